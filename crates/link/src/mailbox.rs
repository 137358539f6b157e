//! The numbering of a mailbox, on both of its ends. One mailbox per connection, direction and lane; sequences are
//! contiguous from 1 within an epoch. Pure bookkeeping: the caller stores, in one transaction with the state here.

mod incoming;
mod outgoing;

pub use incoming::{IncomingMailbox, Received};
pub use outgoing::{AcknowledgeOutcome, OutgoingMailbox};

use crate::envelope::Lane;
use crate::ids::Epoch;
use serde::{Deserialize, Serialize};

/// "Stored up to n": everything to this sequence is on the receiver's disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// Which lane.
    pub lane: Lane,
    /// The sender's epoch, as the receiver knows it.
    pub epoch: Epoch,
    /// The last sequence stored without a gap; 0 for none.
    pub stored_up_to: u64,
}

//! The numbering of a mailbox, on both of its ends. One mailbox per connection, direction and lane; sequences are
//! contiguous from 1 within an epoch. Pure bookkeeping: the caller stores, in one transaction with the state here.

mod incoming;
mod outgoing;

pub use incoming::{IncomingMailbox, Received};
pub use outgoing::{AcknowledgeOutcome, OutgoingMailbox};

use crate::envelope::Lane;
use crate::ids::Epoch;
use crate::limits::MAX_BODY_BYTES;
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
    /// How much the receiver takes beyond that; a receiver that does not say it takes what comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<Room>,
}

/// How much a receiver takes beyond what it has stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// Messages.
    pub messages: u64,
    /// Their bytes, unpacked.
    pub bytes: u64,
}

impl Room {
    /// Of a receiver that takes what comes.
    pub const UNLIMITED: Self = Self { messages: u64::MAX, bytes: u64::MAX };

    /// What is left when so much of it is used.
    #[must_use]
    pub fn without(self, messages: u64, bytes: u64) -> Self {
        Self { messages: self.messages.saturating_sub(messages), bytes: self.bytes.saturating_sub(bytes) }
    }

    /// Whether any message fits, however large.
    pub fn is_open(self) -> bool {
        self.messages > 0 && self.bytes >= MAX_BODY_BYTES as u64
    }
}

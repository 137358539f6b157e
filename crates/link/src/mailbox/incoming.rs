//! The receiving end of a mailbox.

use super::Acknowledgement;
use crate::envelope::Lane;
use crate::ids::Epoch;
use serde::{Deserialize, Serialize};

/// How many closed epochs are remembered, so that their envelopes are told from those of a new one.
const REMEMBERED_EPOCHS: usize = 64;

/// What is stored of the peer's messages in one lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncomingMailbox {
    lane: Lane,
    epoch: Epoch,
    stored_up_to: u64,
    #[serde(default)]
    closed: Vec<Epoch>,
}

/// What to do with a verified envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// The next one: store it, and the mailbox with it, in one transaction; then acknowledge.
    Store,
    /// Stored before: drop it and acknowledge again.
    Duplicate,
    /// Some before it are missing: drop it. The sender sends again from `expected`.
    Gap {
        /// The next sequence that can be stored.
        expected: u64,
    },
    /// From an epoch that is over: a replay, or a peer restored to an old state. Drop it and count it.
    ClosedEpoch,
    /// From an unknown epoch: the peer renewed its numbering, after a restore or because a number of ours went back. The
    /// connection stops and calibrates, then [`IncomingMailbox::adopt`] takes the epoch. Drop the envelope; it comes again.
    NewEpoch {
        /// The peer's new epoch.
        epoch: Epoch,
    },
}

impl IncomingMailbox {
    /// An empty mailbox for the epoch that the peer named in the handshake.
    pub fn new(lane: Lane, epoch: Epoch) -> Self {
        Self { lane, epoch, stored_up_to: 0, closed: Vec::new() }
    }

    /// Judges the next envelope of this lane; on [`Received::Store`] the mailbox has moved on.
    pub fn receive(&mut self, epoch: Epoch, sequence: u64) -> Received {
        if epoch != self.epoch {
            return match self.closed.contains(&epoch) {
                true => Received::ClosedEpoch,
                false => Received::NewEpoch { epoch },
            };
        }
        let expected = self.stored_up_to.saturating_add(1);
        match sequence {
            sequence if sequence < expected => Received::Duplicate,
            sequence if sequence > expected => Received::Gap { expected },
            _ => {
                self.stored_up_to = sequence;
                Received::Store
            }
        }
    }

    /// Takes the peer's new epoch: numbering starts at 1 again, and the former epoch is closed for good. Returns false,
    /// and changes nothing, for the current epoch or a closed one.
    pub fn adopt(&mut self, epoch: Epoch) -> bool {
        if epoch == self.epoch || self.closed.contains(&epoch) {
            return false;
        }
        if self.closed.len() == REMEMBERED_EPOCHS {
            self.closed.remove(0);
        }
        self.closed.push(self.epoch);
        self.epoch = epoch;
        self.stored_up_to = 0;
        true
    }

    /// What to tell the sender.
    pub fn acknowledgement(&self) -> Acknowledgement {
        Acknowledgement { lane: self.lane, epoch: self.epoch, stored_up_to: self.stored_up_to, room: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Epoch = Epoch::from_bytes([1; 8]);
    const SECOND: Epoch = Epoch::from_bytes([2; 8]);

    fn stored(up_to: u64) -> IncomingMailbox {
        let mut mailbox = IncomingMailbox::new(Lane::Messages, FIRST);
        for sequence in 1..=up_to {
            assert_eq!(mailbox.receive(FIRST, sequence), Received::Store);
        }
        mailbox
    }

    #[test]
    fn stores_in_order_drops_duplicates_and_reports_gaps() {
        let mut mailbox = stored(2);
        assert_eq!(mailbox.receive(FIRST, 2), Received::Duplicate);
        assert_eq!(mailbox.receive(FIRST, 4), Received::Gap { expected: 3 });
        assert_eq!(mailbox.acknowledgement().stored_up_to, 2);
        assert_eq!(mailbox.receive(FIRST, 3), Received::Store);
        assert_eq!(mailbox.acknowledgement().stored_up_to, 3);
    }

    #[test]
    fn a_new_epoch_is_reported_and_stores_nothing_until_it_is_adopted() {
        let mut mailbox = stored(5);
        assert_eq!(mailbox.receive(SECOND, 1), Received::NewEpoch { epoch: SECOND });
        assert_eq!(mailbox.acknowledgement().stored_up_to, 5);
        assert!(mailbox.adopt(SECOND));
        assert_eq!(mailbox.receive(SECOND, 1), Received::Store);
    }

    #[test]
    fn a_closed_epoch_stays_closed() {
        let mut mailbox = stored(5);
        mailbox.adopt(SECOND);
        assert_eq!(mailbox.receive(FIRST, 6), Received::ClosedEpoch);
        assert!(!mailbox.adopt(FIRST));
        assert!(!mailbox.adopt(SECOND));
        assert_eq!(
            mailbox.acknowledgement(),
            Acknowledgement { lane: Lane::Messages, epoch: SECOND, stored_up_to: 0, room: None }
        );
    }
}

//! The sending end of a mailbox.

use super::Acknowledgement;
use crate::envelope::Lane;
use crate::ids::Epoch;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// What was numbered in one lane, and what the peer has stored of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingMailbox {
    lane: Lane,
    epoch: Epoch,
    last: u64,
    acknowledged: u64,
}

/// What an acknowledgement means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcknowledgeOutcome {
    /// More is stored: everything up to `to` may be removed from the outbox.
    Advanced {
        /// The new watermark.
        to: u64,
    },
    /// Nothing new.
    Unchanged,
    /// Of another lane or epoch: it says nothing about this numbering. After a renewal the peer may not know yet.
    OtherNumbering,
    /// The peer has stored less than it said before: it was restored to an older state. Renew the epoch and calibrate.
    PeerWentBack {
        /// What it said before.
        from: u64,
        /// What it says now.
        to: u64,
    },
    /// The peer has stored more than was ever numbered: this node was restored to an older state. Renew the epoch and
    /// calibrate.
    OwnWentBack {
        /// The last number given here.
        last: u64,
        /// What the peer has stored.
        stored_up_to: u64,
    },
}

impl OutgoingMailbox {
    /// An empty mailbox in this node's epoch.
    pub fn new(lane: Lane, epoch: Epoch) -> Self {
        Self { lane, epoch, last: 0, acknowledged: 0 }
    }

    /// The number of the next message. Commit the mailbox and the message in one transaction.
    pub fn assign(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    /// The epoch of the numbering.
    pub fn epoch(&self) -> Epoch {
        self.epoch
    }

    /// The last number given.
    pub fn last(&self) -> u64 {
        self.last
    }

    /// Takes what the peer says.
    pub fn acknowledge(&mut self, acknowledgement: &Acknowledgement) -> AcknowledgeOutcome {
        let to = acknowledgement.stored_up_to;
        if acknowledgement.lane != self.lane || acknowledgement.epoch != self.epoch {
            return AcknowledgeOutcome::OtherNumbering;
        }
        if to > self.last {
            return AcknowledgeOutcome::OwnWentBack { last: self.last, stored_up_to: to };
        }
        if to < self.acknowledged {
            return AcknowledgeOutcome::PeerWentBack { from: self.acknowledged, to };
        }
        if to == self.acknowledged {
            return AcknowledgeOutcome::Unchanged;
        }
        self.acknowledged = to;
        AcknowledgeOutcome::Advanced { to }
    }

    /// What has to be sent (again) until it is acknowledged; none when all is.
    pub fn unacknowledged(&self) -> Option<RangeInclusive<u64>> {
        (self.acknowledged < self.last).then(|| self.acknowledged + 1..=self.last)
    }

    /// Starts a new epoch: what is still in the outbox is numbered and sealed anew, from 1, in its order. `waiting` is
    /// how many messages that are.
    pub fn renew(&mut self, epoch: Epoch, waiting: u64) {
        self.epoch = epoch;
        self.last = waiting;
        self.acknowledged = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EPOCH: Epoch = Epoch::from_bytes([1; 8]);
    const OTHER: Epoch = Epoch::from_bytes([2; 8]);

    fn numbered(count: u64) -> OutgoingMailbox {
        let mut mailbox = OutgoingMailbox::new(Lane::Messages, EPOCH);
        for expected in 1..=count {
            assert_eq!(mailbox.assign(), expected);
        }
        mailbox
    }

    fn stored(epoch: Epoch, stored_up_to: u64) -> Acknowledgement {
        Acknowledgement { lane: Lane::Messages, epoch, stored_up_to, room: None }
    }

    #[test]
    fn sends_from_after_the_last_acknowledged() {
        let mut mailbox = numbered(5);
        assert_eq!(mailbox.unacknowledged(), Some(1..=5));
        assert_eq!(mailbox.acknowledge(&stored(EPOCH, 3)), AcknowledgeOutcome::Advanced { to: 3 });
        assert_eq!(mailbox.unacknowledged(), Some(4..=5));
        assert_eq!(mailbox.acknowledge(&stored(EPOCH, 3)), AcknowledgeOutcome::Unchanged);
        mailbox.acknowledge(&stored(EPOCH, 5));
        assert_eq!(mailbox.unacknowledged(), None);
    }

    #[test]
    fn a_number_that_goes_back_on_either_side_is_noticed_and_changes_nothing() {
        let mut mailbox = numbered(5);
        mailbox.acknowledge(&stored(EPOCH, 4));
        let before = mailbox.clone();
        assert_eq!(mailbox.acknowledge(&stored(EPOCH, 2)), AcknowledgeOutcome::PeerWentBack { from: 4, to: 2 });
        assert_eq!(
            mailbox.acknowledge(&stored(EPOCH, 6)),
            AcknowledgeOutcome::OwnWentBack { last: 5, stored_up_to: 6 }
        );
        assert_eq!(mailbox, before);
    }

    #[test]
    fn an_acknowledgement_of_another_epoch_or_lane_says_nothing() {
        let mut mailbox = numbered(5);
        assert_eq!(mailbox.acknowledge(&stored(OTHER, 5)), AcknowledgeOutcome::OtherNumbering);
        let attachments = Acknowledgement { lane: Lane::Attachments, epoch: EPOCH, stored_up_to: 5, room: None };
        assert_eq!(mailbox.acknowledge(&attachments), AcknowledgeOutcome::OtherNumbering);
        assert_eq!(mailbox.unacknowledged(), Some(1..=5));
    }

    #[test]
    fn renewal_numbers_what_waits_from_one() {
        let mut mailbox = numbered(5);
        mailbox.acknowledge(&stored(EPOCH, 3));
        mailbox.renew(OTHER, 2);
        assert_eq!(mailbox.unacknowledged(), Some(1..=2));
        assert_eq!(mailbox.assign(), 3);
    }
}

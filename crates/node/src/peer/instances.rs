//! Copies and restored backups of a data folder, on either side. Each start of a data folder has an id of its own, which tells them from
//! a peer that was only restarted.

use entente_hub::ConnectionId;
use entente_link::ids::{InstanceId, NodeId};
use entente_sync_store::Lane;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many former starts of a peer are remembered.
const FORMER: usize = 8;
/// How often a former start has to speak again before it counts as a copy that runs. A single time may be a call of a process that just
/// ended and was still on its way.
const RETURNS: u32 = 2;

/// Which starts of peers were heard since this node's own start.
#[derive(Debug, Default)]
pub(super) struct Instances {
    heard: Mutex<Heard>,
}

#[derive(Debug, Default)]
struct Heard {
    peers: HashMap<NodeId, Starts>,
    floors: HashMap<(ConnectionId, Lane), Floor>,
}

#[derive(Debug)]
struct Starts {
    current: InstanceId,
    former: VecDeque<InstanceId>,
    returns: u32,
}

/// What a peer had acknowledged before the start that speaks now.
#[derive(Debug, Clone, Copy)]
struct Floor {
    instance: InstanceId,
    acknowledged: u64,
}

impl Instances {
    /// A start of a peer speaks; true when two of them speak in turns, which only copies of a data folder do. A person then has to
    /// decide, and what was heard before is forgotten.
    pub(super) fn hear(&self, peer: NodeId, instance: InstanceId) -> bool {
        let mut heard = self.lock();
        let starts = heard.peers.entry(peer).or_insert_with(|| Starts {
            current: instance,
            former: VecDeque::new(),
            returns: 0,
        });
        if starts.current == instance {
            return false;
        }
        if starts.former.contains(&instance) {
            starts.returns += 1;
        }
        starts.former.retain(|former| *former != instance);
        starts.former.push_back(std::mem::replace(&mut starts.current, instance));
        if starts.former.len() > FORMER {
            starts.former.pop_front();
        }
        let copied = starts.returns >= RETURNS;
        if copied {
            heard.peers.remove(&peer);
        }
        copied
    }

    /// A start of the peer says up to where it has stored; true when that is less than an earlier start had acknowledged: its data folder
    /// was put back to an older state. Within one start, reports of calls side by side may overtake each other, which means nothing.
    pub(super) fn went_back(
        &self,
        mailbox: (ConnectionId, Lane),
        instance: InstanceId,
        acknowledged: u64,
        stored_up_to: u64,
    ) -> bool {
        let mut heard = self.lock();
        let floor = heard.floors.entry(mailbox).or_insert(Floor { instance, acknowledged });
        if floor.instance != instance {
            *floor = Floor { instance, acknowledged };
        }
        stored_up_to < floor.acknowledged
    }

    /// Numbers of a connection count anew: what was acknowledged in an older numbering says nothing any more.
    pub(super) fn forget(&self, connection: ConnectionId) {
        self.lock().floors.retain(|(known, _), _| *known != connection);
    }

    /// A poisoned lock only means that a thread panicked while it replaced a whole value.
    fn lock(&self) -> MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEER: NodeId = NodeId::from_bytes([1; 32]);

    fn start(number: u8) -> InstanceId {
        InstanceId::from_bytes([number; 16])
    }

    #[test]
    fn restarts_are_no_copies() {
        let instances = Instances::default();
        assert!((0..100).all(|number| !instances.hear(PEER, start(number))));
    }

    #[test]
    fn a_last_call_of_a_process_that_ended_is_no_copy() {
        let instances = Instances::default();
        assert!([1, 2, 1].iter().all(|number| !instances.hear(PEER, start(*number))));
    }

    #[test]
    fn two_starts_that_speak_in_turns_are_copies() {
        let instances = Instances::default();
        assert!([1, 2, 1].iter().all(|number| !instances.hear(PEER, start(*number))));
        assert!(instances.hear(PEER, start(2)));
        assert!(!instances.hear(PEER, start(1)), "after a person decided, it begins anew");
    }

    #[test]
    fn a_later_start_that_stored_less_was_restored() {
        let instances = Instances::default();
        let mailbox = (ConnectionId(uuid::Uuid::nil()), Lane::Messages);
        assert!(!instances.went_back(mailbox, start(1), 3, 5));
        assert!(!instances.went_back(mailbox, start(1), 5, 4), "a report that was overtaken");
        assert!(!instances.went_back(mailbox, start(2), 5, 5));
        assert!(instances.went_back(mailbox, start(3), 5, 4));
        instances.forget(mailbox.0);
        assert!(!instances.went_back(mailbox, start(3), 0, 0), "a new numbering begins from the bottom");
    }
}

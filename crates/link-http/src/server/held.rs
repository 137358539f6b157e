//! One held call per peer node: a newer one displaces the older.

use entente_link::ids::{InstanceId, NodeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;

/// The held calls of all peers.
#[derive(Debug, Default)]
pub(super) struct HeldCalls {
    calls: Arc<Mutex<HashMap<NodeId, Held>>>,
}

#[derive(Debug)]
struct Held {
    instance: InstanceId,
    generation: u64,
    displaced: watch::Sender<bool>,
}

impl HeldCalls {
    /// Takes the place of the peer's former held call. None when the former one is newer: same start, larger number.
    pub(super) fn begin(&self, peer: NodeId, instance: InstanceId, generation: u64) -> Option<Turn> {
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        if calls.get(&peer).is_some_and(|held| held.instance == instance && held.generation >= generation) {
            return None;
        }
        let (displaced, over) = watch::channel(false);
        if let Some(former) = calls.insert(peer, Held { instance, generation, displaced }) {
            former.displaced.send_replace(true);
        }
        Some(Turn { peer, instance, generation, over, calls: self.calls.clone() })
    }
}

/// The right to answer a peer's held call, until a newer call takes it. Given back when it is dropped, also when the
/// caller hangs up.
#[derive(Debug)]
pub(super) struct Turn {
    peer: NodeId,
    instance: InstanceId,
    generation: u64,
    over: watch::Receiver<bool>,
    calls: Arc<Mutex<HashMap<NodeId, Held>>>,
}

impl Turn {
    pub(super) fn is_over(&self) -> bool {
        *self.over.borrow()
    }

    /// Returns when a newer call took the turn.
    pub(super) async fn over(&mut self) {
        // An error means that the sender is gone, which only a newer call or the drop of this turn does.
        let _ended = self.over.wait_for(|over| *over).await;
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let own = |held: &Held| held.instance == self.instance && held.generation == self.generation;
        if calls.get(&self.peer).is_some_and(own) {
            calls.remove(&self.peer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEER: NodeId = NodeId::from_bytes([1; 32]);
    const ONE: InstanceId = InstanceId::from_bytes([1; 16]);
    const OTHER: InstanceId = InstanceId::from_bytes([2; 16]);

    #[test]
    fn a_newer_call_takes_the_turn_and_an_older_one_does_not() {
        let held = HeldCalls::default();
        let first = held.begin(PEER, ONE, 5).unwrap();
        assert!(held.begin(PEER, ONE, 4).is_none());
        assert!(!first.is_over());
        let second = held.begin(PEER, ONE, 6).unwrap();
        assert!(first.is_over());
        drop(first);
        assert!(held.begin(PEER, ONE, 5).is_none(), "the end of a displaced call must not free its successor's place");
        assert!(!second.is_over());
    }

    #[test]
    fn another_start_of_the_peer_takes_the_turn_whatever_its_number() {
        let held = HeldCalls::default();
        let before = held.begin(PEER, ONE, 900).unwrap();
        let after = held.begin(PEER, OTHER, 1).unwrap();
        assert!(before.is_over());
        assert!(!after.is_over());
    }

    #[test]
    fn peers_do_not_displace_each_other_and_an_ended_call_leaves_nothing() {
        let held = HeldCalls::default();
        let first = held.begin(PEER, ONE, 1).unwrap();
        let _second = held.begin(NodeId::from_bytes([2; 32]), ONE, 2).unwrap();
        assert!(!first.is_over());
        drop(first);
        assert_eq!(held.calls.lock().unwrap().len(), 1);
    }
}

//! Who gets which twin, and when.

use super::Store;
use super::samples::{
    WORKER, at, claim, claim_one, connected, connection, event, hint, message, new_twin, rest, set_status, system, twin,
};
use crate::{Claimed, Commit, ConnectionStatus, EventKind, Lane, StoreError, TwinStatus};
use entente_hub::TwinId;
use futures::future::join_all;
use std::collections::HashSet;

async fn claimed_ids(store: &dyn Store, now: i64) -> Vec<TwinId> {
    claim(store, now).await.iter().map(|claimed| claimed.twin.id).collect()
}

/// Events in their order, messages in the twin's order.
pub async fn a_claim_shows_the_queue_and_raises_the_fence(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], None, at(11)).await.unwrap();
    let messages = vec![message(1, Some((twin(1), 2))), message(2, Some((twin(1), 1)))];
    store.store_incoming(connection(1), system(1), Lane::Messages, messages, at(12)).await.unwrap();
    let first = claim_one(store, 20).await;
    assert_eq!((first.twin.id, first.twin.fence, first.lease_until), (twin(1), 1, at(120)));
    assert_eq!(first.events.iter().map(|event| event.kind).collect::<Vec<_>>(), [EventKind::Start, EventKind::Changed]);
    assert_eq!(first.messages, [message(2, Some((twin(1), 1))), message(1, Some((twin(1), 2)))]);
    let second = claim_one(store, 120).await;
    assert_eq!(second.twin.fence, 2);
    assert_eq!((second.events, second.messages), (first.events, first.messages));
}

/// A worker that died: its twin is claimed again, with all its work, when the lease is over.
pub async fn a_claimed_twin_is_not_claimed_again_before_its_lease_ends(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    assert_eq!(claim_one(store, 10).await.lease_until, at(110));
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], None, at(20)).await.unwrap();
    assert!(claim(store, 109).await.is_empty());
    assert_eq!(claim_one(store, 110).await.events.len(), 2);
}

/// The limit leaves those for the next worker that came last.
pub async fn those_that_waited_longest_are_claimed_first(store: &dyn Store) {
    connected(store, &[1]).await;
    for (n, moment) in [(1, 30), (2, 10), (3, 20)] {
        store.start_twin(new_twin(n), at(moment)).await.unwrap();
    }
    // A later hint does not send a twin to the end of the row.
    store.record_hints(system(1), vec![hint(2, EventKind::Changed, 9)], None, at(40)).await.unwrap();
    let first = store.claim(WORKER, 2, at(200), at(50)).await.unwrap();
    assert_eq!(first.iter().map(|claimed| claimed.twin.id).collect::<Vec<_>>(), [twin(2), twin(3)]);
    assert_eq!(claimed_ids(store, 50).await, [twin(1)]);
}

/// The others keep their events until they are active.
pub async fn only_twins_of_active_connections_are_claimed(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    for status in [ConnectionStatus::Pending, ConnectionStatus::Deactivated, ConnectionStatus::Removed] {
        set_status(store, 1, status).await;
        assert!(claim(store, 20).await.is_empty(), "{status:?}");
        assert_eq!(store.next_wake().await.unwrap(), None, "{status:?}");
    }
    set_status(store, 1, ConnectionStatus::Deactivated).await;
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], None, at(30)).await.unwrap();
    set_status(store, 1, ConnectionStatus::Active).await;
    assert_eq!(claim_one(store, 40).await.events.len(), 2);
}

/// Not even for an event that a person adds.
pub async fn a_stopped_twin_is_not_claimed(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    store.commit(Commit { status: TwinStatus::Stopped, ..rest(&claimed, 11) }).await.unwrap();
    assert_eq!(store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], None, at(20)).await.unwrap(), 0);
    let (events, _) = store.queue_of(twin(1)).await.unwrap();
    assert!(events.is_empty(), "hints don't pile up for a twin that nobody will claim");
    store.add_event(twin(1), event(3, EventKind::Retry), at(20)).await.unwrap();
    assert!(claim(store, 1_000).await.is_empty());
}

/// A leased twin counts with the end of its lease.
pub async fn the_next_wake_is_that_of_the_first_twin_that_can_be_claimed(store: &dyn Store) {
    connected(store, &[1]).await;
    assert_eq!(store.next_wake().await.unwrap(), None);
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    store.start_twin(new_twin(2), at(15)).await.unwrap();
    assert_eq!(store.next_wake().await.unwrap(), Some(at(10)));
    let first = store.claim(WORKER, 1, at(500), at(20)).await.unwrap();
    assert_eq!(store.next_wake().await.unwrap(), Some(at(15)));
    let second = store.claim(WORKER, 1, at(600), at(20)).await.unwrap();
    assert_eq!(store.next_wake().await.unwrap(), Some(at(500)));
    store.commit(Commit { wake_at: Some(at(550)), ..rest(&first[0], 30) }).await.unwrap();
    assert_eq!(store.next_wake().await.unwrap(), Some(at(550)));
    store.commit(Commit { status: TwinStatus::Stopped, ..rest(&second[0], 30) }).await.unwrap();
    assert_eq!(store.next_wake().await.unwrap(), Some(at(550)));
}

/// A twin that waits for a moment hours away is due, one that is leased until then is due when a usual lease ends, and one at rest stays at rest.
pub async fn times_of_a_clock_that_was_ahead_are_forgotten(store: &dyn Store) {
    connected(store, &[1]).await;
    for n in 1..=3 {
        store.start_twin(new_twin(n), at(10)).await.unwrap();
    }
    let claimed = store.claim(WORKER, 3, at(90_100), at(90_000)).await.unwrap();
    store.commit(Commit { wake_at: Some(at(90_500)), ..rest(&claimed[0], 90_010) }).await.unwrap();
    let done = claimed[1].events.iter().map(|event| event.id).collect();
    store.commit(Commit { finished_events: done, ..rest(&claimed[1], 90_010) }).await.unwrap();
    assert!(claim(store, 100).await.is_empty());
    store.clock_went_back(at(200), at(100)).await.unwrap();
    let due = |claimed: Vec<Claimed>| claimed.into_iter().map(|claimed| claimed.twin.id).collect::<Vec<_>>();
    assert_eq!(due(claim(store, 100).await), [claimed[0].twin.id]);
    assert_eq!(due(claim(store, 199).await), []);
    assert_eq!(due(claim(store, 200).await), [claimed[2].twin.id, claimed[0].twin.id]);
    let late = store.commit(rest(&claimed[2], 210)).await.unwrap_err();
    assert!(matches!(late, StoreError::LeaseLost), "{late}");
}

/// Workers that ask at the same time share the twins, none gets one that another has.
pub async fn each_twin_goes_to_one_of_many_workers(store: &dyn Store) {
    connected(store, &[1]).await;
    for n in 1..=40 {
        store.start_twin(new_twin(n), at(10)).await.unwrap();
    }
    let names: Vec<String> = (0..16).map(|n| format!("worker {n}")).collect();
    let claims = join_all(names.iter().map(|name| store.claim(name, 5, at(200), at(20)))).await;
    let ids: Vec<TwinId> = claims.into_iter().flat_map(Result::unwrap).map(|claimed| claimed.twin.id).collect();
    assert_eq!(ids.len(), 40);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 40);
}

//! Hints, joining, retries.

use super::Store;
use super::samples::{
    at, claim, claim_one, connected, connection, event, event_id, hint, new_twin, rest, set_status, system, trace,
    twin, twin_at_rest,
};
use crate::{Commit, ConnectionStatus, EventKind, EventRow, Hint, NewTwin, StoreError, TwinStatus};

async fn queue(store: &dyn Store, n: u8) -> Vec<EventRow> {
    store.queue_of(twin(n)).await.unwrap().0
}

async fn kinds(store: &dyn Store, n: u8) -> Vec<EventKind> {
    queue(store, n).await.iter().map(|event| event.kind).collect()
}

/// The same issue in two connections: each twin gets the event.
pub async fn a_hint_wakes_every_twin_of_its_issue(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    store.start_twin(NewTwin { id: twin(2), connection: connection(2), ..new_twin(1) }, at(10)).await.unwrap();
    let claimed = claim(store, 10).await;
    for claimed in &claimed {
        store.commit(Commit { finished_events: vec![event_id(1)], ..rest(claimed, 10) }).await.unwrap();
    }
    let changed = Hint { changed_at: Some(at(15)), ..hint(1, EventKind::Changed, 9) };
    assert_eq!(store.record_hints(system(1), vec![changed], None, at(20)).await.unwrap(), 2);
    for n in [1, 2] {
        let expected = EventRow {
            id: event_id(9),
            kind: EventKind::Changed,
            trace: trace(9),
            created_at: at(20),
            changed_at: Some(at(15)),
        };
        assert_eq!(queue(store, n).await, [expected]);
    }
    assert_eq!(claim(store, 20).await.len(), 2);
}

/// Issues and systems that nobody syncs, stopped twins, removed connections.
pub async fn hints_for_issues_without_a_twin_are_passed_over(store: &dyn Store) {
    twin_at_rest(store).await;
    let unknown = hint(7, EventKind::Changed, 7);
    assert_eq!(store.record_hints(system(1), vec![unknown], None, at(20)).await.unwrap(), 0);
    let elsewhere = hint(1, EventKind::Changed, 8);
    assert_eq!(store.record_hints(system(2), vec![elsewhere], None, at(20)).await.unwrap(), 0);
    set_status(store, 1, ConnectionStatus::Removed).await;
    let of_removed = hint(1, EventKind::Changed, 9);
    assert_eq!(store.record_hints(system(1), vec![of_removed], None, at(20)).await.unwrap(), 0);
    assert_eq!(queue(store, 1).await, []);
}

/// A burst of edits is one event; it says when the newest of them was made.
pub async fn a_hint_joins_a_change_that_waits(store: &dyn Store) {
    twin_at_rest(store).await;
    let moments = [Some(at(5)), None, Some(at(9)), Some(at(7))];
    let hints = (2..).zip(moments).map(|(n, changed_at)| Hint { changed_at, ..hint(1, EventKind::Changed, n) });
    let hints: Vec<Hint> = hints.collect();
    assert_eq!(store.record_hints(system(1), hints, None, at(20)).await.unwrap(), 1);
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 9)], None, at(30)).await.unwrap();
    let queue = queue(store, 1).await;
    assert_eq!(queue.len(), 1);
    assert_eq!((queue[0].id, queue[0].trace, queue[0].changed_at), (event_id(2), trace(2), Some(at(9))));
    assert_eq!(queue[0].created_at, at(20), "the event waits since the first hint");
}

/// A worker may have read the issue already: the change must be looked at once more.
pub async fn a_hint_does_not_join_a_change_that_was_claimed(store: &dyn Store) {
    twin_at_rest(store).await;
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], None, at(20)).await.unwrap();
    let claimed = claim_one(store, 20).await;
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 3)], None, at(21)).await.unwrap();
    assert_eq!(queue(store, 1).await.len(), 2);
    // A third one joins the second, which no claim has handed out.
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 4)], None, at(22)).await.unwrap();
    let ids: Vec<_> = queue(store, 1).await.iter().map(|event| event.id).collect();
    assert_eq!(ids, [event_id(2), event_id(3)]);
    // Also when the twin goes back with its work undone, an event once handed out stays started.
    store.commit(Commit { finished_events: vec![event_id(3)], ..rest(&claimed, 23) }).await.unwrap();
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 5)], None, at(24)).await.unwrap();
    let ids: Vec<_> = queue(store, 1).await.iter().map(|event| event.id).collect();
    assert_eq!(ids, [event_id(2), event_id(5)]);
}

/// The order of a change and a deletion or a retry stays as it was.
pub async fn a_hint_does_not_join_over_another_event(store: &dyn Store) {
    twin_at_rest(store).await;
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], None, at(20)).await.unwrap();
    store.record_hints(system(1), vec![hint(1, EventKind::Deleted, 3)], None, at(21)).await.unwrap();
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 4)], None, at(22)).await.unwrap();
    store.add_event(twin(1), event(5, EventKind::Retry), at(23)).await.unwrap();
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 6)], None, at(24)).await.unwrap();
    use EventKind::{Changed, Deleted, Retry};
    assert_eq!(kinds(store, 1).await, [Changed, Deleted, Changed, Retry, Changed]);
}

/// Two deletions are two events.
pub async fn a_deletion_is_never_joined(store: &dyn Store) {
    twin_at_rest(store).await;
    let hints = vec![hint(1, EventKind::Deleted, 2), hint(1, EventKind::Deleted, 3)];
    assert_eq!(store.record_hints(system(1), hints, None, at(20)).await.unwrap(), 1);
    assert_eq!(kinds(store, 1).await, [EventKind::Deleted, EventKind::Deleted]);
}

/// Neither without the other: a cursor that ran ahead would lose changes.
pub async fn the_cursor_is_stored_with_the_hints(store: &dyn Store) {
    twin_at_rest(store).await;
    assert_eq!(store.sweep_cursor(system(1)).await.unwrap(), None);
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], Some("one".into()), at(20)).await.unwrap();
    assert_eq!(store.sweep_cursor(system(1)).await.unwrap().as_deref(), Some("one"));
    store.record_hints(system(1), vec![], None, at(20)).await.unwrap();
    assert_eq!(store.sweep_cursor(system(1)).await.unwrap().as_deref(), Some("one"));
    claim_one(store, 20).await;
    // The event's id is taken, so nothing of the call is stored.
    let failing = vec![hint(1, EventKind::Deleted, 3), hint(1, EventKind::Deleted, 2)];
    store.record_hints(system(1), failing, Some("two".into()), at(21)).await.unwrap_err();
    assert_eq!(store.sweep_cursor(system(1)).await.unwrap().as_deref(), Some("one"));
    assert_eq!(kinds(store, 1).await, [EventKind::Changed]);
    store.record_hints(system(1), vec![], Some("three".into()), at(22)).await.unwrap();
    assert_eq!(store.sweep_cursor(system(1)).await.unwrap().as_deref(), Some("three"));
}

/// The second one leaves nothing behind; so does an event of a twin that is not there.
pub async fn the_same_event_twice_is_a_conflict(store: &dyn Store) {
    twin_at_rest(store).await;
    store.add_event(twin(1), event(2, EventKind::Retry), at(20)).await.unwrap();
    let error = store.add_event(twin(1), event(2, EventKind::Retry), at(20)).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict { .. }), "{error}");
    assert_eq!(queue(store, 1).await.len(), 1);
    let error = store.add_event(twin(9), event(3, EventKind::Retry), at(20)).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

/// What else comes is kept until then.
pub async fn a_blocked_twin_runs_again_with_a_retry_alone(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    let error = Some(r#"{"line":3}"#.to_owned());
    store.commit(Commit { status: TwinStatus::Blocked, error: error.clone(), ..rest(&claimed, 11) }).await.unwrap();
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], None, at(20)).await.unwrap();
    store.add_event(twin(1), event(3, EventKind::Changed), at(20)).await.unwrap();
    assert!(claim(store, 1_000).await.is_empty());
    assert_eq!(store.next_wake().await.unwrap(), None);
    let row = store.twin(twin(1)).await.unwrap().unwrap();
    assert_eq!((row.status, row.error), (TwinStatus::Blocked, error));

    store.add_event(twin(1), event(4, EventKind::Retry), at(2_000)).await.unwrap();
    let row = store.twin(twin(1)).await.unwrap().unwrap();
    assert_eq!((row.status, row.error), (TwinStatus::Running, None));
    let claimed = claim_one(store, 2_000).await;
    let ids: Vec<_> = claimed.events.iter().map(|event| event.id).collect();
    assert_eq!(ids, [event_id(1), event_id(2), event_id(3), event_id(4)]);
}

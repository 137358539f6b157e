//! Starting and finding twins.

use super::Store;
use super::samples::{
    at, claim, claim_one, connected, connection, event, event_id, message, new_twin, rest, system, twin,
};
use crate::{
    Commit, EventKind, Lane, NewTwin, RebuiltTwin, StartOutcome, StateChange, StoreError, TwinFilter, TwinRow,
    TwinStatus,
};

/// A second start of the same issue names the twin that is there.
pub async fn an_issue_has_one_twin_in_a_connection(store: &dyn Store) {
    connected(store, &[1]).await;
    assert_eq!(store.start_twin(new_twin(1), at(10)).await.unwrap(), StartOutcome::Started);
    let again = NewTwin { id: twin(2), event: event(2, EventKind::Start), ..new_twin(1) };
    assert_eq!(store.start_twin(again, at(20)).await.unwrap(), StartOutcome::AlreadyUnderSync(twin(1)));
    assert_eq!(store.twin(twin(2)).await.unwrap(), None);
    let row = store.twin_of_issue(connection(1), "1").await.unwrap().unwrap();
    assert_eq!(Some(row.clone()), store.twin(twin(1)).await.unwrap());
    assert_eq!((row.connection, row.system, row.status), (connection(1), system(1), TwinStatus::Running));
    assert_eq!((row.state.as_str(), row.local_issue_key.as_deref()), ("state 1", Some("OPS-1")));
    assert_eq!((row.wake_at, row.created_at, row.fence), (Some(at(10)), at(10), 0));
    let (events, messages) = store.queue_of(twin(1)).await.unwrap();
    assert_eq!((events, messages), (vec![event(1, EventKind::Start)], vec![]));
}

/// One issue, two partners.
pub async fn an_issue_may_have_a_twin_in_each_connection(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let other = NewTwin { id: twin(2), connection: connection(2), ..new_twin(1) };
    assert_eq!(store.start_twin(other, at(10)).await.unwrap(), StartOutcome::Started);
    assert_eq!(store.twin_of_issue(connection(2), "1").await.unwrap().unwrap().id, twin(2));
}

/// The other side's id or key finds the twin, in its own connection and while it is not stopped.
pub async fn a_twin_is_found_by_the_other_sides_issue(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    for n in 1..=2 {
        store.start_twin(new_twin(n), at(10)).await.unwrap();
    }
    let claimed = claim(store, 20).await;
    for claimed in &claimed {
        let first = claimed.twin.id == twin(1);
        // The key of the second is the id of the first: ids go first.
        let (id, key) = if first { ("70", "DESK-7") } else { ("71", "70") };
        let told = Commit { remote_issue_id: Some(id.into()), remote_issue_key: Some(key.into()), ..rest(claimed, 30) };
        store.commit(told).await.unwrap();
    }
    let found = async |n, name: &str| store.twin_of_remote(connection(n), name).await.unwrap().map(|row| row.id);
    assert_eq!(found(1, "70").await, Some(twin(1)));
    assert_eq!(found(1, "DESK-7").await, Some(twin(1)));
    assert_eq!(found(1, "71").await, Some(twin(2)));
    assert_eq!((found(1, "72").await, found(1, "").await, found(2, "70").await), (None, None, None));
    store.add_event(twin(1), event(9, EventKind::Stop), at(40)).await.unwrap();
    let claimed = claim(store, 50).await;
    let stopping = claimed.iter().find(|claimed| claimed.twin.id == twin(1)).unwrap();
    store.commit(Commit { status: TwinStatus::Stopped, ..rest(stopping, 60) }).await.unwrap();
    assert_eq!((found(1, "DESK-7").await, found(1, "70").await), (None, Some(twin(2))));
}

/// A twin of a connection that is not there, and a twin id that is taken.
pub async fn a_twin_needs_its_connection(store: &dyn Store) {
    connected(store, &[1]).await;
    let lost = NewTwin { connection: connection(9), ..new_twin(1) };
    let error = store.start_twin(lost, at(10)).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let taken = NewTwin { id: twin(1), ..new_twin(2) };
    let error = store.start_twin(taken, at(10)).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict { .. }), "{error}");
}

/// Filters combine; the total counts all that match.
pub async fn twins_are_listed_by_filter_newest_change_first(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    for n in 1..=3 {
        store.start_twin(new_twin(n), at(i64::from(n))).await.unwrap();
    }
    let elsewhere = NewTwin { connection: connection(2), ..new_twin(4) };
    store.start_twin(elsewhere, at(4)).await.unwrap();
    let claimed = claim(store, 50).await;
    let second = claimed.iter().find(|claimed| claimed.twin.id == twin(2)).unwrap();
    let blocked = Commit {
        status: TwinStatus::Blocked,
        error: Some("{}".into()),
        remote_issue_key: Some("DESK_7".into()),
        ..rest(second, 60)
    };
    store.commit(blocked).await.unwrap();

    let list = async |filter: TwinFilter| {
        let (rows, total) = store.list_twins(filter).await.unwrap();
        (rows.iter().map(|row| row.id).collect::<Vec<_>>(), total)
    };
    let all = TwinFilter { limit: 10, ..TwinFilter::default() };
    assert_eq!(list(all.clone()).await, (vec![twin(2), twin(4), twin(3), twin(1)], 4));
    assert_eq!(list(TwinFilter { limit: 2, offset: 1, ..all.clone() }).await, (vec![twin(4), twin(3)], 4));
    let of_connection = TwinFilter { connection: Some(connection(1)), ..all.clone() };
    assert_eq!(list(of_connection.clone()).await, (vec![twin(2), twin(3), twin(1)], 3));
    let running = TwinFilter { status: Some(TwinStatus::Running), ..of_connection };
    assert_eq!(list(running).await, (vec![twin(3), twin(1)], 2));
    let text = |text: &str| TwinFilter { text: Some(text.into()), ..all.clone() };
    assert_eq!(list(text("ops-3")).await, (vec![twin(3)], 1));
    assert_eq!(list(text("desk_")).await, (vec![twin(2)], 1));
    assert_eq!(list(text("desk%")).await, (vec![], 0), "a wildcard is a letter like any other");
}

fn rebuilt(n: u8, read: Option<&TwinRow>) -> RebuiltTwin {
    RebuiltTwin {
        id: twin(n),
        connection: connection(1),
        system: system(1),
        read: read.cloned().map(Box::new),
        local_issue: Some((format!("{n}"), format!("OPS-{n}"))),
        remote_issue_key: Some("REM-7".into()),
        status: TwinStatus::Running,
        error: None,
        state: "rebuilt".into(),
        consumed: Some(5),
        event: None,
    }
}

/// One that was known, and one that was not; messages that count as dealt with are dropped when they come.
pub async fn a_rebuilt_twin_takes_the_place_of_what_was_known(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    let state = StateChange::Further(vec!["further".into()]);
    store.commit(Commit { state, finished_events: vec![event_id(1)], ..rest(&claimed, 10) }).await.unwrap();
    let read = store.twin(twin(1)).await.unwrap().unwrap();
    store.rebuild_twin(rebuilt(1, Some(&read)), at(50)).await.unwrap();
    let with_event = RebuiltTwin { event: Some(event(2, EventKind::Compare)), ..rebuilt(2, None) };
    store.rebuild_twin(with_event, at(60)).await.unwrap();
    for n in [1, 2] {
        let row = store.twin(twin(n)).await.unwrap().unwrap();
        assert_eq!((row.state.as_str(), row.remote_issue_key.as_deref()), ("rebuilt", Some("REM-7")));
        assert_eq!((row.local_issue_id, row.status), (Some(n.to_string()), TwinStatus::Running));
        assert!(row.progress.is_empty(), "what was added to the former state goes with it");
    }
    assert_eq!(store.queue_of(twin(2)).await.unwrap().0, [event(2, EventKind::Compare)]);
    let messages = vec![message(1, Some((twin(1), 5))), message(2, Some((twin(1), 6)))];
    store.store_incoming(connection(1), system(1), Lane::Messages, messages, at(70)).await.unwrap();
    let (_, waiting) = store.queue_of(twin(1)).await.unwrap();
    assert_eq!(waiting.iter().map(|message| message.twin).collect::<Vec<_>>(), [Some((twin(1), 6))]);
    assert_eq!(claim(store, 80).await.len(), 2, "both are due");
}

/// Whoever claimed it since it was read would overwrite it, or be overwritten.
pub async fn a_twin_that_is_being_worked_at_is_not_rebuilt(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let before = store.twin(twin(1)).await.unwrap().unwrap();
    let claimed = claim_one(store, 20).await;
    let claimed_row = store.twin(twin(1)).await.unwrap().unwrap();
    let state = StateChange::Further(vec!["further".into()]);
    store.commit(Commit { state, lease_until: Some(at(10_000)), ..rest(&claimed, 25) }).await.unwrap();
    for stale in [Some(&before), Some(&claimed_row), None] {
        let error = store.rebuild_twin(rebuilt(1, stale), at(30)).await.unwrap_err();
        assert!(matches!(error, StoreError::Conflict { .. }), "{error}");
    }
    let newest = store.twin(twin(1)).await.unwrap().unwrap();
    store.rebuild_twin(rebuilt(1, Some(&newest)), at(40)).await.unwrap();
    let late = store.commit(rest(&claimed, 50)).await.unwrap_err();
    assert!(matches!(late, StoreError::LeaseLost), "{late}");
}

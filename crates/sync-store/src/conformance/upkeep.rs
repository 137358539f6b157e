//! Old data goes in small portions, and only that.

use super::Store;
use super::samples::{
    at, claim_one, connected, connection, message, new_twin, rest, set_status, system, twin, twin_at_rest,
};
use crate::{Commit, ConnectionStatus, Gauges, HistoryEntry, JournalRow, Lane, StoreError, Trim, TwinStatus};

const NOTHING: Trim = Trim {
    history_before: at_zero(),
    history_lines: u64::MAX >> 1,
    journal_before: at_zero(),
    receipts: u64::MAX >> 1,
    batch: 2,
};

const fn at_zero() -> entente_hub::Timestamp {
    entente_hub::Timestamp(0)
}

async fn lines(store: &dyn Store) -> Vec<String> {
    let rows = store.history(connection(1), None, 100).await.unwrap();
    rows.into_iter().map(|row| row.entry.summary).collect()
}

async fn with_history(store: &dyn Store) {
    twin_at_rest(store).await;
    for n in 1..=5_i64 {
        let entry = HistoryEntry { step: "export".into(), summary: n.to_string(), detail: None, trace: None };
        store.add_history(twin(1), entry, at(n * 100)).await.unwrap();
    }
}

/// By age.
pub async fn old_history_goes_in_portions(store: &dyn Store) {
    with_history(store).await;
    let trim = Trim { history_before: at(301), ..NOTHING };
    assert_eq!(store.trim(trim).await.unwrap(), 2);
    assert_eq!(store.trim(trim).await.unwrap(), 1);
    assert_eq!(store.trim(trim).await.unwrap(), 0);
    assert_eq!(lines(store).await, ["5", "4"]);
}

/// By size.
pub async fn the_newest_lines_of_history_stay(store: &dyn Store) {
    with_history(store).await;
    let trim = Trim { history_lines: 3, ..NOTHING };
    assert_eq!(store.trim(trim).await.unwrap(), 2);
    assert_eq!(store.trim(trim).await.unwrap(), 0);
    assert_eq!(lines(store).await, ["5", "4", "3"]);
}

/// Calls of a twin that waits for a person are needed for its retry.
pub async fn calls_of_scripts_go_when_their_twin_rests(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let call = JournalRow { work: "event 1".into(), key: "POST".into(), answer: Some("1".into()) };
    store.write_journal(twin(1), call).await.unwrap();
    let trim = Trim { journal_before: at(1_000), ..NOTHING };
    assert_eq!(store.trim(trim).await.unwrap(), 0, "it is at work");
    let claimed = claim_one(store, 20).await;
    let blocked = Commit { status: TwinStatus::Blocked, error: Some("{}".into()), ..rest(&claimed, 20) };
    store.commit(Commit { finished_events: vec![super::samples::event_id(1)], ..blocked }).await.unwrap();
    assert_eq!(store.trim(trim).await.unwrap(), 0, "it waits for a person");
    let retry = super::samples::event(2, crate::EventKind::Retry);
    store.add_event(twin(1), retry, at(30)).await.unwrap();
    let claimed = claim_one(store, 40).await;
    store.commit(Commit { finished_events: vec![super::samples::event_id(2)], ..rest(&claimed, 40) }).await.unwrap();
    assert_eq!(store.trim(Trim { journal_before: at(40), ..trim }).await.unwrap(), 0, "it is not old");
    assert_eq!(store.trim(trim).await.unwrap(), 1);
    assert_eq!(store.journal(twin(1), "event 1").await.unwrap(), []);
}

/// What a peer signed is kept for the newest messages.
pub async fn receipts_are_kept_up_to_a_number(store: &dyn Store) {
    connected(store, &[1]).await;
    let messages = (1..=5).map(|n| message(n, None)).collect();
    store.store_incoming(connection(1), system(1), Lane::Messages, messages, at(11)).await.unwrap();
    store.handled(connection(1), Lane::Messages, 5).await.unwrap();
    let trim = Trim { receipts: 2, ..NOTHING };
    let went = [store.trim(trim).await.unwrap(), store.trim(trim).await.unwrap(), store.trim(trim).await.unwrap()];
    assert_eq!(went, [2, 1, 0]);
}

/// With all its twins, messages and history; others are left alone.
pub async fn a_removed_connection_goes_in_portions(store: &dyn Store) {
    with_history(store).await;
    assert!(matches!(store.purge(connection(1), 2).await, Err(StoreError::Conflict { .. })), "it is active");
    store.post(connection(1), Lane::Messages, vec![b"one".to_vec()]).await.unwrap();
    set_status(store, 1, ConnectionStatus::Removed).await;
    let mut portions = 0;
    while store.purge(connection(1), 2).await.unwrap() > 0 {
        portions += 1;
        assert!(portions < 50, "it never ends");
    }
    assert!(portions > 2, "in portions");
    assert_eq!(store.connection(connection(1)).await.unwrap(), None);
    assert_eq!(store.twin(twin(1)).await.unwrap(), None);
}

/// For people and monitoring.
pub async fn what_stands_is_counted(store: &dyn Store) {
    connected(store, &[1]).await;
    assert_eq!(store.gauges().await.unwrap(), Gauges::default());
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    store.post(connection(1), Lane::Messages, vec![b"one".to_vec()]).await.unwrap();
    let gauges = store.gauges().await.unwrap();
    assert_eq!(
        gauges.twins.iter().map(|count| (count.status, count.count)).collect::<Vec<_>>(),
        [(TwinStatus::Running, 1)]
    );
    assert_eq!((gauges.events, gauges.oldest_event, gauges.outbox, gauges.oldest_blocked), (1, Some(at(0)), 1, None));
    let claimed = claim_one(store, 20).await;
    store.commit(Commit { status: TwinStatus::Blocked, error: Some("{}".into()), ..rest(&claimed, 30) }).await.unwrap();
    assert_eq!(store.gauges().await.unwrap().oldest_blocked, Some(at(30)));
    store.compact().await.unwrap();
}

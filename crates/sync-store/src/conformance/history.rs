//! What people see of the past.

use super::Store;
use super::samples::{at, claim, connected, connection, event, new_twin, rest, twin, twin_at_rest};
use crate::{Commit, EventKind, HistoryEntry, HistoryFilter, NewTwin, StoreError};

fn line(step: &str, summary: &str) -> HistoryEntry {
    HistoryEntry { step: step.into(), summary: summary.into(), detail: None, trace: None }
}

fn of(step: &str) -> HistoryFilter {
    HistoryFilter { connection: None, step: step.into(), before: None, limit: 10 }
}

/// For the list of conflicts of a node, and of one connection.
pub async fn lines_of_a_step_are_listed_across_connections(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let second = NewTwin { connection: connection(2), event: event(2, EventKind::Start), id: twin(2), ..new_twin(2) };
    store.start_twin(second, at(10)).await.unwrap();
    for (now, claimed) in (20..).step_by(10).zip(claim(store, 10).await) {
        let name = format!("of {}", claimed.twin.id);
        let history = vec![line("conflict", &name), line("settle", "written"), line("conflict", "another")];
        store.commit(Commit { history, ..rest(&claimed, now) }).await.unwrap();
    }
    let all = store.history_of_step(of("conflict")).await.unwrap();
    assert_eq!(all.len(), 4);
    assert!(all.is_sorted_by(|one, other| one.id > other.id), "newest first");
    assert_eq!(all[0].entry.summary, "another");
    let older =
        store.history_of_step(HistoryFilter { before: Some(all[1].id), limit: 1, ..of("conflict") }).await.unwrap();
    assert_eq!(older, [all[2].clone()]);
    let one = HistoryFilter { connection: Some(connection(2)), ..of("conflict") };
    let one = store.history_of_step(one).await.unwrap();
    assert_eq!((one.len(), one[0].twin), (2, twin(2)));
    assert_eq!(store.history_of_step(of("skip")).await.unwrap(), []);
}

/// What a person did beside the twin's own steps.
pub async fn a_line_may_be_added_outside_of_a_commit(store: &dyn Store) {
    twin_at_rest(store).await;
    store.add_history(twin(1), line("restore", "ann restored the summary"), at(50)).await.unwrap();
    let found = store.history(connection(1), Some(twin(1)), 1).await.unwrap();
    assert_eq!((found[0].at, found[0].entry.step.as_str()), (at(50), "restore"));
    let error = store.add_history(twin(9), line("restore", "nobody"), at(50)).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

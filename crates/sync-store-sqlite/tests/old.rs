//! A database of an older program is brought up to date with all that is in it.

#![allow(clippy::unwrap_used, reason = "a failing call is a failing test")]

use entente_hub::{ConnectionId, Timestamp, TwinId};
use entente_sync_store::{ConnectionStatus, HistoryFilter, Lane, Registry, SyncStore, TwinStatus, Upkeep};
use entente_sync_store_sqlite::SqliteStore;
use std::path::PathBuf;
use tempfile::TempDir;

/// What a program with three migrations left.
const THREE: &str = include_str!("data/three-migrations.sql");

fn id(number: u128) -> uuid::Uuid {
    let text = format!("00000000-0000-4000-8000-{number:012}");
    text.parse().unwrap()
}

fn old_database() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("entente.db");
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch(THREE).unwrap();
    (folder, path)
}

#[tokio::test]
async fn nothing_of_an_old_database_is_lost_and_its_work_goes_on() {
    let (_folder, path) = old_database();
    let store = SqliteStore::open(&path).unwrap();
    let connection = ConnectionId(id(2));
    let row = store.connection(connection).await.unwrap().unwrap();
    assert_eq!((row.name.as_str(), row.status), ("a to b", ConnectionStatus::Active));
    assert_eq!(store.rule_versions(connection, 10).await.unwrap()[0].incoming, "issue.summary = replica.summary");
    for number in 1..=3_u8 {
        let twin = store.twin(TwinId(id(10 + u128::from(number)))).await.unwrap().unwrap();
        assert_eq!(twin.local_issue_key, Some(format!("A-{number}")));
        assert_eq!(twin.remote_issue_key, Some(format!("B-{number}")));
        assert_eq!(twin.state, "{\"kept\":true}");
        let status = if number == 3 { TwinStatus::Blocked } else { TwinStatus::Running };
        assert_eq!(twin.status, status);
    }
    let waiting = store.outgoing(connection, Lane::Messages, 1, 10).await.unwrap();
    assert_eq!(waiting.iter().map(|message| message.payload.as_slice()).collect::<Vec<_>>(), [b"waits"]);

    let claimed = store.claim("worker", 10, Timestamp(1_000), Timestamp(100)).await.unwrap();
    assert_eq!(claimed.len(), 1);
    assert_eq!((claimed[0].events.len(), claimed[0].messages[0].payload.as_slice()), (1, b"arrived".as_slice()));
    let filter = HistoryFilter { connection: None, step: "export".into(), before: None, limit: 10 };
    let told: Vec<String> =
        store.history_of_step(filter).await.unwrap().into_iter().map(|line| line.entry.summary).collect();
    assert_eq!(told, ["told 3", "told 2", "told 1"], "by an index that it did not have");
    assert_eq!(store.gauges().await.unwrap().events, 1);
    drop(store);
    SqliteStore::open(&path).unwrap();
}

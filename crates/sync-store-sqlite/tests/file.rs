//! The database file: opening again, refusing what is not ours, damage.

#![allow(clippy::unwrap_used, reason = "a failing call is a failing test")]

mod support;

use entente_hub::{EventId, Timestamp, TraceId, TwinId};
use entente_sync_store::{
    BlobRow, BlobState, EventKind, EventRow, IncomingMessage, Lane, NewTwin, Registry, StoreError, SyncStore,
    TwinFilter, Upkeep,
};
use entente_sync_store_sqlite::SqliteStore;
use std::path::{Path, PathBuf};
use support::{CONNECTION, NOW, SYSTEM, connect};
use tempfile::TempDir;

const TWIN: TwinId = TwinId(uuid::Uuid::from_u128(3));

/// A twin with its starting event.
fn new_twin() -> NewTwin {
    let event = EventRow {
        id: EventId(uuid::Uuid::from_u128(4)),
        kind: EventKind::Start,
        trace: TraceId(uuid::Uuid::from_u128(5)),
        created_at: NOW,
        changed_at: None,
    };
    NewTwin {
        id: TWIN,
        connection: CONNECTION,
        system: SYSTEM,
        local_issue_id: "10001".into(),
        local_issue_key: "OPS-1".into(),
        state: "{}".into(),
        event,
    }
}

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("entente.db");
    (folder, path)
}

/// Runs a statement as an operator would, with another tool.
fn tamper(path: &Path, sql: &str) {
    rusqlite::Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

#[tokio::test]
async fn all_is_there_after_opening_again() {
    let (_folder, path) = folder();
    let store = SqliteStore::open(&path).unwrap();
    connect(&store).await;
    store.start_twin(new_twin(), NOW).await.unwrap();
    let claimed = store.claim("worker", 1, Timestamp(2_000), NOW).await.unwrap();
    store.post(CONNECTION, Lane::Messages, vec![b"one".to_vec(), b"two".to_vec()]).await.unwrap();
    store.acknowledged(CONNECTION, Lane::Messages, 2).await.unwrap();
    let message = IncomingMessage {
        mailbox_sequence: 1,
        twin: Some((TWIN, 1)),
        payload: b"hello".to_vec(),
        signature: vec![1],
        plaintext_hash: vec![2],
        opens_twin: None,
    };
    store.store_incoming(CONNECTION, SYSTEM, Lane::Messages, vec![message.clone()], NOW).await.unwrap();
    let blob = BlobRow {
        connection: CONNECTION,
        twin: TWIN,
        remote_id: "7".into(),
        received: 0,
        total: None,
        sha256: None,
        state: BlobState::Wanted,
        detail: None,
    };
    store.want_blob(blob).await.unwrap();
    store.add_blob_bytes(CONNECTION, "7", 0, b"half".to_vec(), 8, None, NOW).await.unwrap();
    drop(store);

    let store = SqliteStore::open(&path).unwrap();
    assert_eq!(store.connections().await.unwrap().len(), 1);
    assert!(
        store.claim("other", 1, Timestamp(3_000), Timestamp(1_999)).await.unwrap().is_empty(),
        "the lease lives on"
    );
    let again = store.claim("other", 1, Timestamp(3_000), Timestamp(2_000)).await.unwrap();
    assert_eq!(again[0].twin.fence, claimed[0].twin.fence + 1);
    assert_eq!(again[0].messages, std::slice::from_ref(&message));
    assert_eq!(store.store_incoming(CONNECTION, SYSTEM, Lane::Messages, vec![message], NOW).await.unwrap(), 1);
    store.post(CONNECTION, Lane::Messages, vec![b"three".to_vec()]).await.unwrap();
    let outgoing = store.outgoing(CONNECTION, Lane::Messages, 0, 10).await.unwrap();
    assert_eq!((outgoing.len(), outgoing[0].mailbox_sequence), (1, 3), "an emptied mailbox goes on counting");
    let blob = store.add_blob_bytes(CONNECTION, "7", 4, b"half".to_vec(), 8, None, NOW).await.unwrap();
    assert_eq!(blob.state, BlobState::Complete);
}

#[tokio::test]
async fn the_file_is_durable_by_its_settings() {
    let (_folder, path) = folder();
    let _store = SqliteStore::open(&path).unwrap();
    let db = rusqlite::Connection::open(&path).unwrap();
    let mode: String = db.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else may read the data");
    }
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_refused_and_left_alone() {
    let (_folder, path) = folder();
    drop(SqliteStore::open(&path).unwrap());
    tamper(&path, "INSERT INTO schema_migration (number, name, checksum) VALUES (4000, 'future', '')");
    let error = SqliteStore::open(&path).err().unwrap();
    assert!(matches!(error, StoreError::NewerSchema { found: 4000, .. }), "{error}");
}

#[tokio::test]
async fn a_database_of_another_program_is_refused_and_left_alone() {
    let (_folder, path) = folder();
    tamper(&path, "CREATE TABLE song (title TEXT)");
    let error = SqliteStore::open(&path).err().unwrap();
    assert!(matches!(&error, StoreError::Unavailable(text) if text.contains("another program")), "{error}");
    let db = rusqlite::Connection::open(&path).unwrap();
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
    assert_eq!(tables, 1);
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_and_left_alone() {
    let (_folder, path) = folder();
    let text = "this is not a database, but a text of some length ".repeat(50);
    std::fs::write(&path, &text).unwrap();
    let error = SqliteStore::open(&path).err().unwrap();
    assert!(matches!(&error, StoreError::Unavailable(text) if text.contains("entente.db")), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[tokio::test]
async fn a_missing_folder_is_named() {
    let (folder, _) = folder();
    let error = SqliteStore::open(folder.path().join("missing/entente.db")).err().unwrap();
    assert!(matches!(&error, StoreError::Unavailable(text) if text.contains("missing")), "{error}");
}

/// Each broken value is named with its row's kind and its column, and the rest of the store goes on.
#[tokio::test]
async fn damaged_rows_say_what_is_wrong() {
    let (_folder, path) = folder();
    let store = SqliteStore::open(&path).unwrap();
    connect(&store).await;
    store.start_twin(new_twin(), NOW).await.unwrap();
    let damaged = |error: StoreError, kind: &str, column: &str| match error {
        StoreError::Damaged { what, detail } => {
            assert_eq!(what, kind);
            assert!(detail.contains(column), "{detail}");
        }
        other => panic!("{other}"),
    };
    tamper(&path, "UPDATE event SET kind = 'exploded'");
    damaged(store.queue_of(TWIN).await.unwrap_err(), "event", "kind");
    damaged(store.claim("worker", 1, Timestamp(2_000), NOW).await.unwrap_err(), "event", "kind");
    assert_eq!(store.twin(TWIN).await.unwrap().unwrap().fence, 0, "a claim that fails leaves the twin");
    tamper(&path, "UPDATE event SET kind = 'start', trace = 'x'");
    damaged(store.queue_of(TWIN).await.unwrap_err(), "event", "trace");
    tamper(&path, "UPDATE twin SET fence = -1");
    damaged(store.twin(TWIN).await.unwrap_err(), "twin", "fence");
    damaged(store.list_twins(TwinFilter { limit: 5, ..TwinFilter::default() }).await.unwrap_err(), "twin", "fence");
    tamper(&path, "UPDATE connection SET status = 'odd'");
    damaged(store.connections().await.unwrap_err(), "connection", "status");
    assert_eq!(store.systems().await.unwrap().len(), 1);
    store.set_setting("still", "works").await.unwrap();
}

/// Receipts prove what the peer signed after its messages are dealt with; operators read them with any tool.
#[tokio::test]
async fn consumed_messages_leave_a_receipt() {
    let (_folder, path) = folder();
    let store = SqliteStore::open(&path).unwrap();
    connect(&store).await;
    let message = |mailbox_sequence: u64| IncomingMessage {
        mailbox_sequence,
        twin: None,
        payload: vec![0; 100],
        signature: vec![7],
        plaintext_hash: vec![8],
        opens_twin: None,
    };
    store.store_incoming(CONNECTION, SYSTEM, Lane::Messages, vec![message(1), message(2)], NOW).await.unwrap();
    store.handled(CONNECTION, Lane::Messages, 2).await.unwrap();
    let db = rusqlite::Connection::open(&path).unwrap();
    let (receipts, messages): (i64, i64) = db
        .query_row(
            "SELECT (SELECT count(*) FROM receipt WHERE signature = x'07' AND plaintext_hash = x'08'), (SELECT count(*) FROM inbox)",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert_eq!((receipts, messages), (2, 0));
}

/// Readers see what is committed while a write is under way, and what a call stored once it has answered.
#[tokio::test(flavor = "multi_thread")]
async fn a_read_sees_each_write_that_was_answered() {
    let (_folder, path) = folder();
    let store = SqliteStore::open(&path).unwrap();
    let checks = (0..8).map(|n| {
        let store = &store;
        async move {
            for value in 0..20 {
                let (name, value) = (format!("setting {n}"), value.to_string());
                store.set_setting(&name, &value).await.unwrap();
                assert_eq!(store.setting(&name).await.unwrap().as_ref(), Some(&value));
            }
        }
    });
    futures::future::join_all(checks).await;
}

/// Room that nothing uses any more goes back to the disk while the store is in use.
#[tokio::test]
async fn free_space_is_given_back() {
    let (_folder, path) = folder();
    let store = SqliteStore::open(&path).unwrap();
    connect(&store).await;
    let bulky = vec![vec![7; 100_000]; 100];
    store.post(CONNECTION, Lane::Messages, bulky).await.unwrap();
    store.acknowledged(CONNECTION, Lane::Messages, 100).await.unwrap();
    let pages = || -> i64 {
        rusqlite::Connection::open(&path).unwrap().pragma_query_value(None, "page_count", |row| row.get(0)).unwrap()
    };
    let before = pages();
    let mut portions = 0;
    while store.compact().await.unwrap() {
        portions += 1;
        assert!(portions < 50, "it never ends");
    }
    assert!(portions > 0 && pages() < before / 10, "{portions} portions, {before} and {} pages", pages());
}

//! The port's suite on a real server, each check in a schema of its own, and what only several workers can show.

#![allow(clippy::unwrap_used, reason = "a failing call is a failing test")]

mod support;

use entente_sync_store::{Registry, StoreError};
use entente_sync_store_postgres::{Database, PostgresStore};
use futures::future::join_all;
use std::sync::atomic::{AtomicU32, Ordering};
use support::Server;
use tokio_postgres::NoTls;

/// Connections of one store in these tests: fewer than there are callers at once, so that they wait for each other.
const CONNECTIONS: usize = 8;

/// Makes empty schemas on one server.
struct Schemas {
    server: Server,
    made: AtomicU32,
}

impl Schemas {
    fn start() -> Option<Self> {
        Some(Self { server: Server::start()?, made: AtomicU32::new(0) })
    }

    /// The address of a new schema.
    async fn fresh(&self) -> Database {
        let schema = format!("check_{}", self.made.fetch_add(1, Ordering::Relaxed));
        self.sql(&schema, &format!("CREATE SCHEMA {schema}")).await;
        Database { url: self.server.url(&schema), connections: CONNECTIONS }
    }

    async fn store(&self) -> Box<PostgresStore> {
        Box::new(PostgresStore::open(&self.fresh().await).await.unwrap())
    }

    async fn sql(&self, schema: &str, sql: &str) {
        let (client, connection) = tokio_postgres::connect(&self.server.url(schema), NoTls).await.unwrap();
        let connection = tokio::spawn(connection);
        client.batch_execute(sql).await.unwrap();
        drop(client);
        connection.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn the_suite_passes() {
    let Some(schemas) = Schemas::start() else { return };
    let (failed, run): (Vec<&str>, usize) = entente_sync_store::run_conformance!(schemas.store().await);
    assert!(failed.is_empty(), "{} of {run} checks failed: {failed:?}", failed.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn programs_that_start_at_once_make_one_schema() {
    let Some(schemas) = Schemas::start() else { return };
    let database = schemas.fresh().await;
    for opened in join_all((0..6).map(|_| PostgresStore::open(&database))).await {
        opened.unwrap();
    }
    let store = PostgresStore::open(&database).await.unwrap();
    store.set_setting("instance", "kept").await.unwrap();
    let again = PostgresStore::open(&database).await.unwrap();
    assert_eq!(again.setting("instance").await.unwrap().as_deref(), Some("kept"));
    schemas.sql("check_0", "INSERT INTO schema_migration (number, name, checksum) VALUES (999, 'later', '')").await;
    let newer = PostgresStore::open(&database).await.err().unwrap();
    assert!(matches!(newer, StoreError::NewerSchema { .. }), "{newer}");
}

/// The server ends the connections of a worker in the middle of its work: nothing of it is stored, its locks are gone, and the store
/// goes on with new connections.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_connection_leaves_nothing_behind() {
    let Some(schemas) = Schemas::start() else { return };
    let store = schemas.store().await;
    store.set_setting("instance", "before").await.unwrap();
    let (holder, connection) = tokio_postgres::connect(&schemas.server.url("check_0"), NoTls).await.unwrap();
    let connection = tokio::spawn(connection);
    holder.batch_execute("BEGIN; SELECT * FROM setting FOR UPDATE").await.unwrap();
    let ended = async {
        let waiting = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                       WHERE application_name = 'entente' AND wait_event_type = 'Lock'";
        while holder.query(waiting, &[]).await.unwrap().is_empty() {
            // The view is a snapshot of the transaction's first look unless it is cleared.
            holder.batch_execute("SELECT pg_stat_clear_snapshot()").await.unwrap();
        }
    };
    let (refused, ()) = futures::join!(store.set_setting("instance", "lost"), ended);
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
    drop(holder);
    connection.await.unwrap().unwrap();
    assert_eq!(store.setting("instance").await.unwrap().as_deref(), Some("before"));
    store.set_setting("instance", "after").await.unwrap();
    assert_eq!(store.setting("instance").await.unwrap().as_deref(), Some("after"));
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_named_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().display().to_string().replace('/', "%2F");
    let database = Database { url: format!("postgres://ann:canary@{socket}/postgres"), connections: 1 };
    let error = PostgresStore::open(&database).await.err().unwrap().to_string();
    assert!(error.contains("check that the server runs") && !error.contains("canary"), "{error}");
}

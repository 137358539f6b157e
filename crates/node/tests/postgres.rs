//! A node whose database is a PostgreSQL.

#![allow(clippy::unwrap_used, reason = "a failing call is a failing test")]

#[path = "../../sync-store-postgres/tests/support/mod.rs"]
mod server;

use entente_node::serve::{NodeOptions, start};
use entente_sync_store_postgres::Database;

fn on(server: &server::Server, folder: &std::path::Path) -> NodeOptions {
    let database = Database { url: server.url("public"), connections: 8 };
    NodeOptions { database: Some(database), ..NodeOptions::local("A", folder) }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_node_keeps_is_in_the_database_and_bound_to_its_root_key() {
    let Some(server) = server::Server::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let first = start(on(&server, folder.path())).await.unwrap();
    let token = first.node.add_token("monitoring", "ada").await.unwrap();
    let id = first.node.identity.keys.node_id();
    first.stop().await;
    assert!(!folder.path().join("entente.db").exists(), "no second database beside it");

    let again = start(on(&server, folder.path())).await.unwrap();
    assert_eq!(again.node.identity.keys.node_id(), id);
    let metrics = reqwest::Client::new().get(format!("{}/metrics", again.console_url)).bearer_auth(token);
    let metrics = metrics.send().await.unwrap().error_for_status().unwrap().text().await.unwrap();
    assert!(metrics.contains("entente_queue_events 0"), "{metrics}");
    again.stop().await;

    let other = tempfile::tempdir().unwrap();
    let Err(error) = start(on(&server, other.path())).await else { panic!("another node runs on its tables") };
    assert!(!error.to_string().is_empty());
}

//! Systems, connections, rules.

use super::Store;
use super::samples::{at, connected, connection, connection_row, rules, set_status, system, system_row};
use crate::{ConnectionChange, ConnectionRow, ConnectionStatus, NewRuleVersion, StoreError, SystemRow};
use futures::future::join_all;

/// By name.
pub async fn settings_are_replaced(store: &dyn Store) {
    assert_eq!(store.setting("instance").await.unwrap(), None);
    store.set_setting("instance", "one").await.unwrap();
    store.set_setting("other", "").await.unwrap();
    store.set_setting("instance", "two").await.unwrap();
    assert_eq!(store.setting("instance").await.unwrap().as_deref(), Some("two"));
    assert_eq!(store.setting("other").await.unwrap().as_deref(), Some(""));
}

/// A system keeps its place and the time when it was registered.
pub async fn systems_are_replaced_and_their_names_are_unique(store: &dyn Store) {
    store.save_system(system_row(2)).await.unwrap();
    store.save_system(system_row(1)).await.unwrap();
    let renewed = SystemRow { credentials: vec![9], name: "renamed".into(), created_at: at(99), ..system_row(1) };
    store.save_system(renewed.clone()).await.unwrap();
    let expected = [SystemRow { created_at: at(1), ..renewed }, system_row(2)];
    assert_eq!(store.systems().await.unwrap(), expected);
    let taken = SystemRow { id: system(3), ..system_row(2) };
    let error = store.save_system(taken).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict { .. }), "{error}");
    assert_eq!(store.systems().await.unwrap(), expected);
}

/// Version 1 is there from the beginning.
pub async fn a_connection_comes_with_its_first_rules(store: &dyn Store) {
    store.save_system(system_row(1)).await.unwrap();
    assert_eq!(store.connection(connection(1)).await.unwrap(), None);
    store.add_connection(connection_row(2), rules(2), at(7)).await.unwrap();
    store.add_connection(connection_row(1), rules(1), at(8)).await.unwrap();
    assert_eq!(store.connection(connection(1)).await.unwrap(), Some(connection_row(1)));
    assert_eq!(store.connections().await.unwrap(), [connection_row(1), connection_row(2)]);
    let versions = store.rule_versions(connection(2), 10).await.unwrap();
    assert_eq!(versions.len(), 1);
    assert_eq!((versions[0].number, versions[0].published_at, versions[0].author.as_str()), (1, at(7), "ann"));
    let again = ConnectionRow { name: "another name".into(), ..connection_row(1) };
    let error = store.add_connection(again, rules(1), at(9)).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict { .. }), "{error}");
    assert_eq!(store.rule_versions(connection(1), 10).await.unwrap().len(), 1);
}

/// Nothing of it is stored then.
pub async fn a_connection_needs_its_system(store: &dyn Store) {
    let error = store.add_connection(connection_row(1), rules(1), at(7)).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
    assert_eq!(store.connections().await.unwrap(), []);
}

/// The message says the name.
pub async fn names_of_connections_are_unique(store: &dyn Store) {
    connected(store, &[1]).await;
    let taken = ConnectionRow { name: "connection 1".into(), ..connection_row(2) };
    match store.add_connection(taken, rules(2), at(7)).await.unwrap_err() {
        StoreError::Conflict { what } => assert!(what.contains("\"connection 1\""), "{what}"),
        error => panic!("{error}"),
    }
    assert_eq!(store.connection(connection(2)).await.unwrap(), None);
}

/// Of changes made at the same time on the same state one is stored.
pub async fn a_change_based_on_an_old_revision_is_refused(store: &dyn Store) {
    connected(store, &[1]).await;
    let change = |n: u8| ConnectionChange {
        id: connection(1),
        based_on: 1,
        status: ConnectionStatus::Pending,
        peer_node: Some("node".into()),
        settings: n.to_string(),
        secrets: vec![n, n],
    };
    let answers = join_all((0..8).map(|n| store.change_connection(change(n)))).await;
    let mut stored = Vec::new();
    for answer in answers {
        match answer {
            Ok(row) => stored.push(row),
            Err(error) => assert!(matches!(error, StoreError::Conflict { .. }), "{error}"),
        }
    }
    assert_eq!(stored.len(), 1);
    let row = store.connection(connection(1)).await.unwrap().unwrap();
    assert_eq!((row.revision, row.status, row.peer_node.as_deref()), (2, ConnectionStatus::Pending, Some("node")));
    assert_eq!(stored, [row]);
    let based_on_newest = ConnectionChange { based_on: 2, ..change(9) };
    assert_eq!(store.change_connection(based_on_newest).await.unwrap().revision, 3);
    let error = store.change_connection(ConnectionChange { id: connection(9), ..change(1) }).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

/// It stays to be asked for, but neither shows nor holds its name.
pub async fn a_removed_connection_is_a_tombstone(store: &dyn Store) {
    connected(store, &[1]).await;
    set_status(store, 1, ConnectionStatus::Removed).await;
    assert_eq!(store.connections().await.unwrap(), []);
    assert_eq!(store.connection(connection(1)).await.unwrap().unwrap().status, ConnectionStatus::Removed);
    let successor = ConnectionRow { name: "connection 1".into(), ..connection_row(2) };
    store.add_connection(successor, rules(2), at(7)).await.unwrap();
    let same_id = ConnectionRow { name: "third".into(), ..connection_row(1) };
    assert!(matches!(store.add_connection(same_id, rules(1), at(8)).await, Err(StoreError::Conflict { .. })));
}

/// What never came about can be begun again under the same id.
pub async fn a_pending_connection_can_be_dropped_without_a_trace(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    set_status(store, 1, ConnectionStatus::Pending).await;
    store.drop_pending_connection(connection(1)).await.unwrap();
    assert_eq!(store.connection(connection(1)).await.unwrap(), None);
    store.add_connection(connection_row(1), rules(1), at(9)).await.unwrap();
    assert_eq!(store.rule_versions(connection(1), 9).await.unwrap().len(), 1);
    set_status(store, 2, ConnectionStatus::Active).await;
    let active = store.drop_pending_connection(connection(2)).await;
    assert!(matches!(active, Err(StoreError::Conflict { .. })), "{active:?}");
}

/// Newest first.
pub async fn rules_are_numbered_in_each_connection(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    let edited = NewRuleVersion { note: "statuses".into(), outgoing: "//".into(), author: "bob".into(), ..rules(1) };
    let published = store.publish_rules(edited, at(20)).await.unwrap();
    assert_eq!((published.number, published.note.as_str(), published.published_at), (2, "statuses", at(20)));
    assert_eq!(store.publish_rules(rules(2), at(21)).await.unwrap().number, 2);
    store.publish_rules(rules(1), at(22)).await.unwrap();
    let versions = store.rule_versions(connection(1), 2).await.unwrap();
    assert_eq!(versions.iter().map(|version| version.number).collect::<Vec<_>>(), [3, 2]);
    assert_eq!(versions[1], published);
    let error = store.publish_rules(rules(9), at(23)).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

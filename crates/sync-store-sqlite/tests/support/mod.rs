//! What the tests of the file share.

use entente_hub::{ConnectionId, SystemId, Timestamp};
use entente_sync_store::{ConnectionRow, ConnectionStatus, NewRuleVersion, Registry, SystemRow};

pub const SYSTEM: SystemId = SystemId(uuid::Uuid::from_u128(1));
pub const CONNECTION: ConnectionId = ConnectionId(uuid::Uuid::from_u128(2));
pub const NOW: Timestamp = Timestamp(1_000);

/// An active connection of one system.
pub async fn connect(store: &dyn Registry) {
    let system = SystemRow {
        id: SYSTEM,
        name: "tracker".into(),
        kind: "jira-cloud".into(),
        address: "https://tracker.example".into(),
        settings: "{}".into(),
        credentials: vec![1],
        created_at: NOW,
    };
    store.save_system(system).await.unwrap();
    let connection = ConnectionRow {
        id: CONNECTION,
        system: SYSTEM,
        name: "acme to globex".into(),
        status: ConnectionStatus::Active,
        peer_node: None,
        settings: "{}".into(),
        secrets: vec![2],
        revision: 1,
        created_at: NOW,
    };
    let rules = NewRuleVersion {
        connection: CONNECTION,
        outgoing: String::new(),
        incoming: String::new(),
        author: "ann".into(),
        note: String::new(),
    };
    store.add_connection(connection, rules, NOW).await.unwrap();
}

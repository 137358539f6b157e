//! Things to store. Ids are made of one byte, so that a test can name them.

use super::Store;
use crate::{
    BlobRow, BlobState, Claimed, Commit, ConnectionChange, ConnectionRow, ConnectionStatus, EventKind, EventRow, Hint,
    IncomingMessage, NewRuleVersion, NewTwin, StateChange, SystemRow, TwinStatus,
};
use entente_hub::{ConnectionId, EventId, SystemId, Timestamp, TraceId, TwinId};

pub(super) const WORKER: &str = "worker";

pub(super) fn at(millis: i64) -> Timestamp {
    Timestamp(millis)
}

pub(super) fn system(n: u8) -> SystemId {
    SystemId::from_bytes([n; 16])
}

pub(super) fn connection(n: u8) -> ConnectionId {
    ConnectionId::from_bytes([n; 16])
}

pub(super) fn twin(n: u8) -> TwinId {
    TwinId::from_bytes([n; 16])
}

pub(super) fn event_id(n: u8) -> EventId {
    EventId::from_bytes([n; 16])
}

pub(super) fn trace(n: u8) -> TraceId {
    TraceId::from_bytes([n; 16])
}

pub(super) fn system_row(n: u8) -> SystemRow {
    SystemRow {
        id: system(n),
        name: format!("system {n}"),
        kind: "jira-cloud".into(),
        address: format!("https://tracker{n}.example"),
        settings: r#"{"account":"robot"}"#.into(),
        credentials: vec![n, 0, 255],
        created_at: at(i64::from(n)),
    }
}

pub(super) fn connection_row(n: u8) -> ConnectionRow {
    ConnectionRow {
        id: connection(n),
        system: system(1),
        name: format!("connection {n}"),
        status: ConnectionStatus::Active,
        peer_node: None,
        settings: "{}".into(),
        secrets: vec![n],
        revision: 1,
        created_at: at(i64::from(n)),
    }
}

pub(super) fn rules(n: u8) -> NewRuleVersion {
    NewRuleVersion {
        connection: connection(n),
        outgoing: "replica.summary = issue.summary".into(),
        incoming: "issue.summary = replica.summary".into(),
        author: "ann".into(),
        note: "first".into(),
    }
}

/// System 1 with an active connection of each number.
pub(super) async fn connected(store: &dyn Store, connections: &[u8]) {
    store.save_system(system_row(1)).await.unwrap();
    for n in connections {
        store.add_connection(connection_row(*n), rules(*n), at(0)).await.unwrap();
    }
}

pub(super) async fn set_status(store: &dyn Store, n: u8, status: ConnectionStatus) {
    let row = store.connection(connection(n)).await.unwrap().unwrap();
    let change = ConnectionChange {
        id: row.id,
        based_on: row.revision,
        status,
        peer_node: row.peer_node,
        settings: row.settings,
        secrets: row.secrets,
    };
    store.change_connection(change).await.unwrap();
}

pub(super) fn event(n: u8, kind: EventKind) -> EventRow {
    EventRow { id: event_id(n), kind, trace: trace(n), created_at: at(0), changed_at: None }
}

/// Twin `n` of issue `n` in connection 1, started by event `n`.
pub(super) fn new_twin(n: u8) -> NewTwin {
    NewTwin {
        id: twin(n),
        connection: connection(1),
        system: system(1),
        local_issue_id: format!("{n}"),
        local_issue_key: format!("OPS-{n}"),
        state: format!("state {n}"),
        event: event(n, EventKind::Start),
    }
}

/// Connection 1 with twin 1, whose start is finished: at rest since moment 10.
pub(super) async fn twin_at_rest(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    store.commit(Commit { finished_events: vec![event_id(1)], ..rest(&claimed, 10) }).await.unwrap();
}

pub(super) fn hint(issue: u8, kind: EventKind, event: u8) -> Hint {
    Hint { issue_id: format!("{issue}"), kind, changed_at: None, event: event_id(event), trace: trace(event) }
}

/// All that is due, each with a lease of 100 ms.
pub(super) async fn claim(store: &dyn Store, now: i64) -> Vec<Claimed> {
    store.claim(WORKER, 100, at(now + 100), at(now)).await.unwrap()
}

pub(super) async fn claim_one(store: &dyn Store, now: i64) -> Claimed {
    let mut claimed = claim(store, now).await;
    assert_eq!(claimed.len(), 1, "exactly one twin is due at {now}");
    claimed.remove(0)
}

/// A commit that gives a twin back as it is.
pub(super) fn rest(claimed: &Claimed, now: i64) -> Commit {
    let row = &claimed.twin;
    Commit {
        twin: row.id,
        fence: row.fence,
        state: StateChange::NONE,
        step: "rest".into(),
        status: TwinStatus::Running,
        error: None,
        local_issue: None,
        remote_issue_key: None,
        remote_issue_id: None,
        finished_events: vec![],
        consumed_messages: None,
        outgoing: vec![],
        history: vec![],
        wake_at: None,
        lease_until: None,
        now: at(now),
    }
}

/// A message of a twin, or of the connection.
pub(super) fn message(mailbox_sequence: u64, twin: Option<(TwinId, u64)>) -> IncomingMessage {
    IncomingMessage {
        mailbox_sequence,
        twin,
        payload: format!("message {mailbox_sequence}").into_bytes(),
        signature: vec![1, 2, 3],
        plaintext_hash: vec![4, 5, 6],
        opens_twin: None,
    }
}

pub(super) fn opening(mailbox_sequence: u64, twin: TwinId, sequence: u64) -> IncomingMessage {
    IncomingMessage { opens_twin: Some("opened".into()), ..message(mailbox_sequence, Some((twin, sequence))) }
}

pub(super) fn blob(remote_id: &str) -> BlobRow {
    BlobRow {
        connection: connection(1),
        twin: twin(1),
        remote_id: remote_id.into(),
        received: 0,
        total: None,
        sha256: None,
        state: BlobState::Wanted,
        detail: None,
    }
}

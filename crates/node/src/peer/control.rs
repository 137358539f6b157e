//! Messages of the connection itself: keys that change, programs, policies, calibration.

use super::backend;
use crate::service::Node;
use crate::state::ConnectionSettings;
use crate::system_time::epoch_ms;
use entente_hub::ConnectionId;
use entente_link::keys::LastSequences;
use entente_link::message::{ConflictPolicies, KeyAdopted, KeyRotation, Message};
use entente_link::terms::Capabilities;
use entente_link_http::BackendError;
use entente_sync_store::Lane;

/// How many messages are looked at in one go.
const BATCH: u32 = 64;

/// Handles what waits in the message lane without belonging to a twin.
pub(super) async fn handle(node: &Node, connection: ConnectionId) -> Result<(), BackendError> {
    loop {
        let mut accounts = Vec::new();
        let waiting = node.store.unhandled(connection, Lane::Messages, BATCH).await.map_err(backend)?;
        let Some(last) = waiting.last().map(|message| message.mailbox_sequence) else { return Ok(()) };
        for message in &waiting {
            match Message::decode(&message.payload) {
                Ok(Message::KeyRotation(rotation)) => adopt(node, connection, &rotation).await?,
                Ok(Message::KeyAdopted(adopted)) => adopted_by_peer(node, connection, &adopted).await?,
                Ok(Message::Capabilities(capabilities)) => learn(node, connection, capabilities).await?,
                Ok(Message::ConflictPolicies(policies)) => hear_policies(node, connection, &policies).await?,
                Ok(Message::CalibrationRequest(request)) => {
                    node.answer_calibration(connection, &request).await.map_err(backend)?;
                }
                Ok(Message::CalibrationReport(report)) => node.take_list(connection, &report).await.map_err(backend)?,
                Ok(Message::CalibrationAccount(account)) => accounts.push(account),
                Ok(Message::CalibrationEnd(end)) => {
                    node.take_calibration_end(connection, &end).await.map_err(backend)?
                }
                Ok(other) => {
                    tracing::info!(%connection, lane = ?other.lane(), "a message of the connection was passed over")
                }
                Err(error) => tracing::warn!(%connection, %error, "a message is set aside"),
            }
        }
        node.take_accounts(connection, &accounts).await.map_err(backend)?;
        node.store.handled(connection, Lane::Messages, last).await.map_err(backend)?;
    }
}

/// The peer has a new receive key: everything new is sealed to it, and the peer is told from where on.
async fn adopt(node: &Node, connection: ConnectionId, rotation: &KeyRotation) -> Result<(), BackendError> {
    let Some(entry) = node.book.entry(connection) else { return Ok(()) };
    let Some(mut peer) = entry.settings.peer.clone() else { return Ok(()) };
    peer.receive_key = rotation.receive_key;
    let settings = ConnectionSettings { peer: Some(peer), ..entry.settings.clone() };
    let secrets = entry.secrets.copied(&node.vault, connection).map_err(backend)?;
    node.change_connection(&entry, entry.row.status, &settings, &secrets).await.map_err(backend)?;
    let messages = node.store.mailbox(connection, Lane::Messages).await.map_err(backend)?.sent;
    let attachments = node.store.mailbox(connection, Lane::Attachments).await.map_err(backend)?.sent;
    let adopted = KeyAdopted {
        key_id: rotation.receive_key.id(),
        last_under_older: LastSequences { epoch: entry.settings.epoch, messages, attachments },
    };
    let body = Message::KeyAdopted(adopted).encode().map_err(backend)?;
    node.store.post(connection, Lane::Messages, vec![body]).await.map_err(backend)?;
    node.live.messages_wait();
    Ok(())
}

/// The peer's program was updated: what both know now is used from here on.
async fn learn(node: &Node, connection: ConnectionId, capabilities: Capabilities) -> Result<(), BackendError> {
    let Some(entry) = node.book.entry(connection) else { return Ok(()) };
    let Some(mut peer) = entry.settings.peer.clone() else { return Ok(()) };
    if node.capabilities.common_version(&capabilities).is_none() {
        tracing::error!(connection = entry.row.name, software = capabilities.software, versions = ?capabilities.versions, "the other side's program speaks no version of the protocol that this one knows; update this node");
        return Ok(());
    }
    if peer.capabilities == capabilities {
        return Ok(());
    }
    tracing::info!(connection = entry.row.name, software = capabilities.software, features = ?capabilities.features, "the other side can do other things than before");
    peer.capabilities = capabilities;
    let settings = ConnectionSettings { peer: Some(peer), ..entry.settings.clone() };
    let secrets = entry.secrets.copied(&node.vault, connection).map_err(backend)?;
    node.change_connection(&entry, entry.row.status, &settings, &secrets).await.map_err(backend)
}

/// The lead changed what decides conflicts.
async fn hear_policies(node: &Node, connection: ConnectionId, told: &ConflictPolicies) -> Result<(), BackendError> {
    let Some(entry) = node.book.entry(connection) else { return Ok(()) };
    node.hear_policies(&entry, told).await.map_err(backend)
}

/// The peer seals to our new key: older ones can go, once all under them is here.
async fn adopted_by_peer(node: &Node, connection: ConnectionId, adopted: &KeyAdopted) -> Result<(), BackendError> {
    let Some(entry) = node.book.entry(connection) else { return Ok(()) };
    let mut secrets = entry.secrets.copied(&node.vault, connection).map_err(backend)?;
    let now = epoch_ms(node.clock.as_ref());
    if secrets.receive_keys.adopted(&adopted.key_id, adopted.last_under_older, now) {
        node.change_connection(&entry, entry.row.status, &entry.settings, &secrets).await.map_err(backend)?;
    }
    Ok(())
}

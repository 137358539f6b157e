//! What has to be done from time to time: keys that rotate, messages whose handling had to wait.

use super::{Peers, backend, control, receive};
use crate::service::Node;
use crate::state::{ConnectionSettings, Entry};
use crate::system_time::epoch_ms;
use crate::vault::fill_random;
use entente_hub::ConnectionId;
use entente_link::ids::KeyId;
use entente_link::keys::{KeyUsage, LastSequences, RotationPolicy};
use entente_link::message::{KeyRotation, Message};
use entente_link::terms::ConnectionType;
use entente_link_http::BackendError;
use entente_sync_store::{ConnectionStatus, Lane};
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often.
const EVERY: Duration = Duration::from_secs(5);

/// Keeps all active connections in order until `stop` turns true.
pub async fn run_keeper(node: Arc<Node>, peers: Arc<Peers>, mut stop: watch::Receiver<bool>) {
    let mut announced = HashSet::new();
    while !*stop.borrow() {
        let entries = node.book.entries();
        for entry in entries.iter().filter(|entry| entry.settings.calibration.is_some()) {
            if let Err(error) = calibrate(&node, entry).await {
                tracing::warn!(connection = entry.row.name, %error, "the calibration goes on later");
            }
        }
        for entry in entries.iter().filter(|entry| entry.row.status == ConnectionStatus::Active) {
            if let Err(error) = keep(&node, entry, &mut announced).await {
                tracing::warn!(connection = entry.row.name, %error, "the connection's housekeeping is done later");
            }
        }
        if let Err(error) = peers.look_for_room().await {
            tracing::warn!(%error, "whether there is room again is looked at later");
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// What could not be done when it came, because the tracker did not answer or a worker was still at it.
async fn calibrate(node: &Node, entry: &Entry) -> Result<(), BackendError> {
    control::handle(node, entry.row.id).await?;
    node.ask_for_list(entry.row.id).await.map_err(backend)
}

async fn keep(node: &Arc<Node>, entry: &Arc<Entry>, announced: &mut HashSet<KeyId>) -> Result<(), BackendError> {
    // Requests that the tracker could not serve when they came, and messages that a crash left unhandled.
    control::handle(node, entry.row.id).await?;
    receive::handle_later(node, entry, Lane::Attachments, false);
    node.begin_scheduled(entry).await.map_err(backend)?;
    // Nothing of a local connection is sealed: it never leaves this node.
    if entry.settings.connection_type == ConnectionType::Local {
        return Ok(());
    }
    rotate_keys(node, entry).await?;
    announce_key(node, entry.row.id, announced).await?;
    tell_capabilities(node, entry.row.id).await
}

/// Tells the other side once what an updated program can do. It is told before it is noted as told: after a crash in between it is
/// told twice, which changes nothing.
async fn tell_capabilities(node: &Node, id: ConnectionId) -> Result<(), BackendError> {
    let Some(entry) = node.book.entry(id) else { return Ok(()) };
    if entry.settings.told_capabilities.as_ref() == Some(&node.capabilities) {
        return Ok(());
    }
    let body = Message::Capabilities(node.capabilities.clone()).encode().map_err(backend)?;
    node.store.post(id, Lane::Messages, vec![body]).await.map_err(backend)?;
    node.live.messages_wait();
    let settings = ConnectionSettings { told_capabilities: Some(node.capabilities.clone()), ..entry.settings.clone() };
    let secrets = entry.secrets.copied(&node.vault, id).map_err(backend)?;
    node.change_connection(&entry, entry.row.status, &settings, &secrets).await.map_err(backend)
}

/// Tells the peer the newest key until it has adopted it, once in each start of this node: a start that ended between storing a key and
/// telling it would else leave both sides with the old one for good.
async fn announce_key(node: &Node, id: ConnectionId, announced: &mut HashSet<KeyId>) -> Result<(), BackendError> {
    let Some(entry) = node.book.entry(id) else { return Ok(()) };
    let keys = &entry.secrets.receive_keys;
    let receive_key = keys.newest();
    if !keys.awaits_adoption() || announced.contains(&receive_key.id()) {
        return Ok(());
    }
    let body = Message::KeyRotation(KeyRotation { receive_key }).encode().map_err(backend)?;
    node.store.post(id, Lane::Messages, vec![body]).await.map_err(backend)?;
    announced.insert(receive_key.id());
    node.live.messages_wait();
    tracing::info!(connection = entry.row.name, "a new receive key was announced to the peer");
    Ok(())
}

async fn rotate_keys(node: &Node, entry: &Entry) -> Result<(), BackendError> {
    let policy = RotationPolicy::default();
    let now = epoch_ms(node.clock.as_ref());
    let id = entry.row.id;
    let due = entry.secrets.receive_keys.rotation_due(&policy, now);
    let several = entry.secrets.receive_keys.ids().len() > 1;
    if !due && !several {
        return Ok(());
    }
    let mut secrets = entry.secrets.copied(&node.vault, id).map_err(backend)?;
    let destroyed = match &entry.settings.peer {
        Some(peer) if several => {
            let messages = node.store.mailbox(id, Lane::Messages).await.map_err(backend)?.received;
            let attachments = node.store.mailbox(id, Lane::Attachments).await.map_err(backend)?.received;
            let stored = LastSequences { epoch: peer.epoch, messages, attachments };
            // Envelopes are opened when they arrive, so nothing stored is still sealed to an older key.
            secrets.receive_keys.destroy_finished(&policy, &stored, |_| KeyUsage::default(), now)
        }
        _ => Vec::new(),
    };
    if due {
        secrets.receive_keys.rotate(&mut fill_random, now).map_err(backend)?;
    }
    if due || !destroyed.is_empty() {
        node.change_connection(entry, entry.row.status, &entry.settings, &secrets).await.map_err(backend)?;
    }
    if !destroyed.is_empty() {
        tracing::info!(connection = entry.row.name, destroyed = destroyed.len(), "old receive keys were destroyed");
    }
    Ok(())
}

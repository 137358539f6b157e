//! What has to be done from time to time: keys that rotate, messages whose handling had to wait.

use super::{backend, control};
use crate::service::Node;
use crate::state::Entry;
use crate::system_time::epoch_ms;
use crate::vault::fill_random;
use entente_link::keys::{KeyUsage, LastSequences, RotationPolicy};
use entente_link::message::{KeyRotation, Message};
use entente_link::terms::ConnectionType;
use entente_link_http::BackendError;
use entente_sync_store::{ConnectionStatus, Lane};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often.
const EVERY: Duration = Duration::from_secs(5);

/// Keeps all active connections in order until `stop` turns true.
pub async fn run_keeper(node: Arc<Node>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let entries = node.book.entries();
        for entry in entries.iter().filter(|entry| entry.row.status == ConnectionStatus::Active) {
            if let Err(error) = keep(&node, entry).await {
                tracing::warn!(connection = entry.row.name, %error, "the connection's housekeeping is done later");
            }
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

async fn keep(node: &Node, entry: &Entry) -> Result<(), BackendError> {
    // Requests that the tracker could not serve when they came, and messages that a crash left unhandled.
    control::handle(node, entry.row.id).await?;
    node.engine.attachments_arrived(entry.row.id).await.map_err(backend)?;
    node.begin_scheduled(entry).await.map_err(backend)?;
    match entry.settings.connection_type {
        // Nothing of it is sealed: it never leaves this node.
        ConnectionType::Local => Ok(()),
        _ => rotate_keys(node, entry).await,
    }
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
        let receive_key = secrets.receive_keys.rotate(&mut fill_random, now).map_err(backend)?;
        node.change_connection(entry, entry.row.status, &entry.settings, &secrets).await.map_err(backend)?;
        let body = Message::KeyRotation(KeyRotation { receive_key }).encode().map_err(backend)?;
        node.store.post(id, Lane::Messages, vec![body]).await.map_err(backend)?;
        node.live.messages_wait();
        tracing::info!(connection = entry.row.name, "a new receive key was announced to the peer");
    } else if !destroyed.is_empty() {
        node.change_connection(entry, entry.row.status, &entry.settings, &secrets).await.map_err(backend)?;
        tracing::info!(connection = entry.row.name, destroyed = destroyed.len(), "old receive keys were destroyed");
    }
    Ok(())
}

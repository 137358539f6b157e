//! What a peer brings: envelopes are verified, opened and stored before they are acknowledged.

use super::{Peers, Refusal, backend, control, link_lane, store_lane, with_peer};
use crate::service::Node;
use crate::state::{Entry, StopReason, hub_id, link_id};
use entente_hub::TwinId;
use entente_link::envelope::{EnvelopeError, Expected, Lane as LinkLane, Opened, open, peek};
use entente_link::exchange::{ConnectionReport, RefusalReason, RefusedEnvelope};
use entente_link::ids::{InstanceId, NodeId};
use entente_link::mailbox::Acknowledgement;
use entente_link::message::{ConnectionStatus as LinkStatus, Message, TwinPayload};
use entente_link_http::{BackendError, Incoming, Receipt};
use entente_sync_engine::Engine;
use entente_sync_store::{IncomingMessage, Lane};
use std::collections::HashMap;
use std::sync::Arc;

pub(super) async fn receive(peers: &Peers, peer: &NodeId, incoming: Incoming) -> Result<Receipt, BackendError> {
    let node = &peers.node;
    let entries = with_peer(node, peer);
    for refused in &incoming.refused {
        tracing::warn!(%peer, connection = %refused.connection_id, sequence = refused.sequence, reason = ?refused.reason, "the peer refused an envelope");
    }
    receive_for(peers, &entries, Some(incoming.instance), &incoming.connections, &incoming.envelopes).await
}

/// Takes what came for some connections with one peer, on whatever way. A way on which the peer's start is not known tells less of
/// restored data folders.
pub(super) async fn receive_for(
    peers: &Peers,
    entries: &[Arc<Entry>],
    instance: Option<InstanceId>,
    reports: &[ConnectionReport],
    envelopes: &[Vec<u8>],
) -> Result<Receipt, BackendError> {
    let node = &peers.node;
    let mut receipt = Receipt::default();
    for report in reports {
        let known = entries.iter().find(|entry| link_id(entry.row.id) == report.connection_id);
        if let Some(entry) = known {
            receipt.progress |= take_status(node, entry, report).await?;
            receipt.progress |= take_report(peers, entry, report, instance).await?;
        }
    }
    let mut stopped = Vec::new();
    let mut arrived: HashMap<(usize, Lane), Vec<IncomingMessage>> = HashMap::new();
    for bytes in envelopes {
        match open_envelope(peers, entries, bytes) {
            Ok((nth, opened)) => {
                count_unusable(peers, &entries[nth], &opened);
                let lane = store_lane(opened.header.lane);
                let (signature, hash) = (opened.signature.as_bytes().to_vec(), opened.body_sha256.to_vec());
                let message = stored_form(&entries[nth], lane, opened.header.sequence, opened.body, signature, hash)?;
                stopped.extend(ends_twin(&message));
                arrived.entry((nth, lane)).or_default().push(message);
            }
            Err(refused) => receipt.refused.extend(refused),
        }
    }
    let mut touched = Vec::new();
    for ((nth, lane), messages) in arrived {
        let entry = &entries[nth];
        let before = node.store.mailbox(entry.row.id, lane).await.map_err(backend)?.received;
        count_unordered(peers, entry, before, &messages);
        let now = node.clock.now();
        let after = node.store.store_incoming(entry.row.id, entry.row.system, lane, messages, now);
        receipt.progress |= after.await.map_err(backend)? > before;
        if !touched.contains(&nth) {
            touched.push(nth);
        }
        handle_later(node, entry, lane);
    }
    for id in stopped {
        node.engine.hear_stop(id).await.map_err(backend)?;
    }
    for nth in touched {
        receipt.connections.push(report(node, &entries[nth]).await?);
    }
    Ok(receipt)
}

/// Everything that can wait until the peer has its answer.
pub(super) fn handle_later(node: &Arc<Node>, entry: &Arc<Entry>, lane: Lane) {
    let node = Arc::clone(node);
    let id = entry.row.id;
    tokio::spawn(async move {
        let handled = match lane {
            Lane::Messages => control::handle(&node, id).await,
            Lane::Attachments => node.engine.attachments_arrived(id).await.map_err(backend),
        };
        if let Err(error) = handled {
            tracing::warn!(connection = %id, %error, "messages that arrived are handled later");
        }
        node.engine.wake();
    });
}

/// The state of a connection, for the peer.
pub(super) async fn report(node: &Node, entry: &Entry) -> Result<ConnectionReport, BackendError> {
    let mut acknowledgements = Vec::new();
    for lane in [Lane::Messages, Lane::Attachments] {
        let stored_up_to = node.store.mailbox(entry.row.id, lane).await.map_err(backend)?.received;
        if let Some(peer) = &entry.settings.peer {
            acknowledgements.push(Acknowledgement { lane: link_lane(lane), epoch: peer.epoch, stored_up_to });
        }
    }
    Ok(ConnectionReport {
        connection_id: link_id(entry.row.id),
        status: entry.settings.told_status(),
        acknowledgements,
        tombstone: entry.settings.tombstone.clone(),
    })
}

/// What the peer wants of the connection; true when that is news. A removal must be proven, unless it answers one of ours.
async fn take_status(node: &Node, entry: &Entry, report: &ConnectionReport) -> Result<bool, BackendError> {
    let peer = entry.settings.peer.as_ref();
    let proof = report.tombstone.as_ref().filter(|stone| stone.connection_id == report.connection_id);
    let proven = proof.zip(peer).is_some_and(|(stone, peer)| stone.is_genuine(&peer.node_key));
    if report.status == LinkStatus::Removed && !proven && entry.settings.tombstone.is_none() {
        tracing::warn!(
            connection = entry.row.name,
            "the peer says that it removed the connection, without a proof; it is passed over"
        );
        return Ok(false);
    }
    node.peer_wants(entry, report.status).await.map_err(backend)
}

/// Drops what the peer has stored; true when that was news.
async fn take_report(
    peers: &Peers,
    entry: &Entry,
    report: &ConnectionReport,
    instance: Option<InstanceId>,
) -> Result<bool, BackendError> {
    let node = &peers.node;
    let mut news = false;
    for acknowledgement in &report.acknowledgements {
        if acknowledgement.epoch != entry.settings.epoch {
            tracing::warn!(connection = entry.row.name, "the peer acknowledged another epoch; it is passed over");
            continue;
        }
        let lane = store_lane(acknowledgement.lane);
        let position = node.store.mailbox(entry.row.id, lane).await.map_err(backend)?;
        let up_to = acknowledgement.stored_up_to;
        if up_to > position.sent {
            // Numbers are stored before they are sent, so this node's data folder is older than what it once sent.
            return node.stop_until_decided(entry, StopReason::OwnRestored).await.map_err(backend);
        }
        let (mailbox, acknowledged) = ((entry.row.id, lane), position.sent_acknowledged);
        if instance.is_some_and(|instance| peers.instances.went_back(mailbox, instance, acknowledged, up_to)) {
            return node.stop_until_decided(entry, StopReason::PeerRestored).await.map_err(backend);
        }
        if up_to > position.sent_acknowledged {
            node.store.acknowledged(entry.row.id, lane, up_to).await.map_err(backend)?;
            news = true;
        }
    }
    Ok(news)
}

/// Finds the connection of an envelope and opens it there. Bytes without a readable header can't be named in a refusal.
fn open_envelope(
    peers: &Peers,
    entries: &[Arc<Entry>],
    bytes: &[u8],
) -> Result<(usize, Opened), Option<RefusedEnvelope>> {
    let header = peek(bytes).map_err(|error| {
        tracing::warn!(%error, "an envelope was refused");
        peers.refuse(None, (&error).into());
        None
    })?;
    let refused = |reason| {
        let (connection_id, lane, sequence) = (header.connection, header.lane, header.sequence);
        Some(RefusedEnvelope { connection_id, lane, sequence, reason })
    };
    let nth = entries.iter().position(|entry| entry.row.id == hub_id(header.connection)).ok_or_else(|| {
        peers.refuse(None, Refusal::UnknownConnection);
        refused(RefusalReason::UnknownConnection)
    })?;
    let entry = &entries[nth];
    let peer = entry.settings.peer.as_ref().ok_or_else(|| refused(RefusalReason::NotAccepting))?;
    let expected = Expected {
        connection: header.connection,
        direction: entry.settings.direction().reverse(),
        epoch: Some(peer.epoch),
        sender: &peer.node_key,
    };
    let opened = open(bytes, &expected, &entry.secrets.receive_keys).map_err(|error| {
        tracing::warn!(connection = entry.row.name, %error, "an envelope was refused");
        peers.refuse(Some(entry.row.id), (&error).into());
        refused(match error {
            EnvelopeError::UnknownKey { .. } => RefusalReason::UnknownKey,
            EnvelopeError::WrongEpoch { .. } => RefusalReason::ClosedEpoch,
            _ => RefusalReason::NotGenuine,
        })
    })?;
    Ok((nth, opened))
}

/// Genuine messages that this version can't use are stored and set aside; a person sees how many.
fn count_unusable(peers: &Peers, entry: &Entry, opened: &Opened) {
    if opened.header.lane == LinkLane::Messages
        && let Err(error) = Message::decode(&opened.body)
    {
        peers.refuse(Some(entry.row.id), (&error).into());
    }
}

/// The store drops repetitions and what leaves a gap; a person sees how many.
fn count_unordered(peers: &Peers, entry: &Entry, mut stored: u64, messages: &[IncomingMessage]) {
    for message in messages {
        if message.mailbox_sequence <= stored {
            peers.refuse(Some(entry.row.id), Refusal::Repeated);
        } else if message.mailbox_sequence == stored + 1 {
            stored += 1;
        } else {
            peers.refuse(Some(entry.row.id), Refusal::OutOfOrder);
        }
    }
}

/// The twin whose sync the peer ended.
pub(super) fn ends_twin(message: &IncomingMessage) -> Option<TwinId> {
    let (twin, _) = message.twin?;
    let body = Message::decode(&message.payload).ok()?;
    matches!(body, Message::Twin(body) if matches!(body.payload, TwinPayload::Stopped(_))).then_some(twin)
}

/// A message as the inbox keeps it. One of a kind that this version does not know is kept too, apart from every twin.
pub(super) fn stored_form(
    entry: &Entry,
    lane: Lane,
    mailbox_sequence: u64,
    payload: Vec<u8>,
    signature: Vec<u8>,
    plaintext_hash: Vec<u8>,
) -> Result<IncomingMessage, BackendError> {
    let mut twin = None;
    let mut opens_twin = None;
    if lane == Lane::Messages
        && let Ok(Message::Twin(message)) = Message::decode(&payload)
        && let Ok(id) = message.twin.parse::<TwinId>()
    {
        twin = Some((id, message.sequence));
        if matches!(message.payload, TwinPayload::Update(_)) {
            opens_twin = Some(Engine::opened_state(entry.row.id, id).map_err(backend)?);
        }
    }
    Ok(IncomingMessage { mailbox_sequence, twin, payload, signature, plaintext_hash, opens_twin })
}

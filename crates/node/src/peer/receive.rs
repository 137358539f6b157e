//! What a peer brings: envelopes are verified, opened and stored before they are acknowledged.

use super::{Peers, Refusal, backend, control, link_lane, store_lane, with_peer};
use crate::service::Node;
use crate::state::{Entry, StopReason, hub_id, link_id};
use aws_lc_rs::digest::{SHA256, digest};
use entente_hub::TwinId;
use entente_link::body::unpack;
use entente_link::envelope::{EnvelopeError, Expected, Opened, open, peek};
use entente_link::exchange::{ConnectionReport, RefusalReason, RefusedEnvelope, Renewal};
use entente_link::ids::{InstanceId, NodeId};
use entente_link::limits::{MAX_BODY_BYTES, MAX_UNPACKED_BYTES};
use entente_link::mailbox::Acknowledgement;
use entente_link::message::{ConnectionStatus as LinkStatus, Message, MessageError, TwinPayload};
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
            let mut entry = Arc::clone(entry);
            if let (Some(renewal), Some(_)) = (&report.renewal, node.book.entry(entry.row.id))
                && node.take_renewal(entry.row.id, renewal).await.map_err(backend)?
            {
                peers.instances.forget(entry.row.id);
                peers.rooms.forget(entry.row.id);
                receipt.progress = true;
                entry = node.book.entry(entry.row.id).unwrap_or(entry);
            }
            receipt.progress |= take_status(node, &entry, report).await?;
            receipt.progress |= take_report(peers, &entry, report, instance).await?;
        }
    }
    // What was just told may have begun a new numbering.
    let entries: Vec<_> =
        entries.iter().map(|entry| node.book.entry(entry.row.id).unwrap_or(Arc::clone(entry))).collect();
    let entries = &entries[..];
    let mut arriving = Arriving { peers, entries, lanes: HashMap::new(), bytes: 0, unpacked: 0, touched: Vec::new() };
    for bytes in envelopes {
        // Whatever comes after so much is not looked at: it comes again.
        if arriving.unpacked > MAX_UNPACKED_BYTES {
            break;
        }
        match open_envelope(peers, entries, bytes) {
            Ok((nth, opened)) => receipt.progress |= arriving.take(nth, opened).await?,
            Err(refused) => receipt.refused.extend(refused),
        }
    }
    receipt.progress |= arriving.store().await?;
    for nth in arriving.touched {
        receipt.connections.push(report(peers, &entries[nth]).await?);
    }
    Ok(receipt)
}

/// Messages between their envelopes and the store. It holds a few of the largest at most.
struct Arriving<'a> {
    peers: &'a Peers,
    entries: &'a [Arc<Entry>],
    lanes: HashMap<(usize, Lane), Vec<Arrived>>,
    /// What is held now.
    bytes: usize,
    /// What came out of all envelopes so far.
    unpacked: usize,
    /// Connections of which something came.
    touched: Vec<usize>,
}

impl Arriving<'_> {
    /// Takes what an envelope holds; true when something new was stored meanwhile.
    async fn take(&mut self, nth: usize, opened: Opened) -> Result<bool, BackendError> {
        let entry = &self.entries[nth];
        let lane = store_lane(opened.header.lane);
        let signature = opened.signature.as_bytes().to_vec();
        let first = opened.header.sequence;
        let messages = match unpack(&opened.body) {
            Ok(bodies) => {
                let arrived = |(body, sequence)| arrived(entry, lane, sequence, body, signature.clone());
                bodies.into_iter().zip(first..).map(arrived).collect::<Result<Vec<_>, _>>()?
            }
            Err(error) => {
                // What it would have become was thrown away, and cost as much as the largest message.
                self.unpacked += MAX_BODY_BYTES;
                vec![Arrived::set_aside(first, opened.body, signature, error)]
            }
        };
        for message in messages {
            if let Some(error) = &message.unusable {
                self.peers.refuse(Some(entry.row.id), error.into());
            }
            let size = message.stored.payload.len();
            self.bytes += size;
            self.unpacked += size;
            self.lanes.entry((nth, lane)).or_default().push(message);
        }
        if !self.touched.contains(&nth) {
            self.touched.push(nth);
        }
        match self.bytes > MAX_BODY_BYTES {
            true => self.store().await,
            false => Ok(false),
        }
    }

    /// Stores what came, as far as there is room; true when any of it was new.
    async fn store(&mut self) -> Result<bool, BackendError> {
        let (peers, node) = (self.peers, &self.peers.node);
        let mut news = false;
        self.bytes = 0;
        for ((nth, lane), messages) in std::mem::take(&mut self.lanes) {
            let entry = &self.entries[nth];
            if is_renewed(node, entry) {
                continue;
            }
            let messages = peers.fitting(entry.row.id, lane, messages, |one| one.stored.payload.len()).await?;
            let ended: Vec<TwinId> = messages.iter().filter_map(|message| message.ends).collect();
            let messages: Vec<IncomingMessage> = messages.into_iter().map(|message| message.stored).collect();
            let before = node.store.mailbox(entry.row.id, lane).await.map_err(backend)?.received;
            count_unordered(peers, entry, before, &messages);
            let now = node.clock.now();
            let after = node.store.store_incoming(entry.row.id, entry.row.system, lane, messages, now);
            news |= after.await.map_err(backend)? > before;
            for twin in ended {
                node.engine.hear_stop(twin).await.map_err(backend)?;
            }
            let peer_waits = !peers.room(entry.row.id, lane).await?.is_open();
            handle_later(node, entry, lane, peer_waits);
        }
        Ok(news)
    }
}

/// Whether a call beside this one began a new numbering since the entry was read: what was opened by the old one is nobody's any more.
fn is_renewed(node: &Node, entry: &Entry) -> bool {
    let epoch = |entry: &Entry| entry.settings.peer.as_ref().map(|peer| peer.epoch);
    node.book.entry(entry.row.id).is_some_and(|now| epoch(&now) != epoch(entry))
}

/// Everything that can wait until the peer has its answer. Where the peer waits for room, it is told as soon as this made some.
pub(super) fn handle_later(node: &Arc<Node>, entry: &Arc<Entry>, lane: Lane, peer_waits: bool) {
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
        if peer_waits {
            node.live.messages_wait();
        }
    });
}

/// The state of a connection, for the peer.
pub(super) async fn report(peers: &Peers, entry: &Entry) -> Result<ConnectionReport, BackendError> {
    let mut acknowledgements = Vec::new();
    for lane in [Lane::Messages, Lane::Attachments] {
        let stored_up_to = peers.node.store.mailbox(entry.row.id, lane).await.map_err(backend)?.received;
        let room = Some(peers.room(entry.row.id, lane).await?);
        if let Some(peer) = &entry.settings.peer {
            acknowledgements.push(Acknowledgement { lane: link_lane(lane), epoch: peer.epoch, stored_up_to, room });
        }
    }
    Ok(ConnectionReport {
        connection_id: link_id(entry.row.id),
        status: entry.settings.told_status(),
        acknowledgements,
        tombstone: entry.settings.tombstone.clone(),
        renewal: renewal(entry),
    })
}

/// This side's new numbering, as long as a calibration goes on.
pub(super) fn renewal(entry: &Entry) -> Option<Renewal> {
    let calibration = entry.settings.calibration.as_ref()?;
    let receive_key = entry.secrets.receive_keys.newest();
    Some(Renewal { epoch: entry.settings.epoch, receive_key, answers: calibration.taken })
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
        if peers.rooms.hear((entry.row.id, lane), acknowledgement.room, node.clock.now().0) {
            node.live.messages_wait();
        }
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

/// A message as the inbox keeps it, and what else is known of it.
pub(super) struct Arrived {
    pub(super) stored: IncomingMessage,
    /// The twin whose sync the peer ended.
    pub(super) ends: Option<TwinId>,
    /// Why this version can't use it. It is kept, set aside, and a person sees how many there were.
    unusable: Option<MessageError>,
}

impl Arrived {
    fn set_aside(mailbox_sequence: u64, payload: Vec<u8>, signature: Vec<u8>, error: MessageError) -> Self {
        let plaintext_hash = digest(&SHA256, &payload).as_ref().to_vec();
        let stored =
            IncomingMessage { mailbox_sequence, twin: None, payload, signature, plaintext_hash, opens_twin: None };
        Self { stored, ends: None, unusable: Some(error) }
    }
}

/// A message that came. One of a kind that this version does not know is kept too, apart from every twin.
pub(super) fn arrived(
    entry: &Entry,
    lane: Lane,
    mailbox_sequence: u64,
    payload: Vec<u8>,
    signature: Vec<u8>,
) -> Result<Arrived, BackendError> {
    let plaintext_hash = digest(&SHA256, &payload).as_ref().to_vec();
    let (mut twin, mut opens_twin, mut ends, mut unusable) = (None, None, None, None);
    // Those of the other lane are read when they are dealt with.
    let read = (lane == Lane::Messages).then(|| Message::decode(&payload));
    match read {
        Some(Ok(Message::Twin(message))) => {
            let id = message.twin.parse::<TwinId>().ok();
            twin = id.map(|id| (id, message.sequence));
            match (id, message.payload) {
                (Some(id), TwinPayload::Update(_)) => {
                    opens_twin = Some(Engine::opened_state(entry.row.id, id).map_err(backend)?);
                }
                (Some(id), TwinPayload::Stopped(_)) => ends = Some(id),
                _ => {}
            }
        }
        Some(Err(error)) => unusable = Some(error),
        _ => {}
    }
    let stored = IncomingMessage { mailbox_sequence, twin, payload, signature, plaintext_hash, opens_twin };
    Ok(Arrived { stored, ends, unusable })
}

//! The link of this node: what it stores of what peers bring, and what leaves for them.
//!
//! The same backend stands behind the peer endpoint (when this node is reachable) and behind the calls that this node makes.

mod accept;
mod control;
mod courier;
mod instances;
mod keeper;
mod local;
mod outgoing;
mod receive;
mod refusals;
mod relay;
mod rooms;

pub use courier::run_courier;
pub use keeper::run_keeper;
pub use local::run_local;
pub use refusals::{Refusal, RefusalCount};
pub use relay::run_relayed;
pub use rooms::InboxLimits;

use crate::service::Node;
use crate::state::{Entry, StopReason, hub_id};
use crate::system_time::epoch_ms;
use async_trait::async_trait;
use entente_hub::ConnectionId;
use entente_link::about::About;
use entente_link::envelope::Lane as LinkLane;
use entente_link::exchange::{ConnectionReport, Renewal};
use entente_link::handshake::{Acceptance, Answer};
use entente_link::ids::{InstanceId, NodeId};
use entente_link::keys::{NodeKeys, NodePublicKey};
use entente_link::message::ConnectionStatus as ConnectionStatusTold;
use entente_link::terms::ConnectionType;
use entente_link_http::{AcceptError, BackendError, Budget, CallRefusal, Incoming, Outgoing, PeerBackend, Receipt};
use entente_sync_store::{ConnectionStatus, Lane};
use instances::Instances;
use refusals::Refusals;
use rooms::Rooms;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::sync::watch;

/// What a peer is told of a connection without being asked.
type Told = (ConnectionStatusTold, Option<Renewal>);

/// The node behind the link.
pub struct Peers {
    node: Arc<Node>,
    contacts: Mutex<HashMap<NodeId, i64>>,
    /// What each connection's peer was told last, since the start: a report that was lost is followed by a resuming call, which tells all.
    told: Mutex<HashMap<ConnectionId, Told>>,
    instances: Instances,
    refusals: Refusals,
    inbox: InboxLimits,
    rooms: Rooms,
}

impl Peers {
    /// Behind this node, which lets so much of each connection wait.
    pub fn new(node: Arc<Node>, inbox: InboxLimits) -> Arc<Self> {
        Arc::new(Self {
            node,
            contacts: Mutex::default(),
            told: Mutex::default(),
            instances: Instances::default(),
            refusals: Refusals::default(),
            inbox,
            rooms: Rooms::default(),
        })
    }

    /// When a peer was heard last, in milliseconds since 1970.
    pub fn last_contact(&self, peer: &NodeId) -> Option<i64> {
        self.contacts().get(peer).copied()
    }

    /// What was refused of a connection since this node's start; for none, what belongs to no connection.
    pub fn refusals(&self, connection: Option<ConnectionId>) -> Vec<RefusalCount> {
        self.refusals.of(connection)
    }

    /// All that was refused since this node's start.
    pub fn all_refusals(&self) -> Vec<RefusalCount> {
        self.refusals.all()
    }

    fn refuse(&self, connection: Option<ConnectionId>, reason: Refusal) {
        self.refusals.count(connection, reason, self.node.clock.now().0);
    }

    /// Stops all connections with a peer until a person decides.
    async fn stop_all(&self, peer: &NodeId, reason: StopReason) -> Result<(), BackendError> {
        for entry in with_peer(&self.node, peer) {
            self.node.stop_until_decided(&entry, reason).await.map_err(backend)?;
        }
        Ok(())
    }

    fn note_contact(&self, peer: &NodeId) {
        let now = self.node.clock.now().0;
        self.contacts().insert(*peer, now);
    }

    /// Notes what the peer is told of a connection; true when it was told something else before.
    fn note_told(&self, entry: &Entry) -> bool {
        let status = (entry.settings.told_status(), receive::renewal(entry));
        let mut told = self.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        told.insert(entry.row.id, status) != Some(status)
    }

    fn contacts(&self) -> std::sync::MutexGuard<'_, HashMap<NodeId, i64>> {
        self.contacts.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Connections with a peer about which the two nodes talk in calls to each other.
fn with_peer(node: &Node, peer: &NodeId) -> Vec<Arc<Entry>> {
    let is_peer = |entry: &Arc<Entry>| entry.settings.peer.as_ref().is_some_and(|p| p.node_key.node_id() == *peer);
    let direct =
        |entry: &Arc<Entry>| matches!(entry.settings.connection_type, ConnectionType::Public | ConnectionType::Private);
    talked_about(node).into_iter().filter(|entry| is_peer(entry) && direct(entry)).collect()
}

/// Connections about which two sides talk: those that were accepted, and those that were removed here.
fn talked_about(node: &Node) -> Vec<Arc<Entry>> {
    let accepted = |entry: &Arc<Entry>| entry.row.status != ConnectionStatus::Pending;
    let living = node.book.entries().into_iter().filter(accepted);
    living.chain(node.book.tombstones(epoch_ms(node.clock.as_ref()))).collect()
}

/// Addresses come from the other side: no request goes where this node's administrator did not allow it.
fn may_call(node: &Node, address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| node.http.allows_url(&url).is_ok())
}

fn link_lane(lane: Lane) -> LinkLane {
    match lane {
        Lane::Messages => LinkLane::Messages,
        Lane::Attachments => LinkLane::Attachments,
    }
}

fn store_lane(lane: LinkLane) -> Lane {
    match lane {
        LinkLane::Messages => Lane::Messages,
        LinkLane::Attachments => Lane::Attachments,
    }
}

fn backend(error: impl std::error::Error + Send + Sync + 'static) -> BackendError {
    BackendError(Box::new(error))
}

#[async_trait]
impl PeerBackend for Peers {
    fn keys(&self) -> &NodeKeys {
        &self.node.identity.keys
    }

    fn instance(&self) -> InstanceId {
        self.node.identity.instance
    }

    fn now_epoch_ms(&self) -> u64 {
        epoch_ms(self.node.clock.as_ref())
    }

    async fn about(&self) -> Result<About, BackendError> {
        self.node.about().await.map_err(backend)
    }

    async fn peer_key(&self, node: &NodeId) -> Result<Option<NodePublicKey>, BackendError> {
        let known = with_peer(&self.node, node).into_iter().next();
        Ok(known.and_then(|entry| entry.settings.peer.as_ref().map(|peer| peer.node_key)))
    }

    async fn heard(&self, peer: &NodeId, instance: InstanceId) -> Result<(), BackendError> {
        match self.instances.hear(*peer, instance) {
            true => self.stop_all(peer, StopReason::PeerCopied).await,
            false => Ok(()),
        }
    }

    fn call_refused(&self, _node: Option<&NodeId>, reason: CallRefusal) {
        self.refuse(None, reason.into());
    }

    async fn accept(&self, acceptance: Acceptance) -> Result<Answer, AcceptError> {
        let answer = accept::accept(&self.node, &acceptance).await;
        if let Err(AcceptError::Refused(refusal)) = &answer {
            let known = self.node.book.entry(hub_id(acceptance.connection_id)).map(|entry| entry.row.id);
            self.refuse(known, refusal.into());
        }
        answer
    }

    async fn receive(&self, peer: &NodeId, incoming: Incoming) -> Result<Receipt, BackendError> {
        self.note_contact(peer);
        receive::receive(self, peer, incoming).await
    }

    async fn outgoing(&self, peer: &NodeId, budget: Budget) -> Result<Outgoing, BackendError> {
        self.note_contact(peer);
        let mut outgoing = outgoing::outgoing(self, peer, budget).await?;
        for entry in with_peer(&self.node, peer) {
            if self.note_told(&entry) | self.reopened(entry.row.id).await? {
                outgoing.connections.push(receive::report(self, &entry).await?);
            }
        }
        Ok(outgoing)
    }

    async fn reports(&self, peer: &NodeId) -> Result<Vec<ConnectionReport>, BackendError> {
        let mut reports = Vec::new();
        for entry in with_peer(&self.node, peer) {
            self.note_told(&entry);
            reports.push(receive::report(self, &entry).await?);
        }
        Ok(reports)
    }

    fn changes(&self, _peer: &NodeId) -> watch::Receiver<u64> {
        self.node.live.outgoing()
    }
}

//! A small node in memory, with one connection, for both sides.

use async_trait::async_trait;
use entente_link::Random;
use entente_link::about::About;
use entente_link::envelope::{Address, Direction, Expected, Lane, open, seal};
use entente_link::exchange::ConnectionReport;
use entente_link::handshake::{Acceptance, Answer, HandshakeError};
use entente_link::ids::{ConnectionId, Epoch, InstanceId, NodeId};
use entente_link::keys::{NodeKeys, NodePublicKey, ReceiveKey, ReceiveKeys, ReceivePublicKey};
use entente_link::mailbox::{AcknowledgeOutcome, IncomingMailbox, OutgoingMailbox, Received};
use entente_link::message::ConnectionStatus;
use entente_link::terms::{Capabilities, ConnectionType, Mode};
use entente_link_http::{
    AcceptError, BackendError, Budget, Incoming, LinkSettings, Outgoing, PeerBackend, PeerClient, PeerLink, PeerServer,
    Receipt, RemotePeer,
};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

pub const NOW: u64 = 1_800_000_000_000;
pub const CONNECTION: ConnectionId = ConnectionId::from_bytes([0x11; 16]);
/// Far longer than any of this takes; a test that waits so long has failed.
pub const LONG: Duration = Duration::from_secs(20);

type Judge = dyn Fn(&Acceptance) -> Result<Answer, HandshakeError> + Send + Sync;

pub struct MemoryNode {
    keys: NodeKeys,
    receive_keys: ReceiveKeys,
    instance: InstanceId,
    direction: Direction,
    peer: Option<Peer>,
    stores: bool,
    judge: Option<Box<Judge>>,
    state: Mutex<State>,
    inbox: watch::Sender<Vec<String>>,
    changes: watch::Sender<u64>,
}

#[derive(Clone, Copy)]
struct Peer {
    key: NodePublicKey,
    receive_key: ReceivePublicKey,
    epoch: Epoch,
}

struct State {
    outbox: Vec<String>,
    sending: OutgoingMailbox,
    receiving: IncomingMailbox,
}

fn seed_of(direction: Direction) -> u8 {
    if direction == Direction::FromInitiator { 1 } else { 2 }
}

fn receive_keys(seed: u8) -> ReceiveKeys {
    ReceiveKeys::with(ReceiveKey::from_secret(&[seed | 0x40; 32]).unwrap(), NOW)
}

fn epoch(seed: u8) -> Epoch {
    Epoch::from_bytes([seed; 8])
}

impl MemoryNode {
    /// One of the two sides of the connection, which know each other.
    pub fn new(direction: Direction) -> Self {
        let (own, other) = (seed_of(direction), seed_of(direction.reverse()));
        let key = NodeKeys::from_secret_seed(&[other; 32]).unwrap().public();
        Self {
            keys: NodeKeys::from_secret_seed(&[own; 32]).unwrap(),
            receive_keys: receive_keys(own),
            instance: InstanceId::from_bytes([own; 16]),
            direction,
            peer: Some(Peer { key, receive_key: receive_keys(other).newest(), epoch: epoch(other) }),
            stores: true,
            judge: None,
            state: Mutex::new(State {
                outbox: Vec::new(),
                sending: OutgoingMailbox::new(Lane::Messages, epoch(own)),
                receiving: IncomingMailbox::new(Lane::Messages, epoch(other)),
            }),
            inbox: watch::Sender::new(Vec::new()),
            changes: watch::Sender::new(0),
        }
    }

    /// Knows no peer.
    pub fn alone(mut self) -> Self {
        self.peer = None;
        self
    }

    /// Takes nothing that comes.
    pub fn storing_nothing(mut self) -> Self {
        self.stores = false;
        self
    }

    pub fn judging(
        mut self,
        judge: impl Fn(&Acceptance) -> Result<Answer, HandshakeError> + Send + Sync + 'static,
    ) -> Self {
        self.judge = Some(Box::new(judge));
        self
    }

    pub fn queue(&self, text: &str) {
        let mut state = self.state.lock().unwrap();
        state.sending.assign();
        state.outbox.push(text.to_owned());
        self.changes.send_modify(|version| *version += 1);
    }

    /// Waits until everything that was queued is acknowledged.
    pub async fn all_acknowledged(&self) {
        let mut changes = self.changes.subscribe();
        let done = |_: &u64| self.state.lock().unwrap().sending.unacknowledged().is_none();
        tokio::time::timeout(LONG, changes.wait_for(done)).await.expect("not acknowledged in time").unwrap();
    }

    /// Waits until this many texts arrived, and returns all.
    pub async fn received(&self, count: usize) -> Vec<String> {
        let mut inbox = self.inbox.subscribe();
        let inbox = tokio::time::timeout(LONG, inbox.wait_for(|texts| texts.len() >= count)).await;
        inbox.expect("did not arrive in time").unwrap().clone()
    }

    pub fn key(&self) -> NodePublicKey {
        self.keys.public()
    }

    pub fn link(self: &Arc<Self>, address: &str, settings: LinkSettings) -> Arc<PeerLink<Self>> {
        let key = self.peer.unwrap().key;
        let peer = RemotePeer { key, addresses: vec![address.to_owned()] };
        Arc::new(PeerLink::new(self.clone(), client(), peer, settings))
    }

    fn report(&self, state: &State) -> ConnectionReport {
        ConnectionReport {
            connection_id: CONNECTION,
            status: ConnectionStatus::Active,
            acknowledgements: vec![state.receiving.acknowledgement()],
            tombstone: None,
            renewal: None,
        }
    }

    /// Whether the envelope was new.
    fn store(&self, state: &mut State, peer: &Peer, envelope: &[u8]) -> bool {
        let direction = self.direction.reverse();
        let expected = Expected { connection: CONNECTION, direction, epoch: Some(peer.epoch), sender: &peer.key };
        let opened = open(envelope, &expected, &self.receive_keys).unwrap();
        let new = state.receiving.receive(opened.header.epoch, opened.header.sequence) == Received::Store;
        if new {
            self.inbox.send_modify(|inbox| inbox.push(String::from_utf8(opened.body).unwrap()));
        }
        new
    }
}

#[async_trait]
impl PeerBackend for MemoryNode {
    fn keys(&self) -> &NodeKeys {
        &self.keys
    }

    fn instance(&self) -> InstanceId {
        self.instance
    }

    fn now_epoch_ms(&self) -> u64 {
        NOW
    }

    async fn about(&self) -> Result<About, BackendError> {
        Ok(About {
            node_key: self.keys.public(),
            name: "in memory".into(),
            trackers: vec!["Jira Cloud".into()],
            modes: vec![Mode::Script],
            types: vec![ConnectionType::Public],
            console: None,
            capabilities: Capabilities { versions: vec![1], features: Vec::new(), software: String::new() },
        })
    }

    async fn peer_key(&self, node: &NodeId) -> Result<Option<NodePublicKey>, BackendError> {
        Ok(self.peer.map(|peer| peer.key).filter(|key| key.node_id() == *node))
    }

    async fn accept(&self, acceptance: Acceptance) -> Result<Answer, AcceptError> {
        match &self.judge {
            Some(judge) => Ok(judge(&acceptance)?),
            None => Err(HandshakeError::UnknownInvitation.into()),
        }
    }

    async fn receive(&self, _: &NodeId, incoming: Incoming) -> Result<Receipt, BackendError> {
        if !self.stores {
            return Ok(Receipt::default());
        }
        let peer = self.peer.unwrap();
        let mut state = self.state.lock().unwrap();
        let mut receipt = Receipt::default();
        for envelope in &incoming.envelopes {
            receipt.progress |= self.store(&mut state, &peer, envelope);
        }
        if !incoming.envelopes.is_empty() {
            receipt.connections.push(self.report(&state));
        }
        for acknowledgement in incoming.connections.iter().flat_map(|report| &report.acknowledgements) {
            let outcome = state.sending.acknowledge(acknowledgement);
            receipt.progress |= matches!(outcome, AcknowledgeOutcome::Advanced { .. });
        }
        drop(state);
        if receipt.progress {
            self.changes.send_modify(|version| *version += 1);
        }
        Ok(receipt)
    }

    async fn outgoing(&self, _: &NodeId, _: Budget) -> Result<Outgoing, BackendError> {
        let peer = self.peer.unwrap();
        let state = self.state.lock().unwrap();
        let sealed = |sequence: u64| {
            let epoch = state.sending.epoch();
            let address =
                Address { connection: CONNECTION, direction: self.direction, lane: Lane::Messages, epoch, sequence };
            let text = &state.outbox[usize::try_from(sequence).unwrap() - 1];
            seal(&address, text.as_bytes(), &peer.receive_key, &self.keys).unwrap()
        };
        let envelopes = state.sending.unacknowledged().into_iter().flatten().map(sealed).collect();
        Ok(Outgoing { connections: Vec::new(), envelopes })
    }

    async fn reports(&self, _: &NodeId) -> Result<Vec<ConnectionReport>, BackendError> {
        Ok(vec![self.report(&self.state.lock().unwrap())])
    }

    fn changes(&self, _: &NodeId) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}

pub fn client() -> PeerClient {
    let http = PeerClient::settings(reqwest::Client::builder()).no_proxy().build().unwrap();
    PeerClient::new(http)
}

pub fn quick() -> LinkSettings {
    let pause = Duration::from_millis(5);
    LinkSettings { hold: LONG * 2, first_pause: pause, longest_pause: pause }
}

pub fn initiator() -> MemoryNode {
    MemoryNode::new(Direction::FromInitiator)
}

pub fn acceptor() -> MemoryNode {
    MemoryNode::new(Direction::FromAcceptor)
}

/// Serves a node on a free port; the address, and the server to close it.
pub async fn serve(node: Arc<MemoryNode>) -> (String, PeerServer<MemoryNode>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    serve_on(node, listener)
}

pub fn serve_on(node: Arc<MemoryNode>, listener: TcpListener) -> (String, PeerServer<MemoryNode>) {
    let server = PeerServer::new(node);
    let (address, router) = (url(listener.local_addr().unwrap()), server.router());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, server)
}

pub fn url(address: SocketAddr) -> String {
    format!("http://{address}")
}

pub fn fixed_random(byte: u8) -> impl Random {
    move |bytes: &mut [u8]| bytes.fill(byte)
}

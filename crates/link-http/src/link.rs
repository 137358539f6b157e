//! The calling side of a link: it pushes what there is to say, and holds one call open where the peer can't push.

use crate::backend::{BackendError, Incoming, PeerBackend, Receipt};
use crate::backoff::Backoff;
use crate::client::{PeerClient, RemotePeer};
use crate::error::PeerError;
use crate::server::BUDGET;
use entente_link::exchange::{ConnectionReport, ExchangeOutcome, ExchangeRequest, ExchangeResponse};
use entente_link::ids::NodeId;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::watch;

/// Times of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkSettings {
    /// For how long the peer may hold a call. Below the idle time-outs of common proxies.
    pub hold: Duration,
    /// The first pause after a failure.
    pub first_pause: Duration,
    /// The longest pause.
    pub longest_pause: Duration,
}

impl Default for LinkSettings {
    fn default() -> Self {
        Self {
            hold: Duration::from_secs(25),
            first_pause: Duration::from_millis(500),
            longest_pause: Duration::from_secs(60),
        }
    }
}

/// How a link stands, for the console.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum LinkState {
    /// No call was answered yet.
    #[default]
    Connecting,
    /// The last call was answered.
    Up,
    /// The last call failed; the next one is due.
    Down {
        /// Why, for people.
        reason: String,
        /// How many calls failed in a row.
        failures: u32,
    },
}

/// Why a held call is not repeated any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldEnd {
    /// Another process with this node's keys holds the call now: a copy of the data folder runs too. A person has to decide.
    Displaced,
}

/// The number of the last held call. One for all links of the process, so that a later link to the same peer has larger ones: the peer
/// may not have noticed yet that the call of the earlier link is gone.
static GENERATION: AtomicU64 = AtomicU64::new(0);

/// What the next call is for.
enum Next {
    /// Tell and ask the state of everything.
    Resume,
    /// Wait, with these reports.
    Hold(Vec<ConnectionReport>),
}

/// The link to one peer that this node can reach. Dropping a running future ends its call.
pub struct PeerLink<B> {
    backend: Arc<B>,
    client: PeerClient,
    peer: RemotePeer,
    node: NodeId,
    settings: LinkSettings,
    state: watch::Sender<LinkState>,
}

#[derive(Debug, thiserror::Error)]
enum CallError {
    #[error(transparent)]
    Peer(#[from] PeerError),
    #[error(transparent)]
    Backend(#[from] BackendError),
    #[error("the peer answered and took or brought nothing new; it may wait for a person or for an update")]
    NoProgress,
}

impl<B: PeerBackend> PeerLink<B> {
    /// A link to `peer`.
    pub fn new(backend: Arc<B>, client: PeerClient, peer: RemotePeer, settings: LinkSettings) -> Self {
        let node = peer.key.node_id();
        let state = watch::Sender::new(LinkState::default());
        Self { backend, client, peer, node, settings, state }
    }

    /// How the link stands.
    pub fn state(&self) -> watch::Receiver<LinkState> {
        self.state.subscribe()
    }

    /// Pushes whatever the backend has for the peer, as soon as it has it. Runs until it is dropped.
    pub async fn run_sender(&self) {
        let mut changes = self.backend.changes(&self.node);
        let mut backoff = self.backoff();
        let mut resumed = false;
        loop {
            changes.borrow_and_update();
            match self.send_once(&mut resumed).await {
                Ok(true) => self.succeeded(&mut backoff),
                Ok(false) => {
                    if changes.changed().await.is_err() {
                        return;
                    }
                }
                Err(error) => {
                    resumed = matches!(error, CallError::NoProgress);
                    self.pause(&mut backoff, &error).await;
                }
            }
        }
    }

    /// Keeps one held call open and stores what it brings. Runs until it is dropped or displaced.
    pub async fn run_held(&self) -> HeldEnd {
        let mut backoff = self.backoff();
        let mut next = Next::Resume;
        loop {
            match self.hold_once(next).await {
                Ok((ExchangeOutcome::Displaced, _)) => return HeldEnd::Displaced,
                Ok((ExchangeOutcome::Closing, _)) => {
                    next = Next::Resume;
                    tokio::time::sleep(backoff.next_pause(random_u32())).await;
                }
                Ok((_, news)) => {
                    self.succeeded(&mut backoff);
                    next = Next::Hold(news);
                }
                Err(error) => {
                    // Resuming would count as a success, and the pauses would not grow.
                    next = match error {
                        CallError::NoProgress => Next::Hold(Vec::new()),
                        _ => Next::Resume,
                    };
                    self.pause(&mut backoff, &error).await;
                }
            }
        }
    }

    /// Resumes if that is due, else sends one batch; false when there was nothing to do.
    async fn send_once(&self, resumed: &mut bool) -> Result<bool, CallError> {
        if !*resumed {
            let response = self.call(&self.request(0, Next::Resume).await?).await?;
            self.take(response).await?;
            *resumed = true;
            return Ok(true);
        }
        let outgoing = self.backend.outgoing(&self.node, BUDGET).await?;
        if outgoing.is_empty() {
            return Ok(false);
        }
        let outgoing = outgoing.within(BUDGET);
        let sent_envelopes = !outgoing.envelopes.is_empty();
        let request = ExchangeRequest {
            envelopes: outgoing.envelopes.into_iter().map(Into::into).collect(),
            hold_ms: 0,
            ..self.request(0, Next::Hold(outgoing.connections)).await?
        };
        let response = self.call(&request).await?;
        let receipt = self.take(response).await?;
        match sent_envelopes && !receipt.progress {
            true => Err(CallError::NoProgress),
            false => Ok(true),
        }
    }

    /// One held call, or the resuming call before it. Returns the reports for the next one.
    async fn hold_once(&self, next: Next) -> Result<(ExchangeOutcome, Vec<ConnectionReport>), CallError> {
        let generation = GENERATION.fetch_add(1, Ordering::Relaxed) + 1;
        let request = self.request(generation, next).await?;
        let response = self.call(&request).await?;
        let (outcome, brought) = (response.outcome, !response.envelopes.is_empty());
        let receipt = self.take(response).await?;
        match brought && !receipt.progress {
            true => Err(CallError::NoProgress),
            false => Ok((outcome, receipt.connections)),
        }
    }

    async fn request(&self, generation: u64, next: Next) -> Result<ExchangeRequest, BackendError> {
        let (resume, hold, connections) = match next {
            Next::Resume => (true, Duration::ZERO, self.backend.reports(&self.node).await?),
            Next::Hold(news) => (false, self.settings.hold, news),
        };
        let hold_ms = u32::try_from(hold.as_millis()).unwrap_or(u32::MAX);
        let instance = self.backend.instance();
        Ok(ExchangeRequest { version: 1, instance, generation, hold_ms, resume, connections, envelopes: Vec::new() })
    }

    async fn call(&self, request: &ExchangeRequest) -> Result<ExchangeResponse, PeerError> {
        self.client.exchange(&self.peer, self.backend.keys(), request, self.backend.now_epoch_ms()).await
    }

    async fn take(&self, response: ExchangeResponse) -> Result<Receipt, BackendError> {
        self.backend.heard(&self.node, response.instance).await?;
        let incoming = Incoming {
            instance: response.instance,
            connections: response.connections,
            envelopes: response.envelopes.into_iter().map(|envelope| envelope.0).collect(),
            refused: response.refused,
        };
        match incoming.is_empty() {
            true => Ok(Receipt::default()),
            false => self.backend.receive(&self.node, incoming).await,
        }
    }

    fn backoff(&self) -> Backoff {
        Backoff::new(self.settings.first_pause, self.settings.longest_pause)
    }

    fn succeeded(&self, backoff: &mut Backoff) {
        backoff.reset();
        self.state.send_if_modified(|state| {
            let changed = *state != LinkState::Up;
            *state = LinkState::Up;
            changed
        });
    }

    async fn pause(&self, backoff: &mut Backoff, error: &CallError) {
        let pause = backoff.next_pause(random_u32());
        tracing::warn!(peer = %self.node, %error, failures = backoff.failures(), ?pause, "a call to a peer failed");
        self.state.send_replace(LinkState::Down { reason: error.to_string(), failures: backoff.failures() });
        tokio::time::sleep(pause).await;
    }
}

/// Fills with bytes of the system's generator.
pub(crate) fn fill_random(bytes: &mut [u8]) {
    // A generator that does not answer leaves zeros: a nonce that counts once and a pause without jitter, no secret.
    if aws_lc_rs::rand::fill(bytes).is_err() {
        tracing::error!("the system's random generator does not answer");
    }
}

fn random_u32() -> u32 {
    let mut bytes = [0; 4];
    fill_random(&mut bytes);
    u32::from_be_bytes(bytes)
}

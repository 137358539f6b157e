//! The peer endpoint of a node that others can reach.

mod admission;
mod held;
mod refused;
mod reply;

use crate::backend::{AcceptError, Budget, Incoming, Outgoing, PeerBackend, Receipt};
use admission::{Admission, Caller};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::{get, post};
use entente_link::about::ABOUT_PATH;
use entente_link::envelope::MAX_ENVELOPE_BYTES;
use entente_link::exchange::{ACCEPT_PATH, EXCHANGE_PATH, ExchangeOutcome, ExchangeRequest, ExchangeResponse};
use entente_link::handshake::Acceptance;
use entente_link::ids::NodeId;
use entente_link::limits::{MAX_ENVELOPES_PER_EXCHANGE, MAX_EXCHANGE_BYTES, MAX_HANDSHAKE_BYTES};
use held::{HeldCalls, Turn};
use refused::Refused;
use reply::Reply;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, watch};

/// How long a caller may take to send the body of a call.
const BODY_TIMEOUT: Duration = Duration::from_secs(60);
/// Acceptances that are read and judged at the same time. Anybody can send one, so they must not take all memory.
const ACCEPTANCES_AT_ONCE: usize = 32;

pub(crate) const BUDGET: Budget = Budget { envelopes: MAX_ENVELOPES_PER_EXCHANGE, bytes: MAX_ENVELOPE_BYTES };

/// Serves about, accept and exchange on one backend.
pub struct PeerServer<B> {
    shared: Arc<Shared<B>>,
}

struct Shared<B> {
    backend: Arc<B>,
    body_timeout: Duration,
    admission: Admission,
    acceptances: Semaphore,
    held: HeldCalls,
    closing: watch::Sender<bool>,
}

impl<B: PeerBackend> PeerServer<B> {
    /// Serves this backend.
    pub fn new(backend: Arc<B>) -> Self {
        Self::with_body_timeout(backend, BODY_TIMEOUT)
    }

    /// Serves this backend, and waits only so long for the body of a call.
    pub fn with_body_timeout(backend: Arc<B>, body_timeout: Duration) -> Self {
        let shared = Shared {
            backend,
            body_timeout,
            admission: Admission::default(),
            acceptances: Semaphore::new(ACCEPTANCES_AT_ONCE),
            held: HeldCalls::default(),
            closing: watch::Sender::new(false),
        };
        Self { shared: Arc::new(shared) }
    }

    /// The routes, for the public listener.
    pub fn router(&self) -> Router {
        Router::new()
            .route(ABOUT_PATH, get(about::<B>))
            .route(ACCEPT_PATH, post(accept::<B>))
            .route(EXCHANGE_PATH, post(exchange::<B>))
            .with_state(self.shared.clone())
    }

    /// Ends all held calls, so that the listener can stop. Calls that come after it are still answered, and not held.
    pub fn close(&self) {
        self.shared.closing.send_replace(true);
    }
}

async fn about<B: PeerBackend>(State(shared): State<Arc<Shared<B>>>) -> Response {
    let reply = match shared.backend.about().await {
        Ok(about) => Reply::ok(&about),
        Err(error) => Reply::unavailable(&error),
    };
    reply.unsigned()
}

async fn accept<B: PeerBackend>(State(shared): State<Arc<Shared<B>>>, request: Request) -> Response {
    let refused = |refusal: Refused| refusal.counted(&*shared.backend, None).unsigned();
    let Ok(_room) = shared.acceptances.try_acquire() else { return refused(Refused::too_many()) };
    let body = match read_body(request.into_body(), MAX_HANDSHAKE_BYTES * 2, shared.body_timeout).await {
        Ok(body) => body,
        Err(refusal) => return refused(refusal),
    };
    let Ok(acceptance) = serde_json::from_slice::<Acceptance>(&body) else {
        return refused(Refused::unreadable("the acceptance can't be read"));
    };
    let reply = match shared.backend.accept(acceptance).await {
        Ok(answer) => Reply::ok(&answer),
        Err(AcceptError::Refused(reason)) => Reply::handshake(reason),
        Err(AcceptError::Backend(error)) => Reply::unavailable(&error),
    };
    reply.unsigned()
}

async fn exchange<B: PeerBackend>(State(shared): State<Arc<Shared<B>>>, request: Request) -> Response {
    let auth = match Caller::claimed(request.headers()) {
        Ok(auth) => auth,
        Err(refusal) => return refusal.counted(&*shared.backend, None).unsigned(),
    };
    let nonce = auth.nonce;
    let reply = match Caller::look_up(&*shared.backend, auth).await {
        Ok(caller) => match admitted(&shared, &caller, request.into_body()).await {
            Ok(request) => match answered(&shared, &caller.auth.node, request).await {
                Ok(response) => Reply::ok(&response),
                Err(reply) => reply,
            },
            Err(refusal) => refusal.counted(&*shared.backend, Some(&caller.auth.node)),
        },
        Err(reply) => reply,
    };
    reply.signed(shared.backend.keys(), &nonce)
}

async fn admitted<B: PeerBackend>(shared: &Shared<B>, caller: &Caller, body: Body) -> Result<ExchangeRequest, Refused> {
    let _room = shared.admission.room(caller.auth.node).ok_or_else(Refused::too_many)?;
    let body = read_body(body, MAX_EXCHANGE_BYTES, shared.body_timeout).await?;
    shared.admission.admit(&*shared.backend, caller, &body)?;
    ExchangeRequest::decode(&body).map_err(|error| Refused::unreadable(&error.to_string()))
}

async fn answered<B: PeerBackend>(
    shared: &Shared<B>,
    peer: &NodeId,
    request: ExchangeRequest,
) -> Result<ExchangeResponse, Reply> {
    let peer = *peer;
    let unavailable = |error| Reply::unavailable(&error);
    shared.backend.heard(&peer, request.instance).await.map_err(unavailable)?;
    let (instance, generation, hold_ms) = (request.instance, request.generation, request.hold_ms);
    // A displaced call must not bring old news after its successor: it is judged before anything of it is taken.
    let turn = match hold_ms {
        0 => None,
        _ => match shared.held.begin(peer, instance, generation) {
            Some(turn) => Some(turn),
            None => return Ok(answer(shared, generation, ExchangeOutcome::Displaced, Receipt::default(), None)),
        },
    };
    let incoming = Incoming {
        instance,
        connections: request.connections,
        envelopes: request.envelopes.into_iter().map(|envelope| envelope.0).collect(),
        refused: Vec::new(),
    };
    let mut receipt = match incoming.is_empty() {
        true => Receipt::default(),
        false => shared.backend.receive(&peer, incoming).await.map_err(unavailable)?,
    };
    if request.resume {
        receipt.connections = shared.backend.reports(&peer).await.map_err(unavailable)?;
        return Ok(answer(shared, generation, ExchangeOutcome::Answered, receipt, None));
    }
    match turn {
        None => Ok(answer(shared, generation, ExchangeOutcome::Answered, receipt, None)),
        Some(turn) => {
            let hold = Duration::from_millis(u64::from(hold_ms));
            hold_call(shared, &peer, turn, generation, receipt, hold).await
        }
    }
}

/// Waits until there is something to say.
async fn hold_call<B: PeerBackend>(
    shared: &Shared<B>,
    peer: &NodeId,
    mut turn: Turn,
    generation: u64,
    receipt: Receipt,
    hold: Duration,
) -> Result<ExchangeResponse, Reply> {
    let mut changes = shared.backend.changes(peer);
    let mut closing = shared.closing.subscribe();
    let deadline = tokio::time::sleep(hold);
    tokio::pin!(deadline);
    let has_receipt = !receipt.connections.is_empty() || !receipt.refused.is_empty();
    loop {
        changes.borrow_and_update();
        let outgoing = shared.backend.outgoing(peer, BUDGET).await.map_err(|error| Reply::unavailable(&error))?;
        if turn.is_over() {
            return Ok(answer(shared, generation, ExchangeOutcome::Displaced, receipt, None));
        }
        if has_receipt || !outgoing.is_empty() {
            return Ok(answer(shared, generation, ExchangeOutcome::Answered, receipt, Some(outgoing)));
        }
        let ended = tokio::select! {
            changed = changes.changed() => match changed {
                Ok(()) => continue,
                Err(_) => ExchangeOutcome::Closing,
            },
            () = turn.over() => ExchangeOutcome::Displaced,
            _ = closing.wait_for(|closing| *closing) => ExchangeOutcome::Closing,
            () = &mut deadline => ExchangeOutcome::Idle,
        };
        return Ok(answer(shared, generation, ended, receipt, None));
    }
}

fn answer<B: PeerBackend>(
    shared: &Shared<B>,
    generation: u64,
    outcome: ExchangeOutcome,
    receipt: Receipt,
    outgoing: Option<Outgoing>,
) -> ExchangeResponse {
    let outgoing = outgoing.unwrap_or_default().within(BUDGET);
    let mut connections = receipt.connections;
    for report in outgoing.connections {
        connections.retain(|earlier| earlier.connection_id != report.connection_id);
        connections.push(report);
    }
    ExchangeResponse {
        version: 1,
        instance: shared.backend.instance(),
        generation,
        outcome,
        connections,
        envelopes: outgoing.envelopes.into_iter().map(Into::into).collect(),
        refused: receipt.refused,
    }
}

async fn read_body(body: Body, limit: usize, within: Duration) -> Result<Bytes, Refused> {
    match tokio::time::timeout(within, to_bytes(body, limit)).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(_)) => Err(Refused::too_large(limit)),
        Err(_) => Err(Refused::too_slow()),
    }
}

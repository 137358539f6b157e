//! Who may call: known nodes, signed, now, once.

use super::refused::Refused;
use super::reply::Reply;
use crate::backend::PeerBackend;
use axum::http::HeaderMap;
use entente_link::exchange::EXCHANGE_PATH;
use entente_link::ids::NodeId;
use entente_link::keys::NodePublicKey;
use entente_link::request_auth::{NonceCache, RequestAuth, SignedRequest};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Most calls of one peer within ten minutes.
const CALLS_PER_WINDOW: usize = 60_000;
/// Most bodies of one peer that are read at the same time: a call is signed over its whole body, so nothing is known of it before.
const BODIES_AT_ONCE: usize = 8;

/// What is remembered of each peer. Only known peers have an entry, so the map is as small as the list of peers.
#[derive(Debug, Default)]
pub(super) struct Admission {
    peers: Mutex<HashMap<NodeId, Admitted>>,
}

#[derive(Debug)]
struct Admitted {
    nonces: NonceCache,
    bodies: Arc<Semaphore>,
}

impl Default for Admitted {
    fn default() -> Self {
        Self { nonces: NonceCache::new(CALLS_PER_WINDOW), bodies: Arc::new(Semaphore::new(BODIES_AT_ONCE)) }
    }
}

/// Who says to call: a node with which there is a connection. Nothing else is proved before [`Admission::admit`].
pub(super) struct Caller {
    pub(super) auth: RequestAuth,
    key: NodePublicKey,
}

impl Caller {
    /// Reads the headers.
    pub(super) fn claimed(headers: &HeaderMap) -> Result<RequestAuth, Refused> {
        Ok(RequestAuth::from_headers(|name| headers.get(name).and_then(|value| value.to_str().ok()))?)
    }

    /// Looks the node up, before anything of the body is read.
    pub(super) async fn look_up<B: PeerBackend>(backend: &B, auth: RequestAuth) -> Result<Self, Reply> {
        match backend.peer_key(&auth.node).await {
            Ok(Some(key)) => Ok(Self { auth, key }),
            Ok(None) => Err(Refused::unknown_node().counted(backend, None)),
            Err(error) => Err(Reply::unavailable(&error)),
        }
    }
}

impl Admission {
    /// Room to read one body of this known peer; none when it sends too many at once.
    pub(super) fn room(&self, peer: NodeId) -> Option<OwnedSemaphorePermit> {
        let bodies = Arc::clone(&self.lock().entry(peer).or_default().bodies);
        bodies.try_acquire_owned().ok()
    }

    /// Lets a call in, once.
    pub(super) fn admit<B: PeerBackend>(&self, backend: &B, caller: &Caller, body: &[u8]) -> Result<(), Refused> {
        let signed = SignedRequest { method: "POST", path: EXCHANGE_PATH, audience: backend.keys().node_id(), body };
        let mut peers = self.lock();
        let nonces = &mut peers.entry(caller.auth.node).or_default().nonces;
        caller.auth.verify(&signed, &caller.key, nonces, backend.now_epoch_ms()).map_err(|error| {
            tracing::warn!(peer = %caller.auth.node, %error, "a call of a peer was refused");
            error.into()
        })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<NodeId, Admitted>> {
        self.peers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

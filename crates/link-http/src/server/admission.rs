//! Who may call: known nodes, signed, now, once.

use super::reply::Reply;
use crate::backend::PeerBackend;
use axum::http::HeaderMap;
use entente_link::exchange::EXCHANGE_PATH;
use entente_link::ids::NodeId;
use entente_link::keys::NodePublicKey;
use entente_link::request_auth::{NonceCache, RequestAuth, RequestAuthError, SignedRequest};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Most calls of one peer within ten minutes.
const CALLS_PER_WINDOW: usize = 60_000;

/// The nonces of all peers. Only known peers have an entry, so the map is as small as the list of peers.
#[derive(Debug, Default)]
pub(super) struct Admission {
    nonces: Mutex<HashMap<NodeId, NonceCache>>,
}

/// Who says to call. Nothing of it is proved before [`Admission::admit`].
pub(super) struct Caller {
    pub(super) auth: RequestAuth,
    pub(super) key: Option<NodePublicKey>,
}

impl Caller {
    /// Reads the headers and looks the node up, before anything of the body is read.
    pub(super) async fn identify<B: PeerBackend>(backend: &B, headers: &HeaderMap) -> Result<Self, Reply> {
        let auth = RequestAuth::from_headers(|name| headers.get(name).and_then(|value| value.to_str().ok()))
            .map_err(|error| Reply::unauthorized("missing_header", &error.to_string()))?;
        let key = backend.peer_key(&auth.node).await.map_err(|error| Reply::unavailable(&error))?;
        Ok(Self { auth, key })
    }
}

impl Admission {
    pub(super) fn admit<B: PeerBackend>(&self, backend: &B, caller: &Caller, body: &[u8]) -> Result<(), Reply> {
        let Some(key) = &caller.key else {
            return Err(Reply::unknown_node());
        };
        let signed = SignedRequest { method: "POST", path: EXCHANGE_PATH, audience: backend.keys().node_id(), body };
        let mut nonces = self.nonces.lock().unwrap_or_else(PoisonError::into_inner);
        let nonces = nonces.entry(caller.auth.node).or_insert_with(|| NonceCache::new(CALLS_PER_WINDOW));
        caller.auth.verify(&signed, key, nonces, backend.now_epoch_ms()).map_err(|error| {
            tracing::warn!(peer = %caller.auth.node, %error, "a call of a peer was refused");
            let code = match &error {
                RequestAuthError::Header { .. } => "missing_header",
                RequestAuthError::BadSignature => "bad_signature",
                RequestAuthError::Replay(_) => "replay",
            };
            Reply::unauthorized(code, &error.to_string())
        })
    }
}

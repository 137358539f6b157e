//! Calls to a peer.

use crate::address::endpoint;
use crate::error::{ErrorBody, PeerError};
use bytes::Bytes;
use entente_link::about::{ABOUT_PATH, About};
use entente_link::exchange::{ACCEPT_PATH, EXCHANGE_PATH, ExchangeRequest, ExchangeResponse};
use entente_link::handshake::{Acceptance, Answer, HandshakeError};
use entente_link::ids::Nonce;
use entente_link::keys::{NodeKeys, NodePublicKey};
use entente_link::limits::{MAX_EXCHANGE_BYTES, MAX_HANDSHAKE_BYTES};
use entente_link::request_auth::{
    RequestAuth, SIGNATURE_HEADER, SignedRequest, signature_from_header, verifies_response,
};
use http::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{Response, Url};
use serde::Deserialize;
use std::time::Duration;

/// How long a call may take beyond the time for which the peer may hold it.
const CALL_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a person waits for the answer of an address that was typed.
const LOOK_UP_TIMEOUT: Duration = Duration::from_secs(10);
/// Base64 makes four signs of three bytes; the rest of the message is small.
const MAX_ANSWER_BYTES: usize = MAX_HANDSHAKE_BYTES * 2;

/// A peer to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemotePeer {
    /// Its pinned key.
    pub key: NodePublicKey,
    /// Base addresses of its peer endpoint, best first.
    pub addresses: Vec<String>,
}

/// Makes the calls of the protocol over HTTP.
#[derive(Debug, Clone)]
pub struct PeerClient {
    http: reqwest::Client,
}

impl PeerClient {
    /// What a client for peers needs beside its TLS roots and proxy: no redirects, and connections whose death behind a
    /// NAT or a sleeping machine is noticed within seconds.
    pub fn settings(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
        const CHECK: Duration = Duration::from_secs(10);
        builder
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(CHECK)
            .pool_idle_timeout(2 * CHECK)
            .tcp_keepalive(CHECK)
            .http2_keep_alive_interval(CHECK)
            .http2_keep_alive_timeout(CHECK)
            .http2_keep_alive_while_idle(true)
    }

    /// Over this client, which should have [`PeerClient::settings`].
    pub fn new(http: reqwest::Client) -> Self {
        Self { http }
    }

    /// Asks the node at this base address who it is.
    ///
    /// # Errors
    /// [`PeerError::NotThePeer`] when what answers is no node, otherwise why nothing answered.
    pub async fn about(&self, address: &str) -> Result<About, PeerError> {
        let url = endpoint(address, ABOUT_PATH)?;
        let call = self.http.get(url.clone()).header(ACCEPT, "application/json").timeout(LOOK_UP_TIMEOUT);
        let response = call.send().await.map_err(|error| network(&url, &error))?;
        let status = response.status().as_u16();
        let bytes = read_limited(response, &url, MAX_ANSWER_BYTES).await?;
        match status {
            200 => About::decode(&bytes).map_err(|_| not_the_peer(&url, status)),
            _ => Err(not_the_peer(&url, status)),
        }
    }

    /// Sends an acceptance to the first of these addresses that answers. The answer still has to be checked with
    /// [`entente_link::handshake::read_answer`].
    ///
    /// # Errors
    /// [`PeerError::Handshake`] when the node refused; otherwise why no address answered: the last reason.
    pub async fn accept(&self, addresses: &[String], acceptance: &Acceptance) -> Result<Answer, PeerError> {
        let body = to_json(acceptance)?;
        let mut last = no_address();
        for address in addresses {
            match self.accept_at(address, body.clone()).await {
                Err(error) if another_may_answer(&error) => last = error,
                other => return other,
            }
        }
        Err(last)
    }

    async fn accept_at(&self, address: &str, body: Bytes) -> Result<Answer, PeerError> {
        let url = endpoint(address, ACCEPT_PATH)?;
        let call = self.http.post(url.clone()).header(CONTENT_TYPE, "application/json").body(body);
        let response = call.timeout(CALL_TIMEOUT).send().await.map_err(|error| network(&url, &error))?;
        let status = response.status().as_u16();
        let bytes = read_limited(response, &url, MAX_ANSWER_BYTES).await?;
        read_answer(&url, status, &bytes)
    }

    /// Makes one exchange call to the first address of the peer that answers, signed, and checks the signature of the
    /// answer.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn exchange(
        &self,
        peer: &RemotePeer,
        keys: &NodeKeys,
        request: &ExchangeRequest,
        now_epoch_ms: u64,
    ) -> Result<ExchangeResponse, PeerError> {
        let body = to_json(request)?;
        let timeout = CALL_TIMEOUT + Duration::from_millis(u64::from(request.hold_ms));
        let mut last = no_address();
        for address in &peer.addresses {
            let nonce = Nonce::generate(&mut crate::link::fill_random);
            let signed =
                SignedRequest { method: "POST", path: EXCHANGE_PATH, audience: peer.key.node_id(), body: &body };
            let auth = RequestAuth::sign(&signed, keys, now_epoch_ms, nonce);
            match self.exchange_at(address, &peer.key, &auth, body.clone(), timeout).await {
                Err(error) if another_may_answer(&error) => last = error,
                other => return other,
            }
        }
        Err(last)
    }

    async fn exchange_at(
        &self,
        address: &str,
        peer: &NodePublicKey,
        auth: &RequestAuth,
        body: Bytes,
        timeout: Duration,
    ) -> Result<ExchangeResponse, PeerError> {
        let url = endpoint(address, EXCHANGE_PATH)?;
        let mut call = self.http.post(url.clone()).header(CONTENT_TYPE, "application/json").body(body);
        for (name, value) in auth.headers() {
            call = call.header(name, value);
        }
        let response = call.timeout(timeout).send().await.map_err(|error| network(&url, &error))?;
        read_exchange(response, &url, peer, &auth.nonce).await
    }
}

fn no_address() -> PeerError {
    PeerError::BadAddress { address: "(none)".to_owned(), detail: "the peer has no address" }
}

/// Whether the next address is worth a try: this one did not lead to the peer.
fn another_may_answer(error: &PeerError) -> bool {
    matches!(error, PeerError::BadAddress { .. } | PeerError::Unreachable { .. } | PeerError::NotThePeer { .. })
}

pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> Result<Bytes, PeerError> {
    serde_json::to_vec(value).map(Bytes::from).map_err(|error| PeerError::Unwritable { detail: error.to_string() })
}

pub(crate) fn network(url: &Url, error: &reqwest::Error) -> PeerError {
    let address = origin(url);
    if error.is_timeout() && !error.is_connect() {
        return PeerError::Timeout { address };
    }
    let mut causes = vec![];
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        causes.push(cause.to_string());
        source = cause.source();
    }
    PeerError::Unreachable { address, detail: causes.pop().unwrap_or_else(|| "the connection broke".to_owned()) }
}

fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

pub(crate) async fn read_limited(mut response: Response, url: &Url, limit: usize) -> Result<Vec<u8>, PeerError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| network(url, &error))? {
        if body.len() + chunk.len() > limit {
            return Err(PeerError::TooLarge { limit });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn read_answer(url: &Url, status: u16, body: &[u8]) -> Result<Answer, PeerError> {
    #[derive(Deserialize)]
    struct Refusal {
        code: HandshakeError,
    }
    if status == 200 {
        return serde_json::from_slice(body).map_err(|_| not_the_peer(url, status));
    }
    if let Ok(refusal) = serde_json::from_slice::<Refusal>(body) {
        return Err(refusal.code.into());
    }
    match serde_json::from_slice::<ErrorBody>(body) {
        Ok(body) => Err(PeerError::Refused { status, body }),
        Err(_) => Err(not_the_peer(url, status)),
    }
}

async fn read_exchange(
    response: Response,
    url: &Url,
    peer: &NodePublicKey,
    nonce: &Nonce,
) -> Result<ExchangeResponse, PeerError> {
    let status = response.status().as_u16();
    let signature = response
        .headers()
        .get(SIGNATURE_HEADER)
        .and_then(|value| value.to_str().ok())
        .and_then(signature_from_header)
        .ok_or_else(|| not_the_peer(url, status))?;
    let body = read_limited(response, url, MAX_EXCHANGE_BYTES).await?;
    if !verifies_response(peer, nonce, status, &body, &signature) {
        return Err(not_the_peer(url, status));
    }
    if status == 200 {
        return Ok(ExchangeResponse::decode(&body)?);
    }
    match serde_json::from_slice::<ErrorBody>(&body) {
        Ok(body) => Err(PeerError::Refused { status, body }),
        Err(_) => Err(not_the_peer(url, status)),
    }
}

fn not_the_peer(url: &Url, status: u16) -> PeerError {
    PeerError::NotThePeer { address: origin(url), status }
}

//! Calls to a relay.

use crate::address::endpoint;
use crate::error::{ErrorBody, PeerError};
use crate::link::fill_random;
use bytes::Bytes;
use entente_link::ids::Nonce;
use entente_link::keys::NodeKeys;
use entente_link::relay::{MAX_PARCEL_BYTES, OPEN_PATH, Open, PUT_PATH, Put, TAKE_PATH, Take, Taken, audience};
use entente_link::request_auth::{RequestAuth, SignedRequest};
use http::header::CONTENT_TYPE;
use serde::Serialize;
use std::time::Duration;

/// How long a call may take beyond the time for which the relay may hold it.
const CALL_TIMEOUT: Duration = Duration::from_secs(60);
/// Parcels in base64, one of the largest size or several smaller ones.
const MAX_TAKEN_BYTES: usize = MAX_PARCEL_BYTES / 3 * 4 + 16 * 1024 * 1024;

/// Makes calls to relays.
#[derive(Debug, Clone)]
pub struct RelayClient {
    http: reqwest::Client,
}

impl RelayClient {
    /// Over this client, which should have [`crate::PeerClient::settings`].
    pub fn new(http: reqwest::Client) -> Self {
        Self { http }
    }

    /// Opens a pair of mailboxes. `keys` are the initiator's for this pair.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn open(&self, relay: &str, open: &Open, keys: &NodeKeys, now_ms: u64) -> Result<(), PeerError> {
        self.call(relay, OPEN_PATH, &open.mailbox, open, keys, now_ms, CALL_TIMEOUT).await.map(drop)
    }

    /// Leaves a parcel for the other side. It is on the relay's disk when this returns.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn put(&self, relay: &str, put: &Put, keys: &NodeKeys, now_ms: u64) -> Result<(), PeerError> {
        self.call(relay, PUT_PATH, &put.mailbox, put, keys, now_ms, CALL_TIMEOUT).await.map(drop)
    }

    /// Fetches parcels; waits as long as the call says when there are none.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn take(&self, relay: &str, take: &Take, keys: &NodeKeys, now_ms: u64) -> Result<Taken, PeerError> {
        let timeout = CALL_TIMEOUT + Duration::from_millis(u64::from(take.hold_ms));
        let body = self.call(relay, TAKE_PATH, &take.mailbox, take, keys, now_ms, timeout).await?;
        serde_json::from_slice(&body).map_err(|_| PeerError::NotThePeer { address: relay.to_owned(), status: 200 })
    }

    async fn call<T: Serialize>(
        &self,
        relay: &str,
        path: &'static str,
        mailbox: &str,
        value: &T,
        keys: &NodeKeys,
        now_ms: u64,
        timeout: Duration,
    ) -> Result<Vec<u8>, PeerError> {
        let url = endpoint(relay, path)?;
        let body = crate::client::to_json(value)?;
        let signed = SignedRequest { method: "POST", path, audience: audience(mailbox), body: &body };
        let auth = RequestAuth::sign(&signed, keys, now_ms, Nonce::generate(&mut fill_random));
        let mut call = self.http.post(url.clone()).header(CONTENT_TYPE, "application/json").body(Bytes::clone(&body));
        for (name, value) in auth.headers() {
            call = call.header(name, value);
        }
        let response = call.timeout(timeout).send().await.map_err(|error| crate::client::network(&url, &error))?;
        let status = response.status().as_u16();
        let body = crate::client::read_limited(response, &url, MAX_TAKEN_BYTES).await?;
        if (200..300).contains(&status) {
            return Ok(body);
        }
        match serde_json::from_slice::<ErrorBody>(&body) {
            Ok(body) => Err(PeerError::Refused { status, body }),
            Err(_) => Err(PeerError::NotThePeer { address: relay.to_owned(), status }),
        }
    }
}

//! The public keys of Atlassian's invocation tokens: fetched when a token names one that is not known, kept in memory.

use entente_hub::Timestamp;
use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::{AlgorithmParameters, JwkSet};
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::Mutex;
use url::Url;

/// How long is waited before the keys are fetched again, so that made-up key ids cause no flood of requests.
const LEAST_AGE_MS: i64 = 60_000;
/// How long a fetch may take.
const TIMEOUT: Duration = Duration::from_secs(5);
/// The largest key set, in bytes.
const LARGEST_SET: u64 = 256 * 1024;

/// Why a key is not known.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// The key set can't be fetched or read.
    #[error("the keys of Atlassian's tokens can't be fetched: {0}")]
    Unavailable(String),
    /// The set has no such key.
    #[error("Atlassian publishes no key with the id that the token names")]
    Unknown,
}

#[derive(Default)]
struct Known {
    keys: HashMap<String, DecodingKey>,
    fetched: Option<Timestamp>,
}

/// The keys known so far.
pub(super) struct Keys {
    url: Url,
    http: entente_http::Client,
    known: Mutex<Known>,
}

impl Keys {
    pub(super) fn new(url: Url, http: entente_http::Client) -> Self {
        Self { url, http, known: Mutex::default() }
    }

    /// The key with this id. One fetch at a time; the others wait for it.
    pub(super) async fn of(&self, id: &str, now: Timestamp) -> Result<DecodingKey, KeysError> {
        let mut known = self.known.lock().await;
        if !known.keys.contains_key(id) && known.fetched.is_none_or(|at| now.0 - at.0 >= LEAST_AGE_MS) {
            known.fetched = Some(now);
            known.keys = self.fetch().await?;
        }
        known.keys.get(id).cloned().ok_or(KeysError::Unknown)
    }

    async fn fetch(&self) -> Result<HashMap<String, DecodingKey>, KeysError> {
        let unavailable = |error: String| KeysError::Unavailable(error);
        let request = self.http.get(self.url.clone()).operation("forge-keys").timeout(TIMEOUT).max_body(LARGEST_SET);
        let response = request.send().await.map_err(|error| unavailable(error.to_string()))?;
        if !response.status.is_success() {
            return Err(unavailable(format!("{} answered {}", self.url, response.status)));
        }
        let set: JwkSet = response.json().map_err(|error| unavailable(error.to_string()))?;
        // Keys of other kinds are none of ours: tokens are signed with RSA.
        let of_rsa = set.keys.iter().filter(|key| matches!(key.algorithm, AlgorithmParameters::RSA(_)));
        Ok(of_rsa.filter_map(|key| Some((key.common.key_id.clone()?, DecodingKey::from_jwk(key).ok()?))).collect())
    }
}

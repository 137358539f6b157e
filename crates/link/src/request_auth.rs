//! How the two ends of an exchange call prove who they are: both sign, with their node keys, what they say. TLS protects
//! the way; this protects against whoever ends TLS in between.

mod nonces;

pub use nonces::{NonceCache, ReplayError};

use crate::bytes::{length_prefixed, sha256};
use crate::ids::{NodeId, Nonce};
use crate::keys::{NodeKeys, NodePublicKey, Signature};

/// Header with the caller's node id.
pub const NODE_HEADER: &str = "entente-node";
/// Header with the caller's time, milliseconds since 1970, decimal.
pub const TIMESTAMP_HEADER: &str = "entente-timestamp";
/// Header with a nonce of 16 random bytes, hexadecimal.
pub const NONCE_HEADER: &str = "entente-nonce";
/// Header with the signature, hexadecimal; in requests and in answers.
pub const SIGNATURE_HEADER: &str = "entente-signature";

const REQUEST_LABEL: &str = "entente request v1";
const RESPONSE_LABEL: &str = "entente response v1";

/// What of a request is signed.
#[derive(Debug, Clone, Copy)]
pub struct SignedRequest<'a> {
    /// The method, upper case.
    pub method: &'a str,
    /// The path without the query, as sent.
    pub path: &'a str,
    /// The node that is meant; a request can't be carried to another one.
    pub audience: NodeId,
    /// The body.
    pub body: &'a [u8],
}

/// The authentication of one request: the content of the four headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestAuth {
    /// Who calls.
    pub node: NodeId,
    /// When, milliseconds since 1970 by the caller's clock.
    pub timestamp_ms: u64,
    /// Used once.
    pub nonce: Nonce,
    /// The caller's signature.
    pub signature: Signature,
}

/// Why a request is not let in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestAuthError {
    /// A header is missing or has no such content.
    #[error("the header \"{header}\" is missing or unreadable; the call does not come from an Entente node")]
    Header {
        /// Which header.
        header: &'static str,
    },
    /// Not signed by the node that it names.
    #[error("the call was not signed by the node that it names, was meant for another node, or was altered on its way")]
    BadSignature,
    /// Replayed, late or early.
    #[error(transparent)]
    Replay(#[from] ReplayError),
}

impl RequestAuth {
    /// Signs a request.
    pub fn sign(request: &SignedRequest<'_>, keys: &NodeKeys, timestamp_ms: u64, nonce: Nonce) -> Self {
        let node = keys.node_id();
        let signature = keys.sign(REQUEST_LABEL, &request_bytes(request, &node, timestamp_ms, &nonce));
        Self { node, timestamp_ms, nonce, signature }
    }

    /// The headers of the request, names and values.
    pub fn headers(&self) -> [(&'static str, String); 4] {
        [
            (NODE_HEADER, self.node.to_string()),
            (TIMESTAMP_HEADER, self.timestamp_ms.to_string()),
            (NONCE_HEADER, self.nonce.to_string()),
            (SIGNATURE_HEADER, signature_to_header(&self.signature)),
        ]
    }

    /// Reads the headers of a request; `header` returns the value of a name.
    ///
    /// # Errors
    /// [`RequestAuthError::Header`] names the first that is missing or unreadable.
    pub fn from_headers<'a>(header: impl Fn(&str) -> Option<&'a str>) -> Result<Self, RequestAuthError> {
        Ok(Self {
            node: parse(&header, NODE_HEADER, |text| text.parse().ok())?,
            timestamp_ms: parse(&header, TIMESTAMP_HEADER, |text| text.parse().ok())?,
            nonce: parse(&header, NONCE_HEADER, |text| text.parse().ok())?,
            signature: parse(&header, SIGNATURE_HEADER, signature_from_header)?,
        })
    }

    /// Whether the request comes from the owner of `key`, now, for the first time.
    ///
    /// # Errors
    /// [`RequestAuthError::BadSignature`] or [`RequestAuthError::Replay`]. Only signed requests enter `nonces`.
    pub fn verify(
        &self,
        request: &SignedRequest<'_>,
        key: &NodePublicKey,
        nonces: &mut NonceCache,
        now_epoch_ms: u64,
    ) -> Result<(), RequestAuthError> {
        let signed = request_bytes(request, &self.node, self.timestamp_ms, &self.nonce);
        if key.node_id() != self.node || !key.verifies(REQUEST_LABEL, &signed, &self.signature) {
            return Err(RequestAuthError::BadSignature);
        }
        Ok(nonces.admit(self.timestamp_ms, self.nonce, now_epoch_ms)?)
    }
}

/// Signs the answer to a request: status and body, tied to the request's nonce.
pub fn sign_response(keys: &NodeKeys, nonce: &Nonce, status: u16, body: &[u8]) -> Signature {
    keys.sign(RESPONSE_LABEL, &response_bytes(nonce, status, body))
}

/// Whether the owner of `key` gave this answer to the request with this nonce.
pub fn verifies_response(key: &NodePublicKey, nonce: &Nonce, status: u16, body: &[u8], signature: &Signature) -> bool {
    key.verifies(RESPONSE_LABEL, &response_bytes(nonce, status, body), signature)
}

/// A signature as the value of a header.
pub fn signature_to_header(signature: &Signature) -> String {
    hex::encode(signature.as_bytes())
}

/// Reads the value of a signature header.
pub fn signature_from_header(text: &str) -> Option<Signature> {
    Signature::from_bytes(&hex::decode(text).ok()?).ok()
}

fn parse<'a, T>(
    header: &impl Fn(&str) -> Option<&'a str>,
    name: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, RequestAuthError> {
    header(name).and_then(read).ok_or(RequestAuthError::Header { header: name })
}

fn request_bytes(request: &SignedRequest<'_>, node: &NodeId, timestamp_ms: u64, nonce: &Nonce) -> Vec<u8> {
    length_prefixed(&[
        request.method.as_bytes(),
        request.path.as_bytes(),
        node.as_bytes(),
        request.audience.as_bytes(),
        &sha256(request.body),
        &timestamp_ms.to_be_bytes(),
        nonce.as_bytes(),
    ])
}

fn response_bytes(nonce: &Nonce, status: u16, body: &[u8]) -> Vec<u8> {
    length_prefixed(&[nonce.as_bytes(), &status.to_be_bytes(), &sha256(body)])
}

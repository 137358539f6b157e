//! Markers: the tokens that this node leaves in a tracker, beside what it wrote, to find its own writes again.

use super::{KeyError, fixed};
use crate::bytes::length_prefixed;
use crate::ids::ConnectionId;
use crate::random::{self, Random};
use aws_lc_rs::hmac;
use serde::{Deserialize, Serialize};
use std::fmt;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// The key of one connection's markers on one node. No one else has it, the peer neither.
pub struct MarkerKey(Zeroizing<[u8; 32]>);

impl MarkerKey {
    /// Makes a new one.
    pub fn generate(random: &mut impl Random) -> Self {
        Self(Zeroizing::new(random::array(random)))
    }

    /// From 32 stored bytes.
    pub fn from_secret(bytes: &[u8]) -> Result<Self, KeyError> {
        Ok(Self(Zeroizing::new(fixed("marker key", bytes)?)))
    }

    /// The 32 secret bytes, for storage under the node's root key.
    pub fn secret(&self) -> Zeroizing<[u8; 32]> {
        self.0.clone()
    }

    /// The marker of one write: HMAC-SHA256 of connection, twin and step, cut to 16 bytes. The same three always give
    /// the same marker.
    pub fn marker(&self, connection: &ConnectionId, twin: &str, step: &str) -> Marker {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &*self.0);
        let message = length_prefixed(&[b"entente marker v1", connection.as_bytes(), twin.as_bytes(), step.as_bytes()]);
        Marker(hex::encode(&hmac::sign(&key, &message).as_ref()[..16]))
    }

    /// Whether a token found in a tracker is the marker of that write. Takes the same time whatever the token is.
    pub fn is_marker(&self, token: &str, connection: &ConnectionId, twin: &str, step: &str) -> bool {
        self.marker(connection, twin, step).0.as_bytes().ct_eq(token.as_bytes()).into()
    }
}

impl fmt::Debug for MarkerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MarkerKey(secret hidden)")
    }
}

/// A marker: 32 lower-case hexadecimal digits, safe in any property or text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marker(String);

impl Marker {
    /// As it stands in the tracker.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Marker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_belongs_to_one_key_connection_twin_and_step() {
        let key = MarkerKey::from_secret(&[1; 32]).unwrap();
        let (a, b) = (ConnectionId::from_bytes([1; 16]), ConnectionId::from_bytes([2; 16]));
        let marker = key.marker(&a, "twin", "create");
        assert_eq!(marker.as_str().len(), 32);
        assert!(key.is_marker(marker.as_str(), &a, "twin", "create"));
        assert!(!key.is_marker(marker.as_str(), &b, "twin", "create"));
        assert!(!key.is_marker(marker.as_str(), &a, "twi", "ncreate"));
        assert!(!MarkerKey::from_secret(&[2; 32]).unwrap().is_marker(marker.as_str(), &a, "twin", "create"));
        assert!(!key.is_marker("", &a, "twin", "create"));
    }
}

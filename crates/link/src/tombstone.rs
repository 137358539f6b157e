//! Tombstones: the signed proof that one side removed a connection. Kept for 90 days, so that a private peer that was
//! away learns it from the node that it asks.

use crate::bytes::length_prefixed;
use crate::ids::ConnectionId;
use crate::keys::{NodeKeys, NodePublicKey, Signature};
use crate::limits::TOMBSTONE_MS;
use serde::{Deserialize, Serialize};

const LABEL: &str = "entente tombstone v1";

/// A connection was removed by the node that signed this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    /// The removed connection.
    pub connection_id: ConnectionId,
    /// When, milliseconds since 1970.
    pub removed_ms: u64,
    signature: Signature,
}

impl Tombstone {
    /// Signs the removal of a connection.
    pub fn sign(connection_id: ConnectionId, removed_ms: u64, keys: &NodeKeys) -> Self {
        let signature = keys.sign(LABEL, &signed(&connection_id, removed_ms));
        Self { connection_id, removed_ms, signature }
    }

    /// Whether the owner of this key removed the connection.
    pub fn is_genuine(&self, peer: &NodePublicKey) -> bool {
        peer.verifies(LABEL, &signed(&self.connection_id, self.removed_ms), &self.signature)
    }

    /// Whether it need not be kept any longer.
    pub fn is_over(&self, now_epoch_ms: u64) -> bool {
        now_epoch_ms.saturating_sub(self.removed_ms) >= TOMBSTONE_MS
    }
}

fn signed(connection: &ConnectionId, removed_ms: u64) -> Vec<u8> {
    length_prefixed(&[connection.as_bytes(), &removed_ms.to_be_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_for_its_connection_and_its_signer_only() {
        let keys = NodeKeys::from_secret_seed(&[1; 32]).unwrap();
        let stranger = NodeKeys::from_secret_seed(&[2; 32]).unwrap();
        let tombstone = Tombstone::sign(ConnectionId::from_bytes([1; 16]), 1_000, &keys);
        assert!(tombstone.is_genuine(&keys.public()));
        assert!(!tombstone.is_genuine(&stranger.public()));
        let moved = Tombstone { connection_id: ConnectionId::from_bytes([2; 16]), ..tombstone.clone() };
        assert!(!moved.is_genuine(&keys.public()));
        let backdated = Tombstone { removed_ms: 999, ..tombstone };
        assert!(!backdated.is_genuine(&keys.public()));
    }

    #[test]
    fn ends_after_ninety_days() {
        let keys = NodeKeys::from_secret_seed(&[1; 32]).unwrap();
        let tombstone = Tombstone::sign(ConnectionId::from_bytes([1; 16]), 1_000, &keys);
        assert!(!tombstone.is_over(1_000 + TOMBSTONE_MS - 1));
        assert!(tombstone.is_over(1_000 + TOMBSTONE_MS));
    }
}

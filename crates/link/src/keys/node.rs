//! The signing identity of a node: one Ed25519 key pair, made once, kept for the life of the node.

use super::{KeyError, fixed};
use crate::bytes::{Base64Bytes, length_prefixed, sha256};
use crate::ids::NodeId;
use crate::random::{self, Random};
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::Zeroizing;

/// The secret signing identity of this node. The seed is wiped from memory when it is dropped and never shown.
pub struct NodeKeys {
    seed: Zeroizing<[u8; 32]>,
    pair: Ed25519KeyPair,
    public: NodePublicKey,
}

impl NodeKeys {
    /// Makes a new identity.
    pub fn generate(random: &mut impl Random) -> Result<Self, KeyError> {
        Self::from_seed(Zeroizing::new(random::array(random)))
    }

    /// The identity that belongs to a seed of 32 bytes, as [`NodeKeys::secret_seed`] gave it.
    pub fn from_secret_seed(seed: &[u8]) -> Result<Self, KeyError> {
        Self::from_seed(Zeroizing::new(fixed("node signing seed", seed)?))
    }

    fn from_seed(seed: Zeroizing<[u8; 32]>) -> Result<Self, KeyError> {
        let unusable = KeyError::Unusable { what: "node signing seed" };
        let pair = Ed25519KeyPair::from_seed_unchecked(&*seed).map_err(|_| unusable)?;
        let public = NodePublicKey::from_bytes(pair.public_key().as_ref())?;
        Ok(Self { seed, pair, public })
    }

    /// The seed, for storage under the node's root key. Never log it, never send it.
    pub fn secret_seed(&self) -> Zeroizing<[u8; 32]> {
        self.seed.clone()
    }

    /// The public half.
    pub fn public(&self) -> NodePublicKey {
        self.public
    }

    /// This node's identity.
    pub fn node_id(&self) -> NodeId {
        self.public.node_id()
    }

    /// Signs `message` for the purpose `label`. A signature made for one purpose is worthless for every other.
    pub(crate) fn sign(&self, label: &str, message: &[u8]) -> Signature {
        let mut signature = [0; 64];
        signature.copy_from_slice(self.pair.sign(&length_prefixed(&[label.as_bytes(), message])).as_ref());
        Signature(signature)
    }
}

impl fmt::Debug for NodeKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NodeKeys({}, secret hidden)", self.public.fingerprint())
    }
}

/// The public signing key of a node: 32 bytes of Ed25519, base64url in JSON.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Base64Bytes", into = "Base64Bytes")]
pub struct NodePublicKey([u8; 32]);

impl NodePublicKey {
    /// From its 32 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        Ok(Self(fixed("node public key", bytes)?))
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The identity of the node that owns this key: SHA-256 of a label and the key.
    pub fn node_id(&self) -> NodeId {
        NodeId::from_bytes(sha256(&length_prefixed(&[b"entente node id v1", &self.0])))
    }

    /// What people compare: the first 16 bytes of the node id in eight groups of four hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        let id = self.node_id();
        id.as_bytes()[..16].chunks(2).map(hex::encode).collect::<Vec<_>>().join(" ")
    }

    /// Whether `signature` was made by the owner of this key over `message` for the purpose `label`.
    pub(crate) fn verifies(&self, label: &str, message: &[u8], signature: &Signature) -> bool {
        let signed = length_prefixed(&[label.as_bytes(), message]);
        UnparsedPublicKey::new(&ED25519, &self.0).verify(&signed, &signature.0).is_ok()
    }
}

impl fmt::Debug for NodePublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NodePublicKey({})", self.fingerprint())
    }
}

impl TryFrom<Base64Bytes> for NodePublicKey {
    type Error = KeyError;

    fn try_from(bytes: Base64Bytes) -> Result<Self, KeyError> {
        Self::from_bytes(bytes.as_slice())
    }
}

impl From<NodePublicKey> for Base64Bytes {
    fn from(key: NodePublicKey) -> Self {
        Self(key.0.to_vec())
    }
}

/// An Ed25519 signature: 64 bytes, base64url in JSON.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Base64Bytes", into = "Base64Bytes")]
pub struct Signature([u8; 64]);

impl Signature {
    /// Length in bytes.
    pub const LENGTH: usize = 64;

    /// From its 64 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        Ok(Self(fixed("signature", bytes)?))
    }

    /// The 64 bytes.
    pub fn as_bytes(&self) -> &[u8; 64] {
        &self.0
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signature({}…)", hex::encode(&self.0[..4]))
    }
}

impl TryFrom<Base64Bytes> for Signature {
    type Error = KeyError;

    fn try_from(bytes: Base64Bytes) -> Result<Self, KeyError> {
        Self::from_bytes(bytes.as_slice())
    }
}

impl From<Signature> for Base64Bytes {
    fn from(signature: Signature) -> Self {
        Self(signature.0.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_survives_storage() {
        let keys = NodeKeys::generate(&mut |bytes: &mut [u8]| bytes.fill(7)).unwrap();
        let again = NodeKeys::from_secret_seed(&*keys.secret_seed()).unwrap();
        assert_eq!(again.public(), keys.public());
        assert_eq!(again.node_id(), keys.node_id());
    }

    #[test]
    fn a_signature_counts_for_its_own_purpose_and_message_only() {
        let keys = NodeKeys::from_secret_seed(&[7; 32]).unwrap();
        let signature = keys.sign("purpose a", b"message");
        assert!(keys.public().verifies("purpose a", b"message", &signature));
        assert!(!keys.public().verifies("purpose b", b"message", &signature));
        assert!(!keys.public().verifies("purpose a", b"messagf", &signature));
    }

    #[test]
    fn debug_hides_the_seed() {
        let seed = [0xab; 32];
        let keys = NodeKeys::from_secret_seed(&seed).unwrap();
        assert!(!format!("{keys:?}").contains("abab"));
    }

    #[test]
    fn a_seed_of_the_wrong_length_is_refused() {
        assert!(matches!(NodeKeys::from_secret_seed(&[1; 31]), Err(KeyError::Length { expected: 32, found: 31, .. })));
    }
}

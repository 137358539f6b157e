//! Receive keys: X25519 pairs, made for one connection, to which the peer seals what it sends.

use super::{KeyError, fixed};
use crate::bytes::{Base64Bytes, length_prefixed, sha256};
use crate::ids::KeyId;
use crate::random::{self, Random};
use aws_lc_rs::agreement::{PrivateKey, X25519};
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::Zeroizing;

/// One secret receive key. Wiped from memory when it is dropped and never shown.
#[derive(Clone)]
pub struct ReceiveKey {
    secret: Zeroizing<[u8; 32]>,
    public: ReceivePublicKey,
}

impl ReceiveKey {
    /// Makes a new one.
    pub fn generate(random: &mut impl Random) -> Result<Self, KeyError> {
        Self::new(Zeroizing::new(random::array(random)))
    }

    /// From 32 stored bytes.
    pub fn from_secret(bytes: &[u8]) -> Result<Self, KeyError> {
        Self::new(Zeroizing::new(fixed("receive key", bytes)?))
    }

    fn new(secret: Zeroizing<[u8; 32]>) -> Result<Self, KeyError> {
        let unusable = KeyError::Unusable { what: "receive key" };
        let private = PrivateKey::from_private_key(&X25519, &*secret).map_err(|_| unusable.clone())?;
        let public = private.compute_public_key().map_err(|_| unusable)?;
        Ok(Self { public: ReceivePublicKey::from_bytes(public.as_ref())?, secret })
    }

    /// The secret bytes, for storage under the node's root key and for opening envelopes.
    pub fn secret(&self) -> Zeroizing<[u8; 32]> {
        self.secret.clone()
    }

    /// The public half.
    pub fn public(&self) -> ReceivePublicKey {
        self.public
    }

    /// The name of this key in envelope headers.
    pub fn id(&self) -> KeyId {
        self.public.id()
    }
}

impl fmt::Debug for ReceiveKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceiveKey({}, secret hidden)", self.id())
    }
}

/// The public half of a receive key: 32 bytes of X25519, base64url in JSON.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Base64Bytes", into = "Base64Bytes")]
pub struct ReceivePublicKey([u8; 32]);

impl ReceivePublicKey {
    /// From its 32 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        Ok(Self(fixed("receive public key", bytes)?))
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The name of this key: the first 8 bytes of SHA-256 of a label and the key.
    pub fn id(&self) -> KeyId {
        let hash = sha256(&length_prefixed(&[b"entente receive key id v1", &self.0]));
        let mut id = [0; KeyId::LENGTH];
        id.copy_from_slice(&hash[..KeyId::LENGTH]);
        KeyId::from_bytes(id)
    }
}

impl fmt::Debug for ReceivePublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivePublicKey({})", self.id())
    }
}

impl TryFrom<Base64Bytes> for ReceivePublicKey {
    type Error = KeyError;

    fn try_from(bytes: Base64Bytes) -> Result<Self, KeyError> {
        Self::from_bytes(bytes.as_slice())
    }
}

impl From<ReceivePublicKey> for Base64Bytes {
    fn from(key: ReceivePublicKey) -> Self {
        Self(key.0.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_half_is_the_one_of_rfc_9180_a_2_1() {
        let secret = hex::decode("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb").unwrap();
        let public = hex::decode("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a").unwrap();
        assert_eq!(ReceiveKey::from_secret(&secret).unwrap().public().as_bytes().as_slice(), public);
    }

    #[test]
    fn debug_hides_the_secret() {
        let key = ReceiveKey::from_secret(&[0xab; 32]).unwrap();
        assert!(!format!("{key:?}").contains("abab"));
    }
}

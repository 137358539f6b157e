//! The keys of a node: its signing identity, the receive keys of each connection, and the marker key of each connection.

mod marker;
mod node;
mod receive;
mod ring;

pub use marker::{Marker, MarkerKey};
pub use node::{NodeKeys, NodePublicKey, Signature};
pub use receive::{ReceiveKey, ReceivePublicKey};
pub use ring::{KeyUsage, LastSequences, ReceiveKeys, RotationPolicy};

/// Why stored or received key material was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The bytes don't have the length of such a key.
    #[error("a {what} has {expected} bytes, not {found}; the stored or received key is damaged")]
    Length {
        /// Which key.
        what: &'static str,
        /// The length it must have.
        expected: usize,
        /// The length that was found.
        found: usize,
    },
    /// The bytes have the right length and are still no usable key.
    #[error("these bytes are not a usable {what}; the stored or received key is damaged")]
    Unusable {
        /// Which key.
        what: &'static str,
    },
    /// A stored key ring can't be read.
    #[error("the stored receive keys can't be read ({detail}); restore them from a backup")]
    Stored {
        /// What the reader found wrong, without any secret.
        detail: String,
    },
}

pub(crate) fn fixed<const N: usize>(what: &'static str, bytes: &[u8]) -> Result<[u8; N], KeyError> {
    bytes.try_into().map_err(|_| KeyError::Length { what, expected: N, found: bytes.len() })
}

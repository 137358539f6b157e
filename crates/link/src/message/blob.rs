//! Messages of the attachment lane. The receiver of an attachment names ranges; its owner sends pieces.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// Asks for a range of an attachment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlobRequest {
    /// The attachment, as the replica names it.
    pub blob: String,
    /// First byte.
    pub offset: u64,
    /// How many bytes at most; the owner sends them in pieces, and none past the attachment's end.
    pub length: u64,
}

/// One piece of an attachment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlobChunk {
    /// The attachment.
    pub blob: String,
    /// Where the piece begins.
    pub offset: u64,
    /// Length of the whole attachment in bytes.
    pub total: u64,
    /// SHA-256 of the piece, hexadecimal in JSON.
    #[serde(serialize_with = "write_hash", deserialize_with = "read_hash")]
    pub sha256: [u8; 32],
    /// SHA-256 of the whole attachment, with its last piece; older versions don't tell it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "write_maybe_hash",
        deserialize_with = "read_maybe_hash"
    )]
    pub whole_sha256: Option<[u8; 32]>,
    /// The piece. Stands behind the JSON and not in it.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

impl fmt::Debug for BlobChunk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BlobChunk")
            .field("blob", &self.blob)
            .field("offset", &self.offset)
            .field("total", &self.total)
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

impl BlobChunk {
    /// A piece with its hash.
    pub fn new(blob: String, offset: u64, total: u64, bytes: Vec<u8>) -> Self {
        Self { blob, offset, total, sha256: crate::bytes::sha256(&bytes), whole_sha256: None, bytes }
    }
}

/// The attachment, or the range, can't be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlobUnavailable {
    /// The attachment.
    pub blob: String,
    /// Why.
    pub reason: UnavailableReason,
}

/// Why an attachment can't be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnavailableReason {
    /// It was deleted from the tracker.
    Deleted,
    /// The tracker does not let the node read it.
    Forbidden,
    /// Over the limit of the sender.
    TooLarge,
    /// The tracker gives another content than it gave or announced before.
    Changed,
    /// No such attachment was offered in this connection.
    Unknown,
    /// A reason of a later version.
    #[serde(other)]
    Other,
}

fn write_hash<S: Serializer>(hash: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&hex::encode(hash))
}

fn write_maybe_hash<S: Serializer>(hash: &Option<[u8; 32]>, serializer: S) -> Result<S::Ok, S::Error> {
    match hash {
        Some(hash) => write_hash(hash, serializer),
        None => serializer.serialize_none(),
    }
}

fn read_maybe_hash<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<[u8; 32]>, D::Error> {
    read_hash(deserializer).map(Some)
}

fn read_hash<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[u8; 32], D::Error> {
    let text = Cow::<'de, str>::deserialize(deserializer)?;
    let mut hash = [0; 32];
    hex::decode_to_slice(text.as_ref(), &mut hash).map_err(|_| serde::de::Error::custom("expected a SHA-256"))?;
    Ok(hash)
}

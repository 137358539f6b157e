//! One message: JSON, with the bytes of an attachment's piece behind it where there are any.
//!
//! | bytes | content |
//! | --- | --- |
//! | 1 | encoding, 0; see [`crate::body`] for others |
//! | 4 | length n of the JSON, big-endian |
//! | n | JSON: an object with `version`, `kind` and the fields of that kind |
//! | rest | bytes of the piece, for `blob_chunk`; else nothing |
//!
//! Fields that this version does not know are ignored. A kind or version that it does not know is
//! [`MessageError::NeedsNewerVersion`], which sets the message aside and not the connection.

mod blob;
mod control;
mod twin;

pub use blob::{BlobChunk, BlobRequest, BlobUnavailable, UnavailableReason};
pub use control::{
    CalibrationAccount, CalibrationEnd, CalibrationReport, CalibrationRequest, ConflictPolicies, ConnectionStatus,
    KeyAdopted, KeyRotation, StatusChange, TwinWatermark,
};
pub use twin::{Applied, Decided, Failed, Stopped, Trace, TwinMessage, TwinPayload, Update};

use crate::body::{BATCH, PLAIN, plain};
use crate::bytes::sha256;
use crate::envelope::Lane;
use crate::limits::{MAX_BODY_BYTES, MAX_CHUNK_BYTES, MAX_ID_BYTES};
use crate::terms::Capabilities;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

const VERSION: u32 = 1;
const PREFIX_BYTES: usize = 5;

/// One message between the two nodes of a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// About one twin.
    Twin(TwinMessage),
    /// The sender activated, deactivated or removed the connection.
    Status(StatusChange),
    /// The sender has a new receive key.
    KeyRotation(KeyRotation),
    /// The sender seals to the announced key from now on.
    KeyAdopted(KeyAdopted),
    /// What decides conflicts, from the lead.
    ConflictPolicies(ConflictPolicies),
    /// The sender's versions and abilities, after an update of its program.
    Capabilities(Capabilities),
    /// After a restore: the sender asks where every twin stands.
    CalibrationRequest(CalibrationRequest),
    /// Where twins stand.
    CalibrationReport(CalibrationReport),
    /// All that is known of one twin.
    CalibrationAccount(CalibrationAccount),
    /// Work begins again.
    CalibrationEnd(CalibrationEnd),
    /// Asks for a piece of an attachment.
    BlobRequest(BlobRequest),
    /// A piece of an attachment.
    BlobChunk(BlobChunk),
    /// The attachment can't come.
    BlobUnavailable(BlobUnavailable),
}

/// Why the body of a genuine envelope can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// The peer speaks of something newer.
    #[error(
        "the peer sent a message of kind \"{kind}\", version {version}, which this version does not know; update this node"
    )]
    NeedsNewerVersion {
        /// The kind of the message.
        kind: String,
        /// Its version.
        version: u32,
    },
    /// The body is cut, or is no message.
    #[error("the body is no message: {detail}")]
    Malformed {
        /// What is wrong.
        detail: String,
    },
    /// Over a limit.
    #[error("the {what} has {found} bytes, {limit} are allowed")]
    Oversized {
        /// What is too large.
        what: &'static str,
        /// Its size in bytes.
        found: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// Inflates to more than a message may have.
    #[error("the message inflates to more than {limit} bytes; no node makes such a one")]
    Bomb {
        /// The limit in bytes.
        limit: usize,
    },
    /// The piece of an attachment is not what its hash says.
    #[error("the piece of attachment {blob} at {offset} does not match its hash; it has to be asked for again")]
    ChunkHash {
        /// Which attachment.
        blob: String,
        /// Where the piece begins.
        offset: u64,
    },
}

#[derive(Deserialize)]
struct Head {
    version: u32,
    kind: String,
}

#[derive(Serialize)]
struct Framed<'a, T> {
    version: u32,
    kind: &'a str,
    #[serde(flatten)]
    fields: &'a T,
}

impl Message {
    /// In which lane the message travels.
    pub fn lane(&self) -> Lane {
        match self {
            Self::BlobRequest(_) | Self::BlobChunk(_) | Self::BlobUnavailable(_) => Lane::Attachments,
            _ => Lane::Messages,
        }
    }

    /// The message as it is stored, and as it travels when the two nodes agreed on nothing else.
    ///
    /// # Errors
    /// [`MessageError::Oversized`], or [`MessageError::Malformed`] for a value that JSON can't hold.
    pub fn encode(&self) -> Result<Vec<u8>, MessageError> {
        match self {
            Self::Twin(twin) => frame(twin.payload.kind(), &twin.to_wire()?, &[]),
            Self::Status(fields) => frame("status", fields, &[]),
            Self::KeyRotation(fields) => frame("key_rotation", fields, &[]),
            Self::KeyAdopted(fields) => frame("key_adopted", fields, &[]),
            Self::ConflictPolicies(fields) => frame("conflict_policies", fields, &[]),
            Self::Capabilities(fields) => frame("capabilities", fields, &[]),
            Self::CalibrationRequest(fields) => frame("calibration_request", fields, &[]),
            Self::CalibrationReport(fields) => frame("calibration_report", fields, &[]),
            Self::CalibrationAccount(fields) => frame("calibration_account", fields, &[]),
            Self::CalibrationEnd(fields) => frame("calibration_end", fields, &[]),
            Self::BlobRequest(fields) => frame("blob_request", fields, &[]),
            Self::BlobUnavailable(fields) => frame("blob_unavailable", fields, &[]),
            Self::BlobChunk(chunk) if chunk.bytes.len() > MAX_CHUNK_BYTES => {
                Err(MessageError::Oversized { what: "piece", found: chunk.bytes.len(), limit: MAX_CHUNK_BYTES })
            }
            Self::BlobChunk(chunk) => frame("blob_chunk", chunk, &chunk.bytes),
        }
    }

    /// Reads a message, as it is or deflated. A batch is taken apart first, by [`crate::body::unpack`].
    ///
    /// # Errors
    /// See [`MessageError`].
    pub fn decode(body: &[u8]) -> Result<Self, MessageError> {
        if body.len() > MAX_BODY_BYTES {
            return Err(MessageError::Oversized { what: "body", found: body.len(), limit: MAX_BODY_BYTES });
        }
        let body = plain(body, MAX_BODY_BYTES)?;
        let (json, tail) = unframe(&body)?;
        let head: Head = read(json)?;
        if head.version != VERSION {
            return Err(MessageError::NeedsNewerVersion { kind: head.kind, version: head.version });
        }
        let message = match head.kind.as_str() {
            kind if twin::KINDS.contains(&kind) => Self::Twin(TwinMessage::from_wire(kind, json)?),
            "status" => Self::Status(read(json)?),
            "key_rotation" => Self::KeyRotation(read(json)?),
            "key_adopted" => Self::KeyAdopted(read(json)?),
            "capabilities" => Self::Capabilities(capabilities(json)?),
            "conflict_policies" => Self::ConflictPolicies(read(json)?),
            "calibration_request" => Self::CalibrationRequest(read(json)?),
            "calibration_report" => Self::CalibrationReport(read(json)?),
            "calibration_account" => Self::CalibrationAccount(read(json)?),
            "calibration_end" => Self::CalibrationEnd(read(json)?),
            "blob_request" => Self::BlobRequest(read(json)?),
            "blob_unavailable" => Self::BlobUnavailable(read(json)?),
            "blob_chunk" => return Self::chunk(json, tail),
            _ => return Err(MessageError::NeedsNewerVersion { kind: head.kind, version: head.version }),
        };
        if let Self::BlobRequest(BlobRequest { blob, .. }) | Self::BlobUnavailable(BlobUnavailable { blob, .. }) =
            &message
        {
            check_id("blob", blob)?;
        }
        match tail.len() {
            0 => Ok(message),
            extra => Err(malformed(format!("{extra} bytes stand behind a message that has none"))),
        }
    }

    fn chunk(json: &[u8], tail: &[u8]) -> Result<Self, MessageError> {
        if tail.len() > MAX_CHUNK_BYTES {
            return Err(MessageError::Oversized { what: "piece", found: tail.len(), limit: MAX_CHUNK_BYTES });
        }
        let mut chunk: BlobChunk = read(json)?;
        check_id("blob", &chunk.blob)?;
        if sha256(tail) != chunk.sha256 {
            return Err(MessageError::ChunkHash { blob: chunk.blob, offset: chunk.offset });
        }
        if chunk.offset.checked_add(tail.len() as u64).is_none_or(|end| end > chunk.total) {
            return Err(malformed("the piece goes past the end of its attachment".to_owned()));
        }
        chunk.bytes = tail.to_vec();
        Ok(Self::BlobChunk(chunk))
    }
}

fn capabilities(json: &[u8]) -> Result<Capabilities, MessageError> {
    let capabilities: Capabilities = read(json)?;
    match capabilities.is_sound() {
        true => Ok(capabilities),
        false => Err(malformed("it names too many features, or too long ones".to_owned())),
    }
}

/// Stands in a debug text for what must not be there.
struct Hidden;

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(hidden)")
    }
}

fn check_id(field: &str, id: &str) -> Result<(), MessageError> {
    match id.len() {
        length if length > MAX_ID_BYTES => {
            Err(malformed(format!("{field} has {length} bytes, {MAX_ID_BYTES} are allowed")))
        }
        _ => Ok(()),
    }
}

fn malformed(detail: String) -> MessageError {
    MessageError::Malformed { detail }
}

/// Errors name the place and never the content.
fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, MessageError> {
    serde_json::from_slice(json).map_err(|error| {
        malformed(format!("{:?} error at line {}, column {}", error.classify(), error.line(), error.column()))
    })
}

fn frame<T: Serialize>(kind: &str, fields: &T, tail: &[u8]) -> Result<Vec<u8>, MessageError> {
    let mut body = vec![PLAIN, 0, 0, 0, 0];
    serde_json::to_writer(&mut body, &Framed { version: VERSION, kind, fields })
        .map_err(|error| malformed(error.to_string()))?;
    let length = u32::try_from(body.len() - PREFIX_BYTES).unwrap_or(u32::MAX);
    body[1..PREFIX_BYTES].copy_from_slice(&length.to_be_bytes());
    body.extend_from_slice(tail);
    match body.len() {
        found if found > MAX_BODY_BYTES => Err(MessageError::Oversized { what: "body", found, limit: MAX_BODY_BYTES }),
        _ => Ok(body),
    }
}

fn unframe(body: &[u8]) -> Result<(&[u8], &[u8]), MessageError> {
    let cut = || malformed("it is cut off".to_owned());
    let (prefix, rest) = body.split_first_chunk::<PREFIX_BYTES>().ok_or_else(cut)?;
    let [encoding, length @ ..] = *prefix;
    if encoding == BATCH {
        return Err(malformed("a batch stands where one message has to".to_owned()));
    }
    if encoding != PLAIN {
        return Err(MessageError::NeedsNewerVersion { kind: format!("encoding {encoding}"), version: VERSION });
    }
    let length = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
    rest.split_at_checked(length).ok_or_else(cut)
}

fn to_object<T: Serialize>(fields: &T) -> Result<serde_json::Map<String, Value>, MessageError> {
    match serde_json::to_value(fields).map_err(|error| malformed(error.to_string()))? {
        Value::Object(object) => Ok(object),
        _ => Err(malformed("its fields are no object".to_owned())),
    }
}

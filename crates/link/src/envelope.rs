//! The envelope: what travels between two nodes. A clear, authenticated header; a sealed body; a signature over every
//! byte before it. See `docs/protocol/README.md` for the layout.

mod frame;

pub use frame::{Direction, EnvelopeHeader, Lane};

use crate::bytes::length_prefixed;
use crate::ids::{ConnectionId, Epoch, KeyId};
use crate::keys::{NodeKeys, NodePublicKey, ReceiveKeys, ReceivePublicKey, Signature};
use crate::limits::MAX_BODY_BYTES;
use crate::seal;
use frame::HEADER_BYTES;
use std::fmt;

const SIGN_LABEL: &str = "entente envelope v1";
const SEAL_LABEL: &[u8] = b"entente envelope body v1";

/// Length that an envelope adds to its body, in bytes.
pub const ENVELOPE_OVERHEAD_BYTES: usize = HEADER_BYTES + seal::OVERHEAD_BYTES + Signature::LENGTH;
/// Longest envelope, in bytes.
pub const MAX_ENVELOPE_BYTES: usize = MAX_BODY_BYTES + ENVELOPE_OVERHEAD_BYTES;

/// Why an envelope was refused. Each is counted; none changes anything.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Not the first bytes of an envelope.
    #[error("this is no envelope of the Entente protocol")]
    NotAnEnvelope,
    /// A later version of the format.
    #[error("the envelope has version {found}, this node reads version 1; update this node")]
    UnsupportedVersion {
        /// The version that was found.
        found: u8,
    },
    /// Bytes are missing.
    #[error("the envelope is cut off: {found} of {expected} bytes are there")]
    Truncated {
        /// Bytes that are there.
        found: usize,
        /// Bytes that belong to it.
        expected: usize,
    },
    /// Bytes were added.
    #[error("{extra} bytes stand after the end of the envelope")]
    TrailingBytes {
        /// How many.
        extra: usize,
    },
    /// Over the limit.
    #[error("the envelope's body of {found} bytes is over the limit of {limit}")]
    Oversized {
        /// Its length in bytes.
        found: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// A header field has a value that this version does not know.
    #[error("the envelope's header names an unknown {field}")]
    UnknownHeaderValue {
        /// Which field.
        field: &'static str,
    },
    /// Not signed by the pinned key of the peer.
    #[error("the envelope was not signed by the peer of this connection, or was altered on its way")]
    BadSignature,
    /// Genuine, of another connection.
    #[error("the envelope belongs to connection {found}")]
    WrongConnection {
        /// The connection in its header.
        found: ConnectionId,
    },
    /// Genuine, of the other direction: one of our own, sent back.
    #[error("the envelope travels in the other direction")]
    WrongDirection,
    /// Genuine, of another epoch.
    #[error("the envelope belongs to epoch {found}, which is not the current one")]
    WrongEpoch {
        /// The epoch in its header.
        found: Epoch,
    },
    /// Sealed to a key that this node does not hold, or not any more.
    #[error(
        "the envelope is sealed to key {found}, which this node does not hold; the peer has to send it again under a current key"
    )]
    UnknownKey {
        /// The key in its header.
        found: KeyId,
    },
    /// The body does not open, or the recipient's key is unusable.
    #[error("the envelope's body can't be sealed or opened with the key that its header names")]
    Unsealable,
}

/// What a receiver expects of an envelope.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// The connection it came for.
    pub connection: ConnectionId,
    /// The direction in which the peer sends.
    pub direction: Direction,
    /// The peer's current epoch; none while the mailbox has to judge a change of epoch.
    pub epoch: Option<Epoch>,
    /// The pinned key of the peer.
    pub sender: &'a NodePublicKey,
}

/// An envelope that was verified and opened.
#[derive(Clone, PartialEq, Eq)]
pub struct Opened {
    /// Its header.
    pub header: EnvelopeHeader,
    /// Its body, for [`crate::body::unpack`].
    pub body: Vec<u8>,
    /// The peer's signature, to be kept in the inbox.
    pub signature: Signature,
}

/// What an issue holds is never shown by accident.
impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened").field("header", &self.header).field("body", &self.body.len()).finish_non_exhaustive()
    }
}

/// Where an envelope goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address {
    /// The connection.
    pub connection: ConnectionId,
    /// The direction of this node.
    pub direction: Direction,
    /// The lane.
    pub lane: Lane,
    /// The epoch of this direction.
    pub epoch: Epoch,
    /// The mailbox sequence in this lane, from 1.
    pub sequence: u64,
}

/// Makes an envelope. Every call draws a fresh encapsulation, so two envelopes of one body differ; the receiver takes
/// the first that it stores.
///
/// # Errors
/// [`EnvelopeError::Oversized`], or [`EnvelopeError::Unsealable`] when `recipient` is no usable key.
pub fn seal(
    address: &Address,
    body: &[u8],
    recipient: &ReceivePublicKey,
    keys: &NodeKeys,
) -> Result<Vec<u8>, EnvelopeError> {
    if body.len() > MAX_BODY_BYTES {
        return Err(EnvelopeError::Oversized { found: body.len(), limit: MAX_BODY_BYTES });
    }
    let header = EnvelopeHeader {
        connection: address.connection,
        direction: address.direction,
        lane: address.lane,
        epoch: address.epoch,
        sequence: address.sequence,
        receive_key: recipient.id(),
    };
    let mut bytes = header.write(body.len() + seal::OVERHEAD_BYTES);
    let sealed = seal::seal(recipient, &info(&header.connection, &keys.public()), &bytes, body)
        .map_err(|_| EnvelopeError::Unsealable)?;
    bytes.extend_from_slice(&sealed);
    let signature = keys.sign(SIGN_LABEL, &bytes);
    bytes.extend_from_slice(signature.as_bytes());
    Ok(bytes)
}

/// The header of an envelope, not verified: good for finding the connection, for nothing else.
///
/// # Errors
/// What is wrong with the frame.
pub fn peek(bytes: &[u8]) -> Result<EnvelopeHeader, EnvelopeError> {
    frame::Frame::read(bytes).map(|frame| frame.header)
}

/// Checks signature and header without opening the body. Enough to store an envelope before it is acknowledged.
///
/// # Errors
/// The first check that fails, in this order: frame, signature, connection, direction, epoch.
pub fn verify(bytes: &[u8], expected: &Expected<'_>) -> Result<EnvelopeHeader, EnvelopeError> {
    verified(bytes, expected).map(|frame| frame.header)
}

/// Verifies an envelope and opens its body.
///
/// # Errors
/// Those of [`verify`], then [`EnvelopeError::UnknownKey`] and [`EnvelopeError::Unsealable`].
pub fn open(bytes: &[u8], expected: &Expected<'_>, keys: &ReceiveKeys) -> Result<Opened, EnvelopeError> {
    let frame = verified(bytes, expected)?;
    let header = frame.header;
    let key = keys.get(&header.receive_key).ok_or(EnvelopeError::UnknownKey { found: header.receive_key })?;
    let body = seal::open(key, &info(&header.connection, expected.sender), frame.header_bytes, frame.sealed)
        .map_err(|_| EnvelopeError::Unsealable)?;
    Ok(Opened { header, body, signature: frame.signature })
}

fn verified<'a>(bytes: &'a [u8], expected: &Expected<'_>) -> Result<frame::Frame<'a>, EnvelopeError> {
    let frame = frame::Frame::read(bytes)?;
    if !expected.sender.verifies(SIGN_LABEL, frame.signed, &frame.signature) {
        return Err(EnvelopeError::BadSignature);
    }
    let header = &frame.header;
    if header.connection != expected.connection {
        return Err(EnvelopeError::WrongConnection { found: header.connection });
    }
    if header.direction != expected.direction {
        return Err(EnvelopeError::WrongDirection);
    }
    match expected.epoch {
        Some(epoch) if epoch != header.epoch => Err(EnvelopeError::WrongEpoch { found: header.epoch }),
        _ => Ok(frame),
    }
}

/// Binds the sealed body to connection and sender, so that nobody can put their own signature on it.
fn info(connection: &ConnectionId, sender: &NodePublicKey) -> Vec<u8> {
    length_prefixed(&[SEAL_LABEL, connection.as_bytes(), sender.as_bytes()])
}

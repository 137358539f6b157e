//! The bytes of an envelope. All numbers are big-endian.
//!
//! | offset | bytes | content |
//! | --- | --- | --- |
//! | 0 | 3 | `ENT` |
//! | 3 | 1 | version, 1 |
//! | 4 | 16 | connection id |
//! | 20 | 1 | direction: 1 from the initiator, 2 from the acceptor |
//! | 21 | 1 | lane: 1 messages, 2 attachments |
//! | 22 | 8 | epoch |
//! | 30 | 8 | mailbox sequence, from 1 |
//! | 38 | 8 | id of the receive key |
//! | 46 | 4 | length n of the sealed body |
//! | 50 | n | sealed body: 32 bytes encapsulated key, ciphertext, 16 bytes tag |
//! | 50 + n | 64 | Ed25519 signature over everything before |

use super::EnvelopeError;
use crate::ids::{ConnectionId, Epoch, KeyId};
use crate::keys::Signature;
use crate::limits::MAX_BODY_BYTES;
use crate::seal::OVERHEAD_BYTES;
use crate::terms::Role;
use serde::{Deserialize, Serialize};

const MAGIC: &[u8; 3] = b"ENT";
const VERSION: u8 = 1;
pub(super) const HEADER_BYTES: usize = 50;

/// Which side sent an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From the initiator to the acceptor.
    FromInitiator,
    /// From the acceptor to the initiator.
    FromAcceptor,
}

impl Direction {
    /// The direction in which this side sends.
    pub fn from_role(role: Role) -> Self {
        match role {
            Role::Initiator => Self::FromInitiator,
            Role::Acceptor => Self::FromAcceptor,
        }
    }

    /// The other direction.
    pub fn reverse(self) -> Self {
        match self {
            Self::FromInitiator => Self::FromAcceptor,
            Self::FromAcceptor => Self::FromInitiator,
        }
    }

    fn byte(self) -> u8 {
        match self {
            Self::FromInitiator => 1,
            Self::FromAcceptor => 2,
        }
    }
}

/// The two queues of a direction: large attachments don't hold up messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// Messages of twins and of the connection.
    Messages,
    /// Requests for attachments and their pieces.
    Attachments,
}

impl Lane {
    /// Both lanes.
    pub const ALL: [Self; 2] = [Self::Messages, Self::Attachments];

    fn byte(self) -> u8 {
        match self {
            Self::Messages => 1,
            Self::Attachments => 2,
        }
    }
}

/// The clear part of an envelope. Authenticated by the signature and by the seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnvelopeHeader {
    /// The connection.
    pub connection: ConnectionId,
    /// Which side sent it.
    pub direction: Direction,
    /// In which queue.
    pub lane: Lane,
    /// The life of the numbering.
    pub epoch: Epoch,
    /// Mailbox sequence: contiguous from 1 in one connection, direction, lane and epoch.
    pub sequence: u64,
    /// The receive key to which the body is sealed.
    pub receive_key: KeyId,
}

impl EnvelopeHeader {
    pub(super) fn write(&self, sealed_length: usize) -> Vec<u8> {
        let length = u32::try_from(sealed_length).unwrap_or(u32::MAX);
        let mut bytes = Vec::with_capacity(HEADER_BYTES + sealed_length + Signature::LENGTH);
        bytes.extend_from_slice(MAGIC);
        bytes.push(VERSION);
        bytes.extend_from_slice(self.connection.as_bytes());
        bytes.push(self.direction.byte());
        bytes.push(self.lane.byte());
        bytes.extend_from_slice(self.epoch.as_bytes());
        bytes.extend_from_slice(&self.sequence.to_be_bytes());
        bytes.extend_from_slice(self.receive_key.as_bytes());
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes
    }
}

/// An envelope taken apart; nothing in it is verified.
pub(super) struct Frame<'a> {
    pub(super) header: EnvelopeHeader,
    pub(super) header_bytes: &'a [u8],
    pub(super) sealed: &'a [u8],
    pub(super) signed: &'a [u8],
    pub(super) signature: Signature,
}

impl<'a> Frame<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, EnvelopeError> {
        let smallest = HEADER_BYTES + OVERHEAD_BYTES + Signature::LENGTH;
        let truncated = |expected| EnvelopeError::Truncated { found: bytes.len(), expected };
        let mut fields = Fields { rest: bytes };
        let start: [u8; 4] = fields.take().ok_or_else(|| truncated(smallest))?;
        if start[..3] != *MAGIC {
            return Err(EnvelopeError::NotAnEnvelope);
        }
        if start[3] != VERSION {
            return Err(EnvelopeError::UnsupportedVersion { found: start[3] });
        }
        let (header, sealed_length) = fields.header().ok_or_else(|| truncated(smallest))?;
        let header = header?;
        let sealed_length = usize::try_from(sealed_length).unwrap_or(usize::MAX);
        let body_length = sealed_length.saturating_sub(OVERHEAD_BYTES);
        if body_length > MAX_BODY_BYTES {
            return Err(EnvelopeError::Oversized { found: body_length, limit: MAX_BODY_BYTES });
        }
        let end = HEADER_BYTES + sealed_length.max(OVERHEAD_BYTES) + Signature::LENGTH;
        if bytes.len() > end {
            return Err(EnvelopeError::TrailingBytes { extra: bytes.len() - end });
        }
        let (signed, signature) = bytes.split_at_checked(end - Signature::LENGTH).ok_or_else(|| truncated(end))?;
        let signature = Signature::from_bytes(signature).map_err(|_| truncated(end))?;
        let (header_bytes, sealed) = signed.split_at(HEADER_BYTES);
        Ok(Self { header, header_bytes, sealed, signed, signature })
    }
}

struct Fields<'a> {
    rest: &'a [u8],
}

impl Fields<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (field, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*field)
    }

    /// Everything after magic and version; none when bytes are missing.
    fn header(&mut self) -> Option<(Result<EnvelopeHeader, EnvelopeError>, u32)> {
        let connection = ConnectionId::from_bytes(self.take()?);
        let [direction, lane] = self.take()?;
        let epoch = Epoch::from_bytes(self.take()?);
        let sequence = u64::from_be_bytes(self.take()?);
        let receive_key = KeyId::from_bytes(self.take()?);
        let sealed_length = u32::from_be_bytes(self.take()?);
        let unknown = |field| EnvelopeError::UnknownHeaderValue { field };
        let header = direction_of(direction).ok_or(unknown("direction")).and_then(|direction| {
            let lane = lane_of(lane).ok_or(unknown("lane"))?;
            match sequence {
                0 => Err(unknown("sequence")),
                _ => Ok(EnvelopeHeader { connection, direction, lane, epoch, sequence, receive_key }),
            }
        });
        Some((header, sealed_length))
    }
}

fn direction_of(byte: u8) -> Option<Direction> {
    [Direction::FromInitiator, Direction::FromAcceptor].into_iter().find(|direction| direction.byte() == byte)
}

fn lane_of(byte: u8) -> Option<Lane> {
    Lane::ALL.into_iter().find(|lane| lane.byte() == byte)
}

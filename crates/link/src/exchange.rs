//! The one exchange call: it carries what the caller has to say and waits for what the other has. JSON over HTTPS.

use crate::bytes::Base64Bytes;
use crate::envelope::Lane;
use crate::ids::{ConnectionId, Epoch, InstanceId};
use crate::keys::ReceivePublicKey;
use crate::limits::{MAX_CONNECTIONS_PER_EXCHANGE, MAX_ENVELOPES_PER_EXCHANGE, MAX_HOLD_MS};
use crate::mailbox::Acknowledgement;
use crate::message::ConnectionStatus;
use crate::tombstone::Tombstone;
use serde::{Deserialize, Serialize};

/// Path of the exchange call on a node's public listener.
pub const EXCHANGE_PATH: &str = "/peer/v1/exchange";
/// Path of the acceptance of an invitation.
pub const ACCEPT_PATH: &str = "/peer/v1/accept";

/// What the caller says. The caller's node stands in the authentication headers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeRequest {
    /// Protocol version.
    pub version: u32,
    /// This start of the caller's data folder.
    pub instance: InstanceId,
    /// For a held call: its number, growing with each held call of this start. A newer one ends the wait of an older one.
    pub generation: u64,
    /// How long the other may wait when it has nothing to say, in milliseconds; 0 for a call that only sends.
    pub hold_ms: u32,
    /// The caller starts or comes back after an error: tell it, at once, the state of all connections with it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub resume: bool,
    /// Connections with news: acknowledgements or a status that the other may not know. Others may be left out.
    #[serde(default)]
    pub connections: Vec<ConnectionReport>,
    /// Envelopes, in the order of their sequences within each lane.
    #[serde(default)]
    pub envelopes: Vec<Base64Bytes>,
}

/// What the other answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeResponse {
    /// Protocol version.
    pub version: u32,
    /// This start of the answering node's data folder.
    pub instance: InstanceId,
    /// The generation of the request.
    pub generation: u64,
    /// Why the answer comes now.
    pub outcome: ExchangeOutcome,
    /// A report on every connection of which the request brought envelopes, and on those with news; on all when asked to
    /// resume. A report alone is not answered with a report.
    #[serde(default)]
    pub connections: Vec<ConnectionReport>,
    /// Envelopes for the caller. Empty for a call that only sends.
    #[serde(default)]
    pub envelopes: Vec<Base64Bytes>,
    /// Envelopes of the request that were refused.
    #[serde(default)]
    pub refused: Vec<RefusedEnvelope>,
}

/// Why an answer comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeOutcome {
    /// There is something to say, or the call only sent.
    Answered,
    /// The hold time passed with nothing to say. Call again.
    Idle,
    /// A newer held call of the same node took over. Don't call again from here.
    Displaced,
    /// The node is shutting down. Call again after a moment.
    Closing,
}

/// One side's view of one connection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectionReport {
    /// The connection.
    pub connection_id: ConnectionId,
    /// What this side wants.
    pub status: ConnectionStatus,
    /// What this side has stored, per lane.
    #[serde(default)]
    pub acknowledgements: Vec<Acknowledgement>,
    /// The proof of a removal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tombstone: Option<Tombstone>,
    /// This side's numbering begins anew, after one of the two sides was restored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal: Option<Renewal>,
}

/// A new numbering of the sender, and the key that new messages to it are sealed to. It is told until the other side has renewed too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// The sender's new epoch.
    pub epoch: Epoch,
    /// The sender's new receive key.
    pub receive_key: ReceivePublicKey,
    /// The receiver's new epoch, once the sender has taken it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Epoch>,
}

/// An envelope that the receiver did not take, and will not take if it comes again unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedEnvelope {
    /// The connection in its header.
    pub connection_id: ConnectionId,
    /// The lane in its header.
    pub lane: Lane,
    /// The sequence in its header.
    pub sequence: u64,
    /// Why.
    pub reason: RefusalReason,
}

/// Why an envelope was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalReason {
    /// No such connection here, or not with this peer.
    UnknownConnection,
    /// Signature, direction or frame is wrong.
    NotGenuine,
    /// Seal it again to the receiver's current key.
    UnknownKey,
    /// From an epoch that is over.
    ClosedEpoch,
    /// The receiver stopped for a calibration, or the connection is removed.
    NotAccepting,
    /// A reason of a later version.
    #[serde(other)]
    Other,
}

/// Why a request or answer of the exchange call can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// Not this version.
    #[error("the exchange has protocol version {found}, this node speaks version 1; update the older node")]
    UnsupportedVersion {
        /// The version that was found.
        found: u32,
    },
    /// Over a limit.
    #[error("the exchange holds {found} {what}, {limit} are allowed")]
    TooMany {
        /// What there are too many of.
        what: &'static str,
        /// How many.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// No JSON of this shape.
    #[error("the exchange can't be read (line {line}, column {column})")]
    Malformed {
        /// Line of the JSON.
        line: usize,
        /// Column of the JSON.
        column: usize,
    },
}

#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl ExchangeRequest {
    /// Reads a request and checks its limits. The hold time is cut to the longest allowed.
    ///
    /// # Errors
    /// See [`ExchangeError`].
    pub fn decode(json: &[u8]) -> Result<Self, ExchangeError> {
        check_version(json)?;
        let mut request: Self = read(json)?;
        check_counts(&request.connections, &request.envelopes)?;
        request.hold_ms = request.hold_ms.min(MAX_HOLD_MS);
        Ok(request)
    }
}

impl ExchangeResponse {
    /// Reads an answer and checks its limits.
    ///
    /// # Errors
    /// See [`ExchangeError`].
    pub fn decode(json: &[u8]) -> Result<Self, ExchangeError> {
        check_version(json)?;
        let response: Self = read(json)?;
        check_counts(&response.connections, &response.envelopes)?;
        Ok(response)
    }
}

fn check_version(json: &[u8]) -> Result<(), ExchangeError> {
    match read::<Version>(json)?.version {
        1 => Ok(()),
        found => Err(ExchangeError::UnsupportedVersion { found }),
    }
}

fn check_counts(connections: &[ConnectionReport], envelopes: &[Base64Bytes]) -> Result<(), ExchangeError> {
    let counts = [
        ("connections", connections.len(), MAX_CONNECTIONS_PER_EXCHANGE),
        ("envelopes", envelopes.len(), MAX_ENVELOPES_PER_EXCHANGE),
    ];
    match counts.into_iter().find(|(_, found, limit)| found > limit) {
        Some((what, found, limit)) => Err(ExchangeError::TooMany { what, found, limit }),
        None => Ok(()),
    }
}

fn read<T: serde::de::DeserializeOwned>(json: &[u8]) -> Result<T, ExchangeError> {
    serde_json::from_slice(json)
        .map_err(|error| ExchangeError::Malformed { line: error.line(), column: error.column() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> ExchangeRequest {
        ExchangeRequest {
            version: 1,
            instance: InstanceId::from_bytes([1; 16]),
            generation: 3,
            hold_ms: 25_000,
            resume: false,
            connections: Vec::new(),
            envelopes: vec![Base64Bytes(vec![1, 2, 3])],
        }
    }

    fn json(request: &ExchangeRequest) -> Vec<u8> {
        serde_json::to_vec(request).unwrap()
    }

    #[test]
    fn a_request_is_read_back_and_unknown_fields_are_ignored() {
        assert_eq!(ExchangeRequest::decode(&json(&request())), Ok(request()));
        let mut value = serde_json::to_value(request()).unwrap();
        value["of_a_later_version"] = true.into();
        assert_eq!(ExchangeRequest::decode(value.to_string().as_bytes()), Ok(request()));
    }

    #[test]
    fn another_version_is_told_before_its_shape_matters() {
        let newer = br#"{"version":2,"envelopes":7}"#;
        assert_eq!(ExchangeRequest::decode(newer), Err(ExchangeError::UnsupportedVersion { found: 2 }));
        assert_eq!(ExchangeResponse::decode(newer), Err(ExchangeError::UnsupportedVersion { found: 2 }));
    }

    #[test]
    fn limits_hold() {
        let many = ExchangeRequest { envelopes: vec![Base64Bytes::default(); 257], ..request() };
        assert!(matches!(ExchangeRequest::decode(&json(&many)), Err(ExchangeError::TooMany { found: 257, .. })));
        let long = ExchangeRequest { hold_ms: u32::MAX, ..request() };
        assert_eq!(ExchangeRequest::decode(&json(&long)).unwrap().hold_ms, MAX_HOLD_MS);
    }
}

//! What a call to a peer can end in.

use entente_link::exchange::ExchangeError;
use entente_link::handshake::HandshakeError;
use serde::{Deserialize, Serialize};

/// The body of every refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// A stable word.
    pub code: String,
    /// For people.
    pub message: String,
}

/// Why a call to a peer brought nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeerError {
    /// The address can't be called.
    #[error("the peer's address {address} can't be called: {detail}")]
    BadAddress {
        /// The address.
        address: String,
        /// What is wrong with it.
        detail: &'static str,
    },
    /// No connection, or it broke.
    #[error("the peer at {address} can't be reached ({detail}); the call is repeated by itself")]
    Unreachable {
        /// The address.
        address: String,
        /// What the network said.
        detail: String,
    },
    /// No answer in time.
    #[error("the peer at {address} did not answer in time; the call is repeated by itself")]
    Timeout {
        /// The address.
        address: String,
    },
    /// Somebody answered who is not the peer: a proxy, a log-in page, another program.
    #[error(
        "at {address} something else than the peer's node answered (status {status}); check the address, and any proxy in between"
    )]
    NotThePeer {
        /// The address.
        address: String,
        /// HTTP status of the answer.
        status: u16,
    },
    /// The peer refused the call.
    #[error("the peer refused the call: {} ({})", .body.message, .body.code)]
    Refused {
        /// HTTP status of the answer.
        status: u16,
        /// What the peer said.
        body: ErrorBody,
    },
    /// The peer refused the acceptance.
    #[error(transparent)]
    Handshake(#[from] HandshakeError),
    /// The answer is larger than an answer may be.
    #[error("the answer of the peer is over the limit of {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The answer is the peer's, and not readable.
    #[error("the answer of the peer can't be used: {0}")]
    Exchange(#[from] ExchangeError),
    /// What this node wants to say can't be written.
    #[error("the call can't be written: {detail}")]
    Unwritable {
        /// What is wrong.
        detail: String,
    },
}

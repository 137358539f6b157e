//! Calls that are refused before the backend sees anything of them: each is counted by its reason.

use super::reply::Reply;
use crate::backend::{CallRefusal, PeerBackend};
use axum::http::StatusCode;
use entente_link::ids::NodeId;
use entente_link::request_auth::{ReplayError, RequestAuthError};

/// A refusal: for the count, and for the caller.
pub(super) struct Refused {
    reason: CallRefusal,
    reply: Reply,
}

impl Refused {
    fn new(reason: CallRefusal, status: StatusCode, code: &str, message: &str) -> Self {
        Self { reason, reply: Reply::error(status, code, message) }
    }

    /// Counts it, and gives what the caller is told.
    pub(super) fn counted<B: PeerBackend>(self, backend: &B, node: Option<&NodeId>) -> Reply {
        backend.call_refused(node, self.reason);
        self.reply
    }

    pub(super) fn unreadable(message: &str) -> Self {
        Self::new(CallRefusal::Unreadable, StatusCode::BAD_REQUEST, "malformed_call", message)
    }

    pub(super) fn unknown_node() -> Self {
        let message =
            "this node has no connection with the calling node; it may have been removed more than 90 days ago";
        Self::new(CallRefusal::UnknownNode, StatusCode::FORBIDDEN, "unknown_node", message)
    }

    pub(super) fn too_large(limit: usize) -> Self {
        let message = format!("the call has a body over {limit} bytes, or its connection broke");
        Self::new(CallRefusal::TooLarge, StatusCode::PAYLOAD_TOO_LARGE, "too_large", &message)
    }

    pub(super) fn too_slow() -> Self {
        let message = "the body of the call did not arrive in time";
        Self::new(CallRefusal::TooSlow, StatusCode::REQUEST_TIMEOUT, "too_slow", message)
    }

    pub(super) fn too_many() -> Self {
        let message = "too many calls at the same time; call again after a pause";
        Self::new(CallRefusal::TooMany, StatusCode::TOO_MANY_REQUESTS, "too_many", message)
    }
}

impl From<RequestAuthError> for Refused {
    fn from(error: RequestAuthError) -> Self {
        let message = error.to_string();
        match error {
            RequestAuthError::Header { .. } => {
                Self::new(CallRefusal::Unsigned, StatusCode::UNAUTHORIZED, "missing_header", &message)
            }
            RequestAuthError::BadSignature => {
                Self::new(CallRefusal::Unsigned, StatusCode::UNAUTHORIZED, "bad_signature", &message)
            }
            RequestAuthError::Replay(ReplayError::TooMany) => {
                Self::new(CallRefusal::TooMany, StatusCode::TOO_MANY_REQUESTS, "too_many", &message)
            }
            RequestAuthError::Replay(_) => {
                Self::new(CallRefusal::Replayed, StatusCode::UNAUTHORIZED, "replay", &message)
            }
        }
    }
}

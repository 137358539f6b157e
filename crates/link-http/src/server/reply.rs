//! Answers: JSON with a status, signed where the request said to whom.

use crate::backend::BackendError;
use crate::error::ErrorBody;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use entente_link::handshake::HandshakeError;
use entente_link::ids::Nonce;
use entente_link::keys::NodeKeys;
use entente_link::request_auth::{SIGNATURE_HEADER, sign_response, signature_to_header};
use serde::Serialize;

/// Status and body of an answer.
pub(super) struct Reply {
    status: StatusCode,
    body: Vec<u8>,
}

impl Reply {
    pub(super) fn ok<T: Serialize>(value: &T) -> Self {
        match serde_json::to_vec(value) {
            Ok(body) => Self { status: StatusCode::OK, body },
            Err(error) => Self::unavailable(&BackendError(error.into())),
        }
    }

    pub(super) fn error(status: StatusCode, code: &str, message: &str) -> Self {
        let body = ErrorBody { code: code.to_owned(), message: message.to_owned() };
        Self { status, body: serde_json::to_vec(&body).unwrap_or_default() }
    }

    /// The reason stays in this node's log.
    pub(super) fn unavailable(error: &BackendError) -> Self {
        tracing::error!(%error, "a call of a peer could not be answered");
        Self::error(StatusCode::SERVICE_UNAVAILABLE, "unavailable", "the node can't answer now; call again later")
    }

    pub(super) fn handshake(reason: HandshakeError) -> Self {
        let status = match reason {
            HandshakeError::UnknownInvitation => StatusCode::NOT_FOUND,
            HandshakeError::BadMac | HandshakeError::BadSignature | HandshakeError::OtherDestination => {
                StatusCode::FORBIDDEN
            }
            HandshakeError::Expired | HandshakeError::Revoked => StatusCode::GONE,
            HandshakeError::AlreadyUsed | HandshakeError::OwnCode => StatusCode::CONFLICT,
            HandshakeError::Oversized => StatusCode::PAYLOAD_TOO_LARGE,
            HandshakeError::ForeignNode
            | HandshakeError::NoCommonVersion
            | HandshakeError::Unsealable
            | HandshakeError::Malformed => StatusCode::BAD_REQUEST,
        };
        let code = serde_json::to_value(reason).ok().and_then(|code| code.as_str().map(str::to_owned));
        Self::error(status, &code.unwrap_or_default(), &reason.to_string())
    }

    pub(super) fn unsigned(self) -> Response {
        (self.status, [(CONTENT_TYPE, "application/json")], self.body).into_response()
    }

    pub(super) fn signed(self, keys: &NodeKeys, nonce: &Nonce) -> Response {
        let signature = signature_to_header(&sign_response(keys, nonce, self.status.as_u16(), &self.body));
        let headers = [(CONTENT_TYPE.as_str(), "application/json".to_owned()), (SIGNATURE_HEADER, signature)];
        (self.status, headers, self.body).into_response()
    }
}

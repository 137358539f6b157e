//! Errors in Jira's shape.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use indexmap::IndexMap;
use serde_json::{Value, json};

/// A refusal as Jira words it: a status with an `ErrorCollection` body (S: schema `ErrorCollection`).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{status}: {messages:?} {fields:?}")]
pub struct JiraError {
    /// The HTTP status.
    pub status: StatusCode,
    /// `errorMessages`: what concerns the request as a whole.
    pub messages: Vec<String>,
    /// `errors`: what concerns one field.
    pub fields: IndexMap<String, String>,
}

impl JiraError {
    /// A refusal of the request as a whole.
    pub fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, messages: vec![message.into()], fields: IndexMap::new() }
    }

    /// 400 about the request as a whole.
    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    /// 400 about one field.
    pub fn field(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self::fields(IndexMap::from([(field.into(), message.into())]))
    }

    /// 400 about several fields.
    pub fn fields(fields: IndexMap<String, String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, messages: Vec::new(), fields }
    }

    /// 404 of an issue: the same text whether it is absent or invisible, so that nothing leaks (D, K).
    pub fn no_issue() -> Self {
        Self::not_found("Issue does not exist or you do not have permission to see it.")
    }

    /// 404 with another text.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }

    /// 403.
    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, message)
    }

    /// The body.
    pub fn body(&self) -> Value {
        json!({ "errorMessages": self.messages, "errors": self.fields })
    }
}

impl IntoResponse for JiraError {
    fn into_response(self) -> Response {
        (self.status, Json(self.body())).into_response()
    }
}

//! Reading requests, with wrong ones answered as problems.

use super::problem::ApiError;
use crate::service::ServiceError;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use std::time::Duration;

/// How long a request's body may take to arrive.
const BODY_TIMEOUT: Duration = Duration::from_secs(20);

/// A JSON body.
pub(super) struct JsonBody<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        // Pages of other origins can't send this type without being asked first, so even sign-in needs no other guard.
        if !is_json(request.headers()) {
            let detail = "The request's content type must be application/json.";
            return Err(ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json", detail));
        }
        let body = read_body(request, state).await?;
        serde_json::from_slice(&body).map(Self).map_err(|error| ApiError(unreadable(&error)))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = value.split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("application/json")
}

/// The whole body, within the router's limit.
pub(super) async fn read_body<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, ApiError> {
    let body = tokio::time::timeout(BODY_TIMEOUT, Bytes::from_request(request, state)).await.map_err(|_| {
        ApiError::new(StatusCode::REQUEST_TIMEOUT, "body-too-slow", "The request's body took too long to arrive.")
    })?;
    body.map_err(|rejection| match rejection.status() {
        status @ StatusCode::PAYLOAD_TOO_LARGE => ApiError::new(status, "body-too-large", "The request is too large."),
        status => ApiError::new(status, "body-unreadable", "The request's body could not be read."),
    })
}

fn unreadable(error: &serde_json::Error) -> ServiceError {
    let detail = format!("The request's body is not what was expected: {error}.");
    match error.classify() {
        Category::Data => match missing_field(&error.to_string()) {
            Some(field) => ServiceError::field("invalid-input", field, "This is missing."),
            None => ServiceError::new(422, "invalid-input", detail),
        },
        Category::Io | Category::Syntax | Category::Eof => ServiceError::new(400, "not-json", detail),
    }
}

fn missing_field(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.split_once('`').map(|(field, _)| field)
}

/// Parts of the path. What can't be an id names nothing.
pub(super) struct PathOf<T>(pub(super) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for PathOf<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(value)| Self(value)).map_err(|_| ApiError(ServiceError::not_found("thing")))
    }
}

/// The query.
pub(super) struct QueryOf<T>(pub(super) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for QueryOf<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let query = Query::<T>::from_request_parts(parts, state).await;
        query.map(|Query(value)| Self(value)).map_err(|error| {
            let detail = format!("The query is not what was expected: {}.", error.body_text());
            ApiError(ServiceError::new(422, "invalid-input", detail))
        })
    }
}

//! Errors as `application/problem+json` (RFC 9457).

use crate::service::ServiceError;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use utoipa::openapi::{Content, Ref, RefOr, Response as ResponseDoc, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

/// The result of a handler.
pub(super) type ApiResult<T> = Result<T, ApiError>;

/// The media type of [`Problem`].
pub(super) const PROBLEM_JSON: &str = "application/problem+json";
/// Names the seconds to wait in [`ServiceError::extra`], and so in the body; the `Retry-After` header repeats them.
pub(super) const RETRY_AFTER: &str = "retryAfterSeconds";

/// What went wrong.
#[derive(Serialize, ToSchema)]
pub(super) struct Problem {
    /// Where the error is explained, relative to the project's documents.
    r#type: String,
    /// What kind of error it is.
    title: String,
    /// The HTTP status.
    status: u16,
    /// A stable code in kebab case.
    code: String,
    /// What happened and what to do.
    detail: String,
    /// Messages by field of the request.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(required = false)]
    fields: BTreeMap<String, String>,
    /// More, depending on the code.
    #[serde(flatten)]
    #[schema(value_type = ProblemExtra)]
    extra: Map<String, Value>,
}

/// What some codes add to a problem.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes parts of a problem that services add as JSON")]
#[schema(rename_all = "camelCase")]
pub(super) struct ProblemExtra {
    /// With `rules-do-not-compile`: what is wrong with the scripts.
    #[schema(nullable = false)]
    diagnostics: Option<Vec<super::rules::Diagnostic>>,
    /// With `too-many-attempts`: how long to wait.
    #[schema(nullable = false)]
    retry_after_seconds: Option<u64>,
}

/// An error of a service on its way out.
#[derive(Debug)]
pub(super) struct ApiError(pub(super) ServiceError);

impl ApiError {
    pub(super) fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self(ServiceError::new(status.as_u16(), code, detail))
    }

    /// A panic. Its message stays in the log.
    pub(super) fn internal() -> Self {
        let detail = "The node failed unexpectedly. Its log tells more.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", detail)
    }
}

impl From<ServiceError> for ApiError {
    fn from(error: ServiceError) -> Self {
        Self(error)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let error = self.0;
        let status = StatusCode::from_u16(error.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let extra = match error.extra.map(|extra| *extra) {
            Some(Value::Object(extra)) => extra,
            _ => Map::new(),
        };
        let retry_after = extra.get(RETRY_AFTER).and_then(Value::as_u64);
        let problem = Problem {
            r#type: format!("/docs/errors/{}", error.code),
            title: title(status).into(),
            status: status.as_u16(),
            code: error.code.into(),
            detail: error.detail,
            fields: error.fields,
            extra,
        };
        let mut response = (status, axum::Json(problem)).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

fn title(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "Not signed in",
        StatusCode::FORBIDDEN => "Not allowed",
        StatusCode::NOT_FOUND => "Not found",
        StatusCode::CONFLICT => "In conflict with the present state",
        StatusCode::UNPROCESSABLE_ENTITY => "Wrong input",
        StatusCode::TOO_MANY_REQUESTS => "Too many attempts",
        StatusCode::SERVICE_UNAVAILABLE => "Not possible right now",
        other => other.canonical_reason().unwrap_or("Error"),
    }
}

/// Every operation may fail in these ways.
impl IntoResponses for ApiError {
    fn responses() -> BTreeMap<String, RefOr<ResponseDoc>> {
        let problem = Content::new(Some(Ref::from_schema_name("Problem")));
        let response = ResponseBuilder::new()
            .description("What went wrong; `code` is stable.")
            .content(PROBLEM_JSON, problem)
            .build();
        BTreeMap::from([("default".to_owned(), RefOr::T(response))])
    }
}

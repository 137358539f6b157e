//! Webhooks of trackers, on the public listener. A delivery is stored before it is answered, so an answer means that nothing is lost.

use super::extract::{PathOf, read_body};
use super::problem::{ApiError, ApiResult};
use super::surrounded;
use crate::service::{Node, ServiceError};
use axum::Router;
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use entente_hub::SystemId;
use entente_tracker_api::{WebhookDelivery, WebhookError};
use std::sync::Arc;

/// The route to which trackers send their webhooks: `POST /hooks/v1/{system}`.
pub fn hooks_router(node: Arc<Node>) -> Router {
    surrounded(Router::new().route("/hooks/v1/{system}", post(deliver))).with_state(node)
}

async fn deliver(
    Shared(node): Shared<Arc<Node>>,
    PathOf(id): PathOf<SystemId>,
    request: Request,
) -> ApiResult<StatusCode> {
    let (_, settings) = node.system(id).await?;
    let tracker = node.tracker(id)?;
    let secret = node.webhook_secret(id, &settings)?;
    let headers = texts(request.headers());
    let body = read_body(request, &()).await?;
    let hints = tracker.read_webhook(&WebhookDelivery { headers, body }, &secret).map_err(|error| {
        tracing::warn!(system = %id, %error, "a webhook delivery was refused");
        refusal(&error)
    })?;
    node.engine.hints_arrived(id, hints).await.map_err(|error| {
        tracing::error!(system = %id, %error, "a webhook delivery could not be stored");
        ServiceError::new(503, "store-unavailable", "The delivery could not be stored. Send it again.")
    })?;
    Ok(StatusCode::NO_CONTENT)
}

fn texts(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &axum::http::HeaderValue| value.to_str().ok().map(str::to_owned);
    headers.iter().filter_map(|(name, value)| Some((name.as_str().to_owned(), text(value)?))).collect()
}

fn refusal(error: &WebhookError) -> ApiError {
    let (status, code) = match error {
        WebhookError::BadSignature => (StatusCode::UNAUTHORIZED, "bad-signature"),
        WebhookError::Malformed(_) => (StatusCode::BAD_REQUEST, "delivery-malformed"),
    };
    ApiError::new(status, code, format!("{error}."))
}

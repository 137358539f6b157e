//! Where the node is, for whoever knows only the site: on the public listener, at the path where a tracker's site may tell it too.

use crate::service::Node;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use entente_link::about::{WELL_KNOWN_PATH, WellKnown};
use std::sync::Arc;

/// The route of the document.
pub fn well_known_router(node: Arc<Node>) -> Router {
    Router::new().route(WELL_KNOWN_PATH, get(tell)).with_state(node)
}

async fn tell(Shared(node): Shared<Arc<Node>>) -> Response {
    match &node.public_url {
        Some(url) => Json(WellKnown { node: url.clone() }).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

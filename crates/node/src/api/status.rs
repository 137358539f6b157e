//! What the node tells everybody.

use super::State;
use super::problem::{ApiError, ApiResult};
use axum::Json;
use axum::extract::State as Shared;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// What the node is and what it waits for.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Status {
    /// `Entente`.
    product: &'static str,
    /// The program's version.
    version: &'static str,
    /// The node's name in its console.
    node_name: String,
    /// How far it is set up.
    setup: SetupState,
    /// The address under which others reach it; none when nothing can.
    #[schema(required)]
    public_url: Option<String>,
}

/// How far a node is set up.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SetupState {
    /// There is nobody who could sign in.
    NeedsAdministrator,
    /// There is no tracker.
    NeedsSystem,
    /// Connections can be made.
    Ready,
}

/// What the node is and what it waits for. Needs no sign-in.
#[utoipa::path(get, path = "/api/v1/status", operation_id = "status", tag = "node", security(),
    responses((status = 200, description = "The node", body = Status), ApiError))]
pub(super) async fn status(Shared(state): Shared<Arc<State>>) -> ApiResult<Json<Status>> {
    let node = &state.node;
    let setup = if node.needs_administrator().await? {
        SetupState::NeedsAdministrator
    } else if node.list_systems().await?.is_empty() {
        SetupState::NeedsSystem
    } else {
        SetupState::Ready
    };
    Ok(Json(Status {
        product: "Entente",
        version: env!("CARGO_PKG_VERSION"),
        node_name: node.name.clone(),
        setup,
        public_url: node.public_url.clone(),
    }))
}

/// Answers while the node runs. Needs no sign-in.
#[utoipa::path(get, path = "/healthz", operation_id = "healthz", tag = "node", security(),
    responses((status = 200, description = "It runs", body = String, content_type = "text/plain")))]
pub(super) async fn healthz() -> &'static str {
    "ok"
}

//! Deactivating and activating connections.

use super::State;
use super::connections::{Connection, view};
use super::extract::PathOf;
use super::problem::{ApiError, ApiResult};
use axum::Json;
use axum::extract::State as Shared;
use entente_hub::ConnectionId;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// What waits in a connection.
#[derive(Serialize, ToSchema)]
pub(super) struct Waiting {
    /// Issues under sync that may have changed here.
    changed: u64,
    /// Messages of the other side that are stored here.
    messages: u64,
}

/// Deactivates a connection for both sides. Twins stay; what changes meanwhile is noted once for each issue.
#[utoipa::path(post, path = "/api/v1/connections/{id}/deactivate", operation_id = "deactivateConnection", tag = "connections",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "The connection", body = Connection), ApiError))]
pub(super) async fn deactivate(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Connection>> {
    state.node.deactivate_connection(id).await?;
    Ok(Json(view(&state, &*state.node.entry(id)?).await?))
}

/// Takes this side's deactivation back; what waits is done then.
#[utoipa::path(post, path = "/api/v1/connections/{id}/activate", operation_id = "activateConnection", tag = "connections",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "The connection", body = Connection), ApiError))]
pub(super) async fn activate(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Connection>> {
    state.node.activate_connection(id).await?;
    Ok(Json(view(&state, &*state.node.entry(id)?).await?))
}

/// What waits in a connection: an activation begins with it.
#[utoipa::path(get, path = "/api/v1/connections/{id}/waiting", operation_id = "getWaiting", tag = "connections",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "Counts", body = Waiting), ApiError))]
pub(super) async fn waiting(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Waiting>> {
    let waiting = state.node.waiting(id).await?;
    Ok(Json(Waiting { changed: waiting.changed, messages: waiting.messages }))
}

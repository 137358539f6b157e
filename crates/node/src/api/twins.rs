//! Twins: starting a sync, what became of it, trying again.

pub(super) mod view;

use super::State;
use super::extract::{JsonBody, PathOf, QueryOf};
use super::problem::{ApiError, ApiResult};
use axum::Json;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use entente_hub::{ConnectionId, TwinId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
pub(super) use view::{HistoryEntry, QueueEntry, Twin, TwinError, TwinStatus, twin as view_of, web_view};

/// How many twins are listed where the request says nothing.
const USUAL_LIMIT: u32 = 50;

/// Some twins of a connection.
#[derive(Serialize, ToSchema)]
pub(super) struct TwinPage {
    /// Newest change first.
    twins: Vec<Twin>,
    /// How many there are in all.
    total: u64,
}

/// A twin with what waits for it and what happened to it.
#[derive(Serialize, ToSchema)]
pub(super) struct TwinDetail {
    twin: Twin,
    /// What waits, oldest first.
    queue: Vec<QueueEntry>,
    /// What happened, newest first, at most 200 lines.
    history: Vec<HistoryEntry>,
}

/// An issue to put under sync.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct StartSync {
    /// Its key, such as `OPS-12`.
    issue_key: String,
}

/// Which twins.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct TwinQuery {
    /// A part of either key.
    #[param(nullable = false)]
    text: Option<String>,
    #[param(nullable = false)]
    status: Option<TwinStatus>,
    /// At most so many; 50 when absent, never more than 200.
    #[param(nullable = false)]
    limit: Option<u32>,
    /// After so many.
    #[param(nullable = false)]
    offset: Option<u32>,
}

/// Twins of a connection.
#[utoipa::path(get, path = "/api/v1/connections/{id}/twins", operation_id = "listTwins", tag = "twins",
    params(("id" = Uuid, Path, description = "The connection"), TwinQuery),
    responses((status = 200, description = "Twins", body = TwinPage), ApiError))]
pub(super) async fn list(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
    QueryOf(query): QueryOf<TwinQuery>,
) -> ApiResult<Json<TwinPage>> {
    let status = query.status.map(TwinStatus::stored);
    let (limit, offset) = (query.limit.unwrap_or(USUAL_LIMIT), query.offset.unwrap_or(0));
    let (rows, total) = state.node.list_twins(id, query.text, status, limit, offset).await?;
    let twins = rows.iter().map(|row| view::twin(&state.node, row)).collect();
    Ok(Json(TwinPage { twins, total }))
}

/// Puts an issue under sync.
#[utoipa::path(post, path = "/api/v1/connections/{id}/twins", operation_id = "startSync", tag = "twins",
    params(("id" = Uuid, Path, description = "The connection")), request_body = StartSync,
    responses((status = 201, description = "The twin", body = Twin), ApiError))]
pub(super) async fn start(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
    JsonBody(request): JsonBody<StartSync>,
) -> ApiResult<(StatusCode, Json<Twin>)> {
    let row = state.node.start_sync(id, &request.issue_key).await?;
    Ok((StatusCode::CREATED, Json(view::twin(&state.node, &row))))
}

/// One twin with its queue and history.
#[utoipa::path(get, path = "/api/v1/twins/{id}", operation_id = "getTwin", tag = "twins",
    params(("id" = Uuid, Path, description = "The twin")),
    responses((status = 200, description = "The twin", body = TwinDetail), ApiError))]
pub(super) async fn get(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<TwinId>) -> ApiResult<Json<TwinDetail>> {
    let (row, events, messages, history) = state.node.twin_story(id).await?;
    Ok(Json(TwinDetail {
        queue: view::queue(&row, &events, &messages),
        twin: view::twin(&state.node, &row),
        history: history.into_iter().map(HistoryEntry::from).collect(),
    }))
}

/// Tries again what a twin failed at.
#[utoipa::path(post, path = "/api/v1/twins/{id}/retry", operation_id = "retryTwin", tag = "twins",
    params(("id" = Uuid, Path, description = "The twin")),
    responses((status = 204, description = "It is tried again"), ApiError))]
pub(super) async fn retry(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<TwinId>) -> ApiResult<StatusCode> {
    state.node.retry_twin(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Leaves out what a blocked twin is stuck in; it goes on with what comes next.
#[utoipa::path(post, path = "/api/v1/twins/{id}/skip", operation_id = "skipTwin", tag = "twins",
    params(("id" = Uuid, Path, description = "The twin")),
    responses((status = 204, description = "It is asked for"), ApiError))]
pub(super) async fn skip(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<TwinId>) -> ApiResult<StatusCode> {
    state.node.skip_twin(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends the sync of a twin on both sides. Both issues and what was exchanged stay.
#[utoipa::path(post, path = "/api/v1/twins/{id}/stop", operation_id = "stopTwin", tag = "twins",
    params(("id" = Uuid, Path, description = "The twin")),
    responses((status = 204, description = "It is asked for"), ApiError))]
pub(super) async fn stop(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<TwinId>) -> ApiResult<StatusCode> {
    state.node.stop_twin(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Compares the issue with what both sides agreed on, and mends what differs.
#[utoipa::path(post, path = "/api/v1/twins/{id}/compare", operation_id = "compareTwin", tag = "twins",
    params(("id" = Uuid, Path, description = "The twin")),
    responses((status = 204, description = "It is asked for"), ApiError))]
pub(super) async fn compare(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<TwinId>) -> ApiResult<StatusCode> {
    state.node.compare_twin(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

//! Triggers of a connection.

use super::State;
use super::auth::Caller;
use super::extract::{JsonBody, PathOf};
use super::problem::{ApiError, ApiResult};
use crate::service;
use crate::state::Trigger as Stored;
use axum::Json;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use entente_hub::ConnectionId;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;
use uuid::Uuid;

/// A search whose matches are put under sync.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Trigger {
    id: Uuid,
    /// Unique in its connection.
    name: String,
    /// In the tracker's own language.
    query: String,
    notes: String,
    /// Whether new matches are taken.
    active: bool,
    /// How often all matches are looked through, in minutes.
    #[schema(required)]
    every_minutes: Option<u32>,
    author: String,
    /// When it was made, in milliseconds since 1970.
    created_at: i64,
    /// Why it finds nothing at the moment.
    #[schema(required)]
    problem: Option<String>,
}

/// A trigger to make or to change.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct TriggerInput {
    name: String,
    query: String,
    notes: String,
    active: bool,
    #[schema(required)]
    every_minutes: Option<u32>,
}

/// A query to look at.
#[derive(Deserialize, ToSchema)]
pub(super) struct QueryInput {
    /// In the tracker's own language.
    query: String,
}

/// What a query finds now.
#[derive(Serialize, ToSchema)]
pub(super) struct QueryPreview {
    /// What is wrong with it; then nothing else is told.
    problems: Vec<QueryProblem>,
    /// How many issues it finds.
    count: u64,
    /// Whether the tracker counts exactly.
    exact: bool,
    /// The first of them.
    matches: Vec<QueryMatch>,
}

/// What is wrong with a query.
#[derive(Serialize, ToSchema)]
pub(super) struct QueryProblem {
    /// The tracker's own message.
    message: String,
    /// The line, from 1, where the tracker tells it.
    #[schema(required)]
    line: Option<u32>,
    /// The character in the line, from 1.
    #[schema(required)]
    column: Option<u32>,
}

/// An issue that a query finds.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct QueryMatch {
    key: String,
    summary: String,
    url: String,
    /// Whether it is under sync in this connection.
    under_sync: bool,
}

fn input(input: TriggerInput) -> service::NewTrigger {
    let TriggerInput { name, query, notes, active, every_minutes } = input;
    service::NewTrigger { name, query, notes, active, every_minutes }
}

fn view(state: &State, trigger: Stored) -> Trigger {
    Trigger {
        problem: state.node.engine.trigger_problem(trigger.id).filter(|_| trigger.active),
        id: trigger.id,
        name: trigger.name,
        query: trigger.query,
        notes: trigger.notes,
        active: trigger.active,
        every_minutes: trigger.every_minutes,
        author: trigger.author,
        created_at: trigger.created_at,
    }
}

/// Triggers of a connection, oldest first.
#[utoipa::path(get, path = "/api/v1/connections/{id}/triggers", operation_id = "listTriggers", tag = "triggers",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "Triggers", body = [Trigger]), ApiError))]
pub(super) async fn list(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Vec<Trigger>>> {
    let entry = state.node.entry(id)?;
    Ok(Json(entry.settings.triggers.iter().cloned().map(|trigger| view(&state, trigger)).collect()))
}

/// Adds a trigger. New matches are taken from now on; what matches already waits for a backfill.
#[utoipa::path(post, path = "/api/v1/connections/{id}/triggers", operation_id = "addTrigger", tag = "triggers",
    params(("id" = Uuid, Path, description = "The connection")), request_body = TriggerInput,
    responses((status = 201, description = "The trigger", body = Trigger), ApiError))]
pub(super) async fn add(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
    Caller(caller): Caller,
    JsonBody(request): JsonBody<TriggerInput>,
) -> ApiResult<(StatusCode, Json<Trigger>)> {
    let trigger = state.node.add_trigger(id, input(request), caller.name()).await?;
    Ok((StatusCode::CREATED, Json(view(&state, trigger))))
}

/// Changes a trigger, or switches it on or off.
#[utoipa::path(put, path = "/api/v1/connections/{id}/triggers/{trigger}", operation_id = "changeTrigger", tag = "triggers",
    params(("id" = Uuid, Path, description = "The connection"), ("trigger" = Uuid, Path, description = "The trigger")),
    request_body = TriggerInput, responses((status = 200, description = "The trigger", body = Trigger), ApiError))]
pub(super) async fn change(
    Shared(state): Shared<Arc<State>>,
    PathOf((id, trigger)): PathOf<(ConnectionId, Uuid)>,
    JsonBody(request): JsonBody<TriggerInput>,
) -> ApiResult<Json<Trigger>> {
    let trigger = state.node.change_trigger(id, trigger, input(request)).await?;
    Ok(Json(view(&state, trigger)))
}

/// Removes a trigger. What it put under sync stays so.
#[utoipa::path(delete, path = "/api/v1/connections/{id}/triggers/{trigger}", operation_id = "removeTrigger", tag = "triggers",
    params(("id" = Uuid, Path, description = "The connection"), ("trigger" = Uuid, Path, description = "The trigger")),
    responses((status = 204, description = "It is gone"), ApiError))]
pub(super) async fn remove(
    Shared(state): Shared<Arc<State>>,
    PathOf((id, trigger)): PathOf<(ConnectionId, Uuid)>,
) -> ApiResult<StatusCode> {
    state.node.remove_trigger(id, trigger).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a query finds now: a count and the first issues, or what is wrong with it.
#[utoipa::path(post, path = "/api/v1/connections/{id}/triggers/preview", operation_id = "previewQuery", tag = "triggers",
    params(("id" = Uuid, Path, description = "The connection")), request_body = QueryInput,
    responses((status = 200, description = "What it finds", body = QueryPreview), ApiError))]
pub(super) async fn preview(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
    JsonBody(request): JsonBody<QueryInput>,
) -> ApiResult<Json<QueryPreview>> {
    let preview = state.node.preview_query(id, &request.query).await?;
    let tracker = state.node.tracker(state.node.entry(id)?.row.system)?;
    let problem = |problem: entente_tracker_api::QueryProblem| QueryProblem {
        message: problem.message,
        line: problem.position.map(|position| position.line),
        column: problem.position.map(|position| position.column),
    };
    let matches = preview.matches.into_iter().map(|found| QueryMatch {
        url: tracker.issue_url(&found.issue.key),
        under_sync: preview.under_sync.contains(&found.issue.id),
        key: found.issue.key,
        summary: found.summary,
    });
    Ok(Json(QueryPreview {
        matches: matches.collect(),
        problems: preview.problems.into_iter().map(problem).collect(),
        count: preview.count.count,
        exact: preview.count.exact,
    }))
}

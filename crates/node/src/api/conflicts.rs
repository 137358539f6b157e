//! Conflicts and what decides them.

use super::State;
use super::auth::Caller;
use super::extract::{JsonBody, PathOf, QueryOf};
use super::problem::{ApiError, ApiResult};
use super::twins::web_view;
use crate::service::{KnownConflict, Node};
use crate::state::{ConflictPolicies as Stored, ConflictPolicy, Entry};
use axum::Json;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use entente_hub::{ConnectionId, TwinId};
use entente_sync_core::Winner;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// How many conflicts are listed where the request says nothing.
const USUAL_LIMIT: u32 = 50;

/// What decides conflicts of a connection.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ConflictPolicies {
    default: ConflictPolicy,
    /// By the field's name in scripts.
    fields: BTreeMap<String, ConflictPolicy>,
    /// Whether this side sets it; else the other one does.
    editable: bool,
    /// The short name of the side that made the invitation.
    initiator: String,
    /// The short name of the side that accepted it.
    acceptor: String,
}

/// What shall decide conflicts of a connection.
#[derive(Deserialize, ToSchema)]
pub(super) struct ConflictPoliciesInput {
    default: ConflictPolicy,
    /// By the field's name in scripts; `customFields.<name>` for a custom one, `comments` for comments.
    fields: BTreeMap<String, ConflictPolicy>,
}

/// A value that both sides changed.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Conflict {
    /// Names it in requests; grows with time.
    id: String,
    connection_id: Uuid,
    connection: String,
    twin_id: Uuid,
    #[schema(required)]
    local_key: Option<String>,
    #[schema(required)]
    local_url: Option<String>,
    #[schema(required)]
    remote_key: Option<String>,
    /// The other side's short name.
    remote_name: String,
    /// When it was met or decided, in milliseconds since 1970.
    at: i64,
    /// The field's name in scripts, or `comment` with its id.
    field: String,
    /// Our value.
    local: serde_json::Value,
    /// The other side's value.
    remote: serde_json::Value,
    /// What both were joined to.
    #[schema(required)]
    joined: Option<serde_json::Value>,
    /// When ours was edited, in milliseconds since 1970.
    #[schema(required)]
    local_at: Option<i64>,
    /// When theirs was edited, in milliseconds since 1970.
    #[schema(required)]
    remote_at: Option<i64>,
    winner: ConflictWinner,
    /// Why: `lead`, `later`, `policy`, `joined`, `deleted`, `person`.
    reason: String,
    /// Who decided, when a person did.
    #[schema(required)]
    person: Option<String>,
    /// Whether it waits for a person.
    open: bool,
    /// Whether a value lost that can be brought back.
    restorable: bool,
}

/// Whose value stays.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum ConflictWinner {
    /// Ours.
    Local,
    /// The other side's.
    Remote,
    /// Both, joined.
    Both,
    /// The other side decides.
    Lead,
    /// A person decides.
    Open,
}

/// Some conflicts.
#[derive(Serialize, ToSchema)]
pub(super) struct ConflictPage {
    /// Newest first.
    conflicts: Vec<Conflict>,
    /// Ask for those before this one for more; none at the end.
    #[schema(required)]
    next: Option<String>,
}

/// Which conflicts.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ConflictQuery {
    /// Those of one connection.
    #[param(nullable = false)]
    connection: Option<Uuid>,
    /// Those before this one.
    #[param(nullable = false)]
    before: Option<u64>,
    /// At most so many; 50 when absent, never more than 200.
    #[param(nullable = false)]
    limit: Option<u32>,
}

/// A person's decision.
#[derive(Deserialize, ToSchema)]
pub(super) struct ConflictDecision {
    /// The field, as the conflict names it.
    field: String,
    winner: DecidedWinner,
}

/// Whose value shall stay.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum DecidedWinner {
    /// Ours.
    Local,
    /// The other side's.
    Remote,
}

/// What decides conflicts of a connection.
#[utoipa::path(get, path = "/api/v1/connections/{id}/conflict-policies", operation_id = "getConflictPolicies", tag = "conflicts",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "The policies", body = ConflictPolicies), ApiError))]
pub(super) async fn policies(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<ConflictPolicies>> {
    let entry = state.node.entry(id)?;
    Ok(Json(shown(&entry, &entry.settings.conflicts)))
}

/// Sets what decides conflicts of a connection, on both sides. Only the side that leads can.
#[utoipa::path(put, path = "/api/v1/connections/{id}/conflict-policies", operation_id = "setConflictPolicies", tag = "conflicts",
    params(("id" = Uuid, Path, description = "The connection")), request_body = ConflictPoliciesInput,
    responses((status = 200, description = "The policies", body = ConflictPolicies), ApiError))]
pub(super) async fn set_policies(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
    JsonBody(input): JsonBody<ConflictPoliciesInput>,
) -> ApiResult<Json<ConflictPolicies>> {
    let policies = state.node.set_policies(id, input.default, input.fields).await?;
    Ok(Json(shown(&*state.node.entry(id)?, &policies)))
}

/// Conflicts, newest first; each as it stands now.
#[utoipa::path(get, path = "/api/v1/conflicts", operation_id = "listConflicts", tag = "conflicts", params(ConflictQuery),
    responses((status = 200, description = "Conflicts", body = ConflictPage), ApiError))]
pub(super) async fn list(
    Shared(state): Shared<Arc<State>>,
    QueryOf(query): QueryOf<ConflictQuery>,
) -> ApiResult<Json<ConflictPage>> {
    let connection = query.connection.map(ConnectionId);
    let (known, next) = state.node.conflicts(connection, query.before, query.limit.unwrap_or(USUAL_LIMIT)).await?;
    let conflicts = known.iter().map(|known| conflict(&state.node, known)).collect();
    Ok(Json(ConflictPage { conflicts, next: next.map(|id| id.to_string()) }))
}

/// A person decides a conflict that waits for it.
#[utoipa::path(post, path = "/api/v1/twins/{id}/decide", operation_id = "decideConflict", tag = "conflicts",
    params(("id" = Uuid, Path, description = "The twin")), request_body = ConflictDecision,
    responses((status = 204, description = "It is decided"), ApiError))]
pub(super) async fn decide(
    Shared(state): Shared<Arc<State>>,
    Caller(caller): Caller,
    PathOf(id): PathOf<TwinId>,
    JsonBody(decision): JsonBody<ConflictDecision>,
) -> ApiResult<StatusCode> {
    let winner = match decision.winner {
        DecidedWinner::Local => Winner::Local,
        DecidedWinner::Remote => Winner::Remote,
    };
    state.node.decide_conflict(id, &decision.field, winner, caller.name()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Brings the value back that lost a conflict: a new edit, on both sides.
#[utoipa::path(post, path = "/api/v1/twins/{id}/conflicts/{line}/restore", operation_id = "restoreOtherValue", tag = "conflicts",
    params(("id" = Uuid, Path, description = "The twin"), ("line" = String, Path, description = "The conflict")),
    responses((status = 204, description = "It is written here, and told to the other side"), ApiError))]
pub(super) async fn restore(
    Shared(state): Shared<Arc<State>>,
    Caller(caller): Caller,
    PathOf((id, line)): PathOf<(TwinId, u64)>,
) -> ApiResult<StatusCode> {
    state.node.restore_other(id, line, caller.name()).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn shown(entry: &Entry, policies: &Stored) -> ConflictPolicies {
    let settings = &entry.settings;
    let (ours, theirs) = (settings.local_short_name.clone(), settings.remote_short_name.clone());
    let began = settings.role == entente_link::terms::Role::Initiator;
    let (initiator, acceptor) = if began { (ours, theirs) } else { (theirs, ours) };
    ConflictPolicies {
        default: policies.default,
        fields: policies.fields.clone(),
        editable: settings.leads(),
        initiator,
        acceptor,
    }
}

fn conflict(node: &Node, known: &KnownConflict) -> Conflict {
    let KnownConflict { line, conflict, twin, open } = known;
    let entry = node.entry(twin.connection).ok();
    let name = |of: fn(&Entry) -> &String| entry.as_ref().map(|entry| of(entry).clone()).unwrap_or_default();
    let reason = serde_json::to_value(conflict.reason).ok();
    let winner = match conflict.winner {
        Winner::Local => ConflictWinner::Local,
        Winner::Remote => ConflictWinner::Remote,
        Winner::Both => ConflictWinner::Both,
        Winner::Lead => ConflictWinner::Lead,
        Winner::Open => ConflictWinner::Open,
    };
    Conflict {
        id: line.id.to_string(),
        connection_id: twin.connection.0,
        connection: name(|entry| &entry.row.name),
        twin_id: twin.id.0,
        local_key: twin.local_issue_key.clone(),
        local_url: web_view(node, twin),
        remote_key: twin.remote_issue_key.clone(),
        remote_name: name(|entry| &entry.settings.remote_short_name),
        at: line.at.0,
        field: conflict.field.clone(),
        local: conflict.local.clone(),
        remote: conflict.remote.clone(),
        joined: conflict.joined.clone(),
        local_at: conflict.local_at.map(|at| at.0),
        remote_at: conflict.remote_at.map(|at| at.0),
        winner,
        reason: reason.as_ref().and_then(|reason| reason.as_str()).unwrap_or_default().to_owned(),
        person: conflict.person.clone(),
        open: *open,
        restorable: matches!(conflict.winner, Winner::Local | Winner::Remote),
    }
}

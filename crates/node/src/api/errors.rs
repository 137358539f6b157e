//! Errors, grouped by cause.

use super::State;
use super::extract::QueryOf;
use super::problem::{ApiError, ApiResult};
use super::twins::{Twin, TwinError, view_of};
use crate::service::{Cause, HeldUp, Node};
use axum::Json;
use axum::extract::State as Shared;
use entente_hub::ConnectionId;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// What stands still or goes wrong now.
#[derive(Serialize, ToSchema)]
pub(super) struct ErrorPage {
    /// The widest first, then those with the most issues.
    errors: Vec<ErrorCause>,
    /// False when more issues wait than were looked at.
    complete: bool,
}

/// One cause, with what waits for it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ErrorCause {
    scope: ErrorScope,
    /// The connection, where it is one.
    #[schema(required)]
    connection_id: Option<Uuid>,
    /// The connection's or the system's name.
    #[schema(required)]
    name: Option<String>,
    /// A stable word; each has a page in the documentation.
    code: String,
    message: String,
    /// What to do about it.
    advice: String,
    /// Whether it heals by itself.
    heals: bool,
    /// Since when, in milliseconds since 1970.
    since: i64,
    /// Where in a script, for one of the issues.
    #[schema(required)]
    error: Option<TwinError>,
    /// How many issues wait.
    count: u64,
    /// Some of them.
    twins: Vec<Twin>,
}

/// What a cause holds up.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum ErrorScope {
    /// Single issues of a connection.
    Issue,
    /// A connection.
    Connection,
    /// A tracker, and so all its connections.
    System,
    /// The node.
    Node,
}

/// Which errors.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ErrorQuery {
    /// Those of one connection.
    #[param(nullable = false)]
    connection: Option<Uuid>,
}

/// What stands still or goes wrong now, grouped by cause. What waits for a person is retried, skipped or stopped issue by issue, or all of one
/// cause with a job.
#[utoipa::path(get, path = "/api/v1/errors", operation_id = "listErrors", tag = "errors", params(ErrorQuery),
    responses((status = 200, description = "Causes", body = ErrorPage), ApiError))]
pub(super) async fn list(
    Shared(state): Shared<Arc<State>>,
    QueryOf(query): QueryOf<ErrorQuery>,
) -> ApiResult<Json<ErrorPage>> {
    let known = state.node.causes(query.connection.map(ConnectionId)).await?;
    let mut errors = Vec::new();
    for cause in known.causes {
        errors.push(shown(&state.node, cause).await?);
    }
    Ok(Json(ErrorPage { errors, complete: known.complete }))
}

async fn shown(node: &Node, cause: Cause) -> ApiResult<ErrorCause> {
    let (scope, connection) = match cause.holds_up {
        HeldUp::Issues(id) => (ErrorScope::Issue, Some(id)),
        HeldUp::Connection(id) => (ErrorScope::Connection, Some(id)),
        HeldUp::System(_) => (ErrorScope::System, None),
        HeldUp::Node => (ErrorScope::Node, None),
    };
    let name = match cause.holds_up {
        HeldUp::System(id) => {
            node.list_systems().await?.into_iter().find(|(row, _)| row.id == id).map(|(row, _)| row.name)
        }
        _ => connection.and_then(|id| node.entry(id).ok()).map(|entry| entry.row.name.clone()),
    };
    Ok(ErrorCause {
        scope,
        connection_id: connection.map(|id| id.0),
        name,
        code: cause.code,
        message: cause.message,
        advice: cause.advice,
        heals: cause.heals,
        since: cause.since,
        error: cause.error.map(TwinError::from),
        count: cause.count,
        twins: cause.twins.iter().map(|row| view_of(node, row)).collect(),
    })
}

//! Systems: trackers with their accounts.

use super::State;
use super::extract::{JsonBody, PathOf, QueryOf};
use super::kinds::{SystemKind, label_of};
use super::problem::{ApiError, ApiResult};
use crate::service::{self, SystemChange};
use crate::state::{RedmineSettings, SystemSettings};
use axum::Json;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use entente_hub::SystemId;
use entente_sync_store::SystemRow;
use entente_tracker_redmine::Formatting;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A tracker registered on this node.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct System {
    id: Uuid,
    /// Its name in the console.
    name: String,
    #[schema(value_type = SystemKind)]
    kind: String,
    /// The kind for people.
    kind_label: String,
    /// The tracker's address.
    address: String,
    /// The account's e-mail or login; empty where an API key is enough.
    email: String,
    account: Account,
    /// What a sync needs and the account may not do, as the last check saw it.
    missing_permissions: Vec<String>,
    /// When it was checked last, in milliseconds since 1970.
    checked_at: i64,
    /// What the last check complained about.
    #[schema(required)]
    problem: Option<String>,
    /// Settings of a Redmine; null for other kinds.
    #[schema(required)]
    redmine: Option<Redmine>,
}

/// What a Redmine's API does not tell.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Redmine {
    formatting: TextFormatting,
    /// Whether issues and comments are written in the name of their authors. Only an administrator's account may.
    impersonate: bool,
}

/// How a Redmine formats texts (Administration, Settings, General).
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum TextFormatting {
    /// Textile.
    Textile,
    /// Markdown or CommonMark.
    CommonMark,
}

impl From<RedmineSettings> for Redmine {
    fn from(settings: RedmineSettings) -> Self {
        let formatting = match settings.formatting {
            Formatting::Textile => TextFormatting::Textile,
            Formatting::CommonMark => TextFormatting::CommonMark,
        };
        Self { formatting, impersonate: settings.impersonate }
    }
}

impl From<Redmine> for RedmineSettings {
    fn from(chosen: Redmine) -> Self {
        let formatting = match chosen.formatting {
            TextFormatting::Textile => Formatting::Textile,
            TextFormatting::CommonMark => Formatting::CommonMark,
        };
        Self { formatting, impersonate: chosen.impersonate }
    }
}

/// The account that works in the tracker.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Account {
    /// The name that people see in the tracker.
    display_name: String,
}

impl From<(SystemRow, SystemSettings)> for System {
    fn from((row, settings): (SystemRow, SystemSettings)) -> Self {
        Self {
            id: row.id.0,
            name: row.name,
            kind_label: label_of(&row.kind),
            kind: row.kind,
            address: row.address,
            email: settings.email,
            account: Account { display_name: settings.account.display_name },
            missing_permissions: settings.missing_permissions,
            checked_at: settings.checked_at,
            problem: settings.problem,
            redmine: settings.redmine.map(Redmine::from),
        }
    }
}

/// A tracker to register.
#[derive(Deserialize, ToSchema)]
pub(super) struct NewSystem {
    /// Its name; the address's host when empty.
    name: String,
    #[schema(value_type = SystemKind)]
    kind: String,
    /// The tracker's address, such as `https://example.atlassian.net` or `https://redmine.example.com`.
    address: String,
    /// The account's e-mail; for a Redmine its login, or empty when the token is an API key.
    email: String,
    /// The account's API token; for a Redmine its API key or password.
    token: String,
    /// Settings of a Redmine; usual ones when absent.
    #[schema(nullable = false)]
    redmine: Option<Redmine>,
}

/// New settings of a system.
#[derive(Deserialize, ToSchema)]
pub(super) struct SystemUpdate {
    /// Its name; the address's host when empty.
    name: String,
    /// The tracker's address.
    address: String,
    /// The account's e-mail; for a Redmine its login, or empty when the token is an API key.
    email: String,
    /// A new API token, API key or password; without it the stored one stays.
    #[schema(nullable = false)]
    token: Option<String>,
    /// New settings of a Redmine; without them the stored ones stay.
    #[schema(nullable = false)]
    redmine: Option<Redmine>,
}

/// A project of a tracker.
#[derive(Serialize, ToSchema)]
pub(super) struct Project {
    /// The tracker's id.
    id: String,
    /// What people read and type.
    key: String,
    /// Its name.
    name: String,
}

/// Which projects.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ProjectQuery {
    /// A part of the key or name; all when empty.
    #[param(nullable = false)]
    q: Option<String>,
}

/// All systems.
#[utoipa::path(get, path = "/api/v1/systems", operation_id = "listSystems", tag = "systems",
    responses((status = 200, description = "Systems, oldest first", body = [System]), ApiError))]
pub(super) async fn list(Shared(state): Shared<Arc<State>>) -> ApiResult<Json<Vec<System>>> {
    let systems = state.node.list_systems().await?;
    Ok(Json(systems.into_iter().map(System::from).collect()))
}

/// Registers a tracker, after checking address, account and permissions.
#[utoipa::path(post, path = "/api/v1/systems", operation_id = "createSystem", tag = "systems", request_body = NewSystem,
    responses((status = 201, description = "The system", body = System), ApiError))]
pub(super) async fn add(
    Shared(state): Shared<Arc<State>>,
    JsonBody(new): JsonBody<NewSystem>,
) -> ApiResult<(StatusCode, Json<System>)> {
    let new = service::NewSystem {
        name: new.name,
        kind: new.kind,
        address: new.address,
        email: new.email,
        token: new.token,
        redmine: new.redmine.map(Redmine::into),
    };
    let system = state.node.add_system(new).await?;
    Ok((StatusCode::CREATED, Json(system.into())))
}

/// Changes a system, after checking the new settings.
#[utoipa::path(put, path = "/api/v1/systems/{id}", operation_id = "updateSystem", tag = "systems",
    params(("id" = Uuid, Path, description = "The system")), request_body = SystemUpdate,
    responses((status = 200, description = "The system", body = System), ApiError))]
pub(super) async fn change(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<SystemId>,
    JsonBody(change): JsonBody<SystemUpdate>,
) -> ApiResult<Json<System>> {
    let change = SystemChange {
        name: change.name,
        address: change.address,
        email: change.email,
        token: change.token,
        redmine: change.redmine.map(Redmine::into),
    };
    Ok(Json(state.node.change_system(id, change).await?.into()))
}

/// Checks a system again. What is wrong with it is in the answer.
#[utoipa::path(post, path = "/api/v1/systems/{id}/check", operation_id = "checkSystem", tag = "systems",
    params(("id" = Uuid, Path, description = "The system")),
    responses((status = 200, description = "The system", body = System), ApiError))]
pub(super) async fn check(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<SystemId>) -> ApiResult<Json<System>> {
    Ok(Json(state.node.check_system(id).await?.into()))
}

/// Projects of a system's tracker, at most fifty.
#[utoipa::path(get, path = "/api/v1/systems/{id}/projects", operation_id = "listProjects", tag = "systems",
    params(("id" = Uuid, Path, description = "The system"), ProjectQuery),
    responses((status = 200, description = "Projects", body = [Project]), ApiError))]
pub(super) async fn projects(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<SystemId>,
    QueryOf(query): QueryOf<ProjectQuery>,
) -> ApiResult<Json<Vec<Project>>> {
    let found = state.node.projects(id, &query.q.unwrap_or_default()).await?;
    let projects = found.into_iter().map(|project| Project { id: project.id, key: project.key, name: project.name });
    Ok(Json(projects.collect()))
}

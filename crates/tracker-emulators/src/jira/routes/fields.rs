//! Metadata: issue types, priorities, resolutions, statuses, fields, what a create or edit screen takes.

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::Shared;
use super::projects::visible;
use crate::jira::auth;
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::site::catalogue::{ISSUE_TYPES, PRIORITIES, RESOLUTIONS, STATUSES, issue_type};
use crate::jira::site::field::{FIELDS, Field, Kind};
use crate::jira::site::render;

/// `GET /issuetype`.
pub(super) async fn issue_types(State(emulator): State<Shared>) -> Json<Value> {
    let site = emulator.site();
    Json(ISSUE_TYPES.iter().map(|kind| render::issue_type(&site, kind)).collect())
}

/// `GET /priority`.
pub(super) async fn priorities(State(emulator): State<Shared>) -> Json<Value> {
    let site = emulator.site();
    Json(PRIORITIES.iter().map(|item| render::priority(&site, item)).collect())
}

/// `GET /resolution`.
pub(super) async fn resolutions(State(emulator): State<Shared>) -> Json<Value> {
    let site = emulator.site();
    Json(RESOLUTIONS.iter().map(|item| render::resolution(&site, item)).collect())
}

/// `GET /status`.
pub(super) async fn statuses(State(emulator): State<Shared>) -> Json<Value> {
    let site = emulator.site();
    Json(STATUSES.iter().map(|status| render::status(&site, status)).collect())
}

/// `GET /field` (S: `FieldDetails`).
pub(super) async fn fields() -> Json<Value> {
    let described = FIELDS.iter().map(|field| {
        json!({
            "id": field.id,
            "key": field.id,
            "name": field.name,
            "custom": field.custom.is_some(),
            "orderable": !matches!(field.kind, Kind::ReadOnly(_)),
            "navigable": !matches!(field.id, "comment" | "attachment"),
            "searchable": true,
            "clauseNames": field.clause_names(),
            "schema": field.schema(),
        })
    });
    Json(described.collect())
}

/// `GET /issue/createmeta/{project}/issuetypes`.
pub(super) async fn create_types(
    State(emulator): State<Shared>,
    Path(project): Path<String>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    visible(&site, &project)?;
    let kinds: Vec<Value> = ISSUE_TYPES.iter().map(|kind| render::issue_type(&site, kind)).collect();
    page(kinds, "issueTypes", &params)
}

/// `GET /issue/createmeta/{project}/issuetypes/{id}`.
pub(super) async fn create_fields(
    State(emulator): State<Shared>,
    Path((project, kind)): Path<(String, String)>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    visible(&site, &project)?;
    let kind = issue_type(&kind).ok_or_else(|| JiraError::not_found("Issue type not found."))?;
    let on_screen = |field: &&Field| field.on_create && (field.id != "parent" || kind.level < 1);
    let described = FIELDS.iter().filter(on_screen).map(|field| {
        let mut shown = render::field_metadata(&site, field, Some(field.id));
        if field.id == "parent" {
            shown["required"] = json!(kind.subtask);
        }
        shown
    });
    page(described.collect(), "fields", &params)
}

/// `GET /issue/{key}/editmeta`: empty for who may not edit (S).
pub(super) async fn edit_metadata(
    State(emulator): State<Shared>,
    Path(issue): Path<String>,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    site.require(&issue)?;
    let may_edit = auth::granted(&site, "EDIT_ISSUES");
    Ok(Json(if may_edit { render::edit_metadata(&site) } else { json!({ "fields": {} }) }))
}

fn page(all: Vec<Value>, name: &str, params: &Params) -> Result<Json<Value>, JiraError> {
    let start = params.number("startAt", 0)?;
    let size = params.number("maxResults", 50)?.min(200);
    let total = all.len();
    let items: Vec<Value> = all.into_iter().skip(start).take(size).collect();
    let mut shown = json!({ "maxResults": size, "startAt": start, "total": total });
    shown[name] = Value::Array(items);
    Ok(Json(shown))
}

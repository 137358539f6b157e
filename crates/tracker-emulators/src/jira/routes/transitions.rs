//! The workflow through the API.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::Shared;
use super::body::{Object, invalid};
use super::issue_edit::added_comments;
use crate::jira::auth;
use crate::jira::emulator::Via;
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::site::catalogue::{TRANSITIONS, transitions_from};
use crate::jira::site::render;
use crate::jira::site::values::not_on_screen;

/// `GET /issue/{key}/transitions`: those of the present status; none for who may not transition (S).
pub(super) async fn list(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    let issue = site.require(&wanted)?;
    let fields = params.list("expand").iter().any(|name| name == "transitions.fields");
    let unavailable = params.flag("includeUnavailableTransitions", false);
    let only = params.get("transitionId");
    let may = auth::granted(&site, "TRANSITION_ISSUES");
    let shown: Vec<Value> = TRANSITIONS
        .iter()
        .filter(|transition| only.is_none_or(|id| id == transition.id))
        .filter_map(|transition| {
            let available = may && transitions_from(issue.status).any(|known| known.id == transition.id);
            (available || unavailable).then(|| render::transition(&site, transition, available, fields))
        })
        .collect();
    Ok(Json(json!({ "expand": "transitions", "transitions": shown })))
}

/// `POST /issue/{key}/transitions`: 204; a field that is not on the screen is refused (S, F).
pub(super) async fn perform(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    body: Object,
) -> Result<StatusCode, JiraError> {
    let transition = match body.object("transition")?.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        _ => return Err(JiraError::bad_request("Missing 'transition' identifier")),
    };
    let fields = body.object("fields")?;
    let update = body.object("update")?;
    let mut comments = Vec::new();
    for (name, verbs) in &update {
        if name != "comment" {
            return Err(JiraError::field(name, not_on_screen(name)));
        }
        comments.extend(added_comments(verbs.as_array().ok_or_else(invalid)?)?);
    }
    emulator.write(Via::Api, "transitioned", |site| {
        auth::require(site, "BROWSE_PROJECTS")?;
        let id = site.require(&wanted)?.id;
        let author = site.api_user.clone();
        if !auth::granted(site, "TRANSITION_ISSUES") {
            return Err(JiraError::bad_request("You do not have permission to transition this issue."));
        }
        let found = site.available(id, &transition)?;
        site.transition(&author, id, found, &fields)?;
        comments.into_iter().try_for_each(|comment| site.add_comment(&author, id, comment).map(drop))
    })?;
    Ok(StatusCode::NO_CONTENT)
}

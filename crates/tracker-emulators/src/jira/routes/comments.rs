//! Comments through the API.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::Shared;
use super::body::{Object, invalid};
use crate::jira::auth;
use crate::jira::emulator::Via;
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::site::comments::{CommentInput, check_body};
use crate::jira::site::{Comment, render};

/// `GET /issue/{key}/comment`: 100 a page, oldest first unless `orderBy=-created` (S, F).
pub(super) async fn list(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let start = params.number("startAt", 0)?;
    let size = params.number("maxResults", 100)?.min(100);
    let newest_first = match params.get("orderBy") {
        None | Some("created" | "+created") => false,
        Some("-created") => true,
        Some(_) => return Err(JiraError::bad_request("You can only order comments by 'created'.")),
    };
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    let issue = site.require(&wanted)?;
    let mut all: Vec<&Comment> = issue.comments.iter().map(AsRef::as_ref).collect();
    if newest_first {
        all.reverse();
    }
    let (properties, html) = expanded(&params);
    let shown: Vec<Value> = all
        .into_iter()
        .skip(start)
        .take(size)
        .map(|comment| render::comment(&site, issue, comment, properties, html))
        .collect();
    Ok(Json(json!({ "startAt": start, "maxResults": size, "total": issue.comments.len(), "comments": shown })))
}

/// `POST /issue/{key}/comment`.
pub(super) async fn add(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    params: Params,
    body: Object,
) -> Result<Response, JiraError> {
    let input = input_of(&body)?;
    let (properties, html) = expanded(&params);
    let shown = emulator.write(Via::Api, "commentCreated", |site| {
        auth::require(site, "BROWSE_PROJECTS")?;
        let id = site.require(&wanted)?.id;
        auth::require(site, "ADD_COMMENTS")?;
        let author = site.api_user.clone();
        let comment = site.add_comment(&author, id, input)?;
        let issue = site.issue(id).ok_or_else(JiraError::no_issue)?;
        Ok(render::comment(site, issue, site.comment(id, comment)?, properties, html))
    })?;
    Ok((StatusCode::CREATED, Json(shown)).into_response())
}

/// `GET /issue/{key}/comment/{id}`.
pub(super) async fn get(
    State(emulator): State<Shared>,
    Path((wanted, comment)): Path<(String, String)>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let (properties, html) = expanded(&params);
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    let issue = site.require(&wanted)?;
    let comment = site.comment(issue.id, number(&comment)?)?;
    Ok(Json(render::comment(&site, issue, comment, properties, html)))
}

/// `PUT /issue/{key}/comment/{id}`: replaces the body.
pub(super) async fn edit(
    State(emulator): State<Shared>,
    Path((wanted, comment)): Path<(String, String)>,
    params: Params,
    body: Object,
) -> Result<Json<Value>, JiraError> {
    let input = input_of(&body)?;
    let comment = number(&comment)?;
    let (properties, html) = expanded(&params);
    let shown = emulator.write(Via::Api, "commentEdited", |site| {
        auth::require(site, "BROWSE_PROJECTS")?;
        let id = site.require(&wanted)?.id;
        let author = site.api_user.clone();
        let own = site.comment(id, comment)?.author == author;
        if !(auth::granted(site, "EDIT_ALL_COMMENTS") || own && auth::granted(site, "EDIT_OWN_COMMENTS")) {
            // The description gives 400 and 404 for this operation, no 403 (S).
            return Err(JiraError::bad_request("You do not have permission to edit this comment."));
        }
        site.edit_comment(&author, id, comment, input)?;
        let issue = site.issue(id).ok_or_else(JiraError::no_issue)?;
        Ok(render::comment(site, issue, site.comment(id, comment)?, properties, html))
    })?;
    Ok(Json(shown))
}

/// `DELETE /issue/{key}/comment/{id}`.
pub(super) async fn delete(
    State(emulator): State<Shared>,
    Path((wanted, comment)): Path<(String, String)>,
) -> Result<StatusCode, JiraError> {
    let comment = number(&comment)?;
    emulator.write(Via::Api, "commentDeleted", |site| {
        auth::require(site, "BROWSE_PROJECTS")?;
        let id = site.require(&wanted)?.id;
        let author = site.api_user.clone();
        let own = site.comment(id, comment)?.author == author;
        if !(auth::granted(site, "DELETE_ALL_COMMENTS") || own && auth::granted(site, "DELETE_OWN_COMMENTS")) {
            return Err(JiraError::bad_request("You do not have permission to delete this comment."));
        }
        site.delete_comment(&author, id, comment)
    })?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a body says about a comment (S: `Comment`).
pub(super) fn input_of(body: &Object) -> Result<CommentInput, JiraError> {
    let text =
        body.0.get("body").cloned().ok_or_else(|| JiraError::field("comment", "Comment body can not be empty!"))?;
    // Checked before anything is written: a request with a wrong comment changes nothing.
    check_body(&text)?;
    let visibility = match body.0.get("visibility") {
        None | Some(Value::Null) => None,
        Some(visibility) if matches!(visibility["type"].as_str(), Some("group" | "role")) => Some(visibility.clone()),
        Some(_) => return Err(invalid()),
    };
    Ok(CommentInput { body: text, visibility, properties: body.properties()? })
}

pub(super) fn number(comment: &str) -> Result<u64, JiraError> {
    comment.parse().map_err(|_| JiraError::not_found(format!("Can not find a comment for the id: {comment}.")))
}

fn expanded(params: &Params) -> (bool, bool) {
    let expand = params.list("expand");
    let has = |name: &str| expand.iter().any(|expanded| expanded == name);
    (has("properties"), has("renderedBody"))
}

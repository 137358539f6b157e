//! Entity properties of issues and comments through the API.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use indexmap::IndexMap;
use serde_json::{Value, json};

use super::Shared;
use super::body::AnyJson;
use super::comments::number;
use crate::jira::auth;
use crate::jira::emulator::Via;
use crate::jira::error::JiraError;
use crate::jira::site::Site;
use crate::jira::site::properties::{Bearer, no_property};

/// `GET /issue/{key}/properties`.
pub(super) async fn issue_keys(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    keys(&site, issue_bearer(&site, &wanted)?)
}

/// `GET /issue/{key}/properties/{property}`.
pub(super) async fn get_issue(
    State(emulator): State<Shared>,
    Path((wanted, key)): Path<(String, String)>,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    get(&site, issue_bearer(&site, &wanted)?, &key)
}

/// `PUT /issue/{key}/properties/{property}`: 201 when new, else 200 (S).
pub(super) async fn set_issue(
    State(emulator): State<Shared>,
    Path((wanted, key)): Path<(String, String)>,
    body: AnyJson,
) -> Result<Response, JiraError> {
    let new = emulator.write(Via::Api, "issuePropertySet", |site| {
        let bearer = issue_bearer(site, &wanted)?;
        auth::require(site, "EDIT_ISSUES")?;
        let author = site.api_user.clone();
        site.set_property(&author, bearer, &key, body.0)
    })?;
    Ok(was_set(new))
}

/// `DELETE /issue/{key}/properties/{property}`.
pub(super) async fn delete_issue(
    State(emulator): State<Shared>,
    Path((wanted, key)): Path<(String, String)>,
) -> Result<StatusCode, JiraError> {
    emulator.write(Via::Api, "issuePropertyDeleted", |site| {
        let bearer = issue_bearer(site, &wanted)?;
        // The description has no 403 here: what may not be changed is not found (S).
        if !auth::granted(site, "EDIT_ISSUES") {
            return Err(JiraError::no_issue());
        }
        let author = site.api_user.clone();
        site.delete_property(&author, bearer, &key)
    })?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /comment/{id}/properties`.
pub(super) async fn comment_keys(
    State(emulator): State<Shared>,
    Path(comment): Path<String>,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    keys(&site, comment_bearer(&site, &comment)?)
}

/// `GET /comment/{id}/properties/{property}`.
pub(super) async fn get_comment(
    State(emulator): State<Shared>,
    Path((comment, key)): Path<(String, String)>,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    get(&site, comment_bearer(&site, &comment)?, &key)
}

/// `PUT /comment/{id}/properties/{property}`: 201 when new, else 200 (S).
pub(super) async fn set_comment(
    State(emulator): State<Shared>,
    Path((comment, key)): Path<(String, String)>,
    body: AnyJson,
) -> Result<Response, JiraError> {
    let new = emulator.write(Via::Api, "commentPropertySet", |site| {
        let bearer = comment_bearer(site, &comment)?;
        auth::require(site, "EDIT_ALL_COMMENTS").or_else(|_| auth::require(site, "EDIT_OWN_COMMENTS"))?;
        let author = site.api_user.clone();
        site.set_property(&author, bearer, &key, body.0)
    })?;
    Ok(was_set(new))
}

/// `DELETE /comment/{id}/properties/{property}`.
pub(super) async fn delete_comment(
    State(emulator): State<Shared>,
    Path((comment, key)): Path<(String, String)>,
) -> Result<StatusCode, JiraError> {
    emulator.write(Via::Api, "commentPropertyDeleted", |site| {
        let bearer = comment_bearer(site, &comment)?;
        auth::require(site, "EDIT_ALL_COMMENTS").or_else(|_| auth::require(site, "EDIT_OWN_COMMENTS"))?;
        let author = site.api_user.clone();
        site.delete_property(&author, bearer, &key)
    })?;
    Ok(StatusCode::NO_CONTENT)
}

fn issue_bearer(site: &Site, wanted: &str) -> Result<Bearer, JiraError> {
    auth::require(site, "BROWSE_PROJECTS")?;
    Ok(Bearer::Issue(site.require(wanted)?.id))
}

fn comment_bearer(site: &Site, comment: &str) -> Result<Bearer, JiraError> {
    auth::require(site, "BROWSE_PROJECTS")?;
    let (issue, comment) = site.comment_anywhere(number(comment)?)?;
    Ok(Bearer::Comment(issue.id, comment.id))
}

fn properties(site: &Site, bearer: Bearer) -> Result<&IndexMap<String, Value>, JiraError> {
    match bearer {
        Bearer::Issue(id) => Ok(&site.issue(id).ok_or_else(JiraError::no_issue)?.properties),
        Bearer::Comment(id, comment) => Ok(&site.comment(id, comment)?.properties),
    }
}

fn keys(site: &Site, bearer: Bearer) -> Result<Json<Value>, JiraError> {
    let base = match bearer {
        Bearer::Issue(id) => site.link(&format!("issue/{id}/properties")),
        Bearer::Comment(_, comment) => site.link(&format!("comment/{comment}/properties")),
    };
    let shown: Vec<Value> =
        properties(site, bearer)?.keys().map(|key| json!({ "self": format!("{base}/{key}"), "key": key })).collect();
    Ok(Json(json!({ "keys": shown })))
}

fn get(site: &Site, bearer: Bearer, key: &str) -> Result<Json<Value>, JiraError> {
    let value = properties(site, bearer)?.get(key).ok_or_else(|| no_property(key))?;
    Ok(Json(json!({ "key": key, "value": value })))
}

fn was_set(new: bool) -> Response {
    if new { StatusCode::CREATED.into_response() } else { StatusCode::OK.into_response() }
}

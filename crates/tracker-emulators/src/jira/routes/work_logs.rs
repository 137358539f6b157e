//! Work logs through the API.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::Shared;
use super::body::{Object, invalid};
use crate::jira::emulator::Via;
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::site::work_logs::WorkLogInput;
use crate::jira::site::{IssueId, Site, render};
use crate::jira::{auth, time};

/// `GET /issue/{key}/worklog`: up to 5000 a page (S).
pub(super) async fn list(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let start = params.number("startAt", 0)?;
    let size = params.number("maxResults", 5000)?.min(5000);
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    let issue = site.require(&wanted)?;
    let page = issue.work_logs.iter().skip(start).take(size);
    let shown: Vec<Value> = page.map(|log| render::work_log(&site, issue, log, expanded(&params))).collect();
    Ok(Json(json!({ "startAt": start, "maxResults": size, "total": issue.work_logs.len(), "worklogs": shown })))
}

/// `POST /issue/{key}/worklog`.
pub(super) async fn add(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    params: Params,
    body: Object,
) -> Result<Response, JiraError> {
    let input = input_of(&body)?;
    let shown = emulator.write(Via::Api, "worklogCreated", |site| {
        let id = allowed(site, &wanted, "WORK_ON_ISSUES")?;
        let author = site.api_user.clone();
        let log = site.add_work_log(&author, id, input)?;
        shown(site, id, log, expanded(&params))
    })?;
    Ok((StatusCode::CREATED, Json(shown)).into_response())
}

/// `GET /issue/{key}/worklog/{id}`.
pub(super) async fn get(
    State(emulator): State<Shared>,
    Path((wanted, log)): Path<(String, String)>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    let id = site.require(&wanted)?.id;
    shown(&site, id, number(&log)?, expanded(&params)).map(Json)
}

/// `PUT /issue/{key}/worklog/{id}`.
pub(super) async fn edit(
    State(emulator): State<Shared>,
    Path((wanted, log)): Path<(String, String)>,
    params: Params,
    body: Object,
) -> Result<Json<Value>, JiraError> {
    let (input, log) = (input_of(&body)?, number(&log)?);
    let shown = emulator.write(Via::Api, "worklogEdited", |site| {
        let id = allowed(site, &wanted, "WORK_ON_ISSUES")?;
        let author = site.api_user.clone();
        own(site, id, log, &author, "EDIT_ALL_WORKLOGS")?;
        site.edit_work_log(&author, id, log, input)?;
        shown(site, id, log, expanded(&params))
    })?;
    Ok(Json(shown))
}

/// `DELETE /issue/{key}/worklog/{id}`.
pub(super) async fn delete(
    State(emulator): State<Shared>,
    Path((wanted, log)): Path<(String, String)>,
) -> Result<StatusCode, JiraError> {
    let log = number(&log)?;
    emulator.write(Via::Api, "worklogDeleted", |site| {
        let id = allowed(site, &wanted, "WORK_ON_ISSUES")?;
        let author = site.api_user.clone();
        own(site, id, log, &author, "DELETE_ALL_WORKLOGS")?;
        site.delete_work_log(&author, id, log)
    })?;
    Ok(StatusCode::NO_CONTENT)
}

fn number(log: &str) -> Result<u64, JiraError> {
    log.parse().map_err(|_| JiraError::not_found(format!("Cannot find worklog with id: '{log}'.")))
}

fn allowed(site: &Site, wanted: &str, permission: &str) -> Result<IssueId, JiraError> {
    auth::require(site, "BROWSE_PROJECTS")?;
    let id = site.require(wanted)?.id;
    auth::require(site, permission)?;
    Ok(id)
}

/// Refuses somebody else's work log; the description gives 400 for it (S).
fn own(site: &Site, id: IssueId, log: u64, author: &str, permission: &str) -> Result<(), JiraError> {
    if site.work_log(id, log)?.author == author || auth::granted(site, permission) {
        return Ok(());
    }
    Err(JiraError::bad_request("You do not have permission to change this worklog."))
}

fn shown(site: &Site, id: IssueId, log: u64, properties: bool) -> Result<Value, JiraError> {
    let issue = site.issue(id).ok_or_else(JiraError::no_issue)?;
    Ok(render::work_log(site, issue, site.work_log(id, log)?, properties))
}

/// What a body says about a work log (S: `Worklog`). `timeSpent` as text is not emulated.
fn input_of(body: &Object) -> Result<WorkLogInput, JiraError> {
    let started = match body.text("started")? {
        None => None,
        Some(text) => Some(time::parse(text).ok_or_else(invalid)?),
    };
    let seconds = match body.0.get("timeSpentSeconds") {
        None | Some(Value::Null) => None,
        Some(seconds) => Some(seconds.as_i64().ok_or_else(invalid)?),
    };
    let comment = body.0.get("comment").filter(|comment| !comment.is_null()).cloned();
    Ok(WorkLogInput { comment, started, seconds, properties: body.properties()? })
}

fn expanded(params: &Params) -> bool {
    params.list("expand").iter().any(|name| name == "properties")
}

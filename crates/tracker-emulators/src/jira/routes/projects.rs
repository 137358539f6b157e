//! Projects.

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::Shared;
use crate::jira::auth::granted;
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::site::catalogue::{ISSUE_TYPES, STATUSES};
use crate::jira::site::{Project, Site, render};

/// `GET /project/search`: only projects that the caller may browse (S).
pub(super) async fn search(State(emulator): State<Shared>, params: Params) -> Result<Json<Value>, JiraError> {
    let start = params.number("startAt", 0)?;
    let size = params.number("maxResults", 50)?.min(100);
    let query = params.get("query").unwrap_or_default().to_lowercase();
    let keys = params.list("keys");
    let ids = params.list("id");
    let action = match params.get("action") {
        Some("edit") => "ADMINISTER_PROJECTS",
        Some("create") => "CREATE_ISSUES",
        _ => "BROWSE_PROJECTS",
    };
    let site = emulator.site();
    let visible = granted(&site, "BROWSE_PROJECTS") && granted(&site, action);
    let mut found: Vec<&Project> = site
        .projects
        .iter()
        .filter(|project| {
            visible
                && (keys.is_empty() || keys.contains(&project.key))
                && (ids.is_empty() || ids.contains(&project.id))
                && (project.key.to_lowercase().contains(&query) || project.name.to_lowercase().contains(&query))
        })
        .collect();
    found.sort_by(|one, other| one.key.cmp(&other.key));
    let total = found.len();
    let expand = params.list("expand");
    let values: Vec<Value> =
        found.into_iter().skip(start).take(size).map(|project| listed(&site, project, &expand)).collect();
    Ok(Json(json!({
        "self": format!("{}?startAt={start}&maxResults={size}", site.link("project/search")),
        "maxResults": size,
        "startAt": start,
        "total": total,
        "isLast": start + values.len() >= total,
        "values": values,
    })))
}

/// `GET /project/{key}`.
pub(super) async fn get(State(emulator): State<Shared>, Path(wanted): Path<String>) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    let project = visible(&site, &wanted)?;
    let all = ["description", "lead", "issueTypes", "url", "projectKeys"].map(str::to_owned);
    let mut shown = listed(&site, project, &all);
    shown["components"] = json!([]);
    shown["versions"] = json!([]);
    shown["assigneeType"] = json!("UNASSIGNED");
    shown["roles"] = json!({});
    Ok(Json(shown))
}

/// `GET /project/{key}/statuses`: statuses by issue type (S: `IssueTypeWithStatus`).
pub(super) async fn statuses(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    visible(&site, &wanted)?;
    let statuses: Vec<Value> = STATUSES.iter().map(|status| render::status(&site, status)).collect();
    let kinds = ISSUE_TYPES.iter().map(|kind| {
        json!({
            "self": site.link(&format!("issuetype/{}", kind.id)),
            "id": kind.id,
            "name": kind.name,
            "subtask": kind.subtask,
            "statuses": statuses,
        })
    });
    Ok(Json(kinds.collect()))
}

/// A project by id or key that the caller may see.
pub(super) fn visible<'a>(site: &'a Site, wanted: &str) -> Result<&'a Project, JiraError> {
    site.projects
        .iter()
        .find(|project| project.id == wanted || project.key.eq_ignore_ascii_case(wanted))
        .filter(|_| granted(site, "BROWSE_PROJECTS"))
        .ok_or_else(|| JiraError::not_found(format!("No project could be found with key '{wanted}'.")))
}

fn listed(site: &Site, project: &Project, expand: &[String]) -> Value {
    let expands = |name: &str| expand.iter().any(|expanded| expanded == name);
    let mut shown = render::project_brief(site, project);
    shown["expand"] = json!("description,lead,issueTypes,url,projectKeys,permissions,insight");
    shown["style"] = json!("classic");
    shown["isPrivate"] = json!(false);
    shown["properties"] = json!({});
    if expands("description") {
        shown["description"] = json!("");
    }
    if expands("lead")
        && let Some(lead) = site.user(&project.lead)
    {
        shown["lead"] = render::user(site, lead);
    }
    if expands("issueTypes") {
        shown["issueTypes"] = ISSUE_TYPES.iter().map(|kind| render::issue_type(site, kind)).collect();
    }
    shown
}

//! People.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::Shared;
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::site::{Site, User, render};

/// `GET /myself`: the only user whose address is always shown (D).
pub(super) async fn myself(State(emulator): State<Shared>) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    let user = site.user(&site.api_user).ok_or_else(|| JiraError::not_found("The user does not exist."))?;
    let mut shown = render::user(&site, user);
    shown["emailAddress"] = json!(user.email);
    shown["locale"] = json!("en_US");
    Ok(Json(shown))
}

/// `GET /user?accountId=`.
pub(super) async fn get(State(emulator): State<Shared>, params: Params) -> Result<Json<Value>, JiraError> {
    let wanted = params.get("accountId").ok_or_else(|| JiraError::bad_request("The account ID is required."))?;
    let site = emulator.site();
    let user = site
        .user(wanted)
        .ok_or_else(|| JiraError::not_found("Specified user does not exist or you do not have required permissions"))?;
    Ok(Json(render::user(&site, user)))
}

/// `GET /user/search`: `query` is matched with the start of a word of the name and with the address; hidden addresses
/// are seen only when they are given whole (K).
pub(super) async fn search(State(emulator): State<Shared>, params: Params) -> Result<Json<Value>, JiraError> {
    if params.get("query").is_none() && params.get("accountId").is_none() {
        return Err(JiraError::bad_request("The username or property query parameter must be provided"));
    }
    let site = emulator.site();
    page(&site, &params)
}

/// `GET /user/assignable/search`: everybody here can be assigned.
pub(super) async fn assignable(State(emulator): State<Shared>, params: Params) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    if let Some(project) = params.get("project")
        && site.project(project).is_none()
    {
        return Err(JiraError::not_found(format!("No project could be found with key '{project}'.")));
    }
    if let Some(issue) = params.get("issueKey").or_else(|| params.get("issueId")) {
        site.require(issue)?;
    }
    page(&site, &params)
}

fn page(site: &Site, params: &Params) -> Result<Json<Value>, JiraError> {
    let start = params.number("startAt", 0)?;
    let size = params.number("maxResults", 50)?.min(1000);
    let query = params.get("query").unwrap_or_default().to_lowercase();
    let account = params.get("accountId");
    let found =
        site.users.iter().filter(|user| account.is_none_or(|id| id == user.account_id) && answers(user, &query));
    Ok(Json(found.skip(start).take(size).map(|user| render::user(site, user)).collect()))
}

fn answers(user: &User, query: &str) -> bool {
    let name = user.display_name.to_lowercase();
    let email = user.email.to_lowercase();
    name.starts_with(query)
        || name.split_whitespace().any(|word| word.starts_with(query))
        || email == query
        || (user.email_visible && email.starts_with(query))
}

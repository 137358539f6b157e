//! What the site is and what the caller may do there.

use axum::extract::State;
use axum::{Extension, Json};
use serde_json::{Map, Value, json};

use super::Shared;
use crate::jira::auth::{PERMISSIONS, PersonCaller, granted_to};
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::time;

/// `GET /serverInfo` (S: `ServerInformation`).
pub(super) async fn server_info(State(emulator): State<Shared>) -> Json<Value> {
    let site = emulator.site();
    Json(json!({
        "baseUrl": site.base_url,
        "displayUrl": site.base_url,
        "version": "1001.0.0-SNAPSHOT",
        "versionNumbers": [1001, 0, 0],
        "deploymentType": "Cloud",
        "buildNumber": 100_300,
        "buildDate": "2026-11-01T00:00:00.000+0000",
        "serverTime": site.stamp(time::now()),
        "scmInfo": "0000000000000000000000000000000000000000",
        "serverTitle": site.name,
        "serverTimeZone": site.zone.iana_name().unwrap_or("Etc/UTC"),
    }))
}

/// `GET /mypermissions`: the parameter `permissions` is required, unknown keys are refused (S).
pub(super) async fn my_permissions(
    State(emulator): State<Shared>,
    person: Option<Extension<PersonCaller>>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let person = person.map(|Extension(person)| person);
    let wanted = params.list("permissions");
    if wanted.is_empty() {
        return Err(JiraError::bad_request("The 'permissions' query parameter is required."));
    }
    let site = emulator.site();
    if let Some(project) = params.get("projectKey").or_else(|| params.get("projectId"))
        && (site.project(project).is_none() || !granted_to(&site, person.as_ref(), "BROWSE_PROJECTS"))
    {
        return Err(JiraError::not_found(format!("No project could be found with key or id '{project}'.")));
    }
    if let Some(issue) = params.get("issueKey").or_else(|| params.get("issueId")) {
        site.require(issue)?;
        if !granted_to(&site, person.as_ref(), "BROWSE_PROJECTS") {
            return Err(JiraError::no_issue());
        }
    }
    let mut shown = Map::new();
    for key in wanted {
        let Some((index, (_, name, of_project))) =
            PERMISSIONS.iter().enumerate().find(|(_, (known, _, _))| *known == key)
        else {
            return Err(JiraError::bad_request(format!("Unrecognized permission: {key}")));
        };
        shown.insert(
            key.clone(),
            json!({
                "id": index.to_string(),
                "key": key,
                "name": name,
                "type": if *of_project { "PROJECT" } else { "GLOBAL" },
                "description": name,
                "havePermission": granted_to(&site, person.as_ref(), &key),
            }),
        );
    }
    Ok(Json(json!({ "permissions": shown })))
}

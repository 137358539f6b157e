//! Reading issues.

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::Shared;
use super::body::{Object, invalid};
use crate::jira::auth;
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::site::render::{self, Selection, View};

/// Issues in one `bulkfetch` (S: 100).
const BULK_LIMIT: usize = 100;
/// Properties that a search or `bulkfetch` may ask for (S).
pub(super) const PROPERTY_LIMIT: usize = 5;

/// `GET /issue/{key}`: all fields unless asked otherwise (S).
pub(super) async fn get(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let view = View {
        fields: Selection::parse(&params.list("fields"), Selection::AllBut(Vec::new())),
        expand: params.list("expand"),
        properties: params.list("properties"),
    };
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    let issue = site.require(&wanted)?;
    Ok(Json(render::issue(&site, issue, &view)))
}

/// `POST /issue/bulkfetch`: what is found in ascending order of id, the rest in `issueErrors` (S).
pub(super) async fn bulk_fetch(State(emulator): State<Shared>, body: Object) -> Result<Json<Value>, JiraError> {
    body.closed(&["issueIdsOrKeys", "fields", "fieldsByKeys", "expand", "properties"])?;
    let wanted = body.texts("issueIdsOrKeys")?;
    if wanted.is_empty() {
        return Err(invalid());
    }
    if wanted.len() > BULK_LIMIT {
        return Err(JiraError::bad_request(format!("You can fetch a maximum of {BULK_LIMIT} issues at once.")));
    }
    let properties = body.texts("properties")?;
    if properties.len() > PROPERTY_LIMIT {
        return Err(JiraError::bad_request(format!("You can request a maximum of {PROPERTY_LIMIT} properties.")));
    }
    // The description's default is `*navigable`: comments and files only when named (S).
    let default = Selection::AllBut(vec!["comment".to_owned(), "attachment".to_owned()]);
    let view =
        View { fields: Selection::parse(&body.texts("fields")?, default), expand: body.texts("expand")?, properties };
    let site = emulator.site();
    let visible = auth::granted(&site, "BROWSE_PROJECTS");
    let mut found = std::collections::BTreeMap::new();
    let mut errors = Vec::new();
    for name in wanted {
        match site.find(&name).filter(|_| visible) {
            Some(issue) => {
                found.insert(issue.id, issue.clone());
            }
            None => {
                errors.push(json!({
                    "id": name, "errorMessage": "Issue does not exist or you do not have permission to see it."
                }));
            }
        }
    }
    let issues: Vec<Value> = found.values().map(|issue| render::issue(&site, issue, &view)).collect();
    Ok(Json(json!({ "issues": issues, "issueErrors": errors })))
}

/// `GET /issue/{key}/changelog`: oldest first (D).
pub(super) async fn changelog(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    params: Params,
) -> Result<Json<Value>, JiraError> {
    let start = params.number("startAt", 0)?;
    let size = params.number("maxResults", 100)?.min(100);
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    let issue = site.require(&wanted)?;
    let total = issue.history.len();
    let values: Vec<Value> =
        issue.history.iter().skip(start).take(size).map(|change| render::change(&site, change)).collect();
    let link = site.link(&format!("issue/{}/changelog", issue.id));
    let mut page = json!({
        "self": format!("{link}?maxResults={size}&startAt={start}"),
        "maxResults": size,
        "startAt": start,
        "total": total,
        "isLast": start + values.len() >= total,
        "values": values,
    });
    if page["isLast"] == false {
        page["nextPage"] = json!(format!("{link}?maxResults={size}&startAt={}", start + size));
    }
    Ok(Json(page))
}

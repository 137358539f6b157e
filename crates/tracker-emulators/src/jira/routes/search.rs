//! Enhanced search: `search/jql`, `approximate-count`, and the removed `search`.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::Shared;
use super::body::{Object, invalid};
use super::issues::PROPERTY_LIMIT;
use super::search_pages::Rest;
use crate::jira::auth::granted;
use crate::jira::error::JiraError;
use crate::jira::jql::{self, Query};
use crate::jira::params::Params;
use crate::jira::site::render::{self, Selection, View};
use crate::jira::site::{Issue, IssueId, Site};

/// Ids in `reconcileIssues` (S).
const RECONCILE_LIMIT: usize = 50;
/// The largest page of ids and keys (S), and of issues with fields (K).
const LIGHT_PAGE: usize = 5000;
const PAGE: usize = 100;

struct Search {
    jql: String,
    token: Option<String>,
    size: usize,
    view: View,
    reconcile: Vec<IssueId>,
}

/// `GET /search/jql`.
pub(super) async fn by_query(State(emulator): State<Shared>, params: Params) -> Result<Json<Value>, JiraError> {
    let reconcile = params.list("reconcileIssues");
    let reconcile: Result<Vec<IssueId>, _> = reconcile.iter().map(|id| id.parse()).collect();
    search(
        &emulator,
        Search {
            jql: params.get("jql").unwrap_or_default().to_owned(),
            token: params.get("nextPageToken").map(str::to_owned),
            size: params.number("maxResults", 50)?,
            view: View {
                fields: Selection::parse(&params.list("fields"), Selection::OnlyId),
                expand: params.list("expand"),
                properties: params.list("properties"),
            },
            reconcile: reconcile.map_err(|_| invalid())?,
        },
    )
}

/// `POST /search/jql`: a closed body, `expand` is one text with commas (S).
pub(super) async fn by_body(State(emulator): State<Shared>, body: Object) -> Result<Json<Value>, JiraError> {
    body.closed(&[
        "jql",
        "nextPageToken",
        "maxResults",
        "fields",
        "expand",
        "properties",
        "fieldsByKeys",
        "reconcileIssues",
    ])?;
    let size = match body.0.get("maxResults") {
        None | Some(Value::Null) => 50,
        Some(size) => size.as_u64().and_then(|size| usize::try_from(size).ok()).ok_or_else(invalid)?,
    };
    let reconcile = match body.0.get("reconcileIssues") {
        None | Some(Value::Null) => Vec::new(),
        Some(ids) => {
            let ids = ids.as_array().ok_or_else(invalid)?;
            ids.iter().map(|id| id.as_u64().ok_or_else(invalid)).collect::<Result<_, _>>()?
        }
    };
    let expand = body.text("expand")?.unwrap_or_default();
    search(
        &emulator,
        Search {
            jql: body.text("jql")?.unwrap_or_default().to_owned(),
            token: body.text("nextPageToken")?.map(str::to_owned),
            size,
            view: View {
                fields: Selection::parse(&body.texts("fields")?, Selection::OnlyId),
                expand: expand.split(',').map(|name| name.trim().to_owned()).collect(),
                properties: body.texts("properties")?,
            },
            reconcile,
        },
    )
}

fn search(emulator: &Shared, search: Search) -> Result<Json<Value>, JiraError> {
    if search.reconcile.len() > RECONCILE_LIMIT {
        return Err(JiraError::bad_request(format!("You can reconcile a maximum of {RECONCILE_LIMIT} issues.")));
    }
    if search.view.properties.len() > PROPERTY_LIMIT {
        return Err(JiraError::bad_request(format!("You can request a maximum of {PROPERTY_LIMIT} properties.")));
    }
    let limit = if search.view.fields.is_light() { LIGHT_PAGE } else { PAGE };
    if search.size == 0 || search.size > LIGHT_PAGE {
        return Err(JiraError::bad_request(format!("The value of maxResults must be between 1 and {LIGHT_PAGE}.")));
    }
    let size = emulator.faults.page_size(search.size.min(limit));
    let query = bounded(&search.jql)?;
    let site = emulator.site();
    query.check(&site)?;
    let seen = seen_by_search(emulator, &site, &search.reconcile);
    let mut wanted: Vec<IssueId> = match &search.token {
        None => found(&site, &query, &seen).iter().map(|issue| issue.id).collect(),
        Some(token) => {
            let tokens = emulator.pages.lock().unwrap_or_else(PoisonError::into_inner);
            let rest = tokens.find(token).filter(|rest| rest.jql == search.jql);
            rest.ok_or_else(|| JiraError::bad_request("The value of nextPageToken is not valid."))?.issues
        }
    };
    let rest = wanted.split_off(size.min(wanted.len()));
    let issues: Vec<Value> = wanted
        .iter()
        .filter_map(|id| seen.get(id))
        .map(|issue| render::issue(&site, issue, &page_view(&search.view)))
        .collect();
    let mut page = json!({ "issues": issues, "isLast": rest.is_empty() });
    if !rest.is_empty() {
        let mut tokens = emulator.pages.lock().unwrap_or_else(PoisonError::into_inner);
        page["nextPageToken"] = json!(tokens.keep(Rest { jql: search.jql, issues: rest }));
    }
    for (name, value) in [("names", render::names as fn() -> Value), ("schema", render::schemas)] {
        if search.view.expand.iter().any(|expanded| expanded == name) {
            page[name] = value();
        }
    }
    Ok(Json(page))
}

/// `names` and `schema` stand once on the page, not in each issue.
fn page_view(view: &View) -> View {
    let mut view = view.clone();
    view.expand.retain(|name| name != "names" && name != "schema");
    view
}

/// A query must restrict what it searches (S): `order by key` alone is refused.
fn bounded(text: &str) -> Result<Query, JiraError> {
    let query = jql::parse(text).map_err(JiraError::bad_request)?;
    if query.condition.is_none() {
        return Err(JiraError::bad_request(
            "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.",
        ));
    }
    Ok(query)
}

/// Issues as search sees them: late, except those to reconcile (S). Deleted ones never show.
fn seen_by_search(emulator: &Shared, site: &Site, reconcile: &[IssueId]) -> HashMap<IssueId, Arc<Issue>> {
    if !granted(site, "BROWSE_PROJECTS") {
        return HashMap::new();
    }
    let mut seen: HashMap<IssueId, Arc<Issue>> = HashMap::new();
    for issue in emulator.index().at(Instant::now()) {
        if site.issue(issue.id).is_some() {
            seen.insert(issue.id, issue.clone());
        }
    }
    for id in reconcile {
        if let Some(issue) = site.issue(*id) {
            seen.insert(*id, issue.clone());
        }
    }
    seen
}

fn found(site: &Site, query: &Query, seen: &HashMap<IssueId, Arc<Issue>>) -> Vec<Arc<Issue>> {
    let mut issues: Vec<Arc<Issue>> = seen.values().filter(|issue| query.matches(site, issue)).cloned().collect();
    query.sort(site, &mut issues);
    issues
}

/// `POST /search/approximate-count`.
pub(super) async fn count(State(emulator): State<Shared>, body: Object) -> Result<Json<Value>, JiraError> {
    body.closed(&["jql"])?;
    let query = bounded(body.text("jql")?.unwrap_or_default())?;
    let site = emulator.site();
    query.check(&site)?;
    let seen = seen_by_search(&emulator, &site, &[]);
    Ok(Json(json!({ "count": found(&site, &query, &seen).len() })))
}

/// `/rest/api/2|3/search`: gone since 2025 (F).
pub(super) async fn removed() -> JiraError {
    JiraError::new(
        StatusCode::GONE,
        "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046",
    )
}

//! Checking queries, and issues against queries.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::Shared;
use super::body::{Object, invalid};
use crate::jira::auth::granted;
use crate::jira::error::JiraError;
use crate::jira::jql::{self, Query};
use crate::jira::params::Params;
use crate::jira::site::{IssueId, Site};

/// Queries in one call.
const MOST_QUERIES: usize = 100;
/// Issues in one call.
const MOST_ISSUES: usize = 1_000;

fn checked(text: &str, site: &Site) -> Result<Query, String> {
    let query = jql::parse(text)?;
    query.check(site).map_err(|error| error.messages.join(" "))?;
    Ok(query)
}

/// `POST /jql/parse`. The structure of a query is left out, which the description allows.
pub(super) async fn parse(
    State(emulator): State<Shared>,
    params: Params,
    body: Object,
) -> Result<Json<Value>, JiraError> {
    body.closed(&["queries"])?;
    let validated = match params.get("validation") {
        Some("strict" | "warn") => true,
        Some("none") => false,
        _ => return Err(JiraError::bad_request("validation must be strict, warn or none.")),
    };
    let queries = body.texts("queries")?;
    if queries.is_empty() || queries.len() > MOST_QUERIES || queries.iter().any(String::is_empty) {
        return Err(invalid());
    }
    let site = emulator.site();
    let parsed = queries.iter().map(|text| {
        let outcome = if validated { checked(text, &site).map(drop) } else { jql::parse(text).map(drop) };
        match outcome {
            Ok(()) => json!({ "query": text }),
            Err(error) => json!({ "query": text, "errors": [error] }),
        }
    });
    Ok(Json(json!({ "queries": parsed.collect::<Vec<_>>() })))
}

/// `POST /jql/match`: as issues are, not as the search sees them.
pub(super) async fn matching(State(emulator): State<Shared>, body: Object) -> Result<Json<Value>, JiraError> {
    body.closed(&["issueIds", "jqls"])?;
    let ids = body.0.get("issueIds").and_then(Value::as_array).ok_or_else(invalid)?;
    let ids: Vec<IssueId> = ids.iter().map(|id| id.as_u64().ok_or_else(invalid)).collect::<Result<_, _>>()?;
    let queries = body.texts("jqls")?;
    if queries.len() > MOST_QUERIES || ids.len() > MOST_ISSUES {
        return Err(JiraError::bad_request("Too many queries or issues."));
    }
    let site = emulator.site();
    let visible = granted(&site, "BROWSE_PROJECTS");
    let matches = queries.iter().map(|text| match checked(text, &site) {
        Err(error) => json!({ "matchedIssues": [], "errors": [error] }),
        Ok(query) => {
            let issues =
                ids.iter().filter_map(|id| site.issue(*id)).filter(|issue| visible && query.matches(&site, issue));
            json!({ "matchedIssues": issues.map(|issue| issue.id).collect::<Vec<_>>(), "errors": [] })
        }
    });
    Ok(Json(json!({ "matches": matches.collect::<Vec<_>>() })))
}

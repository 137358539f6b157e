//! Queries in JQL.

use crate::dates::parse_time;
use crate::read::issue_ref;
use crate::tracker::JiraTracker;
use entente_tracker_api::{QueryCount, QueryCursor, QueryMatch, QueryPage, QueryPosition, QueryProblem, TrackerError};
use entente_tracker_kit::json::{items, optional_text, text};
use entente_tracker_kit::{Call, refused};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Issues on one page at most: with fields Jira gives no more.
const MOST: usize = 100;
/// Issues that one call matches at most; Jira names no limit, and its other lists of ids take a hundred.
const MOST_MATCHED: usize = 100;
const ACTION: &str = "to search by JQL";

impl JiraTracker {
    pub(crate) async fn problems_of(&self, jql: &str) -> Result<Vec<QueryProblem>, TrackerError> {
        if jql.trim().is_empty() {
            return Ok(vec![problem("The query is empty. Say at least a project, as in: project = OPS".into())]);
        }
        let path = ["rest", "api", "3", "jql", "parse"];
        let call = Call::query_by_post("parse-jql", &path, "to check the JQL", json!({ "queries": [jql] }))
            .query("validation", "strict");
        let answer = self.api.json(call).await?;
        let parsed = items(&answer, "queries").first().unwrap_or(&Value::Null);
        let problems: Vec<QueryProblem> =
            items(parsed, "errors").iter().filter_map(Value::as_str).map(|text| problem(text.to_owned())).collect();
        if !problems.is_empty() {
            return Ok(problems);
        }
        // What parses may still be refused by the search, such as a query without any restriction.
        match self.search_issues_by_jql(jql, None, 1).await {
            Ok(_) => Ok(Vec::new()),
            Err(TrackerError::Refused { fields, .. }) => Ok(fields.into_values().map(problem).collect()),
            Err(error) => Err(error),
        }
    }

    pub(crate) async fn count_by_jql(&self, jql: &str) -> Result<QueryCount, TrackerError> {
        let path = ["rest", "api", "3", "search", "approximate-count"];
        let call = Call::query_by_post("approximate-count", &path, ACTION, json!({ "jql": jql }));
        let answer = self.api.json(call).await.map_err(of_query)?;
        let count = answer
            .get("count")
            .and_then(Value::as_u64)
            .ok_or_else(|| TrackerError::Unexpected { action: ACTION.into(), detail: "it tells no count".into() })?;
        Ok(QueryCount { count, exact: false })
    }

    /// Jira's tokens go on where a page ended, in the order that the query asks for.
    pub(crate) async fn search_issues_by_jql(
        &self,
        jql: &str,
        from: Option<&QueryCursor>,
        limit: usize,
    ) -> Result<QueryPage, TrackerError> {
        let mut body = json!({ "jql": jql, "maxResults": limit.clamp(1, MOST), "fields": ["summary", "updated"] });
        if let Some(QueryCursor(token)) = from {
            body["nextPageToken"] = json!(token);
        }
        let path = ["rest", "api", "3", "search", "jql"];
        let page = self.api.json(Call::query_by_post("search", &path, ACTION, body)).await.map_err(of_query)?;
        let found = |issue: &Value| {
            let fields = &issue["fields"];
            let changed = parse_time(&text(fields, "updated"));
            Ok(QueryMatch { issue: issue_ref(issue)?, summary: text(fields, "summary"), changed })
        };
        let matches = items(&page, "issues").iter().map(found).collect::<Result<Vec<_>, TrackerError>>()?;
        // A token that repeats would go round for ever.
        let next = optional_text(&page, "nextPageToken").map(QueryCursor);
        let next = next.filter(|next| !matches.is_empty() && Some(next) != from);
        Ok(QueryPage { matches, next })
    }

    pub(crate) async fn matching_jql(&self, jql: &str, issue_ids: &[String]) -> Result<BTreeSet<String>, TrackerError> {
        if without_restriction(jql) {
            let message = "The query restricts nothing. Say at least a project, as in: project = OPS";
            return Err(refused(ACTION, "query", message.into()));
        }
        let mut found = BTreeSet::new();
        // What is not a number is no id of Jira's, and matches nothing.
        let numbers: BTreeSet<u64> = issue_ids.iter().filter_map(|id| id.parse().ok()).collect();
        let numbers: Vec<u64> = numbers.into_iter().collect();
        for part in numbers.chunks(MOST_MATCHED) {
            let path = ["rest", "api", "3", "jql", "match"];
            let body = json!({ "jqls": [jql], "issueIds": part });
            let answer =
                self.api.json(Call::query_by_post("match-jql", &path, ACTION, body)).await.map_err(of_query)?;
            let matched = items(&answer, "matches").first().unwrap_or(&Value::Null);
            if let Some(error) = items(matched, "errors").first().and_then(Value::as_str) {
                return Err(refused(ACTION, "query", error.to_owned()));
            }
            found.extend(items(matched, "matchedIssues").iter().filter_map(Value::as_u64).map(|id| id.to_string()));
        }
        Ok(found)
    }
}

/// The search refuses such a query by itself; matching issues against it does not.
fn without_restriction(jql: &str) -> bool {
    let mut words = jql.split_whitespace();
    words.next().is_none_or(|first| {
        first.eq_ignore_ascii_case("order") && words.next().is_some_and(|second| second.eq_ignore_ascii_case("by"))
    })
}

fn problem(message: String) -> QueryProblem {
    let position = position_in(&message);
    QueryProblem { message, position }
}

/// Jira ends a syntax error with `(line 1, character 9)`.
fn position_in(message: &str) -> Option<QueryPosition> {
    let (_, rest) = message.rsplit_once("(line ")?;
    let (line, rest) = rest.split_once(", character ")?;
    let (column, _) = rest.split_once(')')?;
    Some(QueryPosition { line: line.trim().parse().ok()?, column: column.trim().parse().ok()? })
}

/// A refusal of a search is one of its query.
fn of_query(error: TrackerError) -> TrackerError {
    match error {
        TrackerError::Refused { action, messages, mut fields } => {
            fields.insert("query".into(), messages.join(" "));
            TrackerError::Refused { action, messages: Vec::new(), fields }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_that_only_orders_restricts_nothing() {
        assert!(without_restriction(" ") && without_restriction("order BY key"));
        assert!(!without_restriction("project = OPS ORDER BY key"));
    }

    #[test]
    fn the_place_of_an_error_is_read_from_its_message() {
        let message = "Error in the JQL Query: Expecting operator but got 'query'. (line 2, character 9)";
        assert_eq!(position_in(message), Some(QueryPosition { line: 2, column: 9 }));
        assert_eq!(position_in("The value 'X' does not exist for the field 'project'."), None);
    }
}

//! Queries: Redmine's own filter parameters, as they stand in the address of a list of issues, or a saved query.
//!
//! Redmine ignores a filter that it does not know (or that it does not offer in this place or to this account), and would
//! then find every open issue. So a query is checked filter by filter before it is used.

use crate::dates::parse_time;
use crate::filters::{Filters, Saved};
use crate::read::issue_ref;
use crate::tracker::RedmineTracker;
use entente_tracker_api::{QueryCount, QueryCursor, QueryMatch, QueryPage, QueryProblem, TrackerError};
use entente_tracker_kit::json::{items, optional_text, text};
use entente_tracker_kit::{Call, refused};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

const ACTION: &str = "to search issues";
/// Issues on one page at most.
const MOST: usize = 100;
/// Saved queries that are looked through for a name.
const MOST_SAVED: usize = 1_000;
/// Pages of a query that are looked through for given issues, where it can't be asked for these alone.
const MOST_PAGES: usize = 100;

/// Where a walk by growing ids goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Walk {
    /// The last id that was told.
    id: u64,
    /// How many issues lay before the end of that page.
    offset: usize,
}

impl RedmineTracker {
    pub(crate) async fn problems_of(&self, query: &str) -> Result<Vec<QueryProblem>, TrackerError> {
        let filters = match Filters::parse(query) {
            Ok(filters) => filters,
            Err(problem) => return Ok(vec![problem]),
        };
        let mut problems = Vec::new();
        for name in filters.names() {
            if !self.offers(&filters, name).await? {
                let message = format!(
                    "Redmine has no filter \"{name}\" here for this account, and would ignore it. Some filters need a \
                     project_id beside them."
                );
                problems.push(filters.problem_at(name, message));
            }
        }
        if !problems.is_empty() {
            return Ok(problems);
        }
        match self.page_of(&filters, 0, 1).await {
            Ok(_) => Ok(Vec::new()),
            Err(TrackerError::Refused { messages, fields, .. }) => {
                let all = messages.into_iter().chain(fields.into_values());
                Ok(all.map(|message| QueryProblem { message, position: None }).collect())
            }
            Err(TrackerError::NotFound { what }) => {
                Ok(vec![QueryProblem { message: format!("{what} does not exist."), position: None }])
            }
            Err(error) => Err(error),
        }
    }

    /// Whether Redmine looks at a filter at all: it then refuses it without a value.
    async fn offers(&self, filters: &Filters, name: &str) -> Result<bool, TrackerError> {
        let call = Call::read("list-issues", &["issues.json"], "to check the query").about("the query's project");
        let call = filters.place().into_iter().fold(call, |call, (name, value)| call.query(name, value));
        let call = call
            .query("f[]", name)
            .query(format!("op[{name}]"), "=")
            .query(format!("v[{name}][]"), "")
            .query("limit", "1");
        match self.api.json(call).await {
            Ok(_) => Ok(false),
            Err(TrackerError::Refused { .. }) => Ok(true),
            // The place does not exist, which the query itself will tell.
            Err(TrackerError::NotFound { .. } | TrackerError::MissingPermission { .. }) => Ok(true),
            Err(error) => Err(error),
        }
    }

    pub(crate) async fn count_of(&self, query: &str) -> Result<QueryCount, TrackerError> {
        let page = self.page_of(&self.usable(query).await?, 0, 1).await.map_err(of_query)?;
        let count = page.get("total_count").and_then(Value::as_u64).unwrap_or(items(&page, "issues").len() as u64);
        Ok(QueryCount { count, exact: true })
    }

    /// Issues by growing id. A page begins before the end of the last one, and further back when issues stopped matching
    /// meanwhile, so that nothing slips through.
    pub(crate) async fn search_by(
        &self,
        query: &str,
        from: Option<&QueryCursor>,
        limit: usize,
    ) -> Result<QueryPage, TrackerError> {
        let filters = self.usable(query).await?;
        let limit = limit.clamp(1, MOST);
        let walk = match from {
            None => None,
            Some(cursor) => {
                Some(serde_json::from_str::<Walk>(&cursor.0).map_err(|error| TrackerError::Unexpected {
                    action: ACTION.into(),
                    detail: format!("the stored cursor can't be read: {error}"),
                })?)
            }
        };
        let mut offset = walk.map_or(0, |walk| walk.offset.saturating_sub(1));
        loop {
            let size = if walk.is_some() { (limit + 1).min(MOST) } else { limit };
            let page = self.page_of(&filters, offset, size).await.map_err(of_query)?;
            let issues = items(&page, "issues");
            let told = walk.map_or(0, |walk| walk.id);
            let gap = offset > 0 && issues.first().and_then(id_of).is_none_or(|first| first > told);
            if gap {
                offset = offset.saturating_sub(MOST / 2);
                continue;
            }
            let new = issues.iter().filter(|issue| id_of(issue).is_some_and(|id| id > told));
            let matches = new.map(found).collect::<Result<Vec<_>, _>>()?;
            let end = offset + issues.len();
            let more = page.get("total_count").and_then(Value::as_u64).is_some_and(|total| total > end as u64);
            let last = issues.last().and_then(id_of).unwrap_or(told).max(told);
            let next = Walk { id: last, offset: end };
            let next = serde_json::to_string(&next).ok().filter(|_| more && !issues.is_empty()).map(QueryCursor);
            return Ok(QueryPage { matches, next });
        }
    }

    pub(crate) async fn matching_of(&self, query: &str, ids: &[String]) -> Result<BTreeSet<String>, TrackerError> {
        let filters = self.usable(query).await?;
        let wanted: BTreeSet<String> =
            ids.iter().filter(|id| id.bytes().all(|byte| byte.is_ascii_digit())).cloned().collect();
        let mut found = BTreeSet::new();
        if filters.can_name_issues() {
            let all: Vec<&str> = wanted.iter().map(String::as_str).collect();
            for part in all.chunks(MOST) {
                let page = self.page_of(&filters.of_issues(part), 0, MOST).await.map_err(of_query)?;
                found.extend(items(&page, "issues").iter().map(|issue| text(issue, "id")));
            }
            return Ok(found);
        }
        let mut cursor = None;
        for _ in 0..MOST_PAGES {
            let page = self.search_by(query, cursor.as_ref(), MOST).await?;
            found.extend(page.matches.into_iter().map(|found| found.issue.id).filter(|id| wanted.contains(id)));
            cursor = page.next;
            if cursor.is_none() || found.len() == wanted.len() {
                return Ok(found);
            }
        }
        let message = format!("the saved query finds more than {} issues. Narrow it.", MOST_PAGES * MOST);
        Err(refused(ACTION, "query", message))
    }

    /// A query that reads, and whose filters Redmine looks at. The latter is asked once in a while.
    async fn usable(&self, query: &str) -> Result<Filters, TrackerError> {
        let filters = Filters::parse(query).map_err(|problem| refused(ACTION, "query", problem.message))?;
        let problems = self.checked_queries.get(query, || self.problems_of(query)).await?;
        match problems.first() {
            None => self.with_saved(filters).await,
            Some(problem) => Err(refused(ACTION, "query", problem.message.clone())),
        }
    }

    /// The name of a saved query becomes its id, and the project that it belongs to.
    async fn with_saved(&self, filters: Filters) -> Result<Filters, TrackerError> {
        let Some(Saved::Name(name)) = filters.saved() else { return Ok(filters) };
        let call = || Call::read("saved-queries", &["queries.json"], "to list the saved queries");
        let all = self.api.paged("queries", MOST_SAVED, call).await?;
        let named: Vec<&Value> = all.iter().filter(|query| text(query, "name") == *name).collect();
        match named.as_slice() {
            [one] => Ok(filters.with_id(&text(one, "id"), optional_text(one, "project_id").as_deref())),
            [] => Err(refused(ACTION, "query", format!("there is no saved query \"{name}\" that this account sees."))),
            several => {
                let ids: Vec<String> = several.iter().map(|query| text(query, "id")).collect();
                let message =
                    format!("several saved queries are called \"{name}\": query_id={}.", ids.join(", query_id="));
                Err(refused(ACTION, "query", message))
            }
        }
    }

    async fn page_of(&self, filters: &Filters, offset: usize, limit: usize) -> Result<Value, TrackerError> {
        let filters = match filters.saved() {
            Some(Saved::Name(_)) => &self.with_saved(filters.clone()).await?,
            _ => filters,
        };
        let call = Call::read("list-issues", &["issues.json"], ACTION).about("the query, or a project in it,");
        let call = filters.parameters().fold(call, |call, (name, value)| call.query(name, value));
        let call = call.query("sort", "id").query("offset", offset.to_string()).query("limit", limit.to_string());
        self.api.json(call).await
    }
}

fn id_of(issue: &Value) -> Option<u64> {
    issue.get("id")?.as_u64()
}

fn found(issue: &Value) -> Result<QueryMatch, TrackerError> {
    let changed = parse_time(&text(issue, "updated_on"));
    Ok(QueryMatch { issue: issue_ref(issue)?, summary: text(issue, "subject"), changed })
}

/// A refusal of a search is one of its query.
fn of_query(error: TrackerError) -> TrackerError {
    match error {
        TrackerError::Refused { messages, fields, .. } => {
            let all: Vec<String> = messages.into_iter().chain(fields.into_values()).collect();
            refused(ACTION, "query", all.join("; "))
        }
        TrackerError::NotFound { what } => refused(ACTION, "query", format!("{what} does not exist.")),
        other => other,
    }
}

//! Reading issues, projects and files.

use crate::access;
use crate::map;
use entente_hub::{Comment, Field, HubIssue, IssueRef, Project, Status, WorkLog};
use entente_tracker_api::{ContentFrom, TrackerError};
use entente_tracker_kit::json::{items, number, text};
use entente_tracker_kit::{Api, Call};
use serde_json::Value;

/// The most comments or work logs of one issue: Jira's own limit is 5000 comments.
const MOST_ITEMS: usize = 5_000;

/// Projects whose key or name contains the text.
pub(crate) async fn search_projects(api: &Api, query: &str, limit: usize) -> Result<Vec<Project>, TrackerError> {
    let call = || {
        let call = Call::read("search-projects", &["rest", "api", "3", "project", "search"], "to search projects")
            .query("orderBy", "key");
        if query.trim().is_empty() { call } else { call.query("query", query.trim()) }
    };
    Ok(api.paged("values", limit, call).await?.iter().map(map::project).collect())
}

/// Statuses of a project, each once.
pub(crate) async fn statuses(api: &Api, project: &str) -> Result<Vec<Status>, TrackerError> {
    let mut all: Vec<Status> = Vec::new();
    for status in access::statuses(api, project).await?.into_iter().flat_map(|(_, statuses)| statuses) {
        if !all.iter().any(|known| known.id == status.id) {
            all.push(status);
        }
    }
    Ok(all)
}

/// Resolves a key, or the address of an issue's page.
pub(crate) async fn find_issue(api: &Api, typed: &str) -> Result<IssueRef, TrackerError> {
    let key = key_of(typed);
    let answer = api.json(issue_call(key).query("fields", "summary")).await?;
    issue_ref(&answer)
}

fn key_of(typed: &str) -> &str {
    let typed = typed.trim();
    let page = typed.split_once("/browse/").map_or(typed, |(_, rest)| rest);
    page.split(['?', '#', '/']).next().unwrap_or(page)
}

pub(crate) fn issue_call(id: &str) -> Call {
    Call::read("get-issue", &["rest", "api", "3", "issue", id], "to read the issue").about(format!("issue {id}"))
}

pub(crate) fn issue_ref(issue: &Value) -> Result<IssueRef, TrackerError> {
    let (id, key) = (text(issue, "id"), text(issue, "key"));
    if id.is_empty() || key.is_empty() {
        let detail = "it names neither id nor key".into();
        return Err(TrackerError::Unexpected { action: "to read the issue".into(), detail });
    }
    Ok(IssueRef { id, key })
}

/// Reads an issue whole. Comments and work logs come in the same call while Jira sends them all; else page by page.
pub(crate) async fn read_issue(api: &Api, id: &str) -> Result<HubIssue, TrackerError> {
    let answer = api.json(issue_call(id).query("fields", "*all").query("expand", "names")).await?;
    issue_ref(&answer)?;
    let mut issue = map::issue(&answer);
    let fields = answer.get("fields").unwrap_or(&Value::Null);
    issue.comments = Field::Set(comments(api, id, fields).await?);
    issue.work_logs = Field::Set(work_logs(api, id, fields).await?);
    Ok(issue)
}

async fn comments(api: &Api, id: &str, fields: &Value) -> Result<Vec<Comment>, TrackerError> {
    let all = match all_inside(fields, "comment", "comments") {
        Some(inside) => inside.to_vec(),
        None => comment_beans(api, id, None).await?,
    };
    let mut comments: Vec<Comment> = all.iter().map(map::comment).collect();
    comments.sort_by_key(|comment| (comment.created, comment.id.parse::<u64>().unwrap_or(u64::MAX)));
    Ok(comments)
}

/// All comments as Jira sends them, oldest first.
pub(crate) async fn comment_beans(api: &Api, id: &str, expand: Option<&str>) -> Result<Vec<Value>, TrackerError> {
    let call = || {
        let call = Call::read("get-comments", &["rest", "api", "3", "issue", id, "comment"], "to read the comments")
            .about(format!("issue {id}"))
            .query("orderBy", "created");
        match expand {
            Some(expand) => call.query("expand", expand),
            None => call,
        }
    };
    api.paged("comments", MOST_ITEMS, call).await
}

/// All work logs as Jira sends them.
pub(crate) async fn work_log_beans(api: &Api, id: &str, expand: Option<&str>) -> Result<Vec<Value>, TrackerError> {
    let call = || {
        let path = ["rest", "api", "3", "issue", id, "worklog"];
        let call = Call::read("get-worklogs", &path, "to read the work logs").about(format!("issue {id}"));
        match expand {
            Some(expand) => call.query("expand", expand),
            None => call,
        }
    };
    api.paged("worklogs", MOST_ITEMS, call).await
}

async fn work_logs(api: &Api, id: &str, fields: &Value) -> Result<Vec<WorkLog>, TrackerError> {
    let all = match all_inside(fields, "worklog", "worklogs") {
        Some(inside) => inside.to_vec(),
        None if fields.get("worklog").is_none() => Vec::new(),
        None => work_log_beans(api, id, None).await?,
    };
    let mut logs: Vec<WorkLog> = all.iter().map(map::work_log).collect();
    logs.sort_by_key(|log| (log.start_date, log.id.parse::<u64>().unwrap_or(u64::MAX)));
    Ok(logs)
}

/// The items that came inside of the issue, when they are all that there are.
fn all_inside<'a>(fields: &'a Value, field: &str, list: &str) -> Option<&'a [Value]> {
    let page = fields.get(field)?;
    let inside = items(page, list);
    (number(page, "total")? == i64::try_from(inside.len()).ok()?).then_some(inside)
}

/// The content of a file from a byte on, at most `limit` bytes.
pub(crate) async fn attachment_content(
    api: &Api,
    id: &str,
    from: u64,
    limit: u64,
) -> Result<ContentFrom, TrackerError> {
    let call =
        Call::read("attachment-content", &["rest", "api", "3", "attachment", "content", id], "to read the attachment")
            .about(format!("attachment {id}"));
    api.content(call, from, limit).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_in_what_people_paste() {
        for typed in ["OPS-12", " OPS-12 ", "https://x.atlassian.net/browse/OPS-12", "https://x/browse/OPS-12?a=b#c"] {
            assert_eq!(key_of(typed), "OPS-12", "{typed}");
        }
    }

    #[test]
    fn comments_inside_the_issue_count_only_when_they_are_all() {
        let fields = serde_json::json!({"comment": {"comments": [{"id": "1"}], "total": 1}});
        assert_eq!(all_inside(&fields, "comment", "comments").unwrap().len(), 1);
        let capped = serde_json::json!({"comment": {"comments": [{"id": "1"}], "total": 7}});
        assert!(all_inside(&capped, "comment", "comments").is_none());
    }
}

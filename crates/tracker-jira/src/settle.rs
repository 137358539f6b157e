//! What a write of unknown outcome may have made, by direct reads.

use crate::dates::parse_time;
use crate::fields::FieldWriter;
use crate::map;
use crate::read::{attachment_content, comment_beans, issue_call, issue_ref, work_log_beans};
use crate::tracker::{JiraTracker, MARKER_PROPERTY};
use entente_hub::changes::{WriteStep, Written};
use entente_hub::{Attachment, IssueRef, Timestamp};
use entente_tracker_api::{Candidate, LookUp, TrackerError};
use entente_tracker_kit::json::{items, optional_text, text};
use entente_tracker_kit::{CLOCKS_DIFFER, Call, certain, item, sha256_of};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Keys that one direct read covers: the most that Jira takes.
const WINDOW: u64 = 100;
/// Windows beyond the highest key that the search knows, so that no burst of new issues hides ours.
const MOST_WINDOWS: u64 = 10;
/// Keys below it that the search does not show and that are read directly.
const MOST_HIDDEN: usize = 3_000;
/// Pages of the search for recently created issues.
const MOST_PAGES: usize = 20;

impl JiraTracker {
    /// Candidates for the result of a write in doubt. Steps that may simply be repeated have none.
    pub(crate) async fn candidates(&self, look_up: LookUp) -> Result<Vec<Candidate>, TrackerError> {
        let since = self.api.as_site_time(look_up.since).plus_millis(-CLOCKS_DIFFER);
        match &look_up.step {
            WriteStep::CreateIssue { fields } => {
                self.created_issues(&FieldWriter::project_of(fields)?, &look_up.marker, since).await
            }
            WriteStep::AddComment { issue, .. } => {
                let comments = comment_beans(&self.api, &issue.id, Some("properties")).await?;
                Ok(marked(&comments, &look_up.marker))
            }
            WriteStep::AddAttachment { issue, attachment } => self.same_files(issue, attachment, since).await,
            WriteStep::AddWorkLog { issue, .. } => {
                let logs = work_log_beans(&self.api, &issue.id, Some("properties")).await?;
                Ok(marked(&logs, &look_up.marker))
            }
            WriteStep::UpdateFields { .. }
            | WriteStep::UpdateComment { .. }
            | WriteStep::DeleteComment { .. }
            | WriteStep::RemoveAttachment { .. }
            | WriteStep::UpdateWorkLog { .. }
            | WriteStep::DeleteWorkLog { .. }
            | WriteStep::Transition { .. }
            | WriteStep::RunTransition { .. } => Ok(Vec::new()),
        }
    }

    /// Issues with the marker. The search shows recent ones, but it lags, and not in order: so every key that it does
    /// not show is read directly, from the last issue that is older than the intent to beyond the highest known key.
    async fn created_issues(
        &self,
        project: &str,
        marker: &str,
        since: Timestamp,
    ) -> Result<Vec<Candidate>, TrackerError> {
        let minute = self.jql_minute(since).await?;
        let place = format!("project = \"{}\"", project.replace('\\', "\\\\").replace('"', "\\\""));
        let recent = format!("{place} AND created >= \"{minute}\" ORDER BY created ASC, key ASC");
        let recent = self.search(recent, MOST_PAGES).await?;
        let older = self.search(format!("{place} AND created < \"{minute}\" ORDER BY key DESC"), 1).await?;
        let shown: BTreeSet<u64> = recent.iter().filter_map(number_of).collect();
        let last_older = older.first().and_then(number_of).unwrap_or(0);
        let highest = shown.last().copied().unwrap_or(0).max(last_older);
        // An older issue that was moved here has a young key, so that the last older key alone proves nothing.
        let first = (last_older + 1).min((highest + 1).saturating_sub(WINDOW)).max(1);

        let key = self.project_key(project, recent.first().or(older.first())).await?;
        let mut found = Marked { marker, issues: Vec::new() };
        found.take(&recent)?;
        let hidden: Vec<u64> =
            (first..=highest).rev().filter(|number| !shown.contains(number)).take(MOST_HIDDEN).collect();
        for numbers in hidden.chunks(WINDOW as usize) {
            found.take(&self.direct_read(&key, numbers).await?)?;
        }
        for window in 0..MOST_WINDOWS {
            let start = highest + 1 + window * WINDOW;
            let numbers: Vec<u64> = (start..start + WINDOW).collect();
            let issues = self.direct_read(&key, &numbers).await?;
            found.take(&issues)?;
            if issues.is_empty() {
                break;
            }
        }
        Ok(found.issues.into_iter().map(|issue| certain(Written { issue: Some(issue), item_id: None })).collect())
    }

    async fn search(&self, jql: String, most_pages: usize) -> Result<Vec<Value>, TrackerError> {
        let mut all = Vec::new();
        let mut token: Option<String> = None;
        for _ in 0..most_pages {
            let size = if most_pages == 1 { 1 } else { WINDOW };
            let mut body =
                json!({ "jql": jql, "maxResults": size, "fields": ["created"], "properties": [MARKER_PROPERTY] });
            if let Some(token) = &token {
                body["nextPageToken"] = json!(token);
            }
            let path = ["rest", "api", "3", "search", "jql"];
            let page = self.api.json(Call::query_by_post("search", &path, "to look for the new issue", body)).await?;
            let issues = items(&page, "issues");
            all.extend(issues.iter().cloned());
            token = optional_text(&page, "nextPageToken");
            if issues.is_empty() || token.is_none() {
                break;
            }
        }
        Ok(all)
    }

    /// The project's key, since a script may have named the project by its id.
    async fn project_key(&self, project: &str, issue: Option<&Value>) -> Result<String, TrackerError> {
        if let Some((key, _)) = issue.map(|issue| text(issue, "key")).as_deref().and_then(|key| key.rsplit_once('-')) {
            return Ok(key.to_owned());
        }
        let call = Call::read("get-project", &["rest", "api", "3", "project", project], "to read the project")
            .about(format!("project {project}"));
        Ok(text(&self.api.json(call).await?, "key"))
    }

    async fn direct_read(&self, project_key: &str, numbers: &[u64]) -> Result<Vec<Value>, TrackerError> {
        let body = json!({
            "issueIdsOrKeys": numbers.iter().map(|number| format!("{project_key}-{number}")).collect::<Vec<_>>(),
            "fields": ["created"],
            "properties": [MARKER_PROPERTY],
        });
        let path = ["rest", "api", "3", "issue", "bulkfetch"];
        let answer = self.api.json(Call::query_by_post("bulk-fetch", &path, "to look for the new issue", body)).await?;
        Ok(items(&answer, "issues").to_vec())
    }

    /// Files that this account attached since, of the same name and size; certain when their content is the same too.
    async fn same_files(
        &self,
        issue: &IssueRef,
        wanted: &Attachment,
        since: Timestamp,
    ) -> Result<Vec<Candidate>, TrackerError> {
        let me = self.account().await?.user.key.clone();
        let answer = self.api.json(issue_call(&issue.id).query("fields", "attachment")).await?;
        let mut found = Vec::new();
        for bean in items(&answer["fields"], "attachment") {
            let file = map::attachment(bean);
            let ours = file.author.as_ref().is_some_and(|author| author.key == me);
            let recent = parse_time(&text(bean, "created")).is_some_and(|created| created >= since);
            if !(ours && recent && file.filename == wanted.filename && file.filesize == wanted.filesize) {
                continue;
            }
            match &wanted.sha256 {
                None => found.push(Candidate { written: item(file.id), certain: false }),
                Some(hash) if self.hash_of(&file.id).await? == *hash => found.push(certain(item(file.id))),
                Some(_) => {}
            }
        }
        Ok(found)
    }

    async fn hash_of(&self, attachment: &str) -> Result<String, TrackerError> {
        let content = attachment_content(&self.api, attachment, 0, self.capabilities.max_attachment_bytes).await?;
        sha256_of(content.pieces).await
    }
}

/// Comments or work logs with the marker.
fn marked(beans: &[Value], marker: &str) -> Vec<Candidate> {
    let ours = beans
        .iter()
        .filter(|bean| map::property(bean, MARKER_PROPERTY).is_some_and(|value| text(value, "marker") == marker));
    ours.map(|bean| certain(item(text(bean, "id")))).collect()
}

fn marker_of(issue: &Value) -> Option<&str> {
    issue.get("properties")?.get(MARKER_PROPERTY)?.get("marker")?.as_str()
}

fn number_of(issue: &Value) -> Option<u64> {
    text(issue, "key").rsplit_once('-')?.1.parse().ok()
}

/// Collects the issues with a marker, each once.
struct Marked<'a> {
    marker: &'a str,
    issues: Vec<IssueRef>,
}

impl Marked<'_> {
    fn take(&mut self, issues: &[Value]) -> Result<(), TrackerError> {
        for issue in issues.iter().filter(|issue| marker_of(issue) == Some(self.marker)) {
            let issue = issue_ref(issue)?;
            if !self.issues.contains(&issue) {
                self.issues.push(issue);
            }
        }
        Ok(())
    }
}

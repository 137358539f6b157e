//! What a write of unknown outcome may have made, by direct reads.

use crate::dates::parse_time;
use crate::map;
use crate::markers;
use crate::read::{attachment_content, issue_json, issue_ref};
use crate::tracker::RedmineTracker;
use entente_hub::changes::{WriteStep, Written};
use entente_hub::{Attachment, IssueRef, Timestamp};
use entente_tracker_api::{Candidate, LookUp, TrackerError};
use entente_tracker_kit::json::{items, text};
use entente_tracker_kit::{CLOCKS_DIFFER, Call, certain, item, sha256_of};
use serde_json::Value;

/// Pages of the newest issues that are looked through.
const MOST_PAGES: usize = 50;
/// Issues on a page.
const PAGE: usize = 100;

impl RedmineTracker {
    /// Candidates for the result of a write in doubt. Steps that may simply be repeated have none.
    pub(crate) async fn candidates(&self, look_up: LookUp) -> Result<Vec<Candidate>, TrackerError> {
        // What makes out the difference of the clocks is the header of an answer, so there must have been one.
        self.names.account(&self.api).await?;
        let since = self.api.as_site_time(look_up.since).plus_millis(-CLOCKS_DIFFER);
        match &look_up.step {
            WriteStep::CreateIssue { .. } => self.created_issues(&look_up.marker, since).await,
            WriteStep::AddComment { issue, .. } => {
                let notes = self.marked_notes(issue, &look_up.marker).await?;
                Ok(notes.into_iter().map(|id| certain(item(id))).collect())
            }
            WriteStep::AddAttachment { issue, attachment } => self.same_files(issue, attachment, since).await,
            WriteStep::AddWorkLog { issue, .. } => {
                let entries = self.marked_time_entries(issue, &look_up.marker).await?;
                Ok(entries.into_iter().map(|id| certain(item(id))).collect())
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

    /// Issues whose description has the marker, newest first until they are older than the intent. Ids grow with time, and
    /// the list comes straight from the database. All projects are read: somebody may have moved the issue already.
    async fn created_issues(&self, marker: &str, since: Timestamp) -> Result<Vec<Candidate>, TrackerError> {
        let mut found: Vec<Candidate> = Vec::new();
        for page in 0..MOST_PAGES {
            let call = Call::read("list-issues", &["issues.json"], "to look for the new issue")
                .query("status_id", "*")
                .query("sort", "id:desc")
                // Pages overlap, so that issues made meanwhile push nothing out of sight.
                .query("offset", (page * (PAGE - PAGE / 10)).to_string())
                .query("limit", PAGE.to_string());
            let answer = self.api.json(call).await?;
            let issues = items(&answer, "issues");
            for issue in issues {
                if !self.was_made_with(issue, marker, since).await? {
                    continue;
                }
                let candidate = certain(Written { issue: Some(issue_ref(issue)?), item_id: None });
                if !found.contains(&candidate) {
                    found.push(candidate);
                }
            }
            if issues.len() < PAGE || issues.iter().any(|issue| is_older(issue, since)) {
                break;
            }
        }
        Ok(found)
    }

    /// Whether an issue was made with the marker. A person may have replaced the description since: then the journal has what it was.
    async fn was_made_with(&self, issue: &Value, marker: &str, since: Timestamp) -> Result<bool, TrackerError> {
        let description = text(issue, "description");
        if markers::carries(&description, marker) {
            return Ok(true);
        }
        if is_older(issue, since) || markers::carries_any(&description) {
            return Ok(false);
        }
        match issue_json(&self.api, &text(issue, "id"), "journals").await {
            Ok(whole) => Ok(had_description_with(&whole, marker)),
            Err(TrackerError::NotFound { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Files that this account attached since, of the same name and size; certain when their content is the same too.
    async fn same_files(
        &self,
        issue: &IssueRef,
        wanted: &Attachment,
        since: Timestamp,
    ) -> Result<Vec<Candidate>, TrackerError> {
        let me = self.names.account(&self.api).await?.user.key.clone();
        let answer = issue_json(&self.api, &issue.id, "attachments").await?;
        let mut found = Vec::new();
        for value in items(&answer, "attachments") {
            let file = map::attachment(value);
            let ours = file.author.as_ref().is_some_and(|author| author.key == me);
            let same_name = file.filename == stored_name(&wanted.filename);
            if !ours || is_older(value, since) || !same_name || file.filesize != wanted.filesize {
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

/// Whether a description that was replaced carried the marker.
fn had_description_with(issue: &Value, marker: &str) -> bool {
    let mut details = items(issue, "journals").iter().flat_map(|journal| items(journal, "details"));
    details.any(|detail| text(detail, "name") == "description" && markers::carries(&text(detail, "old_value"), marker))
}

fn is_older(value: &Value, since: Timestamp) -> bool {
    // Redmine tells whole seconds: the moment lies somewhere in them.
    parse_time(&text(value, "created_on")).is_some_and(|created| created.plus_millis(999) < since)
}

/// A file's name as Redmine keeps it: without folders, and with `_` for what some systems forbid.
fn stored_name(name: &str) -> String {
    let base = name.rsplit(['\\', '/']).next().unwrap_or(name);
    let mut out = String::with_capacity(base.len());
    let mut in_run = false;
    for char in base.chars() {
        let forbidden = "/?%*:|\"'<>\n\r".contains(char);
        if !forbidden {
            out.push(char);
        } else if !in_run {
            out.push('_');
        }
        in_run = forbidden;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_description_that_a_person_replaced_is_known_by_the_journal() {
        let detail = |name: &str, old: &str| json!({ "property": "attr", "name": name, "old_value": old });
        let issue = |detail: Value| json!({ "journals": [{ "notes": "x" }, { "details": [detail] }] });
        let marked = markers::append("first", "m1");
        assert!(had_description_with(&issue(detail("description", &marked)), "m1"));
        assert!(!had_description_with(&issue(detail("description", &marked)), "m2"));
        assert!(!had_description_with(&issue(detail("subject", &marked)), "m1"));
        assert!(!had_description_with(&json!({ "id": 1 }), "m1"));
    }

    #[test]
    fn names_of_files_are_compared_as_redmine_keeps_them() {
        for (name, kept) in
            [("a b.txt", "a b.txt"), ("x/y\\z.png", "z.png"), ("a:?b'.txt", "a_b_.txt"), ("ü漢.md", "ü漢.md")]
        {
            assert_eq!(stored_name(name), kept);
        }
    }
}

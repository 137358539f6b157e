//! The sweep: the truth about what changed, by Jira's own `updated`.

use crate::access::{Account, account};
use crate::dates::{jql_minute, parse_time};
use crate::tracker::JiraTracker;
use entente_hub::Timestamp;
use entente_tracker_api::{ChangeHint, HintKind, SweepCursor, SweepPage, TrackerError};
use entente_tracker_kit::Call;
use entente_tracker_kit::json::{items, optional_text, text};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;

/// How far each round looks back behind what it has seen: the search lags, and JQL knows minutes only. In milliseconds.
const OVERLAP: i64 = 120_000;
const MINUTE: i64 = 60_000;

type Progress = entente_tracker_kit::Progress<Page>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Page {
    token: String,
    /// The query's lower bound, which must stay the same for all pages.
    from: i64,
}

/// How a round takes in what a search answers.
trait Round {
    fn from(&self) -> i64;
    fn take(&mut self, issue: &Value) -> Option<ChangeHint>;
    fn end_round(&mut self);
}

impl Round for Progress {
    /// Where the round begins, a whole minute.
    fn from(&self) -> i64 {
        self.page.as_ref().map_or((self.top - OVERLAP).div_euclid(MINUTE) * MINUTE, |page| page.from)
    }

    /// Takes in one issue; the hint, unless it was told before.
    fn take(&mut self, issue: &Value) -> Option<ChangeHint> {
        let id = optional_text(issue, "id")?;
        let changed = parse_time(&text(&issue["fields"], "updated"))?;
        self.top = self.top.max(changed.0);
        if self.seen.insert(id.clone(), changed.0) == Some(changed.0) {
            return None;
        }
        let issue_key = optional_text(issue, "key");
        Some(ChangeHint { issue_id: id, issue_key, kind: HintKind::Changed, changed: Some(changed) })
    }

    /// The round is over: what lies before the next one's beginning can be forgotten.
    fn end_round(&mut self) {
        self.page = None;
        let from = self.from();
        self.seen.retain(|_, changed| *changed >= from);
    }
}

impl JiraTracker {
    /// One round of the sweep, or as many pages of it as one call may read.
    pub(crate) async fn sweep_round(&self, cursor: &SweepCursor) -> Result<SweepPage, TrackerError> {
        if cursor.0.is_empty() {
            // Reading who we are also tells the site's clock, which the cursor counts by.
            self.account().await?;
            let next = Progress::starting(self.api.site_now()).cursor();
            return Ok(SweepPage { hints: Vec::new(), next, more: false });
        }
        let mut progress = Progress::parse(cursor)?;
        match self.sweep_pages(progress.clone()).await {
            // A page token lives for some days; past them the round begins again.
            Err(TrackerError::Refused { .. }) if progress.page.take().is_some() => self.sweep_pages(progress).await,
            outcome => outcome,
        }
    }

    async fn sweep_pages(&self, mut progress: Progress) -> Result<SweepPage, TrackerError> {
        let from = progress.from();
        let minute = self.jql_minute(Timestamp(from)).await?;
        let jql = format!("updated >= \"{minute}\" ORDER BY updated ASC, key ASC");
        let mut hints = Vec::new();
        for _ in 0..self.sweep_pages.max(1) {
            let token = progress.page.take().map(|page| page.token);
            let page = self.sweep_page(&jql, token.as_deref()).await?;
            let issues = items(&page, "issues");
            hints.extend(issues.iter().filter_map(|issue| progress.take(issue)));
            let next = optional_text(&page, "nextPageToken").filter(|next| Some(next) != token.as_ref());
            match next.filter(|_| !issues.is_empty()) {
                Some(token) => progress.page = Some(Page { token, from }),
                None => break,
            }
        }
        let more = progress.page.is_some();
        if !more {
            progress.end_round();
        }
        Ok(SweepPage { hints, next: progress.cursor(), more })
    }

    async fn sweep_page(&self, jql: &str, token: Option<&str>) -> Result<Value, TrackerError> {
        let mut body = json!({ "jql": jql, "maxResults": self.page_size, "fields": ["updated"] });
        if let Some(token) = token {
            body["nextPageToken"] = json!(token);
        }
        let path = ["rest", "api", "3", "search", "jql"];
        self.api.json(Call::query_by_post("search", &path, "to search for changes", body)).await
    }

    /// The account, read again from time to time since its owner may change its time zone.
    pub(crate) async fn account(&self) -> Result<Arc<Account>, TrackerError> {
        self.accounts.get("", || account(&self.api)).await
    }

    /// A minute of the site's clock in the time zone that JQL reads for this account.
    pub(crate) async fn jql_minute(&self, moment: Timestamp) -> Result<String, TrackerError> {
        let account = self.account().await?;
        let unexpected = |detail: String| TrackerError::Unexpected { action: "to read the time zone".into(), detail };
        let zone = TimeZone::get(&account.time_zone)
            .map_err(|error| unexpected(format!("{} is not known: {error}", account.time_zone)))?;
        jql_minute(moment, &zone).ok_or_else(|| unexpected("the time is outside of the calendar".into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issue(id: &str, updated: &str) -> Value {
        json!({ "id": id, "key": format!("OPS-{id}"), "fields": { "updated": updated } })
    }

    #[test]
    fn a_change_is_told_once_and_a_later_one_again() {
        let mut progress = Progress::starting(Timestamp(0));
        assert!(progress.take(&issue("1", "1970-01-01T00:10:00.000+0000")).is_some());
        assert!(progress.take(&issue("1", "1970-01-01T00:10:00.000+0000")).is_none());
        let again = progress.take(&issue("1", "1970-01-01T00:10:00.001+0000")).unwrap();
        assert_eq!((again.issue_id.as_str(), again.changed), ("1", Some(Timestamp(600_001))));
    }

    #[test]
    fn the_next_round_looks_back_and_remembers_just_as_far() {
        let mut progress = Progress::starting(Timestamp(0));
        progress.take(&issue("1", "1970-01-01T00:01:00.000+0000"));
        progress.take(&issue("2", "1970-01-01T00:08:10.000+0000"));
        progress.take(&issue("3", "1970-01-01T00:10:30.000+0000"));
        progress.end_round();
        assert_eq!(progress.from(), 8 * MINUTE);
        assert_eq!(progress.seen.keys().collect::<Vec<_>>(), ["2", "3"]);
        assert_eq!(Progress::parse(&progress.cursor()).unwrap(), progress);
    }

    #[test]
    fn a_round_in_the_middle_keeps_its_bound() {
        let mut progress = Progress::starting(Timestamp(600_000));
        progress.page = Some(Page { token: "t".into(), from: 60_000 });
        progress.take(&issue("3", "1970-01-01T01:00:00.000+0000"));
        assert_eq!(progress.from(), 60_000);
    }
}

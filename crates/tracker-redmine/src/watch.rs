//! The sweep: what changed, by Redmine's `updated_on`, which has whole seconds.

use crate::dates::{format_time, parse_time};
use crate::tracker::RedmineTracker;
use entente_hub::Timestamp;
use entente_tracker_api::{ChangeHint, HintKind, SweepCursor, SweepPage, TrackerError};
use entente_tracker_kit::Call;
use entente_tracker_kit::json::{items, optional_text, text};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How far each round looks back: a long transaction shows a change some time after its `updated_on`. In milliseconds.
const OVERLAP: i64 = 60_000;
/// A change is told again until it is this old: a second one in the same second would look the same. In milliseconds.
const SETTLED: i64 = 2_000;

type Progress = entente_tracker_kit::Progress<Page>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Page {
    /// The lower bound.
    from: i64,
    /// Issues to skip behind it: only where more than a page has the same second.
    offset: usize,
}

/// How a round takes in what a list answers.
trait Round {
    fn next_page(&self) -> Page;
    fn take(&mut self, issue: &Value, asked: Timestamp) -> Option<ChangeHint>;
    fn go_on(&mut self, page: Page, last: Timestamp, size: usize);
    fn end_round(&mut self, asked: Timestamp);
}

impl Round for Progress {
    fn next_page(&self) -> Page {
        self.page.unwrap_or(Page { from: self.top - OVERLAP, offset: 0 })
    }

    /// Takes in one issue of a list that was asked for at `asked`; the hint, unless it was told for good before.
    fn take(&mut self, issue: &Value, asked: Timestamp) -> Option<ChangeHint> {
        let id = optional_text(issue, "id")?;
        let changed = parse_time(&text(issue, "updated_on"))?;
        if self.seen.get(&id) == Some(&changed.0) {
            return None;
        }
        if changed.plus_millis(SETTLED) <= asked {
            self.seen.insert(id.clone(), changed.0);
        }
        Some(ChangeHint { issue_key: Some(id.clone()), issue_id: id, kind: HintKind::Changed, changed: Some(changed) })
    }

    /// Goes on behind a full page. Skipping by count would miss what moves behind it meanwhile, so the bound itself moves;
    /// where a whole page has one second, half a page is skipped.
    fn go_on(&mut self, page: Page, last: Timestamp, size: usize) {
        let next = match last.0 > page.from {
            true => Page { from: last.0, offset: 0 },
            false => Page { from: page.from, offset: page.offset + (size / 2).max(1) },
        };
        self.page = Some(next);
    }

    /// The round is over: what lies before the next one's beginning can be forgotten.
    fn end_round(&mut self, asked: Timestamp) {
        self.page = None;
        self.top = self.top.max(asked.0);
        let from = self.next_page().from;
        self.seen.retain(|_, changed| *changed >= from - 1000);
    }
}

impl RedmineTracker {
    /// One round of the sweep, or as many pages of it as one call may read.
    pub(crate) async fn sweep_round(&self, cursor: &SweepCursor) -> Result<SweepPage, TrackerError> {
        if cursor.0.is_empty() {
            // An answer tells the server's clock, which the cursor counts by.
            crate::access::account(&self.api).await?;
            let next = Progress::starting(self.api.site_now()).cursor();
            return Ok(SweepPage { hints: Vec::new(), next, more: false });
        }
        let mut progress = Progress::parse(cursor)?;
        let mut hints = Vec::new();
        for _ in 0..self.sweep_pages.max(1) {
            let page = progress.next_page();
            let asked = self.api.site_now();
            let issues = self.changed_since(page).await?;
            hints.extend(issues.iter().filter_map(|issue| progress.take(issue, asked)));
            let last = issues.last().and_then(|issue| parse_time(&text(issue, "updated_on")));
            match last.filter(|_| issues.len() >= self.page_size) {
                Some(last) => progress.go_on(page, last, self.page_size),
                None => {
                    progress.end_round(asked);
                    return Ok(SweepPage { hints, next: progress.cursor(), more: false });
                }
            }
        }
        Ok(SweepPage { hints, next: progress.cursor(), more: true })
    }

    async fn changed_since(&self, page: Page) -> Result<Vec<Value>, TrackerError> {
        let from = format_time(Timestamp(page.from)).ok_or_else(|| TrackerError::Unexpected {
            action: "to go on with the sweep".into(),
            detail: "the time is outside of the calendar".into(),
        })?;
        let call = Call::read("list-issues", &["issues.json"], "to look for changes")
            .query("status_id", "*")
            .query("updated_on", format!(">={from}"))
            .query("sort", "updated_on,id")
            .query("offset", page.offset.to_string())
            .query("limit", self.page_size.to_string());
        Ok(items(&self.api.json(call).await?, "issues").to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn issue(id: u32, updated: &str) -> Value {
        json!({ "id": id, "updated_on": updated })
    }

    #[test]
    fn a_fresh_change_is_told_until_its_second_is_over() {
        let mut progress = Progress::starting(Timestamp(0));
        let change = issue(1, "1970-01-01T00:10:00Z");
        assert!(progress.take(&change, Timestamp(600_500)).is_some());
        assert!(progress.take(&change, Timestamp(601_900)).is_some(), "another write may share the second");
        assert!(progress.take(&change, Timestamp(602_000)).is_some());
        assert!(progress.take(&change, Timestamp(604_000)).is_none());
        assert!(progress.take(&issue(1, "1970-01-01T00:10:05Z"), Timestamp(610_000)).is_some());
    }

    #[test]
    fn a_round_at_rest_moves_on_and_forgets() {
        let mut progress = Progress::starting(Timestamp(600_000));
        progress.take(&issue(1, "1970-01-01T00:10:00Z"), Timestamp(620_000));
        progress.end_round(Timestamp(620_000));
        assert_eq!(progress.next_page(), Page { from: 560_000, offset: 0 });
        assert_eq!(progress.seen.len(), 1);
        progress.end_round(Timestamp(900_000));
        assert!(progress.seen.is_empty());
        assert_eq!(Progress::parse(&progress.cursor()).unwrap(), progress);
    }

    #[test]
    fn a_full_page_moves_the_bound_and_one_second_moves_by_half_a_page() {
        let mut progress = Progress::starting(Timestamp(100_000));
        let page = progress.next_page();
        progress.go_on(page, Timestamp(70_000), 100);
        assert_eq!(progress.next_page(), Page { from: 70_000, offset: 0 });
        progress.go_on(progress.next_page(), Timestamp(70_000), 100);
        assert_eq!(progress.next_page(), Page { from: 70_000, offset: 50 });
        progress.go_on(progress.next_page(), Timestamp(71_000), 100);
        assert_eq!(progress.next_page(), Page { from: 71_000, offset: 0 });
    }
}

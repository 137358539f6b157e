//! The search index: what a search sees of the issues, some time after they changed.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Instant;

use super::site::{Issue, IssueId};

/// Snapshots of issues with the moment from which search sees them. A search sees an issue as it was at the last
/// snapshot that is due: it may miss a new issue and may still show an old state (S: "eventually consistent").
#[derive(Default)]
pub(crate) struct SearchIndex {
    visible: BTreeMap<IssueId, Arc<Issue>>,
    pending: VecDeque<Pending>,
}

struct Pending {
    due: Instant,
    id: IssueId,
    state: Option<Arc<Issue>>,
}

impl SearchIndex {
    /// Notes the new state of an issue; `None` when it was deleted.
    pub(crate) fn note(&mut self, due: Instant, id: IssueId, state: Option<Arc<Issue>>) {
        // A later state never becomes visible before an earlier one of the same issue.
        let after = self.pending.iter().filter(|pending| pending.id == id).map(|pending| pending.due).max();
        self.pending.push_back(Pending { due: after.map_or(due, |at| at.max(due)), id, state });
    }

    /// All issues as search sees them at `now`.
    pub(crate) fn at(&mut self, now: Instant) -> impl Iterator<Item = &Arc<Issue>> {
        self.settle(now);
        self.visible.values()
    }

    /// Lets former states go that nobody will see any more at `now`.
    pub(crate) fn settle(&mut self, now: Instant) {
        let (due, waiting): (VecDeque<_>, VecDeque<_>) = self.pending.drain(..).partition(|pending| pending.due <= now);
        self.pending = waiting;
        for pending in due {
            match pending.state {
                Some(issue) => self.visible.insert(pending.id, issue),
                None => self.visible.remove(&pending.id),
            };
        }
    }
}

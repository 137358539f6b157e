//! Looks at issues of trackers that don't tell every change by the time of an issue (`Profile::silent`): an edited note in Redmine, say.
//!
//! Two lanes take turns: issues that changed lately, since people mend what they just wrote, and all issues under sync, one after the other. An
//! issue that reads otherwise than at the last look becomes a hint like any other. After a start each is hinted once, for what changed before.

use crate::engine::Engine;
use crate::ports::ConnectionRuntime;
use aws_lc_rs::digest;
use entente_hub::{ConnectionId, HubIssue, SystemId, Timestamp, TwinId};
use entente_sync_store::{StoreError, TwinStatus};
use entente_tracker_api::{ChangeHint, HintKind, Tracker, TrackerError};
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long an issue stays among those that changed lately, in milliseconds.
const LATELY_MS: i64 = 3_600_000;
/// The most issues among those that changed lately.
const MOST_LATELY: usize = 500;
/// Twins that are taken from the store at a time.
const PORTION: u32 = 100;
/// A tracker that was slow is looked at less until this is over, in milliseconds.
const CALM_MS: i64 = 30_000;
/// The longest pause after looks that failed, or of a tracker under load, in intervals.
const LONGEST_PAUSE: u32 = 32;

/// Issues of one system that changed lately, the one whose turn is next first.
#[derive(Debug, Default)]
pub(crate) struct Lately(Mutex<VecDeque<(String, Timestamp)>>);

impl Lately {
    fn lock(&self) -> MutexGuard<'_, VecDeque<(String, Timestamp)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that issues changed now.
    pub(crate) fn note<'a>(&self, issue_ids: impl Iterator<Item = &'a str>, now: Timestamp) {
        let mut issues = self.lock();
        for id in issue_ids {
            issues.retain(|(known, _)| known != id);
            issues.push_back((id.to_owned(), now.plus_millis(LATELY_MS)));
        }
        let surplus = issues.len().saturating_sub(MOST_LATELY);
        issues.drain(..surplus);
    }

    /// The next one, which goes to the end of the line.
    fn next(&self, now: Timestamp) -> Option<String> {
        let mut issues = self.lock();
        issues.retain(|(_, until)| *until > now);
        let next = issues.pop_front()?;
        issues.push_back(next.clone());
        Some(next.0)
    }

    fn forget(&self, issue_id: &str) {
        self.lock().retain(|(known, _)| known != issue_id);
    }
}

/// Where the walk over all issues of a system stands.
#[derive(Debug, Default)]
struct Walk {
    portion: VecDeque<String>,
    connection: Option<ConnectionId>,
    after: Option<TwinId>,
}

/// How an issue read at the last look: a digest, since it is kept for each issue under sync.
type Print = [u8; 16];

fn print_of(issue: &HubIssue) -> Option<Print> {
    let text = serde_json::to_vec(issue).ok()?;
    digest::digest(&digest::SHA256, &text).as_ref().get(..16)?.try_into().ok()
}

impl Engine {
    /// Looks at one issue of a system after the other, for ever. Ends at once where the tracker's sweep tells everything.
    pub(crate) async fn patrol(&self, system: SystemId, tracker: &dyn Tracker, lately: &Lately) {
        if tracker.profile().silent.is_empty() || self.settings.look_every_ms == 0 {
            return;
        }
        let mut prints: HashMap<String, Print> = HashMap::new();
        let mut walk = Walk::default();
        let mut pause: u32 = 1;
        let mut is_lately_next = true;
        loop {
            tokio::time::sleep(Duration::from_millis(self.settings.look_every_ms) * pause).await;
            let recent = if is_lately_next { lately.next(self.clock.now()) } else { None };
            is_lately_next = !is_lately_next;
            let next = match recent {
                Some(id) => self.is_under_sync(system, &id).await.map(|known| {
                    if !known {
                        lately.forget(&id);
                    }
                    known.then_some(id)
                }),
                None => self.next_of_all(system, &mut walk).await,
            };
            let looked = match next {
                Ok(Some(id)) => self.look_at(system, tracker, &id, &mut prints).await,
                Ok(None) => Ok(()),
                Err(error) => Err(error.into()),
            };
            pause = match looked {
                // Who is under load is not asked for more than needed.
                Ok(()) if tracker.slow_at().is_some_and(|at| self.clock.now().millis_since(at) < CALM_MS) => {
                    (pause * 2).min(LONGEST_PAUSE)
                }
                Ok(()) => 1,
                Err(error) => {
                    tracing::debug!(%system, %error, "a look at an issue failed; the next one comes later");
                    (pause * 2).min(LONGEST_PAUSE)
                }
            };
        }
    }

    async fn is_under_sync(&self, system: SystemId, issue_id: &str) -> Result<bool, StoreError> {
        for connection in self.connections.of_system(system) {
            if self.store.twin_of_issue(connection.id, issue_id).await?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The next issue of the walk over all twins that run; none when this turn found none.
    async fn next_of_all(&self, system: SystemId, walk: &mut Walk) -> Result<Option<String>, StoreError> {
        if let Some(id) = walk.portion.pop_front() {
            return Ok(Some(id));
        }
        let connections = self.connections.of_system(system);
        let Some(connection) = current(&connections, walk.connection) else { return Ok(None) };
        if walk.connection != Some(connection) {
            walk.after = None;
        }
        walk.connection = Some(connection);
        let twins = self.operations.walk_twins(connection, Some(TwinStatus::Running), walk.after, PORTION).await?;
        match twins.last() {
            Some(last) => walk.after = Some(last.id),
            None => {
                walk.connection = following(&connections, connection);
                walk.after = None;
            }
        }
        walk.portion = twins.into_iter().filter_map(|twin| twin.local_issue_id).collect();
        Ok(walk.portion.pop_front())
    }

    async fn look_at(
        &self,
        system: SystemId,
        tracker: &dyn Tracker,
        issue_id: &str,
        prints: &mut HashMap<String, Print>,
    ) -> Result<(), LookError> {
        let kind = match tracker.read_issue(issue_id).await {
            Ok(issue) => {
                let print = print_of(&issue);
                let known = print.and_then(|print| prints.insert(issue_id.to_owned(), print));
                if print.is_some() && known == print {
                    return Ok(());
                }
                HintKind::Changed
            }
            Err(TrackerError::NotFound { .. }) => {
                prints.remove(issue_id);
                HintKind::Deleted
            }
            Err(error) => return Err(error.into()),
        };
        let hint = ChangeHint { issue_id: issue_id.to_owned(), issue_key: None, kind, changed: None };
        self.hints_arrived(system, vec![hint]).await?;
        Ok(())
    }
}

/// The connection in which the walk is, or the first where that one is gone.
fn current(connections: &[ConnectionRuntime], at: Option<ConnectionId>) -> Option<ConnectionId> {
    let is_there = |id: &ConnectionId| connections.iter().any(|connection| connection.id == *id);
    at.filter(is_there).or_else(|| connections.first().map(|connection| connection.id))
}

/// The connection after this one; none behind the last, so that the walk begins anew.
fn following(connections: &[ConnectionRuntime], at: ConnectionId) -> Option<ConnectionId> {
    let place = connections.iter().position(|connection| connection.id == at)?;
    connections.get(place + 1).map(|connection| connection.id)
}

#[derive(Debug, thiserror::Error)]
enum LookError {
    #[error(transparent)]
    Tracker(#[from] TrackerError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_lately_takes_turns_until_its_time_is_over() {
        let lately = Lately::default();
        lately.note(["1", "2"].into_iter(), Timestamp(0));
        lately.note(["1"].into_iter(), Timestamp(10));
        let turns: Vec<_> = (0..3).filter_map(|_| lately.next(Timestamp(20))).collect();
        assert_eq!(turns, ["2", "1", "2"], "a change does not take two places");
        assert_eq!(lately.next(Timestamp(LATELY_MS)).as_deref(), Some("1"), "the time of 2 is over");
        lately.forget("1");
        assert_eq!(lately.next(Timestamp(20)), None);
    }

    #[test]
    fn the_oldest_of_too_many_are_dropped() {
        let lately = Lately::default();
        let ids: Vec<String> = (0..=MOST_LATELY).map(|n| n.to_string()).collect();
        lately.note(ids.iter().map(String::as_str), Timestamp(0));
        assert_eq!(lately.next(Timestamp(1)).as_deref(), Some("1"));
    }

    #[test]
    fn an_issue_that_reads_alike_has_the_same_print() {
        let issue =
            |summary: &str| HubIssue { summary: entente_hub::Field::Set(summary.into()), ..HubIssue::default() };
        assert_eq!(print_of(&issue("a")), print_of(&issue("a")));
        assert_ne!(print_of(&issue("a")), print_of(&issue("b")));
    }
}

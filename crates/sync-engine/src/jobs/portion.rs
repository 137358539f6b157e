//! One portion of a job.

use super::{JobKind, JobScope, JobState, Portion};
use crate::engine::Engine;
use crate::ports::ConnectionRuntime;
use crate::start::StartError;
use crate::stored::twin_of;
use entente_hub::{IssueRef, TwinId};
use entente_sync_core::{Connect, TwinError, Work};
use entente_sync_store::{StoreError, TwinRow, TwinStatus};
use entente_tracker_api::TrackerError;

/// Issues that one page of a search brings.
const PAGE: usize = 100;
/// Twins that are read at a time of those that are looked over.
const WALK: u32 = 100;

#[derive(Debug, thiserror::Error)]
pub(crate) enum PortionError {
    #[error(transparent)]
    Tracker(#[from] TrackerError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PortionError {
    /// A query that the tracker refuses does not get better by itself.
    pub(crate) fn ends_job(&self) -> bool {
        matches!(self, Self::Tracker(error) if !error.heals())
    }
}

/// What became of a twin that a job began.
enum Outcome {
    Open,
    Done,
    Failed(String),
}

impl Engine {
    /// Goes on with a job, which may keep at most `most` twins unfinished.
    pub(crate) async fn portion(
        &self,
        runtime: &ConnectionRuntime,
        state: &mut JobState,
        most: usize,
    ) -> Result<Portion, PortionError> {
        let settled = self.look_at_unfinished(state).await?;
        state.note = None;
        let begun = match state.kind.clone() {
            JobKind::Backfill { query, .. } => self.backfill(runtime, state, &query, most).await?,
            JobKind::Connect { .. } => self.connect_next(runtime, state, most).await?,
            JobKind::Resync { of } | JobKind::Stop { of } | JobKind::Retry { of } => {
                self.ask_twins(runtime, state, &of, most).await?
            }
        };
        Ok(match (begun || settled, state.searched && state.found.is_empty() && state.unfinished.is_empty()) {
            (_, true) => Portion::Done,
            (true, false) if state.unfinished.len() < most => Portion::Went,
            _ => Portion::Waits,
        })
    }

    /// Counts what was finished since; true when something was.
    async fn look_at_unfinished(&self, state: &mut JobState) -> Result<bool, PortionError> {
        let mut settled = false;
        let stops = matches!(state.kind, JobKind::Stop { .. });
        for (twin, key) in std::mem::take(&mut state.unfinished) {
            match self.outcome(twin, stops).await? {
                Outcome::Open => state.unfinished.push((twin, key)),
                Outcome::Done => {
                    state.done += 1;
                    settled = true;
                }
                Outcome::Failed(message) => {
                    state.fail(&key, message);
                    settled = true;
                }
            }
        }
        Ok(settled)
    }

    /// What became of a twin; one that was asked to stop is open until it did.
    async fn outcome(&self, id: TwinId, stops: bool) -> Result<Outcome, PortionError> {
        let Some(row) = self.store.twin(id).await? else { return Ok(Outcome::Done) };
        Ok(match row.status {
            TwinStatus::Stopped if stops => Outcome::Done,
            TwinStatus::Running | TwinStatus::Blocked if stops => Outcome::Open,
            TwinStatus::Blocked => Outcome::Failed(error_of(&row).map_or_else(String::new, |error| error.message)),
            TwinStatus::Stopped => self.why_stopped(&row).await?,
            TwinStatus::Running => {
                let twin = twin_of(&row)
                    .map_err(|error| StoreError::Damaged { what: "twin".into(), detail: error.to_string() })?;
                let acknowledged = twin.sequences.update_applied >= twin.sequences.last_update;
                let rests = twin.work == Work::Rest && row.wake_at.is_none();
                if acknowledged && rests { Outcome::Done } else { Outcome::Open }
            }
        })
    }

    /// A stop that somebody here asked for is what was wanted; one of the other side is not.
    async fn why_stopped(&self, row: &TwinRow) -> Result<Outcome, PortionError> {
        let last = self.store.history(row.connection, Some(row.id), 1).await?.into_iter().next();
        let refusal = last.filter(|line| line.entry.step == "stop" && line.entry.trace.is_none());
        Ok(refusal.map_or(Outcome::Done, |line| Outcome::Failed(line.entry.summary)))
    }

    async fn backfill(
        &self,
        runtime: &ConnectionRuntime,
        state: &mut JobState,
        query: &str,
        most: usize,
    ) -> Result<bool, PortionError> {
        self.search_further(runtime, state, query).await?;
        let mut begun = false;
        while state.unfinished.len() < most {
            let Some(issue) = state.found.pop_front() else { break };
            // What is being created for this connection would be found, too.
            if self.operations.is_creating(runtime.id).await? {
                state.found.push_front(issue);
                break;
            }
            begun = true;
            self.begin_one(runtime, state, issue, None).await?;
        }
        Ok(begun)
    }

    async fn begin_one(
        &self,
        runtime: &ConnectionRuntime,
        state: &mut JobState,
        issue: IssueRef,
        connect: Option<Connect>,
    ) -> Result<(), PortionError> {
        let key = issue.key.clone();
        let connects = connect.is_some();
        match self.start_issue(runtime, issue, connect).await {
            Ok(twin) => state.unfinished.push((twin, key)),
            Err(error @ StartError::AlreadyUnderSync { .. }) if connects => state.fail(&key, error.to_string()),
            Err(StartError::AlreadyUnderSync { .. }) => state.skipped += 1,
            Err(error @ StartError::NotActive) => state.fail(&key, error.to_string()),
            Err(StartError::Tracker(error)) => return Err(error.into()),
            Err(StartError::Store(error)) => return Err(error.into()),
        }
        Ok(())
    }

    async fn connect_next(
        &self,
        runtime: &ConnectionRuntime,
        state: &mut JobState,
        most: usize,
    ) -> Result<bool, PortionError> {
        let mut begun = false;
        while state.unfinished.len() < most {
            let JobKind::Connect { content, pairs } = &mut state.kind else { break };
            let content = *content;
            let Some(pair) = pairs.front().cloned() else {
                state.searched = true;
                break;
            };
            let found = runtime.tracker.find_issue(&pair.local).await;
            match found {
                Ok(issue) => {
                    let connect = Connect { issue_key: pair.remote.clone(), content };
                    self.begin_one(runtime, state, issue, Some(connect)).await?;
                }
                Err(error) if error.heals() => return Err(error.into()),
                Err(error) => state.fail(&pair.local, error.to_string()),
            }
            if let JobKind::Connect { pairs, .. } = &mut state.kind {
                pairs.pop_front();
            }
            begun = true;
        }
        Ok(begun)
    }

    /// Fills the list of what was found.
    async fn search_further(
        &self,
        runtime: &ConnectionRuntime,
        state: &mut JobState,
        query: &str,
    ) -> Result<(), PortionError> {
        if state.total.is_none() {
            let count = runtime.tracker.count_matches(query).await?;
            (state.total, state.exact) = (Some(count.count), count.exact);
        }
        if state.searched || !state.found.is_empty() {
            return Ok(());
        }
        let page = runtime.tracker.search_issues(query, state.cursor.as_ref(), PAGE).await?;
        state.found.extend(page.matches.into_iter().map(|found| found.issue));
        state.searched = page.next.is_none();
        state.cursor = page.next;
        Ok(())
    }

    /// Asks twins one by one; each is finished when it is at rest again, or stopped where that is the job.
    async fn ask_twins(
        &self,
        runtime: &ConnectionRuntime,
        state: &mut JobState,
        of: &JobScope,
        most: usize,
    ) -> Result<bool, PortionError> {
        let room = most.saturating_sub(state.unfinished.len());
        if room == 0 {
            return Ok(false);
        }
        let twins = self.next_twins(runtime, state, of, room).await?;
        let begun = !twins.is_empty();
        for row in twins {
            let key = row.local_issue_key.clone().or(row.remote_issue_key.clone()).unwrap_or_default();
            match state.kind {
                JobKind::Stop { .. } => {
                    self.stop_sync(row.id).await?;
                    state.unfinished.push((row.id, key));
                }
                JobKind::Retry { .. } => {
                    self.retry(row.id).await?;
                    state.unfinished.push((row.id, key));
                }
                _ if row.status == TwinStatus::Running => {
                    self.compare(row.id).await?;
                    state.unfinished.push((row.id, key));
                }
                _ => state.skipped += 1,
            }
        }
        Ok(begun)
    }

    async fn next_twins(
        &self,
        runtime: &ConnectionRuntime,
        state: &mut JobState,
        of: &JobScope,
        room: usize,
    ) -> Result<Vec<TwinRow>, PortionError> {
        if let JobScope::Query { query } = of {
            self.search_further(runtime, state, query).await?;
            let mut twins = Vec::new();
            while twins.len() < room {
                let Some(issue) = state.found.pop_front() else { break };
                match self.store.twin_of_issue(runtime.id, &issue.id).await? {
                    Some(row) => twins.push(row),
                    None => state.skipped += 1,
                }
            }
            return Ok(twins);
        }
        let status = matches!(of, JobScope::Error { .. }).then_some(TwinStatus::Blocked);
        if state.total.is_none() {
            let filter = entente_sync_store::TwinFilter {
                connection: Some(runtime.id),
                status,
                limit: 1,
                ..entente_sync_store::TwinFilter::default()
            };
            (state.total, state.exact) = (Some(self.store.list_twins(filter).await?.1), status.is_none());
        }
        let mut twins = Vec::new();
        while twins.len() < room && !state.searched {
            let limit = u32::try_from(room - twins.len()).unwrap_or(WALK);
            let page = self.operations.walk_twins(runtime.id, status, state.after, limit).await?;
            state.searched = page.is_empty();
            for row in page {
                state.after = Some(row.id);
                match row.status {
                    TwinStatus::Stopped => state.skipped += 1,
                    _ if meant(&row, of) => twins.push(row),
                    _ => state.skipped += 1,
                }
            }
        }
        Ok(twins)
    }
}

fn error_of(row: &TwinRow) -> Option<TwinError> {
    serde_json::from_str(row.error.as_deref()?).ok()
}

fn meant(row: &TwinRow, of: &JobScope) -> bool {
    let JobScope::Error { code, message } = of else { return true };
    error_of(row).is_some_and(|error| {
        let known = serde_json::to_value(error.code).ok();
        known.as_ref().and_then(|known| known.as_str()) == Some(code)
            && message.as_ref().is_none_or(|message| error.message == *message)
    })
}

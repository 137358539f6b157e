//! Triggers: issues that changed and have no twin are candidates; those that a trigger's search finds are put under sync.
//!
//! Candidates are noted before the sweep's cursor moves, and judged apart from the sweep, so that a slow search never holds up an edit. An issue
//! that this node may just be creating for the same connection is not taken: while a creation is open, candidates wait until it is known what
//! came of it.

use crate::engine::Engine;
use crate::ports::{ConnectionRuntime, Signal, TriggerQuery};
use crate::start::StartError;
use entente_hub::{ConnectionId, SystemId};
use entente_sync_store::{CandidateRow, StoreError};
use entente_tracker_api::{ChangeHint, HintKind, TrackerError};
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use uuid::Uuid;

/// Candidates that are judged with one search.
const PORTION: u32 = 50;
/// How often candidates that had to wait are looked at again.
const AGAIN: Duration = Duration::from_secs(1);
/// The longest pause after a search failed.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// What is wrong with triggers, for people; empty after a search that worked.
#[derive(Default)]
pub(crate) struct TriggerProblems(Mutex<HashMap<Uuid, String>>);

impl TriggerProblems {
    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// True when that is news.
    fn set(&self, trigger: Uuid, problem: Option<String>) -> bool {
        match problem {
            Some(problem) => self.lock().insert(trigger, problem.clone()) != Some(problem),
            None => self.lock().remove(&trigger).is_some(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum JudgeError {
    #[error(transparent)]
    Tracker(#[from] TrackerError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Engine {
    /// Why a trigger finds nothing at the moment.
    pub fn trigger_problem(&self, trigger: Uuid) -> Option<String> {
        self.trigger_problems.lock().get(&trigger).cloned()
    }

    pub(crate) async fn note_candidates(&self, system: SystemId, hints: &[ChangeHint]) -> Result<(), StoreError> {
        let changed = hints.iter().filter(|hint| hint.kind == HintKind::Changed);
        let ids: Vec<String> = changed.map(|hint| hint.issue_id.clone()).collect();
        if ids.is_empty() {
            return Ok(());
        }
        for connection in self.connections.of_system(system) {
            if !connection.triggers.is_empty() {
                self.operations.note_candidates(connection.id, ids.clone(), self.clock.now()).await?;
            }
        }
        self.candidates_wait.notify_one();
        Ok(())
    }

    /// Judges candidates until `stop` turns true.
    pub(crate) async fn run_triggers(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        let mut pauses: HashMap<ConnectionId, (u32, tokio::time::Instant)> = HashMap::new();
        while !*stop.borrow() {
            let mut busy = false;
            for (system, _) in self.connections.systems() {
                for connection in self.connections.of_system(system) {
                    let paused = pauses.get(&connection.id).filter(|(_, until)| *until > tokio::time::Instant::now());
                    if paused.is_some() {
                        continue;
                    }
                    match self.judge(&connection).await {
                        Ok(more) => {
                            busy |= more;
                            pauses.remove(&connection.id);
                        }
                        Err(error) => {
                            let failures = pauses.get(&connection.id).map_or(0, |(failures, _)| failures + 1);
                            let pause = (AGAIN * 2_u32.saturating_pow(failures.min(6))).min(LONGEST_PAUSE);
                            tracing::warn!(connection = %connection.id, %error, "triggers are asked again later");
                            pauses.insert(connection.id, (failures, tokio::time::Instant::now() + pause));
                        }
                    }
                }
            }
            if busy {
                continue;
            }
            tokio::select! {
                () = self.candidates_wait.notified() => {}
                () = tokio::time::sleep(AGAIN) => {}
                _ = stop.changed() => {}
            }
        }
    }

    /// Judges one portion; true when more waits that can be judged now.
    async fn judge(&self, connection: &ConnectionRuntime) -> Result<bool, JudgeError> {
        let candidates = self.operations.candidates(connection.id, PORTION).await?;
        if candidates.is_empty() {
            return Ok(false);
        }
        // Asked before the twins are looked at: an issue that is visible now was made by a creation that is either still open or stored.
        if !connection.triggers.is_empty() && self.operations.is_creating(connection.id).await? {
            return Ok(false);
        }
        let ids: Vec<String> = candidates.iter().map(|candidate| candidate.issue_id.clone()).collect();
        let mut judged: BTreeSet<String> = ids.iter().cloned().collect();
        for trigger in &connection.triggers {
            match connection.tracker.matching(&trigger.query, &ids).await {
                Ok(found) => {
                    self.tell_problem(connection.id, trigger, None);
                    for id in found {
                        self.take(connection, trigger, &id).await?;
                    }
                }
                Err(error @ TrackerError::Refused { .. }) => {
                    // A query that broke must not lose what it would have found.
                    judged.clear();
                    self.tell_problem(connection.id, trigger, Some(error.to_string()));
                }
                Err(error) => {
                    self.tell_problem(connection.id, trigger, Some(error.to_string()));
                    return Err(error.into());
                }
            }
        }
        let full = candidates.len() == PORTION as usize && !judged.is_empty();
        let judged: Vec<CandidateRow> = candidates.into_iter().filter(|row| judged.contains(&row.issue_id)).collect();
        self.operations.drop_candidates(connection.id, judged).await?;
        Ok(full)
    }

    async fn take(&self, connection: &ConnectionRuntime, trigger: &TriggerQuery, id: &str) -> Result<(), JudgeError> {
        let issue = connection.tracker.find_issue(id).await?;
        tracing::info!(connection = %connection.id, trigger = trigger.name, issue = issue.key, "a trigger takes an issue");
        match self.start_issue(connection, issue, None).await {
            Ok(_) | Err(StartError::AlreadyUnderSync { .. } | StartError::NotActive) => Ok(()),
            Err(StartError::Tracker(error)) => Err(error.into()),
            Err(StartError::Store(error)) => Err(error.into()),
        }
    }

    fn tell_problem(&self, connection: ConnectionId, trigger: &TriggerQuery, problem: Option<String>) {
        if self.trigger_problems.set(trigger.id, problem) {
            self.signal(Signal::Operations(connection));
        }
    }
}

//! Bulk work: beginning, pausing, resuming, cancelling.

use super::triggers::trigger_of;
use super::{Node, ServiceError, ServiceResult};
use crate::state::Entry;
use entente_hub::ConnectionId;
use entente_link::terms::{ConnectionType, Feature};
use entente_sync_core::Content;
use entente_sync_engine::jobs::{JobKind, JobPair, JobScope, JobState};
use entente_sync_store::{ConnectionStatus, JobRow, JobStatus, StoreError};
use std::sync::Arc;
use uuid::Uuid;

/// Jobs that a console shows of a connection.
const SHOWN: u32 = 20;
/// Jobs of a connection that may be open at the same time.
const MOST_OPEN: usize = 10;

/// What a person begins.
#[derive(Clone, Debug)]
pub enum NewJob {
    /// Puts under sync what a trigger finds now.
    Backfill(Uuid),
    /// Compares and repairs.
    Resync(JobScope),
    /// Ends syncs.
    Stop(JobScope),
    /// Tries again what failed.
    Retry(JobScope),
    /// Connects existing issues.
    Connect(Content, Vec<JobPair>),
}

impl Node {
    /// Begins a job.
    ///
    /// # Errors
    /// When the connection is not active, a query can't be used, or too many jobs are open.
    pub async fn begin_job(&self, id: ConnectionId, new: NewJob, person: &str) -> ServiceResult<(JobRow, JobState)> {
        let entry = self.active(id)?;
        if self.open_jobs(id).await?.len() >= MOST_OPEN {
            let detail = format!("{MOST_OPEN} jobs of this connection are open. Wait for one of them, or cancel it.");
            return Err(ServiceError::new(409, "too-many-jobs", detail));
        }
        let kind = match new {
            NewJob::Backfill(trigger) => {
                let trigger = trigger_of(&entry, trigger)?;
                JobKind::Backfill { trigger: trigger.id, name: trigger.name, query: trigger.query }
            }
            NewJob::Resync(of) => JobKind::Resync { of: self.usable(&entry, of).await? },
            NewJob::Stop(of) => JobKind::Stop { of: self.usable(&entry, of).await? },
            NewJob::Retry(of) => JobKind::Retry { of },
            NewJob::Connect(content, pairs) => {
                self.check_peer_connects(&entry)?;
                JobKind::Connect { content, pairs: pairs.into() }
            }
        };
        opened(self.engine.begin_job(id, kind, person).await?)
    }

    /// A side that does not know of existing issues would make new ones instead.
    fn check_peer_connects(&self, entry: &Entry) -> ServiceResult<()> {
        let local = entry.settings.connection_type == ConnectionType::Local;
        if local || self.peer_has(entry, Feature::Connect) {
            return Ok(());
        }
        let detail = "The node of the other side can't connect issues that it has already: it would make new ones. Ask for an update of that node, and try again.";
        Err(ServiceError::new(409, "peer-too-old", detail))
    }

    /// The newest jobs of a connection.
    ///
    /// # Errors
    /// When there is no such connection.
    pub async fn jobs(&self, id: ConnectionId) -> ServiceResult<Vec<(JobRow, JobState)>> {
        self.entry(id)?;
        self.operations.jobs(id, SHOWN).await?.into_iter().map(opened).collect()
    }

    /// One job.
    ///
    /// # Errors
    /// When there is none.
    pub async fn job(&self, id: Uuid) -> ServiceResult<(JobRow, JobState)> {
        opened(self.operations.job(id).await?.ok_or_else(|| ServiceError::not_found("job"))?)
    }

    /// Pauses, resumes or cancels a job. What it began goes on to its end.
    ///
    /// # Errors
    /// When there is none, or it has ended.
    pub async fn move_job(&self, id: Uuid, to: JobStatus) -> ServiceResult<(JobRow, JobState)> {
        let from: &[JobStatus] = match to {
            JobStatus::Paused => &[JobStatus::Running],
            JobStatus::Running => &[JobStatus::Paused],
            _ => &[JobStatus::Running, JobStatus::Paused],
        };
        let moved = self.operations.move_job(id, from, to, self.clock.now()).await.map_err(|error| match error {
            StoreError::NotFound { .. } => ServiceError::not_found("job"),
            StoreError::Conflict { .. } => {
                ServiceError::new(409, "job-moved-on", "The job has moved on meanwhile. Look at it again.")
            }
            other => other.into(),
        })?;
        self.engine.jobs_changed(moved.connection);
        opened(moved)
    }

    /// Begins backfills whose schedule has come.
    ///
    /// # Errors
    /// When the store fails.
    pub(crate) async fn begin_scheduled(&self, entry: &Entry) -> ServiceResult<()> {
        let now = self.clock.now();
        for trigger in entry.settings.triggers.iter().filter(|trigger| trigger.active) {
            let Some(minutes) = trigger.every_minutes else { continue };
            let jobs = self.jobs(entry.row.id).await?;
            let of_this = |kind: &JobKind| matches!(kind, JobKind::Backfill { trigger: of, .. } if *of == trigger.id);
            let last = jobs.iter().find(|(_, state)| of_this(&state.kind)).map(|(row, _)| row);
            let open = last.is_some_and(|row| matches!(row.status, JobStatus::Running | JobStatus::Paused));
            let since = last.map_or(trigger.created_at, |row| row.created_at.0);
            if !open && now.0 - since >= i64::from(minutes) * 60_000 {
                self.begin_job(entry.row.id, NewJob::Backfill(trigger.id), "the schedule").await?;
            }
        }
        Ok(())
    }

    async fn open_jobs(&self, id: ConnectionId) -> ServiceResult<Vec<JobRow>> {
        let jobs = self.operations.jobs(id, SHOWN).await?;
        Ok(jobs.into_iter().filter(|job| matches!(job.status, JobStatus::Running | JobStatus::Paused)).collect())
    }

    /// A connection in which something can begin.
    pub(super) fn active(&self, id: ConnectionId) -> ServiceResult<Arc<Entry>> {
        let entry = self.entry(id)?;
        let remote = &entry.settings.remote_short_name;
        match entry.row.status {
            ConnectionStatus::Active => Ok(entry),
            ConnectionStatus::Pending => {
                let detail =
                    format!("This connection waits for {remote} to accept the invitation. Syncs can start after that.");
                Err(ServiceError::new(409, "connection-pending", detail))
            }
            ConnectionStatus::Deactivated | ConnectionStatus::Removed => {
                let detail = "This connection is not active, so nothing can start.";
                Err(ServiceError::new(409, "connection-inactive", detail))
            }
        }
    }

    async fn usable(&self, entry: &Entry, of: JobScope) -> ServiceResult<JobScope> {
        if let JobScope::Query { query } = &of {
            let problems = match query.trim() {
                "" => return Err(ServiceError::field("invalid-input", "query", "Enter a query.")),
                query => self.tracker(entry.row.system)?.check_query(query).await?,
            };
            if let Some(problem) = problems.first() {
                return Err(ServiceError::field("invalid-input", "query", problem.message.clone()));
            }
        }
        Ok(of)
    }
}

fn opened(row: JobRow) -> ServiceResult<(JobRow, JobState)> {
    let state = JobState::from_json(&row.state)?;
    Ok((row, state))
}

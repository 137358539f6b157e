//! Bulk work: many twins of one connection, in small portions, so that live edits always find a free worker.
//!
//! A job is stored with how far it is; any worker takes its next portion. All jobs together keep only a few twins unfinished at a time: what
//! people edit never waits behind them, on neither side.

mod portion;
mod room;
mod state;

pub(crate) use room::Room;
pub use state::{JobKind, JobPair, JobProblem, JobScope, JobState};

use crate::engine::Engine;
use crate::ports::Signal;
use entente_hub::ConnectionId;
use entente_sync_store::{JobProgress, JobRow, JobStatus, StoreError};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use uuid::Uuid;

/// How long one worker may take for a portion, in milliseconds.
const LEASE_MS: i64 = 60_000;
/// How often unfinished twins of a job are looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(100);
/// How often new jobs are looked for.
const AT_REST: Duration = Duration::from_secs(2);
/// The pause after a portion failed, before all jobs go on.
const AFTER_FAILURE: Duration = Duration::from_secs(2);

/// What a portion came to.
pub(crate) enum Portion {
    /// Something was done.
    Went,
    /// Nothing can be done before what was begun is finished.
    Waits,
    /// All of it is done.
    Done,
}

impl Engine {
    /// Begins a job.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn begin_job(&self, connection: ConnectionId, kind: JobKind, person: &str) -> Result<JobRow, StoreError> {
        let now = self.clock.now();
        let state = JobState::new(kind, person);
        let job = JobRow {
            id: Uuid::from_bytes(self.random.bytes()),
            connection,
            status: JobStatus::Running,
            state: state.to_json()?,
            created_at: now,
            updated_at: now,
        };
        self.operations.add_job(job.clone()).await?;
        self.jobs_changed(connection);
        Ok(job)
    }

    /// Jobs may go on: look at once.
    pub fn jobs_changed(&self, connection: ConnectionId) {
        self.jobs_wait.notify_one();
        self.signal(Signal::Operations(connection));
    }

    /// Carries out portions of jobs until `stop` turns true.
    pub(crate) async fn run_jobs(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let pause = match self.next_portion().await {
                Ok(Some(Portion::Went | Portion::Done)) => continue,
                Ok(Some(Portion::Waits)) => LOOK_AGAIN,
                Ok(None) => AT_REST,
                Err(error) => {
                    tracing::warn!(%error, "bulk work goes on later");
                    AFTER_FAILURE
                }
            };
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = self.jobs_wait.notified() => {}
                _ = stop.changed() => {}
            }
        }
    }

    async fn next_portion(&self) -> Result<Option<Portion>, StoreError> {
        let now = self.clock.now();
        let worker = &self.settings.worker;
        let Some(job) = self.operations.claim_job(worker, now.plus_millis(LEASE_MS), now).await? else {
            return Ok(None);
        };
        let mut state = JobState::from_json(&job.state)?;
        let Some(runtime) = self.connections.connection(job.connection) else {
            self.save(&job, &state, None).await?;
            return Ok(Some(Portion::Waits));
        };
        let before = state.clone();
        let most = self.bulk_room.of(job.id, now);
        let (portion, ended) = match self.portion(&runtime, &mut state, most).await {
            Ok(Portion::Done) => (Portion::Done, Some(JobStatus::Finished)),
            Ok(portion) => (portion, None),
            Err(error) if error.ends_job() => {
                state.note_end(&error);
                (Portion::Done, Some(JobStatus::Failed))
            }
            Err(error) => {
                state.note_pause(&error);
                (Portion::Waits, None)
            }
        };
        match ended {
            Some(_) => self.bulk_room.forget(job.id),
            None => self.bulk_room.note(job.id, state.unfinished.len(), state.settled(), self.clock.now()),
        }
        state.note_time(now, self.clock.now());
        let told = !before.same_progress(&state) || ended.is_some();
        self.save(&job, &state, ended).await?;
        if told {
            self.signal(Signal::Operations(job.connection));
        }
        Ok(Some(portion))
    }

    async fn save(&self, job: &JobRow, state: &JobState, ended: Option<JobStatus>) -> Result<(), StoreError> {
        let progress = JobProgress {
            id: job.id,
            worker: self.settings.worker.clone(),
            state: state.to_json()?,
            ended,
            lease_until: None,
            now: self.clock.now(),
        };
        self.operations.save_job(progress).await.map(|_| ())
    }
}

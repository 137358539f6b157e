//! What administrators do with many twins at once: jobs, walks over twins, counts of what waits.

use crate::{ConnectionRow, StoreError, TwinRow, TwinStatus};
use async_trait::async_trait;
use entente_hub::{ConnectionId, Timestamp, TwinId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Whether a job goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum JobStatus {
    /// A worker may take it.
    Running,
    /// A person paused it.
    Paused,
    /// All of it is done.
    Finished,
    /// A person ended it before its end.
    Cancelled,
    /// It could not go on; its state says why.
    Failed,
}

/// Work on many twins of one connection, done in small portions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JobRow {
    /// The job.
    pub id: Uuid,
    /// Its connection.
    pub connection: ConnectionId,
    /// Whether it goes on.
    pub status: JobStatus,
    /// What it does and how far it is, as JSON: the store never looks inside.
    pub state: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it changed last.
    pub updated_at: Timestamp,
}

/// What the worker that has a job stores of it.
#[derive(Clone, Debug)]
pub struct JobProgress {
    /// The job.
    pub id: Uuid,
    /// Who has it.
    pub worker: String,
    /// The new state.
    pub state: String,
    /// The end that it came to, if it did.
    pub ended: Option<JobStatus>,
    /// The claim's new end; none gives the job back.
    pub lease_until: Option<Timestamp>,
    /// The time.
    pub now: Timestamp,
}

/// An issue without a twin that changed: a trigger may take it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CandidateRow {
    /// The issue's lasting id.
    pub issue_id: String,
    /// When it was noted last.
    pub noted_at: Timestamp,
}

/// How much waits in a connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Twins whose local issue may have changed.
    pub changed: u64,
    /// Messages of the other side that are stored here.
    pub messages: u64,
}

/// The store of operations on many twins.
#[async_trait]
pub trait Operations: Send + Sync {
    /// Adds a job.
    async fn add_job(&self, job: JobRow) -> Result<(), StoreError>;

    /// A job by its id.
    async fn job(&self, id: Uuid) -> Result<Option<JobRow>, StoreError>;

    /// The newest jobs of a connection, newest first.
    async fn jobs(&self, connection: ConnectionId, limit: u32) -> Result<Vec<JobRow>, StoreError>;

    /// A person pauses, resumes or cancels: moves the job to `to` if it stands at one of `from`; [`StoreError::Conflict`] otherwise.
    async fn move_job(&self, id: Uuid, from: &[JobStatus], to: JobStatus, now: Timestamp)
    -> Result<JobRow, StoreError>;

    /// Claims the running job of an active connection that nobody has and that was looked at longest ago.
    async fn claim_job(
        &self,
        worker: &str,
        lease_until: Timestamp,
        now: Timestamp,
    ) -> Result<Option<JobRow>, StoreError>;

    /// Stores progress; answers where the job stands now, since a person may have paused it. [`StoreError::LeaseLost`] when another worker
    /// has it.
    async fn save_job(&self, progress: JobProgress) -> Result<JobStatus, StoreError>;

    /// Twins of a connection after one of them, by their ids.
    async fn walk_twins(
        &self,
        connection: ConnectionId,
        status: Option<TwinStatus>,
        after: Option<TwinId>,
        limit: u32,
    ) -> Result<Vec<TwinRow>, StoreError>;

    /// Notes issues of which a trigger of the connection must be asked. Those that have a twin there are passed over.
    async fn note_candidates(
        &self,
        connection: ConnectionId,
        issue_ids: Vec<String>,
        now: Timestamp,
    ) -> Result<(), StoreError>;

    /// The candidates of a connection, those noted longest ago first.
    async fn candidates(&self, connection: ConnectionId, limit: u32) -> Result<Vec<CandidateRow>, StoreError>;

    /// Drops candidates that were judged, unless they were noted again since.
    async fn drop_candidates(&self, connection: ConnectionId, judged: Vec<CandidateRow>) -> Result<(), StoreError>;

    /// Whether an issue may just be being created for a twin of the connection: its intent is stored and it is not known yet what came of it.
    async fn is_creating(&self, connection: ConnectionId) -> Result<bool, StoreError>;

    /// How much waits in a connection, whatever its status.
    async fn waiting(&self, connection: ConnectionId) -> Result<Waiting, StoreError>;

    /// Connections that were removed, newest first.
    async fn removed_connections(&self) -> Result<Vec<ConnectionRow>, StoreError>;
}

//! Operations on many twins: each verb hands its values to a function that holds its SQL.

mod candidates;
mod jobs;
mod walks;

use crate::registry;
use crate::store::SqliteStore;
use async_trait::async_trait;
use entente_hub::{ConnectionId, Timestamp, TwinId};
use entente_sync_store::{
    CandidateRow, ConnectionRow, JobProgress, JobRow, JobStatus, Operations, StoreError, TwinRow, TwinStatus, Waiting,
};
use uuid::Uuid;

#[async_trait]
impl Operations for SqliteStore {
    async fn add_job(&self, job: JobRow) -> Result<(), StoreError> {
        self.write(move |db| jobs::add(db, &job)).await
    }

    async fn job(&self, id: Uuid) -> Result<Option<JobRow>, StoreError> {
        self.read(move |db| jobs::one(db, id)).await
    }

    async fn jobs(&self, connection: ConnectionId, limit: u32) -> Result<Vec<JobRow>, StoreError> {
        self.read(move |db| jobs::newest(db, connection, limit)).await
    }

    async fn move_job(
        &self,
        id: Uuid,
        from: &[JobStatus],
        to: JobStatus,
        now: Timestamp,
    ) -> Result<JobRow, StoreError> {
        let from = from.to_vec();
        self.write(move |db| jobs::shift(db, id, &from, to, now)).await
    }

    async fn claim_job(
        &self,
        worker: &str,
        lease_until: Timestamp,
        now: Timestamp,
    ) -> Result<Option<JobRow>, StoreError> {
        let worker = worker.to_owned();
        self.write(move |db| jobs::claim(db, &worker, lease_until, now)).await
    }

    async fn save_job(&self, progress: JobProgress) -> Result<JobStatus, StoreError> {
        self.write(move |db| jobs::save(db, &progress)).await
    }

    async fn walk_twins(
        &self,
        connection: ConnectionId,
        status: Option<TwinStatus>,
        after: Option<TwinId>,
        limit: u32,
    ) -> Result<Vec<TwinRow>, StoreError> {
        self.read(move |db| walks::twins(db, connection, status, after, limit)).await
    }

    async fn note_candidates(
        &self,
        connection: ConnectionId,
        issue_ids: Vec<String>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| candidates::note(db, connection, &issue_ids, now)).await
    }

    async fn candidates(&self, connection: ConnectionId, limit: u32) -> Result<Vec<CandidateRow>, StoreError> {
        self.read(move |db| candidates::oldest(db, connection, limit)).await
    }

    async fn drop_candidates(&self, connection: ConnectionId, judged: Vec<CandidateRow>) -> Result<(), StoreError> {
        self.write(move |db| candidates::drop_judged(db, connection, &judged)).await
    }

    async fn is_creating(&self, connection: ConnectionId) -> Result<bool, StoreError> {
        self.read(move |db| candidates::is_creating(db, connection)).await
    }

    async fn waiting(&self, connection: ConnectionId) -> Result<Waiting, StoreError> {
        self.read(move |db| walks::waiting(db, connection)).await
    }

    async fn removed_connections(&self) -> Result<Vec<ConnectionRow>, StoreError> {
        self.read(registry::removed_connections).await
    }
}

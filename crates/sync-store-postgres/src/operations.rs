//! Operations on many twins: each verb hands its values to a function that holds its SQL.

mod candidates;
mod jobs;
mod walks;

use crate::registry;
use crate::store::PostgresStore;
use async_trait::async_trait;
use entente_hub::{ConnectionId, Timestamp, TwinId};
use entente_sync_store::{
    CandidateRow, ConnectionRow, JobProgress, JobRow, JobStatus, Operations, StoreError, TwinRow, TwinStatus, Waiting,
};
use uuid::Uuid;

#[async_trait]
impl Operations for PostgresStore {
    async fn add_job(&self, job: JobRow) -> Result<(), StoreError> {
        let job = &job;
        self.write(|db| async move { jobs::add(&db, job).await }).await
    }

    async fn job(&self, id: Uuid) -> Result<Option<JobRow>, StoreError> {
        self.read(|db| async move { jobs::one(&db, id).await }).await
    }

    async fn jobs(&self, connection: ConnectionId, limit: u32) -> Result<Vec<JobRow>, StoreError> {
        self.read(|db| async move { jobs::newest(&db, connection, limit).await }).await
    }

    async fn move_job(
        &self,
        id: Uuid,
        from: &[JobStatus],
        to: JobStatus,
        now: Timestamp,
    ) -> Result<JobRow, StoreError> {
        self.write(|db| async move { jobs::shift(&db, id, from, to, now).await }).await
    }

    async fn claim_job(
        &self,
        worker: &str,
        lease_until: Timestamp,
        now: Timestamp,
    ) -> Result<Option<JobRow>, StoreError> {
        self.write(|db| async move { jobs::claim(&db, worker, lease_until, now).await }).await
    }

    async fn save_job(&self, progress: JobProgress) -> Result<JobStatus, StoreError> {
        let progress = &progress;
        self.write(|db| async move { jobs::save(&db, progress).await }).await
    }

    async fn walk_twins(
        &self,
        connection: ConnectionId,
        status: Option<TwinStatus>,
        after: Option<TwinId>,
        limit: u32,
    ) -> Result<Vec<TwinRow>, StoreError> {
        self.read(|db| async move { walks::twins(&db, connection, status, after, limit).await }).await
    }

    async fn note_candidates(
        &self,
        connection: ConnectionId,
        issue_ids: Vec<String>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let issue_ids = &issue_ids;
        self.write(|db| async move { candidates::note(&db, connection, issue_ids, now).await }).await
    }

    async fn candidates(&self, connection: ConnectionId, limit: u32) -> Result<Vec<CandidateRow>, StoreError> {
        self.read(|db| async move { candidates::oldest(&db, connection, limit).await }).await
    }

    async fn drop_candidates(&self, connection: ConnectionId, judged: Vec<CandidateRow>) -> Result<(), StoreError> {
        let judged = &judged;
        self.write(|db| async move { candidates::drop_judged(&db, connection, judged).await }).await
    }

    async fn is_creating(&self, connection: ConnectionId) -> Result<bool, StoreError> {
        self.read(|db| async move { candidates::is_creating(&db, connection).await }).await
    }

    async fn waiting(&self, connection: ConnectionId) -> Result<Waiting, StoreError> {
        self.read(|db| async move { walks::waiting(&db, connection).await }).await
    }

    async fn removed_connections(&self) -> Result<Vec<ConnectionRow>, StoreError> {
        self.read(|db| async move { registry::removed_connections(&db).await }).await
    }
}

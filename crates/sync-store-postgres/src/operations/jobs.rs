//! Jobs.

use crate::columns::{Columns, Word};
use crate::failure::{Constraints, Failure, conflict, not_found};
use crate::transactions::Db;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{JobProgress, JobRow, JobStatus, StoreError};
use tokio_postgres::Row;
use uuid::Uuid;

/// Adds a job.
pub(crate) async fn add(db: &Db, job: &JobRow) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO job (id, connection, status, state, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&job.id, &job.connection.0, &job.status.word(), &job.state, &job.created_at.0, &job.updated_at.0],
    )
    .await
    .or_conflict(|| format!("job {}", job.id))
    .or_not_found(|| format!("connection {}", job.connection))?;
    Ok(())
}

/// A job by its id.
pub(crate) async fn one(db: &Db, id: Uuid) -> Result<Option<JobRow>, Failure> {
    db.maybe_row("SELECT * FROM job WHERE id = $1", &[&id]).await?.as_ref().map(read).transpose()
}

/// The newest jobs of a connection.
pub(crate) async fn newest(db: &Db, connection: ConnectionId, limit: u32) -> Result<Vec<JobRow>, Failure> {
    let sql = "SELECT * FROM job WHERE connection = $1 ORDER BY created_at DESC, id DESC LIMIT $2";
    db.rows(sql, &[&connection.0, &i64::from(limit)]).await?.iter().map(read).collect()
}

/// Moves a job from one status to another.
pub(crate) async fn shift(
    db: &Db,
    id: Uuid,
    from: &[JobStatus],
    to: JobStatus,
    now: Timestamp,
) -> Result<JobRow, Failure> {
    let row = db.maybe_row("SELECT * FROM job WHERE id = $1 FOR UPDATE", &[&id]).await?;
    let job = row.as_ref().map(read).transpose()?.ok_or_else(|| not_found(format!("job {id}")))?;
    if !from.contains(&job.status) {
        return Err(conflict(format!("job {id}, which is {},", job.status.word())));
    }
    db.execute("UPDATE job SET status = $2, updated_at = $3 WHERE id = $1", &[&id, &to.word(), &now.0]).await?;
    Ok(JobRow { status: to, updated_at: now, ..job })
}

/// Claims the job that was looked at longest ago, passing over those that another worker claims right now.
pub(crate) async fn claim(
    db: &Db,
    worker: &str,
    lease_until: Timestamp,
    now: Timestamp,
) -> Result<Option<JobRow>, Failure> {
    let row = db
        .maybe_row(
            "SELECT job.* FROM job JOIN connection ON connection.id = job.connection
             WHERE job.status = 'running' AND COALESCE(job.lease_until, $1) <= $1 AND connection.status = 'active'
             ORDER BY job.updated_at, job.created_at, job.id LIMIT 1 FOR UPDATE OF job SKIP LOCKED",
            &[&now.0],
        )
        .await?;
    let found = row.as_ref().map(read).transpose()?;
    if let Some(job) = &found {
        let sql = "UPDATE job SET lease_owner = $2, lease_until = $3 WHERE id = $1";
        db.execute(sql, &[&job.id, &worker, &lease_until.0]).await?;
    }
    Ok(found)
}

/// Stores progress of a claimed job.
pub(crate) async fn save(db: &Db, progress: &JobProgress) -> Result<JobStatus, Failure> {
    let row = db
        .maybe_row(
            "UPDATE job SET state = $3, lease_until = $4, lease_owner = CASE WHEN $4::bigint IS NULL THEN NULL ELSE lease_owner END,
                status = CASE WHEN status = 'running' THEN COALESCE($5, status) ELSE status END, updated_at = $6
             WHERE id = $1 AND lease_owner = $2 RETURNING *",
            &[
                &progress.id,
                &progress.worker,
                &progress.state,
                &progress.lease_until.map(|time| time.0),
                &progress.ended.map(Word::word),
                &progress.now.0,
            ],
        )
        .await?;
    match row {
        Some(row) => Ok(read(&row)?.status),
        None => Err(StoreError::LeaseLost.into()),
    }
}

fn read(row: &Row) -> Result<JobRow, Failure> {
    let columns = Columns { row, what: "job" };
    Ok(JobRow {
        id: columns.get("id")?,
        connection: ConnectionId(columns.get("connection")?),
        status: columns.word("status")?,
        state: columns.get("state")?,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}

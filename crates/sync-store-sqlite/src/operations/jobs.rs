//! Jobs.

use crate::columns::{Columns, Word};
use crate::failure::{Constraints, Failure, conflict, not_found};
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{JobProgress, JobRow, JobStatus, StoreError};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

/// Adds a job.
pub(crate) fn add(db: &Connection, job: &JobRow) -> Result<(), Failure> {
    db.prepare_cached(
        "INSERT INTO job (id, connection, status, state, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        job.id.to_string(),
        job.connection.to_string(),
        job.status.word(),
        job.state,
        job.created_at.0,
        job.updated_at.0
    ])
    .or_conflict(|| format!("job {}", job.id))
    .or_not_found(|| format!("connection {}", job.connection))?;
    Ok(())
}

/// A job by its id.
pub(crate) fn one(db: &Connection, id: Uuid) -> Result<Option<JobRow>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM job WHERE id = ?1")?;
    statement.query_row([id.to_string()], |row| Ok(read(row))).optional()?.transpose()
}

/// The newest jobs of a connection.
pub(crate) fn newest(db: &Connection, connection: ConnectionId, limit: u32) -> Result<Vec<JobRow>, Failure> {
    let sql = "SELECT * FROM job WHERE connection = ?1 ORDER BY created_at DESC, rowid DESC LIMIT ?2";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_and_then(params![connection.to_string(), limit], read)?;
    rows.collect()
}

/// Moves a job from one status to another.
pub(crate) fn shift(
    db: &Connection,
    id: Uuid,
    from: &[JobStatus],
    to: JobStatus,
    now: Timestamp,
) -> Result<JobRow, Failure> {
    let job = one(db, id)?.ok_or_else(|| not_found(format!("job {id}")))?;
    if !from.contains(&job.status) {
        return Err(conflict(format!("job {id}, which is {},", job.status.word())));
    }
    db.prepare_cached("UPDATE job SET status = ?2, updated_at = ?3 WHERE id = ?1")?.execute(params![
        id.to_string(),
        to.word(),
        now.0
    ])?;
    Ok(JobRow { status: to, updated_at: now, ..job })
}

/// Claims the job that was looked at longest ago.
pub(crate) fn claim(
    db: &Connection,
    worker: &str,
    lease_until: Timestamp,
    now: Timestamp,
) -> Result<Option<JobRow>, Failure> {
    let found = db
        .prepare_cached(
            "SELECT job.* FROM job JOIN connection ON connection.id = job.connection
             WHERE job.status = 'running' AND ifnull(job.lease_until, ?1) <= ?1 AND connection.status = 'active'
             ORDER BY job.updated_at, job.rowid LIMIT 1",
        )?
        .query_row([now.0], |row| Ok(read(row)))
        .optional()?
        .transpose()?;
    if let Some(job) = &found {
        db.prepare_cached("UPDATE job SET lease_owner = ?2, lease_until = ?3 WHERE id = ?1")?.execute(params![
            job.id.to_string(),
            worker,
            lease_until.0
        ])?;
    }
    Ok(found)
}

/// Stores progress of a claimed job.
pub(crate) fn save(db: &Connection, progress: &JobProgress) -> Result<JobStatus, Failure> {
    let changed = db
        .prepare_cached(
            "UPDATE job SET state = ?3, lease_until = ?4, lease_owner = iif(?4 IS NULL, NULL, lease_owner),
                status = iif(status = 'running', ifnull(?5, status), status), updated_at = ?6
             WHERE id = ?1 AND lease_owner = ?2",
        )?
        .execute(params![
            progress.id.to_string(),
            progress.worker,
            progress.state,
            progress.lease_until.map(|time| time.0),
            progress.ended.map(Word::word),
            progress.now.0,
        ])?;
    if changed == 0 {
        return Err(StoreError::LeaseLost.into());
    }
    let job = one(db, progress.id)?.ok_or_else(|| not_found(format!("job {}", progress.id)))?;
    Ok(job.status)
}

fn read(row: &Row<'_>) -> Result<JobRow, Failure> {
    let columns = Columns { row, what: "job" };
    Ok(JobRow {
        id: columns.id("id")?,
        connection: columns.id("connection")?,
        status: columns.word("status")?,
        state: columns.get("state")?,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}

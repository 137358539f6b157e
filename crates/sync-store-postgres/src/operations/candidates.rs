//! Issues that a trigger may take.

use crate::columns::{Columns, text};
use crate::failure::{Constraints, Failure};
use crate::transactions::Db;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::CandidateRow;
use std::collections::BTreeSet;
use tokio_postgres::Row;

/// Notes issues that have no twin, each once and in one order, since others note them at the same time.
pub(crate) async fn note(db: &Db, connection: ConnectionId, ids: &[String], now: Timestamp) -> Result<(), Failure> {
    let ids: Vec<_> = ids.iter().map(|id| text(id)).collect::<BTreeSet<_>>().into_iter().collect();
    db.execute(
        "INSERT INTO candidate (connection, issue_id, noted_at)
         SELECT $1, issue.id, $3 FROM unnest($2::text[]) AS issue (id)
         WHERE NOT EXISTS (SELECT 1 FROM twin WHERE connection = $1 AND local_issue_id = issue.id AND status <> 'stopped')
         ORDER BY issue.id
         ON CONFLICT (connection, issue_id) DO UPDATE SET noted_at = excluded.noted_at",
        &[&connection.0, &ids, &now.0],
    )
    .await
    .or_not_found(|| format!("connection {connection}"))?;
    Ok(())
}

/// Those noted longest ago.
pub(crate) async fn oldest(db: &Db, connection: ConnectionId, limit: u32) -> Result<Vec<CandidateRow>, Failure> {
    let sql = "SELECT * FROM candidate WHERE connection = $1 ORDER BY noted_at, issue_id LIMIT $2";
    db.rows(sql, &[&connection.0, &i64::from(limit)]).await?.iter().map(read).collect()
}

/// Drops those that were judged.
pub(crate) async fn drop_judged(db: &Db, connection: ConnectionId, judged: &[CandidateRow]) -> Result<(), Failure> {
    let (ids, times): (Vec<_>, Vec<i64>) = judged.iter().map(|row| (text(&row.issue_id), row.noted_at.0)).unzip();
    db.execute(
        "DELETE FROM candidate USING unnest($2::text[], $3::bigint[]) AS judged (id, noted_at)
         WHERE candidate.connection = $1 AND candidate.issue_id = judged.id AND candidate.noted_at <= judged.noted_at",
        &[&connection.0, &ids, &times],
    )
    .await?;
    Ok(())
}

/// Whether a creation is under way or in doubt.
pub(crate) async fn is_creating(db: &Db, connection: ConnectionId) -> Result<bool, Failure> {
    let row = db
        .row(
            "SELECT EXISTS (SELECT 1 FROM twin WHERE connection = $1 AND local_issue_id IS NULL AND step = 'apply'
               AND status <> 'stopped') AS creating",
            &[&connection.0],
        )
        .await?;
    Columns { row: &row, what: "twin" }.get("creating")
}

fn read(row: &Row) -> Result<CandidateRow, Failure> {
    let columns = Columns { row, what: "candidate" };
    Ok(CandidateRow { issue_id: columns.get("issue_id")?, noted_at: columns.time("noted_at")? })
}

//! Issues that a trigger may take.

use crate::columns::Columns;
use crate::failure::Failure;
use crate::sync::twins;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::CandidateRow;
use rusqlite::{Connection, Row, params};

/// Notes issues that have no twin.
pub(crate) fn note(db: &Connection, connection: ConnectionId, ids: &[String], now: Timestamp) -> Result<(), Failure> {
    for id in ids {
        if twins::of_issue(db, connection, id)?.is_none() {
            db.prepare_cached(
                "INSERT INTO candidate (connection, issue_id, noted_at) VALUES (?1, ?2, ?3)
                 ON CONFLICT (connection, issue_id) DO UPDATE SET noted_at = excluded.noted_at",
            )?
            .execute(params![connection.to_string(), id, now.0])?;
        }
    }
    Ok(())
}

/// Those noted longest ago.
pub(crate) fn oldest(db: &Connection, connection: ConnectionId, limit: u32) -> Result<Vec<CandidateRow>, Failure> {
    let sql = "SELECT * FROM candidate WHERE connection = ?1 ORDER BY noted_at, issue_id LIMIT ?2";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_and_then(params![connection.to_string(), limit], read)?;
    rows.collect()
}

/// Drops those that were judged.
pub(crate) fn drop_judged(db: &Connection, connection: ConnectionId, judged: &[CandidateRow]) -> Result<(), Failure> {
    let sql = "DELETE FROM candidate WHERE connection = ?1 AND issue_id = ?2 AND noted_at <= ?3";
    let mut statement = db.prepare_cached(sql)?;
    for candidate in judged {
        statement.execute(params![connection.to_string(), candidate.issue_id, candidate.noted_at.0])?;
    }
    Ok(())
}

/// Whether a creation is under way or in doubt.
pub(crate) fn is_creating(db: &Connection, connection: ConnectionId) -> Result<bool, Failure> {
    let mut statement = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM twin WHERE connection = ?1 AND local_issue_id IS NULL AND step = 'apply'
           AND status <> 'stopped')",
    )?;
    Ok(statement.query_row([connection.to_string()], |row| row.get(0))?)
}

fn read(row: &Row<'_>) -> Result<CandidateRow, Failure> {
    let columns = Columns { row, what: "candidate" };
    Ok(CandidateRow { issue_id: columns.get("issue_id")?, noted_at: columns.time("noted_at")? })
}

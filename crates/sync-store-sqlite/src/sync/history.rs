//! What people see of a twin's past.

use super::twins;
use crate::columns::Columns;
use crate::failure::{Failure, not_found};
use entente_hub::{ConnectionId, Timestamp, TwinId};
use entente_sync_store::{HistoryEntry, HistoryFilter, HistoryRow};
use rusqlite::{Connection, Row, params};

/// Adds lines.
pub(crate) fn append(
    db: &Connection,
    connection: ConnectionId,
    twin: TwinId,
    entries: &[HistoryEntry],
    now: Timestamp,
) -> Result<(), Failure> {
    let mut statement = db.prepare_cached(
        "INSERT INTO history (connection, twin, at, step, summary, detail, trace) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for entry in entries {
        statement.execute(params![
            connection.to_string(),
            twin.to_string(),
            now.0,
            entry.step,
            entry.summary,
            entry.detail,
            entry.trace.map(|trace| trace.to_string()),
        ])?;
    }
    Ok(())
}

/// The newest lines, newest first.
pub(crate) fn newest(
    db: &Connection,
    connection: ConnectionId,
    twin: Option<TwinId>,
    limit: u32,
) -> Result<Vec<HistoryRow>, Failure> {
    match twin {
        Some(twin) => {
            let sql = "SELECT * FROM history WHERE twin = ?1 AND connection = ?2 ORDER BY id DESC LIMIT ?3";
            let mut statement = db.prepare_cached(sql)?;
            let rows = statement.query_and_then(params![twin.to_string(), connection.to_string(), limit], read)?;
            rows.collect()
        }
        None => {
            let mut statement =
                db.prepare_cached("SELECT * FROM history WHERE connection = ?1 ORDER BY id DESC LIMIT ?2")?;
            let rows = statement.query_and_then(params![connection.to_string(), limit], read)?;
            rows.collect()
        }
    }
}

/// Lines of one step, newest first.
pub(crate) fn of_step(db: &Connection, filter: &HistoryFilter) -> Result<Vec<HistoryRow>, Failure> {
    let before = filter.before.map_or(i64::MAX, |before| i64::try_from(before).unwrap_or(i64::MAX));
    let mut statement = db.prepare_cached(
        "SELECT * FROM history WHERE step = ?1 AND id < ?2 AND connection = ifnull(?3, connection) ORDER BY id DESC LIMIT ?4",
    )?;
    let connection = filter.connection.map(|id| id.to_string());
    let rows = statement.query_and_then(params![filter.step, before, connection, filter.limit], read)?;
    rows.collect()
}

/// Adds a line outside of a commit.
pub(crate) fn add(db: &Connection, twin: TwinId, entry: &HistoryEntry, now: Timestamp) -> Result<(), Failure> {
    let row = twins::twin(db, twin)?.ok_or_else(|| not_found(format!("twin {twin}")))?;
    append(db, row.connection, twin, std::slice::from_ref(entry), now)
}

fn read(row: &Row<'_>) -> Result<HistoryRow, Failure> {
    let columns = Columns { row, what: "line of history" };
    Ok(HistoryRow {
        id: columns.number("id")?,
        twin: columns.id("twin")?,
        at: columns.time("at")?,
        entry: HistoryEntry {
            step: columns.get("step")?,
            summary: columns.get("summary")?,
            detail: columns.get("detail")?,
            trace: columns.maybe_id("trace")?,
        },
    })
}

//! What people see of a twin's past.

use crate::columns::Columns;
use crate::failure::Failure;
use entente_hub::{ConnectionId, Timestamp, TwinId};
use entente_sync_store::{HistoryEntry, HistoryRow};
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

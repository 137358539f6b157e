//! What people see of a twin's past.

use crate::columns::{Columns, maybe_text, text};
use crate::failure::{Failure, not_found};
use crate::transactions::Db;
use entente_hub::{ConnectionId, Timestamp, TraceId, TwinId};
use entente_sync_store::{HistoryEntry, HistoryFilter, HistoryRow};
use tokio_postgres::Row;

/// Lines that a connection can number in each millisecond. The numbers stay below 2^53 until the year 2248, so that JSON readers keep them whole.
const PER_MILLISECOND: i64 = 1024;

/// Adds lines. A line's number is made of its time, so that no counter is shared by all twins of a connection, and grows within the twin,
/// whose row the caller has locked.
pub(crate) async fn append(
    db: &Db,
    connection: ConnectionId,
    twin: TwinId,
    entries: &[HistoryEntry],
    now: Timestamp,
) -> Result<(), Failure> {
    let earliest = now.0.saturating_mul(PER_MILLISECOND).saturating_add(offset(twin));
    for entry in entries {
        db.execute(
            "INSERT INTO history (id, connection, twin, at, step, summary, detail, trace)
             VALUES (GREATEST($1, (SELECT max(id) + 1 FROM history WHERE twin = $3)), $2, $3, $4, $5, $6, $7, $8)",
            &[
                &earliest,
                &connection.0,
                &twin.0,
                &now.0,
                &text(&entry.step),
                &text(&entry.summary),
                &maybe_text(entry.detail.as_deref()),
                &entry.trace.map(|trace| trace.0),
            ],
        )
        .await?;
    }
    Ok(())
}

/// Where a twin's numbers begin within a millisecond, so that twins seldom share one.
fn offset(twin: TwinId) -> i64 {
    let bytes = twin.0.into_bytes();
    i64::from(u16::from_be_bytes([bytes[14], bytes[15]])) % PER_MILLISECOND
}

/// The newest lines, newest first.
pub(crate) async fn newest(
    db: &Db,
    connection: ConnectionId,
    twin: Option<TwinId>,
    limit: u32,
) -> Result<Vec<HistoryRow>, Failure> {
    let limit = i64::from(limit);
    let rows = match twin {
        Some(twin) => {
            let sql = "SELECT * FROM history WHERE twin = $1 AND connection = $2 ORDER BY id DESC LIMIT $3";
            db.rows(sql, &[&twin.0, &connection.0, &limit]).await?
        }
        None => {
            let sql = "SELECT * FROM history WHERE connection = $1 ORDER BY id DESC LIMIT $2";
            db.rows(sql, &[&connection.0, &limit]).await?
        }
    };
    rows.iter().map(read).collect()
}

/// Lines of one step, newest first.
pub(crate) async fn of_step(db: &Db, filter: &HistoryFilter) -> Result<Vec<HistoryRow>, Failure> {
    let before = filter.before.map_or(i64::MAX, |before| i64::try_from(before).unwrap_or(i64::MAX));
    let (step, limit) = (text(&filter.step), i64::from(filter.limit));
    let rows = match filter.connection {
        Some(connection) => {
            let sql = "SELECT * FROM history WHERE step = $1 AND id < $2 AND connection = $3 ORDER BY id DESC LIMIT $4";
            db.rows(sql, &[&step, &before, &connection.0, &limit]).await?
        }
        None => {
            let sql = "SELECT * FROM history WHERE step = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
            db.rows(sql, &[&step, &before, &limit]).await?
        }
    };
    rows.iter().map(read).collect()
}

/// Adds a line outside of a commit. The twin's row is locked, so that no commit numbers a line at the same time.
pub(crate) async fn add(db: &Db, twin: TwinId, entry: &HistoryEntry, now: Timestamp) -> Result<(), Failure> {
    let row = db.maybe_row("SELECT connection FROM twin WHERE id = $1 FOR UPDATE", &[&twin.0]).await?;
    let row = row.ok_or_else(|| not_found(format!("twin {twin}")))?;
    let connection = ConnectionId(Columns { row: &row, what: "twin" }.get("connection")?);
    append(db, connection, twin, std::slice::from_ref(entry), now).await
}

fn read(row: &Row) -> Result<HistoryRow, Failure> {
    let columns = Columns { row, what: "line of history" };
    Ok(HistoryRow {
        id: columns.number("id")?,
        twin: TwinId(columns.get("twin")?),
        at: columns.time("at")?,
        entry: HistoryEntry {
            step: columns.get("step")?,
            summary: columns.get("summary")?,
            detail: columns.get("detail")?,
            trace: columns.get::<Option<uuid::Uuid>>("trace")?.map(TraceId),
        },
    })
}

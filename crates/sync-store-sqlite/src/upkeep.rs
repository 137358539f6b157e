//! Old data goes in small portions; what stands is counted.

use crate::columns::{Columns, int};
use crate::failure::{Failure, conflict};
use crate::registry;
use crate::store::SqliteStore;
use async_trait::async_trait;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{ConnectionStatus, Gauges, StoreError, Trim, TwinCount, Upkeep};
use rusqlite::{Connection, params};

/// Pages that one call gives back; with the usual page of 4 KiB that is 4 MiB.
const PAGES: i64 = 1_000;

#[async_trait]
impl Upkeep for SqliteStore {
    async fn trim(&self, trim: Trim) -> Result<u64, StoreError> {
        let rows = self.read(move |db| old(db, &trim)).await?;
        if rows.is_empty() {
            return Ok(0);
        }
        self.write(move |db| take(db, &rows)).await
    }

    async fn purge(&self, connection: ConnectionId, batch: u32) -> Result<u64, StoreError> {
        self.write(move |db| purge(db, connection, batch)).await
    }

    async fn compact(&self) -> Result<bool, StoreError> {
        self.write(compact).await
    }

    async fn gauges(&self) -> Result<Gauges, StoreError> {
        self.read(gauges).await
    }
}

/// What may go of each table: the rows that the statement finds, where ?1 is the bound and ?2 the most of them.
const OLD: [(&str, &str); 4] = [
    ("history", "SELECT id FROM history WHERE at < ?1 ORDER BY at LIMIT ?2"),
    // Lines are numbered one by one and go oldest first, so at most as many stay as are allowed.
    ("history", "SELECT id FROM history WHERE id <= (SELECT max(id) FROM history) - ?1 ORDER BY id LIMIT ?2"),
    (
        "journal",
        "SELECT journal.position FROM journal JOIN twin ON twin.id = journal.twin
         WHERE twin.updated_at < ?1 AND twin.status <> 'blocked' AND twin.wake_at IS NULL LIMIT ?2",
    ),
    (
        "receipt",
        "SELECT receipt.rowid FROM mailbox JOIN receipt ON receipt.connection = mailbox.connection
         AND receipt.lane = mailbox.lane AND receipt.mailbox_sequence <= mailbox.received - ?1 LIMIT ?2",
    ),
];

/// Looked for by a reader, so that the one writer is not kept by it.
fn old(db: &Connection, trim: &Trim) -> Result<Vec<(&'static str, i64)>, Failure> {
    let bounds = [trim.history_before.0, int(trim.history_lines), trim.journal_before.0, int(trim.receipts)];
    let mut found = Vec::new();
    for ((table, sql), bound) in OLD.into_iter().zip(bounds) {
        let mut statement = db.prepare_cached(sql)?;
        for row in statement.query_map(params![bound, trim.batch], |row| row.get(0))? {
            found.push((table, row?));
        }
    }
    Ok(found)
}

fn take(db: &Connection, rows: &[(&'static str, i64)]) -> Result<u64, Failure> {
    let mut went = 0;
    for (table, row) in rows {
        went += db.prepare_cached(&format!("DELETE FROM {table} WHERE rowid = ?1"))?.execute([row])?;
    }
    Ok(went as u64)
}

/// Tables that refer to a connection, those first to which others don't refer; with how their rows are found.
const OF_CONNECTION: &[(&str, &str)] = &[
    ("history", "connection = ?1"),
    ("journal", "twin IN (SELECT id FROM twin WHERE connection = ?1)"),
    ("event", "twin IN (SELECT id FROM twin WHERE connection = ?1)"),
    ("inbox", "connection = ?1"),
    ("outbox", "connection = ?1"),
    ("receipt", "connection = ?1"),
    ("blob", "connection = ?1"),
    ("job", "connection = ?1"),
    ("twin", "connection = ?1"),
];

fn purge(db: &Connection, id: ConnectionId, batch: u32) -> Result<u64, Failure> {
    let Some(row) = registry::one_connection(db, id)? else { return Ok(0) };
    if row.status != ConnectionStatus::Removed {
        return Err(conflict(format!("connection \"{}\", which is not removed,", row.name)));
    }
    let key = id.to_string();
    for (table, of_it) in OF_CONNECTION {
        let sql = format!("DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} WHERE {of_it} LIMIT ?2)");
        let went = db.prepare_cached(&sql)?.execute(params![key, batch])?;
        if went > 0 {
            return Ok(went as u64);
        }
    }
    let mut went = 0;
    for table in ["candidate", "mailbox", "rule_version"] {
        went += db.prepare_cached(&format!("DELETE FROM {table} WHERE connection = ?1"))?.execute([&key])?;
    }
    went += db.prepare_cached("DELETE FROM connection WHERE id = ?1")?.execute([&key])?;
    Ok(went as u64)
}

/// Only a file that was made with room for it gives pages back; others use them again.
fn compact(db: &Connection) -> Result<bool, Failure> {
    let mut statement = db.prepare(&format!("PRAGMA incremental_vacuum({PAGES})"))?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    let free: i64 = db.pragma_query_value(None, "freelist_count", |row| row.get(0))?;
    let mode: i64 = db.pragma_query_value(None, "auto_vacuum", |row| row.get(0))?;
    Ok(mode == 2 && free > 0)
}

fn gauges(db: &Connection) -> Result<Gauges, Failure> {
    let mut statement = db.prepare_cached(
        "SELECT twin.connection AS connection, twin.status AS status, count(*) AS twins FROM twin
         JOIN connection ON connection.id = twin.connection WHERE connection.status <> 'removed' GROUP BY 1, 2 ORDER BY 1, 2",
    )?;
    let twins = statement.query_and_then([], |row| {
        let columns = Columns { row, what: "count of twins" };
        let (connection, status) = (columns.id("connection")?, columns.word("status")?);
        Ok::<_, Failure>(TwinCount { connection, status, count: columns.number("twins")? })
    })?;
    let twins = twins.collect::<Result<_, _>>()?;
    let mut statement = db.prepare_cached(
        "SELECT (SELECT count(*) FROM event) AS events, (SELECT min(created_at) FROM event) AS oldest_event,
                (SELECT min(updated_at) FROM twin WHERE status = 'blocked') AS oldest_blocked,
                (SELECT count(*) FROM outbox) AS outbox",
    )?;
    let mut rows = statement.query([])?;
    let mut gauges = Gauges { twins, ..Gauges::default() };
    if let Some(row) = rows.next()? {
        let columns = Columns { row, what: "counts" };
        let time = |column: &str| Ok::<_, Failure>(columns.get::<Option<i64>>(column)?.map(Timestamp));
        gauges.events = columns.number("events")?;
        gauges.oldest_event = time("oldest_event")?;
        gauges.oldest_blocked = time("oldest_blocked")?;
        gauges.outbox = columns.number("outbox")?;
    }
    Ok(gauges)
}

//! Old data goes in small portions; what stands is counted.

use crate::columns::Columns;
use crate::failure::{Failure, conflict};
use crate::registry;
use crate::store::PostgresStore;
use crate::transactions::Db;
use async_trait::async_trait;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{ConnectionStatus, Gauges, StoreError, Trim, TwinCount, Upkeep};

#[async_trait]
impl Upkeep for PostgresStore {
    async fn trim(&self, trim: Trim) -> Result<u64, StoreError> {
        self.write(|db| async move { take(&db, &trim).await }).await
    }

    async fn purge(&self, connection: ConnectionId, batch: u32) -> Result<u64, StoreError> {
        self.write(|db| async move { purge(&db, connection, batch).await }).await
    }

    /// The server's own autovacuum does it.
    async fn compact(&self) -> Result<bool, StoreError> {
        Ok(false)
    }

    async fn gauges(&self) -> Result<Gauges, StoreError> {
        self.read(|db| async move { gauges(&db).await }).await
    }
}

async fn take(db: &Db, trim: &Trim) -> Result<u64, Failure> {
    let batch = i64::from(trim.batch);
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let by_age =
        "DELETE FROM history WHERE (twin, id) IN (SELECT twin, id FROM history WHERE at < $1 ORDER BY at LIMIT $2)";
    let mut went = db.execute(by_age, &[&trim.history_before.0, &batch]).await?;
    let by_size = "DELETE FROM history WHERE (twin, id) IN (SELECT twin, id FROM history
         WHERE at <= (SELECT at FROM history ORDER BY at DESC LIMIT 1 OFFSET $1) ORDER BY at LIMIT $2)";
    went += db.execute(by_size, &[&number(trim.history_lines), &batch]).await?;
    let calls =
        "DELETE FROM journal WHERE (twin, work, key) IN (SELECT journal.twin, journal.work, journal.key FROM journal
         JOIN twin ON twin.id = journal.twin
         WHERE twin.updated_at < $1 AND twin.status <> 'blocked' AND twin.wake_at IS NULL LIMIT $2)";
    went += db.execute(calls, &[&trim.journal_before.0, &batch]).await?;
    let receipts = "DELETE FROM receipt WHERE (connection, lane, mailbox_sequence) IN (
         SELECT receipt.connection, receipt.lane, receipt.mailbox_sequence FROM receipt
         JOIN mailbox_in ON mailbox_in.connection = receipt.connection AND mailbox_in.lane = receipt.lane
         WHERE receipt.mailbox_sequence <= mailbox_in.received - $1 LIMIT $2)";
    went += db.execute(receipts, &[&number(trim.receipts), &batch]).await?;
    Ok(went)
}

/// Tables that refer to a connection, those first to which others don't refer: their keys, and how their rows are found.
const OF_CONNECTION: &[(&str, &str, &str)] = &[
    ("history", "twin, id", "connection = $1"),
    ("journal", "twin, work, key", "twin IN (SELECT id FROM twin WHERE connection = $1)"),
    ("event", "twin, id", "twin IN (SELECT id FROM twin WHERE connection = $1)"),
    ("inbox", "connection, lane, mailbox_sequence", "connection = $1"),
    ("outbox", "connection, lane, mailbox_sequence", "connection = $1"),
    ("receipt", "connection, lane, mailbox_sequence", "connection = $1"),
    ("blob", "connection, remote_id", "connection = $1"),
    ("job", "id", "connection = $1"),
    ("twin", "id", "connection = $1"),
];

async fn purge(db: &Db, id: ConnectionId, batch: u32) -> Result<u64, Failure> {
    let Some(row) = registry::one_connection(db, id).await? else { return Ok(0) };
    if row.status != ConnectionStatus::Removed {
        return Err(conflict(format!("connection \"{}\", which is not removed,", row.name)));
    }
    let batch = i64::from(batch);
    for (table, key, of_it) in OF_CONNECTION {
        let sql = format!("DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} WHERE {of_it} LIMIT $2)");
        let went = db.execute(&sql, &[&id.0, &batch]).await?;
        if went > 0 {
            return Ok(went);
        }
    }
    let mut went = 0;
    for table in ["candidate", "mailbox_out", "mailbox_in", "rule_version"] {
        went += db.execute(&format!("DELETE FROM {table} WHERE connection = $1"), &[&id.0]).await?;
    }
    Ok(went + db.execute("DELETE FROM connection WHERE id = $1", &[&id.0]).await?)
}

async fn gauges(db: &Db) -> Result<Gauges, Failure> {
    let rows = db
        .rows(
            "SELECT twin.connection AS connection, twin.status AS status, count(*) AS twins FROM twin
             JOIN connection ON connection.id = twin.connection WHERE connection.status <> 'removed' GROUP BY 1, 2 ORDER BY 1, 2",
            &[],
        )
        .await?;
    let count = |row| {
        let columns = Columns { row, what: "count of twins" };
        let (connection, status) = (ConnectionId(columns.get("connection")?), columns.word("status")?);
        Ok(TwinCount { connection, status, count: columns.number("twins")? })
    };
    let twins = rows.iter().map(count).collect::<Result<_, Failure>>()?;
    let row = db
        .row(
            "SELECT (SELECT count(*) FROM event) AS events, (SELECT min(created_at) FROM event) AS oldest_event,
                    (SELECT min(updated_at) FROM twin WHERE status = 'blocked') AS oldest_blocked,
                    (SELECT count(*) FROM outbox) AS outbox",
            &[],
        )
        .await?;
    let columns = Columns { row: &row, what: "counts" };
    Ok(Gauges {
        twins,
        events: columns.number("events")?,
        oldest_event: columns.get::<Option<i64>>("oldest_event")?.map(Timestamp),
        oldest_blocked: columns.get::<Option<i64>>("oldest_blocked")?.map(Timestamp),
        outbox: columns.number("outbox")?,
    })
}

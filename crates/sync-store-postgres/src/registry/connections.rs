//! Connections as this node sees them.

use crate::columns::{Columns, Word, int};
use crate::failure::{Constraints, Failure, conflict, not_found};
use crate::registry::rules;
use crate::transactions::Db;
use entente_hub::{ConnectionId, SystemId, Timestamp};
use entente_sync_store::{ConnectionChange, ConnectionRow, ConnectionStatus, NewRuleVersion};
use tokio_postgres::Row;

/// Adds a connection with its first rules.
pub(crate) async fn add(
    db: &Db,
    connection: &ConnectionRow,
    rules: &NewRuleVersion,
    now: Timestamp,
) -> Result<(), Failure> {
    if one(db, connection.id).await?.is_some() {
        return Err(conflict(format!("connection {}", connection.id)));
    }
    db.execute(
        "INSERT INTO connection (id, system, name, status, peer_node, settings, secrets, revision, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            &connection.id.0,
            &connection.system.0,
            &connection.name,
            &connection.status.word(),
            &connection.peer_node,
            &connection.settings,
            &connection.secrets,
            &int(connection.revision),
            &connection.created_at.0,
        ],
    )
    .await
    .or_conflict(|| name_taken(&connection.name))
    .or_not_found(|| format!("system {}", connection.system))?;
    rules::publish(db, &NewRuleVersion { connection: connection.id, ..rules.clone() }, now).await?;
    Ok(())
}

fn name_taken(name: &str) -> String {
    format!("a connection named \"{name}\"")
}

/// Changes a connection, unless somebody else did since.
pub(crate) async fn change(db: &Db, change: &ConnectionChange) -> Result<ConnectionRow, Failure> {
    let before = locked(db, change.id).await?;
    if before.revision != change.based_on {
        return Err(conflict(format!("a newer change of connection \"{}\"", before.name)));
    }
    let row = db
        .row(
            "UPDATE connection SET status = $2, peer_node = $3, settings = $4, secrets = $5, revision = revision + 1
             WHERE id = $1 RETURNING *",
            &[&change.id.0, &change.status.word(), &change.peer_node, &change.settings, &change.secrets],
        )
        .await
        .or_conflict(|| name_taken(&before.name))?;
    read(&row)
}

/// Takes a connection away that never came about.
pub(crate) async fn drop_pending(db: &Db, id: ConnectionId) -> Result<(), Failure> {
    let row = locked(db, id).await?;
    if row.status != ConnectionStatus::Pending {
        return Err(conflict(format!("connection \"{}\", which is no longer pending,", row.name)));
    }
    for table in ["rule_version", "mailbox_out", "mailbox_in"] {
        db.execute(&format!("DELETE FROM {table} WHERE connection = $1"), &[&id.0]).await?;
    }
    db.execute("DELETE FROM connection WHERE id = $1", &[&id.0]).await?;
    Ok(())
}

/// The lock is the one that leaves others free to refer to the row.
async fn locked(db: &Db, id: ConnectionId) -> Result<ConnectionRow, Failure> {
    let row = db.maybe_row("SELECT * FROM connection WHERE id = $1 FOR NO KEY UPDATE", &[&id.0]).await?;
    row.as_ref().map(read).transpose()?.ok_or_else(|| not_found(format!("connection {id}")))
}

/// A connection, a removed one too.
pub(crate) async fn one(db: &Db, id: ConnectionId) -> Result<Option<ConnectionRow>, Failure> {
    db.maybe_row("SELECT * FROM connection WHERE id = $1", &[&id.0]).await?.as_ref().map(read).transpose()
}

/// All connections but removed ones, oldest first.
pub(crate) async fn all(db: &Db) -> Result<Vec<ConnectionRow>, Failure> {
    let sql = "SELECT * FROM connection WHERE status <> 'removed' ORDER BY created_at, id";
    db.rows(sql, &[]).await?.iter().map(read).collect()
}

/// Removed connections, newest first.
pub(crate) async fn removed(db: &Db) -> Result<Vec<ConnectionRow>, Failure> {
    let sql = "SELECT * FROM connection WHERE status = 'removed' ORDER BY created_at DESC, id DESC";
    db.rows(sql, &[]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<ConnectionRow, Failure> {
    let columns = Columns { row, what: "connection" };
    Ok(ConnectionRow {
        id: ConnectionId(columns.get("id")?),
        system: SystemId(columns.get("system")?),
        name: columns.get("name")?,
        status: columns.word("status")?,
        peer_node: columns.get("peer_node")?,
        settings: columns.get("settings")?,
        secrets: columns.get("secrets")?,
        revision: columns.number("revision")?,
        created_at: columns.time("created_at")?,
    })
}

//! Connections as this node sees them.

use crate::columns::{Columns, Word, int};
use crate::failure::{Constraints, Failure, conflict, not_found};
use crate::registry::rules;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{ConnectionChange, ConnectionRow, ConnectionStatus, NewRuleVersion};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// Adds a connection with its first rules.
pub(crate) fn add(
    db: &Connection,
    connection: &ConnectionRow,
    rules: &NewRuleVersion,
    now: Timestamp,
) -> Result<(), Failure> {
    if one(db, connection.id)?.is_some() {
        return Err(conflict(format!("connection {}", connection.id)));
    }
    let mut statement = db.prepare_cached(
        "INSERT INTO connection (id, system, name, status, peer_node, settings, secrets, revision, created_at)
         VALUES (:id, :system, :name, :status, :peer_node, :settings, :secrets, :revision, :created_at)",
    )?;
    statement
        .execute(named_params! {
            ":id": connection.id.to_string(),
            ":system": connection.system.to_string(),
            ":name": connection.name,
            ":status": connection.status.word(),
            ":peer_node": connection.peer_node,
            ":settings": connection.settings,
            ":secrets": connection.secrets,
            ":revision": int(connection.revision),
            ":created_at": connection.created_at.0,
        })
        .or_conflict(|| name_taken(&connection.name))
        .or_not_found(|| format!("system {}", connection.system))?;
    rules::publish(db, NewRuleVersion { connection: connection.id, ..rules.clone() }, now)?;
    Ok(())
}

fn name_taken(name: &str) -> String {
    format!("a connection named \"{name}\"")
}

/// Changes a connection, unless somebody else did since.
pub(crate) fn change(db: &Connection, change: &ConnectionChange) -> Result<ConnectionRow, Failure> {
    let before = existing(db, change.id)?;
    if before.revision != change.based_on {
        return Err(conflict(format!("a newer change of connection \"{}\"", before.name)));
    }
    let mut statement = db.prepare_cached(
        "UPDATE connection SET status = :status, peer_node = :peer_node, settings = :settings, secrets = :secrets,
            revision = revision + 1
         WHERE id = :id",
    )?;
    statement
        .execute(named_params! {
            ":id": change.id.to_string(),
            ":status": change.status.word(),
            ":peer_node": change.peer_node,
            ":settings": change.settings,
            ":secrets": change.secrets,
        })
        .or_conflict(|| name_taken(&before.name))?;
    existing(db, change.id)
}

/// Takes a connection away that never came about.
pub(crate) fn drop_pending(db: &Connection, id: ConnectionId) -> Result<(), Failure> {
    let row = existing(db, id)?;
    if row.status != ConnectionStatus::Pending {
        return Err(conflict(format!("connection \"{}\", which is no longer pending,", row.name)));
    }
    for table in ["rule_version", "mailbox"] {
        db.execute(&format!("DELETE FROM {table} WHERE connection = ?1"), [id.to_string()])?;
    }
    db.execute("DELETE FROM connection WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

fn existing(db: &Connection, id: ConnectionId) -> Result<ConnectionRow, Failure> {
    one(db, id)?.ok_or_else(|| not_found(format!("connection {id}")))
}

/// A connection, a removed one too.
pub(crate) fn one(db: &Connection, id: ConnectionId) -> Result<Option<ConnectionRow>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM connection WHERE id = ?1")?;
    let found = statement.query_row([id.to_string()], |row| Ok(read(row))).optional()?;
    found.transpose()
}

/// All connections but removed ones, oldest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<ConnectionRow>, Failure> {
    let mut statement =
        db.prepare_cached("SELECT * FROM connection WHERE status <> 'removed' ORDER BY created_at, rowid")?;
    let rows = statement.query_and_then([], read)?;
    rows.collect()
}

/// Removed connections, newest first.
pub(crate) fn removed(db: &Connection) -> Result<Vec<ConnectionRow>, Failure> {
    let mut statement =
        db.prepare_cached("SELECT * FROM connection WHERE status = 'removed' ORDER BY created_at DESC, rowid DESC")?;
    let rows = statement.query_and_then([], read)?;
    rows.collect()
}

fn read(row: &Row<'_>) -> Result<ConnectionRow, Failure> {
    let columns = Columns { row, what: "connection" };
    Ok(ConnectionRow {
        id: columns.id("id")?,
        system: columns.id("system")?,
        name: columns.get("name")?,
        status: columns.word("status")?,
        peer_node: columns.get("peer_node")?,
        settings: columns.get("settings")?,
        secrets: columns.get("secrets")?,
        revision: columns.number("revision")?,
        created_at: columns.time("created_at")?,
    })
}

//! Trackers registered on this node.

use crate::columns::Columns;
use crate::failure::{Constraints, Failure};
use entente_sync_store::SystemRow;
use rusqlite::{Connection, Row, named_params};

/// Adds a system, or replaces all of it but the time when it was registered.
pub(crate) fn save(db: &Connection, system: &SystemRow) -> Result<(), Failure> {
    let mut statement = db.prepare_cached(
        "INSERT INTO system (id, name, kind, address, settings, credentials, created_at)
         VALUES (:id, :name, :kind, :address, :settings, :credentials, :created_at)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, address = excluded.address,
            settings = excluded.settings, credentials = excluded.credentials",
    )?;
    statement
        .execute(named_params! {
            ":id": system.id.to_string(),
            ":name": system.name,
            ":kind": system.kind,
            ":address": system.address,
            ":settings": system.settings,
            ":credentials": system.credentials,
            ":created_at": system.created_at.0,
        })
        .or_conflict(|| format!("a system named \"{}\"", system.name))?;
    Ok(())
}

/// All systems, oldest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<SystemRow>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM system ORDER BY created_at, rowid")?;
    let rows = statement.query_and_then([], read)?;
    rows.collect()
}

fn read(row: &Row<'_>) -> Result<SystemRow, Failure> {
    let columns = Columns { row, what: "system" };
    Ok(SystemRow {
        id: columns.id("id")?,
        name: columns.get("name")?,
        kind: columns.get("kind")?,
        address: columns.get("address")?,
        settings: columns.get("settings")?,
        credentials: columns.get("credentials")?,
        created_at: columns.time("created_at")?,
    })
}

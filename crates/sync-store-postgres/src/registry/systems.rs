//! Trackers registered on this node.

use crate::columns::Columns;
use crate::failure::{Constraints, Failure};
use crate::transactions::Db;
use entente_hub::SystemId;
use entente_sync_store::SystemRow;
use tokio_postgres::Row;

/// Adds a system, or replaces all of it but the time when it was registered.
pub(crate) async fn save(db: &Db, system: &SystemRow) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO system (id, name, kind, address, settings, credentials, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, address = excluded.address,
            settings = excluded.settings, credentials = excluded.credentials",
        &[
            &system.id.0,
            &system.name,
            &system.kind,
            &system.address,
            &system.settings,
            &system.credentials,
            &system.created_at.0,
        ],
    )
    .await
    .or_conflict(|| format!("a system named \"{}\"", system.name))?;
    Ok(())
}

/// All systems, oldest first.
pub(crate) async fn all(db: &Db) -> Result<Vec<SystemRow>, Failure> {
    db.rows("SELECT * FROM system ORDER BY created_at, id", &[]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<SystemRow, Failure> {
    let columns = Columns { row, what: "system" };
    Ok(SystemRow {
        id: SystemId(columns.get("id")?),
        name: columns.get("name")?,
        kind: columns.get("kind")?,
        address: columns.get("address")?,
        settings: columns.get("settings")?,
        credentials: columns.get("credentials")?,
        created_at: columns.time("created_at")?,
    })
}

//! What was added to states of twins since they were stored whole.

use crate::columns::{Columns, text};
use crate::failure::Failure;
use crate::transactions::Db;
use entente_hub::TwinId;
use std::collections::HashMap;
use uuid::Uuid;

/// Adds lines. The twin's row is locked by the caller, so the next positions are nobody else's.
pub(crate) async fn add(db: &Db, twin: TwinId, lines: &[String]) -> Result<(), Failure> {
    for line in lines {
        db.execute(
            "INSERT INTO twin_progress (twin, position, line)
             VALUES ($1, (SELECT COALESCE(max(position), 0) + 1 FROM twin_progress WHERE twin = $1), $2)",
            &[&twin.0, &text(line)],
        )
        .await?;
    }
    Ok(())
}

/// Drops all lines of a twin.
pub(crate) async fn drop_all(db: &Db, twin: TwinId) -> Result<(), Failure> {
    db.execute("DELETE FROM twin_progress WHERE twin = $1", &[&twin.0]).await?;
    Ok(())
}

/// The lines of several twins, oldest first.
pub(crate) async fn of_twins(db: &Db, twins: &[Uuid]) -> Result<HashMap<TwinId, Vec<String>>, Failure> {
    let rows = db
        .rows("SELECT twin, line FROM twin_progress WHERE twin = ANY ($1) ORDER BY twin, position", &[&twins])
        .await?;
    let mut found: HashMap<TwinId, Vec<String>> = HashMap::new();
    for row in &rows {
        let columns = Columns { row, what: "progress of a twin" };
        found.entry(TwinId(columns.get("twin")?)).or_default().push(columns.get("line")?);
    }
    Ok(found)
}

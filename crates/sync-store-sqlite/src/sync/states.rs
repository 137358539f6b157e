//! States of twins, apart from their rows: whole, and what was added since.

use crate::failure::Failure;
use entente_hub::TwinId;
use entente_sync_store::StateChange;
use rusqlite::{Connection, params};

/// Stores the first state of a twin.
pub(crate) fn begin(db: &Connection, twin: TwinId, state: &str) -> Result<(), Failure> {
    db.prepare_cached("INSERT INTO twin_state (twin, state) VALUES (?1, ?2)")?.execute([&twin.to_string(), state])?;
    Ok(())
}

/// Stores what a commit says.
pub(crate) fn change(db: &Connection, twin: TwinId, change: &StateChange) -> Result<(), Failure> {
    let twin = twin.to_string();
    match change {
        StateChange::Whole(state) => {
            db.prepare_cached("UPDATE twin_state SET state = ?2 WHERE twin = ?1")?.execute([&twin, state])?;
            db.prepare_cached("DELETE FROM twin_progress WHERE twin = ?1")?.execute([&twin])?;
        }
        StateChange::Further(lines) => {
            for line in lines {
                db.prepare_cached(
                    "INSERT INTO twin_progress (twin, position, line)
                     VALUES (?1, (SELECT ifnull(max(position), 0) + 1 FROM twin_progress WHERE twin = ?1), ?2)",
                )?
                .execute(params![twin, line])?;
            }
        }
    }
    Ok(())
}

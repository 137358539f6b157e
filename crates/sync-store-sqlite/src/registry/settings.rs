//! Values of the node itself.

use crate::failure::Failure;
use rusqlite::{Connection, OptionalExtension, params};

pub(crate) fn get(db: &Connection, name: &str) -> Result<Option<String>, Failure> {
    let mut statement = db.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

pub(crate) fn set(db: &Connection, name: &str, value: &str) -> Result<(), Failure> {
    db.prepare_cached(
        "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute(params![name, value])?;
    Ok(())
}

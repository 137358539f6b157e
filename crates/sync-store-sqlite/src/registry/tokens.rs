//! Tokens for machines.

use crate::columns::Columns;
use crate::failure::{Constraints, Failure};
use entente_sync_store::ApiTokenRow;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(crate) fn add(db: &Connection, token: &ApiTokenRow) -> Result<(), Failure> {
    db.prepare_cached("INSERT INTO api_token (token_hash, name, created_by, created_at) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![token.token_hash, token.name, token.created_by, token.created_at.0])
        .or_conflict(|| format!("a token named \"{}\"", token.name))?;
    Ok(())
}

pub(crate) fn one(db: &Connection, token_hash: &[u8]) -> Result<Option<ApiTokenRow>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM api_token WHERE token_hash = ?1")?;
    let found = statement.query_row([token_hash], |row| Ok(read(row))).optional()?;
    found.transpose()
}

/// All tokens, oldest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<ApiTokenRow>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM api_token ORDER BY created_at, rowid")?;
    let rows = statement.query_and_then([], read)?;
    rows.collect()
}

pub(crate) fn end(db: &Connection, name: &str) -> Result<(), Failure> {
    db.prepare_cached("DELETE FROM api_token WHERE name = ?1")?.execute([name])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<ApiTokenRow, Failure> {
    let columns = Columns { row, what: "token" };
    Ok(ApiTokenRow {
        token_hash: columns.get("token_hash")?,
        name: columns.get("name")?,
        created_by: columns.get("created_by")?,
        created_at: columns.time("created_at")?,
    })
}

//! Tokens for machines.

use crate::columns::Columns;
use crate::failure::{Constraints, Failure};
use crate::transactions::Db;
use entente_sync_store::ApiTokenRow;
use tokio_postgres::Row;

pub(crate) async fn add(db: &Db, token: &ApiTokenRow) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO api_token (token_hash, name, created_by, created_at) VALUES ($1, $2, $3, $4)",
        &[&token.token_hash, &token.name, &token.created_by, &token.created_at.0],
    )
    .await
    .or_conflict(|| format!("a token named \"{}\"", token.name))?;
    Ok(())
}

pub(crate) async fn one(db: &Db, token_hash: &[u8]) -> Result<Option<ApiTokenRow>, Failure> {
    let row = db.maybe_row("SELECT * FROM api_token WHERE token_hash = $1", &[&token_hash]).await?;
    row.as_ref().map(read).transpose()
}

/// All tokens, oldest first.
pub(crate) async fn all(db: &Db) -> Result<Vec<ApiTokenRow>, Failure> {
    db.rows("SELECT * FROM api_token ORDER BY created_at, name", &[]).await?.iter().map(read).collect()
}

pub(crate) async fn end(db: &Db, name: &str) -> Result<(), Failure> {
    db.execute("DELETE FROM api_token WHERE name = $1", &[&name]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<ApiTokenRow, Failure> {
    let columns = Columns { row, what: "token" };
    Ok(ApiTokenRow {
        token_hash: columns.get("token_hash")?,
        name: columns.get("name")?,
        created_by: columns.get("created_by")?,
        created_at: columns.time("created_at")?,
    })
}

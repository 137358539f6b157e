//! Values of the node itself.

use crate::columns::Columns;
use crate::failure::Failure;
use crate::transactions::Db;

pub(crate) async fn get(db: &Db, name: &str) -> Result<Option<String>, Failure> {
    let row = db.maybe_row("SELECT value FROM setting WHERE name = $1", &[&name]).await?;
    row.map(|row| Columns { row: &row, what: "setting" }.get("value")).transpose()
}

pub(crate) async fn set(db: &Db, name: &str, value: &str) -> Result<(), Failure> {
    let sql =
        "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    db.execute(sql, &[&name, &value]).await?;
    Ok(())
}

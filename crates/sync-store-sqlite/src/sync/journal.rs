//! Calls that scripts made to the outside.

use crate::columns::Columns;
use crate::failure::{Constraints, Failure};
use entente_hub::TwinId;
use entente_sync_store::JournalRow;
use rusqlite::{Connection, params};

/// The calls of one piece of work, in the order in which they were made.
pub(crate) fn of_work(db: &Connection, twin: TwinId, work: &str) -> Result<Vec<JournalRow>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM journal WHERE twin = ?1 AND work = ?2 ORDER BY position")?;
    let rows = statement.query_and_then(params![twin.to_string(), work], |row| {
        let columns = Columns { row, what: "journal of a script" };
        Ok(JournalRow { work: columns.get("work")?, key: columns.get("key")?, answer: columns.get("answer")? })
    })?;
    rows.collect()
}

/// Stores an intent or its answer. An answer is never forgotten for a repeated intent.
pub(crate) fn write(db: &Connection, twin: TwinId, row: &JournalRow) -> Result<(), Failure> {
    db.prepare_cached(
        "INSERT INTO journal (twin, work, key, answer) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (twin, work, key) DO UPDATE SET answer = ifnull(excluded.answer, answer)",
    )?
    .execute(params![twin.to_string(), row.work, row.key, row.answer])
    .or_not_found(|| format!("twin {twin}"))?;
    Ok(())
}

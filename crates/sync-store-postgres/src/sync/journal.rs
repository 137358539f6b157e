//! Calls that scripts made to the outside.

use crate::columns::{Columns, maybe_text, text};
use crate::failure::{Constraints, Failure};
use crate::transactions::Db;
use entente_hub::TwinId;
use entente_sync_store::JournalRow;

/// The calls of one piece of work, in the order in which they were made.
pub(crate) async fn of_work(db: &Db, twin: TwinId, work: &str) -> Result<Vec<JournalRow>, Failure> {
    let sql = "SELECT * FROM journal WHERE twin = $1 AND work = $2 ORDER BY position";
    let rows = db.rows(sql, &[&twin.0, &text(work)]).await?;
    let read = |row| {
        let columns = Columns { row, what: "journal of a script" };
        Ok(JournalRow { work: columns.get("work")?, key: columns.get("key")?, answer: columns.get("answer")? })
    };
    rows.iter().map(read).collect()
}

/// Stores an intent or its answer. An answer is never forgotten for a repeated intent. A twin's calls are made one after the other, by the
/// worker that has it.
pub(crate) async fn write(db: &Db, twin: TwinId, row: &JournalRow) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO journal (twin, work, key, answer, position)
         VALUES ($1, $2, $3, $4, (SELECT COALESCE(max(position), 0) + 1 FROM journal WHERE twin = $1 AND work = $2))
         ON CONFLICT (twin, work, key) DO UPDATE SET answer = COALESCE(excluded.answer, journal.answer)",
        &[&twin.0, &text(&row.work), &text(&row.key), &maybe_text(row.answer.as_deref())],
    )
    .await
    .or_not_found(|| format!("twin {twin}"))?;
    Ok(())
}

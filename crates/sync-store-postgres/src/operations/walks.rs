//! Looking over all twins of a connection.

use crate::columns::{Columns, Word};
use crate::failure::Failure;
use crate::sync::twins as rows;
use crate::transactions::Db;
use entente_hub::{ConnectionId, TwinId};
use entente_sync_store::{TwinRow, TwinStatus, Waiting};

/// Twins after one of them, by their ids.
pub(crate) async fn twins(
    db: &Db,
    connection: ConnectionId,
    status: Option<TwinStatus>,
    after: Option<TwinId>,
    limit: u32,
) -> Result<Vec<TwinRow>, Failure> {
    let found = db
        .rows(
            &format!(
                "{} WHERE connection = $1 AND ($2::text IS NULL OR status = $2)
                   AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4",
                rows::ROWS
            ),
            &[&connection.0, &status.map(Word::word), &after.map(|twin| twin.0), &i64::from(limit)],
        )
        .await?;
    found.iter().map(rows::read).collect()
}

/// How much waits.
pub(crate) async fn waiting(db: &Db, connection: ConnectionId) -> Result<Waiting, Failure> {
    let row = db
        .row(
            "SELECT (SELECT count(*) FROM twin WHERE connection = $1 AND status <> 'stopped'
                       AND EXISTS (SELECT 1 FROM event WHERE event.twin = twin.id)) AS changed,
                    (SELECT count(*) FROM inbox WHERE connection = $1 AND lane = 'messages') AS messages",
            &[&connection.0],
        )
        .await?;
    let columns = Columns { row: &row, what: "count of what waits" };
    Ok(Waiting { changed: columns.number("changed")?, messages: columns.number("messages")? })
}

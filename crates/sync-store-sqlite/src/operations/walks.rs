//! Looking over all twins of a connection.

use crate::columns::Word;
use crate::failure::Failure;
use crate::sync::twins as rows;
use entente_hub::{ConnectionId, TwinId};
use entente_sync_store::{TwinRow, TwinStatus, Waiting};
use rusqlite::{Connection, params};

/// Twins after one of them, by their ids.
pub(crate) fn twins(
    db: &Connection,
    connection: ConnectionId,
    status: Option<TwinStatus>,
    after: Option<TwinId>,
    limit: u32,
) -> Result<Vec<TwinRow>, Failure> {
    let mut statement = db.prepare_cached(&format!(
        "{} WHERE twin.connection = ?1 AND (?2 IS NULL OR twin.status = ?2) AND twin.id > ?3 ORDER BY twin.id LIMIT ?4",
        rows::ROWS
    ))?;
    let after = after.map(|twin| twin.to_string()).unwrap_or_default();
    let found =
        statement.query_and_then(params![connection.to_string(), status.map(Word::word), after, limit], rows::read)?;
    found.collect()
}

/// How much waits.
pub(crate) fn waiting(db: &Connection, connection: ConnectionId) -> Result<Waiting, Failure> {
    let count = |sql: &str| -> Result<u64, Failure> {
        let count: i64 = db.prepare_cached(sql)?.query_row([connection.to_string()], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    };
    Ok(Waiting {
        changed: count(
            "SELECT count(*) FROM twin WHERE connection = ?1 AND status <> 'stopped'
               AND EXISTS (SELECT 1 FROM event WHERE event.twin = twin.id)",
        )?,
        messages: count("SELECT count(*) FROM inbox WHERE connection = ?1 AND lane = 'messages'")?,
    })
}

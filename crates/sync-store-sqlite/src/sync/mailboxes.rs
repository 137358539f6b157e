//! How far the lanes of a connection have come.

use crate::columns::{Columns, Word};
use crate::failure::{Constraints, Failure};
use entente_hub::ConnectionId;
use entente_sync_store::{Lane, MailboxPosition};
use rusqlite::{Connection, OptionalExtension, params};

/// Where a lane stands; a lane that was never used stands at the beginning.
pub(crate) fn position(db: &Connection, connection: ConnectionId, lane: Lane) -> Result<MailboxPosition, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM mailbox WHERE connection = ?1 AND lane = ?2")?;
    let found = statement.query_row(params![connection.to_string(), lane.word()], |row| {
        let columns = Columns { row, what: "mailbox" };
        Ok(columns.number("sent").and_then(|sent| {
            let sent_acknowledged = columns.number("sent_acknowledged")?;
            Ok(MailboxPosition { sent, sent_acknowledged, received: columns.number("received")? })
        }))
    });
    Ok(found.optional()?.transpose()?.unwrap_or_default())
}

/// Makes sure that a lane has its row.
pub(crate) fn open(db: &Connection, connection: ConnectionId, lane: Lane) -> Result<(), Failure> {
    db.prepare_cached("INSERT INTO mailbox (connection, lane) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![connection.to_string(), lane.word()])
        .or_not_found(|| format!("connection {connection}"))?;
    Ok(())
}

/// Everything that belongs to the numbering that ends, so that a new one begins from 1.
const OF_THE_NUMBERING: [&str; 5] = [
    "DELETE FROM outbox WHERE connection = ?1",
    "DELETE FROM inbox WHERE connection = ?1",
    "DELETE FROM receipt WHERE connection = ?1",
    "DELETE FROM mailbox WHERE connection = ?1",
    "DELETE FROM blob_bytes WHERE connection = ?1
       AND remote_id IN (SELECT remote_id FROM blob WHERE connection = ?1 AND state = 'wanted')",
];

/// Begins both directions of both lanes anew.
pub(crate) fn renew(db: &Connection, connection: ConnectionId) -> Result<(), Failure> {
    for sql in OF_THE_NUMBERING {
        db.prepare_cached(sql)?.execute([connection.to_string()])?;
    }
    db.prepare_cached("DELETE FROM blob WHERE connection = ?1 AND state = 'wanted'")?
        .execute([connection.to_string()])?;
    Ok(())
}

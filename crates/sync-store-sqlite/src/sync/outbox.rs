//! Messages that wait for the other side.

use crate::columns::{Columns, Word, int};
use crate::failure::Failure;
use crate::sync::mailboxes;
use entente_hub::ConnectionId;
use entente_sync_store::{Lane, OutgoingMessage, PORTION_BYTES};
use rusqlite::{Connection, params};

/// Puts a message into a mailbox. Its sequence is taken in the same transaction, so the sequences that are stored have no gaps.
pub(crate) fn post(db: &Connection, connection: ConnectionId, lane: Lane, payload: &[u8]) -> Result<(), Failure> {
    mailboxes::open(db, connection, lane)?;
    let sequence: i64 = db
        .prepare_cached("UPDATE mailbox SET sent = sent + 1 WHERE connection = ?1 AND lane = ?2 RETURNING sent")?
        .query_row(params![connection.to_string(), lane.word()], |row| row.get(0))?;
    db.prepare_cached("INSERT INTO outbox (connection, lane, mailbox_sequence, payload) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![connection.to_string(), lane.word(), sequence, payload])?;
    Ok(())
}

/// Messages after a sequence, in order, up to a limit and what is read at a time.
pub(crate) fn after(
    db: &Connection,
    connection: ConnectionId,
    lane: Lane,
    after: u64,
    limit: u32,
) -> Result<Vec<OutgoingMessage>, Failure> {
    let mut statement = db.prepare_cached(
        "SELECT mailbox_sequence, payload FROM outbox
         WHERE connection = ?1 AND lane = ?2 AND mailbox_sequence > ?3 ORDER BY mailbox_sequence LIMIT ?4",
    )?;
    let rows = statement.query_and_then(params![connection.to_string(), lane.word(), int(after), limit], |row| {
        let columns = Columns { row, what: "outgoing message" };
        Ok(OutgoingMessage { mailbox_sequence: columns.number("mailbox_sequence")?, payload: columns.get("payload")? })
    })?;
    let (mut messages, mut bytes) = (Vec::new(), 0);
    for message in rows {
        let message: OutgoingMessage = message.map_err(|failure: Failure| failure)?;
        bytes += message.payload.len();
        if bytes > PORTION_BYTES && !messages.is_empty() {
            break;
        }
        messages.push(message);
    }
    Ok(messages)
}

/// Drops what the peer has stored. Nobody can have stored more than was sent.
pub(crate) fn acknowledged(db: &Connection, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), Failure> {
    db.prepare_cached(
        "UPDATE mailbox SET sent_acknowledged = max(sent_acknowledged, min(sent, ?3)) WHERE connection = ?1 AND lane = ?2",
    )?
    .execute(params![connection.to_string(), lane.word(), int(up_to)])?;
    db.prepare_cached("DELETE FROM outbox WHERE connection = ?1 AND lane = ?2 AND mailbox_sequence <= ?3")?
        .execute(params![connection.to_string(), lane.word(), int(up_to)])?;
    Ok(())
}

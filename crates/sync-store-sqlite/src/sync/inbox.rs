//! Messages that arrived.

use crate::columns::{Columns, Word, int};
use crate::failure::Failure;
use crate::sync::{mailboxes, twins};
use entente_hub::{ConnectionId, SystemId, Timestamp, TwinId};
use entente_sync_store::{Backlog, IncomingMessage, Lane, TwinStatus};
use rusqlite::{Connection, Row, params};

/// Receipts that are kept of each lane, counted back from the last message that was dealt with.
const RECEIPTS: i64 = 10_000;

/// Where and when messages arrived.
#[derive(Clone, Copy)]
pub(crate) struct Arrival {
    pub(crate) connection: ConnectionId,
    pub(crate) system: SystemId,
    pub(crate) lane: Lane,
    pub(crate) now: Timestamp,
}

/// Stores the messages that continue the lane, and answers how far it has come.
pub(crate) fn store(db: &Connection, arrival: Arrival, messages: &[IncomingMessage]) -> Result<u64, Failure> {
    let Arrival { connection, lane, .. } = arrival;
    mailboxes::open(db, connection, lane)?;
    let before = mailboxes::position(db, connection, lane)?.received;
    let mut in_order: Vec<&IncomingMessage> = messages.iter().collect();
    in_order.sort_by_key(|message| message.mailbox_sequence);
    let mut received = before;
    for message in in_order {
        if message.mailbox_sequence == received + 1 {
            take(db, arrival, message)?;
            received += 1;
        }
    }
    if received > before {
        db.prepare_cached("UPDATE mailbox SET received = ?3 WHERE connection = ?1 AND lane = ?2")?.execute(params![
            connection.to_string(),
            lane.word(),
            int(received)
        ])?;
    }
    Ok(received)
}

/// Puts one message where it belongs: into its twin's queue, or among those that wait without one.
fn take(db: &Connection, arrival: Arrival, message: &IncomingMessage) -> Result<(), Failure> {
    let Some((twin, sequence)) = message.twin else { return insert(db, arrival, message, None) };
    match twins::standing(db, twin)? {
        // The id of another connection's twin proves nothing here.
        Some((connection, _)) if connection != arrival.connection => insert(db, arrival, message, None),
        Some((_, status)) if status == TwinStatus::Stopped || is_known(db, twin, sequence)? => Ok(()),
        Some(_) => {
            insert(db, arrival, message, Some(twin))?;
            twins::wake(db, twin, arrival.now)
        }
        None => match &message.opens_twin {
            Some(state) => {
                twins::open_for_peer(db, twin, arrival.connection, arrival.system, state, arrival.now)?;
                insert(db, arrival, message, Some(twin))?;
                twins::wake(db, twin, arrival.now)
            }
            None => insert(db, arrival, message, None),
        },
    }
}

/// Whether a twin's message is stored or consumed already.
fn is_known(db: &Connection, twin: TwinId, sequence: u64) -> Result<bool, Failure> {
    let mut statement = db.prepare_cached(
        "SELECT consumed_sequence >= ?2 OR EXISTS (SELECT 1 FROM inbox WHERE twin = ?1 AND twin_sequence = ?2)
         FROM twin WHERE id = ?1",
    )?;
    Ok(statement.query_row(params![twin.to_string(), int(sequence)], |row| row.get(0))?)
}

fn insert(db: &Connection, arrival: Arrival, message: &IncomingMessage, twin: Option<TwinId>) -> Result<(), Failure> {
    let named = message.twin;
    db.prepare_cached(
        "INSERT INTO inbox (connection, lane, mailbox_sequence, twin, named_twin, twin_sequence, payload, signature, plaintext_hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        arrival.connection.to_string(),
        arrival.lane.word(),
        int(message.mailbox_sequence),
        twin.map(|twin| twin.to_string()),
        named.map(|(twin, _)| twin.to_string()),
        named.map(|(_, sequence)| int(sequence)),
        message.payload,
        message.signature,
        message.plaintext_hash,
    ])?;
    Ok(())
}

/// Unconsumed messages of a twin, by twin sequence.
pub(crate) fn of_twin(db: &Connection, twin: TwinId, limit: u32) -> Result<Vec<IncomingMessage>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM inbox WHERE twin = ?1 ORDER BY twin_sequence LIMIT ?2")?;
    let rows = statement.query_and_then(params![twin.to_string(), limit], read)?;
    rows.collect()
}

/// Drops a twin's messages up to a twin sequence; their receipts stay.
pub(crate) fn consume(db: &Connection, twin: TwinId, up_to: u64) -> Result<(), Failure> {
    db.prepare_cached(
        "INSERT INTO receipt (connection, lane, mailbox_sequence, twin, twin_sequence, signature, plaintext_hash)
         SELECT connection, lane, mailbox_sequence, twin, twin_sequence, signature, plaintext_hash
         FROM inbox WHERE twin = ?1 AND twin_sequence <= ?2",
    )?
    .execute(params![twin.to_string(), int(up_to)])?;
    let mut statement = db.prepare_cached(
        "DELETE FROM inbox WHERE twin = ?1 AND twin_sequence <= ?2 RETURNING connection, lane, mailbox_sequence",
    )?;
    let dealt_with = statement
        .query_map(params![twin.to_string(), int(up_to)], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<Vec<(String, String, i64)>, _>>()?;
    dealt_with.iter().try_for_each(|(connection, lane, sequence)| trim_receipts(db, connection, lane, *sequence))
}

/// Messages that wait without a twin, oldest first.
pub(crate) fn unhandled(
    db: &Connection,
    connection: ConnectionId,
    lane: Lane,
    limit: u32,
) -> Result<Vec<IncomingMessage>, Failure> {
    let mut statement = db.prepare_cached(
        "SELECT * FROM inbox WHERE connection = ?1 AND lane = ?2 AND twin IS NULL ORDER BY mailbox_sequence LIMIT ?3",
    )?;
    let rows = statement.query_and_then(params![connection.to_string(), lane.word(), limit], read)?;
    rows.collect()
}

/// Drops messages without a twin up to a mailbox sequence; their receipts stay.
pub(crate) fn handled(db: &Connection, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), Failure> {
    let (connection, lane) = (connection.to_string(), lane.word());
    db.prepare_cached(
        "INSERT INTO receipt (connection, lane, mailbox_sequence, twin, twin_sequence, signature, plaintext_hash)
         SELECT connection, lane, mailbox_sequence, named_twin, twin_sequence, signature, plaintext_hash
         FROM inbox WHERE connection = ?1 AND lane = ?2 AND twin IS NULL AND mailbox_sequence <= ?3",
    )?
    .execute(params![connection, lane, int(up_to)])?;
    db.prepare_cached(
        "DELETE FROM inbox WHERE connection = ?1 AND lane = ?2 AND twin IS NULL AND mailbox_sequence <= ?3",
    )?
    .execute(params![connection, lane, int(up_to)])?;
    trim_receipts(db, &connection, lane, int(up_to))
}

/// What waits in a lane.
pub(crate) fn backlog(db: &Connection, connection: ConnectionId, lane: Lane) -> Result<Backlog, Failure> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) AS messages, coalesce(sum(length(payload)), 0) AS bytes FROM inbox WHERE connection = ?1 AND lane = ?2",
    )?;
    statement.query_row(params![connection.to_string(), lane.word()], |row| {
        let columns = Columns { row, what: "backlog" };
        Ok(columns.number("messages").and_then(|messages| Ok(Backlog { messages, bytes: columns.number("bytes")? })))
    })?
}

fn trim_receipts(db: &Connection, connection: &str, lane: &str, newest: i64) -> Result<(), Failure> {
    db.prepare_cached("DELETE FROM receipt WHERE connection = ?1 AND lane = ?2 AND mailbox_sequence <= ?3")?
        .execute(params![connection, lane, newest - RECEIPTS])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<IncomingMessage, Failure> {
    let columns = Columns { row, what: "incoming message" };
    let named: Option<TwinId> = columns.maybe_id("named_twin")?;
    Ok(IncomingMessage {
        mailbox_sequence: columns.number("mailbox_sequence")?,
        twin: named.zip(columns.maybe_number("twin_sequence")?),
        payload: columns.get("payload")?,
        signature: columns.get("signature")?,
        plaintext_hash: columns.get("plaintext_hash")?,
        opens_twin: None,
    })
}

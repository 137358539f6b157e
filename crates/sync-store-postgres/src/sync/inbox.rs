//! Messages that arrived.

use crate::columns::{Columns, Word, int};
use crate::failure::Failure;
use crate::sync::{mailboxes, twins};
use crate::transactions::Db;
use entente_hub::{ConnectionId, SystemId, Timestamp, TwinId};
use entente_sync_store::{Backlog, IncomingMessage, Lane, TwinStatus};
use std::collections::HashMap;
use tokio_postgres::Row;
use uuid::Uuid;

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

/// Stores the messages that continue the lane, and answers how far it has come. The lane is locked first: of two deliveries of the same
/// messages the second finds them stored.
pub(crate) async fn store(db: &Db, arrival: Arrival, messages: &[IncomingMessage]) -> Result<u64, Failure> {
    let Arrival { connection, lane, .. } = arrival;
    let before = mailboxes::lock_received(db, connection, lane).await?;
    let mut in_order: Vec<&IncomingMessage> = messages.iter().collect();
    in_order.sort_by_key(|message| message.mailbox_sequence);
    let mut received = before;
    let mut taken = Vec::with_capacity(in_order.len());
    for message in in_order {
        if message.mailbox_sequence == received + 1 {
            taken.push(message);
            received += 1;
        }
    }
    lock_twins(db, &taken).await?;
    for message in taken {
        take(db, arrival, message).await?;
    }
    if received > before {
        mailboxes::set_received(db, connection, lane, received).await?;
    }
    Ok(received)
}

/// Locks the twins in the order of their ids, whatever order their messages have.
async fn lock_twins(db: &Db, messages: &[&IncomingMessage]) -> Result<(), Failure> {
    let ids: Vec<Uuid> = messages.iter().filter_map(|message| message.twin).map(|(twin, _)| twin.0).collect();
    if !ids.is_empty() {
        db.rows("SELECT id FROM twin WHERE id = ANY ($1) ORDER BY id FOR UPDATE", &[&ids]).await?;
    }
    Ok(())
}

/// Puts one message where it belongs: into its twin's queue, or among those that wait without one.
async fn take(db: &Db, arrival: Arrival, message: &IncomingMessage) -> Result<(), Failure> {
    let Some((twin, sequence)) = message.twin else { return insert(db, arrival, message, None).await };
    match twins::twin(db, twin).await? {
        // The id of another connection's twin proves nothing here.
        Some(row) if row.connection != arrival.connection => insert(db, arrival, message, None).await,
        Some(row) if row.status == TwinStatus::Stopped || is_known(db, twin, sequence).await? => Ok(()),
        Some(_) => {
            insert(db, arrival, message, Some(twin)).await?;
            twins::wake(db, twin, arrival.now).await
        }
        None => match &message.opens_twin {
            Some(state) => {
                twins::open_for_peer(db, twin, arrival.connection, arrival.system, state, arrival.now).await?;
                insert(db, arrival, message, Some(twin)).await?;
                twins::wake(db, twin, arrival.now).await
            }
            None => insert(db, arrival, message, None).await,
        },
    }
}

/// Whether a twin's message is stored or consumed already.
async fn is_known(db: &Db, twin: TwinId, sequence: u64) -> Result<bool, Failure> {
    let row = db
        .row(
            "SELECT consumed_sequence >= $2 OR EXISTS (SELECT 1 FROM inbox WHERE twin = $1 AND twin_sequence = $2) AS known
             FROM twin WHERE id = $1",
            &[&twin.0, &int(sequence)],
        )
        .await?;
    Columns { row: &row, what: "twin" }.get("known")
}

async fn insert(db: &Db, arrival: Arrival, message: &IncomingMessage, twin: Option<TwinId>) -> Result<(), Failure> {
    let named = message.twin;
    db.execute(
        "INSERT INTO inbox (connection, lane, mailbox_sequence, twin, named_twin, twin_sequence, payload, signature, plaintext_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            &arrival.connection.0,
            &arrival.lane.word(),
            &int(message.mailbox_sequence),
            &twin.map(|twin| twin.0),
            &named.map(|(twin, _)| twin.0),
            &named.map(|(_, sequence)| int(sequence)),
            &message.payload,
            &message.signature,
            &message.plaintext_hash,
        ],
    )
    .await?;
    Ok(())
}

/// Unconsumed messages of one twin, by twin sequence.
pub(crate) async fn of_twin(db: &Db, twin: TwinId, limit: u32) -> Result<Vec<IncomingMessage>, Failure> {
    Ok(of_twins(db, &[twin.0], i64::from(limit)).await?.remove(&twin).unwrap_or_default())
}

/// Unconsumed messages of several twins, by twin sequence, at most so many of each.
pub(crate) async fn of_twins(
    db: &Db,
    twins: &[Uuid],
    limit: i64,
) -> Result<HashMap<TwinId, Vec<IncomingMessage>>, Failure> {
    let rows = db
        .rows(
            "SELECT found.* FROM unnest($1::uuid[]) AS wanted (twin)
             CROSS JOIN LATERAL (SELECT * FROM inbox WHERE inbox.twin = wanted.twin ORDER BY twin_sequence LIMIT $2) AS found
             ORDER BY found.twin, found.twin_sequence",
            &[&twins, &limit],
        )
        .await?;
    let mut found: HashMap<TwinId, Vec<IncomingMessage>> = HashMap::new();
    for row in &rows {
        let twin = TwinId(Columns { row, what: "incoming message" }.get("twin")?);
        found.entry(twin).or_default().push(read(row)?);
    }
    Ok(found)
}

/// Drops a twin's messages up to a twin sequence; their receipts stay.
pub(crate) async fn consume(db: &Db, twin: TwinId, up_to: u64) -> Result<(), Failure> {
    let rows = db
        .rows(
            "WITH gone AS (DELETE FROM inbox WHERE twin = $1 AND twin_sequence <= $2 RETURNING *)
             INSERT INTO receipt (connection, lane, mailbox_sequence, twin, twin_sequence, signature, plaintext_hash)
             SELECT connection, lane, mailbox_sequence, twin, twin_sequence, signature, plaintext_hash FROM gone
             RETURNING connection, lane, mailbox_sequence",
            &[&twin.0, &int(up_to)],
        )
        .await?;
    let mut newest: HashMap<(Uuid, String), i64> = HashMap::new();
    for row in &rows {
        let columns = Columns { row, what: "receipt" };
        let sequence: i64 = columns.get("mailbox_sequence")?;
        let last = newest.entry((columns.get("connection")?, columns.get("lane")?)).or_insert(sequence);
        *last = sequence.max(*last);
    }
    for ((connection, lane), sequence) in newest {
        trim_receipts(db, connection, &lane, sequence).await?;
    }
    Ok(())
}

/// Messages that wait without a twin, oldest first.
pub(crate) async fn unhandled(
    db: &Db,
    connection: ConnectionId,
    lane: Lane,
    limit: u32,
) -> Result<Vec<IncomingMessage>, Failure> {
    let sql =
        "SELECT * FROM inbox WHERE connection = $1 AND lane = $2 AND twin IS NULL ORDER BY mailbox_sequence LIMIT $3";
    db.rows(sql, &[&connection.0, &lane.word(), &i64::from(limit)]).await?.iter().map(read).collect()
}

/// What waits in a lane.
pub(crate) async fn backlog(db: &Db, connection: ConnectionId, lane: Lane) -> Result<Backlog, Failure> {
    let sql = "SELECT count(*) AS messages, COALESCE(sum(octet_length(payload)), 0) AS bytes FROM inbox
               WHERE connection = $1 AND lane = $2";
    let row = db.row(sql, &[&connection.0, &lane.word()]).await?;
    let columns = Columns { row: &row, what: "backlog" };
    Ok(Backlog { messages: columns.number("messages")?, bytes: columns.number("bytes")? })
}

/// Drops messages without a twin up to a mailbox sequence; their receipts stay.
pub(crate) async fn handled(db: &Db, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), Failure> {
    db.execute(
        "WITH gone AS (DELETE FROM inbox WHERE connection = $1 AND lane = $2 AND twin IS NULL AND mailbox_sequence <= $3
                       RETURNING *)
         INSERT INTO receipt (connection, lane, mailbox_sequence, twin, twin_sequence, signature, plaintext_hash)
         SELECT connection, lane, mailbox_sequence, named_twin, twin_sequence, signature, plaintext_hash FROM gone",
        &[&connection.0, &lane.word(), &int(up_to)],
    )
    .await?;
    trim_receipts(db, connection.0, lane.word(), int(up_to)).await
}

async fn trim_receipts(db: &Db, connection: Uuid, lane: &str, newest: i64) -> Result<(), Failure> {
    let sql = "DELETE FROM receipt WHERE connection = $1 AND lane = $2 AND mailbox_sequence <= $3";
    db.execute(sql, &[&connection, &lane, &newest.saturating_sub(RECEIPTS)]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<IncomingMessage, Failure> {
    let columns = Columns { row, what: "incoming message" };
    let named = columns.get::<Option<Uuid>>("named_twin")?.map(TwinId);
    Ok(IncomingMessage {
        mailbox_sequence: columns.number("mailbox_sequence")?,
        twin: named.zip(columns.maybe_number("twin_sequence")?),
        payload: columns.get("payload")?,
        signature: columns.get("signature")?,
        plaintext_hash: columns.get("plaintext_hash")?,
        opens_twin: None,
    })
}

//! How far the lanes of a connection have come. Sending and receiving are counted in tables of their own: an arrival locks its counter before
//! it locks twins, a step of a twin the other way round.

use crate::columns::{Columns, Word, int};
use crate::failure::{Constraints, Failure};
use crate::transactions::Db;
use entente_hub::ConnectionId;
use entente_sync_store::{Lane, MailboxPosition};

/// Where a lane stands; a lane that was never used stands at the beginning.
pub(crate) async fn position(db: &Db, connection: ConnectionId, lane: Lane) -> Result<MailboxPosition, Failure> {
    let row = db
        .row(
            "SELECT COALESCE((SELECT sent FROM mailbox_out WHERE connection = $1 AND lane = $2), 0) AS sent,
                    COALESCE((SELECT sent_acknowledged FROM mailbox_out WHERE connection = $1 AND lane = $2), 0) AS sent_acknowledged,
                    COALESCE((SELECT received FROM mailbox_in WHERE connection = $1 AND lane = $2), 0) AS received",
            &[&connection.0, &lane.word()],
        )
        .await?;
    let columns = Columns { row: &row, what: "mailbox" };
    Ok(MailboxPosition {
        sent: columns.number("sent")?,
        sent_acknowledged: columns.number("sent_acknowledged")?,
        received: columns.number("received")?,
    })
}

/// Takes the next sequences for so many messages and answers the last of them. Others who send wait until this transaction ends, so that what
/// is stored has no gaps.
pub(crate) async fn take_sequences(
    db: &Db,
    connection: ConnectionId,
    lane: Lane,
    messages: i64,
) -> Result<i64, Failure> {
    let row = db
        .row(
            "INSERT INTO mailbox_out (connection, lane, sent) VALUES ($1, $2, $3)
             ON CONFLICT (connection, lane) DO UPDATE SET sent = mailbox_out.sent + $3 RETURNING sent",
            &[&connection.0, &lane.word(), &messages],
        )
        .await
        .or_not_found(|| format!("connection {connection}"))?;
    Columns { row: &row, what: "mailbox" }.get("sent")
}

/// How far the other side's messages have come; others who store some wait until this transaction ends.
pub(crate) async fn lock_received(db: &Db, connection: ConnectionId, lane: Lane) -> Result<u64, Failure> {
    let row = db
        .row(
            "INSERT INTO mailbox_in (connection, lane) VALUES ($1, $2)
             ON CONFLICT (connection, lane) DO UPDATE SET received = mailbox_in.received RETURNING received",
            &[&connection.0, &lane.word()],
        )
        .await
        .or_not_found(|| format!("connection {connection}"))?;
    Columns { row: &row, what: "mailbox" }.number("received")
}

/// Notes how far the other side's messages have come.
pub(crate) async fn set_received(db: &Db, connection: ConnectionId, lane: Lane, received: u64) -> Result<(), Failure> {
    let sql = "UPDATE mailbox_in SET received = $3 WHERE connection = $1 AND lane = $2";
    db.execute(sql, &[&connection.0, &lane.word(), &int(received)]).await?;
    Ok(())
}

/// Everything that belongs to the numbering that ends, so that a new one begins from 1.
const OF_THE_NUMBERING: [&str; 7] = [
    "DELETE FROM mailbox_in WHERE connection = $1",
    "DELETE FROM mailbox_out WHERE connection = $1",
    "DELETE FROM outbox WHERE connection = $1",
    "DELETE FROM inbox WHERE connection = $1",
    "DELETE FROM receipt WHERE connection = $1",
    "DELETE FROM blob_bytes WHERE connection = $1
       AND remote_id IN (SELECT remote_id FROM blob WHERE connection = $1 AND state = 'wanted')",
    "DELETE FROM blob WHERE connection = $1 AND state = 'wanted'",
];

/// Begins both directions of both lanes anew.
pub(crate) async fn renew(db: &Db, connection: ConnectionId) -> Result<(), Failure> {
    for sql in OF_THE_NUMBERING {
        db.execute(sql, &[&connection.0]).await?;
    }
    Ok(())
}

//! Messages that wait for the other side.

use crate::columns::{Columns, Word, int};
use crate::failure::Failure;
use crate::sync::mailboxes;
use crate::transactions::Db;
use entente_hub::ConnectionId;
use entente_sync_store::{Lane, OutgoingMessage, PORTION_BYTES};

/// Puts messages into a mailbox, in order.
pub(crate) async fn post<P>(db: &Db, connection: ConnectionId, lane: Lane, payloads: &[P]) -> Result<(), Failure>
where
    P: AsRef<[u8]> + Sync,
{
    if payloads.is_empty() {
        return Ok(());
    }
    let payloads: Vec<&[u8]> = payloads.iter().map(AsRef::as_ref).collect();
    let count = i64::try_from(payloads.len()).unwrap_or(i64::MAX);
    let last = mailboxes::take_sequences(db, connection, lane, count).await?;
    db.execute(
        "INSERT INTO outbox (connection, lane, mailbox_sequence, payload)
         SELECT $1, $2, $3 + message.place, message.payload
         FROM unnest($4::bytea[]) WITH ORDINALITY AS message (payload, place)",
        &[&connection.0, &lane.word(), &(last - count), &payloads],
    )
    .await?;
    Ok(())
}

/// Messages after a sequence, in order, up to a limit and what is read at a time.
pub(crate) async fn after(
    db: &Db,
    connection: ConnectionId,
    lane: Lane,
    after: u64,
    limit: u32,
) -> Result<Vec<OutgoingMessage>, Failure> {
    let portion = i64::try_from(PORTION_BYTES).unwrap_or(i64::MAX);
    // The sizes are added up first, so that no more is read than is wanted.
    let rows = db
        .rows(
            "WITH next AS (SELECT mailbox_sequence, octet_length(payload) AS bytes FROM outbox
                           WHERE connection = $1 AND lane = $2 AND mailbox_sequence > $3 ORDER BY mailbox_sequence LIMIT $4),
                  summed AS (SELECT mailbox_sequence, sum(bytes) OVER (ORDER BY mailbox_sequence) AS bytes,
                                    row_number() OVER (ORDER BY mailbox_sequence) AS place FROM next)
             SELECT outbox.mailbox_sequence, outbox.payload FROM summed
             JOIN outbox ON outbox.connection = $1 AND outbox.lane = $2 AND outbox.mailbox_sequence = summed.mailbox_sequence
             WHERE summed.bytes <= $5 OR summed.place = 1 ORDER BY outbox.mailbox_sequence",
            &[&connection.0, &lane.word(), &int(after), &i64::from(limit), &portion],
        )
        .await?;
    let read = |row| {
        let columns = Columns { row, what: "outgoing message" };
        Ok(OutgoingMessage { mailbox_sequence: columns.number("mailbox_sequence")?, payload: columns.get("payload")? })
    };
    rows.iter().map(read).collect()
}

/// Drops what the peer has stored. Nobody can have stored more than was sent.
pub(crate) async fn acknowledged(db: &Db, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), Failure> {
    let values: &[&(dyn tokio_postgres::types::ToSql + Sync)] = &[&connection.0, &lane.word(), &int(up_to)];
    db.execute(
        "UPDATE mailbox_out SET sent_acknowledged = GREATEST(sent_acknowledged, LEAST(sent, $3))
         WHERE connection = $1 AND lane = $2",
        values,
    )
    .await?;
    db.execute("DELETE FROM outbox WHERE connection = $1 AND lane = $2 AND mailbox_sequence <= $3", values).await?;
    Ok(())
}

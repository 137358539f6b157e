//! Contents of attachments on their way to here.

use crate::columns::{Columns, Word, int, maybe_text, text};
use crate::failure::{Constraints, Failure, not_found};
use crate::sync::twins;
use crate::transactions::Db;
use aws_lc_rs::digest::{Context, SHA256};
use entente_hub::{ConnectionId, Timestamp, TwinId};
use entente_sync_store::{BlobRow, BlobState, StoreError};
use tokio_postgres::Row;

/// Bytes that arrived, and what their sender says of the whole.
pub(crate) struct Piece {
    pub(crate) offset: u64,
    pub(crate) bytes: Vec<u8>,
    pub(crate) total: u64,
    pub(crate) sha256: Option<String>,
}

/// Wants a content, unless it is known.
pub(crate) async fn want(db: &Db, blob: &BlobRow) -> Result<BlobRow, Failure> {
    db.execute(
        "INSERT INTO blob (connection, remote_id, twin, position, received, total, sha256, state)
         VALUES ($1, $2, $3, (SELECT COALESCE(max(position), 0) + 1 FROM blob WHERE connection = $1), 0, $4, $5, $6)
         ON CONFLICT DO NOTHING",
        &[
            &blob.connection.0,
            &text(&blob.remote_id),
            &blob.twin.0,
            &blob.total.map(int),
            &maybe_text(blob.sha256.as_deref()),
            &BlobState::Wanted.word(),
        ],
    )
    .await
    .or_not_found(|| format!("connection {} or twin {}", blob.connection, blob.twin))?;
    one(db, blob.connection, &blob.remote_id, ONE).await
}

/// Adds bytes; the last ones complete the content if its hash is right.
pub(crate) async fn add(
    db: &Db,
    connection: ConnectionId,
    remote_id: &str,
    piece: &Piece,
    now: Timestamp,
) -> Result<BlobRow, Failure> {
    let mut blob = one(db, connection, remote_id, LOCKED).await?;
    if blob.state != BlobState::Wanted {
        return Ok(blob);
    }
    if is_of_another_content(&blob, piece) {
        start_over(db, &mut blob, "the file changed on the other side while it was sent").await?;
        blob.sha256 = None;
    }
    blob.total = Some(piece.total);
    blob.sha256 = piece.sha256.as_ref().map(|hash| hash.to_ascii_lowercase()).or(blob.sha256);
    let was_on_its_way_at_the_restart = piece.offset > blob.received && blob.detail.is_some();
    if !was_on_its_way_at_the_restart && append(db, &mut blob, piece).await? && blob.received == piece.total {
        finish(db, &mut blob, now).await?;
    }
    store(db, &blob).await?;
    Ok(blob)
}

/// Bytes of two different contents must not be mixed.
fn is_of_another_content(blob: &BlobRow, piece: &Piece) -> bool {
    let other_total = blob.total.is_some_and(|total| total != piece.total);
    let other_hash =
        matches!((&blob.sha256, &piece.sha256), (Some(known), Some(told)) if !known.eq_ignore_ascii_case(told));
    blob.received > 0 && (other_total || other_hash)
}

/// Adds what is new of a piece; false when the transfer had to start over.
async fn append(db: &Db, blob: &mut BlobRow, piece: &Piece) -> Result<bool, Failure> {
    let Some(known) = blob.received.checked_sub(piece.offset) else {
        let what = format!("attachment {}", blob.remote_id);
        return Err(StoreError::Gap { what, expected: blob.received, found: piece.offset }.into());
    };
    let new = usize::try_from(known).ok().and_then(|known| piece.bytes.get(known..)).unwrap_or_default();
    let end = blob.received.saturating_add(new.len() as u64);
    if end > piece.total {
        start_over(db, blob, "more bytes came than were announced").await?;
        return Ok(false);
    }
    if !new.is_empty() {
        db.execute(
            "INSERT INTO blob_bytes (connection, remote_id, start, bytes) VALUES ($1, $2, $3, $4)",
            &[&blob.connection.0, &text(&blob.remote_id), &int(blob.received), &new],
        )
        .await?;
        blob.received = end;
    }
    Ok(true)
}

async fn finish(db: &Db, blob: &mut BlobRow, now: Timestamp) -> Result<(), Failure> {
    let mut context = Context::new(&SHA256);
    each_piece(db, blob, |bytes| context.update(bytes)).await?;
    let found = hex::encode(context.finish());
    if blob.sha256.as_ref().is_some_and(|told| *told != found) {
        return start_over(db, blob, "the content did not have the announced hash").await;
    }
    blob.sha256 = Some(found);
    blob.state = BlobState::Complete;
    blob.detail = None;
    twins::wake(db, blob.twin, now).await
}

async fn start_over(db: &Db, blob: &mut BlobRow, why: &str) -> Result<(), Failure> {
    let sql = "DELETE FROM blob_bytes WHERE connection = $1 AND remote_id = $2";
    db.execute(sql, &[&blob.connection.0, &text(&blob.remote_id)]).await?;
    blob.received = 0;
    blob.detail = Some(format!("started over: {why}"));
    Ok(())
}

/// Gives the pieces in order, one in memory at a time.
async fn each_piece(db: &Db, blob: &BlobRow, mut take: impl FnMut(&[u8])) -> Result<(), Failure> {
    let sql = "SELECT start, bytes FROM blob_bytes WHERE connection = $1 AND remote_id = $2 AND start > $3
               ORDER BY start LIMIT 1";
    let mut after = -1_i64;
    while let Some(row) = db.maybe_row(sql, &[&blob.connection.0, &text(&blob.remote_id), &after]).await? {
        let columns = Columns { row: &row, what: "attachment" };
        take(columns.get("bytes")?);
        after = columns.get("start")?;
    }
    Ok(())
}

async fn store(db: &Db, blob: &BlobRow) -> Result<(), Failure> {
    db.execute(
        "UPDATE blob SET received = $3, total = $4, sha256 = $5, state = $6, detail = $7 WHERE connection = $1 AND remote_id = $2",
        &[
            &blob.connection.0,
            &text(&blob.remote_id),
            &int(blob.received),
            &blob.total.map(int),
            &maybe_text(blob.sha256.as_deref()),
            &blob.state.word(),
            &maybe_text(blob.detail.as_deref()),
        ],
    )
    .await?;
    Ok(())
}

/// The other side can't give it. What is complete stays complete.
pub(crate) async fn fail(
    db: &Db,
    connection: ConnectionId,
    remote_id: &str,
    detail: &str,
    now: Timestamp,
) -> Result<(), Failure> {
    let mut blob = one(db, connection, remote_id, LOCKED).await?;
    if blob.state != BlobState::Wanted {
        return Ok(());
    }
    start_over(db, &mut blob, detail).await?;
    blob.state = BlobState::Failed;
    blob.detail = Some(detail.to_owned());
    store(db, &blob).await?;
    twins::wake(db, blob.twin, now).await
}

/// All contents that a connection, or one of its twins, wants or has.
pub(crate) async fn all(db: &Db, connection: ConnectionId, twin: Option<TwinId>) -> Result<Vec<BlobRow>, Failure> {
    let sql =
        "SELECT * FROM blob WHERE connection = $1 AND ($2::uuid IS NULL OR twin = $2) ORDER BY position, remote_id";
    db.rows(sql, &[&connection.0, &twin.map(|twin| twin.0)]).await?.iter().map(read).collect()
}

/// What all contents take at most.
pub(crate) async fn space(db: &Db) -> Result<u64, Failure> {
    let sql = "SELECT COALESCE(SUM(COALESCE(total, received)), 0)::bigint AS space FROM blob WHERE state <> $1";
    let row = db.maybe_row(sql, &[&BlobState::Failed.word()]).await?;
    row.map_or(Ok(0), |row| Columns { row: &row, what: "attachment" }.number("space"))
}

/// What stands from an offset on in the stored piece there, of a complete content.
pub(crate) async fn part(db: &Db, connection: ConnectionId, remote_id: &str, offset: u64) -> Result<Vec<u8>, Failure> {
    let blob = one(db, connection, remote_id, ONE).await?;
    if blob.state != BlobState::Complete {
        return Err(not_found(format!("complete attachment {remote_id} in connection {connection}")));
    }
    let sql = "SELECT start, bytes FROM blob_bytes WHERE connection = $1 AND remote_id = $2 AND start <= $3
               ORDER BY start DESC LIMIT 1";
    let Some(row) = db.maybe_row(sql, &[&connection.0, &text(remote_id), &int(offset)]).await? else {
        return Ok(Vec::new());
    };
    let columns = Columns { row: &row, what: "attachment" };
    let start: i64 = columns.get("start")?;
    let mut bytes: Vec<u8> = columns.get("bytes")?;
    let passed = usize::try_from(int(offset).saturating_sub(start)).unwrap_or(usize::MAX);
    Ok(bytes.split_off(passed.min(bytes.len())))
}

/// Drops a content; its bytes go with it.
pub(crate) async fn forget(db: &Db, connection: ConnectionId, remote_id: &str) -> Result<(), Failure> {
    let sql = "DELETE FROM blob WHERE connection = $1 AND remote_id = $2";
    db.execute(sql, &[&connection.0, &text(remote_id)]).await?;
    Ok(())
}

const ONE: &str = "SELECT * FROM blob WHERE connection = $1 AND remote_id = $2";
/// For changing it: two deliveries of a piece must not both append it.
const LOCKED: &str = "SELECT * FROM blob WHERE connection = $1 AND remote_id = $2 FOR UPDATE";

async fn one(db: &Db, connection: ConnectionId, remote_id: &str, sql: &str) -> Result<BlobRow, Failure> {
    let row = db
        .maybe_row(sql, &[&connection.0, &text(remote_id)])
        .await?
        .ok_or_else(|| not_found(format!("attachment {remote_id} in connection {connection}")))?;
    read(&row)
}

fn read(row: &Row) -> Result<BlobRow, Failure> {
    let columns = Columns { row, what: "attachment" };
    Ok(BlobRow {
        connection: ConnectionId(columns.get("connection")?),
        twin: TwinId(columns.get("twin")?),
        remote_id: columns.get("remote_id")?,
        received: columns.number("received")?,
        total: columns.maybe_number("total")?,
        sha256: columns.get("sha256")?,
        state: columns.word("state")?,
        detail: columns.get("detail")?,
    })
}

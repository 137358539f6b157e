//! Contents of attachments on their way to here.

use crate::columns::{Columns, Word, int};
use crate::failure::{Constraints, Failure, not_found};
use crate::sync::twins;
use aws_lc_rs::digest::{Context, SHA256};
use entente_hub::{ConnectionId, Timestamp, TwinId};
use entente_sync_store::{BlobRow, BlobState, StoreError};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Bytes that arrived, and what their sender says of the whole.
pub(crate) struct Piece {
    pub(crate) offset: u64,
    pub(crate) bytes: Vec<u8>,
    pub(crate) total: u64,
    pub(crate) sha256: Option<String>,
}

/// Wants a content, unless it is known.
pub(crate) fn want(db: &Connection, blob: &BlobRow) -> Result<BlobRow, Failure> {
    db.prepare_cached(
        "INSERT INTO blob (connection, remote_id, twin, received, total, sha256, state) VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6)
         ON CONFLICT DO NOTHING",
    )?
    .execute(params![
        blob.connection.to_string(),
        blob.remote_id,
        blob.twin.to_string(),
        blob.total.map(int),
        blob.sha256,
        BlobState::Wanted.word(),
    ])
    .or_not_found(|| format!("connection {} or twin {}", blob.connection, blob.twin))?;
    one(db, blob.connection, &blob.remote_id)
}

/// Adds bytes; the last ones complete the content if its hash is right.
pub(crate) fn add(
    db: &Connection,
    connection: ConnectionId,
    remote_id: &str,
    piece: &Piece,
    now: Timestamp,
) -> Result<BlobRow, Failure> {
    let mut blob = one(db, connection, remote_id)?;
    if blob.state != BlobState::Wanted {
        return Ok(blob);
    }
    if is_of_another_content(&blob, piece) {
        start_over(db, &mut blob, "the file changed on the other side while it was sent")?;
        blob.sha256 = None;
    }
    blob.total = Some(piece.total);
    blob.sha256 = piece.sha256.as_ref().map(|hash| hash.to_ascii_lowercase()).or(blob.sha256);
    if piece.offset > blob.received && blob.detail.is_some() {
        // Pieces that were on their way when the transfer started over.
        store(db, &blob)?;
        return Ok(blob);
    }
    if append(db, &mut blob, piece)? && blob.received == piece.total {
        finish(db, &mut blob, now)?;
    }
    store(db, &blob)?;
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
fn append(db: &Connection, blob: &mut BlobRow, piece: &Piece) -> Result<bool, Failure> {
    let Some(known) = blob.received.checked_sub(piece.offset) else {
        let what = format!("attachment {}", blob.remote_id);
        return Err(StoreError::Gap { what, expected: blob.received, found: piece.offset }.into());
    };
    let new = usize::try_from(known).ok().and_then(|known| piece.bytes.get(known..)).unwrap_or_default();
    let end = blob.received.saturating_add(new.len() as u64);
    if end > piece.total {
        start_over(db, blob, "more bytes came than were announced")?;
        return Ok(false);
    }
    if new.is_empty() {
        return Ok(true);
    }
    db.prepare_cached("INSERT INTO blob_bytes (connection, remote_id, start, bytes) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![blob.connection.to_string(), blob.remote_id, int(blob.received), new])?;
    blob.received = end;
    Ok(true)
}

fn finish(db: &Connection, blob: &mut BlobRow, now: Timestamp) -> Result<(), Failure> {
    let found = hash(db, blob)?;
    if blob.sha256.as_ref().is_some_and(|told| *told != found) {
        return start_over(db, blob, "the content did not have the announced hash");
    }
    blob.sha256 = Some(found);
    blob.state = BlobState::Complete;
    blob.detail = None;
    twins::wake(db, blob.twin, now)
}

fn start_over(db: &Connection, blob: &mut BlobRow, why: &str) -> Result<(), Failure> {
    db.prepare_cached("DELETE FROM blob_bytes WHERE connection = ?1 AND remote_id = ?2")?
        .execute(params![blob.connection.to_string(), blob.remote_id])?;
    blob.received = 0;
    blob.detail = Some(format!("started over: {why}"));
    Ok(())
}

/// SHA-256 of the whole, read piece by piece.
fn hash(db: &Connection, blob: &BlobRow) -> Result<String, Failure> {
    let mut context = Context::new(&SHA256);
    each_piece(db, blob, |bytes| context.update(bytes))?;
    Ok(hex::encode(context.finish()))
}

fn each_piece(db: &Connection, blob: &BlobRow, mut take: impl FnMut(&[u8])) -> Result<(), Failure> {
    let mut statement =
        db.prepare_cached("SELECT bytes FROM blob_bytes WHERE connection = ?1 AND remote_id = ?2 ORDER BY start")?;
    let mut rows = statement.query(params![blob.connection.to_string(), blob.remote_id])?;
    while let Some(row) = rows.next()? {
        take(
            row.get_ref("bytes")?
                .as_blob()
                .map_err(|error| crate::failure::damaged("attachment", error.to_string()))?,
        );
    }
    Ok(())
}

fn store(db: &Connection, blob: &BlobRow) -> Result<(), Failure> {
    db.prepare_cached(
        "UPDATE blob SET received = ?3, total = ?4, sha256 = ?5, state = ?6, detail = ?7 WHERE connection = ?1 AND remote_id = ?2",
    )?
    .execute(params![
        blob.connection.to_string(),
        blob.remote_id,
        int(blob.received),
        blob.total.map(int),
        blob.sha256,
        blob.state.word(),
        blob.detail,
    ])?;
    Ok(())
}

/// The other side can't give it. What is complete stays complete.
pub(crate) fn fail(
    db: &Connection,
    connection: ConnectionId,
    remote_id: &str,
    detail: &str,
    now: Timestamp,
) -> Result<(), Failure> {
    let mut blob = one(db, connection, remote_id)?;
    if blob.state != BlobState::Wanted {
        return Ok(());
    }
    start_over(db, &mut blob, detail)?;
    blob.state = BlobState::Failed;
    blob.detail = Some(detail.to_owned());
    store(db, &blob)?;
    twins::wake(db, blob.twin, now)
}

/// All contents that a connection, or one of its twins, wants or has.
pub(crate) fn all(db: &Connection, connection: ConnectionId, twin: Option<TwinId>) -> Result<Vec<BlobRow>, Failure> {
    let mut statement =
        db.prepare_cached("SELECT * FROM blob WHERE connection = ?1 AND (?2 IS NULL OR twin = ?2) ORDER BY rowid")?;
    let rows = statement.query_and_then(params![connection.to_string(), twin.map(|twin| twin.to_string())], read)?;
    rows.collect()
}

/// What all contents take at most.
pub(crate) fn space(db: &Connection) -> Result<u64, Failure> {
    let sql = "SELECT COALESCE(SUM(COALESCE(total, received)), 0) AS space FROM blob WHERE state <> ?1";
    let mut statement = db.prepare_cached(sql)?;
    statement.query_row([BlobState::Failed.word()], |row| Ok(Columns { row, what: "attachment" }.number("space")))?
}

/// What stands from an offset on in the stored piece there, of a complete content.
pub(crate) fn part(
    db: &Connection,
    connection: ConnectionId,
    remote_id: &str,
    offset: u64,
) -> Result<Vec<u8>, Failure> {
    let blob = one(db, connection, remote_id)?;
    if blob.state != BlobState::Complete {
        return Err(not_found(format!("complete attachment {remote_id} in connection {connection}")));
    }
    let part = db
        .prepare_cached(
            "SELECT substr(bytes, ?3 - start + 1) FROM blob_bytes WHERE connection = ?1 AND remote_id = ?2 AND start <= ?3
             ORDER BY start DESC LIMIT 1",
        )?
        .query_row(params![connection.to_string(), remote_id, int(offset)], |row| row.get(0))
        .optional()?;
    Ok(part.unwrap_or_default())
}

/// Drops a content; its bytes go with it.
pub(crate) fn forget(db: &Connection, connection: ConnectionId, remote_id: &str) -> Result<(), Failure> {
    db.prepare_cached("DELETE FROM blob WHERE connection = ?1 AND remote_id = ?2")?
        .execute(params![connection.to_string(), remote_id])?;
    Ok(())
}

fn one(db: &Connection, connection: ConnectionId, remote_id: &str) -> Result<BlobRow, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM blob WHERE connection = ?1 AND remote_id = ?2")?;
    let found = statement.query_row(params![connection.to_string(), remote_id], |row| Ok(read(row))).optional()?;
    found.unwrap_or_else(|| Err(not_found(format!("attachment {remote_id} in connection {connection}"))))
}

fn read(row: &Row<'_>) -> Result<BlobRow, Failure> {
    let columns = Columns { row, what: "attachment" };
    Ok(BlobRow {
        connection: columns.id("connection")?,
        twin: columns.id("twin")?,
        remote_id: columns.get("remote_id")?,
        received: columns.number("received")?,
        total: columns.maybe_number("total")?,
        sha256: columns.get("sha256")?,
        state: columns.word("state")?,
        detail: columns.get("detail")?,
    })
}

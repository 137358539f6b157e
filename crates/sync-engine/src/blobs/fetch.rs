//! The receiver's side: what the other side offered is asked for, kept until it is written, and written out of the store.

use super::transfers::StartOver;
use super::{blob_name, post, split_name};
use crate::engine::Engine;
use crate::ports::ConnectionRuntime;
use bytes::Bytes;
use entente_hub::{Attachment, ConnectionId, TwinId};
use entente_link::message::{BlobChunk, BlobRequest, Message};
use entente_sync_core::{BlobStatus, Failure, Twin};
use entente_sync_store::{BlobRow, BlobState, StoreError};
use entente_tracker_api::{FileContent, TrackerError};
use futures::{StreamExt, stream};
use std::sync::Arc;

/// How much one request asks for, in bytes. Two requests are on their way at most: the next is made when one is stored whole.
const STEP: u64 = 4 * 1024 * 1024;

/// Asks for contents that nobody asked for yet, and says how all of them stand.
pub(crate) async fn fetch(
    engine: &Engine,
    runtime: &ConnectionRuntime,
    twin: TwinId,
    attachments: &[Attachment],
) -> Result<Vec<BlobStatus>, Failure> {
    let known = engine.store.blobs(runtime.id, Some(twin)).await.map_err(|error| later(&error))?;
    let mut stand = Vec::new();
    for file in attachments {
        let remote_id = file.remote_id.clone().unwrap_or_default();
        stand.push(match known.iter().find(|row| row.remote_id == remote_id) {
            Some(row) => status(row.clone()),
            None => ask(engine, runtime, twin, remote_id, file.filesize).await?,
        });
    }
    Ok(stand)
}

/// Asks for the beginning of a content, if it is not too much. The requests are posted before the wish is stored: a request that is sent
/// twice does no harm, one that is never sent would.
async fn ask(
    engine: &Engine,
    runtime: &ConnectionRuntime,
    twin: TwinId,
    remote_id: String,
    size: u64,
) -> Result<BlobStatus, Failure> {
    let tracker = runtime.tracker.largest_attachment().await.map_err(|error| crate::failure::of_tracker(&error))?;
    let _room = engine.transfers.room.lock().await;
    let taken = engine.store.blob_space().await.map_err(|error| later(&error))?;
    if let Some(detail) = engine.settings.attachments.refuse(size, taken, tracker) {
        return Ok(BlobStatus::Failed { remote_id, detail });
    }
    let blob = blob_name(twin, &remote_id);
    post(engine, runtime.id, &beginning(&blob, size)).await.map_err(|error| later(&error))?;
    let row = BlobRow {
        connection: runtime.id,
        twin,
        remote_id,
        received: 0,
        total: Some(size),
        sha256: None,
        state: BlobState::Wanted,
        detail: None,
    };
    engine.store.want_blob(row).await.map(status).map_err(|error| later(&error))
}

fn later(error: &StoreError) -> Failure {
    Failure::Later { detail: error.to_string(), after_ms: None }
}

fn status(row: BlobRow) -> BlobStatus {
    let remote_id = row.remote_id;
    match row.state {
        BlobState::Wanted => BlobStatus::Waiting { remote_id },
        BlobState::Complete => BlobStatus::Complete {
            remote_id,
            sha256: row.sha256.unwrap_or_default(),
            size: row.total.unwrap_or_default(),
        },
        BlobState::Failed => BlobStatus::Failed { remote_id, detail: row.detail.unwrap_or_default() },
    }
}

/// The first requests for a content.
fn beginning(blob: &str, size: u64) -> Vec<Message> {
    let mut requests = vec![request(blob, 0, STEP)];
    requests.extend((size > STEP).then(|| request(blob, STEP, STEP)));
    requests
}

fn request(blob: &str, offset: u64, length: u64) -> Message {
    Message::BlobRequest(BlobRequest { blob: blob.to_owned(), offset, length })
}

/// The step that is asked for when the bytes from `start` to `end` of `total` were stored: one step ahead of what is on its way, each time that
/// a step is whole. It depends on nothing else, so that a piece which is taken in again after a crash asks for the same.
fn next_step(start: u64, end: u64, total: u64) -> Option<u64> {
    let ahead = (end / STEP + 1) * STEP;
    (end / STEP > start / STEP && ahead < total).then_some(ahead)
}

/// The content of a blob that is complete, read from the store as it is sent.
pub(crate) async fn content(
    engine: &Engine,
    connection: ConnectionId,
    twin: TwinId,
    file: &Attachment,
) -> Result<FileContent, Failure> {
    let remote_id = file.remote_id.clone().unwrap_or_default();
    let rows = engine.store.blobs(connection, Some(twin)).await.map_err(|error| later(&error))?;
    let complete = rows.iter().find(|row| row.remote_id == remote_id && row.state == BlobState::Complete);
    let Some(size) = complete.and_then(|row| row.total) else {
        let detail = format!("the content of {} is not here any more", file.filename);
        return Err(Failure::Later { detail, after_ms: None });
    };
    let store = Arc::clone(&engine.store);
    Ok(FileContent::new(size, move || {
        let (store, remote_id) = (Arc::clone(&store), remote_id.clone());
        let parts = stream::try_unfold(0, move |at| {
            let (store, remote_id) = (Arc::clone(&store), remote_id.clone());
            async move {
                let part = store.blob_part(connection, &remote_id, at).await;
                let part = part.map_err(|error| TrackerError::Unavailable { detail: error.to_string() })?;
                let end = at + part.len() as u64;
                Ok((!part.is_empty()).then(|| (Bytes::from(part), end)))
            }
        });
        parts.boxed()
    }))
}

/// Drops contents that are written.
pub(crate) async fn forget(engine: &Engine, connection: ConnectionId, twin: &Twin) {
    let Ok(rows) = engine.store.blobs(connection, Some(twin.id)).await else { return };
    for row in rows {
        let wanted = twin.late.iter().any(|file| file.remote_id.as_deref() == Some(row.remote_id.as_str()));
        if wanted {
            continue;
        }
        engine.transfers.ended(connection, &row.remote_id);
        if let Err(error) = engine.store.drop_blob(connection, &row.remote_id).await {
            tracing::warn!(%error, "the content of an attachment could not be dropped");
        }
    }
}

impl Engine {
    /// Stores a piece and asks for more.
    pub(super) async fn take_in(&self, connection: ConnectionId, chunk: BlobChunk) -> Result<(), StoreError> {
        let Some((_, id)) = split_name(&chunk.blob) else { return Ok(()) };
        let (start, total) = (chunk.offset, chunk.total);
        let end = start + chunk.bytes.len() as u64;
        if let Some(detail) = self.settings.attachments.refuse_announced(total) {
            return self.give_up(connection, id, &detail).await;
        }
        let hash = chunk.whole_sha256.map(hex::encode);
        let added = self.store.add_blob_bytes(connection, id, start, chunk.bytes, total, hash, self.clock.now()).await;
        let more = match added {
            // The transfer starts over, since the file changed or was damaged on its way.
            Ok(row) if row.state == BlobState::Wanted && row.received == 0 && row.detail.is_some() => {
                match self.transfers.starts_over(connection, id) {
                    StartOver::Ask => beginning(&chunk.blob, total),
                    StartOver::Wait => Vec::new(),
                    StartOver::GiveUp => {
                        let detail = row.detail.unwrap_or_default();
                        return self.give_up(connection, id, &format!("it never came whole ({detail})")).await;
                    }
                }
            }
            Ok(row) if row.state == BlobState::Wanted && row.received == end => {
                self.transfers.goes_on(connection, id);
                let next = next_step(start, end, total).filter(|step| self.transfers.asks(connection, id, *step));
                next.map(|step| request(&chunk.blob, step, STEP)).into_iter().collect()
            }
            // All is here, the piece was here already, or nobody wants it any more.
            Ok(_) | Err(StoreError::NotFound { .. }) => Vec::new(),
            // Everything that may have been on its way is asked for again.
            Err(StoreError::Gap { expected, .. }) if self.transfers.misses(connection, id, expected) => {
                vec![request(&chunk.blob, expected, (expected / STEP + 2) * STEP - expected)]
            }
            Err(StoreError::Gap { .. }) => Vec::new(),
            Err(error) => return Err(error),
        };
        if more.is_empty() { Ok(()) } else { post(self, connection, &more).await }
    }

    /// The content does not come. One that nobody waits for is no matter.
    pub(super) async fn give_up(&self, connection: ConnectionId, id: &str, detail: &str) -> Result<(), StoreError> {
        self.transfers.ended(connection, id);
        match self.store.fail_blob(connection, id, detail, self.clock.now()).await {
            Err(StoreError::NotFound { .. }) => Ok(()),
            failed => failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a receiver asks for until it has all, when pieces of this size come in order.
    fn asked(total: u64, piece: u64) -> Vec<(u64, u64)> {
        let mut requests = beginning("b", total);
        let mut start = 0;
        while start < total {
            let end = (start + piece).min(total);
            requests.extend(next_step(start, end, total).map(|step| request("b", step, STEP)));
            start = end;
        }
        let range = |message: &Message| match message {
            Message::BlobRequest(request) => (request.offset, request.length),
            _ => panic!("a request"),
        };
        requests.iter().map(range).collect()
    }

    #[test]
    fn every_step_is_asked_for_once_whatever_pieces_come() {
        for total in [0, 1, STEP - 1, STEP, STEP + 1, 2 * STEP, 5 * STEP, 5 * STEP + 7] {
            for piece in [1024 * 1024, 1_000_000, 999_999, STEP] {
                let steps = total.div_ceil(STEP).max(1);
                let expected: Vec<_> = (0..steps).map(|step| (step * STEP, STEP)).collect();
                assert_eq!(asked(total, piece), expected, "{total} bytes in pieces of {piece}");
            }
        }
    }

    #[test]
    fn only_the_piece_that_makes_a_step_whole_asks_for_the_next() {
        assert_eq!(next_step(STEP - 10, STEP, 5 * STEP), Some(2 * STEP));
        assert_eq!(next_step(STEP, STEP + 10, 5 * STEP), None);
    }
}

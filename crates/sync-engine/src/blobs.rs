//! Contents of attachments, in their own lane: the receiver asks, the owner sends pieces.

use crate::engine::Engine;
use crate::ports::ConnectionRuntime;
use entente_hub::{Attachment, ConnectionId, TwinId};
use entente_link::limits::MAX_CHUNK_BYTES;
use entente_link::message::{BlobChunk, BlobRequest, BlobUnavailable, Message, UnavailableReason};
use entente_sync_core::{BlobStatus, Failure, Twin};
use entente_sync_store::{BlobRow, BlobState, IncomingMessage, Lane, StoreError};
use entente_tracker_api::TrackerError;
use futures::TryStreamExt;

/// How many requests are handled before others get their turn.
const BATCH: u32 = 32;

/// Asks for contents that nobody asked for yet, and says how all of them stand.
pub(crate) async fn fetch(
    engine: &Engine,
    runtime: &ConnectionRuntime,
    twin: TwinId,
    attachments: &[Attachment],
) -> Result<Vec<BlobStatus>, Failure> {
    let later = |error: StoreError| Failure::Later { detail: error.to_string(), after_ms: None };
    let known = engine.store.blobs(runtime.id, Some(twin)).await.map_err(later)?;
    let mut stand = Vec::new();
    for file in attachments {
        let remote_id = file.remote_id.clone().unwrap_or_default();
        let row = match known.iter().find(|row| row.remote_id == remote_id) {
            Some(row) => row.clone(),
            None => ask(engine, runtime.id, twin, &remote_id, file.filesize).await.map_err(later)?,
        };
        stand.push(status(row));
    }
    Ok(stand)
}

/// The request is posted before the wish is stored: a request that is sent twice does no harm, one that is never sent would.
async fn ask(
    engine: &Engine,
    connection: ConnectionId,
    twin: TwinId,
    remote_id: &str,
    size: u64,
) -> Result<BlobRow, StoreError> {
    let request = BlobRequest { blob: blob_name(twin, remote_id), offset: 0, length: size };
    post(engine, connection, &[Message::BlobRequest(request)]).await?;
    let row = BlobRow {
        connection,
        twin,
        remote_id: remote_id.to_owned(),
        received: 0,
        total: None,
        sha256: None,
        state: BlobState::Wanted,
        detail: None,
    };
    engine.store.want_blob(row).await
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

/// On the wire an attachment is named by its twin and its owner's id, so that the owner can check that it was offered.
fn blob_name(twin: TwinId, attachment_id: &str) -> String {
    format!("{twin}/{attachment_id}")
}

fn split_name(name: &str) -> Option<(TwinId, &str)> {
    let (twin, id) = name.split_once('/')?;
    Some((twin.parse().ok()?, id))
}

async fn post(engine: &Engine, connection: ConnectionId, messages: &[Message]) -> Result<(), StoreError> {
    let bodies: Result<Vec<_>, _> = messages.iter().map(Message::encode).collect();
    let bodies = bodies.map_err(|error| StoreError::Unavailable(error.to_string()))?;
    engine.store.post(connection, Lane::Attachments, bodies).await?;
    engine.signal(crate::ports::Signal::Outgoing(connection));
    Ok(())
}

/// Drops contents that are written.
pub(crate) async fn forget(engine: &Engine, connection: ConnectionId, twin: &Twin) {
    let Ok(rows) = engine.store.blobs(connection, Some(twin.id)).await else { return };
    for row in rows {
        let wanted = twin.late.iter().any(|file| file.remote_id.as_deref() == Some(row.remote_id.as_str()));
        if !wanted && let Err(error) = engine.store.drop_blob(connection, &row.remote_id).await {
            tracing::warn!(%error, "the content of an attachment could not be dropped");
        }
    }
}

impl Engine {
    /// Handles what arrived in a connection's attachment lane. Call it after messages were stored there.
    pub async fn attachments_arrived(&self, connection: ConnectionId) -> Result<(), StoreError> {
        loop {
            let messages = self.store.unhandled(connection, Lane::Attachments, BATCH).await?;
            if messages.is_empty() {
                return Ok(());
            }
            for message in messages {
                let up_to = message.mailbox_sequence;
                if !self.handle(connection, &message).await? {
                    // The tracker can't give it now; the request stays and is handled later.
                    return Ok(());
                }
                self.store.handled(connection, Lane::Attachments, up_to).await?;
            }
            self.wake();
        }
    }

    /// Handles one message of the lane; false when it must be tried again later.
    async fn handle(&self, connection: ConnectionId, message: &IncomingMessage) -> Result<bool, StoreError> {
        match Message::decode(&message.payload) {
            Ok(Message::BlobRequest(request)) => self.serve(connection, request).await,
            Ok(Message::BlobChunk(chunk)) => self.take_in(connection, chunk).await.map(|()| true),
            Ok(Message::BlobUnavailable(missing)) => {
                let detail = reason(missing.reason);
                if let Some((_, id)) = split_name(&missing.blob) {
                    self.store.fail_blob(connection, id, detail, self.clock.now()).await?;
                }
                Ok(true)
            }
            Ok(_) => Ok(true),
            Err(error) => {
                tracing::warn!(%connection, %error, "a message of the attachment lane is set aside");
                Ok(true)
            }
        }
    }

    async fn take_in(&self, connection: ConnectionId, chunk: BlobChunk) -> Result<(), StoreError> {
        let Some((twin, id)) = split_name(&chunk.blob) else { return Ok(()) };
        let total = chunk.total;
        let added = self.store.add_blob_bytes(connection, id, chunk.offset, chunk.bytes, total, None, self.clock.now());
        let missing_from = match added.await {
            // The transfer starts over, since the file changed or was damaged on its way.
            Ok(row) if row.state == BlobState::Wanted && row.received == 0 && row.detail.is_some() => Some(0),
            // All well, or nobody here wants it any more.
            Ok(_) | Err(StoreError::NotFound { .. }) => None,
            Err(StoreError::Gap { expected, .. }) => Some(expected),
            Err(error) => return Err(error),
        };
        match missing_from {
            Some(offset) => {
                let length = total.saturating_sub(offset);
                let request = BlobRequest { blob: blob_name(twin, id), offset, length };
                post(self, connection, &[Message::BlobRequest(request)]).await
            }
            None => Ok(()),
        }
    }

    async fn serve(&self, connection: ConnectionId, request: BlobRequest) -> Result<bool, StoreError> {
        let unavailable = |reason| Message::BlobUnavailable(BlobUnavailable { blob: request.blob.clone(), reason });
        let Some(runtime) = self.connections.connection(connection) else { return Ok(false) };
        let offered = match split_name(&request.blob) {
            Some((twin, id)) => self.offered(connection, twin, id).await?,
            None => None,
        };
        let Some(file) = offered else {
            post(self, connection, &[unavailable(UnavailableReason::Unknown)]).await?;
            return Ok(true);
        };
        if file.filesize > runtime.tracker.capabilities().max_attachment_bytes {
            post(self, connection, &[unavailable(UnavailableReason::TooLarge)]).await?;
            return Ok(true);
        }
        match content(&runtime, &file).await {
            Ok(bytes) => {
                post(self, connection, &pieces(&request.blob, &bytes, request.offset)).await?;
                Ok(true)
            }
            Err(error) if error.heals() => Ok(false),
            Err(TrackerError::NotFound { .. }) => {
                post(self, connection, &[unavailable(UnavailableReason::Deleted)]).await?;
                Ok(true)
            }
            Err(error) => {
                tracing::warn!(%error, file = file.filename, "an attachment can't be read");
                post(self, connection, &[unavailable(UnavailableReason::Forbidden)]).await?;
                Ok(true)
            }
        }
    }

    /// Only what a rule has sent may be asked for.
    async fn offered(
        &self,
        connection: ConnectionId,
        twin: TwinId,
        id: &str,
    ) -> Result<Option<Attachment>, StoreError> {
        let row = self.store.twin(twin).await?.filter(|row| row.connection == connection);
        let twin: Option<Twin> = row.and_then(|row| serde_json::from_str(&row.state).ok());
        let sent = twin.and_then(|twin| twin.sent);
        Ok(sent.and_then(|sent| sent.hub_issue.attachments().iter().find(|file| file.id == id).cloned()))
    }
}

async fn content(runtime: &ConnectionRuntime, file: &Attachment) -> Result<Vec<u8>, TrackerError> {
    let limit = runtime.tracker.capabilities().max_attachment_bytes;
    let mut stream = runtime.tracker.attachment_content(&file.id).await?;
    let mut all = Vec::new();
    while let Some(piece) = stream.try_next().await? {
        all.extend_from_slice(&piece);
        if all.len() as u64 > limit {
            return Err(TrackerError::Unsupported {
                tracker: runtime.tracker.capabilities().kind.label().into(),
                what: format!("carry {}: it is larger than {limit} bytes", file.filename),
            });
        }
    }
    Ok(all)
}

/// The content from an offset on, in pieces. An empty file is one empty piece.
fn pieces(blob: &str, content: &[u8], from: u64) -> Vec<Message> {
    let total = content.len() as u64;
    let from = usize::try_from(from).unwrap_or(usize::MAX).min(content.len());
    let chunk = |offset: usize, bytes: &[u8]| {
        Message::BlobChunk(BlobChunk::new(blob.to_owned(), offset as u64, total, bytes.to_vec()))
    };
    if content.is_empty() {
        return vec![chunk(0, &[])];
    }
    let rest = content[from..].chunks(MAX_CHUNK_BYTES).enumerate();
    rest.map(|(nth, bytes)| chunk(from + nth * MAX_CHUNK_BYTES, bytes)).collect()
}

fn reason(reason: UnavailableReason) -> &'static str {
    match reason {
        UnavailableReason::Deleted => "it was deleted on the other side",
        UnavailableReason::Forbidden => "the other side's account may not read it",
        UnavailableReason::TooLarge => "it is larger than the other side sends",
        UnavailableReason::Unknown => "the other side did not offer it",
        UnavailableReason::Other => "the other side does not say why",
    }
}

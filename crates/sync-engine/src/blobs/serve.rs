//! The owner's side: what our tracker holds, sent as it is asked for.

use super::reading::{Reading, Stopped, hash_of_whole};
use super::{post, split_name};
use crate::engine::Engine;
use crate::ports::ConnectionRuntime;
use crate::stored::twin_of;
use entente_hub::{Attachment, ConnectionId, TwinId};
use entente_link::limits::MAX_CHUNK_BYTES;
use entente_link::message::{BlobChunk, BlobRequest, BlobUnavailable, Message, UnavailableReason};
use entente_sync_core::Twin;
use entente_sync_store::{Lane, StoreError};
use std::time::Duration;

/// Messages that may wait for the peer before no more pieces are added: bounds what a request for much takes on our disk.
const MOST_WAITING: u64 = 64;
/// How often is looked whether the peer took some, and how many times.
const LOOK_EVERY: Duration = Duration::from_millis(50);
const LOOKS: u32 = 600;
/// How often a content is opened again in one request when the tracker breaks off.
const REOPENED: u32 = 2;

/// Why a request is not answered with pieces.
enum Refused {
    Stopped(Stopped),
    Store(StoreError),
}

impl From<Stopped> for Refused {
    fn from(stopped: Stopped) -> Self {
        Self::Stopped(stopped)
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Engine {
    /// Answers a request; false when it must be tried again later.
    pub(super) async fn serve(&self, connection: ConnectionId, request: &BlobRequest) -> Result<bool, StoreError> {
        let Some(runtime) = self.connections.connection(connection) else { return Ok(false) };
        let offered = match split_name(&request.blob) {
            Some((twin, id)) => self.offered(connection, twin, id).await?,
            None => None,
        };
        let sent = match offered {
            Some(file) => self.send(&runtime, &file, request).await,
            None => Err(Stopped::For(UnavailableReason::Unknown).into()),
        };
        match sent {
            Ok(()) => Ok(true),
            Err(Refused::Store(error)) => Err(error),
            Err(Refused::Stopped(Stopped::Later)) => Ok(false),
            Err(Refused::Stopped(Stopped::For(reason))) => {
                let unavailable = BlobUnavailable { blob: request.blob.clone(), reason };
                post(self, connection, &[Message::BlobUnavailable(unavailable)]).await?;
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
        let twin: Option<Twin> = row.and_then(|row| twin_of(&row).ok());
        let sent = twin.and_then(|twin| twin.sent);
        Ok(sent.and_then(|sent| sent.hub_issue.attachments().iter().find(|file| file.id == id).cloned()))
    }

    /// Posts the asked range, piece by piece; the last one of the content tells the hash of the whole. An empty file is one empty piece.
    async fn send(&self, runtime: &ConnectionRuntime, file: &Attachment, request: &BlobRequest) -> Result<(), Refused> {
        let tracker = &*runtime.tracker;
        let largest = self.settings.attachments.largest.min(tracker.capabilities().max_attachment_bytes);
        if file.filesize > largest {
            return Err(Stopped::For(UnavailableReason::TooLarge).into());
        }
        let mut reading = match self.transfers.reading(runtime.id, &request.blob, request.offset) {
            Some(reading) => reading,
            None => Reading::open(tracker, file, request.offset, largest).await?,
        };
        let total = reading.total();
        if request.offset >= total && request.offset > 0 {
            return Ok(());
        }
        let end = request.offset.saturating_add(request.length).min(total);
        let mut reopened = 0;
        loop {
            let at = reading.next();
            let most = end.saturating_sub(at).min(MAX_CHUNK_BYTES as u64);
            let bytes = loop {
                match reading.take(most).await {
                    Err(Stopped::Later) if reopened < REOPENED => {
                        reopened += 1;
                        reading = Reading::open(tracker, file, at, largest).await?;
                    }
                    taken => break taken?,
                }
            };
            self.wait_for_room(runtime.id).await?;
            let mut chunk = BlobChunk::new(request.blob.clone(), at, total, bytes);
            if reading.next() == total {
                let hash = match reading.finish().await? {
                    Some(hash) => hash,
                    None => hash_of_whole(tracker, file, total).await?,
                };
                chunk.whole_sha256 = Some(hash);
                post(self, runtime.id, &[Message::BlobChunk(chunk)]).await?;
                return Ok(());
            }
            post(self, runtime.id, &[Message::BlobChunk(chunk)]).await?;
            if reading.next() >= end {
                self.transfers.keep(runtime.id, &request.blob, reading);
                return Ok(());
            }
        }
    }

    /// Waits until the peer took enough of what was posted before.
    async fn wait_for_room(&self, connection: ConnectionId) -> Result<(), Refused> {
        for _ in 0..LOOKS {
            let position = self.store.mailbox(connection, Lane::Attachments).await?;
            if position.sent.saturating_sub(position.sent_acknowledged) < MOST_WAITING {
                return Ok(());
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Err(Stopped::Later.into())
    }
}

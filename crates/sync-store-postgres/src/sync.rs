//! The store of the sync engine: each verb hands its values to a function that holds its SQL.

mod blobs;
mod claims;
mod commits;
mod events;
mod history;
mod inbox;
mod journal;
mod mailboxes;
mod outbox;
mod progress;
pub(crate) mod twins;

use crate::store::PostgresStore;
use async_trait::async_trait;
use entente_hub::{ConnectionId, SystemId, Timestamp, TwinId};
use entente_sync_store::{
    Backlog, BlobRow, Claimed, Commit, CommitOutcome, EventRow, Hint, HistoryEntry, HistoryFilter, HistoryRow,
    IncomingMessage, JournalRow, Lane, MailboxPosition, NewTwin, OutgoingMessage, RebuiltTwin, StartOutcome,
    StoreError, SyncStore, TwinFilter, TwinRow,
};

#[async_trait]
impl SyncStore for PostgresStore {
    async fn record_hints(
        &self,
        system: SystemId,
        hints: Vec<Hint>,
        cursor: Option<String>,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let (hints, cursor) = (&hints, cursor.as_deref());
        self.write(|db| async move { events::record_hints(&db, system, hints, cursor, now).await }).await
    }

    async fn sweep_cursor(&self, system: SystemId) -> Result<Option<String>, StoreError> {
        self.read(|db| async move { events::sweep_cursor(&db, system).await }).await
    }

    async fn start_twin(&self, twin: NewTwin, now: Timestamp) -> Result<StartOutcome, StoreError> {
        let twin = &twin;
        self.write(|db| async move { twins::start(&db, twin, now).await }).await
    }

    async fn add_event(&self, twin: TwinId, event: EventRow, now: Timestamp) -> Result<(), StoreError> {
        let event = &event;
        self.write(|db| async move { events::add(&db, twin, event, now).await }).await
    }

    async fn claim(
        &self,
        worker: &str,
        limit: u32,
        lease_until: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<Claimed>, StoreError> {
        self.write(|db| async move { claims::claim(&db, worker, limit, lease_until, now).await }).await
    }

    async fn clock_went_back(&self, lease_until: Timestamp, now: Timestamp) -> Result<(), StoreError> {
        self.write(|db| async move { claims::clock_went_back(&db, lease_until, now).await }).await
    }

    async fn next_wake(&self) -> Result<Option<Timestamp>, StoreError> {
        self.read(|db| async move { claims::next_wake(&db).await }).await
    }

    async fn commit(&self, commit: Commit) -> Result<CommitOutcome, StoreError> {
        let commit = &commit;
        self.write(|db| async move { commits::commit(&db, commit).await }).await
    }

    async fn twin(&self, twin: TwinId) -> Result<Option<TwinRow>, StoreError> {
        self.read(|db| async move { twins::twin(&db, twin).await }).await
    }

    async fn twin_of_issue(&self, connection: ConnectionId, issue_id: &str) -> Result<Option<TwinRow>, StoreError> {
        self.read(|db| async move { twins::of_issue(&db, connection, issue_id).await }).await
    }

    async fn twin_of_remote(&self, connection: ConnectionId, id_or_key: &str) -> Result<Option<TwinRow>, StoreError> {
        self.read(|db| async move { twins::of_remote(&db, connection, id_or_key).await }).await
    }

    async fn list_twins(&self, filter: TwinFilter) -> Result<(Vec<TwinRow>, u64), StoreError> {
        let filter = &filter;
        self.read(|db| async move { twins::list(&db, filter).await }).await
    }

    async fn queue_of(&self, twin: TwinId) -> Result<(Vec<EventRow>, Vec<IncomingMessage>), StoreError> {
        self.read(|db| async move {
            Ok((events::of_twin(&db, twin, QUEUE_SHOWN).await?, inbox::of_twin(&db, twin, QUEUE_SHOWN).await?))
        })
        .await
    }

    async fn history(
        &self,
        connection: ConnectionId,
        twin: Option<TwinId>,
        limit: u32,
    ) -> Result<Vec<HistoryRow>, StoreError> {
        self.read(|db| async move { history::newest(&db, connection, twin, limit).await }).await
    }

    async fn history_of_step(&self, filter: HistoryFilter) -> Result<Vec<HistoryRow>, StoreError> {
        let filter = &filter;
        self.read(|db| async move { history::of_step(&db, filter).await }).await
    }

    async fn add_history(&self, twin: TwinId, entry: HistoryEntry, now: Timestamp) -> Result<(), StoreError> {
        let entry = &entry;
        self.write(|db| async move { history::add(&db, twin, entry, now).await }).await
    }

    async fn post(&self, connection: ConnectionId, lane: Lane, payloads: Vec<Vec<u8>>) -> Result<(), StoreError> {
        let payloads = &payloads;
        self.write(|db| async move { outbox::post(&db, connection, lane, payloads).await }).await
    }

    async fn outgoing(
        &self,
        connection: ConnectionId,
        lane: Lane,
        after: u64,
        limit: u32,
    ) -> Result<Vec<OutgoingMessage>, StoreError> {
        self.read(|db| async move { outbox::after(&db, connection, lane, after, limit).await }).await
    }

    async fn acknowledged(&self, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), StoreError> {
        self.write(|db| async move { outbox::acknowledged(&db, connection, lane, up_to).await }).await
    }

    async fn store_incoming(
        &self,
        connection: ConnectionId,
        system: SystemId,
        lane: Lane,
        messages: Vec<IncomingMessage>,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let messages = &messages;
        self.write(
            |db| async move { inbox::store(&db, inbox::Arrival { connection, system, lane, now }, messages).await },
        )
        .await
    }

    async fn unhandled(
        &self,
        connection: ConnectionId,
        lane: Lane,
        limit: u32,
    ) -> Result<Vec<IncomingMessage>, StoreError> {
        self.read(|db| async move { inbox::unhandled(&db, connection, lane, limit).await }).await
    }

    async fn handled(&self, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), StoreError> {
        self.write(|db| async move { inbox::handled(&db, connection, lane, up_to).await }).await
    }

    async fn backlog(&self, connection: ConnectionId, lane: Lane) -> Result<Backlog, StoreError> {
        self.read(|db| async move { inbox::backlog(&db, connection, lane).await }).await
    }

    async fn mailbox(&self, connection: ConnectionId, lane: Lane) -> Result<MailboxPosition, StoreError> {
        self.read(|db| async move { mailboxes::position(&db, connection, lane).await }).await
    }

    async fn renew_mailboxes(&self, connection: ConnectionId) -> Result<(), StoreError> {
        self.write(|db| async move { mailboxes::renew(&db, connection).await }).await
    }

    async fn rebuild_twin(&self, twin: RebuiltTwin, now: Timestamp) -> Result<(), StoreError> {
        let twin = &twin;
        self.write(|db| async move { twins::rebuild(&db, twin, now).await }).await
    }

    async fn want_blob(&self, blob: BlobRow) -> Result<BlobRow, StoreError> {
        let blob = &blob;
        self.write(|db| async move { blobs::want(&db, blob).await }).await
    }

    async fn add_blob_bytes(
        &self,
        connection: ConnectionId,
        remote_id: &str,
        offset: u64,
        bytes: Vec<u8>,
        total: u64,
        sha256: Option<String>,
        now: Timestamp,
    ) -> Result<BlobRow, StoreError> {
        let piece = blobs::Piece { offset, bytes, total, sha256 };
        let piece = &piece;
        self.write(|db| async move { blobs::add(&db, connection, remote_id, piece, now).await }).await
    }

    async fn fail_blob(
        &self,
        connection: ConnectionId,
        remote_id: &str,
        detail: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|db| async move { blobs::fail(&db, connection, remote_id, detail, now).await }).await
    }

    async fn blobs(&self, connection: ConnectionId, twin: Option<TwinId>) -> Result<Vec<BlobRow>, StoreError> {
        self.read(|db| async move { blobs::all(&db, connection, twin).await }).await
    }

    async fn blob_space(&self) -> Result<u64, StoreError> {
        self.read(|db| async move { blobs::space(&db).await }).await
    }

    async fn blob_part(&self, connection: ConnectionId, remote_id: &str, offset: u64) -> Result<Vec<u8>, StoreError> {
        self.read(|db| async move { blobs::part(&db, connection, remote_id, offset).await }).await
    }

    async fn drop_blob(&self, connection: ConnectionId, remote_id: &str) -> Result<(), StoreError> {
        self.write(|db| async move { blobs::forget(&db, connection, remote_id).await }).await
    }

    async fn journal(&self, twin: TwinId, work: &str) -> Result<Vec<JournalRow>, StoreError> {
        self.read(|db| async move { journal::of_work(&db, twin, work).await }).await
    }

    async fn write_journal(&self, twin: TwinId, row: JournalRow) -> Result<(), StoreError> {
        let row = &row;
        self.write(|db| async move { journal::write(&db, twin, row).await }).await
    }
}

/// The most events, and the most messages, of one twin's queue that people are shown.
const QUEUE_SHOWN: u32 = 1000;

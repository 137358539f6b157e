//! The store of the sync engine: each verb hands its values to a function that holds its SQL.

mod blobs;
pub(crate) mod claims;
mod commits;
mod events;
mod history;
mod inbox;
mod journal;
mod mailboxes;
mod outbox;
mod states;
pub(crate) mod twins;

use crate::store::SqliteStore;
use async_trait::async_trait;
use entente_hub::{ConnectionId, SystemId, Timestamp, TwinId};
use entente_sync_store::{
    Backlog, BlobRow, Claimed, Commit, CommitOutcome, EventRow, Hint, HistoryEntry, HistoryFilter, HistoryRow,
    IncomingMessage, JournalRow, Lane, MailboxPosition, NewTwin, OutgoingMessage, RebuiltTwin, StartOutcome,
    StoreError, SyncStore, TwinFilter, TwinRow,
};

#[async_trait]
impl SyncStore for SqliteStore {
    async fn record_hints(
        &self,
        system: SystemId,
        hints: Vec<Hint>,
        cursor: Option<String>,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        self.write(move |db| events::record_hints(db, system, &hints, cursor.as_deref(), now)).await
    }

    async fn sweep_cursor(&self, system: SystemId) -> Result<Option<String>, StoreError> {
        self.read(move |db| events::sweep_cursor(db, system)).await
    }

    async fn start_twin(&self, twin: NewTwin, now: Timestamp) -> Result<StartOutcome, StoreError> {
        self.write(move |db| twins::start(db, &twin, now)).await
    }

    async fn add_event(&self, twin: TwinId, event: EventRow, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| events::add(db, twin, &event, now)).await
    }

    async fn claim(
        &self,
        worker: &str,
        limit: u32,
        lease_until: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<Claimed>, StoreError> {
        let worker = worker.to_owned();
        self.write(move |db| claims::claim(db, &worker, limit, lease_until, now)).await
    }

    async fn clock_went_back(&self, lease_until: Timestamp, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| claims::clock_went_back(db, lease_until, now)).await
    }

    async fn next_wake(&self) -> Result<Option<Timestamp>, StoreError> {
        self.read(claims::next_wake).await
    }

    async fn commit(&self, commit: Commit) -> Result<CommitOutcome, StoreError> {
        self.write(move |db| commits::commit(db, &commit)).await
    }

    async fn twin(&self, twin: TwinId) -> Result<Option<TwinRow>, StoreError> {
        self.read(move |db| twins::twin(db, twin)).await
    }

    async fn twin_of_issue(&self, connection: ConnectionId, issue_id: &str) -> Result<Option<TwinRow>, StoreError> {
        let issue_id = issue_id.to_owned();
        self.read(move |db| twins::of_issue(db, connection, &issue_id)).await
    }

    async fn twin_of_remote(&self, connection: ConnectionId, id_or_key: &str) -> Result<Option<TwinRow>, StoreError> {
        let id_or_key = id_or_key.to_owned();
        self.read(move |db| twins::of_remote(db, connection, &id_or_key)).await
    }

    async fn list_twins(&self, filter: TwinFilter) -> Result<(Vec<TwinRow>, u64), StoreError> {
        self.read(move |db| twins::list(db, &filter)).await
    }

    async fn queue_of(&self, twin: TwinId) -> Result<(Vec<EventRow>, Vec<IncomingMessage>), StoreError> {
        self.read(move |db| Ok((events::of_twin(db, twin, QUEUE_SHOWN)?, inbox::of_twin(db, twin, QUEUE_SHOWN)?))).await
    }

    async fn history(
        &self,
        connection: ConnectionId,
        twin: Option<TwinId>,
        limit: u32,
    ) -> Result<Vec<HistoryRow>, StoreError> {
        self.read(move |db| history::newest(db, connection, twin, limit)).await
    }

    async fn history_of_step(&self, filter: HistoryFilter) -> Result<Vec<HistoryRow>, StoreError> {
        self.read(move |db| history::of_step(db, &filter)).await
    }

    async fn add_history(&self, twin: TwinId, entry: HistoryEntry, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| history::add(db, twin, &entry, now)).await
    }

    async fn post(&self, connection: ConnectionId, lane: Lane, payloads: Vec<Vec<u8>>) -> Result<(), StoreError> {
        self.write(move |db| payloads.iter().try_for_each(|payload| outbox::post(db, connection, lane, payload))).await
    }

    async fn outgoing(
        &self,
        connection: ConnectionId,
        lane: Lane,
        after: u64,
        limit: u32,
    ) -> Result<Vec<OutgoingMessage>, StoreError> {
        self.read(move |db| outbox::after(db, connection, lane, after, limit)).await
    }

    async fn acknowledged(&self, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), StoreError> {
        self.write(move |db| outbox::acknowledged(db, connection, lane, up_to)).await
    }

    async fn store_incoming(
        &self,
        connection: ConnectionId,
        system: SystemId,
        lane: Lane,
        messages: Vec<IncomingMessage>,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        self.write(move |db| inbox::store(db, inbox::Arrival { connection, system, lane, now }, &messages)).await
    }

    async fn unhandled(
        &self,
        connection: ConnectionId,
        lane: Lane,
        limit: u32,
    ) -> Result<Vec<IncomingMessage>, StoreError> {
        self.read(move |db| inbox::unhandled(db, connection, lane, limit)).await
    }

    async fn handled(&self, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), StoreError> {
        self.write(move |db| inbox::handled(db, connection, lane, up_to)).await
    }

    async fn backlog(&self, connection: ConnectionId, lane: Lane) -> Result<Backlog, StoreError> {
        self.read(move |db| inbox::backlog(db, connection, lane)).await
    }

    async fn mailbox(&self, connection: ConnectionId, lane: Lane) -> Result<MailboxPosition, StoreError> {
        self.read(move |db| mailboxes::position(db, connection, lane)).await
    }

    async fn renew_mailboxes(&self, connection: ConnectionId) -> Result<(), StoreError> {
        self.write(move |db| mailboxes::renew(db, connection)).await
    }

    async fn rebuild_twin(&self, twin: RebuiltTwin, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| twins::rebuild(db, &twin, now)).await
    }

    async fn want_blob(&self, blob: BlobRow) -> Result<BlobRow, StoreError> {
        self.write(move |db| blobs::want(db, &blob)).await
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
        let remote_id = remote_id.to_owned();
        let piece = blobs::Piece { offset, bytes, total, sha256 };
        self.write(move |db| blobs::add(db, connection, &remote_id, &piece, now)).await
    }

    async fn fail_blob(
        &self,
        connection: ConnectionId,
        remote_id: &str,
        detail: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (remote_id, detail) = (remote_id.to_owned(), detail.to_owned());
        self.write(move |db| blobs::fail(db, connection, &remote_id, &detail, now)).await
    }

    async fn blobs(&self, connection: ConnectionId, twin: Option<TwinId>) -> Result<Vec<BlobRow>, StoreError> {
        self.read(move |db| blobs::all(db, connection, twin)).await
    }

    async fn blob_space(&self) -> Result<u64, StoreError> {
        self.read(blobs::space).await
    }

    async fn blob_part(&self, connection: ConnectionId, remote_id: &str, offset: u64) -> Result<Vec<u8>, StoreError> {
        let remote_id = remote_id.to_owned();
        self.read(move |db| blobs::part(db, connection, &remote_id, offset)).await
    }

    async fn drop_blob(&self, connection: ConnectionId, remote_id: &str) -> Result<(), StoreError> {
        let remote_id = remote_id.to_owned();
        self.write(move |db| blobs::forget(db, connection, &remote_id)).await
    }

    async fn journal(&self, twin: TwinId, work: &str) -> Result<Vec<JournalRow>, StoreError> {
        let work = work.to_owned();
        self.read(move |db| journal::of_work(db, twin, &work)).await
    }

    async fn write_journal(&self, twin: TwinId, row: JournalRow) -> Result<(), StoreError> {
        self.write(move |db| journal::write(db, twin, &row)).await
    }
}

/// The most events, and the most messages, of one twin's queue that people are shown.
const QUEUE_SHOWN: u32 = 1000;

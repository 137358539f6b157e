//! Twins, their events, the mailboxes of the link, and attachments in flight.

use crate::{RebuiltTwin, StoreError};
use async_trait::async_trait;
use entente_hub::{ConnectionId, EventId, SystemId, Timestamp, TraceId, TwinId};
use serde::{Deserialize, Serialize};

/// The two lanes of a connection's link; each has its own contiguous sequence in each direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Lane {
    /// Messages of twins, and of the connection itself.
    Messages,
    /// Contents of attachments, so that they never hold up a message.
    Attachments,
}

/// Whether a twin runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TwinStatus {
    /// Work is done as it comes.
    Running,
    /// An error waits for a person; what comes is kept, and nothing is claimed until a retry is asked for.
    Blocked,
    /// The sync was stopped; data stays. What waited is dropped with the commit that says so, what comes later is dropped when it comes, and
    /// the issue may get another twin.
    Stopped,
}

/// A twin's row. `state` and `progress` are the state machine's own serialisation: the store never looks inside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TwinRow {
    /// The twin.
    pub id: TwinId,
    /// Its connection.
    pub connection: ConnectionId,
    /// The local system.
    pub system: SystemId,
    /// The local issue's lasting id, once there is one. Unique within the connection.
    pub local_issue_id: Option<String>,
    /// The local issue's key, for people.
    pub local_issue_key: Option<String>,
    /// The other side's issue key, for people.
    pub remote_issue_key: Option<String>,
    /// Whether it runs.
    pub status: TwinStatus,
    /// The step in which the twin is, in the eight words of the design, for people.
    pub step: String,
    /// The error that a person must look at, as JSON, when blocked.
    pub error: Option<String>,
    /// Serialised state of the twin, as it was stored whole the last time.
    pub state: String,
    /// What was added to it since, oldest first.
    pub progress: Vec<String>,
    /// When there is work next; none when the twin is at rest.
    pub wake_at: Option<Timestamp>,
    /// Grows with every claim.
    pub fence: u64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it changed last.
    pub updated_at: Timestamp,
}

impl TwinRow {
    /// Whether this is the row that was read before: nobody claimed it or stored anything of it since.
    pub fn stands_as(&self, read: &Self) -> bool {
        self.fence == read.fence && self.state == read.state && self.progress == read.progress
    }
}

/// A twin that is put under sync here.
#[derive(Clone, Debug)]
pub struct NewTwin {
    /// The twin.
    pub id: TwinId,
    /// Its connection.
    pub connection: ConnectionId,
    /// The local system.
    pub system: SystemId,
    /// The local issue's lasting id.
    pub local_issue_id: String,
    /// The local issue's key.
    pub local_issue_key: String,
    /// First state.
    pub state: String,
    /// The event that starts it.
    pub event: EventRow,
}

/// What became of a start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartOutcome {
    /// The twin was made.
    Started,
    /// The issue has a twin in this connection already.
    AlreadyUnderSync(TwinId),
}

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum EventKind {
    /// A person put the issue under sync.
    Start,
    /// The issue may have changed. A hint joins the twin's last event if that is one of these and no claim has handed it out.
    Changed,
    /// The issue seems to be deleted. Never joined over.
    Deleted,
    /// A person asked to compare both issues. Never joined over.
    Compare,
    /// A person asked to try again. Never joined over.
    Retry,
    /// A person asked to go on without what the twin is stuck in. Never joined over.
    Skip,
    /// A person ended the sync of the issue. Never joined over.
    Stop,
    /// A person decided a conflict; the journal has what. Never joined over.
    Decide,
}

/// One unit of work in a twin's queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EventRow {
    /// The event.
    pub id: EventId,
    /// What it is about.
    pub kind: EventKind,
    /// Follows the edit to the other side.
    pub trace: TraceId,
    /// When it was stored.
    pub created_at: Timestamp,
    /// The tracker's own time of the change, where known.
    pub changed_at: Option<Timestamp>,
}

/// A change that a tracker reported, as the store needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// The issue's lasting id.
    pub issue_id: String,
    /// What seems to have happened.
    pub kind: EventKind,
    /// The tracker's own time of the change, where known.
    pub changed_at: Option<Timestamp>,
    /// The id that the event gets if it is not joined to a waiting one.
    pub event: EventId,
    /// The trace id that the event gets then.
    pub trace: TraceId,
}

/// A message of a twin or of the connection, as it waits in the inbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IncomingMessage {
    /// Its place in the mailbox.
    pub mailbox_sequence: u64,
    /// The twin, and the message's place in the twin's order; none for messages of the connection itself.
    pub twin: Option<(TwinId, u64)>,
    /// The opened body: the link's own encoding, opaque to the store.
    pub payload: Vec<u8>,
    /// The peer's signature over the sealed bytes, kept for audits.
    pub signature: Vec<u8>,
    /// SHA-256 of the opened body.
    pub plaintext_hash: Vec<u8>,
    /// State of a new twin, used when the twin is unknown and this message may open one; else the message is kept without a twin.
    /// Only for storing: it is none in messages that are read.
    pub opens_twin: Option<String>,
}

/// A message that waits in a mailbox for the other side. It is sealed when it is sent, anew each time.
#[derive(Clone, Debug, PartialEq)]
pub struct OutgoingMessage {
    /// Its place in the mailbox, given by the store.
    pub mailbox_sequence: u64,
    /// The body: the link's own encoding, opaque to the store.
    pub payload: Vec<u8>,
}

/// How far one lane has come in both directions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MailboxPosition {
    /// The last sequence given to a message of ours; 0 before the first.
    pub sent: u64,
    /// The last of ours that the peer has stored.
    pub sent_acknowledged: u64,
    /// The last of the peer's that is stored here, without gaps.
    pub received: u64,
}

/// What waits in a lane's inbox to be dealt with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Messages of twins that were not consumed, and others that were not handled.
    pub messages: u64,
    /// What they hold, in bytes.
    pub bytes: u64,
}

/// Messages that are read together hold at most so many bytes, unless the first one alone holds more.
pub const PORTION_BYTES: usize = 16 * 1024 * 1024;

/// A twin handed to a worker.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The twin; `fence` is the worker's.
    pub twin: TwinRow,
    /// Events that are not finished, oldest first.
    pub events: Vec<EventRow>,
    /// Messages that are not consumed, by twin sequence.
    pub messages: Vec<IncomingMessage>,
    /// The lease ends then, unless a commit extends it.
    pub lease_until: Timestamp,
}

/// What a commit does to a twin's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StateChange {
    /// This is the state now; what was added to the former one is dropped.
    Whole(String),
    /// These lines are added to what is stored; nothing is written of the state itself, so that a small change of a large state stays small.
    Further(Vec<String>),
}

impl StateChange {
    /// Nothing of the state changes.
    pub const NONE: Self = Self::Further(Vec::new());
}

/// What one step of a twin changes; all of it or nothing.
#[derive(Clone, Debug)]
pub struct Commit {
    /// The twin.
    pub twin: TwinId,
    /// The fence under which the work was done.
    pub fence: u64,
    /// What becomes of the state.
    pub state: StateChange,
    /// The step in which the twin is now, for people.
    pub step: String,
    /// Whether it runs.
    pub status: TwinStatus,
    /// The error that blocks it, as JSON.
    pub error: Option<String>,
    /// The local issue: lasting id and key, once known; none leaves what is stored.
    pub local_issue: Option<(String, String)>,
    /// The other side's key, once known; none leaves what is stored.
    pub remote_issue_key: Option<String>,
    /// The other side's lasting id, once known; none leaves what is stored.
    pub remote_issue_id: Option<String>,
    /// Events that are finished now.
    pub finished_events: Vec<EventId>,
    /// Messages up to this twin sequence are consumed now.
    pub consumed_messages: Option<u64>,
    /// New messages for the connection's mailboxes, in order.
    pub outgoing: Vec<(Lane, Vec<u8>)>,
    /// What people shall see of it.
    pub history: Vec<HistoryEntry>,
    /// When there is work next. What came since the claim wakes the twin at once, whatever is said here. Events and messages that the
    /// claim showed and that stay wait for this moment, so that a failing step can back off; with none they wake the twin at once.
    pub wake_at: Option<Timestamp>,
    /// The lease's new end; none gives the twin back. A twin that is kept is due when its lease ends, also with no `wake_at`.
    pub lease_until: Option<Timestamp>,
    /// The time of the commit.
    pub now: Timestamp,
}

/// What has come since the claim and is seen by the owner on its commit.
#[derive(Clone, Debug, Default)]
pub struct CommitOutcome {
    /// Whether the twin was woken since the claim: events or messages wait that the claim did not show, or a blob came or failed.
    pub more: bool,
}

/// One line of a twin's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// One of the eight steps, or `start`, `error`, `conflict`.
    pub step: String,
    /// A sentence that reads alone.
    pub summary: String,
    /// What changed and more, as JSON.
    pub detail: Option<String>,
    /// Follows the edit across both sides.
    pub trace: Option<TraceId>,
}

/// A line of history as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HistoryRow {
    /// Grows with time.
    pub id: u64,
    /// The twin.
    pub twin: TwinId,
    /// When it happened.
    pub at: Timestamp,
    /// What happened.
    #[serde(flatten)]
    pub entry: HistoryEntry,
}

/// Which lines of history to list.
#[derive(Clone, Debug)]
pub struct HistoryFilter {
    /// Those of one connection.
    pub connection: Option<ConnectionId>,
    /// The step.
    pub step: String,
    /// Those older than this line.
    pub before: Option<u64>,
    /// At most so many.
    pub limit: u32,
}

/// Which twins to list.
#[derive(Clone, Debug, Default)]
pub struct TwinFilter {
    /// Those of one connection.
    pub connection: Option<ConnectionId>,
    /// Those with this status.
    pub status: Option<TwinStatus>,
    /// Those whose local or remote key contains this.
    pub text: Option<String>,
    /// At most so many.
    pub limit: u32,
    /// After so many, newest change first.
    pub offset: u32,
}

/// Where the transfer of an attachment's content stands on the receiving side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BlobState {
    /// Asked for; not all is here.
    Wanted,
    /// All is here and the hash is right.
    Complete,
    /// The other side can't give it; `detail` says why.
    Failed,
}

/// An attachment's content on its way to here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BlobRow {
    /// The connection.
    pub connection: ConnectionId,
    /// The twin that waits for it; it is woken when the blob is complete or failed.
    pub twin: TwinId,
    /// The attachment's id in the other side's tracker.
    pub remote_id: String,
    /// Bytes that are here, from the beginning.
    pub received: u64,
    /// All bytes, once known.
    pub total: Option<u64>,
    /// SHA-256 in lower-case hex, once known.
    pub sha256: Option<String>,
    /// Where it stands.
    pub state: BlobState,
    /// Why it failed.
    pub detail: Option<String>,
}

/// A recorded call of a script to the outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JournalRow {
    /// The event or message that the script ran for.
    pub work: String,
    /// The call's key: method, address, hash of the body, how many of the same came before.
    pub key: String,
    /// The answer as JSON; none while it is in doubt.
    pub answer: Option<String>,
}

/// The store of the sync engine.
#[async_trait]
pub trait SyncStore: Send + Sync {
    /// Stores hints of a system: each becomes an event of every twin of that issue, or joins one that waits; the twins are woken.
    /// With a cursor, hints and cursor are stored together. Answers how many running twins were woken. Issues without a twin, stopped
    /// twins, and twins of removed connections are passed over.
    async fn record_hints(
        &self,
        system: SystemId,
        hints: Vec<Hint>,
        cursor: Option<String>,
        now: Timestamp,
    ) -> Result<usize, StoreError>;

    /// The cursor of the system's sweep.
    async fn sweep_cursor(&self, system: SystemId) -> Result<Option<String>, StoreError>;

    /// Puts an issue under sync, unless it is already.
    async fn start_twin(&self, twin: NewTwin, now: Timestamp) -> Result<StartOutcome, StoreError>;

    /// Adds an event to a twin and wakes it; a blocked twin runs again, its error cleared, when a person asks for something (retry, skip,
    /// stop, decide).
    async fn add_event(&self, twin: TwinId, event: EventRow, now: Timestamp) -> Result<(), StoreError>;

    /// Claims up to `limit` running twins of active connections that have work due and no living lease, longest waiting first. A store
    /// may show only the first part of a long queue; what it did not show counts as come since the claim.
    async fn claim(
        &self,
        worker: &str,
        limit: u32,
        lease_until: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<Claimed>, StoreError>;

    /// After the clock was put back: twins that were to wake later than now are due now, and no lease ends later than `lease_until`.
    async fn clock_went_back(&self, lease_until: Timestamp, now: Timestamp) -> Result<(), StoreError>;

    /// When the next twin can be claimed, a leased one at the end of its lease; none when all are at rest.
    async fn next_wake(&self) -> Result<Option<Timestamp>, StoreError>;

    /// Commits one step under a fence. A lease that has ended is no obstacle while nobody else has claimed the twin.
    /// [`StoreError::LeaseLost`] when somebody has; [`StoreError::Conflict`] when another twin of the connection has the local issue.
    async fn commit(&self, commit: Commit) -> Result<CommitOutcome, StoreError>;

    /// A twin by its id.
    async fn twin(&self, twin: TwinId) -> Result<Option<TwinRow>, StoreError>;

    /// The twin of a local issue in a connection; stopped ones don't count.
    async fn twin_of_issue(&self, connection: ConnectionId, issue_id: &str) -> Result<Option<TwinRow>, StoreError>;

    /// The twin of the other side's issue, by its lasting id or its key, in a connection; stopped ones don't count. An id goes before a key.
    async fn twin_of_remote(&self, connection: ConnectionId, id_or_key: &str) -> Result<Option<TwinRow>, StoreError>;

    /// Twins for people, and how many there are in all.
    async fn list_twins(&self, filter: TwinFilter) -> Result<(Vec<TwinRow>, u64), StoreError>;

    /// Unfinished events and unconsumed messages of a twin, for people.
    async fn queue_of(&self, twin: TwinId) -> Result<(Vec<EventRow>, Vec<IncomingMessage>), StoreError>;

    /// The newest lines of history, of one twin or of one connection.
    async fn history(
        &self,
        connection: ConnectionId,
        twin: Option<TwinId>,
        limit: u32,
    ) -> Result<Vec<HistoryRow>, StoreError>;

    /// Lines of one step of all twins or of one connection's, newest first.
    async fn history_of_step(&self, filter: HistoryFilter) -> Result<Vec<HistoryRow>, StoreError>;

    /// Adds a line that no step of the twin wrote: what a person did. [`StoreError::NotFound`] when there is no such twin.
    async fn add_history(&self, twin: TwinId, entry: HistoryEntry, now: Timestamp) -> Result<(), StoreError>;

    /// Puts messages into the mailbox outside of a twin's commit: connection messages and attachment contents.
    async fn post(&self, connection: ConnectionId, lane: Lane, payloads: Vec<Vec<u8>>) -> Result<(), StoreError>;

    /// Messages after a sequence, in order: as many as `limit` and [`PORTION_BYTES`] allow, at least one where any wait.
    async fn outgoing(
        &self,
        connection: ConnectionId,
        lane: Lane,
        after: u64,
        limit: u32,
    ) -> Result<Vec<OutgoingMessage>, StoreError>;

    /// The peer has stored ours up to this sequence: they are dropped here. More than was ever sent counts as all that was sent;
    /// a caller that must notice that (one side was restored) compares with [`SyncStore::mailbox`] first.
    async fn acknowledged(&self, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), StoreError>;

    /// Stores messages that arrived, without gaps: those already stored are dropped, those after a gap are left out. A message of a
    /// twin wakes it; a twin sequence that is stored or consumed already is dropped. Answers the new `received`, on disk when it returns.
    async fn store_incoming(
        &self,
        connection: ConnectionId,
        system: SystemId,
        lane: Lane,
        messages: Vec<IncomingMessage>,
        now: Timestamp,
    ) -> Result<u64, StoreError>;

    /// Messages without a twin that are stored and not yet handled, oldest first. One that names a twin which was unknown when it came,
    /// or which belongs to another connection, still names it.
    async fn unhandled(
        &self,
        connection: ConnectionId,
        lane: Lane,
        limit: u32,
    ) -> Result<Vec<IncomingMessage>, StoreError>;

    /// Marks messages without a twin as handled.
    async fn handled(&self, connection: ConnectionId, lane: Lane, up_to: u64) -> Result<(), StoreError>;

    /// What waits in a lane's inbox.
    async fn backlog(&self, connection: ConnectionId, lane: Lane) -> Result<Backlog, StoreError>;

    /// How far a lane has come.
    async fn mailbox(&self, connection: ConnectionId, lane: Lane) -> Result<MailboxPosition, StoreError>;

    /// Both directions of a connection's lanes begin anew, from 1: what waits to be sent, what arrived and is not dealt with, and the receipts of
    /// what was are dropped; contents of attachments that are on their way have to be asked for again.
    async fn renew_mailboxes(&self, connection: ConnectionId) -> Result<(), StoreError>;

    /// Stores a twin as it was made anew, and makes it due. Its fence grows, so that nobody who had it before commits.
    /// [`StoreError::Conflict`] when its row, or what was added to it, changed since it was read, or another twin of the connection has the local issue.
    async fn rebuild_twin(&self, twin: RebuiltTwin, now: Timestamp) -> Result<(), StoreError>;

    /// Wants the content of an attachment; one that is known already stays as it is.
    async fn want_blob(&self, blob: BlobRow) -> Result<BlobRow, StoreError>;

    /// Adds bytes at an offset. Bytes that are here already are dropped; a gap is [`StoreError::Gap`]. The last byte completes the blob,
    /// wakes its twin, and fills in the hash of the whole. Where the sender told the hash and it is another one, where more bytes come than
    /// were announced, or where the announced size or hash changes in between, the transfer starts over: the answer says `received` 0 and
    /// `detail` why, and pieces that were on their way then are dropped. A blob that is complete or failed stays as it is.
    async fn add_blob_bytes(
        &self,
        connection: ConnectionId,
        remote_id: &str,
        offset: u64,
        bytes: Vec<u8>,
        total: u64,
        sha256: Option<String>,
        now: Timestamp,
    ) -> Result<BlobRow, StoreError>;

    /// The other side can't give it; its twin is woken. A complete blob stays complete.
    async fn fail_blob(
        &self,
        connection: ConnectionId,
        remote_id: &str,
        detail: &str,
        now: Timestamp,
    ) -> Result<(), StoreError>;

    /// Blobs of a twin or, without one, of the connection, in every state, oldest first.
    async fn blobs(&self, connection: ConnectionId, twin: Option<TwinId>) -> Result<Vec<BlobRow>, StoreError>;

    /// What contents take on the disk at most, in bytes: the announced sizes of all that are wanted or complete, of all connections.
    async fn blob_space(&self) -> Result<u64, StoreError>;

    /// A part of the content of a complete blob, from `offset` on: as much as came in one piece or what is left of it, and nothing behind
    /// the end. [`StoreError::NotFound`] for a blob that is not complete.
    async fn blob_part(&self, connection: ConnectionId, remote_id: &str, offset: u64) -> Result<Vec<u8>, StoreError>;

    /// Drops a blob and its content.
    async fn drop_blob(&self, connection: ConnectionId, remote_id: &str) -> Result<(), StoreError>;

    /// Calls that scripts made for one piece of work, in the order of their first intent.
    async fn journal(&self, twin: TwinId, work: &str) -> Result<Vec<JournalRow>, StoreError>;

    /// Stores a call's intent (no answer) or its answer. An intent does not replace an answer.
    async fn write_journal(&self, twin: TwinId, row: JournalRow) -> Result<(), StoreError>;
}

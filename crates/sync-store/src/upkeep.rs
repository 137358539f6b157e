//! What is done with the store from time to time: old data goes, and what stands is counted.

use crate::{StoreError, TwinStatus};
use async_trait::async_trait;
use entente_hub::{ConnectionId, Timestamp};

/// What may go. Each call takes at most `batch` rows of each kind, so that nobody waits long for it.
#[derive(Clone, Copy, Debug)]
pub struct Trim {
    /// Lines of history older than this.
    pub history_before: Timestamp,
    /// All but so many lines of history of the node.
    pub history_lines: u64,
    /// Recorded calls of scripts for twins that rest, unchanged since then.
    pub journal_before: Timestamp,
    /// All but so many receipts in each lane of a connection.
    pub receipts: u64,
    /// Rows of each kind.
    pub batch: u32,
}

/// How many twins of a connection stand how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwinCount {
    /// The connection.
    pub connection: ConnectionId,
    /// How they stand.
    pub status: TwinStatus,
    /// How many.
    pub count: u64,
}

/// What stands in the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gauges {
    /// Twins of connections that are not removed.
    pub twins: Vec<TwinCount>,
    /// Events that wait.
    pub events: u64,
    /// When the event was stored that waits longest.
    pub oldest_event: Option<Timestamp>,
    /// When the twin changed last that waits longest for a person.
    pub oldest_blocked: Option<Timestamp>,
    /// Messages that the other sides have not acknowledged.
    pub outbox: u64,
}

/// The store's upkeep.
#[async_trait]
pub trait Upkeep: Send + Sync {
    /// Takes a batch of what may go; answers how many rows went.
    async fn trim(&self, trim: Trim) -> Result<u64, StoreError>;

    /// Takes a batch of what belongs to a removed connection, at the end the connection itself; answers how many rows went, 0 when nothing
    /// is left. A connection that is not removed is a [`StoreError::Conflict`].
    async fn purge(&self, connection: ConnectionId, batch: u32) -> Result<u64, StoreError>;

    /// Gives some of the space that is free back to the disk, without holding others up; answers whether there may be more.
    async fn compact(&self) -> Result<bool, StoreError>;

    /// Counts what stands.
    async fn gauges(&self) -> Result<Gauges, StoreError>;
}

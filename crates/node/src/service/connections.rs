//! Reading connections.

use super::{Node, ServiceResult};
use crate::state::Entry;
use entente_hub::ConnectionId;
use entente_sync_store::{TwinFilter, TwinStatus};
use std::sync::Arc;

/// How many twins a connection has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TwinCounts {
    /// Those that run.
    pub running: u64,
    /// Those that wait for a person.
    pub blocked: u64,
}

impl Node {
    /// All connections, oldest first; a local one once. Drafts are left out, except those that wait for an answer over a relay.
    pub fn list_connections(&self) -> Vec<Arc<Entry>> {
        let hidden = |entry: &Arc<Entry>| Self::is_draft(entry) && entry.settings.relay.is_none();
        let shown = |entry: &Arc<Entry>| !hidden(entry) && !self.is_second_half(entry);
        self.book.entries().into_iter().filter(shown).collect()
    }

    /// How many twins a connection has.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn twin_counts(&self, connection: ConnectionId) -> ServiceResult<TwinCounts> {
        let count = async |status| {
            let filter =
                TwinFilter { connection: Some(connection), status: Some(status), limit: 1, ..TwinFilter::default() };
            self.store.list_twins(filter).await.map(|(_, total)| total)
        };
        Ok(TwinCounts { running: count(TwinStatus::Running).await?, blocked: count(TwinStatus::Blocked).await? })
    }
}

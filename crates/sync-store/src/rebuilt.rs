//! Twins that are made anew, after a data folder was restored.

use crate::{EventRow, TwinRow, TwinStatus};
use entente_hub::{ConnectionId, SystemId, TwinId};

/// A twin as another side's account makes it anew, after a data folder was restored.
#[derive(Clone, Debug)]
pub struct RebuiltTwin {
    /// The twin.
    pub id: TwinId,
    /// Its connection.
    pub connection: ConnectionId,
    /// The local system.
    pub system: SystemId,
    /// The twin's row from which it was made; none for a twin that is not stored yet. It must be as it was when it is replaced.
    pub read: Option<Box<TwinRow>>,
    /// The local issue: lasting id and key, once known.
    pub local_issue: Option<(String, String)>,
    /// The other side's key, once known.
    pub remote_issue_key: Option<String>,
    /// Whether it runs.
    pub status: TwinStatus,
    /// The error that blocks it, as JSON.
    pub error: Option<String>,
    /// The new state.
    pub state: String,
    /// The other side's messages up to this twin sequence count as dealt with; none leaves what is stored.
    pub consumed: Option<u64>,
    /// What waits for it from now on.
    pub event: Option<EventRow>,
}

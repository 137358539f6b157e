//! What the engine needs from outside.

use async_trait::async_trait;
use entente_hub::{ConnectionId, SystemId, Timestamp, TrackerRequest, TrackerResponse, TwinId};
use entente_rules::{ConnectionFacts, Rules};
use entente_sync_core::Policies;
use entente_tracker_api::{Tracker, TrackerError};
use std::sync::Arc;
use uuid::Uuid;

/// The time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Randomness.
pub trait Random: Send + Sync {
    /// Sixteen random bytes.
    fn bytes(&self) -> [u8; 16];

    /// A random number.
    fn number(&self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.bytes();
        u64::from_le_bytes([a, b, c, d, e, f, g, h])
    }
}

/// A connection as the engine needs it.
#[derive(Clone)]
pub struct ConnectionRuntime {
    /// The connection.
    pub id: ConnectionId,
    /// The project for the incoming sync.
    pub project_key: String,
    /// Its local system.
    pub system: SystemId,
    /// The local tracker.
    pub tracker: Arc<dyn Tracker>,
    /// The newest published rules.
    pub rules: Arc<Rules>,
    /// Their version.
    pub rules_version: u64,
    /// Whether this side decides conflicts that both sides see.
    pub lead: bool,
    /// What decides conflicts.
    pub policies: Arc<Policies>,
    /// What scripts may know of the connection.
    pub facts: ConnectionFacts,
    /// Makes markers of writes.
    pub markers: Arc<dyn Markers>,
    /// Takes scripts' requests to whole addresses.
    pub web: Arc<dyn Web>,
    /// Searches whose matches are put under sync.
    pub triggers: Vec<TriggerQuery>,
}

/// An active trigger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TriggerQuery {
    /// The trigger.
    pub id: Uuid,
    /// Its name, for people.
    pub name: String,
    /// What it looks for, in the tracker's own language.
    pub query: String,
}

/// Makes scripts' requests to addresses that are not the tracker's, without its credentials.
#[async_trait]
pub trait Web: Send + Sync {
    /// Makes a request. Whatever status the answer has, it is an answer.
    async fn request(&self, request: TrackerRequest) -> Result<TrackerResponse, TrackerError>;
}

/// Makes the opaque markers that go with writes.
pub trait Markers: Send + Sync {
    /// The marker of one step of one twin.
    fn marker(&self, twin: TwinId, step: &str) -> String;
}

/// Knows the connections and systems of this node.
pub trait Connections: Send + Sync {
    /// An active connection; none when it is gone, paused or its system can't be reached by configuration.
    fn connection(&self, id: ConnectionId) -> Option<ConnectionRuntime>;
    /// Active connections of a system.
    fn of_system(&self, system: SystemId) -> Vec<ConnectionRuntime>;
    /// All systems with their trackers.
    fn systems(&self) -> Vec<(SystemId, Arc<dyn Tracker>)>;
}

/// What others may want to know at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Messages wait in a connection's mailbox.
    Outgoing(ConnectionId),
    /// A twin changed in a way that people see.
    Twin(ConnectionId, TwinId),
    /// A tracker fell into trouble, or came out of it.
    System(SystemId),
    /// Bulk work or a trigger of a connection changed in a way that people see.
    Operations(ConnectionId),
}

/// Hears signals.
pub trait Listener: Send + Sync {
    /// Something happened. Must not block.
    fn hear(&self, signal: Signal);
}

//! What people and machines may do with the node, apart from how they ask for it.

mod accept;
pub mod auth;
mod calibration;
mod conflicts;
mod connections;
mod destination;
mod error;
mod errors;
mod forge;
mod initiate;
mod jobs;
mod lifecycle;
mod local;
mod pairs;
mod relay;
mod rules;
mod systems;
mod triggers;
mod twins;

pub use accept::{Inspection, InvitingSide};
pub use auth::{Principal, SESSION_LIFETIME_MS, SignedIn};
pub use conflicts::KnownConflict;
pub use destination::{Destination, MODES};
pub use error::{ServiceError, ServiceResult};
pub use errors::{Cause, Causes, HeldUp};
pub use initiate::{Counterpart, Initiated, NewConnection, capabilities, capabilities_with};
pub use jobs::NewJob;
pub use pairs::parse_pairs;
pub(crate) use relay::new_mailbox;
pub use rules::tracker_checks;
pub use systems::{NewSystem, SystemChange};
pub use triggers::{NewTrigger, QueryPreview};

use crate::forge::ForgeApp;
use crate::live::Live;
use crate::state::{Book, Entry, Identity};
use crate::vault::Vault;
use entente_link::terms::{Capabilities, Feature};
use entente_link_http::{PeerClient, RelayClient};
use entente_sync_engine::Engine;
use entente_sync_engine::ports::Clock;
use entente_sync_store::{Operations, Registry, SyncStore, Upkeep};
use std::sync::Arc;

/// What the node tells of itself in handshakes.
pub const SOFTWARE: &str = concat!("Entente ", env!("CARGO_PKG_VERSION"));

/// Everything that the services work with.
pub struct Node {
    /// The name of this node in its console.
    pub name: String,
    /// The address under which peers and trackers reach this node; none for a node that nothing can reach.
    pub public_url: Option<String>,
    /// The address of its console, as people on this machine open it.
    pub console_url: String,
    /// The address of its console that other nodes may be told, so that their administrators can be led there.
    pub told_console: Option<String>,
    /// What administrators configured.
    pub registry: Arc<dyn Registry>,
    /// Twins and mailboxes.
    pub store: Arc<dyn SyncStore>,
    /// What is done with many twins at once.
    pub operations: Arc<dyn Operations>,
    /// The store's upkeep.
    pub upkeep: Arc<dyn Upkeep>,
    /// Secrets at rest.
    pub vault: Arc<Vault>,
    /// What it tells peers that it can do.
    pub capabilities: Capabilities,
    /// Who this node is.
    pub identity: Arc<Identity>,
    /// Connections and systems in memory.
    pub book: Arc<Book>,
    /// The engine.
    pub engine: Arc<Engine>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The outgoing HTTP client.
    pub http: entente_http::Client,
    /// The client for other nodes.
    pub peers: PeerClient,
    /// The client for relays.
    pub relays: RelayClient,
    /// The app inside Jira, where this node answers one.
    pub forge: Option<ForgeApp>,
    /// Live news for consoles.
    pub live: Live,
    /// The one-time token for the first administrator, until it was used.
    pub setup_token: auth::SetupToken,
}

impl Node {
    /// Whether this node and the other side of a connection both have a feature.
    pub(crate) fn peer_has(&self, entry: &Entry, feature: Feature) -> bool {
        let peer = entry.settings.peer.as_ref();
        peer.is_some_and(|peer| self.capabilities.both_have(&peer.capabilities, feature))
    }
}

//! Small notes that something changed; consoles fetch it again.

use entente_hub::{ConnectionId, TwinId};
use entente_sync_engine::ports::{Listener, Signal};
use serde::Serialize;
use tokio::sync::{broadcast, watch};

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Systems.
    Systems,
    /// Connections.
    Connections,
    /// The rules of a connection.
    Rules,
    /// The twins of a connection.
    Twins,
    /// One twin.
    Twin,
    /// Bulk work or triggers of a connection.
    Operations,
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct News {
    /// What changed.
    pub topic: Topic,
    /// Which one, where it is one.
    #[schema(required)]
    pub id: Option<String>,
}

/// Notes to whoever listens. Listeners that fall behind lose notes and are told so.
#[derive(Clone)]
pub struct Live {
    news: broadcast::Sender<News>,
    outgoing: watch::Sender<u64>,
}

impl Default for Live {
    fn default() -> Self {
        Self { news: broadcast::channel(256).0, outgoing: watch::Sender::new(0) }
    }
}

impl Live {
    /// Tells everybody.
    pub fn tell(&self, topic: Topic, id: Option<String>) {
        // Nobody may be listening, which is fine.
        let _ = self.news.send(News { topic, id });
    }

    /// Listens from now on.
    pub fn listen(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    /// Wakes whoever carries messages to peers.
    pub fn messages_wait(&self) {
        self.outgoing.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// A value that changes whenever messages may wait for peers.
    pub fn outgoing(&self) -> watch::Receiver<u64> {
        self.outgoing.subscribe()
    }

    /// Tells of a connection's change.
    pub fn connection_changed(&self, id: ConnectionId) {
        self.tell(Topic::Connections, Some(id.to_string()));
    }

    fn twin_changed(&self, connection: ConnectionId, twin: TwinId) {
        self.tell(Topic::Twins, Some(connection.to_string()));
        self.tell(Topic::Twin, Some(twin.to_string()));
    }
}

impl Listener for Live {
    fn hear(&self, signal: Signal) {
        match signal {
            Signal::Outgoing(_) => self.messages_wait(),
            Signal::System(system) => self.tell(Topic::Systems, Some(system.to_string())),
            Signal::Operations(connection) => self.tell(Topic::Operations, Some(connection.to_string())),
            Signal::Twin(connection, twin) => self.twin_changed(connection, twin),
        }
    }
}

//! Relayed connections: both sides leave parcels for each other at a relay, and fetch them with a held call.

mod fetch;
mod send;

use super::{Peers, backend, may_call};
use crate::service::Node;
use crate::state::Entry;
use crate::system_time::epoch_ms;
use entente_hub::ConnectionId;
use entente_link::bytes::Base64Bytes;
use entente_link::invitation::RelayAddress;
use entente_link::keys::NodeKeys;
use entente_link::relay::{Parcel, Put, mailbox_keys};
use entente_link::terms::Role;
use entente_link_http::{BackendError, Backoff, LinkSettings, PeerError};
use entente_sync_store::ConnectionStatus;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::{AbortHandle, JoinSet};

/// How often the list of connections is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// Why a round with the relay ended early.
#[derive(Debug, thiserror::Error)]
enum RelayError {
    #[error(transparent)]
    Relay(#[from] PeerError),
    #[error(transparent)]
    Backend(#[from] BackendError),
}

/// Keeps every relayed connection in touch with its relay, until `stop` turns true.
pub async fn run_relayed(node: Arc<Node>, peers: Arc<Peers>, settings: LinkSettings, mut stop: watch::Receiver<bool>) {
    let mut links = JoinSet::new();
    let mut known: HashMap<Place, AbortHandle> = HashMap::new();
    while !*stop.borrow() {
        let wanted = wanted(&node);
        known.retain(|place, link| {
            let same = wanted.contains_key(place) && !link.is_finished();
            if !same {
                link.abort();
            }
            same
        });
        for ((id, relay), entry) in wanted {
            let place = (id, relay);
            if known.contains_key(&place) {
                continue;
            }
            let Some(secret) = entry.secrets.of_mailbox(&place.1) else { continue };
            match mailbox_keys(secret, entry.settings.role) {
                Ok(keys) => {
                    let relay = place.1.clone();
                    let link = Link::new(Arc::clone(&node), Arc::clone(&peers), &entry, relay, keys, settings);
                    known.insert(place, links.spawn(link.run()));
                }
                Err(error) => tracing::error!(connection = entry.row.name, %error, "the mailbox can't be used"),
            }
        }
        while links.try_join_next().is_some() {}
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
    links.shutdown().await;
}

/// A connection at one pair of mailboxes.
type Place = (ConnectionId, RelayAddress);

/// Those with an invitation that is out or was accepted, drafts that wait for an answer, and removals that the other side may not know.
fn wanted(node: &Node) -> HashMap<Place, Arc<Entry>> {
    let now = epoch_ms(node.clock.as_ref());
    let all = node.book.entries().into_iter().chain(node.book.tombstones(now));
    let mut wanted = HashMap::new();
    for entry in all {
        let over = entry.settings.tombstone.is_some() && entry.settings.removed_by_peer();
        if over || entry.settings.refusal.is_some() {
            continue;
        }
        // The mailboxes of the code are looked into as long as somebody may come with it: the acceptor, whose answer was lost, or another one,
        // who has to be told that it was used.
        let code = entry.secrets.invitation.terms();
        let listens = entry.settings.role == Role::Initiator && now < code.expires_ms;
        let places = [entry.settings.relay.clone(), code.relay.clone().filter(|_| listens)];
        for relay in places.into_iter().flatten().filter(|relay| may_call(node, &relay.url)) {
            wanted.insert((entry.row.id, relay), Arc::clone(&entry));
        }
    }
    wanted
}

/// One relayed connection at one pair of mailboxes, between its two loops.
struct Link {
    node: Arc<Node>,
    peers: Arc<Peers>,
    id: ConnectionId,
    role: Role,
    relay: RelayAddress,
    keys: NodeKeys,
    settings: LinkSettings,
    /// The other side waits for our view: envelopes came, or this node starts.
    report_due: AtomicBool,
    /// The highest number of the other side's parcels.
    heard: AtomicU64,
    /// Wakes the sending loop.
    wake: Notify,
}

impl Link {
    fn new(
        node: Arc<Node>,
        peers: Arc<Peers>,
        entry: &Entry,
        relay: RelayAddress,
        keys: NodeKeys,
        settings: LinkSettings,
    ) -> Self {
        let heard = AtomicU64::new(entry.settings.peer_status_number);
        let (id, role) = (entry.row.id, entry.settings.role);
        let (report_due, wake) = (AtomicBool::new(true), Notify::new());
        Self { node, peers, id, role, relay, keys, settings, report_due, heard, wake }
    }

    /// Runs until the connection is gone, or until it is dropped.
    async fn run(self) {
        tokio::select! {
            () = self.fetch() => {}
            () = self.send() => {}
        }
    }

    /// The connection as it is now, also when it was removed here.
    fn entry(&self) -> Option<Arc<Entry>> {
        let removed = || self.node.book.tombstones(self.now()).into_iter().find(|entry| entry.row.id == self.id);
        self.node.book.entry(self.id).or_else(removed)
    }

    fn now(&self) -> u64 {
        epoch_ms(self.node.clock.as_ref())
    }

    /// Leaves a parcel for the other side.
    async fn put(&self, parcel: Parcel) -> Result<(), RelayError> {
        let connection = crate::state::link_id(self.id);
        let written = parcel.write(connection, self.role, &self.node.identity.keys).map_err(backend)?;
        let put = Put { mailbox: self.relay.mailbox.clone(), parcel: Base64Bytes(written) };
        Ok(self.node.relays.put(&self.relay.url, &put, &self.keys, self.now()).await?)
    }

    /// Whether the two nodes talk here: once they moved on, the mailboxes of the code are for its acceptances only.
    fn is_current(&self, entry: &Entry) -> bool {
        entry.settings.relay.as_ref() == Some(&self.relay)
    }

    /// Opens mailboxes of this connection. Repeated it changes nothing.
    async fn open_mailboxes(&self, entry: &Entry, relay: &RelayAddress) -> Result<(), PeerError> {
        match entry.secrets.of_mailbox(relay) {
            Some(secret) => self.node.open_pair(secret, relay).await,
            None => Ok(()),
        }
    }

    fn backoff(&self) -> Backoff {
        Backoff::new(self.settings.first_pause, self.settings.longest_pause)
    }

    /// Waits after a failure. A relay that lost its store has to be told of the mailboxes again, which only the initiator does.
    async fn recover(&self, entry: &Entry, error: &RelayError, backoff: &mut Backoff) {
        let pause = next_pause(backoff);
        let (connection, failures) = (&entry.row.name, backoff.failures());
        tracing::warn!(connection, %error, failures, ?pause, "a call to the relay failed");
        let forgotten =
            matches!(error, RelayError::Relay(PeerError::Refused { body, .. }) if body.code == "unknown_mailbox");
        if forgotten && self.role == Role::Initiator {
            match self.open_mailboxes(entry, &self.relay).await {
                Ok(()) => tracing::info!(connection, "the relay had forgotten the mailboxes; they were opened again"),
                Err(error) => tracing::warn!(connection, %error, "the mailboxes can't be opened again"),
            }
        }
        tokio::time::sleep(pause).await;
    }
}

fn is_pending(entry: &Entry) -> bool {
    entry.row.status == ConnectionStatus::Pending
}

fn next_pause(backoff: &mut Backoff) -> Duration {
    backoff.next_pause(u32::from_be_bytes(crate::random_bytes()))
}

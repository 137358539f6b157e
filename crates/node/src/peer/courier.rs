//! The calls that this node makes: one link for each peer that it can reach.

use super::Peers;
use crate::service::Node;
use crate::state::StopReason;
use entente_link::ids::NodeId;
use entente_link_http::{HeldEnd, LinkSettings, PeerLink, RemotePeer};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::{AbortHandle, JoinSet};

/// How often the list of peers is looked at.
const PEERS_EVERY: Duration = Duration::from_millis(250);

/// Keeps a link to every peer to which this node makes the requests, until `stop` turns true.
pub async fn run_courier(node: Arc<Node>, peers: Arc<Peers>, settings: LinkSettings, mut stop: watch::Receiver<bool>) {
    let mut links = JoinSet::new();
    let mut known: HashMap<NodeId, (Contact, AbortHandle)> = HashMap::new();
    while !*stop.borrow() {
        let wanted = wanted_peers(&node);
        known.retain(|id, (contact, link)| {
            let same = wanted.get(id) == Some(contact);
            if !same {
                link.abort();
            }
            same
        });
        for (id, contact) in wanted {
            known.entry(id).or_insert_with(|| {
                let link = links.spawn(run_link(Arc::clone(&node), Arc::clone(&peers), contact.clone(), settings));
                (contact, link)
            });
        }
        tokio::select! {
            () = tokio::time::sleep(PEERS_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
    links.shutdown().await;
}

/// A peer to which this node makes requests.
#[derive(Clone, PartialEq, Eq)]
struct Contact {
    remote: RemotePeer,
    /// It can't reach this node, so a call is held open to hear it.
    holds_call: bool,
}

fn wanted_peers(node: &Node) -> HashMap<NodeId, Contact> {
    let mut wanted: HashMap<NodeId, Contact> = HashMap::new();
    for entry in super::talked_about(node) {
        // After a removal on both sides there is nothing left to say.
        let over = entry.settings.tombstone.is_some() && entry.settings.removed_by_peer();
        let calls = entry.settings.makes_requests() && !over;
        let Some(peer) = entry.settings.peer.as_ref().filter(|_| calls) else { continue };
        let contact = wanted.entry(peer.node_key.node_id()).or_insert_with(|| Contact {
            remote: RemotePeer { key: peer.node_key, addresses: Vec::new() },
            holds_call: false,
        });
        contact.holds_call |= entry.settings.holds_call();
        for address in peer.addresses.iter().filter(|address| super::may_call(node, address)) {
            if !contact.remote.addresses.contains(address) {
                contact.remote.addresses.push(address.clone());
            }
        }
    }
    wanted
}

async fn run_link(node: Arc<Node>, peers: Arc<Peers>, contact: Contact, settings: LinkSettings) {
    let id = contact.remote.key.node_id();
    let link = PeerLink::new(Arc::clone(&peers), node.peers.clone(), contact.remote, settings);
    if !contact.holds_call {
        return link.run_sender().await;
    }
    tokio::select! {
        () = link.run_sender() => {}
        HeldEnd::Displaced = link.run_held() => {
            tracing::error!(peer = %id, "another process with this node's keys took over the link: a copy of the data folder is running. Stop one of the two, then restart this node.");
            if let Err(error) = peers.stop_all(&id, StopReason::OwnCopied).await {
                tracing::error!(peer = %id, %error, "the connections with this peer could not be stopped");
            }
        }
    }
}

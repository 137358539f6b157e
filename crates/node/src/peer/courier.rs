//! The calls that this node makes: one link for each peer that it can reach.

use super::Peers;
use crate::service::Node;
use crate::state::Entry;
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
    let mut known: HashMap<NodeId, (RemotePeer, AbortHandle)> = HashMap::new();
    while !*stop.borrow() {
        let wanted = wanted_peers(&node);
        known.retain(|id, (peer, link)| {
            let same = wanted.get(id) == Some(peer);
            if !same {
                link.abort();
            }
            same
        });
        for (id, peer) in wanted {
            known.entry(id).or_insert_with(|| {
                let link = links.spawn(run_link(Arc::clone(&node), Arc::clone(&peers), peer.clone(), settings));
                (peer, link)
            });
        }
        tokio::select! {
            () = tokio::time::sleep(PEERS_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
    links.shutdown().await;
}

fn wanted_peers(node: &Node) -> HashMap<NodeId, RemotePeer> {
    // After a removal on both sides there is nothing left to say.
    let over = |entry: &Arc<Entry>| entry.settings.tombstone.is_some() && entry.settings.removed_by_peer();
    let calls = |entry: &Arc<Entry>| entry.settings.makes_requests() && !over(entry);
    super::talked_about(node)
        .into_iter()
        .filter(calls)
        .filter_map(|entry| {
            let peer = entry.settings.peer.as_ref()?;
            let remote = RemotePeer { key: peer.node_key, addresses: peer.addresses.clone() };
            Some((peer.node_key.node_id(), remote))
        })
        .collect()
}

async fn run_link(node: Arc<Node>, peers: Arc<Peers>, peer: RemotePeer, settings: LinkSettings) {
    let id = peer.key.node_id();
    let link = PeerLink::new(peers, node.peers.clone(), peer, settings);
    tokio::select! {
        () = link.run_sender() => {}
        HeldEnd::Displaced = link.run_held() => {
            tracing::error!(peer = %id, "another process with this node's keys took over the link: a copy of the data folder is running. Stop one of the two, then restart this node.");
        }
    }
}

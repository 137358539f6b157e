//! What leaves for a peer: waiting messages, sealed anew each time they are sent.

use super::{backend, link_lane, with_peer};
use crate::service::Node;
use crate::state::{Entry, link_id};
use entente_link::envelope::{Address, ENVELOPE_OVERHEAD_BYTES, seal};
use entente_link::ids::NodeId;
use entente_link_http::{BackendError, Budget, Outgoing};
use entente_sync_store::{ConnectionStatus, Lane};

pub(super) async fn outgoing(node: &Node, peer: &NodeId, budget: Budget) -> Result<Outgoing, BackendError> {
    let mut leaving = Leaving { envelopes: Vec::new(), budget };
    let mut entries = with_peer(node, peer);
    entries.retain(|entry| entry.row.status == ConnectionStatus::Active);
    // Contents of attachments only take the room that messages leave.
    for lane in [Lane::Messages, Lane::Attachments] {
        for entry in &entries {
            let position = node.store.mailbox(entry.row.id, lane).await.map_err(backend)?;
            if position.sent > position.sent_acknowledged {
                leaving.add(node, entry, lane, position.sent_acknowledged).await?;
            }
        }
    }
    Ok(Outgoing { envelopes: leaving.envelopes, ..Outgoing::default() })
}

/// What of attachments leaves together at most, in bytes, and how many of their messages are read at a time. Pieces are large, and
/// whatever leaves together is in memory.
const MOST_OF_ATTACHMENTS: usize = 4 * 1024 * 1024;
const ATTACHMENTS_AT_ONCE: u32 = 8;

/// Envelopes that leave together, as long as there is room.
pub(super) struct Leaving {
    pub(super) envelopes: Vec<Vec<u8>>,
    pub(super) budget: Budget,
}

impl Leaving {
    /// Adds what waits in a lane after a sequence; answers the last sequence that found room.
    pub(super) async fn add(
        &mut self,
        node: &Node,
        entry: &Entry,
        lane: Lane,
        after: u64,
    ) -> Result<u64, BackendError> {
        let mut last = after;
        let Some(peer) = &entry.settings.peer else { return Ok(last) };
        if self.is_full() {
            return Ok(last);
        }
        let room = u32::try_from(self.budget.envelopes).unwrap_or(u32::MAX);
        let (room, mut lane_bytes) = match lane {
            Lane::Messages => (room, usize::MAX),
            Lane::Attachments => (room.min(ATTACHMENTS_AT_ONCE), MOST_OF_ATTACHMENTS),
        };
        for message in node.store.outgoing(entry.row.id, lane, after, room).await.map_err(backend)? {
            let size = message.payload.len() + ENVELOPE_OVERHEAD_BYTES;
            let first = self.envelopes.is_empty();
            if self.is_full() || (!first && size > self.budget.bytes.min(lane_bytes)) {
                break;
            }
            let address = Address {
                connection: link_id(entry.row.id),
                direction: entry.settings.direction(),
                lane: link_lane(lane),
                epoch: entry.settings.epoch,
                sequence: message.mailbox_sequence,
            };
            let sealed = seal(&address, &message.payload, &peer.receive_key, &node.identity.keys).map_err(backend)?;
            lane_bytes = lane_bytes.saturating_sub(sealed.len());
            self.budget.bytes = self.budget.bytes.saturating_sub(sealed.len());
            self.budget.envelopes = self.budget.envelopes.saturating_sub(1);
            self.envelopes.push(sealed);
            last = message.mailbox_sequence;
        }
        Ok(last)
    }

    fn is_full(&self) -> bool {
        self.budget.envelopes == 0 || self.budget.bytes == 0
    }
}

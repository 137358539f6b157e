//! What leaves for a peer: waiting messages, sealed anew each time they are sent.

use super::{Peers, backend, link_lane, rooms, with_peer};
use crate::service::Node;
use crate::state::{Entry, link_id};
use entente_link::body::Packing;
use entente_link::envelope::{Address, seal};
use entente_link::ids::NodeId;
use entente_link::mailbox::Room;
use entente_link_http::{BackendError, Budget, Outgoing};
use entente_sync_store::{Lane, OutgoingMessage};

/// How many messages are read at a time.
const PORTION: u32 = 256;

pub(super) async fn outgoing(peers: &Peers, peer: &NodeId, budget: Budget) -> Result<Outgoing, BackendError> {
    let node = &peers.node;
    let mut leaving = Leaving { envelopes: Vec::new(), budget };
    let mut entries = with_peer(node, peer);
    entries.retain(|entry| entry.settings.sends());
    // Contents of attachments only take the room that messages leave.
    for lane in [Lane::Messages, Lane::Attachments] {
        for entry in &entries {
            let position = node.store.mailbox(entry.row.id, lane).await.map_err(backend)?;
            if position.sent > position.sent_acknowledged {
                let room = peers.rooms.of_peer((entry.row.id, lane), node.clock.now().0);
                leaving.add(node, entry, lane, position.sent_acknowledged, room).await?;
            }
        }
    }
    Ok(Outgoing { envelopes: leaving.envelopes, ..Outgoing::default() })
}

/// What of attachments leaves together at most, in bytes, and how many of their messages are read at a time. Pieces are large, and
/// whatever leaves together is in memory.
const MOST_OF_ATTACHMENTS: u64 = 4 * 1024 * 1024;
const ATTACHMENTS_AT_ONCE: u32 = 8;

/// Envelopes that leave together, as long as there is room. Bytes of the budget are counted before messages are deflated, so that the
/// receiver's work is bounded too.
pub(super) struct Leaving {
    pub(super) envelopes: Vec<Vec<u8>>,
    pub(super) budget: Budget,
}

impl Leaving {
    /// Adds what waits in a lane after a sequence, as far as the peer has room for it; answers the last sequence that left, and the
    /// bytes of the messages.
    pub(super) async fn add(
        &mut self,
        node: &Node,
        entry: &Entry,
        lane: Lane,
        after: u64,
        mut room: Room,
    ) -> Result<(u64, usize), BackendError> {
        let (mut last, mut bytes) = (after, 0);
        let portion = match lane {
            Lane::Messages => PORTION,
            Lane::Attachments => {
                room.bytes = room.bytes.min(MOST_OF_ATTACHMENTS);
                ATTACHMENTS_AT_ONCE
            }
        };
        while !self.is_full() {
            let waiting = node.store.outgoing(entry.row.id, lane, last, portion).await.map_err(backend)?;
            let fitting = self.fitting(&waiting, room);
            let (left, size) = self.seal(node, entry, lane, &waiting[..fitting])?;
            room = room.without(left.unwrap_or(last) - last, size as u64);
            bytes += size;
            last = left.unwrap_or(last);
            if waiting.is_empty() || left != waiting.last().map(|message| message.mailbox_sequence) {
                break;
            }
        }
        Ok((last, bytes))
    }

    /// How many of these messages there is room for.
    fn fitting(&self, waiting: &[OutgoingMessage], room: Room) -> usize {
        let size = |message: &OutgoingMessage| message.payload.len();
        let budget = Room { messages: u64::MAX, bytes: self.budget.bytes as u64 };
        let budgeted = rooms::fitting(waiting, budget, size);
        // The first message of all always leaves, however large.
        let most = if self.envelopes.is_empty() { budgeted.max(1) } else { budgeted };
        rooms::fitting(waiting, room, size).min(most)
    }

    /// Seals messages into as few envelopes as the peer reads; answers the last sequence that left, and the bytes of the messages.
    fn seal(
        &mut self,
        node: &Node,
        entry: &Entry,
        lane: Lane,
        waiting: &[OutgoingMessage],
    ) -> Result<(Option<u64>, usize), BackendError> {
        let (mut last, mut bytes) = (None, 0);
        let Some(peer) = &entry.settings.peer else { return Ok((last, bytes)) };
        let packing = Packing::between(&node.capabilities, &peer.capabilities);
        let messages: Vec<&[u8]> = waiting.iter().map(|message| message.payload.as_slice()).collect();
        let mut sealed = 0;
        while self.budget.envelopes > 0
            && let Some((count, body)) = packing.pack(&messages[sealed..])
        {
            let packed = &waiting[sealed..sealed + count];
            let address = Address {
                connection: link_id(entry.row.id),
                direction: entry.settings.direction(),
                lane: link_lane(lane),
                epoch: entry.settings.epoch,
                sequence: packed[0].mailbox_sequence,
            };
            self.envelopes.push(seal(&address, &body, &peer.receive_key, &node.identity.keys).map_err(backend)?);
            let size = packed.iter().map(|message| message.payload.len()).sum::<usize>();
            self.budget.bytes = self.budget.bytes.saturating_sub(size);
            self.budget.envelopes -= 1;
            bytes += size;
            last = packed.last().map(|message| message.mailbox_sequence);
            sealed += count;
        }
        Ok((last, bytes))
    }

    fn is_full(&self) -> bool {
        self.budget.envelopes == 0 || self.budget.bytes == 0
    }
}

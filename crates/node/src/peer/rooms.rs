//! Flow control: how much of a connection may wait here to be dealt with, and how much the other side takes.
//!
//! Each report tells per lane how much the receiver stores beyond what it has. A sender that is told keeps to it; what
//! comes beyond is not stored, and comes again.

use super::{Peers, Refusal, backend};
use entente_hub::ConnectionId;
use entente_link::limits::MAX_BODY_BYTES;
use entente_link::mailbox::Room;
use entente_link_http::BackendError;
use entente_sync_store::{Backlog, Lane};
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// After so long a sender tries one message though it was told of no room: the word that there is some may have been lost.
const TRY_AGAIN_MS: i64 = 60_000;

/// How much of one lane of a connection may wait in the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InboxLimits {
    /// Most messages.
    pub messages: u64,
    /// Most bytes. A single message of the largest size has to fit, so less than that counts as that.
    pub bytes: u64,
}

impl Default for InboxLimits {
    fn default() -> Self {
        Self { messages: 50_000, bytes: 512 * 1024 * 1024 }
    }
}

impl InboxLimits {
    /// What is taken beside what waits.
    fn room(&self, backlog: Backlog) -> Room {
        let all = Room { messages: self.messages, bytes: self.bytes.max(MAX_BODY_BYTES as u64) };
        all.without(backlog.messages, backlog.bytes)
    }

    /// Whether there is enough room again to say so: half of it, so that not every message that is dealt with makes a call.
    fn is_open_again(&self, backlog: Backlog) -> bool {
        let (room, all) = (self.room(backlog), self.room(Backlog::default()));
        room.messages >= all.messages.div_ceil(2) && room.bytes >= all.bytes / 2
    }
}

/// A lane of a connection.
type Place = (ConnectionId, Lane);

/// What a peer said last.
#[derive(Clone, Copy)]
struct Told {
    room: Room,
    at_ms: i64,
}

impl Told {
    fn is_time_to_try(&self, now_ms: i64) -> bool {
        !self.room.is_open() && now_ms.abs_diff(self.at_ms) >= TRY_AGAIN_MS.unsigned_abs()
    }
}

/// What is known of room on both sides.
#[derive(Default)]
pub(super) struct Rooms {
    /// What peers take. Peers that do not say it take what comes.
    told: Mutex<HashMap<Place, Told>>,
    /// Lanes whose sender was told of too little room, and waits to hear of more.
    closed: Mutex<HashSet<Place>>,
}

impl Rooms {
    /// Takes what a peer says; true when it has room again.
    pub(super) fn hear(&self, place: Place, room: Option<Room>, now_ms: i64) -> bool {
        let mut told = lock(&self.told);
        let before = match room {
            Some(room) => told.insert(place, Told { room, at_ms: now_ms }),
            None => told.remove(&place),
        };
        before.is_some_and(|before| !before.room.is_open()) && room.is_none_or(Room::is_open)
    }

    /// What was said of a numbering that is over.
    pub(super) fn forget(&self, connection: ConnectionId) {
        lock(&self.told).retain(|(of, _), _| *of != connection);
        lock(&self.closed).retain(|(of, _)| *of != connection);
    }

    /// What may be sent beyond what is acknowledged. One message may after a while, whatever was said.
    pub(super) fn of_peer(&self, place: Place, now_ms: i64) -> Room {
        match lock(&self.told).get_mut(&place) {
            None => Room::UNLIMITED,
            Some(told) if told.is_time_to_try(now_ms) => {
                told.at_ms = now_ms;
                Room { messages: 1, bytes: MAX_BODY_BYTES as u64 }
            }
            Some(told) => told.room,
        }
    }

    /// Whether some peer was told of no room for so long that it is time to try.
    fn is_time_to_try(&self, now_ms: i64) -> bool {
        lock(&self.told).values().any(|told| told.is_time_to_try(now_ms))
    }

    fn close(&self, place: Place) {
        lock(&self.closed).insert(place);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many of the first messages there is room for.
pub(super) fn fitting<T>(messages: &[T], room: Room, size: impl Fn(&T) -> usize) -> usize {
    let mut left = room;
    let fits = |message: &&T| {
        let bytes = size(message) as u64;
        let fits = left.messages > 0 && left.bytes >= bytes;
        left = left.without(1, bytes);
        fits
    };
    messages.iter().take_while(fits).count()
}

impl Peers {
    /// What is taken now, to be told to the sender.
    pub(super) async fn room(&self, connection: ConnectionId, lane: Lane) -> Result<Room, BackendError> {
        let backlog = self.node.store.backlog(connection, lane).await.map_err(backend)?;
        let room = self.inbox.room(backlog);
        if !room.is_open() {
            self.rooms.close((connection, lane));
        }
        Ok(room)
    }

    /// Leaves out what goes beyond the room that there is, and counts it. The sender keeps it, and sends it again.
    pub(super) async fn fitting<T>(
        &self,
        connection: ConnectionId,
        lane: Lane,
        mut messages: Vec<T>,
        size: impl Fn(&T) -> usize,
    ) -> Result<Vec<T>, BackendError> {
        let backlog = self.node.store.backlog(connection, lane).await.map_err(backend)?;
        let room = self.inbox.room(backlog);
        let fitting = fitting(&messages, room, size);
        for _ in fitting..messages.len() {
            self.refuse(Some(connection), Refusal::NoRoom);
        }
        messages.truncate(fitting);
        Ok(messages)
    }

    /// Lanes of a connection in which there is room again, of which the sender has not heard.
    pub(super) async fn reopened(&self, connection: ConnectionId) -> Result<bool, BackendError> {
        let mut reopened = false;
        for lane in [Lane::Messages, Lane::Attachments] {
            let place = (connection, lane);
            if !lock(&self.rooms.closed).contains(&place) {
                continue;
            }
            let backlog = self.node.store.backlog(connection, lane).await.map_err(backend)?;
            if self.inbox.is_open_again(backlog) {
                reopened |= lock(&self.rooms.closed).remove(&place);
            }
        }
        Ok(reopened)
    }

    /// Wakes whoever talks with peers when there is room again, here or, as far as is known, there.
    pub(super) async fn look_for_room(&self) -> Result<(), BackendError> {
        let closed: Vec<Place> = lock(&self.rooms.closed).iter().copied().collect();
        let mut news = self.rooms.is_time_to_try(self.node.clock.now().0);
        for (connection, lane) in closed {
            let backlog = self.node.store.backlog(connection, lane).await.map_err(backend)?;
            news |= self.inbox.is_open_again(backlog);
        }
        if news {
            self.node.live.messages_wait();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: InboxLimits = InboxLimits { messages: 10, bytes: 64 * 1024 * 1024 };
    const LARGEST: u64 = MAX_BODY_BYTES as u64;
    const NONE: Room = Room { messages: 0, bytes: 0 };

    fn place() -> Place {
        (ConnectionId(uuid::Uuid::from_u128(1)), Lane::Messages)
    }

    fn waiting(messages: u64, bytes: u64) -> Backlog {
        Backlog { messages, bytes }
    }

    #[test]
    fn room_ends_by_count_or_bytes_and_is_told_again_at_half() {
        assert_eq!(LIMITS.room(waiting(0, 0)), Room { messages: 10, bytes: LIMITS.bytes });
        assert!(!LIMITS.room(waiting(9, LIMITS.bytes - 1)).is_open());
        assert!(!LIMITS.room(waiting(10, 0)).is_open());
        assert!(!LIMITS.is_open_again(waiting(6, 0)) && LIMITS.is_open_again(waiting(5, 0)));
        assert!(!LIMITS.is_open_again(waiting(1, LIMITS.bytes / 2 + 1)));
    }

    #[test]
    fn the_largest_message_fits_into_the_smallest_inbox() {
        assert!(InboxLimits { messages: 1, bytes: 0 }.room(waiting(0, 0)).is_open());
    }

    #[test]
    fn what_fits_ends_before_the_first_that_does_not() {
        let size = |length: &usize| *length;
        assert_eq!(fitting(&[4, 6, 1], Room { messages: 9, bytes: 10 }, size), 2);
        assert_eq!(fitting(&[4, 7, 1], Room { messages: 9, bytes: 10 }, size), 1);
        assert_eq!(fitting(&[1, 1, 1], Room { messages: 2, bytes: 10 }, size), 2);
        assert_eq!(fitting(&[0], NONE, size), 0);
        assert_eq!(fitting(&[usize::MAX], Room::UNLIMITED, size), 1);
    }

    #[test]
    fn a_peer_that_says_nothing_takes_what_comes() {
        let rooms = Rooms::default();
        assert_eq!(rooms.of_peer(place(), 0), Room::UNLIMITED);
        assert!(!rooms.hear(place(), Some(NONE), 0));
        assert_eq!(rooms.of_peer(place(), 10), NONE);
        assert!(rooms.hear(place(), None, 20), "there is room again");
        assert_eq!(rooms.of_peer(place(), 30), Room::UNLIMITED);
    }

    #[test]
    fn after_a_while_one_message_is_tried_all_the_same() {
        let rooms = Rooms::default();
        rooms.hear(place(), Some(NONE), 0);
        assert!(!rooms.is_time_to_try(TRY_AGAIN_MS - 1) && rooms.is_time_to_try(TRY_AGAIN_MS));
        assert_eq!(rooms.of_peer(place(), TRY_AGAIN_MS), Room { messages: 1, bytes: LARGEST });
        assert_eq!(rooms.of_peer(place(), TRY_AGAIN_MS + 1), NONE, "and the next one after another while");
    }
}

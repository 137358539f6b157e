//! What is known of transfers while the program runs. Nothing of it is needed after a restart.

use super::reading::Reading;
use entente_hub::ConnectionId;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Contents that are open between two windows at most.
const MOST_READINGS: usize = 16;
/// How long one stays open for the next request.
const KEPT_OPEN: Duration = Duration::from_secs(60);
/// How often a content may start over before it counts as one that never comes whole.
const MOST_STARTS: u32 = 3;

/// What is done about a content that starts over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StartOver {
    /// It is asked for from the beginning.
    Ask,
    /// That was done, and this is a piece that was on its way before.
    Wait,
    /// It happened too often.
    GiveUp,
}

/// What is known of a content that comes.
#[derive(Default)]
struct Arrival {
    starts: u32,
    asked_again: bool,
    gap_at: Option<u64>,
    /// The furthest step that was asked for.
    asked: Option<u64>,
}

type Key = (ConnectionId, String);

/// Transfers in both directions.
#[derive(Default)]
pub(crate) struct Transfers {
    lanes: Mutex<HashMap<ConnectionId, Arc<Lane>>>,
    readings: Mutex<HashMap<Key, (Instant, Reading)>>,
    arrivals: Mutex<HashMap<Key, Arrival>>,
    /// Held while it is found out whether there is room and the room is taken.
    pub(super) room: tokio::sync::Mutex<()>,
}

/// Who handles a connection's lane.
#[derive(Default)]
pub(super) struct Lane {
    news: AtomicBool,
    work: tokio::sync::Mutex<()>,
}

impl Lane {
    /// Something may have come.
    pub(super) fn announce(&self) {
        self.news.store(true, Ordering::SeqCst);
    }

    /// The right to handle what came; none when nothing came since, or when somebody works, who looks again before going.
    pub(super) fn take_up(&self) -> Option<tokio::sync::MutexGuard<'_, ()>> {
        if !self.news.load(Ordering::SeqCst) {
            return None;
        }
        let working = self.work.try_lock().ok()?;
        self.news.swap(false, Ordering::SeqCst).then_some(working)
    }
}

impl Transfers {
    pub(super) fn lane(&self, connection: ConnectionId) -> Arc<Lane> {
        Arc::clone(locked(&self.lanes).entry(connection).or_default())
    }

    /// The open content of an attachment, when it stands at this byte.
    pub(super) fn reading(&self, connection: ConnectionId, blob: &str, at: u64) -> Option<Reading> {
        let (_, reading) = locked(&self.readings).remove(&(connection, blob.to_owned()))?;
        (reading.next() == at).then_some(reading)
    }

    /// Keeps a content open for the next request.
    pub(super) fn keep(&self, connection: ConnectionId, blob: &str, reading: Reading) {
        let mut readings = locked(&self.readings);
        readings.retain(|_, (since, _)| since.elapsed() < KEPT_OPEN);
        if readings.len() < MOST_READINGS {
            readings.insert((connection, blob.to_owned()), (Instant::now(), reading));
        }
    }

    /// A content has to start over.
    pub(super) fn starts_over(&self, connection: ConnectionId, id: &str) -> StartOver {
        let mut arrivals = locked(&self.arrivals);
        let arrival = arrivals.entry((connection, id.to_owned())).or_default();
        if std::mem::replace(&mut arrival.asked_again, true) {
            return StartOver::Wait;
        }
        arrival.starts += 1;
        arrival.asked = None;
        if arrival.starts <= MOST_STARTS { StartOver::Ask } else { StartOver::GiveUp }
    }

    /// Bytes of a content were stored.
    pub(super) fn goes_on(&self, connection: ConnectionId, id: &str) {
        if let Some(arrival) = locked(&self.arrivals).get_mut(&(connection, id.to_owned())) {
            arrival.asked_again = false;
        }
    }

    /// Whether a step is to be asked for. A request that a crash doubled brings its pieces twice; they ask for the next step once.
    pub(super) fn asks(&self, connection: ConnectionId, id: &str, step: u64) -> bool {
        let mut arrivals = locked(&self.arrivals);
        let arrival = arrivals.entry((connection, id.to_owned())).or_default();
        if arrival.asked.is_some_and(|asked| step <= asked) {
            return false;
        }
        arrival.asked = Some(step);
        true
    }

    /// A piece came after a gap; true when what is missing there was not asked for yet.
    pub(super) fn misses(&self, connection: ConnectionId, id: &str, at: u64) -> bool {
        let mut arrivals = locked(&self.arrivals);
        let arrival = arrivals.entry((connection, id.to_owned())).or_default();
        let new = arrival.gap_at.replace(at) != Some(at);
        if new {
            arrival.asked = None;
        }
        new
    }

    /// Nothing of a connection is on its way any more: its numbering begins anew.
    pub(super) fn begin_anew(&self, connection: ConnectionId) {
        locked(&self.arrivals).retain(|(of, _), _| *of != connection);
        locked(&self.readings).retain(|(of, _), _| *of != connection);
    }

    /// Nothing of the attachment is on its way any more.
    pub(super) fn ended(&self, connection: ConnectionId, id: &str) {
        locked(&self.arrivals).remove(&(connection, id.to_owned()));
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_content_starts_over_a_few_times_and_late_pieces_do_not_count() {
        let (transfers, connection) = (Transfers::default(), ConnectionId(uuid::Uuid::nil()));
        let over = || transfers.starts_over(connection, "file");
        for _ in 0..MOST_STARTS {
            assert_eq!([over(), over(), over()], [StartOver::Ask, StartOver::Wait, StartOver::Wait]);
            transfers.goes_on(connection, "file");
        }
        assert_eq!(over(), StartOver::GiveUp);
        transfers.ended(connection, "file");
        assert_eq!(over(), StartOver::Ask);
    }

    #[test]
    fn a_gap_is_asked_for_once() {
        let (transfers, connection) = (Transfers::default(), ConnectionId(uuid::Uuid::nil()));
        let misses = |at| transfers.misses(connection, "file", at);
        assert_eq!([misses(0), misses(0), misses(7), misses(7)], [true, false, true, false]);
    }

    #[test]
    fn a_step_is_asked_for_once_unless_something_is_missing() {
        let (transfers, connection) = (Transfers::default(), ConnectionId(uuid::Uuid::nil()));
        let asks = |step| transfers.asks(connection, "file", step);
        assert_eq!([asks(8), asks(8), asks(12), asks(8)], [true, false, true, false]);
        assert!(transfers.misses(connection, "file", 4));
        assert_eq!([asks(8), asks(8)], [true, false]);
    }

    #[test]
    fn one_works_for_all_that_announce_meanwhile() {
        let lane = Lane::default();
        assert!(lane.take_up().is_none(), "nothing came");
        lane.announce();
        let working = lane.take_up();
        assert!(working.is_some());
        lane.announce();
        assert!(lane.take_up().is_none(), "somebody works");
        drop(working);
        assert!(lane.take_up().is_some(), "and looks again before going");
        assert!(lane.take_up().is_none());
    }
}

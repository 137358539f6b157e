//! What is left at the relay: the acceptance, envelopes, reports.

use super::super::outgoing::Leaving;
use super::super::{Told, backend, receive};
use super::{Link, RelayError, is_pending};
use crate::state::Entry;
use entente_link::ids::Epoch;
use entente_link::relay::{Parcel, ParcelExchange};
use entente_link::terms::Role;
use entente_link_http::Budget;
use entente_sync_store::Lane;
use std::collections::VecDeque;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::time::Instant;

/// What may be on its way without an acknowledgement, in bytes, and in envelopes of one parcel: a relay's quota must not fill up.
const WINDOW: Budget = Budget { envelopes: 64, bytes: 8 * 1024 * 1024 };
/// How often everything is said again at most while no acknowledgement comes, as a multiple of the first wait.
const SLOWEST_RESEND: u32 = 64;
/// How often our view is told without a reason, since a relay may have lost the parcel that told it.
const REPORT_EVERY: Duration = Duration::from_secs(3600);
/// Contents of attachments only take the room that messages leave.
const LANES: [Lane; 2] = [Lane::Messages, Lane::Attachments];

/// What is on its way.
struct Sent {
    /// The last sequence left at the relay, per lane.
    last: [u64; 2],
    /// Left and not acknowledged: lane, last sequence, bytes of the messages.
    in_flight: VecDeque<(usize, u64, usize)>,
    /// The wait before everything is sent again.
    resend_wait: Duration,
    resend_at: Instant,
    report_at: Instant,
    /// What the other side was told.
    told: Option<Told>,
    /// The numbering in which all of this counts.
    epoch: Option<Epoch>,
    /// The number of the last parcel.
    number: u64,
}

impl Link {
    /// Leaves whatever there is for the other side, as soon as there is something. Ends when the connection is gone.
    pub(super) async fn send(&self) {
        let mut changes = self.node.live.outgoing();
        let mut backoff = self.backoff();
        let now = Instant::now();
        let mut sent = Sent {
            last: [0; 2],
            in_flight: VecDeque::new(),
            resend_wait: self.settings.longest_pause,
            resend_at: now,
            report_at: now,
            told: None,
            epoch: None,
            number: 0,
        };
        while let Some(entry) = self.entry() {
            changes.borrow_and_update();
            let done = match (is_pending(&entry), self.role) {
                (true, Role::Initiator) => Ok(false),
                (false, _) if !self.is_current(&entry) => Ok(false),
                (true, Role::Acceptor) => self.send_acceptance(&entry, &mut sent).await,
                (false, _) => self.send_exchange(&entry, &mut sent).await,
            };
            match done {
                Ok(true) => backoff.reset(),
                Ok(false) => {
                    tokio::select! {
                        changed = changes.changed() => if changed.is_err() { return },
                        () = self.wake.notified() => {}
                        () = tokio::time::sleep_until(sent.next_look()) => {}
                    }
                }
                Err(error) => self.recover(&entry, &error, &mut backoff).await,
            }
        }
    }

    /// Leaves the acceptance, again and again until an answer comes.
    async fn send_acceptance(&self, draft: &Entry, sent: &mut Sent) -> Result<bool, RelayError> {
        let now = Instant::now();
        match &draft.secrets.acceptance {
            Some(acceptance) if sent.resend_at <= now => {
                self.put(Parcel::Acceptance(acceptance.clone())).await?;
                sent.resend_later(now, self.settings.longest_pause);
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Leaves one parcel of envelopes and our view; false when there was nothing to say.
    async fn send_exchange(&self, entry: &Entry, sent: &mut Sent) -> Result<bool, RelayError> {
        let now = Instant::now();
        if sent.epoch != Some(entry.settings.epoch) {
            // A new numbering begins from the bottom.
            sent.epoch = Some(entry.settings.epoch);
            sent.last = [0; 2];
            sent.in_flight.clear();
        }
        let mut stored = [0; 2];
        for (nth, lane) in LANES.into_iter().enumerate() {
            stored[nth] = self.node.store.mailbox(self.id, lane).await.map_err(backend)?.sent_acknowledged;
        }
        sent.settle(stored, now, self.settings.longest_pause);
        let window = WINDOW.bytes.saturating_sub(sent.in_flight.iter().map(|(_, _, bytes)| bytes).sum());
        let mut leaving = Leaving { envelopes: Vec::new(), budget: Budget { bytes: window, ..WINDOW } };
        let mut left = Vec::new();
        if entry.settings.sends() {
            for (nth, lane) in LANES.into_iter().enumerate() {
                let after = sent.last[nth];
                let on_the_way: usize =
                    sent.in_flight.iter().filter(|(of, ..)| *of == nth).map(|(.., bytes)| bytes).sum();
                let room = self.peers.rooms.of_peer((self.id, lane), self.node.clock.now().0);
                let room = room.without(after - stored[nth], on_the_way as u64);
                let (last, bytes) = leaving.add(&self.node, entry, lane, after, room).await?;
                if last > after {
                    left.push((nth, last, bytes));
                }
            }
        }
        let status = (entry.settings.told_status(), receive::renewal(entry));
        if self.peers.reopened(self.id).await? {
            self.report_due.store(true, Ordering::Relaxed);
        }
        let report_due = self.report_due.swap(false, Ordering::Relaxed);
        if left.is_empty() && !report_due && sent.told == Some(status) && now < sent.report_at {
            return Ok(false);
        }
        sent.number = (sent.number + 1).max(self.now());
        let exchange = ParcelExchange {
            number: sent.number,
            reports: vec![receive::report(&self.peers, entry).await?],
            envelopes: leaving.envelopes.into_iter().map(Into::into).collect(),
        };
        if let Err(error) = self.put(Parcel::Exchange(exchange)).await {
            self.report_due.fetch_or(report_due, Ordering::Relaxed);
            return Err(error);
        }
        if sent.in_flight.is_empty() {
            sent.resend_at = now + sent.resend_wait;
        }
        for (nth, last, bytes) in left {
            sent.last[nth] = last;
            sent.in_flight.push_back((nth, last, bytes));
        }
        sent.told = Some(status);
        sent.report_at = now + REPORT_EVERY;
        Ok(true)
    }
}

impl Sent {
    /// Takes acknowledgements in. When none came for long, everything that is not acknowledged counts as lost.
    fn settle(&mut self, stored: [u64; 2], now: Instant, first_wait: Duration) {
        let before = self.in_flight.len();
        self.in_flight.retain(|(nth, last, _)| *last > stored[*nth]);
        if self.in_flight.len() < before {
            self.resend_wait = first_wait;
            self.resend_at = now + first_wait;
        } else if before > 0 && now >= self.resend_at {
            self.in_flight.clear();
            self.last = stored;
            self.resend_later(now, first_wait);
        }
        for (last, stored) in self.last.iter_mut().zip(stored) {
            *last = stored.max(*last);
        }
    }

    fn resend_later(&mut self, now: Instant, first_wait: Duration) {
        self.resend_at = now + self.resend_wait;
        self.resend_wait = (self.resend_wait * 2).min(first_wait * SLOWEST_RESEND);
    }

    /// When there may be something to do without a sign.
    fn next_look(&self) -> Instant {
        let now = Instant::now();
        // What is due already was looked at just now: nothing is on its way.
        [self.resend_at, self.report_at].into_iter().filter(|at| *at > now).min().unwrap_or(now + REPORT_EVERY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAIT: Duration = Duration::from_secs(60);

    fn sent(now: Instant) -> Sent {
        Sent {
            last: [7, 2],
            in_flight: VecDeque::from([(0, 5, 10), (0, 7, 10), (1, 2, 10)]),
            resend_wait: WAIT,
            resend_at: now + WAIT,
            report_at: now,
            told: None,
            epoch: None,
            number: 0,
        }
    }

    #[test]
    fn an_acknowledgement_makes_room_and_puts_the_resending_off() {
        let now = Instant::now();
        let mut sent = sent(now);
        sent.settle([6, 0], now + WAIT, WAIT);
        assert_eq!(sent.in_flight, [(0, 7, 10), (1, 2, 10)]);
        assert_eq!((sent.last, sent.resend_at), ([7, 2], now + 2 * WAIT));
    }

    #[test]
    fn without_one_everything_is_sent_again_and_each_time_later() {
        let now = Instant::now();
        let mut sent = sent(now);
        sent.settle([4, 0], now + WAIT, WAIT);
        assert!(sent.in_flight.is_empty());
        assert_eq!((sent.last, sent.resend_wait), ([4, 0], 2 * WAIT));
        for _ in 0..20 {
            sent.resend_later(now, WAIT);
        }
        assert_eq!(sent.resend_wait, SLOWEST_RESEND * WAIT);
    }

    #[test]
    fn after_a_restart_sending_begins_behind_what_is_acknowledged() {
        let now = Instant::now();
        let mut sent = Sent { last: [0; 2], in_flight: VecDeque::new(), ..sent(now) };
        sent.settle([4, 1], now, WAIT);
        assert_eq!(sent.last, [4, 1]);
    }
}

//! Which requests of one peer were seen already.

use crate::ids::Nonce;
use crate::limits::REQUEST_WINDOW_MS;
use std::collections::BTreeSet;

/// Why a genuine request is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// The clocks differ too much, or the request is old.
    #[error(
        "the caller's clock reads {timestamp_ms} ms and this node's {now_ms} ms since 1970; set the clocks right, they may differ by 5 minutes"
    )]
    OutsideWindow {
        /// The time of the request.
        timestamp_ms: u64,
        /// The time of this node.
        now_ms: u64,
    },
    /// Seen before.
    #[error("the call was made before: a replay")]
    Replayed,
    /// The peer floods.
    #[error("the caller makes too many calls; it has to wait some minutes")]
    TooMany,
}

/// The nonces of one peer within the time window. Bounded: a peer that fills it is refused until the window moves on.
#[derive(Debug, Clone)]
pub struct NonceCache {
    seen: BTreeSet<(u64, Nonce)>,
    capacity: usize,
}

impl NonceCache {
    /// An empty cache for at most `capacity` requests within ten minutes.
    pub fn new(capacity: usize) -> Self {
        Self { seen: BTreeSet::new(), capacity }
    }

    /// Takes a signed request, once.
    ///
    /// # Errors
    /// See [`ReplayError`].
    pub fn admit(&mut self, timestamp_ms: u64, nonce: Nonce, now_epoch_ms: u64) -> Result<(), ReplayError> {
        let oldest = now_epoch_ms.saturating_sub(REQUEST_WINDOW_MS);
        if timestamp_ms < oldest || timestamp_ms > now_epoch_ms.saturating_add(REQUEST_WINDOW_MS) {
            return Err(ReplayError::OutsideWindow { timestamp_ms, now_ms: now_epoch_ms });
        }
        while self.seen.first().is_some_and(|(seen_ms, _)| *seen_ms < oldest) {
            self.seen.pop_first();
        }
        if self.seen.contains(&(timestamp_ms, nonce)) {
            return Err(ReplayError::Replayed);
        }
        if self.seen.len() >= self.capacity {
            return Err(ReplayError::TooMany);
        }
        self.seen.insert((timestamp_ms, nonce));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_000_000_000;

    fn nonce(byte: u8) -> Nonce {
        Nonce::from_bytes([byte; 16])
    }

    #[test]
    fn a_request_is_let_in_once() {
        let mut cache = NonceCache::new(10);
        assert_eq!(cache.admit(NOW, nonce(1), NOW), Ok(()));
        assert_eq!(cache.admit(NOW, nonce(1), NOW + 1), Err(ReplayError::Replayed));
        assert_eq!(cache.admit(NOW, nonce(2), NOW), Ok(()));
    }

    #[test]
    fn a_request_outside_the_window_is_refused_so_that_forgotten_nonces_do_not_matter() {
        let mut cache = NonceCache::new(10);
        cache.admit(NOW, nonce(1), NOW).unwrap();
        let later = NOW + REQUEST_WINDOW_MS + 1;
        cache.admit(later, nonce(2), later).unwrap();
        assert!(matches!(cache.admit(NOW, nonce(1), later), Err(ReplayError::OutsideWindow { .. })));
        let early = later + REQUEST_WINDOW_MS + 1;
        assert!(matches!(cache.admit(early, nonce(3), later), Err(ReplayError::OutsideWindow { .. })));
        assert_eq!(cache.seen.len(), 1);
    }

    #[test]
    fn the_cache_is_bounded_and_recovers() {
        let mut cache = NonceCache::new(1);
        cache.admit(NOW, nonce(1), NOW).unwrap();
        assert_eq!(cache.admit(NOW, nonce(2), NOW), Err(ReplayError::TooMany));
        let later = NOW + REQUEST_WINDOW_MS + 1;
        assert_eq!(cache.admit(later, nonce(2), later), Ok(()));
    }
}

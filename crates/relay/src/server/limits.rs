//! Calls counted by the minute.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const WINDOW: Duration = Duration::from_secs(60);

/// Counts calls of each key within the current minute.
pub(super) struct Counts<K> {
    most: u32,
    window: Mutex<Window<K>>,
}

struct Window<K> {
    since: Instant,
    counts: HashMap<K, u32>,
}

impl<K: Eq + Hash> Counts<K> {
    pub(super) fn new(most: u32) -> Self {
        Self { most, window: Mutex::new(Window { since: Instant::now(), counts: HashMap::new() }) }
    }

    /// Whether one more call of this key is allowed; it is counted then.
    pub(super) fn admit(&self, key: K) -> bool {
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        if window.since.elapsed() >= WINDOW {
            *window = Window { since: Instant::now(), counts: HashMap::new() };
        }
        let count = window.counts.entry(key).or_insert(0);
        let allowed = *count < self.most;
        *count += u32::from(allowed);
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_own_count() {
        let counts = Counts::new(2);
        assert!(counts.admit("a") && counts.admit("a"));
        assert!(!counts.admit("a"));
        assert!(counts.admit("b"));
    }
}

//! What the engine measures of itself.

use crate::engine::Engine;
use std::sync::atomic::{AtomicU64, Ordering};

/// Upper bounds of the classes, in milliseconds.
pub const BOUNDS_MS: [u64; 12] = [10, 20, 50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000, 60_000, 300_000];

/// How long events took.
#[derive(Default)]
pub(crate) struct Meters {
    /// Until a worker took them up.
    pub(crate) waits: Times,
    /// Until they were dealt with.
    pub(crate) durations: Times,
}

/// Times by their class.
#[derive(Default)]
pub(crate) struct Times {
    classes: [AtomicU64; BOUNDS_MS.len() + 1],
    sum_ms: AtomicU64,
}

/// A moment's view of a distribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// How many were at most as long as each of [`BOUNDS_MS`], and all at the end.
    pub up_to: Vec<u64>,
    /// The sum of all, in milliseconds.
    pub sum_ms: u64,
}

impl Times {
    pub(crate) fn note(&self, millis: i64) {
        let millis = u64::try_from(millis).unwrap_or(0);
        let class = BOUNDS_MS.iter().position(|bound| millis <= *bound).unwrap_or(BOUNDS_MS.len());
        if let Some(class) = self.classes.get(class) {
            class.fetch_add(1, Ordering::Relaxed);
        }
        self.sum_ms.fetch_add(millis, Ordering::Relaxed);
    }

    fn view(&self) -> Distribution {
        let mut sum = 0;
        let up_to = self.classes.iter().map(|class| {
            sum += class.load(Ordering::Relaxed);
            sum
        });
        Distribution { up_to: up_to.collect(), sum_ms: self.sum_ms.load(Ordering::Relaxed) }
    }
}

impl Engine {
    /// How long events waited before a worker took them up, since this node's start.
    pub fn waits(&self) -> Distribution {
        self.meters.waits.view()
    }

    /// How long events took from being stored until they were dealt with, tracker calls included, since this node's start.
    pub fn durations(&self) -> Distribution {
        self.meters.durations.view()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_counts_in_its_class_and_all_above() {
        let waits = Times::default();
        for millis in [-5, 10, 11, 400_000] {
            waits.note(millis);
        }
        let view = waits.view();
        assert_eq!((view.up_to[0], view.up_to[1], view.up_to[BOUNDS_MS.len()]), (2, 3, 4));
        assert_eq!(view.sum_ms, 400_021);
    }
}

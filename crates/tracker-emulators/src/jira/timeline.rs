//! When webhooks left and writes arrived: what measures how long a change is on its way reads it.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use serde::Serialize;

/// How many moments are kept; the oldest goes first.
const KEPT: usize = 4096;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum What {
    /// A webhook was about to be sent for the first time.
    Webhook,
    /// A request of the API that may write arrived.
    Write,
}

/// One moment.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Moment {
    /// Its number, from 1.
    number: u64,
    what: What,
    /// Microseconds since 1970.
    at_us: i64,
    /// The method and path of a write; the address of a webhook.
    target: String,
}

#[derive(Default)]
struct Kept {
    last: u64,
    moments: VecDeque<Moment>,
}

/// The latest moments.
#[derive(Default)]
pub(crate) struct Timeline(Mutex<Kept>);

impl Timeline {
    pub(crate) fn note(&self, what: What, target: String) {
        let at_us = Timestamp::now().as_microsecond();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.last += 1;
        let number = kept.last;
        if kept.moments.len() == KEPT {
            kept.moments.pop_front();
        }
        kept.moments.push_back(Moment { number, what, at_us, target });
    }

    /// Those after a number, oldest first.
    pub(crate) fn after(&self, number: u64) -> Vec<Moment> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.moments.iter().filter(|moment| moment.number > number).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_moments_are_kept_in_their_order() {
        let timeline = Timeline::default();
        for number in 0..KEPT + 2 {
            timeline.note(What::Write, number.to_string());
        }
        let all = timeline.after(0);
        assert_eq!((all.len(), all[0].target.as_str()), (KEPT, "2"));
        assert!(all.is_sorted_by_key(|moment| moment.number));
        let last = timeline.after(KEPT as u64 + 1);
        assert_eq!(last.iter().map(|moment| moment.target.as_str()).collect::<Vec<_>>(), [(KEPT + 1).to_string()]);
    }
}

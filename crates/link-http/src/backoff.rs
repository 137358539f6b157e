//! Pauses between attempts: growing, bounded, and random, so that many nodes don't come back in one moment.

use std::time::Duration;

/// The pauses of one link.
#[derive(Debug, Clone)]
pub struct Backoff {
    first: Duration,
    longest: Duration,
    failures: u32,
}

impl Backoff {
    /// Starts at `first`, doubles with each failure, ends at `longest`.
    pub fn new(first: Duration, longest: Duration) -> Self {
        Self { first, longest, failures: 0 }
    }

    /// The pause after one more failure: between half and all of the current step, by `random`.
    pub fn next_pause(&mut self, random: u32) -> Duration {
        let step = self.first.saturating_mul(1_u32.checked_shl(self.failures).unwrap_or(u32::MAX)).min(self.longest);
        self.failures = self.failures.saturating_add(1);
        let half = step / 2;
        half + half.mul_f64(f64::from(random) / f64::from(u32::MAX))
    }

    /// An attempt went well.
    pub fn reset(&mut self) {
        self.failures = 0;
    }

    /// How many attempts failed in a row.
    pub fn failures(&self) -> u32 {
        self.failures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Duration = Duration::from_millis(500);
    const LONGEST: Duration = Duration::from_secs(60);

    #[test]
    fn pauses_double_to_the_longest_and_start_again_after_success() {
        let mut backoff = Backoff::new(FIRST, LONGEST);
        let pauses: Vec<_> = (0..4).map(|_| backoff.next_pause(u32::MAX).as_millis()).collect();
        assert_eq!(pauses, [500, 1000, 2000, 4000]);
        for _ in 0..100 {
            backoff.next_pause(0);
        }
        assert_eq!(backoff.next_pause(u32::MAX), LONGEST);
        backoff.reset();
        assert_eq!(backoff.next_pause(u32::MAX), FIRST);
    }

    #[test]
    fn randomness_moves_a_pause_within_its_upper_half() {
        assert_eq!(Backoff::new(FIRST, LONGEST).next_pause(0), FIRST / 2);
        let middle = Backoff::new(FIRST, LONGEST).next_pause(u32::MAX / 2);
        assert!(middle > FIRST / 2 && middle < FIRST);
    }
}

//! Slows down guessing of passwords: few wrong attempts for one name, not many for all names together.

use super::problem::RETRY_AFTER;
use crate::service::ServiceError;
use entente_hub::Timestamp;
use std::collections::HashMap;
use std::sync::Mutex;

/// How long attempts count, in milliseconds.
const WINDOW_MS: i64 = 5 * 60 * 1000;
/// Attempts for one name within a window.
const FOR_ONE_NAME: u32 = 10;
/// Attempts for all names within a window. Bounds the names that are remembered, too.
const FOR_ALL: u32 = 200;
/// Longer names share their beginning's count.
const NAME_CHARS: usize = 100;

/// Counts attempts to sign in. An attempt counts until it turns out right, so that many at once don't slip through.
#[derive(Default)]
pub(super) struct Throttle(Mutex<Attempts>);

#[derive(Default)]
struct Attempts {
    all: Window,
    names: HashMap<String, Window>,
}

#[derive(Default, Clone, Copy)]
struct Window {
    since: i64,
    count: u32,
}

impl Window {
    fn is_over(&self, now: i64) -> bool {
        now.abs_diff(self.since) >= WINDOW_MS.unsigned_abs()
    }

    /// Whether there is room for one more attempt; else the wait in milliseconds.
    fn check(&mut self, most: u32, now: i64) -> Result<(), i64> {
        if self.is_over(now) {
            *self = Self { since: now, count: 0 };
        }
        if self.count < most { Ok(()) } else { Err(self.since.saturating_add(WINDOW_MS).saturating_sub(now)) }
    }

    fn count(&mut self) {
        self.count += 1;
    }

    fn forgive(&mut self) {
        self.count = self.count.saturating_sub(1);
    }
}

impl Throttle {
    /// Counts an attempt for a name.
    ///
    /// # Errors
    /// When there were too many.
    pub(super) fn admit(&self, name: &str, now: Timestamp) -> Result<(), ServiceError> {
        let mut attempts = self.lock();
        attempts.names.retain(|_, window| !window.is_over(now.0));
        attempts.all.check(FOR_ALL, now.0).map_err(too_many)?;
        let of_name = attempts.names.entry(key(name)).or_default();
        // Attempts that are refused for their name don't use up what all names share.
        of_name.check(FOR_ONE_NAME, now.0).map_err(too_many)?;
        of_name.count();
        attempts.all.count();
        Ok(())
    }

    /// The attempt was right: it and the earlier ones of this name don't count any more.
    pub(super) fn was_right(&self, name: &str) {
        let mut attempts = self.lock();
        attempts.names.remove(&key(name));
        attempts.all.forgive();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Attempts> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn key(name: &str) -> String {
    name.trim().chars().take(NAME_CHARS).collect()
}

fn too_many(wait_ms: i64) -> ServiceError {
    let seconds = u64::try_from(wait_ms).unwrap_or(0).div_ceil(1000).max(1);
    let minutes = seconds.div_ceil(60);
    let unit = if minutes == 1 { "minute" } else { "minutes" };
    let detail = format!("There were too many attempts to sign in. Try again in {minutes} {unit}.");
    let extra = serde_json::json!({ RETRY_AFTER: seconds });
    ServiceError { extra: Some(Box::new(extra)), ..ServiceError::new(429, "too-many-attempts", detail) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(throttle: &Throttle, name: &str, now: Timestamp) -> u32 {
        (0..).take_while(|_| throttle.admit(name, now).is_ok()).count().try_into().unwrap()
    }

    #[test]
    fn one_name_is_slowed_down_and_others_are_not() {
        let (throttle, now) = (Throttle::default(), Timestamp(1_000_000));
        assert_eq!(fill(&throttle, "ada", now), FOR_ONE_NAME);
        assert!(throttle.admit("grace", now).is_ok());
        let refusal = throttle.admit("ada", now.plus_millis(WINDOW_MS - 1)).unwrap_err();
        assert_eq!((refusal.status, refusal.extra), (429, Some(Box::new(serde_json::json!({ RETRY_AFTER: 1 })))));
        assert!(throttle.admit("ada", now.plus_millis(WINDOW_MS)).is_ok());
    }

    #[test]
    fn a_right_password_clears_the_name() {
        let (throttle, now) = (Throttle::default(), Timestamp(1_000_000));
        for _ in 1..FOR_ONE_NAME {
            assert!(throttle.admit("ada", now).is_ok());
        }
        assert!(throttle.admit("ada", now).is_ok());
        throttle.was_right("ada");
        assert_eq!(fill(&throttle, "ada", now), FOR_ONE_NAME);
    }

    #[test]
    fn many_names_are_slowed_down_together() {
        let (throttle, now) = (Throttle::default(), Timestamp(1_000_000));
        let admitted = (0..2 * FOR_ALL).filter(|number| throttle.admit(&number.to_string(), now).is_ok()).count();
        assert_eq!(admitted, usize::try_from(FOR_ALL).unwrap());
    }
}

//! What all calls of one account share: pauses that the server asked for, and a cap on parallel calls.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until, timeout_at};

/// What a pause covers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everything that the account does.
    Account,
    /// One kind of call.
    Endpoint(String),
    /// Writes to one issue.
    Issue(String),
}

/// A pause that lasts longer than the caller can wait. Nothing was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paused {
    /// What is paused.
    pub scope: Scope,
    /// Why, as the server called it.
    pub reason: String,
    /// How long it still lasts.
    pub remaining: Duration,
}

/// The right to have one call under way; given back when dropped.
#[derive(Debug)]
pub struct Permit {
    _slot: OwnedSemaphorePermit,
}

#[derive(Clone)]
struct Pause {
    until: Instant,
    reason: String,
}

/// The shared budget of one account. Clones are the same budget.
#[derive(Clone)]
pub struct Budget {
    slots: Arc<Semaphore>,
    pauses: Arc<Mutex<HashMap<Scope, Pause>>>,
}

impl Budget {
    /// A budget that allows this many calls at a time.
    pub fn new(parallel: usize) -> Self {
        Self { slots: Arc::new(Semaphore::new(parallel.max(1))), pauses: Arc::default() }
    }

    /// Makes everything in the scope wait. A pause never shortens one that is longer.
    pub fn pause(&self, scope: Scope, duration: Duration, reason: &str) {
        let until = Instant::now() + duration;
        let mut pauses = self.pauses.lock().unwrap_or_else(PoisonError::into_inner);
        pauses.retain(|_, pause| pause.until > Instant::now());
        let pause = pauses.entry(scope).or_insert_with(|| Pause { until, reason: reason.to_owned() });
        if until > pause.until {
            *pause = Pause { until, reason: reason.to_owned() };
        }
    }

    /// Waits until none of the scopes is paused and a slot is free. [`Scope::Account`] counts always.
    ///
    /// # Errors
    /// [`Paused`] at once when a pause lasts beyond the deadline, and at the deadline when no slot became free.
    pub async fn acquire(&self, scopes: &[Scope], deadline: Instant) -> Result<Permit, Paused> {
        loop {
            let slot = timeout_at(deadline, self.slots.clone().acquire_owned()).await;
            let slot = match slot {
                Ok(Ok(slot)) => slot,
                Ok(Err(_)) | Err(_) => return Err(crowded()),
            };
            match self.longest_pause(scopes) {
                None => return Ok(Permit { _slot: slot }),
                Some((scope, pause)) if pause.until >= deadline => {
                    let remaining = pause.until.saturating_duration_since(Instant::now());
                    return Err(Paused { scope, reason: pause.reason, remaining });
                }
                Some((_, pause)) => {
                    drop(slot);
                    sleep_until(pause.until).await;
                }
            }
        }
    }

    fn longest_pause(&self, scopes: &[Scope]) -> Option<(Scope, Pause)> {
        let now = Instant::now();
        let pauses = self.pauses.lock().unwrap_or_else(PoisonError::into_inner);
        std::iter::once(&Scope::Account)
            .chain(scopes)
            .filter_map(|scope| pauses.get(scope).map(|pause| (scope.clone(), pause.clone())))
            .filter(|(_, pause)| pause.until > now)
            .max_by_key(|(_, pause)| pause.until)
    }
}

fn crowded() -> Paused {
    Paused {
        scope: Scope::Account,
        reason: "too many calls of this account are under way".into(),
        remaining: Duration::from_secs(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn a_pause_holds_its_scope_and_nothing_else() {
        let budget = Budget::new(2);
        budget.pause(Scope::Issue("7".into()), 2 * SECOND, "per-issue");
        let start = Instant::now();
        budget.acquire(&[Scope::Issue("8".into())], start + SECOND).await.unwrap();
        assert_eq!(start.elapsed(), Duration::ZERO);
        budget.acquire(&[Scope::Issue("7".into())], start + 5 * SECOND).await.unwrap();
        assert!(start.elapsed() >= 2 * SECOND);
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_beyond_the_deadline_is_told_at_once() {
        let budget = Budget::new(1);
        budget.pause(Scope::Account, 60 * SECOND, "quota");
        budget.pause(Scope::Account, SECOND, "burst");
        let start = Instant::now();
        let paused = budget.acquire(&[], start + 10 * SECOND).await.unwrap_err();
        assert_eq!((paused.scope, paused.reason.as_str()), (Scope::Account, "quota"));
        assert_eq!(paused.remaining, 60 * SECOND);
        assert_eq!(start.elapsed(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn slots_come_back() {
        let budget = Budget::new(1);
        let first = budget.acquire(&[], Instant::now() + SECOND).await.unwrap();
        assert!(budget.acquire(&[], Instant::now() + SECOND).await.is_err());
        drop(first);
        assert!(budget.acquire(&[], Instant::now() + SECOND).await.is_ok());
    }
}

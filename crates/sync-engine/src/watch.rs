//! Watches trackers: webhooks are hints that are stored before they are answered; the sweep with its cursor is the truth.

use crate::engine::Engine;
use crate::patrol::Lately;
use crate::ports::Signal;
use entente_hub::{EventId, SystemId, TraceId};
use entente_sync_store::{EventKind, Hint, StoreError};
use entente_tracker_api::{ChangeHint, HintKind, SweepCursor, Tracker, TrackerError};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::{AbortHandle, JoinSet};

/// How often the list of systems is looked at.
const SYSTEMS_EVERY: Duration = Duration::from_millis(500);
/// The most pages in a row; then others get their turn.
const MOST_PAGES: u32 = 50;

impl Engine {
    /// Stores what a webhook said. When it returns, the hints are on disk.
    ///
    /// # Errors
    /// When the store fails: the delivery must be refused, so that the tracker repeats it.
    pub async fn hints_arrived(&self, system: SystemId, hints: Vec<ChangeHint>) -> Result<(), StoreError> {
        self.note_hints(system, hints, None).await
    }

    async fn note_hints(
        &self,
        system: SystemId,
        hints: Vec<ChangeHint>,
        cursor: Option<String>,
    ) -> Result<(), StoreError> {
        // Before the cursor moves, so that no match is lost when the program ends in between.
        self.note_candidates(system, &hints).await?;
        let hints = hints.into_iter().map(|hint| self.hint(hint)).collect();
        let woken = self.store.record_hints(system, hints, cursor, self.clock.now()).await?;
        if woken > 0 {
            self.note_life();
            self.wake();
        }
        Ok(())
    }

    fn hint(&self, hint: ChangeHint) -> Hint {
        Hint {
            issue_id: hint.issue_id,
            kind: match hint.kind {
                HintKind::Changed => EventKind::Changed,
                HintKind::Deleted => EventKind::Deleted,
            },
            changed_at: hint.changed,
            event: EventId::from_bytes(self.random.bytes()),
            trace: TraceId::from_bytes(self.random.bytes()),
        }
    }

    /// Sweeps all systems, each at its own pace, until `stop` turns true.
    pub(crate) async fn sweep_all(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        let mut sweeps = JoinSet::new();
        let mut known: HashMap<SystemId, (Arc<dyn Tracker>, AbortHandle)> = HashMap::new();
        while !*stop.borrow() {
            let systems = self.connections.systems();
            known.retain(|id, (tracker, sweep)| {
                let same = systems.iter().any(|(system, now)| system == id && Arc::ptr_eq(now, tracker));
                if !same {
                    sweep.abort();
                }
                same
            });
            self.system_trouble.keep(|id| systems.iter().any(|(system, _)| *system == id));
            for (system, tracker) in systems {
                known.entry(system).or_insert_with(|| {
                    let sweep = sweeps.spawn(Arc::clone(&self).watch_system(system, Arc::clone(&tracker)));
                    (tracker, sweep)
                });
            }
            tokio::select! {
                () = tokio::time::sleep(SYSTEMS_EVERY) => {}
                _ = stop.changed() => {}
            }
        }
        sweeps.shutdown().await;
    }

    async fn watch_system(self: Arc<Self>, system: SystemId, tracker: Arc<dyn Tracker>) {
        let lately = Lately::default();
        let patrol = self.patrol(system, tracker.as_ref(), &lately);
        tokio::join!(self.sweep_system(system, tracker.as_ref(), &lately), patrol);
    }

    async fn sweep_system(&self, system: SystemId, tracker: &dyn Tracker, lately: &Lately) {
        let mut failures: u32 = 0;
        loop {
            match self.sweep_once(system, tracker, lately).await {
                Ok(()) => {
                    failures = 0;
                    if self.system_trouble.forget(system) {
                        self.signal(Signal::System(system));
                    }
                }
                Err(error) => {
                    failures = failures.saturating_add(1);
                    if self.system_trouble.note(system, error.to_string(), error.heals(), self.clock.now()) {
                        self.signal(Signal::System(system));
                    }
                    if failures.is_power_of_two() {
                        tracing::warn!(%system, %error, failures, "the sweep of a tracker failed; it goes on by itself");
                    }
                }
            }
            let quick = self.is_lively() && failures == 0;
            let pause = if quick { self.settings.sweep_live_ms } else { self.settings.sweep_rest_ms };
            tokio::select! {
                () = tokio::time::sleep(Duration::from_millis(pause)) => {}
                () = self.sweep_now.notified(), if failures == 0 => {}
            }
        }
    }

    fn is_lively(&self) -> bool {
        let since = self.clock.now().0 - self.lively.load(Ordering::Relaxed);
        since < i64::try_from(self.settings.sweep_lively_ms).unwrap_or(i64::MAX)
    }

    async fn sweep_once(&self, system: SystemId, tracker: &dyn Tracker, lately: &Lately) -> Result<(), SweepError> {
        for _ in 0..MOST_PAGES {
            let cursor = SweepCursor(self.store.sweep_cursor(system).await?.unwrap_or_default());
            let page = tracker.sweep(&cursor).await?;
            let moved = page.next != cursor;
            if moved || !page.hints.is_empty() {
                lately.note(page.hints.iter().map(|hint| hint.issue_id.as_str()), self.clock.now());
                self.note_hints(system, page.hints, Some(page.next.0)).await?;
            }
            if !page.more {
                break;
            }
        }
        Ok(())
    }
}

#[derive(Debug, thiserror::Error)]
enum SweepError {
    #[error(transparent)]
    Tracker(#[from] TrackerError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SweepError {
    /// Whether it is over by itself after a while.
    fn heals(&self) -> bool {
        match self {
            Self::Tracker(error) => error.heals(),
            Self::Store(_) => true,
        }
    }
}

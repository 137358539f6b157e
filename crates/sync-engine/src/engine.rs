//! The engine: workers that claim twins, sweeps that watch trackers, and the entrances for everybody else.

use crate::blobs::{AttachmentBounds, Transfers};
use crate::drive;
use crate::jobs::Room;
use crate::meters::Meters;
use crate::ports::{Clock, Connections, Listener, Random, Signal};
use crate::triggers::TriggerProblems;
use crate::trouble::SystemTrouble;
use entente_hub::Timestamp;
use entente_sync_store::{Claimed, Operations, StoreError, SyncStore};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, Semaphore, watch};
use tokio::task::JoinSet;

/// Bounds and rhythms of the engine.
#[derive(Clone, Debug)]
pub struct EngineSettings {
    /// The worker's name in leases.
    pub worker: String,
    /// Twins at work at the same time.
    pub parallel: usize,
    /// How long a claim holds, in milliseconds; renewed with every commit. Longer than a write's deadline, and no longer than twins may stand
    /// still after a worker died.
    pub lease_ms: i64,
    /// How long a tracker write may take, in milliseconds.
    pub write_deadline_ms: i64,
    /// Sweep interval while something happened lately, in milliseconds.
    pub sweep_live_ms: u64,
    /// Sweep interval at rest, in milliseconds.
    pub sweep_rest_ms: u64,
    /// How long after the last sign of life the sweep stays quick, in milliseconds.
    pub sweep_lively_ms: u64,
    /// How often one issue is looked at where a tracker does not tell every change, in milliseconds; 0 for never.
    pub look_every_ms: u64,
    /// Contents of attachments.
    pub attachments: AttachmentBounds,
}

impl Default for EngineSettings {
    fn default() -> Self {
        Self {
            worker: "main".into(),
            parallel: 16,
            lease_ms: 20_000,
            write_deadline_ms: 10_000,
            sweep_live_ms: 2_000,
            sweep_rest_ms: 15_000,
            sweep_lively_ms: 120_000,
            look_every_ms: 3_000,
            attachments: AttachmentBounds::default(),
        }
    }
}

/// The sync engine of a node.
pub struct Engine {
    pub(crate) store: Arc<dyn SyncStore>,
    pub(crate) operations: Arc<dyn Operations>,
    pub(crate) connections: Arc<dyn Connections>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) listener: Arc<dyn Listener>,
    pub(crate) settings: EngineSettings,
    pub(crate) work: Notify,
    pub(crate) lively: std::sync::atomic::AtomicI64,
    pub(crate) sweep_now: Notify,
    pub(crate) candidates_wait: Notify,
    pub(crate) jobs_wait: Notify,
    pub(crate) bulk_room: Room,
    pub(crate) trigger_problems: TriggerProblems,
    pub(crate) transfers: Transfers,
    pub(crate) system_trouble: SystemTrouble,
    pub(crate) meters: Meters,
}

impl Engine {
    /// An engine that does nothing until [`Engine::run`].
    pub fn new(
        store: Arc<dyn SyncStore>,
        operations: Arc<dyn Operations>,
        connections: Arc<dyn Connections>,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        listener: Arc<dyn Listener>,
        settings: EngineSettings,
    ) -> Arc<Self> {
        Arc::new(Self {
            store,
            operations,
            connections,
            clock,
            random,
            listener,
            settings,
            work: Notify::new(),
            lively: std::sync::atomic::AtomicI64::new(0),
            sweep_now: Notify::new(),
            candidates_wait: Notify::new(),
            jobs_wait: Notify::new(),
            bulk_room: Room::default(),
            trigger_problems: TriggerProblems::default(),
            transfers: Transfers::default(),
            system_trouble: SystemTrouble::default(),
            meters: Meters::default(),
        })
    }

    /// Something may be due: look at once.
    pub fn wake(&self) {
        self.work.notify_one();
    }

    /// Twins are in motion, so the sweeps look often for a while.
    pub(crate) fn note_life(&self) {
        let now = self.clock.now().0;
        let before = self.lively.swap(now, std::sync::atomic::Ordering::Relaxed);
        if now - before > i64::try_from(self.settings.sweep_live_ms).unwrap_or(i64::MAX) {
            self.sweep_now.notify_waiters();
        }
    }

    /// Runs until `stop` turns true: claims twins and drives them, sweeps trackers, serves attachments. What is running then ends first.
    pub async fn run(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        let mut tasks = JoinSet::new();
        tasks.spawn(Arc::clone(&self).sweep_all(stop.clone()));
        tasks.spawn(Arc::clone(&self).run_triggers(stop.clone()));
        tasks.spawn(Arc::clone(&self).run_jobs(stop.clone()));
        let slots = Arc::new(Semaphore::new(self.settings.parallel));
        let mut running = JoinSet::new();
        // Times in the store may be of a clock that was ahead before this start.
        let mut seen: Option<Reading> = None;
        while !*stop.borrow() {
            let reading = Reading { passed: tokio::time::Instant::now(), clock: self.clock.now() };
            if seen.is_none_or(|before| reading.is_put_back_since(before)) {
                self.forget_later_times(reading.clock).await;
            }
            seen = Some(reading);
            let free = slots.available_permits();
            let claimed = if free == 0 { Vec::new() } else { self.claim(free).await };
            let found = !claimed.is_empty();
            for twin in claimed {
                let Ok(permit) = Arc::clone(&slots).acquire_owned().await else { break };
                let engine = Arc::clone(&self);
                running.spawn(async move {
                    drive::drive(&engine, twin).await;
                    drop(permit);
                    engine.wake();
                });
            }
            if found {
                continue;
            }
            tokio::select! {
                () = self.work.notified() => {}
                () = tokio::time::sleep(self.until_next_wake().await) => {}
                _ = stop.changed() => {}
            }
            while running.try_join_next().is_some() {}
        }
        while running.join_next().await.is_some() {}
        while tasks.join_next().await.is_some() {}
    }

    /// What was to be done hours from now by a clock that was ahead is done now: nothing is lost by looking too early.
    async fn forget_later_times(&self, now: Timestamp) {
        let lease_until = now.plus_millis(self.settings.lease_ms);
        if let Err(error) = self.store.clock_went_back(lease_until, now).await {
            tracing::error!(%error, "times of a clock that was ahead can't be forgotten");
        }
    }

    async fn claim(&self, limit: usize) -> Vec<Claimed> {
        let now = self.clock.now();
        let lease_until = now.plus_millis(self.settings.lease_ms);
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        match self.store.claim(&self.settings.worker, limit, lease_until, now).await {
            Ok(claimed) => claimed,
            Err(error) => {
                tracing::error!(%error, "twins can't be claimed");
                tokio::time::sleep(Duration::from_secs(1)).await;
                Vec::new()
            }
        }
    }

    /// How long nothing is due; at most a while, since another process may add work.
    async fn until_next_wake(&self) -> Duration {
        const LONGEST: Duration = Duration::from_secs(5);
        let next: Result<Option<Timestamp>, StoreError> = self.store.next_wake().await;
        match next {
            Ok(Some(at)) => {
                let wait = u64::try_from(at.millis_since(self.clock.now())).unwrap_or(0);
                Duration::from_millis(wait.max(5)).min(LONGEST)
            }
            Ok(None) | Err(_) => LONGEST,
        }
    }

    pub(crate) fn signal(&self, signal: Signal) {
        self.listener.hear(signal);
    }
}

/// The clock beside the time that has passed, which nobody sets.
#[derive(Clone, Copy)]
struct Reading {
    passed: tokio::time::Instant,
    clock: Timestamp,
}

impl Reading {
    /// By so much a clock is set in the course of things, in milliseconds.
    const USUAL_MS: i64 = 10_000;

    /// Whether the clock was put back.
    fn is_put_back_since(self, before: Self) -> bool {
        let passed = i64::try_from((self.passed - before.passed).as_millis()).unwrap_or(i64::MAX);
        self.clock.millis_since(before.clock) < passed.saturating_sub(Self::USUAL_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_put_back_is_noticed_and_one_that_goes_slower_is_not() {
        let before = Reading { passed: tokio::time::Instant::now(), clock: Timestamp(1_000_000) };
        let after = |passed: u64, clock: i64| {
            let passed = before.passed + Duration::from_millis(passed);
            Reading { passed, clock: Timestamp(1_000_000 + clock) }.is_put_back_since(before)
        };
        assert!(!after(5_000, 5_000));
        assert!(!after(5_000, -4_000), "a step of some seconds");
        assert!(!after(5_000, 3_600_000), "a clock that is put forward");
        assert!(after(5_000, -3_600_000));
        assert!(after(3_600_000, 60_000), "set back while nothing was looked at");
    }
}

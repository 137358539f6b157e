//! Trouble of whole trackers, for people.

use crate::engine::Engine;
use entente_hub::{SystemId, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is wrong with a tracker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What happened last.
    pub message: String,
    /// Whether it heals by itself.
    pub heals: bool,
    /// Since when.
    pub since: Timestamp,
}

/// Trackers whose sweep failed last; a sweep that works takes them off.
#[derive(Default)]
pub(crate) struct SystemTrouble(Mutex<BTreeMap<SystemId, Trouble>>);

impl SystemTrouble {
    fn lock(&self) -> MutexGuard<'_, BTreeMap<SystemId, Trouble>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A sweep failed; true when that is news.
    pub(crate) fn note(&self, system: SystemId, message: String, heals: bool, now: Timestamp) -> bool {
        let mut all = self.lock();
        let since = all.get(&system).map_or(now, |trouble| trouble.since);
        let news = all.get(&system).is_none_or(|trouble| trouble.heals != heals);
        all.insert(system, Trouble { message, heals, since });
        news
    }

    /// A sweep worked; true when that is news.
    pub(crate) fn forget(&self, system: SystemId) -> bool {
        self.lock().remove(&system).is_some()
    }

    /// Systems that are gone take their trouble with them.
    pub(crate) fn keep(&self, known: impl Fn(SystemId) -> bool) {
        self.lock().retain(|system, _| known(*system));
    }
}

impl Engine {
    /// Trackers that don't answer as they should.
    pub fn system_trouble(&self) -> Vec<(SystemId, Trouble)> {
        self.system_trouble.lock().iter().map(|(system, trouble)| (*system, trouble.clone())).collect()
    }
}

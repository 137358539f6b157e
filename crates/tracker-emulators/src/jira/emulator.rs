//! The running emulator's shared state.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::counters::{Tally, WriteCounters};
use super::error::JiraError;
use super::faults::Faults;
use super::index::SearchIndex;
use super::record::Recorder;
use super::routes::search_pages::PageTokens;
use super::site::Site;
use super::timeline::Timeline;
use super::webhooks::Webhooks;

/// Who makes a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Via {
    Api,
    Person,
}

/// Credentials of the API user.
pub(crate) struct Credentials {
    pub(crate) email: String,
    pub(crate) token: String,
}

/// Everything that requests share.
pub(crate) struct Emulator {
    pub(crate) credentials: Credentials,
    pub(crate) admin_token: Option<String>,
    pub(crate) upload_limit: u64,
    pub(crate) faults: Faults,
    pub(crate) tally: Tally,
    pub(crate) timeline: Timeline,
    pub(crate) webhooks: Webhooks,
    pub(crate) recorder: Option<Recorder>,
    pub(crate) pages: Mutex<PageTokens>,
    site: Mutex<Site>,
    index: Mutex<SearchIndex>,
    search_lag: Mutex<(Duration, Duration)>,
}

impl Emulator {
    pub(crate) fn new(
        mut site: Site,
        credentials: Credentials,
        admin_token: Option<String>,
        upload_limit: u64,
        faults: Faults,
        webhooks: Webhooks,
        recorder: Option<Recorder>,
        search_lag: (Duration, Duration),
    ) -> Self {
        let mut index = SearchIndex::default();
        // What is there at the start has been there long enough for search.
        for id in site.take_touched() {
            index.note(Instant::now(), id, site.issue(id).cloned());
        }
        Self {
            credentials,
            admin_token,
            upload_limit,
            faults,
            tally: Tally::default(),
            timeline: Timeline::default(),
            webhooks,
            recorder,
            pages: Mutex::default(),
            site: Mutex::new(site),
            index: Mutex::new(index),
            search_lag: Mutex::new(search_lag),
        }
    }

    /// The site, to read it.
    pub(crate) fn site(&self) -> MutexGuard<'_, Site> {
        self.site.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The search index. Lock order: site before index.
    pub(crate) fn index(&self) -> MutexGuard<'_, SearchIndex> {
        self.index.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn search_lag(&self) -> (Duration, Duration) {
        *self.search_lag.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set_search_lag(&self, lag: (Duration, Duration)) {
        *self.search_lag.lock().unwrap_or_else(PoisonError::into_inner) = lag;
    }

    /// Changes the site, counts the write when it succeeded, and passes the change on to search and webhooks.
    ///
    /// # Errors
    /// Those of `change`.
    pub(crate) fn write<T>(
        &self,
        via: Via,
        kind: &str,
        change: impl FnOnce(&mut Site) -> Result<T, JiraError>,
    ) -> Result<T, JiraError> {
        let mut site = self.site();
        let outcome = change(&mut site);
        let events = site.take_events();
        let touched = site.take_touched();
        if !touched.is_empty() {
            let (shortest, longest) = self.search_lag();
            let mut index = self.index();
            for id in touched {
                let due = Instant::now() + self.faults.between(shortest, longest);
                index.note(due, id, site.issue(id).cloned());
            }
            index.settle(Instant::now());
        }
        self.webhooks.enqueue(&site, events, &self.faults);
        drop(site);
        if outcome.is_ok() {
            self.tally.count(|counters| counters_of(via, counters).add(kind));
        }
        outcome
    }
}

fn counters_of(via: Via, counters: &mut super::counters::Counters) -> &mut WriteCounters {
    match via {
        Via::Api => &mut counters.api,
        Via::Person => &mut counters.people,
    }
}

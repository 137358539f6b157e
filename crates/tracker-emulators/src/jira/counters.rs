//! What was read and written, and by whom: a test for quiet reads it.

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

/// Totals since the start.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Counters {
    /// Writes that succeeded through the API.
    pub api: WriteCounters,
    /// Requests of the API that only read, whatever the answer.
    pub api_reads: u64,
    /// Searches among them.
    pub api_searches: u64,
    /// All requests by method and path template, whatever the answer.
    pub requests: BTreeMap<String, u64>,
    /// Edits by people on the pages or through the test surface.
    pub people: WriteCounters,
    /// Webhook deliveries that a receiver took.
    pub webhooks_delivered: u64,
    /// Attempts that failed.
    pub webhooks_failed: u64,
    /// Answers that a fault swallowed.
    pub dropped_answers: u64,
    /// Requests that a fault refused with 503.
    pub failed_before: u64,
    /// Requests answered with 429.
    pub rate_limited: u64,
    /// Bytes of files that were sent to whoever read them.
    pub content_bytes: u64,
    /// Downloads that brought the API's credentials to the media address, where a real site's would leak.
    pub credentials_sent_to_media: u64,
}

/// Writes, in all and by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WriteCounters {
    /// All kinds.
    pub writes: u64,
    /// By kind, such as `issueCreated`, `issueEdited`, `commentCreated`.
    pub by_kind: BTreeMap<String, u64>,
}

impl WriteCounters {
    pub(crate) fn add(&mut self, kind: &str) {
        self.writes += 1;
        *self.by_kind.entry(kind.to_owned()).or_default() += 1;
    }
}

/// [`Counters`] behind a lock.
#[derive(Default)]
pub(crate) struct Tally(Mutex<Counters>);

impl Tally {
    pub(crate) fn count(&self, change: impl FnOnce(&mut Counters)) {
        change(&mut self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    }

    pub(crate) fn get(&self) -> Counters {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

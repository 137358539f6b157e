//! What one tracker says in its own way.

use crate::purpose::{Purpose, Said};
use entente_http::{HeaderMap, Response, retry_after};
use entente_tracker_api::{LimitScope, TrackerError};
use std::time::Duration;

/// How long to wait when the server says that a limit is met but not for how long.
pub(crate) const UNTOLD: Duration = Duration::from_secs(2);

/// A limit that was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// What must pause.
    pub scope: LimitScope,
    /// What the tracker calls the limit.
    pub reason: String,
    /// How long to wait at least.
    pub wait: Duration,
}

/// How a tracker pages its lists.
#[derive(Debug, Clone, Copy)]
pub struct Paging {
    /// The parameter with the number of items to skip.
    pub skip: &'static str,
    /// The parameter with the size of a page.
    pub size: &'static str,
    /// The field of the answer with the number of all items.
    pub total: &'static str,
    /// The field of the answer that is true on the last page, where there is one.
    pub last: Option<&'static str>,
    /// Items on one page at most.
    pub most: usize,
}

/// How one tracker words its refusals and limits, and pages its lists.
pub trait Dialect: Send + Sync {
    /// The tracker's name in messages.
    fn name(&self) -> &'static str;

    /// The permission that reading takes, as administrators know it.
    fn to_read(&self) -> &'static str;

    /// How lists are paged.
    fn paging(&self) -> Paging;

    /// What an answer with an error status says.
    fn said(&self, answer: &Response) -> Said;

    /// Why the tracker does not let the account in.
    fn why_not_signed_in(&self, _answer: &Response) -> Option<String> {
        None
    }

    /// An error status that has a meaning of its own in this tracker.
    fn refusal(&self, _purpose: &Purpose, _answer: &Response) -> Option<TrackerError> {
        None
    }

    /// What a status 429 means; `now_ms` is the time by the server's clock.
    fn limit(&self, answer: &Response, now_ms: i64) -> Limit {
        let wait = retry_after(&answer.headers, now_ms).unwrap_or(UNTOLD);
        Limit { scope: LimitScope::Account, reason: "too many requests".into(), wait }
    }

    /// The limit that a good answer announces for the next calls.
    fn announced_limit(&self, _headers: &HeaderMap, _now_ms: i64) -> Option<Limit> {
        None
    }
}

//! Misbehaviour on request: lost answers, failures, rate limits, short pages, troubled webhooks.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde::{Deserialize, Serialize};

/// How the emulator misbehaves. "One in N" draws from a seeded generator; `null` or 0 means never, 1 always.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FaultSettings {
    /// One successful write in N happens, but its answer is lost: the connection is closed.
    pub drop_answer_one_in: Option<u32>,
    /// One request in N is answered with 503 before anything happens.
    pub fail_before_one_in: Option<u32>,
    /// One request in N is answered with 429 (`jira-burst-based`).
    pub rate_limit_one_in: Option<u32>,
    /// The `Retry-After` of a 429, in seconds; 1 when absent.
    pub retry_after_seconds: Option<u64>,
    /// Calls a second allowed for each method and endpoint; more is answered with 429 (`jira-burst-based`).
    pub burst_per_second: Option<u32>,
    /// Enforces 20 writes in 2 s for each issue, the rest is answered with 429 (`jira-per-issue-on-write`).
    pub limit_writes_per_issue: bool,
    /// Calls in all that are still allowed; then everything is answered with 429 (`jira-quota-tenant-based`).
    pub quota_left: Option<u64>,
    /// One search page in N is shorter than asked although more follow.
    pub short_page_one_in: Option<u32>,
    /// One webhook delivery in N is lost.
    pub lose_webhook_one_in: Option<u32>,
    /// One webhook delivery in N arrives twice.
    pub double_webhook_one_in: Option<u32>,
    /// Each answer with a file's content breaks off after so many bytes.
    pub cut_content_after: Option<u64>,
    /// Requests for a range of a file's content are answered with the whole.
    pub ignore_ranges: bool,
    /// The longest random delay of a webhook delivery, in milliseconds.
    pub webhook_delay_ms: u64,
    /// Seed of the random draws; a new value restarts the generator.
    pub seed: u64,
}

/// What befalls one request before it is handled.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Unavailable,
    RateLimited { reason: &'static str, limit: u64, retry_after: Duration },
}

/// The settings with what they need to remember.
pub(crate) struct Faults {
    inner: Mutex<Inner>,
}

struct Inner {
    settings: FaultSettings,
    random: StdRng,
    calls: HashMap<String, VecDeque<Instant>>,
}

/// Writes to one issue that Jira takes in [`PER_ISSUE_WINDOW`] (D).
const PER_ISSUE_WRITES: usize = 20;
const PER_ISSUE_WINDOW: Duration = Duration::from_secs(2);

impl Faults {
    pub(crate) fn new(settings: FaultSettings) -> Self {
        let random = StdRng::seed_from_u64(settings.seed);
        Self { inner: Mutex::new(Inner { settings, random, calls: HashMap::new() }) }
    }

    pub(crate) fn settings(&self) -> FaultSettings {
        self.lock().settings.clone()
    }

    pub(crate) fn replace(&self, settings: FaultSettings) {
        let mut inner = self.lock();
        if inner.settings.seed != settings.seed {
            inner.random = StdRng::seed_from_u64(settings.seed);
        }
        inner.calls.clear();
        inner.settings = settings;
    }

    /// Decides whether a request is refused before it is handled. `issue` names the issue that a write changes.
    pub(crate) fn before(&self, endpoint: &str, issue: Option<&str>) -> Option<Refusal> {
        let mut inner = self.lock();
        let retry_after = Duration::from_secs(inner.settings.retry_after_seconds.unwrap_or(1));
        let limited = |reason, limit| Some(Refusal::RateLimited { reason, limit, retry_after });
        if inner.draw(|settings| settings.fail_before_one_in) {
            return Some(Refusal::Unavailable);
        }
        if let Some(left) = inner.settings.quota_left {
            if left == 0 {
                return limited("jira-quota-tenant-based", 65_000);
            }
            inner.settings.quota_left = Some(left - 1);
        }
        if inner.draw(|settings| settings.rate_limit_one_in) {
            return limited("jira-burst-based", 100);
        }
        if let Some(burst) = inner.settings.burst_per_second
            && !inner.admit(endpoint, burst as usize, Duration::from_secs(1))
        {
            return limited("jira-burst-based", u64::from(burst));
        }
        if let Some(issue) = issue.filter(|_| inner.settings.limit_writes_per_issue)
            && !inner.admit(issue, PER_ISSUE_WRITES, PER_ISSUE_WINDOW)
        {
            return limited("jira-per-issue-on-write", PER_ISSUE_WRITES as u64);
        }
        None
    }

    pub(crate) fn drops_answer(&self) -> bool {
        let mut inner = self.lock();
        inner.draw(|settings| settings.drop_answer_one_in)
    }

    /// Cuts a page of `asked` issues short, never to nothing.
    pub(crate) fn page_size(&self, asked: usize) -> usize {
        let mut inner = self.lock();
        if asked > 1 && inner.draw(|settings| settings.short_page_one_in) {
            inner.random.random_range(1..asked)
        } else {
            asked
        }
    }

    /// How often a webhook delivery is sent, and after which delay.
    pub(crate) fn webhook_fate(&self) -> (u32, Duration) {
        let mut inner = self.lock();
        let longest = inner.settings.webhook_delay_ms;
        let delay = if longest == 0 { 0 } else { inner.random.random_range(0..=longest) };
        let copies = if inner.draw(|settings| settings.lose_webhook_one_in) {
            0
        } else if inner.draw(|settings| settings.double_webhook_one_in) {
            2
        } else {
            1
        };
        (copies, Duration::from_millis(delay))
    }

    /// A duration between the two, both included.
    pub(crate) fn between(&self, shortest: Duration, longest: Duration) -> Duration {
        if longest <= shortest {
            return shortest;
        }
        let mut inner = self.lock();
        let millis = inner.random.random_range(shortest.as_millis() as u64..=longest.as_millis() as u64);
        Duration::from_millis(millis)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Inner {
    fn draw(&mut self, one_in: impl Fn(&FaultSettings) -> Option<u32>) -> bool {
        match one_in(&self.settings) {
            None | Some(0) => false,
            Some(n) => self.random.random_range(0..n) == 0,
        }
    }

    fn admit(&mut self, key: &str, limit: usize, window: Duration) -> bool {
        let now = Instant::now();
        let calls = self.calls.entry(key.to_owned()).or_default();
        while calls.front().is_some_and(|at| now.duration_since(*at) >= window) {
            calls.pop_front();
        }
        let admitted = calls.len() < limit;
        if admitted {
            calls.push_back(now);
        }
        admitted
    }
}

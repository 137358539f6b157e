//! What a job does and how far it is.

use super::portion::PortionError;
use entente_hub::{IssueRef, Timestamp, TwinId};
use entente_sync_core::Content;
use entente_sync_store::StoreError;
use entente_tracker_api::QueryCursor;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use uuid::Uuid;

/// Problems that are kept of a job, by the first that happened.
const MOST_PROBLEMS: usize = 100;
/// A pause between two portions that counts as work, in milliseconds; a longer one was a rest of the job or of the program.
const LONGEST_STEP_MS: i64 = 5_000;

/// Which issues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "scope", rename_all = "camelCase")]
pub enum JobScope {
    /// All twins of the connection.
    All,
    /// Twins whose issue a query finds, in the tracker's own language.
    Query {
        /// The query.
        query: String,
    },
    /// Twins that wait for a person with the same error.
    Error {
        /// Its stable code.
        code: String,
        /// Its message, when only those with the same one are meant.
        message: Option<String>,
    },
}

/// Two issues to connect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobPair {
    /// Key of the issue here.
    pub local: String,
    /// Key of the issue on the other side.
    pub remote: String,
}

/// What a job does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum JobKind {
    /// Puts under sync what a trigger finds now.
    Backfill {
        /// The trigger.
        trigger: Uuid,
        /// Its name then.
        name: String,
        /// Its query then.
        query: String,
    },
    /// Compares and repairs.
    Resync {
        /// Which issues.
        of: JobScope,
    },
    /// Ends syncs.
    Stop {
        /// Which issues.
        of: JobScope,
    },
    /// Tries again what failed.
    Retry {
        /// Which issues.
        of: JobScope,
    },
    /// Connects existing issues.
    Connect {
        /// Whose content stays.
        content: Content,
        /// The pairs that are left.
        pairs: VecDeque<JobPair>,
    },
}

/// What went wrong with one issue of a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobProblem {
    /// The issue's key, or what was written in its place.
    pub key: String,
    /// What happened.
    pub message: String,
}

/// A job and how far it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JobState {
    /// What it does.
    pub kind: JobKind,
    /// Who began it.
    pub person: String,
    /// How many issues there are, once counted.
    pub total: Option<u64>,
    /// Whether the count is exact.
    pub exact: bool,
    /// Issues that are done.
    pub done: u64,
    /// Issues that needed nothing.
    pub skipped: u64,
    /// Issues that failed.
    pub failed: u64,
    /// What went wrong, the first hundred.
    pub problems: Vec<JobProblem>,
    /// Why it ended early or waits, for people.
    pub note: Option<String>,
    /// Time at work, in milliseconds.
    pub worked_ms: i64,
    /// When the last portion ended.
    pub last_at: Option<Timestamp>,
    /// Twins that are begun and not finished, with their keys.
    pub unfinished: Vec<(TwinId, String)>,
    /// Issues that were found and not begun.
    pub found: VecDeque<IssueRef>,
    /// Where the search goes on.
    pub cursor: Option<QueryCursor>,
    /// The last twin of a walk over all.
    pub after: Option<TwinId>,
    /// Whether nothing more will be found.
    pub searched: bool,
}

impl JobState {
    pub(crate) fn new(kind: JobKind, person: &str) -> Self {
        let total = match &kind {
            JobKind::Connect { pairs, .. } => Some(pairs.len() as u64),
            _ => None,
        };
        Self {
            kind,
            person: person.to_owned(),
            total,
            exact: true,
            done: 0,
            skipped: 0,
            failed: 0,
            problems: Vec::new(),
            note: None,
            worked_ms: 0,
            last_at: None,
            unfinished: Vec::new(),
            found: VecDeque::new(),
            cursor: None,
            after: None,
            searched: false,
        }
    }

    /// From what is stored.
    ///
    /// # Errors
    /// When it is not what this program wrote.
    pub fn from_json(json: &str) -> Result<Self, StoreError> {
        serde_json::from_str(json)
            .map_err(|error| StoreError::Damaged { what: "job".into(), detail: error.to_string() })
    }

    pub(crate) fn to_json(&self) -> Result<String, StoreError> {
        serde_json::to_string(self)
            .map_err(|error| StoreError::Damaged { what: "job".into(), detail: error.to_string() })
    }

    /// Issues that are dealt with, whatever came of them.
    pub fn settled(&self) -> u64 {
        self.done + self.skipped + self.failed
    }

    /// How long the rest takes at the rate that was measured, in milliseconds; none before there is one.
    pub fn remaining_ms(&self) -> Option<i64> {
        let settled = i64::try_from(self.settled()).ok().filter(|settled| *settled > 0)?;
        let total = i64::try_from(self.total?).ok()?;
        Some(self.worked_ms.saturating_mul((total - settled).max(0)) / settled)
    }

    pub(crate) fn fail(&mut self, key: &str, message: impl Into<String>) {
        self.failed += 1;
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(JobProblem { key: key.to_owned(), message: message.into() });
        }
    }

    pub(crate) fn note_end(&mut self, error: &PortionError) {
        self.note = Some(error.to_string());
    }

    pub(crate) fn note_pause(&mut self, error: &PortionError) {
        self.note = Some(format!("{error}; it goes on by itself"));
    }

    pub(crate) fn note_time(&mut self, began: Timestamp, ended: Timestamp) {
        let since = self.last_at.unwrap_or(began);
        let since = if ended.millis_since(since) > LONGEST_STEP_MS { began } else { since };
        self.worked_ms += ended.millis_since(since).max(0);
        self.last_at = Some(ended);
    }

    pub(crate) fn same_progress(&self, other: &Self) -> bool {
        (self.settled(), self.total, &self.note) == (other.settled(), other.total, &other.note)
    }
}

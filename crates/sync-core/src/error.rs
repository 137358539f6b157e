//! Errors of a twin, told apart by what must happen next.

use entente_hub::Timestamp;
use serde::{Deserialize, Serialize};

/// Stable codes; each has a page in `docs/errors`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// A script ended with an error.
    ScriptFailed,
    /// The tracker refused a read or a write, and will again.
    TrackerRefused,
    /// The local issue can't be read: deleted, moved away, or hidden from the account.
    IssueGone,
    /// A write's outcome is unknown and what was found does not settle it.
    WriteInDoubt,
    /// Both sides changed a value and a person decides which one stays.
    ConflictUndecided,
    /// A change went back and forth too often.
    Loop,
    /// A message of the other side is of a kind or shape that this version does not know.
    MessageUnreadable,
    /// What the outgoing rule assigned is larger than a message may be.
    ReplicaTooLarge,
}

/// Where in a script an error happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScriptPosition {
    /// `outgoing` or `incoming`.
    pub script: String,
    /// The version of the rules that ran.
    pub rules_version: u64,
    /// Line, from 1.
    pub line: Option<u32>,
    /// Column, from 1.
    pub column: Option<u32>,
    /// The line's text.
    pub source_line: Option<String>,
}

/// An error that waits for a person. It blocks its own twin alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TwinError {
    /// What kind it is.
    pub code: ErrorCode,
    /// What happened, in a sentence that reads alone.
    pub message: String,
    /// What to do about it.
    pub advice: String,
    /// Where, when a script did it.
    pub position: Option<ScriptPosition>,
    /// The issue, by its key.
    pub issue_key: Option<String>,
    /// Since when.
    pub since: Timestamp,
}

/// How an effect failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It was certainly not carried out and heals by itself; wait at least so many milliseconds.
    Later {
        /// What happened.
        detail: String,
        /// The least time to wait, where the tracker says so.
        after_ms: Option<i64>,
    },
    /// A write may or may not have been carried out.
    Unknown {
        /// What happened.
        detail: String,
    },
    /// The thing is not there.
    Gone {
        /// What is missing.
        detail: String,
    },
    /// It will fail again until somebody does something.
    Refused {
        /// What happened.
        message: String,
        /// What to do about it.
        advice: String,
    },
    /// The tracker does not take this item, whatever is done about the rest: it is left out.
    NotTaken {
        /// What the tracker says.
        message: String,
    },
    /// A script ended with an error.
    Script {
        /// The script's message.
        message: String,
        /// Where.
        position: ScriptPosition,
    },
}

//! What the rest of the program uses of this crate.

use entente_hub::{
    Found, HubIssue, IssueRef, IssueType, Lookup, Markup, Project, Replica, Status, Timestamp, Traces, TrackerRequest,
    TrackerResponse, User,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Which of the two scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Side {
    /// Issue to replica.
    Outgoing,
    /// Replica to issue.
    Incoming,
}

impl Side {
    /// The script's name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Side::Outgoing => "outgoing",
            Side::Incoming => "incoming",
        }
    }
}

/// The texts of both scripts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleTexts {
    /// Issue to replica.
    pub outgoing: String,
    /// Replica to issue.
    pub incoming: String,
}

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The rules can't be published.
    Error,
    /// They can, but something looks wrong.
    Warning,
}

/// Something about a script. Lines and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleDiagnostic {
    /// Which script.
    pub side: Side,
    /// How bad it is.
    pub severity: Severity,
    /// A stable code.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// First line.
    pub line: u32,
    /// First column.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column behind the last.
    pub end_column: u32,
    /// What to do.
    pub help: Option<String>,
}

impl RuleDiagnostic {
    /// Whether a run that comes to this place ends there with an error. A warning may stand where the script never comes.
    pub fn stops_runs(&self) -> bool {
        self.severity == Severity::Error || crate::check::stops_runs(&self.code)
    }
}

/// What a check of a script knows of the script's tracker; the default is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackerChecks {
    /// Its kind, as people know it.
    pub label: String,
    /// Fields of the hub that can't be written there, each with what to know about it.
    pub unwritable: Vec<(String, String)>,
}

/// What scripts may know of their connection (`connection`, `relation`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConnectionFacts {
    /// Its name.
    pub name: String,
    /// Its description.
    pub description: String,
    /// The local side's short name.
    pub local_name: String,
    /// The other side's short name.
    pub remote_name: String,
    /// The other side's tracker address, where known.
    pub remote_url: Option<String>,
    /// This node's address.
    pub local_node_url: String,
    /// The other node's address, where known.
    pub remote_node_url: Option<String>,
}

/// What scripts may know of their tracker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackerFacts {
    /// Its kind, as people know it.
    pub kind_label: String,
    /// Its address, without a slash at the end.
    pub address: String,
    /// The markup of its texts.
    pub markup: Markup,
    /// The other tracker's address, where known.
    pub remote_address: Option<String>,
}

/// Bounds of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleLimits {
    /// Steps of the machine.
    pub steps: u64,
    /// Bytes of the script's own heap.
    pub heap_bytes: usize,
    /// Nested calls.
    pub call_depth: usize,
    /// Questions and requests to the outside.
    pub requests: u32,
}

impl Default for RuleLimits {
    fn default() -> Self {
        Self { steps: 50_000_000, heap_bytes: 64 * 1024 * 1024, call_depth: 1_000, requests: 500 }
    }
}

/// What is around a run.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The connection.
    pub connection: ConnectionFacts,
    /// The tracker.
    pub tracker: TrackerFacts,
    /// Our issue, once there is one.
    pub local: Option<IssueRef>,
    /// The address of the other side's issue, where known.
    pub issue_url: Option<String>,
    /// The script's clock.
    pub now: Timestamp,
    /// The script's source of randomness.
    pub seed: u64,
    /// Bounds.
    pub limits: RuleLimits,
    /// Set from outside to end the run.
    pub cancelled: Option<Arc<AtomicBool>>,
}

/// Inputs of the incoming script.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingFacts {
    /// Our issue; none before it exists.
    pub issue: Option<HubIssue>,
    /// What the other side says, texts already in the local markup.
    pub replica: Replica,
    /// What it said before.
    pub previous: Option<Replica>,
    /// Pairs of comments, attachments, work logs.
    pub traces: Traces,
    /// `firstSync`.
    pub first_sync: bool,
}

/// How a log line was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum LogLevel {
    /// `log.trace`, `log.debug`.
    Debug,
    /// `log.info`, `println`.
    Info,
    /// `log.warn`.
    Warn,
    /// `log.error`.
    Error,
}

/// A line that a script logged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LogLine {
    /// How it was meant.
    pub level: LogLevel,
    /// The text.
    pub text: String,
}

/// A place that a script went through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StackEntry {
    /// The method or closure.
    pub method: String,
    /// The line.
    pub line: u32,
}

/// How a script ended with an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleFailure {
    /// The exception's class name, such as `groovy.lang.MissingPropertyException`.
    pub exception: String,
    /// Groovy's message.
    pub message: String,
    /// Which script.
    pub side: Side,
    /// Line, from 1.
    pub line: Option<u32>,
    /// Column, from 1.
    pub column: Option<u32>,
    /// The line's text.
    pub source_line: Option<String>,
    /// Innermost first.
    pub stack: Vec<StackEntry>,
}

/// What a helper must ask the tracker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Question {
    /// The types of a project.
    IssueTypes {
        /// The project's key.
        project_key: String,
    },
    /// Projects whose key or name contains a text.
    Projects {
        /// The text.
        text: String,
    },
    /// The statuses of a project.
    Statuses {
        /// The project's key.
        project_key: String,
    },
    /// People whose name or e-mail matches.
    Users {
        /// The text.
        text: String,
    },
    /// A request of `httpClient`.
    Http(TrackerRequest),
    /// Something else of the tracker's: versions, components, options, groups and the like.
    Lookup(Lookup),
    /// A twin, in this connection unless the question says otherwise.
    Twin(TwinQuestion),
    /// What the script changed so far shall be written before it goes on. Whoever drives the run may drop it here, and start another one on the
    /// same inputs later that gets [`Answer::Stored`] at this place.
    Store {
        /// The issue as the script wants it until here.
        wanted: Box<HubIssue>,
        /// Transitions that it asked for since it stored last.
        transitions: Vec<String>,
    },
}

/// Which twin a script asks about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum TwinQuestion {
    /// That of the other side's issue with an id or key.
    OfRemote {
        /// The other side's id or key.
        id_or_key: String,
    },
    /// That of a local issue.
    OfLocal {
        /// The local id or key.
        id_or_key: String,
        /// The connection's name; none for this one.
        connection: Option<String>,
    },
}

/// What scripts may know of a twin.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TwinFacts {
    /// Our issue, once there is one.
    pub local: Option<IssueRef>,
    /// The other side's lasting id, as far as it told it.
    pub remote_id: Option<String>,
    /// The other side's key, as far as it told it.
    pub remote_key: Option<String>,
    /// The other issue's address for people.
    pub remote_url: Option<String>,
    /// What we told last.
    pub sent: Option<Box<HubIssue>>,
    /// What the other side told last.
    pub received: Option<Box<HubIssue>>,
}

/// What a script asks to be done when the issue is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// The other side shall be told how the issue is then (`syncBackAfterProcessing`).
    pub sync_back: bool,
    /// The sync of this issue shall end (`unExalateAfterProcessing`).
    pub stop_sync: bool,
    /// Other local issues that shall be put under sync (`exalate`), each by id, key or both.
    pub expose: Vec<IssueRef>,
    /// Transitions of the workflow, by name, since the issue was stored last.
    pub transitions: Vec<String>,
}

/// The tracker's answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// To [`Question::IssueTypes`].
    IssueTypes(Vec<IssueType>),
    /// To [`Question::Projects`].
    Projects(Vec<Project>),
    /// To [`Question::Statuses`].
    Statuses(Vec<Status>),
    /// To [`Question::Users`].
    Users(Vec<User>),
    /// To [`Question::Http`].
    Http(TrackerResponse),
    /// To [`Question::Lookup`].
    Found(Found),
    /// To [`Question::Twin`].
    Twin(Option<Box<TwinFacts>>),
    /// To [`Question::Store`].
    Stored {
        /// The issue as the tracker has it now.
        issue: Box<HubIssue>,
        /// Pairs of comments, attachments, work logs, with new ones.
        traces: Traces,
    },
    /// The tracker refuses; the script sees an exception with this message.
    Refused(String),
}

/// Where a run stands.
#[derive(Debug)]
pub enum Progress<T> {
    /// It ended well.
    Done(T),
    /// It waits for an answer.
    Ask(Question),
    /// It ended with an error.
    Failed(RuleFailure),
}

/// What the outgoing script made.
#[derive(Clone, Debug, PartialEq)]
pub struct OutgoingResult {
    /// What it assigned.
    pub replica: HubIssue,
    /// What it logged.
    pub log: Vec<LogLine>,
    /// The top-level fields of the issue that it read.
    pub fields_read: Vec<String>,
    /// Other local issues that it asked to put under sync, each by id, key or both.
    pub expose: Vec<IssueRef>,
}

/// What the incoming script made.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingResult {
    /// The issue as it was, or as it was stored last; empty before it exists.
    pub before: HubIssue,
    /// The issue as the script wants it. New comments and attachments have an empty id and their twin's `remote_id`, changed ones keep
    /// their id, removed ones are missing.
    pub wanted: HubIssue,
    /// What it logged.
    pub log: Vec<LogLine>,
    /// Pairs that the script added to `traces`.
    pub traces: Traces,
    /// The issue that the script dealt with itself: nothing is to be written.
    pub handled: Option<IssueRef>,
    /// What it asked to be done when the issue is written.
    pub wishes: Wishes,
}

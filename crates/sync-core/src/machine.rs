//! The entrance of the state machine.

use crate::context::Context;
use crate::error::{ErrorCode, Failure, TwinError};
use crate::message::TwinMessage;
use crate::steps::{apply, export, import, observe, settle};
use crate::transition::{Next, Transition};
use crate::twin::Twin;
use crate::work::{ExportStage, ImportStage, QueuedEvent, Work};
use crate::{attach, storing};
use entente_hub::changes::Written;
use entente_hub::{HubIssue, IssueRef, Replica, Traces};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A worker took the twin over, with what waits for it. Work that was begun goes on.
    Work {
        /// Events, oldest first.
        events: Vec<QueuedEvent>,
        /// Messages, by sequence.
        messages: Vec<TwinMessage>,
    },
    /// The issue that the peer wants to connect was looked for.
    IssueFound(Result<IssueRef, Failure>),
    /// Our issue was read.
    IssueRead(Result<Box<HubIssue>, Failure>),
    /// The outgoing rule ran.
    OutgoingRan(Result<Box<Replica>, Failure>),
    /// The incoming rule ran.
    IncomingRan(Result<Box<IncomingRun>, Failure>),
    /// How contents of attachments stand.
    Blobs(Result<Vec<BlobStatus>, Failure>),
    /// A write ended.
    Written(Result<Written, Failure>),
    /// What a look-up found: each candidate, and whether its marker or hash proves it.
    Found(Result<Vec<(Written, bool)>, Failure>),
}

/// The result of an incoming rule. Texts are in the tracker's normal form.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingRun {
    /// Our issue before the rule.
    pub before: HubIssue,
    /// Our issue as the rule wants it.
    pub wanted: HubIssue,
    /// Our issue as the rule wants it for the previous replica.
    pub shadow: Option<HubIssue>,
    /// Pairs of items that the rule made itself.
    pub traces: Traces,
    /// What the rule asked to be done with the writes, or after them.
    pub wishes: RuleWishes,
    /// How the rule ended.
    pub end: RunEnd,
}

/// What an incoming rule asks for besides its changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RuleWishes {
    /// The peer shall be told how our issue is once everything is written.
    pub sync_back: bool,
    /// The sync of the issue shall end once everything is written.
    pub stop_sync: bool,
    /// Transitions of the workflow, by name, that are made after the other changes.
    pub transitions: Vec<String>,
}

impl RuleWishes {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How an incoming rule ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum RunEnd {
    /// It is over.
    #[default]
    Over,
    /// It stopped to store the issue, and goes on after that.
    Stopped {
        /// What it asked so far, with the answers.
        answers: Vec<Value>,
    },
    /// It dealt with the issue itself: nothing is written.
    Handled {
        /// The issue's id or key.
        id_or_key: String,
    },
}

/// How the content of one attachment stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlobStatus {
    /// All of it is here, with this SHA-256 (lower-case hex) and size in bytes.
    Complete {
        /// The attachment's id on the other side.
        remote_id: String,
        /// Its hash.
        sha256: String,
        /// Its size.
        size: u64,
    },
    /// It is on its way.
    Waiting {
        /// The attachment's id on the other side.
        remote_id: String,
    },
    /// It won't come.
    Failed {
        /// The attachment's id on the other side.
        remote_id: String,
        /// Why.
        detail: String,
    },
}

/// Advances a twin by one input.
pub fn advance(twin: Twin, input: Input, ctx: &Context<'_>) -> Transition {
    observe::look_further(step(twin, input, ctx), ctx)
}

fn step(twin: Twin, input: Input, ctx: &Context<'_>) -> Transition {
    if let Input::Work { events, messages } = input {
        return observe::take_up(twin, &events, &messages, ctx);
    }
    if let Input::Written(result) = input {
        return write_ended(twin, result, ctx);
    }
    match (twin.work.clone(), input) {
        (Work::Export(work), Input::IssueRead(result)) => match result {
            Ok(issue) => export::issue_read(twin, *work, issue, ctx),
            Err(failure) => failed(twin, failure, ctx),
        },
        (Work::Export(work), Input::OutgoingRan(result)) => match (result, &work.stage) {
            (Ok(replica), ExportStage::Running { issue, .. }) => {
                let issue = issue.clone();
                export::rule_ran(twin, *work, &issue, replica, ctx)
            }
            (Ok(_), ExportStage::Reading) => Transition::rest(twin),
            (Err(failure), _) => failed(twin, failure, ctx),
        },
        (Work::Import(work), Input::IssueFound(result)) => import::issue_found(twin, *work, result, ctx),
        (Work::Import(work), Input::IssueRead(result)) => match result {
            Err(failure) => failed(twin, failure, ctx),
            Ok(issue) => match work.stage.clone() {
                ImportStage::Reading | ImportStage::Running { .. } => import::issue_read(twin, *work, Some(issue), ctx),
                ImportStage::Applying { .. } => apply::created_issue_read(twin, *work, issue, ctx),
                ImportStage::Attaching { wanted, .. } => attach::found(twin, *work, wanted, issue, ctx),
                ImportStage::ReadingBack { plan } if work.is_storing() => {
                    storing::read_back(twin, *work, plan, issue, ctx)
                }
                ImportStage::ReadingBack { plan } => settle::read_back(twin, *work, plan, &issue, ctx),
                ImportStage::Fetching { .. } | ImportStage::Baselining { .. } => Transition::rest(twin),
            },
        },
        (Work::Import(work), Input::OutgoingRan(result)) => settle::baseline_ran(twin, *work, result, ctx),
        (Work::Import(work), Input::IncomingRan(result)) => match result {
            Ok(run) => import::rule_ran(twin, *work, &run, ctx),
            Err(failure) => failed(twin, failure, ctx),
        },
        (Work::Import(work), Input::Blobs(result)) => match result {
            Ok(blobs) => import::blobs_stand(twin, *work, &blobs, ctx),
            Err(failure) => failed(twin, failure, ctx),
        },
        (Work::Import(work), Input::Found(result)) => apply::found(twin, *work, result, ctx),
        (_, _) => Transition::rest(twin),
    }
}

/// The work is handed on, not copied: there may be thousands of writes, and as much to copy for each.
fn write_ended(mut twin: Twin, result: Result<Written, Failure>, ctx: &Context<'_>) -> Transition {
    match std::mem::replace(&mut twin.work, Work::Rest) {
        Work::Import(work) if matches!(work.stage, ImportStage::Applying { .. }) => {
            apply::written(twin, *work, result, ctx)
        }
        other => {
            twin.work = other;
            Transition::rest(twin)
        }
    }
}

/// The longest wait between two tries, in milliseconds.
const LONGEST_WAIT_MS: i64 = 60_000;

/// Gives the twin back after a failure: for a while when it heals by itself, until a person acts otherwise.
pub(crate) fn failed(mut twin: Twin, failure: Failure, ctx: &Context<'_>) -> Transition {
    let (code, message, advice, position) = match failure {
        Failure::Later { after_ms, .. } => return later(twin, after_ms, ctx),
        Failure::Unknown { .. } => return later(twin, None, ctx),
        Failure::Gone { detail } => (
            ErrorCode::IssueGone,
            format!("{detail}."),
            "If it was moved, give the account access to it and retry; if it was deleted on purpose, stop the sync of this issue.".to_owned(),
            None,
        ),
        Failure::Refused { message, advice } => (ErrorCode::TrackerRefused, message, advice, None),
        Failure::NotTaken { message } => {
            (ErrorCode::TrackerRefused, message, "Change what the tracker refuses, and retry.".to_owned(), None)
        }
        Failure::Script { message, position } => (
            ErrorCode::ScriptFailed,
            message,
            format!("Mend the {} script at the line shown, publish it, and retry.", position.script),
            Some(position),
        ),
    };
    twin.retries = 0;
    let error = TwinError { code, message, advice, position, issue_key: twin.issue_key(), since: ctx.now };
    blocked(twin, error)
}

/// Gives the twin back until a person asks to try again.
pub(crate) fn blocked(twin: Twin, error: TwinError) -> Transition {
    let summary = error.message.clone();
    let detail = serde_json::to_value(&error).ok();
    let mut transition = Transition::to(twin, Next::Blocked(Box::new(error))).note("error", None, summary);
    if let Some(note) = transition.notes.last_mut() {
        note.detail = detail;
    }
    transition
}

/// Gives the twin back for a while that doubles with each failure, spread so that many twins don't come back at once.
fn later(mut twin: Twin, after_ms: Option<i64>, ctx: &Context<'_>) -> Transition {
    let doubled = 500_i64.saturating_mul(1 << twin.retries.min(7)).min(LONGEST_WAIT_MS);
    let spread = i64::try_from(ctx.seed % 512).unwrap_or(0) * doubled / 1024;
    twin.retries = twin.retries.saturating_add(1);
    let wait = (doubled + spread).max(after_ms.unwrap_or(0));
    Transition::to(twin, Next::Rest { wake_at: Some(ctx.now.plus_millis(wait)) })
}

//! The piece of work that a twin is at. It is stored, so that any worker can go on with it.

use crate::connect::Connect;
use crate::decide::{Conflict, Decision};
use crate::machine::RuleWishes;
use crate::plan::Plan;
use entente_hub::changes::StepKey;
use entente_hub::{EventId, HubIssue, Replica, Timestamp, TraceId, Traces};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What an event in the queue asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum QueuedKind {
    /// Put the issue under sync.
    Start,
    /// The issue may have changed.
    Changed,
    /// The issue seems to be deleted.
    Deleted,
    /// A person asks to compare both issues and to mend what differs.
    Compare,
    /// A person asks to try again.
    Retry,
    /// A person asks to leave out what can't be done.
    Skip,
    /// A person decides a conflict.
    Decide,
    /// A person ends the sync of this issue.
    Stop,
}

/// An event that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QueuedEvent {
    /// The event.
    pub id: EventId,
    /// What it asks for.
    pub kind: QueuedKind,
    /// Follows the edit.
    pub trace: TraceId,
    /// What a person decided.
    #[serde(default)]
    pub decision: Option<Decision>,
}

/// Inputs of a script that stay the same when it has to run again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Frozen {
    /// The script's clock.
    pub now: Timestamp,
    /// The script's source of randomness.
    pub seed: u64,
    /// The version of the rules.
    pub rules_version: u64,
}

/// What a twin is at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "work", rename_all = "camelCase")]
pub enum Work {
    /// Nothing.
    Rest,
    /// Telling the peer about our issue.
    Export(Box<ExportWork>),
    /// Writing what the peer told us.
    Import(Box<ImportWork>),
}

/// An export.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExportWork {
    /// Events that it answers.
    pub events: Vec<EventId>,
    /// Follows the edit.
    pub trace: TraceId,
    /// Whether the peer is told also what it knows.
    #[serde(default)]
    pub forced: bool,
    /// How far it is.
    pub stage: ExportStage,
}

/// How far an export is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "camelCase")]
pub enum ExportStage {
    /// The issue is being read.
    Reading,
    /// The outgoing rule runs.
    #[serde(rename_all = "camelCase")]
    Running {
        /// What it reads.
        issue: Box<HubIssue>,
        /// Its frozen inputs.
        frozen: Frozen,
    },
}

/// An import.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportWork {
    /// The message's sequence; none when late attachments are written.
    pub sequence: Option<u64>,
    /// What the sender had seen of us.
    pub seen: u64,
    /// Follows the edit.
    pub trace: TraceId,
    /// How often it has crossed.
    pub hops: u32,
    /// What the peer says.
    pub replica: Box<Replica>,
    /// Our issue that the peer wants to connect, on the first message.
    #[serde(default)]
    pub connect: Option<Connect>,
    /// When the peer's issue was edited, where it told.
    #[serde(default)]
    pub changed_at: Option<Timestamp>,
    /// Conflicts that were met, for the record.
    pub conflicts: Vec<Conflict>,
    /// Values that won over the peer's, with the time of the edit.
    #[serde(default)]
    pub retell: BTreeMap<String, Timestamp>,
    /// Steps that were written before the rest was planned anew.
    #[serde(default)]
    pub written: Plan,
    /// Our issue as the peer knows it once everything is written, without items that are added or removed.
    #[serde(default)]
    pub known: Option<Box<HubIssue>>,
    /// Contents of attachments are not awaited longer, once they are awaited.
    #[serde(default)]
    pub fetch_until: Option<Timestamp>,
    /// Where the rule stopped to store, until it has ended.
    #[serde(default)]
    pub stops: Option<Box<Stops>>,
    /// What the rule asked for besides its changes.
    #[serde(default, skip_serializing_if = "RuleWishes::is_empty")]
    pub wishes: RuleWishes,
    /// Steps whose results were looked for before they are written, after this side was restored.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub looked_for: Vec<StepKey>,
    /// How far it is.
    pub stage: ImportStage,
}

/// Stops of an incoming rule that stores the issue before its end. After each the rule runs again from its beginning on the same inputs, and what
/// it asked before is answered as before, until it comes to where it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stops {
    /// Our issue before the rule; none when the first stop created it.
    pub before: Option<Box<HubIssue>>,
    /// Pairs of items before the rule.
    pub traces: Traces,
    /// Its other frozen inputs.
    pub frozen: Frozen,
    /// Our issue as it was after each stop.
    pub stored: Vec<Stored>,
    /// True while the changes of the latest stop are being written.
    pub storing: bool,
    /// What the rule asked, with the answers: opaque to the state machine.
    pub answers: Vec<Value>,
}

/// Our issue after the rule stored it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stored {
    /// The issue as the tracker gives it.
    pub issue: Box<HubIssue>,
    /// Pairs of items.
    pub traces: Traces,
}

/// How far an import is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "camelCase")]
pub enum ImportStage {
    /// Our issue is being read.
    Reading,
    /// The incoming rule runs.
    #[serde(rename_all = "camelCase")]
    Running {
        /// Our issue, unless it has still to be created.
        issue: Option<Box<HubIssue>>,
        /// Frozen inputs.
        frozen: Frozen,
    },
    /// The issue that the rule attached the twin to is being found.
    #[serde(rename_all = "camelCase")]
    Attaching {
        /// Its id or key.
        id_or_key: String,
        /// What the rule wants of it; none when it has dealt with the issue itself.
        wanted: Option<Box<HubIssue>>,
    },
    /// Contents of attachments are on their way.
    #[serde(rename_all = "camelCase")]
    Fetching {
        /// What will be written then.
        plan: Plan,
        /// Go on without those that are missing then.
        give_up_at: Timestamp,
        /// True once the twin was given back in between: the plan is stale.
        #[serde(default)]
        waited: bool,
    },
    /// Steps are being written.
    #[serde(rename_all = "camelCase")]
    Applying {
        /// All steps.
        plan: Plan,
        /// The step that is next.
        next: usize,
        /// The step's intent, stored before it is written.
        intent: Option<Intent>,
    },
    /// Our issue is being read again.
    #[serde(rename_all = "camelCase")]
    ReadingBack {
        /// What was written.
        plan: Plan,
    },
    /// The outgoing rule says what both sides agree on now.
    #[serde(rename_all = "camelCase")]
    Baselining {
        /// Our issue as the peer may know it.
        expected: Box<HubIssue>,
        /// Whether our tracker holds something else already.
        differs: bool,
        /// Frozen inputs.
        frozen: Frozen,
        /// How many steps were written.
        steps: usize,
    },
}

/// A write that is about to happen, or may have happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Intent {
    /// The step.
    pub key: StepKey,
    /// When it was stored.
    pub since: Timestamp,
    /// The write has ended by then, whatever happened to it.
    pub deadline: Timestamp,
    /// True once the answer is known to be lost.
    pub in_doubt: bool,
    /// How often its result was looked for in vain.
    pub looks: u32,
}

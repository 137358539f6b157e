//! What an advance leads to.

use crate::error::TwinError;
use crate::message::TwinMessage;
use crate::progress::{Ended, Progress};
use crate::twin::Twin;
use crate::work::{Frozen, ImportStage, Stored, Work};
use entente_hub::changes::{StepKey, WriteStep};
use entente_hub::{Attachment, EventId, HubIssue, Replica, Timestamp, TraceId, Traces};
use serde_json::Value;

/// Why the outgoing rule runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutgoingPurpose {
    /// To find out whether the peer must be told something.
    Export,
    /// To find out what both sides agree on after an import.
    Baseline,
}

/// Inputs of the incoming rule.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingInputs {
    /// Our issue; none on the first sync.
    pub issue: Option<HubIssue>,
    /// What the peer says.
    pub replica: Replica,
    /// What it said before.
    pub previous: Option<Replica>,
    /// Pairs of comments, attachments, work logs.
    pub traces: Traces,
    /// Frozen inputs.
    pub frozen: Frozen,
    /// Whether to run once more on the previous replica, without effects, to find out what the peer changed.
    pub shadow: bool,
    /// The message's sequence, which names the work in the journal.
    pub sequence: u64,
    /// Our issue after each stop at which this rule stored it already.
    pub stored: Vec<Stored>,
    /// What it asked before, with the answers.
    pub answers: Vec<Value>,
}

/// Something to do outside; its result is the next input.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read our issue by its lasting id.
    ReadIssue {
        /// The id.
        id: String,
    },
    /// Find the issue to which a rule attaches the twin, by its id or key, and read it. One that has a twin already is refused.
    FindIssue {
        /// The id or key.
        id_or_key: String,
    },
    /// Find the issue that the peer wants to connect, if it may be.
    FindToConnect {
        /// Its key.
        key: String,
    },
    /// Run the outgoing rule.
    RunOutgoing {
        /// What it reads.
        issue: Box<HubIssue>,
        /// Frozen inputs.
        frozen: Frozen,
        /// Why.
        purpose: OutgoingPurpose,
    },
    /// Run the incoming rule.
    RunIncoming(Box<IncomingInputs>),
    /// Ask for the contents of attachments, if that was not done, and say how they stand.
    FetchBlobs {
        /// The attachments, by the other side's ids.
        attachments: Vec<Attachment>,
    },
    /// Carry out a write.
    Write {
        /// Its key: the source of its marker.
        key: StepKey,
        /// What to write.
        step: Box<WriteStep>,
        /// It must have ended by then.
        deadline: Timestamp,
    },
    /// Look for what a write in doubt may have made.
    LookUp {
        /// Its key: the source of its marker.
        key: StepKey,
        /// What was to be written.
        step: Box<WriteStep>,
        /// Nothing older can be its result.
        since: Timestamp,
    },
}

/// What to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Carry out an effect and advance with its result.
    Do(Effect),
    /// Give the twin back. Waiting events and messages wake it at once, else this time does.
    Rest {
        /// When to look again.
        wake_at: Option<Timestamp>,
    },
    /// Give the twin back until a person asks to try again.
    Blocked(Box<TwinError>),
    /// Give the twin back for good: its sync has ended, and both issues stay as they are.
    Stopped,
}

/// A line for people.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// One of the eight steps, or `error`, `conflict`.
    pub step: &'static str,
    /// A sentence that reads alone.
    pub summary: String,
    /// More.
    pub detail: Option<Value>,
    /// Follows the edit.
    pub trace: Option<TraceId>,
}

/// The result of an advance.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// The new state.
    pub twin: Twin,
    /// What to do next.
    pub next: Next,
    /// Whether the new state must be stored before the effect is carried out.
    pub durable: bool,
    /// All that the new state has more than the one before, where it is no more than the progress of an import's writes. None when anything
    /// else may have changed.
    pub progress: Option<Progress>,
    /// Events that are dealt with.
    pub finished_events: Vec<EventId>,
    /// Messages up to this sequence are dealt with.
    pub consumed: Option<u64>,
    /// Messages for the peer.
    pub outgoing: Vec<TwinMessage>,
    /// Lines for people.
    pub notes: Vec<Note>,
}

impl Transition {
    /// A transition that carries out an effect.
    pub(crate) fn run(twin: Twin, effect: Effect) -> Self {
        Self::to(twin, Next::Do(effect))
    }

    /// A transition that gives the twin back.
    pub(crate) fn rest(twin: Twin) -> Self {
        Self::to(twin, Next::Rest { wake_at: None })
    }

    pub(crate) fn to(twin: Twin, next: Next) -> Self {
        let durable = !matches!(next, Next::Do(_));
        Self {
            twin,
            next,
            durable,
            progress: None,
            finished_events: vec![],
            consumed: None,
            outgoing: vec![],
            notes: vec![],
        }
    }

    /// The same, stored before the effect is carried out.
    pub(crate) fn durably(mut self) -> Self {
        self.durable = true;
        self
    }

    /// The same for a transition that did no more than end one step of a plan and begin the next.
    pub(crate) fn after_step(mut self, ended: Ended) -> Self {
        if let Work::Import(work) = &self.twin.work
            && let ImportStage::Applying { intent, .. } = &work.stage
        {
            self.progress = Some(Progress { ended, intent: intent.clone() });
        }
        self
    }

    pub(crate) fn note(mut self, step: &'static str, trace: Option<TraceId>, summary: impl Into<String>) -> Self {
        self.notes.push(Note { step, summary: summary.into(), detail: None, trace });
        self
    }
}

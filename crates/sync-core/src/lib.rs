//! The pure state machine of one twin.
//!
//! [`advance`] takes a twin, what happened, and the circumstances; it answers the twin's new state and what to do next. There is no clock, no
//! randomness, no I/O. Whoever drives it stores a [`Transition`] that says `durable` before carrying out what comes next, and may hand over every input
//! twice, late, or after a restart. A transition that says its [`Progress`] changed nothing else: then that alone may be stored, beside the state before it.
//!
//! The eight files in `steps` are the way of one change, in order:
//! observe, export, enqueue, deliver, accept, import, apply, settle.

mod attach;
mod calibration;
mod combine;
mod conflicts;
mod connect;
mod context;
mod decide;
mod error;
mod items;
mod machine;
mod merge;
mod message;
mod plan;
mod progress;
mod steps;
mod storing;
mod transition;
mod twin;
mod work;

pub use calibration::Account;
pub use connect::{Connect, Content};
pub use context::Context;
pub use decide::{Conflict, Decision, Policies, Policy, Reason, Winner};
pub use error::{ErrorCode, Failure, ScriptPosition, TwinError};
pub use machine::{BlobStatus, IncomingRun, Input, RuleWishes, RunEnd, advance};
pub use message::{Body, Decided, TwinMessage};
pub use plan::{Plan, PlannedStep, restoring};
pub use progress::{Ended, Progress};
pub use transition::{Effect, IncomingInputs, Next, Note, OutgoingPurpose, Transition};
pub use twin::{Contested, Forgotten, RemoteIssue, Sequences, Told, Twin, Unsettled};
pub use work::{
    ExportStage, ExportWork, Frozen, ImportStage, ImportWork, Intent, QueuedEvent, QueuedKind, Stops, Stored, Work,
};

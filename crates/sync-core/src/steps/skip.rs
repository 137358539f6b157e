//! Leaves out what can't be done, so that a twin goes on without it.
//!
//! In: a person's wish. Written: the work that was begun is dropped. What the peer said stays unsaid: the next update tells it anew, since it is
//! compared with the update before the one that was left out. Errors: none.

use crate::message::TwinMessage;
use crate::transition::{Next, Transition};
use crate::twin::Twin;
use crate::work::{QueuedEvent, QueuedKind, Work};

/// Drops the work that a twin is stuck in; with none begun, the message that waits longest.
pub(crate) fn leave_out(mut twin: Twin, events: &[QueuedEvent], messages: &[TwinMessage]) -> Transition {
    let mut finished: Vec<_> = events
        .iter()
        .filter(|event| matches!(event.kind, QueuedKind::Skip | QueuedKind::Retry | QueuedKind::Decide))
        .map(|event| event.id)
        .collect();
    let mut consumed = None;
    let what = match std::mem::replace(&mut twin.work, Work::Rest) {
        Work::Export(work) => {
            finished.extend(work.events);
            "A change of this issue was not told to the other side"
        }
        Work::Import(work) => {
            consumed = work.sequence;
            "A change of the other side was not written here"
        }
        Work::Rest => {
            consumed = messages.first().map(|message| message.sequence);
            "Nothing was begun"
        }
    };
    if let Some(sequence) = consumed {
        twin.sequences.applied = twin.sequences.applied.max(sequence);
    }
    twin.retries = 0;
    let transition = Transition::to(twin, Next::Rest { wake_at: None });
    let summary = format!("{what}: a person left it out.");
    Transition { finished_events: finished, consumed, ..transition }.note("skip", None, summary)
}

//! Ends the sync of a twin: both issues and what was exchanged stay.
//!
//! In: a person's wish, or the other side's last message. Written: nothing is done any more; what waited is dropped by the store. Out: the last
//! message, when the other side knows the twin. Errors: none.

use crate::steps::enqueue;
use crate::transition::{Next, Transition};
use crate::twin::Twin;
use crate::work::Work;
use entente_hub::TraceId;

/// A person of this side ends it.
pub(crate) fn by_person(mut twin: Twin, trace: TraceId) -> Transition {
    let known_there = twin.sequences.sent > 0 || twin.sequences.applied > 0;
    let outgoing = if known_there { vec![enqueue::stopped(&mut twin, trace, String::new())] } else { Vec::new() };
    Transition { outgoing, ..ended(twin) }.note("stop", Some(trace), "The sync of this issue was stopped here.")
}

/// The incoming rule ended it with the changes that are written now.
pub(crate) fn by_rule(transition: Transition, trace: TraceId) -> Transition {
    let Transition { mut twin, mut outgoing, mut notes, consumed, finished_events, .. } = transition;
    outgoing.push(enqueue::stopped(&mut twin, trace, String::new()));
    let mut last = ended(twin).note("stop", Some(trace), "The incoming rule ended the sync of this issue.");
    notes.append(&mut last.notes);
    Transition { outgoing, notes, consumed, finished_events, ..last }
}

/// The other side ended it.
pub(crate) fn by_peer(twin: Twin, reason: &str) -> Transition {
    let summary = match reason {
        "" => "The other side stopped the sync of this issue.".to_owned(),
        reason => format!("The other side stopped the sync of this issue: {reason}"),
    };
    ended(twin).note("stop", None, summary)
}

/// The peer wants to connect an issue that it may not; it is told so, and nothing more.
pub(crate) fn not_connected(mut twin: Twin, trace: TraceId, reason: String) -> Transition {
    let outgoing = vec![enqueue::stopped(&mut twin, trace, reason.clone())];
    Transition { outgoing, ..ended(twin) }.note("stop", Some(trace), reason)
}

fn ended(mut twin: Twin) -> Transition {
    twin.work = Work::Rest;
    twin.retries = 0;
    twin.late.clear();
    Transition::to(twin, Next::Stopped)
}

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
    let outgoing = if known_there { vec![enqueue::stopped(&mut twin, trace)] } else { Vec::new() };
    Transition { outgoing, ..ended(twin) }.note("stop", Some(trace), "The sync of this issue was stopped here.")
}

/// The other side ended it.
pub(crate) fn by_peer(twin: Twin) -> Transition {
    ended(twin).note("stop", None, "The other side stopped the sync of this issue.")
}

fn ended(mut twin: Twin) -> Transition {
    twin.work = Work::Rest;
    twin.retries = 0;
    twin.late.clear();
    Transition::to(twin, Next::Stopped)
}

//! Step 4, deliver: what may cross to the other side.
//!
//! Sealing and transport belong to the link; the twin's own part is the bound on how often one edit's effect may cross.
//! Errors: loop.

use crate::context::Context;
use crate::error::{ErrorCode, TwinError};
use crate::machine::blocked;
use crate::transition::Transition;
use crate::twin::Twin;

/// The most crossings of one edit's effect.
pub(crate) const MOST_HOPS: u32 = 8;

/// Whether a message with so many hops must not be sent.
pub(crate) fn too_many_hops(hops: u32) -> bool {
    hops > MOST_HOPS
}

/// Sets the twin aside with a report of the loop.
pub(crate) fn stop_loop(mut twin: Twin, ctx: &Context<'_>) -> Transition {
    twin.unsettled = None;
    let error = TwinError {
        code: ErrorCode::Loop,
        message: format!("One edit went back and forth more than {MOST_HOPS} times: the rules of both sides keep changing each other's values."),
        advice: "Look at the last lines of the history for the field that swings, change a rule so that it leaves the value alone, and retry.".into(),
        position: None,
        issue_key: twin.issue_key(),
        since: ctx.now,
    };
    blocked(twin, error)
}

//! `debug`.

use super::ISSUE_TRACKER_EXCEPTION;
use entente_groovy_vm::{Fault, HostContext, HostResult, Outcome, Value};

pub(super) fn call(cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    match (name, args) {
        ("error", [message]) => Err(Fault::new(ISSUE_TRACKER_EXCEPTION, cx.heap().to_text(*message))),
        ("error", []) => Err(Fault::new(ISSUE_TRACKER_EXCEPTION, "debug.error()")),
        _ => Ok(Outcome::Missing),
    }
}

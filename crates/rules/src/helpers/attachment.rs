//! `attachmentHelper`.

use super::merge::{Merge, MergeKind};
use entente_groovy_vm::{HostContext, HostResult, Outcome, Value};

const MERGE: MergeKind = MergeKind {
    collection: "attachments",
    added: "addedAttachments",
    changed: None,
    removed: "removedAttachments",
    taken_over: &[],
    prefix: None,
};

pub(super) fn call(name: &str, args: &[Value], cx: &mut HostContext<'_>) -> HostResult {
    match (name, args) {
        ("mergeAttachments", [issue, replica]) => Ok(merge(*issue, *replica, None)),
        ("mergeAttachments", [issue, replica, closure]) if cx.heap().is_closure(*closure) => {
            Ok(merge(*issue, *replica, Some(*closure)))
        }
        _ => Ok(Outcome::Missing),
    }
}

fn merge(issue: Value, replica: Value, closure: Option<Value>) -> Outcome {
    Outcome::Task(Box::new(Merge::new(MERGE, issue, replica, closure)))
}

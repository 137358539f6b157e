//! `workLogHelper`.

use super::merge::{Merge, MergeKind, filter_local};
use entente_groovy_vm::{HostContext, HostResult, Outcome, Value};

const MERGE: MergeKind = MergeKind {
    collection: "workLogs",
    added: "addedWorkLogs",
    changed: Some("changedWorkLogs"),
    removed: "removedWorkLogs",
    taken_over: &["comment", "startDate", "timeSpent"],
    prefix: None,
};

pub(super) fn call(cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    match (name, args) {
        ("mergeWorkLogs", [issue, replica]) => Ok(merge(*issue, *replica, None)),
        ("mergeWorkLogs", [issue, replica, closure]) if cx.heap().is_closure(*closure) => {
            Ok(merge(*issue, *replica, Some(*closure)))
        }
        ("filterLocal", [logs]) => {
            let items = cx.machine.elements(*logs)?.unwrap_or_default();
            Ok(Outcome::Value(filter_local(cx.heap(), items)))
        }
        _ => Ok(Outcome::Missing),
    }
}

fn merge(issue: Value, replica: Value, closure: Option<Value>) -> Outcome {
    Outcome::Task(Box::new(Merge::new(MERGE, issue, replica, closure)))
}

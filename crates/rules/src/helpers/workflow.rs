//! `workflowHelper`: transitions by name, made when the issue is written.

use super::{Helper, ISSUE_TRACKER_EXCEPTION};
use entente_groovy_vm::{Fault, HostContext, HostResult, Outcome, Value};

pub(super) fn call(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    let ("transition", [_, transition, executor @ ..]) = (name, args) else { return Ok(Outcome::Missing) };
    match executor {
        [] => {}
        [person] if !person.is_null() => {}
        [_] => {
            return Err(Fault::new(
                ISSUE_TRACKER_EXCEPTION,
                "workflowHelper.transition(issue, name, executor): the executor is nobody that the tracker knows",
            ));
        }
        _ => return Ok(Outcome::Missing),
    }
    if !transition.is_null() {
        let transition = cx.heap().to_text(*transition);
        helper.scene.wish(|wishes| wishes.transitions.push(transition));
    }
    Ok(Outcome::Value(Value::Null))
}

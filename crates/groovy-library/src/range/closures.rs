//! Walking ranges.

use entente_groovy_vm::{HostResult, Machine, Value};

use super::methods::every_nth;
use crate::support::{Event, missing, walk};

pub(super) fn step(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(step), closure] = args else { return missing() };
    let items = every_nth(machine, this, *step)?;
    walk(items, *closure, |_, event| Ok(matches!(event, Event::End).then_some(Value::Null))).start()
}

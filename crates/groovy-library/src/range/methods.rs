//! Reading ranges.

use std::cmp::Ordering;

use entente_groovy_vm::object::{Object, RangeObject};
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::support::{done, list, missing};

fn object(machine: &Machine, this: Value) -> Option<RangeObject> {
    match machine.heap.object(this) {
        Some(Object::Range(range)) => Some(*range),
        _ => None,
    }
}

fn is_backwards(machine: &mut Machine, range: RangeObject) -> bool {
    machine.compare(range.from, range.to) == Some(Ordering::Greater)
}

pub(super) fn from(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Some(range) = object(machine, this) else { return missing() };
    done(if is_backwards(machine, range) { range.to } else { range.from })
}

pub(super) fn to(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Some(range) = object(machine, this) else { return missing() };
    done(if is_backwards(machine, range) { range.from } else { range.to })
}

pub(super) fn is_reverse(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Some(range) = object(machine, this) else { return missing() };
    done(is_backwards(machine, range))
}

pub(super) fn contains(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [wanted] = args else { return missing() };
    let items = machine.elements(this)?.unwrap_or_default();
    done(items.iter().any(|item| machine.equals(*item, *wanted)))
}

/// Every n-th element.
pub(super) fn every_nth(machine: &mut Machine, this: Value, step: i32) -> Result<Vec<Value>, Fault> {
    if step == 0 {
        return Err(Fault::new("groovy.lang.GroovyRuntimeException", "Infinite loop detected due to step size of 0"));
    }
    let mut items = machine.elements(this)?.unwrap_or_default();
    if step < 0 {
        items.reverse();
    }
    Ok(items.into_iter().step_by(step.unsigned_abs() as usize).collect())
}

pub(super) fn step(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(step)] = args else { return missing() };
    let items = every_nth(machine, this, *step)?;
    list(machine, items)
}

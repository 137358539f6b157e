//! Changes of sets in place.

use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::support::{Event, closure_arg, done, missing, predicate, walk};

fn insert(machine: &mut Machine, set: Value, item: Value) -> Result<bool, Fault> {
    machine.check_mutable(set)?;
    let size = machine.heap.size(set).unwrap_or(0);
    machine.heap.check_collection(size + 1)?;
    Ok(machine.set_add(set, item))
}

pub(super) fn add(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [item] => done(insert(machine, this, *item)?),
        _ => missing(),
    }
}

pub(super) fn add_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [source] = args else { return missing() };
    let Some(items) = machine.elements(*source)? else { return missing() };
    let mut changed = false;
    for item in items {
        changed |= insert(machine, this, item)?;
    }
    done(changed)
}

pub(super) fn left_shift(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [item] = args else { return missing() };
    insert(machine, this, *item)?;
    done(this)
}

pub(super) fn remove(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [item] = args else { return missing() };
    machine.check_mutable(this)?;
    done(machine.set_remove(this, *item))
}

/// Keeps the elements whose membership in the argument is `keep`.
fn filter(machine: &mut Machine, this: Value, args: &[Value], keep: bool) -> HostResult {
    let [other] = args else { return missing() };
    machine.check_mutable(this)?;
    let Some(other) = machine.elements(*other)? else { return missing() };
    let mut changed = false;
    if !keep && machine.heap.size(this).unwrap_or(0) > other.len() {
        for item in other {
            changed |= machine.set_remove(this, item);
        }
        return done(changed);
    }
    let other = machine.heap.set(other);
    for item in machine.elements(this)?.unwrap_or_default() {
        if machine.set_contains(other, item) != keep {
            changed |= machine.set_remove(this, item);
        }
    }
    done(changed)
}

pub(super) fn remove_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter(machine, this, args, false)
}

pub(super) fn retain_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter(machine, this, args, true)
}

pub(super) fn clear(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    machine.check_mutable(this)?;
    for item in machine.elements(this)?.unwrap_or_default() {
        machine.set_remove(this, item);
    }
    done(Value::Null)
}

/// `removeIf`, and Groovy's `removeAll` and `retainAll` with a closure.
fn filter_by(machine: &mut Machine, this: Value, args: &[Value], strict: bool, keep: bool) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    machine.check_mutable(this)?;
    let items = machine.elements(this)?.unwrap_or_default();
    let mut dropped = Vec::new();
    walk(items, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            let answer = if strict { predicate(machine, answer)? } else { machine.truth(answer) };
            if answer != keep {
                dropped.push(item);
            }
            Ok(None)
        }
        Event::End => {
            for item in &dropped {
                machine.set_remove(this, *item);
            }
            Ok(Some(Value::Bool(!dropped.is_empty())))
        }
    })
    .start()
}

pub(super) fn remove_if(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter_by(machine, this, args, true, false)
}

pub(super) fn remove_all_by(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter_by(machine, this, args, false, false)
}

pub(super) fn retain_all_by(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter_by(machine, this, args, false, true)
}

pub(super) fn contains_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    let Some(other) = machine.elements(*other)? else { return missing() };
    machine.charge(other.len())?;
    done(other.into_iter().all(|item| machine.set_contains(this, item)))
}

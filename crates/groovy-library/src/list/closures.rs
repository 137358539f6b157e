//! Changes of lists by closures.

use entente_groovy_vm::object::{ListKind, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Outcome, Value};

use super::changes::replace;
use crate::collection::{sorted_by, unique_by};
use crate::support::{Event, SortBy, closure_arg, missing, predicate, walk};

/// The closure and whether the list itself is changed.
fn mutating_args(machine: &Machine, args: &[Value]) -> Option<(bool, Value)> {
    match args {
        [closure] if machine.heap.is_closure(*closure) => Some((true, *closure)),
        [Value::Bool(mutate), closure] if machine.heap.is_closure(*closure) => Some((*mutate, *closure)),
        _ => None,
    }
}

fn is_real_list(machine: &Machine, this: Value) -> bool {
    matches!(machine.heap.object(this), Some(Object::List(list)) if list.kind != ListKind::Immutable)
}

pub(super) fn sort(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if let [order] = args
        && crate::comparator::is_order(machine, *order)
    {
        // Java's own `sort`, which answers nothing.
        let items = machine.elements(this)?.unwrap_or_default();
        machine.check_mutable(this)?;
        return Ok(Outcome::Task(Box::new(SortBy::new(items, *order, move |machine, sorted| {
            replace(machine, this, sorted)?;
            Ok(Value::Null)
        }))));
    }
    let Some((in_place, closure)) = mutating_args(machine, args) else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    let in_place = in_place && is_real_list(machine, this);
    sorted_by(machine, items, closure, move |machine, sorted| {
        if !in_place {
            return machine.new_list(sorted);
        }
        replace(machine, this, sorted)?;
        Ok(this)
    })
}

pub(super) fn unique(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some((in_place, closure)) = mutating_args(machine, args) else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    let in_place = in_place && is_real_list(machine, this);
    unique_by(items, closure, move |machine, kept| {
        if !in_place {
            return machine.new_list(kept);
        }
        replace(machine, this, kept)?;
        Ok(this)
    })
}

/// What a closure's answer means.
type Reading = fn(&mut Machine, Value) -> Result<bool, Fault>;

fn filter(machine: &mut Machine, this: Value, args: &[Value], keep: bool, read: Reading) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    let (mut kept, before) = (Vec::new(), items.len());
    walk(items, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            if read(machine, answer)? == keep {
                kept.push(item);
            }
            Ok(None)
        }
        Event::End => {
            let changed = kept.len() != before;
            replace(machine, this, std::mem::take(&mut kept))?;
            Ok(Some(Value::Bool(changed)))
        }
    })
    .start()
}

pub(super) fn remove_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter(machine, this, args, false, |machine, answer| Ok(machine.truth(answer)))
}

pub(super) fn remove_if(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter(machine, this, args, false, |machine, answer| predicate(machine, answer))
}

pub(super) fn retain_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter(machine, this, args, true, |machine, answer| Ok(machine.truth(answer)))
}

pub(super) fn replace_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    let mut results = Vec::with_capacity(items.len());
    walk(items, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            results.push(answer);
            Ok(None)
        }
        Event::End => {
            replace(machine, this, std::mem::take(&mut results))?;
            Ok(Some(Value::Null))
        }
    })
    .start()
}

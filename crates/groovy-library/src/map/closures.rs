//! Maps by closures.

use entente_groovy_vm::object::{MapObject, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Outcome, Step, Task, Value};

use crate::collection::sorted_by;
use crate::object::closures::same_shape;
use crate::support::{Event, closure_arg, done, missing, walk};

/// `get(key)` of a map with default, and `get(key, default)`, which stores the default.
pub(super) fn get_with_default(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [key] => {
            let Some(Object::Map(map)) = machine.heap.object(this) else { return missing() };
            Ok(Outcome::Task(Box::new(Compute { map: this, key: *key, closure: map.default })))
        }
        [key, default] => match machine.map_get(this, *key) {
            Some(value) => done(value),
            None => {
                machine.check_mutable(this)?;
                machine.map_put(this, *key, *default);
                done(*default)
            }
        },
        _ => missing(),
    }
}

pub(super) fn sort(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let entries = machine.iterate(this)?;
    let model = machine.heap.map(Vec::new());
    sorted_by(machine, entries, closure, move |machine, sorted| same_shape(machine, model, sorted))
}

pub(super) fn with_default(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let Some(Object::Map(map)) = machine.heap.object(this) else { return missing() };
    let copy = MapObject { table: map.table.clone(), kind: map.kind, default: closure, order: map.order };
    done(machine.heap.add(Object::Map(copy)))
}

pub(super) fn compute_if_absent(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key, closure] = args else { return missing() };
    match machine.map_get(this, *key) {
        Some(value) if !value.is_null() => done(value),
        _ => {
            machine.check_mutable(this)?;
            Ok(Outcome::Task(Box::new(Compute { map: this, key: *key, closure: *closure })))
        }
    }
}

/// Calls a closure with a key and stores what it answers.
struct Compute {
    map: Value,
    key: Value,
    closure: Value,
}

impl Task for Compute {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        let Some(value) = answer else { return Ok(Step::Call(self.closure, vec![self.key])) };
        let size = machine.heap.size(self.map).unwrap_or(0);
        machine.heap.check_collection(size + 1)?;
        machine.map_put_first(self.map, self.key, value);
        Ok(Step::Return(value))
    }
}

fn filter(machine: &mut Machine, this: Value, args: &[Value], keep: bool) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    machine.check_mutable(this)?;
    let entries = machine.iterate(this)?;
    let mut changed = false;
    walk(entries, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            if machine.truth(answer) != keep
                && let Some(Object::Entry(entry)) = machine.heap.object(item)
            {
                let key = entry.key;
                machine.map_remove(this, key);
                changed = true;
            }
            Ok(None)
        }
        Event::End => Ok(Some(Value::Bool(changed))),
    })
    .start()
}

pub(super) fn remove_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter(machine, this, args, false)
}

pub(super) fn retain_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter(machine, this, args, true)
}

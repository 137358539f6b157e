//! Stepping through an iterator.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::support::{done, missing};

pub(super) fn has_next(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    match machine.heap.object(this) {
        Some(Object::Iterator(iterator)) => done(iterator.next < iterator.items.len()),
        _ => missing(),
    }
}

pub(super) fn next(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Some(Object::Iterator(iterator)) = machine.heap.object_mut(this) else { return missing() };
    match iterator.items.get(iterator.next).copied() {
        Some(item) => {
            iterator.next += 1;
            done(item)
        }
        None => Err(Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None }),
    }
}

//! Stepping through an iterator.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::support::java::fits;
use crate::support::{Event, closure_arg, done, missing, walk};

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
            iterator.removable = true;
            done(item)
        }
        None => Err(Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None }),
    }
}

/// Takes the element that `next` gave last out of the collection.
pub(super) fn remove(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let ([], Some(Object::Iterator(iterator))) = (args, machine.heap.object_mut(this)) else { return missing() };
    if !std::mem::take(&mut iterator.removable) {
        return Err(Fault::Exception { class: "java.lang.IllegalStateException".into(), message: None });
    }
    iterator.next -= 1;
    let (at, source) = (iterator.next, iterator.source);
    let item = iterator.items.remove(at);
    machine.check_mutable(source)?;
    match machine.heap.object(source) {
        Some(Object::Set(_)) => {
            machine.set_remove(source, item);
        }
        Some(Object::Map(_)) => {
            let key = if let Some(Object::Entry(entry)) = machine.heap.object(item) { entry.key } else { item };
            machine.map_remove(source, key);
        }
        _ => {
            let items = fits!(machine.heap.list_mut(source));
            if at < items.len() {
                items.remove(at);
            }
        }
    }
    done(Value::Null)
}

pub(super) fn for_each_remaining(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let closure = fits!(closure_arg(machine, args));
    let rest = fits!(machine.elements(this)?);
    if let Some(Object::Iterator(iterator)) = machine.heap.object_mut(this) {
        iterator.next = iterator.items.len();
    }
    walk(rest, closure, |_, event| Ok(matches!(event, Event::End).then_some(Value::Null))).start()
}

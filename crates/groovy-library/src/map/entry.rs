//! `Map.Entry`.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{HostResult, Machine, Native, Value};

use crate::support::{done, missing};

pub(super) const METHODS: &[(&str, Native)] = &[("getKey", key), ("getValue", value), ("setValue", set_value)];

fn key(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    match machine.heap.object(this) {
        Some(Object::Entry(entry)) => done(entry.key),
        _ => missing(),
    }
}

fn value(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    match machine.heap.object(this) {
        Some(Object::Entry(entry)) => done(entry.value),
        _ => missing(),
    }
}

/// Changes the map that the pair was taken from.
fn set_value(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [new] = args else { return missing() };
    let Some(Object::Entry(entry)) = machine.heap.object_mut(this) else { return missing() };
    let (map, key, old) = (entry.map, entry.key, entry.value);
    entry.value = *new;
    machine.check_mutable(map)?;
    machine.map_put(map, key, *new);
    done(old)
}

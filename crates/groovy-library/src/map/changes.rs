//! Changes of maps in place.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::support::{done, missing};

fn insert(machine: &mut Machine, map: Value, key: Value, value: Value) -> Result<Value, Fault> {
    machine.check_mutable(map)?;
    let size = machine.heap.size(map).unwrap_or(0);
    machine.heap.check_collection(size + 1)?;
    Ok(machine.map_put(map, key, value).unwrap_or_default())
}

pub(super) fn put(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [key, value] => done(insert(machine, this, *key, *value)?),
        _ => missing(),
    }
}

pub(super) fn put_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key, value] = args else { return missing() };
    insert(machine, this, *key, *value)?;
    done(*value)
}

pub(super) fn put_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [source] = args else { return missing() };
    let pairs = match machine.heap.map_entries(*source) {
        Some(pairs) => pairs,
        None => {
            let Some(items) = machine.elements(*source)? else { return missing() };
            let pair = |item: &Value| match machine.heap.object(*item) {
                Some(Object::Entry(entry)) => Some((entry.key, entry.value)),
                _ => None,
            };
            items.iter().filter_map(pair).collect()
        }
    };
    for (key, value) in pairs {
        insert(machine, this, key, value)?;
    }
    done(Value::Null)
}

pub(super) fn put_if_absent(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key, value] = args else { return missing() };
    match machine.map_get(this, *key) {
        Some(found) if !found.is_null() => done(found),
        _ => {
            insert(machine, this, *key, *value)?;
            done(Value::Null)
        }
    }
}

/// `map << [a: 1]`, `map << entry`.
pub(super) fn left_shift(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [more] = args else { return missing() };
    if let Some(Object::Entry(entry)) = machine.heap.object(*more) {
        let (key, value) = (entry.key, entry.value);
        insert(machine, this, key, value)?;
        return done(this);
    }
    let Some(pairs) = machine.heap.map_entries(*more) else { return missing() };
    for (key, value) in pairs {
        insert(machine, this, key, value)?;
    }
    done(this)
}

pub(super) fn remove(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key] = args else { return missing() };
    machine.check_mutable(this)?;
    done(machine.map_remove(this, *key).unwrap_or_default())
}

pub(super) fn clear(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    machine.check_mutable(this)?;
    if let Some(Object::Map(map)) = machine.heap.object_mut(this) {
        map.table.clear();
    }
    done(Value::Null)
}

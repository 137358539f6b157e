//! Changes of lists in place.

use entente_groovy_vm::object::{ListKind, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::collection::unique_values;
use crate::support::{done, index_out_of_bounds, missing, no_such_element, position, range_bounds, sort_values};

/// Puts new elements into a list at a position.
fn insert(machine: &mut Machine, list: Value, at: usize, items: Vec<Value>) -> Result<(), Fault> {
    check_growable(machine, list)?;
    let size = machine.heap.size(list).unwrap_or(0);
    machine.heap.check_collection(size + items.len())?;
    machine.heap.grow(items.len() * size_of::<Value>());
    machine.charge((items.len() + size - at.min(size)) / 16)?;
    if let Some(target) = machine.heap.list_mut(list) {
        target.splice(at..at, items);
    }
    Ok(())
}

/// Arrays and immutable lists can't grow or shrink.
fn check_growable(machine: &Machine, list: Value) -> Result<(), Fault> {
    machine.check_mutable(list)?;
    match machine.heap.object(list) {
        Some(Object::List(object)) if matches!(object.kind, ListKind::Array(_)) => {
            Err(Fault::unsupported("An array has a fixed length; make a list of it with toList()"))
        }
        _ => Ok(()),
    }
}

/// Takes all elements out of a list, to be put back changed.
pub(super) fn replace(machine: &mut Machine, list: Value, items: Vec<Value>) -> Result<(), Fault> {
    machine.check_mutable(list)?;
    machine.heap.grow(items.len() * size_of::<Value>());
    if let Some(target) = machine.heap.list_mut(list) {
        *target = items;
    }
    Ok(())
}

pub(super) fn add(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let size = machine.heap.size(this).unwrap_or(0);
    match args {
        [item] => {
            insert(machine, this, size, vec![*item])?;
            done(true)
        }
        [Value::Int(at), item] => {
            if *at < 0 || *at as usize > size {
                return Err(Fault::new("java.lang.IndexOutOfBoundsException", format!("Index: {at}, Size: {size}")));
            }
            insert(machine, this, *at as usize, vec![*item])?;
            done(Value::Null)
        }
        _ => missing(),
    }
}

pub(super) fn add_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let size = machine.heap.size(this).unwrap_or(0);
    let (at, source) = match args {
        [source] => (size, *source),
        [Value::Int(at), source] if *at >= 0 && *at as usize <= size => (*at as usize, *source),
        _ => return missing(),
    };
    let Some(items) = machine.elements(source)? else {
        if source.is_null() {
            return Err(Fault::null_pointer("Cannot add the elements of null"));
        }
        return missing();
    };
    let changed = !items.is_empty();
    insert(machine, this, at, items)?;
    done(changed)
}

/// At the front, as Groovy's `push` for `pop`.
pub(super) fn push(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [item] = args else { return missing() };
    insert(machine, this, 0, vec![*item])?;
    done(true)
}

pub(super) fn pop(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    check_growable(machine, this)?;
    match machine.heap.list_mut(this) {
        Some(items) if !items.is_empty() => done(items.remove(0)),
        _ => Err(no_such_element("Cannot pop() an empty List")),
    }
}

pub(super) fn remove_last(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    check_growable(machine, this)?;
    match machine.heap.list_mut(this).and_then(Vec::pop) {
        Some(item) => done(item),
        None => Err(no_such_element("Cannot removeLast() an empty List")),
    }
}

pub(super) fn left_shift(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [item] = args else { return missing() };
    let size = machine.heap.size(this).unwrap_or(0);
    insert(machine, this, size, vec![*item])?;
    done(this)
}

pub(super) fn set(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(at), value] = args else { return missing() };
    machine.check_mutable(this)?;
    let Some(items) = machine.heap.list_mut(this) else { return missing() };
    let length = items.len();
    match usize::try_from(*at).ok().and_then(|at| items.get_mut(at)) {
        Some(slot) => done(std::mem::replace(slot, *value)),
        None => Err(index_out_of_bounds(i64::from(*at), length)),
    }
}

/// `list[1..2] = ...`: the elements of a collection, or one value, take the place of a part.
fn put_at_range(machine: &mut Machine, this: Value, range: Value, value: Value) -> HostResult {
    check_growable(machine, this)?;
    let length = machine.heap.size(this).unwrap_or(0);
    let Some((low, high, _)) = range_bounds(machine, range, length)? else { return missing() };
    let items = match machine.heap.object(value) {
        Some(Object::List(_) | Object::Set(_) | Object::Range(_)) => machine.elements(value)?.unwrap_or_default(),
        _ => vec![value],
    };
    machine.heap.check_collection(length + items.len())?;
    machine.heap.grow(items.len() * size_of::<Value>());
    if let Some(target) = machine.heap.list_mut(this) {
        target.splice(low..high, items);
    }
    done(Value::Null)
}

pub(super) fn put_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if let [range, value] = args
        && matches!(machine.heap.object(*range), Some(Object::Range(_)))
    {
        return put_at_range(machine, this, *range, *value);
    }
    let [Value::Int(at), value] = args else { return missing() };
    machine.check_mutable(this)?;
    let length = machine.heap.size(this).unwrap_or(0);
    let at = match position(i64::from(*at), length) {
        Some(at) => at,
        None if *at >= 0 => *at as usize,
        None => return Err(index_out_of_bounds(i64::from(*at), length)),
    };
    if at >= length {
        insert(machine, this, length, vec![Value::Null; at + 1 - length])?;
    }
    if let Some(items) = machine.heap.list_mut(this) {
        items[at] = *value;
    }
    done(Value::Null)
}

/// `remove(int)` takes a position, `remove(Object)` an element.
pub(super) fn remove(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [Value::Int(_)] => remove_at(machine, this, args),
        [_] => remove_element(machine, this, args),
        _ => missing(),
    }
}

pub(super) fn remove_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(at)] = args else { return missing() };
    check_growable(machine, this)?;
    let Some(items) = machine.heap.list_mut(this) else { return missing() };
    match usize::try_from(*at) {
        Ok(index) if index < items.len() => done(items.remove(index)),
        _ => Err(index_out_of_bounds(i64::from(*at), items.len())),
    }
}

pub(super) fn remove_element(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [wanted] = args else { return missing() };
    check_growable(machine, this)?;
    let Some(items) = machine.elements(this)? else { return missing() };
    let found = items.iter().position(|item| machine.java_equals(*item, *wanted));
    if let (Some(at), Some(items)) = (found, machine.heap.list_mut(this)) {
        items.remove(at);
    }
    done(found.is_some())
}

fn filter_by_collection(machine: &mut Machine, this: Value, args: &[Value], keep: bool) -> HostResult {
    let [other] = args else { return missing() };
    let Some(other) = machine.elements(*other)? else { return missing() };
    check_growable(machine, this)?;
    let Some(items) = machine.elements(this)? else { return missing() };
    machine.charge(items.len() * other.len() / 8)?;
    let before = items.len();
    let kept: Vec<Value> =
        items.into_iter().filter(|item| other.iter().any(|other| machine.java_equals(*item, *other)) == keep).collect();
    let changed = kept.len() != before;
    replace(machine, this, kept)?;
    done(changed)
}

pub(super) fn remove_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter_by_collection(machine, this, args, false)
}

pub(super) fn retain_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    filter_by_collection(machine, this, args, true)
}

pub(super) fn clear(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    check_growable(machine, this)?;
    if let Some(items) = machine.heap.list_mut(this) {
        items.clear();
    }
    done(Value::Null)
}

/// `sort()` sorts the list itself and answers it; `sort(false)` answers a new one.
pub(super) fn sort(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let in_place = match args {
        [] => true,
        [Value::Bool(mutate)] => *mutate,
        _ => return missing(),
    };
    let Some(mut items) = machine.elements(this)? else { return missing() };
    sort_values(machine, &mut items)?;
    if !in_place {
        return done(machine.new_list(items)?);
    }
    replace(machine, this, items)?;
    done(this)
}

pub(super) fn unique(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let in_place = match args {
        [] => true,
        [Value::Bool(mutate)] => *mutate,
        _ => return missing(),
    };
    let Some(items) = machine.elements(this)? else { return missing() };
    let kept = unique_values(machine, items)?;
    if !in_place {
        return done(machine.new_list(kept)?);
    }
    replace(machine, this, kept)?;
    done(this)
}

pub(super) fn swap(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(a), Value::Int(b)] = args else { return missing() };
    machine.check_mutable(this)?;
    let Some(items) = machine.heap.list_mut(this) else { return missing() };
    let length = items.len();
    for at in [*a, *b] {
        if at < 0 || at as usize >= length {
            return Err(index_out_of_bounds(i64::from(at), length));
        }
    }
    items.swap(*a as usize, *b as usize);
    done(this)
}

//! Reading lists by position.

use entente_groovy_vm::object::{ListKind, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::support::{done, index_out_of_bounds, list, missing, position};

pub(super) fn construct(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let Value::Class(id) = class else { return missing() };
    let linked = machine.heap.library().class(id).name.ends_with("LinkedList");
    let items = match args {
        [] | [Value::Int(_)] => Vec::new(),
        [source] => match machine.elements(*source)? {
            Some(items) => items,
            None => return missing(),
        },
        _ => return missing(),
    };
    machine.heap.check_collection(items.len())?;
    let kind = if linked { ListKind::LinkedList } else { ListKind::ArrayList };
    done(machine.heap.list_of_kind(items, kind))
}

pub(super) fn get(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(index)] = args else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    match usize::try_from(*index).ok().and_then(|at| items.get(at)) {
        Some(item) => done(*item),
        None => Err(index_out_of_bounds(i64::from(*index), items.len())),
    }
}

/// `list.getAt(i)` as the operator.
pub(super) fn get_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(index)] = args else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    match position(i64::from(*index), items.len()) {
        Some(at) => done(items[at]),
        None if *index < 0 => Err(Fault::new(
            "java.lang.ArrayIndexOutOfBoundsException",
            format!("Negative array index [{index}] too large for array size {}", items.len()),
        )),
        None => done(Value::Null),
    }
}

pub(super) fn index_of(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [wanted] = args else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    done(items.iter().position(|item| machine.java_equals(*item, *wanted)).map_or(-1, |at| at as i32))
}

pub(super) fn last_index_of(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [wanted] = args else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    done(items.iter().rposition(|item| machine.java_equals(*item, *wanted)).map_or(-1, |at| at as i32))
}

pub(super) fn sub_list(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(from), Value::Int(to)] = args else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    if *from < 0 {
        return Err(Fault::new("java.lang.IndexOutOfBoundsException", format!("fromIndex = {from}")));
    }
    if *to as usize > items.len() || *to < 0 {
        return Err(Fault::new("java.lang.IndexOutOfBoundsException", format!("toIndex = {to}")));
    }
    if from > to {
        return Err(Fault::illegal_argument(format!("fromIndex({from}) > toIndex({to})")));
    }
    list(machine, items[*from as usize..*to as usize].to_vec())
}

pub(super) fn multiply(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [times] = args else { return missing() };
    let Some(times) = machine.heap.int(*times) else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    let times = times.max(0) as usize;
    machine.heap.check_collection(items.len().saturating_mul(times))?;
    list(machine, items.repeat(times))
}

pub(super) fn indices(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let length = machine.heap.size(this).unwrap_or(0) as i32;
    done(machine.range(Value::Int(0), Value::Int(length), false, true))
}

/// Only arrays have a length.
pub(super) fn length(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    match machine.heap.object(this) {
        Some(Object::List(list)) if matches!(list.kind, ListKind::Array(_)) => done(list.items.len() as i32),
        _ => missing(),
    }
}

/// Arrays stay arrays when something is added.
pub(super) fn plus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [more] = args else { return missing() };
    let kind = match machine.heap.object(this) {
        Some(Object::List(list)) if matches!(list.kind, ListKind::Array(_)) => list.kind,
        _ => return missing(),
    };
    let mut items = machine.elements(this)?.unwrap_or_default();
    match machine.elements(*more)? {
        Some(more) => items.extend(more),
        None => items.push(*more),
    }
    machine.heap.check_collection(items.len())?;
    done(machine.heap.list_of_kind(items, kind))
}

pub(super) fn copy(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let kind = match machine.heap.object(this) {
        Some(Object::List(list)) => list.kind,
        _ => return missing(),
    };
    let items = machine.elements(this)?.unwrap_or_default();
    done(machine.heap.list_of_kind(items, kind))
}

pub(super) fn as_type(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Class(class)] = args else { return missing() };
    if machine.instance_of(this, *class) { done(this) } else { missing() }
}

//! Making and reading sets.

use entente_groovy_vm::object::{Object, TableKind};
use entente_groovy_vm::{HostResult, Machine, Value};

use crate::support::sorted::{is_sorted, order_of, sorted_set};
use crate::support::{done, missing};

pub(super) fn construct(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let Value::Class(id) = class else { return missing() };
    let kind = match machine.heap.library().class(id).name.as_str() {
        "java.util.HashSet" => TableKind::Hash,
        "java.util.TreeSet" => TableKind::Tree,
        _ => TableKind::Linked,
    };
    let items = match args {
        [order] if kind == TableKind::Tree && machine.heap.is_closure(*order) => {
            return done(sorted_set(machine, Vec::new(), *order));
        }
        [source] if kind == TableKind::Tree && is_sorted(machine, *source) => {
            let order = order_of(machine, *source);
            let items = machine.elements(*source)?.unwrap_or_default();
            return done(sorted_set(machine, items, order));
        }
        [] | [Value::Int(_)] | [Value::Int(_), Value::Float(_)] => Vec::new(),
        [source] => match machine.elements(*source)? {
            Some(items) => items,
            None => return missing(),
        },
        _ => return missing(),
    };
    done(machine.set_of_kind(items, kind))
}

pub(super) fn contains(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [item] => done(machine.set_contains(this, *item)),
        _ => missing(),
    }
}

pub(super) fn copy(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let kind = match machine.heap.object(this) {
        Some(Object::Set(set)) => set.kind,
        _ => return missing(),
    };
    let items = machine.elements(this)?.unwrap_or_default();
    if kind == TableKind::Tree {
        let order = order_of(machine, this);
        return done(sorted_set(machine, items, order));
    }
    done(machine.set_of_kind(items, kind))
}

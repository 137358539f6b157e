//! Making and reading maps.

use entente_groovy_vm::object::{Object, TableKind};
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::object::closures::same_shape;
use crate::support::sorted::{order_of, sorted_map};
use crate::support::{done, list, missing, sorted_with};

/// The pairs of the receiver, charged.
pub(super) fn pairs(machine: &mut Machine, this: Value) -> Result<Vec<(Value, Value)>, Fault> {
    let pairs = machine.heap.map_entries(this).unwrap_or_default();
    machine.charge(pairs.len() / 4)?;
    Ok(pairs)
}

pub(super) fn kind(machine: &Machine, this: Value) -> TableKind {
    match machine.heap.object(this) {
        Some(Object::Map(map)) if map.kind != TableKind::Immutable => map.kind,
        _ => TableKind::Linked,
    }
}

pub(super) fn construct(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let Value::Class(id) = class else { return missing() };
    let kind = match machine.heap.library().class(id).name.as_str() {
        "java.util.HashMap" => TableKind::Hash,
        "java.util.TreeMap" => TableKind::Tree,
        _ => TableKind::Linked,
    };
    let pairs = match args {
        [] | [Value::Null] if kind == TableKind::Tree => Vec::new(),
        [order] if kind == TableKind::Tree && machine.heap.is_closure(*order) => {
            return done(sorted_map(machine, Vec::new(), *order));
        }
        [source] if kind == TableKind::Tree && machine.heap.is_map(*source) => {
            let (pairs, order) = (pairs(machine, *source)?, order_of(machine, *source));
            return done(sorted_map(machine, pairs, order));
        }
        [] | [Value::Int(_)] | [Value::Int(_), Value::Float(_)] | [Value::Int(_), Value::Float(_), Value::Bool(_)] => {
            Vec::new()
        }
        [source] => match machine.heap.map_entries(*source) {
            Some(pairs) => pairs,
            None => return missing(),
        },
        _ => return missing(),
    };
    done(machine.map_of_kind(pairs, kind))
}

pub(super) fn get(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key] = args else { return missing() };
    if let Some(value) = machine.map_get(this, *key) {
        return done(value);
    }
    match machine.heap.object(this) {
        // The closure of a default is called by `get_with_default`.
        Some(Object::Map(map)) if !map.default.is_null() => missing(),
        _ => done(Value::Null),
    }
}

pub(super) fn get_or_default(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [key, default] => done(machine.map_get(this, *key).unwrap_or(*default)),
        _ => missing(),
    }
}

pub(super) fn contains_key(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [key] => done(machine.map_get(this, *key).is_some()),
        _ => missing(),
    }
}

pub(super) fn is_case(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key] = args else { return missing() };
    let value = machine.map_get(this, *key).unwrap_or_default();
    done(machine.truth(value))
}

pub(super) fn contains_value(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [wanted] = args else { return missing() };
    let pairs = pairs(machine, this)?;
    done(pairs.iter().any(|(_, value)| machine.java_equals(*value, *wanted)))
}

pub(super) fn is_empty(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(machine.heap.size(this) == Some(0))
}

pub(super) fn key_set(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let keys = pairs(machine, this)?.into_iter().map(|(key, _)| key).collect();
    done(machine.heap.set(keys))
}

pub(super) fn values(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let values = pairs(machine, this)?.into_iter().map(|(_, value)| value).collect();
    list(machine, values)
}

pub(super) fn entry_set(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let entries = machine.iterate(this)?;
    done(machine.heap.set(entries))
}

/// A new map with the pairs of another map, of a list of pairs, or one pair added.
pub(super) fn plus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [more] = args else { return missing() };
    let mut all = pairs(machine, this)?;
    if let Some(more) = machine.heap.map_entries(*more) {
        all.extend(more);
    } else {
        let entries = match machine.elements(*more)? {
            Some(items) => items,
            None => vec![*more],
        };
        for entry in entries {
            let Some(Object::Entry(entry)) = machine.heap.object(entry) else { return missing() };
            all.push((entry.key, entry.value));
        }
    }
    machine.heap.check_collection(all.len())?;
    let kind = kind(machine, this);
    done(machine.map_of_kind(all, kind))
}

pub(super) fn minus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [less] = args else { return missing() };
    let Some(less) = machine.heap.map_entries(*less) else { return missing() };
    let all = pairs(machine, this)?;
    let mut same = |a: &(Value, Value), b: &(Value, Value)| machine.java_equals(a.0, b.0) && machine.equals(a.1, b.1);
    let kept = all.into_iter().filter(|pair| !less.iter().any(|other| same(pair, other))).collect();
    let kind = kind(machine, this);
    done(machine.map_of_kind(kept, kind))
}

pub(super) fn sub_map(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [keys] = args else { return missing() };
    let Some(keys) = machine.elements(*keys)? else { return missing() };
    let found = keys.into_iter().filter_map(|key| machine.map_get(this, key).map(|value| (key, value))).collect();
    done(machine.heap.map(found))
}

pub(super) fn intersect(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    let all = pairs(machine, this)?;
    let kept = all
        .into_iter()
        .filter(|(key, value)| machine.map_get(*other, *key).is_some_and(|other| machine.equals(*value, other)))
        .collect();
    done(machine.heap.map(kept))
}

pub(super) fn take(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(count)] = args else { return missing() };
    let items = machine.iterate(this)?;
    let count = (*count).max(0) as usize;
    done(same_shape(machine, this, items.into_iter().take(count).collect())?)
}

pub(super) fn drop(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(count)] = args else { return missing() };
    let items = machine.iterate(this)?;
    let count = (*count).max(0) as usize;
    done(same_shape(machine, this, items.into_iter().skip(count).collect())?)
}

/// By keys.
pub(super) fn sort(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let entries = machine.iterate(this)?;
    let keyed = entries
        .into_iter()
        .filter_map(|entry| match machine.heap.object(entry) {
            Some(Object::Entry(object)) => Some((object.key, entry)),
            _ => None,
        })
        .collect();
    let sorted = sorted_with(machine, keyed)?;
    let model = machine.heap.map(Vec::new());
    done(same_shape(machine, model, sorted)?)
}

pub(super) fn as_immutable(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let pairs = pairs(machine, this)?;
    done(machine.map_of_kind(pairs, TableKind::Immutable))
}

pub(super) fn copy(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let pairs = pairs(machine, this)?;
    let kind = kind(machine, this);
    done(machine.map_of_kind(pairs, kind))
}

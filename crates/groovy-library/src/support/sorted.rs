//! Positions in sorted maps and sets.

use std::cmp::Ordering;

use entente_groovy_vm::object::{Object, TableKind};
use entente_groovy_vm::{Fault, Machine, Value};

/// Which neighbour of a key is wanted.
#[derive(Clone, Copy)]
pub(crate) enum Near {
    Lower,
    Floor,
    Ceiling,
    Higher,
}

/// The comparator of a sorted map or set; null for the natural order and for everything else.
pub(crate) fn order_of(machine: &Machine, value: Value) -> Value {
    match machine.heap.object(value) {
        Some(Object::Map(map)) => map.order,
        Some(Object::Set(set)) => set.order,
        _ => Value::Null,
    }
}

/// Whether a map or set is a `TreeMap` or `TreeSet`.
pub(crate) fn is_sorted(machine: &Machine, value: Value) -> bool {
    match machine.heap.object(value) {
        Some(Object::Map(map)) => map.kind == TableKind::Tree,
        Some(Object::Set(set)) => set.kind == TableKind::Tree,
        _ => false,
    }
}

/// Gives an empty sorted map or set its comparator.
pub(crate) fn set_order(machine: &mut Machine, value: Value, order: Value) {
    match machine.heap.object_mut(value) {
        Some(Object::Map(map)) => map.order = order,
        Some(Object::Set(set)) => set.order = order,
        _ => {}
    }
}

/// A sorted map of pairs that are in that order.
pub(crate) fn sorted_map(machine: &mut Machine, pairs: Vec<(Value, Value)>, order: Value) -> Value {
    let map = machine.map_of_kind(Vec::new(), TableKind::Tree);
    set_order(machine, map, order);
    for (key, value) in pairs {
        machine.map_put(map, key, value);
    }
    map
}

/// A sorted set of elements.
pub(crate) fn sorted_set(machine: &mut Machine, items: Vec<Value>, order: Value) -> Value {
    let set = machine.set_of_kind(Vec::new(), TableKind::Tree);
    set_order(machine, set, order);
    for item in items {
        machine.set_add(set, item);
    }
    set
}

/// The position of a neighbour among sorted keys.
///
/// # Errors
/// What comparing throws.
pub(crate) fn neighbour(
    machine: &mut Machine,
    keys: &[Value],
    order: Value,
    key: Value,
    near: Near,
) -> Result<Option<usize>, Fault> {
    machine.charge(1 + keys.len().max(1).ilog2() as usize)?;
    // The first key that is not before, or is after, the one asked for.
    let strict = matches!(near, Near::Floor | Near::Higher);
    let (mut low, mut high) = (0, keys.len());
    while low < high {
        let middle = (low + high) / 2;
        let before = match machine.compare_by(order, keys[middle], key)? {
            Ordering::Less => true,
            Ordering::Equal => strict,
            Ordering::Greater => false,
        };
        if before { low = middle + 1 } else { high = middle }
    }
    Ok(match near {
        Near::Lower | Near::Floor => low.checked_sub(1),
        Near::Ceiling | Near::Higher => (low < keys.len()).then_some(low),
    })
}

/// A bound of a part, and whether it belongs to it.
pub(crate) type Bound = Option<(Value, bool)>;

/// The positions of the keys between two bounds.
///
/// # Errors
/// `IllegalArgumentException` for bounds the wrong way round, and what comparing throws.
pub(crate) fn between(
    machine: &mut Machine,
    keys: &[Value],
    order: Value,
    from: Bound,
    to: Bound,
    what: &str,
) -> Result<std::ops::Range<usize>, Fault> {
    for (key, _) in [from, to].into_iter().flatten() {
        machine.compare_by(order, key, keys.first().copied().unwrap_or(key))?;
    }
    if let (Some((from, _)), Some((to, _))) = (from, to)
        && machine.compare_by(order, from, to)? == Ordering::Greater
    {
        return Err(Fault::illegal_argument(format!("from{what} > to{what}")));
    }
    let low = match from {
        Some((key, inclusive)) => {
            let near = if inclusive { Near::Ceiling } else { Near::Higher };
            neighbour(machine, keys, order, key, near)?.unwrap_or(keys.len())
        }
        None => 0,
    };
    let high = match to {
        Some((key, inclusive)) => {
            let near = if inclusive { Near::Floor } else { Near::Lower };
            neighbour(machine, keys, order, key, near)?.map_or(0, |at| at + 1)
        }
        None => keys.len(),
    };
    Ok(low..high.max(low))
}

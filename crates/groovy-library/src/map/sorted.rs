//! What `TreeMap` has besides.

use entente_groovy_vm::object::{EntryObject, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Native, Value};

use crate::support::sorted::{Bound, Near, between, is_sorted, neighbour, order_of, sorted_map, sorted_set};
use crate::support::{done, missing};

fn pairs(machine: &Machine, this: Value) -> Option<Vec<(Value, Value)>> {
    if is_sorted(machine, this) { machine.heap.map_entries(this) } else { None }
}

fn keys_of(pairs: &[(Value, Value)]) -> Vec<Value> {
    pairs.iter().map(|(key, _)| *key).collect()
}

fn entry(machine: &mut Machine, map: Value, pair: Option<(Value, Value)>) -> Value {
    match pair {
        Some((key, value)) => machine.heap.add(Object::Entry(EntryObject { map, key, value })),
        None => Value::Null,
    }
}

fn near(machine: &mut Machine, this: Value, args: &[Value], near: Near, key_only: bool) -> HostResult {
    let [key] = args else { return missing() };
    let Some(pairs) = pairs(machine, this) else { return missing() };
    let order = order_of(machine, this);
    let found = neighbour(machine, &keys_of(&pairs), order, *key, near)?.map(|at| pairs[at]);
    if key_only {
        return done(found.map_or(Value::Null, |(key, _)| key));
    }
    done(entry(machine, Value::Null, found))
}

fn end(machine: &mut Machine, this: Value, args: &[Value], first: bool, key_only: bool) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let Some(pairs) = pairs(machine, this) else { return missing() };
    let found = if first { pairs.first() } else { pairs.last() }.copied();
    match (key_only, found) {
        (true, Some((key, _))) => done(key),
        (true, None) => Err(Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None }),
        (false, found) => done(entry(machine, Value::Null, found)),
    }
}

fn poll(machine: &mut Machine, this: Value, args: &[Value], first: bool) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let Some(pairs) = pairs(machine, this) else { return missing() };
    let found = if first { pairs.first() } else { pairs.last() }.copied();
    if let Some((key, _)) = found {
        machine.map_remove(this, key);
    }
    done(entry(machine, Value::Null, found))
}

/// A copy of the pairs between two bounds.
fn part(machine: &mut Machine, this: Value, from: Bound, to: Bound) -> HostResult {
    let Some(pairs) = pairs(machine, this) else { return missing() };
    let order = order_of(machine, this);
    let span = between(machine, &keys_of(&pairs), order, from, to, "Key")?;
    done(sorted_map(machine, pairs[span].to_vec(), order))
}

fn reversed(machine: &mut Machine, this: Value, args: &[Value], keys_only: bool) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let Some(pairs) = pairs(machine, this) else { return missing() };
    let order = order_of(machine, this);
    let turned = crate::comparator::reversed(machine, order);
    if keys_only {
        return done(sorted_set(machine, keys_of(&pairs), turned));
    }
    done(sorted_map(machine, pairs, turned))
}

/// What `TreeMap` has besides.
pub(super) const SORTED: &[(&str, Native)] = &[
    ("lowerKey", |m, t, a| near(m, t, a, Near::Lower, true)),
    ("floorKey", |m, t, a| near(m, t, a, Near::Floor, true)),
    ("ceilingKey", |m, t, a| near(m, t, a, Near::Ceiling, true)),
    ("higherKey", |m, t, a| near(m, t, a, Near::Higher, true)),
    ("lowerEntry", |m, t, a| near(m, t, a, Near::Lower, false)),
    ("floorEntry", |m, t, a| near(m, t, a, Near::Floor, false)),
    ("ceilingEntry", |m, t, a| near(m, t, a, Near::Ceiling, false)),
    ("higherEntry", |m, t, a| near(m, t, a, Near::Higher, false)),
    ("firstKey", |m, t, a| end(m, t, a, true, true)),
    ("lastKey", |m, t, a| end(m, t, a, false, true)),
    ("firstEntry", |m, t, a| end(m, t, a, true, false)),
    ("lastEntry", |m, t, a| end(m, t, a, false, false)),
    ("pollFirstEntry", |m, t, a| poll(m, t, a, true)),
    ("pollLastEntry", |m, t, a| poll(m, t, a, false)),
    ("headMap", |m, t, a| match a {
        [to] => part(m, t, None, Some((*to, false))),
        [to, Value::Bool(inclusive)] => part(m, t, None, Some((*to, *inclusive))),
        _ => missing(),
    }),
    ("tailMap", |m, t, a| match a {
        [from] => part(m, t, Some((*from, true)), None),
        [from, Value::Bool(inclusive)] => part(m, t, Some((*from, *inclusive)), None),
        _ => missing(),
    }),
    ("subMap", |m, t, a| match a {
        [from, to] => part(m, t, Some((*from, true)), Some((*to, false))),
        [from, Value::Bool(low), to, Value::Bool(high)] => part(m, t, Some((*from, *low)), Some((*to, *high))),
        _ => missing(),
    }),
    ("descendingMap", |m, t, a| reversed(m, t, a, false)),
    ("descendingKeySet", |m, t, a| reversed(m, t, a, true)),
    ("navigableKeySet", |m, t, a| match (a, pairs(m, t)) {
        ([], Some(pairs)) => {
            let order = order_of(m, t);
            done(sorted_set(m, keys_of(&pairs), order))
        }
        _ => missing(),
    }),
    ("comparator", |m, t, a| if a.is_empty() && is_sorted(m, t) { done(order_of(m, t)) } else { missing() }),
];

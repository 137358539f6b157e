//! What `TreeSet` has besides.

use entente_groovy_vm::object::{IteratorObject, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Native, Value};

use crate::support::sorted::{Bound, Near, between, is_sorted, neighbour, order_of, sorted_set};
use crate::support::{done, missing};

fn items(machine: &mut Machine, this: Value) -> Result<Option<Vec<Value>>, Fault> {
    if is_sorted(machine, this) { machine.elements(this) } else { Ok(None) }
}

fn near(machine: &mut Machine, this: Value, args: &[Value], near: Near) -> HostResult {
    let ([key], Some(items)) = (args, items(machine, this)?) else { return missing() };
    let order = order_of(machine, this);
    done(neighbour(machine, &items, order, *key, near)?.map_or(Value::Null, |at| items[at]))
}

fn end(machine: &mut Machine, this: Value, args: &[Value], first: bool) -> HostResult {
    let ([], Some(items)) = (args, items(machine, this)?) else { return missing() };
    match if first { items.first() } else { items.last() } {
        Some(item) => done(*item),
        None => Err(Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None }),
    }
}

fn poll(machine: &mut Machine, this: Value, args: &[Value], first: bool) -> HostResult {
    let ([], Some(items)) = (args, items(machine, this)?) else { return missing() };
    let found = if first { items.first() } else { items.last() }.copied();
    if let Some(item) = found {
        machine.set_remove(this, item);
    }
    done(found.unwrap_or_default())
}

/// A copy of the elements between two bounds.
fn part(machine: &mut Machine, this: Value, from: Bound, to: Bound) -> HostResult {
    let Some(items) = items(machine, this)? else { return missing() };
    let order = order_of(machine, this);
    let span = between(machine, &items, order, from, to, "Key")?;
    done(sorted_set(machine, items[span].to_vec(), order))
}

pub(super) const METHODS: &[(&str, Native)] = &[
    ("lower", |m, t, a| near(m, t, a, Near::Lower)),
    ("floor", |m, t, a| near(m, t, a, Near::Floor)),
    ("ceiling", |m, t, a| near(m, t, a, Near::Ceiling)),
    ("higher", |m, t, a| near(m, t, a, Near::Higher)),
    ("first", |m, t, a| end(m, t, a, true)),
    ("last", |m, t, a| end(m, t, a, false)),
    ("pollFirst", |m, t, a| poll(m, t, a, true)),
    ("pollLast", |m, t, a| poll(m, t, a, false)),
    ("headSet", |m, t, a| match a {
        [to] => part(m, t, None, Some((*to, false))),
        [to, Value::Bool(inclusive)] => part(m, t, None, Some((*to, *inclusive))),
        _ => missing(),
    }),
    ("tailSet", |m, t, a| match a {
        [from] => part(m, t, Some((*from, true)), None),
        [from, Value::Bool(inclusive)] => part(m, t, Some((*from, *inclusive)), None),
        _ => missing(),
    }),
    ("subSet", |m, t, a| match a {
        [from, to] => part(m, t, Some((*from, true)), Some((*to, false))),
        [from, Value::Bool(low), to, Value::Bool(high)] => part(m, t, Some((*from, *low)), Some((*to, *high))),
        _ => missing(),
    }),
    ("descendingSet", |m, t, a| {
        let ([], Some(items)) = (a, items(m, t)?) else { return missing() };
        let order = order_of(m, t);
        let turned = crate::comparator::reversed(m, order);
        done(sorted_set(m, items, turned))
    }),
    ("descendingIterator", |m, t, a| {
        let ([], Some(mut items)) = (a, items(m, t)?) else { return missing() };
        items.reverse();
        done(m.heap.add(Object::Iterator(IteratorObject { items, next: 0, source: t, removable: false })))
    }),
    ("comparator", |m, t, a| if a.is_empty() && is_sorted(m, t) { done(order_of(m, t)) } else { missing() }),
];

//! What `java.util.LinkedList` has as a queue with two ends.

use entente_groovy_vm::object::{ListKind, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Native, Value};

use super::changes;
use crate::support::{done, missing};

/// Other lists have no such methods.
fn is_linked(machine: &Machine, this: Value) -> bool {
    matches!(machine.heap.object(this), Some(Object::List(list)) if list.kind == ListKind::LinkedList)
}

#[derive(Clone, Copy, PartialEq)]
enum End {
    First,
    Last,
}

fn peek(machine: &Machine, this: Value, end: End) -> Option<Value> {
    let Some(Object::List(list)) = machine.heap.object(this) else { return None };
    match end {
        End::First => list.items.first().copied(),
        End::Last => list.items.last().copied(),
    }
}

fn take(machine: &mut Machine, this: Value, end: End) -> Option<Value> {
    let items = machine.heap.list_mut(this)?;
    match end {
        End::First if items.is_empty() => None,
        End::First => Some(items.remove(0)),
        End::Last => items.pop(),
    }
}

fn empty() -> Fault {
    Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None }
}

/// Looks at an end, or takes from it; an empty list answers null, or fails.
fn at_end(machine: &mut Machine, this: Value, args: &[Value], end: End, taking: bool, strict: bool) -> HostResult {
    if !args.is_empty() || !is_linked(machine, this) {
        return missing();
    }
    machine.charge(if taking && end == End::First { machine.heap.size(this).unwrap_or(0) / 16 } else { 0 })?;
    let found = if taking { take(machine, this, end) } else { peek(machine, this, end) };
    match found {
        Some(item) => done(item),
        None if strict => Err(empty()),
        None => done(Value::Null),
    }
}

/// Adds at an end; the answer is `true`, or nothing.
fn offer(machine: &mut Machine, this: Value, args: &[Value], end: End, answer: bool) -> HostResult {
    let [item] = args else { return missing() };
    if !is_linked(machine, this) {
        return missing();
    }
    match end {
        End::First => changes::push(machine, this, &[*item])?,
        End::Last => changes::add(machine, this, &[*item])?,
    };
    done(if answer { Value::Bool(true) } else { Value::Null })
}

fn remove_occurrence(machine: &mut Machine, this: Value, args: &[Value], end: End) -> HostResult {
    let [wanted] = args else { return missing() };
    if !is_linked(machine, this) {
        return missing();
    }
    let items = machine.elements(this)?.unwrap_or_default();
    machine.charge(items.len() / 8)?;
    let found = match end {
        End::First => items.iter().position(|item| machine.java_equals(*item, *wanted)),
        End::Last => items.iter().rposition(|item| machine.java_equals(*item, *wanted)),
    };
    if let (Some(at), Some(items)) = (found, machine.heap.list_mut(this)) {
        items.remove(at);
    }
    done(found.is_some())
}

/// Tried before the methods of all lists.
pub(super) const METHODS: &[(&str, Native)] = &[
    ("getFirst", |m, t, a| at_end(m, t, a, End::First, false, true)),
    ("getLast", |m, t, a| at_end(m, t, a, End::Last, false, true)),
    ("element", |m, t, a| at_end(m, t, a, End::First, false, true)),
    ("peek", |m, t, a| at_end(m, t, a, End::First, false, false)),
    ("peekFirst", |m, t, a| at_end(m, t, a, End::First, false, false)),
    ("peekLast", |m, t, a| at_end(m, t, a, End::Last, false, false)),
    ("poll", |m, t, a| at_end(m, t, a, End::First, true, false)),
    ("pollFirst", |m, t, a| at_end(m, t, a, End::First, true, false)),
    ("pollLast", |m, t, a| at_end(m, t, a, End::Last, true, false)),
    ("remove", |m, t, a| at_end(m, t, a, End::First, true, true)),
    ("removeFirst", |m, t, a| at_end(m, t, a, End::First, true, true)),
    ("removeLast", |m, t, a| at_end(m, t, a, End::Last, true, true)),
    ("pop", |m, t, a| at_end(m, t, a, End::First, true, true)),
    ("push", |m, t, a| offer(m, t, a, End::First, false)),
    ("addFirst", |m, t, a| offer(m, t, a, End::First, false)),
    ("addLast", |m, t, a| offer(m, t, a, End::Last, false)),
    ("offer", |m, t, a| offer(m, t, a, End::Last, true)),
    ("offerFirst", |m, t, a| offer(m, t, a, End::First, true)),
    ("offerLast", |m, t, a| offer(m, t, a, End::Last, true)),
    ("removeFirstOccurrence", |m, t, a| remove_occurrence(m, t, a, End::First)),
    ("removeLastOccurrence", |m, t, a| remove_occurrence(m, t, a, End::Last)),
    ("descendingIterator", |m, t, a| {
        if !a.is_empty() || !is_linked(m, t) {
            return missing();
        }
        let mut items = m.elements(t)?.unwrap_or_default();
        items.reverse();
        let iterator = entente_groovy_vm::object::IteratorObject { items, next: 0, source: t, removable: false };
        done(m.heap.add(Object::Iterator(iterator)))
    }),
];

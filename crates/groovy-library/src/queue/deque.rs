//! `java.util.ArrayDeque`.

use entente_groovy_vm::object::{IteratorObject, Object};
use entente_groovy_vm::{HostResult, Machine, Native, Value};

use super::{Empty, Kind, answer, check_new, items_mut, make, queue};
use crate::support::java::fits;
use crate::support::{done, missing};

pub(super) fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let items = match args {
        [] | [Value::Int(_)] => Vec::new(),
        [source] => fits!(machine.elements(*source)?),
        _ => return missing(),
    };
    done(make(machine, items, Kind::Deque)?)
}

#[derive(Clone, Copy, PartialEq)]
enum End {
    First,
    Last,
}

fn look(machine: &mut Machine, this: Value, args: &[Value], end: End, empty: Empty) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let items = &fits!(queue(machine, this)).items;
    answer(if end == End::First { items.front() } else { items.back() }.copied(), empty)
}

fn take(machine: &mut Machine, this: Value, args: &[Value], end: End, empty: Empty) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let items = fits!(items_mut(machine, this));
    answer(if end == End::First { items.pop_front() } else { items.pop_back() }, empty)
}

fn put(machine: &mut Machine, this: Value, args: &[Value], end: End, given: Value) -> HostResult {
    let [item] = args else { return missing() };
    check_new(machine, this, *item)?;
    let items = fits!(items_mut(machine, this));
    if end == End::First {
        items.push_front(*item)
    } else {
        items.push_back(*item)
    }
    done(given)
}

fn add_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [source] = args else { return missing() };
    let more = fits!(machine.elements(*source)?);
    for item in &more {
        check_new(machine, this, *item)?;
        fits!(items_mut(machine, this)).push_back(*item);
    }
    done(!more.is_empty())
}

fn remove_occurrence(machine: &mut Machine, this: Value, args: &[Value], end: End) -> HostResult {
    let [wanted] = args else { return missing() };
    let items = fits!(machine.elements(this)?);
    machine.charge(items.len() / 8)?;
    let found = match end {
        End::First => items.iter().position(|item| machine.java_equals(*wanted, *item)),
        End::Last => items.iter().rposition(|item| machine.java_equals(*wanted, *item)),
    };
    if let Some(at) = found {
        fits!(items_mut(machine, this)).remove(at);
    }
    done(found.is_some())
}

pub(super) const METHODS: &[(&str, Native)] = &[
    ("add", |m, t, a| put(m, t, a, End::Last, Value::Bool(true))),
    ("addAll", add_all),
    ("addFirst", |m, t, a| put(m, t, a, End::First, Value::Null)),
    ("addLast", |m, t, a| put(m, t, a, End::Last, Value::Null)),
    ("offer", |m, t, a| put(m, t, a, End::Last, Value::Bool(true))),
    ("offerFirst", |m, t, a| put(m, t, a, End::First, Value::Bool(true))),
    ("offerLast", |m, t, a| put(m, t, a, End::Last, Value::Bool(true))),
    ("push", |m, t, a| put(m, t, a, End::First, Value::Null)),
    ("leftShift", |m, t, a| put(m, t, a, End::Last, t)),
    ("getFirst", |m, t, a| look(m, t, a, End::First, Empty::Throws)),
    ("getLast", |m, t, a| look(m, t, a, End::Last, Empty::Throws)),
    ("element", |m, t, a| look(m, t, a, End::First, Empty::Throws)),
    ("peek", |m, t, a| look(m, t, a, End::First, Empty::Null)),
    ("peekFirst", |m, t, a| look(m, t, a, End::First, Empty::Null)),
    ("peekLast", |m, t, a| look(m, t, a, End::Last, Empty::Null)),
    ("poll", |m, t, a| take(m, t, a, End::First, Empty::Null)),
    ("pollFirst", |m, t, a| take(m, t, a, End::First, Empty::Null)),
    ("pollLast", |m, t, a| take(m, t, a, End::Last, Empty::Null)),
    ("remove", |m, t, a| take(m, t, a, End::First, Empty::Throws)),
    ("remove", |m, t, a| remove_occurrence(m, t, a, End::First)),
    ("removeFirst", |m, t, a| take(m, t, a, End::First, Empty::Throws)),
    ("removeLast", |m, t, a| take(m, t, a, End::Last, Empty::Throws)),
    ("removeFirstOccurrence", |m, t, a| remove_occurrence(m, t, a, End::First)),
    ("removeLastOccurrence", |m, t, a| remove_occurrence(m, t, a, End::Last)),
    ("pop", |m, t, a| take(m, t, a, End::First, Empty::Throws)),
    ("clone", |m, t, _| {
        let items = fits!(m.elements(t)?);
        done(make(m, items, Kind::Deque)?)
    }),
    ("descendingIterator", |m, t, _| {
        let mut items = fits!(m.elements(t)?);
        items.reverse();
        done(m.heap.add(Object::Iterator(IteratorObject { items, next: 0, source: t, removable: false })))
    }),
];

//! `java.util.PriorityQueue`: Java's binary heap, whose order of elements scripts can see.

use std::cmp::Ordering;

use entente_groovy_vm::{Fault, HostResult, Machine, Native, Value};

use super::{Empty, Kind, answer, check_new, items_mut, make, queue};
use crate::support::java::{fits, peek};
use crate::support::{done, missing};

fn order(machine: &Machine, this: Value) -> Value {
    match queue(machine, this).map(|queue| &queue.kind) {
        Some(Kind::Priority(order)) => *order,
        _ => Value::Null,
    }
}

fn get(machine: &Machine, this: Value, at: usize) -> Option<Value> {
    queue(machine, this)?.items.get(at).copied()
}

fn set(machine: &mut Machine, this: Value, at: usize, item: Value) {
    if let Some(place) = items_mut(machine, this).and_then(|items| items.get_mut(at)) {
        *place = item;
    }
}

fn sift_up(machine: &mut Machine, this: Value, mut at: usize, item: Value) -> Result<(), Fault> {
    let by = order(machine, this);
    while at > 0 {
        let parent = (at - 1) / 2;
        let Some(other) = get(machine, this, parent) else { break };
        if machine.compare_by(by, item, other)? != Ordering::Less {
            break;
        }
        set(machine, this, at, other);
        at = parent;
    }
    set(machine, this, at, item);
    Ok(())
}

fn sift_down(machine: &mut Machine, this: Value, mut at: usize, item: Value) -> Result<(), Fault> {
    let by = order(machine, this);
    let size = queue(machine, this).map_or(0, |queue| queue.items.len());
    while at < size / 2 {
        let mut child = 2 * at + 1;
        let Some(mut least) = get(machine, this, child) else { break };
        if let Some(right) = get(machine, this, child + 1)
            && machine.compare_by(by, least, right)? == Ordering::Greater
        {
            (child, least) = (child + 1, right);
        }
        if machine.compare_by(by, item, least)? != Ordering::Greater {
            break;
        }
        set(machine, this, at, least);
        at = child;
    }
    set(machine, this, at, item);
    Ok(())
}

/// Brings the elements into the order of a heap.
pub(super) fn heapify(machine: &mut Machine, this: Value) -> Result<(), Fault> {
    let size = queue(machine, this).map_or(0, |queue| queue.items.len());
    machine.charge(size)?;
    for at in (0..size / 2).rev() {
        if let Some(item) = get(machine, this, at) {
            sift_down(machine, this, at, item)?;
        }
    }
    Ok(())
}

fn add(machine: &mut Machine, this: Value, item: Value) -> Result<(), Fault> {
    check_new(machine, this, item)?;
    let at = queue(machine, this).map_or(0, |queue| queue.items.len());
    if at == 0 {
        machine.compare_by(order(machine, this), item, item)?;
    }
    if let Some(items) = items_mut(machine, this) {
        items.push_back(item);
    }
    let placed = sift_up(machine, this, at, item);
    if placed.is_err()
        && let Some(items) = items_mut(machine, this)
    {
        items.pop_back();
    }
    placed
}

fn remove_at(machine: &mut Machine, this: Value, at: usize) -> Result<(), Fault> {
    let Some(last) = items_mut(machine, this).and_then(|items| items.pop_back()) else { return Ok(()) };
    if get(machine, this, at).is_none() {
        return Ok(());
    }
    sift_down(machine, this, at, last)?;
    if get(machine, this, at) == Some(last) {
        sift_up(machine, this, at, last)?;
    }
    Ok(())
}

fn poll(machine: &mut Machine, this: Value, args: &[Value], empty: Empty) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let first = get(machine, this, 0);
    if first.is_some() {
        remove_at(machine, this, 0)?;
    }
    answer(first, empty)
}

fn look(machine: &mut Machine, this: Value, args: &[Value], empty: Empty) -> HostResult {
    if args.is_empty() { answer(get(machine, this, 0), empty) } else { missing() }
}

fn offer(machine: &mut Machine, this: Value, args: &[Value], given: Value) -> HostResult {
    let [item] = args else { return missing() };
    add(machine, this, *item)?;
    done(given)
}

/// `()`, `(capacity)`, `(comparator)`, `(capacity, comparator)`, `(collection)`.
pub(super) fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (items, by) = match args {
        [] | [Value::Null] => (Vec::new(), Value::Null),
        [Value::Int(capacity)] | [Value::Int(capacity), _] if *capacity < 1 => {
            return Err(Fault::Exception { class: "java.lang.IllegalArgumentException".into(), message: None });
        }
        [Value::Int(_)] => (Vec::new(), Value::Null),
        [by] | [Value::Int(_), by] if machine.heap.is_closure(*by) => (Vec::new(), *by),
        [source] => {
            let by = match peek::<super::Queue>(machine, *source).map(|queue| &queue.kind) {
                Some(Kind::Priority(by)) => *by,
                _ => crate::support::order_of(machine, *source),
            };
            (fits!(machine.elements(*source)?), by)
        }
        _ => return missing(),
    };
    let made = make(machine, items, Kind::Priority(by))?;
    heapify(machine, made)?;
    done(made)
}

pub(super) const METHODS: &[(&str, Native)] = &[
    ("add", |m, t, a| offer(m, t, a, Value::Bool(true))),
    ("offer", |m, t, a| offer(m, t, a, Value::Bool(true))),
    ("leftShift", |m, t, a| offer(m, t, a, t)),
    ("addAll", |m, t, a| {
        let [source] = a else { return missing() };
        let more = fits!(m.elements(*source)?);
        for item in &more {
            add(m, t, *item)?;
        }
        done(!more.is_empty())
    }),
    ("element", |m, t, a| look(m, t, a, Empty::Throws)),
    ("peek", |m, t, a| look(m, t, a, Empty::Null)),
    ("poll", |m, t, a| poll(m, t, a, Empty::Null)),
    ("remove", |m, t, a| poll(m, t, a, Empty::Throws)),
    ("remove", |m, t, a| {
        let [wanted] = a else { return missing() };
        let items = fits!(m.elements(t)?);
        let found = items.into_iter().position(|item| m.java_equals(*wanted, item));
        if let Some(at) = found {
            remove_at(m, t, at)?;
        }
        done(found.is_some())
    }),
    ("comparator", |m, t, _| done(order(m, t))),
];

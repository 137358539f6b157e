//! `java.util.ArrayDeque` and `PriorityQueue`.

mod deque;
mod priority;

use entente_groovy_vm::object::{IteratorObject, Object};
use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Value};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, list, missing, text};

/// The elements of a queue in the order in which it shows them.
pub(crate) struct Queue {
    items: std::collections::VecDeque<Value>,
    kind: Kind,
}

enum Kind {
    /// `ArrayDeque`.
    Deque,
    /// `PriorityQueue`: a binary heap by a comparator; null is the natural order.
    Priority(Value),
}

impl JavaValue for Queue {
    fn class(&self) -> &str {
        match self.kind {
            Kind::Deque => "java.util.ArrayDeque",
            Kind::Priority(_) => "java.util.PriorityQueue",
        }
    }

    fn text(&self, heap: &Heap) -> Option<String> {
        let shown: Vec<String> = self.items.iter().map(|item| heap.to_text(*item)).collect();
        Some(format!("[{}]", shown.join(", ")))
    }

    fn elements(&self, _heap: &mut Heap) -> Option<Vec<Value>> {
        Some(self.items.iter().copied().collect())
    }

    fn parts(&self) -> Vec<Value> {
        self.items.iter().copied().collect()
    }

    fn truth(&self) -> bool {
        !self.items.is_empty()
    }
}

fn no_element() -> Fault {
    Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None }
}

fn null_pointer() -> Fault {
    Fault::Exception { class: "java.lang.NullPointerException".into(), message: None }
}

fn queue(machine: &Machine, this: Value) -> Option<&Queue> {
    peek::<Queue>(machine, this)
}

fn items_mut(machine: &mut Machine, this: Value) -> Option<&mut std::collections::VecDeque<Value>> {
    peek_mut::<Queue>(machine, this).map(|queue| &mut queue.items)
}

/// Room for one more element that is not null.
fn check_new(machine: &mut Machine, this: Value, item: Value) -> Result<(), Fault> {
    if item.is_null() {
        return Err(null_pointer());
    }
    let size = queue(machine, this).map_or(0, |queue| queue.items.len());
    machine.heap.check_collection(size + 1)?;
    machine.heap.grow(size_of::<Value>());
    machine.charge(1)
}

/// What a queue answers where it is empty.
#[derive(Clone, Copy, PartialEq)]
enum Empty {
    Null,
    Throws,
}

fn answer(found: Option<Value>, empty: Empty) -> HostResult {
    match (found, empty) {
        (Some(item), _) => done(item),
        (None, Empty::Null) => done(Value::Null),
        (None, Empty::Throws) => Err(no_element()),
    }
}

fn contains(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [wanted] = args else { return missing() };
    let items = fits!(machine.elements(this)?);
    machine.charge(items.len() / 8)?;
    done(items.into_iter().any(|item| machine.java_equals(*wanted, item)))
}

/// Puts back what a filter kept, in the order of the queue.
fn replace(machine: &mut Machine, this: Value, kept: Vec<Value>) -> Result<(), Fault> {
    if let Some(items) = items_mut(machine, this) {
        items.clear();
        items.extend(kept);
    }
    if matches!(queue(machine, this), Some(Queue { kind: Kind::Priority(_), .. })) {
        priority::heapify(machine, this)?;
    }
    Ok(())
}

/// `removeAll` and `retainAll`.
fn filter(machine: &mut Machine, this: Value, args: &[Value], keep: bool) -> HostResult {
    let [other] = args else { return missing() };
    let (items, other) = (fits!(machine.elements(this)?), fits!(machine.elements(*other)?));
    machine.charge(items.len().saturating_mul(other.len()))?;
    let count = items.len();
    let mut kept = Vec::new();
    for item in items {
        if other.iter().any(|other| machine.java_equals(*other, item)) == keep {
            kept.push(item);
        }
    }
    let changed = kept.len() != count;
    if changed {
        replace(machine, this, kept)?;
    }
    done(changed)
}

/// What both queues have.
const METHODS: &[(&str, entente_groovy_vm::Native)] = &[
    ("size", |m, t, _| done(fits!(queue(m, t)).items.len() as i32)),
    ("isEmpty", |m, t, _| done(fits!(queue(m, t)).items.is_empty())),
    ("contains", contains),
    ("clear", |m, t, _| {
        fits!(items_mut(m, t)).clear();
        done(Value::Null)
    }),
    ("removeAll", |m, t, a| match a {
        [closure] if m.heap.is_closure(*closure) => missing(),
        _ => filter(m, t, a, false),
    }),
    ("retainAll", |m, t, a| match a {
        [closure] if m.heap.is_closure(*closure) => missing(),
        _ => filter(m, t, a, true),
    }),
    ("removeIf", |m, t, a| {
        let closure = fits!(crate::support::closure_arg(m, a));
        let items = fits!(m.elements(t)?);
        let count = items.len();
        let mut kept = Vec::new();
        crate::support::walk(items, closure, move |machine, event| match event {
            crate::support::Event::Answer { item, answer } => {
                if !crate::support::predicate(machine, answer)? {
                    kept.push(item);
                }
                Ok(None)
            }
            crate::support::Event::End => {
                let changed = kept.len() != count;
                replace(machine, t, std::mem::take(&mut kept))?;
                Ok(Some(Value::Bool(changed)))
            }
        })
        .start()
    }),
    ("iterator", |m, t, _| {
        let items = fits!(m.elements(t)?);
        done(m.heap.add(Object::Iterator(IteratorObject { items, next: 0, source: t, removable: false })))
    }),
    ("stream", |m, t, _| {
        let items = fits!(m.elements(t)?);
        crate::stream::of_items(m, items)
    }),
    ("toString", |m, t, _| {
        let shown = m.to_text(t);
        text(m, shown)
    }),
    ("toList", |m, t, _| {
        let items = fits!(m.elements(t)?);
        list(m, items)
    }),
    ("plus", |m, t, a| match a {
        [other] => {
            let mut items = fits!(m.elements(t)?);
            match m.elements(*other)? {
                Some(more) => items.extend(more),
                None => items.push(*other),
            }
            list(m, items)
        }
        _ => missing(),
    }),
];

/// A new queue, when the elements may go into it.
fn make(machine: &mut Machine, items: Vec<Value>, kind: Kind) -> Result<Value, Fault> {
    if items.iter().any(|item| item.is_null()) {
        return Err(null_pointer());
    }
    machine.heap.check_collection(items.len())?;
    machine.charge(items.len() / 4)?;
    machine.heap.grow(items.len() * size_of::<Value>());
    Ok(object(machine, Queue { items: items.into(), kind }))
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.util.AbstractCollection"), &["java.lang.Object", "java.util.Collection"])
            .methods(METHODS),
    );
    builder.class(
        with_parents(ClassDef::new("java.util.ArrayDeque"), &["java.util.AbstractCollection", "java.util.Deque"])
            .methods(deque::METHODS)
            .constructor(deque::construct),
    );
    builder.class(with_parents(
        ClassDef::new("java.util.AbstractQueue"),
        &["java.util.AbstractCollection", "java.util.Queue"],
    ));
    builder.class(
        with_parents(ClassDef::new("java.util.PriorityQueue"), &["java.util.AbstractQueue"])
            .methods(priority::METHODS)
            .constructor(priority::construct),
    );
}

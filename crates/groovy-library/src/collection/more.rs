//! Rarer methods that Groovy adds to collections: orders, parts, texts.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Fault, HostResult, Machine, Native, Outcome, Step, Task, Value};

use crate::support::java::fits;
use crate::support::{closure_arg, done, list, missing, text};

fn items(machine: &mut Machine, this: Value) -> Result<Vec<Value>, Fault> {
    Ok(machine.elements(this)?.unwrap_or_default())
}

/// Every first or last part, longest first: the whole, down to none.
fn parts(machine: &mut Machine, this: Value, first: bool) -> HostResult {
    let all = items(machine, this)?;
    machine.heap.check_collection(all.len().saturating_mul(all.len()) / 2)?;
    let mut parts = Vec::with_capacity(all.len() + 1);
    for length in (0..=all.len()).rev() {
        let part = if first { &all[..length] } else { &all[all.len() - length..] };
        parts.push(machine.new_list(part.to_vec())?);
    }
    list(machine, parts)
}

/// All orders of the elements, in the order that Groovy makes them.
struct Orders {
    items: Vec<Value>,
    /// Positions, the next permutation in lexical order; none when all were made.
    next: Option<Vec<usize>>,
}

impl Orders {
    fn new(items: Vec<Value>) -> Orders {
        let next = Some((0..items.len()).collect());
        Orders { items, next }
    }

    fn advance(&mut self, machine: &mut Machine) -> Result<Option<Vec<Value>>, Fault> {
        let Some(order) = self.next.take() else { return Ok(None) };
        machine.charge(order.len() + 1)?;
        let made = order.iter().map(|at| self.items[*at]).collect();
        let mut following = order;
        if let Some(pivot) = following.windows(2).rposition(|pair| pair[0] < pair[1]) {
            let other = following.iter().rposition(|at| *at > following[pivot]).unwrap_or(pivot);
            following.swap(pivot, other);
            following[pivot + 1..].reverse();
            self.next = Some(following);
        }
        Ok(Some(made))
    }
}

/// `eachPermutation`.
struct EachOrder {
    orders: Orders,
    closure: Value,
    this: Value,
}

impl Task for EachOrder {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        match self.orders.advance(machine)? {
            Some(order) => {
                let order = machine.new_list(order)?;
                Ok(Step::Call(self.closure, vec![order]))
            }
            None => Ok(Step::Return(self.this)),
        }
    }
}

fn permutations(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let mut orders = Orders::new(items(machine, this)?);
    let mut found = Vec::new();
    while let Some(order) = orders.advance(machine)? {
        machine.heap.check_collection(found.len() + 1)?;
        found.push(machine.new_list(order)?);
    }
    done(machine.heap.set_of_kind(found, entente_groovy_vm::object::TableKind::Hash))
}

fn shuffled(machine: &mut Machine, this: Value, args: &[Value]) -> Result<Vec<Value>, Fault> {
    let mut all = items(machine, this)?;
    crate::random::shuffle(machine, &mut all, args.first().copied())?;
    Ok(all)
}

fn as_text(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [most] = args else {
        let shown = machine.to_text(this);
        return text(machine, shown);
    };
    let most = fits!(machine.heap.int(*most));
    let is_map = machine.heap.is_map(this);
    let all = machine.iterate(this)?;
    if all.is_empty() && is_map {
        return text(machine, "[:]");
    }
    let mut shown = String::from("[");
    for (at, item) in all.into_iter().enumerate() {
        if at > 0 {
            shown.push_str(", ");
        }
        // The text may grow past the limit by one element.
        if most >= 0 && shown.chars().count() > most as usize {
            shown.push_str("...");
            break;
        }
        match machine.heap.object(item) {
            Some(Object::Entry(entry)) if is_map => {
                let (key, value) = (entry.key, entry.value);
                let pair = format!("{}:{}", machine.to_text(key), machine.to_text(value));
                shown.push_str(&pair);
            }
            _ => {
                let part = machine.to_text(item);
                shown.push_str(&part);
            }
        }
        machine.heap.check_string(shown.len())?;
    }
    shown.push(']');
    text(machine, shown)
}

/// What walks the elements of any collection.
pub(super) const ITERABLES: &[(&str, Native)] = &[
    ("inits", |m, t, _| parts(m, t, true)),
    ("tails", |m, t, _| parts(m, t, false)),
    ("permutations", permutations),
    ("eachPermutation", |m, t, a| {
        let closure = fits!(closure_arg(m, a));
        let orders = Orders::new(items(m, t)?);
        Ok(Outcome::Task(Box::new(EachOrder { orders, closure, this: t })))
    }),
    ("asList", |m, t, _| {
        let all = items(m, t)?;
        list(m, all)
    }),
];

/// What collections have besides.
pub(super) const COLLECTIONS: &[(&str, Native)] = &[
    ("toListString", as_text),
    ("asSynchronized", |_, t, _| done(t)),
    ("getIndices", |m, t, _| {
        let count = fits!(m.heap.size(t)) as i32;
        done(m.range(Value::Int(0), Value::Int(count), false, true))
    }),
];

/// What lists have besides.
pub(super) const LISTS: &[(&str, Native)] = &[
    ("shuffled", |m, t, a| {
        let all = shuffled(m, t, a)?;
        list(m, all)
    }),
    ("shuffle", |m, t, a| {
        let all = shuffled(m, t, a)?;
        if let Some(place) = m.heap.list_mut(t) {
            *place = all;
        }
        done(Value::Null)
    }),
    ("asReversed", |m, t, _| {
        let mut all = items(m, t)?;
        all.reverse();
        list(m, all)
    }),
    ("toArrayString", as_text),
];

/// What maps have besides.
pub(super) const MAPS: &[(&str, Native)] = &[("toMapString", as_text), ("asSynchronized", |_, t, _| done(t))];

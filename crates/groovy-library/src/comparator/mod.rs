//! `java.util.Comparator`: orders made of keys and of other orders.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{
    ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Outcome, Step, Task, TypeTag, Value,
};

use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, missing};

/// How two values are compared.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    /// By `compareTo`.
    Natural,
    /// By another order, the other way round; null is the natural one.
    Reversed(Value),
    /// By what a function makes of each, in an order; null is the natural one.
    By(Value, Value),
    /// Pairs by their keys, or else by their values, in an order; null is the natural one.
    ByEntry(bool, Value),
    /// By an order, and where that is equal by another.
    Then(Value, Value),
    /// Null before or after everything, other values by an order; null takes all as equal.
    Nulls(bool, Value),
    /// Texts without regard to case.
    IgnoringCase,
}

impl JavaValue for Order {
    fn class(&self) -> &str {
        "java.util.Comparator"
    }

    fn same(&self, other: &Self, _heap: &entente_groovy_vm::Heap) -> bool {
        self == other
    }
}

/// A comparison on its way: a stack of what is still to be decided, so that closures in it can be suspended.
struct Compare {
    steps: Vec<Todo>,
    keys: Vec<Value>,
}

/// One thing that remains to be done when the answers of those above it are there.
enum Todo {
    /// Compare two values by a comparator.
    Order(Value, Value, Value),
    /// Take the answer of a comparator that was called.
    Answered,
    /// Take the answer of a key function.
    Key,
    /// Call a key function.
    CallKey(Value, Value),
    /// Compare the two keys that were made by a comparator.
    Keys(Value),
    /// Compare by a further comparator if all before said equal.
    Further(Value, Value, Value),
}

impl Task for Compare {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        let mut sign = 0;
        let mut answer = answer;
        while let Some(step) = self.steps.pop() {
            match step {
                Todo::Order(order, left, right) => match peek::<Order>(machine, order).copied() {
                    _ if order.is_null() => sign = machine.compare_by(Value::Null, left, right)? as i32,
                    Some(Order::Natural) => sign = machine.compare_by(Value::Null, left, right)? as i32,
                    Some(Order::Reversed(inner)) => self.steps.push(Todo::Order(inner, right, left)),
                    Some(Order::IgnoringCase) => {
                        let (left, right) =
                            (machine.to_text(left).to_uppercase(), machine.to_text(right).to_uppercase());
                        sign = crate::object::text_difference(&left.to_lowercase(), &right.to_lowercase());
                    }
                    Some(Order::By(function, inner)) => {
                        self.steps.extend([
                            Todo::Keys(inner),
                            Todo::Key,
                            Todo::CallKey(function, right),
                            Todo::Key,
                            Todo::CallKey(function, left),
                        ]);
                    }
                    Some(Order::ByEntry(by_key, inner)) => {
                        let part = |value: Value| match machine.heap.object(value) {
                            Some(Object::Entry(entry)) if by_key => entry.key,
                            Some(Object::Entry(entry)) => entry.value,
                            _ => value,
                        };
                        self.steps.push(Todo::Order(inner, part(left), part(right)));
                    }
                    Some(Order::Then(first, second)) => {
                        self.steps.extend([Todo::Further(second, left, right), Todo::Order(first, left, right)]);
                    }
                    Some(Order::Nulls(first, inner)) => match (left.is_null(), right.is_null()) {
                        (true, true) => sign = 0,
                        (true, false) => sign = if first { -1 } else { 1 },
                        (false, true) => sign = if first { 1 } else { -1 },
                        (false, false) if inner.is_null() => sign = 0,
                        (false, false) => self.steps.push(Todo::Order(inner, left, right)),
                    },
                    None => {
                        self.steps.push(Todo::Answered);
                        return Ok(Step::Call(order, vec![left, right]));
                    }
                },
                Todo::Answered => {
                    let given = answer.take().unwrap_or_default();
                    sign = machine.heap.number(given).map_or(0, |number| number.signum());
                    if let Some(exact) = machine.heap.int(given) {
                        sign = exact;
                    }
                }
                Todo::CallKey(function, item) => return Ok(Step::Call(function, vec![item])),
                Todo::Key => self.keys.push(answer.take().unwrap_or_default()),
                Todo::Keys(order) => {
                    let (right, left) = (self.keys.pop().unwrap_or_default(), self.keys.pop().unwrap_or_default());
                    self.steps.push(Todo::Order(order, left, right));
                }
                Todo::Further(order, left, right) => {
                    if sign == 0 {
                        self.steps.push(Todo::Order(order, left, right));
                    }
                }
            }
        }
        Ok(Step::Return(Value::Int(sign)))
    }
}

fn compare(_machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [left, right] => {
            let steps = vec![Todo::Order(this, *left, *right)];
            Ok(Outcome::Task(Box::new(Compare { steps, keys: Vec::new() })))
        }
        _ => missing(),
    }
}

fn give(machine: &mut Machine, order: Order) -> HostResult {
    done(object(machine, order))
}

/// Whether a value is a comparator that the library made.
pub(crate) fn is_order(machine: &Machine, value: Value) -> bool {
    peek::<Order>(machine, value).is_some()
}

/// Whether a value can be called with two arguments to compare them.
fn is_comparator(machine: &Machine, value: Value) -> bool {
    peek::<Order>(machine, value).is_some() || machine.heap.is_closure(value) && machine.closure_arity(value) == 2
}

fn by_key(machine: &mut Machine, args: &[Value]) -> HostResult {
    match args {
        [key] => give(machine, Order::By(*key, Value::Null)),
        [key, order] => give(machine, Order::By(*key, *order)),
        _ => missing(),
    }
}

/// `thenComparing(comparator)`, `(key)`, `(key, comparator)`.
fn then(machine: &mut Machine, this: Value, args: &[Value], keyed: bool) -> HostResult {
    let second = match args {
        [other] if !keyed && is_comparator(machine, *other) => *other,
        [key] => object(machine, Order::By(*key, Value::Null)),
        [key, order] => object(machine, Order::By(*key, *order)),
        _ => return missing(),
    };
    give(machine, Order::Then(this, second))
}

const METHODS: &[(&str, Native)] = &[
    ("compare", compare),
    ("reversed", |m, t, _| done(reversed(m, t))),
    ("thenComparing", |m, t, a| then(m, t, a, false)),
    ("thenComparingInt", |m, t, a| then(m, t, a, true)),
    ("thenComparingLong", |m, t, a| then(m, t, a, true)),
    ("thenComparingDouble", |m, t, a| then(m, t, a, true)),
];

/// An order the other way round; null is the natural one.
pub(crate) fn reversed(machine: &mut Machine, order: Value) -> Value {
    match peek::<Order>(machine, order).copied() {
        Some(Order::Reversed(inner)) if !inner.is_null() => inner,
        Some(Order::Reversed(_)) => object(machine, Order::Natural),
        Some(Order::Natural) => object(machine, Order::Reversed(Value::Null)),
        _ => object(machine, Order::Reversed(order)),
    }
}

/// `Collections.reverseOrder()` and `reverseOrder(comparator)`.
pub(crate) fn reverse_order(machine: &mut Machine, args: &[Value]) -> HostResult {
    match args {
        [] | [Value::Null] => give(machine, Order::Reversed(Value::Null)),
        [order] => give(machine, Order::Reversed(*order)),
        _ => missing(),
    }
}

/// `Map.Entry.comparingByKey` and `comparingByValue`, with or without an order.
pub(crate) fn by_entry(machine: &mut Machine, by_key: bool, args: &[Value]) -> HostResult {
    let inner = match args {
        [] => Value::Null,
        [order] => *order,
        _ => return missing(),
    };
    give(machine, Order::ByEntry(by_key, inner))
}

/// `String.CASE_INSENSITIVE_ORDER`.
pub(crate) fn ignoring_case(machine: &mut Machine) -> HostResult {
    give(machine, Order::IgnoringCase)
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        ClassDef::new("java.util.Comparator")
            .interface()
            .methods(METHODS)
            .static_method("naturalOrder", |m, _, _| give(m, Order::Natural))
            .static_method("reverseOrder", |m, _, _| give(m, Order::Reversed(Value::Null)))
            .static_method("comparing", |m, _, a| by_key(m, a))
            .static_method("comparingInt", |m, _, a| by_key(m, a))
            .static_method("comparingLong", |m, _, a| by_key(m, a))
            .static_method("comparingDouble", |m, _, a| by_key(m, a))
            .static_method("nullsFirst", |m, _, a| give(m, Order::Nulls(true, fits!(a.first().copied()))))
            .static_method("nullsLast", |m, _, a| give(m, Order::Nulls(false, fits!(a.first().copied())))),
    );
    // A closure stands in for a comparator, so it has what comparators have.
    builder.methods(TypeTag::Closure, &METHODS[1..]);
    builder.class(
        ClassDef::new("groovy.util.OrderBy").parent("java.lang.Object").parent("java.util.Comparator").constructor(
            |m, _, a| {
                let keys = match a {
                    [closure] if m.heap.is_closure(*closure) => vec![*closure],
                    [list] => fits!(m.elements(*list)?),
                    _ => return missing(),
                };
                let mut keys = keys.into_iter();
                let first = fits!(keys.next());
                let mut order = object(m, Order::By(first, Value::Null));
                for key in keys {
                    let next = object(m, Order::By(key, Value::Null));
                    order = object(m, Order::Then(order, next));
                }
                done(order)
            },
        ),
    );
}

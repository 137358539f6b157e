//! `java.util.concurrent.atomic`: `AtomicInteger`, `AtomicLong`, `AtomicBoolean`, `AtomicReference`. Runs have one
//! thread, so all ways of ordering memory are the same.

use entente_groovy_vm::{
    ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Outcome, Step, Task, Value,
};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing, text};

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Integer,
    Long,
    Boolean,
    Reference,
}

/// A value that can be changed.
struct Atomic {
    kind: Kind,
    value: Value,
}

impl JavaValue for Atomic {
    fn class(&self) -> &str {
        match self.kind {
            Kind::Integer => "java.util.concurrent.atomic.AtomicInteger",
            Kind::Long => "java.util.concurrent.atomic.AtomicLong",
            Kind::Boolean => "java.util.concurrent.atomic.AtomicBoolean",
            Kind::Reference => "java.util.concurrent.atomic.AtomicReference",
        }
    }

    fn text(&self, heap: &Heap) -> Option<String> {
        Some(heap.to_text(self.value))
    }

    fn parts(&self) -> Vec<Value> {
        vec![self.value]
    }

    fn truth(&self) -> bool {
        self.value != Value::Bool(false)
    }
}

fn current(machine: &Machine, this: Value) -> Option<Value> {
    peek::<Atomic>(machine, this).map(|atomic| atomic.value)
}

fn store(machine: &mut Machine, this: Value, value: Value) {
    if let Some(atomic) = peek_mut::<Atomic>(machine, this) {
        atomic.value = value;
    }
}

/// A value as the kind holds it; `None` when it can't.
fn fitted(machine: &Machine, kind: Kind, value: Value) -> Option<Value> {
    match kind {
        Kind::Integer => machine.heap.int(value).map(Value::Int),
        Kind::Long => machine.heap.long(value).map(Value::Long),
        Kind::Boolean => matches!(value, Value::Bool(_)).then_some(value),
        Kind::Reference => Some(value),
    }
}

fn argument(machine: &Machine, this: Value, value: Value) -> Option<Value> {
    fitted(machine, peek::<Atomic>(machine, this)?.kind, value)
}

/// Which of the two values a change answers.
#[derive(Clone, Copy, PartialEq)]
enum Gives {
    Old,
    New,
}

fn sum(value: Value, by: i64) -> Option<Value> {
    match value {
        Value::Int(value) => Some(Value::Int(value.wrapping_add(by as i32))),
        Value::Long(value) => Some(Value::Long(value.wrapping_add(by))),
        _ => None,
    }
}

fn add(machine: &mut Machine, this: Value, by: i64, gives: Gives) -> HostResult {
    let old = fits!(current(machine, this));
    let new = fits!(sum(old, by));
    store(machine, this, new);
    done(if gives == Gives::Old { old } else { new })
}

fn add_arg(machine: &mut Machine, this: Value, args: &[Value], gives: Gives) -> HostResult {
    match args {
        [by] => {
            let by = fits!(machine.heap.long(*by));
            add(machine, this, by, gives)
        }
        _ => missing(),
    }
}

fn set(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let value = fits!(argument(machine, this, *value));
    store(machine, this, value);
    done(Value::Null)
}

fn get(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if args.is_empty() { done(fits!(current(machine, this))) } else { missing() }
}

/// Stores a value where the expected one is (the same object, for references).
fn exchange(machine: &mut Machine, this: Value, args: &[Value]) -> Option<(Value, bool)> {
    let [wanted, new] = args else { return None };
    let old = current(machine, this)?;
    let (wanted, new) = (argument(machine, this, *wanted)?, argument(machine, this, *new)?);
    // A text that is written twice is one object in Java.
    let same = old == wanted || machine.heap.is_text(old) && machine.heap.java_equals(old, wanted);
    if same {
        store(machine, this, new);
    }
    Some((old, same))
}

fn compare_and_set(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    done(fits!(exchange(machine, this, args)).1)
}

fn compare_and_exchange(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    done(fits!(exchange(machine, this, args)).0)
}

/// Stores what a closure makes of the value.
struct Update {
    this: Value,
    closure: Value,
    args: Option<Vec<Value>>,
    gives: Gives,
}

impl Task for Update {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(args) = self.args.take() {
            return Ok(Step::Call(self.closure, args));
        }
        let old = current(machine, self.this).unwrap_or_default();
        let answer = answer.unwrap_or_default();
        let new = argument(machine, self.this, answer).ok_or_else(|| {
            let class = machine.heap.class_name(answer);
            Fault::new(
                "java.lang.ClassCastException",
                format!("class {class} cannot be cast to class java.lang.Number"),
            )
        })?;
        store(machine, self.this, new);
        Ok(Step::Return(if self.gives == Gives::Old { old } else { new }))
    }
}

/// `updateAndGet(closure)` and `accumulateAndGet(value, closure)`.
fn update(machine: &mut Machine, this: Value, args: &[Value], gives: Gives) -> HostResult {
    let old = fits!(current(machine, this));
    let (args, closure) = match args {
        [closure] => (vec![old], *closure),
        [value, closure] => (vec![old, fits!(argument(machine, this, *value))], *closure),
        _ => return missing(),
    };
    if !machine.heap.is_closure(closure) {
        return missing();
    }
    Ok(Outcome::Task(Box::new(Update { this, closure, args: Some(args), gives })))
}

/// What all have.
const METHODS: &[(&str, Native)] = &[
    ("get", get),
    ("getPlain", get),
    ("getAcquire", get),
    ("getOpaque", get),
    ("set", set),
    ("setPlain", set),
    ("setRelease", set),
    ("setOpaque", set),
    ("lazySet", set),
    ("getAndSet", |m, t, a| {
        let old = fits!(current(m, t));
        set(m, t, a)?;
        done(old)
    }),
    ("compareAndSet", compare_and_set),
    ("weakCompareAndSet", compare_and_set),
    ("weakCompareAndSetPlain", compare_and_set),
    ("weakCompareAndSetVolatile", compare_and_set),
    ("weakCompareAndSetAcquire", compare_and_set),
    ("weakCompareAndSetRelease", compare_and_set),
    ("compareAndExchange", compare_and_exchange),
    ("compareAndExchangeAcquire", compare_and_exchange),
    ("compareAndExchangeRelease", compare_and_exchange),
    ("toString", |m, t, _| {
        let shown = m.to_text(t);
        text(m, shown)
    }),
];

/// What those with a closure have.
const UPDATES: &[(&str, Native)] = &[
    ("updateAndGet", |m, t, a| update(m, t, a, Gives::New)),
    ("getAndUpdate", |m, t, a| update(m, t, a, Gives::Old)),
    ("accumulateAndGet", |m, t, a| update(m, t, a, Gives::New)),
    ("getAndAccumulate", |m, t, a| update(m, t, a, Gives::Old)),
];

fn number(machine: &Machine, this: Value) -> Option<i64> {
    machine.heap.long(current(machine, this)?)
}

/// What the numbers have.
const NUMBERS: &[(&str, Native)] = &[
    ("incrementAndGet", |m, t, _| add(m, t, 1, Gives::New)),
    ("decrementAndGet", |m, t, _| add(m, t, -1, Gives::New)),
    ("getAndIncrement", |m, t, _| add(m, t, 1, Gives::Old)),
    ("getAndDecrement", |m, t, _| add(m, t, -1, Gives::Old)),
    ("addAndGet", |m, t, a| add_arg(m, t, a, Gives::New)),
    ("getAndAdd", |m, t, a| add_arg(m, t, a, Gives::Old)),
    // Groovy's `++` and `--` make plain numbers.
    ("next", |m, t, _| done(fits!(sum(fits!(current(m, t)), 1)))),
    ("previous", |m, t, _| done(fits!(sum(fits!(current(m, t)), -1)))),
    ("intValue", |m, t, _| done(fits!(number(m, t)) as i32)),
    ("longValue", |m, t, _| done(fits!(number(m, t)))),
    ("shortValue", |m, t, _| done(Value::Short(fits!(number(m, t)) as i16))),
    ("byteValue", |m, t, _| done(Value::Byte(fits!(number(m, t)) as i8))),
    ("doubleValue", |m, t, _| done(fits!(number(m, t)) as f64)),
    ("floatValue", |m, t, _| done(Value::Float(fits!(number(m, t)) as f32))),
];

fn construct(machine: &mut Machine, args: &[Value], kind: Kind, zero: Value) -> HostResult {
    let value = match args {
        [] => zero,
        [value] => fits!(fitted(machine, kind, *value)),
        _ => return missing(),
    };
    done(object(machine, Atomic { kind, value }))
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    let class = |name: &str, parent: &str| {
        let name = format!("java.util.concurrent.atomic.{name}");
        with_parents(ClassDef::new(name), &[parent]).methods(METHODS)
    };
    builder.class(
        class("AtomicInteger", "java.lang.Number")
            .methods(UPDATES)
            .methods(NUMBERS)
            .constructor(|m, _, a| construct(m, a, Kind::Integer, Value::Int(0))),
    );
    builder.class(
        class("AtomicLong", "java.lang.Number")
            .methods(UPDATES)
            .methods(NUMBERS)
            .constructor(|m, _, a| construct(m, a, Kind::Long, Value::Long(0))),
    );
    builder.class(
        class("AtomicBoolean", "java.lang.Object")
            .constructor(|m, _, a| construct(m, a, Kind::Boolean, Value::Bool(false))),
    );
    builder.class(
        class("AtomicReference", "java.lang.Object")
            .methods(UPDATES)
            .constructor(|m, _, a| construct(m, a, Kind::Reference, Value::Null)),
    );
}

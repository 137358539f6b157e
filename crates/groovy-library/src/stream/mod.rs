//! `java.util.stream`: each step is done for all elements before the next one begins.

mod collectors;
mod sources;

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Outcome, TypeTag, Value};

use crate::classes::with_parents;
use crate::optional::{optional, optional_number};
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{Event, SortBy, closure_arg, done, list, missing, predicate, sort_values, walk};

/// The elements that have come this far.
#[derive(Clone)]
struct Stream {
    items: Vec<Value>,
    /// Whether it is one of numbers (`IntStream` and the like).
    numbers: bool,
}

impl JavaValue for Stream {
    fn class(&self) -> &str {
        if self.numbers { "java.util.stream.IntStream" } else { "java.util.stream.Stream" }
    }

    fn elements(&self, _heap: &mut entente_groovy_vm::Heap) -> Option<Vec<Value>> {
        Some(self.items.clone())
    }
}

/// A stream of elements.
pub(crate) fn of_items(machine: &mut Machine, items: Vec<Value>) -> HostResult {
    make(machine, items, false)
}

/// A stream of numbers.
pub(crate) fn of_numbers(machine: &mut Machine, items: Vec<Value>) -> HostResult {
    make(machine, items, true)
}

fn make(machine: &mut Machine, items: Vec<Value>, numbers: bool) -> HostResult {
    machine.heap.check_collection(items.len())?;
    machine.charge(items.len() / 4)?;
    machine.heap.grow(items.len() * size_of::<Value>());
    done(object(machine, Stream { items, numbers }))
}

fn new_stream(machine: &mut Machine, items: Vec<Value>, numbers: bool) -> Result<Value, Fault> {
    match make(machine, items, numbers)? {
        Outcome::Value(value) => Ok(value),
        _ => Ok(Value::Null),
    }
}

fn items(machine: &Machine, this: Value) -> Option<Vec<Value>> {
    peek::<Stream>(machine, this).map(|stream| stream.items.clone())
}

fn is_numeric(machine: &Machine, this: Value) -> bool {
    peek::<Stream>(machine, this).is_some_and(|stream| stream.numbers)
}

/// Keeps elements by what the closure answers; `stop` ends at the first that is not kept.
fn filter(machine: &mut Machine, this: Value, args: &[Value], keep: bool, stop: bool) -> HostResult {
    let (all, numbers, closure) =
        (fits!(items(machine, this)), is_numeric(machine, this), fits!(closure_arg(machine, args)));
    let mut kept = Vec::new();
    let mut open = true;
    walk(all, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            let truth = predicate(machine, answer)?;
            if stop {
                // takeWhile keeps as long as it is true, dropWhile from where it is not.
                open &= truth;
                if open == keep {
                    kept.push(item);
                }
            } else if truth == keep {
                kept.push(item);
            }
            Ok(None)
        }
        Event::End => new_stream(machine, std::mem::take(&mut kept), numbers).map(Some),
    })
    .start()
}

fn map(machine: &mut Machine, this: Value, args: &[Value], numbers: Option<bool>) -> HostResult {
    let (all, closure) = (fits!(items(machine, this)), fits!(closure_arg(machine, args)));
    let numbers = numbers.unwrap_or(is_numeric(machine, this));
    let mut made = Vec::with_capacity(all.len());
    walk(all, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            made.push(answer);
            Ok(None)
        }
        Event::End => new_stream(machine, std::mem::take(&mut made), numbers).map(Some),
    })
    .start()
}

fn flat_map(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let (all, closure) = (fits!(items(machine, this)), fits!(closure_arg(machine, args)));
    let mut made = Vec::new();
    walk(all, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            if peek::<Stream>(machine, answer).is_none() && !answer.is_null() {
                let class = machine.heap.class_name(answer);
                let message = format!("class {class} cannot be cast to class java.util.stream.Stream");
                return Err(Fault::new("java.lang.ClassCastException", message));
            }
            made.extend(machine.elements(answer)?.unwrap_or_default());
            machine.heap.check_collection(made.len())?;
            Ok(None)
        }
        Event::End => new_stream(machine, std::mem::take(&mut made), false).map(Some),
    })
    .start()
}

/// The same numbers as another kind.
fn converted(machine: &mut Machine, this: Value, convert: fn(entente_groovy_vm::Number) -> Value) -> HostResult {
    let all = fits!(items(machine, this));
    let numbers: Option<Vec<Value>> = all.iter().map(|item| machine.heap.number(*item).map(convert)).collect();
    make(machine, fits!(numbers), true)
}

/// `mapMulti { item, sink -> sink.accept(x) }`.
fn map_multi(machine: &mut Machine, this: Value, args: &[Value], numbers: bool) -> HostResult {
    let closure = fits!(closure_arg(machine, args));
    let all = fits!(items(machine, this)).into_iter();
    let sink = object(machine, Sink(Vec::new()));
    Ok(Outcome::Task(Box::new(Multi { all, closure, sink, numbers })))
}

/// What `mapMulti` passes: it takes elements.
struct Sink(Vec<Value>);

impl JavaValue for Sink {
    fn class(&self) -> &str {
        "java.util.function.Consumer"
    }
}

struct Multi {
    all: std::vec::IntoIter<Value>,
    closure: Value,
    sink: Value,
    numbers: bool,
}

impl entente_groovy_vm::Task for Multi {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<entente_groovy_vm::Step, Fault> {
        Ok(match self.all.next() {
            Some(item) => entente_groovy_vm::Step::Call(self.closure, vec![item, self.sink]),
            None => {
                let made = crate::support::java::peek_mut::<Sink>(machine, self.sink);
                let made = made.map(|sink| std::mem::take(&mut sink.0)).unwrap_or_default();
                entente_groovy_vm::Step::Return(new_stream(machine, made, self.numbers)?)
            }
        })
    }
}

/// Asks the closure about elements until one answers `wanted`; then `found`, else its contrary.
fn matching(machine: &mut Machine, this: Value, args: &[Value], wanted: bool, found: bool) -> HostResult {
    let (all, closure) = (fits!(items(machine, this)), fits!(closure_arg(machine, args)));
    walk(all, closure, move |machine, event| {
        Ok(match event {
            Event::Answer { answer, .. } => (predicate(machine, answer)? == wanted).then_some(Value::Bool(found)),
            Event::End => Some(Value::Bool(!found)),
        })
    })
    .start()
}

fn each(machine: &mut Machine, this: Value, args: &[Value], back: bool) -> HostResult {
    let (all, closure) = (fits!(items(machine, this)), fits!(closure_arg(machine, args)));
    walk(all, closure, move |_, event| Ok(matches!(event, Event::End).then_some(if back { this } else { Value::Null })))
        .start()
}

fn sorted(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let (mut all, numbers) = (fits!(items(machine, this)), is_numeric(machine, this));
    match args {
        [] => {
            sort_values(machine, &mut all)?;
            make(machine, all, numbers)
        }
        [comparator] if machine.heap.is_closure(*comparator) => {
            Ok(Outcome::Task(Box::new(SortBy::new(all, *comparator, move |machine, sorted| {
                new_stream(machine, sorted, numbers)
            }))))
        }
        _ => missing(),
    }
}

fn extreme(machine: &mut Machine, this: Value, args: &[Value], last: bool) -> HostResult {
    let mut all = fits!(items(machine, this));
    let pick = move |sorted: &[Value]| {
        (if last { sorted.last().copied() } else { sorted.first().copied() }).unwrap_or_default()
    };
    match args {
        [] => {
            sort_values(machine, &mut all)?;
            let found = pick(&all);
            done(if is_numeric(machine, this) { optional_number(machine, found) } else { optional(machine, found) })
        }
        [comparator] if machine.heap.is_closure(*comparator) => {
            Ok(Outcome::Task(Box::new(SortBy::new(all, *comparator, move |machine, sorted| {
                Ok(optional(machine, pick(&sorted)))
            }))))
        }
        _ => missing(),
    }
}

/// `reduce(operator)`, `reduce(start, operator)`.
fn reduce(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let mut all = fits!(items(machine, this)).into_iter();
    let (start, operator, wrap) = match args {
        [operator] => match all.next() {
            Some(first) => (first, *operator, true),
            None if is_numeric(machine, this) => return done(optional_number(machine, Value::Null)),
            None => return done(optional(machine, Value::Null)),
        },
        [start, operator] | [start, operator, _] => (*start, *operator, false),
        _ => return missing(),
    };
    let numbers = is_numeric(machine, this);
    Ok(Outcome::Task(Box::new(Fold { total: start, rest: all, operator, wrap, numbers })))
}

struct Fold {
    total: Value,
    rest: std::vec::IntoIter<Value>,
    operator: Value,
    wrap: bool,
    numbers: bool,
}

impl entente_groovy_vm::Task for Fold {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<entente_groovy_vm::Step, Fault> {
        self.total = answer.unwrap_or(self.total);
        Ok(match self.rest.next() {
            Some(item) => entente_groovy_vm::Step::Call(self.operator, vec![self.total, item]),
            None if self.wrap && self.numbers => entente_groovy_vm::Step::Return(optional_number(machine, self.total)),
            None if self.wrap => entente_groovy_vm::Step::Return(optional(machine, self.total)),
            None => entente_groovy_vm::Step::Return(self.total),
        })
    }
}

/// The sum of numbers, as their own kind.
pub(super) fn total(machine: &mut Machine, items: &[Value]) -> Result<Value, Fault> {
    let mut total = Value::Int(0);
    for item in items {
        if let (Some(left), Some(right)) = (machine.heap.number(total), machine.heap.number(*item)) {
            total = machine.heap.arithmetic(entente_groovy_vm::Arithmetic::Add, &left, &right)?;
        }
    }
    Ok(total)
}

/// The mean of numbers as a double; 0 for none.
pub(super) fn mean(machine: &mut Machine, items: &[Value]) -> f64 {
    let sum: f64 = items.iter().filter_map(|item| machine.heap.number(*item)).map(|number| number.to_f64()).sum();
    if items.is_empty() { 0.0 } else { sum / items.len() as f64 }
}

const METHODS: &[(&str, Native)] = &[
    ("filter", |m, t, a| filter(m, t, a, true, false)),
    ("takeWhile", |m, t, a| filter(m, t, a, true, true)),
    ("dropWhile", |m, t, a| filter(m, t, a, false, true)),
    ("map", |m, t, a| map(m, t, a, None)),
    ("mapToObj", |m, t, a| map(m, t, a, Some(false))),
    ("mapToInt", |m, t, a| map(m, t, a, Some(true))),
    ("mapToLong", |m, t, a| map(m, t, a, Some(true))),
    ("mapToDouble", |m, t, a| map(m, t, a, Some(true))),
    ("boxed", |m, t, _| {
        let all = fits!(items(m, t));
        of_items(m, all)
    }),
    ("flatMap", flat_map),
    ("flatMapToInt", flat_map),
    ("flatMapToLong", flat_map),
    ("flatMapToDouble", flat_map),
    ("asLongStream", |m, t, _| converted(m, t, |number| Value::Long(number.to_i64()))),
    ("asDoubleStream", |m, t, _| converted(m, t, |number| Value::Double(number.to_f64()))),
    ("isParallel", |_, _, _| done(false)),
    ("mapMulti", |m, t, a| map_multi(m, t, a, false)),
    ("mapMultiToInt", |m, t, a| map_multi(m, t, a, true)),
    ("mapMultiToLong", |m, t, a| map_multi(m, t, a, true)),
    ("mapMultiToDouble", |m, t, a| map_multi(m, t, a, true)),
    ("peek", |m, t, a| each(m, t, a, true)),
    ("forEach", |m, t, a| each(m, t, a, false)),
    ("forEachOrdered", |m, t, a| each(m, t, a, false)),
    ("distinct", |m, t, _| {
        let (all, numbers) = (fits!(items(m, t)), is_numeric(m, t));
        let set = m.set_of_kind(all, entente_groovy_vm::object::TableKind::Linked);
        let kept = m.heap.elements(set).unwrap_or_default();
        make(m, kept, numbers)
    }),
    ("sorted", sorted),
    ("limit", |m, t, a| match a {
        [count] => {
            let (all, count) = (fits!(items(m, t)), fits!(m.heap.long(*count)).max(0) as usize);
            let numbers = is_numeric(m, t);
            make(m, all.into_iter().take(count).collect(), numbers)
        }
        _ => missing(),
    }),
    ("skip", |m, t, a| match a {
        [count] => {
            let (all, count) = (fits!(items(m, t)), fits!(m.heap.long(*count)).max(0) as usize);
            let numbers = is_numeric(m, t);
            make(m, all.into_iter().skip(count).collect(), numbers)
        }
        _ => missing(),
    }),
    ("anyMatch", |m, t, a| matching(m, t, a, true, true)),
    ("allMatch", |m, t, a| matching(m, t, a, false, false)),
    ("noneMatch", |m, t, a| matching(m, t, a, true, false)),
    ("findFirst", |m, t, _| {
        let first = fits!(items(m, t)).first().copied().unwrap_or_default();
        done(if is_numeric(m, t) { optional_number(m, first) } else { optional(m, first) })
    }),
    ("findAny", |m, t, _| {
        let first = fits!(items(m, t)).first().copied().unwrap_or_default();
        done(if is_numeric(m, t) { optional_number(m, first) } else { optional(m, first) })
    }),
    ("count", |m, t, _| done(fits!(items(m, t)).len() as i64)),
    ("sum", |m, t, _| {
        let all = fits!(items(m, t));
        done(total(m, &all)?)
    }),
    ("average", |m, t, _| {
        let all = fits!(items(m, t));
        let mean = mean(m, &all);
        done(optional_number(m, if all.is_empty() { Value::Null } else { Value::Double(mean) }))
    }),
    ("min", |m, t, a| extreme(m, t, a, false)),
    ("max", |m, t, a| extreme(m, t, a, true)),
    ("reduce", reduce),
    ("collect", collectors::collect),
    ("toList", |m, t, _| {
        let all = fits!(items(m, t));
        list(m, all)
    }),
    ("toSet", |m, t, _| {
        let all = fits!(items(m, t));
        done(m.set_of_kind(all, entente_groovy_vm::object::TableKind::Hash))
    }),
    ("toArray", |m, t, _| {
        let all = fits!(items(m, t));
        done(m.heap.list_of_kind(all, entente_groovy_vm::object::ListKind::Array(None)))
    }),
    ("parallel", |_, t, _| done(t)),
    ("sequential", |_, t, _| done(t)),
    ("unordered", |_, t, _| done(t)),
    ("onClose", |_, t, _| done(t)),
    ("close", |_, _, _| done(Value::Null)),
];

fn number_stream(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let all = fits!(machine.elements(this)?);
    make(machine, all, true)
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    let stream: &[(&str, Native)] = &[
        ("stream", |m, t, _| {
            let all = fits!(m.elements(t)?);
            of_items(m, all)
        }),
        ("parallelStream", |m, t, _| {
            let all = fits!(m.elements(t)?);
            of_items(m, all)
        }),
    ];
    builder
        .methods(TypeTag::Collection, stream)
        .methods(TypeTag::Array, &[("longStream", number_stream), ("intStream", number_stream)]);
    builder.methods(
        TypeTag::String,
        &[("chars", |m, t, _| {
            let units: Vec<Value> = m.to_text(t).encode_utf16().map(|unit| Value::Int(i32::from(unit))).collect();
            make(m, units, true)
        })],
    );
    builder.class(ClassDef::new("java.util.function.Consumer").interface().methods(&[("accept", |m, t, a| match a {
        [item] => {
            m.heap.grow(size_of::<Value>());
            let sink = fits!(crate::support::java::peek_mut::<Sink>(m, t));
            sink.0.push(*item);
            let count = sink.0.len();
            m.heap.check_collection(count)?;
            done(Value::Null)
        }
        _ => missing(),
    })]));
    builder.class(with_parents(ClassDef::new("java.util.stream.BaseStream"), &["java.lang.Object"]).methods(METHODS));
    sources::register(builder);
    collectors::register(builder);
}

/// Text of the elements joined.
fn joined(machine: &mut Machine, items: &[Value], separator: &str) -> String {
    let texts: Vec<String> = items.iter().map(|item| machine.to_text(*item)).collect();
    texts.join(separator)
}

//! Where streams begin: `Stream.of`, `IntStream.range`, `iterate`, `generate`.

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Outcome, Step, Task, Value};

use super::{make, new_stream, of_items};
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, missing};

/// A stream without end, to be cut by `limit` (or its own condition) first.
#[derive(Clone, Copy)]
struct Endless {
    /// The first element; none for `generate`.
    seed: Option<Value>,
    step: Value,
}

impl JavaValue for Endless {
    fn class(&self) -> &str {
        "java.util.stream.EndlessStream"
    }
}

/// Makes the elements of an endless stream.
struct Make {
    source: Endless,
    /// How many, or the condition that ends it.
    count: usize,
    condition: Option<Value>,
    items: Vec<Value>,
    /// The element that the condition is asked about.
    asked: Option<Value>,
}

impl Task for Make {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        machine.charge(1)?;
        let fresh = match (self.asked.take(), answer) {
            (Some(item), Some(answer)) => {
                if !machine.truth(answer) {
                    return Ok(Step::Return(new_stream(machine, std::mem::take(&mut self.items), false)?));
                }
                self.items.push(item);
                None
            }
            (_, answer) => answer.or_else(|| self.source.seed.filter(|_| self.items.is_empty())),
        };
        if let Some(item) = fresh {
            if let Some(condition) = self.condition {
                self.asked = Some(item);
                return Ok(Step::Call(condition, vec![item]));
            }
            self.items.push(item);
        }
        machine.heap.check_collection(self.items.len())?;
        if self.condition.is_none() && self.items.len() >= self.count {
            self.items.truncate(self.count);
            return Ok(Step::Return(new_stream(machine, std::mem::take(&mut self.items), false)?));
        }
        let args = match self.source.seed {
            Some(_) => self.items.last().copied().into_iter().collect(),
            None => Vec::new(),
        };
        Ok(Step::Call(self.source.step, args))
    }
}

fn make_task(source: Endless, count: usize, condition: Option<Value>) -> HostResult {
    Ok(Outcome::Task(Box::new(Make { source, count, condition, items: Vec::new(), asked: None })))
}

fn numbers(machine: &mut Machine, args: &[Value], last: i64, long: bool) -> HostResult {
    let [from, to] = args else { return missing() };
    let (from, to) = (fits!(machine.heap.long(*from)), fits!(machine.heap.long(*to)));
    let count = (to - from + last).max(0) as usize;
    machine.heap.check_collection(count)?;
    let items = (0..count as i64)
        .map(|at| if long { Value::Long(from + at) } else { Value::Int((from + at) as i32) })
        .collect();
    make(machine, items, true)
}

/// The arguments, or the elements of the only one.
fn of(machine: &mut Machine, args: &[Value], numeric: bool) -> HostResult {
    let items = match args {
        [array] if matches!(machine.type_tag(*array), entente_groovy_vm::TypeTag::Array) => {
            machine.elements(*array)?.unwrap_or_default()
        }
        _ => args.to_vec(),
    };
    make(machine, items, numeric)
}

fn iterate(machine: &mut Machine, args: &[Value]) -> HostResult {
    match args {
        [seed, step] => done(object(machine, Endless { seed: Some(*seed), step: *step })),
        [seed, condition, step] => make_task(Endless { seed: Some(*seed), step: *step }, 0, Some(*condition)),
        _ => missing(),
    }
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    let base = &["java.util.stream.BaseStream"];
    for name in ["Stream", "IntStream", "LongStream", "DoubleStream"] {
        let mut class = with_parents(ClassDef::new(format!("java.util.stream.{name}")), base)
            .static_method("empty", |m, _, _| of_items(m, Vec::new()))
            .static_method("iterate", |m, _, a| iterate(m, a))
            .static_method("generate", |m, _, a| match a {
                [step] => done(object(m, Endless { seed: None, step: *step })),
                _ => missing(),
            })
            .static_method("concat", |m, _, a| match a {
                [left, right] => {
                    let mut items = fits!(m.elements(*left)?);
                    items.extend(fits!(m.elements(*right)?));
                    of_items(m, items)
                }
                _ => missing(),
            });
        class = match name {
            "Stream" => class.static_method("of", |m, _, a| of(m, a, false)).static_method("ofNullable", |m, _, a| {
                of_items(m, a.iter().copied().filter(|item| !item.is_null()).collect())
            }),
            "LongStream" => class
                .static_method("of", |m, _, a| of(m, a, true))
                .static_method("range", |m, _, a| numbers(m, a, 0, true))
                .static_method("rangeClosed", |m, _, a| numbers(m, a, 1, true)),
            _ => class
                .static_method("of", |m, _, a| of(m, a, true))
                .static_method("range", |m, _, a| numbers(m, a, 0, false))
                .static_method("rangeClosed", |m, _, a| numbers(m, a, 1, false)),
        };
        builder.class(class);
    }
    builder.class(with_parents(ClassDef::new("java.util.stream.EndlessStream"), &["java.lang.Object"]).methods(&[
        ("limit", |m, t, a| match a {
            [count] => {
                let count = fits!(m.heap.long(*count)).max(0) as usize;
                make_task(*fits!(peek::<Endless>(m, t)), count, None)
            }
            _ => missing(),
        }),
        ("takeWhile", |m, t, a| match a {
            [condition] => make_task(*fits!(peek::<Endless>(m, t)), 0, Some(*condition)),
            _ => missing(),
        }),
        ("map", refuse),
        ("filter", refuse),
        ("forEach", refuse),
        ("collect", refuse),
    ]));
}

fn refuse(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::unsupported(
        "A stream without end must be cut here before anything else: call limit(n) or takeWhile first",
    ))
}

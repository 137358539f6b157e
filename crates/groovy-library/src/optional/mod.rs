//! `java.util.Optional` and `java.util.Objects`.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{
    ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Outcome, Step, Task, Value,
};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{CallOnce, closure_arg, done, missing, no_such_element, predicate, text};

/// A value or none, and whether it comes from a stream of numbers.
#[derive(Clone, Copy)]
struct Optional(Value, bool);

impl JavaValue for Optional {
    fn class(&self) -> &str {
        match self {
            Optional(_, false) => "java.util.Optional",
            Optional(Value::Double(_), true) => "java.util.OptionalDouble",
            Optional(Value::Long(_), true) => "java.util.OptionalLong",
            Optional(_, true) => "java.util.OptionalInt",
        }
    }

    fn text(&self, heap: &Heap) -> Option<String> {
        let class = self.class().trim_start_matches("java.util.");
        Some(if self.0.is_null() { format!("{class}.empty") } else { format!("{class}[{}]", heap.to_text(self.0)) })
    }

    fn same(&self, other: &Self, heap: &Heap) -> bool {
        heap.java_equals(self.0, other.0)
    }

    fn hash(&self, heap: &Heap) -> Option<i32> {
        Some(heap.hash_code(self.0))
    }

    fn truth(&self) -> bool {
        !self.0.is_null()
    }

    fn parts(&self) -> Vec<Value> {
        vec![self.0]
    }
}

/// A new optional; null is none.
pub(crate) fn optional(machine: &mut Machine, value: Value) -> Value {
    object(machine, Optional(value, false))
}

/// A new optional of a stream of numbers.
pub(crate) fn optional_number(machine: &mut Machine, value: Value) -> Value {
    object(machine, Optional(value, true))
}

/// What to make of the closure's answer.
#[derive(Clone, Copy)]
enum Then {
    Map,
    FlatMap,
    Filter,
    Throw,
}

/// A closure called with the value.
struct Apply {
    value: Value,
    call: Option<(Value, Vec<Value>)>,
    then: Then,
}

impl Task for Apply {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Some((closure, args)) = self.call.take() {
            return Ok(Step::Call(closure, args));
        }
        let answer = answer.unwrap_or_default();
        Ok(Step::Return(match self.then {
            Then::Map => optional(machine, answer),
            Then::FlatMap => {
                if peek::<Optional>(machine, answer).is_none() {
                    return Err(wrong_class(machine, answer, "java.util.Optional"));
                }
                answer
            }
            Then::Filter => {
                let kept = if predicate(machine, answer)? { self.value } else { Value::Null };
                optional(machine, kept)
            }
            Then::Throw => {
                if !matches!(machine.heap.object(answer), Some(Object::Exception(_))) {
                    return Err(wrong_class(machine, answer, "java.lang.Throwable"));
                }
                return Err(Fault::Thrown(answer));
            }
        }))
    }
}

fn apply(machine: &mut Machine, this: Value, args: &[Value], then: Then) -> HostResult {
    let value = fits!(peek::<Optional>(machine, this)).0;
    let closure = fits!(closure_arg(machine, args));
    if value.is_null() {
        return done(this);
    }
    Ok(Outcome::Task(Box::new(Apply { value, call: Some((closure, vec![value])), then })))
}

fn call(closure: Value, args: Vec<Value>) -> HostResult {
    Ok(Outcome::Task(Box::new(CallOnce::new(closure, args))))
}

fn get(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let value = fits!(peek::<Optional>(machine, this)).0;
    if value.is_null() { Err(no_such_element("No value present")) } else { done(value) }
}

const METHODS: &[(&str, Native)] = &[
    ("get", get),
    ("getAsInt", get),
    ("getAsLong", get),
    ("getAsDouble", get),
    ("isPresent", |m, t, _| done(!fits!(peek::<Optional>(m, t)).0.is_null())),
    ("isEmpty", |m, t, _| done(fits!(peek::<Optional>(m, t)).0.is_null())),
    ("orElse", |m, t, a| match (fits!(peek::<Optional>(m, t)).0, a) {
        (Value::Null, [other]) => done(*other),
        (value, [_]) => done(value),
        _ => missing(),
    }),
    ("orElseGet", |m, t, a| match (fits!(peek::<Optional>(m, t)).0, a) {
        (Value::Null, [supplier]) => call(*supplier, Vec::new()),
        (value, [_]) => done(value),
        _ => missing(),
    }),
    ("orElseThrow", |m, t, a| match (fits!(peek::<Optional>(m, t)).0, a) {
        (value, []) if value.is_null() => get(m, t, &[]),
        (Value::Null, [supplier]) => Ok(Outcome::Task(Box::new(Apply {
            value: Value::Null,
            call: Some((*supplier, Vec::new())),
            then: Then::Throw,
        }))),
        (value, _) => done(value),
    }),
    ("map", |m, t, a| apply(m, t, a, Then::Map)),
    ("collect", |m, t, a| apply(m, t, a, Then::Map)),
    ("flatMap", |m, t, a| apply(m, t, a, Then::FlatMap)),
    ("filter", |m, t, a| apply(m, t, a, Then::Filter)),
    ("ifPresent", |m, t, a| match (fits!(peek::<Optional>(m, t)).0, a) {
        (Value::Null, [_]) => done(Value::Null),
        (value, [closure]) => call(*closure, vec![value]),
        _ => missing(),
    }),
    ("ifPresentOrElse", |m, t, a| match (fits!(peek::<Optional>(m, t)).0, a) {
        (Value::Null, [_, otherwise]) => call(*otherwise, Vec::new()),
        (value, [closure, _]) => call(*closure, vec![value]),
        _ => missing(),
    }),
    ("or", |m, t, a| match (fits!(peek::<Optional>(m, t)).0, a) {
        (Value::Null, [supplier]) => Ok(Outcome::Task(Box::new(Apply {
            value: Value::Null,
            call: Some((*supplier, Vec::new())),
            then: Then::FlatMap,
        }))),
        _ => done(t),
    }),
    ("stream", |m, t, _| {
        let value = fits!(peek::<Optional>(m, t)).0;
        crate::stream::of_items(m, if value.is_null() { Vec::new() } else { vec![value] })
    }),
];

fn wrong_class(machine: &Machine, value: Value, wanted: &str) -> Fault {
    let class = machine.heap.class_name(value);
    Fault::new("java.lang.ClassCastException", format!("class {class} cannot be cast to class {wanted}"))
}

/// `checkIndex(at, length)`, `checkFromToIndex(from, to, length)`, `checkFromIndexSize(from, size, length)`.
fn check_index(machine: &mut Machine, args: &[Value], sized: bool) -> HostResult {
    let numbers: Option<Vec<i64>> = args.iter().map(|number| machine.heap.long(*number)).collect();
    let (from, to, length) = match fits!(numbers)[..] {
        [at, length] => (at, at + 1, length),
        [from, size, length] if sized => (from, from + size, length),
        [from, to, length] => (from, to, length),
        _ => return missing(),
    };
    if from < 0 || from > to || to > length {
        let message = if args.len() == 2 {
            format!("Index {from} out of bounds for length {length}")
        } else {
            format!("Range [{from}, {to}) out of bounds for length {length}")
        };
        return Err(Fault::new("java.lang.IndexOutOfBoundsException", message));
    }
    done(args[0])
}

fn require_non_null(machine: &mut Machine, args: &[Value]) -> HostResult {
    match args {
        [Value::Null] => Err(Fault::Exception { class: "java.lang.NullPointerException".into(), message: None }),
        [Value::Null, message] => {
            let message = machine.to_text(*message);
            Err(Fault::null_pointer(message))
        }
        [value] | [value, _] => done(*value),
        _ => missing(),
    }
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.util.Optional"), &["java.lang.Object"])
            .methods(METHODS)
            .static_method("of", |m, _, a| match a {
                [value] if value.is_null() => require_non_null(m, a),
                [value] => done(optional(m, *value)),
                _ => missing(),
            })
            .static_method("ofNullable", |m, _, a| match a {
                [value] => done(optional(m, *value)),
                _ => missing(),
            })
            .static_method("empty", |m, _, _| done(optional(m, Value::Null))),
    );
    for name in ["java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble"] {
        builder.class(
            with_parents(ClassDef::new(name), &["java.lang.Object"])
                .methods(METHODS)
                .static_method("of", |m, _, a| match a {
                    [value] => done(optional_number(m, *value)),
                    _ => missing(),
                })
                .static_method("empty", |m, _, _| done(optional_number(m, Value::Null))),
        );
    }
    builder.class(
        with_parents(ClassDef::new("java.util.Objects"), &["java.lang.Object"])
            .static_method("equals", |m, _, a| match a {
                [left, right] => done(m.java_equals(*left, *right)),
                _ => missing(),
            })
            .static_method("hash", |m, _, a| {
                let items = match a {
                    [array] if m.heap.object(*array).is_some() && !m.heap.is_text(*array) => {
                        m.elements(*array)?.unwrap_or_else(|| a.to_vec())
                    }
                    _ => a.to_vec(),
                };
                let hash = items.iter().fold(1i32, |hash, item| hash.wrapping_mul(31).wrapping_add(m.hash_code(*item)));
                done(hash)
            })
            .static_method("hashCode", |m, _, a| match a {
                [value] => done(m.hash_code(*value)),
                _ => missing(),
            })
            .static_method("isNull", |_, _, a| match a {
                [value] => done(value.is_null()),
                _ => missing(),
            })
            .static_method("nonNull", |_, _, a| match a {
                [value] => done(!value.is_null()),
                _ => missing(),
            })
            .static_method("toString", |m, _, a| match a {
                [Value::Null, other] => done(*other),
                [value] | [value, _] => {
                    let shown = m.to_text(*value);
                    text(m, shown)
                }
                _ => missing(),
            })
            .static_method("compare", |_, _, a| match a {
                [left, right, _] if left == right => done(0),
                [left, right, order] => call(*order, vec![*left, *right]),
                _ => missing(),
            })
            .static_method("deepEquals", |m, _, a| match a {
                [left, right] => done(m.java_equals(*left, *right)),
                _ => missing(),
            })
            .static_method("checkIndex", |m, _, a| check_index(m, a, false))
            .static_method("checkFromToIndex", |m, _, a| check_index(m, a, false))
            .static_method("checkFromIndexSize", |m, _, a| check_index(m, a, true))
            .static_method("requireNonNullElseGet", |_, _, a| match a {
                [Value::Null, supplier] => call(*supplier, Vec::new()),
                [value, _] => done(*value),
                _ => missing(),
            })
            .static_method("requireNonNull", |m, _, a| require_non_null(m, a))
            .static_method("requireNonNullElse", |_, _, a| match a {
                [Value::Null, other] => done(*other),
                [value, _] => done(*value),
                _ => missing(),
            }),
    );
}

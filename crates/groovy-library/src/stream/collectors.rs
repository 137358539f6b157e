//! `Collectors`.

use entente_groovy_vm::object::TableKind;
use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Value};

use super::{items, joined, mean, total};
use crate::classes::with_parents;
use crate::optional::optional;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, missing};

/// What becomes of the elements.
#[derive(Clone)]
enum Collector {
    List,
    Set,
    Map {
        key: Value,
        value: Value,
        merge: Option<Value>,
    },
    Joining {
        separator: String,
        prefix: String,
        suffix: String,
    },
    Grouping {
        key: Value,
        then: Box<Collector>,
        sorted: bool,
    },
    Partitioning {
        condition: Value,
        then: Box<Collector>,
    },
    Counting,
    Mapping {
        function: Value,
        then: Box<Collector>,
    },
    Filtering {
        condition: Value,
        then: Box<Collector>,
    },
    Summing(Value),
    Averaging(Value),
    /// The first or last by a comparator.
    Extreme {
        comparator: Value,
        last: bool,
    },
    Then {
        first: Box<Collector>,
        function: Value,
    },
}

impl JavaValue for Collector {
    fn class(&self) -> &str {
        "java.util.stream.Collector"
    }
}

impl Collector {
    /// Collects. Closures run to their end here, so what they call can't wait for the tracker.
    fn run(&self, machine: &mut Machine, items: Vec<Value>) -> Result<Value, Fault> {
        machine.charge(items.len() + 1)?;
        Ok(match self {
            Collector::List => machine.new_list(items)?,
            Collector::Set => machine.set_of_kind(items, TableKind::Hash),
            Collector::Counting => Value::Long(items.len() as i64),
            Collector::Joining { separator, prefix, suffix } => {
                let text = joined(machine, &items, separator);
                machine.new_string(format!("{prefix}{text}{suffix}"))?
            }
            Collector::Map { key, value, merge } => {
                let map = machine.map_of_kind(Vec::new(), TableKind::Hash);
                for item in items {
                    let (key, value) = (machine.call_now(*key, &[item])?, machine.call_now(*value, &[item])?);
                    let value = match (machine.map_get(map, key), merge) {
                        (None, _) => value,
                        (Some(old), Some(merge)) => machine.call_now(*merge, &[old, value])?,
                        (Some(old), None) => {
                            let (key, old, value) =
                                (machine.to_text(key), machine.to_text(old), machine.to_text(value));
                            return Err(Fault::illegal_state(format!(
                                "Duplicate key {key} (attempted merging values {old} and {value})"
                            )));
                        }
                    };
                    machine.map_put(map, key, value);
                }
                map
            }
            Collector::Grouping { key, then, sorted } => {
                let kind = if *sorted { TableKind::Tree } else { TableKind::Hash };
                let map = machine.map_of_kind(Vec::new(), kind);
                let mut groups: Vec<Vec<Value>> = Vec::new();
                for item in items {
                    let key = machine.call_now(*key, &[item])?;
                    match machine.map_get(map, key).and_then(|at| machine.heap.int(at)) {
                        Some(at) => groups[at as usize].push(item),
                        None => {
                            machine.map_put(map, key, Value::Int(groups.len() as i32));
                            groups.push(vec![item]);
                        }
                    }
                }
                for (key, at) in machine.heap.map_entries(map).unwrap_or_default() {
                    let group = std::mem::take(&mut groups[machine.heap.int(at).unwrap_or(0) as usize]);
                    let value = then.run(machine, group)?;
                    machine.map_put(map, key, value);
                }
                map
            }
            Collector::Partitioning { condition, then } => {
                let (mut no, mut yes) = (Vec::new(), Vec::new());
                for item in items {
                    let answer = machine.call_now(*condition, &[item])?;
                    if machine.truth(answer) { yes.push(item) } else { no.push(item) }
                }
                let (no, yes) = (then.run(machine, no)?, then.run(machine, yes)?);
                machine.map_of_kind(vec![(Value::Bool(false), no), (Value::Bool(true), yes)], TableKind::Linked)
            }
            Collector::Mapping { function, then } => {
                let mapped = apply(machine, *function, items)?;
                then.run(machine, mapped)?
            }
            Collector::Filtering { condition, then } => {
                let mut kept = Vec::new();
                for item in items {
                    let answer = machine.call_now(*condition, &[item])?;
                    if machine.truth(answer) {
                        kept.push(item);
                    }
                }
                then.run(machine, kept)?
            }
            Collector::Summing(function) => {
                let numbers = apply(machine, *function, items)?;
                total(machine, &numbers)?
            }
            Collector::Averaging(function) => {
                let numbers = apply(machine, *function, items)?;
                Value::Double(mean(machine, &numbers))
            }
            Collector::Extreme { comparator, last } => {
                let mut best: Option<Value> = None;
                for item in items {
                    let better = match best {
                        None => true,
                        Some(old) => {
                            let answer = machine.call_now(*comparator, &[item, old])?;
                            let sign = machine.heap.int(answer).unwrap_or(0);
                            if *last { sign > 0 } else { sign < 0 }
                        }
                    };
                    if better {
                        best = Some(item);
                    }
                }
                optional(machine, best.unwrap_or_default())
            }
            Collector::Then { first, function } => {
                let value = first.run(machine, items)?;
                machine.call_now(*function, &[value])?
            }
        })
    }
}

fn apply(machine: &mut Machine, function: Value, items: Vec<Value>) -> Result<Vec<Value>, Fault> {
    items.into_iter().map(|item| machine.call_now(function, &[item])).collect()
}

/// `stream.collect(collector)`; Groovy's `collect { }` on a stream maps to a list.
pub(super) fn collect(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let all = fits!(items(machine, this));
    if let [supplier, accumulator, _] = args {
        let into = machine.call_now(*supplier, &[])?;
        for item in all {
            machine.call_now(*accumulator, &[into, item])?;
        }
        return done(into);
    }
    let [collector] = args else { return missing() };
    match peek::<Collector>(machine, *collector).cloned() {
        Some(collector) => done(collector.run(machine, all)?),
        None => missing(),
    }
}

fn inner(machine: &Machine, value: Option<&Value>) -> Option<Box<Collector>> {
    match value {
        None => Some(Box::new(Collector::List)),
        Some(value) => peek::<Collector>(machine, *value).cloned().map(Box::new),
    }
}

fn give(machine: &mut Machine, collector: Collector) -> HostResult {
    done(object(machine, collector))
}

fn grouping(machine: &mut Machine, args: &[Value]) -> HostResult {
    let (key, then, sorted) = match args {
        [key] => (*key, inner(machine, None), false),
        [key, then] => (*key, inner(machine, Some(then)), false),
        // The factory of the map is a closure or method reference: a sorted map is told by what it makes.
        [key, factory, then] => {
            let made = machine.call_now(*factory, &[])?;
            let sorted = &*machine.heap.class_name(made) == "java.util.TreeMap";
            (*key, inner(machine, Some(then)), sorted)
        }
        _ => return missing(),
    };
    let then = fits!(then);
    give(machine, Collector::Grouping { key, then, sorted })
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(ClassDef::new("java.util.stream.Collector").interface());
    let mut class = with_parents(ClassDef::new("java.util.stream.Collectors"), &["java.lang.Object"])
        .static_method("toList", |m, _, _| give(m, Collector::List))
        .static_method("toUnmodifiableList", |m, _, _| give(m, Collector::List))
        .static_method("toSet", |m, _, _| give(m, Collector::Set))
        .static_method("toMap", |m, _, a| match a {
            [key, value] => give(m, Collector::Map { key: *key, value: *value, merge: None }),
            [key, value, merge] | [key, value, merge, _] => {
                give(m, Collector::Map { key: *key, value: *value, merge: Some(*merge) })
            }
            _ => missing(),
        })
        .static_method("joining", |m, _, a| {
            let parts: Vec<String> = a.iter().map(|part| m.to_text(*part)).collect();
            let part = |at: usize| parts.get(at).cloned().unwrap_or_default();
            give(m, Collector::Joining { separator: part(0), prefix: part(1), suffix: part(2) })
        })
        .static_method("groupingBy", |m, _, a| grouping(m, a))
        .static_method("partitioningBy", |m, _, a| {
            let [condition, then @ ..] = a else { return missing() };
            let then = fits!(inner(m, then.first()));
            give(m, Collector::Partitioning { condition: *condition, then })
        })
        .static_method("counting", |m, _, _| give(m, Collector::Counting))
        .static_method("mapping", |m, _, a| match a {
            [function, then] => {
                let then = fits!(inner(m, Some(then)));
                give(m, Collector::Mapping { function: *function, then })
            }
            _ => missing(),
        })
        .static_method("filtering", |m, _, a| match a {
            [condition, then] => {
                let then = fits!(inner(m, Some(then)));
                give(m, Collector::Filtering { condition: *condition, then })
            }
            _ => missing(),
        })
        .static_method("collectingAndThen", |m, _, a| match a {
            [first, function] => {
                let first = fits!(inner(m, Some(first)));
                give(m, Collector::Then { first, function: *function })
            }
            _ => missing(),
        })
        .static_method("minBy", |m, _, a| match a {
            [comparator] => give(m, Collector::Extreme { comparator: *comparator, last: false }),
            _ => missing(),
        })
        .static_method("maxBy", |m, _, a| match a {
            [comparator] => give(m, Collector::Extreme { comparator: *comparator, last: true }),
            _ => missing(),
        });
    for name in ["summingInt", "summingLong", "summingDouble"] {
        class = class.static_method(name, |m, _, a| match a {
            [function] => give(m, Collector::Summing(*function)),
            _ => missing(),
        });
    }
    for name in ["averagingInt", "averagingLong", "averagingDouble"] {
        class = class.static_method(name, |m, _, a| match a {
            [function] => give(m, Collector::Averaging(*function)),
            _ => missing(),
        });
    }
    builder.class(class);
}

//! Changes of maps whose new values closures calculate, and walks that stop.

use entente_groovy_vm::object::{EntryObject, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Native, Outcome, Step, Task, Value};

use crate::object::closures::same_shape;
use crate::support::{Event, closure_arg, done, missing, walk};

/// Calls a closure once and stores the answer under a key; null removes the key.
struct Store {
    map: Value,
    key: Value,
    closure: Value,
    args: Vec<Value>,
    called: bool,
}

impl Task for Store {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if !self.called {
            self.called = true;
            return Ok(Step::Call(self.closure, std::mem::take(&mut self.args)));
        }
        let value = answer.unwrap_or_default();
        if value.is_null() {
            machine.map_remove(self.map, self.key);
        } else {
            let size = machine.heap.size(self.map).unwrap_or(0);
            machine.heap.check_collection(size + 1)?;
            machine.map_put(self.map, self.key, value);
        }
        Ok(Step::Return(value))
    }
}

fn store(map: Value, key: Value, closure: Value, args: Vec<Value>) -> HostResult {
    Ok(Outcome::Task(Box::new(Store { map, key, closure, args, called: false })))
}

fn compute(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key, closure] = args else { return missing() };
    machine.check_mutable(this)?;
    let old = machine.map_get(this, *key).unwrap_or_default();
    store(this, *key, *closure, vec![*key, old])
}

fn compute_if_present(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key, closure] = args else { return missing() };
    machine.check_mutable(this)?;
    match machine.map_get(this, *key) {
        Some(old) if !old.is_null() => store(this, *key, *closure, vec![*key, old]),
        _ => done(Value::Null),
    }
}

fn merge(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key, value, closure] = args else { return missing() };
    machine.check_mutable(this)?;
    match machine.map_get(this, *key) {
        Some(old) if !old.is_null() => store(this, *key, *closure, vec![old, *value]),
        _ => {
            let size = machine.heap.size(this).unwrap_or(0);
            machine.heap.check_collection(size + 1)?;
            machine.map_put(this, *key, *value);
            done(*value)
        }
    }
}

/// `replace(key, value)` answers the old value; `replace(key, old, value)` whether it was replaced.
fn replace(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    machine.check_mutable(this)?;
    match args {
        [key, value] => match machine.map_get(this, *key) {
            Some(old) => {
                machine.map_put(this, *key, *value);
                done(old)
            }
            None => done(Value::Null),
        },
        [key, wanted, value] => {
            let old = machine.map_get(this, *key);
            let fits = old.is_some_and(|old| machine.java_equals(old, *wanted));
            if fits {
                machine.map_put(this, *key, *value);
            }
            done(fits)
        }
        _ => missing(),
    }
}

/// `remove(key, value)`: only while that value is there.
fn remove_pair(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [key, wanted] = args else { return missing() };
    machine.check_mutable(this)?;
    let old = machine.map_get(this, *key);
    let fits = old.is_some_and(|old| machine.java_equals(old, *wanted));
    if fits {
        machine.map_remove(this, *key);
    }
    done(fits)
}

fn key_of(machine: &Machine, item: Value) -> Value {
    match machine.heap.object(item) {
        Some(Object::Entry(entry)) => entry.key,
        _ => Value::Null,
    }
}

fn replace_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    machine.check_mutable(this)?;
    let entries = machine.iterate(this)?;
    walk(entries, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            let key = key_of(machine, item);
            machine.map_put(this, key, answer);
            Ok(None)
        }
        Event::End => Ok(Some(Value::Null)),
    })
    .start()
}

/// `takeWhile` and `dropWhile`.
fn run_while(machine: &mut Machine, this: Value, args: &[Value], taking: bool) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let entries = machine.iterate(this)?;
    let all = entries.clone();
    let mut passed = 0;
    walk(entries, closure, move |machine, event| {
        if let Event::Answer { answer, .. } = event
            && machine.truth(answer)
        {
            passed += 1;
            return Ok(None);
        }
        let kept = if taking { all[..passed].to_vec() } else { all[passed..].to_vec() };
        same_shape(machine, this, kept).map(Some)
    })
    .start()
}

/// Groups of entries, in lists.
fn group_entries_by(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let entries = machine.iterate(this)?;
    let groups = machine.heap.map(Vec::new());
    walk(entries, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            let group = match machine.map_get(groups, answer) {
                Some(group) => group,
                None => {
                    let group = machine.heap.list(Vec::new());
                    machine.map_put(groups, answer, group);
                    group
                }
            };
            if let Some(items) = machine.heap.list_mut(group) {
                items.push(item);
            }
            Ok(None)
        }
        Event::End => Ok(Some(groups)),
    })
    .start()
}

/// Which neighbour of a key is wanted.
#[derive(Clone, Copy)]
enum Near {
    Lower,
    Floor,
    Ceiling,
    Higher,
}

/// The position of a neighbour among sorted keys.
fn neighbour(machine: &mut Machine, keys: &[Value], key: Value, near: Near) -> Result<Option<usize>, Fault> {
    use std::cmp::Ordering::{Equal, Greater, Less};
    machine.charge(keys.len() / 8)?;
    let mut orders = Vec::with_capacity(keys.len());
    for other in keys {
        let mixed = machine.heap.is_text(*other) != machine.heap.is_text(key);
        let order = machine.compare(*other, key).filter(|_| !mixed).ok_or_else(|| {
            let (a, b) = (machine.heap.class_name(key), machine.heap.class_name(*other));
            Fault::new("java.lang.ClassCastException", format!("class {a} cannot be cast to class {b}"))
        })?;
        orders.push(order);
    }
    Ok(match near {
        Near::Lower => orders.iter().rposition(|order| *order == Less),
        Near::Floor => orders.iter().rposition(|order| matches!(order, Less | Equal)),
        Near::Ceiling => orders.iter().position(|order| matches!(order, Greater | Equal)),
        Near::Higher => orders.iter().position(|order| *order == Greater),
    })
}

fn is_tree(machine: &Machine, this: Value) -> bool {
    matches!(machine.heap.object(this), Some(Object::Map(map)) if map.kind == entente_groovy_vm::object::TableKind::Tree)
}

fn pairs(machine: &Machine, this: Value) -> Option<Vec<(Value, Value)>> {
    if is_tree(machine, this) { machine.heap.map_entries(this) } else { None }
}

fn entry(machine: &mut Machine, map: Value, pair: Option<(Value, Value)>) -> Value {
    match pair {
        Some((key, value)) => machine.heap.add(Object::Entry(EntryObject { map, key, value })),
        None => Value::Null,
    }
}

fn near(machine: &mut Machine, this: Value, args: &[Value], near: Near, key_only: bool) -> HostResult {
    let [key] = args else { return missing() };
    let Some(pairs) = pairs(machine, this) else { return missing() };
    let keys: Vec<Value> = pairs.iter().map(|(key, _)| *key).collect();
    let found = neighbour(machine, &keys, *key, near)?.map(|at| pairs[at]);
    if key_only {
        return done(found.map_or(Value::Null, |(key, _)| key));
    }
    done(entry(machine, Value::Null, found))
}

fn end(machine: &mut Machine, this: Value, args: &[Value], first: bool, key_only: bool) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let Some(pairs) = pairs(machine, this) else { return missing() };
    let found = if first { pairs.first() } else { pairs.last() }.copied();
    match (key_only, found) {
        (true, Some((key, _))) => done(key),
        (true, None) => Err(Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None }),
        (false, found) => done(entry(machine, Value::Null, found)),
    }
}

fn poll(machine: &mut Machine, this: Value, args: &[Value], first: bool) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let Some(pairs) = pairs(machine, this) else { return missing() };
    let found = if first { pairs.first() } else { pairs.last() }.copied();
    if let Some((key, _)) = found {
        machine.map_remove(this, key);
    }
    done(entry(machine, Value::Null, found))
}

/// A copy of the pairs between two bounds.
fn part(machine: &mut Machine, this: Value, from: Option<(Value, bool)>, to: Option<(Value, bool)>) -> HostResult {
    let Some(pairs) = pairs(machine, this) else { return missing() };
    let keys: Vec<Value> = pairs.iter().map(|(key, _)| *key).collect();
    if let (Some((from, _)), Some((to, _))) = (from, to)
        && machine.compare(from, to) == Some(std::cmp::Ordering::Greater)
    {
        return Err(Fault::illegal_argument("fromKey > toKey"));
    }
    let low = match from {
        Some((key, inclusive)) => {
            let near = if inclusive { Near::Ceiling } else { Near::Higher };
            neighbour(machine, &keys, key, near)?.unwrap_or(keys.len())
        }
        None => 0,
    };
    let high = match to {
        Some((key, inclusive)) => {
            let near = if inclusive { Near::Floor } else { Near::Lower };
            neighbour(machine, &keys, key, near)?.map_or(0, |at| at + 1)
        }
        None => keys.len(),
    };
    let kept = if low < high { pairs[low..high].to_vec() } else { Vec::new() };
    done(machine.map_of_kind(kept, entente_groovy_vm::object::TableKind::Tree))
}

fn reversed(machine: &mut Machine, this: Value, args: &[Value], keys_only: bool) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let Some(mut pairs) = pairs(machine, this) else { return missing() };
    pairs.reverse();
    if keys_only {
        let keys = pairs.into_iter().map(|(key, _)| key).collect();
        return done(machine.heap.set(keys));
    }
    done(machine.heap.map(pairs))
}

/// What all maps have besides.
pub(super) const METHODS: &[(&str, Native)] = &[
    ("compute", compute),
    ("computeIfPresent", compute_if_present),
    ("merge", merge),
    ("replace", replace),
    ("replaceAll", replace_all),
    ("remove", remove_pair),
    ("takeWhile", |m, t, a| run_while(m, t, a, true)),
    ("dropWhile", |m, t, a| run_while(m, t, a, false)),
    ("groupEntriesBy", group_entries_by),
];

/// What `TreeMap` has besides.
pub(super) const SORTED: &[(&str, Native)] = &[
    ("lowerKey", |m, t, a| near(m, t, a, Near::Lower, true)),
    ("floorKey", |m, t, a| near(m, t, a, Near::Floor, true)),
    ("ceilingKey", |m, t, a| near(m, t, a, Near::Ceiling, true)),
    ("higherKey", |m, t, a| near(m, t, a, Near::Higher, true)),
    ("lowerEntry", |m, t, a| near(m, t, a, Near::Lower, false)),
    ("floorEntry", |m, t, a| near(m, t, a, Near::Floor, false)),
    ("ceilingEntry", |m, t, a| near(m, t, a, Near::Ceiling, false)),
    ("higherEntry", |m, t, a| near(m, t, a, Near::Higher, false)),
    ("firstKey", |m, t, a| end(m, t, a, true, true)),
    ("lastKey", |m, t, a| end(m, t, a, false, true)),
    ("firstEntry", |m, t, a| end(m, t, a, true, false)),
    ("lastEntry", |m, t, a| end(m, t, a, false, false)),
    ("pollFirstEntry", |m, t, a| poll(m, t, a, true)),
    ("pollLastEntry", |m, t, a| poll(m, t, a, false)),
    ("headMap", |m, t, a| match a {
        [to] => part(m, t, None, Some((*to, false))),
        [to, Value::Bool(inclusive)] => part(m, t, None, Some((*to, *inclusive))),
        _ => missing(),
    }),
    ("tailMap", |m, t, a| match a {
        [from] => part(m, t, Some((*from, true)), None),
        [from, Value::Bool(inclusive)] => part(m, t, Some((*from, *inclusive)), None),
        _ => missing(),
    }),
    ("subMap", |m, t, a| match a {
        [from, to] => part(m, t, Some((*from, true)), Some((*to, false))),
        [from, Value::Bool(low), to, Value::Bool(high)] => part(m, t, Some((*from, *low)), Some((*to, *high))),
        _ => missing(),
    }),
    ("descendingMap", |m, t, a| reversed(m, t, a, false)),
    ("descendingKeySet", |m, t, a| reversed(m, t, a, true)),
    ("navigableKeySet", |m, t, a| match (a, pairs(m, t)) {
        ([], Some(pairs)) => {
            let keys = pairs.into_iter().map(|(key, _)| key).collect();
            done(m.set_of_kind(keys, entente_groovy_vm::object::TableKind::Tree))
        }
        _ => missing(),
    }),
    ("comparator", |m, t, a| if a.is_empty() && is_tree(m, t) { done(Value::Null) } else { missing() }),
];

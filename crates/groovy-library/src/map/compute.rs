//! Changes of maps whose new values closures calculate, and walks that stop.

use entente_groovy_vm::object::Object;
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
            machine.map_put_first(self.map, self.key, value);
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
            machine.map_put_first(this, *key, *value);
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

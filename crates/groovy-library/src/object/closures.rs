//! The walks over elements: on collections their elements, on maps their pairs, on texts their characters, on null
//! nothing, on any other value the value itself.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{
    Fault, HostResult, Machine, Outcome, Step, Task, Value,
    object::{ResolveStrategy, TableKind},
};

use crate::support::{Event, closure_arg, done, missing, walk};

pub(super) fn each(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    walk(items, closure, move |_, event| Ok(matches!(event, Event::End).then_some(this))).start()
}

pub(super) fn each_with_index(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    walk(items, closure, move |_, event| Ok(matches!(event, Event::End).then_some(this))).with_index(0).start()
}

pub(super) fn reverse_each(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let mut items = machine.iterate(this)?;
    items.reverse();
    walk(items, closure, move |_, event| Ok(matches!(event, Event::End).then_some(this))).start()
}

/// `collect()`, `collect { }`, `collect(into) { }`.
pub(super) fn collect(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    let (into, closure) = match args {
        [] => return done(machine.new_list(items)?),
        [closure] => (None, *closure),
        [into, closure] => (Some(*into), *closure),
        _ => return missing(),
    };
    if !machine.heap.is_closure(closure) {
        return missing();
    }
    let mut results = Vec::with_capacity(items.len());
    walk(items, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            results.push(answer);
            Ok(None)
        }
        Event::End => finish_collect(machine, into, std::mem::take(&mut results)).map(Some),
    })
    .start()
}

fn finish_collect(machine: &mut Machine, into: Option<Value>, results: Vec<Value>) -> Result<Value, Fault> {
    let Some(into) = into else { return machine.new_list(results) };
    let size = machine.heap.size(into).unwrap_or(0);
    machine.heap.check_collection(size + results.len())?;
    for item in results {
        if let Some(items) = machine.heap.list_mut(into) {
            items.push(item);
        } else {
            machine.set_add(into, item);
        }
    }
    Ok(into)
}

pub(super) fn collect_many(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    let mut results = Vec::new();
    walk(items, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            results.extend(machine.iterate(answer)?);
            machine.heap.check_collection(results.len())?;
            Ok(None)
        }
        Event::End => machine.new_list(std::mem::take(&mut results)).map(Some),
    })
    .start()
}

/// `collectEntries { [key, value] }` or `{ [key: value] }`; without a closure the elements are pairs themselves.
pub(super) fn collect_entries(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    if args.is_empty() {
        let map = machine.heap.map(Vec::new());
        for item in items {
            put_pair(machine, map, item)?;
        }
        return done(map);
    }
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let map = machine.heap.map(Vec::new());
    walk(items, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => put_pair(machine, map, answer).map(|()| None),
        Event::End => Ok(Some(map)),
    })
    .start()
}

fn put_pair(machine: &mut Machine, map: Value, pair: Value) -> Result<(), Fault> {
    if let Some(pairs) = machine.heap.map_entries(pair) {
        for (key, value) in pairs {
            machine.map_put(map, key, value);
        }
        return Ok(());
    }
    if let Some(Object::Entry(entry)) = machine.heap.object(pair) {
        let (key, value) = (entry.key, entry.value);
        machine.map_put(map, key, value);
        return Ok(());
    }
    match machine.elements(pair)?.as_deref() {
        Some([key, value, ..]) => {
            machine.map_put(map, *key, *value);
            Ok(())
        }
        Some([key]) => {
            machine.map_put(map, *key, Value::Null);
            Ok(())
        }
        _ => Err(Fault::illegal_argument("collectEntries needs a map, a map's entry or a list of key and value")),
    }
}

pub(super) fn find(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if args.is_empty() {
        let items = machine.iterate(this)?;
        return done(items.into_iter().find(|item| machine.truth(*item)).unwrap_or_default());
    }
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    walk(items, closure, |machine, event| match event {
        Event::Answer { item, answer } => Ok(machine.truth(answer).then_some(item)),
        Event::End => Ok(Some(Value::Null)),
    })
    .start()
}

/// `findResult { }`, `findResult(default) { }`; without a closure the elements are the results themselves.
pub(super) fn find_result(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let (default, closure) = match args {
        [] => (Value::Null, None),
        [closure] if machine.heap.is_closure(*closure) => (Value::Null, Some(*closure)),
        [default] => (*default, None),
        [default, closure] if machine.heap.is_closure(*closure) => (*default, Some(*closure)),
        _ => return missing(),
    };
    let items = machine.iterate(this)?;
    let Some(closure) = closure else {
        return done(items.into_iter().find(|item| !item.is_null()).unwrap_or(default));
    };
    walk(items, closure, move |_, event| match event {
        Event::Answer { answer, .. } => Ok((!answer.is_null()).then_some(answer)),
        Event::End => Ok(Some(default)),
    })
    .start()
}

pub(super) fn find_results(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if args.is_empty() {
        let kept = machine.iterate(this)?.into_iter().filter(|item| !item.is_null()).collect();
        return done(machine.new_list(kept)?);
    }
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    let mut results = Vec::new();
    walk(items, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            results.extend((!answer.is_null()).then_some(answer));
            Ok(None)
        }
        Event::End => machine.new_list(std::mem::take(&mut results)).map(Some),
    })
    .start()
}

/// Keeps the receiver's shape: a map gives a map, a set a set, all else a list.
pub(super) fn find_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    if args.is_empty() {
        let kept = items.into_iter().filter(|item| machine.truth(*item)).collect();
        return done(same_shape(machine, this, kept)?);
    }
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let mut kept = Vec::new();
    walk(items, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            kept.extend(machine.truth(answer).then_some(item));
            Ok(None)
        }
        Event::End => same_shape(machine, this, std::mem::take(&mut kept)).map(Some),
    })
    .start()
}

/// A collection of the same kind as `model` with these elements (of a map: pairs).
pub(crate) fn same_shape(machine: &mut Machine, model: Value, items: Vec<Value>) -> Result<Value, Fault> {
    match machine.heap.object(model) {
        Some(Object::Map(map)) => {
            let kind = if map.kind == TableKind::Immutable { TableKind::Linked } else { map.kind };
            let pairs = items
                .iter()
                .filter_map(|item| match machine.heap.object(*item) {
                    Some(Object::Entry(entry)) => Some((entry.key, entry.value)),
                    _ => None,
                })
                .collect();
            Ok(machine.map_of_kind(pairs, kind))
        }
        Some(Object::Set(set)) => {
            let kind = if set.kind == TableKind::Immutable { TableKind::Linked } else { set.kind };
            Ok(machine.set_of_kind(items, kind))
        }
        _ => machine.new_list(items),
    }
}

fn positions(
    machine: &mut Machine,
    this: Value,
    args: &[Value],
    finish: fn(&mut Machine, Vec<Value>) -> Result<Value, Fault>,
) -> HostResult {
    let Some((start, closure)) = start_and_closure(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    let (mut at, mut found) = (0, Vec::new());
    let Some(closure) = closure else {
        let fitting = items.into_iter().enumerate().filter(|(at, item)| *at as i64 >= start && machine.truth(*item));
        let found = fitting.map(|(at, _)| Value::Int(at as i32)).collect();
        return done(finish(machine, found)?);
    };
    walk(items, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            if i64::from(at) >= start && machine.truth(answer) {
                found.push(Value::Int(at));
            }
            at += 1;
            Ok(None)
        }
        Event::End => finish(machine, std::mem::take(&mut found)).map(Some),
    })
    .start()
}

/// `(start) { }`, `{ }`, `(start)` or nothing; a negative start counts from the front all the same.
fn start_and_closure(machine: &Machine, args: &[Value]) -> Option<(i64, Option<Value>)> {
    let (start, closure) = match args {
        [] => return Some((0, None)),
        [closure] if machine.heap.is_closure(*closure) => return Some((0, Some(*closure))),
        [start] => (start, None),
        [start, closure] if machine.heap.is_closure(*closure) => (start, Some(*closure)),
        _ => return None,
    };
    Some((machine.heap.long(*start)?, closure))
}

pub(super) fn find_index_of(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some((start, closure)) = start_and_closure(machine, args) else { return missing() };
    let start = start.max(0);
    let mut items = machine.iterate(this)?;
    items.drain(..(start as usize).min(items.len()));
    let mut at = start as i32 - 1;
    let Some(closure) = closure else {
        let found = items.into_iter().position(|item| machine.truth(item));
        return done(found.map_or(-1, |found| at + 1 + found as i32));
    };
    walk(items, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            at += 1;
            Ok(machine.truth(answer).then_some(Value::Int(at)))
        }
        Event::End => Ok(Some(Value::Int(-1))),
    })
    .start()
}

pub(super) fn find_last_index_of(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    positions(machine, this, args, |_, found| Ok(found.last().copied().unwrap_or(Value::Int(-1))))
}

pub(super) fn find_index_values(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    positions(machine, this, args, |machine, found| {
        let longs = found.iter().map(|at| Value::Long(machine.heap.long(*at).unwrap_or(0))).collect();
        machine.new_list(longs)
    })
}

pub(super) fn any(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    if args.is_empty() {
        return done(items.into_iter().any(|item| machine.truth(item)));
    }
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    walk(items, closure, |machine, event| match event {
        Event::Answer { answer, .. } => Ok(machine.truth(answer).then_some(Value::Bool(true))),
        Event::End => Ok(Some(Value::Bool(false))),
    })
    .start()
}

pub(super) fn every(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    if args.is_empty() {
        return done(items.into_iter().all(|item| machine.truth(item)));
    }
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    walk(items, closure, |machine, event| match event {
        Event::Answer { answer, .. } => Ok((!machine.truth(answer)).then_some(Value::Bool(false))),
        Event::End => Ok(Some(Value::Bool(true))),
    })
    .start()
}

/// `count { }` and `count(value)`.
pub(super) fn count(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [arg] = args else { return missing() };
    if machine.heap.is_text(this) {
        return missing();
    }
    let items = machine.iterate(this)?;
    if !machine.heap.is_closure(*arg) {
        return done(items.into_iter().filter(|item| machine.equals(*item, *arg)).count() as i32);
    }
    let mut found = 0;
    walk(items, *arg, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            found += i32::from(machine.truth(answer));
            Ok(None)
        }
        Event::End => Ok(Some(Value::Int(found))),
    })
    .start()
}

/// Groups keep the receiver's shape: lists of elements, or maps of pairs.
pub(super) fn group_by(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    let groups = machine.heap.map(Vec::new());
    let of_maps = machine.heap.is_map(this);
    walk(items, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            let group = match machine.map_get(groups, answer) {
                Some(group) => group,
                None => {
                    let group = if of_maps { machine.heap.map(Vec::new()) } else { machine.heap.list(Vec::new()) };
                    machine.map_put(groups, answer, group);
                    group
                }
            };
            if of_maps {
                put_pair(machine, group, item)?;
            } else if let Some(items) = machine.heap.list_mut(group) {
                items.push(item);
            }
            Ok(None)
        }
        Event::End => Ok(Some(groups)),
    })
    .start()
}

pub(super) fn count_by(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    let counts = machine.heap.map(Vec::new());
    walk(items, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            let before = machine.map_get(counts, answer).and_then(|count| machine.heap.int(count)).unwrap_or(0);
            machine.map_put(counts, answer, Value::Int(before + 1));
            Ok(None)
        }
        Event::End => Ok(Some(counts)),
    })
    .start()
}

/// `split { }`: the elements that fit and those that don't.
pub(super) fn split(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    let (mut fitting, mut rest) = (Vec::new(), Vec::new());
    walk(items, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            if machine.truth(answer) {
                fitting.push(item)
            } else {
                rest.push(item)
            }
            Ok(None)
        }
        Event::End => {
            let fitting = machine.new_list(std::mem::take(&mut fitting))?;
            let rest = machine.new_list(std::mem::take(&mut rest))?;
            machine.new_list(vec![fitting, rest]).map(Some)
        }
    })
    .start()
}

/// A copy of a closure that asks `delegate` first.
fn delegating(machine: &mut Machine, closure: Value, delegate: Value) -> Value {
    match machine.heap.object(closure) {
        Some(Object::Closure(object)) => {
            let mut copy = object.clone();
            copy.delegate = delegate;
            copy.strategy = ResolveStrategy::DelegateFirst;
            machine.heap.add(Object::Closure(copy))
        }
        _ => closure,
    }
}

pub(super) fn with(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let closure = delegating(machine, closure, this);
    Ok(Outcome::Task(Box::new(CallOnce { closure, args: vec![this], result: None, called: false })))
}

pub(super) fn tap(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let closure = delegating(machine, closure, this);
    Ok(Outcome::Task(Box::new(CallOnce { closure, args: vec![this], result: Some(this), called: false })))
}

/// One call of a closure; its value, or another in its place.
pub(crate) struct CallOnce {
    pub closure: Value,
    pub args: Vec<Value>,
    pub result: Option<Value>,
    pub called: bool,
}

impl Task for CallOnce {
    fn resume(&mut self, _machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if self.called {
            return Ok(Step::Return(self.result.or(answer).unwrap_or_default()));
        }
        self.called = true;
        Ok(Step::Call(self.closure, std::mem::take(&mut self.args)))
    }
}

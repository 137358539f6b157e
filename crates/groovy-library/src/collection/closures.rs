//! Sorting, extremes and cuts by closures; results are new collections.

use std::cmp::Ordering;

use entente_groovy_vm::{Fault, HostResult, Machine, Outcome, Step, Task, Value};

use crate::object::closures::same_shape;
use crate::support::{Event, SortBy, closure_arg, missing, sorted_with, walk};

/// Sorts by a closure of one parameter (keys) or two (comparator); `finish` gets the elements in order.
pub(crate) fn sorted_by(
    machine: &mut Machine,
    items: Vec<Value>,
    closure: Value,
    finish: impl FnOnce(&mut Machine, Vec<Value>) -> Result<Value, Fault> + Send + 'static,
) -> HostResult {
    if machine.closure_arity(closure) == 2 {
        return Ok(Outcome::Task(Box::new(SortBy::new(items, closure, finish))));
    }
    let mut keyed = Vec::with_capacity(items.len());
    let mut finish = Some(finish);
    walk(items, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            keyed.push((answer, item));
            Ok(None)
        }
        Event::End => {
            let sorted = sorted_with(machine, std::mem::take(&mut keyed))?;
            match finish.take() {
                Some(finish) => finish(machine, sorted).map(Some),
                None => Ok(Some(Value::Null)),
            }
        }
    })
    .start()
}

pub(super) fn sort(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let closure = match args {
        [Value::Bool(_), closure] | [closure] if machine.heap.is_closure(*closure) => *closure,
        _ => return missing(),
    };
    let Some(items) = machine.elements(this)? else { return missing() };
    sorted_by(machine, items, closure, |machine, sorted| machine.new_list(sorted))
}

/// The smallest or largest element by a closure of one parameter (keys) or two (comparator).
fn extreme_by(machine: &mut Machine, items: Vec<Value>, closure: Value, wanted: Ordering) -> HostResult {
    if machine.closure_arity(closure) == 2 {
        let mut items = items.into_iter();
        let best = items.next();
        return Ok(Outcome::Task(Box::new(ExtremeBy { best, items, closure, wanted, pending: None })));
    }
    let mut best: Option<(Value, Value)> = None;
    walk(items, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            if best.is_none_or(|(key, _)| machine.compare(answer, key) == Some(wanted)) {
                best = Some((answer, item));
            }
            Ok(None)
        }
        Event::End => Ok(Some(best.map_or(Value::Null, |(_, item)| item))),
    })
    .start()
}

struct ExtremeBy {
    best: Option<Value>,
    items: std::vec::IntoIter<Value>,
    closure: Value,
    wanted: Ordering,
    pending: Option<Value>,
}

impl Task for ExtremeBy {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let (Some(item), Some(answer)) = (self.pending.take(), answer) {
            let order = machine.heap.number(answer).map_or(0, |number| number.signum());
            if order.cmp(&0) == self.wanted {
                self.best = Some(item);
            }
        }
        match (self.best, self.items.next()) {
            (Some(best), Some(item)) => {
                self.pending = Some(item);
                Ok(Step::Call(self.closure, vec![item, best]))
            }
            (best, _) => Ok(Step::Return(best.unwrap_or_default())),
        }
    }
}

pub(super) fn min(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    extreme_by(machine, items, closure, Ordering::Less)
}

pub(super) fn max(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    extreme_by(machine, items, closure, Ordering::Greater)
}

/// The first element for each key.
pub(super) fn unique(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let closure = match args {
        [Value::Bool(_), closure] | [closure] if machine.heap.is_closure(*closure) => *closure,
        _ => return missing(),
    };
    let Some(items) = machine.elements(this)? else { return missing() };
    unique_by(items, closure, move |machine, kept| same_shape(machine, this, kept))
}

/// Keeps the first element for each value of the closure.
pub(crate) fn unique_by(
    items: Vec<Value>,
    closure: Value,
    finish: impl FnOnce(&mut Machine, Vec<Value>) -> Result<Value, Fault> + Send + 'static,
) -> HostResult {
    let (mut keys, mut kept): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
    let mut finish = Some(finish);
    walk(items, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            machine.charge(keys.len() / 8)?;
            if !keys.iter().any(|key| machine.equals(*key, answer)) {
                keys.push(answer);
                kept.push(item);
            }
            Ok(None)
        }
        Event::End => match finish.take() {
            Some(finish) => finish(machine, std::mem::take(&mut kept)).map(Some),
            None => Ok(Some(Value::Null)),
        },
    })
    .start()
}

pub(super) fn take_while(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    let mut kept = Vec::new();
    walk(items, closure, move |machine, event| match event {
        Event::Answer { item, answer } if machine.truth(answer) => {
            kept.push(item);
            Ok(None)
        }
        _ => same_shape(machine, this, std::mem::take(&mut kept)).map(Some),
    })
    .start()
}

pub(super) fn drop_while(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let Some(items) = machine.elements(this)? else { return missing() };
    let all = items.clone();
    let mut dropped = 0;
    walk(items, closure, move |machine, event| match event {
        Event::Answer { answer, .. } if machine.truth(answer) => {
            dropped += 1;
            Ok(None)
        }
        _ => same_shape(machine, this, all[dropped..].to_vec()).map(Some),
    })
    .start()
}

pub(super) fn for_each(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    walk(items, closure, |_, event| Ok(matches!(event, Event::End).then_some(Value::Null))).start()
}

/// `collectNested { }` for one level of nesting is `collect`; deeper levels keep their shape.
pub(super) fn collect_nested(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let items = machine.iterate(this)?;
    Ok(Outcome::Task(Box::new(CollectNested { items: items.into_iter(), closure, results: Vec::new() })))
}

struct CollectNested {
    items: std::vec::IntoIter<Value>,
    closure: Value,
    results: Vec<Value>,
}

impl Task for CollectNested {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        self.results.extend(answer);
        let Some(item) = self.items.next() else {
            return Ok(Step::Return(machine.new_list(std::mem::take(&mut self.results))?));
        };
        if machine.heap.size(item).is_some() && !machine.heap.is_map(item) {
            return Ok(Step::Invoke(item, "collectNested".into(), vec![self.closure]));
        }
        Ok(Step::Call(self.closure, vec![item]))
    }
}

//! Rarer methods that Groovy adds to collections, arrays and iterators: parts of given lengths, unions, averages,
//! combinations, maps of pairs.

use entente_groovy_vm::object::{IteratorObject, Object, TableKind};
use entente_groovy_vm::{Arithmetic, Fault, HostResult, Machine, Native, Number, Outcome, Step, Task, Value};

use crate::support::java::fits;
use crate::support::{Event, closure_arg, done, list, missing, walk};

fn items(machine: &mut Machine, this: Value) -> Result<Option<Vec<Value>>, Fault> {
    machine.elements(this)
}

/// The mean of what a closure makes of the elements, as Groovy divides.
fn average(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let closure = fits!(closure_arg(machine, args));
    let all = fits!(items(machine, this)?);
    let count = all.len();
    let mut total = Number::Int(0);
    walk(all, closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            let number = machine.heap.number(answer).ok_or_else(|| {
                let class = machine.heap.class_name(answer);
                Fault::new("groovy.lang.MissingMethodException", format!("No numbers can be averaged with a {class}"))
            })?;
            let sum = machine.heap.arithmetic(Arithmetic::Add, &total, &number)?;
            total = machine.heap.number(sum).unwrap_or(Number::Int(0));
            Ok(None)
        }
        Event::End if count == 0 => Ok(Some(Value::Null)),
        Event::End => machine.heap.arithmetic(Arithmetic::Divide, &total, &Number::Int(count as i32)).map(Some),
    })
    .start()
}

/// `chop(lengths...)`: parts of those lengths; -1 takes all that is left.
fn chop(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let all = fits!(items(machine, this)?);
    let lengths = match args {
        [array] => machine.elements(*array)?.unwrap_or_else(|| args.to_vec()),
        _ => args.to_vec(),
    };
    let mut parts = Vec::with_capacity(lengths.len());
    let mut at = 0;
    for length in lengths {
        let length = fits!(machine.heap.int(length));
        let end = if length < 0 { all.len() } else { (at + length as usize).min(all.len()) };
        parts.push(machine.new_list(all[at..end].to_vec())?);
        at = end;
    }
    list(machine, parts)
}

fn iterator(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let items = fits!(items(machine, this)?);
    done(machine.heap.add(Object::Iterator(IteratorObject { items, next: 0, source: this, removable: false })))
}

/// Calls a closure with each way of taking one element of every list.
struct EachCombination {
    lists: Vec<Vec<Value>>,
    next: Option<Vec<usize>>,
    closure: Value,
    /// The answers, where they are kept.
    kept: Option<Vec<Value>>,
}

impl EachCombination {
    fn advance(&mut self) -> Option<Vec<Value>> {
        let at = self.next.take()?;
        let made = self.lists.iter().zip(&at).map(|(list, at)| list[*at]).collect();
        let mut following = at;
        for (place, list) in following.iter_mut().zip(&self.lists) {
            *place += 1;
            if *place < list.len() {
                self.next = Some(following);
                break;
            }
            *place = 0;
        }
        Some(made)
    }
}

impl Task for EachCombination {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let (Some(kept), Some(answer)) = (&mut self.kept, answer) {
            machine.heap.check_collection(kept.len() + 1)?;
            kept.push(answer);
        }
        match self.advance() {
            Some(made) => {
                let made = machine.new_list(made)?;
                Ok(Step::Call(self.closure, vec![made]))
            }
            None => Ok(Step::Return(match self.kept.take() {
                Some(kept) => machine.new_list(kept)?,
                None => Value::Null,
            })),
        }
    }
}

fn combine(machine: &mut Machine, this: Value, args: &[Value], keeps: bool) -> HostResult {
    let closure = fits!(closure_arg(machine, args));
    let mut lists = Vec::new();
    for item in fits!(items(machine, this)?) {
        let list = machine.elements(item)?;
        lists.push(list.unwrap_or_else(|| vec![item]));
    }
    let next = (!lists.is_empty() && lists.iter().all(|list| !list.is_empty())).then(|| vec![0; lists.len()]);
    let kept = keeps.then(Vec::new);
    Ok(Outcome::Task(Box::new(EachCombination { lists, next, closure, kept })))
}

/// All non-empty selections of the elements, in their order.
fn subsequences(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let all = fits!(items(machine, this)?);
    let set = machine.set_of_kind(Vec::new(), TableKind::Hash);
    for item in all {
        for made in machine.elements(set)?.unwrap_or_default() {
            let mut longer = machine.elements(made)?.unwrap_or_default();
            longer.push(item);
            let longer = machine.new_list(longer)?;
            machine.set_add(set, longer);
        }
        let alone = machine.new_list(vec![item])?;
        machine.set_add(set, alone);
        machine.heap.check_collection(machine.heap.size(set).unwrap_or(0))?;
        machine.charge(machine.heap.size(set).unwrap_or(0))?;
    }
    done(set)
}

/// A map for `*:`: of a map, or of keys and values that take turns.
fn spread_map(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let pairs = match machine.heap.map_entries(this) {
        Some(pairs) => pairs,
        None => {
            let all = fits!(items(machine, this)?);
            if all.len() % 2 == 1 {
                return Err(Fault::illegal_argument("The number of elements must be even to make a SpreadMap"));
            }
            all.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
        }
    };
    done(machine.map_of_kind(pairs, TableKind::Hash))
}

fn union(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    let mut all = fits!(items(machine, this)?);
    match machine.elements(*other)? {
        Some(more) => all.extend(more),
        None => all.push(*other),
    }
    let kind = match machine.heap.object(this) {
        Some(Object::List(list)) => list.kind,
        _ => return missing(),
    };
    machine.heap.check_collection(all.len())?;
    done(machine.heap.list_of_kind(all, kind))
}

/// `reverse(mutate)`.
fn reverse(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Bool(mutate)] = args else { return missing() };
    let mut all = fits!(items(machine, this)?);
    all.reverse();
    if *mutate {
        machine.check_mutable(this)?;
        *fits!(machine.heap.list_mut(this)) = all;
        return done(this);
    }
    match machine.heap.object(this) {
        Some(Object::List(list)) => {
            let kind = list.kind;
            done(machine.heap.list_of_kind(all, kind))
        }
        _ => list(machine, all),
    }
}

/// The positions that a closure accepts, from one on.
fn positions(machine: &mut Machine, this: Value, args: &[Value], last_only: bool) -> HostResult {
    let [start, closure] = args else { return missing() };
    if !machine.heap.is_closure(*closure) {
        return missing();
    }
    let start = fits!(machine.heap.long(*start)).max(0) as usize;
    let all: Vec<Value> = machine.iterate(this)?.into_iter().skip(start).collect();
    let (mut at, mut found) = (start as i64, Vec::new());
    walk(all, *closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            if machine.truth(answer) {
                found.push(Value::Long(at));
            }
            at += 1;
            Ok(None)
        }
        Event::End if last_only => {
            let last = found.last().and_then(|at| machine.heap.int(*at));
            Ok(Some(Value::Int(last.unwrap_or(-1))))
        }
        Event::End => machine.new_list(std::mem::take(&mut found)).map(Some),
    })
    .start()
}

pub(super) const ITERABLES: &[(&str, Native)] = &[
    ("average", average),
    ("chop", chop),
    ("bufferedIterator", iterator),
    ("eachCombination", |m, t, a| combine(m, t, a, false)),
    ("combinations", |m, t, a| combine(m, t, a, true)),
    ("toSpreadMap", spread_map),
];

pub(super) const LISTS: &[(&str, Native)] = &[("subsequences", subsequences), ("reverse", reverse)];

pub(super) const ARRAYS: &[(&str, Native)] = &[("union", union)];

pub(super) const MAPS: &[(&str, Native)] = &[("toSpreadMap", spread_map), ("spread", spread_map)];

pub(super) const ITERATORS: &[(&str, Native)] = &[("buffered", iterator)];

/// `isCase` of a collection: whether it contains the value.
fn is_case(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [wanted] = args else { return missing() };
    let all = fits!(items(machine, this)?);
    machine.charge(all.len() / 8)?;
    done(all.into_iter().any(|item| machine.java_equals(*wanted, item)))
}

pub(super) const COLLECTIONS: &[(&str, Native)] = &[("isCase", is_case)];

pub(super) const OBJECTS: &[(&str, Native)] = &[
    ("findIndexValues", |m, t, a| positions(m, t, a, false)),
    ("findLastIndexOf", |m, t, a| positions(m, t, a, true)),
    ("asType", |m, t, a| match a {
        [Value::Class(class)] => done(m.as_class(t, *class)?),
        _ => missing(),
    }),
];

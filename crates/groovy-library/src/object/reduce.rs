//! Elements brought down to one value: `inject` and `sum`.

use entente_groovy_vm::{Arithmetic, Fault, HostResult, Machine, Outcome, Step, Task, Value};

use crate::support::{closure_args, done, missing};

/// `inject(start) { sum, item -> }` and `inject { sum, item -> }`.
pub(super) fn inject(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    let (state, items, closure) = match args {
        [closure] => match items.split_first() {
            Some((first, rest)) => (*first, rest.to_vec(), *closure),
            None => {
                return Err(crate::support::no_such_element(
                    "Cannot call inject() on an empty iterable without passing an initial value.",
                ));
            }
        },
        [start, closure] => (*start, items, *closure),
        _ => return missing(),
    };
    if !machine.heap.is_closure(closure) {
        return missing();
    }
    Ok(Outcome::Task(Box::new(Inject { state, items: items.into_iter(), closure })))
}

struct Inject {
    state: Value,
    items: std::vec::IntoIter<Value>,
    closure: Value,
}

impl Task for Inject {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(answer) = answer {
            self.state = answer;
        }
        let Some(item) = self.items.next() else { return Ok(Step::Return(self.state)) };
        let mut args = vec![self.state];
        args.extend(closure_args(machine, self.closure, item, 1));
        Ok(Step::Call(self.closure, args))
    }
}

/// `sum()`, `sum { }`, `sum(start)`, `sum(start) { }`.
pub(super) fn sum(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if machine.heap.is_map(this) || machine.heap.is_text(this) {
        return missing();
    }
    let items = machine.iterate(this)?;
    let (start, closure) = match args {
        [] => (None, None),
        [closure] if machine.heap.is_closure(*closure) => (None, Some(*closure)),
        [start] => (Some(*start), None),
        [start, closure] if machine.heap.is_closure(*closure) => (Some(*start), Some(*closure)),
        _ => return missing(),
    };
    let Some(closure) = closure else { return add_all(machine, start, items) };
    Ok(Outcome::Task(Box::new(SumBy { total: start, items: items.into_iter(), closure, adding: false })))
}

fn add_all(machine: &mut Machine, start: Option<Value>, items: Vec<Value>) -> HostResult {
    let mut total = start;
    let mut items = items.into_iter();
    while let Some(item) = items.next() {
        let Some(sum) = total else {
            total = Some(item);
            continue;
        };
        match (machine.heap.number(sum), machine.heap.number(item)) {
            (Some(a), Some(b)) => total = Some(machine.heap.arithmetic(Arithmetic::Add, &a, &b)?),
            // What is no number is added by its own method `plus`.
            _ => {
                let rest = std::iter::once(item).chain(items).collect::<Vec<_>>().into_iter();
                return Ok(Outcome::Task(Box::new(AddAll { total: sum, items: rest })));
            }
        }
    }
    done(total.unwrap_or_default())
}

struct AddAll {
    total: Value,
    items: std::vec::IntoIter<Value>,
}

impl Task for AddAll {
    fn resume(&mut self, _machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(answer) = answer {
            self.total = answer;
        }
        Ok(match self.items.next() {
            Some(item) => Step::Invoke(self.total, "plus".into(), vec![item]),
            None => Step::Return(self.total),
        })
    }
}

struct SumBy {
    total: Option<Value>,
    items: std::vec::IntoIter<Value>,
    closure: Value,
    adding: bool,
}

impl Task for SumBy {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(answer) = answer {
            match self.total {
                Some(total) if !self.adding => match (machine.heap.number(total), machine.heap.number(answer)) {
                    (Some(a), Some(b)) => {
                        self.total = Some(machine.heap.arithmetic(Arithmetic::Add, &a, &b)?);
                    }
                    _ => {
                        self.adding = true;
                        return Ok(Step::Invoke(total, "plus".into(), vec![answer]));
                    }
                },
                _ => self.total = Some(answer),
            }
            self.adding = false;
        }
        let Some(item) = self.items.next() else { return Ok(Step::Return(self.total.unwrap_or_default())) };
        Ok(Step::Call(self.closure, closure_args(machine, self.closure, item, 0)))
    }
}

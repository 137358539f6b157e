//! Counting loops.

use entente_groovy_vm::{Fault, HostResult, Machine, Outcome, Step, Task, Value};

use crate::support::{closure_arg, missing};

/// Calls a closure with each number from one to another.
struct Count {
    next: i64,
    last: i64,
    step: i64,
    long: bool,
    closure: Value,
}

impl Task for Count {
    fn resume(&mut self, _machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        if if self.step > 0 { self.next > self.last } else { self.next < self.last } {
            return Ok(Step::Return(Value::Null));
        }
        let value = if self.long { Value::Long(self.next) } else { Value::Int(self.next as i32) };
        self.next += self.step;
        Ok(Step::Call(self.closure, vec![value]))
    }
}

fn count(next: i64, last: i64, step: i64, long: bool, closure: Value) -> HostResult {
    Ok(Outcome::Task(Box::new(Count { next, last, step, long, closure })))
}

pub(super) fn times(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let Some(times) = machine.heap.long(this) else { return missing() };
    count(0, times - 1, 1, false, closure)
}

/// The bounds and the closure of `upto` and `downto`.
fn bounds(machine: &Machine, this: Value, args: &[Value]) -> Option<(i64, i64, bool, Value)> {
    let [to, closure] = args else { return None };
    if !machine.heap.is_closure(*closure) {
        return None;
    }
    let long = matches!(this, Value::Long(_));
    Some((machine.heap.long(this)?, machine.heap.long(*to)?, long, *closure))
}

pub(super) fn up_to(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match bounds(machine, this, args) {
        Some((from, to, long, closure)) if from <= to => count(from, to, 1, long, closure),
        Some((from, to, ..)) => Err(Fault::new(
            "groovy.lang.GroovyRuntimeException",
            format!("The argument ({to}) to upto() cannot be less than the value ({from}) it's called on."),
        )),
        None => missing(),
    }
}

pub(super) fn down_to(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match bounds(machine, this, args) {
        Some((from, to, long, closure)) if from >= to => count(from, to, -1, long, closure),
        Some((from, to, ..)) => Err(Fault::new(
            "groovy.lang.GroovyRuntimeException",
            format!("The argument ({to}) to downto() cannot be greater than the value ({from}) it's called on."),
        )),
        None => missing(),
    }
}

pub(super) fn step(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [to, step, closure] = args else { return missing() };
    let (Some(from), Some(to), Some(step)) =
        (machine.heap.long(this), machine.heap.long(*to), machine.heap.long(*step))
    else {
        return missing();
    };
    if step == 0 {
        return Err(Fault::new("groovy.lang.GroovyRuntimeException", "Infinite loop detected due to step size of 0"));
    }
    count(from, to - step.signum(), step, matches!(this, Value::Long(_)), *closure)
}

//! Closures that remember their answers, and closures that call each other without growing the call stack.

use super::{Flow, Frame, Machine};
use crate::error::Fault;
use crate::host::{Outcome, Step, Task};
use crate::object::{ClosureCode, Object};
use crate::value::Value;

impl Machine {
    /// Calls a closure whose answers are kept in a map by arguments.
    pub(super) fn call_memoized(
        &mut self,
        inner: Value,
        cache: Value,
        limit: u32,
        args: &[Value],
    ) -> Result<Flow, Fault> {
        let key = self.heap.list(args.to_vec());
        if let Some(known) = self.map_get(cache, key) {
            // What was asked last is kept longest.
            self.map_remove(cache, key);
            self.map_put(cache, key, known);
            return self.complete(inner, Outcome::Value(known));
        }
        let task = Memoize { inner, cache, limit: limit as usize, key, args: args.to_vec() };
        self.push_frame(Frame::Task(Some(Box::new(task))))?;
        self.delivered = None;
        Ok(Flow::Continue)
    }

    pub(super) fn call_trampoline(&mut self, inner: Value, args: &[Value]) -> Result<Flow, Fault> {
        self.push_frame(Frame::Task(Some(Box::new(Bounce { next: Some((inner, args.to_vec())) }))))?;
        self.delivered = None;
        Ok(Flow::Continue)
    }
}

struct Memoize {
    inner: Value,
    cache: Value,
    limit: usize,
    key: Value,
    args: Vec<Value>,
}

impl Task for Memoize {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        let Some(answer) = answer else { return Ok(Step::Call(self.inner, std::mem::take(&mut self.args))) };
        machine.map_put(self.cache, self.key, answer);
        if machine.heap.size(self.cache).unwrap_or(0) > self.limit
            && let Some((oldest, _)) = machine.heap.map_entries(self.cache).and_then(|pairs| pairs.first().copied())
        {
            machine.map_remove(self.cache, oldest);
        }
        Ok(Step::Return(answer))
    }
}

/// Calls on as long as the answer is another trampoline.
struct Bounce {
    next: Option<(Value, Vec<Value>)>,
}

impl Task for Bounce {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Some((closure, args)) = self.next.take() {
            return Ok(Step::Call(closure, args));
        }
        let answer = answer.unwrap_or_default();
        if let Some(Object::Closure(closure)) = machine.heap.object(answer)
            && let ClosureCode::Trampoline { inner } = closure.code
        {
            return Ok(Step::Call(inner, Vec::new()));
        }
        Ok(Step::Return(answer))
    }
}

/// `first >> second`.
pub(super) struct Compose {
    pub first: Value,
    pub second: Value,
    pub args: Vec<Value>,
    pub started: u8,
}

impl Task for Compose {
    fn resume(&mut self, _machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        self.started += 1;
        Ok(match self.started {
            1 => Step::Call(self.first, std::mem::take(&mut self.args)),
            2 => Step::Call(self.second, vec![answer.unwrap_or_default()]),
            _ => Step::Return(answer.unwrap_or_default()),
        })
    }
}

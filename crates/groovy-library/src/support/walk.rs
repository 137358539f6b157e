//! Calling a closure once per element, as a task that can be suspended in between.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Fault, HostResult, Machine, Outcome, Step, Task, Value};

/// What a [`Walk`] reports.
pub(crate) enum Event {
    /// The closure answered for an element.
    Answer {
        /// The element.
        item: Value,
        /// The closure's value.
        answer: Value,
    },
    /// All elements are done; the reaction must be `Some`.
    End,
}

type Reaction = Box<dyn FnMut(&mut Machine, Event) -> Result<Option<Value>, Fault> + Send>;

/// A closure called over elements.
pub(crate) struct Walk {
    items: Vec<Value>,
    next: usize,
    closure: Value,
    index: Option<usize>,
    react: Reaction,
}

impl Walk {
    /// Passes the element's index as a last argument, counted from `start`.
    pub(crate) fn with_index(mut self, start: usize) -> Self {
        self.index = Some(start);
        self
    }

    /// As a native's answer.
    pub(crate) fn start(self) -> HostResult {
        Ok(Outcome::Task(Box::new(self)))
    }
}

/// Calls `closure` for each of `items`; `react` sees each answer and may end the walk with a value.
pub(crate) fn walk(
    items: Vec<Value>,
    closure: Value,
    react: impl FnMut(&mut Machine, Event) -> Result<Option<Value>, Fault> + Send + 'static,
) -> Walk {
    Walk { items, next: 0, closure, index: None, react: Box::new(react) }
}

impl Task for Walk {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(answer) = answer {
            let item = self.items[self.next - 1];
            if let Some(value) = (self.react)(machine, Event::Answer { item, answer })? {
                return Ok(Step::Return(value));
            }
        }
        let Some(item) = self.items.get(self.next).copied() else {
            return Ok(Step::Return((self.react)(machine, Event::End)?.unwrap_or_default()));
        };
        let extra = self.index.map(|start| Value::Int((start + self.next) as i32));
        self.next += 1;
        let mut args = closure_args(machine, self.closure, item, usize::from(extra.is_some()));
        args.extend(extra);
        Ok(Step::Call(self.closure, args))
    }
}

/// How an element is passed: a map's pair is taken apart when the closure has room for key and value besides `more`
/// further arguments.
pub(crate) fn closure_args(machine: &Machine, closure: Value, item: Value, more: usize) -> Vec<Value> {
    if let Some(Object::Entry(entry)) = machine.heap.object(item)
        && machine.closure_arity(closure) == 2 + more
    {
        return vec![entry.key, entry.value];
    }
    vec![item]
}

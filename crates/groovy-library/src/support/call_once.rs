//! One call of a closure whose value is the answer.

use entente_groovy_vm::{Fault, Machine, Step, Task, Value};

/// Calls a closure with arguments and answers what it answers.
pub(crate) struct CallOnce {
    call: Option<(Value, Vec<Value>)>,
}

impl CallOnce {
    pub(crate) fn new(closure: Value, args: Vec<Value>) -> Self {
        CallOnce { call: Some((closure, args)) }
    }
}

impl Task for CallOnce {
    fn resume(&mut self, _machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        Ok(match self.call.take() {
            Some((closure, args)) => Step::Call(closure, args),
            None => Step::Return(answer.unwrap_or_default()),
        })
    }
}

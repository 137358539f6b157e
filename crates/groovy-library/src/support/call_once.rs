//! One call of a closure whose value is the answer.

use entente_groovy_vm::{Fault, HostResult, Machine, Outcome, Step, Task, Value};

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

/// One call of a method by name whose value is the answer.
struct Invoke {
    call: Option<(Value, String, Vec<Value>)>,
}

impl Task for Invoke {
    fn resume(&mut self, _machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        Ok(match self.call.take() {
            Some((receiver, name, args)) => Step::Invoke(receiver, name, args),
            None => Step::Return(answer.unwrap_or_default()),
        })
    }
}

/// Calls a method of a value by name and answers what it answers.
pub(crate) fn invoke(receiver: Value, name: &str, args: Vec<Value>) -> HostResult {
    Ok(Outcome::Task(Box::new(Invoke { call: Some((receiver, name.to_owned(), args)) })))
}

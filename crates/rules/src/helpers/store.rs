//! `store(issue)`: writes what the script changed so far, and goes on (catalogue 7.3).

use super::question_data;
use crate::api::Question;
use entente_groovy_vm::{Data, Fault, HostCall, HostContext, HostObject, HostResult, Outcome, Value};
use std::any::Any;

/// How often one run may store.
const MOST_STOPS: u32 = 50;

/// The function in the binding.
pub(crate) struct Store {
    /// The local issue's object.
    pub issue: Value,
    /// How often it was called.
    pub called: u32,
}

impl HostObject for Store {
    fn class_name(&self) -> &'static str {
        "com.exalate.processor.StoreFunction"
    }

    fn call_method(&mut self, _cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        if name != "call" || args.len() > 1 {
            return Ok(Outcome::Missing);
        }
        if args.first().is_some_and(|issue| *issue != self.issue) {
            return Err(Fault::illegal_argument("store() takes the local issue, as in store(issue)"));
        }
        self.called += 1;
        if self.called > MOST_STOPS {
            return Err(Fault::illegal_state(format!("store() was called more than {MOST_STOPS} times in one run")));
        }
        let question = Question::Store { wanted: Box::default(), transitions: Vec::new() };
        Ok(Outcome::Suspend(HostCall::new("store", question_data(&question))))
    }

    fn on_answer(&mut self, _cx: &mut HostContext<'_>, _call: &HostCall, _answer: Data) -> HostResult {
        Ok(Outcome::Value(self.issue))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

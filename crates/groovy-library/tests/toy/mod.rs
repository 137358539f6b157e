//! A small embedding: an open issue object, helpers that suspend or call closures.

#![allow(dead_code, reason = "each test file uses its own part of the toy")]

use std::any::Any;
use std::sync::Arc;

use entente_groovy_library::builder;
use entente_groovy_vm::{
    CompileOptions, Data, Environment, Fault, Heap, HostCall, HostContext, HostObject, HostResult, Library, Limits,
    Machine, Outcome, Program, Run, Step, Task, Value, compile,
};

/// An object with any fields, as hub issues are; notes which ones were read.
#[derive(Default)]
pub struct Open {
    pub fields: Vec<(String, Value)>,
    pub reads: Vec<String>,
}

impl Open {
    pub fn get(&self, name: &str) -> Option<Value> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| *value)
    }

    fn set(&mut self, name: &str, value: Value) {
        self.fields.retain(|(key, _)| key != name);
        self.fields.push((name.to_owned(), value));
    }
}

impl HostObject for Open {
    fn class_name(&self) -> &str {
        "com.exalate.basic.domain.hubobject.v1.BasicHubIssue"
    }

    fn get_property(&mut self, _cx: &mut HostContext<'_>, name: &str) -> HostResult {
        self.reads.push(name.to_owned());
        Ok(Outcome::Value(self.get(name).unwrap_or_default()))
    }

    fn set_property(&mut self, _cx: &mut HostContext<'_>, name: &str, value: Value) -> HostResult {
        self.set(name, value);
        Ok(Outcome::Value(Value::Null))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// `get(url)` asks the embedding; `merge(list) { }` calls the closure for each element; `fail()` throws.
pub struct Helper;

impl HostObject for Helper {
    fn class_name(&self) -> &str {
        "com.example.Helper"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        match (name, args) {
            ("get", [url]) => {
                let url = cx.heap().to_data(*url);
                Ok(Outcome::Suspend(HostCall::new("get", vec![url])))
            }
            ("merge", [list, closure]) => {
                let items = cx.machine.elements(*list)?.unwrap_or_default();
                Ok(Outcome::Task(Box::new(Merge { list: *list, items: items.into_iter(), closure: *closure })))
            }
            ("fail", []) => Err(Fault::new("com.exalate.api.exception.IssueTrackerException", "no such user")),
            _ => Ok(Outcome::Missing),
        }
    }

    fn on_answer(&mut self, cx: &mut HostContext<'_>, _call: &HostCall, answer: Data) -> HostResult {
        Ok(Outcome::Value(cx.heap().from_data(&answer)))
    }

    fn display(&self, _heap: &Heap) -> Option<String> {
        Some("helper".into())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

struct Merge {
    list: Value,
    items: std::vec::IntoIter<Value>,
    closure: Value,
}

impl Task for Merge {
    fn resume(&mut self, _machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        Ok(match self.items.next() {
            Some(item) => Step::Call(self.closure, vec![item]),
            None => Step::Return(self.list),
        })
    }
}

pub fn library() -> Arc<Library> {
    let mut builder = builder();
    builder.exception("com.exalate.api.exception.IssueTrackerException", "java.lang.Exception");
    builder.build()
}

pub fn program(text: &str) -> Arc<Program> {
    let options = CompileOptions { library: library(), class_name: Some("Script1".into()) };
    match compile("incoming", text, &options) {
        Ok(program) => Arc::new(program),
        Err(diagnostics) => panic!("does not compile: {diagnostics:?}"),
    }
}

/// A run with `issue` and `helper` bound.
pub fn run_with(text: &str, limits: Limits) -> (Run, Value) {
    let mut run = Run::new(program(text), limits, Environment::default());
    let issue = run.heap_mut().add_host(Box::new(Open::default()));
    let helper = run.heap_mut().add_host(Box::new(Helper));
    run.bind("issue", issue);
    run.bind("helper", helper);
    (run, issue)
}

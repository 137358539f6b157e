//! `NodeBuilder`, and the closures that make nodes for `replaceNode` and `plus`.

use std::any::Any;

use entente_groovy_vm::{
    ClassDef, Fault, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Outcome, Step, Task, Value,
};

use super::node::new_node;
use crate::classes::with_parents;
use crate::support::{delegate_to, done};

/// Makes a node of every call; those inside a closure go under the node that the closure belongs to.
struct Builder {
    /// The nodes whose closures run, outermost first.
    open: Vec<Value>,
    /// The nodes that were made outside of others.
    roots: Vec<Value>,
}

/// Runs the closure of a node.
struct Inside {
    builder: Value,
    closure: Option<Value>,
    made: Value,
}

impl Task for Inside {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(closure) = self.closure.take() {
            let closure = delegate_to(machine, closure, self.builder);
            return Ok(Step::Call(closure, Vec::new()));
        }
        if let Some(builder) = machine.heap.host_mut::<Builder>(self.builder) {
            builder.open.pop();
        }
        Ok(Step::Return(self.made))
    }
}

impl HostObject for Builder {
    fn class_name(&self) -> &str {
        "groovy.util.NodeBuilder"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let machine = &mut *cx.machine;
        let (mut attributes, mut value, mut closure) = (Value::Null, Value::Null, None);
        for arg in args {
            if machine.heap.is_map(*arg) && attributes.is_null() {
                attributes = *arg;
            } else if machine.heap.is_closure(*arg) {
                closure = Some(*arg);
            } else {
                value = *arg;
            }
        }
        let parent = self.open.last().copied().unwrap_or_default();
        let name = machine.new_string(name)?;
        let value = if value.is_null() { machine.heap.list(Vec::new()) } else { value };
        let made = new_node(machine, parent, name, attributes, value)?;
        if parent.is_null() {
            self.roots.push(made);
        }
        if closure.is_none() {
            return done(made);
        }
        self.open.push(made);
        Ok(Outcome::Task(Box::new(Inside { builder: cx.this, closure, made })))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

fn new_builder(machine: &mut Machine) -> Value {
    machine.heap.add_host(Box::new(Builder { open: Vec::new(), roots: Vec::new() }))
}

/// Runs a closure whose calls make nodes; the answer is the list of those that were made outside of others.
pub(super) struct Build {
    builder: Value,
    closure: Option<Value>,
}

impl Build {
    pub(super) fn new(machine: &mut Machine, closure: Value) -> Build {
        let builder = new_builder(machine);
        Build { builder, closure: Some(delegate_to(machine, closure, builder)) }
    }
}

impl Task for Build {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(closure) = self.closure.take() {
            return Ok(Step::Call(closure, Vec::new()));
        }
        let roots = machine.heap.host::<Builder>(self.builder).map(|builder| builder.roots.clone());
        Ok(Step::Return(machine.new_list(roots.unwrap_or_default())?))
    }
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("groovy.util.NodeBuilder"), &["java.lang.Object"])
            .constructor(|m, _, _| done(new_builder(m)))
            .static_method("newInstance", |m, _, _| done(new_builder(m))),
    );
}

//! `JsonBuilder`: calls become keys.

use std::any::Any;

use entente_groovy_vm::{
    ClassDef, Fault, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Outcome, Step, Task, Value,
};

use super::generator::Generator;
use super::json_error;
use super::write::pretty;
use crate::classes::with_parents;
use crate::support::{delegating, done, missing, text};

/// The builder.
struct JsonBuilder {
    content: Value,
    generator: Value,
}

/// What the closures of a builder delegate to: each call becomes a key of its map.
struct JsonDelegate {
    content: Value,
}

/// Runs a closure, once per element or once at all, with a fresh delegate each, and puts what came together
/// somewhere.
pub(super) struct Collect {
    closure: Value,
    /// Arguments of the calls still to come.
    calls: std::vec::IntoIter<Vec<Value>>,
    is_list: bool,
    started: Vec<Value>,
    finish: Option<Finish>,
}

type Finish = Box<dyn FnOnce(&mut Machine, Value) -> Result<Value, Fault> + Send>;

impl Collect {
    /// One object by a closure.
    fn one(
        closure: Value,
        finish: impl FnOnce(&mut Machine, Value) -> Result<Value, Fault> + Send + 'static,
    ) -> HostResult {
        let calls = vec![Vec::new()].into_iter();
        let task = Collect { closure, calls, is_list: false, started: Vec::new(), finish: Some(Box::new(finish)) };
        Ok(Outcome::Task(Box::new(task)))
    }

    /// One object per element.
    fn each(
        items: Vec<Value>,
        closure: Value,
        finish: impl FnOnce(&mut Machine, Value) -> Result<Value, Fault> + Send + 'static,
    ) -> HostResult {
        let calls = items.into_iter().map(|item| vec![item]).collect::<Vec<_>>().into_iter();
        let task = Collect { closure, calls, is_list: true, started: Vec::new(), finish: Some(Box::new(finish)) };
        Ok(Outcome::Task(Box::new(task)))
    }
}

impl Task for Collect {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(args) = self.calls.next() {
            let content = machine.heap.map(Vec::new());
            self.started.push(content);
            let delegate = machine.heap.add_host(Box::new(JsonDelegate { content }));
            let closure = delegating(machine, self.closure, delegate);
            return Ok(Step::Call(closure, args));
        }
        let started = std::mem::take(&mut self.started);
        let value =
            if self.is_list { machine.new_list(started)? } else { started.first().copied().unwrap_or_default() };
        match self.finish.take() {
            Some(finish) => Ok(Step::Return(finish(machine, value)?)),
            None => Ok(Step::Return(value)),
        }
    }
}

fn put(machine: &mut Machine, map: Value, key: &str, value: Value) -> Result<(), Fault> {
    let size = machine.heap.size(map).unwrap_or(0);
    machine.heap.check_collection(size + 1)?;
    let key = machine.new_string(key)?;
    machine.heap.map_put(map, key, value);
    Ok(())
}

/// `{name: value}`.
fn root(machine: &mut Machine, name: &str, value: Value) -> Result<Value, Fault> {
    let map = machine.heap.map(Vec::new());
    put(machine, map, name, value)?;
    Ok(map)
}

/// A setter of the builder's content, usable after a task.
fn set_content(machine: &mut Machine, this: Value, content: Value) -> Value {
    if let Some(builder) = machine.heap.host_mut::<JsonBuilder>(this) {
        builder.content = content;
    }
    content
}

impl HostObject for JsonBuilder {
    fn class_name(&self) -> &str {
        "groovy.json.JsonBuilder"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let (machine, this) = (&mut *cx.machine, cx.this);
        match (name, args) {
            ("getContent", []) => return done(self.content),
            ("toString", []) => {
                let written = self.written(machine)?;
                return text(machine, written);
            }
            ("toPrettyString", []) => {
                let written = pretty(&self.written(machine)?);
                return text(machine, written);
            }
            ("writeTo", [writer]) => {
                let written = self.written(machine)?;
                crate::writer::write(machine, *writer, &written)?;
                return done(*writer);
            }
            ("getClass" | "hashCode" | "equals" | "with" | "tap", _) => return missing(),
            _ => {}
        }
        let is_call = name == "call";
        let name = name.to_owned();
        let finish = move |machine: &mut Machine, value: Value| {
            let value = if is_call { value } else { root(machine, &name, value)? };
            Ok(set_content(machine, this, value))
        };
        match args {
            [] if !is_call => {
                let empty = machine.heap.map(Vec::new());
                self.finish_now(machine, finish, empty)
            }
            [closure] if machine.heap.is_closure(*closure) => Collect::one(*closure, finish),
            [map] if machine.heap.is_map(*map) => self.finish_now(machine, finish, *map),
            [list] if is_call => match machine.elements(*list)? {
                Some(items) => {
                    let list = machine.new_list(items)?;
                    self.finish_now(machine, finish, list)
                }
                None => missing(),
            },
            [map, closure] if machine.heap.is_map(*map) && machine.heap.is_closure(*closure) => {
                let map = *map;
                Collect::one(*closure, move |machine, more| {
                    let mut pairs = machine.heap.map_entries(map).unwrap_or_default();
                    pairs.extend(machine.heap.map_entries(more).unwrap_or_default());
                    let joined = machine.heap.map(pairs);
                    finish(machine, joined)
                })
            }
            [list, closure] if machine.heap.is_closure(*closure) => match machine.elements(*list)? {
                Some(items) => Collect::each(items, *closure, finish),
                None => missing(),
            },
            items if is_call => {
                let list = machine.new_list(items.to_vec())?;
                self.finish_now(machine, finish, list)
            }
            _ => Err(json_error(
                "Expected no arguments, a single map, a single closure, or a map and closure as arguments.",
            )),
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

impl JsonBuilder {
    fn written(&self, machine: &mut Machine) -> Result<String, Fault> {
        let generator = crate::support::java::peek::<Generator>(machine, self.generator).cloned().unwrap_or_default();
        generator.to_json(machine, self.content)
    }

    /// The object itself is out of the heap here, so its content is set directly.
    fn finish_now(
        &mut self,
        machine: &mut Machine,
        finish: impl FnOnce(&mut Machine, Value) -> Result<Value, Fault>,
        value: Value,
    ) -> HostResult {
        self.content = finish(machine, value)?;
        done(self.content)
    }
}

impl HostObject for JsonDelegate {
    fn class_name(&self) -> &str {
        "groovy.json.JsonDelegate"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let machine = &mut *cx.machine;
        let content = self.content;
        if name == "getContent" && args.is_empty() {
            return done(content);
        }
        let key = name.to_owned();
        let finish = move |machine: &mut Machine, value: Value| {
            put(machine, content, &key, value)?;
            Ok(value)
        };
        match args {
            [closure] if machine.heap.is_closure(*closure) => Collect::one(*closure, finish),
            [value] => done(finish(machine, *value)?),
            [list, closure] if machine.heap.is_closure(*closure) => match machine.elements(*list)? {
                Some(items) => Collect::each(items, *closure, finish),
                None => Err(json_error("Expected a list and a closure")),
            },
            values => {
                let list = machine.new_list(values.to_vec())?;
                done(finish(machine, list)?)
            }
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let is_generator = |value: Value| crate::support::java::peek::<Generator>(machine, value).is_some();
    let (content, generator) = match args {
        [] => (Value::Null, Value::Null),
        [generator] if is_generator(*generator) => (Value::Null, *generator),
        [content] => (*content, Value::Null),
        [content, generator] => (*content, *generator),
        _ => return missing(),
    };
    done(machine.heap.add_host(Box::new(JsonBuilder { content, generator })))
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(with_parents(ClassDef::new("groovy.json.JsonBuilder"), &["java.lang.Object"]).constructor(construct));
    builder.class(with_parents(ClassDef::new("groovy.json.JsonDelegate"), &["java.lang.Object"]));
}

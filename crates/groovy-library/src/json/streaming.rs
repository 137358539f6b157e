//! `StreamingJsonBuilder`: writes to a writer as it goes.

use std::any::Any;

use entente_groovy_vm::{
    ClassDef, Fault, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Outcome, Step, Task, Value,
};

use super::generator::Generator;
use crate::classes::with_parents;
use crate::support::{delegating, done, missing};
use crate::writer::{is_writer, write};

/// The builder, and what its closures delegate to.
struct Streaming {
    writer: Value,
    generator: Generator,
    is_delegate: bool,
    /// Whether no key was written yet.
    is_first: bool,
}

/// Writes objects by a closure, then what closes them.
struct Objects {
    writer: Value,
    generator: Generator,
    closure: Value,
    /// Arguments of the calls to come.
    calls: std::vec::IntoIter<Vec<Value>>,
    /// The pairs that stand first in the object.
    start: String,
    /// Written between objects and at the end.
    is_list: bool,
    started: bool,
    end: &'static str,
}

impl Task for Objects {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        if self.started {
            write(machine, self.writer, "}")?;
        }
        let Some(args) = self.calls.next() else {
            write(machine, self.writer, if self.is_list { "]" } else { "" })?;
            write(machine, self.writer, self.end)?;
            return Ok(Step::Return(self.writer));
        };
        if self.started {
            write(machine, self.writer, ",")?;
        }
        self.started = true;
        write(machine, self.writer, "{")?;
        let start = self.start.clone();
        write(machine, self.writer, &start)?;
        let delegate = machine.heap.add_host(Box::new(Streaming {
            writer: self.writer,
            generator: self.generator.clone(),
            is_delegate: true,
            is_first: start.is_empty(),
        }));
        let closure = delegating(machine, self.closure, delegate);
        Ok(Step::Call(closure, args))
    }
}

impl Streaming {
    fn objects(
        &self,
        calls: Vec<Vec<Value>>,
        closure: Value,
        is_list: bool,
        start: String,
        end: &'static str,
    ) -> HostResult {
        Ok(Outcome::Task(Box::new(Objects {
            writer: self.writer,
            generator: self.generator.clone(),
            closure,
            calls: calls.into_iter(),
            start,
            is_list,
            started: false,
            end,
        })))
    }

    fn value(&mut self, machine: &mut Machine, value: Value, end: &str) -> HostResult {
        let written = self.generator.to_json(machine, value)? + end;
        write(machine, self.writer, &written)?;
        done(value)
    }
}

impl HostObject for Streaming {
    fn class_name(&self) -> &str {
        if self.is_delegate {
            "groovy.json.StreamingJsonBuilder$StreamingJsonDelegate"
        } else {
            "groovy.json.StreamingJsonBuilder"
        }
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let machine = &mut *cx.machine;
        if name == "getWriter" && args.is_empty() {
            return done(self.writer);
        }
        let mut end = "";
        if self.is_delegate || name != "call" {
            let key = machine.new_string(name)?;
            let key = self.generator.to_json(machine, key)?;
            let before = match (self.is_delegate, self.is_first) {
                (false, _) => "{",
                (true, true) => "",
                (true, false) => ",",
            };
            self.is_first = false;
            end = if self.is_delegate { "" } else { "}" };
            write(machine, self.writer, &format!("{before}{key}:"))?;
        }
        match args {
            [] => {
                write(machine, self.writer, &format!("{{}}{end}"))?;
                done(Value::Null)
            }
            [closure] if machine.heap.is_closure(*closure) => {
                self.objects(vec![Vec::new()], *closure, false, String::new(), end)
            }
            [map, closure] if machine.heap.is_map(*map) && machine.heap.is_closure(*closure) => {
                let pairs = self.generator.to_json(machine, *map)?;
                let start = pairs.trim_start_matches('{').trim_end_matches('}').to_owned();
                self.objects(vec![Vec::new()], *closure, false, start, end)
            }
            [list, closure] if machine.heap.is_closure(*closure) => {
                let Some(items) = machine.elements(*list)? else { return missing() };
                write(machine, self.writer, "[")?;
                self.objects(items.into_iter().map(|item| vec![item]).collect(), *closure, true, String::new(), end)
            }
            [value] => self.value(machine, *value, end),
            values => {
                let list = machine.new_list(values.to_vec())?;
                self.value(machine, list, end)
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
    let [writer, more @ ..] = args else { return missing() };
    if !is_writer(machine, *writer) {
        return missing();
    }
    let generator = more
        .iter()
        .find_map(|value| crate::support::java::peek::<Generator>(machine, *value).cloned())
        .unwrap_or_default();
    if let [content, ..] = more
        && crate::support::java::peek::<Generator>(machine, *content).is_none()
    {
        let written = generator.to_json(machine, *content)?;
        write(machine, *writer, &written)?;
    }
    let builder = Streaming { writer: *writer, generator, is_delegate: false, is_first: true };
    done(machine.heap.add_host(Box::new(builder)))
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("groovy.json.StreamingJsonBuilder"), &["java.lang.Object"]).constructor(construct),
    );
}

//! `StreamingMarkupBuilder`: markup on one line, with namespaces; also the closures that change slurped documents.

use std::any::Any;

use entente_groovy_vm::{
    ClassDef, Fault, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Outcome, Step, Task, Value,
};

use super::write::{compact, escape_attribute, escape_text};
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{delegate_to, done, missing, text};

/// What is written so far.
struct Stream {
    out: String,
    /// Whether the last start tag lacks its end.
    is_open: bool,
    depth: usize,
    /// Declarations for the next element.
    spaces: Vec<(String, String)>,
}

impl Stream {
    fn close_start(&mut self) {
        if std::mem::take(&mut self.is_open) {
            self.out.push('>');
        }
    }

    fn start(&mut self, machine: &mut Machine, name: &str, attributes: Value) {
        self.close_start();
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in machine.heap.map_entries(attributes).unwrap_or_default() {
            let shown = if value.is_null() { String::new() } else { machine.to_text(value) };
            self.out.push_str(&format!(" {}='{}'", machine.to_text(key), escape_attribute(&shown, '\'')));
        }
        for (prefix, space) in std::mem::take(&mut self.spaces) {
            let key = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
            self.out.push_str(&format!(" {key}='{}'", escape_attribute(&space, '\'')));
        }
        self.is_open = true;
        self.depth += 1;
    }

    fn end(&mut self, name: &str) {
        self.depth -= 1;
        if std::mem::take(&mut self.is_open) {
            self.out.push_str("/>");
        } else {
            self.out.push_str(&format!("</{name}>"));
        }
    }
}

/// A value as markup: documents as they are, everything else as text.
fn content(machine: &mut Machine, value: Value) -> Result<String, Fault> {
    if let Some(element) = super::slurped::element(machine, value)? {
        let mut out = String::new();
        compact(&element, &mut out);
        return Ok(out);
    }
    Ok(escape_text(&machine.to_text(value)))
}

/// Runs the closure of an element, then ends it.
struct Inside {
    stream: Value,
    closure: Option<Value>,
    name: String,
}

impl Task for Inside {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(closure) = self.closure.take() {
            let closure = delegate_to(machine, closure, self.stream);
            return Ok(Step::Call(closure, Vec::new()));
        }
        if let Some(stream) = machine.heap.host_mut::<Stream>(self.stream) {
            stream.end(&self.name);
        }
        Ok(Step::Return(Value::Null))
    }
}

impl Stream {
    fn element(&mut self, cx: &mut HostContext<'_>, this: Value, name: &str, args: &[Value]) -> HostResult {
        let machine = &mut *cx.machine;
        if self.depth > super::tree::MAX_DEPTH {
            return Err(Fault::illegal_argument("The markup is nested too deeply"));
        }
        let (mut attributes, mut value, mut closure) = (Value::Null, None, None);
        for arg in args {
            if machine.heap.is_map(*arg) && attributes.is_null() {
                attributes = *arg;
            } else if machine.heap.is_closure(*arg) {
                closure = Some(*arg);
            } else {
                value = Some(*arg);
            }
        }
        let before = self.out.len();
        self.start(machine, name, attributes);
        if let Some(value) = value.filter(|value| !value.is_null()) {
            self.close_start();
            self.out.push_str(&content(machine, value)?);
        }
        machine.charge((self.out.len() - before) / 16 + 1)?;
        machine.heap.grow(self.out.len() - before);
        machine.heap.check_string(self.out.len())?;
        if closure.is_some() {
            return Ok(Outcome::Task(Box::new(Inside { stream: this, closure, name: name.to_owned() })));
        }
        self.end(name);
        done(Value::Null)
    }
}

impl HostObject for Stream {
    fn class_name(&self) -> &str {
        "groovy.xml.StreamingMarkupBuilder$Document"
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        match name {
            "mkp" | "out" => done(cx.machine.heap.add_host(Box::new(Helper { stream: cx.this }))),
            _ => {
                let prefix = Prefix { stream: cx.this, prefix: name.to_owned() };
                done(cx.machine.heap.add_host(Box::new(prefix)))
            }
        }
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let this = cx.this;
        self.element(cx, this, name, args)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// `prefix.name(...)`: an element of a namespace.
struct Prefix {
    stream: Value,
    prefix: String,
}

impl HostObject for Prefix {
    fn class_name(&self) -> &str {
        "groovy.xml.streamingmarkupsupport.AbstractStreamingBuilder$Prefix"
    }

    fn call_method(&mut self, _cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        crate::support::invoke(self.stream, &format!("{}:{name}", self.prefix), args.to_vec())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// `mkp`: what is no element.
struct Helper {
    stream: Value,
}

impl HostObject for Helper {
    fn class_name(&self) -> &str {
        "groovy.xml.streamingmarkupsupport.BaseMarkupBuilder$Document"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let machine = &mut *cx.machine;
        let pairs = match args {
            [map] => machine.heap.map_entries(*map).unwrap_or_default(),
            _ => Vec::new(),
        };
        let mut texts = Vec::new();
        for (key, value) in &pairs {
            texts.push((machine.to_text(*key), machine.to_text(*value)));
        }
        let shown = match (name, args) {
            ("yield", [value]) => content(machine, *value)?,
            ("leftShift", [value]) => content(machine, *value)?,
            ("yieldUnescaped", [value]) => machine.to_text(*value),
            ("comment", [value]) => format!("<!--{}-->", machine.to_text(*value)),
            ("xmlDeclaration", _) => "<?xml version='1.0'?>\n".to_owned(),
            ("pi", _) => texts.iter().map(|(target, data)| format!("<?{target} {data}?>")).collect(),
            ("declareNamespace", _) => {
                fits!(machine.heap.host_mut::<Stream>(self.stream)).spaces.extend(texts);
                return done(Value::Null);
            }
            _ => return missing(),
        };
        machine.heap.grow(shown.len());
        let stream = fits!(machine.heap.host_mut::<Stream>(self.stream));
        stream.close_start();
        stream.out.push_str(&shown);
        done(cx.this)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// Runs a closure whose calls are markup; the answer is its text.
pub(super) struct Build {
    closure: Value,
    args: Vec<Value>,
    stream: Option<Value>,
}

impl Build {
    pub(super) fn new(closure: Value, args: Vec<Value>) -> Build {
        Build { closure, args, stream: None }
    }
}

impl Task for Build {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        match self.stream {
            None => {
                let stream = Stream { out: String::new(), is_open: false, depth: 0, spaces: Vec::new() };
                let stream = machine.heap.add_host(Box::new(stream));
                self.stream = Some(stream);
                let closure = delegate_to(machine, self.closure, stream);
                let args = if machine.closure_arity(closure) == 0 { Vec::new() } else { self.args.clone() };
                Ok(Step::Call(closure, args))
            }
            Some(stream) => {
                let out = machine.heap.host_mut::<Stream>(stream).map(|stream| std::mem::take(&mut stream.out));
                Ok(Step::Return(machine.new_string(out.unwrap_or_default())?))
            }
        }
    }
}

/// What `bind` gives: text that can be written.
struct Bound(String);

impl JavaValue for Bound {
    fn class(&self) -> &str {
        "groovy.lang.Writable"
    }

    fn text(&self, _heap: &entente_groovy_vm::Heap) -> Option<String> {
        Some(self.0.clone())
    }
}

/// `bind { }`.
struct Bind(Build);

impl Task for Bind {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        Ok(match self.0.resume(machine, answer)? {
            Step::Return(made) => {
                let made = machine.to_text(made);
                Step::Return(object(machine, Bound(made)))
            }
            step => step,
        })
    }
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    struct Streaming;
    impl JavaValue for Streaming {
        fn class(&self) -> &str {
            "groovy.xml.StreamingMarkupBuilder"
        }
    }
    builder.class(
        with_parents(ClassDef::new("groovy.xml.StreamingMarkupBuilder"), &["java.lang.Object"])
            .constructor(|m, _, a| if a.is_empty() { done(object(m, Streaming)) } else { missing() })
            .methods(&[
                ("bind", |m, _, a| match a {
                    [closure] if m.heap.is_closure(*closure) => {
                        Ok(Outcome::Task(Box::new(Bind(Build::new(*closure, Vec::new())))))
                    }
                    [value] => {
                        let made = content(m, *value)?;
                        done(object(m, Bound(made)))
                    }
                    _ => missing(),
                }),
                ("setEncoding", |_, _, _| done(Value::Null)),
                ("setUseDoubleQuotes", |_, _, _| done(Value::Null)),
                ("setExpandEmptyElements", |_, _, _| done(Value::Null)),
            ]),
    );
    builder.class(with_parents(ClassDef::new("groovy.lang.Writable").interface(), &[]).methods(&[
        ("writeTo", |m, t, a| match a {
            [writer] => {
                let shown = fits!(peek::<Bound>(m, t)).0.clone();
                crate::writer::write(m, *writer, &shown)?;
                done(*writer)
            }
            _ => missing(),
        }),
        ("toString", |m, t, _| {
            let shown = fits!(peek::<Bound>(m, t)).0.clone();
            text(m, shown)
        }),
    ]));
}

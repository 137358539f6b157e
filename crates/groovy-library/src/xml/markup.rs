//! `MarkupBuilder`: every call is an element, written as it comes.

use std::any::Any;

use entente_groovy_vm::{
    ClassDef, Fault, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Outcome, Step, Task, Value,
};

use super::write::{escape_attribute, escape_text};
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{delegate_to, done, missing};

/// What was written last.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    /// Nothing, or a declaration.
    Nothing,
    /// A start tag without its end.
    Start,
    /// Text.
    Text,
    /// An element that is whole.
    End,
}

/// Where the builder writes, and how.
struct Markup {
    /// A writer; null prints.
    writer: Value,
    indent: String,
    new_lines: bool,
    quote: char,
    omits_nulls: bool,
    omits_empty: bool,
    expands_empty: bool,
    escapes_attributes: bool,
    last: Last,
    /// Names of the elements around the place.
    open: Vec<String>,
    /// Whether the elements around the place hold elements.
    holds: Vec<bool>,
}

impl Markup {
    fn new(writer: Value, indent: &str, new_lines: bool) -> Markup {
        Markup {
            writer,
            indent: indent.to_owned(),
            new_lines,
            quote: '\'',
            omits_nulls: false,
            omits_empty: false,
            expands_empty: false,
            escapes_attributes: true,
            last: Last::Nothing,
            open: Vec::new(),
            holds: Vec::new(),
        }
    }

    fn line(&self, out: &mut String, depth: usize) {
        if self.new_lines {
            out.push('\n');
            out.push_str(&self.indent.repeat(depth));
        }
    }

    /// Before an element or instruction.
    fn begin(&mut self, out: &mut String) {
        if self.last == Last::Start {
            out.push('>');
        }
        if self.last != Last::Nothing {
            self.line(out, self.open.len());
        }
        if let Some(holds) = self.holds.last_mut() {
            *holds = true;
        }
    }

    /// Before text.
    fn begin_text(&mut self, out: &mut String) {
        if self.last == Last::Start {
            out.push('>');
        }
        self.last = Last::Text;
    }

    fn start(&mut self, machine: &mut Machine, name: &str, attributes: Value, out: &mut String) {
        self.begin(out);
        out.push('<');
        out.push_str(name);
        for (key, value) in machine.heap.map_entries(attributes).unwrap_or_default() {
            let shown = if value.is_null() { String::new() } else { machine.to_text(value) };
            if value.is_null() && self.omits_nulls || !value.is_null() && shown.is_empty() && self.omits_empty {
                continue;
            }
            let shown = if self.escapes_attributes { escape_attribute(&shown, self.quote) } else { shown };
            out.push_str(&format!(" {}={}{shown}{}", machine.to_text(key), self.quote, self.quote));
        }
        self.open.push(name.to_owned());
        self.holds.push(false);
        self.last = Last::Start;
    }

    fn end(&mut self, out: &mut String) {
        let (name, holds) = (self.open.pop().unwrap_or_default(), self.holds.pop().unwrap_or_default());
        match self.last {
            Last::Start if self.expands_empty => out.push_str(&format!("></{name}>")),
            Last::Start => out.push_str(" />"),
            Last::Text => out.push_str(&format!("</{name}>")),
            Last::End | Last::Nothing => {
                if holds && self.last == Last::End {
                    self.line(out, self.open.len());
                }
                out.push_str(&format!("</{name}>"));
            }
        }
        self.last = Last::End;
    }
}

fn put(machine: &mut Machine, writer: Value, out: &str) -> Result<(), Fault> {
    if writer.is_null() { machine.print(out) } else { crate::writer::write(machine, writer, out) }
}

/// Runs the closure of an element, then ends it.
struct Inside {
    builder: Value,
    closure: Option<Value>,
}

impl Task for Inside {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(closure) = self.closure.take() {
            let closure = delegate_to(machine, closure, self.builder);
            return Ok(Step::Call(closure, Vec::new()));
        }
        let mut out = String::new();
        let writer = match machine.heap.host_mut::<Markup>(self.builder) {
            Some(markup) => {
                markup.end(&mut out);
                markup.writer
            }
            None => Value::Null,
        };
        put(machine, writer, &out)?;
        Ok(Step::Return(Value::Null))
    }
}

impl HostObject for Markup {
    fn class_name(&self) -> &str {
        "groovy.xml.MarkupBuilder"
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        match name {
            "mkp" => done(cx.machine.heap.add_host(Box::new(Helper { builder: cx.this }))),
            "doubleQuotes" => done(self.quote == '"'),
            "omitNullAttributes" => done(self.omits_nulls),
            "omitEmptyAttributes" => done(self.omits_empty),
            "expandEmptyElements" => done(self.expands_empty),
            "escapeAttributes" => done(self.escapes_attributes),
            _ => missing(),
        }
    }

    fn set_property(&mut self, cx: &mut HostContext<'_>, name: &str, value: Value) -> HostResult {
        let on = cx.machine.truth(value);
        match name {
            "doubleQuotes" => self.quote = if on { '"' } else { '\'' },
            "omitNullAttributes" => self.omits_nulls = on,
            "omitEmptyAttributes" => self.omits_empty = on,
            "expandEmptyElements" => self.expands_empty = on,
            "escapeAttributes" => self.escapes_attributes = on,
            _ => return missing(),
        }
        done(Value::Null)
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        match (name, args) {
            ("getMkp", []) => return self.get_property(cx, "mkp"),
            ("setDoubleQuotes", [value]) => return self.set_property(cx, "doubleQuotes", *value),
            ("setOmitNullAttributes", [value]) => return self.set_property(cx, "omitNullAttributes", *value),
            ("setOmitEmptyAttributes", [value]) => return self.set_property(cx, "omitEmptyAttributes", *value),
            ("setExpandEmptyElements", [value]) => return self.set_property(cx, "expandEmptyElements", *value),
            ("setEscapeAttributes", [value]) => return self.set_property(cx, "escapeAttributes", *value),
            ("yield", [value]) | ("yieldUnescaped", [value]) if self.open.is_empty() => {
                let shown = cx.machine.to_text(*value);
                put(cx.machine, self.writer, &shown)?;
                return done(Value::Null);
            }
            _ => {}
        }
        let machine = &mut *cx.machine;
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
        if self.open.len() > super::tree::MAX_DEPTH {
            return Err(Fault::illegal_argument("The markup is nested too deeply"));
        }
        let mut out = String::new();
        self.start(machine, name, attributes, &mut out);
        if let Some(value) = value.filter(|value| !value.is_null()) {
            self.begin_text(&mut out);
            out.push_str(&escape_text(&machine.to_text(value)));
        }
        if closure.is_none() {
            self.end(&mut out);
        }
        put(machine, self.writer, &out)?;
        match closure {
            Some(_) => Ok(Outcome::Task(Box::new(Inside { builder: cx.this, closure }))),
            None => done(Value::Null),
        }
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
    builder: Value,
}

impl HostObject for Helper {
    fn class_name(&self) -> &str {
        "groovy.xml.MarkupBuilderHelper"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let machine = &mut *cx.machine;
        let attributes = match args {
            [map] => machine.heap.map_entries(*map),
            _ => None,
        };
        let shown = match (name, args) {
            ("yield", [value]) => escape_text(&machine.to_text(*value)),
            ("yieldUnescaped", [value]) => machine.to_text(*value),
            ("comment", [value]) => format!("<!-- {} -->", machine.to_text(*value)),
            ("xmlDeclaration" | "pi", _) => instruction(machine, name, &attributes.unwrap_or_default()),
            _ => return missing(),
        };
        let markup = fits!(machine.heap.host_mut::<Markup>(self.builder));
        let mut out = String::new();
        if matches!(name, "xmlDeclaration" | "pi") {
            markup.begin(&mut out);
            out.push_str(&shown);
            if markup.new_lines {
                out.push('\n');
            }
            markup.last = Last::Nothing;
        } else {
            markup.begin_text(&mut out);
            out.push_str(&shown);
        }
        let writer = markup.writer;
        put(machine, writer, &out)?;
        done(Value::Null)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// `<?xml version='1.0'?>`, `<?name key='value'?>`.
fn instruction(machine: &mut Machine, name: &str, pairs: &[(Value, Value)]) -> String {
    let mut shown = String::new();
    let mut write = |machine: &mut Machine, target: &str, pairs: &[(Value, Value)]| {
        shown.push_str("<?");
        shown.push_str(target);
        for (key, value) in pairs {
            let (key, value) = (machine.to_text(*key), machine.to_text(*value));
            shown.push_str(&format!(" {key}='{}'", escape_attribute(&value, '\'')));
        }
        shown.push_str("?>");
    };
    if name == "xmlDeclaration" {
        write(machine, "xml", pairs);
    } else {
        for (target, inner) in pairs {
            let target = machine.to_text(*target);
            let inner = machine.heap.map_entries(*inner).unwrap_or_default();
            write(machine, &target, &inner);
        }
    }
    shown
}

/// `new IndentPrinter(writer, indent, newLines)`.
struct IndentPrinter {
    writer: Value,
    indent: String,
    new_lines: bool,
}

impl JavaValue for IndentPrinter {
    fn class(&self) -> &str {
        "groovy.util.IndentPrinter"
    }
}

fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let markup = match args {
        [] => Markup::new(Value::Null, "  ", true),
        [writer] if crate::writer::is_writer(machine, *writer) => Markup::new(*writer, "  ", true),
        [printer] => {
            let printer = fits!(peek::<IndentPrinter>(machine, *printer));
            Markup::new(printer.writer, &printer.indent.clone(), printer.new_lines)
        }
        _ => return missing(),
    };
    done(machine.heap.add_host(Box::new(markup)))
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder
        .class(with_parents(ClassDef::new("groovy.xml.MarkupBuilder"), &["java.lang.Object"]).constructor(construct));
    builder.class(with_parents(ClassDef::new("groovy.util.IndentPrinter"), &["java.lang.Object"]).constructor(
        |m, _, a| {
            let (writer, indent, new_lines) = match a {
                [] => (Value::Null, "  ".to_owned(), true),
                [writer] => (*writer, "  ".to_owned(), true),
                [writer, indent] => (*writer, m.to_text(*indent), true),
                [writer, indent, Value::Bool(new_lines), ..] => (*writer, m.to_text(*indent), *new_lines),
                _ => return missing(),
            };
            if !writer.is_null() && !crate::writer::is_writer(m, writer) {
                return missing();
            }
            done(object(m, IndentPrinter { writer, indent, new_lines }))
        },
    ));
}

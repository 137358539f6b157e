//! `StringWriter`, `PrintWriter` over one, `StringReader`: text in memory with the faces of streams.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{Event, closure_arg, done, list, missing, text, walk};

/// A writer: its own text, or the writer that it passes everything on to.
#[derive(Clone)]
struct Writer {
    text: String,
    target: Value,
}

impl JavaValue for Writer {
    fn class(&self) -> &str {
        if self.target.is_null() { "java.io.StringWriter" } else { "java.io.PrintWriter" }
    }

    fn text(&self, heap: &Heap) -> Option<String> {
        if self.target.is_null() { Some(self.text.clone()) } else { Some(heap.to_text(self.target)) }
    }
}

/// A reader with the place it has come to.
#[derive(Clone)]
struct Reader {
    text: String,
    at: usize,
}

impl JavaValue for Reader {
    fn class(&self) -> &str {
        "java.io.StringReader"
    }
}

/// What a reader has left; `None` when the value is no reader. The reader is then at its end.
pub(crate) fn rest_of_reader(machine: &mut Machine, reader: Value) -> Option<String> {
    let reader = peek_mut::<Reader>(machine, reader)?;
    let rest = reader.text[reader.at..].to_owned();
    reader.at = reader.text.len();
    Some(rest)
}

/// Whether text can be written to a value.
pub(crate) fn is_writer(machine: &Machine, value: Value) -> bool {
    peek::<Writer>(machine, value).is_some() || matches!(machine.heap.object(value), Some(Object::Builder(_)))
}

/// Writes text to a writer or builder.
///
/// # Errors
/// Limits; `ClassCastException` when the value is neither.
pub(crate) fn write(machine: &mut Machine, writer: Value, more: &str) -> Result<(), Fault> {
    machine.charge(more.len() / 16)?;
    if let Some(Object::Builder(text)) = machine.heap.object(writer) {
        let length = text.len() + more.len();
        machine.heap.check_string(length)?;
        if let Some(Object::Builder(text)) = machine.heap.object_mut(writer) {
            text.push_str(more);
        }
        machine.heap.grow(more.len());
        return Ok(());
    }
    let Some(found) = peek::<Writer>(machine, writer) else {
        let class = machine.heap.class_name(writer);
        return Err(Fault::new("java.lang.ClassCastException", format!("class {class} is no writer")));
    };
    if !found.target.is_null() {
        let target = found.target;
        return write(machine, target, more);
    }
    let length = found.text.len() + more.len();
    machine.heap.check_string(length)?;
    machine.heap.grow(more.len());
    if let Some(found) = peek_mut::<Writer>(machine, writer) {
        found.text.push_str(more);
    }
    Ok(())
}

fn put(machine: &mut Machine, this: Value, args: &[Value], end: &str) -> HostResult {
    let mut shown = match args {
        [] => String::new(),
        [value] => machine.to_text(*value),
        _ => return missing(),
    };
    shown.push_str(end);
    write(machine, this, &shown)?;
    done(this)
}

/// `write(text)`, `write(code)`, `write(text, from, length)`.
fn write_method(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let shown = match args {
        [Value::Int(code)] => String::from_utf16_lossy(&[*code as u16]),
        [value] => machine.to_text(*value),
        [value, from, length] => {
            let (from, length) = (fits!(machine.heap.int(*from)), fits!(machine.heap.int(*length)));
            machine.to_text(*value).chars().skip(from.max(0) as usize).take(length.max(0) as usize).collect()
        }
        _ => return missing(),
    };
    write(machine, this, &shown)?;
    done(Value::Null)
}

const WRITER: &[(&str, Native)] = &[
    ("write", write_method),
    ("append", |m, t, a| put(m, t, a, "")),
    ("leftShift", |m, t, a| put(m, t, a, "")),
    ("print", |m, t, a| put(m, t, a, "").map(|_| Value::Null.into())),
    ("println", |m, t, a| put(m, t, a, "\n").map(|_| Value::Null.into())),
    ("printf", |m, t, a| {
        let [pattern, values @ ..] = a else { return missing() };
        let pattern = m.to_text(*pattern);
        let written = crate::string::format(m, &pattern, values)?;
        write(m, t, &written)?;
        done(t)
    }),
    ("flush", |_, _, _| done(Value::Null)),
    ("close", |_, _, _| done(Value::Null)),
    ("getBuffer", |m, t, _| {
        let text = m.to_text(t);
        done(m.heap.add(Object::Builder(text)))
    }),
    ("withWriter", |m, t, a| {
        let closure = fits!(closure_arg(m, a));
        walk(vec![t], closure, |_, event| {
            Ok(match event {
                Event::Answer { answer, .. } => Some(answer),
                Event::End => Some(Value::Null),
            })
        })
        .start()
    }),
];

fn next_line(machine: &mut Machine, this: Value) -> Option<String> {
    let reader = peek_mut::<Reader>(machine, this)?;
    let rest = &reader.text[reader.at..];
    if rest.is_empty() {
        return None;
    }
    let end = rest.find('\n').unwrap_or(rest.len());
    let line = rest[..end].trim_end_matches('\r').to_owned();
    reader.at += (end + 1).min(rest.len());
    Some(line)
}

const READER: &[(&str, Native)] = &[
    ("read", |m, t, _| {
        let reader = fits!(peek_mut::<Reader>(m, t));
        let Some(c) = reader.text[reader.at..].chars().next() else { return done(-1) };
        reader.at += c.len_utf8();
        done(c as i32)
    }),
    ("readLine", |m, t, _| match next_line(m, t) {
        Some(line) => text(m, line),
        None => done(Value::Null),
    }),
    ("readLines", |m, t, _| {
        let mut lines = Vec::new();
        while let Some(line) = next_line(m, t) {
            lines.push(m.new_string(line)?);
        }
        list(m, lines)
    }),
    ("eachLine", |m, t, a| {
        let closure = fits!(closure_arg(m, a));
        let mut lines = Vec::new();
        while let Some(line) = next_line(m, t) {
            lines.push(m.new_string(line)?);
        }
        walk(lines, closure, |_, event| Ok(matches!(event, Event::End).then_some(Value::Null))).start()
    }),
    ("getText", |m, t, _| {
        let rest = fits!(rest_of_reader(m, t));
        text(m, rest)
    }),
    ("ready", |_, _, _| done(true)),
    ("close", |_, _, _| done(Value::Null)),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(with_parents(ClassDef::new("java.io.Writer"), &["java.lang.Object"]).methods(WRITER));
    builder.class(
        with_parents(ClassDef::new("java.io.StringWriter"), &["java.io.Writer"])
            .constructor(|m, _, _| done(object(m, Writer { text: String::new(), target: Value::Null }))),
    );
    for name in ["java.io.PrintWriter", "java.io.BufferedWriter"] {
        builder.class(with_parents(ClassDef::new(name), &["java.io.Writer"]).constructor(|m, _, a| match a {
            [target] | [target, Value::Bool(_)] if is_writer(m, *target) => {
                done(object(m, Writer { text: String::new(), target: *target }))
            }
            [_, ..] => Err(Fault::new(
                "java.lang.SecurityException",
                "Scripts can't write files; write to a StringWriter, or print with log.info",
            )),
            [] => missing(),
        }));
    }
    builder.class(with_parents(ClassDef::new("java.io.Reader"), &["java.lang.Object"]).methods(READER));
    builder.class(with_parents(ClassDef::new("java.io.StringReader"), &["java.io.Reader"]).constructor(|m, _, a| {
        let [text] = a else { return missing() };
        let text = m.to_text(*text);
        m.charge(text.len() / 16)?;
        m.heap.grow(text.len());
        done(object(m, Reader { text, at: 0 }))
    }));
    builder.class(with_parents(ClassDef::new("java.io.BufferedReader"), &["java.io.Reader"]).constructor(|m, _, a| {
        match a {
            [reader] if peek::<Reader>(m, *reader).is_some() => done(*reader),
            _ => missing(),
        }
    }));
}

//! `groovy.xml`: `XmlSlurper`, `XmlParser`, `MarkupBuilder`, `StreamingMarkupBuilder`, `NodeBuilder`, `XmlUtil`, over
//! roxmltree. Documents can't declare types or entities, so nothing outside of their text is ever read.

mod build;
mod markup;
mod node;
mod node_list;
mod path;
mod path_changes;
mod printer;
mod qname;
mod read;
mod slurped;
mod streaming;
mod tree;
mod write;

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Value};

use self::tree::Element;
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object};
use crate::support::{done, missing, text};

/// `XmlSlurper` and `XmlParser`, with what they were told.
struct Reader {
    is_slurper: bool,
    trims: bool,
}

impl JavaValue for Reader {
    fn class(&self) -> &str {
        if self.is_slurper { "groovy.xml.XmlSlurper" } else { "groovy.xml.XmlParser" }
    }
}

fn construct(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    if !args.iter().all(|arg| matches!(arg, Value::Bool(_))) {
        return missing();
    }
    let Value::Class(id) = class else { return missing() };
    let is_slurper = machine.heap.library().class(id).name.ends_with("Slurper");
    done(object(machine, Reader { is_slurper, trims: false }))
}

/// Reads a document, charged.
fn document(machine: &mut Machine, source: &str, trims: bool) -> Result<Element, Fault> {
    machine.charge(source.len())?;
    machine.heap.check_string(source.len().saturating_mul(2))?;
    machine.heap.grow(source.len() * 2);
    read::read(source, trims)
}

fn parse_text(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [source] = args else { return missing() };
    let source = match crate::writer::rest_of_reader(machine, *source) {
        Some(rest) => rest,
        None => fits!(machine.heap.is_text(*source).then(|| machine.to_text(*source))),
    };
    let reader = fits!(crate::support::java::peek::<Reader>(machine, this));
    let (is_slurper, trims) = (reader.is_slurper, reader.trims);
    let root = document(machine, &source, trims)?;
    if is_slurper { slurped::give(machine, &root) } else { node::give(machine, &root) }
}

fn refuse(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new(
        "java.lang.SecurityException",
        "Scripts can't open files or addresses; read the text with httpClient and call parseText(text)",
    ))
}

fn set_trimming(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Bool(trims)] = args else { return missing() };
    fits!(crate::support::java::peek_mut::<Reader>(machine, this)).trims = *trims;
    done(Value::Null)
}

const READER: &[(&str, Native)] = &[
    ("parseText", parse_text),
    ("parse", |m, t, a| match a {
        [source] if !m.heap.is_text(*source) => parse_text(m, t, a),
        _ => refuse(m, t, a),
    }),
    ("setTrimWhitespace", set_trimming),
    ("setKeepIgnorableWhitespace", |_, _, a| match a {
        [Value::Bool(_)] => done(Value::Null),
        _ => missing(),
    }),
];

/// The tree behind a value: of a node, of what a slurper gave, or of a document as text.
fn element_of(machine: &mut Machine, value: Value) -> Result<Option<Element>, Fault> {
    if machine.heap.is_text(value) {
        let source = machine.to_text(value);
        machine.charge(source.len())?;
        return read::read_whole(&source).map(Some);
    }
    if let Some(element) = slurped::element(machine, value)? {
        return Ok(Some(element));
    }
    match printer::print(machine, value, true)? {
        Some(printed) => read::read_whole(&printed).map(Some),
        None => Ok(None),
    }
}

fn serialize(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    match args {
        [value] => {
            let element = fits!(element_of(machine, *value)?);
            let shown = write::document(&element);
            text(machine, shown)
        }
        [value, writer] if crate::writer::is_writer(machine, *writer) => {
            let element = fits!(element_of(machine, *value)?);
            let shown = write::document(&element);
            crate::writer::write(machine, *writer, &shown)?;
            done(Value::Null)
        }
        _ => missing(),
    }
}

fn escaped(machine: &mut Machine, args: &[Value], escape: fn(&str) -> String) -> HostResult {
    match args {
        [Value::Null] => done(Value::Null),
        [plain] => {
            let plain = machine.to_text(*plain);
            let shown = escape(&plain);
            text(machine, shown)
        }
        _ => missing(),
    }
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.exception("org.xml.sax.SAXException", "java.lang.Exception");
    builder.exception("org.xml.sax.SAXParseException", "org.xml.sax.SAXException");
    for name in ["groovy.xml.XmlSlurper", "groovy.xml.XmlParser", "groovy.util.XmlSlurper", "groovy.util.XmlParser"] {
        builder.class(with_parents(ClassDef::new(name), &["java.lang.Object"]).constructor(construct).methods(READER));
    }
    for name in ["groovy.xml.XmlUtil", "groovy.util.XmlUtil"] {
        builder.class(
            with_parents(ClassDef::new(name), &["java.lang.Object"])
                .static_method("serialize", serialize)
                .static_method("escapeXml", |m, _, a| escaped(m, a, write::escape_all))
                .static_method("escapeControlCharacters", |m, _, a| escaped(m, a, write::escape_controls)),
        );
    }
    slurped::register(builder);
    node::register(builder);
    node_list::register(builder);
    qname::register(builder);
    printer::register(builder);
    markup::register(builder);
    streaming::register(builder);
    build::register(builder);
}

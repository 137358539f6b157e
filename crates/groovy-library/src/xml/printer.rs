//! `XmlNodePrinter`: nodes as text, each on a line of its own.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Value};

use super::node::{Node, items, node};
use super::qname::QName;
use super::tree::MAX_DEPTH;
use super::write::escape_text;
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing};

/// How nodes are written.
struct Printing {
    out: String,
    /// Text stays as it is, without lines and blanks around it.
    preserves: bool,
    indent: String,
    quote: char,
    /// Namespaces that are declared around the place, by prefix.
    declared: Vec<(String, String)>,
}

impl Printing {
    fn line_begin(&mut self, depth: usize) {
        let indent = self.indent.repeat(depth);
        self.out.push_str(&indent);
    }

    fn item(&mut self, shown: &str, depth: usize) {
        if !self.preserves {
            self.line_begin(depth);
        }
        self.out.push_str(&escape_text(shown));
        if !self.preserves {
            self.out.push('\n');
        }
    }

    /// The start of a tag with what it declares and has.
    fn tag(&mut self, machine: &mut Machine, this: &Node, depth: usize) -> String {
        self.line_begin(depth);
        let name = written(machine, this.name);
        self.out.push('<');
        self.out.push_str(&name);
        let pairs = machine.heap.map_entries(this.attributes).unwrap_or_default();
        let names: Vec<Value> = std::iter::once(this.name).chain(pairs.iter().map(|(key, _)| *key)).collect();
        for name in names {
            if let Some(QName(name)) = peek::<QName>(machine, name).cloned()
                && !name.space.is_empty()
                && !self.declared.contains(&(name.prefix.clone(), name.space.clone()))
            {
                let attribute =
                    if name.prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{}", name.prefix) };
                self.attribute(&attribute, &name.space);
                self.declared.push((name.prefix, name.space));
            }
        }
        for (key, value) in pairs {
            let (key, value) = (written(machine, key), machine.to_text(value));
            self.attribute(&key, &value);
        }
        name
    }

    fn attribute(&mut self, name: &str, value: &str) {
        let quoted = if self.quote == '"' { "&quot;" } else { "&apos;" };
        let value = escape_text(value).replace(self.quote, quoted).replace('\n', "&#10;").replace('\r', "&#13;");
        self.out.push_str(&format!(" {name}={}{value}{}", self.quote, self.quote));
    }

    fn node(&mut self, machine: &mut Machine, this: Value, depth: usize) -> Result<(), Fault> {
        machine.charge(1)?;
        machine.heap.check_string(self.out.len())?;
        if depth > MAX_DEPTH {
            return Err(Fault::illegal_argument(format!("The tree is more than {MAX_DEPTH} levels deep")));
        }
        let Some(own) = node(machine, this) else { return Ok(()) };
        let around = self.declared.len();
        let held = items(machine, this);
        let name = self.tag(machine, &own, depth);
        let is_empty = match held.as_slice() {
            [] => true,
            [one] if !matches!(machine.heap.object(own.value), Some(Object::List(_))) => {
                machine.to_text(*one).is_empty()
            }
            _ => false,
        };
        if is_empty {
            self.out.push_str("/>\n");
            self.declared.truncate(around);
            return Ok(());
        }
        let is_list = matches!(machine.heap.object(own.value), Some(Object::List(_)));
        let simple = !held.iter().any(|item| node(machine, *item).is_some());
        let inline = self.preserves && (simple || !is_list);
        self.out.push('>');
        if !inline {
            self.out.push('\n');
        }
        for item in held {
            if node(machine, item).is_some() {
                self.node(machine, item, depth + 1)?;
            } else {
                let shown = machine.to_text(item);
                self.item(&shown, depth + 1);
            }
        }
        if !inline {
            self.line_begin(depth);
        }
        self.out.push_str(&format!("</{name}>\n"));
        self.declared.truncate(around);
        Ok(())
    }
}

fn written(machine: &mut Machine, name: Value) -> String {
    match peek::<QName>(machine, name) {
        Some(QName(name)) => name.written(),
        None => machine.to_text(name),
    }
}

/// A node as text; `None` when the value is none.
///
/// # Errors
/// Limits.
pub(super) fn print(machine: &mut Machine, value: Value, preserves: bool) -> Result<Option<String>, Fault> {
    if node(machine, value).is_none() {
        return Ok(None);
    }
    let mut printing =
        Printing { out: String::new(), preserves, indent: "  ".to_owned(), quote: '"', declared: Vec::new() };
    printing.node(machine, value, 0)?;
    Ok(Some(printing.out))
}

/// `new XmlNodePrinter(writer, indent, quote)`.
struct Printer {
    writer: Value,
    indent: String,
    quote: char,
    preserves: bool,
}

impl JavaValue for Printer {
    fn class(&self) -> &str {
        "groovy.xml.XmlNodePrinter"
    }
}

fn print_node(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let printer = fits!(peek::<Printer>(machine, this));
    let writer = printer.writer;
    let mut printing = Printing {
        out: String::new(),
        preserves: printer.preserves,
        indent: printer.indent.clone(),
        quote: printer.quote,
        declared: Vec::new(),
    };
    printing.node(machine, *value, 0)?;
    if writer.is_null() {
        machine.print(&printing.out)?;
    } else {
        crate::writer::write(machine, writer, &printing.out)?;
    }
    done(Value::Null)
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    for name in ["groovy.xml.XmlNodePrinter", "groovy.util.XmlNodePrinter"] {
        builder.class(
            with_parents(ClassDef::new(name), &["java.lang.Object"])
                .constructor(|m, _, a| {
                    let (writer, rest) = match a {
                        [] => (Value::Null, a),
                        [writer, rest @ ..] if crate::writer::is_writer(m, *writer) => (*writer, rest),
                        _ => return missing(),
                    };
                    let texts: Vec<String> = rest.iter().map(|part| m.to_text(*part)).collect();
                    let indent = texts.first().cloned().unwrap_or_else(|| "  ".to_owned());
                    let quote = texts.get(1).and_then(|quote| quote.chars().next()).unwrap_or('"');
                    done(object(m, Printer { writer, indent, quote, preserves: false }))
                })
                .methods(&[
                    ("print", print_node),
                    ("setPreserveWhitespace", |m, t, a| match a {
                        [Value::Bool(preserves)] => {
                            fits!(peek_mut::<Printer>(m, t)).preserves = *preserves;
                            done(Value::Null)
                        }
                        _ => missing(),
                    }),
                ]),
        );
    }
}

//! The text of values, as Groovy prints them, and the names of their classes.

use std::fmt::Write;
use std::sync::Arc;

use crate::heap::Heap;
use crate::object::{ClosureCode, ListKind, Object, TableKind};
use crate::value::Value;

/// Nesting at which printing stops, so that hostile data can't end the host.
const MAX_NESTING: usize = 64;
/// Texts of collections stop growing here; the machine's own limit on strings refuses far shorter ones before.
const MAX_BYTES: usize = 64 << 20;

impl Heap {
    /// `toString()` in Groovy's way: `[a, b]`, `[k:v]`.
    pub fn to_text(&self, value: Value) -> String {
        if let Some(Object::Text(text)) = self.object(value) {
            return text.to_string();
        }
        let mut out = String::new();
        self.write_text(&mut out, value, &mut Vec::new());
        out
    }

    /// Appends the text of a value; `parents` are the collections around it.
    fn write_text(&self, out: &mut String, value: Value, parents: &mut Vec<Value>) {
        match value {
            Value::Null => out.push_str("null"),
            Value::Bool(value) => out.push_str(if value { "true" } else { "false" }),
            Value::Byte(n) => push_display(out, n),
            Value::Short(n) => push_display(out, n),
            Value::Char(unit) => out.push_str(&String::from_utf16_lossy(&[unit])),
            Value::Int(n) => push_display(out, n),
            Value::Long(n) => push_display(out, n),
            Value::Float(n) => out.push_str(&float_text(n)),
            Value::Double(n) => out.push_str(&double_text(n)),
            Value::Class(class) => {
                let class = self.library().class(class);
                out.push_str(if class.is_interface { "interface " } else { "class " });
                out.push_str(&class.name);
            }
            Value::Object(handle) => {
                if out.len() > MAX_BYTES {
                    return;
                }
                self.write_object(out, value, self.get(handle), parents);
            }
        }
    }

    fn write_object(&self, out: &mut String, value: Value, object: &Object, parents: &mut Vec<Value>) {
        if let Some(text) = self.shown(value) {
            out.push_str(text);
            return;
        }
        match object {
            Object::Text(text) => out.push_str(text),
            Object::GString(gstring) => {
                for (at, text) in gstring.texts.iter().enumerate() {
                    out.push_str(text);
                    let parts = if gstring.shown.is_empty() { &gstring.values } else { &gstring.shown };
                    if let Some(part) = parts.get(at) {
                        // A range alone in the place of a value is written out, unlike everywhere else.
                        if let Some(Object::Range(range)) = self.object(*part) {
                            self.write_range_items(out, *range);
                            continue;
                        }
                        self.write_nested(out, *part, value, "(this GString)", parents);
                    }
                }
            }
            Object::BigInteger(number) => push_display(out, number),
            Object::Decimal(number) => push_display(out, number),
            Object::List(list) if self.is_char_array(list.kind) => {
                let units: Vec<u16> =
                    list.items.iter().map(|item| if let Value::Char(unit) = item { *unit } else { 0 }).collect();
                out.push_str(&String::from_utf16_lossy(&units));
            }
            Object::List(list) => self.write_items(out, value, list.items.iter().copied(), parents),
            Object::Set(set) => {
                let entries = self.ordered(&set.table, set.kind);
                self.write_items(out, value, entries.iter().map(|entry| entry.key), parents);
            }
            Object::Map(map) => {
                let entries = self.ordered(&map.table, map.kind);
                if entries.is_empty() {
                    out.push_str("[:]");
                    return;
                }
                out.push('[');
                for (at, entry) in entries.iter().enumerate() {
                    if at > 0 {
                        out.push_str(", ");
                    }
                    self.write_nested(out, entry.key, value, "(this Map)", parents);
                    out.push(':');
                    self.write_nested(out, entry.value, value, "(this Map)", parents);
                }
                out.push(']');
            }
            Object::Range(range) => {
                self.write_text(out, range.from, parents);
                out.push_str(match (range.exclude_from, range.exclude_to) {
                    (false, false) => "..",
                    (false, true) => "..<",
                    (true, false) => "<..",
                    (true, true) => "<..<",
                });
                self.write_text(out, range.to, parents);
            }
            Object::Entry(entry) => {
                self.write_nested(out, entry.key, value, "(this Entry)", parents);
                out.push('=');
                self.write_nested(out, entry.value, value, "(this Entry)", parents);
            }
            Object::Exception(exception) => {
                out.push_str(&exception.class);
                if let Some(message) = &exception.message {
                    out.push_str(": ");
                    out.push_str(message);
                }
            }
            Object::Date(date) => {
                let text = self.library().format_date(date, self.time_zone());
                out.push_str(&text);
            }
            Object::Builder(text) => out.push_str(text),
            Object::Host(Some(host), class) => match host.display(self) {
                Some(text) => out.push_str(&text),
                None => {
                    let _ = write!(out, "{class}@{:x}", self.hash_code(value));
                }
            },
            Object::Host(None, class) => out.push_str(class),
            _ => {
                let _ = write!(out, "{}@{:x}", self.class_name(value), self.hash_code(value));
            }
        }
    }

    /// A `char[]` is written as the text that it holds.
    fn is_char_array(&self, kind: ListKind) -> bool {
        matches!(kind, ListKind::Array(Some(class)) if self.library().class(class).name == "char")
    }

    fn write_range_items(&self, out: &mut String, range: crate::object::RangeObject) {
        out.push('[');
        for at in 0..crate::range::len(self, range) {
            if out.len() > MAX_BYTES {
                return;
            }
            if at > 0 {
                out.push_str(", ");
            }
            out.push_str(&crate::range::item_text(self, range, at));
        }
        out.push(']');
    }

    fn write_items(
        &self,
        out: &mut String,
        owner: Value,
        items: impl Iterator<Item = Value>,
        parents: &mut Vec<Value>,
    ) {
        out.push('[');
        for (at, item) in items.enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            self.write_nested(out, item, owner, "(this Collection)", parents);
        }
        out.push(']');
    }

    fn write_nested(&self, out: &mut String, item: Value, owner: Value, itself: &str, parents: &mut Vec<Value>) {
        if item == owner {
            out.push_str(itself);
        } else if parents.len() > MAX_NESTING || parents.contains(&item) && self.object(item).is_some() {
            out.push_str("...");
        } else {
            parents.push(owner);
            self.write_text(out, item, parents);
            parents.pop();
        }
    }

    /// The full name of a value's class; `null` for null.
    pub fn class_name(&self, value: Value) -> Arc<str> {
        let name: &'static str = match value {
            Value::Null => "null",
            Value::Bool(_) => "java.lang.Boolean",
            Value::Byte(_) => "java.lang.Byte",
            Value::Short(_) => "java.lang.Short",
            Value::Char(_) => "java.lang.Character",
            Value::Int(_) => "java.lang.Integer",
            Value::Long(_) => "java.lang.Long",
            Value::Float(_) => "java.lang.Float",
            Value::Double(_) => "java.lang.Double",
            Value::Class(_) => "java.lang.Class",
            Value::Object(handle) => match self.get(handle) {
                Object::Text(_) => "java.lang.String",
                Object::GString(_) => "org.codehaus.groovy.runtime.GStringImpl",
                Object::BigInteger(_) => "java.math.BigInteger",
                Object::Decimal(_) => "java.math.BigDecimal",
                Object::List(list) => match list.kind {
                    ListKind::ArrayList => "java.util.ArrayList",
                    ListKind::LinkedList => "java.util.LinkedList",
                    ListKind::Immutable => "java.util.Collections$UnmodifiableRandomAccessList",
                    ListKind::Array(class) => {
                        let element = class.map_or("java.lang.Object", |class| &self.library().class(class).name);
                        return array_class_name(element).into();
                    }
                },
                Object::Map(map) => match map.kind {
                    TableKind::Linked => "java.util.LinkedHashMap",
                    TableKind::Hash => "java.util.HashMap",
                    TableKind::Tree => "java.util.TreeMap",
                    TableKind::Immutable => "java.util.Collections$UnmodifiableMap",
                },
                Object::Set(set) => match set.kind {
                    TableKind::Linked => "java.util.LinkedHashSet",
                    TableKind::Hash => "java.util.HashSet",
                    TableKind::Tree => "java.util.TreeSet",
                    TableKind::Immutable => "java.util.Collections$UnmodifiableSet",
                },
                Object::Range(range) => match (range.from, range.to) {
                    (Value::Int(_), Value::Int(_)) => "groovy.lang.IntRange",
                    (from, to) if self.number(from).is_some() && self.number(to).is_some() => "groovy.lang.NumberRange",
                    _ => "groovy.lang.ObjectRange",
                },
                Object::Entry(_) => "java.util.LinkedHashMap$Entry",
                Object::Closure(closure) => match &closure.code {
                    ClosureCode::Function { function, .. } => match self.library().closure_class(*function) {
                        Some(class) => return self.library().class(class).name.as_str().into(),
                        None => "groovy.lang.Closure",
                    },
                    ClosureCode::Method { .. } => "org.codehaus.groovy.runtime.MethodClosure",
                    ClosureCode::Curried { .. } => "org.codehaus.groovy.runtime.CurriedClosure",
                    ClosureCode::Composed { .. } => "org.codehaus.groovy.runtime.ComposedClosure",
                    ClosureCode::Memoized { .. } => "org.codehaus.groovy.runtime.memoize.Memoize$MemoizeFunction",
                    ClosureCode::Trampoline { .. } => "groovy.lang.TrampolineClosure",
                },
                Object::Exception(exception) => return Arc::clone(&exception.class),
                Object::Date(date) => {
                    if date.timestamp {
                        "java.sql.Timestamp"
                    } else {
                        "java.util.Date"
                    }
                }
                Object::Builder(_) => "java.lang.StringBuilder",
                Object::Iterator(_) => "java.util.Iterator",
                Object::Cell(_) => "groovy.lang.Reference",
                Object::Instance(instance) => return self.library().class(instance.class).name.as_str().into(),
                Object::Meta(_) => "groovy.lang.ExpandoMetaClass",
                Object::Script => return Arc::clone(self.script_class()),
                Object::Host(_, class) => return Arc::clone(class),
            },
        };
        name.into()
    }
}

fn push_display(out: &mut String, value: impl std::fmt::Display) {
    let _ = write!(out, "{value}");
}

/// `Double.toString`.
pub fn double_text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".into();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Infinity".into() } else { "-Infinity".into() };
    }
    let magnitude = value.abs();
    if magnitude != 0.0 && !(1e-3..1e7).contains(&magnitude) {
        java_exponent(&format!("{value:E}"), || format!("{value:.1E}"))
    } else {
        format!("{value:?}")
    }
}

/// `Float.toString`.
pub fn float_text(value: f32) -> String {
    if !value.is_finite() {
        return double_text(f64::from(value));
    }
    let magnitude = value.abs();
    if magnitude != 0.0 && !(1e-3..1e7).contains(&magnitude) {
        java_exponent(&format!("{value:E}"), || format!("{value:.1E}"))
    } else {
        format!("{value:?}")
    }
}

/// Java writes at least one digit after the point of a mantissa, the nearest one.
fn java_exponent(shortest: &str, two_digits: impl FnOnce() -> String) -> String {
    if shortest.contains('.') { shortest.to_owned() } else { two_digits() }
}

/// The name of the class of arrays of a class or primitive type.
pub(crate) fn array_class_name(element: &str) -> String {
    let code = match element {
        "boolean" => "Z",
        "byte" => "B",
        "char" => "C",
        "short" => "S",
        "int" => "I",
        "long" => "J",
        "float" => "F",
        "double" => "D",
        _ if element.starts_with('[') => element,
        _ => return format!("[L{element};"),
    };
    format!("[{code}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_print_as_java_does() {
        for (value, expected) in [
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e7, "1.0E7"),
            (9_999_999.0, "9999999.0"),
            (1.5e-5, "1.5E-5"),
            (0.001, "0.001"),
            (-0.0, "-0.0"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
        ] {
            assert_eq!(double_text(value), expected);
        }
    }
}

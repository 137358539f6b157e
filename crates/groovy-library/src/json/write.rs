//! Writing values as JSON, and laying JSON out in lines.

use std::sync::Arc;

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Fault, Machine, Value};
use jiff::tz::TimeZone;

use super::generator::{Generator, Raw};
use super::json_error;
use crate::date::{write as write_date, zoned};
use crate::support::java::peek;

/// Nesting that is written; a collection that holds itself ends here.
const MAX_NESTING: usize = 300;

impl Generator {
    /// The JSON text of a value.
    ///
    /// # Errors
    /// `JsonException`, `StackOverflowError` for nesting without end, limits.
    pub(crate) fn to_json(&self, machine: &mut Machine, value: Value) -> Result<String, Fault> {
        let mut out = String::new();
        self.put(machine, value, &mut out, 0)?;
        Ok(out)
    }

    fn put(&self, machine: &mut Machine, value: Value, out: &mut String, depth: usize) -> Result<(), Fault> {
        machine.charge(1)?;
        machine.heap.check_string(out.len())?;
        if depth > MAX_NESTING {
            return Err(Fault::new("java.lang.StackOverflowError", "The value is nested too deeply for JSON"));
        }
        for (class, closure) in &self.converters {
            if !value.is_null() && machine.instance_of(value, *class) {
                let converted = machine.call_now(*closure, &[value])?;
                return Generator { converters: Vec::new(), ..self.clone() }.put(machine, converted, out, depth + 1);
            }
        }
        match value {
            Value::Null => out.push_str("null"),
            Value::Bool(value) => out.push_str(if value { "true" } else { "false" }),
            Value::Float(_) | Value::Double(_) => {
                let number = machine.heap.number(value).map_or(0.0, |number| number.to_f64());
                if number.is_nan() || number.is_infinite() {
                    let kind = if number.is_nan() { "NaN" } else { "infinite" };
                    let shown = machine.to_text(value);
                    return Err(json_error(format!(
                        "Number {shown} can't be serialized as JSON: {kind} are not allowed in JSON."
                    )));
                }
                out.push_str(&machine.to_text(value));
            }
            Value::Byte(_) | Value::Short(_) | Value::Int(_) | Value::Long(_) => out.push_str(&machine.to_text(value)),
            Value::Char(_) => self.text(&machine.to_text(value), out),
            Value::Class(_) => {
                let name = machine.to_text(value);
                self.text(name.rsplit_once(' ').map_or(name.as_str(), |(_, name)| name), out);
            }
            Value::Object(_) => return self.object(machine, value, out, depth),
        }
        Ok(())
    }

    fn object(&self, machine: &mut Machine, value: Value, out: &mut String, depth: usize) -> Result<(), Fault> {
        if let Some(raw) = peek::<Raw>(machine, value) {
            out.push_str(&raw.0);
            return Ok(());
        }
        match machine.heap.object(value) {
            Some(Object::Text(text)) => {
                let text = Arc::clone(text);
                self.text(&text, out);
                return Ok(());
            }
            Some(Object::BigInteger(_) | Object::Decimal(_)) => {
                out.push_str(&machine.to_text(value));
                return Ok(());
            }
            Some(Object::Date(date)) => {
                let written = write_date(&self.date_format, &zoned(date.millis, self.zone()));
                self.text(&written, out);
                return Ok(());
            }
            Some(Object::Closure(_)) => {
                let answer = machine.call_now(value, &[])?;
                return self.put(machine, answer, out, depth + 1);
            }
            Some(Object::Instance(_)) => {
                let pairs = machine.declared_properties(value);
                if !pairs.is_empty() {
                    let pairs: Vec<_> = pairs.into_iter().map(|(name, item)| (name.to_string(), item)).collect();
                    return self.pairs(machine, pairs, out, depth);
                }
            }
            Some(Object::Entry(entry)) => {
                let (key, item) = (entry.key, entry.value);
                let pairs = vec![("key".to_owned(), key), ("value".to_owned(), item)];
                return self.pairs(machine, pairs, out, depth);
            }
            _ => {}
        }
        if let Some(millis) = crate::calendar::millis_of(machine, value)? {
            let written = write_date(&self.date_format, &zoned(millis, self.zone()));
            self.text(&written, out);
            return Ok(());
        }
        if let Some(pairs) = machine.heap.map_entries(value) {
            let mut named = Vec::with_capacity(pairs.len());
            for (key, item) in pairs {
                if key.is_null() {
                    return Err(Fault::illegal_argument("Maps with null keys can't be converted to JSON"));
                }
                named.push((machine.to_text(key), item));
            }
            return self.pairs(machine, named, out, depth);
        }
        if !machine.heap.is_text(value)
            && let Some(items) = machine.elements(value)?
        {
            out.push('[');
            let mut first = true;
            for item in items {
                if item.is_null() && self.exclude_nulls {
                    continue;
                }
                if !std::mem::take(&mut first) {
                    out.push(',');
                }
                self.put(machine, item, out, depth + 1)?;
            }
            out.push(']');
            return Ok(());
        }
        let text = machine.to_text(value);
        self.text(&text, out);
        Ok(())
    }

    fn zone(&self) -> TimeZone {
        crate::time::Zone::of_setting(&self.time_zone).rules
    }

    fn pairs(
        &self,
        machine: &mut Machine,
        pairs: Vec<(String, Value)>,
        out: &mut String,
        depth: usize,
    ) -> Result<(), Fault> {
        out.push('{');
        let mut first = true;
        for (key, item) in pairs {
            let left_out = item.is_null() && self.exclude_nulls
                || self.excluded_names.contains(&key)
                || self.excluded_types.iter().any(|class| machine.instance_of(item, *class));
            if left_out {
                continue;
            }
            if !std::mem::take(&mut first) {
                out.push(',');
            }
            self.text(&key, out);
            out.push(':');
            self.put(machine, item, out, depth + 1)?;
        }
        out.push('}');
        Ok(())
    }

    fn text(&self, text: &str, out: &mut String) {
        out.push('"');
        for c in text.chars() {
            match c {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                '\u{8}' => out.push_str("\\b"),
                '\u{c}' => out.push_str("\\f"),
                c if (c as u32) < 0x20 || c as u32 == 0x7f => out.push_str(&format!("\\u{:04x}", c as u32)),
                c if c.is_ascii() || self.plain_unicode => out.push(c),
                c => {
                    let mut units = [0; 2];
                    for unit in c.encode_utf16(&mut units) {
                        out.push_str(&format!("\\u{unit:04x}"));
                    }
                }
            }
        }
        out.push('"');
    }
}

/// `JsonOutput.prettyPrint`: JSON with its blanks laid out anew.
pub(super) fn pretty(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut depth: usize = 0;
    let mut rest = text;
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n("    ", depth));
    };
    while let Some(c) = rest.chars().next() {
        match c {
            '{' | '[' => {
                depth += 1;
                out.push(c);
                line(&mut out, depth);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(',');
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            '"' => {
                let end = string_end(rest);
                out.push_str(&rest[..end]);
                rest = &rest[end..];
                continue;
            }
            c if c.is_whitespace() => {}
            c => out.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// Bytes of the quoted text at the beginning.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

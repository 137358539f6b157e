//! The picture of a failed assertion: the values of its parts under the columns where they stand.

use super::Machine;
use crate::error::Fault;
use crate::object::Object;
use crate::value::Value;

/// Values written out in full in the picture, in bytes.
const MAX_SHOWN_BYTES: usize = 10_000;

/// Nesting down to which texts are put in quotes.
const MAX_INSPECTED: usize = 8;

impl Machine {
    /// The error of `assert condition`; `parts` holds columns and values in turn.
    pub(super) fn power_assertion(&mut self, text: Value, parts: &[Value]) -> Fault {
        let text = self.heap.to_text(text);
        let mut values: Vec<(usize, String)> = Vec::new();
        for pair in parts.chunks_exact(2) {
            let Value::Int(column) = pair[0] else { continue };
            let shown = self.inspect(pair[1], 0);
            values.push((column.max(1) as usize, shown));
        }
        Fault::new("org.codehaus.groovy.runtime.powerassert.PowerAssertionError", picture(&text, values))
    }

    /// The error of `assert condition : message`; `values` holds names and values of variables in turn.
    pub(super) fn assertion_with_message(&mut self, message: Value, expression: Value, values: &[Value]) -> Fault {
        let message = self.to_text(message);
        let expression = self.heap.to_text(expression);
        let mut text = format!("{message}. Expression: {}", expression.trim_end_matches('.'));
        for (at, pair) in values.chunks_exact(2).enumerate() {
            text.push_str(if at == 0 { ". Values: " } else { ", " });
            let (name, value) = (self.heap.to_text(pair[0]), self.to_text(pair[1]));
            text.push_str(&format!("{name} = {value}"));
        }
        Fault::new("java.lang.AssertionError", text)
    }

    /// A value with its texts in quotes.
    fn inspect(&mut self, value: Value, depth: usize) -> String {
        let shown = match self.heap.object(value) {
            Some(Object::Text(_) | Object::GString(_)) => {
                let text = self.to_text(value);
                format!(
                    "'{}'",
                    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\'', "\\'").replace('\t', "\\t")
                )
            }
            Some(Object::List(list)) if depth < MAX_INSPECTED => {
                let items = list.items.clone();
                let items: Vec<String> = items.into_iter().map(|item| self.inspect(item, depth + 1)).collect();
                format!("[{}]", items.join(", "))
            }
            Some(Object::Map(_)) if depth < MAX_INSPECTED && self.heap.size(value) != Some(0) => {
                let pairs = self.heap.map_entries(value).unwrap_or_default();
                let pairs: Vec<String> = pairs
                    .into_iter()
                    .map(|(key, item)| format!("{}:{}", self.inspect(key, depth + 1), self.inspect(item, depth + 1)))
                    .collect();
                format!("[{}]", pairs.join(", "))
            }
            Some(Object::List(_) | Object::Map(_)) => self.to_text(value),
            _ => {
                let text = self.to_text(value);
                if text.is_empty() {
                    format!("{} (toString() returned \"\")", self.heap.class_name(value))
                } else {
                    text
                }
            }
        };
        if shown.len() <= MAX_SHOWN_BYTES {
            return shown;
        }
        let end = (0..=MAX_SHOWN_BYTES).rev().find(|at| shown.is_char_boundary(*at)).unwrap_or(0);
        format!("{}...", &shown[..end])
    }
}

/// Places values from right to left: each on the first line where it does not touch what stands right of it.
fn picture(text: &str, mut values: Vec<(usize, String)>) -> String {
    values.sort_by_key(|value| std::cmp::Reverse(value.0));
    let mut lines: Vec<Vec<char>> = vec![text.chars().collect(), Vec::new()];
    let mut starts = vec![0, 0];
    'values: for (at, (column, shown)) in values.iter().enumerate() {
        if values.get(at + 1).is_some_and(|(next, _)| next == column) {
            // The value recorded last at a place belongs to the larger expression.
            continue;
        }
        let parts: Vec<&str> = shown.split('\n').collect();
        let end = if parts.len() == 1 { column + shown.chars().count() } else { usize::MAX };
        for line in 1..lines.len() {
            if end < starts[line] {
                place(&mut lines[line], shown, *column);
                starts[line] = *column;
                continue 'values;
            }
            place(&mut lines[line], "|", *column);
            if line > 1 {
                starts[line] = column + 1;
            }
        }
        for part in parts {
            let mut line = Vec::new();
            place(&mut line, part, *column);
            lines.push(line);
            starts.push(*column);
        }
    }
    lines.iter().map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join("\n")
}

fn place(line: &mut Vec<char>, text: &str, column: usize) {
    let text: Vec<char> = text.chars().collect();
    if line.len() < column - 1 + text.len() {
        line.resize(column - 1 + text.len(), ' ');
    }
    line.splice(column - 1..column - 1 + text.len(), text);
}

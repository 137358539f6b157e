//! `log`: lines for the people who look after the script.

use crate::api::{LogLevel, LogLine};
use entente_groovy_vm::{Fault, Heap, HostContext, HostObject, HostResult, LimitKind, Outcome, Value};
use std::any::Any;

/// Lines of one run at most.
const MAX_LINES: usize = 5_000;
/// Bytes of all lines of one run at most.
const MAX_BYTES: usize = 1 << 20;

/// The logger of a run.
#[derive(Default)]
pub(crate) struct Log {
    lines: Vec<LogLine>,
    bytes: usize,
}

impl Log {
    pub(crate) fn lines(&self) -> &[LogLine] {
        &self.lines
    }
}

impl HostObject for Log {
    fn class_name(&self) -> &str {
        "org.slf4j.Logger"
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        Ok(match name {
            "name" => Outcome::Value(cx.heap().string("com.exalate.scripts")),
            "debugEnabled" | "infoEnabled" | "warnEnabled" | "errorEnabled" | "traceEnabled" => {
                Outcome::Value(Value::Bool(true))
            }
            _ => Outcome::Missing,
        })
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let level = match name {
            "trace" | "debug" => LogLevel::Debug,
            "info" => LogLevel::Info,
            "warn" => LogLevel::Warn,
            "error" => LogLevel::Error,
            _ => return Ok(Outcome::Missing),
        };
        let text = message(cx.heap(), args);
        self.bytes += text.len();
        if self.lines.len() >= MAX_LINES || self.bytes > MAX_BYTES {
            return Err(Fault::Limit(LimitKind::OutputBytes));
        }
        self.lines.push(LogLine { level, text });
        Ok(Outcome::Value(Value::Null))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// The message with each `{}` replaced by the next argument; arguments that are left (an exception, say) stand at the end.
fn message(heap: &mut Heap, args: &[Value]) -> String {
    let Some((first, rest)) = args.split_first() else { return String::new() };
    let pattern = heap.to_text(*first);
    let mut values: Vec<Value> = Vec::new();
    for arg in rest {
        match heap.elements(*arg) {
            Some(items) if rest.len() == 1 && pattern.matches("{}").count() > 1 => values.extend(items),
            _ => values.push(*arg),
        }
    }
    let mut values = values.into_iter();
    let mut text = String::new();
    let mut pieces = pattern.split("{}");
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        match values.next() {
            Some(value) => text.push_str(&heap.to_text(value)),
            None => text.push_str("{}"),
        }
        text.push_str(piece);
    }
    for value in values {
        text.push(' ');
        text.push_str(&heap.to_text(value));
    }
    text
}

//! Texts by closures; those with regular expressions are with the regular expressions.

use entente_groovy_vm::{HostResult, Machine, Value};

use super::methods::own;
use super::parts::split_lines;
use crate::support::{Event, closure_arg, missing, walk};

pub(super) fn each_line(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let mut lines = Vec::new();
    for line in split_lines(&own(machine, this)) {
        lines.push(machine.new_string(line)?);
    }
    let with_number = machine.closure_arity(closure) == 2;
    let mut result = Value::Null;
    let walk = walk(lines, closure, move |_, event| match event {
        Event::Answer { answer, .. } => {
            result = answer;
            Ok(None)
        }
        Event::End => Ok(Some(result)),
    });
    if with_number { walk.with_index(0).start() } else { walk.start() }
}

/// Each character is replaced by what the closure answers, or kept when that is null.
pub(super) fn collect_replacements(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(closure) = closure_arg(machine, args) else { return missing() };
    let units = own(machine, this).encode_utf16().map(Value::Char).collect();
    let mut replaced = String::new();
    walk(units, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            replaced.push_str(&machine.to_text(if answer.is_null() { item } else { answer }));
            machine.heap.check_string(replaced.len())?;
            Ok(None)
        }
        Event::End => machine.new_string(std::mem::take(&mut replaced)).map(Some),
    })
    .start()
}

//! How a script's error is told.

use crate::api::{RuleFailure, Side, StackEntry};
use crate::library::Assembled;
use entente_groovy_vm::ScriptError;

/// The failure of a script that threw, or that reached a limit. One inside of a library's class is told at the script's own line that led there.
pub(crate) fn of_script(error: ScriptError, side: Side, text: &Assembled) -> RuleFailure {
    let known = error.line > 0;
    let mut message = error.message.unwrap_or_else(|| "null".to_owned());
    let stack: Vec<StackEntry> =
        error.stack.into_iter().map(|level| StackEntry { method: level.method, line: level.line }).collect();
    let (mut line, mut column) = (known.then_some(error.line), known.then_some(error.column));
    let mut source_line = known.then_some(error.source_line);
    if let Some((file, of_file)) = text.in_library(error.line) {
        message = format!("{message} (in line {of_file} of the library's file {file})");
        line = stack.iter().map(|level| level.line).find(|line| (1..=text.script_lines()).contains(line));
        column = None;
        source_line = line.and_then(|line| text.line(line)).map(str::to_owned);
    }
    let stack = stack.into_iter().filter(|level| text.in_library(level.line).is_none()).collect();
    RuleFailure { exception: error.class, message, side, line, column, source_line, stack }
}

/// A failure that shows only after the script's end: something in a collection that can't be there.
pub(crate) fn without_place(side: Side, message: String) -> RuleFailure {
    RuleFailure {
        exception: "org.codehaus.groovy.runtime.typehandling.GroovyCastException".to_owned(),
        message,
        side,
        line: None,
        column: None,
        source_line: None,
        stack: Vec::new(),
    }
}

//! How a script's error is told.

use crate::api::{RuleFailure, Side, StackEntry};
use entente_groovy_vm::ScriptError;

/// The failure of a script that threw, or that reached a limit.
pub(crate) fn of_script(error: ScriptError, side: Side) -> RuleFailure {
    let known = error.line > 0;
    RuleFailure {
        message: error.message.unwrap_or_else(|| "null".to_owned()),
        exception: error.class,
        side,
        line: known.then_some(error.line),
        column: known.then_some(error.column),
        source_line: known.then_some(error.source_line),
        stack: error.stack.into_iter().map(|level| StackEntry { method: level.method, line: level.line }).collect(),
    }
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

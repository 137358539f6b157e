//! How things go wrong in a run: [`Fault`] while it runs, [`ScriptError`] as what the embedding gets in the end.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::limits::LimitKind;
use crate::value::Value;

/// What interrupts the normal course of a script.
#[derive(Clone, Debug)]
pub enum Fault {
    /// An exception that is not an object yet; it becomes one when a script catches it.
    Exception {
        /// The full name of its Java class, such as `java.lang.IllegalArgumentException`.
        class: Cow<'static, str>,
        /// Its message; `None` is Java's `null`.
        message: Option<String>,
    },
    /// An exception object of the heap, thrown.
    Thrown(Value),
    /// A bound was reached; scripts can't catch this.
    Limit(LimitKind),
}

impl Fault {
    /// An exception of a Java class with a message.
    pub fn new(class: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        Fault::Exception { class: class.into(), message: Some(message.into()) }
    }

    /// `java.lang.NullPointerException`.
    pub fn null_pointer(message: impl Into<String>) -> Self {
        Fault::new("java.lang.NullPointerException", message)
    }

    /// `java.lang.IllegalArgumentException`.
    pub fn illegal_argument(message: impl Into<String>) -> Self {
        Fault::new("java.lang.IllegalArgumentException", message)
    }

    /// `java.lang.IllegalStateException`.
    pub fn illegal_state(message: impl Into<String>) -> Self {
        Fault::new("java.lang.IllegalStateException", message)
    }

    /// `java.lang.UnsupportedOperationException`.
    pub fn unsupported(message: impl Into<String>) -> Self {
        Fault::new("java.lang.UnsupportedOperationException", message)
    }

    /// Groovy's answer to reading a property that is not there.
    pub fn missing_property(property: &str, class: &str) -> Self {
        Fault::new("groovy.lang.MissingPropertyException", format!("No such property: {property} for class: {class}"))
    }
}

/// One level of a script's call stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StackLevel {
    /// `run` for the script's body, a method's name, or `closure`.
    pub method: String,
    /// Line in the script, from 1.
    pub line: u32,
}

/// How a script ended that did not end well. All fields are plain data, to be stored and shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScriptError {
    /// Full name of the exception's class, as `java.lang.IllegalStateException`; for a limit
    /// `entente.LimitExceededException`.
    pub class: String,
    /// The exception's message; `None` is Java's `null`.
    pub message: Option<String>,
    /// Name of the script (`incoming`, `outgoing`, a file's name).
    pub script: String,
    /// Line in the script, from 1; 0 when unknown.
    pub line: u32,
    /// Column in the line, from 1, in characters; 0 when unknown.
    pub column: u32,
    /// How many characters of the line are meant, at least 1.
    pub length: u32,
    /// The text of that line, without its end.
    pub source_line: String,
    /// The call stack, innermost first.
    pub stack: Vec<StackLevel>,
    /// The bound that was reached, when that is what happened.
    pub limit: Option<LimitKind>,
    /// What caused the exception, outermost first: (class, message).
    pub causes: Vec<(String, Option<String>)>,
}

impl ScriptError {
    /// The class's name without its package.
    pub fn simple_class(&self) -> &str {
        self.class.rsplit('.').next().unwrap_or(&self.class)
    }
}

impl fmt::Display for ScriptError {
    /// Groovy's first line, then the place, the line and a caret under it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.class)?;
        if let Some(message) = &self.message {
            write!(f, ": {message}")?;
        }
        if self.line > 0 {
            let caret_indent: String = self
                .source_line
                .chars()
                .take(self.column.saturating_sub(1) as usize)
                .map(|c| if c == '\t' { '\t' } else { ' ' })
                .collect();
            write!(f, "\n  at {}:{}:{}", self.script, self.line, self.column)?;
            write!(f, "\n  {}\n  {caret_indent}{}", self.source_line, "^".repeat(self.length.max(1) as usize))?;
        }
        Ok(())
    }
}

impl std::error::Error for ScriptError {}

//! What a check has found.

use entente_groovy_syntax::{Code, Diagnostic, Span};

/// A message about a place in a script, with the stable name of its kind.
pub(crate) struct Finding {
    /// The kind's name, such as `unknown-name`.
    pub code: &'static str,
    /// The message.
    pub message: Diagnostic,
}

impl Finding {
    /// A finding. It is a warning, since the place may be one where the script never comes; [`stops_runs`] says what happens if it does.
    pub(super) fn new(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self { code, message: Diagnostic::warning(Code::Unsupported, span, message) }
    }

    pub(super) fn with_help(self, help: impl Into<String>) -> Self {
        Self { message: self.message.with_help(help), ..self }
    }
}

/// Whether a run that comes to a place with a finding of this kind ends there with an error.
pub(crate) fn stops_runs(code: &str) -> bool {
    matches!(
        code,
        "not-available" | "unavailable-helper-method" | "unknown-helper-method" | "unknown-name" | "wrong-type"
    )
}

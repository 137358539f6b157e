//! What the front end has to say about a text, as data. [`crate::render`] shows it.

use crate::span::Span;

/// One message about a place in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of message, stable for machines.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// One sentence, without a full stop.
    pub message: String,
    /// The place it is about.
    pub span: Span,
    /// Short text under the primary place; may be empty.
    pub label: String,
    /// Other places that explain it.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
}

/// A secondary place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is there.
    pub text: String,
}

/// How bad a [`Diagnostic`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The script cannot run.
    Error,
    /// The script runs, perhaps not as meant.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// The stable name of a kind of message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character that begins no token.
    UnexpectedCharacter,
    /// A string or comment without an end.
    Unterminated,
    /// A `\` escape that does not exist.
    BadEscape,
    /// A number out of range or badly written.
    BadNumber,
    /// `$` in a string without a name or brace after it.
    BadInterpolation,
    /// Something else was expected here.
    UnexpectedToken,
    /// An opening bracket without its closing one, or the other way round.
    UnbalancedBracket,
    /// A value that cannot be assigned to.
    BadAssignmentTarget,
    /// Modifiers that cannot stand together, or are missing.
    BadModifier,
    /// A declaration that cannot be written so.
    BadDeclaration,
    /// Well-formed, but not allowed in this place (`break` outside a loop).
    Misplaced,
    /// A name that is declared twice.
    Duplicate,
    /// Nested too deeply.
    TooDeep,
    /// The text is too large.
    TooLarge,
    /// Valid Groovy that the compiler does not support.
    Unsupported,
}

impl Code {
    /// The code as machines read it, in kebab case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnexpectedCharacter => "unexpected-character",
            Self::Unterminated => "unterminated",
            Self::BadEscape => "bad-escape",
            Self::BadNumber => "bad-number",
            Self::BadInterpolation => "bad-interpolation",
            Self::UnexpectedToken => "unexpected-token",
            Self::UnbalancedBracket => "unbalanced-bracket",
            Self::BadAssignmentTarget => "bad-assignment-target",
            Self::BadModifier => "bad-modifier",
            Self::BadDeclaration => "bad-declaration",
            Self::Misplaced => "misplaced",
            Self::Duplicate => "duplicate",
            Self::TooDeep => "too-deep",
            Self::TooLarge => "too-large",
            Self::Unsupported => "unsupported",
        }
    }
}

impl Diagnostic {
    /// An error at `span` with an empty label.
    #[must_use]
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            span,
            label: String::new(),
            labels: Vec::new(),
            help: None,
        }
    }

    /// A warning at `span` with an empty label.
    #[must_use]
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// With the text under the primary place.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// With a secondary place.
    #[must_use]
    pub fn with_place(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// With advice.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Whether the script cannot run because of this.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

//! The front end of the Groovy engine: source text, tokens, syntax tree and diagnostics for Groovy 4.
//!
//! [`parse`] never fails: it always gives a tree, and beside it all that is wrong with the text.

pub mod ast;
pub mod diagnostic;
mod dump;
mod lexer;
mod parser;
mod render;
pub mod span;

pub use diagnostic::{Code, Diagnostic, Label, Severity};
pub use dump::dump;
pub use render::{render, render_line, render_styled};
pub use span::{LineColumn, Source, Span};

/// What [`parse`] gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The tree; holds `Error` nodes where the text is wrong.
    pub script: ast::Script,
    /// All messages, in the order of their places.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// Whether any message is an error: then the tree must not be run.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Parses a script. Pure: same text, same result. Takes time in proportion to the text's length.
#[must_use]
pub fn parse(source: &Source) -> Parsed {
    let (tokens, diagnostics) = lexer::tokenize(source);
    let (script, mut diagnostics) = parser::parse(source, tokens, diagnostics);
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
    Parsed { script, diagnostics }
}

//! Compiling and checking rules.

use crate::api::{RuleDiagnostic, RuleTexts, Severity, Side, TrackerChecks};
use crate::check::{Finding, findings};
use crate::classes::library;
use entente_groovy_syntax as syntax;
use entente_groovy_vm::{CompileOptions, Diagnostic, Program, Source};
use std::fmt;
use std::sync::Arc;

/// Both scripts, compiled. Cheap to clone and to share between threads.
#[derive(Clone)]
pub struct Rules {
    pub(crate) outgoing: Arc<Program>,
    pub(crate) incoming: Arc<Program>,
    version: u64,
}

impl Rules {
    /// The version that was given when they were compiled.
    pub fn version(&self) -> u64 {
        self.version
    }
}

impl fmt::Debug for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rules").field("version", &self.version).finish_non_exhaustive()
    }
}

/// Compiles both scripts.
///
/// # Errors
/// All errors of both texts, each with its place.
pub fn compile(texts: &RuleTexts, version: u64) -> Result<Rules, Vec<RuleDiagnostic>> {
    let outgoing = compile_one(Side::Outgoing, &texts.outgoing);
    let incoming = compile_one(Side::Incoming, &texts.incoming);
    match (outgoing, incoming) {
        (Ok(outgoing), Ok(incoming)) => {
            Ok(Rules { outgoing: Arc::new(outgoing), incoming: Arc::new(incoming), version })
        }
        (outgoing, incoming) => {
            let mut all = outgoing.err().unwrap_or_default();
            all.extend(incoming.err().unwrap_or_default());
            Err(all)
        }
    }
}

/// Errors and warnings of both scripts, outgoing first. Without errors the rules can be published.
pub fn check(texts: &RuleTexts) -> Vec<RuleDiagnostic> {
    let tracker = TrackerChecks::default();
    let mut all = check_script(Side::Outgoing, &texts.outgoing, &tracker);
    all.extend(check_script(Side::Incoming, &texts.incoming, &tracker));
    all
}

/// Errors and warnings of one script, in the order of their places.
pub fn check_script(side: Side, text: &str, tracker: &TrackerChecks) -> Vec<RuleDiagnostic> {
    let source = Source::new(side.name(), text);
    let parsed = syntax::parse(&source);
    let mut all = match compile_one(side, text) {
        Err(errors) => errors,
        Ok(_) => parsed.diagnostics.iter().map(|one| diagnostic(side, &source, one)).collect(),
    };
    if !parsed.has_errors() {
        let found = findings(&source, &parsed.script, side, tracker);
        all.extend(found.into_iter().map(|Finding { code, message }| {
            let mut warning = diagnostic(side, &source, &message);
            warning.code = code.to_owned();
            warning
        }));
    }
    all.sort_by_key(|one| (one.line, one.column));
    all
}

fn compile_one(side: Side, text: &str) -> Result<Program, Vec<RuleDiagnostic>> {
    let options = CompileOptions::new(library());
    entente_groovy_vm::compile(side.name(), text, &options).map_err(|errors| {
        let source = Source::new(side.name(), text);
        errors.iter().map(|one| diagnostic(side, &source, one)).collect()
    })
}

fn diagnostic(side: Side, source: &Source, one: &Diagnostic) -> RuleDiagnostic {
    let start = source.line_column(one.span.start);
    let end = source.line_column(one.span.end);
    RuleDiagnostic {
        side,
        severity: match one.severity {
            syntax::Severity::Error => Severity::Error,
            syntax::Severity::Warning => Severity::Warning,
        },
        code: one.code.as_str().to_owned(),
        message: one.message.clone(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        help: one.help.clone(),
    }
}

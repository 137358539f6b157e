//! Compiling and checking rules.

use crate::api::{RuleDiagnostic, RuleTexts, Severity, Side, TrackerChecks};
use crate::check::{Finding, findings};
use crate::classes::library;
use crate::library::{Assembled, ScriptLibrary};
use entente_groovy_syntax as syntax;
use entente_groovy_vm::{CompileOptions, Diagnostic, Program, Source};
use std::fmt;
use std::sync::Arc;

/// Both scripts, compiled. Cheap to clone and to share between threads.
#[derive(Clone)]
pub struct Rules {
    pub(crate) outgoing: Script,
    pub(crate) incoming: Script,
    version: u64,
}

/// A compiled script, and where the library's classes are behind it.
#[derive(Clone)]
pub(crate) struct Script {
    pub program: Arc<Program>,
    pub text: Arc<Assembled>,
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
    compile_with(texts, &ScriptLibrary::default(), version)
}

/// The same with a node's own classes.
///
/// # Errors
/// As for [`compile`].
pub fn compile_with(texts: &RuleTexts, library: &ScriptLibrary, version: u64) -> Result<Rules, Vec<RuleDiagnostic>> {
    let outgoing = compile_one(Side::Outgoing, &texts.outgoing, library);
    let incoming = compile_one(Side::Incoming, &texts.incoming, library);
    match (outgoing, incoming) {
        (Ok(outgoing), Ok(incoming)) => Ok(Rules { outgoing, incoming, version }),
        (outgoing, incoming) => {
            let mut all = outgoing.err().unwrap_or_default();
            all.extend(incoming.err().unwrap_or_default());
            Err(all)
        }
    }
}

/// Errors and warnings of both scripts, outgoing first. Without errors the rules can be published.
pub fn check(texts: &RuleTexts) -> Vec<RuleDiagnostic> {
    check_with(texts, &TrackerChecks::default(), &ScriptLibrary::default())
}

/// The same for scripts of a known tracker, with a node's own classes.
pub fn check_with(texts: &RuleTexts, tracker: &TrackerChecks, library: &ScriptLibrary) -> Vec<RuleDiagnostic> {
    let mut all = check_script(Side::Outgoing, &texts.outgoing, tracker, library);
    all.extend(check_script(Side::Incoming, &texts.incoming, tracker, library));
    all
}

/// Errors and warnings of one script, in the order of their places.
pub fn check_script(side: Side, text: &str, tracker: &TrackerChecks, library: &ScriptLibrary) -> Vec<RuleDiagnostic> {
    let source = Source::new(side.name(), text);
    let parsed = syntax::parse(&source);
    let mut all = match compile_one(side, text, library) {
        Err(errors) => errors,
        Ok(_) => parsed.diagnostics.iter().map(|one| diagnostic(side, &source, one)).collect(),
    };
    // Behind a syntax error it is a guess what belongs to what.
    let errors = parsed.diagnostics.iter().filter(|one| one.severity == syntax::Severity::Error);
    let broken_at = errors.map(|one| one.span.start).min();
    let found = findings(&source, &parsed.script, side, tracker).into_iter();
    let sure = found.filter(|Finding { message, .. }| broken_at.is_none_or(|broken| message.span.start < broken));
    all.extend(sure.map(|Finding { code, message }| {
        let mut warning = diagnostic(side, &source, &message);
        warning.code = code.to_owned();
        warning
    }));
    all.sort_by_key(|one| (one.line, one.column));
    all
}

fn compile_one(side: Side, text: &str, own: &ScriptLibrary) -> Result<Script, Vec<RuleDiagnostic>> {
    let options = CompileOptions::new(library());
    let assembled = Assembled::of(text, own);
    match entente_groovy_vm::compile(side.name(), &assembled.text, &options) {
        Ok(program) => Ok(Script { program: Arc::new(program), text: Arc::new(assembled) }),
        Err(errors) => {
            let source = Source::new(side.name(), assembled.text.as_str());
            let of_script = |one: &Diagnostic| in_script(diagnostic(side, &source, one), &assembled);
            Err(errors.iter().map(of_script).collect())
        }
    }
}

/// What is wrong in a class of the library is told at the script's first line, with the class's own line.
fn in_script(mut found: RuleDiagnostic, assembled: &Assembled) -> RuleDiagnostic {
    if let Some((file, line)) = assembled.in_library(found.line) {
        found.message = format!("{} (in line {line} of the library's file {file})", found.message);
        (found.line, found.column, found.end_line, found.end_column) = (1, 1, 1, 1);
    }
    found
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

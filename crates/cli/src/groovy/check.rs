//! `entente groovy check`.

use super::{print, read};
use entente_groovy_library::standard;
use entente_groovy_vm::{CompileOptions, Diagnostic, Source, compile};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Checks scripts; whether none has an error.
pub fn all(scripts: &[PathBuf], as_json: bool) -> anyhow::Result<bool> {
    let options = CompileOptions::new(standard());
    let mut good = true;
    for path in scripts {
        let text = read(path)?;
        let name = path.display().to_string();
        let diagnostics = compile(&name, &text, &options).err().unwrap_or_default();
        good &= diagnostics.is_empty();
        let source = Source::new(name, text);
        if as_json {
            let line = json!({ "file": path, "diagnostics": described(&source, &diagnostics) });
            print(&format!("{line}\n"));
        } else {
            print(&lines(&source, &diagnostics));
        }
    }
    Ok(good)
}

/// The diagnostics, one line each: `file:line:column: error: message`, and what to do about it.
pub fn lines(source: &Source, diagnostics: &[Diagnostic]) -> String {
    let line = |diagnostic: &Diagnostic| {
        let place = source.line_column(diagnostic.span.start);
        let help = diagnostic.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
        format!("{}:{place}: {}: {}{help}\n", source.name(), diagnostic.severity.as_str(), diagnostic.message)
    };
    diagnostics.iter().map(line).collect()
}

/// The diagnostics for machines; lines and columns count from 1.
pub fn described(source: &Source, diagnostics: &[Diagnostic]) -> Vec<Value> {
    let described = |diagnostic: &Diagnostic| {
        let (start, end) = (source.line_column(diagnostic.span.start), source.line_column(diagnostic.span.end));
        json!({
            "code": diagnostic.code.as_str(),
            "severity": diagnostic.severity.as_str(),
            "message": diagnostic.message,
            "help": diagnostic.help,
            "line": start.line,
            "column": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        })
    };
    diagnostics.iter().map(described).collect()
}

/// The name that messages give to a script: its file's.
pub fn script_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

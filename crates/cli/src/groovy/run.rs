//! `entente groovy run`.

use super::{check, print, read};
use anyhow::Context as _;
use entente_groovy_library::standard;
use entente_groovy_vm::object::ListKind;
use entente_groovy_vm::{CompileOptions, Diagnostic, Environment, Library, Limits, Progress, Run, ScriptError, Source};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// How a script ended.
enum Ending {
    /// Well; its last value as text.
    Finished(String),
    /// With an exception or at a limit.
    Failed(Box<ScriptError>),
    /// It does not compile.
    Refused(Source, Vec<Diagnostic>),
}

struct Outcome {
    output: String,
    ending: Ending,
}

/// Runs one script with arguments; whether it ended well.
pub fn one(path: &Path, arguments: &[String], as_json: bool) -> anyhow::Result<bool> {
    let outcome = run(&standard(), path, arguments)?;
    if as_json {
        print(&format!("{}\n", described(path, &outcome)));
    } else {
        print(&outcome.output);
        eprint!("{}", error_text(&outcome.ending));
    }
    Ok(matches!(outcome.ending, Ending::Finished(_)))
}

/// Runs scripts without arguments and reports each; whether all ended well.
pub fn each(scripts: &[PathBuf], as_json: bool) -> anyhow::Result<bool> {
    let library = standard();
    let mut bad = 0;
    for path in scripts {
        let outcome = run(&library, path, &[])?;
        let good = matches!(outcome.ending, Ending::Finished(_));
        bad += usize::from(!good);
        if as_json {
            print(&format!("{}\n", described(path, &outcome)));
        } else {
            print(&format!(
                "{}: {}\n{}",
                path.display(),
                if good { "ok" } else { "failed" },
                indented(&outcome.output)
            ));
            eprint!("{}", indented(&error_text(&outcome.ending)));
        }
    }
    if !as_json {
        print(&format!("{} scripts, {bad} failed\n", scripts.len()));
    }
    Ok(bad == 0)
}

fn run(library: &Arc<Library>, path: &Path, arguments: &[String]) -> anyhow::Result<Outcome> {
    let text = read(path)?;
    let name = check::script_name(path);
    let program = match entente_groovy_vm::compile(&name, &text, &CompileOptions::new(Arc::clone(library))) {
        Ok(program) => program,
        Err(diagnostics) => {
            let source = Source::new(path.display().to_string(), text);
            return Ok(Outcome { output: String::new(), ending: Ending::Refused(source, diagnostics) });
        }
    };
    let mut run = Run::new(program.into(), limits(), environment()?);
    let string = library.find_class("java.lang.String");
    let heap = run.heap_mut();
    let items = arguments.iter().map(|argument| heap.string(argument.as_str())).collect();
    let args = heap.list_of_kind(items, ListKind::Array(string));
    run.bind("args", args);
    let ending = match run.advance() {
        Progress::Finished(value) => Ending::Finished(run.heap().to_text(value)),
        Progress::Failed(error) => Ending::Failed(Box::new(error)),
        Progress::Suspended(call) => anyhow::bail!("{}: {} is there in rules alone", path.display(), call.name),
    };
    Ok(Outcome { output: run.output().to_owned(), ending })
}

/// A script that a person runs may take long and print much; memory and depth stay bounded.
fn limits() -> Limits {
    Limits { steps: u64::MAX, heap_bytes: 2 << 30, output_bytes: 64 << 20, ..Limits::default() }
}

fn environment() -> anyhow::Result<Environment> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).context("the clock is before 1970")?;
    let time_zone = jiff::tz::TimeZone::system().iana_name().unwrap_or("UTC").to_owned();
    Ok(Environment {
        now_epoch_ms: i64::try_from(now.as_millis()).context("the clock is out of range")?,
        // Groovy's own random numbers differ from run to run too.
        seed: u64::from(now.subsec_nanos()),
        time_zone,
    })
}

/// What goes to standard error; nothing when the script ended well.
fn error_text(ending: &Ending) -> String {
    match ending {
        Ending::Finished(_) => String::new(),
        Ending::Refused(source, diagnostics) => check::lines(source, diagnostics),
        Ending::Failed(error) => {
            let mut text = format!("Caught: {error}\n");
            for level in &error.stack {
                text += &format!("\tat {}({}:{})\n", level.method, error.script, level.line);
            }
            for (class, message) in &error.causes {
                text += &format!("Caused by: {class}: {}\n", message.as_deref().unwrap_or("null"));
            }
            text
        }
    }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

fn described(path: &Path, outcome: &Outcome) -> serde_json::Value {
    let (status, value, error, diagnostics) = match &outcome.ending {
        Ending::Finished(value) => ("finished", Some(value), None, Vec::new()),
        Ending::Failed(error) => ("failed", None, Some(error), Vec::new()),
        Ending::Refused(source, diagnostics) => ("refused", None, None, check::described(source, diagnostics)),
    };
    json!({
        "file": path,
        "status": status,
        "output": outcome.output,
        "value": value,
        "error": error,
        "diagnostics": diagnostics,
    })
}

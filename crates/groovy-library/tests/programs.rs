//! Runs every program of `tests/programs` and compares what it prints with the answer that Apache Groovy 4.0.26 gave.

use std::path::Path;

use entente_groovy_library::standard;
use entente_groovy_vm::{CompileOptions, Environment, Limits, Progress, Run, compile};

/// What the program prints, and the exception that ends it in the form `! class: message`.
fn answer(name: &str, text: &str) -> String {
    let program = match compile(name, text, &CompileOptions::new(standard())) {
        Ok(program) => program,
        Err(diagnostics) => return format!("does not compile: {diagnostics:?}"),
    };
    let mut run = Run::new(program.into(), Limits::default(), Environment::default());
    match run.advance() {
        Progress::Finished(_) => run.output().to_owned(),
        Progress::Suspended(call) => format!("waits for {call:?}"),
        Progress::Failed(error) => {
            let message = error.message.as_deref().unwrap_or("null");
            format!("{}! {}: {message}\n", run.output(), error.class)
        }
    }
}

/// Lines that differ, as `line: expected | actual`.
fn difference(expected: &str, actual: &str) -> Vec<String> {
    let (expected, actual): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), actual.lines().collect());
    (0..expected.len().max(actual.len()))
        .filter(|at| expected.get(*at) != actual.get(*at))
        .map(|at| {
            let line = |lines: &[&str]| lines.get(at).map_or("(nothing)".to_owned(), |line| (*line).to_owned());
            format!("  {}: {} | {}", at + 1, line(&expected), line(&actual))
        })
        .collect()
}

#[test]
fn programs_print_what_apache_groovy_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of programs is there")
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "groovy"))
        .collect();
    names.sort();
    assert!(names.len() > 10, "the programs are there");
    let mut failures = Vec::new();
    for path in names {
        let name = path.file_stem().expect("the file has a name").to_string_lossy().into_owned();
        let read = |path: &Path| std::fs::read_to_string(path).expect("the file can be read");
        let expected = read(&path.with_extension("expected"));
        let actual = answer(&name, &read(&path));
        if expected != actual {
            failures.push(format!("{name} (expected | actual)\n{}", difference(&expected, &actual).join("\n")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

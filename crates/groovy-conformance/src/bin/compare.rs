//! Shows where the engine's answers differ from the recorded ones: `compare [FOLDER] [--only TEXT] [--list]`.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use entente_groovy_conformance::{Suite, answer};

fn main() -> ExitCode {
    let mut folder = Suite::folder();
    let mut only = String::new();
    let mut list = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--only" => only = arguments.next().unwrap_or_default(),
            "--list" => list = true,
            _ => folder = PathBuf::from(argument),
        }
    }
    let suite = match Suite::read(&folder) {
        Ok(suite) => suite,
        Err(error) => {
            eprintln!("compare: {error}");
            return ExitCode::from(2);
        }
    };
    let mut out = std::io::stdout().lock();
    let (mut all, mut different) = (0, 0);
    for case in &suite.cases {
        let name = format!("{}/{}", case.chapter, case.name);
        if !name.contains(&only) {
            continue;
        }
        all += 1;
        let actual = answer(&case.text);
        if case.expected.accepts(&actual) {
            continue;
        }
        different += 1;
        // Nobody may be reading, which is fine.
        let _ = if list {
            writeln!(out, "{name}")
        } else {
            writeln!(out, "=== {name}\n{}--- Apache Groovy\n{}--- here\n{actual}", case.text, case.expected)
        };
    }
    eprintln!("{all} programs, {different} differ");
    if different == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

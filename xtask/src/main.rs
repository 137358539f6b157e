//! Chores of the repository: the rules that no compiler checks (`tidy`) and the licences of what is built in (`licences`).

#![allow(clippy::print_stdout, reason = "a command-line tool prints")]

mod connectors;
mod licences;
mod mutants;
mod problem;
mod scaffold;
mod tidy;
mod workspace;

use std::process::ExitCode;

const HELP: &str = "\
Chores of this repository.

  cargo xtask tidy               layers, file length, documentation, words, error pages
  cargo xtask connectors         docs/conformance.md from docs/connectors/
  cargo xtask new-connector NAME a connector that compiles and lists what is to be written
  cargo xtask mutants            breaks the sync core in many ways; its tests must catch each
  cargo xtask licences           licences of Rust dependencies against deny.toml
  cargo xtask licences npm DIR.. licences of installed npm packages in these folders
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["tidy"] => tidy::run(),
        ["connectors"] => connectors::write(),
        ["new-connector", name] => scaffold::run(name),
        ["mutants"] => mutants::run(),
        ["licences"] => licences::rust(),
        ["licences", "npm", folders @ ..] if !folders.is_empty() => licences::npm(folders),
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(report) => report.print(),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

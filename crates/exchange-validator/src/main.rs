//! Validates recorded exchanges against an OpenAPI description.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use entente_exchange_validator::{LoadError, Report, Validator, read_exchanges, read_json, specs_folder};

/// Validates recorded HTTP exchanges against an OpenAPI 3 description. Ends with 0 when all is as described, 1 when
/// something is not, 2 when a file can't be used.
#[derive(Parser)]
struct Arguments {
    /// The OpenAPI description; jira-platform-v3.json from the folder in ENTENTE_SPECS when absent.
    #[arg(long)]
    description: Option<PathBuf>,
    /// The JSON Schema of the Atlassian Document Format; adf.schema.json from the same folder when absent.
    #[arg(long)]
    document_format: Option<PathBuf>,
    /// Recordings: one exchange a line.
    #[arg(required = true)]
    recordings: Vec<PathBuf>,
}

fn main() -> ExitCode {
    let outcome = run(&Arguments::parse());
    let (text, code) = match &outcome {
        Ok(report) => (report.to_string(), u8::from(!report.violations.is_empty())),
        Err(error) => (error.to_string(), 2),
    };
    let written =
        if outcome.is_ok() { writeln!(std::io::stdout(), "{text}") } else { writeln!(std::io::stderr(), "{text}") };
    // A closed pipe must not turn a failure into a success: the code stays.
    ExitCode::from(if written.is_err() { code.max(2) } else { code })
}

fn run(arguments: &Arguments) -> Result<Report, LoadError> {
    let folder = specs_folder().unwrap_or_default();
    let description = arguments.description.clone().unwrap_or_else(|| folder.join("jira-platform-v3.json"));
    let format = arguments.document_format.clone().unwrap_or_else(|| folder.join("adf.schema.json"));
    let mut validator = Validator::new(read_json(&description)?, Some(&read_json(&format)?))?;
    let mut exchanges = Vec::new();
    for recording in &arguments.recordings {
        exchanges.extend(read_exchanges(recording)?);
    }
    validator.validate(&exchanges)
}

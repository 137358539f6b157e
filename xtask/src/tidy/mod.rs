//! The rules that no compiler checks. Each rule is one file: data in, problems out.

mod codes;
mod documentation;
mod guarantees;
mod layers;
mod length;
mod purity;
mod words;

use crate::problem::Report;
use crate::workspace;
use std::error::Error;

/// Checks the whole repository.
///
/// # Errors
/// When the repository can't be read.
pub fn run() -> Result<Report, Box<dyn Error>> {
    let crates = workspace::crates()?;
    let files = workspace::text_files(&workspace::root())?;
    let mut report =
        Report { checked: format!("tidy: {} crates, {} files", crates.len(), files.len()), ..Report::default() };
    report.problems.extend(layers::check(&crates));
    report.problems.extend(documentation::check(&crates, &files));
    report.problems.extend(codes::check(&files));
    report.problems.extend(guarantees::check(&files));
    report.problems.extend(crate::mutants::misfits(&workspace::root()));
    report.problems.extend(crate::connectors::check(&files));
    for file in &files {
        report.problems.extend(words::check(file));
        report.problems.extend(purity::check(file));
        match length::check(file) {
            Some(length::Finding::TooLong(problem)) => report.problems.push(problem),
            Some(length::Finding::Long(warning)) => report.warnings.push(warning),
            None => {}
        }
    }
    Ok(report)
}

//! What a check found.

use std::fmt;
use std::process::ExitCode;

/// Something that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file or crate, relative to the root of the repository.
    pub place: String,
    /// The line, from 1.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Problem {
    /// A problem of a whole file or crate.
    pub fn at(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: place.into(), line: None, message: message.into() }
    }

    /// A problem of one line, counted from 1.
    pub fn on_line(place: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self { line: Some(line), ..Self::at(place, message) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.place, self.message),
            None => write!(f, "{}: {}", self.place, self.message),
        }
    }
}

/// The result of a command: problems fail it, warnings don't.
#[derive(Debug, Default)]
pub struct Report {
    /// What was looked at, for the last line.
    pub checked: String,
    /// What fails the command.
    pub problems: Vec<Problem>,
    /// What deserves a look.
    pub warnings: Vec<Problem>,
}

impl Report {
    /// Prints everything and says how the command ends.
    pub fn print(mut self) -> ExitCode {
        self.problems.sort();
        self.warnings.sort();
        for warning in &self.warnings {
            println!("warning: {warning}");
        }
        for problem in &self.problems {
            println!("error: {problem}");
        }
        println!("{}: {} problems, {} warnings", self.checked, self.problems.len(), self.warnings.len());
        if self.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

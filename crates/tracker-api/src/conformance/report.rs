//! The outcome.

use crate::TrackerKind;
use std::fmt;

/// One check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What must hold.
    pub name: &'static str,
    /// What was wrong.
    pub outcome: Result<(), String>,
}

/// The outcome of all checks. Its display form has a line for each check, as docs/ shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The kind of tracker.
    pub kind: TrackerKind,
    /// All checks in their order.
    pub checks: Vec<Check>,
}

impl Report {
    pub(super) fn new(kind: TrackerKind) -> Self {
        Self { kind, checks: Vec::new() }
    }

    pub(super) fn add(&mut self, name: &'static str, outcome: Result<(), String>) {
        self.checks.push(Check { name, outcome });
    }

    /// True when every check holds.
    pub fn passed(&self) -> bool {
        self.checks.iter().all(|check| check.outcome.is_ok())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for check in &self.checks {
            match &check.outcome {
                Ok(()) => writeln!(out, "ok    {}", check.name)?,
                Err(reason) => writeln!(out, "FAILS {}: {reason}", check.name)?,
            }
        }
        let passed = self.checks.iter().filter(|check| check.outcome.is_ok()).count();
        write!(out, "{}: {passed} of {} checks hold", self.kind.label(), self.checks.len())
    }
}

//! The outcome.

use crate::TrackerKind;
use serde::Serialize;
use std::fmt;

/// How one check ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "outcome", content = "reason")]
pub enum Outcome {
    /// It holds.
    Holds,
    /// The tracker has nothing of the kind.
    NotApplicable(String),
    /// What was wrong.
    Fails(String),
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What must hold.
    pub name: &'static str,
    /// How it ended.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// The outcome of all checks. Its display form has a line for each.
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
        let outcome = outcome.map_or_else(Outcome::Fails, |()| Outcome::Holds);
        self.checks.push(Check { name, outcome });
    }

    pub(super) fn pass_over(&mut self, name: &'static str, reason: &str) {
        self.checks.push(Check { name, outcome: Outcome::NotApplicable(reason.to_owned()) });
    }

    /// True when no check fails.
    pub fn passed(&self) -> bool {
        self.failing().is_empty()
    }

    /// Names of the checks that fail.
    pub fn failing(&self) -> Vec<&'static str> {
        self.checks.iter().filter(|check| matches!(check.outcome, Outcome::Fails(_))).map(|check| check.name).collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for check in &self.checks {
            match &check.outcome {
                Outcome::Holds => writeln!(out, "ok    {}", check.name)?,
                Outcome::NotApplicable(reason) => writeln!(out, "-     {}: {reason}", check.name)?,
                Outcome::Fails(reason) => writeln!(out, "FAILS {}: {reason}", check.name)?,
            }
        }
        write!(out, "{}: {} of {} checks fail", self.kind.label(), self.failing().len(), self.checks.len())
    }
}

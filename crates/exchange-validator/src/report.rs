//! The outcome.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// One thing that is not as described.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Position of the exchange, from 1.
    pub exchange: usize,
    /// Method, path and status.
    pub what: String,
    /// What is wrong.
    pub text: String,
}

/// The outcome over all exchanges.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many exchanges were looked at.
    pub exchanges: usize,
    /// The operations they used: method and path template.
    pub operations: BTreeSet<String>,
    /// Requests that the service refused for their form; only their answers were validated.
    pub refused: usize,
    /// Undocumented statuses that are allowed: how often, by reason.
    pub allowed: BTreeMap<&'static str, usize>,
    /// What is not as described.
    pub violations: Vec<Violation>,
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for violation in &self.violations {
            writeln!(out, "exchange {}: {}: {}", violation.exchange, violation.what, violation.text)?;
        }
        for (reason, times) in &self.allowed {
            writeln!(out, "allowed {times} times: {reason}")?;
        }
        if self.refused > 0 {
            writeln!(out, "{} requests were refused for their form, their answers are as described", self.refused)?;
        }
        write!(
            out,
            "{} exchanges, {} operations, {} violations",
            self.exchanges,
            self.operations.len(),
            self.violations.len()
        )
    }
}

//! The page of a connector in the documents: its profile and how it conforms, as a file that tests hold against the truth.

use super::report::{Outcome, Report};
use crate::Profile;
use serde_json::{Value, json};
use std::path::Path;

/// Set to 1, it makes the tests write what they find instead of comparing it.
pub const RECORD: &str = "ENTENTE_RECORD";

/// Holds the recorded profile against the declared one.
///
/// # Errors
/// A text for people when the file is not current.
pub fn check_profile(file: &Path, profile: &Profile) -> Result<(), String> {
    let profile = serde_json::to_value(profile).map_err(|error| error.to_string())?;
    settle(file, "profile", profile)
}

/// Holds the recorded outcome of each check against a report. Reasons of failures are not recorded: they tell of one run.
///
/// # Errors
/// A text for people when the file is not current.
pub fn check_report(file: &Path, report: &Report) -> Result<(), String> {
    let checks = report.checks.iter().map(|check| match &check.outcome {
        Outcome::Holds => json!({ "check": check.name, "outcome": "holds" }),
        Outcome::NotApplicable(reason) => json!({ "check": check.name, "outcome": "notApplicable", "reason": reason }),
        Outcome::Fails(_) => json!({ "check": check.name, "outcome": "fails" }),
    });
    settle(file, "conformance", checks.collect())
}

fn settle(file: &Path, part: &str, found: Value) -> Result<(), String> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|_| "{}".to_owned());
    let mut recorded: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
    if recorded[part] == found {
        return Ok(());
    }
    if std::env::var(RECORD).as_deref() != Ok("1") {
        return Err(format!(
            "{part} in {} is not current. Run this test with {RECORD}=1, then `cargo xtask connectors`.",
            file.display()
        ));
    }
    recorded[part] = found;
    let text = serde_json::to_string_pretty(&recorded).map_err(|error| error.to_string())?;
    std::fs::write(file, format!("{text}\n")).map_err(|error| format!("{}: {error}", file.display()))
}

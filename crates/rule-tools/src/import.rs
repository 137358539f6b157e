//! A report on scripts that come from elsewhere: what runs as it is, and what needs a look or a change.

use entente_rules::{RuleDiagnostic, ScriptLibrary, Side, TrackerChecks, check_script};
use std::fmt;

/// What becomes of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportVerdict {
    /// It runs as it is.
    Runs,
    /// It runs, and something in it looks wrong.
    RunsWithWarning,
    /// It does not compile, or a run that comes to one of the places ends with an error.
    NeedsChange,
}

impl fmt::Display for ImportVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Runs => "runs",
            Self::RunsWithWarning => "runs with a warning",
            Self::NeedsChange => "needs a change",
        })
    }
}

/// What was found out about a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportReport {
    /// Which script it seems to be, or was said to be.
    pub side: Side,
    /// What becomes of it.
    pub verdict: ImportVerdict,
    /// All that is to be said, in the order of the places.
    pub findings: Vec<RuleDiagnostic>,
}

/// Looks through a script that may use the classes of a node's own library.
pub fn examine(side: Side, text: &str, tracker: &TrackerChecks, library: &ScriptLibrary) -> ImportReport {
    let findings = check_script(side, text, tracker, library);
    let verdict = match findings.as_slice() {
        [] => ImportVerdict::Runs,
        all if all.iter().any(RuleDiagnostic::stops_runs) => ImportVerdict::NeedsChange,
        _ => ImportVerdict::RunsWithWarning,
    };
    ImportReport { side, verdict, findings }
}

/// Which script a file holds, by its name, else by its text: an outgoing script assigns to the replica and nothing to an issue.
pub fn side_of(file_name: &str, text: &str) -> Side {
    let name = file_name.to_lowercase().replace(['_', '-', ' '], "");
    if ["outgoing", "datafilter"].iter().any(|part| name.contains(part)) {
        return Side::Outgoing;
    }
    if ["incoming", "createprocessor", "changeprocessor"].iter().any(|part| name.contains(part)) {
        return Side::Incoming;
    }
    let assigns = |line: &str, object: &str| {
        line.trim_start().strip_prefix(object).is_some_and(|rest| {
            rest.split_once('=').is_some_and(|(target, value)| !value.starts_with(['=', '~']) && !target.contains('('))
        })
    };
    let replica = text.lines().filter(|line| assigns(line, "replica.")).count();
    let issue = ["issue.", "workItem.", "entity.", "ticket.", "defect."];
    let issue = text.lines().filter(|line| issue.iter().any(|name| assigns(line, name))).count();
    if replica > issue { Side::Outgoing } else { Side::Incoming }
}

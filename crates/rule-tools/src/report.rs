//! What came of a folder of cases, for people and for build servers.

use entente_rules::Coverage;
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};
use std::fmt;
use std::time::Duration;

/// What came of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseOutcome {
    /// The case file.
    pub file: String,
    /// The case.
    pub name: String,
    /// What is different from what it expects; nothing when it holds.
    pub differences: Vec<String>,
    /// How long it took.
    pub took: Duration,
}

/// The lines of one script that its cases came by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileCoverage {
    pub file: String,
    pub coverage: Coverage,
}

/// What came of all cases. Shown as text, it names every case that does not hold, and the lines that no case came by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SuiteReport {
    /// Case by case.
    pub cases: Vec<CaseOutcome>,
    pub(crate) coverage: Vec<FileCoverage>,
}

impl SuiteReport {
    /// Whether all cases hold.
    pub fn holds(&self) -> bool {
        self.cases.iter().all(|case| case.differences.is_empty())
    }
}

impl fmt::Display for SuiteReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for case in &self.cases {
            let sign = if case.differences.is_empty() { "ok  " } else { "FAIL" };
            writeln!(f, "{sign} {}: {}", case.file, case.name)?;
            for difference in &case.differences {
                writeln!(f, "       {difference}")?;
            }
        }
        let failed = self.cases.iter().filter(|case| !case.differences.is_empty()).count();
        writeln!(f, "{} cases, {failed} failed", self.cases.len())?;
        for FileCoverage { file, coverage } in &self.coverage {
            let all = coverage.executable.len();
            let missed: Vec<u32> = coverage.executable.difference(&coverage.executed).copied().collect();
            write!(f, "{file}: {} of {all} lines were run", all - missed.len())?;
            if missed.is_empty() { writeln!(f) } else { writeln!(f, "; not: {}", ranges(&missed)) }?;
        }
        Ok(())
    }
}

/// Line numbers in short: `3, 7-9`.
fn ranges(lines: &[u32]) -> String {
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for line in lines {
        match parts.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            _ => parts.push((*line, *line)),
        }
    }
    let shown = |(first, last): &(u32, u32)| if first == last { first.to_string() } else { format!("{first}-{last}") };
    parts.iter().map(shown).collect::<Vec<String>>().join(", ")
}

/// The report in JUnit's XML, which build servers read.
pub fn junit(report: &SuiteReport) -> String {
    let mut files: Vec<&str> = report.cases.iter().map(|case| case.file.as_str()).collect();
    files.dedup();
    let mut whole = Report::new("rules");
    for file in files {
        let mut suite = TestSuite::new(file);
        for case in report.cases.iter().filter(|case| case.file == file) {
            let mut status = TestCaseStatus::success();
            if let Some(first) = case.differences.first() {
                status = TestCaseStatus::non_success(NonSuccessKind::Failure);
                status.set_message(first.as_str()).set_description(case.differences.join("\n"));
            }
            let mut shown = TestCase::new(case.name.as_str(), status);
            shown.set_time(case.took);
            suite.add_test_case(shown);
        }
        whole.add_test_suite(suite);
    }
    whole.to_string().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_lines_are_told_as_ranges() {
        assert_eq!(ranges(&[3, 7, 8, 9, 12]), "3, 7-9, 12");
        assert_eq!(ranges(&[]), "");
    }
}

//! All cases of a folder.

use crate::case::{CaseFile, Given};
use crate::expectation::differences;
use crate::notation::{NotationError, issue_of, millis, replica_of};
use crate::report::{CaseOutcome, FileCoverage, SuiteReport};
use crate::stand::Stand;
use crate::trial::Trial;
use entente_hub::{Replica, Timestamp, Traces};
use entente_rules::{Coverage, ScriptLibrary, TrackerFacts};
use indexmap::IndexMap;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{fs, io};

/// The clock of cases that don't say another one: 2026-01-01T00:00:00Z.
const USUAL_NOW: Timestamp = Timestamp(1_767_225_600_000);
/// How deep folders are searched.
const DEEPEST: usize = 16;

/// Cases that can't be run.
#[derive(Debug, thiserror::Error)]
pub enum SuiteError {
    /// A file can't be read.
    #[error("{path} can't be read: {error}")]
    Unreadable {
        /// The file or folder.
        path: String,
        /// Why.
        #[source]
        error: io::Error,
    },
    /// A case file is not understood.
    #[error("{path} is no file of cases: {why}")]
    Malformed {
        /// The file.
        path: String,
        /// Why.
        why: String,
    },
    /// There are no case files.
    #[error("{0} has no files of cases (*.yaml); each names a rule, its side and its cases")]
    Empty(String),
}

/// Runs all cases in the files `*.yaml` and `*.yml` of a folder and those in it. `tracker` gives the facts of a kind of tracker, none
/// for a name that it does not know. The scripts may use the classes of a library.
///
/// # Errors
/// When a file can't be read or understood. A case that fails is no error.
pub fn run_suite(
    folder: &Path,
    library: &ScriptLibrary,
    tracker: impl Fn(Option<&str>) -> Option<TrackerFacts>,
) -> Result<SuiteReport, SuiteError> {
    let mut files = Vec::new();
    find(folder, DEEPEST, &mut files)?;
    if files.is_empty() {
        return Err(SuiteError::Empty(folder.display().to_string()));
    }
    files.sort();
    let mut report = SuiteReport::default();
    let mut coverage: IndexMap<PathBuf, Coverage> = IndexMap::new();
    for path in files {
        let cases: CaseFile = serde_saphyr::from_str(&read(&path)?).map_err(|error| malformed(&path, &error))?;
        let Some(facts) = tracker(cases.tracker.as_deref()) else {
            return Err(malformed(&path, &format!("there is no tracker {}", cases.tracker.unwrap_or_default())));
        };
        let home = path.parent().unwrap_or(folder);
        let rule = home.join(&cases.rule);
        let script = read(&rule)?;
        for case in &cases.cases {
            let begun = Instant::now();
            let given = case.given.clone().or(&cases.given);
            let trial = trial(home, &cases, &facts, &script, &given).map_err(|error| malformed(&path, &error))?;
            let trial = Trial { library: library.clone(), ..trial };
            let stand = Stand::new(given.tracker.unwrap_or_default(), given.http.unwrap_or_default());
            let differences = match trial.run(stand) {
                Ok(result) => {
                    coverage.entry(rule.clone()).or_default().add(&result.coverage);
                    differences(&case.expect, &result)
                }
                Err(errors) => errors
                    .iter()
                    .map(|error| format!("{}:{}:{}: {}", rule.display(), error.line, error.column, error.message))
                    .collect(),
            };
            report.cases.push(CaseOutcome {
                file: path.display().to_string(),
                name: case.name.clone(),
                differences,
                took: begun.elapsed(),
            });
        }
    }
    report.coverage = coverage
        .into_iter()
        .map(|(rule, coverage)| FileCoverage { file: rule.display().to_string(), coverage })
        .collect();
    Ok(report)
}

fn trial(
    home: &Path,
    cases: &CaseFile,
    facts: &TrackerFacts,
    script: &str,
    given: &Given,
) -> Result<Trial, NotationError> {
    let written = |value: &Option<Value>| -> Result<Option<Value>, NotationError> {
        value.as_ref().map(|value| in_place(home, value)).transpose()
    };
    let replica = |value: &Option<Value>| -> Result<Option<Replica>, NotationError> {
        written(value)?.map(|value| replica_of(value, facts.markup)).transpose()
    };
    let now = match &given.now {
        Some(text) => Timestamp(millis(text).ok_or_else(|| NotationError::new(format!("{text} is no date")))?),
        None => USUAL_NOW,
    };
    let mut traces = Traces::default();
    for trace in given.traces.iter().flatten() {
        traces.add(trace.clone());
    }
    Ok(Trial {
        side: cases.side,
        script: script.to_owned(),
        library: ScriptLibrary::default(),
        issue: written(&given.issue)?.map(issue_of).transpose()?,
        replica: replica(&given.replica)?,
        previous: replica(&given.previous)?,
        traces,
        first_sync: given.first_sync,
        tracker: facts.clone(),
        now,
    })
}

/// A text is the name of a JSON file.
fn in_place(home: &Path, value: &Value) -> Result<Value, NotationError> {
    let Value::String(file) = value else { return Ok(value.clone()) };
    let path = home.join(file);
    let text = fs::read_to_string(&path)
        .map_err(|error| NotationError::new(format!("{} can't be read: {error}", path.display())))?;
    serde_json::from_str(&text).map_err(|error| NotationError::new(format!("{}: {error}", path.display())))
}

fn malformed(path: &Path, why: &dyn std::fmt::Display) -> SuiteError {
    SuiteError::Malformed { path: path.display().to_string(), why: why.to_string() }
}

fn read(path: &Path) -> Result<String, SuiteError> {
    fs::read_to_string(path).map_err(|error| SuiteError::Unreadable { path: path.display().to_string(), error })
}

fn find(folder: &Path, deeper: usize, files: &mut Vec<PathBuf>) -> Result<(), SuiteError> {
    let unreadable = |error| SuiteError::Unreadable { path: folder.display().to_string(), error };
    if folder.is_file() {
        files.push(folder.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let kind = entry.file_type().map_err(unreadable)?;
        let path = entry.path();
        if kind.is_dir() && deeper > 0 {
            find(&path, deeper - 1, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") {
            files.push(path);
        }
    }
    Ok(())
}

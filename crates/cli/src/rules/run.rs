//! `entente rules run`.

use super::live::Live;
use super::tracker::{TrackerArgument, TrackerPlace};
use super::{LibraryArgument, SideArgument, exit, read, show};
use anyhow::Context;
use clap::Args;
use entente_hub::{Timestamp, Traces};
use entente_rule_tools::{HttpStub, Outcome, Stand, TrackerLists, Trial, issue_of, replica_of, side_of};
use entente_rules::Side;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// What to run, and on what.
#[derive(Args)]
pub struct RunArguments {
    /// The script's file.
    file: PathBuf,
    /// Which script it is; without this its name and text tell.
    #[arg(long)]
    side: Option<SideArgument>,
    /// The script's own tracker: its kind (jira-cloud, redmine), or its address, which is then read and never written. The account is in
    /// ENTENTE_TRACKER_EMAIL and ENTENTE_TRACKER_TOKEN.
    #[arg(long, default_value = "jira-cloud")]
    tracker: TrackerPlace,
    /// The kind of the tracker at that address.
    #[arg(long, value_enum, default_value_t)]
    kind: TrackerArgument,
    /// Our issue: a file with JSON, or its key in the tracker at the address.
    #[arg(long)]
    issue: Option<String>,
    /// What the other side says, as JSON; for incoming scripts.
    #[arg(long)]
    replica: Option<PathBuf>,
    /// What it said before, as JSON.
    #[arg(long)]
    previous: Option<PathBuf>,
    /// Answers to requests, as JSON: a list of {method, path, status, body}.
    #[arg(long)]
    answers: Option<PathBuf>,
    /// As if the other side had no twin of the issue, or we none of theirs.
    #[arg(long)]
    first_sync: bool,
    #[command(flatten)]
    library: LibraryArgument,
}

/// Prints as JSON what the script makes, what it logged and what it would have asked for.
///
/// # Errors
/// When a file can't be read or understood.
pub fn run(arguments: RunArguments) -> anyhow::Result<ExitCode> {
    let script = read(&arguments.file)?;
    let name = arguments.file.file_name().unwrap_or_default().to_string_lossy();
    let side = arguments.side.map_or_else(|| side_of(&name, &script), Side::from);
    let live = match &arguments.tracker {
        TrackerPlace::Kind(_) => None,
        TrackerPlace::Address(address) => Some(Live::connect(address, arguments.kind)?),
    };
    let tracker = match (&arguments.tracker, &live) {
        (_, Some(live)) => live.facts(),
        (TrackerPlace::Kind(kind), None) => kind.facts(),
        (TrackerPlace::Address(_), None) => arguments.kind.facts(),
    };
    let issue = match (arguments.issue.as_deref(), &live) {
        (Some(key), Some(live)) if !Path::new(key).exists() => Some(live.issue(key)?),
        (Some(file), _) => Some(issue_of(json(Path::new(file))?)?),
        (None, _) => None,
    };
    let replica = |path: &Option<PathBuf>| -> anyhow::Result<_> {
        let written = path.as_deref().map(json).transpose()?;
        Ok(written.map(|written| replica_of(written, tracker.markup)).transpose()?)
    };
    let (now_theirs, before_theirs) = (replica(&arguments.replica)?, replica(&arguments.previous)?);
    match side {
        Side::Outgoing if issue.is_none() => anyhow::bail!("an outgoing script needs an issue: --issue FILE"),
        Side::Incoming if now_theirs.is_none() => anyhow::bail!("an incoming script needs a replica: --replica FILE"),
        _ => {}
    }
    let http: Vec<HttpStub> = match &arguments.answers {
        Some(path) => serde_json::from_value(json(path)?).with_context(|| format!("{}", path.display()))?,
        None => Vec::new(),
    };
    let trial = Trial {
        side,
        script,
        library: arguments.library.read()?,
        issue: issue.filter(|_| side == Side::Outgoing || !arguments.first_sync),
        replica: now_theirs,
        previous: before_theirs,
        traces: Traces::default(),
        first_sync: arguments.first_sync.then_some(true),
        tracker: tracker.clone(),
        now: now(),
    };
    let stand = Stand::new(TrackerLists::default(), http);
    let stand = match live {
        Some(live) => stand.reading(live.reading()),
        None => stand,
    };
    match trial.run(stand) {
        Ok(result) => {
            println!("{:#}", result.to_json());
            Ok(exit(!matches!(result.outcome, Outcome::Failed(_))))
        }
        Err(errors) => {
            errors.iter().for_each(|error| show(&arguments.file, error));
            Ok(ExitCode::FAILURE)
        }
    }
}

fn json(path: &Path) -> anyhow::Result<Value> {
    serde_json::from_str(&read(path)?).with_context(|| format!("{} is no JSON", path.display()))
}

fn now() -> Timestamp {
    let passed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(passed.as_millis()).unwrap_or(i64::MAX))
}

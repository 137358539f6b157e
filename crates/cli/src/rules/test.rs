//! `entente rules test`.

use super::tracker::TrackerArgument;
use super::{LibraryArgument, exit};
use anyhow::Context;
use clap::Args;
use entente_rule_tools::{junit, run_suite};
use std::path::PathBuf;
use std::process::ExitCode;

/// Which cases to run.
#[derive(Args)]
pub struct TestArguments {
    /// A folder with files of cases (*.yaml), or one such file.
    folder: PathBuf,
    /// Write the outcome there too, in JUnit's XML.
    #[arg(long)]
    junit: Option<PathBuf>,
    #[command(flatten)]
    library: LibraryArgument,
}

/// Runs the cases, and prints which hold and which lines no case came by.
///
/// # Errors
/// When a file can't be read, understood or written.
pub fn run(arguments: &TestArguments) -> anyhow::Result<ExitCode> {
    let library = arguments.library.read()?;
    let report =
        run_suite(&arguments.folder, &library, |name| TrackerArgument::of_name(name).map(TrackerArgument::facts))?;
    print!("{report}");
    if let Some(path) = &arguments.junit {
        std::fs::write(path, junit(&report)).with_context(|| format!("{} can't be written", path.display()))?;
    }
    Ok(exit(report.holds()))
}

//! `entente rules check`.

use super::tracker::TrackerArgument;
use super::{LibraryArgument, SideArgument, exit, read, show};
use clap::Args;
use entente_rules::check_script;
use std::path::PathBuf;
use std::process::ExitCode;

/// What to check.
#[derive(Args)]
pub struct CheckArguments {
    /// The script's file.
    file: PathBuf,
    /// Which script it is.
    #[arg(long)]
    side: SideArgument,
    /// The kind of the script's own tracker.
    #[arg(long, value_enum, default_value_t)]
    tracker: TrackerArgument,
    #[command(flatten)]
    library: LibraryArgument,
}

/// Prints what is found.
///
/// # Errors
/// When the file can't be read.
pub fn run(arguments: &CheckArguments) -> anyhow::Result<ExitCode> {
    let text = read(&arguments.file)?;
    let found = check_script(arguments.side.into(), &text, &arguments.tracker.checks(), &arguments.library.read()?);
    found.iter().for_each(|one| show(&arguments.file, one));
    Ok(exit(found.is_empty()))
}

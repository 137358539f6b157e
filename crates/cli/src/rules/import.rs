//! `entente rules import`.

use super::tracker::TrackerArgument;
use super::{LibraryArgument, SideArgument, exit, read, show};
use clap::Args;
use entente_rule_tools::{ImportVerdict, examine, side_of};
use entente_rules::Side;
use std::path::PathBuf;
use std::process::ExitCode;

/// Which scripts to look through.
#[derive(Args)]
pub struct ImportArguments {
    /// The scripts' files.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Which script they are; without this name and text of each tell.
    #[arg(long)]
    side: Option<SideArgument>,
    /// The kind of the scripts' own tracker.
    #[arg(long, value_enum, default_value_t)]
    tracker: TrackerArgument,
    #[command(flatten)]
    library: LibraryArgument,
}

/// Prints a verdict for each file with its lines and advice; ends with 1 when one needs a change.
///
/// # Errors
/// When a file can't be read.
pub fn run(arguments: &ImportArguments) -> anyhow::Result<ExitCode> {
    let checks = arguments.tracker.checks();
    let library = arguments.library.read()?;
    let mut counts = [0_usize; 3];
    for file in &arguments.files {
        let text = read(file)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let side = arguments.side.map_or_else(|| side_of(&name, &text), Side::from);
        let report = examine(side, &text, &checks, &library);
        counts[report.verdict as usize] += 1;
        println!("{}: {} ({})", file.display(), report.verdict, side.name());
        report.findings.iter().for_each(|found| show(file, found));
    }
    let [well, warned, change] = counts;
    println!("{} scripts: {well} run, {warned} run with a warning, {change} need a change", arguments.files.len());
    Ok(exit(counts[ImportVerdict::NeedsChange as usize] == 0))
}

//! `entente rules default`.

use super::SideArgument;
use super::tracker::TrackerArgument;
use clap::Args;
use entente_rules::default_rules;

/// Whose script to print.
#[derive(Args)]
pub struct DefaultArguments {
    /// Which script it is.
    #[arg(long)]
    side: SideArgument,
    /// The kind of the script's own tracker.
    #[arg(long, value_enum, default_value_t)]
    tracker: TrackerArgument,
    /// The kind of the other side's tracker.
    #[arg(long, value_enum)]
    remote: Option<TrackerArgument>,
    /// The key of the project in which incoming issues are made.
    #[arg(long, default_value = "PROJECT")]
    project: String,
}

/// Prints the script.
pub fn run(arguments: &DefaultArguments) {
    let remote = arguments.remote.map(TrackerArgument::name);
    let rules = default_rules(arguments.tracker.name(), remote, &arguments.project);
    match arguments.side {
        SideArgument::Outgoing => print!("{}", rules.outgoing),
        SideArgument::Incoming => print!("{}", rules.incoming),
    }
}

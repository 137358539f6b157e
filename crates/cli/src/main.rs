//! The `entente` program.

mod backup;
mod demo;
mod emulate;
mod groovy;
mod logging;
mod ready;
mod relay;
mod rules;
mod serve;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Keeps issues in two trackers in step, when each tracker belongs to somebody else.
///
/// Each company runs its own node beside its tracker. A node decides with its own rules what leaves and what comes in. One of two
/// nodes may be unreachable from outside: then only that node makes requests.
#[derive(Parser)]
#[command(name = "entente", version, arg_required_else_help = true, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  entente demo                          two emulated Jiras, two nodes, everything set up to try
  entente serve --config entente.toml   a node
  entente serve --print-config          all settings with their defaults and what they mean
  entente rules check out.groovy --side outgoing   what is wrong with a script";

#[derive(Subcommand)]
enum Command {
    /// Run a node: its console, its link to other nodes, its sync engine.
    Serve(serve::ServeArguments),
    /// Copy a node's data folder while the node runs, to be restored later.
    Backup(backup::BackupArguments),
    /// Try the product on this machine: two emulated Jiras and two nodes, set up and ready.
    Demo(demo::DemoArguments),
    /// Run a relay: sealed mailboxes for pairs of nodes of which none can be reached.
    Relay(relay::RelayArguments),
    /// Run a stand-in for a tracker, for trying and testing.
    #[command(subcommand)]
    Emulate(emulate::EmulateCommand),
    /// Run and check Groovy scripts.
    #[command(subcommand)]
    Groovy(groovy::GroovyCommand),
    /// Check, try, test and import rules.
    #[command(subcommand)]
    Rules(rules::RulesCommand),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Serve(arguments) => in_runtime(serve::run(arguments)),
        Command::Backup(arguments) => backup::run(&arguments).map(|()| ExitCode::SUCCESS),
        Command::Demo(arguments) => in_runtime(demo::run(arguments)),
        Command::Relay(arguments) => in_runtime(relay::run(arguments)),
        Command::Emulate(command) => in_runtime(emulate::run(command)),
        Command::Groovy(command) => groovy::execute(command),
        // It answers at once; a trial run on a tracker waits by itself.
        Command::Rules(command) => rules::run(command),
    };
    result.unwrap_or_else(|error| fail(&error))
}

/// Does what waits for networks and clocks.
fn in_runtime(work: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<ExitCode> {
    tokio::runtime::Runtime::new()?.block_on(work)?;
    Ok(ExitCode::SUCCESS)
}

/// Errors go to standard error, each cause on its own line.
fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("entente: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
    ExitCode::FAILURE
}

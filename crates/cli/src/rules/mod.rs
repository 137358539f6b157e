//! `entente rules`: tools for the authors of rules. Only a trial run with a tracker's address connects to anything, and it changes nothing there.

#![expect(clippy::print_stdout, reason = "what these commands print is their result")]

mod check;
mod default;
mod import;
mod live;
mod run;
mod test;
mod tracker;

use clap::{Args, Subcommand, ValueEnum};
use entente_node::state::ScriptsFolder;
use entente_rules::{ScriptLibrary, Side};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to do with rules.
#[derive(Subcommand)]
pub enum RulesCommand {
    /// Say what is wrong with a script; ends with 1 when something is.
    Check(check::CheckArguments),
    /// Print the script that a new connection begins with.
    Default(default::DefaultArguments),
    /// Run a script on issues from files, or of a tracker, and print what it makes; nothing is written anywhere.
    Run(run::RunArguments),
    /// Run the test cases (*.yaml) of a folder.
    Test(test::TestArguments),
    /// Say of scripts from elsewhere which run as they are, and what the others need.
    Import(import::ImportArguments),
}

/// Runs the command.
///
/// # Errors
/// When a file can't be read or understood.
pub fn run(command: RulesCommand) -> anyhow::Result<ExitCode> {
    match command {
        RulesCommand::Check(arguments) => check::run(&arguments),
        RulesCommand::Default(arguments) => {
            default::run(&arguments);
            Ok(ExitCode::SUCCESS)
        }
        RulesCommand::Run(arguments) => run::run(arguments),
        RulesCommand::Test(arguments) => test::run(&arguments),
        RulesCommand::Import(arguments) => import::run(&arguments),
    }
}

/// Which script.
#[derive(Clone, Copy, ValueEnum)]
enum SideArgument {
    /// Issue to replica.
    Outgoing,
    /// Replica to issue.
    Incoming,
}

impl From<SideArgument> for Side {
    fn from(side: SideArgument) -> Self {
        match side {
            SideArgument::Outgoing => Side::Outgoing,
            SideArgument::Incoming => Side::Incoming,
        }
    }
}

/// The classes beside the scripts.
#[derive(Args)]
struct LibraryArgument {
    /// A folder of Groovy classes that scripts may use, as a node has one: the folder scripts of its data folder.
    #[arg(long)]
    library: Option<PathBuf>,
}

impl LibraryArgument {
    fn read(&self) -> anyhow::Result<ScriptLibrary> {
        let Some(folder) = &self.library else { return Ok(ScriptLibrary::default()) };
        std::fs::read_dir(folder).map_err(|error| anyhow::anyhow!("{} can't be read: {error}", folder.display()))?;
        Ok(ScriptsFolder::at(folder.clone()).read())
    }
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).map_err(|error| anyhow::anyhow!("{} can't be read: {error}", path.display()))
}

/// One line for a finding, and one for what to do about it.
fn show(path: &Path, found: &entente_rules::RuleDiagnostic) {
    let word = match found.severity {
        entente_rules::Severity::Error => "error",
        entente_rules::Severity::Warning => "warning",
    };
    println!("{}:{}:{}: {word}[{}]: {}", path.display(), found.line, found.column, found.code, found.message);
    if let Some(help) = &found.help {
        println!("    {help}");
    }
}

fn exit(well: bool) -> ExitCode {
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

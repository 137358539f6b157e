//! `entente groovy`: runs and checks scripts outside of any connection.

mod check;
mod run;

use anyhow::Context as _;
use clap::{Args, Subcommand};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What can be done with scripts.
#[derive(Subcommand)]
pub enum GroovyCommand {
    /// Run a script as `groovy FILE` does: its output, its error on standard error, exit code 1 after an exception.
    Run(RunArguments),
    /// Look for errors without running anything: file:line:column of each; exit code 1 when there are any.
    Check(CheckArguments),
}

/// Arguments of `entente groovy run`.
#[derive(Args)]
pub struct RunArguments {
    /// One JSON object for each script, on a line of its own, instead of its output.
    #[arg(long)]
    json: bool,
    /// Every path is a script or a folder of scripts; run them all and report each.
    #[arg(long)]
    each: bool,
    /// The script, or a folder whose *.groovy files are all run.
    path: PathBuf,
    /// What the script finds in `args`; with --each, more scripts and folders.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Arguments of `entente groovy check`.
#[derive(Args)]
pub struct CheckArguments {
    /// One JSON object for each script, on a line of its own.
    #[arg(long)]
    json: bool,
    /// Scripts, or folders whose *.groovy files are all checked.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

/// Runs or checks scripts.
pub fn execute(command: GroovyCommand) -> anyhow::Result<ExitCode> {
    let good = match command {
        GroovyCommand::Run(arguments) if arguments.each || arguments.path.is_dir() => {
            let more = arguments.arguments.iter().map(PathBuf::from);
            run::each(&scripts(std::iter::once(arguments.path.clone()).chain(more))?, arguments.json)?
        }
        GroovyCommand::Run(arguments) => run::one(&arguments.path, &arguments.arguments, arguments.json)?,
        GroovyCommand::Check(arguments) => check::all(&scripts(arguments.paths.into_iter())?, arguments.json)?,
    };
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The scripts that the paths name: files as they are, folders by the *.groovy files below them, in order of their names.
fn scripts(paths: impl Iterator<Item = PathBuf>) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = found.len();
            collect(&path, &mut found)?;
            found[before..].sort();
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} can't be listed", folder.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("{} can't be listed", folder.display()))?;
        let kind = entry.file_type().with_context(|| format!("{} can't be looked at", entry.path().display()))?;
        // Links are not followed: a folder may hold itself.
        if kind.is_dir() {
            collect(&entry.path(), found)?;
        } else if kind.is_file() && entry.path().extension().is_some_and(|extension| extension == "groovy") {
            found.push(entry.path());
        }
    }
    Ok(())
}

fn read(path: &Path) -> anyhow::Result<String> {
    let bytes = std::fs::read(path).with_context(|| format!("{} can't be read", path.display()))?;
    String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", path.display()))
}

/// Writes to standard output. Nobody may be reading, which is fine.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

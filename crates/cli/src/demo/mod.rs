//! `entente demo`: two companies on one machine.

mod api;
mod companies;
mod process;
mod tracker;
mod walk;

use crate::{logging, ready};
use anyhow::Context as _;
use clap::{Args, ValueEnum};
use companies::{Companies, Company};
use std::path::PathBuf;
use tracker::{Redmine, RedmineArguments};

/// Arguments of `entente demo`.
#[derive(Args)]
pub struct DemoArguments {
    /// Walk the whole road without hands, print each step with its time, and end: with 0, or 1 and the reason.
    #[arg(long)]
    auto: bool,
    /// The folder for the nodes' data; it is emptied first.
    #[arg(long, default_value = "demo-data")]
    data: PathBuf,
    /// The port of company A's console; B's is the next one. 0 takes free ports.
    #[arg(long, default_value_t = 8600)]
    port: u16,
    /// Append the API exchanges of both emulators to files in this folder, for validation.
    #[arg(long)]
    record: Option<PathBuf>,
    /// How long everything must stay quiet at the end of `--auto`, in seconds.
    #[arg(long, default_value_t = 10)]
    quiet: u64,
    /// The trackers of companies A and B.
    #[arg(long, default_value = "jira,jira")]
    trackers: Trackers,
    #[command(flatten)]
    redmine: RedmineArguments,
}

/// Which trackers the two companies have.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Trackers {
    /// Two emulated Jiras.
    #[value(name = "jira,jira")]
    JiraAndJira,
    /// An emulated Jira, and a real Redmine that runs already.
    #[value(name = "jira,redmine")]
    JiraAndRedmine,
}

/// Runs the demo.
pub async fn run(arguments: DemoArguments) -> anyhow::Result<()> {
    logging::start("warn", false)?;
    let options = companies::Options {
        data: arguments.data.clone(),
        port: if arguments.auto { 0 } else { arguments.port },
        record: arguments.record.clone(),
        redmine: match arguments.trackers {
            Trackers::JiraAndJira => None,
            Trackers::JiraAndRedmine => Some(Redmine::new(&arguments.redmine)?),
        },
    };
    let mut companies = Companies::start(options).await.context("the demo does not start")?;
    let result = if arguments.auto {
        walk::walk(&companies, arguments.quiet).await
    } else {
        say(&invitation_to_try(&companies));
        tokio::select! {
            () = ready::asked_to_end() => Ok(()),
            dead = companies.one_ended() => Err(dead),
        }
    };
    companies.stop().await;
    result
}

/// Prints for people. Nobody may be reading, which is fine.
pub(crate) fn say(text: &str) {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}

fn invitation_to_try(companies: &Companies) -> String {
    let describe = |company: &Company, reach: &str| {
        let sign_in = company.tracker.sign_in().map(|how| format!(" (sign in: {how})")).unwrap_or_default();
        format!(
            "Company {name} ({reach})\n  console  {console}\n  sign in  {user} / {password}\n  tracker  {tracker}{sign_in}\n",
            name = company.name,
            console = company.console_url,
            user = companies::ADMINISTRATOR,
            password = company.password,
            tracker = company.tracker.address(),
        )
    };
    format!(
        "\n{a}\n{b}\nThree things to do next:\n  1. In A's console, press \"Initiate connection\", switch on \"I don't have a URL\", choose Script, and copy the invitation code.\n  2. In B's console, press \"Accept invitation\" and paste the code. Both sides become active by themselves.\n  3. In A's console, open the connection, go to Issues and start a sync with {issue}; then look at B's tracker, and edit on either side.\n\nCtrl-C ends everything.",
        a = describe(&companies.a, "reachable, its tracker sends webhooks"),
        b = describe(&companies.b, "nothing reaches it"),
        issue = companies::SAMPLE_ISSUE,
    )
}

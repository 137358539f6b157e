//! `entente emulate`.

use crate::{logging, ready};
use anyhow::Context as _;
use clap::{Args, Subcommand};
use entente_tracker_emulators::jira::{FaultSettings, JiraEmulatorOptions, ProjectOptions, WebhookTarget, serve};
use serde_json::json;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// The trackers that can be emulated.
#[derive(Subcommand)]
pub enum EmulateCommand {
    /// Jira Cloud, as its published API description says. Data is gone when it ends.
    Jira(JiraArguments),
}

/// Arguments of `entente emulate jira`.
#[derive(Args)]
pub struct JiraArguments {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The site's name.
    #[arg(long, default_value = "Emulated Jira")]
    site: String,
    /// The project, as KEY=Name.
    #[arg(long, default_value = "DEMO=Demo")]
    project: String,
    /// Fill the project with a dozen lively issues.
    #[arg(long)]
    sample: bool,
    /// E-mail of the API user.
    #[arg(long, default_value = "sync@example.com")]
    email: String,
    /// API token of the API user.
    #[arg(long, default_value = "emulator-token", env = "ENTENTE_EMULATOR_TOKEN", hide_env_values = true)]
    token: String,
    /// Send webhooks to this address from the start.
    #[arg(long, requires = "webhook_secret")]
    webhook: Option<String>,
    /// The secret that signs them.
    #[arg(long)]
    webhook_secret: Option<String>,
    /// The shortest and longest time that a change stays invisible to search, in milliseconds, as MIN-MAX.
    #[arg(long, default_value = "0-0")]
    search_lag: String,
    /// Carry one write in so many out and lose its answer.
    #[arg(long)]
    drop_answer_one_in: Option<u32>,
    /// The seed of the faults.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The largest attachment that the site takes, in bytes.
    #[arg(long, default_value_t = 1024 * 1024 * 1024)]
    attachment_limit: u64,
    /// Append each API exchange to this file, one line of JSON each, for validation.
    #[arg(long)]
    record: Option<PathBuf>,
    /// Write the address to this file once the emulator is ready.
    #[arg(long)]
    ready_file: Option<PathBuf>,
}

/// Runs an emulator until it is asked to end.
pub async fn run(command: EmulateCommand) -> anyhow::Result<()> {
    let EmulateCommand::Jira(arguments) = command;
    logging::start("warn", false)?;
    let ready_file = arguments.ready_file.clone();
    let emulator = serve(options(arguments)?).await.context("the emulator does not start")?;
    ready::write(ready_file.as_deref(), &json!({ "url": emulator.url }))?;
    {
        use std::io::Write as _;
        let text = format!("An emulated Jira is at {}\n", emulator.url);
        // Nobody may be reading, which is fine.
        let _ = std::io::stdout().write_all(text.as_bytes());
    }
    ready::asked_to_end().await;
    emulator.shutdown().await;
    Ok(())
}

fn options(arguments: JiraArguments) -> anyhow::Result<JiraEmulatorOptions> {
    let (key, name) =
        arguments.project.split_once('=').with_context(|| format!("`{}` is not KEY=Name", arguments.project))?;
    let (shortest, longest) = arguments
        .search_lag
        .split_once('-')
        .and_then(|(min, max)| Some((min.parse().ok()?, max.parse().ok()?)))
        .with_context(|| format!("`{}` is not MIN-MAX in milliseconds", arguments.search_lag))?;
    let webhook = arguments.webhook.zip(arguments.webhook_secret).map(|(url, secret)| WebhookTarget { url, secret });
    Ok(JiraEmulatorOptions {
        listen: arguments.listen,
        site_name: arguments.site,
        projects: vec![ProjectOptions { key: key.to_owned(), name: name.to_owned() }],
        sample: arguments.sample,
        user_email: arguments.email,
        api_token: arguments.token,
        webhook,
        search_lag: (Duration::from_millis(shortest), Duration::from_millis(longest)),
        faults: FaultSettings {
            drop_answer_one_in: arguments.drop_answer_one_in,
            seed: arguments.seed,
            ..FaultSettings::default()
        },
        upload_limit: arguments.attachment_limit,
        record: arguments.record,
        ..JiraEmulatorOptions::default()
    })
}

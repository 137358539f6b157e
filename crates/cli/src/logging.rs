//! The log, on standard error.

use anyhow::Context as _;
use std::io::IsTerminal as _;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::SubscriberBuilder;

/// Starts the log. `filter` is a level or a filter such as `info,entente_link_http=debug`.
pub fn start(filter: &str, json: bool) -> anyhow::Result<()> {
    let filter: EnvFilter = filter.parse().with_context(|| format!("`{filter}` is no log filter"))?;
    let builder: SubscriberBuilder<_, _, _, _> = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(std::io::stderr().is_terminal());
    let started = if json { builder.json().try_init() } else { builder.try_init() };
    started.map_err(|error| anyhow::anyhow!("the log can't start: {error}"))
}

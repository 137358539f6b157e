//! `entente relay`.

use crate::{logging, ready};
use anyhow::{Context as _, anyhow};
use clap::Args;
use entente_relay::{Quotas, RelayOptions, start};
use serde_json::json;
use std::net::SocketAddr;
use std::path::PathBuf;

const MIB: u64 = 1024 * 1024;
const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// Arguments of `entente relay`. Each can be given in the environment too.
#[derive(Args)]
pub struct RelayArguments {
    /// Where to listen; port 0 takes a free one. Anything but loopback needs a certificate.
    #[arg(long, env = "ENTENTE_RELAY_LISTEN", default_value = "127.0.0.1:8800")]
    listen: SocketAddr,
    /// The folder for the parcels that wait.
    #[arg(long, env = "ENTENTE_RELAY_DATA", default_value = "entente-relay-data")]
    data: PathBuf,
    /// PEM file with the certificate.
    #[arg(long, env = "ENTENTE_RELAY_TLS_CERTIFICATE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// PEM file with its key.
    #[arg(long, env = "ENTENTE_RELAY_TLS_KEY", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
    /// Most MiB in one mailbox.
    #[arg(long, env = "ENTENTE_RELAY_MAILBOX_MIB", default_value_t = 128)]
    mailbox_mib: u64,
    /// Most parcels in one mailbox.
    #[arg(long, env = "ENTENTE_RELAY_MAILBOX_PARCELS", default_value_t = 10_000)]
    mailbox_parcels: u64,
    /// Most MiB in all mailboxes together.
    #[arg(long, env = "ENTENTE_RELAY_TOTAL_MIB", default_value_t = 10_240)]
    total_mib: u64,
    /// Most pairs of mailboxes.
    #[arg(long, env = "ENTENTE_RELAY_PAIRS", default_value_t = 10_000)]
    pairs: u64,
    /// How many days a parcel waits to be fetched.
    #[arg(long, env = "ENTENTE_RELAY_EXPIRY_DAYS", default_value_t = 14)]
    expiry_days: u64,
    /// Most calls for one mailbox within a minute.
    #[arg(long, env = "ENTENTE_RELAY_CALLS_PER_MINUTE", default_value_t = 6_000)]
    calls_per_minute: u32,
    /// Most mailboxes that one address opens within a minute.
    #[arg(long, env = "ENTENTE_RELAY_OPENS_PER_MINUTE", default_value_t = 30)]
    opens_per_minute: u32,
    /// error, warn, info, debug or trace; or a filter.
    #[arg(long, env = "ENTENTE_RELAY_LOG", default_value = "info")]
    log: String,
    /// Write the address to this file once the relay is ready.
    #[arg(long)]
    ready_file: Option<PathBuf>,
}

/// Runs a relay until it is asked to end.
pub async fn run(arguments: RelayArguments) -> anyhow::Result<()> {
    logging::start(&arguments.log, false)?;
    let options = RelayOptions {
        listen: arguments.listen,
        tls: arguments.tls_certificate.zip(arguments.tls_key),
        data: arguments.data,
        quotas: Quotas {
            mailbox_bytes: arguments.mailbox_mib.saturating_mul(MIB),
            mailbox_parcels: arguments.mailbox_parcels,
            total_bytes: arguments.total_mib.saturating_mul(MIB),
            pairs: arguments.pairs,
            expiry_ms: arguments.expiry_days.saturating_mul(DAY_MS),
        },
        calls_per_minute: arguments.calls_per_minute,
        opens_per_minute: arguments.opens_per_minute,
    };
    let relay = start(options).await.map_err(|error| anyhow!(error)).context("the relay does not start")?;
    {
        use std::io::Write as _;
        // Nobody may be reading, which is fine.
        let _ = std::io::stdout().write_all(format!("The relay is at {}\n", relay.url).as_bytes());
    }
    ready::write(arguments.ready_file.as_deref(), &json!({ "url": relay.url }))?;
    ready::asked_to_end().await;
    relay.stop().await;
    Ok(())
}

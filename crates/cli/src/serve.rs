//! `entente serve`.

use crate::{logging, ready};
use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use entente_config::{DEFAULT_CONFIG, DatabaseSettings, HttpSettings, NodeConfig, load};
use entente_http::{AddressPolicy, ClientOptions, ProxyOptions};
use entente_link::terms::Feature;
use entente_link_http::LinkSettings;
use entente_node::forge::ForgeOptions;
use entente_node::peer::InboxLimits;
use entente_node::serve::{HEAD_TIMEOUT, ListenerOptions, NodeOptions, start};
use entente_node::service::capabilities_with;
use entente_node::system_time::SystemClock;
use entente_node::upkeep::Retention;
use entente_sync_engine::{AttachmentBounds, EngineSettings};
use entente_sync_store_postgres::Database;
use serde_json::json;
use std::net::{SocketAddr, ToSocketAddrs as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Arguments of `entente serve`.
#[derive(Args)]
pub struct ServeArguments {
    /// The configuration file (TOML). Settings can be given in the environment too, as ENTENTE_<SECTION>_<SETTING>.
    #[arg(long, short, env = "ENTENTE_CONFIG")]
    config: Option<PathBuf>,
    /// Print all settings with their defaults and what they mean, and end.
    #[arg(long)]
    print_config: bool,
    /// Write addresses and, on the first start, the one-time token to this file once the node is ready.
    #[arg(long)]
    ready_file: Option<PathBuf>,
}

/// Runs a node until it is asked to end.
pub async fn run(arguments: ServeArguments) -> anyhow::Result<()> {
    if arguments.print_config {
        use std::io::Write as _;
        std::io::stdout().write_all(DEFAULT_CONFIG.as_bytes()).context("the settings can't be printed")?;
        return Ok(());
    }
    let config = load(arguments.config.as_deref(), std::env::vars())?;
    logging::start(&config.log.level, config.log.format == "json")?;
    let options = node_options(&config)?;
    let mut running = start(options).await.context("the node does not start")?;
    let facts = json!({
        "consoleUrl": running.console_url,
        "publicUrl": running.node.public_url,
        "setupToken": running.setup_token,
    });
    announce(&facts);
    ready::write(arguments.ready_file.as_deref(), &facts)?;
    let ended_by_itself = tokio::select! {
        () = ready::asked_to_end() => false,
        () = running.ended() => true,
    };
    running.stop().await;
    if ended_by_itself {
        bail!("a part of the node ended by itself; its log says why");
    }
    Ok(())
}

/// What a person must know after the start, on standard output.
fn announce(facts: &serde_json::Value) {
    use std::io::Write as _;
    let console = facts["consoleUrl"].as_str().unwrap_or_default();
    let mut text = format!("The console is at {console}\n");
    if let Some(url) = facts["publicUrl"].as_str() {
        text += &format!("Other nodes reach this one at {url}\n");
    } else {
        text += "Nothing can reach this node from outside: it makes all requests itself.\n";
    }
    if let Some(token) = facts["setupToken"].as_str() {
        text += &format!("Make the first administrator at {console}/#setup={token}\n");
    }
    // Nobody may be reading, which is fine.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

fn node_options(config: &NodeConfig) -> anyhow::Result<NodeOptions> {
    let console = &config.console;
    let public = &config.public;
    let public_listener = match public.listen.as_str() {
        "" => None,
        listen => {
            Some((listener("public.listen", listen, &public.tls_certificate, &public.tls_key)?, public.url.clone()))
        }
    };
    Ok(NodeOptions {
        name: config.node.name.clone(),
        data: config.node.data.clone(),
        database: database(&config.database),
        console: listener("console.listen", &console.listen, &console.tls_certificate, &console.tls_key)?,
        allowed_hosts: console.allowed_hosts.clone(),
        told_console: (!console.url.is_empty()).then(|| console.url.trim_end_matches('/').to_owned()),
        public: public_listener,
        forge: forge_options(config)?,
        http: client_options(config)?,
        engine: EngineSettings {
            parallel: config.sync.parallel,
            write_deadline_ms: config.sync.write_deadline_ms,
            sweep_live_ms: config.sync.sweep_live_ms,
            sweep_rest_ms: config.sync.sweep_rest_ms,
            sweep_lively_ms: config.sync.sweep_lively_ms,
            look_every_ms: config.sync.look_every_ms,
            attachments: AttachmentBounds {
                largest: config.attachments.largest_bytes,
                space: config.attachments.space_bytes,
                ..AttachmentBounds::default()
            },
            ..EngineSettings::default()
        },
        retention: Retention {
            history_days: config.retention.history_days,
            history_lines: config.retention.history_lines,
            journal_days: config.retention.journal_days,
            receipts: config.retention.receipts,
            removed_days: config.retention.removed_days,
        },
        link: LinkSettings::default(),
        capabilities: capabilities_with(|feature| config.link.deflate || feature != Feature::Deflate),
        inbox: InboxLimits {
            messages: config.link.inbox_messages,
            bytes: config.link.inbox_megabytes.saturating_mul(1024 * 1024),
        },
        clock: Arc::new(SystemClock),
        head_timeout: HEAD_TIMEOUT,
    })
}

fn forge_options(config: &NodeConfig) -> anyhow::Result<Option<ForgeOptions>> {
    let forge = &config.forge;
    if forge.app_id.is_empty() {
        return Ok(None);
    }
    let keys = forge.keys.parse().with_context(|| format!("`forge.keys` is no address: {}", forge.keys))?;
    Ok(Some(ForgeOptions { app_id: forge.app_id.clone(), keys }))
}

fn listener(setting: &str, listen: &str, certificate: &Path, key: &Path) -> anyhow::Result<ListenerOptions> {
    let address: Option<SocketAddr> = listen.to_socket_addrs().ok().and_then(|mut addresses| addresses.next());
    let listen = address.with_context(|| format!("`{setting}` is no address with a port: {listen}"))?;
    let tls = (!certificate.as_os_str().is_empty()).then(|| (certificate.to_owned(), key.to_owned()));
    Ok(ListenerOptions { listen, tls })
}

/// Without an address the database is a file in the data folder.
fn database(settings: &DatabaseSettings) -> Option<Database> {
    let url = settings.url.reveal();
    (!url.is_empty()).then(|| Database { url: url.to_owned(), connections: settings.connections })
}

fn proxy(http: &HttpSettings) -> anyhow::Result<Option<ProxyOptions>> {
    if http.proxy.is_empty() {
        return Ok(None);
    }
    let proxy = ProxyOptions::new(&http.proxy)
        .map_err(|detail| anyhow!("`http.proxy` is no address of a proxy: {detail}"))?
        .except(http.proxy_except.clone());
    Ok(Some(match http.proxy_user.as_str() {
        "" => proxy,
        user => proxy.with_credentials(user, http.proxy_password.reveal()),
    }))
}

fn client_options(config: &NodeConfig) -> anyhow::Result<ClientOptions> {
    let http = &config.http;
    let mut extra_roots_pem = Vec::new();
    for file in &http.trusted_certificates {
        let pem = std::fs::read(file).with_context(|| format!("{} can't be read", file.display()))?;
        extra_roots_pem.push(pem);
    }
    let policy = AddressPolicy { allow_private: http.allow_private_addresses, ..AddressPolicy::default() };
    Ok(ClientOptions { policy, extra_roots_pem, proxy: proxy(http)?, ..ClientOptions::default() })
}

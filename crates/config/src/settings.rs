//! The settings, typed. `default.toml` says what each means.

use serde::Deserialize;
use std::fmt;
use std::path::PathBuf;

/// A text that is shown nowhere.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Hidden(String);

impl Hidden {
    /// The text.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(hidden)")
    }
}

macro_rules! settings {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
    };
}

settings! {
    /// The whole configuration.
    NodeConfig {
        /// The node itself.
        node: NodeSettings,
        /// The database.
        database: DatabaseSettings,
        /// The listener of console and API.
        console: ConsoleSettings,
        /// The listener of peers and webhooks.
        public: PublicSettings,
        /// The app inside Jira.
        forge: ForgeSettings,
        /// Outgoing requests.
        http: HttpSettings,
        /// What is said to other nodes.
        link: LinkSettings,
        /// The sync engine.
        sync: SyncSettings,
        /// Contents of attachments.
        attachments: AttachmentSettings,
        /// How long what is kept.
        retention: RetentionSettings,
        /// The log.
        log: LogSettings,
    }
}
settings! {
    /// The node itself.
    NodeSettings {
        /// The name that people see.
        name: String,
        /// The data folder.
        data: PathBuf,
    }
}
settings! {
    /// The database.
    DatabaseSettings {
        /// The address of a PostgreSQL, or empty.
        url: Hidden,
        /// The most connections to it.
        connections: usize,
    }
}
settings! {
    /// The listener of console and API.
    ConsoleSettings {
        /// Address and port.
        listen: String,
        /// Names besides the listening address.
        allowed_hosts: Vec<String>,
        /// The address that other nodes are told, or empty.
        url: String,
        /// PEM file, or empty.
        tls_certificate: PathBuf,
        /// PEM file, or empty.
        tls_key: PathBuf,
    }
}
settings! {
    /// The listener of peers and webhooks.
    PublicSettings {
        /// Address and port, or empty.
        listen: String,
        /// The address under which others reach it, or empty.
        url: String,
        /// PEM file, or empty.
        tls_certificate: PathBuf,
        /// PEM file, or empty.
        tls_key: PathBuf,
    }
}
settings! {
    /// The app inside Jira.
    ForgeSettings {
        /// The app's id in its manifest, or empty.
        app_id: String,
        /// Where the keys of Atlassian's tokens are published.
        keys: String,
    }
}
settings! {
    /// Outgoing requests.
    HttpSettings {
        /// Whether addresses inside the own network are allowed.
        allow_private_addresses: bool,
        /// A proxy, or empty.
        proxy: String,
        /// The name that the proxy asks for, or empty.
        proxy_user: String,
        /// The password that belongs to it.
        proxy_password: Hidden,
        /// What is asked without the proxy.
        proxy_except: Vec<String>,
        /// PEM files.
        trusted_certificates: Vec<PathBuf>,
    }
}
settings! {
    /// What is said to other nodes.
    LinkSettings {
        /// Whether messages are deflated.
        deflate: bool,
        /// Most messages of one connection that wait.
        inbox_messages: u64,
        /// Most of their size, in megabytes.
        inbox_megabytes: u64,
    }
}
settings! {
    /// The sync engine. Times in milliseconds.
    SyncSettings {
        /// Sweep interval in motion.
        sweep_live_ms: u64,
        /// Sweep interval at rest.
        sweep_rest_ms: u64,
        /// How long the sweep stays quick.
        sweep_lively_ms: u64,
        /// How often one issue is looked at where a tracker does not tell every change; 0 for never.
        look_every_ms: u64,
        /// The longest time of a write.
        write_deadline_ms: i64,
        /// Issues worked on at the same time.
        parallel: usize,
    }
}
settings! {
    /// Contents of attachments. Sizes in bytes.
    AttachmentSettings {
        /// The largest that is sent or taken.
        largest_bytes: u64,
        /// What those on their way may take on the disk together.
        space_bytes: u64,
    }
}
settings! {
    /// How long what is kept.
    RetentionSettings {
        /// History, in days.
        history_days: u32,
        /// The most lines of history.
        history_lines: u64,
        /// Recorded calls of scripts, in days.
        journal_days: u32,
        /// Receipts of each lane of a connection.
        receipts: u64,
        /// Removed connections, in days.
        removed_days: u32,
    }
}
settings! {
    /// The log.
    LogSettings {
        /// Level or filter.
        level: String,
        /// `text` or `json`.
        format: String,
    }
}

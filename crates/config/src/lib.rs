//! The node's configuration: defaults, then a TOML file, then the environment.
//!
//! `default.toml` beside this file is both the documentation and the source of the defaults.

mod layers;
mod settings;

pub use layers::{ConfigError, load};
pub use settings::{
    ConsoleSettings, DatabaseSettings, ForgeSettings, Hidden, HttpSettings, LogSettings, NodeConfig, NodeSettings,
    PublicSettings, SyncSettings,
};

/// The default configuration file, with a comment on every setting.
pub const DEFAULT_CONFIG: &str = include_str!("default.toml");

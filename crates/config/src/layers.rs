//! Puts the layers together.

use crate::{DEFAULT_CONFIG, NodeConfig};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// What is wrong with the configuration. Each message names the place.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file can't be read.
    #[error("the configuration file {path} can't be read: {detail}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        detail: String,
    },
    /// The file is not TOML, or holds a setting that does not exist or has another type.
    #[error("the configuration file {path} is wrong:\n{detail}")]
    Wrong {
        /// The file.
        path: PathBuf,
        /// Where and why.
        detail: String,
    },
    /// A variable of the environment does not fit its setting.
    #[error("the environment variable {variable} is wrong: {detail}")]
    Environment {
        /// The variable.
        variable: String,
        /// Why.
        detail: String,
    },
    /// Two settings don't fit together.
    #[error("the configuration does not fit together: {0}")]
    Inconsistent(String),
}

/// Reads the configuration: defaults, the file where one is given, the environment.
///
/// # Errors
/// See [`ConfigError`].
pub fn load(
    file: Option<&Path>,
    environment: impl IntoIterator<Item = (String, String)>,
) -> Result<NodeConfig, ConfigError> {
    let mut merged = defaults();
    if let Some(path) = file {
        let text = std::fs::read_to_string(path)
            .map_err(|error| ConfigError::Unreadable { path: path.to_owned(), detail: error.to_string() })?;
        let wrong = |detail: String| ConfigError::Wrong { path: path.to_owned(), detail };
        let given: Table = toml::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        overlay(&mut merged, given).map_err(|key| wrong(unknown(&key)))?;
    }
    for (variable, text) in environment {
        apply_variable(&mut merged, &variable, &text)?;
    }
    let config = NodeConfig::deserialize_table(merged).map_err(|detail| match file {
        Some(path) => ConfigError::Wrong { path: path.to_owned(), detail },
        None => ConfigError::Inconsistent(detail),
    })?;
    check(&config).map_err(ConfigError::Inconsistent)?;
    Ok(config)
}

impl NodeConfig {
    fn deserialize_table(table: Table) -> Result<Self, String> {
        table.try_into().map_err(|error: toml::de::Error| error.to_string())
    }
}

fn defaults() -> Table {
    // A test reads the file, so that it can't be wrong in a program that was built.
    toml::from_str(DEFAULT_CONFIG).unwrap_or_default()
}

fn unknown(key: &str) -> String {
    format!("there is no setting `{key}`; run `entente serve --print-config` for all settings")
}

/// Lays given settings over the defaults; an unknown one is an error with its name.
fn overlay(base: &mut Table, given: Table) -> Result<(), String> {
    for (section, value) in given {
        let Some(Value::Table(known)) = base.get_mut(&section) else { return Err(section) };
        let Value::Table(settings) = value else { return Err(section) };
        for (key, value) in settings {
            if known.insert(key.clone(), value).is_none() {
                return Err(format!("{section}.{key}"));
            }
        }
    }
    Ok(())
}

/// `ENTENTE_<SECTION>_<SETTING>`; variables of other names are none of ours.
fn apply_variable(base: &mut Table, variable: &str, text: &str) -> Result<(), ConfigError> {
    let Some(name) = variable.strip_prefix("ENTENTE_") else { return Ok(()) };
    let name = name.to_lowercase();
    for (section, settings) in base.iter_mut() {
        let (Value::Table(settings), Some(key)) = (settings, name.strip_prefix(&format!("{section}_"))) else {
            continue;
        };
        if let Some(known) = settings.get_mut(key) {
            *known = parse(known, text)
                .map_err(|detail| ConfigError::Environment { variable: variable.to_owned(), detail })?;
        }
    }
    Ok(())
}

fn parse(like: &Value, text: &str) -> Result<Value, String> {
    match like {
        Value::Boolean(_) => text.parse().map(Value::Boolean).map_err(|_| "it must be true or false".into()),
        Value::Integer(_) => text.parse().map(Value::Integer).map_err(|_| "it must be a whole number".into()),
        Value::Array(_) => {
            let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
            Ok(Value::Array(parts.map(|part| Value::String(part.to_owned())).collect()))
        }
        _ => Ok(Value::String(text.to_owned())),
    }
}

fn check(config: &NodeConfig) -> Result<(), String> {
    let (public, console) = (&config.public, &config.console);
    if public.listen.is_empty() != public.url.is_empty() {
        return Err("`public.listen` and `public.url` belong together: others need the address, and the address needs a listener".into());
    }
    for (name, certificate, key) in
        [("console", &console.tls_certificate, &console.tls_key), ("public", &public.tls_certificate, &public.tls_key)]
    {
        if certificate.as_os_str().is_empty() != key.as_os_str().is_empty() {
            return Err(format!("`{name}.tls_certificate` and `{name}.tls_key` belong together"));
        }
    }
    if config.sync.parallel == 0 || config.sync.write_deadline_ms <= 0 || config.sync.sweep_live_ms == 0 {
        return Err("the numbers in `sync` must be greater than 0".into());
    }
    if config.http.proxy.is_empty() && !config.http.proxy_user.is_empty() {
        return Err("`http.proxy_user` needs `http.proxy`, the address of the proxy".into());
    }
    if config.http.proxy_user.is_empty() && !config.http.proxy_password.reveal().is_empty() {
        return Err("`http.proxy_password` needs `http.proxy_user`, the name that belongs to it".into());
    }
    if !["text", "json"].contains(&config.log.format.as_str()) {
        return Err("`log.format` is \"text\" or \"json\"".into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    fn with_file(text: &str, environment: &[(&str, &str)]) -> Result<NodeConfig, String> {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        file.write_all(text.as_bytes()).expect("written");
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        load(Some(file.path()), environment).map_err(|error| error.to_string())
    }

    #[test]
    fn the_default_file_is_whole() {
        let config = load(None, []).expect("defaults");
        assert_eq!(config.console.listen, "127.0.0.1:8600");
        assert_eq!(config.public.listen, "");
    }

    #[test]
    fn the_environment_wins_over_the_file_and_the_file_over_the_defaults() {
        let file = "[node]\nname = \"A\"\n[sync]\nparallel = 3\n";
        let config = with_file(file, &[("ENTENTE_NODE_NAME", "B"), ("ENTENTE_HTTP_ALLOW_PRIVATE_ADDRESSES", "true")]);
        let config = config.expect("fits");
        assert_eq!((config.node.name.as_str(), config.sync.parallel), ("B", 3));
        assert!(config.http.allow_private_addresses);
    }

    #[test]
    fn the_password_of_the_proxy_is_shown_nowhere() {
        let file = "[http]\nproxy = \"http://proxy.example.com\"\nproxy_user = \"node\"\n";
        let config = with_file(file, &[("ENTENTE_HTTP_PROXY_PASSWORD", "hush")]).expect("fits");
        assert_eq!(config.http.proxy_password.reveal(), "hush");
        assert!(!format!("{config:?}").contains("hush"));
        let alone = with_file("", &[("ENTENTE_HTTP_PROXY_PASSWORD", "hush")]).expect_err("wrong");
        assert!(alone.contains("proxy_user") && !alone.contains("hush"), "{alone}");
    }

    #[test]
    fn mistakes_are_named() {
        let error = |text: &str| with_file(text, &[]).expect_err("wrong");
        assert!(error("[node]\nnam = \"A\"\n").contains("node.nam"));
        assert!(error("[nodes]\n").contains("nodes"));
        assert!(error("[sync]\nparallel = \"many\"\n").contains("parallel"));
        assert!(error("[public]\nlisten = \"0.0.0.0:1\"\n").contains("public.url"));
        assert!(error("[node\n").contains("line 1"));
        let variable = with_file("", &[("ENTENTE_SYNC_PARALLEL", "x")]).expect_err("wrong");
        assert!(variable.contains("ENTENTE_SYNC_PARALLEL"));
    }
}

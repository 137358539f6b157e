//! `entente backup`.

use anyhow::{Context as _, bail};
use clap::Args;
use entente_config::load;
use entente_sync_store_sqlite::back_up;
use std::fs::{DirBuilder, File};
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

/// Arguments of `entente backup`.
#[derive(Args)]
pub struct BackupArguments {
    /// A new folder for the copy. Whoever has it has the node: keep it as safe as the node itself.
    target: PathBuf,
    /// The node's configuration file (TOML), which names the data folder.
    #[arg(long, short, env = "ENTENTE_CONFIG")]
    config: Option<PathBuf>,
    /// The data folder, where no configuration names it.
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Copies the database as it is at one moment, and the key that opens it.
pub fn run(arguments: &BackupArguments) -> anyhow::Result<()> {
    let data = match &arguments.data {
        Some(data) => data.clone(),
        None => load(arguments.config.as_deref(), std::env::vars())?.node.data,
    };
    let target = &arguments.target;
    if target.exists() {
        bail!("{} exists already; name a new folder", target.display());
    }
    let key = std::fs::read(data.join("root.key"))
        .with_context(|| format!("{} is no data folder of a node: its root.key can't be read", data.display()))?;
    DirBuilder::new().mode(0o700).create(target).with_context(|| format!("{} can't be made", target.display()))?;
    back_up(&data.join("entente.db"), &target.join("entente.db"))?;
    write_private(&target.join("root.key"), &key)?;
    // Nobody may be reading, which is fine.
    let _ = std::io::stdout().write_all(format!("The data folder was copied to {}\n", target.display()).as_bytes());
    Ok(())
}

fn write_private(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut file = File::options().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all().with_context(|| format!("{} can't be written", path.display()))
}

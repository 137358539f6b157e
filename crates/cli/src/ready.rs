//! Tells whoever started the program that it is ready, and under which addresses.

use anyhow::Context as _;
use serde_json::Value;
use std::path::Path;

/// Writes the facts as JSON, whole or not at all, readable by the owner alone since they may hold the one-time token.
pub fn write(file: Option<&Path>, facts: &Value) -> anyhow::Result<()> {
    let Some(file) = file else { return Ok(()) };
    let partial = file.with_extension("partial");
    let write = || -> std::io::Result<()> {
        use std::io::Write as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        let mut out = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&partial)?;
        out.write_all(facts.to_string().as_bytes())?;
        std::fs::rename(&partial, file)
    };
    write().with_context(|| format!("{} can't be written", file.display()))
}

/// Resolves when the program is asked to end.
pub async fn asked_to_end() {
    let interrupt = tokio::signal::ctrl_c();
    let mut terminate = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(signal) => signal,
        Err(_) => {
            // Without the signal handler the program still ends, only less gently.
            let _ = interrupt.await;
            return;
        }
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}

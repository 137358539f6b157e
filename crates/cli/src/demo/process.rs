//! Child processes of the demo: this same program, in its other roles.

use anyhow::{Context as _, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::process::{Child, Command};

/// How long a process may take until it is ready.
const START_LIMIT: Duration = Duration::from_secs(30);
/// How long a process may take to end when asked.
const STOP_LIMIT: Duration = Duration::from_secs(8);

/// A running child. It is killed when the demo ends without stopping it.
pub struct Process {
    name: String,
    child: Child,
    log: PathBuf,
}

impl Process {
    /// Starts this program with other arguments, and waits for the facts that it writes once it is ready.
    pub async fn start(
        name: &str,
        folder: &Path,
        arguments: &[String],
        environment: &[(String, String)],
    ) -> anyhow::Result<(Self, Value)> {
        let program = std::env::current_exe().context("this program's own path is not known")?;
        let ready_file = folder.join(format!("{name}.ready.json"));
        let log = folder.join(format!("{name}.log"));
        let out = std::fs::File::create(&log).with_context(|| format!("{} can't be made", log.display()))?;
        let errors = out.try_clone().context("the log can't be shared")?;
        let child = Command::new(program)
            .args(arguments)
            .arg("--ready-file")
            .arg(&ready_file)
            .envs(environment.iter().cloned())
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(errors)
            // Ctrl-C in the terminal goes to the demo alone, which then ends its children in order.
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{name} does not start"))?;
        let mut process = Self { name: name.to_owned(), child, log };
        let facts = process.wait_ready(&ready_file).await?;
        Ok((process, facts))
    }

    async fn wait_ready(&mut self, file: &Path) -> anyhow::Result<Value> {
        let began = Instant::now();
        while began.elapsed() < START_LIMIT {
            if let Ok(text) = std::fs::read_to_string(file) {
                return serde_json::from_str(&text).with_context(|| format!("{} is not JSON", file.display()));
            }
            if let Some(status) = self.child.try_wait().context("the process can't be watched")? {
                bail!("{} ended at once ({status}):\n{}", self.name, self.last_lines());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        bail!("{} is not ready after {} s:\n{}", self.name, START_LIMIT.as_secs(), self.last_lines());
    }

    /// Waits until the process ends by itself.
    pub async fn ended(&mut self) -> anyhow::Error {
        let status = self.child.wait().await;
        anyhow::anyhow!("{} ended ({status:?}):\n{}", self.name, self.last_lines())
    }

    /// Asks the process to end, and kills it when it does not.
    pub async fn stop(mut self) {
        if let Some(id) = self.child.id() {
            // The process id is of a child that was not waited for, so it can't be anybody else's.
            let asked = Command::new("kill").arg("-TERM").arg(id.to_string()).status().await;
            if asked.is_ok() && tokio::time::timeout(STOP_LIMIT, self.child.wait()).await.is_ok() {
                return;
            }
        }
        let _ = self.child.kill().await;
    }

    fn last_lines(&self) -> String {
        let text = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }
}

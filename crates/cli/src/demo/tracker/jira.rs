//! An emulated Jira: its pages for tests are what people do.

use super::{DemoTracker, Issue, list, text};
use crate::demo::api::Api;
use anyhow::Context as _;
use async_trait::async_trait;
use reqwest::Method;
use serde_json::{Value, json};

/// The account that syncs.
pub const EMAIL: &str = "sync@example.com";
/// Its token.
pub const TOKEN: &str = "emulator-token";

/// An emulator that runs.
pub struct EmulatedJira {
    /// The name of its system.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Its project.
    pub project: &'static str,
    /// Its pages.
    pub api: Api,
}

impl EmulatedJira {
    async fn all(&self) -> anyhow::Result<Vec<Issue>> {
        let dump = self.api.get("/__emulator/dump").await?;
        list(&dump, "issues").map(read).collect()
    }

    fn people(key: &str, rest: &str) -> String {
        format!("/__emulator/people/issues/{key}{rest}")
    }
}

fn read(issue: &Value) -> anyhow::Result<Issue> {
    let files = list(issue, "attachments").map(|file| Ok((text(file, "filename")?, text(file, "sha256")?)));
    Ok(Issue {
        key: text(issue, "key")?,
        summary: text(issue, "summary")?,
        status: text(issue, "status")?,
        comments: list(issue, "comments").map(|comment| text(comment, "text")).collect::<Result<_, _>>()?,
        files: files.collect::<anyhow::Result<_>>()?,
    })
}

#[async_trait]
impl DemoTracker for EmulatedJira {
    fn system(&self) -> Value {
        json!({ "name": self.title, "kind": "jira-cloud", "address": self.url, "email": EMAIL, "token": TOKEN })
    }

    fn address(&self) -> &str {
        &self.url
    }

    fn sign_in(&self) -> Option<&str> {
        None
    }

    fn project(&self) -> &str {
        self.project
    }

    fn statuses(&self) -> [&'static str; 4] {
        ["To Do", "In Progress", "In Review", "Done"]
    }

    async fn titled(&self, text: &str) -> anyhow::Result<Vec<Issue>> {
        Ok(self.all().await?.into_iter().filter(|issue| issue.summary.contains(text)).collect())
    }

    async fn issue(&self, key: &str) -> anyhow::Result<Issue> {
        let all = self.all().await?;
        all.into_iter().find(|issue| issue.key == key).with_context(|| format!("{key} is not in {}", self.title))
    }

    async fn rename(&self, key: &str, summary: &str) -> anyhow::Result<()> {
        self.api.ok(Method::PUT, &Self::people(key, ""), Some(&json!({ "summary": summary }))).await?;
        Ok(())
    }

    async fn comment(&self, key: &str, text: &str) -> anyhow::Result<()> {
        self.api.post(&Self::people(key, "/comments"), &json!({ "body": text })).await?;
        Ok(())
    }

    async fn attach(&self, key: &str, name: &str, text: &str) -> anyhow::Result<()> {
        let file = json!({ "filename": name, "mimeType": "text/plain", "text": text });
        self.api.post(&Self::people(key, "/attachments"), &file).await?;
        Ok(())
    }

    async fn move_to(&self, key: &str, status: &str) -> anyhow::Result<()> {
        self.api.post(&Self::people(key, "/transitions"), &json!({ "to": status })).await?;
        Ok(())
    }

    async fn writes(&self, _key: &str) -> anyhow::Result<u64> {
        let counters = self.api.get("/__emulator/counters").await?;
        counters["api"]["writes"].as_u64().context("the emulator counts no writes")
    }
}

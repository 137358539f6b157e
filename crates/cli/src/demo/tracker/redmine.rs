//! A Redmine that runs somewhere: people use its REST API with a key of their own.

use super::{DemoTracker, Issue, list, text};
use anyhow::{Context as _, ensure};
use async_trait::async_trait;
use clap::Args;
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

/// The most issues that are looked through for a title: the newest.
const NEWEST: u32 = 100;

/// Where company B's Redmine is, for `--trackers jira,redmine`.
#[derive(Args, Clone)]
pub struct RedmineArguments {
    /// The address of the Redmine.
    #[arg(long, env = "ENTENTE_DEMO_REDMINE_URL")]
    redmine_url: Option<String>,
    /// The API key of the account that syncs.
    #[arg(long, env = "ENTENTE_DEMO_REDMINE_KEY", hide_env_values = true)]
    redmine_key: Option<String>,
    /// The API key of a person who edits, for `--auto`; the account that syncs when absent.
    #[arg(long, env = "ENTENTE_DEMO_REDMINE_PERSON_KEY", hide_env_values = true)]
    redmine_person_key: Option<String>,
    /// The identifier of the project.
    #[arg(long, env = "ENTENTE_DEMO_REDMINE_PROJECT", default_value = "e2e")]
    redmine_project: String,
    /// How people sign in there, to print.
    #[arg(long, env = "ENTENTE_DEMO_REDMINE_SIGN_IN")]
    redmine_sign_in: Option<String>,
}

/// A project of a Redmine.
pub struct Redmine {
    url: String,
    key: String,
    person_key: String,
    project: String,
    sign_in: Option<String>,
    http: reqwest::Client,
}

impl Redmine {
    /// Takes the arguments; sends nothing yet.
    pub fn new(arguments: &RedmineArguments) -> anyhow::Result<Self> {
        let missing =
            "name the Redmine with --redmine-url and --redmine-key (make demo TRACKERS=jira,redmine starts one)";
        let key = arguments.redmine_key.clone().context(missing)?;
        Ok(Self {
            url: arguments.redmine_url.as_deref().context(missing)?.trim_end_matches('/').to_owned(),
            person_key: arguments.redmine_person_key.clone().unwrap_or_else(|| key.clone()),
            key,
            project: arguments.redmine_project.clone(),
            sign_in: arguments.redmine_sign_in.clone(),
            http: reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(30)).build()?,
        })
    }

    fn request(&self, method: Method, place: &str) -> reqwest::RequestBuilder {
        self.http.request(method, format!("{}{place}", self.url)).header("x-redmine-api-key", &self.person_key)
    }

    async fn send(&self, request: reqwest::RequestBuilder, what: &str) -> anyhow::Result<Vec<u8>> {
        let answer = request.send().await.with_context(|| format!("Redmine: {what}"))?;
        let status = answer.status();
        let body = answer.bytes().await.with_context(|| format!("Redmine: {what}"))?;
        ensure!(status.is_success(), "Redmine: {what} answered {status}: {}", String::from_utf8_lossy(&body));
        Ok(body.into())
    }

    async fn get(&self, place: &str) -> anyhow::Result<Value> {
        let body = self.send(self.request(Method::GET, place), place).await?;
        serde_json::from_slice(&body).with_context(|| format!("Redmine: {place} answers no JSON"))
    }

    async fn change(&self, key: &str, issue: &Value) -> anyhow::Result<()> {
        let place = format!("/issues/{key}.json");
        self.send(self.request(Method::PUT, &place).json(&json!({ "issue": issue })), &place).await?;
        Ok(())
    }

    async fn whole(&self, key: &str) -> anyhow::Result<Value> {
        Ok(self.get(&format!("/issues/{key}.json?include=journals,attachments")).await?["issue"].take())
    }
}

#[async_trait]
impl DemoTracker for Redmine {
    fn system(&self) -> Value {
        json!({ "name": "Redmine of company B", "kind": "redmine", "address": self.url, "email": "", "token": self.key })
    }

    fn address(&self) -> &str {
        &self.url
    }

    fn sign_in(&self) -> Option<&str> {
        self.sign_in.as_deref()
    }

    fn project(&self) -> &str {
        &self.project
    }

    fn statuses(&self) -> [&'static str; 4] {
        ["New", "In Progress", "Feedback", "Resolved"]
    }

    async fn titled(&self, wanted: &str) -> anyhow::Result<Vec<Issue>> {
        let place = format!("/issues.json?project_id={}&status_id=*&sort=id:desc&limit={NEWEST}", self.project);
        let page = self.get(&place).await?;
        let mut found = Vec::new();
        for issue in list(&page, "issues").filter(|issue| issue["subject"].as_str().is_some_and(|s| s.contains(wanted)))
        {
            found.push(self.issue(&issue["id"].to_string()).await?);
        }
        Ok(found)
    }

    async fn issue(&self, key: &str) -> anyhow::Result<Issue> {
        let issue = self.whole(key).await?;
        let mut files = Vec::new();
        for file in list(&issue, "attachments") {
            let url = text(file, "content_url")?;
            let request = self.http.get(&url).header("x-redmine-api-key", &self.person_key);
            let content = self.send(request, &url).await?;
            files.push((text(file, "filename")?, sha256(&content)));
        }
        let notes = list(&issue, "journals").filter_map(|journal| journal["notes"].as_str());
        Ok(Issue {
            key: issue["id"].to_string(),
            summary: text(&issue, "subject")?,
            status: text(&issue["status"], "name")?,
            comments: notes.filter(|notes| !notes.is_empty()).map(str::to_owned).collect(),
            files,
        })
    }

    async fn rename(&self, key: &str, summary: &str) -> anyhow::Result<()> {
        self.change(key, &json!({ "subject": summary })).await
    }

    async fn comment(&self, key: &str, text: &str) -> anyhow::Result<()> {
        self.change(key, &json!({ "notes": text })).await
    }

    async fn attach(&self, key: &str, name: &str, content: &str) -> anyhow::Result<()> {
        let upload = self.request(Method::POST, &format!("/uploads.json?filename={name}"));
        let upload = upload.header("content-type", "application/octet-stream").body(content.to_owned());
        let answer: Value = serde_json::from_slice(&self.send(upload, "the upload").await?).context("no JSON")?;
        let token = text(&answer["upload"], "token")?;
        let file = json!({ "token": token, "filename": name, "content_type": "text/plain" });
        self.change(key, &json!({ "uploads": [file] })).await
    }

    async fn move_to(&self, key: &str, status: &str) -> anyhow::Result<()> {
        let all = self.get("/issue_statuses.json").await?;
        let found = list(&all, "issue_statuses").find(|known| known["name"] == status);
        let id = &found.with_context(|| format!("Redmine has no status {status}"))?["id"];
        self.change(key, &json!({ "status_id": id })).await
    }

    /// Redmine counts no writes; every change of an issue leaves a journal, and a new issue is one more.
    async fn writes(&self, key: &str) -> anyhow::Result<u64> {
        let issue = self.whole(key).await?;
        let page = self.get(&format!("/issues.json?project_id={}&status_id=*&limit=1", self.project)).await?;
        let journals = u64::try_from(list(&issue, "journals").count()).unwrap_or(u64::MAX);
        Ok(journals + page["total_count"].as_u64().context("Redmine counts no issues")?)
    }
}

fn sha256(content: &[u8]) -> String {
    let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, content);
    hash.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

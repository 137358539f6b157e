//! The tracker of `entente rules run --tracker URL`: asked live, and never told anything.

use super::tracker::TrackerArgument;
use anyhow::Context;
use entente_http::{AddressPolicy, Client, ClientOptions};
use entente_hub::{HubIssue, Lookup};
use entente_rule_tools::Reading;
use entente_rules::{Answer, Question, TrackerFacts};
use entente_tracker_api::{Credentials, Tracker};
use entente_tracker_jira::{JiraOptions, JiraTracker};
use entente_tracker_redmine::{RedmineOptions, RedmineTracker};
use std::sync::Arc;
use tokio::runtime::Runtime;

/// How many projects or people a helper looks through.
const MOST: usize = 50;

/// A tracker that is read.
pub struct Live {
    tracker: Arc<dyn Tracker>,
    runtime: Runtime,
}

impl Live {
    /// A tracker at an address, for the account that the environment names: `ENTENTE_TRACKER_EMAIL` and `ENTENTE_TRACKER_TOKEN`.
    ///
    /// # Errors
    /// When address or account can't be right.
    pub fn connect(address: &str, kind: TrackerArgument) -> anyhow::Result<Self> {
        let variable = |name: &str| std::env::var(name).unwrap_or_default();
        let credentials = Credentials {
            address: address.to_owned(),
            email: variable("ENTENTE_TRACKER_EMAIL"),
            token: variable("ENTENTE_TRACKER_TOKEN"),
        };
        if credentials.token.is_empty() {
            anyhow::bail!(
                "reading {address} needs an account: set ENTENTE_TRACKER_TOKEN, and ENTENTE_TRACKER_EMAIL where the tracker asks for it"
            );
        }
        let http = Client::new(ClientOptions { policy: AddressPolicy::private_allowed(), ..ClientOptions::default() })?;
        let tracker: Arc<dyn Tracker> = match kind {
            TrackerArgument::JiraCloud => Arc::new(JiraTracker::connect(credentials, JiraOptions::new(http))?),
            TrackerArgument::Redmine => Arc::new(RedmineTracker::connect(credentials, RedmineOptions::new(http))?),
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(Self { tracker, runtime })
    }

    /// Reads an issue by its key or id.
    ///
    /// # Errors
    /// When the tracker does not give it.
    pub fn issue(&self, key: &str) -> anyhow::Result<HubIssue> {
        let read = async {
            let issue = self.tracker.find_issue(key).await?;
            self.tracker.read_issue(&issue.id).await
        };
        self.runtime.block_on(read).with_context(|| format!("{key} can't be read from {}", self.tracker.address()))
    }

    /// What scripts may know of it.
    pub fn facts(&self) -> TrackerFacts {
        let capabilities = self.tracker.capabilities();
        TrackerFacts {
            kind_label: capabilities.kind.label().into(),
            address: self.tracker.address().to_owned(),
            markup: capabilities.markup,
            remote_address: Some("https://remote.example".into()),
        }
    }

    /// Answers what changes nothing.
    pub fn reading(self) -> Reading {
        Reading::new(move |question| self.answer(question))
    }

    fn answer(&self, question: &Question) -> Option<Answer> {
        let tracker = &self.tracker;
        let asked = async {
            Some(match question.clone() {
                Question::IssueTypes { project_key } => tracker.issue_types(&project_key).await.map(Answer::IssueTypes),
                Question::Projects { text } => tracker.search_projects(&text, MOST).await.map(Answer::Projects),
                Question::Statuses { project_key } => tracker.statuses(&project_key).await.map(Answer::Statuses),
                Question::Users { text } => tracker.search_users(&text, MOST).await.map(Answer::Users),
                // Only the tracker itself is asked: the rest of the web is not what a script is tried on.
                Question::Http(request) if request.reads() && request.is_path() => {
                    tracker.request(request).await.map(Answer::Http)
                }
                Question::Lookup(
                    Lookup::NewVersion { .. } | Lookup::NewComponent { .. } | Lookup::NewOption { .. },
                )
                | Question::Http(_)
                | Question::Twin(_)
                | Question::Store { .. } => return None,
                Question::Lookup(lookup) => tracker.look_for(lookup).await.map(Answer::Found),
            })
        };
        let answer = self.runtime.block_on(asked)?;
        Some(answer.unwrap_or_else(|error| Answer::Refused(error.to_string())))
    }
}

//! The trackers of the demo, as the people of a company use them.

mod jira;
mod redmine;

pub use jira::{EMAIL, EmulatedJira, TOKEN};
pub use redmine::{Redmine, RedmineArguments};

use anyhow::Context as _;
use async_trait::async_trait;
use serde_json::Value;

/// An issue as people see it.
#[derive(Debug)]
pub struct Issue {
    /// What people read and type.
    pub key: String,
    /// Its title.
    pub summary: String,
    /// The status's name in this tracker.
    pub status: String,
    /// The texts of its comments.
    pub comments: Vec<String>,
    /// Names and SHA-256 of its attachments.
    pub files: Vec<(String, String)>,
}

impl Issue {
    /// The hash of the only attachment of this name.
    pub fn hash_of(&self, name: &str) -> Option<&str> {
        let mut found = self.files.iter().filter(|(known, _)| known == name);
        let (_, hash) = found.next()?;
        found.next().is_none().then_some(hash)
    }
}

/// A tracker with people who work in it.
#[async_trait]
pub trait DemoTracker: Send + Sync {
    /// How a node registers it.
    fn system(&self) -> Value;

    /// Its address for people.
    fn address(&self) -> &str;

    /// How people sign in there, where they must.
    fn sign_in(&self) -> Option<&str>;

    /// The project whose issues sync.
    fn project(&self) -> &str;

    /// Statuses, in the order in which every tracker of the demo names its own: new, at work, looked at, ready.
    fn statuses(&self) -> [&'static str; 4];

    /// The issues of the project that hold this text in their title.
    async fn titled(&self, text: &str) -> anyhow::Result<Vec<Issue>>;

    /// One issue.
    async fn issue(&self, key: &str) -> anyhow::Result<Issue>;

    /// A person gives an issue another title.
    async fn rename(&self, key: &str, summary: &str) -> anyhow::Result<()>;

    /// A person comments.
    async fn comment(&self, key: &str, text: &str) -> anyhow::Result<()>;

    /// A person adds a text file.
    async fn attach(&self, key: &str, name: &str, text: &str) -> anyhow::Result<()>;

    /// A person moves an issue to a status.
    async fn move_to(&self, key: &str, status: &str) -> anyhow::Result<()>;

    /// A number that grows with each write of the node to this issue or its project.
    async fn writes(&self, key: &str) -> anyhow::Result<u64>;
}

/// A text of an answer.
fn text(value: &Value, name: &str) -> anyhow::Result<String> {
    value[name].as_str().map(str::to_owned).with_context(|| format!("there is no {name} in {value}"))
}

/// The elements of a list; none when it is missing.
fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value[name].as_array().into_iter().flatten()
}

//! The running Redmine, its people, and connectors for them.

use crate::proxy::Proxy;
use async_trait::async_trait;
use entente_http::{AddressPolicy, Client, ClientOptions};
use entente_hub::{Component, CustomField, Field, HubIssue, Priority, Timestamp, User, Version};
use entente_tracker_api::conformance::{Bench, Trouble};
use entente_tracker_api::{Credentials, Tracker};
use entente_tracker_redmine::{Formatting, RedmineOptions, RedmineTracker};
use serde_json::{Value, json};
use std::time::SystemTime;

pub struct World {
    pub proxy: Proxy,
    pub tracker: RedmineTracker,
    key: String,
    admin: bool,
}

pub fn now() -> Timestamp {
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    Timestamp(i64::try_from(since_1970.as_millis()).unwrap())
}

fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

pub fn connect(url: &str, token: &str, change: impl FnOnce(&mut RedmineOptions)) -> RedmineTracker {
    connect_as(url, "", token, change)
}

pub fn connect_as(url: &str, login: &str, token: &str, change: impl FnOnce(&mut RedmineOptions)) -> RedmineTracker {
    let policy = AddressPolicy::private_allowed();
    let http = Client::new(ClientOptions { policy, ..ClientOptions::default() }).unwrap();
    let mut options = RedmineOptions::new(http);
    if setting("REDMINE_FORMATTING").as_deref() == Some("common_mark") {
        options.formatting = Formatting::CommonMark;
    }
    change(&mut options);
    let credentials = Credentials { address: url.into(), email: login.into(), token: token.into() };
    RedmineTracker::connect(credentials, options).unwrap()
}

impl World {
    /// None where no Redmine runs.
    pub async fn new() -> Option<Self> {
        Self::with("REDMINE_KEY", |_| ()).await
    }

    /// So that lists have more than one page.
    pub async fn with_small_pages() -> Option<Self> {
        Self::with("REDMINE_KEY", |options| options.page_size = 5).await
    }

    pub async fn as_admin(change: impl FnOnce(&mut RedmineOptions)) -> Option<Self> {
        Self::with("REDMINE_ADMIN_KEY", change).await
    }

    async fn with(key: &str, change: impl FnOnce(&mut RedmineOptions)) -> Option<Self> {
        let Some(upstream) = setting("REDMINE_URL") else {
            println!("skipped: REDMINE_URL names no Redmine; run scripts/test-redmine.sh");
            return None;
        };
        let proxy = Proxy::before(&upstream).await;
        let token = setting(key)?;
        let tracker = connect(&proxy.url, &token, change);
        Some(Self { proxy, tracker, key: token, admin: key == "REDMINE_ADMIN_KEY" })
    }
}

fn custom(name: &str, value: Value) -> (String, CustomField) {
    (name.to_owned(), CustomField { id: String::new(), name: name.to_owned(), value })
}

#[async_trait]
impl Bench for World {
    fn tracker(&self) -> &dyn Tracker {
        &self.tracker
    }
    fn project(&self) -> &str {
        "e2e"
    }
    fn issue_type(&self) -> &str {
        "Bug"
    }
    fn reachable_status(&self) -> &str {
        "Resolved"
    }
    fn forbidden_status(&self) -> Option<&str> {
        (!self.admin).then_some("Rejected")
    }
    fn fields(&self) -> HubIssue {
        let mut fields = HubIssue {
            priority: Field::Set(Priority::by_name("Urgent")),
            assignee: Field::Set(User { key: "7".into(), ..User::default() }),
            due: Field::Set(Timestamp(1_801_353_600_000)),
            components: Field::Set(vec![Component::by_name("Valves")]),
            fix_versions: Field::Set(vec![Version::by_name("2.0")]),
            original_estimate: Field::Set(5400),
            parent_id: Field::Set("1".into()),
            ..HubIssue::default()
        };
        fields.custom_fields.extend([
            custom("Short", json!("short ü")),
            custom("Long", json!("line one\nline two")),
            custom("Severity", json!("major")),
            custom("Areas", json!(["north", "west"])),
            custom("DueBy", json!("2027-01-31")),
        ]);
        if self.admin {
            fields.custom_fields.extend([
                custom("Points", json!(5)),
                custom("Ratio", json!(1.5)),
                custom("Flag", json!(true)),
                custom("Owner", json!({"name": "Bob Sync"})),
                custom("Found in", json!("1.0")),
                custom("Page", json!("https://example.com/a")),
                custom("Stage", json!("draft")),
            ]);
        } else {
            // Without the formats, which only administrators may read, all values are text.
            fields.custom_fields.extend([
                custom("Points", json!("5")),
                custom("Ratio", json!("1.5")),
                custom("Flag", json!("1")),
                custom("Owner", json!("6")),
                custom("Found in", json!("1")),
                custom("Stage", json!("1")),
            ]);
        }
        fields
    }
    /// Redmine makes who edits an issue its watcher.
    fn moved_by_an_edit(&self) -> &[&str] {
        &["watchers"]
    }
    fn query_for(&self, word: &str) -> String {
        format!("project_id=e2e&status_id=*&subject=~{word}")
    }
    fn wrong_queries(&self) -> Vec<String> {
        let wrong = [
            "project_id=nowhere",
            "subject_line=~x",
            "project_id=e2e&cf_999=x",
            "category_id=1",
            "created_on=yesterday",
            "project_id=e2e&due_date=%3E%3Dsoon",
            "query_id=999",
            "query=No+such+query",
        ];
        wrong.map(str::to_owned).into()
    }
    fn now(&self) -> Timestamp {
        now()
    }
    async fn trouble(&self, trouble: Option<Trouble>) {
        *self.proxy.shared.trouble.lock().unwrap() = trouble;
    }
    fn another(&self) -> Box<dyn Tracker> {
        Box::new(connect(&self.proxy.url, &self.key, |_| ()))
    }
    fn with_wrong_token(&self) -> Box<dyn Tracker> {
        Box::new(connect(&self.proxy.url, "wrong", |_| ()))
    }
    async fn with_weak_account(&self) -> Box<dyn Tracker> {
        Box::new(connect(&self.proxy.url, &setting("REDMINE_WEAK_KEY").unwrap(), |_| ()))
    }
}

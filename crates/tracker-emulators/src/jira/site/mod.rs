//! The data of an emulated site and the changes that clients and people make to it.

pub(crate) mod catalogue;
pub(crate) mod comments;
pub(crate) mod edit;
mod events;
pub(crate) mod field;
mod files;
pub(crate) mod properties;
pub(crate) mod render;
mod sample;
mod transition;
pub(crate) mod values;
pub(crate) mod work_logs;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

pub(crate) use events::SiteEvent;

use super::content::Content;
use super::error::JiraError;
use super::options::JiraEmulatorOptions;
use super::time;

/// The number that identifies an issue for its whole life.
pub(crate) type IssueId = u64;

/// Somebody who can sign in.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub(crate) account_id: String,
    pub(crate) display_name: String,
    pub(crate) email: String,
    /// The person lets others see the address.
    pub(crate) email_visible: bool,
}

/// A project.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    pub(crate) id: String,
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) lead: String,
    /// A service project's comments may be internal.
    pub(crate) is_service: bool,
    last_number: u64,
}

/// An issue with everything that belongs to it.
#[derive(Clone, Debug)]
pub(crate) struct Issue {
    pub(crate) id: IssueId,
    pub(crate) key: String,
    pub(crate) project: String,
    pub(crate) status: &'static str,
    pub(crate) creator: String,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
    pub(crate) category_changed: Timestamp,
    pub(crate) resolved: Option<Timestamp>,
    /// Kept values by field id, see [`values`].
    pub(crate) values: BTreeMap<&'static str, Value>,
    /// Shared with former states of the issue, so that a change of a long one copies no comment but its own.
    pub(crate) comments: Vec<Arc<Comment>>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) work_logs: Vec<WorkLog>,
    pub(crate) properties: IndexMap<String, Value>,
    /// Oldest first.
    pub(crate) history: Vec<Change>,
}

/// A comment.
#[derive(Clone, Debug)]
pub(crate) struct Comment {
    pub(crate) id: u64,
    pub(crate) author: String,
    pub(crate) update_author: String,
    pub(crate) body: Value,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
    pub(crate) visibility: Option<Value>,
    pub(crate) properties: IndexMap<String, Value>,
}

/// Time that somebody spent.
#[derive(Clone, Debug)]
pub(crate) struct WorkLog {
    pub(crate) id: u64,
    pub(crate) author: String,
    pub(crate) update_author: String,
    pub(crate) comment: Option<Value>,
    pub(crate) started: Timestamp,
    pub(crate) seconds: i64,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
    pub(crate) properties: IndexMap<String, Value>,
}

/// A file.
#[derive(Clone, Debug)]
pub(crate) struct Attachment {
    pub(crate) id: u64,
    pub(crate) filename: String,
    pub(crate) mime_type: String,
    pub(crate) author: String,
    pub(crate) created: Timestamp,
    pub(crate) content: Content,
}

/// One entry of the change history.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) id: u64,
    pub(crate) author: String,
    pub(crate) created: Timestamp,
    pub(crate) items: Vec<ChangeItem>,
}

/// One field in an entry of the change history.
#[derive(Clone, Debug)]
pub(crate) struct ChangeItem {
    pub(crate) field: &'static str,
    pub(crate) field_id: &'static str,
    pub(crate) custom: bool,
    pub(crate) from: (Option<String>, Option<String>),
    pub(crate) to: (Option<String>, Option<String>),
}

/// The site.
pub(crate) struct Site {
    pub(crate) name: String,
    pub(crate) base_url: String,
    pub(crate) zone: TimeZone,
    pub(crate) api_user: String,
    pub(crate) users: Vec<User>,
    pub(crate) projects: Vec<Project>,
    /// Permission keys that were taken from the API user.
    pub(crate) denied: BTreeSet<String>,
    /// Tokens of people, with their accounts: what an app gets of the person who uses it.
    pub(crate) person_tokens: BTreeMap<String, String>,
    /// Permissions that people lack, by account.
    pub(crate) people_denied: BTreeMap<String, BTreeSet<String>>,
    issues: BTreeMap<IssueId, Arc<Issue>>,
    keys: HashMap<String, IssueId>,
    last_id: u64,
    events: Vec<SiteEvent>,
    touched: BTreeSet<IssueId>,
}

/// Ids start here, as on a young real site.
const FIRST_ID: u64 = 10_000;

impl Site {
    /// An empty site, or one with the sample issues.
    pub(crate) fn new(options: &JiraEmulatorOptions, base_url: String, zone: TimeZone) -> Self {
        let mut users = vec![person("Sync Service", &options.user_email, false)];
        users[0].display_name.clone_from(&options.user_name);
        for (name, visible) in
            [("Ada Byron", true), ("Grace Murray", false), ("Linus Benedict", true), ("Mary Kenneth", false)]
        {
            let email = format!("{}@example.com", name.to_lowercase().replace(' ', "."));
            users.push(person(name, &email, visible));
        }
        let lead = users[1].account_id.clone();
        let projects = options.projects.iter().enumerate().map(|(index, project)| Project {
            id: (FIRST_ID + index as u64).to_string(),
            key: project.key.clone(),
            name: project.name.clone(),
            lead: lead.clone(),
            is_service: options.service_projects.contains(&project.key),
            last_number: 0,
        });
        let mut site = Self {
            name: options.site_name.clone(),
            base_url,
            zone,
            api_user: users[0].account_id.clone(),
            projects: projects.collect(),
            users,
            denied: BTreeSet::new(),
            person_tokens: BTreeMap::new(),
            people_denied: BTreeMap::new(),
            issues: BTreeMap::new(),
            keys: HashMap::new(),
            last_id: FIRST_ID,
            events: Vec::new(),
            touched: BTreeSet::new(),
        };
        if options.sample {
            site.fill_with_sample();
        }
        site.events.clear();
        site
    }

    pub(crate) fn issues(&self) -> impl Iterator<Item = &Arc<Issue>> {
        self.issues.values()
    }

    pub(crate) fn issue(&self, id: IssueId) -> Option<&Arc<Issue>> {
        self.issues.get(&id)
    }

    /// An issue by id or key; keys are found in any case (K).
    pub(crate) fn find(&self, id_or_key: &str) -> Option<&Arc<Issue>> {
        let id = match id_or_key.parse() {
            Ok(id) => id,
            Err(_) => *self.keys.get(&id_or_key.to_ascii_uppercase())?,
        };
        self.issues.get(&id)
    }

    /// [`Site::find`] with Jira's answer for what is absent.
    pub(crate) fn require(&self, id_or_key: &str) -> Result<&Arc<Issue>, JiraError> {
        self.find(id_or_key).ok_or_else(JiraError::no_issue)
    }

    /// A project by id, key or, for JQL, name.
    pub(crate) fn project(&self, wanted: &str) -> Option<&Project> {
        self.projects.iter().find(|project| {
            project.id == wanted
                || project.key.eq_ignore_ascii_case(wanted)
                || project.name.eq_ignore_ascii_case(wanted)
        })
    }

    pub(crate) fn user(&self, account_id: &str) -> Option<&User> {
        self.users.iter().find(|user| user.account_id == account_id)
    }

    /// A person by account id, name or e-mail; for pages and the test surface, where such names are handy.
    pub(crate) fn person(&self, wanted: &str) -> Option<&User> {
        self.users.iter().find(|user| {
            user.account_id == wanted
                || user.display_name.eq_ignore_ascii_case(wanted)
                || user.email.eq_ignore_ascii_case(wanted)
        })
    }

    /// The address of a resource of the API.
    pub(crate) fn link(&self, resource: &str) -> String {
        format!("{}/rest/api/3/{resource}", self.base_url)
    }

    pub(crate) fn stamp(&self, at: Timestamp) -> String {
        time::format(at, &self.zone)
    }

    /// The events since the last call, for the webhooks.
    pub(crate) fn take_events(&mut self) -> Vec<SiteEvent> {
        std::mem::take(&mut self.events)
    }

    /// The issues that changed since the last call, for the search index.
    pub(crate) fn take_touched(&mut self) -> BTreeSet<IssueId> {
        std::mem::take(&mut self.touched)
    }

    fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    fn change<T>(&mut self, id: IssueId, change: impl FnOnce(&mut Issue) -> T) -> Result<T, JiraError> {
        let issue = self.issues.get_mut(&id).ok_or_else(JiraError::no_issue)?;
        self.touched.insert(id);
        Ok(change(Arc::make_mut(issue)))
    }
}

/// A user whose account id follows from the address, so that two starts give the same ids.
fn person(name: &str, email: &str, email_visible: bool) -> User {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, email.as_bytes());
    let account_id = format!("712020:{}", hex::encode(&digest.as_ref()[..12]));
    User { account_id, display_name: name.to_owned(), email: email.to_owned(), email_visible }
}

//! Edits that people make, on the pages or through the test surface. They need no permission and count as people's.

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::adf;
use super::content::Content;
use super::emulator::{Emulator, Via};
use super::error::JiraError;
use super::site::catalogue::{status, transitions_from};
use super::site::comments::CommentInput;
use super::site::edit::editable;
use super::site::work_logs::WorkLogInput;
use super::site::{IssueId, Site};

/// Acts as a person.
pub(crate) struct Person<'a> {
    emulator: &'a Emulator,
    account_id: String,
}

impl<'a> Person<'a> {
    /// Finds somebody by account id, name or e-mail; without a name the first person who is not the API user.
    ///
    /// # Errors
    /// 400 when nobody is called so.
    pub(crate) fn find(emulator: &'a Emulator, wanted: Option<&str>) -> Result<Self, JiraError> {
        let site = emulator.site();
        let found = match wanted.filter(|name| !name.is_empty()) {
            Some(name) => site.person(name),
            None => site.users.iter().find(|user| user.account_id != site.api_user),
        };
        let account_id = found.ok_or_else(|| JiraError::field("as", "nobody is called so"))?.account_id.clone();
        drop(site);
        Ok(Self { emulator, account_id })
    }

    pub(crate) fn account_id(&self) -> &str {
        &self.account_id
    }

    /// Creates an issue; gives its id and key.
    pub(crate) fn create(&self, fields: &Map<String, Value>) -> Result<(IssueId, String), JiraError> {
        let fields = in_api_shape(fields);
        self.emulator.write(Via::Person, "issueCreated", |site| {
            let id = site.create(&self.account_id, &fields, IndexMap::new())?;
            Ok((id, site.issue(id).ok_or_else(JiraError::no_issue)?.key.clone()))
        })
    }

    pub(crate) fn edit(&self, issue: &str, fields: &Map<String, Value>) -> Result<(), JiraError> {
        let fields = in_api_shape(fields);
        self.emulator.write(Via::Person, "issueEdited", |site| {
            let id = site.require(issue)?.id;
            let edit = site.check(&fields, editable)?;
            site.edit(&self.account_id, id, edit)
        })
    }

    /// Moves an issue along the transition with this id, or the one that leads to the status of this name.
    pub(crate) fn transition(&self, issue: &str, wanted: &str) -> Result<(), JiraError> {
        self.emulator.write(Via::Person, "transitioned", |site| {
            let id = site.require(issue)?.id;
            let transition = way(site, id, wanted)?;
            let found = site.available(id, &transition)?;
            site.transition(&self.account_id, id, found, &Map::new())
        })
    }

    pub(crate) fn delete(&self, issue: &str) -> Result<(), JiraError> {
        self.emulator.write(Via::Person, "issueDeleted", |site| {
            let id = site.require(issue)?.id;
            site.delete(&self.account_id, id, true)
        })
    }

    pub(crate) fn comment(&self, issue: &str, body: &Value) -> Result<u64, JiraError> {
        let input = comment_input(body);
        self.emulator.write(Via::Person, "commentCreated", |site| {
            let id = site.require(issue)?.id;
            site.add_comment(&self.account_id, id, input)
        })
    }

    pub(crate) fn edit_comment(&self, issue: &str, comment: u64, body: &Value) -> Result<(), JiraError> {
        let input = comment_input(body);
        self.emulator.write(Via::Person, "commentEdited", |site| {
            let id = site.require(issue)?.id;
            site.edit_comment(&self.account_id, id, comment, input)
        })
    }

    pub(crate) fn delete_comment(&self, issue: &str, comment: u64) -> Result<(), JiraError> {
        self.emulator.write(Via::Person, "commentDeleted", |site| {
            let id = site.require(issue)?.id;
            site.delete_comment(&self.account_id, id, comment)
        })
    }

    /// `started` and `seconds` are as in the API, `comment` is text.
    pub(crate) fn log_work(&self, issue: &str, input: WorkLogInput) -> Result<u64, JiraError> {
        self.emulator.write(Via::Person, "worklogCreated", |site| {
            let id = site.require(issue)?.id;
            site.add_work_log(&self.account_id, id, input)
        })
    }

    pub(crate) fn edit_work_log(&self, issue: &str, log: u64, input: WorkLogInput) -> Result<(), JiraError> {
        self.emulator.write(Via::Person, "worklogEdited", |site| {
            let id = site.require(issue)?.id;
            site.edit_work_log(&self.account_id, id, log, input)
        })
    }

    pub(crate) fn delete_work_log(&self, issue: &str, log: u64) -> Result<(), JiraError> {
        self.emulator.write(Via::Person, "worklogDeleted", |site| {
            let id = site.require(issue)?.id;
            site.delete_work_log(&self.account_id, id, log)
        })
    }

    pub(crate) fn attach(
        &self,
        issue: &str,
        filename: String,
        mime_type: String,
        content: Content,
    ) -> Result<u64, JiraError> {
        self.emulator.write(Via::Person, "attachmentCreated", |site| {
            let id = site.require(issue)?.id;
            site.attach(&self.account_id, id, filename, mime_type, content)
        })
    }

    pub(crate) fn detach(&self, attachment: u64) -> Result<(), JiraError> {
        self.emulator.write(Via::Person, "attachmentDeleted", |site| site.detach(&self.account_id, attachment))
    }
}

fn comment_input(body: &Value) -> CommentInput {
    let body = body.as_str().map_or_else(|| body.clone(), adf::from_text);
    CommentInput { body, visibility: None, properties: None }
}

fn way(site: &Site, id: IssueId, wanted: &str) -> Result<String, JiraError> {
    let issue = site.issue(id).ok_or_else(JiraError::no_issue)?;
    let by_status = status(wanted).and_then(|to| transitions_from(issue.status).find(|way| way.to == to.id));
    Ok(by_status.map_or(wanted, |way| way.id).to_owned())
}

/// People write short forms: plain text for documents, plain names for references. The API's forms pass as they are.
fn in_api_shape(fields: &Map<String, Value>) -> Map<String, Value> {
    let shaped = fields.iter().map(|(name, value)| {
        let value = match (name.as_str(), value) {
            ("description" | "environment" | "customfield_10051", Value::String(text)) => adf::from_text(text),
            ("project" | "parent", Value::String(key)) => json!({ "key": key }),
            ("priority" | "issuetype", Value::String(name)) => json!({ "name": name }),
            ("assignee" | "reporter", Value::String(id)) => json!({ "accountId": id }),
            _ => value.clone(),
        };
        (name.clone(), value)
    });
    shaped.collect()
}

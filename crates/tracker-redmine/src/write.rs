//! Carrying out one step.

use crate::fields::{FieldWriter, id_value, shown, shown_custom, shows, shows_custom};
use crate::markers;
use crate::read::{issue_json, issue_ref, number_of};
use crate::tracker::RedmineTracker;
use async_trait::async_trait;
use entente_http::Method;
use entente_hub::changes::Written;
use entente_hub::{Attachment, Comment, HubIssue, IssueRef, Timestamp, User, WorkLog};
use entente_tracker_api::{FileContent, TrackerError};
use entente_tracker_kit::json::{items, text};
use entente_tracker_kit::{Call, StepWriter, Writing, gone, item, refused};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

#[async_trait]
impl StepWriter for RedmineTracker {
    async fn create_issue(&self, fields: &HubIssue, with: Writing<'_>) -> Result<Written, TrackerError> {
        let mut body = self.field_writer().for_create(fields).await?;
        let description = fields.description.value().map_or("", String::as_str);
        body.insert("description".into(), json!(markers::append(description, with.marker)));
        let call = Call::write(Method::POST, "create-issue", &["issues.json"], "to create the issue", with.deadline)
            .about("the project")
            .takes("Add issues")
            .json(json!({ "issue": body }));
        let call = on_behalf_of(call, self.in_name_of(fields.reporter.value()).await?);
        let purpose = call.purpose().clone();
        let answer = self.api.json(call).await?;
        let issue = issue_ref(&answer["issue"]).map_err(|error| purpose.not_understood(error.to_string()))?;
        // The issue is there: what it lacks is no reason to make it again.
        for field in ignored(&body, None, &answer["issue"]) {
            tracing::warn!(issue = issue.id, field, "Redmine ignored a value of the new issue");
        }
        Ok(Written { issue: Some(issue), item_id: None })
    }

    async fn update_fields(
        &self,
        issue: &IssueRef,
        fields: &HubIssue,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        let before = issue_json(&self.api, &issue.id, "").await?;
        let body = self.field_writer().for_update(&before, fields).await?;
        if body.is_empty() {
            self.bring_links(issue, fields, with.deadline).await?;
            return Ok(Written::default());
        }
        self.put_issue(issue, "to edit the issue", "Edit issues", None, Value::Object(body.clone()), with.deadline)
            .await?;
        let after = issue_json(&self.api, &issue.id, "").await?;
        let lost: BTreeMap<String, String> = ignored(&body, Some(&before), &after)
            .into_iter()
            .map(|field| {
                (field, "Redmine ignored the value: the workflow or the role makes this field read-only".into())
            })
            .collect();
        self.bring_links(issue, fields, with.deadline).await?;
        if lost.is_empty() {
            return Ok(Written::default());
        }
        Err(TrackerError::Refused { action: "to edit the issue".into(), messages: Vec::new(), fields: lost })
    }

    async fn add_comment(
        &self,
        issue: &IssueRef,
        comment: &Comment,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        let author = self.in_name_of(comment.author.as_ref()).await?;
        if comment.internal {
            self.check_private_notes(issue).await?;
        }
        // The author may lack the right to private notes, which the account was asked for.
        let author = author.filter(|_| !comment.internal);
        let body = json!({ "notes": markers::append(&comment.body, with.marker), "private_notes": comment.internal });
        self.put_issue(issue, "to add the comment", "Add notes", author, body, with.deadline).await?;
        // The answer names no note; from here on a lost answer means that the note may be there.
        let found = self.marked_notes(issue, with.marker).await.map_err(unknown_outcome)?;
        match found.first() {
            Some(id) => Ok(item(id.clone())),
            None => Err(refused(
                "to add the comment",
                "comment",
                "Redmine ignored the note: the role lacks \"Add notes\"".into(),
            )),
        }
    }

    async fn update_comment(
        &self,
        issue: &IssueRef,
        comment: &Comment,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        self.put_note(issue, &comment.id, &comment.body, "to edit the comment", with.deadline).await?;
        Ok(item(comment.id.clone()))
    }

    /// A journal without notes and details is gone; one with details keeps those alone.
    async fn delete_comment(&self, issue: &IssueRef, id: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        gone(self.put_note(issue, id, "", "to delete the comment", with.deadline).await)
    }

    async fn add_attachment(
        &self,
        issue: &IssueRef,
        attachment: &Attachment,
        content: FileContent,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        const ACTION: &str = "to attach the file";
        let upload = Call::write(Method::POST, "upload", &["uploads.json"], ACTION, with.deadline)
            .about(format!("issue {}", issue.key))
            .takes("Edit issues or Add notes")
            .query("filename", &*attachment.filename)
            .bytes(&content);
        let answer = self.api.json(upload).await?;
        let token = text(&answer["upload"], "token");
        // The token begins with the file's id.
        let id = token.split('.').next().unwrap_or_default().to_owned();
        let file = json!({
            "token": token, "filename": attachment.filename, "content_type": attachment.mimetype,
        });
        self.put_issue(issue, ACTION, "Edit issues", None, json!({ "uploads": [file] }), with.deadline).await?;
        let after = issue_json(&self.api, &issue.id, "attachments").await.map_err(unknown_outcome)?;
        if items(&after, "attachments").iter().any(|file| text(file, "id") == id) {
            return Ok(item(id));
        }
        Err(refused(ACTION, "attachment", "Redmine ignored the file: the account may not attach to this issue".into()))
    }

    async fn remove_attachment(&self, issue: &IssueRef, id: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        let path = ["attachments", &format!("{id}.json")];
        let call = Call::write(Method::DELETE, "delete-attachment", &path, "to remove the attachment", with.deadline)
            .about(format!("attachment {id} of issue {}", issue.key))
            .takes("Edit issues");
        gone(self.api.done(call).await)
    }

    async fn add_work_log(&self, issue: &IssueRef, log: &WorkLog, with: Writing<'_>) -> Result<Written, TrackerError> {
        self.add_time_entry(issue, log, with).await
    }

    async fn update_work_log(
        &self,
        issue: &IssueRef,
        log: &WorkLog,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        self.edit_time_entry(issue, log, with).await
    }

    async fn delete_work_log(&self, issue: &IssueRef, id: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        self.delete_time_entry(issue, id, with).await
    }

    /// Sets the status. Redmine answers a forbidden one as if all were well and keeps the old: so it is asked before which
    /// are allowed, and read after.
    /// Redmine's workflow has no names for its ways; a status of that name is entered, where there is one.
    async fn run_transition(&self, issue: &IssueRef, name: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        match self.names.statuses(&self.api).await?.iter().any(|status| status.name == name) {
            true => self.transition(issue, name, with).await,
            false => Ok(Written::default()),
        }
    }

    async fn transition(&self, issue: &IssueRef, wanted: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        let status = self.names.status(&self.api, wanted).await?;
        let before = issue_json(&self.api, &issue.id, "allowed_statuses").await?;
        if text(&before["status"], "id") == status.id {
            return Ok(Written::default());
        }
        // Versions before 5.0 don't tell what is allowed.
        let told = before.get("allowed_statuses").is_some();
        let allowed = items(&before, "allowed_statuses");
        if told && !allowed.iter().any(|allowed| text(allowed, "id") == status.id) {
            return Err(no_way(issue, &before, &status.name));
        }
        let body = json!({ "status_id": id_value(&status.id) });
        self.put_issue(issue, "to change the status", "Edit issues", None, body, with.deadline).await?;
        let after = issue_json(&self.api, &issue.id, "").await?;
        // Any other status is where somebody has brought the issue since.
        match text(&after["status"], "id") == text(&before["status"], "id") {
            true => Err(no_way(issue, &before, &status.name)),
            false => Ok(Written::default()),
        }
    }
}

impl RedmineTracker {
    pub(crate) fn field_writer(&self) -> FieldWriter<'_> {
        FieldWriter { api: &self.api, names: &self.names }
    }

    async fn put_issue(
        &self,
        issue: &IssueRef,
        action: &'static str,
        permission: &'static str,
        as_user: Option<String>,
        body: Value,
        deadline: Timestamp,
    ) -> Result<(), TrackerError> {
        let path = issue_path(issue)?;
        let call = Call::write(Method::PUT, "edit-issue", &["issues", &path], action, deadline)
            .about(format!("issue {}", issue.key))
            .takes(permission)
            .json(json!({ "issue": body }));
        self.api.done(on_behalf_of(call, as_user)).await
    }

    /// Redmine makes a note public when the account may not make it private. So it is asked before.
    async fn check_private_notes(&self, issue: &IssueRef) -> Result<(), TrackerError> {
        let project = text(&issue_json(&self.api, &issue.id, "").await?["project"], "id");
        if self.names.may(&self.api, &project, "set_notes_private").await? {
            return Ok(());
        }
        let place = format!("issue {}: without it an internal comment would be public", issue.key);
        Err(TrackerError::MissingPermission { permission: "Set notes as private".into(), place })
    }

    /// Journals of the issue that carry the marker.
    pub(crate) async fn marked_notes(&self, issue: &IssueRef, marker: &str) -> Result<Vec<String>, TrackerError> {
        let answer = issue_json(&self.api, &issue.id, "journals").await?;
        let ours =
            items(&answer, "journals").iter().filter(|journal| markers::carries(&text(journal, "notes"), marker));
        Ok(ours.map(|journal| text(journal, "id")).collect())
    }

    async fn put_note(
        &self,
        issue: &IssueRef,
        id: &str,
        notes: &str,
        action: &'static str,
        deadline: Timestamp,
    ) -> Result<(), TrackerError> {
        let call = Call::write(Method::PUT, "edit-journal", &["journals", &format!("{id}.json")], action, deadline)
            .about(format!("comment {id} of issue {}", issue.key))
            .takes("Edit own notes")
            .json(json!({ "journal": { "notes": notes } }));
        self.api.done(call).await
    }

    /// The login in whose name a write goes: the author's, where impersonation is on and possible.
    pub(crate) async fn in_name_of(&self, author: Option<&User>) -> Result<Option<String>, TrackerError> {
        let login = author.map(|author| author.username.clone()).filter(|login| !login.is_empty());
        if !self.impersonate || login.is_none() {
            return Ok(None);
        }
        let account = self.names.account(&self.api).await?;
        let known =
            crate::names::search_users(&self.names, &self.api, login.as_deref().unwrap_or_default(), 10).await?;
        let active = known.iter().any(|user| Some(&user.username) == login.as_ref() && user.active != Some(false));
        Ok(login.filter(|_| account.admin && active))
    }
}

/// Acts in the name of the person with this login.
pub(crate) fn on_behalf_of(call: Call, login: Option<String>) -> Call {
    match login {
        Some(login) => call.header("x-redmine-switch-user", login),
        None => call,
    }
}

fn issue_path(issue: &IssueRef) -> Result<String, TrackerError> {
    let number = number_of(&issue.id).ok_or_else(|| TrackerError::NotFound { what: format!("issue {}", issue.id) })?;
    Ok(format!("{number}.json"))
}

/// Names of the values that Redmine did not take: the issue does not show them, and shows what it showed before. What it shows
/// beside these two is somebody's edit since.
fn ignored(body: &Map<String, Value>, before: Option<&Value>, after: &Value) -> Vec<String> {
    let mut names = Vec::new();
    let as_before = |same: &dyn Fn(&Value) -> bool| before.is_none_or(same);
    for (name, value) in body {
        match value {
            Value::Array(fields) if name == "custom_fields" => {
                let lost = fields.iter().filter(|field| !shows_custom(after, field)).map(|field| text(field, "id"));
                let lost = lost.filter(|id| as_before(&|before| shown_custom(before, id) == shown_custom(after, id)));
                names.extend(lost.map(|id| custom_name(after, &id)));
            }
            value if shows(after, name, value) => {}
            _ if as_before(&|before| shown(before, name) == shown(after, name)) => names.push(name.clone()),
            _ => {}
        }
    }
    names
}

fn custom_name(issue: &Value, id: &str) -> String {
    let known = items(issue, "custom_fields").iter().find(|field| text(field, "id") == id);
    known.map_or_else(|| format!("custom field {id}"), |field| text(field, "name"))
}

fn no_way(issue: &IssueRef, before: &Value, wanted: &str) -> TrackerError {
    let names: Vec<String> = items(before, "allowed_statuses").iter().map(|status| text(status, "name")).collect();
    let offered = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    let (kind, now) = (text(&before["tracker"], "name"), text(&before["status"], "name"));
    refused(
        "to change the status",
        "status",
        format!(
            "the workflow of {kind} lets this account bring issue {} from \"{now}\" to: {offered}; not to \"{wanted}\". \
             Map the status to one of these, or let an administrator extend the workflow of the account's role.",
            issue.key
        ),
    )
}

/// The write was sent, and only the reading that should have proved it failed.
fn unknown_outcome(error: TrackerError) -> TrackerError {
    TrackerError::UnknownOutcome { detail: error.to_string() }
}

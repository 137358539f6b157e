//! Carrying out one step.

use crate::dates::format_time;
use crate::fields::FieldWriter;
use crate::markup::to_document;
use crate::tracker::{JiraTracker, MARKER_PROPERTY};
use crate::transition;
use async_trait::async_trait;
use entente_http::Method;
use entente_hub::changes::Written;
use entente_hub::{Attachment, Comment, HubIssue, IssueRef, WorkLog};
use entente_tracker_api::{FileContent, TrackerError};
use entente_tracker_kit::json::text;
use entente_tracker_kit::{Call, StepWriter, Writing, gone, item, refused};
use serde_json::{Map, Value, json};

/// Time that is copied changes no estimate: a rule that wants to carries the remaining estimate too.
const KEEP_ESTIMATE: &str = "leave";
/// The property by which a service project knows an internal comment.
const INTERNAL_PROPERTY: &str = "sd.public.comment";

#[async_trait]
impl StepWriter for JiraTracker {
    async fn create_issue(&self, fields: &HubIssue, with: Writing<'_>) -> Result<Written, TrackerError> {
        let project = FieldWriter::project_of(fields)?;
        let fields = self.field_writer().for_create(fields).await?;
        let path = ["rest", "api", "3", "issue"];
        let call = Call::write(Method::POST, "create-issue", &path, "to create the issue", with.deadline)
            .about(format!("project {project}"))
            .takes("Create Issues")
            .json(json!({ "fields": fields, "properties": [marker_property(with.marker)] }));
        let purpose = call.purpose().clone();
        let answer = self.api.json(call).await?;
        let issue = IssueRef { id: text(&answer, "id"), key: text(&answer, "key") };
        if issue.id.is_empty() || issue.key.is_empty() {
            return Err(purpose.not_understood("it names neither id nor key of the new issue".into()));
        }
        Ok(Written { issue: Some(issue), item_id: None })
    }

    async fn update_fields(
        &self,
        issue: &IssueRef,
        fields: &HubIssue,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        let fields: Map<String, Value> = self.field_writer().for_update(issue, fields).await?;
        if fields.is_empty() {
            return Ok(Written::default());
        }
        let path = ["rest", "api", "3", "issue", &issue.id];
        let call = Call::write(Method::PUT, "edit-issue", &path, "to edit the issue", with.deadline)
            .about(format!("issue {}", issue.key))
            .takes("Edit Issues")
            .on_issue(&issue.id)
            .query("returnIssue", "true")
            .json(json!({ "fields": fields }));
        self.api.done(call).await?;
        Ok(Written::default())
    }

    async fn add_comment(
        &self,
        issue: &IssueRef,
        comment: &Comment,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        let mut properties = vec![marker_property(with.marker)];
        let restricted = comment.role_level.is_some() || comment.group_level.is_some();
        let in_service = comment.internal && self.names.is_in_service_project(&self.api, issue).await?;
        if comment.internal && !in_service && !restricted {
            let message = "Jira has internal comments in service projects alone; here everybody would see it. Restrict it \
                           to a role or group (roleLevel, groupLevel) or leave it out in the incoming rule.";
            return Err(refused("to add the comment", "comment", message.into()));
        }
        if in_service {
            properties.push(json!({ "key": INTERNAL_PROPERTY, "value": { "internal": true } }));
        }
        let mut body = comment_body(comment);
        body.insert("properties".into(), Value::Array(properties));
        let path = ["rest", "api", "3", "issue", &issue.id, "comment"];
        let call = Call::write(Method::POST, "add-comment", &path, "to add the comment", with.deadline)
            .about(format!("issue {}", issue.key))
            .takes("Add Comments")
            .on_issue(&issue.id)
            .json(Value::Object(body));
        self.added(call).await
    }

    async fn update_comment(
        &self,
        issue: &IssueRef,
        comment: &Comment,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        // Leaving the properties out keeps them; sending any could make an internal comment public.
        let path = ["rest", "api", "3", "issue", &issue.id, "comment", &comment.id];
        let call = Call::write(Method::PUT, "edit-comment", &path, "to edit the comment", with.deadline)
            .about(format!("comment {} of issue {}", comment.id, issue.key))
            .takes("Edit Own Comments")
            .on_issue(&issue.id)
            .json(Value::Object(comment_body(comment)));
        self.api.done(call).await?;
        Ok(item(comment.id.clone()))
    }

    async fn delete_comment(&self, issue: &IssueRef, id: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        let path = ["rest", "api", "3", "issue", &issue.id, "comment", id];
        let call = Call::write(Method::DELETE, "delete-comment", &path, "to delete the comment", with.deadline)
            .about(format!("comment {id} of issue {}", issue.key))
            .takes("Delete Own Comments")
            .on_issue(&issue.id);
        gone(self.api.done(call).await)
    }

    async fn add_attachment(
        &self,
        issue: &IssueRef,
        attachment: &Attachment,
        content: FileContent,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        let path = ["rest", "api", "3", "issue", &issue.id, "attachments"];
        let call = Call::write(Method::POST, "add-attachment", &path, "to attach the file", with.deadline)
            .about(format!("issue {}", issue.key))
            .takes("Create Attachments")
            .on_issue(&issue.id)
            .header("x-atlassian-token", "no-check")
            .file("file", attachment, &content);
        self.added(call).await
    }

    async fn remove_attachment(&self, issue: &IssueRef, id: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        let path = ["rest", "api", "3", "attachment", id];
        let call = Call::write(Method::DELETE, "delete-attachment", &path, "to remove the attachment", with.deadline)
            .about(format!("attachment {id} of issue {}", issue.key))
            .takes("Delete Own Attachments")
            .on_issue(&issue.id);
        gone(self.api.done(call).await)
    }

    async fn add_work_log(&self, issue: &IssueRef, log: &WorkLog, with: Writing<'_>) -> Result<Written, TrackerError> {
        let mut body = work_log_body(log)?;
        body.insert("properties".into(), json!([marker_property(with.marker)]));
        let path = ["rest", "api", "3", "issue", &issue.id, "worklog"];
        let call = Call::write(Method::POST, "add-worklog", &path, "to add the work log", with.deadline)
            .about(format!("issue {}", issue.key))
            .takes("Work On Issues")
            .on_issue(&issue.id)
            .query("adjustEstimate", KEEP_ESTIMATE)
            .json(Value::Object(body));
        self.added(call).await
    }

    async fn update_work_log(
        &self,
        issue: &IssueRef,
        log: &WorkLog,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        let path = ["rest", "api", "3", "issue", &issue.id, "worklog", &log.id];
        let call = Call::write(Method::PUT, "edit-worklog", &path, "to edit the work log", with.deadline)
            .about(format!("work log {} of issue {}", log.id, issue.key))
            .takes("Edit Own Worklogs")
            .on_issue(&issue.id)
            .query("adjustEstimate", KEEP_ESTIMATE)
            .json(Value::Object(work_log_body(log)?));
        self.api.done(call).await?;
        Ok(item(log.id.clone()))
    }

    async fn delete_work_log(&self, issue: &IssueRef, id: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        let path = ["rest", "api", "3", "issue", &issue.id, "worklog", id];
        let call = Call::write(Method::DELETE, "delete-worklog", &path, "to delete the work log", with.deadline)
            .about(format!("work log {id} of issue {}", issue.key))
            .takes("Delete Own Worklogs")
            .on_issue(&issue.id)
            .query("adjustEstimate", KEEP_ESTIMATE);
        gone(self.api.done(call).await)
    }

    async fn transition(&self, issue: &IssueRef, status: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        transition::bring_into(&self.api, &self.workflows, issue, status, with.deadline).await?;
        Ok(Written::default())
    }

    async fn run_transition(&self, issue: &IssueRef, name: &str, with: Writing<'_>) -> Result<Written, TrackerError> {
        transition::run(&self.api, issue, name, with.deadline).await?;
        Ok(Written::default())
    }
}

impl JiraTracker {
    /// Makes a call that answers with the new item, or with a list of it alone.
    async fn added(&self, call: Call) -> Result<Written, TrackerError> {
        let purpose = call.purpose().clone();
        let answer = self.api.json(call).await?;
        let id = text(answer.get(0).unwrap_or(&answer), "id");
        if id.is_empty() {
            return Err(purpose.not_understood("it does not name the new item's id".into()));
        }
        Ok(item(id))
    }

    fn field_writer(&self) -> FieldWriter<'_> {
        FieldWriter { api: &self.api, names: &self.names }
    }
}

fn marker_property(marker: &str) -> Value {
    json!({ "key": MARKER_PROPERTY, "value": { "marker": marker } })
}

fn work_log_body(log: &WorkLog) -> Result<Map<String, Value>, TrackerError> {
    let started = log.start_date.and_then(format_time).ok_or_else(|| {
        let message = "Jira wants to know when the work began, and the work log has no startDate.";
        refused("to write the work log", "workLogs", message.into())
    })?;
    Ok(Map::from_iter([
        ("comment".to_owned(), to_document(&log.comment)),
        ("started".to_owned(), json!(started)),
        ("timeSpentSeconds".to_owned(), json!(log.time_spent)),
    ]))
}

fn comment_body(comment: &Comment) -> Map<String, Value> {
    let seen_by = |kind: &str, name: &String| json!({ "type": kind, "value": name, "identifier": name });
    let role = comment.role_level.as_ref().map(|role| seen_by("role", role));
    let visibility =
        role.or_else(|| comment.group_level.as_ref().map(|group| json!({ "type": "group", "value": group })));
    let mut body = Map::from_iter([("body".to_owned(), to_document(&comment.body))]);
    if let Some(visibility) = visibility {
        body.insert("visibility".into(), visibility);
    }
    body
}

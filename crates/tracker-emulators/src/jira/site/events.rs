//! What happened on the site, in the shape of webhook bodies.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Issue, IssueId, Site, render};
use crate::jira::{adf, time};

/// One webhook body before it is matched with the registrations.
#[derive(Clone, Debug)]
pub(crate) struct SiteEvent {
    /// `webhookEvent`.
    pub(crate) name: &'static str,
    /// The issue at the time of the event, for the JQL filter.
    pub(crate) issue: Arc<Issue>,
    /// The body (D, F: envelope with `timestamp`, `webhookEvent`, `issue_event_type_name`, `user`, `issue`, `changelog`).
    pub(crate) body: Value,
}

impl Site {
    pub(super) fn announce_created(&mut self, id: IssueId, author: &str) {
        self.announce(
            "jira:issue_created",
            id,
            author,
            |site, issue| json!({ "issue_event_type_name": "issue_created", "issue": webhook_issue(site, issue) }),
        );
    }

    pub(super) fn announce_updated(&mut self, id: IssueId, author: &str, kind: &str) {
        self.announce("jira:issue_updated", id, author, |site, issue| {
            let mut body = json!({ "issue_event_type_name": kind, "issue": webhook_issue(site, issue) });
            if let Some(change) = issue.history.last() {
                let items: Vec<Value> = change.items.iter().map(render::change_item).collect();
                body["changelog"] = json!({ "id": change.id.to_string(), "items": items });
            }
            body
        });
    }

    pub(super) fn announce_deleted(&mut self, id: IssueId, author: &str) {
        self.announce(
            "jira:issue_deleted",
            id,
            author,
            |site, issue| json!({ "issue_event_type_name": "issue_deleted", "issue": webhook_issue(site, issue) }),
        );
    }

    /// Two events: `comment_*`, and `jira:issue_updated` of a kind of its own, which carries the comment too (D, F).
    pub(super) fn announce_comment(&mut self, name: &'static str, id: IssueId, comment_id: u64, author: &str) {
        let kind = match name {
            "comment_created" => "issue_commented",
            "comment_updated" => "issue_comment_edited",
            _ => "issue_comment_deleted",
        };
        let shown = |site: &Self, issue: &Issue| {
            let found = issue.comments.iter().find(|comment| comment.id == comment_id);
            let mut comment = found.map_or(Value::Null, |found| render::comment(site, issue, found, false, false));
            if let Some(body) = comment.get_mut("body") {
                plain(body);
            }
            comment
        };
        self.announce(name, id, author, |site, issue| {
            json!({ "comment": shown(site, issue), "issue": webhook_issue(site, issue), "eventType": "primaryAction" })
        });
        self.announce("jira:issue_updated", id, author, |site, issue| {
            json!({
                "issue_event_type_name": kind, "comment": shown(site, issue), "issue": webhook_issue(site, issue)
            })
        });
    }

    pub(super) fn announce_attachment(&mut self, name: &'static str, id: IssueId, attachment_id: u64, author: &str) {
        self.announce(name, id, author, |site, issue| {
            let file = issue.attachments.iter().find(|file| file.id == attachment_id);
            json!({ "attachment": file.map_or(Value::Null, |file| render::attachment(site, file)) })
        });
    }

    pub(super) fn announce_property(&mut self, name: &'static str, id: IssueId, key: &str, author: &str) {
        self.announce(name, id, author, |site, issue| {
            json!({ "property": { "self": site.link(&format!("issue/{}/properties/{key}", issue.id)), "key": key } })
        });
    }

    fn announce(&mut self, name: &'static str, id: IssueId, author: &str, more: impl FnOnce(&Self, &Issue) -> Value) {
        let Some(issue) = self.issue(id).cloned() else { return };
        let mut body = json!({ "timestamp": time::now().as_millisecond(), "webhookEvent": name });
        if let Some(user) = self.user(author) {
            body["user"] = render::user(self, user);
            // A webhook never tells an address (D).
            if let Some(user) = body["user"].as_object_mut() {
                user.shift_remove("emailAddress");
            }
        }
        if let (Some(body), Value::Object(more)) = (body.as_object_mut(), more(self, &issue)) {
            body.extend(more);
        }
        self.events.push(SiteEvent { name, issue, body });
    }
}

/// The issue as webhooks show it: like a plain read, but with text in place of documents (D: v2-style bodies).
fn webhook_issue(site: &Site, issue: &Issue) -> Value {
    let mut bean = render::issue(site, issue, &render::View::without(&["comment"]));
    if let Some(fields) = bean["fields"].as_object_mut() {
        fields.values_mut().for_each(plain);
    }
    bean
}

fn plain(value: &mut Value) {
    if value["type"] == "doc" {
        *value = json!(adf::to_text(value));
    }
}

//! Webhooks: hints that something changed, and their registration.

use crate::dates::parse_time;
use crate::tracker::JiraTracker;
use aws_lc_rs::hmac;
use entente_http::Method;
use entente_hub::Timestamp;
use entente_tracker_api::{ChangeHint, HintKind, TrackerError, WebhookDelivery, WebhookError, WebhookTarget};
use entente_tracker_kit::json::{optional_text, text};
use entente_tracker_kit::{Call, gone};
use serde_json::{Value, json};

/// Events that are asked for. A change of a work log comes as an update of its issue.
const EVENTS: [&str; 8] = [
    "jira:issue_created",
    "jira:issue_updated",
    "jira:issue_deleted",
    "comment_created",
    "comment_updated",
    "comment_deleted",
    "attachment_created",
    "attachment_deleted",
];

/// Events that are understood besides, from webhooks that an administrator set up by hand.
const OTHER_EVENTS: [&str; 3] = ["worklog_created", "worklog_updated", "worklog_deleted"];

/// The path of the administrators' webhooks.
const WEBHOOKS: [&str; 4] = ["rest", "webhooks", "1.0", "webhook"];

/// Checks the signature over the raw body and reads the hints. An event of another kind, or one that does not tell its
/// issue, has none: the sweep will find what it was about.
pub(crate) fn read(delivery: &WebhookDelivery, secret: &str) -> Result<Vec<ChangeHint>, WebhookError> {
    check_signature(delivery, secret)?;
    let body: Value = serde_json::from_slice(&delivery.body)
        .map_err(|error| WebhookError::Malformed(format!("not JSON: {error}")))?;
    let event = optional_text(&body, "webhookEvent")
        .ok_or_else(|| WebhookError::Malformed("it does not name its event".into()))?;
    Ok(hint(&event, &body).into_iter().collect())
}

fn check_signature(delivery: &WebhookDelivery, secret: &str) -> Result<(), WebhookError> {
    let header = delivery.headers.iter().find(|(name, _)| name == "x-hub-signature");
    let (method, signature) =
        header.and_then(|(_, value)| value.trim().split_once('=')).ok_or(WebhookError::BadSignature)?;
    let signature = hex::decode(signature).map_err(|_| WebhookError::BadSignature)?;
    if method != "sha256" || secret.is_empty() {
        return Err(WebhookError::BadSignature);
    }
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    hmac::verify(&key, &delivery.body, &signature).map_err(|_| WebhookError::BadSignature)
}

fn hint(event: &str, body: &Value) -> Option<ChangeHint> {
    if !EVENTS.contains(&event) && !OTHER_EVENTS.contains(&event) {
        return None;
    }
    let issue = body.get("issue").unwrap_or(&Value::Null);
    let issue_id = optional_text(issue, "id").or_else(|| id_beside(body))?;
    let kind = if event == "jira:issue_deleted" { HintKind::Deleted } else { HintKind::Changed };
    let updated = issue.get("fields").and_then(|fields| parse_time(&text(fields, "updated")));
    let sent = body.get("timestamp").and_then(Value::as_i64).map(Timestamp);
    Some(ChangeHint { issue_id, issue_key: optional_text(issue, "key"), kind, changed: updated.or(sent) })
}

/// The issue's id where the event does not carry the issue: in the comment's own address, or in the work log.
fn id_beside(body: &Value) -> Option<String> {
    let in_work_log = || body.get("worklog").and_then(|log| optional_text(log, "issueId"));
    let in_comment = || {
        let address = text(body.get("comment")?, "self");
        let (_, rest) = address.split_once("/issue/")?;
        let (id, _) = rest.split_once("/comment/")?;
        (!id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())).then(|| id.to_owned())
    };
    in_work_log().or_else(in_comment)
}

impl JiraTracker {
    /// Registers the webhook with the site's administration. One that is registered for the same address is replaced,
    /// so that the secret and the events are always the current ones; the sweep covers the moment in between.
    pub(crate) async fn register_webhook(&self, target: &WebhookTarget) -> Result<(), TrackerError> {
        let place = format!("the webhooks of {}", self.api.address());
        let admin = |call: Call| call.about(&place).takes("Administer Jira");
        let known = self.api.json(admin(Call::read("list-webhooks", &WEBHOOKS, "to list the webhooks"))).await?;
        let deadline = self.api.now().plus_millis(2 * self.api.deadline_ms());
        for hook in known.as_array().into_iter().flatten().filter(|hook| text(hook, "url") == target.url) {
            let own_address = text(hook, "self");
            let id = own_address.rsplit('/').next().unwrap_or_default();
            let path = [WEBHOOKS[0], WEBHOOKS[1], WEBHOOKS[2], WEBHOOKS[3], id];
            let delete = Call::write(Method::DELETE, "delete-webhook", &path, "to replace the webhook", deadline);
            gone(self.api.done(admin(delete)).await)?;
        }
        let body = json!({
            "name": "Entente",
            "url": target.url,
            "events": EVENTS,
            "filters": {},
            "excludeBody": false,
            "secret": target.secret,
        });
        let create = Call::write(Method::POST, "create-webhook", &WEBHOOKS, "to register the webhook", deadline);
        self.api.done(admin(create).json(body)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery(body: &'static str, secret: &str) -> WebhookDelivery {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        let signature = hex::encode(hmac::sign(&key, body.as_bytes()));
        let headers = vec![("x-hub-signature".to_owned(), format!("sha256={signature}"))];
        WebhookDelivery { headers, body: body.into() }
    }

    #[test]
    fn the_signature_of_atlassians_own_example_is_accepted() {
        let signature = "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9";
        let delivery = WebhookDelivery {
            headers: vec![("x-hub-signature".into(), signature.into())],
            body: "Hello World!".into(),
        };
        assert_eq!(check_signature(&delivery, "It's a Secret to Everybody"), Ok(()));
        assert_eq!(check_signature(&delivery, "another"), Err(WebhookError::BadSignature));
        assert_eq!(check_signature(&delivery, ""), Err(WebhookError::BadSignature));
    }

    #[test]
    fn without_a_right_signature_nothing_is_read() {
        let mut altered = delivery("{}", "s");
        altered.body = r#"{"a":1}"#.into();
        let unsigned = WebhookDelivery { headers: Vec::new(), body: "{}".into() };
        for refused in [altered, unsigned] {
            assert_eq!(read(&refused, "s"), Err(WebhookError::BadSignature));
        }
    }

    #[test]
    fn an_edit_tells_issue_and_time() {
        let hints = read(&delivery(include_str!("../samples/webhook-issue-updated.json"), "s"), "s").unwrap();
        assert_eq!(hints.len(), 1);
        assert_eq!((hints[0].issue_id.as_str(), hints[0].issue_key.as_deref()), ("10002", Some("OPS-3")));
        assert_eq!((hints[0].kind, hints[0].changed), (HintKind::Changed, Some(Timestamp(1_790_386_959_399))));
    }

    #[test]
    fn a_comment_without_its_issue_is_found_by_its_address() {
        let body = r#"{"timestamp":5,"webhookEvent":"comment_created",
            "comment":{"self":"https://x.atlassian.net/rest/api/2/issue/10006/comment/10105","id":"10105"}}"#;
        let hints = read(&delivery(body, "s"), "s").unwrap();
        assert_eq!((hints[0].issue_id.as_str(), hints[0].changed), ("10006", Some(Timestamp(5))));
    }

    #[test]
    fn other_events_have_no_hint_and_rubbish_is_refused() {
        assert_eq!(read(&delivery(r#"{"webhookEvent":"sprint_started"}"#, "s"), "s").unwrap(), []);
        assert!(matches!(read(&delivery("[", "s"), "s"), Err(WebhookError::Malformed(_))));
        assert!(matches!(read(&delivery("{}", "s"), "s"), Err(WebhookError::Malformed(_))));
    }

    #[test]
    fn a_deletion_is_told_as_one() {
        let body = r#"{"webhookEvent":"jira:issue_deleted","issue":{"id":"7","key":"OPS-7"}}"#;
        assert_eq!(read(&delivery(body, "s"), "s").unwrap()[0].kind, HintKind::Deleted);
    }
}

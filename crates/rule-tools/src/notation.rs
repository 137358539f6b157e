//! Issues as people write them in files. The hub's own JSON is taken as it is; beside it a name may stand for an object that has one, a
//! text for a label or a person, and a date may be written as such.

use entente_hub::{HubIssue, Markup, Replica};
use serde_json::{Map, Value, json};

/// A text that is no issue.
#[derive(Debug, thiserror::Error)]
#[error("this is no issue: {0}")]
pub struct NotationError(String);

impl NotationError {
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

/// Fields whose objects have a name.
const NAMED: &[&str] = &["status", "resolution", "type", "priority"];
const NAMED_LISTS: &[&str] = &["components", "fixVersions", "affectedVersions", "versions"];
const PEOPLE: &[&str] = &["assignee", "reporter", "creator", "author", "updateAuthor", "lead"];
const DATES: &[&str] = &["created", "updated", "due", "resolutionDate", "startDate", "releaseDate"];

/// An issue of what somebody wrote: its fields, or a replica around them.
///
/// # Errors
/// When a field holds what it can't hold.
pub fn issue_of(mut written: Value) -> Result<HubIssue, NotationError> {
    if let Some(inner) = written.get_mut("hubIssue") {
        written = inner.take();
    }
    if !written.is_object() {
        return Err(NotationError("it must be an object with the fields of an issue".into()));
    }
    complete(&mut written);
    serde_json::from_value(written).map_err(|error| NotationError(error.to_string()))
}

/// A replica of what somebody wrote; texts are in the markup given.
///
/// # Errors
/// When a field holds what it can't hold.
pub fn replica_of(written: Value, markup: Markup) -> Result<Replica, NotationError> {
    let url = written.get("issueUrl").and_then(Value::as_str).map(str::to_owned);
    let mut replica = Replica::new(markup, issue_of(written)?);
    replica.issue_url = url;
    Ok(replica)
}

/// Writes out what is written short, at any depth.
pub(crate) fn complete(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(complete),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                complete_field(name, field);
            }
        }
        _ => {}
    }
}

fn complete_field(name: &str, field: &mut Value) {
    if NAMED.contains(&name) {
        expand(field, |text| json!({ "name": text }));
    } else if PEOPLE.contains(&name) {
        expand(field, |text| json!({ "key": text, "displayName": text }));
    } else if NAMED_LISTS.contains(&name) {
        each(field, |text| json!({ "name": text }));
    } else if DATES.contains(&name) {
        expand(field, |text| millis(text).map_or_else(|| Value::from(text), Value::from));
    } else {
        match name {
            "project" => expand(field, |text| json!({ "key": text })),
            "labels" => each(field, |text| json!({ "label": text })),
            "comments" => each(field, |text| json!({ "body": text })),
            "customFields" => custom_fields(field),
            // These hold what their owner likes.
            "customKeys" | "value" => return,
            _ => {}
        }
    }
    complete(field);
}

fn expand(field: &mut Value, whole: impl Fn(&str) -> Value) {
    if let Value::String(text) = field {
        *field = whole(text);
    }
}

fn each(field: &mut Value, whole: impl Fn(&str) -> Value) {
    if let Value::Array(items) = field {
        items.iter_mut().for_each(|item| expand(item, &whole));
    }
}

/// A custom field may be written as its value alone.
fn custom_fields(field: &mut Value) {
    let Value::Object(fields) = field else { return };
    for (name, held) in fields.iter_mut() {
        match held {
            Value::Object(written) if written.contains_key("value") => {
                written.entry("name").or_insert_with(|| name.as_str().into());
            }
            other => {
                let mut whole = Map::new();
                whole.insert("name".into(), name.as_str().into());
                whole.insert("value".into(), other.take());
                *other = Value::Object(whole);
            }
        }
    }
}

/// Milliseconds of a date or a point in time as ISO 8601 writes them; a date is its beginning in UTC.
pub(crate) fn millis(text: &str) -> Option<i64> {
    if let Ok(instant) = text.parse::<jiff::Timestamp>() {
        return Some(instant.as_millisecond());
    }
    let date: jiff::civil::Date = text.parse().ok()?;
    format!("{date}T00:00:00Z").parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_millisecond)
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_hub::Timestamp;

    #[test]
    fn short_forms_are_written_out() {
        let issue = issue_of(json!({
            "key": "OPS-1", "status": "Open", "labels": ["red"], "assignee": "ann", "project": "OPS",
            "due": "1970-01-02", "created": "1970-01-01T00:00:01Z",
            "comments": [{ "id": "1", "body": "x", "author": "bob" }, "short"],
            "customFields": { "Team": "Blue", "Cost": { "id": "customfield_1", "value": 3 } },
        }))
        .unwrap();
        assert_eq!(issue.status.value().unwrap().name, "Open");
        assert_eq!(issue.labels.value().unwrap()[0].label, "red");
        assert_eq!(issue.due.value(), Some(&Timestamp(86_400_000)));
        assert_eq!(issue.created.value(), Some(&Timestamp(1000)));
        assert_eq!(issue.comments()[0].author.as_ref().unwrap().key, "bob");
        assert_eq!(issue.comments()[1].body, "short");
        assert_eq!(issue.custom_fields["Team"].value, json!("Blue"));
        assert_eq!(issue.custom_fields["Cost"].id, "customfield_1");
    }

    #[test]
    fn a_replica_may_stand_around_the_issue() {
        let written = json!({ "issueUrl": "https://x.example/1", "hubIssue": { "summary": "S" } });
        let replica = replica_of(written, Markup::JiraWiki).unwrap();
        assert_eq!(replica.hub_issue.summary.value().map(String::as_str), Some("S"));
        assert_eq!(replica.issue_url.as_deref(), Some("https://x.example/1"));
        assert!(issue_of(json!([1])).is_err());
        assert!(issue_of(json!({ "summary": [] })).is_err());
    }
}

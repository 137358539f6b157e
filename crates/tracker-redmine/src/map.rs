//! Redmine's JSON as hub parts. Missing or odd values are left empty.

use crate::dates::parse_time;
use crate::markers::visible;
use crate::time_entries::{noon, whole_minutes};
use entente_hub::{
    Attachment, Comment, Component, Field, HubIssue, IssueType, Priority, Project, Status, Timestamp, User, Version,
    WorkLog,
};
use entente_tracker_kit::dates::parse_date;
use entente_tracker_kit::json::{items, number, optional_text, text};
use indexmap::IndexMap;
use serde_json::Value;

fn time(value: &Value, name: &str) -> Option<Timestamp> {
    parse_time(value.get(name)?.as_str()?)
}

/// A person as other things refer to one: id and name.
pub(crate) fn user(value: &Value) -> Option<User> {
    let key = optional_text(value, "id")?;
    Some(User { key, display_name: text(value, "name"), ..User::default() })
}

/// A status. Redmine knows closed ones and others.
pub(crate) fn status(value: &Value) -> Status {
    let closed = value.get("is_closed").and_then(Value::as_bool) == Some(true);
    Status {
        id: text(value, "id"),
        name: text(value, "name"),
        category: if closed { "done".into() } else { String::new() },
    }
}

/// A project without its versions and categories.
pub(crate) fn project(value: &Value) -> Project {
    Project { id: text(value, "id"), key: text(value, "identifier"), name: text(value, "name"), ..Project::default() }
}

/// A journal as a comment, when it has notes.
pub(crate) fn comment(journal: &Value) -> Option<Comment> {
    let body = visible(&text(journal, "notes"));
    (!body.is_empty()).then(|| Comment {
        id: text(journal, "id"),
        body,
        author: journal.get("user").and_then(user),
        update_author: journal.get("updated_by").and_then(user),
        created: time(journal, "created_on"),
        updated: time(journal, "updated_on").or_else(|| time(journal, "created_on")),
        internal: journal["private_notes"].as_bool() == Some(true),
        ..Comment::default()
    })
}

/// An attached file, without its content.
pub(crate) fn attachment(value: &Value) -> Attachment {
    Attachment {
        id: text(value, "id"),
        filename: text(value, "filename"),
        mimetype: optional_text(value, "content_type").unwrap_or_else(|| "application/octet-stream".into()),
        filesize: number(value, "filesize").and_then(|size| u64::try_from(size).ok()).unwrap_or(0),
        author: value.get("author").and_then(user),
        created: time(value, "created_on"),
        ..Attachment::default()
    }
}

/// Time spent.
pub(crate) fn work_log(value: &Value) -> WorkLog {
    WorkLog {
        id: text(value, "id"),
        remote_id: None,
        comment: visible(&text(value, "comments")),
        author: value.get("user").and_then(user),
        start_date: value.get("spent_on").and_then(Value::as_str).and_then(parse_date).map(noon),
        time_spent: seconds(value, "hours").map_or(0, whole_minutes),
    }
}

/// Hours with a fraction as whole seconds.
fn seconds(value: &Value, name: &str) -> Option<i64> {
    let hours = value.get(name)?.as_f64()?;
    // Hours of a work log or estimate are far inside of what an integer holds; the cast saturates beyond.
    Some((hours * 3600.0).round() as i64)
}

fn named<T>(value: &Value, make: impl FnOnce(String, String) -> T) -> Option<T> {
    Some(make(optional_text(value, "id")?, text(value, "name")))
}

/// The text of an issue, empty as null.
fn long_text(value: &Value, name: &str) -> Field<String> {
    Field::known(Some(visible(&text(value, name))).filter(|text| !text.is_empty()))
}

/// An issue as `GET issue` answers it, without project details, custom fields and work logs. What Redmine does not have
/// (labels, resolution, environment, affected versions, remaining estimate) is absent.
pub(crate) fn issue(value: &Value) -> HubIssue {
    let id = text(value, "id");
    let one = |name: &str| value.get(name).filter(|value| !value.is_null());
    let hours = |name: &str| value.get(name).map_or(Field::Absent, |_| Field::known(seconds(value, name)));
    HubIssue {
        key: Field::Set(id.clone()),
        id: Field::Set(id),
        summary: Field::Set(text(value, "subject")),
        description: long_text(value, "description"),
        assignee: Field::known(one("assigned_to").and_then(user)),
        reporter: Field::known(one("author").and_then(user)),
        creator: Field::known(one("author").and_then(user)),
        created: Field::known(time(value, "created_on")),
        updated: Field::known(time(value, "updated_on")),
        due: Field::known(value.get("due_date").and_then(Value::as_str).and_then(parse_date)),
        resolution_date: Field::known(time(value, "closed_on")),
        status: Field::known(one("status").map(status)),
        issue_type: Field::known(
            one("tracker").and_then(|it| named(it, |id, name| IssueType { id, name, subtask: false })),
        ),
        priority: Field::known(one("priority").and_then(|it| named(it, |id, name| Priority { id, name }))),
        project: Field::known(one("project").map(project)),
        components: Field::Set(
            one("category").and_then(|it| named(it, |id, name| Component { id, name })).into_iter().collect(),
        ),
        fix_versions: Field::Set(
            one("fixed_version").and_then(|it| named(it, |id, name| Version { id, name })).into_iter().collect(),
        ),
        comments: Field::Set(items(value, "journals").iter().filter_map(comment).collect()),
        attachments: Field::Set(items(value, "attachments").iter().map(attachment).collect()),
        parent_id: Field::known(one("parent").and_then(|parent| optional_text(parent, "id"))),
        original_estimate: hours("estimated_hours"),
        time_spent: hours("spent_hours"),
        open: extras(value),
        ..HubIssue::default()
    }
}

/// What Redmine has and the hub has no field for, under names of its own. Redmine leaves relations out where there are none.
fn extras(value: &Value) -> IndexMap<String, Value> {
    let mut all: IndexMap<String, Value> = [
        ("isPrivate", "is_private"),
        ("doneRatio", "done_ratio"),
        ("startDate", "start_date"),
        ("relations", "relations"),
        ("watchers", "watchers"),
        ("children", "children"),
    ]
    .iter()
    .filter_map(|(name, from)| Some(((*name).to_owned(), value.get(*from)?.clone())))
    .collect();
    all.entry("relations".into()).or_insert_with(|| Value::Array(Vec::new()));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> HubIssue {
        let sample: Value = serde_json::from_str(include_str!("../samples/issue.json")).unwrap();
        issue(&sample["issue"])
    }

    #[test]
    fn an_issues_fields_are_read() {
        let issue = sample();
        assert_eq!(issue.key, Field::Set("7".into()));
        assert_eq!(issue.description, Field::Set("h2. Number 7\n\nA *bold* word.".into()));
        assert_eq!(issue.assignee, Field::Null);
        assert_eq!(issue.labels, Field::Absent);
        assert_eq!(issue.components.value().unwrap()[0].name, "Pumps");
        assert_eq!(issue.fix_versions, Field::Set(Vec::new()));
        assert_eq!(issue.original_estimate, Field::Set(5400));
        assert_eq!(issue.due, Field::Set(Timestamp(1_801_353_600_000)));
        assert_eq!(issue.status.value().unwrap().category, "done");
        assert_eq!(issue.open["relations"][0]["relation_type"], "blocks");
    }

    #[test]
    fn journals_with_notes_are_comments() {
        let issue = sample();
        let comments: Vec<_> =
            issue.comments().iter().map(|it| (it.id.as_str(), it.body.as_str(), it.internal)).collect();
        assert_eq!(comments, [("26", "Seen\nby all", false), ("27", "Inside", true)]);
    }
}

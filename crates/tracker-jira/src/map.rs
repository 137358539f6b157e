//! Jira's JSON as hub parts. Missing or odd values are left empty: Jira adds and drops fields without notice.

use crate::dates::parse_time;
use crate::markup::{is_document, to_wiki};
use entente_hub::{
    Attachment, Comment, Component, CustomField, Field, HubIssue, IssueType, Label, Priority, Project, Resolution,
    Status, Timestamp, User, Version, WorkLog,
};
use entente_tracker_kit::dates::parse_date;
use entente_tracker_kit::json::{items, number, optional_text, text};
use indexmap::IndexMap;
use serde_json::Value;

fn time(value: &Value, name: &str) -> Option<Timestamp> {
    parse_time(value.get(name)?.as_str()?)
}

/// A person, by account id.
pub(crate) fn user(value: &Value) -> Option<User> {
    let key = optional_text(value, "accountId")?;
    Some(User {
        key,
        username: String::new(),
        display_name: text(value, "displayName"),
        email: optional_text(value, "emailAddress").filter(|email| !email.is_empty()),
        active: value.get("active").and_then(Value::as_bool),
    })
}

/// A status with its category.
pub(crate) fn status(value: &Value) -> Status {
    let category = value.get("statusCategory").map(|category| text(category, "key")).unwrap_or_default();
    Status { id: text(value, "id"), name: text(value, "name"), category }
}

/// A type of issue.
pub(crate) fn issue_type(value: &Value) -> IssueType {
    let subtask = value.get("subtask").and_then(Value::as_bool).unwrap_or(false);
    IssueType { id: text(value, "id"), name: text(value, "name"), subtask }
}

/// A project without its versions and components.
pub(crate) fn project(value: &Value) -> Project {
    Project {
        id: text(value, "id"),
        key: text(value, "key"),
        name: text(value, "name"),
        project_type_key: text(value, "projectTypeKey"),
        ..Project::default()
    }
}

/// A priority.
pub(crate) fn priority(value: &Value) -> Priority {
    Priority { id: text(value, "id"), name: text(value, "name") }
}

fn version(value: &Value) -> Version {
    Version { id: text(value, "id"), name: text(value, "name") }
}

/// A comment. It is internal when a service project says that customers may not see it; the mark of one means nothing
/// elsewhere.
pub(crate) fn comment(value: &Value) -> Comment {
    let visibility = value.get("visibility").unwrap_or(&Value::Null);
    let seen_by = |kind: &str| (text(visibility, "type") == kind).then(|| text(visibility, "value"));
    Comment {
        id: text(value, "id"),
        remote_id: None,
        body: value.get("body").and_then(to_wiki).unwrap_or_default(),
        author: value.get("author").and_then(user),
        update_author: value.get("updateAuthor").and_then(user),
        created: time(value, "created"),
        updated: time(value, "updated"),
        internal: value.get("jsdPublic").and_then(Value::as_bool) == Some(false),
        role_level: seen_by("role"),
        group_level: seen_by("group"),
    }
}

/// An entity property in the list form that comments have.
pub(crate) fn property<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    items(value, "properties").iter().find(|property| text(property, "key") == key)?.get("value")
}

/// An attached file, without its content.
pub(crate) fn attachment(value: &Value) -> Attachment {
    Attachment {
        id: text(value, "id"),
        remote_id: None,
        filename: text(value, "filename"),
        mimetype: text(value, "mimeType"),
        filesize: number(value, "size").and_then(|size| u64::try_from(size).ok()).unwrap_or(0),
        sha256: None,
        author: value.get("author").and_then(user),
        created: time(value, "created"),
    }
}

/// Time spent.
pub(crate) fn work_log(value: &Value) -> WorkLog {
    WorkLog {
        id: text(value, "id"),
        remote_id: None,
        comment: value.get("comment").and_then(to_wiki).unwrap_or_default(),
        author: value.get("author").and_then(user),
        start_date: time(value, "started"),
        time_spent: number(value, "timeSpentSeconds").unwrap_or(0),
    }
}

/// An issue as `GET issue` answers it with `expand=names`, without comments and work logs. A field that the answer lacks
/// is absent: it is not on for this project.
pub(crate) fn issue(value: &Value) -> HubIssue {
    let fields = value.get("fields").unwrap_or(&Value::Null);
    let reader = FieldReader { fields };
    HubIssue {
        id: Field::Set(text(value, "id")),
        key: Field::Set(text(value, "key")),
        summary: reader.one("summary", |value| value.as_str().map(str::to_owned)),
        description: reader.one("description", to_wiki),
        environment: reader.one("environment", to_wiki),
        assignee: reader.one("assignee", user),
        reporter: reader.one("reporter", user),
        creator: reader.one("creator", user),
        created: reader.one("created", |value| parse_time(value.as_str()?)),
        updated: reader.one("updated", |value| parse_time(value.as_str()?)),
        due: reader.one("duedate", |value| parse_date(value.as_str()?)),
        resolution_date: reader.one("resolutiondate", |value| parse_time(value.as_str()?)),
        status: reader.one("status", |value| Some(status(value))),
        resolution: reader
            .one("resolution", |value| Some(Resolution { id: text(value, "id"), name: text(value, "name") })),
        issue_type: reader.one("issuetype", |value| Some(issue_type(value))),
        priority: reader.one("priority", |value| Some(priority(value))),
        project: reader.one("project", |value| Some(project(value))),
        labels: reader.list("labels", |value| Label::new(value.as_str().unwrap_or_default())),
        components: reader.list("components", |value| Component { id: text(value, "id"), name: text(value, "name") }),
        fix_versions: reader.list("fixVersions", version),
        affected_versions: reader.list("versions", version),
        attachments: reader.list("attachment", attachment).map(oldest_first),
        parent_id: reader.one("parent", |value| optional_text(value, "id")),
        original_estimate: reader.one("timeoriginalestimate", Value::as_i64),
        remaining_estimate: reader.one("timeestimate", Value::as_i64),
        time_spent: reader.one("timespent", Value::as_i64),
        custom_fields: custom_fields(fields, value.get("names").unwrap_or(&Value::Null)),
        ..HubIssue::default()
    }
}

struct FieldReader<'a> {
    fields: &'a Value,
}

impl FieldReader<'_> {
    fn one<T>(&self, name: &str, read: impl FnOnce(&Value) -> Option<T>) -> Field<T> {
        match self.fields.get(name) {
            None => Field::Absent,
            Some(Value::Null) => Field::Null,
            Some(value) => Field::known(read(value)),
        }
    }

    fn list<T>(&self, name: &str, read: impl Fn(&Value) -> T) -> Field<Vec<T>> {
        match self.fields.get(name) {
            None => Field::Absent,
            Some(_) => Field::Set(items(self.fields, name).iter().map(read).collect()),
        }
    }
}

fn oldest_first(mut attachments: Vec<Attachment>) -> Vec<Attachment> {
    attachments.sort_by_key(|file| (file.created, file.id.parse::<u64>().unwrap_or(u64::MAX)));
    attachments
}

/// Custom fields by the name that people see. A second field of the same name is kept under its name and id.
fn custom_fields(fields: &Value, names: &Value) -> IndexMap<String, CustomField> {
    let mut all = IndexMap::new();
    for (id, value) in fields.as_object().into_iter().flatten().filter(|(id, _)| id.starts_with("customfield_")) {
        let name = optional_text(names, id).unwrap_or_else(|| id.clone());
        let key = if all.contains_key(&name) { format!("{name} ({id})") } else { name.clone() };
        let value = if is_document(value) { to_wiki(value).map_or(Value::Null, Value::String) } else { value.clone() };
        all.insert(key, CustomField { id: id.clone(), name, value });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn sample() -> Value {
        serde_json::from_str(include_str!("../samples/issue.json")).unwrap()
    }

    #[test]
    fn an_issue_tells_empty_fields_from_those_it_does_not_have() {
        let issue = issue(&sample());
        assert_eq!(issue.environment, Field::Null);
        assert_eq!(issue.assignee, Field::Null);
        assert_eq!(issue.time_spent, Field::Null);
        assert_eq!(issue.creator, Field::Absent);
        assert_eq!(issue.fix_versions, Field::Set(Vec::new()));
    }

    #[test]
    fn an_issues_fields_are_read() {
        let issue = issue(&sample());
        assert_eq!(issue.key, Field::Set("OPS-3".into()));
        assert_eq!(issue.description.value().map(|text| text.trim()), Some("It stalls at noon."));
        let status = issue.status.value().unwrap();
        assert_eq!((status.name.as_str(), status.category.as_str()), ("In Progress", "indeterminate"));
        assert_eq!(issue.labels, Field::Set(vec![Label::new("pump"), Label::new("noon")]));
        assert_eq!(issue.updated, Field::Set(Timestamp(1_790_386_959_399)));
        assert_eq!(issue.due, Field::Set(Timestamp(1_790_812_800_000)));
        assert_eq!(issue.parent_id, Field::Set("10001".into()));
        assert_eq!(issue.original_estimate, Field::Set(7200));
        assert_eq!(issue.reporter.value().unwrap().key, "5b10a2844c20165700ede21g");
        let files: Vec<_> = issue.attachments().iter().map(|file| file.filename.as_str()).collect();
        assert_eq!(files, ["a.png", "b.txt"], "oldest first");
    }

    #[test]
    fn custom_fields_are_known_by_name_and_the_second_of_a_name_by_its_id_too() {
        let fields = issue(&sample()).custom_fields;
        assert_eq!(fields["Severity"].value["value"], "S1");
        assert_eq!(fields["Severity (customfield_10011)"].value, json!(4.0));
        assert_eq!(fields["Root cause"].value.as_str().map(str::trim), Some("A worn seal."));
        assert_eq!(fields["Root cause"].id, "customfield_10012");
    }

    #[test]
    fn a_comment_tells_who_may_read_it() {
        let bean = &sample()["fields"]["comment"]["comments"][0];
        let read = comment(bean);
        assert!(read.internal);
        assert_eq!((read.role_level.as_deref(), read.group_level), (Some("Administrators"), None));
        assert!(!comment(&json!({"id": 7, "jsdPublic": true})).internal);
    }
}

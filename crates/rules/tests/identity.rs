//! What a script does not touch stays as it is, bit by bit, however much of it was read.
#![allow(clippy::unwrap_used, reason = "a strategy that makes the wrong number of values is a broken test")]

mod support;

use entente_hub::{
    Attachment, Comment, Component, CustomField, Field, HubIssue, IssueType, Label, Priority, Project, Resolution,
    Status, Timestamp, Trace, TraceKind, User, Version, WorkLog,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;
use support::*;

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-zA-Z0-9 \\n\\r\u{e4}\u{1f525}$\"]{0,12}"]
}

fn field<T: Clone + std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Field<T>> {
    option::of(option::of(value)).prop_map(|value| value.map_or(Field::Absent, Field::known))
}

fn moment() -> impl Strategy<Value = Timestamp> {
    any::<i64>().prop_map(Timestamp)
}

fn user() -> impl Strategy<Value = User> {
    (text(), text(), text(), option::of(text()), option::of(any::<bool>()))
        .prop_map(|(key, username, display_name, email, active)| User { key, username, display_name, email, active })
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_filter("JSON has no others", |number| number.is_finite()).prop_map(Value::from),
        text().prop_map(Value::from),
        any::<i64>().prop_map(|millis| serde_json::json!({"$type": "java.util.Date", "millis": millis})),
        Just(serde_json::json!({"$type": "java.util.Date", "millis": 1, "more": 2})),
        Just(
            serde_json::json!({"$type": "com.exalate.basic.domain.hubobject.v1.BasicHubLabel", "label": "x", "odd": 1})
        ),
        text().prop_map(
            |label| serde_json::json!({"$type": "com.exalate.basic.domain.hubobject.v1.BasicHubLabel", "label": label})
        ),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec((text(), inner), 0..3).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

fn comments() -> impl Strategy<Value = Vec<Comment>> {
    let one = (
        text(),
        option::of(text()),
        text(),
        option::of(user()),
        option::of(moment()),
        any::<bool>(),
        option::of(text()),
    );
    vec(
        one.prop_map(|(id, remote_id, body, author, created, internal, level)| Comment {
            id,
            remote_id,
            body,
            update_author: author.clone(),
            author,
            created,
            updated: None,
            internal,
            role_level: level.clone(),
            group_level: level,
        }),
        0..4,
    )
}

fn files() -> impl Strategy<Value = Vec<Attachment>> {
    let one = (text(), option::of(text()), text(), text(), any::<u64>(), option::of(text()), option::of(moment()));
    vec(
        one.prop_map(|(id, remote_id, filename, mimetype, filesize, sha256, created)| Attachment {
            id,
            remote_id,
            filename,
            mimetype,
            filesize,
            sha256,
            author: None,
            created,
        }),
        0..3,
    )
}

fn project() -> impl Strategy<Value = Project> {
    (text(), text(), text(), vec((text(), text()), 0..2)).prop_map(|(id, key, name, versions)| Project {
        id,
        key,
        project_type_key: name.clone(),
        name,
        versions: versions.iter().map(|(id, name)| Version { id: id.clone(), name: name.clone() }).collect(),
        components: versions.into_iter().map(|(id, name)| Component { id, name }).collect(),
    })
}

prop_compose! {
    fn small_parts()(
        texts in vec(field(text()), 8),
        people in vec(field(user()), 3),
        dates in vec(field(moment()), 4),
        numbers in vec(field(any::<i64>()), 3),
        names in vec(field((text(), text())), 4),
        project in field(project()),
    ) -> HubIssue {
        let [id, key, summary, description, environment, project_key, type_name, parent_id] = texts.try_into().unwrap();
        let [assignee, reporter, creator] = people.try_into().unwrap();
        let [created, updated, due, resolution_date] = dates.try_into().unwrap();
        let [original_estimate, remaining_estimate, time_spent] = numbers.try_into().unwrap();
        let [status, resolution, kind, priority]: [Field<(String, String)>; 4] = names.try_into().unwrap();
        HubIssue {
            id, key, summary, description, environment, project_key, type_name, parent_id, assignee, reporter, creator,
            created, updated, due, resolution_date, original_estimate, remaining_estimate, time_spent, project,
            status: status.map(|(id, name)| Status { id, category: name.clone(), name }),
            resolution: resolution.map(|(id, name)| Resolution { id, name }),
            issue_type: kind.map(|(id, name)| IssueType { subtask: id.is_empty(), id, name }),
            priority: priority.map(|(id, name)| Priority { id, name }),
            ..HubIssue::default()
        }
    }
}

prop_compose! {
    fn any_issue()(
        small in small_parts(),
        labels in field(vec(text().prop_map(Label::new), 0..4)),
        components in field(vec(text().prop_map(Component::by_name), 0..3)),
        versions in field(vec(text().prop_map(Version::by_name), 0..3)),
        comments in field(comments()),
        attachments in field(files()),
        logs in field(vec((text(), any::<i64>()), 0..2)),
        custom in vec((text(), text(), text(), json()), 0..3),
        keys in vec((text(), json()), 0..3),
        open in vec(("x-[a-z]{1,4}", json()), 0..3),
    ) -> HubIssue {
        HubIssue {
            labels, components, comments, attachments,
            affected_versions: versions.clone(),
            fix_versions: versions,
            work_logs: logs.map(|logs| logs.into_iter().map(|(id, time_spent)| WorkLog { id, time_spent, ..WorkLog::default() }).collect()),
            custom_fields: custom.into_iter().map(|(key, id, name, value)| (key, CustomField { id, name, value })).collect(),
            custom_keys: keys.into_iter().collect(),
            open: open.into_iter().collect(),
            ..small
        }
    }
}

/// Reads all there is, deep inside too, and offers what is not there.
const READ_ALL: &str = r#"
def names = ["id", "key", "summary", "description", "environment", "assignee", "reporter", "creator", "created", "updated", "due",
    "resolutionDate", "status", "resolution", "type", "priority", "project", "projectKey", "typeName", "labels", "components",
    "fixVersions", "affectedVersions", "comments", "attachments", "workLogs", "parentId", "originalEstimate", "remainingEstimate",
    "timeSpent", "customFields", "customKeys", "x-a", "nothing"]
def seen = names.collect { issue."$it" }
issue.properties.each { k, v -> "$k$v" }
issue.comments?.each { it.author?.displayName }
issue.customFields.each { k, cf -> cf.value }
issue.customFields."Never seen"?.value
issue.labels?.label
issue.project?.versions?.name
"#;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_issue_that_was_only_read_is_the_same(issue in any_issue()) {
        let pairs: Vec<Trace> = issue.comments().iter().map(|one| pair(TraceKind::Comment, &one.id, "R")).collect();
        for script in ["", READ_ALL] {
            let result = receive(script, &later(issue.clone(), HubIssue::default(), HubIssue::default(), &pairs));
            prop_assert_eq!(&result.before, &issue);
            prop_assert_eq!(&result.wanted, &issue);
        }
    }

    #[test]
    fn one_changed_field_changes_no_other(issue in any_issue()) {
        let script = format!("{READ_ALL}\nissue.summary = 'changed'");
        let mut wanted = receive(&script, &later(issue.clone(), HubIssue::default(), HubIssue::default(), &[])).wanted;
        wanted.summary = issue.summary.clone();
        prop_assert_eq!(wanted, issue);
    }

    #[test]
    fn a_copied_field_says_what_the_source_says(issue in any_issue()) {
        let script = entente_hub::issue::FIELD_NAMES
            .iter()
            .filter(|name| !["projectKey", "typeName"].contains(name))
            .map(|name| format!("replica.{name} = issue.{name}\n"))
            .collect::<String>();
        let replica = send(&script, &issue).replica;
        for name in issue.present_fields() {
            let is_left_out = ["projectKey", "typeName"].contains(&name) || entente_hub::issue::COLLECTIONS.contains(&name);
            prop_assert!(is_left_out || entente_hub::diff::same(&replica, &issue, name), "{}", name);
        }
        prop_assert_eq!(replica.comments(), issue.comments());
        prop_assert_eq!(replica.attachments(), issue.attachments());
    }
}

//! Presence of fields, differences, traces: what everything else relies on.

#![allow(clippy::unwrap_used, reason = "a helper that has nothing to go on with fails its test")]

use entente_hub::diff::{delta, describe, field_changes, normal_text, same, same_message};
use entente_hub::{
    Attachment, Comment, CustomField, Field, HubIssue, Label, Replica, Status, Timestamp, Trace, TraceKind, Traces,
    User,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(json: Value) -> HubIssue {
    serde_json::from_value(json).unwrap()
}

fn labels(names: &[&str]) -> Field<Vec<Label>> {
    names.iter().map(|name| Label::new(*name)).collect::<Vec<_>>().into()
}

fn comment(id: &str, body: &str) -> Comment {
    Comment { id: id.into(), body: body.into(), ..Comment::default() }
}

fn trace(local: &str, remote: &str) -> Trace {
    Trace::new(TraceKind::Comment, local, remote)
}

#[test]
fn absent_null_and_set_survive_a_round_trip() {
    for (json, expected) in [
        (json!({}), Field::Absent),
        (json!({ "summary": null }), Field::Null),
        (json!({ "summary": "a" }), Field::Set("a".to_owned())),
        (json!({ "summary": "" }), Field::Set(String::new())),
    ] {
        let issue = read(json.clone());
        assert_eq!(issue.summary, expected);
        assert_eq!(serde_json::to_value(&issue).unwrap(), json);
    }
}

#[test]
fn fields_of_newer_versions_are_kept() {
    let json = json!({
        "key": "OPS-1",
        "labels": [{ "label": "x" }],
        "customFields": { "Team": { "id": "customfield_1", "name": "Team", "value": { "name": "red" } } },
        "customKeys": { "mine": [1, 2] },
        "watchers": [{ "key": "u1" }],
        "storyPoints": 3.5,
        "nothing": null,
    });
    let replica = json!({ "version": 9, "markup": "jiraWiki", "entityType": "issue", "hubIssue": json });
    let read: Replica = serde_json::from_value(replica.clone()).unwrap();
    assert_eq!(read.hub_issue.open["storyPoints"], json!(3.5));
    assert_eq!(serde_json::to_value(&read).unwrap(), replica);
}

#[test]
fn emptiness_counts_every_kind_of_field() {
    assert!(HubIssue::default().is_empty());
    for json in [json!({ "summary": null }), json!({ "customKeys": { "a": 1 } }), json!({ "other": 1 })] {
        assert!(!read(json.clone()).is_empty(), "{json}");
    }
}

#[test]
fn a_field_is_copied_cleared_and_compared_by_name() {
    let from = read(json!({ "summary": "a", "due": 5 }));
    let mut to = HubIssue::default();
    assert!(to.copy_field(&from, "due") && !to.copy_field(&from, "comment"));
    assert_eq!((to.present_fields(), to.same_field(&from, "due")), (vec!["due"], Some(true)));
    assert!(to.clear_field("due") && !to.clear_field("nothing"));
    assert_eq!((to.due, HubIssue::default().same_field(&from, "nothing")), (Field::Null, None));
}

/// Whether a field says the same in two issues.
#[track_caller]
fn check_same(name: &str, one: Value, other: Value, expected: bool) {
    assert_eq!(
        same(&read(json!({ name: one })), &read(json!({ name: other })), name),
        expected,
        "{name}: {one} and {other}"
    );
    assert_eq!(same(&read(json!({ name: other })), &read(json!({ name: one })), name), expected);
}

#[test]
fn fields_are_compared_in_normal_form() {
    check_same("summary", json!("a"), json!("a \n"), true);
    check_same("summary", json!("a"), json!(" a"), false);
    check_same("description", json!("a\r\nb"), json!("a\nb"), true);
    check_same("description", json!(""), json!(null), true);
    check_same(
        "labels",
        json!([{ "label": "a" }, { "label": "b" }]),
        json!([{ "label": "b" }, { "label": "a" }]),
        true,
    );
    check_same("labels", json!([{ "label": "a" }]), json!([{ "label": "a" }, { "label": "a" }]), true);
    check_same("labels", json!([]), json!(null), true);
    check_same("labels", json!([{ "label": "a" }]), json!([{ "label": "A" }]), false);
    check_same("status", json!({ "id": "1", "name": "Done" }), json!({ "name": "Done", "category": "done" }), true);
    check_same("assignee", json!({ "key": "u", "displayName": "U" }), json!({ "key": "u" }), true);
    check_same("assignee", json!({ "key": "u" }), json!(null), false);
    check_same("fixVersions", json!([{ "id": "7", "name": "1.0" }]), json!([{ "id": "8", "name": "1.0" }]), true);
    check_same("due", json!(5), json!(6), false);
    check_same("due", json!(5), json!(null), false);
}

#[test]
fn changes_name_typed_custom_and_open_fields_but_no_collections() {
    let custom = |value: Value| CustomField { id: "c".into(), name: "Team".into(), value };
    let mut before = read(json!({ "summary": "a", "comments": [], "points": 1, "gone": 1 }));
    let mut after = read(json!({ "summary": "b", "comments": [{ "id": "1", "body": "hi" }], "points": 2 }));
    before.custom_fields.insert("Team".into(), custom(json!("red")));
    after.custom_fields.insert("Team".into(), custom(json!("blue")));
    after.custom_keys.insert("mine".into(), json!(1));
    let changes = field_changes(&before, &after);
    assert_eq!((changes.fields, changes.custom_fields), (vec!["summary"], vec!["Team".to_owned()]));
    assert_eq!(changes.open, ["points", "gone", "mine"]);
    assert!(field_changes(&after, &after).is_empty());
    let lines = describe(&before, &after);
    assert_eq!(
        lines,
        [
            "summary: \"a\" -> \"b\"",
            "Team: \"red\" -> \"blue\"",
            "points: 1 -> 2",
            "gone: 1 -> null",
            "mine: null -> 1",
            "comment 1 added"
        ]
    );
}

#[test]
fn a_description_of_changes_is_short() {
    let long = HubIssue { description: "ü".repeat(5_000).into(), ..HubIssue::default() };
    let lines = describe(&HubIssue::default(), &long);
    assert!(lines[0].chars().count() < 150, "{}", lines[0]);
}

#[test]
fn items_are_told_apart_by_their_ids() {
    let before = [comment("1", "a"), comment("2", "b"), comment("3", "c")];
    let after = [comment("3", "c "), comment("2", "new"), comment("4", "d")];
    let changes = delta(&before, &after);
    let ids = |items: &[Comment]| items.iter().map(|item| item.id.clone()).collect::<Vec<_>>();
    assert_eq!(
        (ids(&changes.added), ids(&changes.changed), ids(&changes.removed)),
        (vec!["4".into()], vec!["2".into()], vec!["1".into()])
    );
    assert_eq!(changes.changed[0].body, "new");
}

/// Whether an edit makes a message that says something new.
#[track_caller]
fn check_message(edit: fn(&mut HubIssue), expected: bool) {
    let base = HubIssue {
        summary: "a".to_owned().into(),
        labels: labels(&["x", "y"]),
        status: Status::by_name("Open").into(),
        comments: vec![comment("1", "hi"), comment("2", "there")].into(),
        attachments: vec![Attachment {
            id: "f".into(),
            filename: "f.txt".into(),
            filesize: 3,
            ..Attachment::default()
        }]
        .into(),
        ..HubIssue::default()
    };
    let mut edited = base.clone();
    edit(&mut edited);
    assert_eq!(same_message(&base, &edited), expected);
    assert_eq!(same_message(&edited, &base), expected);
}

#[test]
fn a_message_is_new_when_a_reader_would_see_a_difference() {
    check_message(|_| {}, true);
    check_message(|issue| issue.labels = labels(&["y", "x"]), true);
    check_message(|issue| issue.comments.value_mut().unwrap().reverse(), true);
    check_message(|issue| issue.comments.value_mut().unwrap()[0].remote_id = Some("9".into()), true);
    check_message(|issue| issue.comments.value_mut().unwrap()[0].updated = Some(Timestamp(1)), true);
    check_message(|issue| issue.comments.value_mut().unwrap()[0].author = Some(User::default()), true);
    check_message(|issue| issue.comments.value_mut().unwrap()[0].body = "edited".into(), false);
    check_message(|issue| issue.comments.value_mut().unwrap()[0].internal = true, false);
    check_message(|issue| issue.comments = Field::Absent, false);
    check_message(|issue| issue.description = Field::Null, false);
    check_message(|issue| issue.attachments = vec![].into(), false);
    check_message(|issue| issue.labels = labels(&["x"]), false);
    check_message(
        |issue| {
            issue.custom_keys.insert("a".into(), json!(1));
        },
        false,
    );
}

#[test]
fn a_trace_never_doubles() {
    let mut traces = Traces::default();
    assert!(traces.add(trace("1", "a")));
    assert!(!traces.add(trace("1", "b")) && !traces.add(trace("2", "a")) && !traces.add(trace("1", "a")));
    assert!(traces.add(Trace { kind: TraceKind::Attachment, ..trace("1", "a") }), "kinds have ids of their own");
    traces.remove_local(TraceKind::Comment, "1");
    assert_eq!(traces.by_remote(TraceKind::Comment, "a"), None);
    assert!(traces.by_remote(TraceKind::Attachment, "a").is_some() && traces.add(trace("2", "a")));
    assert_eq!(trace("1", "a").reversed(), trace("a", "1"));
    let json = serde_json::to_value(&traces).unwrap();
    assert_eq!(json[1], json!({ "kind": "COMMENT", "localId": "2", "remoteId": "a" }));
    assert_eq!(serde_json::from_value::<Traces>(json).unwrap(), traces);
}

proptest! {
    #[test]
    fn traces_pair_each_id_at_most_once(pairs in prop::collection::vec((0_u8..6, 0_u8..6), 0..40)) {
        let traces: Traces = pairs.iter().map(|(local, remote)| trace(&local.to_string(), &remote.to_string())).collect();
        for id in 0..6 {
            let id = id.to_string();
            prop_assert!(traces.iter().filter(|trace| trace.local_id == id).count() <= 1);
            prop_assert!(traces.iter().filter(|trace| trace.remote_id == id).count() <= 1);
        }
    }

    #[test]
    fn normal_form_is_stable(text in "[ a\r\n]{0,12}") {
        prop_assert_eq!(normal_text(&normal_text(&text)), normal_text(&text));
    }

    #[test]
    fn labels_are_sets(names in prop::collection::vec("[a-d]", 0..6), turn in 0_usize..6) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut turned = names.clone();
        turned.rotate_left(turn.min(names.len()));
        let issue = |names: &[&str]| HubIssue { labels: labels(names), ..HubIssue::default() };
        prop_assert!(same_message(&issue(&names), &issue(&turned)));
    }
}

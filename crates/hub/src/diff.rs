//! Differences between two issues.

use crate::issue::{COLLECTIONS, FIELD_NAMES, HubIssue};
use crate::item::Item;
use serde_json::Value;
use std::collections::HashMap;

/// What changed between two issues outside of their collections.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldChanges {
    /// Names of typed fields that differ.
    pub fields: Vec<&'static str>,
    /// Names of custom fields that differ.
    pub custom_fields: Vec<String>,
    /// Names in the open map and in `customKeys` that differ.
    pub open: Vec<String>,
}

impl FieldChanges {
    /// True when nothing changed.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.custom_fields.is_empty() && self.open.is_empty()
    }
}

/// Compares everything but the collections. Labels, components and versions are sets: their order does not count.
pub fn field_changes(before: &HubIssue, after: &HubIssue) -> FieldChanges {
    let fields =
        FIELD_NAMES.iter().copied().filter(|name| !COLLECTIONS.contains(name) && !same(before, after, name)).collect();
    FieldChanges {
        fields,
        custom_fields: differing(&before.custom_fields, &after.custom_fields),
        open: differing(&before.open, &after.open)
            .into_iter()
            .chain(differing(&before.custom_keys, &after.custom_keys))
            .collect(),
    }
}

fn differing<V: PartialEq>(
    before: &indexmap::IndexMap<String, V>,
    after: &indexmap::IndexMap<String, V>,
) -> Vec<String> {
    let removed = before.keys().filter(|name| !after.contains_key(*name));
    after
        .iter()
        .filter(|(name, value)| before.get(*name) != Some(value))
        .map(|(name, _)| name)
        .chain(removed)
        .cloned()
        .collect()
}

/// Whether a typed field holds the same on both sides, in normal form.
pub fn same(one: &HubIssue, other: &HubIssue, name: &str) -> bool {
    match name {
        "labels" => names(one.labels.value(), |l| &l.label) == names(other.labels.value(), |l| &l.label),
        "components" => names(one.components.value(), |c| &c.name) == names(other.components.value(), |c| &c.name),
        "fixVersions" => names(one.fix_versions.value(), |v| &v.name) == names(other.fix_versions.value(), |v| &v.name),
        "affectedVersions" => {
            names(one.affected_versions.value(), |v| &v.name) == names(other.affected_versions.value(), |v| &v.name)
        }
        "status" => named(&one.status, |s| &s.name) == named(&other.status, |s| &s.name),
        "priority" => named(&one.priority, |p| &p.name) == named(&other.priority, |p| &p.name),
        "type" => named(&one.issue_type, |t| &t.name) == named(&other.issue_type, |t| &t.name),
        "resolution" => named(&one.resolution, |r| &r.name) == named(&other.resolution, |r| &r.name),
        "project" => named(&one.project, |p| &p.key) == named(&other.project, |p| &p.key),
        "assignee" => named(&one.assignee, |u| &u.key) == named(&other.assignee, |u| &u.key),
        "reporter" => named(&one.reporter, |u| &u.key) == named(&other.reporter, |u| &u.key),
        "summary" => text(&one.summary) == text(&other.summary),
        "description" => text(&one.description) == text(&other.description),
        "environment" => text(&one.environment) == text(&other.environment),
        _ => one.same_field(other, name).unwrap_or(false),
    }
}

fn names<'a, T>(items: Option<&'a Vec<T>>, name: impl Fn(&'a T) -> &'a str) -> Vec<&'a str> {
    let mut all: Vec<_> = items.into_iter().flatten().map(name).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn named<'a, T>(field: &'a crate::Field<T>, name: impl Fn(&'a T) -> &'a str) -> Option<&'a str> {
    field.value().map(name)
}

/// Text in normal form: line ends are one character, white space at the end does not count, empty is null.
pub fn normal_text(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim_end().to_owned()
}

fn text(field: &crate::Field<String>) -> Option<String> {
    field.value().map(|value| normal_text(value)).filter(|value| !value.is_empty())
}

/// What changed in a collection between two states.
#[derive(Clone, Debug, PartialEq)]
pub struct Delta<T> {
    /// Items that were not there before.
    pub added: Vec<T>,
    /// Items that say something else than before, in their new state.
    pub changed: Vec<T>,
    /// Items that are gone, in their old state.
    pub removed: Vec<T>,
}

/// Compares a collection by its items' ids.
pub fn delta<T: Item>(before: &[T], after: &[T]) -> Delta<T> {
    let (old, new) = (by_id(before), by_id(after));
    let mut result = Delta { added: Vec::new(), changed: Vec::new(), removed: Vec::new() };
    for item in after {
        match old.get(item.id()) {
            None => result.added.push(item.clone()),
            Some(old) if !old.same_content(item) => result.changed.push(item.clone()),
            Some(_) => {}
        }
    }
    result.removed = before.iter().filter(|item| !new.contains_key(item.id())).cloned().collect();
    result
}

/// Items by their ids; of several with one id the first. There may be thousands.
fn by_id<T: Item>(items: &[T]) -> HashMap<&str, &T> {
    items.iter().rev().map(|item| (item.id(), item)).collect()
}

/// Whether two replicas' issues would tell the receiver the same: collections by their items, all else in normal form.
/// `updated` and other clock fields count only when a rule sent them.
pub fn same_message(one: &HubIssue, other: &HubIssue) -> bool {
    let presence = |issue: &HubIssue| -> Vec<&'static str> { issue.present_fields() };
    presence(one) == presence(other)
        && field_changes(one, other).is_empty()
        && same_items(one.comments(), other.comments())
        && same_items(one.attachments(), other.attachments())
        && same_items(one.work_logs(), other.work_logs())
}

fn same_items<T: Item>(one: &[T], other: &[T]) -> bool {
    let changes = delta(one, other);
    changes.added.is_empty() && changes.changed.is_empty() && changes.removed.is_empty()
}

/// The most characters of a value that a description shows.
const SHOWN: usize = 80;

/// A short, readable list of what differs, for people: `summary: "a" -> "b"`. Long values are cut.
pub fn describe(before: &HubIssue, after: &HubIssue) -> Vec<String> {
    let (old, new) = (as_json(before), as_json(after));
    let changes = field_changes(before, after);
    let line = |name: &str, old: &Value, new: &Value| format!("{name}: {} -> {}", shown(old), shown(new));
    let mut lines: Vec<String> = changes.fields.iter().map(|name| line(name, &old[*name], &new[*name])).collect();
    for name in &changes.custom_fields {
        let value =
            |issue: &HubIssue| issue.custom_fields.get(name).map(|field| field.value.clone()).unwrap_or_default();
        lines.push(line(name, &value(before), &value(after)));
    }
    for name in &changes.open {
        let value = |json: &Value| json.get(name).unwrap_or(&json["customKeys"][name]).clone();
        lines.push(line(name, &value(&old), &value(&new)));
    }
    describe_items(before.comments(), after.comments(), &mut lines);
    describe_items(before.attachments(), after.attachments(), &mut lines);
    describe_items(before.work_logs(), after.work_logs(), &mut lines);
    lines
}

fn shown(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text,
    }
}

fn as_json(issue: &HubIssue) -> Value {
    serde_json::to_value(issue).unwrap_or_default()
}

fn describe_items<T: Item>(before: &[T], after: &[T], lines: &mut Vec<String>) {
    let changes = delta(before, after);
    for (verb, items) in [("added", &changes.added), ("changed", &changes.changed), ("removed", &changes.removed)] {
        lines.extend(items.iter().map(|item| format!("{} {} {verb}", T::NAME, item.id())));
    }
}

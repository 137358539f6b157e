//! Watchers and relations. Redmine keeps them beside the issue, so that each one is a call of its own; a rule says the whole list, as
//! `issue.watchers` and `issue.relations`.

use crate::fields::id_value;
use crate::names::Names;
use crate::read::issue_json;
use crate::tracker::RedmineTracker;
use entente_http::Method;
use entente_hub::{HubIssue, IssueRef, Timestamp, User};
use entente_tracker_api::TrackerError;
use entente_tracker_kit::json::{items, optional_text, text};
use entente_tracker_kit::names::refused;
use entente_tracker_kit::{Api, Call, gone};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Names of relations as the other issue has them, and their own names. Redmine stores the latter.
const REVERSED: &[(&str, &str)] =
    &[("blocked", "blocks"), ("duplicated", "duplicates"), ("follows", "precedes"), ("copied_from", "copied_to")];

/// Ids of the people in a list of watchers; none where a rule said nothing of them.
pub(crate) async fn wanted_watchers(
    api: &Api,
    names: &Names,
    project: &str,
    fields: &HubIssue,
) -> Result<Option<BTreeSet<String>>, TrackerError> {
    let Some(list) = list_of(fields, "watchers")? else { return Ok(None) };
    let mut ids = BTreeSet::new();
    for value in list {
        ids.insert(names.person_id(api, project, "watchers", &person_in(value)).await?);
    }
    Ok(Some(ids))
}

/// A person as a rule names one: an id, a name, or an object with what is known.
fn person_in(value: &Value) -> User {
    let known = |names: &[&str]| names.iter().find_map(|name| optional_text(value, name)).unwrap_or_default();
    match value {
        Value::Number(id) => User { key: id.to_string(), ..User::default() },
        Value::String(name) if name.contains('@') => User { email: Some(name.clone()), ..User::default() },
        Value::String(name) => User { username: name.clone(), display_name: name.clone(), ..User::default() },
        _ => User {
            key: known(&["id", "key"]),
            username: known(&["username"]),
            display_name: known(&["name", "displayName"]),
            email: optional_text(value, "email"),
            ..User::default()
        },
    }
}

fn list_of<'a>(fields: &'a HubIssue, name: &str) -> Result<Option<&'a [Value]>, TrackerError> {
    match fields.open.get(name) {
        None => Ok(None),
        Some(Value::Null) => Ok(Some(&[])),
        Some(Value::Array(list)) => Ok(Some(list)),
        Some(_) => Err(refused(name, format!("issue.{name} is a list. Write [] for none."))),
    }
}

/// Relations can't be made together with their issue.
pub(crate) fn none_at_creation(fields: &HubIssue) -> Result<(), TrackerError> {
    match list_of(fields, "relations")? {
        None | Some([]) => Ok(()),
        Some(_) => {
            let message = "Redmine relates issues that exist. Set issue.relations where firstSync is false.";
            Err(refused("relations", message.into()))
        }
    }
}

/// A relation without its id: from, to, kind. What is the same in both directions has the smaller id first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Relation {
    from: String,
    to: String,
    kind: String,
}

impl Relation {
    /// Reads a relation as Redmine shows it, or a rule says it of the issue `own`.
    fn read(value: &Value, own: &str) -> Option<Self> {
        let to = optional_text(value, "issue_to_id")?;
        let from = optional_text(value, "issue_id").unwrap_or_else(|| own.to_owned());
        let kind = optional_text(value, "relation_type").unwrap_or_else(|| "relates".into());
        let reversed = REVERSED.iter().find(|(name, _)| *name == kind).map(|(_, kind)| (*kind).to_owned());
        let number = |id: &str| id.parse::<u64>().unwrap_or(u64::MAX);
        let swap = reversed.is_some() || (kind == "relates" && number(&from) > number(&to));
        let kind = reversed.unwrap_or(kind);
        Some(if swap { Self { from: to, to: from, kind } } else { Self { from, to, kind } })
    }
}

impl RedmineTracker {
    /// Makes watchers and relations what a rule says of them. Each call may be repeated without harm.
    pub(crate) async fn bring_links(
        &self,
        issue: &IssueRef,
        fields: &HubIssue,
        deadline: Timestamp,
    ) -> Result<(), TrackerError> {
        if !fields.open.contains_key("watchers") && !fields.open.contains_key("relations") {
            return Ok(());
        }
        let before = issue_json(&self.api, &issue.id, "watchers,relations").await?;
        let project = text(&before["project"], "id");
        if let Some(wanted) = wanted_watchers(&self.api, &self.names, &project, fields).await? {
            self.bring_watchers(issue, &before, &wanted, deadline).await?;
        }
        if let Some(wanted) = list_of(fields, "relations")? {
            self.bring_relations(issue, &before, wanted, deadline).await?;
        }
        Ok(())
    }

    async fn bring_watchers(
        &self,
        issue: &IssueRef,
        before: &Value,
        wanted: &BTreeSet<String>,
        deadline: Timestamp,
    ) -> Result<(), TrackerError> {
        let now: BTreeSet<String> = items(before, "watchers").iter().map(|watcher| text(watcher, "id")).collect();
        let about = || format!("issue {}", issue.key);
        for id in wanted.difference(&now) {
            let path = ["issues", &issue.id, "watchers.json"];
            let call = Call::write(Method::POST, "add-watcher", &path, "to add the watcher", deadline)
                .about(about())
                .takes("Add watchers")
                .json(json!({ "user_id": id_value(id) }));
            self.api.done(call).await?;
        }
        for id in now.difference(wanted) {
            let path = ["issues", &issue.id, "watchers", &format!("{id}.json")];
            let call = Call::write(Method::DELETE, "remove-watcher", &path, "to remove the watcher", deadline)
                .about(about())
                .takes("Delete watchers");
            gone(self.api.done(call).await)?;
        }
        Ok(())
    }

    async fn bring_relations(
        &self,
        issue: &IssueRef,
        before: &Value,
        wanted: &[Value],
        deadline: Timestamp,
    ) -> Result<(), TrackerError> {
        let mut now: BTreeMap<Relation, String> = items(before, "relations")
            .iter()
            .filter_map(|value| Some((Relation::read(value, &issue.id)?, text(value, "id"))))
            .collect();
        for value in wanted {
            let relation = Relation::read(value, &issue.id).ok_or_else(|| {
                refused("relations", "each needs the other issue: [issue_to_id: 12, relation_type: \"blocks\"]".into())
            })?;
            if now.remove(&relation).is_some() {
                continue;
            }
            let path = ["issues", &relation.from, "relations.json"];
            let call = Call::write(Method::POST, "add-relation", &path, "to relate the issues", deadline)
                .about(format!("issue {}", relation.from))
                .takes("Manage issue relations")
                .json(json!({ "relation": {
                    "issue_to_id": id_value(&relation.to),
                    "relation_type": relation.kind,
                    "delay": value.get("delay").cloned().unwrap_or(Value::Null),
                } }));
            self.api.done(call).await?;
        }
        for id in now.values() {
            let path = ["relations", &format!("{id}.json")];
            let call = Call::write(Method::DELETE, "remove-relation", &path, "to remove the relation", deadline)
                .about(format!("a relation of issue {}", issue.key))
                .takes("Manage issue relations");
            gone(self.api.done(call).await)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relation(value: &Value) -> (String, String, String) {
        let Relation { from, to, kind } = Relation::read(value, "4").unwrap();
        (from, to, kind)
    }

    #[test]
    fn a_relation_is_the_same_from_both_ends() {
        let stored = json!({"id": 1, "issue_id": 3, "issue_to_id": 4, "relation_type": "blocks", "delay": null});
        assert_eq!(relation(&stored), relation(&json!({"issue_to_id": "3", "relation_type": "blocked"})));
        assert_eq!(relation(&json!({"issue_to_id": 3})), relation(&json!({"issue_id": 3, "issue_to_id": 4})));
        assert_eq!(relation(&json!({"issue_to_id": 10})).1, "10");
        assert_eq!(Relation::read(&json!({"relation_type": "blocks"}), "4"), None);
    }

    #[test]
    fn people_are_named_in_many_ways() {
        assert_eq!(person_in(&json!(7)).key, "7");
        assert_eq!(person_in(&json!({"id": 7, "name": "Carol"})).key, "7");
        assert_eq!(person_in(&json!("carol@example.com")).email.as_deref(), Some("carol@example.com"));
        assert_eq!(person_in(&json!({"displayName": "Carol"})).display_name, "Carol");
    }
}

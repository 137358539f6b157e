//! What a run changed in an issue, as JSON for people and programs.

use entente_hub::diff::{delta, field_changes};
use entente_hub::{HubIssue, Item};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Every field that differs with its value before (left out where there was none) and after; of collections the items that were added,
/// changed, removed. Custom fields and entries of `customKeys` and the open map stand under their own names.
pub fn changes(before: &HubIssue, after: &HubIssue) -> Value {
    let (old, new) = (json_of(before), json_of(after));
    let found = field_changes(before, after);
    let mut all = Map::new();
    for name in found.fields {
        all.insert(name.to_owned(), change(old.get(name), new.get(name)));
    }
    for name in found.open {
        let value = |json: &Value| json.get(&name).or_else(|| json.get("customKeys")?.get(&name)).cloned();
        all.insert(name.clone(), change(value(&old).as_ref(), value(&new).as_ref()));
    }
    let mut custom = Map::new();
    for name in found.custom_fields {
        let value = |json: &Value| json.get("customFields")?.get(&name)?.get("value").cloned();
        custom.insert(name.clone(), change(value(&old).as_ref(), value(&new).as_ref()));
    }
    if !custom.is_empty() {
        all.insert("customFields".into(), Value::Object(custom));
    }
    collection(&mut all, "comments", before.comments(), after.comments());
    collection(&mut all, "attachments", before.attachments(), after.attachments());
    collection(&mut all, "workLogs", before.work_logs(), after.work_logs());
    Value::Object(all)
}

fn json_of(issue: &HubIssue) -> Value {
    serde_json::to_value(issue).unwrap_or_default()
}

fn change(from: Option<&Value>, to: Option<&Value>) -> Value {
    match from {
        None | Some(Value::Null) => json!({ "to": to }),
        Some(from) => json!({ "from": from, "to": to }),
    }
}

fn collection<T: Item + Serialize>(all: &mut Map<String, Value>, name: &str, before: &[T], after: &[T]) {
    let (fresh, kept): (Vec<T>, Vec<T>) = after.iter().cloned().partition(|item| item.id().is_empty());
    let mut found = delta(before, &kept);
    found.added.extend(fresh);
    let mut lists = Map::new();
    for (name, items) in [("added", &found.added), ("changed", &found.changed), ("removed", &found.removed)] {
        if !items.is_empty() {
            lists.insert(name.into(), json!(items));
        }
    }
    if !lists.is_empty() {
        all.insert(name.into(), Value::Object(lists));
    }
}

//! Values of custom fields: trackers tell options, cascades and people as JSON objects, scripts see them as objects of the scripting API
//! (catalogue 4.3), and a tracker is told its own shape again.

use super::any;
use super::kind::Kind;
use super::record::{self, Record};
use super::shape::Mismatch;
use entente_groovy_vm::{Heap, Value};
use serde_json::{Map, Value as Json, json};

/// Makes the value of what a tracker told, or of what travelled.
pub(crate) fn show(heap: &mut Heap, json: &Json) -> Value {
    match json {
        Json::Array(items) => {
            let items = items.iter().map(|item| show(heap, item)).collect();
            heap.list(items)
        }
        Json::Object(object) if !object.contains_key("$type") => match read(object) {
            Some((kind, fields)) => {
                let value = Record::of_json(heap, kind, &fields);
                record::remember(heap, value, json.clone());
                value
            }
            None => any::show(heap, json),
        },
        _ => any::show(heap, json),
    }
}

/// The object of the scripting API that some JSON of a tracker is.
fn read(object: &Map<String, Json>) -> Option<(Kind, Json)> {
    let option = |object: &Map<String, Json>| json!({ "id": id(object), "value": object.get("value") });
    if let Some(account) = object.get("accountId").filter(|account| account.is_string()) {
        let email = object.get("emailAddress");
        let fields = json!({
            "key": account, "displayName": object.get("displayName"), "email": email, "active": object.get("active"),
        });
        return Some((Kind::User, fields));
    }
    object.get("value").filter(|value| value.is_string())?;
    let known = ["self", "id", "value", "child", "disabled"];
    if object.keys().any(|key| !known.contains(&key.as_str())) {
        return None;
    }
    match object.get("child") {
        Some(Json::Object(child)) => Some((Kind::Cascade, json!({ "parent": option(object), "child": option(child) }))),
        Some(Json::Null) => Some((Kind::Cascade, json!({ "parent": option(object), "child": null }))),
        Some(_) => None,
        None => Some((Kind::Option, option(object))),
    }
}

fn id(object: &Map<String, Json>) -> Option<String> {
    match object.get("id")? {
        Json::String(id) => Some(id.clone()),
        Json::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

/// Reads a value in the shape that trackers take: what was not touched is as they told it.
pub(crate) fn tell(heap: &mut Heap, value: Value) -> Result<Json, Mismatch> {
    if let Some(kind) = heap.host::<Record>(value).map(Record::kind) {
        let told = record::tell(heap, value)?;
        return match kind {
            Kind::Option | Kind::Cascade | Kind::User => Ok(written(kind, told)),
            _ => any::tell(heap, value),
        };
    }
    let is_list = heap.elements(value).filter(|_| !heap.is_map(value) && heap.size(value).is_some());
    match is_list {
        Some(items) if !heap.is_text(value) => items.into_iter().map(|item| tell(heap, item)).collect(),
        _ => any::tell(heap, value),
    }
}

fn written(kind: Kind, told: Json) -> Json {
    let untouched = match kind {
        Kind::Cascade => told.get("value").is_some(),
        Kind::User => told.get("accountId").is_some(),
        _ => true,
    };
    if untouched {
        return told;
    }
    match kind {
        Kind::Cascade => {
            let mut parent = told.get("parent").cloned().unwrap_or(Json::Null);
            if let (Json::Object(parent), Some(child)) = (&mut parent, told.get("child")) {
                parent.insert("child".into(), child.clone());
            }
            parent
        }
        _ => {
            json!({ "accountId": told.get("key"), "displayName": told.get("displayName"), "emailAddress": told.get("email") })
        }
    }
}

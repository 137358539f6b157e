//! The hub issue that a script leaves behind.

use super::custom_fields::CustomFields;
use super::issue::{IssueObject, Slot};
use super::issue_fields::shape_of;
use super::shape::{Mismatch, tell};
use super::{any, issue};
use entente_groovy_vm::{Heap, Value};
use entente_hub::HubIssue;
use serde_json::{Map, Value as Json};

/// Reads an issue object as a hub issue. What the script did not change is copied from the issue it was made of.
///
/// # Errors
/// When a collection holds something that the field doesn't take; the text names the field.
pub(crate) fn tell_issue(heap: &mut Heap, value: Value) -> Result<HubIssue, Mismatch> {
    let Some(object) = heap.host_mut::<IssueObject>(value) else { return Ok(HubIssue::default()) };
    let mut whole = object.source.clone();
    let slots = std::mem::take(&mut object.slots);
    let open = std::mem::take(&mut object.open);
    let (fields, keys) = (object.custom_fields.take(), object.custom_keys.take());
    for (name, slot) in &slots {
        typed(heap, &mut whole, name, slot).map_err(|Mismatch(text)| Mismatch(format!("{name} {text}")))?;
    }
    for (name, slot) in &open {
        let json = any::tell(heap, slot.value).map_err(|Mismatch(text)| Mismatch(format!("{name} {text}")))?;
        if slot.shown.as_ref() == Some(&Some(json.clone())) {
            continue;
        }
        if json.is_null() {
            whole.open.shift_remove(name);
        } else {
            whole.open.insert(name.clone(), json);
        }
    }
    if let Some(fields) = fields {
        whole.custom_fields = CustomFields::tell(heap, fields)?;
    }
    if let Some(keys) = keys {
        let json = any::tell(heap, keys.value).map_err(|Mismatch(text)| Mismatch(format!("customKeys {text}")))?;
        if keys.shown.as_ref() != Some(&Some(json.clone()))
            && let Json::Object(keys) = json
        {
            whole.custom_keys = keys.into_iter().collect();
        }
    }
    Ok(whole)
}

fn typed(heap: &mut Heap, whole: &mut HubIssue, name: &str, slot: &Slot) -> Result<(), Mismatch> {
    let Some(shape) = shape_of(name) else { return Ok(()) };
    let is_collection = issue::trace_kind(name).is_some() || heap.elements(slot.value).is_some();
    let json = tell(heap, shape, slot.value)?;
    if slot.shown.as_ref() == Some(&json) {
        return Ok(());
    }
    // An empty collection is no null: it says that there is nothing.
    let empty = if is_collection && !slot.value.is_null() { Json::Array(Vec::new()) } else { Json::Null };
    let mut only = Map::new();
    only.insert(name.to_owned(), json.unwrap_or(empty));
    let only: HubIssue = serde_json::from_value(Json::Object(only)).map_err(|error| Mismatch(error.to_string()))?;
    whole.copy_field(&only, name);
    Ok(())
}

//! What a rule said about an issue, as a connector writes it.

use entente_hub::{Field, HubIssue};
use serde_json::{Map, Value};

/// The project of an issue, by key or else by id.
pub fn wanted_project(fields: &HubIssue) -> Option<String> {
    let from_project = fields.project.value().map(|project| match project.key.is_empty() {
        true => project.id.clone(),
        false => project.key.clone(),
    });
    fields.project_key.value().cloned().or(from_project).filter(|key| !key.is_empty())
}

/// The type of an issue, by name.
pub fn wanted_type(fields: &HubIssue) -> Option<&str> {
    let typed = fields.type_name.value().map(String::as_str);
    typed.or_else(|| fields.issue_type.value().map(|kind| kind.name.as_str())).filter(|name| !name.is_empty())
}

/// Writes a field of which something is said: its value, or null to clear it.
pub fn put<T>(out: &mut Map<String, Value>, name: &str, field: &Field<T>, write: impl FnOnce(&T) -> Value) {
    let value = match field {
        Field::Absent => return,
        Field::Null => Value::Null,
        Field::Set(value) => write(value),
    };
    out.insert(name.into(), value);
}

//! Tolerant reading of JSON: what is missing or of another type counts as empty.

use serde_json::Value;

/// The text under a name, or an empty one. Numbers are shown as text, since ids come as both.
pub fn text(value: &Value, name: &str) -> String {
    optional_text(value, name).unwrap_or_default()
}

/// The text under a name.
pub fn optional_text(value: &Value, name: &str) -> Option<String> {
    match value.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The items of a list under a name, or none.
pub fn items<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A number under a name.
pub fn number(value: &Value, name: &str) -> Option<i64> {
    value.get(name).and_then(Value::as_i64)
}

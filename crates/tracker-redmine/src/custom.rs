//! Values of custom fields. Redmine keeps all of them as text; where the format is known they get the JSON type of their
//! kind, and ids of people, versions and entries of a list become names.

use entente_hub::{User, Version};
use entente_tracker_kit::json::{items, text};
use serde_json::{Map, Value, json};

/// The format of a custom field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CustomFormat {
    /// The field's name.
    pub(crate) name: String,
    /// `string`, `text`, `int`, `float`, `list`, `date`, `bool`, `user`, `version`, `link`, `attachment`, `enumeration`.
    pub(crate) kind: String,
    /// Entries of an enumeration: value (an id) and label.
    pub(crate) entries: Vec<(String, String)>,
}

impl CustomFormat {
    /// A format as `custom_fields` shows it.
    pub(crate) fn read(field: &Value) -> Self {
        let entries = items(field, "possible_values").iter().map(|entry| (text(entry, "value"), text(entry, "label")));
        Self { name: text(field, "name"), kind: text(field, "field_format"), entries: entries.collect() }
    }
}

/// Who and what ids in values mean.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub(crate) people: &'a [User],
    pub(crate) versions: &'a [Version],
}

/// Redmine's value as JSON of the field's kind.
pub(crate) fn read_value(format: Option<&CustomFormat>, value: &Value, known: Known<'_>) -> Value {
    match value {
        Value::Array(values) => values.iter().map(|value| read_value(format, value, known)).collect(),
        Value::String(text) if text.is_empty() => Value::Null,
        Value::String(text) => format.map_or_else(|| json!(text), |format| typed(format, text, known)),
        other => other.clone(),
    }
}

fn typed(format: &CustomFormat, text: &str, known: Known<'_>) -> Value {
    let as_text = || json!(text.replace("\r\n", "\n"));
    match format.kind.as_str() {
        "int" => text.parse::<i64>().map_or_else(|_| as_text(), |number| json!(number)),
        "float" => text.parse::<f64>().map_or_else(|_| as_text(), |number| json!(number)),
        "bool" => json!(text == "1"),
        "user" => known
            .people
            .iter()
            .find(|user| user.key == text)
            .map_or_else(as_text, |user| json!({ "id": user.key, "name": user.display_name })),
        "version" => known.versions.iter().find(|version| version.id == text).map_or_else(as_text, |v| json!(v.name)),
        "enumeration" => {
            format.entries.iter().find(|(value, _)| value == text).map_or_else(as_text, |(_, label)| json!(label))
        }
        _ => as_text(),
    }
}

/// A value from a rule as Redmine takes it; an error says which name is unknown.
pub(crate) fn write_value(format: Option<&CustomFormat>, value: &Value, known: Known<'_>) -> Result<Value, String> {
    if !value.is_null() && format.is_some_and(|format| format.kind == "attachment") {
        return Err("Redmine takes a file here, which a rule can't write. Attach the file to the issue.".into());
    }
    match value {
        Value::Null => Ok(json!("")),
        Value::Array(values) => values.iter().map(|value| write_value(format, value, known)).collect(),
        Value::Bool(on) => Ok(json!(if *on { "1" } else { "0" })),
        Value::Number(number) => Ok(json!(whole(number))),
        Value::String(name) => id_of(format, name, known).map(Value::String),
        Value::Object(object) => write_value(format, &plain(object), known),
    }
}

/// `5.0` is `5`: an integer field refuses the point.
fn whole(number: &serde_json::Number) -> String {
    match number.as_f64() {
        Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 9e15 => format!("{float:.0}"),
        _ => number.to_string(),
    }
}

/// The one thing in an object that means the same everywhere: an option's value, or a name.
fn plain(object: &Map<String, Value>) -> Value {
    ["value", "name", "displayName", "id"].iter().find_map(|name| object.get(*name)).cloned().unwrap_or(Value::Null)
}

fn id_of(format: Option<&CustomFormat>, name: &str, known: Known<'_>) -> Result<String, String> {
    let Some(format) = format else { return Ok(name.to_owned()) };
    let pairs: Vec<(&str, &str)> = match format.kind.as_str() {
        "user" => known.people.iter().map(|user| (&*user.key, &*user.display_name)).collect(),
        "version" => known.versions.iter().map(|version| (&*version.id, &*version.name)).collect(),
        "enumeration" => format.entries.iter().map(|(id, label)| (&**id, &**label)).collect(),
        _ => return Ok(name.to_owned()),
    };
    let by_label = pairs.iter().find(|(_, label)| *label == name).or_else(|| pairs.iter().find(|(id, _)| *id == name));
    by_label.map(|(id, _)| (*id).to_owned()).ok_or_else(|| {
        let labels: Vec<&str> = pairs.iter().map(|(_, label)| *label).collect();
        format!("there is no \"{name}\". There are: {}.", labels.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(kind: &str) -> CustomFormat {
        CustomFormat { name: "F".into(), kind: kind.into(), entries: vec![("7".into(), "draft".into())] }
    }

    #[test]
    fn values_of_every_format_come_and_go() {
        let people = [User { key: "6".into(), display_name: "Bob Sync".into(), ..User::default() }];
        let versions = [Version { id: "2".into(), name: "2.0".into() }];
        let known = Known { people: &people, versions: &versions };
        for (kind, stored, shown) in [
            ("string", json!("a"), json!("a")),
            ("int", json!("5"), json!(5)),
            ("float", json!("1.5"), json!(1.5)),
            ("bool", json!("0"), json!(false)),
            ("date", json!("2027-01-31"), json!("2027-01-31")),
            ("list", json!(["a", "b"]), json!(["a", "b"])),
            ("version", json!("2"), json!("2.0")),
            ("enumeration", json!("7"), json!("draft")),
            ("user", json!("6"), json!({"id": "6", "name": "Bob Sync"})),
        ] {
            let format = format(kind);
            assert_eq!(read_value(Some(&format), &stored, known), shown, "{kind}");
            assert_eq!(write_value(Some(&format), &shown, known), Ok(stored), "{kind}");
        }
        let file = write_value(Some(&format("attachment")), &json!("12"), known).unwrap_err();
        assert!(file.contains("Attach the file"), "{file}");
        let unknown = write_value(Some(&format("version")), &json!("9.9"), known).unwrap_err();
        assert!(unknown.contains("2.0"), "{unknown}");
    }

    #[test]
    fn values_of_other_trackers_are_taken_by_what_they_mean() {
        let known = Known { people: &[], versions: &[] };
        for (value, expected) in [
            (json!({"id": "10020", "value": "major"}), json!("major")),
            (json!([{"value": "a"}, {"value": "b"}]), json!(["a", "b"])),
            (json!(5.0), json!("5")),
            (Value::Null, json!("")),
        ] {
            assert_eq!(write_value(None, &value, known), Ok(expected));
        }
        assert_eq!(read_value(None, &json!(""), known), Value::Null);
    }
}

//! From OpenAPI 3.0 schemas to JSON Schema, cut to what one schema needs.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// A JSON Schema document for `schema`, with the components that it refers to.
pub(crate) fn standalone(document: &Value, schema: &Value) -> Value {
    let mut wanted = BTreeSet::new();
    collect(schema, document, &mut wanted);
    let mut definitions = Map::new();
    for name in wanted {
        definitions.insert(name.clone(), converted(&document["components"]["schemas"][&name]));
    }
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "allOf": [converted(schema)],
        "components": { "schemas": definitions },
    })
}

fn collect(value: &Value, document: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            let name =
                members.get("$ref").and_then(Value::as_str).and_then(|it| it.strip_prefix("#/components/schemas/"));
            if let Some(name) = name
                && names.insert(name.to_owned())
            {
                collect(&document["components"]["schemas"][name], document, names);
            }
            members.values().for_each(|member| collect(member, document, names));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, document, names)),
        _ => {}
    }
}

/// `nullable` becomes a second type; what is no JSON Schema goes. Properties may be called `nullable` or `example`
/// themselves, so their names are kept apart from keywords.
fn converted(schema: &Value) -> Value {
    let Value::Object(members) = schema else { return schema.clone() };
    let mut shown = Map::new();
    for (keyword, value) in members {
        match keyword.as_str() {
            "nullable" | "example" | "examples" | "xml" | "discriminator" | "externalDocs" | "readOnly"
            | "writeOnly" | "deprecated" | "default" | "description" | "format" => {}
            "properties" | "patternProperties" => {
                let properties = value.as_object().into_iter().flatten();
                let converted = properties.map(|(name, property)| (name.clone(), converted(property)));
                shown.insert(keyword.clone(), Value::Object(converted.collect()));
            }
            "enum" | "required" | "const" => {
                shown.insert(keyword.clone(), value.clone());
            }
            _ => {
                let value = match value {
                    Value::Array(items) => items.iter().map(converted).collect(),
                    _ => converted(value),
                };
                shown.insert(keyword.clone(), value);
            }
        }
    }
    let shown = Value::Object(shown);
    if members.get("nullable") == Some(&Value::Bool(true)) {
        return json!({ "anyOf": [{ "type": "null" }, shown] });
    }
    shown
}

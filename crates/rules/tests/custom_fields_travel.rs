//! Custom fields of every kind (catalogue 4.3) sent by one side and taken by the other, whole and by value.

mod support;

use entente_hub::{CustomField, HubIssue};
use serde_json::{Value, json};
use support::{issue, later, receive, send};

/// The kind, the value as a tracker tells it, and as the other tracker is told it when it is assigned by value.
fn kinds() -> Vec<(&'static str, Value, Value)> {
    let same = |kind, value: Value| (kind, value.clone(), value);
    let person =
        |id: &str| json!({ "accountId": id, "displayName": "Ann", "emailAddress": "ann@example.com", "active": true });
    vec![
        same("text", json!("one\ntwo")),
        same("number", json!(2.5)),
        same("whole number", json!(7)),
        same("flag", json!(true)),
        same("date", json!("2024-02-03")),
        same("moment", json!("2024-02-03T04:05:06.000+0000")),
        same("option", json!({ "id": "7", "value": "Red" })),
        same("options", json!([{ "id": "7", "value": "Red" }, { "id": "8", "value": "Blue" }])),
        (
            "cascade",
            json!({ "id": "1", "value": "EU", "child": { "id": "2", "value": "Ghent" } }),
            json!({ "id": "1", "value": "EU", "child": { "id": "2", "value": "Ghent" } }),
        ),
        same("person", person("ann")),
        same("people", json!([person("ann"), person("bob")])),
        same("labels", json!(["a", "b"])),
        same("anything", json!({ "any": [1, { "deep": null }] })),
        same("nothing", Value::Null),
    ]
}

fn field(value: &Value) -> CustomField {
    CustomField { id: "customfield_1".into(), name: "X".into(), value: value.clone() }
}

fn with(value: &Value) -> HubIssue {
    HubIssue { custom_fields: [("X".to_owned(), field(value))].into_iter().collect(), ..issue() }
}

#[test]
fn every_kind_arrives_whole_and_by_value() {
    let mut wrong = Vec::new();
    for (kind, told, expected) in kinds() {
        let sent = send("replica.customFields.'X' = issue.customFields.'X'", &with(&told)).replica;
        let json = serde_json::to_string(&sent).expect("a replica is JSON");
        let travelled: HubIssue = serde_json::from_str(&json).expect("and read again");
        for script in [
            "issue.customFields.'X' = replica.customFields.'X'",
            "issue.customFields.'X'.value = replica.customFields.'X'?.value",
            "issue.'X' = replica.customFields.'X'?.value",
        ] {
            let here = with(&json!("something else"));
            let wanted = receive(script, &later(here, travelled.clone(), issue(), &[])).wanted;
            let found = &wanted.custom_fields["X"].value;
            if *found != expected {
                wrong.push(format!("{kind} by {script}\n  gave     {found}\n  expected {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

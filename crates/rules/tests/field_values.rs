//! Custom fields' values (catalogue 4.3): objects of the scripting API in scripts, the tracker's own shape in the hub issue.

mod support;

use entente_hub::{CustomField, HubIssue};
use serde_json::{Value, json};
use support::{issue, later, receive, send, shown};

fn with_fields() -> HubIssue {
    let field = |name: &str, value: Value| {
        (name.to_owned(), CustomField { id: format!("customfield_{}", name.len()), name: name.into(), value })
    };
    let mut issue = issue();
    issue.custom_fields = [
        field("Team", json!({ "self": "https://x.example/1", "id": "1", "value": "Blue" })),
        field("Teams", json!([{ "id": "1", "value": "Blue" }, { "id": "2", "value": "Red" }])),
        field(
            "Place",
            json!({ "self": "s", "id": "1", "value": "EU", "child": { "self": "s", "id": "2", "value": "Ghent" } }),
        ),
        field(
            "Leader",
            json!({ "accountId": "5b", "displayName": "Ann", "emailAddress": "ann@x.example", "active": true }),
        ),
        field("Points", json!(1.5)),
        field("Raw", json!({ "value": "x", "more": [1, 2] })),
        field("Notes", json!("text")),
    ]
    .into_iter()
    .collect();
    issue
}

#[test]
fn values_are_read_as_the_catalogue_says() {
    for (expression, expected) in [
        ("issue.customFields.'Team'.value.value", "Blue"),
        ("issue.customFields.'Team'.value.id", "1"),
        ("issue.customFields.'Team'.value instanceof com.exalate.basic.domain.hubobject.v1.BasicHubOption", "true"),
        ("issue.customFields.'Teams'.value.value", "[Blue, Red]"),
        ("issue.customFields.'Teams'.value*.value.join(',')", "Blue,Red"),
        ("issue.customFields.'Teams'.value.collect { it.value }", "[Blue, Red]"),
        ("issue.customFields.'Place'.value.parent.value", "EU"),
        ("issue.customFields.'Place'.value.child.value", "Ghent"),
        ("issue.customFields.'Place'.value?.child?.value ?: 'none'", "Ghent"),
        ("issue.customFields.'Leader'.value.email", "ann@x.example"),
        ("issue.customFields.'Leader'.value.displayName", "Ann"),
        ("issue.customFields.'Points'.value + 1", "2.5"),
        ("issue.customFields.'Raw'.value.more", "[1, 2]"),
        ("issue.'Notes'?.value", "text"),
    ] {
        assert_eq!(shown(expression, &with_fields()), expected, "{expression}");
    }
}

#[test]
fn untouched_values_stay_as_the_tracker_told_them() {
    let facts = later(with_fields(), issue(), issue(), &[]);
    let result = receive("issue.customFields.each { k, f -> log.info(k + f.value) }\nissue.summary = 'x'", &facts);
    assert_eq!(result.wanted.custom_fields, with_fields().custom_fields);
}

#[test]
fn assigned_values_have_the_shape_that_trackers_take() {
    let script = "issue.customFields.'Team'.value = nodeHelper.getOption(issue, 'Team', 'Red')\n\
                  issue.customFields.'Teams'.value = nodeHelper.getOptions(issue, 'Teams', ['Red', 'Blue'])\n\
                  issue.customFields.'Place'.value = nodeHelper.getCascadingSelect(nodeHelper.getOption(issue, 'Place', 'Red'), nodeHelper.getOption(issue, 'Place', 'Blue'))\n\
                  issue.customFields.'Leader'.value = nodeHelper.getUserByEmail('ann@example.com')\n\
                  issue.customFields.'Notes'.value = \"${1 + 1} notes\"";
    let wanted = receive(script, &later(with_fields(), issue(), issue(), &[])).wanted.custom_fields;
    assert_eq!(wanted["Team"].value, json!({ "id": "5", "value": "Red" }));
    assert_eq!(wanted["Teams"].value, json!([{ "id": "5", "value": "Red" }, { "id": "5", "value": "Blue" }]));
    assert_eq!(wanted["Place"].value, json!({ "id": "5", "value": "Red", "child": { "id": "5", "value": "Blue" } }));
    assert_eq!(wanted["Leader"].value["accountId"], json!("ann"));
    assert_eq!(wanted["Notes"].value, json!("2 notes"));
}

#[test]
fn a_cascade_that_travelled_is_one_on_the_other_side() {
    let sent = send(
        "replica.customFields.'Place' = issue.customFields.'Place'\nreplica.where = issue.customFields.'Place'.value",
        &with_fields(),
    )
    .replica;
    let script = "println replica.customFields.'Place'.value.parent.value + replica.customFields.'Place'.value.child.value\n\
                  println replica.where.parent.value + replica.where.child.value\n\
                  issue.customFields.'Place'.value = replica.where";
    let result = receive(script, &later(with_fields(), sent, issue(), &[]));
    let lines: Vec<&str> = result.log.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(lines, ["EUGhent", "EUGhent"]);
    let told = &result.wanted.custom_fields["Place"].value;
    assert_eq!((&told["value"], &told["child"]["value"]), (&json!("EU"), &json!("Ghent")));
}

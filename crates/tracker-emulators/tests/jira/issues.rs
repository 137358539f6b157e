use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Site, doc};

#[tokio::test]
async fn an_issue_is_created_with_its_marker_read_edited_and_deleted() {
    let site = Site::empty().await;
    let (status, created) = site
        .post(
            "issue",
            json!({
                "fields": {
                    "project": { "key": "DEMO" }, "issuetype": { "name": "Bug" }, "summary": "First",
                    "description": doc("Hello"), "labels": ["b", "a"], "priority": { "name": "High" },
                    "customfield_10016": 3.5, "customfield_10052": { "value": "Major" },
                    "customfield_10053": [{ "value": "Linux" }, { "id": "10033" }],
                    "customfield_10056": "2026-01-31T10:00:00.000+0100", "duedate": "2026-02-01"
                },
                "properties": [{ "key": "entente.twin", "value": { "mark": "abc" } }]
            }),
        )
        .await;
    assert_eq!(status, 201);
    assert_eq!(created["key"], "DEMO-1");

    let issue = site
        .get("issue/DEMO-1?properties=entente.twin&expand=names,schema,changelog,transitions,renderedFields,editmeta")
        .await;
    assert_eq!(issue["id"], created["id"]);
    assert_eq!(issue["properties"]["entente.twin"]["mark"], "abc");
    let fields = &issue["fields"];
    assert_eq!(fields["description"], doc("Hello"));
    assert_eq!(fields["labels"], json!(["a", "b"]));
    assert_eq!(fields["priority"]["name"], "High");
    assert_eq!(fields["status"]["statusCategory"]["key"], "new");
    assert_eq!(fields["reporter"]["displayName"], "Sync Service");
    assert_eq!(fields["customfield_10016"], 3.5);
    assert_eq!(fields["customfield_10052"]["id"], "10021");
    assert_eq!(fields["customfield_10053"][1]["value"], "Web");
    assert_eq!(fields["customfield_10056"], "2026-01-31T09:00:00.000+0000");
    assert!(fields["created"].as_str().unwrap().ends_with("+0000"));
    assert_eq!(issue["renderedFields"]["description"], "<p>Hello</p>");

    let update =
        json!({ "fields": { "summary": "Second" }, "update": { "labels": [{ "add": "c" }, { "remove": "a" }] } });
    let (status, returned) = site.put("issue/DEMO-1?returnIssue=true", update).await;
    assert_eq!(status, 200);
    assert_eq!(returned["fields"]["summary"], "Second");
    assert_eq!(returned["fields"]["labels"], json!(["b", "c"]));
    assert_eq!(site.put("issue/DEMO-1", json!({ "fields": { "description": null } })).await, (204, Value::Null));

    let history = site.get("issue/DEMO-1/changelog").await;
    assert_eq!(history["total"], 2);
    assert_eq!(history["values"][0]["items"][1]["toString"], "Second");
    assert_eq!(history["values"][1]["items"][0]["fromString"], "Hello");

    let before = site.get("issue/DEMO-1?fields=updated").await;
    assert_eq!(site.put("issue/DEMO-1", json!({ "fields": { "summary": "Second" } })).await.0, 204);
    assert_eq!(site.get("issue/DEMO-1?fields=updated").await, before, "a write of the same value changes nothing");

    assert_eq!(site.delete("issue/DEMO-1").await, 204);
    let (status, gone) = site.call(Method::GET, "issue/DEMO-1", None).await;
    assert_eq!(status, 404);
    assert_eq!(gone["errorMessages"][0], "Issue does not exist or you do not have permission to see it.");
    let counters = site.handle.counters();
    assert_eq!(counters.api.writes, 5);
    assert_eq!(counters.api.by_kind["issueEdited"], 3);
    site.finish().await;
}

#[tokio::test]
async fn wrong_input_is_refused_at_its_field_and_writes_nothing() {
    let site = Site::empty().await;
    let base = json!({ "project": { "key": "DEMO" }, "issuetype": { "name": "Task" }, "summary": "x" });
    for (field, value) in [
        ("summary", json!(null)),
        ("summary", json!(" ")),
        ("summary", json!("a\nb")),
        ("summary", json!("x".repeat(256))),
        ("project", json!({ "key": "NONE" })),
        ("issuetype", json!({ "name": "Poem" })),
        ("issuetype", json!({ "name": "Sub-task" })),
        ("description", json!("plain text")),
        ("description", json!({ "type": "doc", "version": 1, "content": [{ "type": "text", "text": "x" }] })),
        ("priority", json!({ "name": "Someday" })),
        ("labels", json!(["two words"])),
        ("duedate", json!("tomorrow")),
        ("assignee", json!({ "accountId": "nobody" })),
        ("customfield_10052", json!({ "value": "Gigantic" })),
        ("customfield_99999", json!("x")),
        ("status", json!({ "name": "Done" })),
    ] {
        let mut fields = base.clone();
        fields[field] = value.clone();
        let (status, body) = site.post("issue", json!({ "fields": fields })).await;
        assert_eq!(status, 400, "{field}: {value}");
        assert!(body["errors"][field].is_string(), "{field}: {body}");
    }
    assert_eq!(site.handle.counters().api.writes, 0);
    let key = site.task("x").await;
    for body in [
        json!({}),
        json!({ "fields": { "summary": "new", "priority": { "name": "Someday" } } }),
        json!({ "fields": { "labels": ["a"] }, "update": { "labels": [{ "add": "b" }] } }),
        json!({ "update": { "summary": [{ "add": "b" }] } }),
        json!({ "fields": { "project": { "key": "DEMO" } } }),
    ] {
        assert_eq!(site.put(&format!("issue/{key}"), body.clone()).await.0, 400, "{body}");
    }
    assert_eq!(site.get(&format!("issue/{key}?fields=summary")).await["fields"]["summary"], "x");
    let response = site
        .request(Method::POST, "/rest/api/3/issue")
        .basic_auth("sync@example.com", Some("emulator-token"))
        .header("Content-Type", "application/json")
        .body("{\"fields\":")
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 400);
    site.finish().await;
}

#[tokio::test]
async fn many_issues_are_read_at_once() {
    let site = Site::sample().await;
    let (status, body) = site
        .post(
            "issue/bulkfetch",
            json!({ "issueIdsOrKeys": ["DEMO-3", "DEMO-1", "DEMO-99"], "fields": ["summary", "comment"], "properties": ["p"] }),
        )
        .await;
    assert_eq!(status, 200);
    let keys: Vec<_> = body["issues"].as_array().unwrap().iter().map(|issue| issue["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["DEMO-1", "DEMO-3"]);
    assert_eq!(body["issues"][0]["fields"]["comment"]["total"], 2);
    assert_eq!(body["issueErrors"][0]["id"], "DEMO-99");
    let too_many: Vec<String> = (0..101).map(|number| number.to_string()).collect();
    assert_eq!(site.post("issue/bulkfetch", json!({ "issueIdsOrKeys": too_many })).await.0, 400);
    assert_eq!(site.post("issue/bulkfetch", json!({ "issueIdsOrKeys": ["DEMO-1"], "startAt": 0 })).await.0, 400);
    site.finish().await;
}

#[tokio::test]
async fn entity_properties_are_kept_beside_the_issue() {
    let site = Site::empty().await;
    let key = site.task("x").await;
    let path = format!("issue/{key}/properties/entente.mark");
    let updated = site.get(&format!("issue/{key}?fields=updated")).await;
    assert_eq!(site.put(&path, json!({ "a": [1, 2] })).await.0, 201);
    assert_eq!(site.put(&path, json!("text")).await.0, 200);
    assert_eq!(site.get(&path).await, json!({ "key": "entente.mark", "value": "text" }));
    assert_eq!(site.get(&format!("issue/{key}/properties")).await["keys"][0]["key"], "entente.mark");
    assert_eq!(site.get(&format!("issue/{key}?fields=updated")).await, updated);
    assert_eq!(site.put(&path, json!("x".repeat(40_000))).await.0, 400);
    assert_eq!(site.delete(&path).await, 204);
    assert_eq!(site.delete(&path).await, 404);
    assert_eq!(site.call(Method::GET, &path, None).await.0, 404);
    site.finish().await;
}

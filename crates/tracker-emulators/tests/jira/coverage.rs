//! Every operation the emulator claims is called once and answers as described.

use std::collections::BTreeSet;

use entente_tracker_emulators::jira::operations;
use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::json;

use crate::support::{Site, doc};

#[tokio::test]
async fn every_operation_answers_as_the_description_says() {
    let site = Site::sample().await;
    for path in [
        "serverInfo",
        "myself",
        "mypermissions?permissions=BROWSE_PROJECTS",
        "user/search?query=a",
        "user/assignable/search?project=DEMO",
        "project/search",
        "project/DEMO",
        "project/DEMO/statuses",
        "issue/createmeta/DEMO/issuetypes",
        "issue/createmeta/DEMO/issuetypes/10001",
        "issue/DEMO-1/editmeta",
        "issuetype",
        "priority",
        "resolution",
        "status",
        "field",
        "issue/DEMO-1",
        "issue/DEMO-1?fields=*all&expand=changelog,names,schema,renderedFields,transitions,editmeta",
        "issue/DEMO-1/changelog",
        "issue/DEMO-1/transitions?expand=transitions.fields",
        "issue/DEMO-1/properties",
        "issue/DEMO-1/comment",
        "attachment/meta",
        "search/jql?jql=project%20%3D%20DEMO&fields=*all",
    ] {
        site.get(path).await;
    }
    let account = site.get("myself").await["accountId"].as_str().unwrap().to_owned();
    site.get(&format!("user?accountId={account}")).await;
    let key = site.task("Covered").await;
    site.put(&format!("issue/{key}?notifyUsers=false"), json!({ "fields": { "summary": "Covered twice" } })).await;
    site.post("issue/bulkfetch", json!({ "issueIdsOrKeys": [key] })).await;
    site.post(&format!("issue/{key}/transitions"), json!({ "transition": { "id": "11" } })).await;
    let property = format!("issue/{key}/properties/mark");
    site.put(&property, json!({ "a": 1 })).await;
    site.get(&property).await;
    site.delete(&property).await;
    let comment = site.post(&format!("issue/{key}/comment"), json!({ "body": doc("c") })).await.1["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let one = format!("issue/{key}/comment/{comment}");
    site.get(&one).await;
    site.put(&one, json!({ "body": doc("d") })).await;
    let property = format!("comment/{comment}/properties/mark");
    site.put(&property, json!(true)).await;
    site.get(&property).await;
    site.get(&format!("comment/{comment}/properties")).await;
    site.delete(&property).await;
    site.delete(&one).await;
    let logs = format!("issue/{key}/worklog");
    let log = json!({
        "comment": doc("w"), "started": "2026-11-24T09:00:00.000+0000", "timeSpentSeconds": 120,
        "properties": [{ "key": "mark", "value": 1 }],
    });
    let (status, log) = site.post(&format!("{logs}?adjustEstimate=leave"), log).await;
    assert_eq!((status, &log["timeSpentSeconds"]), (201, &json!(120)));
    assert_eq!(site.get(&format!("{logs}?expand=properties")).await["worklogs"][0]["properties"][0]["value"], 1);
    let one = format!("{logs}/{}", log["id"].as_str().unwrap());
    site.get(&one).await;
    let edited = site.put(&one, json!({ "timeSpentSeconds": 180 })).await.1;
    assert_eq!((&edited["timeSpentSeconds"], &edited["started"]), (&json!(180), &log["started"]));
    assert_eq!(site.get(&format!("issue/{key}")).await["fields"]["timespent"], 180);
    assert_eq!(site.delete(&one).await, 204);
    let uploaded: serde_json::Value = site
        .request(Method::POST, &format!("/rest/api/3/issue/{key}/attachments"))
        .basic_auth("sync@example.com", Some("emulator-token"))
        .header("X-Atlassian-Token", "no-check")
        .multipart(Form::new().part("file", Part::text("text").file_name("a.txt")))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    let file = uploaded[0]["id"].as_str().unwrap();
    site.get(&format!("attachment/{file}")).await;
    assert_eq!(site.send(Method::GET, &format!("attachment/content/{file}"), None).await.status(), 303);
    assert_eq!(site.delete(&format!("attachment/{file}")).await, 204);
    site.post(
        "search/jql",
        json!({ "jql": "project = DEMO", "fields": ["*all"], "expand": "names,changelog", "properties": ["mark"] }),
    )
    .await;
    site.post("search/approximate-count", json!({ "jql": "project = DEMO" })).await;
    let queries = json!({ "queries": ["project = DEMO", "invalid query"] });
    let (_, parsed) = site.post("jql/parse?validation=strict", queries).await;
    assert_eq!(parsed["queries"][0].get("errors"), None);
    assert!(parsed["queries"][1]["errors"][0].as_str().unwrap().ends_with("(line 1, character 9)"), "{parsed}");
    let id: u64 = site.get("issue/DEMO-1").await["id"].as_str().unwrap().parse().unwrap();
    let wanted = json!({ "issueIds": [id, 99999], "jqls": ["project = DEMO", "project = NONE"] });
    let (_, matched) = site.post("jql/match", wanted).await;
    assert_eq!(matched["matches"][0]["matchedIssues"], json!([id]));
    assert_eq!(matched["matches"][1]["errors"].as_array().unwrap().len(), 1);
    site.delete(&format!("issue/{key}")).await;

    let Some(report) = site.finish().await else { return };
    let claimed: BTreeSet<String> =
        operations().iter().map(|operation| format!("{} {}", operation.method, operation.path)).collect();
    let missing: Vec<_> = claimed.difference(&report.operations).collect();
    assert!(missing.is_empty(), "not called: {missing:?}");
    assert_eq!(report.refused, 0);
}

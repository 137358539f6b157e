use serde_json::{Value, json};

use crate::support::{Site, doc};

#[tokio::test]
async fn an_issue_moves_only_along_the_workflow() {
    let site = Site::empty().await;
    let key = site.task("x").await;
    let path = format!("issue/{key}/transitions");
    let names = |body: Value| -> Vec<String> {
        body["transitions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|way| way["to"]["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(site.get(&path).await), ["In Progress"]);
    let all = site.get(&format!("{path}?includeUnavailableTransitions=true&expand=transitions.fields")).await;
    assert_eq!(all["transitions"].as_array().unwrap().len(), 7);
    assert_eq!(all["transitions"][1]["isAvailable"], false);

    assert_eq!(site.post(&path, json!({ "transition": { "id": "61" } })).await.0, 400, "not from To Do");
    assert_eq!(site.post(&path, json!({})).await.0, 400);
    assert_eq!(site.post(&path, json!({ "transition": { "id": "11" } })).await, (204, Value::Null));
    assert_eq!(names(site.get(&path).await), ["To Do", "In Review", "Done"]);

    let resolution = json!({ "resolution": { "name": "Duplicate" } });
    let off_screen = json!({ "transition": { "id": "31" }, "fields": resolution });
    let (status, body) = site.post(&path, off_screen).await;
    assert_eq!(status, 400);
    assert!(body["errors"]["resolution"].is_string());
    let with_comment = json!({
        "transition": { "id": "61" }, "fields": resolution, "update": { "comment": [{ "add": { "body": doc("Closed") } }] }
    });
    assert_eq!(site.post(&path, with_comment).await.0, 204);
    let fields = site.get(&format!("issue/{key}")).await["fields"].clone();
    assert_eq!(fields["status"]["statusCategory"]["key"], "done");
    assert_eq!(fields["resolution"]["name"], "Duplicate");
    assert!(fields["resolutiondate"].is_string());
    assert_eq!(fields["comment"]["comments"][0]["body"], doc("Closed"));

    assert_eq!(site.post(&path, json!({ "transition": { "id": "71" } })).await.0, 204);
    assert_eq!(site.get(&format!("issue/{key}")).await["fields"]["resolution"], Value::Null);
    site.finish().await;
}

use serde_json::json;

use crate::support::{Site, doc};

#[tokio::test]
async fn a_work_log_needs_a_beginning_and_a_minute() {
    let site = Site::empty().await;
    let key = site.task("x").await;
    let path = format!("issue/{key}/worklog");
    let started = "2026-11-24T09:00:00.000+0000";
    for wrong in [
        json!({ "timeSpentSeconds": 60 }),
        json!({ "started": started }),
        json!({ "started": started, "timeSpentSeconds": 59 }),
        json!({ "started": "yesterday", "timeSpentSeconds": 60 }),
        json!({ "started": started, "timeSpentSeconds": 60, "comment": "plain" }),
    ] {
        assert_eq!(site.post(&path, wrong.clone()).await.0, 400, "{wrong}");
    }
    let right = json!({ "started": started, "timeSpentSeconds": 60, "comment": doc("worked") });
    assert_eq!(site.post(&path, right).await.0, 201);
    assert_eq!(site.handle.dump()["issues"][0]["workLogs"][0]["text"], "worked");
    site.finish().await;
}

use std::time::Duration;

use entente_tracker_emulators::jira::{FaultSettings, JiraEmulatorOptions};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::Site;

fn keys(page: &Value) -> Vec<&str> {
    page["issues"].as_array().unwrap().iter().filter_map(|issue| issue["key"].as_str()).collect()
}

#[tokio::test]
async fn a_search_goes_on_by_token_and_gives_only_ids_unless_asked() {
    let site = Site::sample().await;
    let query = "project = DEMO ORDER BY key ASC";
    let (status, first) = site.post("search/jql", json!({ "jql": query, "maxResults": 5 })).await;
    assert_eq!(status, 200);
    assert_eq!(first["issues"][0].as_object().unwrap().len(), 1, "only the id");
    assert_eq!(first["isLast"], false);
    assert!(first.get("total").is_none());

    let mut found = Vec::new();
    let mut token = Value::Null;
    loop {
        let body = json!({
            "jql": query, "maxResults": 5, "fields": ["summary", "updated"], "properties": ["mark"], "nextPageToken": token
        });
        let body: Value = body
            .as_object()
            .unwrap()
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        let (_, page) = site.post("search/jql", body).await;
        found.extend(keys(&page).into_iter().map(str::to_owned));
        assert_eq!(page["issues"][0]["fields"].as_object().unwrap().len(), 2);
        token = page["nextPageToken"].clone();
        if token.is_null() {
            assert_eq!(page["isLast"], true);
            break;
        }
    }
    let expected: Vec<String> = (1..=12).map(|number| format!("DEMO-{number}")).collect();
    assert_eq!(found, expected);

    let page = site.get("search/jql?jql=project%3DDEMO%20AND%20status%3DDone&fields=*all&expand=names,schema").await;
    assert_eq!(keys(&page).len(), 2);
    assert_eq!(page["names"]["summary"], "Summary");
    let count = site.post("search/approximate-count", json!({ "jql": "updated >= -15m" })).await.1;
    assert_eq!(count["count"], 12);
    site.finish().await;
}

#[tokio::test]
async fn wrong_searches_are_refused() {
    let site = Site::sample().await;
    for body in [
        json!({ "jql": "order by key" }),
        json!({ "jql": "" }),
        json!({ "jql": "project = DEMO", "startAt": 0 }),
        json!({ "jql": "project = DEMO", "maxResults": 5001 }),
        json!({ "jql": "project = DEMO", "nextPageToken": "invented" }),
        json!({ "jql": "project = NONE" }),
        json!({ "jql": "colour = red" }),
        json!({ "jql": "project = " }),
        json!({ "jql": "project = DEMO", "properties": ["1", "2", "3", "4", "5", "6"] }),
        json!({ "jql": "project = DEMO", "reconcileIssues": (0..51).collect::<Vec<_>>() }),
    ] {
        let (status, answer) = site.post("search/jql", body.clone()).await;
        assert_eq!(status, 400, "{body}");
        assert!(answer["errorMessages"][0].is_string());
    }
    let (status, answer) = site.call(Method::GET, "search?jql=project%3DDEMO", None).await;
    assert_eq!(status, 410);
    assert!(answer["errorMessages"][0].as_str().unwrap().contains("CHANGE-2046"));
    site.finish().await;
}

#[tokio::test]
async fn search_lags_until_issues_are_reconciled() {
    let hour = Duration::from_secs(3600);
    let site =
        Site::start(JiraEmulatorOptions { sample: true, search_lag: (hour, hour), ..JiraEmulatorOptions::default() })
            .await;
    let key = site.task("Brand new").await;
    let id: u64 = site.get(&format!("issue/{key}")).await["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(site.put("issue/DEMO-1", json!({ "fields": { "summary": "Changed" } })).await.0, 204);
    let body = json!({ "jql": "project = DEMO ORDER BY key", "fields": ["summary"], "maxResults": 50 });
    let stale = site.post("search/jql", body.clone()).await.1;
    assert!(!keys(&stale).contains(&key.as_str()));
    assert_ne!(stale["issues"][0]["fields"]["summary"], "Changed");
    let mut reconciled = body.clone();
    reconciled["reconcileIssues"] = json!([id]);
    assert!(keys(&site.post("search/jql", reconciled).await.1).contains(&key.as_str()));
    assert_eq!(site.delete("issue/DEMO-2").await, 204);
    assert!(!keys(&site.post("search/jql", body).await.1).contains(&"DEMO-2"));
    site.finish().await;
}

#[tokio::test]
async fn a_change_becomes_visible_after_the_lag() {
    let lag = Duration::from_millis(40);
    let site = Site::start(JiraEmulatorOptions { search_lag: (lag, lag), ..JiraEmulatorOptions::default() }).await;
    let key = site.task("Soon").await;
    let body = json!({ "jql": "project = DEMO", "fields": ["key"] });
    while keys(&site.post("search/jql", body.clone()).await.1) != [key.as_str()] {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_short_page_is_not_the_last() {
    let faults = FaultSettings { short_page_one_in: Some(1), ..FaultSettings::default() };
    let site = Site::start(JiraEmulatorOptions { sample: true, faults, ..JiraEmulatorOptions::default() }).await;
    let (mut found, mut pages) = (0, 0);
    let mut body = json!({ "jql": "project = DEMO", "fields": ["key"], "maxResults": 12 });
    loop {
        let page = site.post("search/jql", body.clone()).await.1;
        found += keys(&page).len();
        pages += 1;
        if page.get("nextPageToken").is_none() {
            break;
        }
        body["nextPageToken"] = page["nextPageToken"].clone();
    }
    assert_eq!(found, 12);
    assert!(pages > 1);
}

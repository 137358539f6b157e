use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use entente_tracker_emulators::jira::{FaultSettings, JiraEmulatorOptions, WebhookTarget};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Site, doc};

#[derive(Clone, Default)]
struct Received {
    calls: Arc<Mutex<Vec<(HeaderMap, Bytes)>>>,
    refuse_first: usize,
}

impl Received {
    async fn listen(refuse_first: usize) -> (Self, String) {
        let received = Self { refuse_first, ..Self::default() };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let router = Router::new().route("/hook", post(take)).with_state(received.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        (received, url)
    }

    async fn wait_for(&self, count: usize) -> Vec<(HeaderMap, Value)> {
        let waiting = async {
            while self.calls.lock().unwrap().len() < count {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), waiting).await.expect("the webhooks did not come");
        let calls = self.calls.lock().unwrap();
        calls
            .iter()
            .map(|(headers, body)| (headers.clone(), serde_json::from_slice(body).unwrap_or_default()))
            .collect()
    }
}

async fn take(State(received): State<Received>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let mut calls = received.calls.lock().unwrap();
    calls.push((headers, body));
    if calls.len() <= received.refuse_first { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK }
}

fn options(url: String) -> JiraEmulatorOptions {
    JiraEmulatorOptions {
        webhook: Some(WebhookTarget { url, secret: "hush".to_owned() }),
        webhook_retry_gap: Duration::from_millis(5),
        ..JiraEmulatorOptions::default()
    }
}

#[tokio::test]
async fn each_change_is_told_and_signed() {
    let (received, url) = Received::listen(0).await;
    let site = Site::start(options(url)).await;
    let key = site.task("x").await;
    site.put(&format!("issue/{key}"), json!({ "fields": { "summary": "y" } })).await;
    let (_, comment) = site.post(&format!("issue/{key}/comment"), json!({ "body": doc("Hi") })).await;
    let comment = format!("issue/{key}/comment/{}", comment["id"].as_str().unwrap());
    site.put(&comment, json!({ "body": doc("Ho") })).await;
    site.delete(&comment).await;
    site.admin(
        Method::POST,
        &format!("people/issues/{key}/attachments"),
        Some(json!({ "filename": "a", "text": "b" })),
    )
    .await;
    site.post(&format!("issue/{key}/transitions"), json!({ "transition": { "id": "11" } })).await;
    site.delete(&format!("issue/{key}")).await;

    let calls = received.wait_for(12).await;
    let mut names: Vec<_> = calls.iter().map(|(_, body)| body["webhookEvent"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "attachment_created",
            "comment_created",
            "comment_deleted",
            "comment_updated",
            "jira:issue_created",
            "jira:issue_deleted",
            "jira:issue_updated",
            "jira:issue_updated",
            "jira:issue_updated",
            "jira:issue_updated",
            "jira:issue_updated",
            "jira:issue_updated"
        ]
    );
    for (headers, body) in &calls {
        let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, b"hush");
        let signature = headers["x-hub-signature"].to_str().unwrap().strip_prefix("sha256=").unwrap();
        let raw = received.calls.lock().unwrap().iter().find(|(known, _)| known == headers).unwrap().1.clone();
        aws_lc_rs::hmac::verify(&key, &raw, &hex::decode(signature).unwrap()).unwrap();
        assert!(headers.contains_key("x-atlassian-webhook-identifier"));
        assert!(!headers.contains_key("x-atlassian-webhook-retry"));
        assert!(body["user"].get("emailAddress").is_none());
    }
    let edited = calls.iter().find(|(_, body)| {
        body["issue_event_type_name"] == "issue_updated" && body["changelog"]["items"][0]["field"] == "summary"
    });
    assert_eq!(edited.unwrap().1["changelog"]["items"][0]["toString"], "y");
    site.finish().await;
}

#[tokio::test]
async fn a_refused_delivery_comes_again_under_the_same_identifier() {
    let (received, url) = Received::listen(2).await;
    let site = Site::start(options(url)).await;
    site.task("x").await;
    let calls = received.wait_for(3).await;
    let retries: Vec<_> = calls
        .iter()
        .map(|(headers, _)| headers.get("x-atlassian-webhook-retry").map(|value| value.to_str().unwrap().to_owned()))
        .collect();
    assert_eq!(retries, [None, Some("1".to_owned()), Some("2".to_owned())]);
    let identifiers: std::collections::HashSet<_> =
        calls.iter().map(|(headers, _)| headers["x-atlassian-webhook-identifier"].clone()).collect();
    assert_eq!(identifiers.len(), 1);
}

#[tokio::test]
async fn an_administrator_registers_webhooks_with_a_filter() {
    let (received, url) = Received::listen(0).await;
    let site = Site::empty().await;
    let path = "/rest/webhooks/1.0/webhook";
    let body = json!({
        "name": "Mine", "url": url, "events": ["jira:issue_created"], "secret": "hush",
        "filters": { "issue-related-events-section": "issuetype = Bug" }
    });
    let (status, created) = site.post(path, body.clone()).await;
    assert_eq!(status, 201);
    assert_eq!(created["isSigned"], true);
    assert!(!created.to_string().contains("hush"));
    assert_eq!(site.get(path).await.as_array().unwrap().len(), 1);
    site.task("filtered out").await;
    let bug = json!({ "project": { "key": "DEMO" }, "issuetype": { "name": "Bug" }, "summary": "told" });
    site.post("issue", json!({ "fields": bug })).await;
    let calls = received.wait_for(1).await;
    assert_eq!(calls[0].1["issue"]["fields"]["summary"], "told");
    assert_eq!(calls.len(), 1);

    for (member, wrong) in [
        ("url", json!("ftp://x")),
        ("events", json!(["jira:issue_exploded"])),
        ("filters", json!({ "issue-related-events-section": "colour = red" })),
    ] {
        let mut wrong_body = body.clone();
        wrong_body[member] = wrong;
        assert_eq!(site.post(path, wrong_body).await.0, 400, "{member}");
    }
    let one = format!("{path}/1");
    assert_eq!(site.delete(&one).await, 204);
    assert_eq!(site.delete(&one).await, 404);
    site.handle.set_permission("ADMINISTER", false);
    assert_eq!(site.post(path, body).await.0, 403);
    site.finish().await;
}

#[tokio::test]
async fn deliveries_are_lost_or_doubled_on_request() {
    let (received, url) = Received::listen(0).await;
    let site = Site::start(options(url)).await;
    site.handle.set_faults(FaultSettings { lose_webhook_one_in: Some(1), ..FaultSettings::default() });
    site.task("lost").await;
    site.handle.set_faults(FaultSettings {
        double_webhook_one_in: Some(1),
        webhook_delay_ms: 3,
        ..FaultSettings::default()
    });
    site.task("twice").await;
    let calls = received.wait_for(2).await;
    assert!(calls.iter().all(|(_, body)| body["issue"]["fields"]["summary"] == "twice"));
    assert_eq!(calls[0].0["x-atlassian-webhook-identifier"], calls[1].0["x-atlassian-webhook-identifier"]);
}

//! Hints about changes: the sweep and webhooks.

use crate::world::{World, connect};
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use entente_http::Method;
use entente_hub::IssueRef;
use entente_tracker_api::{HintKind, SweepCursor, Tracker, WebhookDelivery, WebhookTarget};
use entente_tracker_emulators::jira::{FaultSettings, JiraEmulatorOptions};
use entente_tracker_jira::JiraTracker;
use serde_json::json;
use std::time::Duration;
use tokio::sync::mpsc;

async fn sweep(jira: &JiraTracker, cursor: &mut SweepCursor) -> Vec<String> {
    let mut keys = Vec::new();
    for _ in 0..100 {
        let page = jira.sweep(cursor).await.unwrap();
        *cursor = page.next;
        keys.extend(page.hints.into_iter().map(|hint| hint.issue_key.unwrap()));
        if !page.more {
            return keys;
        }
    }
    panic!("the sweep does not come to its end");
}

async fn edit(world: &World, issue: &IssueRef, summary: &str) {
    world.person(Method::PUT, &format!("issues/{}", issue.key), json!({ "summary": summary })).await;
}

#[tokio::test]
async fn the_sweep_tells_each_change_once() {
    let world = World::with(JiraEmulatorOptions { time_zone: "Asia/Kolkata".into(), ..Default::default() }).await;
    let mut cursor = SweepCursor::default();
    assert_eq!(sweep(&world.jira, &mut cursor).await, Vec::<String>::new());
    let (first, second) = (world.person_creates("One").await, world.person_creates("Two").await);
    assert_eq!(sweep(&world.jira, &mut cursor).await, [first.key.clone(), second.key.clone()]);
    assert_eq!(sweep(&world.jira, &mut cursor).await, Vec::<String>::new());
    edit(&world, &first, "One more").await;
    assert_eq!(sweep(&world.jira, &mut cursor).await, [first.key]);
    let path = format!("issues/{}/comments", second.key);
    world.person(Method::POST, &path, json!({ "body": "Hello" })).await;
    assert_eq!(sweep(&world.jira, &mut cursor).await, [second.key]);
    assert_eq!(sweep(&world.jira, &mut cursor).await, Vec::<String>::new());
}

#[tokio::test]
async fn many_changes_come_over_several_short_pages_and_rounds() {
    let world = World::new().await;
    let jira = connect(&world.emulator.url, "emulator-token", |options| {
        (options.page_size, options.sweep_pages) = (7, 2);
    });
    let mut cursor = SweepCursor::default();
    sweep(&jira, &mut cursor).await;
    let mut made = Vec::new();
    for number in 0..40 {
        made.push(world.person_creates(&format!("Issue {number}")).await.key);
    }
    world.handle().set_faults(FaultSettings { short_page_one_in: Some(2), ..FaultSettings::default() });
    let first = jira.sweep(&cursor).await.unwrap();
    assert!(first.more, "two pages are not enough");
    let mut found = sweep(&jira, &mut cursor).await;
    found.sort();
    made.sort();
    assert_eq!(found, made);
    assert_eq!(sweep(&jira, &mut cursor).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_change_that_the_search_shows_late_is_told_then() {
    let world = World::new().await;
    let mut cursor = SweepCursor::default();
    sweep(&world.jira, &mut cursor).await;
    world.handle().set_search_lag(Duration::from_millis(300), Duration::from_millis(300));
    let late = world.person_creates("Late").await;
    world.handle().set_search_lag(Duration::ZERO, Duration::ZERO);
    let early = world.person_creates("Early").await;
    let mut found = sweep(&world.jira, &mut cursor).await;
    for _ in 0..100 {
        if found.len() == 2 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
        found.extend(sweep(&world.jira, &mut cursor).await);
    }
    found.sort();
    assert_eq!(found, [late.key, early.key]);
}

async fn receiver() -> (String, mpsc::UnboundedReceiver<WebhookDelivery>) {
    let (sender, receiver) = mpsc::unbounded_channel();
    let take = move |headers: HeaderMap, body: Bytes| async move {
        let headers = headers
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
            .collect();
        sender.send(WebhookDelivery { headers, body }).unwrap();
        StatusCode::NO_CONTENT
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/hook", post(take))).await });
    (url, receiver)
}

#[tokio::test]
async fn a_registered_webhook_arrives_signed_and_only_once() {
    let world = World::new().await;
    let (url, mut deliveries) = receiver().await;
    for secret in ["an old secret", "the secret"] {
        let target = WebhookTarget { url: url.clone(), secret: secret.into() };
        world.jira.ensure_webhook(&target).await.unwrap();
    }
    let issue = world.person_creates("Noticed").await;
    world.person(Method::DELETE, &format!("issues/{}", issue.key), json!({})).await;
    let mut kinds = Vec::new();
    for _ in 0..2 {
        let wait = tokio::time::timeout(Duration::from_secs(10), deliveries.recv());
        let delivery = wait.await.unwrap().unwrap();
        assert!(world.jira.read_webhook(&delivery, "an old secret").is_err());
        let hints = world.jira.read_webhook(&delivery, "the secret").unwrap();
        assert_eq!((hints.len(), hints[0].issue_id.as_str()), (1, issue.id.as_str()));
        kinds.push(hints[0].kind);
    }
    kinds.sort_by_key(|kind| *kind == HintKind::Deleted);
    assert_eq!(kinds, [HintKind::Changed, HintKind::Deleted]);
    assert!(deliveries.try_recv().is_err(), "the same address is registered once");
}

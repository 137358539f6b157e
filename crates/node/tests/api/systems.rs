//! Registering trackers through the API.

use crate::support::{As, TestNode, tracker};
use axum::http::{Method, StatusCode};
use serde_json::json;

#[tokio::test]
async fn a_tracker_is_checked_when_it_is_registered_and_again_when_asked() {
    let site = TestNode::new().await;
    let token = site.token().await;
    let (emulator, new) = tracker().await;
    let made = site.call(As::Machine(&token), Method::POST, "/systems", Some(new)).await;
    assert_eq!(made.status, StatusCode::CREATED, "{:?}", made.body);
    let system = made.json();
    assert_eq!(system["kindLabel"], "Jira Cloud");
    assert_eq!(system["account"]["displayName"], "Sync Service");
    assert_eq!(system["missingPermissions"], json!([]));
    assert!(!String::from_utf8_lossy(&made.body).contains("emulator-token"), "the token is never shown");

    let path = format!("/systems/{}", system["id"].as_str().unwrap());
    let projects = site.call(As::Machine(&token), Method::GET, &format!("{path}/projects?q=dem"), None).await.json();
    assert_eq!((&projects[0]["key"], &projects[0]["name"]), (&json!("DEMO"), &json!("Demo")));

    let update = json!({ "name": "Renamed", "address": emulator.url, "email": "sync@example.com" });
    let changed = site.call(As::Machine(&token), Method::PUT, &path, Some(update)).await.json();
    assert_eq!(changed["name"], "Renamed", "{changed}");

    emulator.shutdown().await;
    let checked = site.call(As::Machine(&token), Method::POST, &format!("{path}/check"), None).await.json();
    assert!(checked["problem"].is_string(), "{checked}");
    let listed = site.call(As::Machine(&token), Method::GET, "/systems", None).await.json();
    assert_eq!(listed, json!([checked]));
}

#[tokio::test]
async fn what_is_wrong_with_a_tracker_stands_at_its_field() {
    let site = TestNode::new().await;
    let token = site.token().await;
    let (emulator, new) = tracker().await;
    let with = |field: &str, value: &str| {
        let mut new = new.clone();
        new[field] = json!(value);
        Some(new)
    };
    for (field, value, code) in [
        ("kind", "abacus", "unknown-kind"),
        ("address", "", "bad-address"),
        ("address", "http://example.com", "bad-address"),
        ("email", "", "invalid-input"),
        ("token", "wrong", "tracker-unauthorized"),
    ] {
        let refused = site.call(As::Machine(&token), Method::POST, "/systems", with(field, value)).await;
        assert_eq!(refused.problem(), (422, code.into()), "{field}");
        assert!(refused.json()["fields"][field].is_string(), "{field}: {:?}", refused.body);
    }
    emulator.handle().set_permission("CREATE_ISSUES", false);
    let refused = site.call(As::Machine(&token), Method::POST, "/systems", Some(new)).await;
    assert_eq!(refused.problem(), (422, "missing-permission".into()));
}

#[tokio::test]
async fn unknown_systems_are_not_found() {
    let site = TestNode::new().await;
    let token = site.token().await;
    for id in ["00000000-0000-4000-8000-000000000000", "7", "%20"] {
        let missing = site.call(As::Machine(&token), Method::POST, &format!("/systems/{id}/check"), None).await;
        assert_eq!(missing.problem(), (404, "not-found".into()), "{id}");
    }
}

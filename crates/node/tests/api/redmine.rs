//! Registering a Redmine through the API.

use crate::support::{As, TestNode, tracker};
use axum::Json;
use axum::Router;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::routing::get;
use serde_json::{Value, json};

const KEY: &str = "0123456789abcdef0123456789abcdef01234567";

/// What a Redmine answers to somebody who is checked: the account and its role.
async fn redmine(permissions: &'static [&'static str]) -> Value {
    let current = async |headers: HeaderMap| {
        if headers.get("x-redmine-api-key").is_none_or(|key| key != KEY) {
            return (StatusCode::UNAUTHORIZED, Json(Value::Null));
        }
        let member = json!({ "project": { "id": 1 }, "roles": [{ "id": 4, "name": "Sync" }] });
        let user = json!({ "id": 5, "login": "bob", "firstname": "Bob", "lastname": "Sync", "memberships": [member] });
        (StatusCode::OK, Json(json!({ "user": user })))
    };
    let role = async move || Json(json!({ "role": { "id": 4, "name": "Sync", "permissions": permissions } }));
    let app = Router::new().route("/users/current.json", get(current)).route("/roles/4.json", get(role));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    json!({ "name": "Desk", "kind": "redmine", "address": format!("{address}/projects/ops/issues"), "email": "", "token": KEY })
}

const ENOUGH: &[&str] = &[
    "view_issues",
    "add_issues",
    "edit_issues",
    "add_issue_notes",
    "edit_issue_notes",
    "view_private_notes",
    "set_notes_private",
];

#[tokio::test]
async fn a_redmine_keeps_its_own_settings_until_others_are_chosen() {
    let site = TestNode::new().await;
    let token = site.token().await;
    let mut new = redmine(ENOUGH).await;
    new["redmine"] = json!({ "formatting": "common-mark", "impersonate": true });
    let made = site.call(As::Machine(&token), Method::POST, "/systems", Some(new.clone())).await;
    assert_eq!(made.status, StatusCode::CREATED, "{:?}", made.body);
    let system = made.json();
    assert_eq!((&system["kind"], &system["kindLabel"]), (&json!("redmine"), &json!("Redmine")));
    assert_eq!(system["account"]["displayName"], "Bob Sync");
    assert_eq!(system["redmine"], new["redmine"]);
    let address = new["address"].as_str().unwrap().trim_end_matches("/projects/ops/issues");
    assert_eq!(system["address"], address, "the page that was pasted with the address is cut off");
    assert!(!String::from_utf8_lossy(&made.body).contains(KEY), "the key is never shown");

    let path = format!("/systems/{}", system["id"].as_str().unwrap());
    let update = json!({ "name": "Desk", "address": address, "email": "" });
    let kept = site.call(As::Machine(&token), Method::PUT, &path, Some(update.clone())).await.json();
    assert_eq!(kept["redmine"], new["redmine"]);
    let mut other = update;
    other["redmine"] = json!({ "formatting": "textile", "impersonate": false });
    let changed = site.call(As::Machine(&token), Method::PUT, &path, Some(other.clone())).await.json();
    assert_eq!(changed["redmine"], other["redmine"]);
}

#[tokio::test]
async fn what_is_wrong_with_a_redmine_is_said_in_its_words() {
    let site = TestNode::new().await;
    let token = site.token().await;
    let new = redmine(ENOUGH).await;
    let (jira, of_jira) = tracker().await;
    let with = |field: &str, value: &str| {
        let mut new = new.clone();
        new[field] = json!(value);
        new
    };
    let weak = redmine(&["view_issues"]).await;
    for (body, field, code, said) in [
        (with("token", ""), "token", "invalid-input", "Enter the account's API key"),
        (with("token", "wrong"), "token", "tracker-unauthorized", "does not accept the API key"),
        (with("address", ""), "address", "bad-address", "https://redmine.example.com"),
        (with("address", "http://redmine.example.com"), "address", "bad-address", "https://"),
        (with("address", &jira.url), "address", "tracker-unreachable", "No Redmine with its REST API on"),
        (weak, "token", "missing-permission", "Add issues"),
    ] {
        let refused = site.call(As::Machine(&token), Method::POST, "/systems", Some(body)).await;
        assert_eq!(refused.problem(), (422, code.into()), "{said}");
        let text = refused.json()["fields"][field].to_string();
        assert!(text.contains(said), "{text}");
    }
    let mut as_jira = of_jira;
    as_jira["address"] = json!(new["address"].as_str().unwrap().trim_end_matches("/projects/ops/issues"));
    let refused = site.call(As::Machine(&token), Method::POST, "/systems", Some(as_jira)).await;
    assert_eq!(refused.problem(), (422, "tracker-unreachable".into()));
}

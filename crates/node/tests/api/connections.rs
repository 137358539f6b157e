//! Connections, invitations, rules and twins through the API, before the other side is there.

use crate::support::{Answer, As, TestNode, tracker};
use axum::http::{Method, StatusCode};
use entente_tracker_emulators::jira::RunningEmulator;
use serde_json::{Value, json};

/// A node with a tracker, and a machine that asks.
struct Scene {
    site: TestNode,
    token: String,
    system: String,
    _emulator: RunningEmulator,
}

impl Scene {
    async fn new() -> Self {
        let site = TestNode::new().await;
        let token = site.token().await;
        let (emulator, new) = tracker().await;
        let made = site.call(As::Machine(&token), Method::POST, "/systems", Some(new)).await.json();
        Self { site, token, system: made["id"].as_str().unwrap().to_owned(), _emulator: emulator }
    }

    async fn get(&self, path: &str) -> Value {
        self.site.call(As::Machine(&self.token), Method::GET, path, None).await.json()
    }

    async fn post(&self, path: &str, body: Value) -> Answer {
        self.site.call(As::Machine(&self.token), Method::POST, path, Some(body)).await
    }

    fn new_connection(&self) -> Value {
        json!({
            "systemId": self.system, "type": "private", "mode": "script", "localShortName": "Us", "remoteShortName": "Them",
            "name": "Us and them", "description": "For tests", "projectKey": "demo",
        })
    }

    /// A pending connection: its path and its code.
    async fn initiated(&self) -> (String, String) {
        let made = self.post("/connections", self.new_connection()).await;
        assert_eq!(made.status, StatusCode::CREATED, "{:?}", made.body);
        let made = made.json();
        let path = format!("/connections/{}", made["connection"]["id"].as_str().unwrap());
        (path, made["invitationCode"].as_str().unwrap().to_owned())
    }
}

#[tokio::test]
async fn an_initiated_connection_waits_and_tells_nothing_of_the_other_side() {
    let scene = Scene::new().await;
    let (path, code) = scene.initiated().await;
    let connection = scene.get(&path).await;
    let expected = json!({
        "id": connection["id"], "name": "Us and them", "description": "For tests", "localShortName": "Us",
        "remoteShortName": "Them", "type": "private", "mode": "script", "status": "pending", "deactivatedBy": [], "removedByPeer": false, "role": "initiator", "lead": true,
        "systemId": scene.system, "projectKey": "DEMO",
        "remote": {
            "label": "unknown", "shortName": "Them", "trackerKind": null, "trackerLabel": null, "fingerprint": null,
            "person": null, "url": null, "consoleUrl": null,
        },
        "comparisonCode": null, "requestsMadeBy": "them", "counterpartId": null, "relayUrl": null, "refusal": null,
        "invitation": { "state": "open", "expiresAt": 1_800_000_000_000_i64 + 7 * 24 * 60 * 60 * 1000 },
        "twins": { "running": 0, "blocked": 0 }, "stoppedBecause": null, "calibration": null, "refused": [], "lastContactAt": null,
        "createdAt": 1_800_000_000_000_i64,
    });
    assert_eq!(connection, expected);
    assert_eq!(scene.get("/connections").await, json!([expected]));
    let again = scene.get(&format!("{path}/invitation")).await;
    assert_eq!((&again["code"], &again["state"]), (&json!(code), &json!("open")));

    scene.site.clock.pass(7 * 24 * 60 * 60 * 1000);
    assert_eq!(scene.get(&path).await["invitation"]["state"], "expired");
}

#[tokio::test]
async fn what_is_wrong_with_a_new_connection_stands_at_its_field() {
    let scene = Scene::new().await;
    for (field, value, code) in [
        ("name", json!(""), "invalid-input"),
        ("name", json!("x".repeat(256)), "invalid-input"),
        ("localShortName", json!(" "), "invalid-input"),
        ("remoteShortName", json!(""), "invalid-input"),
        ("projectKey", json!("NONE"), "project-unknown"),
    ] {
        let mut new = scene.new_connection();
        new[field] = value;
        let refused = scene.post("/connections", new).await;
        assert_eq!(refused.problem(), (422, code.into()), "{field}");
        assert!(refused.json()["fields"][field].is_string(), "{field}");
    }
    scene.initiated().await;
    let twice = scene.post("/connections", scene.new_connection()).await;
    assert_eq!(twice.problem(), (422, "name-taken".into()));
    for (more, code) in [
        (json!({ "mode": "basic", "name": "Another" }), "not-offered"),
        (json!({ "type": "public", "name": "Another" }), "invalid-input"),
        (json!({ "type": "local", "name": "Another" }), "invalid-input"),
    ] {
        let mut new = scene.new_connection();
        new.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(scene.post("/connections", new).await.problem(), (422, code.into()), "{more}");
    }
}

#[tokio::test]
async fn codes_are_inspected_where_they_arrive() {
    let (scene, other) = (Scene::new().await, Scene::new().await);
    let (_, code) = scene.initiated().await;
    let inspect = |code: &str| json!({ "code": code });
    let own = scene.post("/invitations/inspect", inspect(&code)).await;
    assert_eq!(own.problem(), (422, "own-code".into()));

    let told = other.post("/invitations/inspect", inspect(&code)).await.json();
    let fingerprint = scene.site.node.identity.keys.public().fingerprint();
    assert_eq!(told["connectionName"], "Us and them");
    assert_eq!(
        (&told["yourShortName"], &told["typeLabel"], &told["modeLabel"]),
        (&json!("Them"), &json!("Private"), &json!("Script"))
    );
    let initiator = json!({
        "shortName": "Us", "trackerKind": "jira-cloud", "trackerLabel": "Jira Cloud", "nodeAddress": "http://127.0.0.1:9",
        "fingerprint": fingerprint,
    });
    assert_eq!(told["initiator"], initiator);

    for (text, code) in [("hello", "not-a-code"), (&code[..code.len() - 9], "code-cut")] {
        let refused = other.post("/invitations/inspect", inspect(text)).await;
        assert_eq!(refused.problem(), (422, code.into()), "{text}");
        assert!(refused.json()["fields"]["code"].is_string());
    }
}

#[tokio::test]
async fn an_inviting_node_that_does_not_answer_leaves_nothing_to_see() {
    let (scene, other) = (Scene::new().await, Scene::new().await);
    let (_, code) = scene.initiated().await;
    let accept = json!({ "code": code, "systemId": other.system, "projectKey": "DEMO" });
    let refused = other.post("/invitations/accept", accept).await;
    assert_eq!(refused.problem(), (503, "peer-unreachable".into()));
    assert_eq!(other.get("/connections").await, json!([]));
}

#[tokio::test]
async fn codes_are_replaced_and_taken_back() {
    let scene = Scene::new().await;
    let (path, code) = scene.initiated().await;
    let renewed = scene.post(&format!("{path}/invitation/reissue"), json!({})).await.json();
    assert_ne!(renewed["code"], json!(code));
    let revoked = scene.post(&format!("{path}/invitation/revoke"), json!({})).await;
    assert_eq!(revoked.status, StatusCode::NO_CONTENT);
    assert_eq!(scene.get(&path).await["invitation"]["state"], "revoked");
    let removed = scene.post(&format!("{path}/remove"), json!({})).await;
    assert_eq!(removed.status, StatusCode::NO_CONTENT);
    assert_eq!(scene.get("/connections").await, json!([]));
    let gone = scene.site.call(As::Machine(&scene.token), Method::GET, &path, None).await;
    assert_eq!(gone.problem(), (404, "not-found".into()));
}

#[tokio::test]
async fn rules_are_published_on_what_was_seen() {
    let scene = Scene::new().await;
    let (path, _) = scene.initiated().await;
    let path = format!("{path}/rules");
    let rules = scene.get(&path).await;
    assert_eq!(rules["current"]["number"], 1);
    assert_eq!(rules["versions"][0]["author"], "test");

    let broken = json!({ "outgoing": "x = = 1", "incoming": "" });
    let found = scene.post(&format!("{path}/check"), broken).await.json();
    assert_eq!((&found["diagnostics"][0]["side"], &found["diagnostics"][0]["line"]), (&json!("outgoing"), &json!(1)));
    let publish = |outgoing: &str, based_on: u64| json!({ "outgoing": outgoing, "incoming": "", "note": "why", "basedOn": based_on });
    let refused = scene.post(&path, publish("x = = 1", 1)).await;
    assert_eq!(refused.problem(), (422, "rules-do-not-compile".into()));
    assert_eq!(refused.json()["diagnostics"], found["diagnostics"]);

    let published = scene.post(&path, publish("replica.summary = issue.summary", 1)).await;
    assert_eq!(published.status, StatusCode::CREATED, "{:?}", published.body);
    let published = published.json();
    assert_eq!((&published["number"], &published["note"]), (&json!(2), &json!("why")));
    assert_eq!(scene.get(&format!("{path}/2")).await, published);
    assert_eq!(scene.post(&path, publish("", 1)).await.problem(), (409, "rules-changed".into()));
    // Both scripts at their longest fit into one request.
    let long = "/".repeat(1024 * 1024 + 1);
    let refused = scene.post(&format!("{path}/check"), json!({ "outgoing": long, "incoming": "" })).await;
    assert_eq!(refused.problem(), (422, "script-too-long".into()));
}

#[tokio::test]
async fn no_sync_starts_before_the_other_side_accepted() {
    let scene = Scene::new().await;
    let (path, _) = scene.initiated().await;
    let refused = scene.post(&format!("{path}/twins"), json!({ "issueKey": "DEMO-1" })).await;
    assert_eq!(refused.problem(), (409, "connection-pending".into()));
    assert!(refused.json()["detail"].as_str().unwrap().contains("waits for Them"));
    assert_eq!(scene.get(&format!("{path}/twins?limit=5&status=blocked")).await, json!({ "twins": [], "total": 0 }));
    let wrong =
        scene.site.call(As::Machine(&scene.token), Method::GET, &format!("{path}/twins?status=odd"), None).await;
    assert_eq!(wrong.problem(), (422, "invalid-input".into()));
}

//! Deliveries of a tracker's webhooks.

use crate::support::{Answer, As, TestNode, answer, tracker};
use aws_lc_rs::hmac;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use entente_hub::SystemId;

const DELIVERY: &str =
    r#"{"webhookEvent":"jira:issue_updated","timestamp":1800000000000,"issue":{"id":"10001","key":"DEMO-1"}}"#;

async fn registered(site: &TestNode) -> SystemId {
    let token = site.token().await;
    let (_emulator, new) = tracker().await;
    let system = site.call(As::Machine(&token), Method::POST, "/systems", Some(new)).await.json();
    system["id"].as_str().unwrap().parse().unwrap()
}

async fn deliver(site: &TestNode, id: &str, body: &str, signature: &str) -> Answer {
    let request = Request::post(format!("/hooks/v1/{id}")).header("x-hub-signature", signature);
    answer(site.hooks.clone(), request.body(Body::from(body.to_owned())).unwrap()).await
}

async fn signed(site: &TestNode, id: SystemId, body: &str) -> String {
    let (_, settings) = site.node.system(id).await.unwrap();
    let secret = site.node.webhook_secret(id, &settings).unwrap();
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    format!("sha256={}", hex::encode(hmac::sign(&key, body.as_bytes())))
}

#[tokio::test]
async fn a_signed_delivery_is_taken() {
    let site = TestNode::new().await;
    let id = registered(&site).await;
    let signature = signed(&site, id, DELIVERY).await;
    let taken = deliver(&site, &id.to_string(), DELIVERY, &signature).await;
    assert_eq!(taken.status, StatusCode::NO_CONTENT, "{:?}", taken.body);
}

#[tokio::test]
async fn other_deliveries_are_refused() {
    let site = TestNode::new().await;
    let id = registered(&site).await;
    let signature = signed(&site, id, DELIVERY).await;
    let id_text = id.to_string();
    let altered = DELIVERY.replace("10001", "10002");
    for (body, signature) in [(altered.as_str(), signature.as_str()), (DELIVERY, "sha256=00"), (DELIVERY, "")] {
        assert_eq!(deliver(&site, &id_text, body, signature).await.problem(), (401, "bad-signature".into()));
    }
    for unknown in ["00000000-0000-4000-8000-000000000000", "7"] {
        assert_eq!(deliver(&site, unknown, DELIVERY, &signature).await.problem(), (404, "not-found".into()));
    }
    let nonsense = "nonsense";
    let signature = signed(&site, id, nonsense).await;
    assert_eq!(deliver(&site, &id_text, nonsense, &signature).await.problem(), (400, "delivery-malformed".into()));
    let large = "x".repeat(1024 * 1024 + 1);
    let signature = signed(&site, id, &large).await;
    assert_eq!(deliver(&site, &id_text, &large, &signature).await.problem(), (413, "body-too-large".into()));
}

#[tokio::test]
async fn a_delivery_that_can_t_be_stored_is_to_be_repeated() {
    let site = TestNode::new().await;
    let id = registered(&site).await;
    let signature = signed(&site, id, DELIVERY).await;
    // The store goes on reading, but the table in which the delivery looks for its twins is gone.
    let database = rusqlite::Connection::open(site.folder().join("entente.db")).unwrap();
    database.execute_batch("ALTER TABLE twin RENAME TO gone").unwrap();
    let refused = deliver(&site, &id.to_string(), DELIVERY, &signature).await;
    assert_eq!(refused.problem(), (503, "store-unavailable".into()));
}

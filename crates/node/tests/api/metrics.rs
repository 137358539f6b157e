//! What monitoring sees.

use crate::support::{Answer, As, HOST, TestNode, tracker};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use std::collections::BTreeSet;

const DASHBOARD: &str = include_str!("../../../../docs/grafana/entente.json");

async fn get(site: &TestNode, path: &str, token: Option<&str>) -> Answer {
    let mut request = Request::get(path).header(header::HOST, HOST);
    if let Some(token) = token {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    site.send(request.body(Body::empty()).unwrap()).await
}

async fn metrics(site: &TestNode) -> String {
    let token = site.token().await;
    let answer = get(site, "/metrics", Some(&token)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.header(header::CONTENT_TYPE).starts_with("text/plain; version=0.0.4"));
    String::from_utf8(answer.body.to_vec()).unwrap()
}

/// Names of connections and systems are nobody's business; whether the node works may be asked by whatever restarts it.
#[tokio::test]
async fn metrics_need_a_token_and_readiness_none() {
    let site = TestNode::new().await;
    assert_eq!(get(&site, "/metrics", None).await.problem(), (401, "not-signed-in".into()));
    let ready = get(&site, "/readyz", None).await;
    assert_eq!((ready.status, ready.body.as_ref()), (StatusCode::OK, b"ready".as_slice()));
}

#[tokio::test]
async fn calls_of_a_tracker_are_counted() {
    let site = TestNode::new().await;
    let (_emulator, system) = tracker().await;
    let token = site.token().await;
    let added = site.call(As::Machine(&token), Method::POST, "/systems", Some(system)).await;
    assert_eq!(added.status, StatusCode::CREATED, "{:?}", added.body);
    let id = added.json()["id"].as_str().unwrap().to_owned();
    let path = format!("/systems/{id}/projects");
    site.call(As::Machine(&token), Method::GET, &path, None).await;
    let text = get(&site, "/metrics", Some(&token)).await;
    let text = String::from_utf8(text.body.to_vec()).unwrap();
    let line = text.lines().find(|line| line.contains("system=\"Jira\",outcome=\"answered\"")).unwrap();
    assert_ne!(line.rsplit(' ').next(), Some("0"), "{line}");
}

/// A dashboard that asks for a metric by a name that is gone shows an empty panel, and nobody notices.
#[tokio::test]
async fn every_metric_of_the_dashboard_exists() {
    let site = TestNode::new().await;
    let text = metrics(&site).await;
    let told: BTreeSet<&str> =
        text.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split(' ').next()).collect();
    let asked: BTreeSet<&str> = DASHBOARD
        .split(|c: char| c != '_' && !c.is_ascii_lowercase())
        .filter(|word| word.starts_with("entente_"))
        .collect();
    let unknown: Vec<_> = asked.iter().filter(|name| !told.contains(name.trim_end_matches("_bucket"))).collect();
    assert!(unknown.is_empty() && asked.len() > 8, "{unknown:?}, {} names", asked.len());
}

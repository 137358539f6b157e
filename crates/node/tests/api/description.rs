//! The description of the API, as it is published.

use crate::support::{As, TestNode};
use axum::http::Method;
use std::path::Path;

#[test]
fn the_published_description_is_the_program_s() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/api/openapi.json");
    let published = std::fs::read_to_string(path).unwrap();
    let current = entente_node::api::openapi().to_pretty_json().unwrap() + "\n";
    assert!(
        published == current,
        "run `cargo run -p entente-node --example write_openapi`, then commit docs/api/openapi.json"
    );
}

#[tokio::test]
async fn every_described_operation_is_served() {
    let site = TestNode::new().await;
    let description = site.call(As::Nobody, Method::GET, "/openapi.json", None).await.json();
    let mut operations = 0;
    for (path, item) in description["paths"].as_object().unwrap() {
        let Some(path) = path.strip_prefix("/api/v1") else { continue };
        let path = path.replace("{id}", "00000000-0000-4000-8000-000000000000").replace("{number}", "1");
        let path = path.replace("{name}", "none");
        for (method, operation) in item.as_object().unwrap() {
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let answer = site.call(As::Nobody, method, &path, None).await;
            // Known routes ask who is there, or for a body.
            let expected: &[u16] = if operation.get("security").is_some() { &[200, 415] } else { &[401] };
            assert!(expected.contains(&answer.status.as_u16()), "{path}: {}", answer.status);
            operations += 1;
        }
    }
    assert!(operations > 25, "only {operations} operations are described");
}

//! The web console's files and the headers around them.

use crate::support::{Answer, As, HOST, TestNode};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

async fn open(site: &TestNode, method: Method, path: &str, accept: &str) -> Answer {
    let request = Request::builder().method(method).uri(path).header(header::HOST, HOST).header(header::ACCEPT, accept);
    site.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_page_answers_for_every_address_that_it_routes() {
    let site = TestNode::new().await;
    let index = open(&site, Method::GET, "/", "text/html").await;
    assert_eq!(index.status, StatusCode::OK);
    assert_eq!(index.header(header::CONTENT_TYPE), "text/html; charset=utf-8");
    assert_eq!(index.header(header::CACHE_CONTROL), "no-cache");
    let routed = open(&site, Method::GET, "/connections/7/rules", "text/html,application/xhtml+xml").await;
    assert_eq!((routed.status, &routed.body), (StatusCode::OK, &index.body));

    for (method, path, accept, status) in [
        (Method::GET, "/connections/7", "application/json", StatusCode::NOT_FOUND),
        (Method::GET, "/assets/missing.js", "text/html", StatusCode::NOT_FOUND),
        (Method::GET, "/../Cargo.toml", "*/*", StatusCode::NOT_FOUND),
        (Method::POST, "/connections/7", "text/html", StatusCode::METHOD_NOT_ALLOWED),
        (Method::GET, "/api/v2/status", "text/html", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(open(&site, method, path, accept).await.status, status, "{path}");
    }
}

#[tokio::test]
async fn a_browser_that_knows_the_page_gets_no_second_copy() {
    let site = TestNode::new().await;
    let tag = open(&site, Method::GET, "/", "text/html").await.header(header::ETAG).to_owned();
    let request = Request::get("/").header(header::HOST, HOST).header(header::IF_NONE_MATCH, tag);
    let answer = site.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!((answer.status, answer.body.len()), (StatusCode::NOT_MODIFIED, 0));
}

#[tokio::test]
async fn hashed_files_stay_in_the_browser() {
    let site = TestNode::new().await;
    let index = String::from_utf8(open(&site, Method::GET, "/", "text/html").await.body.to_vec()).unwrap();
    // A program that was built without the console has no such files.
    for path in index.split('"').filter(|part| part.starts_with("/assets/")) {
        let file = open(&site, Method::GET, path, "*/*").await;
        assert_eq!(file.status, StatusCode::OK, "{path}");
        assert_eq!(file.header(header::CACHE_CONTROL), "public, max-age=31536000, immutable");
        assert_ne!(file.header(header::CONTENT_TYPE), "application/octet-stream", "{path}");
    }
}

#[tokio::test]
async fn every_answer_is_strict() {
    let site = TestNode::new().await;
    let page = open(&site, Method::GET, "/", "text/html").await;
    let api = site.call(As::Nobody, Method::GET, "/status", None).await;
    let refusal = site.call(As::Nobody, Method::GET, "/systems", None).await;
    for answer in [&page, &api, &refusal] {
        let policy = answer.header(header::CONTENT_SECURITY_POLICY);
        assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("script-src 'unsafe"), "{policy}");
        assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(answer.header(header::REFERRER_POLICY), "same-origin");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
    }
    assert_eq!(page.header(header::STRICT_TRANSPORT_SECURITY), "", "this console is served without TLS");
    let secure = TestNode::with_secure_cookies(true).await.call(As::Nobody, Method::GET, "/status", None).await;
    assert_eq!(secure.header(header::STRICT_TRANSPORT_SECURITY), "max-age=31536000; includeSubDomains");
    assert_eq!(api.header(header::CACHE_CONTROL), "no-store");
    assert_eq!(refusal.header(header::CACHE_CONTROL), "no-store");
}

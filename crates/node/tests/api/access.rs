//! Setting up, signing in and out, tokens, forged requests, foreign hosts, guessing.

use crate::support::{As, HOST, PASSWORD, TestNode};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use serde_json::json;

#[tokio::test]
async fn the_first_administrator_is_made_once_with_the_printed_token() {
    let site = TestNode::new().await;
    let status = site.call(As::Nobody, Method::GET, "/status", None).await;
    assert_eq!(status.json()["setup"], "needs-administrator");

    let wrong = json!({ "token": "guess", "name": "ada", "password": PASSWORD });
    let refused = site.call(As::Nobody, Method::POST, "/setup", Some(wrong)).await;
    assert_eq!(refused.problem(), (422, "wrong-token".into()));
    assert!(refused.json()["fields"]["token"].is_string());
    let token = site.setup_token();
    let short = json!({ "token": token, "name": "", "password": "short" });
    let refused = site.call(As::Nobody, Method::POST, "/setup", Some(short)).await.json();
    assert!(refused["fields"]["name"].is_string() && refused["fields"]["password"].is_string(), "{refused}");

    let (cookie, csrf) = site.set_up().await;
    let status = site.call(As::Nobody, Method::GET, "/status", None).await;
    assert_eq!(status.json()["setup"], "needs-system");
    let session = site.call(As::Session(&cookie, ""), Method::GET, "/sessions/current", None).await;
    assert_eq!(session.json(), json!({ "user": "ada", "csrf": csrf }));

    let again = json!({ "token": token, "name": "eve", "password": PASSWORD });
    let refused = site.call(As::Nobody, Method::POST, "/setup", Some(again)).await;
    assert_eq!(refused.problem(), (409, "already-set-up".into()));
}

#[tokio::test]
async fn a_session_begins_with_the_password_and_ends_on_sign_out() {
    let site = TestNode::new().await;
    let (first, _) = site.set_up().await;
    let wrong = json!({ "name": "ada", "password": "not the password" });
    let refused = site.call(As::Nobody, Method::POST, "/sessions", Some(wrong)).await;
    assert_eq!(refused.problem(), (401, "wrong-password".into()));

    let right = json!({ "name": "ada", "password": PASSWORD });
    let signed_in = site.call(As::Nobody, Method::POST, "/sessions", Some(right)).await;
    assert_eq!(signed_in.status, StatusCode::CREATED);
    let cookie = signed_in.header(header::SET_COOKIE).to_owned();
    assert!(cookie.starts_with("entente_session_"), "{cookie}");
    for part in ["; HttpOnly", "; SameSite=Strict", "; Path=/"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Secure"), "this console is served without TLS: {cookie}");

    let cookie = cookie.split(';').next().unwrap();
    let csrf = signed_in.json()["csrf"].as_str().unwrap().to_owned();
    let both = format!("entente_session_00000000=other; {cookie}");
    let signed_out = site.call(As::Session(&both, &csrf), Method::DELETE, "/sessions/current", None).await;
    assert_eq!(signed_out.status, StatusCode::NO_CONTENT);
    assert!(signed_out.header(header::SET_COOKIE).contains("Max-Age=0"));
    let ended = site.call(As::Session(cookie, &csrf), Method::GET, "/sessions/current", None).await;
    assert_eq!(ended.problem(), (401, "not-signed-in".into()));
    let other = site.call(As::Session(&first, ""), Method::GET, "/sessions/current", None).await;
    assert_eq!(other.status, StatusCode::OK, "another session of the same person goes on");
}

#[tokio::test]
async fn sessions_end_by_themselves() {
    let site = TestNode::with_secure_cookies(true).await;
    let (cookie, _) = site.set_up().await;
    site.clock.pass(12 * 60 * 60 * 1000 + 1);
    let ended = site.call(As::Session(&cookie, ""), Method::GET, "/sessions/current", None).await;
    assert_eq!(ended.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn cookies_of_a_console_with_tls_are_never_sent_without() {
    let site = TestNode::with_secure_cookies(true).await;
    let body = json!({ "token": site.setup_token(), "name": "ada", "password": PASSWORD });
    let answer = site.call(As::Nobody, Method::POST, "/setup", Some(body)).await;
    assert!(answer.header(header::SET_COOKIE).ends_with("; Secure"));
}

#[tokio::test]
async fn all_but_the_doors_need_a_caller() {
    let site = TestNode::new().await;
    for (method, path) in [
        (Method::GET, "/sessions/current"),
        (Method::GET, "/tokens"),
        (Method::GET, "/systems"),
        (Method::POST, "/systems"),
        (Method::GET, "/connections"),
        (Method::POST, "/connections"),
        (Method::POST, "/invitations/inspect"),
        (Method::GET, "/connections/00000000-0000-4000-8000-000000000000/rules"),
        (Method::GET, "/twins/00000000-0000-4000-8000-000000000000"),
        (Method::GET, "/events"),
    ] {
        let refused = site.call(As::Nobody, method.clone(), path, None).await;
        assert_eq!(refused.problem(), (401, "not-signed-in".into()), "{method} {path}");
        let refused = site.call(As::Machine("ent_guess"), method.clone(), path, None).await;
        assert_eq!(refused.problem(), (401, "bad-token".into()), "{method} {path}");
        let refused = site.call(As::Session("entente_session=guess", "guess"), method, path, None).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{path}");
    }
}

#[tokio::test]
async fn a_session_changes_nothing_without_its_token() {
    let site = TestNode::new().await;
    let (cookie, csrf) = site.set_up().await;
    let new = || Some(json!({ "name": "robot" }));
    for wrong in ["", "guess", &csrf[1..]] {
        let refused = site.call(As::Session(&cookie, wrong), Method::POST, "/tokens", new()).await;
        assert_eq!(refused.problem(), (403, "csrf".into()));
    }
    assert!(site.node.list_tokens().await.unwrap().is_empty());
    let made = site.call(As::Session(&cookie, &csrf), Method::POST, "/tokens", new()).await;
    assert_eq!(made.status, StatusCode::CREATED);
}

#[tokio::test]
async fn machines_use_tokens_until_they_end_and_make_none() {
    let site = TestNode::new().await;
    let (cookie, csrf) = site.set_up().await;
    let session = || As::Session(&cookie, &csrf);
    let made = site.call(session(), Method::POST, "/tokens", Some(json!({ "name": " build robot " }))).await.json();
    assert_eq!(made["name"], "build robot");
    let token = made["token"].as_str().unwrap();
    let twice = site.call(session(), Method::POST, "/tokens", Some(json!({ "name": "build robot" }))).await;
    assert_eq!(twice.problem(), (422, "name-taken".into()));

    let listed = site.call(session(), Method::GET, "/tokens", None).await.json();
    assert_eq!(listed, json!([{ "name": "build robot", "createdBy": "ada", "createdAt": 1_800_000_000_000_i64 }]));
    assert_eq!(site.call(As::Machine(token), Method::GET, "/systems", None).await.json(), json!([]));
    let refused = site.call(As::Machine(token), Method::POST, "/tokens", Some(json!({ "name": "other" }))).await;
    assert_eq!(refused.problem(), (403, "session-needed".into()));

    let ended = site.call(session(), Method::DELETE, "/tokens/build%20robot", None).await;
    assert_eq!(ended.status, StatusCode::NO_CONTENT);
    assert_eq!(site.call(As::Machine(token), Method::GET, "/systems", None).await.problem(), (401, "bad-token".into()));
    let gone = site.call(session(), Method::DELETE, "/tokens/build%20robot", None).await;
    assert_eq!(gone.problem(), (404, "not-found".into()));
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let site = TestNode::new().await;
    // Too long for any password, so that no attempt costs the test a hash.
    let attempt = |name: &str| Some(json!({ "name": name, "password": "x".repeat(1_001) }));
    for _ in 0..10 {
        let refused = site.call(As::Nobody, Method::POST, "/sessions", attempt("ada")).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    }
    let slowed = site.call(As::Nobody, Method::POST, "/sessions", attempt("ada")).await;
    assert_eq!(slowed.problem(), (429, "too-many-attempts".into()));
    assert_eq!(slowed.json()["retryAfterSeconds"], 300);
    assert_eq!(slowed.header(header::RETRY_AFTER), "300");
    let other = site.call(As::Nobody, Method::POST, "/sessions", attempt("grace")).await;
    assert_eq!(other.status, StatusCode::UNAUTHORIZED);
    site.clock.pass(300_000);
    let later = site.call(As::Nobody, Method::POST, "/sessions", attempt("ada")).await;
    assert_eq!(later.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn foreign_hosts_and_origins_are_refused() {
    let site = TestNode::new().await;
    let request = |method: Method, path: &str, headers: &[(&str, &str)]| {
        let request = Request::builder().method(method).uri(path);
        headers
            .iter()
            .fold(request, |request, (name, value)| request.header(*name, *value))
            .body(Body::empty())
            .unwrap()
    };
    for headers in [vec![("host", "evil.test")], vec![("host", "127.0.0.1:8601")], vec![]] {
        for path in ["/api/v1/status", "/"] {
            let refused = site.send(request(Method::GET, path, &headers)).await;
            assert_eq!(refused.problem(), (421, "foreign-host".into()), "{headers:?}");
        }
        assert_eq!(site.send(request(Method::GET, "/healthz", &headers)).await.body, "ok");
    }
    for origin in ["https://evil.test", "null", "http://127.0.0.1:8601"] {
        let headers = [("host", HOST), ("origin", origin)];
        let refused = site.send(request(Method::POST, "/api/v1/sessions", &headers)).await;
        assert_eq!(refused.problem(), (403, "foreign-origin".into()), "{origin}");
    }
    let own = [("host", HOST), ("origin", "http://127.0.0.1:8600")];
    let answered = site.send(request(Method::POST, "/api/v1/sessions", &own)).await;
    assert_eq!(answered.problem(), (415, "not-json".into()), "the own origin gets further");
}

#[tokio::test]
async fn wrong_bodies_are_told_apart() {
    let site = TestNode::new().await;
    let send = async |content_type: &str, body: &str| {
        let request = Request::post("/api/v1/sessions").header(header::HOST, HOST);
        let request = request.header(header::CONTENT_TYPE, content_type).body(Body::from(body.to_owned())).unwrap();
        site.send(request).await
    };
    assert_eq!(send("text/plain", "{}").await.problem(), (415, "not-json".into()));
    assert_eq!(send("application/json", "{").await.problem(), (400, "not-json".into()));
    let missing = send("application/json; charset=utf-8", r#"{"name":"ada"}"#).await;
    assert_eq!(missing.problem(), (422, "invalid-input".into()));
    assert!(missing.json()["fields"]["password"].is_string());
    let large = format!(r#"{{"name":"{}","password":""}}"#, "x".repeat(1024 * 1024));
    assert_eq!(send("application/json", &large).await.problem(), (413, "body-too-large".into()));
    let unknown = site.call(As::Nobody, Method::GET, "/nothing", None).await;
    assert_eq!(unknown.problem(), (404, "not-found".into()));
    let method = site.call(As::Nobody, Method::PUT, "/status", None).await;
    assert_eq!(method.problem(), (405, "method-not-allowed".into()));
}

//! How single calls end: limits, breakdowns and lost answers, against a scripted server.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by itself")]

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use entente_http::{AddressPolicy, Client, ClientOptions};
use entente_hub::changes::WriteStep;
use entente_hub::{Comment, Field, HubIssue, IssueRef, Timestamp};
use entente_tracker_api::{Credentials, LimitScope, SweepCursor, Tracker, TrackerError, WriteRequest};
use entente_tracker_jira::{JiraOptions, JiraTracker};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

/// What the server was asked: method, path with query, body.
type Asked = (String, String, Value);

#[derive(Clone)]
enum Answer {
    Json(u16, Value),
    Limited(&'static str, u32),
    /// The connection is cut after the request was read.
    Cut,
}

#[derive(Clone, Default)]
struct Script {
    answers: Arc<Mutex<VecDeque<Answer>>>,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Script {
    fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

async fn answer(State(script): State<Script>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body: Bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let body = serde_json::from_slice(&body).unwrap_or_default();
    script.asked.lock().unwrap().push((head.method.to_string(), head.uri.to_string(), body));
    let next = script.answers.lock().unwrap().pop_front();
    match next.unwrap_or(Answer::Json(501, json!({"errorMessages": ["the script has no more answers"]}))) {
        Answer::Json(status, body) => (StatusCode::from_u16(status).unwrap(), axum::Json(body)).into_response(),
        Answer::Limited(reason, seconds) => (
            StatusCode::TOO_MANY_REQUESTS,
            [("retry-after", seconds.to_string()), ("ratelimit-reason", reason.to_owned())],
        )
            .into_response(),
        Answer::Cut => {
            let cut = futures::stream::iter([Err::<Bytes, _>(std::io::Error::other("cut"))]);
            axum::body::Body::from_stream(cut).into_response()
        }
    }
}

async fn jira(answers: impl IntoIterator<Item = Answer>) -> (JiraTracker, Script) {
    let script = Script { answers: Arc::new(Mutex::new(answers.into_iter().collect())), ..Script::default() };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = Router::new().fallback(answer).with_state(script.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let policy = AddressPolicy::private_allowed();
    let http = Client::new(ClientOptions { policy, ..ClientOptions::default() }).unwrap();
    let credentials = Credentials { address, email: "sync@example.com".into(), token: "token".into() };
    let options = JiraOptions { deadline_ms: 5_000, ..JiraOptions::new(http) };
    (JiraTracker::connect(credentials, options).unwrap(), script)
}

fn issue() -> IssueRef {
    IssueRef { id: "10002".into(), key: "OPS-3".into() }
}

fn request(step: WriteStep) -> WriteRequest {
    WriteRequest { step, marker: "m-1".into(), deadline: Timestamp(i64::MAX), content: None }
}

fn comment() -> WriteRequest {
    let comment = Comment { body: "Hello".into(), ..Comment::default() };
    request(WriteStep::AddComment { issue: issue(), comment })
}

#[tokio::test]
async fn a_comment_carries_its_marker_in_the_same_call() {
    let (jira, script) = jira([Answer::Json(201, json!({"id": "10401"}))]).await;
    let written = jira.write(comment()).await.unwrap();
    assert_eq!(written.item_id.as_deref(), Some("10401"));
    let (method, path, body) = &script.asked()[0];
    assert_eq!((method.as_str(), path.as_str()), ("POST", "/rest/api/3/issue/10002/comment"));
    assert_eq!(body["properties"], json!([{"key": "entente.sync", "value": {"marker": "m-1"}}]));
    assert_eq!(body["body"]["type"], "doc");
}

#[tokio::test]
async fn a_cut_answer_leaves_a_write_open_and_a_read_not() {
    let (jira, _) = jira([Answer::Cut, Answer::Cut]).await;
    let written = jira.write(comment()).await.unwrap_err();
    assert!(matches!(written, TrackerError::UnknownOutcome { .. }), "{written}");
    let read = jira.read_issue("10002").await.unwrap_err();
    assert!(matches!(read, TrackerError::Unavailable { .. }), "{read}");
}

#[tokio::test]
async fn a_good_answer_without_the_new_id_leaves_the_write_open() {
    let (jira, _) = jira([Answer::Json(201, json!({}))]).await;
    let error = jira.write(comment()).await.unwrap_err();
    assert!(matches!(error, TrackerError::UnknownOutcome { .. }), "{error}");
}

#[tokio::test]
async fn a_short_limit_is_waited_out() {
    let (jira, script) = jira([Answer::Limited("jira-burst-based", 0), Answer::Json(201, json!({"id": "1"}))]).await;
    jira.write(comment()).await.unwrap();
    assert_eq!(script.asked().len(), 2);
}

#[tokio::test]
async fn a_long_limit_is_told_and_stops_later_calls_before_they_are_sent() {
    let (jira, script) = jira([Answer::Limited("jira-quota-tenant-based", 600)]).await;
    for _ in 0..2 {
        let error = jira.write(comment()).await.unwrap_err();
        let TrackerError::RateLimited { scope, reason, retry_after_ms } = error else { panic!("{error}") };
        assert_eq!((scope, reason.as_str()), (LimitScope::Account, "jira-quota-tenant-based"));
        assert!(retry_after_ms > 590_000);
    }
    assert_eq!(script.asked().len(), 1);
}

#[tokio::test]
async fn a_limit_of_one_issue_leaves_the_others_alone() {
    let (jira, _) =
        jira([Answer::Limited("jira-per-issue-on-write", 600), Answer::Json(201, json!({"id": "1"}))]).await;
    assert!(jira.write(comment()).await.is_err());
    let other = IssueRef { id: "10003".into(), key: "OPS-4".into() };
    let step = WriteStep::AddComment { issue: other, comment: Comment { body: "x".into(), ..Comment::default() } };
    jira.write(request(step)).await.unwrap();
}

#[tokio::test]
async fn a_write_whose_time_is_over_is_not_sent() {
    let (jira, script) = jira([]).await;
    let late = WriteRequest { deadline: Timestamp(1), ..comment() };
    let error = jira.write(late).await.unwrap_err();
    assert!(matches!(error, TrackerError::Unavailable { .. }), "{error}");
    assert!(script.asked().is_empty());
}

#[tokio::test]
async fn an_edit_of_nothing_asks_nothing_and_null_clears() {
    let (jira, script) = jira([Answer::Json(200, json!({"id": "10002", "key": "OPS-3"}))]).await;
    let nothing = WriteStep::UpdateFields { issue: issue(), fields: Box::default() };
    jira.write(request(nothing)).await.unwrap();
    assert!(script.asked().is_empty());
    let cleared = HubIssue { description: Field::Null, ..HubIssue::default() };
    jira.write(request(WriteStep::UpdateFields { issue: issue(), fields: Box::new(cleared) })).await.unwrap();
    let (_, path, body) = &script.asked()[0];
    assert!(path.starts_with("/rest/api/3/issue/10002?returnIssue=true"));
    assert_eq!(body, &json!({"fields": {"description": null}}));
}

#[tokio::test]
async fn an_unknown_priority_is_named_with_those_that_there_are() {
    let list = json!([{"id": "1", "name": "High"}, {"id": "2", "name": "Low"}]);
    let (jira, script) = jira([Answer::Json(200, list)]).await;
    let fields = HubIssue { priority: Field::Set(entente_hub::Priority::by_name("Blocker")), ..HubIssue::default() };
    let error =
        jira.write(request(WriteStep::UpdateFields { issue: issue(), fields: Box::new(fields) })).await.unwrap_err();
    assert!(error.to_string().contains("\"Blocker\"") && error.to_string().contains("High, Low"), "{error}");
    assert_eq!(script.asked().len(), 1, "nothing was written");
}

#[tokio::test]
async fn what_is_gone_already_counts_as_deleted() {
    let (jira, _) = jira([Answer::Json(404, json!({"errorMessages": ["gone"]}))]).await;
    let step = WriteStep::DeleteComment { issue: issue(), comment_id: "1".into() };
    jira.write(request(step)).await.unwrap();
}

#[tokio::test]
async fn an_id_that_would_change_the_address_is_not_sent() {
    let (jira, script) = jira([]).await;
    for id in ["", ".", ".."] {
        assert!(matches!(jira.read_issue(id).await, Err(TrackerError::NotFound { .. })), "{id:?}");
    }
    assert!(script.asked().is_empty());
}

#[tokio::test]
async fn a_sweep_whose_page_token_died_begins_its_round_again() {
    let me = json!({"accountId": "a", "displayName": "Sync", "timeZone": "America/New_York"});
    let found = json!({"issues": [{"id": "1", "key": "OPS-1", "fields": {"updated": "2026-11-24T06:00:00.000+0000"}}], "isLast": true});
    let (jira, script) = jira([
        Answer::Json(200, me),
        Answer::Json(400, json!({"errorMessages": ["The token is not valid."]})),
        Answer::Json(200, found),
    ])
    .await;
    let cursor = json!({"v": 1, "top": 1_795_500_000_000_i64, "page": {"token": "old", "from": 1_795_499_880_000_i64}, "seen": {}});
    let page = jira.sweep(&SweepCursor(cursor.to_string())).await.unwrap();
    assert_eq!(page.hints.len(), 1);
    assert!(!page.more);
    let searches = script.asked();
    assert_eq!(searches[1].2["nextPageToken"], "old");
    assert_eq!(searches[2].2.get("nextPageToken"), None);
    assert_eq!(searches[2].2["jql"], "updated >= \"2026/11/24 00:58\" ORDER BY updated ASC, key ASC");
}

//! Middleware in front of the API: counts requests and applies the faults.

use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::emulator::Emulator;
use super::faults::Refusal;
use super::socket::Cutter;
use super::timeline::What;

/// Operations that are sent by POST and only read.
const READING_POSTS: &[&str] =
    &["/search/jql", "/search/approximate-count", "/jql/parse", "/jql/match", "/issue/bulkfetch", "/comment/list"];

pub(crate) async fn gate(
    State(emulator): State<Arc<Emulator>>,
    ConnectInfo(cutter): ConnectInfo<Cutter>,
    request: Request,
    next: Next,
) -> Response {
    let template = request.extensions().get::<MatchedPath>().map_or("unknown", MatchedPath::as_str);
    let endpoint = format!("{} {template}", request.method());
    let path = request.uri().path();
    let reads = request.method() == Method::GET || READING_POSTS.iter().any(|post| path.ends_with(post));
    let searches = path.ends_with("/search/jql");
    if !reads {
        emulator.timeline.note(What::Write, format!("{} {path}", request.method()));
    }
    let issue = (!reads).then(|| issue_in(path)).flatten().map(str::to_owned);
    emulator.tally.count(|counters| {
        *counters.requests.entry(endpoint.clone()).or_default() += 1;
        counters.api_reads += u64::from(reads);
        counters.api_searches += u64::from(searches);
    });
    match emulator.faults.before(&endpoint, issue.as_deref()) {
        Some(Refusal::Unavailable) => {
            emulator.tally.count(|counters| counters.failed_before += 1);
            return (StatusCode::SERVICE_UNAVAILABLE, "upstream connect error or disconnect/reset before headers")
                .into_response();
        }
        Some(Refusal::RateLimited { reason, limit, retry_after }) => {
            emulator.tally.count(|counters| counters.rate_limited += 1);
            return rate_limited(reason, limit, retry_after.as_secs());
        }
        None => {}
    }
    let response = next.run(request).await;
    if !reads && response.status().is_success() && emulator.faults.drops_answer() {
        emulator.tally.count(|counters| counters.dropped_answers += 1);
        cutter.cut();
    }
    response
}

/// 429 with every header that Jira is known to send (D: section on rate limits).
fn rate_limited(reason: &'static str, limit: u64, retry_after: u64) -> Response {
    let reset = Timestamp::now() + SignedDuration::from_secs(i64::try_from(retry_after).unwrap_or(i64::MAX / 2));
    let body = json!({ "errorMessages": ["Rate limit exceeded."], "errors": {} });
    let mut response = (StatusCode::TOO_MANY_REQUESTS, Json(body)).into_response();
    let policy = match reason {
        "jira-quota-tenant-based" => "tenant-app-quota",
        "jira-per-issue-on-write" => "per-issue-write",
        _ => "burst",
    };
    let texts = [
        ("retry-after", retry_after.to_string()),
        ("x-ratelimit-limit", limit.to_string()),
        ("x-ratelimit-remaining", "0".to_owned()),
        ("x-ratelimit-reset", reset.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
        ("x-ratelimit-nearlimit", "true".to_owned()),
        ("ratelimit-reason", reason.to_owned()),
        (
            "ratelimit-policy",
            format!("\"{policy}\";q={limit};w={}", if policy == "tenant-app-quota" { 3600 } else { 1 }),
        ),
        ("ratelimit", format!("\"{policy}\";r=0;t={retry_after}")),
    ];
    for (name, text) in texts {
        if let Ok(value) = HeaderValue::from_str(&text) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// The issue that a path names.
fn issue_in(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("/rest/api/3/issue/")?;
    rest.split('/').next().filter(|part| !part.is_empty())
}

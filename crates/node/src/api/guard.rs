//! What surrounds every request: which hosts are answered for, how long it may take, and what the browser may do with the answer.

use super::State;
use super::problem::{ApiError, ApiResult};
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::time::Duration;
use tracing::Instrument as _;

/// How long a request may take. Accepting an invitation asks another node, registering a system asks its tracker.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(90);

const CONTENT_SECURITY_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; \
     frame-ancestors 'none'",
);
const SECURITY_HEADERS: [(HeaderName, HeaderValue); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ),
];

/// For a listener with TLS: no plain HTTP to this name and those below it, for a year.
const STRICT_TRANSPORT: HeaderValue = HeaderValue::from_static("max-age=31536000; includeSubDomains");

/// Adds what tells the browser to be strict; answers to programs are not kept.
pub(super) async fn security_headers(Shared(tls): Shared<bool>, request: Request, next: Next) -> Response {
    let of_api = ["/api/", "/peer/", "/hooks/", "/forge/"].iter().any(|start| request.uri().path().starts_with(start));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in SECURITY_HEADERS {
        headers.insert(name, value);
    }
    if tls {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT);
    }
    if of_api {
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
    response
}

/// Answers only for hosts that this node is known by, so that no foreign name can be bent to this address, and lets pages of
/// other origins change nothing.
pub(super) async fn check_host(Shared(state): Shared<Arc<State>>, request: Request, next: Next) -> Response {
    match check(&state.allowed_hosts, &request) {
        Ok(()) => next.run(request).await,
        Err(error) => error.into_response(),
    }
}

fn check(allowed: &[String], request: &Request) -> ApiResult<()> {
    let host = host(request).unwrap_or_default();
    if !allowed.iter().any(|allowed| is_host(allowed, &host)) {
        let detail = format!(
            "This node does not answer for the host \"{}\". Use an address that it is configured for, or add this one to the console's hosts in its configuration.",
            host.escape_default()
        );
        return Err(ApiError::new(StatusCode::MISDIRECTED_REQUEST, "foreign-host", detail));
    }
    if !is_read(request.method()) && !is_own_origin(request.headers(), &host, allowed) {
        let detail = "Another site sent this request. Only the node's own console may.";
        return Err(ApiError::new(StatusCode::FORBIDDEN, "foreign-origin", detail));
    }
    Ok(())
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// The host and port that the client asked for: in HTTP/2 a part of the address, before that a header.
fn host(request: &Request) -> Option<String> {
    let of_address = request.uri().authority().map(|authority| authority.as_str());
    let of_header = || request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    of_address.or_else(of_header).map(str::to_ascii_lowercase)
}

/// An allowed host without a port fits any port.
fn is_host(allowed: &str, host: &str) -> bool {
    allowed.eq_ignore_ascii_case(host) || allowed.eq_ignore_ascii_case(without_port(host))
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Programs send no origin; browsers always do with requests that change something.
fn is_own_origin(headers: &HeaderMap, host: &str, allowed: &[String]) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let authority = origin.to_str().ok().and_then(|origin| origin.split_once("://")).map(|(_, authority)| authority);
    authority.is_some_and(|authority| {
        authority.eq_ignore_ascii_case(host) || allowed.iter().any(|allowed| allowed.eq_ignore_ascii_case(authority))
    })
}

/// Ends requests that take too long. Requests that change something are carried to their end even when nobody waits for the
/// answer any more, so that a closed browser leaves nothing half done.
pub(super) async fn carry_out(request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        let answer = tokio::time::timeout(REQUEST_TIMEOUT, next.run(request)).await;
        return answer.unwrap_or_else(|_| too_slow("The node could not answer in time. Try again."));
    }
    let work = tokio::spawn(next.run(request).in_current_span());
    match tokio::time::timeout(REQUEST_TIMEOUT, work).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => ApiError::internal().into_response(),
        Err(_) => too_slow("The node is still working on this. Reload the page in a while to see what came of it."),
    }
}

fn too_slow(detail: &str) -> Response {
    ApiError::new(StatusCode::SERVICE_UNAVAILABLE, "too-slow", detail).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_fit_with_their_port_or_with_any() {
        for (allowed, host, fits) in [
            ("localhost:8600", "localhost:8600", true),
            ("localhost:8600", "localhost:8601", false),
            ("localhost:8600", "localhost", false),
            ("node.example.com", "node.example.com", true),
            ("node.example.com", "node.example.com:8443", true),
            ("node.example.com", "node.example.com.evil.test", false),
            ("[::1]", "[::1]:8600", true),
            ("[::1]", "[::1]", true),
            ("127.0.0.1", "", false),
        ] {
            assert_eq!(is_host(allowed, host), fits, "{allowed} for {host}");
        }
    }
}

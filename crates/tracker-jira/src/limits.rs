//! Jira's rate limits, read from an answer's headers.

use entente_http::{HeaderMap, Response, retry_after};
use entente_tracker_api::LimitScope;
use entente_tracker_kit::Limit;
use std::time::Duration;

/// How long to wait when the server says that a limit is met but not for how long.
const UNTOLD: Duration = Duration::from_secs(2);

/// Reads a 429. `RateLimit-Reason` tells what must pause; an unknown reason, or none, pauses the whole account.
pub(crate) fn of_refusal(answer: &Response, now_ms: i64) -> Limit {
    let reason = answer.header("ratelimit-reason").unwrap_or("no reason given").to_owned();
    let scope = match reason.as_str() {
        "jira-per-issue-on-write" => LimitScope::Issue,
        "jira-burst-based" => LimitScope::Endpoint,
        _ => LimitScope::Account,
    };
    let wait = retry_after(&answer.headers, now_ms).or_else(|| until_reset(&answer.headers, now_ms));
    Limit { scope, reason, wait: wait.unwrap_or(UNTOLD) }
}

/// Reads a good answer that says that nothing is left for this kind of call.
pub(crate) fn of_empty_budget(headers: &HeaderMap, now_ms: i64) -> Option<Limit> {
    let left = headers.get("x-ratelimit-remaining")?.to_str().ok()?.trim().parse::<u64>().ok()?;
    let wait = (left == 0).then(|| until_reset(headers, now_ms)).flatten()?;
    let reason = "nothing left until the limit's reset".to_owned();
    Some(Limit { scope: LimitScope::Endpoint, reason, wait })
}

/// `X-RateLimit-Reset` is ISO 8601, sometimes without seconds.
fn until_reset(headers: &HeaderMap, now_ms: i64) -> Option<Duration> {
    let text = headers.get("x-ratelimit-reset")?.to_str().ok()?.trim();
    let with_seconds = || text.strip_suffix('Z').map(|minutes| format!("{minutes}:00Z"));
    let reset = text.parse::<jiff::Timestamp>().ok().or_else(|| with_seconds()?.parse().ok())?;
    Some(Duration::from_millis(u64::try_from(reset.as_millisecond().saturating_sub(now_ms)).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_http::StatusCode;

    fn refusal(headers: &[(&'static str, &str)]) -> Response {
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        Response { status: StatusCode::TOO_MANY_REQUESTS, headers, body: bytes::Bytes::new() }
    }

    #[test]
    fn the_reason_says_what_must_pause() {
        for (reason, scope) in [
            ("jira-per-issue-on-write", LimitScope::Issue),
            ("jira-burst-based", LimitScope::Endpoint),
            ("jira-quota-tenant-based", LimitScope::Account),
            ("jira-cost-based", LimitScope::Account),
        ] {
            let limit = of_refusal(&refusal(&[("ratelimit-reason", reason), ("retry-after", "9")]), 0);
            assert_eq!((limit.scope, limit.wait), (scope, Duration::from_secs(9)));
        }
    }

    #[test]
    fn without_retry_after_the_reset_time_counts() {
        let limit = of_refusal(&refusal(&[("x-ratelimit-reset", "1970-01-01T00:01Z")]), 15_000);
        assert_eq!(limit.wait, Duration::from_secs(45));
        assert_eq!(of_refusal(&refusal(&[]), 0).wait, UNTOLD);
    }

    #[test]
    fn an_empty_budget_is_seen_before_it_refuses() {
        let headers = refusal(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1970-01-01T00:00:03Z")]).headers;
        assert_eq!(of_empty_budget(&headers, 0).unwrap().wait, Duration::from_secs(3));
        let plenty = refusal(&[("x-ratelimit-remaining", "7"), ("x-ratelimit-reset", "1970-01-01T00:00:03Z")]).headers;
        assert_eq!(of_empty_budget(&plenty, 0), None);
    }
}

//! Jira's way of refusing, limiting and paging.

use crate::limits;
use entente_http::{HeaderMap, Response};
use entente_tracker_kit::json::{items, optional_text};
use entente_tracker_kit::{Dialect, Limit, Paging, Said};
use serde_json::Value;

/// Jira Cloud.
pub(crate) struct Jira;

impl Dialect for Jira {
    fn name(&self) -> &'static str {
        "Jira"
    }

    fn to_read(&self) -> &'static str {
        "Browse Projects"
    }

    fn paging(&self) -> Paging {
        Paging { skip: "startAt", size: "maxResults", total: "total", last: Some("isLast"), most: 100 }
    }

    /// Jira's `ErrorCollection`.
    fn said(&self, answer: &Response) -> Said {
        let Ok(body) = answer.json::<Value>() else { return Said::default() };
        let listed = items(&body, "errorMessages").iter().filter_map(Value::as_str).map(str::to_owned);
        let alone = optional_text(&body, "errorMessage").or_else(|| optional_text(&body, "message"));
        let by_field = body.get("errors").and_then(Value::as_object).into_iter().flatten();
        let by_field = by_field.filter_map(|(field, message)| Some((field.clone(), message.as_str()?.to_owned())));
        Said::new(listed.chain(alone), by_field)
    }

    fn why_not_signed_in(&self, answer: &Response) -> Option<String> {
        let reason = answer.header("x-seraph-loginreason")?;
        reason
            .contains("AUTHENTICATION_DENIED")
            .then(|| "Jira refuses this account without looking at the token; sign in once with a browser".to_owned())
    }

    fn limit(&self, answer: &Response, now_ms: i64) -> Limit {
        limits::of_refusal(answer, now_ms)
    }

    fn announced_limit(&self, headers: &HeaderMap, now_ms: i64) -> Option<Limit> {
        limits::of_empty_budget(headers, now_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_http::StatusCode;

    #[test]
    fn a_refusal_keeps_the_messages_by_field() {
        let body = include_str!("../samples/error-collection.json");
        let answer = Response { status: StatusCode::BAD_REQUEST, headers: HeaderMap::new(), body: body.into() };
        let said = Jira.said(&answer);
        let fields = [("priority".to_owned(), "The priority selected is invalid.".to_owned())];
        assert_eq!(said, Said::new(["Two things are wrong.".to_owned()], fields));
    }
}

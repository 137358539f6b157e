//! Redmine's way of refusing and paging.

use entente_http::Response;
use entente_tracker_api::TrackerError;
use entente_tracker_kit::json::items;
use entente_tracker_kit::{Dialect, Paging, Purpose, Said, refused};
use serde_json::Value;

/// Redmine. It has no limits of its own; a server in front of it may.
pub(crate) struct Redmine;

impl Dialect for Redmine {
    fn name(&self) -> &'static str {
        "Redmine"
    }

    fn to_read(&self) -> &'static str {
        "View issues"
    }

    fn paging(&self) -> Paging {
        Paging { skip: "offset", size: "limit", total: "total_count", last: None, most: 100 }
    }

    /// The messages of `{"errors": ["…"]}`.
    fn said(&self, answer: &Response) -> Said {
        let body: Value = answer.json().unwrap_or(Value::Null);
        Said::new(items(&body, "errors").iter().filter_map(Value::as_str).map(str::to_owned), [])
    }

    fn refusal(&self, purpose: &Purpose, answer: &Response) -> Option<TrackerError> {
        let cannot = || "Redmine can't act in the name of this person.".to_owned();
        (answer.status.as_u16() == 412).then(|| refused(purpose.action, "author", cannot()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_http::{HeaderMap, StatusCode};

    #[test]
    fn the_reasons_of_a_refusal_are_passed_on() {
        let body = r#"{"errors":["Subject cannot be blank"]}"#;
        let answer =
            Response { status: StatusCode::UNPROCESSABLE_ENTITY, headers: HeaderMap::new(), body: body.into() };
        assert_eq!(Redmine.said(&answer), Said::new(["Subject cannot be blank".to_owned()], []));
    }
}

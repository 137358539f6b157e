//! Redmine's refusals and lost answers, by what must happen next.

use crate::json::items;
use entente_http::{HttpError, Response, StatusCode};
use entente_tracker_api::TrackerError;
use serde_json::Value;
use std::collections::BTreeMap;

/// The longest message of Redmine's that is passed on, in characters.
const LONGEST_MESSAGE: usize = 500;

/// Whether doing a call changes anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Nothing: an answer that does not come costs nothing.
    Read,
    /// Something: an answer that does not come leaves open whether it happened.
    Write,
}

/// What a call is for, in words for people.
#[derive(Clone, Debug)]
pub(crate) struct Purpose {
    /// Such as `to create the issue`.
    pub(crate) action: &'static str,
    /// What the call is about, such as `issue 12`.
    pub(crate) subject: String,
    /// The permission that it takes, as administrators know it.
    pub(crate) permission: &'static str,
    /// Whether it changes anything.
    pub(crate) effect: Effect,
}

impl Purpose {
    /// No answer came, or none that can be used.
    pub(crate) fn lost(&self, error: &HttpError) -> TrackerError {
        let detail = error.to_string();
        match (error, self.effect) {
            (HttpError::Forbidden { .. } | HttpError::Invalid { .. }, _) => refused(self.action, "address", detail),
            (HttpError::Connect { .. }, _) => TrackerError::Unavailable { detail },
            (HttpError::TooLarge { .. }, Effect::Read) => self.not_understood(detail),
            (_, Effect::Read) => TrackerError::Unavailable { detail },
            (_, Effect::Write) => TrackerError::UnknownOutcome { detail },
        }
    }

    /// An answer with an error status other than 429.
    pub(crate) fn refused(&self, answer: &Response, address: &str) -> TrackerError {
        let messages = said(answer);
        match answer.status.as_u16() {
            401 => TrackerError::Unauthorized { address: address.into(), detail: in_one(answer.status, &messages) },
            403 => TrackerError::MissingPermission { permission: self.permission.into(), place: self.subject.clone() },
            404 => TrackerError::NotFound { what: self.subject.clone() },
            409 | 423 | 425 => TrackerError::Unavailable {
                detail: format!("it asks to come again later ({})", in_one(answer.status, &messages)),
            },
            412 => refused(self.action, "author", "Redmine can't act in the name of this person.".into()),
            400..=499 => TrackerError::Refused {
                action: self.action.into(),
                messages: if messages.is_empty() { vec![in_one(answer.status, &messages)] } else { messages },
                fields: BTreeMap::new(),
            },
            500..=599 => {
                let detail = in_one(answer.status, &messages);
                match self.effect {
                    Effect::Read => TrackerError::Unavailable { detail },
                    Effect::Write => TrackerError::UnknownOutcome { detail },
                }
            }
            status => self.not_understood(format!("status {status}, which is none of Redmine's. Check the address.")),
        }
    }

    /// An answer without the documented shape. After a write it proves only that something happened.
    pub(crate) fn not_understood(&self, detail: String) -> TrackerError {
        match self.effect {
            Effect::Read => TrackerError::Unexpected { action: self.action.into(), detail },
            Effect::Write => TrackerError::UnknownOutcome { detail },
        }
    }
}

/// A refusal that names one field.
pub(crate) fn refused(action: &str, field: &str, message: String) -> TrackerError {
    TrackerError::Refused {
        action: action.into(),
        messages: Vec::new(),
        fields: BTreeMap::from([(field.to_owned(), message)]),
    }
}

/// The messages of `{"errors": ["…"]}`.
fn said(answer: &Response) -> Vec<String> {
    let body: Value = answer.json().unwrap_or(Value::Null);
    items(&body, "errors").iter().filter_map(Value::as_str).map(shortened).collect()
}

fn in_one(status: StatusCode, messages: &[String]) -> String {
    match messages.is_empty() {
        true => format!("status {}", status.as_u16()),
        false => format!("status {}: {}", status.as_u16(), messages.join("; ")),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_MESSAGE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_http::HeaderMap;

    fn refusal(effect: Effect, status: u16, body: &'static str) -> TrackerError {
        let purpose =
            Purpose { action: "to create the issue", subject: "project ops".into(), permission: "Add issues", effect };
        let status = StatusCode::from_u16(status).unwrap();
        purpose.refused(&Response { status, headers: HeaderMap::new(), body: body.into() }, "https://x.org")
    }

    #[test]
    fn the_reasons_of_a_refusal_are_passed_on() {
        let error = refusal(Effect::Write, 422, r#"{"errors":["Subject cannot be blank"]}"#);
        assert!(error.to_string().contains("Subject cannot be blank"), "{error}");
        assert!(refusal(Effect::Write, 403, " ").to_string().contains("Add issues"));
    }

    #[test]
    fn a_breakdown_of_a_write_leaves_its_outcome_open_and_of_a_read_does_not() {
        assert!(matches!(refusal(Effect::Write, 500, ""), TrackerError::UnknownOutcome { .. }));
        assert!(matches!(refusal(Effect::Read, 502, "<html>"), TrackerError::Unavailable { .. }));
        assert!(matches!(refusal(Effect::Read, 404, ""), TrackerError::NotFound { .. }));
        assert!(matches!(refusal(Effect::Read, 401, ""), TrackerError::Unauthorized { .. }));
    }
}

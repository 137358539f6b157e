//! Jira's refusals and lost answers, by what must happen next.

use crate::json::{items, optional_text};
use entente_http::{HttpError, Response, StatusCode};
use entente_tracker_api::TrackerError;
use serde_json::Value;
use std::collections::BTreeMap;

/// The longest message of Jira's that is passed on, in characters.
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
    /// What the call is about, such as `issue OPS-12`.
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
            (HttpError::Forbidden { .. } | HttpError::Invalid { .. }, _) => TrackerError::Refused {
                action: self.action.into(),
                messages: Vec::new(),
                fields: BTreeMap::from([("address".to_owned(), detail)]),
            },
            (HttpError::Connect { .. }, _) => TrackerError::Unavailable { detail },
            (HttpError::TooLarge { .. }, Effect::Read) => self.not_understood(detail),
            (_, Effect::Read) => TrackerError::Unavailable { detail },
            (_, Effect::Write) => TrackerError::UnknownOutcome { detail },
        }
    }

    /// An answer with an error status other than 429.
    pub(crate) fn refused(&self, answer: &Response, address: &str) -> TrackerError {
        let said = Said::read(answer);
        match answer.status.as_u16() {
            401 => {
                TrackerError::Unauthorized { address: address.into(), detail: self.why_not_signed_in(answer, &said) }
            }
            403 => self.forbidden(said),
            404 => TrackerError::NotFound { what: self.subject.clone() },
            // Nothing was written: somebody else's change came in between, or Jira asks to come again.
            409 | 423 | 425 => TrackerError::Unavailable {
                detail: format!("it asks to come again later ({})", said.in_one(answer.status)),
            },
            400..=499 => TrackerError::Refused {
                action: self.action.into(),
                messages: said.general(answer.status),
                fields: said.fields,
            },
            500..=599 => self.broke_down(said.in_one(answer.status)),
            _ => self.not_understood(format!(
                "status {}, which is none of Jira's. Check the address.",
                answer.status.as_u16()
            )),
        }
    }

    /// An answer without the documented shape. After a write it proves only that something happened.
    pub(crate) fn not_understood(&self, detail: String) -> TrackerError {
        match self.effect {
            Effect::Read => TrackerError::Unexpected { action: self.action.into(), detail },
            Effect::Write => TrackerError::UnknownOutcome { detail },
        }
    }

    fn broke_down(&self, detail: String) -> TrackerError {
        match self.effect {
            Effect::Read => TrackerError::Unavailable { detail },
            Effect::Write => TrackerError::UnknownOutcome { detail },
        }
    }

    fn forbidden(&self, said: Said) -> TrackerError {
        let mut place = self.subject.clone();
        if let Some(message) = said.messages.first() {
            place = format!("{place} (Jira says: {message})");
        }
        TrackerError::MissingPermission { permission: self.permission.into(), place }
    }

    fn why_not_signed_in(&self, answer: &Response, said: &Said) -> String {
        let denied =
            answer.header("x-seraph-loginreason").is_some_and(|reason| reason.contains("AUTHENTICATION_DENIED"));
        if denied {
            return "Jira refuses this account without looking at the token; sign in once with a browser".into();
        }
        said.messages.first().cloned().unwrap_or_else(|| "status 401".into())
    }
}

/// What Jira's `ErrorCollection` says.
#[derive(Default)]
struct Said {
    messages: Vec<String>,
    fields: BTreeMap<String, String>,
}

impl Said {
    fn read(answer: &Response) -> Self {
        let Ok(body) = answer.json::<Value>() else { return Self::default() };
        let listed = items(&body, "errorMessages").iter().filter_map(Value::as_str).map(str::to_owned);
        let alone = optional_text(&body, "errorMessage").or_else(|| optional_text(&body, "message"));
        let by_field = body.get("errors").and_then(Value::as_object);
        Self {
            messages: listed.chain(alone).map(shortened).collect(),
            fields: by_field
                .into_iter()
                .flatten()
                .filter_map(|(field, message)| Some((field.clone(), shortened(message.as_str()?.to_owned()))))
                .collect(),
        }
    }

    /// The general messages; the status alone where Jira said nothing at all.
    fn general(&self, status: StatusCode) -> Vec<String> {
        if self.messages.is_empty() && self.fields.is_empty() {
            return vec![format!("status {}", status.as_u16())];
        }
        self.messages.clone()
    }

    fn in_one(&self, status: StatusCode) -> String {
        let by_field = self.fields.iter().map(|(field, message)| format!("{field}: {message}"));
        let all: Vec<String> = self.messages.iter().cloned().chain(by_field).collect();
        match all.is_empty() {
            true => format!("status {}", status.as_u16()),
            false => format!("status {}: {}", status.as_u16(), all.join("; ")),
        }
    }
}

fn shortened(text: String) -> String {
    match text.char_indices().nth(LONGEST_MESSAGE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_http::HeaderMap;

    fn purpose(effect: Effect) -> Purpose {
        Purpose { action: "to create the issue", subject: "project OPS".into(), permission: "Create Issues", effect }
    }

    fn answer(status: u16, body: &'static str) -> Response {
        Response { status: StatusCode::from_u16(status).unwrap(), headers: HeaderMap::new(), body: body.into() }
    }

    fn write_refused(status: u16, body: &'static str) -> TrackerError {
        purpose(Effect::Write).refused(&answer(status, body), "https://x.atlassian.net")
    }

    #[test]
    fn a_refusal_keeps_the_messages_by_field() {
        let body = include_str!("../samples/error-collection.json");
        let TrackerError::Refused { messages, fields, .. } = write_refused(400, body) else { panic!("not refused") };
        assert_eq!(messages, ["Two things are wrong."]);
        assert_eq!(fields["priority"], "The priority selected is invalid.");
    }

    #[test]
    fn a_breakdown_of_a_write_leaves_its_outcome_open_and_of_a_read_does_not() {
        assert!(matches!(write_refused(500, ""), TrackerError::UnknownOutcome { .. }));
        let read = purpose(Effect::Read).refused(&answer(503, "<html>"), "");
        assert!(matches!(read, TrackerError::Unavailable { .. }));
    }

    #[test]
    fn statuses_are_told_apart() {
        assert!(matches!(write_refused(401, ""), TrackerError::Unauthorized { .. }));
        assert!(matches!(write_refused(404, ""), TrackerError::NotFound { .. }));
        assert!(write_refused(409, "").heals(), "a conflict wrote nothing and may be tried again");
        let forbidden = write_refused(403, r#"{"errorMessages":["No."]}"#);
        assert!(forbidden.to_string().contains("Create Issues"), "{forbidden}");
    }

    #[test]
    fn a_write_that_was_not_sent_is_not_in_doubt() {
        let connect = HttpError::Connect { host: "x".into(), detail: "refused".into() };
        assert!(matches!(purpose(Effect::Write).lost(&connect), TrackerError::Unavailable { .. }));
        let lost = HttpError::Lost { host: "x".into(), detail: "reset".into() };
        assert!(matches!(purpose(Effect::Write).lost(&lost), TrackerError::UnknownOutcome { .. }));
        assert!(matches!(purpose(Effect::Read).lost(&lost), TrackerError::Unavailable { .. }));
    }
}

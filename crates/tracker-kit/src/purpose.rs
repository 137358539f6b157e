//! Refusals and lost answers, by what must happen next.

use crate::dialect::Dialect;
use entente_http::{HttpError, Response, StatusCode};
use entente_tracker_api::TrackerError;
use std::collections::BTreeMap;

/// The longest message of a tracker that is passed on, in characters.
const LONGEST_MESSAGE: usize = 500;

/// Whether doing a call changes anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: an answer that does not come costs nothing.
    Read,
    /// Something: an answer that does not come leaves open whether it happened.
    Write,
}

/// What a call is for, in words for people.
#[derive(Clone, Debug)]
pub struct Purpose {
    /// Such as `to create the issue`.
    pub action: &'static str,
    /// What the call is about, such as `issue OPS-12`.
    pub subject: String,
    /// The permission that it takes, as administrators know it; empty for the one that reading takes.
    pub permission: &'static str,
    /// Whether it changes anything.
    pub effect: Effect,
}

impl Purpose {
    /// No answer came, or none that can be used.
    pub fn lost(&self, error: &HttpError) -> TrackerError {
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
    pub fn refused(&self, answer: &Response, address: &str, dialect: &dyn Dialect) -> TrackerError {
        if let Some(own) = dialect.refusal(self, answer) {
            return own;
        }
        let said = dialect.said(answer);
        match answer.status.as_u16() {
            401 => {
                let first = || said.messages.first().cloned();
                let detail = dialect.why_not_signed_in(answer).or_else(first).unwrap_or_else(|| "status 401".into());
                TrackerError::Unauthorized { address: address.into(), detail }
            }
            403 => self.forbidden(&said, dialect),
            404 => TrackerError::NotFound { what: self.subject.clone() },
            // Nothing was written: somebody else's change came in between, or the server asks to come again.
            409 | 423 | 425 => TrackerError::Unavailable {
                detail: format!("it asks to come again later ({})", said.in_one(answer.status)),
            },
            400..=499 => TrackerError::Refused {
                action: self.action.into(),
                messages: said.general(answer.status),
                fields: said.fields,
            },
            500..=599 => {
                let detail = said.in_one(answer.status);
                match self.effect {
                    Effect::Read => TrackerError::Unavailable { detail },
                    Effect::Write => TrackerError::UnknownOutcome { detail },
                }
            }
            status => self
                .not_understood(format!("status {status}, which {} does not use. Check the address.", dialect.name())),
        }
    }

    /// An answer without the documented shape. After a write it proves only that something happened.
    pub fn not_understood(&self, detail: String) -> TrackerError {
        match self.effect {
            Effect::Read => TrackerError::Unexpected { action: self.action.into(), detail },
            Effect::Write => TrackerError::UnknownOutcome { detail },
        }
    }

    fn forbidden(&self, said: &Said, dialect: &dyn Dialect) -> TrackerError {
        let permission = if self.permission.is_empty() { dialect.to_read() } else { self.permission };
        let place = match said.messages.first() {
            Some(message) => format!("{} ({} says: {message})", self.subject, dialect.name()),
            None => self.subject.clone(),
        };
        TrackerError::MissingPermission { permission: permission.into(), place }
    }
}

/// A refusal that names one field.
pub fn refused(action: &str, field: &str, message: String) -> TrackerError {
    TrackerError::Refused {
        action: action.into(),
        messages: Vec::new(),
        fields: BTreeMap::from([(field.to_owned(), message)]),
    }
}

/// What a tracker says with a refusal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    messages: Vec<String>,
    fields: BTreeMap<String, String>,
}

impl Said {
    /// General messages and messages by field, each cut to a length that people read.
    pub fn new(messages: impl IntoIterator<Item = String>, fields: impl IntoIterator<Item = (String, String)>) -> Self {
        Self {
            messages: messages.into_iter().map(shortened).collect(),
            fields: fields.into_iter().map(|(field, message)| (field, shortened(message))).collect(),
        }
    }

    /// The general messages; the status alone where nothing at all was said.
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
    use crate::dialect::Paging;
    use entente_http::HeaderMap;

    struct Plain;

    impl Dialect for Plain {
        fn name(&self) -> &'static str {
            "Plain"
        }
        fn to_read(&self) -> &'static str {
            "View issues"
        }
        fn paging(&self) -> Paging {
            Paging { skip: "skip", size: "size", total: "total", last: None, most: 10 }
        }
        fn said(&self, answer: &Response) -> Said {
            let text = String::from_utf8_lossy(&answer.body).into_owned();
            Said::new(Some(text).filter(|text| !text.is_empty()), [])
        }
    }

    fn purpose(effect: Effect) -> Purpose {
        Purpose { action: "to create the issue", subject: "project OPS".into(), permission: "Create issues", effect }
    }

    fn refusal(effect: Effect, status: u16, body: &'static str) -> TrackerError {
        let status = StatusCode::from_u16(status).unwrap();
        let answer = Response { status, headers: HeaderMap::new(), body: body.into() };
        purpose(effect).refused(&answer, "https://x.org", &Plain)
    }

    #[test]
    fn a_breakdown_of_a_write_leaves_its_outcome_open_and_of_a_read_does_not() {
        assert!(matches!(refusal(Effect::Write, 500, ""), TrackerError::UnknownOutcome { .. }));
        assert!(matches!(refusal(Effect::Read, 503, "down"), TrackerError::Unavailable { .. }));
    }

    #[test]
    fn statuses_are_told_apart() {
        assert!(matches!(refusal(Effect::Write, 401, ""), TrackerError::Unauthorized { .. }));
        assert!(matches!(refusal(Effect::Write, 404, ""), TrackerError::NotFound { .. }));
        assert!(refusal(Effect::Write, 409, "").heals(), "a conflict wrote nothing and may be tried again");
        let forbidden = refusal(Effect::Write, 403, "No.").to_string();
        assert!(forbidden.contains("Create issues") && forbidden.contains("Plain says: No."), "{forbidden}");
        let cut = refusal(Effect::Write, 400, "Too long, and nobody reads all of it.");
        assert!(cut.to_string().contains("nobody reads"), "{cut}");
    }

    #[test]
    fn a_write_that_was_not_sent_is_not_in_doubt() {
        let connect = HttpError::Connect { host: "x".into(), detail: "refused".into() };
        assert!(matches!(purpose(Effect::Write).lost(&connect), TrackerError::Unavailable { .. }));
        let lost = HttpError::Lost { host: "x".into(), detail: "reset".into() };
        assert!(matches!(purpose(Effect::Write).lost(&lost), TrackerError::UnknownOutcome { .. }));
        assert!(matches!(purpose(Effect::Read).lost(&lost), TrackerError::Unavailable { .. }));
    }

    #[test]
    fn an_endless_message_is_cut() {
        let said = Said::new(["é".repeat(2 * LONGEST_MESSAGE)], []);
        assert_eq!(said.messages[0].chars().count(), LONGEST_MESSAGE + 1);
    }
}

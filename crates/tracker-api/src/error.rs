//! What can go wrong with a tracker, told apart by what must happen next.

use std::collections::BTreeMap;

/// What a rate limit covers, and so what must pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitScope {
    /// Everything that this account does.
    Account,
    /// One kind of call.
    Endpoint,
    /// Writes to one issue.
    Issue,
}

/// An error of a tracker call.
#[derive(Debug, Clone, thiserror::Error)]
pub enum TrackerError {
    /// The credentials are not accepted.
    #[error("{address} does not accept the account's credentials ({detail}). Enter valid ones under Systems.")]
    Unauthorized {
        /// The tracker's address.
        address: String,
        /// What the tracker said.
        detail: String,
    },
    /// The account lacks a permission.
    #[error("the account lacks the permission {permission} in {place}. Ask the tracker's administrator to grant it.")]
    MissingPermission {
        /// The permission as the tracker's administrators know it.
        permission: String,
        /// The project or the site.
        place: String,
    },
    /// What was asked for does not exist, or this account can't see it.
    #[error("{what} does not exist, or the account may not see it")]
    NotFound {
        /// Such as `issue OPS-12`.
        what: String,
    },
    /// The tracker refuses the request, and will refuse it again.
    #[error("the tracker refused {action}: {}", refusal(.messages, .fields))]
    Refused {
        /// What was tried, such as `to create the issue`.
        action: String,
        /// General messages.
        messages: Vec<String>,
        /// Messages by field.
        fields: BTreeMap<String, String>,
    },
    /// A limit was met; nothing was done.
    #[error("the tracker's rate limit is reached ({reason}); going on in {} s", .retry_after_ms / 1000)]
    RateLimited {
        /// What must pause.
        scope: LimitScope,
        /// What the tracker calls the limit.
        reason: String,
        /// How long to wait at least, in milliseconds.
        retry_after_ms: i64,
    },
    /// The request was certainly not carried out: no connection, or a refusal before any work.
    #[error("the tracker can't be reached: {detail}")]
    Unavailable {
        /// What happened.
        detail: String,
    },
    /// A write may or may not have been carried out: the answer was lost. It must be settled before it is tried again.
    #[error("the tracker's answer to a write was lost: {detail}")]
    UnknownOutcome {
        /// What happened.
        detail: String,
    },
    /// The answer does not have the documented shape.
    #[error("the tracker's answer to {action} was not understood: {detail}")]
    Unexpected {
        /// What was tried.
        action: String,
        /// What was wrong with the answer.
        detail: String,
    },
    /// The tracker has no such thing.
    #[error("{tracker} can't {what}")]
    Unsupported {
        /// The tracker's label.
        tracker: String,
        /// What can't be done.
        what: String,
    },
}

fn refusal(messages: &[String], fields: &BTreeMap<String, String>) -> String {
    let by_field = fields.iter().map(|(field, message)| format!("{field}: {message}"));
    messages.iter().cloned().chain(by_field).collect::<Vec<_>>().join("; ")
}

impl TrackerError {
    /// True for trouble that heals by itself: try again later, without a person.
    pub fn heals(&self) -> bool {
        matches!(self, Self::RateLimited { .. } | Self::Unavailable { .. } | Self::UnknownOutcome { .. })
    }

    /// How long the tracker asks to wait, in milliseconds.
    pub fn retry_after_ms(&self) -> Option<i64> {
        match self {
            Self::RateLimited { retry_after_ms, .. } => Some(*retry_after_ms),
            _ => None,
        }
    }
}

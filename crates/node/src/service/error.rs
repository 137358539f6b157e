//! Errors of services: one shape, with a stable code, a sentence for people and the fields that are wrong.

use entente_sync_store::StoreError;
use entente_tracker_api::TrackerError;
use std::collections::BTreeMap;

/// The result of a service.
pub type ServiceResult<T> = Result<T, ServiceError>;

/// An error that people read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct ServiceError {
    /// The HTTP status that fits.
    pub status: u16,
    /// A stable code in kebab case.
    pub code: &'static str,
    /// What happened and what to do.
    pub detail: String,
    /// Messages by field of the request.
    pub fields: BTreeMap<String, String>,
    /// More, for programs.
    pub extra: Option<Box<serde_json::Value>>,
}

impl ServiceError {
    /// An error without fields.
    pub fn new(status: u16, code: &'static str, detail: impl Into<String>) -> Self {
        Self { status, code, detail: detail.into(), fields: BTreeMap::new(), extra: None }
    }

    /// Wrong input in one field.
    pub fn field(code: &'static str, field: &str, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        let fields = BTreeMap::from([(field.to_owned(), detail.clone())]);
        Self { fields, ..Self::new(422, code, detail) }
    }

    /// Wrong input in several fields.
    pub fn fields(fields: BTreeMap<String, String>) -> Self {
        let detail = fields.values().cloned().collect::<Vec<_>>().join(" ");
        Self { fields, ..Self::new(422, "invalid-input", detail) }
    }

    /// There is no such thing.
    pub fn not_found(what: &str) -> Self {
        Self::new(404, "not-found", format!("There is no such {what}."))
    }
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict { .. } => Self::new(409, "conflict", format!("{error}.")),
            StoreError::NotFound { .. } => Self::new(404, "not-found", format!("{error}.")),
            other => {
                tracing::error!(error = %other, "the store failed");
                Self::new(
                    503,
                    "store-unavailable",
                    "The node can't use its store right now. Look at its log, and try again.",
                )
            }
        }
    }
}

impl From<TrackerError> for ServiceError {
    fn from(error: TrackerError) -> Self {
        let (status, code) = match &error {
            TrackerError::Unauthorized { .. } => (422, "tracker-unauthorized"),
            TrackerError::MissingPermission { .. } => (422, "missing-permission"),
            TrackerError::NotFound { .. } => (404, "tracker-not-found"),
            TrackerError::Refused { .. } => (422, "tracker-refused"),
            TrackerError::RateLimited { .. } => (503, "tracker-rate-limited"),
            TrackerError::Unavailable { .. } | TrackerError::UnknownOutcome { .. } => (503, "tracker-unavailable"),
            TrackerError::Unexpected { .. } => (502, "tracker-unexpected"),
            TrackerError::Unsupported { .. } => (422, "tracker-unsupported"),
        };
        Self::new(status, code, format!("{error}"))
    }
}

impl From<crate::vault::VaultError> for ServiceError {
    fn from(error: crate::vault::VaultError) -> Self {
        tracing::error!(%error, "a secret can't be used");
        Self::new(500, "secrets-unavailable", error.to_string())
    }
}

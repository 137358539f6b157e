//! What goes wrong inside the store, and what callers are told of it.

use deadpool_postgres::PoolError;
use entente_sync_store::StoreError;
use std::error::Error;
use tokio_postgres::error::SqlState;

/// An error of PostgreSQL or one that the port knows.
#[derive(Debug)]
pub(crate) enum Failure {
    Known(StoreError),
    Postgres(tokio_postgres::Error),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Known(error)
    }
}

impl From<tokio_postgres::Error> for Failure {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Postgres(error)
    }
}

impl From<PoolError> for Failure {
    fn from(error: PoolError) -> Self {
        match error {
            PoolError::Backend(error) => Self::Postgres(error),
            other => Self::Known(StoreError::Unavailable(format!(
                "no connection to PostgreSQL became free: {other}; look whether the server is overloaded"
            ))),
        }
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Known(error) => error,
            Failure::Postgres(error) => unavailable(&error),
        }
    }
}

impl Failure {
    /// Whether the same transaction may succeed when it is made again: it collided with another one.
    pub(crate) fn is_collision(&self) -> bool {
        self.has_code(&[SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED])
    }

    /// Whether the database answered with one of these codes.
    pub(crate) fn has_code(&self, codes: &[SqlState]) -> bool {
        matches!(self, Self::Postgres(error) if error.code().is_some_and(|code| codes.contains(code)))
    }
}

/// The database as a whole does not do what it is asked. The driver's own message says little, its cause says what happened.
pub(crate) fn unavailable(error: &tokio_postgres::Error) -> StoreError {
    let advice = match error.code() {
        Some(code) if *code == SqlState::DISK_FULL => "; free some space on the server and try again",
        Some(code) if *code == SqlState::TOO_MANY_CONNECTIONS => {
            "; raise max_connections of the server, or give each worker fewer"
        }
        Some(code) if [SqlState::INVALID_PASSWORD, SqlState::INVALID_AUTHORIZATION_SPECIFICATION].contains(code) => {
            "; check user and password in store.url"
        }
        Some(code) if *code == SqlState::INVALID_CATALOG_NAME => "; create the database, or correct store.url",
        Some(code) if *code == SqlState::INSUFFICIENT_PRIVILEGE => "; the user must own the schema that it uses",
        Some(_) => "",
        None => "; check that the server runs and that store.url names it",
    };
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    StoreError::Unavailable(format!("PostgreSQL: {error}{cause}{advice}"))
}

pub(crate) fn conflict(what: impl Into<String>) -> Failure {
    Failure::Known(StoreError::Conflict { what: what.into() })
}

pub(crate) fn not_found(what: impl Into<String>) -> Failure {
    Failure::Known(StoreError::NotFound { what: what.into() })
}

pub(crate) fn damaged(what: &str, detail: impl Into<String>) -> Failure {
    Failure::Known(StoreError::Damaged { what: what.to_owned(), detail: detail.into() })
}

/// Turns broken constraints into the errors of the port. The transaction is lost with them, as it would be with any error.
pub(crate) trait Constraints<T> {
    /// A broken uniqueness is a conflict about this.
    fn or_conflict(self, what: impl FnOnce() -> String) -> Result<T, Failure>;
    /// A reference into the void means that there is no such thing.
    fn or_not_found(self, what: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T> Constraints<T> for Result<T, Failure> {
    fn or_conflict(self, what: impl FnOnce() -> String) -> Self {
        self.map_err(|error| if error.has_code(&[SqlState::UNIQUE_VIOLATION]) { conflict(what()) } else { error })
    }

    fn or_not_found(self, what: impl FnOnce() -> String) -> Self {
        self.map_err(|error| if error.has_code(&[SqlState::FOREIGN_KEY_VIOLATION]) { not_found(what()) } else { error })
    }
}

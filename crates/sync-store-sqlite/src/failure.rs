//! What goes wrong inside the store, and what callers are told of it.

use entente_sync_store::StoreError;
use rusqlite::ffi;

/// An error of SQLite or one that the port knows.
#[derive(Debug)]
pub(crate) enum Failure {
    Known(StoreError),
    Sqlite(rusqlite::Error),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Known(error)
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Known(error) => error,
            Failure::Sqlite(error) => unavailable(&error),
        }
    }
}

/// The database as a whole does not do what it is asked.
pub(crate) fn unavailable(error: &rusqlite::Error) -> StoreError {
    let advice = match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::DiskFull) => "; free some space and try again",
        Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => {
            "; another process uses the data folder, end it and try again"
        }
        Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase) => {
            "; the file is damaged or is not a database, restore a backup"
        }
        Some(
            rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::CannotOpen | rusqlite::ErrorCode::PermissionDenied,
        ) => "; check that this user may write to the data folder",
        _ => "",
    };
    StoreError::Unavailable(format!("{error}{advice}"))
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

/// Turns broken constraints into the errors of the port.
pub(crate) trait Constraints<T> {
    /// A broken uniqueness is a conflict about this.
    fn or_conflict(self, what: impl FnOnce() -> String) -> Result<T, Failure>;
    /// A reference into the void means that there is no such thing.
    fn or_not_found(self, what: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T, E: Into<Failure>> Constraints<T> for Result<T, E> {
    fn or_conflict(self, what: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| match error.into() {
            Failure::Sqlite(error) if is_unique_violation(&error) => conflict(what()),
            other => other,
        })
    }

    fn or_not_found(self, what: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| match error.into() {
            Failure::Sqlite(error) if extended_code(&error) == Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => {
                not_found(what())
            }
            other => other,
        })
    }
}

fn is_unique_violation(error: &rusqlite::Error) -> bool {
    matches!(extended_code(error), Some(ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY))
}

fn extended_code(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

//! What can go wrong with the store.

/// An error of the store. All of them leave the database as it was.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// The commit was made under a fence that is no longer the newest: another worker owns the twin now. Drop the result.
    #[error("the lease was lost: another worker owns this twin now")]
    LeaseLost,
    /// Something with this name or id exists already.
    #[error("{what} exists already")]
    Conflict {
        /// Such as `a connection named "acme to globex"`.
        what: String,
    },
    /// There is no such thing.
    #[error("there is no {what}")]
    NotFound {
        /// Such as `connection 1c0f...`.
        what: String,
    },
    /// Bytes were offered after others that are not here yet.
    #[error("{what}: bytes from {expected} on are missing, those from {found} on can't be stored before them")]
    Gap {
        /// Such as `attachment 10042`.
        what: String,
        /// The offset that comes next.
        expected: u64,
        /// The offset that was offered.
        found: u64,
    },
    /// The database was made by a newer version of this program.
    #[error(
        "the data folder was written by a newer version (schema {found}, this program knows {known}). Use that version, or restore a backup made before the upgrade."
    )]
    NewerSchema {
        /// The schema found.
        found: u32,
        /// The newest schema that this program knows.
        known: u32,
    },
    /// The database can't be used: disk full, file damaged, connection lost.
    #[error("the store can't be used: {0}")]
    Unavailable(String),
    /// A row does not have the shape that this version wrote.
    #[error("a stored {what} can't be read: {detail}")]
    Damaged {
        /// What was read.
        what: String,
        /// What was wrong.
        detail: String,
    },
}

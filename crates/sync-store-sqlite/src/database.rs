//! Opening connections to the database file.

use crate::failure::{Failure, unavailable};
use entente_sync_store::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// Marks our files for other tools (`PRAGMA application_id`): "EnTe".
const APPLICATION_ID: i32 = 0x456e_5465;
/// How long a statement waits for another process that holds the file, such as a backup.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// Distinct statements that a connection keeps prepared; more than there are in this crate.
const STATEMENTS: usize = 128;

/// Opens the file for writing, makes it if there is none, and checks that it is ours.
pub(crate) fn open_for_writing(path: &Path) -> Result<Connection, StoreError> {
    create_private(path)?;
    let db = open(path)?;
    claim_file(&db, path)?;
    prepare_for_writing(&db).map_err(|error| at(path, error))?;
    Ok(db)
}

/// Opens the file for reading. The connection may not be read-only, since a reader in WAL mode writes to the shared index.
pub(crate) fn open_for_reading(path: &Path) -> Result<Connection, StoreError> {
    let db = open(path)?;
    db.pragma_update(None, "query_only", true).map_err(|error| unavailable(&error))?;
    Ok(db)
}

/// A database that lives as long as the connection.
pub(crate) fn open_in_memory() -> Result<Connection, StoreError> {
    let db = Connection::open_in_memory().map_err(|error| unavailable(&error))?;
    prepare_for_writing(&db)?;
    Ok(db)
}

fn open(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).and_then(|db| {
        db.busy_timeout(BUSY_TIMEOUT)?;
        db.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(db)
    });
    opened.map_err(|error| at(path, error.into()))
}

fn prepare_for_writing(db: &Connection) -> Result<(), Failure> {
    db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update_and_check(None, "journal_size_limit", 64 * 1024 * 1024, |_| Ok(()))?;
    Ok(())
}

/// Refuses a database of another program; writing our tables into it would help nobody.
fn claim_file(db: &Connection, path: &Path) -> Result<(), StoreError> {
    let claim = || -> Result<bool, Failure> {
        let id: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if id != APPLICATION_ID && (id != 0 || tables > 0) {
            return Ok(false);
        }
        if id == 0 {
            // Only a file without any page takes it; without it, free pages are used again and never given back.
            db.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
            db.pragma_update(None, "application_id", APPLICATION_ID)?;
        }
        Ok(true)
    };
    match claim() {
        Ok(true) => Ok(()),
        Ok(false) => {
            let advice = "is a database of another program; choose another data folder";
            Err(StoreError::Unavailable(format!("{} {advice}", path.display())))
        }
        Err(failure) => Err(at(path, failure)),
    }
}

/// Makes an empty file that only its owner may read; SQLite gives its other files the same rights.
pub(crate) fn create_private(path: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|error| {
        StoreError::Unavailable(format!(
            "{}: {error}; check that the folder exists and that this user may write to it",
            path.display()
        ))
    })
}

pub(crate) fn at(path: &Path, failure: Failure) -> StoreError {
    match failure.into() {
        StoreError::Unavailable(detail) => StoreError::Unavailable(format!("{}: {detail}", path.display())),
        other => other,
    }
}

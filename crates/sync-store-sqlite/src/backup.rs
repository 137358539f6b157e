//! A copy of a database that others use.

use crate::database::{at, create_private};
use entente_sync_store::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long is waited for a writer.
const BUSY_TIMEOUT: Duration = Duration::from_secs(60);

/// Writes all of a database into a new file, as it was at one moment; programs that use it go on.
///
/// # Errors
/// When the database can't be read, or the copy can't be written or exists.
pub fn back_up(database: &Path, copy: &Path) -> Result<(), StoreError> {
    if copy.exists() {
        return Err(StoreError::Unavailable(format!("{} exists already; name another one", copy.display())));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(database, flags).map_err(|error| at(database, error.into()))?;
    db.busy_timeout(BUSY_TIMEOUT).map_err(|error| at(database, error.into()))?;
    // An empty file is taken for none, and this one can be read by nobody else.
    create_private(copy)?;
    let name = copy.to_string_lossy();
    db.execute("VACUUM INTO ?1", [name.as_ref()]).map(drop).map_err(|error| at(copy, error.into()))
}

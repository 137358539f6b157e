//! The store as others see it.

use crate::failure::Failure;
use crate::readers::Readers;
use crate::writer::{Writer, WriterStatistics};
use crate::{database, migrations};
use entente_sync_store::StoreError;
use rusqlite::Connection;
use std::path::Path;
use std::sync::Arc;

/// Reads that run at once. They are short; more would only compete for the same disk.
const READERS: usize = 4;

/// The Store port on one SQLite database. It has no clock: every time comes from the caller.
///
/// Call its methods inside a tokio runtime. A method whose future is dropped may still take effect.
pub struct SqliteStore {
    writer: Writer,
    /// None for a database in memory, which has one connection only: reads go to the writer then.
    readers: Option<Arc<Readers>>,
}

impl SqliteStore {
    /// Opens the database file, makes it if there is none, and brings its schema up to date. The folder must exist.
    ///
    /// # Errors
    /// [`StoreError::NewerSchema`] when a newer program wrote the file; [`StoreError::Unavailable`] when it can't be opened, is not
    /// a database, or belongs to another program; [`StoreError::Damaged`] when its schema is not one that was released.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let path = path.as_ref();
        let db = database::open_for_writing(path)?;
        migrations::migrate(&db)?;
        let readers = (0..READERS).map(|_| database::open_for_reading(path)).collect::<Result<_, _>>()?;
        Ok(Self { writer: Writer::start(db)?, readers: Some(Readers::new(readers)) })
    }

    /// A database that is gone when the store is dropped, for tests.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when there is no memory or no thread.
    pub fn open_in_memory() -> Result<Self, StoreError> {
        let db = database::open_in_memory()?;
        migrations::migrate(&db)?;
        Ok(Self { writer: Writer::start(db)?, readers: None })
    }

    /// How well group commit works.
    pub fn statistics(&self) -> WriterStatistics {
        self.writer.statistics()
    }

    pub(crate) async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, Failure> + Send + 'static,
    {
        self.writer.write(work).await
    }

    pub(crate) async fn read<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, Failure> + Send + 'static,
    {
        match &self.readers {
            Some(readers) => readers.read(work).await,
            None => self.writer.write(work).await,
        }
    }
}

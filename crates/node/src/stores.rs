//! The database of a node: SQLite in its data folder, or PostgreSQL.

use entente_sync_store::{Operations, Registry, StoreError, SyncStore, Upkeep};
use entente_sync_store_postgres::{Database, PostgresStore};
use entente_sync_store_sqlite::SqliteStore;
use std::path::Path;
use std::sync::Arc;

/// One store, by its ports.
pub(crate) struct Stores {
    pub(crate) registry: Arc<dyn Registry>,
    pub(crate) operations: Arc<dyn Operations>,
    pub(crate) upkeep: Arc<dyn Upkeep>,
    pub(crate) sync: Arc<dyn SyncStore>,
}

impl Stores {
    /// Opens the database, and makes or upgrades its tables.
    pub(crate) async fn open(data: &Path, database: Option<&Database>) -> Result<Self, StoreError> {
        match database {
            Some(database) => Ok(Self::of(PostgresStore::open(database).await?)),
            None => Ok(Self::of(SqliteStore::open(data.join("entente.db"))?)),
        }
    }

    fn of<S: Registry + Operations + Upkeep + SyncStore + 'static>(store: S) -> Self {
        let store = Arc::new(store);
        Self {
            registry: Arc::clone(&store) as _,
            operations: Arc::clone(&store) as _,
            upkeep: Arc::clone(&store) as _,
            sync: store,
        }
    }
}

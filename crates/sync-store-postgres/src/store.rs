//! The store as others see it.

use crate::failure::Failure;
use crate::pool::Database;
use crate::transactions::{self, Db};
use crate::{migrations, pool};
use deadpool_postgres::Pool;
use entente_sync_store::StoreError;

/// The Store port on one PostgreSQL database. It has no clock: every time comes from the caller.
///
/// Any number of processes may use the same database. A method whose future is dropped may still take effect.
pub struct PostgresStore {
    pool: Pool,
}

impl PostgresStore {
    /// Connects to the database and brings its schema up to date. Tables are made in the first schema of the user's search path.
    ///
    /// # Errors
    /// [`StoreError::NewerSchema`] when a newer program made the tables; [`StoreError::Unavailable`] when the server can't be reached or
    /// refuses the user; [`StoreError::Damaged`] when the schema is not one that was released.
    pub async fn open(database: &Database) -> Result<Self, StoreError> {
        let pool = pool::connect(database)?;
        migrations::migrate(&pool).await?;
        Ok(Self { pool })
    }

    pub(crate) async fn write<T, W, R>(&self, work: W) -> Result<T, StoreError>
    where
        W: Fn(Db) -> R,
        R: Future<Output = Result<T, Failure>>,
    {
        transactions::write(&self.pool, work).await.map_err(StoreError::from)
    }

    pub(crate) async fn read<T, W, R>(&self, work: W) -> Result<T, StoreError>
    where
        W: FnOnce(Db) -> R,
        R: Future<Output = Result<T, Failure>>,
    {
        transactions::read(&self.pool, work).await.map_err(StoreError::from)
    }
}

//! One transaction per verb, and a connection that never goes back to the others with half a transaction in it.

use crate::failure::Failure;
use deadpool_postgres::{Object, Pool};
use entente_sync_store::StoreError;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

/// How often a transaction is made that collides with others each time.
const ATTEMPTS: u32 = 10;
/// The pause after the first collision; it grows with each.
const PAUSE: Duration = Duration::from_millis(5);

/// The values of a statement's parameters.
pub(crate) type Values<'a> = &'a [&'a (dyn ToSql + Sync)];

/// A connection on which one verb runs. Statements stay prepared as long as the connection lives.
#[derive(Clone)]
pub(crate) struct Db(Arc<Lent>);

/// A connection out of the pool; unless it is said to be clean it is closed when it is dropped, and the server rolls back.
struct Lent {
    object: Option<Object>,
    clean: AtomicBool,
}

impl Drop for Lent {
    fn drop(&mut self) {
        if !self.clean.load(Ordering::Acquire)
            && let Some(object) = self.object.take()
        {
            drop(Object::take(object));
        }
    }
}

impl Db {
    async fn lend(pool: &Pool) -> Result<Self, Failure> {
        let object = pool.get().await?;
        Ok(Self(Arc::new(Lent { object: Some(object), clean: AtomicBool::new(false) })))
    }

    fn client(&self) -> Result<&Object, Failure> {
        self.0.object.as_ref().ok_or_else(|| StoreError::Unavailable("the connection was given back".to_owned()).into())
    }

    fn is_clean(&self) {
        self.0.clean.store(true, Ordering::Release);
    }

    /// Rows that a statement gives.
    pub(crate) async fn rows(&self, sql: &str, values: Values<'_>) -> Result<Vec<Row>, Failure> {
        let client = self.client()?;
        let statement = client.prepare_cached(sql).await?;
        Ok(client.query(&statement, values).await?)
    }

    /// The one row that a statement gives.
    pub(crate) async fn row(&self, sql: &str, values: Values<'_>) -> Result<Row, Failure> {
        let client = self.client()?;
        let statement = client.prepare_cached(sql).await?;
        Ok(client.query_one(&statement, values).await?)
    }

    /// The row that a statement gives, if it gives one.
    pub(crate) async fn maybe_row(&self, sql: &str, values: Values<'_>) -> Result<Option<Row>, Failure> {
        let client = self.client()?;
        let statement = client.prepare_cached(sql).await?;
        Ok(client.query_opt(&statement, values).await?)
    }

    /// Runs a statement, and answers how many rows it changed.
    pub(crate) async fn execute(&self, sql: &str, values: Values<'_>) -> Result<u64, Failure> {
        let client = self.client()?;
        let statement = client.prepare_cached(sql).await?;
        Ok(client.execute(&statement, values).await?)
    }

    /// Runs statements without parameters.
    pub(crate) async fn batch(&self, sql: &str) -> Result<(), Failure> {
        Ok(self.client()?.batch_execute(sql).await?)
    }
}

/// Runs work as one transaction; with an answer it is committed. One that collides with another transaction is made again.
pub(crate) async fn write<T, W, R>(pool: &Pool, work: W) -> Result<T, Failure>
where
    W: Fn(Db) -> R,
    R: Future<Output = Result<T, Failure>>,
{
    let mut attempt = 1;
    loop {
        match write_once(pool, &work).await {
            Err(failure) if failure.is_collision() && attempt < ATTEMPTS => {
                tracing::debug!(attempt, "a transaction collided with another one and is made again");
                tokio::time::sleep(PAUSE * attempt).await;
                attempt += 1;
            }
            outcome => return outcome,
        }
    }
}

async fn write_once<T, W, R>(pool: &Pool, work: &W) -> Result<T, Failure>
where
    W: Fn(Db) -> R,
    R: Future<Output = Result<T, Failure>>,
{
    let db = Db::lend(pool).await?;
    db.batch("BEGIN").await?;
    match work(db.clone()).await {
        Ok(answer) => {
            db.batch("COMMIT").await?;
            db.is_clean();
            Ok(answer)
        }
        Err(failure) => {
            if db.batch("ROLLBACK").await.is_ok() {
                db.is_clean();
            }
            Err(failure)
        }
    }
}

/// Runs reads that need no transaction: each statement sees what was committed when it began.
pub(crate) async fn read<T, W, R>(pool: &Pool, work: W) -> Result<T, Failure>
where
    W: FnOnce(Db) -> R,
    R: Future<Output = Result<T, Failure>>,
{
    let db = Db::lend(pool).await?;
    let outcome = work(db.clone()).await;
    if outcome.is_ok() {
        db.is_clean();
    }
    outcome
}

//! A few connections that only read.

use crate::failure::Failure;
use entente_sync_store::StoreError;
use rusqlite::Connection;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// Connections that wait to be used; as many reads run at once.
pub(crate) struct Readers {
    idle: Mutex<Vec<Connection>>,
    places: Arc<Semaphore>,
}

impl Readers {
    pub(crate) fn new(connections: Vec<Connection>) -> Arc<Self> {
        let places = Arc::new(Semaphore::new(connections.len()));
        Arc::new(Self { idle: Mutex::new(connections), places })
    }

    /// Runs a read on one unchanging view of the database, on a thread that may block.
    pub(crate) async fn read<T, F>(self: &Arc<Self>, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, Failure> + Send + 'static,
    {
        let failed = || StoreError::Unavailable("a read failed inside the program; see the log".to_owned());
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| failed())?;
        let readers = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || {
            let _place = place;
            let lent = readers.lend().ok_or_else(failed)?;
            lent.view(work).map_err(StoreError::from)
        });
        done.await.map_err(|_| failed())?
    }

    fn lend(&self) -> Option<Lent<'_>> {
        let connection = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        connection.map(|connection| Lent { readers: self, connection: Some(connection) })
    }
}

/// A connection that goes back when this is dropped, also when a read panics.
struct Lent<'a> {
    readers: &'a Readers,
    connection: Option<Connection>,
}

impl Lent<'_> {
    fn view<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Failure>) -> Result<T, Failure> {
        let Some(db) = &self.connection else { return Err(StoreError::Unavailable("no connection".to_owned()).into()) };
        let view = db.unchecked_transaction()?;
        let result = work(&view)?;
        view.commit()?;
        Ok(result)
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.readers.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }
}

//! Lists that change seldom, kept for a while.

use entente_tracker_api::TrackerError;
use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::Instant;

/// How long a list is believed.
const BELIEVED: Duration = Duration::from_secs(600);
/// How old a list must be before a name that it lacks makes it be read again.
const DOUBTED: Duration = Duration::from_secs(5);

/// Values that are kept at most, but for those of the last seconds.
const MOST: usize = 1_000;

/// Values by key, each read again when it is old.
pub struct Cache<T> {
    kept: Mutex<HashMap<String, (Instant, Arc<T>)>>,
}

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self { kept: Mutex::default() }
    }
}

impl<T> Cache<T> {
    /// The kept value, or what `load` reads. Callers that come at the same time share one reading.
    pub async fn get<F>(&self, key: &str, load: impl FnOnce() -> F) -> Result<Arc<T>, TrackerError>
    where
        F: Future<Output = Result<T, TrackerError>>,
    {
        self.get_if(key, BELIEVED, load).await
    }

    /// As [`Cache::get`], for a caller that missed something in the value: what is older than a few seconds is read again.
    pub async fn get_again<F>(&self, key: &str, load: impl FnOnce() -> F) -> Result<Arc<T>, TrackerError>
    where
        F: Future<Output = Result<T, TrackerError>>,
    {
        self.get_if(key, DOUBTED, load).await
    }

    async fn get_if<F>(&self, key: &str, age: Duration, load: impl FnOnce() -> F) -> Result<Arc<T>, TrackerError>
    where
        F: Future<Output = Result<T, TrackerError>>,
    {
        let mut kept = self.kept.lock().await;
        if let Some((_, value)) = kept.get(key).filter(|(since, _)| since.elapsed() < age) {
            return Ok(value.clone());
        }
        let value = Arc::new(load().await?);
        if kept.len() >= MOST {
            kept.retain(|_, (since, _)| since.elapsed() < DOUBTED);
        }
        kept.insert(key.to_owned(), (Instant::now(), value.clone()));
        Ok(value)
    }
}

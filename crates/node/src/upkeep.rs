//! Old data goes, in small portions in the background: history, recorded calls of scripts, receipts, removed connections.

use crate::service::Node;
use crate::state::ConnectionSettings;
use entente_hub::Timestamp;
use entente_sync_store::{ConnectionRow, StoreError, Trim, Upkeep};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How long what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// History, in days.
    pub history_days: u32,
    /// The most lines of history of the whole node.
    pub history_lines: u64,
    /// Recorded calls of scripts for issues that rest, in days.
    pub journal_days: u32,
    /// Receipts of each lane of a connection.
    pub receipts: u64,
    /// What belonged to a removed connection, in days; never less than the other side may take to learn of the removal.
    pub removed_days: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self { history_days: 180, history_lines: 5_000_000, journal_days: 30, receipts: 100_000, removed_days: 90 }
    }
}

/// The other side of a removed connection may take so many days to learn of it.
const SHORTEST_REMOVED_DAYS: u32 = 90;
/// Rows that go at a time.
const BATCH: u32 = 500;
/// The pause between two portions, so that others come first.
const BETWEEN: Duration = Duration::from_millis(50);
/// How often there is something to do.
const EVERY: Duration = Duration::from_secs(15 * 60);
/// After the start others come first.
const FIRST: Duration = Duration::from_secs(60);

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// Lets old data go until `stop` turns true.
pub async fn run_upkeep(
    node: Arc<Node>,
    store: Arc<dyn Upkeep>,
    retention: Retention,
    mut stop: watch::Receiver<bool>,
) {
    let mut pause = FIRST;
    while !*stop.borrow() {
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.changed() => return,
        }
        pause = match portion(&node, store.as_ref(), retention).await {
            Ok(0) => EVERY,
            Ok(_) => BETWEEN,
            Err(error) => {
                tracing::warn!(%error, "old data goes later");
                EVERY
            }
        };
    }
}

/// One portion; answers how much went.
async fn portion(node: &Node, store: &dyn Upkeep, retention: Retention) -> Result<u64, StoreError> {
    let now = node.clock.now();
    let days_ago = |days: u32| now.plus_millis(-DAY_MS * i64::from(days));
    let trim = Trim {
        history_before: days_ago(retention.history_days),
        history_lines: retention.history_lines,
        journal_before: days_ago(retention.journal_days),
        receipts: retention.receipts,
        batch: BATCH,
    };
    let mut went = store.trim(trim).await?;
    let removed_before = days_ago(retention.removed_days.max(SHORTEST_REMOVED_DAYS));
    for row in node.operations.removed_connections().await? {
        if removed_at(&row).is_some_and(|at| at < removed_before) {
            went += store.purge(row.id, BATCH).await?;
        }
    }
    if store.compact().await? {
        went += 1;
    }
    Ok(went)
}

/// When a connection was removed here, as its tombstone says.
fn removed_at(row: &ConnectionRow) -> Option<Timestamp> {
    let settings: ConnectionSettings = serde_json::from_str(&row.settings).ok()?;
    i64::try_from(settings.tombstone?.removed_ms).ok().map(Timestamp)
}

//! Handing twins to workers.

use crate::columns::Columns;
use crate::failure::Failure;
use crate::sync::{events, inbox, progress, twins};
use crate::transactions::Db;
use entente_hub::Timestamp;
use entente_sync_store::{Claimed, TwinRow};
use uuid::Uuid;

/// The most events, and the most messages, that one claim shows; the rest wakes the twin again.
const SHOWN: usize = 200;

/// Claims the twins that have waited longest.
pub(crate) async fn claim(
    db: &Db,
    worker: &str,
    limit: u32,
    lease_until: Timestamp,
    now: Timestamp,
) -> Result<Vec<Claimed>, Failure> {
    let due = due(db, limit, now).await?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = due.iter().map(|twin| twin.id.0).collect();
    let one_more = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let mut events = events::of_twins(db, &ids, one_more).await?;
    let mut messages = inbox::of_twins(db, &ids, one_more).await?;
    // Read once the twins are locked: nobody adds to it any more.
    let mut progress = progress::of_twins(db, &ids).await?;
    let mut with_more: Vec<Uuid> = Vec::new();
    let mut claimed = Vec::with_capacity(due.len());
    for mut twin in due {
        let mut events = events.remove(&twin.id).unwrap_or_default();
        let mut messages = messages.remove(&twin.id).unwrap_or_default();
        if events.len() > SHOWN || messages.len() > SHOWN {
            with_more.push(twin.id.0);
        }
        events.truncate(SHOWN);
        messages.truncate(SHOWN);
        twin.fence += 1;
        twin.progress = progress.remove(&twin.id).unwrap_or_default();
        claimed.push(Claimed { twin, events, messages, lease_until });
    }
    let shown: Vec<(Uuid, Uuid)> =
        claimed.iter().flat_map(|claimed| claimed.events.iter().map(|event| (claimed.twin.id.0, event.id.0))).collect();
    events::mark_started(db, &shown).await?;
    db.execute(
        "UPDATE twin SET fence = fence + 1, lease_owner = $2, lease_until = $3, woken = (id = ANY ($4)) WHERE id = ANY ($1)",
        &[&ids, &worker, &lease_until.0, &with_more],
    )
    .await?;
    Ok(claimed)
}

/// Locks the twins that are due, and passes over those that somebody else has locked right now. The time to wake stays as it is: should the
/// worker die, the twin is due as soon as its lease has ended.
async fn due(db: &Db, limit: u32, now: Timestamp) -> Result<Vec<TwinRow>, Failure> {
    let rows = db
        .rows(
            "SELECT twin.*, ARRAY[]::text[] AS progress FROM twin JOIN connection ON connection.id = twin.connection
             WHERE twin.status = 'running' AND twin.wake_at <= $1 AND COALESCE(twin.lease_until, $1) <= $1
               AND connection.status = 'active'
             ORDER BY twin.wake_at, twin.created_at, twin.id LIMIT $2 FOR UPDATE OF twin SKIP LOCKED",
            &[&now.0, &i64::from(limit)],
        )
        .await?;
    rows.iter().map(twins::read).collect()
}

/// Times that a clock gave which was ahead.
pub(crate) async fn clock_went_back(db: &Db, lease_until: Timestamp, now: Timestamp) -> Result<(), Failure> {
    db.execute("UPDATE twin SET wake_at = $1 WHERE status = 'running' AND wake_at > $1", &[&now.0]).await?;
    db.execute("UPDATE twin SET lease_until = $1 WHERE lease_until > $1", &[&lease_until.0]).await?;
    Ok(())
}

/// When the next twin can be claimed: a leased one not before its lease ends.
pub(crate) async fn next_wake(db: &Db) -> Result<Option<Timestamp>, Failure> {
    let row = db
        .row(
            "SELECT min(GREATEST(twin.wake_at, twin.lease_until)) AS due
             FROM twin JOIN connection ON connection.id = twin.connection
             WHERE twin.status = 'running' AND twin.wake_at IS NOT NULL AND connection.status = 'active'",
            &[],
        )
        .await?;
    Columns { row: &row, what: "next wake" }.maybe_time("due")
}

//! Handing twins to workers.

use crate::failure::Failure;
use crate::sync::{events, inbox, twins};
use entente_hub::Timestamp;
use entente_sync_store::{Claimed, TwinRow};
use rusqlite::{Connection, OptionalExtension, params};

/// The most events, and the most messages, that one claim shows; the rest wakes the twin again.
const SHOWN: u32 = 200;

/// Claims the twins that have waited longest.
pub(crate) fn claim(
    db: &Connection,
    worker: &str,
    limit: u32,
    lease_until: Timestamp,
    now: Timestamp,
) -> Result<Vec<Claimed>, Failure> {
    due(db, limit, now)?.into_iter().map(|twin| hand_out(db, twin, worker, lease_until)).collect()
}

fn due(db: &Connection, limit: u32, now: Timestamp) -> Result<Vec<TwinRow>, Failure> {
    let mut statement = db.prepare_cached(&format!(
        "{} JOIN connection ON connection.id = twin.connection
         WHERE twin.status = 'running' AND twin.wake_at <= ?1 AND ifnull(twin.lease_until, ?1) <= ?1
           AND connection.status = 'active'
         ORDER BY twin.wake_at, twin.rowid LIMIT ?2",
        twins::ROWS
    ))?;
    let rows = statement.query_and_then(params![now.0, limit], twins::read)?;
    rows.collect()
}

/// The time to wake stays: should the worker die, the twin is due as soon as its lease has ended.
fn hand_out(db: &Connection, mut twin: TwinRow, worker: &str, lease_until: Timestamp) -> Result<Claimed, Failure> {
    let mut events = events::of_twin(db, twin.id, SHOWN + 1)?;
    let mut messages = inbox::of_twin(db, twin.id, SHOWN + 1)?;
    let shown = SHOWN as usize;
    let more = events.len() > shown || messages.len() > shown;
    events.truncate(shown);
    messages.truncate(shown);
    events::mark_started(db, twin.id, &events)?;
    twin.fence += 1;
    db.prepare_cached(
        "UPDATE twin SET fence = fence + 1, lease_owner = ?2, lease_until = ?3, woken = ?4 WHERE id = ?1",
    )?
    .execute(params![twin.id.to_string(), worker, lease_until.0, more])?;
    Ok(Claimed { twin, events, messages, lease_until })
}

/// Times that a clock gave which was ahead.
pub(crate) fn clock_went_back(db: &Connection, lease_until: Timestamp, now: Timestamp) -> Result<(), Failure> {
    db.prepare_cached("UPDATE twin SET wake_at = ?1 WHERE status = 'running' AND wake_at > ?1")?.execute([now.0])?;
    db.prepare_cached("UPDATE twin SET lease_until = ?1 WHERE lease_until > ?1")?.execute([lease_until.0])?;
    Ok(())
}

/// When the next twin can be claimed: a leased one not before its lease ends.
pub(crate) fn next_wake(db: &Connection) -> Result<Option<Timestamp>, Failure> {
    let mut statement = db.prepare_cached(
        "SELECT max(twin.wake_at, ifnull(twin.lease_until, twin.wake_at)) AS due
         FROM twin JOIN connection ON connection.id = twin.connection
         WHERE twin.status = 'running' AND twin.wake_at IS NOT NULL AND connection.status = 'active'
         ORDER BY due LIMIT 1",
    )?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?.map(Timestamp))
}

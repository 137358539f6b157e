//! The queues of events, and the sweep that fills them.

use crate::columns::{Columns, Word};
use crate::failure::{Constraints, Failure};
use crate::sync::twins;
use entente_hub::{EventId, SystemId, Timestamp, TwinId};
use entente_sync_store::{EventKind, EventRow, Hint};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashSet;

/// Stores hints, and the cursor with them.
pub(crate) fn record_hints(
    db: &Connection,
    system: SystemId,
    hints: &[Hint],
    cursor: Option<&str>,
    now: Timestamp,
) -> Result<usize, Failure> {
    let mut woken = HashSet::new();
    for hint in hints {
        for (twin, runs) in twins_of_issue(db, system, &hint.issue_id)? {
            if !(hint.kind == EventKind::Changed && join(db, twin, hint)?) {
                insert(db, twin, &event_of(hint, now))?;
            }
            twins::wake(db, twin, now)?;
            if runs {
                woken.insert(twin);
            }
        }
    }
    if let Some(cursor) = cursor {
        db.prepare_cached(
            "INSERT INTO sweep (system, cursor) VALUES (?1, ?2) ON CONFLICT (system) DO UPDATE SET cursor = excluded.cursor",
        )?
        .execute(params![system.to_string(), cursor])?;
    }
    Ok(woken.len())
}

fn event_of(hint: &Hint, now: Timestamp) -> EventRow {
    EventRow { id: hint.event, kind: hint.kind, trace: hint.trace, created_at: now, changed_at: hint.changed_at }
}

/// The twins of an issue that still want to hear of it, and whether each runs.
fn twins_of_issue(db: &Connection, system: SystemId, issue_id: &str) -> Result<Vec<(TwinId, bool)>, Failure> {
    let mut statement = db.prepare_cached(
        "SELECT twin.id AS id, twin.status = 'running' AS runs
         FROM twin JOIN connection ON connection.id = twin.connection
         WHERE twin.system = ?1 AND twin.local_issue_id = ?2 AND twin.status <> 'stopped' AND connection.status <> 'removed'",
    )?;
    let rows = statement.query_and_then(params![system.to_string(), issue_id], |row| {
        let columns = Columns { row, what: "twin" };
        Ok((columns.id("id")?, columns.get("runs")?))
    })?;
    rows.collect()
}

/// Joins a hint to the twin's last event, if that is a change that nobody has started on: the order with a deletion or a retry in
/// between stays as it was.
fn join(db: &Connection, twin: TwinId, hint: &Hint) -> Result<bool, Failure> {
    let mut statement = db.prepare_cached(
        "UPDATE event SET changed_at = max(ifnull(changed_at, ?2), ifnull(?2, changed_at))
         WHERE position = (SELECT max(position) FROM event WHERE twin = ?1) AND kind = 'changed' AND started = 0",
    )?;
    Ok(statement.execute(params![twin.to_string(), hint.changed_at.map(|time| time.0)])? > 0)
}

/// The cursor of a system's sweep.
pub(crate) fn sweep_cursor(db: &Connection, system: SystemId) -> Result<Option<String>, Failure> {
    let mut statement = db.prepare_cached("SELECT cursor FROM sweep WHERE system = ?1")?;
    Ok(statement.query_row([system.to_string()], |row| row.get(0)).optional()?)
}

/// Adds an event to a twin and wakes it; what a person asks for lets a blocked twin run again.
pub(crate) fn add(db: &Connection, twin: TwinId, event: &EventRow, now: Timestamp) -> Result<(), Failure> {
    twins::wake(db, twin, now)?;
    if matches!(event.kind, EventKind::Retry | EventKind::Skip | EventKind::Stop | EventKind::Decide) {
        db.prepare_cached(
            "UPDATE twin SET status = 'running', error = NULL, updated_at = ?2 WHERE id = ?1 AND status = 'blocked'",
        )?
        .execute(params![twin.to_string(), now.0])?;
    }
    insert(db, twin, event)
}

fn insert(db: &Connection, twin: TwinId, event: &EventRow) -> Result<(), Failure> {
    db.prepare_cached(
        "INSERT INTO event (twin, id, kind, trace, created_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        twin.to_string(),
        event.id.to_string(),
        event.kind.word(),
        event.trace.to_string(),
        event.created_at.0,
        event.changed_at.map(|time| time.0),
    ])
    .or_conflict(|| format!("event {}", event.id))?;
    Ok(())
}

/// Unfinished events, oldest first.
pub(crate) fn of_twin(db: &Connection, twin: TwinId, limit: u32) -> Result<Vec<EventRow>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM event WHERE twin = ?1 ORDER BY position LIMIT ?2")?;
    let rows = statement.query_and_then(params![twin.to_string(), limit], read)?;
    rows.collect()
}

/// Notes that events were handed out: nothing joins them from now on.
pub(crate) fn mark_started(db: &Connection, twin: TwinId, events: &[EventRow]) -> Result<(), Failure> {
    let mut statement =
        db.prepare_cached("UPDATE event SET started = 1 WHERE twin = ?1 AND id = ?2 AND started = 0")?;
    for event in events {
        statement.execute(params![twin.to_string(), event.id.to_string()])?;
    }
    Ok(())
}

/// Drops events that are finished.
pub(crate) fn finish(db: &Connection, twin: TwinId, events: &[EventId]) -> Result<(), Failure> {
    let mut statement = db.prepare_cached("DELETE FROM event WHERE twin = ?1 AND id = ?2")?;
    for event in events {
        statement.execute(params![twin.to_string(), event.to_string()])?;
    }
    Ok(())
}

/// Drops all events of a twin.
pub(crate) fn drop_all(db: &Connection, twin: TwinId) -> Result<(), Failure> {
    db.prepare_cached("DELETE FROM event WHERE twin = ?1")?.execute([twin.to_string()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<EventRow, Failure> {
    let columns = Columns { row, what: "event" };
    Ok(EventRow {
        id: columns.id("id")?,
        kind: columns.word("kind")?,
        trace: columns.id("trace")?,
        created_at: columns.time("created_at")?,
        changed_at: columns.maybe_time("changed_at")?,
    })
}

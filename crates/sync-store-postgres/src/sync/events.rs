//! The queues of events, and the sweep that fills them.

use crate::columns::{Columns, Word, text};
use crate::failure::{Constraints, Failure};
use crate::sync::twins;
use crate::transactions::Db;
use entente_hub::{EventId, SystemId, Timestamp, TraceId, TwinId};
use entente_sync_store::{EventKind, EventRow, Hint};
use std::collections::{HashMap, HashSet};
use tokio_postgres::Row;
use uuid::Uuid;

/// Stores hints, and the cursor with them.
pub(crate) async fn record_hints(
    db: &Db,
    system: SystemId,
    hints: &[Hint],
    cursor: Option<&str>,
    now: Timestamp,
) -> Result<usize, Failure> {
    let interested = twins_of_issues(db, system, hints).await?;
    let mut woken = HashSet::new();
    for hint in hints {
        for (twin, runs) in interested.get(&*text(&hint.issue_id)).into_iter().flatten() {
            if !(hint.kind == EventKind::Changed && join(db, *twin, hint).await?) {
                insert(db, *twin, &event_of(hint, now)).await?;
            }
            twins::wake(db, *twin, now).await?;
            if *runs {
                woken.insert(*twin);
            }
        }
    }
    if let Some(cursor) = cursor {
        db.execute(
            "INSERT INTO sweep (system, cursor) VALUES ($1, $2) ON CONFLICT (system) DO UPDATE SET cursor = excluded.cursor",
            &[&system.0, &text(cursor)],
        )
        .await?;
    }
    Ok(woken.len())
}

fn event_of(hint: &Hint, now: Timestamp) -> EventRow {
    EventRow { id: hint.event, kind: hint.kind, trace: hint.trace, created_at: now, changed_at: hint.changed_at }
}

/// The twins that still want to hear of these issues, by issue, and whether each runs. All are locked at once and in the order of their ids,
/// so that a sweep and a webhook never wait for each other in a circle.
async fn twins_of_issues(
    db: &Db,
    system: SystemId,
    hints: &[Hint],
) -> Result<HashMap<String, Vec<(TwinId, bool)>>, Failure> {
    let issues: Vec<_> = hints.iter().map(|hint| text(&hint.issue_id)).collect();
    let rows = db
        .rows(
            "SELECT twin.id AS id, twin.local_issue_id AS issue, twin.status = 'running' AS runs
             FROM twin JOIN connection ON connection.id = twin.connection
             WHERE twin.system = $1 AND twin.local_issue_id = ANY ($2) AND twin.status <> 'stopped'
               AND connection.status <> 'removed'
             ORDER BY twin.id FOR UPDATE OF twin",
            &[&system.0, &issues],
        )
        .await?;
    let mut found: HashMap<String, Vec<(TwinId, bool)>> = HashMap::new();
    for row in &rows {
        let columns = Columns { row, what: "twin" };
        found.entry(columns.get("issue")?).or_default().push((TwinId(columns.get("id")?), columns.get("runs")?));
    }
    Ok(found)
}

/// Joins a hint to the twin's last event, if that is a change that nobody has started on: the order with a deletion or a retry in
/// between stays as it was.
async fn join(db: &Db, twin: TwinId, hint: &Hint) -> Result<bool, Failure> {
    let joined = db
        .execute(
            "UPDATE event SET changed_at = GREATEST(changed_at, $2)
             WHERE twin = $1 AND position = (SELECT max(position) FROM event WHERE twin = $1)
               AND kind = 'changed' AND NOT started",
            &[&twin.0, &hint.changed_at.map(|time| time.0)],
        )
        .await?;
    Ok(joined > 0)
}

/// The cursor of a system's sweep.
pub(crate) async fn sweep_cursor(db: &Db, system: SystemId) -> Result<Option<String>, Failure> {
    let row = db.maybe_row("SELECT cursor FROM sweep WHERE system = $1", &[&system.0]).await?;
    row.map(|row| Columns { row: &row, what: "cursor of a sweep" }.get("cursor")).transpose()
}

/// Adds an event to a twin and wakes it; what a person asks for lets a blocked twin run again.
pub(crate) async fn add(db: &Db, twin: TwinId, event: &EventRow, now: Timestamp) -> Result<(), Failure> {
    twins::wake(db, twin, now).await?;
    if matches!(event.kind, EventKind::Retry | EventKind::Skip | EventKind::Stop | EventKind::Decide) {
        let sql =
            "UPDATE twin SET status = 'running', error = NULL, updated_at = $2 WHERE id = $1 AND status = 'blocked'";
        db.execute(sql, &[&twin.0, &now.0]).await?;
    }
    insert(db, twin, event).await
}

/// The twin's row is locked by the caller, so the next position is nobody else's.
async fn insert(db: &Db, twin: TwinId, event: &EventRow) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO event (twin, position, id, kind, trace, created_at, changed_at)
         VALUES ($1, (SELECT COALESCE(max(position), 0) + 1 FROM event WHERE twin = $1), $2, $3, $4, $5, $6)",
        &[
            &twin.0,
            &event.id.0,
            &event.kind.word(),
            &event.trace.0,
            &event.created_at.0,
            &event.changed_at.map(|time| time.0),
        ],
    )
    .await
    .or_conflict(|| format!("event {}", event.id))?;
    Ok(())
}

/// Unfinished events of one twin, oldest first.
pub(crate) async fn of_twin(db: &Db, twin: TwinId, limit: u32) -> Result<Vec<EventRow>, Failure> {
    Ok(of_twins(db, &[twin.0], i64::from(limit)).await?.remove(&twin).unwrap_or_default())
}

/// Unfinished events of several twins, oldest first, at most so many of each.
pub(crate) async fn of_twins(db: &Db, twins: &[Uuid], limit: i64) -> Result<HashMap<TwinId, Vec<EventRow>>, Failure> {
    let rows = db
        .rows(
            "SELECT found.* FROM unnest($1::uuid[]) AS wanted (twin)
             CROSS JOIN LATERAL (SELECT * FROM event WHERE event.twin = wanted.twin ORDER BY position LIMIT $2) AS found
             ORDER BY found.twin, found.position",
            &[&twins, &limit],
        )
        .await?;
    let mut found: HashMap<TwinId, Vec<EventRow>> = HashMap::new();
    for row in &rows {
        let twin = TwinId(Columns { row, what: "event" }.get("twin")?);
        found.entry(twin).or_default().push(read(row)?);
    }
    Ok(found)
}

/// Notes that events were handed out: nothing joins them from now on.
pub(crate) async fn mark_started(db: &Db, events: &[(Uuid, Uuid)]) -> Result<(), Failure> {
    let (twins, ids): (Vec<Uuid>, Vec<Uuid>) = events.iter().copied().unzip();
    db.execute(
        "UPDATE event SET started = true FROM unnest($1::uuid[], $2::uuid[]) AS shown (twin, id)
         WHERE event.twin = shown.twin AND event.id = shown.id AND NOT event.started",
        &[&twins, &ids],
    )
    .await?;
    Ok(())
}

/// Drops events that are finished.
pub(crate) async fn finish(db: &Db, twin: TwinId, events: &[EventId]) -> Result<(), Failure> {
    if events.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = events.iter().map(|event| event.0).collect();
    db.execute("DELETE FROM event WHERE twin = $1 AND id = ANY ($2)", &[&twin.0, &ids]).await?;
    Ok(())
}

/// Drops all events of a twin.
pub(crate) async fn drop_all(db: &Db, twin: TwinId) -> Result<(), Failure> {
    db.execute("DELETE FROM event WHERE twin = $1", &[&twin.0]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<EventRow, Failure> {
    let columns = Columns { row, what: "event" };
    Ok(EventRow {
        id: EventId(columns.get("id")?),
        kind: columns.word("kind")?,
        trace: TraceId(columns.get("trace")?),
        created_at: columns.time("created_at")?,
        changed_at: columns.maybe_time("changed_at")?,
    })
}

//! Committing one step of a twin.

use crate::columns::{Columns, Word, int};
use crate::failure::{Constraints, Failure, not_found};
use crate::sync::{events, history, inbox, outbox, states};
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{Commit, CommitOutcome, StoreError, TwinStatus};
use rusqlite::{Connection, OptionalExtension, named_params};

/// Commits one step under a fence.
pub(crate) fn commit(db: &Connection, commit: &Commit) -> Result<CommitOutcome, Failure> {
    let held = held(db, commit)?;
    events::finish(db, commit.twin, &commit.finished_events)?;
    if let Some(up_to) = commit.consumed_messages {
        inbox::consume(db, commit.twin, up_to)?;
    }
    if commit.status == TwinStatus::Stopped {
        events::drop_all(db, commit.twin)?;
        inbox::consume(db, commit.twin, u64::MAX)?;
    }
    for (lane, payload) in &commit.outgoing {
        outbox::post(db, held.connection, *lane, payload)?;
    }
    history::append(db, held.connection, commit.twin, &commit.history, commit.now)?;
    let wake_at = wake_at(db, commit, held.woken)?;
    update(db, commit, wake_at)?;
    states::change(db, commit.twin, &commit.state)?;
    Ok(CommitOutcome { more: held.woken })
}

/// What the store knows of a twin that its owner may not.
struct Held {
    connection: ConnectionId,
    woken: bool,
}

fn held(db: &Connection, commit: &Commit) -> Result<Held, Failure> {
    let mut statement = db.prepare_cached("SELECT connection, fence, woken FROM twin WHERE id = ?1")?;
    let found = statement
        .query_row([commit.twin.to_string()], |row| {
            let columns = Columns { row, what: "twin" };
            let read = || -> Result<_, Failure> {
                Ok((
                    columns.number("fence")?,
                    Held { connection: columns.id("connection")?, woken: columns.get("woken")? },
                ))
            };
            Ok(read())
        })
        .optional()?;
    let (fence, held) = found.ok_or_else(|| not_found(format!("twin {}", commit.twin)))??;
    if fence != commit.fence {
        return Err(StoreError::LeaseLost.into());
    }
    Ok(held)
}

/// What came since the claim wakes at once. What the claim showed and stays waits for the moment that the owner names, so that a
/// failing step can back off; with no moment named it wakes at once, so that it is never forgotten. A twin that its owner keeps is
/// due again when the lease ends at the latest.
fn wake_at(db: &Connection, commit: &Commit, woken: bool) -> Result<Option<Timestamp>, Failure> {
    if commit.status == TwinStatus::Stopped {
        return Ok(None);
    }
    if woken {
        return Ok(Some(commit.now));
    }
    if let Some(moment) = commit.wake_at.or(commit.lease_until) {
        return Ok(Some(moment));
    }
    let waits: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM event WHERE twin = ?1) OR EXISTS (SELECT 1 FROM inbox WHERE twin = ?1)",
        )?
        .query_row([commit.twin.to_string()], |row| row.get(0))?;
    Ok(waits.then_some(commit.now))
}

fn update(db: &Connection, commit: &Commit, wake_at: Option<Timestamp>) -> Result<(), Failure> {
    let issue = commit.local_issue.as_ref();
    let mut statement = db.prepare_cached(
        "UPDATE twin SET step = :step, status = :status, error = :error,
            local_issue_id = ifnull(:issue_id, local_issue_id), local_issue_key = ifnull(:issue_key, local_issue_key),
            remote_issue_key = ifnull(:remote_issue_key, remote_issue_key),
            remote_issue_id = ifnull(:remote_issue_id, remote_issue_id),
            consumed_sequence = max(consumed_sequence, :consumed),
            wake_at = :wake_at, lease_until = :lease_until,
            lease_owner = iif(:lease_until IS NULL, NULL, lease_owner),
            updated_at = :now
         WHERE id = :id",
    )?;
    statement
        .execute(named_params! {
            ":id": commit.twin.to_string(),
            ":step": commit.step,
            ":status": commit.status.word(),
            ":error": commit.error,
            ":issue_id": issue.map(|(id, _)| id),
            ":issue_key": issue.map(|(_, key)| key),
            ":remote_issue_key": commit.remote_issue_key,
            ":remote_issue_id": commit.remote_issue_id,
            ":consumed": int(commit.consumed_messages.unwrap_or_default()),
            ":wake_at": wake_at.map(|time| time.0),
            ":lease_until": commit.lease_until.map(|time| time.0),
            ":now": commit.now.0,
        })
        .or_conflict(|| {
            let id = issue.map_or("", |(id, _)| id);
            format!("another twin of issue {id} in this connection")
        })?;
    Ok(())
}

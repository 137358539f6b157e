//! Committing one step of a twin.

use crate::columns::{Columns, Word, int, maybe_text};
use crate::failure::{Constraints, Failure, not_found};
use crate::sync::{events, history, inbox, outbox, progress};
use crate::transactions::Db;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{Commit, CommitOutcome, Lane, StateChange, StoreError, TwinStatus};

/// Commits one step under a fence. Messages come last: the counter of a mailbox is locked from there to the end of the transaction, and
/// all other twins of the connection wait for it.
pub(crate) async fn commit(db: &Db, commit: &Commit) -> Result<CommitOutcome, Failure> {
    let held = held(db, commit).await?;
    events::finish(db, commit.twin, &commit.finished_events).await?;
    if let Some(up_to) = commit.consumed_messages {
        inbox::consume(db, commit.twin, up_to).await?;
    }
    if commit.status == TwinStatus::Stopped {
        events::drop_all(db, commit.twin).await?;
        inbox::consume(db, commit.twin, u64::MAX).await?;
    }
    history::append(db, held.connection, commit.twin, &commit.history, commit.now).await?;
    let wake_at = wake_at(db, commit, held.woken).await?;
    update(db, commit, wake_at).await?;
    match &commit.state {
        StateChange::Whole(_) => progress::drop_all(db, commit.twin).await?,
        StateChange::Further(lines) => progress::add(db, commit.twin, lines).await?,
    }
    for lane in [Lane::Messages, Lane::Attachments] {
        let payloads: Vec<&[u8]> =
            commit.outgoing.iter().filter(|(of, _)| *of == lane).map(|(_, payload)| payload.as_slice()).collect();
        outbox::post(db, held.connection, lane, &payloads).await?;
    }
    Ok(CommitOutcome { more: held.woken })
}

/// What the store knows of a twin that its owner may not.
struct Held {
    connection: ConnectionId,
    woken: bool,
}

async fn held(db: &Db, commit: &Commit) -> Result<Held, Failure> {
    let row = db
        .maybe_row("SELECT connection, fence, woken FROM twin WHERE id = $1 FOR UPDATE", &[&commit.twin.0])
        .await?
        .ok_or_else(|| not_found(format!("twin {}", commit.twin)))?;
    let columns = Columns { row: &row, what: "twin" };
    if columns.number("fence")? != commit.fence {
        return Err(StoreError::LeaseLost.into());
    }
    Ok(Held { connection: ConnectionId(columns.get("connection")?), woken: columns.get("woken")? })
}

/// What came since the claim wakes at once. What the claim showed and stays waits for the moment that the owner names, so that a
/// failing step can back off; with no moment named it wakes at once, so that it is never forgotten. A twin that its owner keeps is
/// due again when the lease ends at the latest.
async fn wake_at(db: &Db, commit: &Commit, woken: bool) -> Result<Option<Timestamp>, Failure> {
    if commit.status == TwinStatus::Stopped {
        return Ok(None);
    }
    if woken {
        return Ok(Some(commit.now));
    }
    if let Some(moment) = commit.wake_at.or(commit.lease_until) {
        return Ok(Some(moment));
    }
    let row = db
        .row(
            "SELECT EXISTS (SELECT 1 FROM event WHERE twin = $1) OR EXISTS (SELECT 1 FROM inbox WHERE twin = $1) AS waits",
            &[&commit.twin.0],
        )
        .await?;
    let waits: bool = Columns { row: &row, what: "queue of a twin" }.get("waits")?;
    Ok(waits.then_some(commit.now))
}

async fn update(db: &Db, commit: &Commit, wake_at: Option<Timestamp>) -> Result<(), Failure> {
    let issue = commit.local_issue.as_ref();
    let whole = match &commit.state {
        StateChange::Whole(state) => Some(state.as_str()),
        StateChange::Further(_) => None,
    };
    db.execute(
        "UPDATE twin SET state = COALESCE($2, state), step = $3, status = $4, error = $5,
            local_issue_id = COALESCE($6, local_issue_id), local_issue_key = COALESCE($7, local_issue_key),
            remote_issue_key = COALESCE($8, remote_issue_key), consumed_sequence = GREATEST(consumed_sequence, $9),
            wake_at = $10, lease_until = $11, lease_owner = CASE WHEN $11::bigint IS NULL THEN NULL ELSE lease_owner END,
            updated_at = $12, remote_issue_id = COALESCE($13, remote_issue_id)
         WHERE id = $1",
        &[
            &commit.twin.0,
            &maybe_text(whole),
            &commit.step,
            &commit.status.word(),
            &maybe_text(commit.error.as_deref()),
            &maybe_text(issue.map(|(id, _)| id.as_str())),
            &maybe_text(issue.map(|(_, key)| key.as_str())),
            &maybe_text(commit.remote_issue_key.as_deref()),
            &int(commit.consumed_messages.unwrap_or_default()),
            &wake_at.map(|time| time.0),
            &commit.lease_until.map(|time| time.0),
            &commit.now.0,
            &maybe_text(commit.remote_issue_id.as_deref()),
        ],
    )
    .await
    .or_conflict(|| {
        let id = issue.map_or("", |(id, _)| id);
        format!("another twin of issue {id} in this connection")
    })?;
    Ok(())
}

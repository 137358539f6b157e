//! Twins themselves.

use crate::columns::{Columns, Word, int, maybe_text, text};
use crate::failure::{Constraints, Failure, conflict, not_found};
use crate::sync::{events, progress};
use crate::transactions::Db;
use entente_hub::{ConnectionId, SystemId, Timestamp, TwinId};
use entente_sync_store::{NewTwin, RebuiltTwin, StartOutcome, TwinFilter, TwinRow, TwinStatus};
use tokio_postgres::Row;

/// The step of a twin that a person starts here.
const FIRST_STEP: &str = "observe";
/// The step of a twin that the other side's message opens.
const FIRST_STEP_OF_PEER: &str = "accept";

/// Rows of twins, to be followed by a condition.
pub(crate) const ROWS: &str = "SELECT twin.*,
         ARRAY(SELECT line FROM twin_progress WHERE twin_progress.twin = twin.id ORDER BY position) AS progress
     FROM twin";

/// Puts an issue under sync. Of two who start the same issue at once, the second waits for the first and finds its twin.
pub(crate) async fn start(db: &Db, new: &NewTwin, now: Timestamp) -> Result<StartOutcome, Failure> {
    let issue = Some((new.local_issue_id.as_str(), new.local_issue_key.as_str()));
    if insert(db, new.id, new.connection, new.system, issue, FIRST_STEP, &new.state, now).await? {
        events::add(db, new.id, &new.event, now).await?;
        return Ok(StartOutcome::Started);
    }
    match of_issue(db, new.connection, &new.local_issue_id).await? {
        Some(twin) => Ok(StartOutcome::AlreadyUnderSync(twin.id)),
        None => Err(conflict(format!("twin {}", new.id))),
    }
}

/// Makes a twin that the other side's message opens.
pub(crate) async fn open_for_peer(
    db: &Db,
    twin: TwinId,
    connection: ConnectionId,
    system: SystemId,
    state: &str,
    now: Timestamp,
) -> Result<(), Failure> {
    match insert(db, twin, connection, system, None, FIRST_STEP_OF_PEER, state, now).await? {
        true => Ok(()),
        false => Err(conflict(format!("twin {twin}"))),
    }
}

/// Answers whether it is new.
async fn insert(
    db: &Db,
    twin: TwinId,
    connection: ConnectionId,
    system: SystemId,
    issue: Option<(&str, &str)>,
    step: &str,
    state: &str,
    now: Timestamp,
) -> Result<bool, Failure> {
    let made = db
        .execute(
            "INSERT INTO twin (id, connection, system, local_issue_id, local_issue_key, status, step, state, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT DO NOTHING",
            &[
                &twin.0,
                &connection.0,
                &system.0,
                &maybe_text(issue.map(|(id, _)| id)),
                &maybe_text(issue.map(|(_, key)| key)),
                &TwinStatus::Running.word(),
                &step,
                &text(state),
                &now.0,
            ],
        )
        .await
        .or_not_found(|| format!("connection {connection} or system {system}"))?;
    Ok(made > 0)
}

/// Stores a twin as it was made anew.
pub(crate) async fn rebuild(db: &Db, new: &RebuiltTwin, now: Timestamp) -> Result<(), Failure> {
    let issue = new.local_issue.as_ref().map(|(id, key)| (id.as_str(), key.as_str()));
    let changed = || conflict(format!("twin {} changed meanwhile", new.id));
    match &new.read {
        None => {
            if !insert(db, new.id, new.connection, new.system, issue, FIRST_STEP, &new.state, now).await? {
                return Err(changed());
            }
        }
        Some(read) => {
            db.maybe_row("SELECT 1 FROM twin WHERE id = $1 FOR UPDATE", &[&new.id.0]).await?;
            if !twin(db, new.id).await?.is_some_and(|row| row.stands_as(read)) {
                return Err(changed());
            }
        }
    }
    let fence = int(new.read.as_ref().map_or(0, |read| read.fence));
    let replaced = db
        .execute(
            "UPDATE twin SET state = $4, step = $5, status = $6, error = $7, local_issue_id = $8, local_issue_key = $9,
                remote_issue_key = $10, consumed_sequence = COALESCE($11, consumed_sequence), wake_at = $12,
                lease_owner = NULL, lease_until = NULL, fence = fence + 1, updated_at = $12
             WHERE id = $1 AND connection = $2 AND fence = $3",
            &[
                &new.id.0,
                &new.connection.0,
                &fence,
                &text(&new.state),
                &FIRST_STEP,
                &new.status.word(),
                &maybe_text(new.error.as_deref()),
                &maybe_text(issue.map(|(id, _)| id)),
                &maybe_text(issue.map(|(_, key)| key)),
                &maybe_text(new.remote_issue_key.as_deref()),
                &new.consumed.map(int),
                &now.0,
            ],
        )
        .await
        .or_conflict(|| format!("another twin of issue {} in this connection", issue.map_or("", |(id, _)| id)))?;
    progress::drop_all(db, new.id).await?;
    match (replaced, &new.event) {
        (0, _) => Err(changed()),
        (_, Some(event)) => events::add(db, new.id, event, now).await,
        (_, None) => Ok(()),
    }
}

/// Makes a twin due now, and locks it until the end of the transaction. Whoever holds it learns on its commit that something came.
pub(crate) async fn wake(db: &Db, twin: TwinId, now: Timestamp) -> Result<(), Failure> {
    let sql = "UPDATE twin SET woken = true, wake_at = LEAST(wake_at, $2) WHERE id = $1";
    match db.execute(sql, &[&twin.0, &now.0]).await? {
        0 => Err(not_found(format!("twin {twin}"))),
        _ => Ok(()),
    }
}

/// A twin by its id.
pub(crate) async fn twin(db: &Db, twin: TwinId) -> Result<Option<TwinRow>, Failure> {
    db.maybe_row(&format!("{ROWS} WHERE id = $1"), &[&twin.0]).await?.as_ref().map(read).transpose()
}

/// The twin of a local issue in a connection that is not stopped.
pub(crate) async fn of_issue(db: &Db, connection: ConnectionId, issue_id: &str) -> Result<Option<TwinRow>, Failure> {
    let sql = format!("{ROWS} WHERE connection = $1 AND local_issue_id = $2 AND status <> 'stopped'");
    db.maybe_row(&sql, &[&connection.0, &text(issue_id)]).await?.as_ref().map(read).transpose()
}

/// The twin of the other side's issue in a connection that is not stopped.
pub(crate) async fn of_remote(db: &Db, connection: ConnectionId, id_or_key: &str) -> Result<Option<TwinRow>, Failure> {
    let sql = format!(
        "{ROWS} WHERE connection = $1 AND (remote_issue_id = $2 OR remote_issue_key = $2) AND status <> 'stopped'
               ORDER BY COALESCE(remote_issue_id = $2, false) DESC LIMIT 1"
    );
    db.maybe_row(&sql, &[&connection.0, &text(id_or_key)]).await?.as_ref().map(read).transpose()
}

const FILTER: &str = "WHERE ($1::uuid IS NULL OR connection = $1)
       AND ($2::text IS NULL OR status = $2)
       AND ($3::text IS NULL OR strpos(lower(COALESCE(local_issue_key, '')), $3) > 0
                             OR strpos(lower(COALESCE(remote_issue_key, '')), $3) > 0)";

/// A page of the twins that match, newest change first, and how many match in all.
pub(crate) async fn list(db: &Db, filter: &TwinFilter) -> Result<(Vec<TwinRow>, u64), Failure> {
    let connection = filter.connection.map(|id| id.0);
    let status = filter.status.map(Word::word);
    let wanted = filter.text.as_ref().map(|wanted| text(wanted).to_ascii_lowercase());
    let counted =
        db.row(&format!("SELECT count(*) AS twins FROM twin {FILTER}"), &[&connection, &status, &wanted]).await?;
    let total = Columns { row: &counted, what: "count of twins" }.number("twins")?;
    let page = format!("{ROWS} {FILTER} ORDER BY updated_at DESC, created_at DESC, id DESC LIMIT $4 OFFSET $5");
    let (limit, offset) = (i64::from(filter.limit), i64::from(filter.offset));
    let rows = db.rows(&page, &[&connection, &status, &wanted, &limit, &offset]).await?;
    Ok((rows.iter().map(read).collect::<Result<_, _>>()?, total))
}

/// A row of `twin`.
pub(crate) fn read(row: &Row) -> Result<TwinRow, Failure> {
    let columns = Columns { row, what: "twin" };
    Ok(TwinRow {
        id: TwinId(columns.get("id")?),
        connection: ConnectionId(columns.get("connection")?),
        system: SystemId(columns.get("system")?),
        local_issue_id: columns.get("local_issue_id")?,
        local_issue_key: columns.get("local_issue_key")?,
        remote_issue_key: columns.get("remote_issue_key")?,
        status: columns.word("status")?,
        step: columns.get("step")?,
        error: columns.get("error")?,
        state: columns.get("state")?,
        progress: columns.get("progress")?,
        wake_at: columns.maybe_time("wake_at")?,
        fence: columns.number("fence")?,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}

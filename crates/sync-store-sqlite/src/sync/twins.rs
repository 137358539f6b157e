//! Twins themselves.

use crate::columns::{Columns, Word, int};
use crate::failure::{Constraints, Failure, conflict, not_found};
use crate::sync::{events, states};
use entente_hub::{ConnectionId, SystemId, Timestamp, TwinId};
use entente_sync_store::{NewTwin, RebuiltTwin, StartOutcome, StateChange, TwinFilter, TwinRow, TwinStatus};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

/// The step of a twin that a person starts here.
const FIRST_STEP: &str = "observe";
/// The step of a twin that the other side's message opens.
const FIRST_STEP_OF_PEER: &str = "accept";

/// Rows of twins with their states, to be followed by a condition.
pub(crate) const ROWS: &str = "SELECT twin.*, twin_state.state,
         (SELECT json_group_array(line) FROM
             (SELECT line FROM twin_progress WHERE twin_progress.twin = twin.id ORDER BY position)) AS progress
     FROM twin JOIN twin_state ON twin_state.twin = twin.id";

/// Puts an issue under sync.
pub(crate) fn start(db: &Connection, new: &NewTwin, now: Timestamp) -> Result<StartOutcome, Failure> {
    if let Some(twin) = of_issue(db, new.connection, &new.local_issue_id)? {
        return Ok(StartOutcome::AlreadyUnderSync(twin.id));
    }
    let issue = Some((new.local_issue_id.as_str(), new.local_issue_key.as_str()));
    insert(db, new.id, new.connection, new.system, issue, FIRST_STEP, &new.state, now)?;
    events::add(db, new.id, &new.event, now)?;
    Ok(StartOutcome::Started)
}

/// Makes a twin that the other side's message opens.
pub(crate) fn open_for_peer(
    db: &Connection,
    twin: TwinId,
    connection: ConnectionId,
    system: SystemId,
    state: &str,
    now: Timestamp,
) -> Result<(), Failure> {
    insert(db, twin, connection, system, None, FIRST_STEP_OF_PEER, state, now)
}

fn insert(
    db: &Connection,
    twin: TwinId,
    connection: ConnectionId,
    system: SystemId,
    issue: Option<(&str, &str)>,
    step: &str,
    state: &str,
    now: Timestamp,
) -> Result<(), Failure> {
    let mut statement = db.prepare_cached(
        "INSERT INTO twin (id, connection, system, local_issue_id, local_issue_key, status, step, created_at, updated_at)
         VALUES (:id, :connection, :system, :issue_id, :issue_key, :status, :step, :now, :now)",
    )?;
    statement
        .execute(named_params! {
            ":id": twin.to_string(),
            ":connection": connection.to_string(),
            ":system": system.to_string(),
            ":issue_id": issue.map(|(id, _)| id),
            ":issue_key": issue.map(|(_, key)| key),
            ":status": TwinStatus::Running.word(),
            ":step": step,
            ":now": now.0,
        })
        .or_conflict(|| format!("twin {twin}"))
        .or_not_found(|| format!("connection {connection} or system {system}"))?;
    states::begin(db, twin, state)
}

/// Stores a twin as it was made anew.
pub(crate) fn rebuild(db: &Connection, new: &RebuiltTwin, now: Timestamp) -> Result<(), Failure> {
    let issue = new.local_issue.as_ref().map(|(id, key)| (id.as_str(), key.as_str()));
    match (twin(db, new.id)?, &new.read) {
        (None, None) => insert(db, new.id, new.connection, new.system, issue, FIRST_STEP, &new.state, now)?,
        (Some(row), Some(read)) if row.stands_as(read) && row.connection == new.connection => {}
        _ => return Err(conflict(format!("twin {} changed meanwhile", new.id))),
    }
    let mut statement = db.prepare_cached(
        "UPDATE twin SET step = :step, status = :status, error = :error, local_issue_id = :issue_id,
            local_issue_key = :issue_key, remote_issue_key = :remote_issue_key,
            consumed_sequence = ifnull(:consumed, consumed_sequence), wake_at = :now, lease_owner = NULL, lease_until = NULL,
            fence = fence + 1, updated_at = :now
         WHERE id = :id",
    )?;
    statement
        .execute(named_params! {
            ":id": new.id.to_string(),
            ":step": FIRST_STEP,
            ":status": new.status.word(),
            ":error": new.error,
            ":issue_id": issue.map(|(id, _)| id),
            ":issue_key": issue.map(|(_, key)| key),
            ":remote_issue_key": new.remote_issue_key,
            ":consumed": new.consumed.map(int),
            ":now": now.0,
        })
        .or_conflict(|| format!("another twin of issue {} in this connection", issue.map_or("", |(id, _)| id)))?;
    states::change(db, new.id, &StateChange::Whole(new.state.clone()))?;
    match &new.event {
        Some(event) => events::add(db, new.id, event, now),
        None => Ok(()),
    }
}

/// Makes a twin due now. Whoever holds it learns on its commit that something came.
pub(crate) fn wake(db: &Connection, twin: TwinId, now: Timestamp) -> Result<(), Failure> {
    let mut statement =
        db.prepare_cached("UPDATE twin SET woken = 1, wake_at = min(ifnull(wake_at, ?2), ?2) WHERE id = ?1")?;
    match statement.execute(params![twin.to_string(), now.0])? {
        0 => Err(not_found(format!("twin {twin}"))),
        _ => Ok(()),
    }
}

/// A twin by its id.
pub(crate) fn twin(db: &Connection, twin: TwinId) -> Result<Option<TwinRow>, Failure> {
    let mut statement = db.prepare_cached(&format!("{ROWS} WHERE twin.id = ?1"))?;
    let found = statement.query_row([twin.to_string()], |row| Ok(read(row))).optional()?;
    found.transpose()
}

/// The connection of a twin and whether it runs, without its state.
pub(crate) fn standing(db: &Connection, twin: TwinId) -> Result<Option<(ConnectionId, TwinStatus)>, Failure> {
    let mut statement = db.prepare_cached("SELECT connection, status FROM twin WHERE id = ?1")?;
    let read = |row: &Row<'_>| -> Result<_, Failure> {
        let columns = Columns { row, what: "twin" };
        Ok((columns.id("connection")?, columns.word("status")?))
    };
    statement.query_row([twin.to_string()], |row| Ok(read(row))).optional()?.transpose()
}

/// The twin of a local issue in a connection that is not stopped.
pub(crate) fn of_issue(db: &Connection, connection: ConnectionId, issue_id: &str) -> Result<Option<TwinRow>, Failure> {
    let mut statement = db.prepare_cached(&format!(
        "{ROWS} WHERE twin.connection = ?1 AND twin.local_issue_id = ?2 AND twin.status <> 'stopped'"
    ))?;
    let found = statement.query_row(params![connection.to_string(), issue_id], |row| Ok(read(row))).optional()?;
    found.transpose()
}

/// The twin of the other side's issue in a connection that is not stopped.
pub(crate) fn of_remote(
    db: &Connection,
    connection: ConnectionId,
    id_or_key: &str,
) -> Result<Option<TwinRow>, Failure> {
    let mut statement = db.prepare_cached(&format!(
        "{ROWS} WHERE twin.connection = ?1 AND (twin.remote_issue_id = ?2 OR twin.remote_issue_key = ?2)
           AND twin.status <> 'stopped'
         ORDER BY twin.remote_issue_id IS NOT ?2 LIMIT 1"
    ))?;
    let found = statement.query_row(params![connection.to_string(), id_or_key], |row| Ok(read(row))).optional()?;
    found.transpose()
}

const FILTER: &str = "(:connection IS NULL OR connection = :connection)
     AND (:status IS NULL OR status = :status)
     AND (:text IS NULL OR instr(lower(ifnull(local_issue_key, '')), :text) > 0
                          OR instr(lower(ifnull(remote_issue_key, '')), :text) > 0)";

/// A page of the twins that match, newest change first, and how many match in all.
pub(crate) fn list(db: &Connection, filter: &TwinFilter) -> Result<(Vec<TwinRow>, u64), Failure> {
    let connection = filter.connection.map(|id| id.to_string());
    let status = filter.status.map(Word::word);
    let text = filter.text.as_ref().map(|text| text.to_ascii_lowercase());
    let total: i64 = db
        .prepare_cached(&format!("SELECT count(*) FROM twin WHERE {FILTER}"))?
        .query_row(named_params! { ":connection": connection, ":status": status, ":text": text }, |row| row.get(0))?;
    let page =
        format!("{ROWS} WHERE {FILTER} ORDER BY twin.updated_at DESC, twin.rowid DESC LIMIT :limit OFFSET :offset");
    let mut statement = db.prepare_cached(&page)?;
    let rows = statement.query_and_then(
        named_params! {
            ":connection": connection,
            ":status": status,
            ":text": text,
            ":limit": filter.limit,
            ":offset": filter.offset,
        },
        read,
    )?;
    Ok((rows.collect::<Result<_, _>>()?, u64::try_from(total).unwrap_or_default()))
}

/// A row of `twin`.
pub(crate) fn read(row: &Row<'_>) -> Result<TwinRow, Failure> {
    let columns = Columns { row, what: "twin" };
    Ok(TwinRow {
        id: columns.id("id")?,
        connection: columns.id("connection")?,
        system: columns.id("system")?,
        local_issue_id: columns.get("local_issue_id")?,
        local_issue_key: columns.get("local_issue_key")?,
        remote_issue_key: columns.get("remote_issue_key")?,
        status: columns.word("status")?,
        step: columns.get("step")?,
        error: columns.get("error")?,
        state: columns.get("state")?,
        progress: columns.texts("progress")?,
        wake_at: columns.maybe_time("wake_at")?,
        fence: columns.number("fence")?,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}

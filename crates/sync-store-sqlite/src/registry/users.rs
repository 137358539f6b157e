//! People who may sign in, and their sessions.

use crate::columns::Columns;
use crate::failure::{Constraints, Failure};
use entente_hub::Timestamp;
use entente_sync_store::{SessionRow, UserRow};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Sessions that a user may have; more end those that would end first, so that the table can't grow without bound.
const SESSIONS: u32 = 100;

pub(crate) fn add(db: &Connection, user: &UserRow) -> Result<(), Failure> {
    db.prepare_cached("INSERT INTO user (name, password_hash, created_at) VALUES (?1, ?2, ?3)")?
        .execute(params![user.name, user.password_hash, user.created_at.0])
        .or_conflict(|| format!("a user named \"{}\"", user.name))?;
    Ok(())
}

pub(crate) fn one(db: &Connection, name: &str) -> Result<Option<UserRow>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM user WHERE name = ?1")?;
    let found = statement.query_row([name], |row| Ok(read(row))).optional()?;
    found.transpose()
}

pub(crate) fn count(db: &Connection) -> Result<u64, Failure> {
    let mut statement = db.prepare_cached("SELECT count(*) AS users FROM user")?;
    statement.query_row([], |row| Ok(Columns { row, what: "count of users" }.number("users")))?
}

fn read(row: &Row<'_>) -> Result<UserRow, Failure> {
    let columns = Columns { row, what: "user" };
    Ok(UserRow {
        name: columns.get("name")?,
        password_hash: columns.get("password_hash")?,
        created_at: columns.time("created_at")?,
    })
}

pub(crate) fn add_session(db: &Connection, session: &SessionRow) -> Result<(), Failure> {
    db.prepare_cached("INSERT INTO session (token_hash, user, csrf, expires_at) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![session.token_hash, session.user, session.csrf, session.expires_at.0])
        .or_conflict(|| "this session".to_owned())
        .or_not_found(|| format!("user named \"{}\"", session.user))?;
    db.prepare_cached(
        "DELETE FROM session WHERE token_hash IN
            (SELECT token_hash FROM session WHERE user = ?1 ORDER BY expires_at DESC LIMIT -1 OFFSET ?2)",
    )?
    .execute(params![session.user, SESSIONS])?;
    Ok(())
}

/// A session that has not ended.
pub(crate) fn session(db: &Connection, token_hash: &[u8], now: Timestamp) -> Result<Option<SessionRow>, Failure> {
    let mut statement = db.prepare_cached("SELECT * FROM session WHERE token_hash = ?1 AND expires_at > ?2")?;
    let found = statement.query_row(params![token_hash, now.0], |row| Ok(read_session(row))).optional()?;
    found.transpose()
}

pub(crate) fn end_session(db: &Connection, token_hash: &[u8]) -> Result<(), Failure> {
    db.prepare_cached("DELETE FROM session WHERE token_hash = ?1")?.execute([token_hash])?;
    Ok(())
}

fn read_session(row: &Row<'_>) -> Result<SessionRow, Failure> {
    let columns = Columns { row, what: "session" };
    Ok(SessionRow {
        token_hash: columns.get("token_hash")?,
        user: columns.get("user")?,
        csrf: columns.get("csrf")?,
        expires_at: columns.time("expires_at")?,
    })
}

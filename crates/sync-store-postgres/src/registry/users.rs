//! People who may sign in, and their sessions.

use crate::columns::Columns;
use crate::failure::{Constraints, Failure};
use crate::transactions::Db;
use entente_hub::Timestamp;
use entente_sync_store::{SessionRow, UserRow};

/// Sessions that a user may have; more end those that would end first, so that the table can't grow without bound.
const SESSIONS: i64 = 100;

pub(crate) async fn add(db: &Db, user: &UserRow) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO console_user (name, password_hash, created_at) VALUES ($1, $2, $3)",
        &[&user.name, &user.password_hash, &user.created_at.0],
    )
    .await
    .or_conflict(|| format!("a user named \"{}\"", user.name))?;
    Ok(())
}

pub(crate) async fn one(db: &Db, name: &str) -> Result<Option<UserRow>, Failure> {
    let row = db.maybe_row("SELECT * FROM console_user WHERE name = $1", &[&name]).await?;
    row.map(|row| {
        let columns = Columns { row: &row, what: "user" };
        Ok(UserRow {
            name: columns.get("name")?,
            password_hash: columns.get("password_hash")?,
            created_at: columns.time("created_at")?,
        })
    })
    .transpose()
}

pub(crate) async fn count(db: &Db) -> Result<u64, Failure> {
    let row = db.row("SELECT count(*) AS users FROM console_user", &[]).await?;
    Columns { row: &row, what: "count of users" }.number("users")
}

pub(crate) async fn add_session(db: &Db, session: &SessionRow) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO session (token_hash, user_name, csrf, expires_at) VALUES ($1, $2, $3, $4)",
        &[&session.token_hash, &session.user, &session.csrf, &session.expires_at.0],
    )
    .await
    .or_conflict(|| "this session".to_owned())
    .or_not_found(|| format!("user named \"{}\"", session.user))?;
    db.execute(
        "DELETE FROM session WHERE token_hash IN
            (SELECT token_hash FROM session WHERE user_name = $1 ORDER BY expires_at DESC OFFSET $2)",
        &[&session.user, &SESSIONS],
    )
    .await?;
    Ok(())
}

/// A session that has not ended.
pub(crate) async fn session(db: &Db, token_hash: &[u8], now: Timestamp) -> Result<Option<SessionRow>, Failure> {
    let sql = "SELECT * FROM session WHERE token_hash = $1 AND expires_at > $2";
    let row = db.maybe_row(sql, &[&token_hash, &now.0]).await?;
    row.map(|row| {
        let columns = Columns { row: &row, what: "session" };
        Ok(SessionRow {
            token_hash: columns.get("token_hash")?,
            user: columns.get("user_name")?,
            csrf: columns.get("csrf")?,
            expires_at: columns.time("expires_at")?,
        })
    })
    .transpose()
}

pub(crate) async fn end_session(db: &Db, token_hash: &[u8]) -> Result<(), Failure> {
    db.execute("DELETE FROM session WHERE token_hash = $1", &[&token_hash]).await?;
    Ok(())
}

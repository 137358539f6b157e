//! Published versions of the rules.

use crate::columns::Columns;
use crate::failure::{Failure, not_found};
use crate::transactions::Db;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{NewRuleVersion, RuleVersionRow};
use tokio_postgres::Row;

/// Publishes rules under the next number. The connection's row is locked, so that two who publish at once get two numbers.
pub(crate) async fn publish(db: &Db, rules: &NewRuleVersion, now: Timestamp) -> Result<RuleVersionRow, Failure> {
    let connection = rules.connection;
    db.maybe_row("SELECT id FROM connection WHERE id = $1 FOR NO KEY UPDATE", &[&connection.0])
        .await?
        .ok_or_else(|| not_found(format!("connection {connection}")))?;
    let row = db
        .row(
            "INSERT INTO rule_version (connection, number, outgoing, incoming, author, note, published_at)
             VALUES ($1, (SELECT COALESCE(max(number), 0) + 1 FROM rule_version WHERE connection = $1), $2, $3, $4, $5, $6)
             RETURNING *",
            &[&connection.0, &rules.outgoing, &rules.incoming, &rules.author, &rules.note, &now.0],
        )
        .await?;
    read(&row)
}

/// Versions, newest first.
pub(crate) async fn newest(db: &Db, connection: ConnectionId, limit: u32) -> Result<Vec<RuleVersionRow>, Failure> {
    let sql = "SELECT * FROM rule_version WHERE connection = $1 ORDER BY number DESC LIMIT $2";
    db.rows(sql, &[&connection.0, &i64::from(limit)]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<RuleVersionRow, Failure> {
    let columns = Columns { row, what: "version of rules" };
    Ok(RuleVersionRow {
        connection: ConnectionId(columns.get("connection")?),
        number: columns.number("number")?,
        outgoing: columns.get("outgoing")?,
        incoming: columns.get("incoming")?,
        author: columns.get("author")?,
        note: columns.get("note")?,
        published_at: columns.time("published_at")?,
    })
}

//! Published versions of the rules.

use crate::columns::Columns;
use crate::failure::{Constraints, Failure};
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{NewRuleVersion, RuleVersionRow};
use rusqlite::{Connection, Row, params};

/// Publishes rules under the next number.
pub(crate) fn publish(db: &Connection, rules: NewRuleVersion, now: Timestamp) -> Result<RuleVersionRow, Failure> {
    let mut statement = db.prepare_cached(
        "INSERT INTO rule_version (connection, number, outgoing, incoming, author, note, published_at)
         SELECT ?1, ifnull(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM rule_version WHERE connection = ?1
         RETURNING number",
    )?;
    let number = statement
        .query_row(
            params![rules.connection.to_string(), rules.outgoing, rules.incoming, rules.author, rules.note, now.0],
            |row| Ok(Columns { row, what: "version of rules" }.number("number")),
        )
        .or_not_found(|| format!("connection {}", rules.connection))??;
    Ok(RuleVersionRow {
        connection: rules.connection,
        number,
        outgoing: rules.outgoing,
        incoming: rules.incoming,
        author: rules.author,
        note: rules.note,
        published_at: now,
    })
}

/// Versions, newest first.
pub(crate) fn newest(db: &Connection, connection: ConnectionId, limit: u32) -> Result<Vec<RuleVersionRow>, Failure> {
    let mut statement =
        db.prepare_cached("SELECT * FROM rule_version WHERE connection = ?1 ORDER BY number DESC LIMIT ?2")?;
    let rows = statement.query_and_then(params![connection.to_string(), limit], read)?;
    rows.collect()
}

fn read(row: &Row<'_>) -> Result<RuleVersionRow, Failure> {
    let columns = Columns { row, what: "version of rules" };
    Ok(RuleVersionRow {
        connection: columns.id("connection")?,
        number: columns.number("number")?,
        outgoing: columns.get("outgoing")?,
        incoming: columns.get("incoming")?,
        author: columns.get("author")?,
        note: columns.get("note")?,
        published_at: columns.time("published_at")?,
    })
}

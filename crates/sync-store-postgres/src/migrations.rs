//! The schema's numbered scripts. One that was released is never edited: a mended one gets the next number.

use crate::columns::Columns;
use crate::failure::{Failure, damaged};
use crate::transactions::{self, Db};
use aws_lc_rs::digest::{SHA256, digest};
use deadpool_postgres::Pool;
use entente_sync_store::StoreError;
use std::time::Duration;
use tokio_postgres::error::SqlState;

/// A script; its number is its place, counted from 1.
#[derive(Clone, Copy)]
struct Migration {
    name: &'static str,
    sql: &'static str,
}

const MIGRATIONS: &[Migration] = &[
    Migration { name: "first", sql: include_str!("../migrations/0001_first.sql") },
    Migration { name: "remote issue", sql: include_str!("../migrations/0002_remote_issue.sql") },
    Migration { name: "history by step", sql: include_str!("../migrations/0003_history_by_step.sql") },
    Migration { name: "upkeep", sql: include_str!("../migrations/0004_upkeep.sql") },
    Migration { name: "twin progress", sql: include_str!("../migrations/0005_twin_progress.sql") },
];

/// Row 0 is no script: who upgrades locks it, so that programs which start at the same time take turns.
const TABLE: &str = "CREATE TABLE IF NOT EXISTS schema_migration (
        number   BIGINT PRIMARY KEY,
        name     TEXT NOT NULL,
        checksum TEXT NOT NULL
    );
    INSERT INTO schema_migration (number, name, checksum) VALUES (0, 'turn', '') ON CONFLICT DO NOTHING";

/// How often the first table is tried: two programs may both find that it is not there.
const ATTEMPTS: u32 = 20;

/// Brings the database up to this program's schema.
///
/// # Errors
/// [`StoreError::NewerSchema`] when a newer program wrote it, [`StoreError::Damaged`] when a script that ran was another one.
pub(crate) async fn migrate(pool: &Pool) -> Result<(), StoreError> {
    make_table(pool).await?;
    transactions::write(pool, |db| async move { run(&db, MIGRATIONS).await }).await.map_err(StoreError::from)
}

async fn make_table(pool: &Pool) -> Result<(), Failure> {
    let mut attempt = 1;
    loop {
        match transactions::write(pool, |db| async move { db.batch(TABLE).await }).await {
            Err(failure) if attempt < ATTEMPTS && is_race(&failure) => {
                tokio::time::sleep(Duration::from_millis(20)).await;
                attempt += 1;
            }
            outcome => return outcome,
        }
    }
}

/// "If not exists" looks first and makes then; somebody may be faster in between.
fn is_race(failure: &Failure) -> bool {
    failure.has_code(&[SqlState::UNIQUE_VIOLATION, SqlState::DUPLICATE_TABLE, SqlState::DUPLICATE_OBJECT])
}

/// All scripts run in one transaction, so that a failing upgrade leaves the database to the old version.
async fn run(db: &Db, migrations: &[Migration]) -> Result<(), Failure> {
    db.row("SELECT number FROM schema_migration WHERE number = 0 FOR UPDATE", &[]).await?;
    let rows = db.rows("SELECT number, checksum FROM schema_migration WHERE number > 0 ORDER BY number", &[]).await?;
    let ran = rows
        .iter()
        .map(|row| Columns { row, what: "schema" }.get("checksum"))
        .collect::<Result<Vec<String>, Failure>>()?;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let (found, known) = (number(ran.len()), number(migrations.len()));
    if found > known {
        return Err(StoreError::NewerSchema { found, known }.into());
    }
    for (index, migration) in migrations.iter().enumerate() {
        let checksum = hex::encode(digest(&SHA256, migration.sql.as_bytes()));
        match ran.get(index) {
            Some(ran) if *ran == checksum => {}
            Some(_) => {
                let detail = format!(
                    "step {} ({}) is not the one of this program. Use the version that made the tables, or restore a backup.",
                    index + 1,
                    migration.name
                );
                return Err(damaged("schema", detail));
            }
            None => {
                db.batch(migration.sql).await?;
                db.execute(
                    "INSERT INTO schema_migration (number, name, checksum) VALUES ($1, $2, $3)",
                    &[&i64::from(number(index + 1)), &migration.name, &checksum],
                )
                .await?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::MIGRATIONS;

    /// Words that databases which speak PostgreSQL's protocol may not know.
    const REFUSED: &[&str] =
        &["LISTEN", "NOTIFY", "PG_NOTIFY", "SERIAL", "BIGSERIAL", "SMALLSERIAL", "NEXTVAL", "GENERATED", "CTID"];
    /// The same for what is longer or shorter than a word.
    const REFUSED_PARTS: &[&str] = &["ADVISORY", "CREATE SEQUENCE", "LOCK TABLE"];

    fn refused(text: &str) -> Vec<&'static str> {
        let text = text.to_uppercase();
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        let parts = REFUSED_PARTS.iter().filter(|part| text.contains(**part));
        REFUSED.iter().filter(|word| words.contains(word)).chain(parts).copied().collect()
    }

    /// Statements stand in string literals that span lines, so whole files are looked through, but for comments and this module.
    #[test]
    fn nothing_is_used_that_only_one_database_has() {
        let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
        let mut files = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.ends_with("migrations.rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                    assert_eq!(refused(&code.join("\n")), [""; 0], "{}", path.display());
                    files += 1;
                }
            }
        }
        assert!(files > 10, "the sources were not found");
        for migration in MIGRATIONS {
            assert_eq!(refused(migration.sql), [""; 0], "{}", migration.name);
        }
        assert_eq!(refused("id bigserial, pg_advisory_lock(1)"), ["BIGSERIAL", "ADVISORY"]);
    }
}

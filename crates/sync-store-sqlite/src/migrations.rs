//! The schema's numbered scripts. One that was released is never edited: a mended one gets the next number.

use crate::failure::{Failure, damaged};
use aws_lc_rs::digest::{SHA256, digest};
use entente_sync_store::StoreError;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

/// A script; its number is its place, counted from 1.
#[derive(Clone, Copy)]
struct Migration {
    name: &'static str,
    sql: &'static str,
}

const MIGRATIONS: &[Migration] = &[
    Migration { name: "first", sql: include_str!("../migrations/0001_first.sql") },
    Migration { name: "operations", sql: include_str!("../migrations/0002_operations.sql") },
    Migration { name: "candidates", sql: include_str!("../migrations/0003_candidates.sql") },
    Migration { name: "remote issue", sql: include_str!("../migrations/0004_remote_issue.sql") },
    Migration { name: "history by step", sql: include_str!("../migrations/0005_history_by_step.sql") },
    Migration { name: "upkeep", sql: include_str!("../migrations/0006_upkeep.sql") },
    Migration { name: "state apart", sql: include_str!("../migrations/0007_state_apart.sql") },
];

/// Brings the database up to this program's schema.
///
/// # Errors
/// [`StoreError::NewerSchema`] when a newer program wrote it, [`StoreError::Damaged`] when a script that ran was another one.
pub(crate) fn migrate(db: &Connection) -> Result<(), StoreError> {
    migrate_to(db, MIGRATIONS).map_err(StoreError::from)
}

/// All scripts run in one transaction, so that a failing upgrade leaves the database to the old version.
fn migrate_to(db: &Connection, migrations: &[Migration]) -> Result<(), Failure> {
    let transaction = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    transaction.execute_batch(
        "CREATE TABLE IF NOT EXISTS schema_migration (
            number   INTEGER PRIMARY KEY,
            name     TEXT NOT NULL,
            checksum TEXT NOT NULL
        ) STRICT",
    )?;
    let found: Option<u32> = transaction.query_row("SELECT max(number) FROM schema_migration", [], |row| row.get(0))?;
    let known = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
    if let Some(found) = found.filter(|found| *found > known) {
        return Err(StoreError::NewerSchema { found, known }.into());
    }
    for (number, migration) in (1_u32..).zip(migrations) {
        let checksum = hex::encode(digest(&SHA256, migration.sql.as_bytes()));
        let ran: Option<String> = transaction
            .query_row("SELECT checksum FROM schema_migration WHERE number = ?1", [number], |row| row.get(0))
            .optional()?;
        match ran {
            Some(ran) if ran == checksum => {}
            Some(_) => {
                let detail = format!(
                    "step {number} ({}) is not the one of this program. Use the version that wrote the data folder, or restore a backup.",
                    migration.name
                );
                return Err(damaged("schema", detail));
            }
            None => {
                transaction.execute_batch(migration.sql)?;
                transaction.execute(
                    "INSERT INTO schema_migration (number, name, checksum) VALUES (?1, ?2, ?3)",
                    params![number, migration.name, checksum],
                )?;
            }
        }
    }
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_hub::Timestamp;

    const ONE: Migration = Migration { name: "one", sql: "CREATE TABLE one (value TEXT) STRICT" };
    const TWO: Migration = Migration { name: "two", sql: "ALTER TABLE one ADD COLUMN more TEXT" };

    fn empty() -> Connection {
        Connection::open_in_memory().unwrap()
    }

    #[test]
    fn scripts_run_once_and_in_order() {
        let db = empty();
        migrate_to(&db, &[ONE]).unwrap();
        db.execute("INSERT INTO one (value) VALUES ('kept')", []).unwrap();
        migrate_to(&db, &[ONE, TWO]).unwrap();
        migrate_to(&db, &[ONE, TWO]).unwrap();
        let row: (String, Option<String>) =
            db.query_row("SELECT value, more FROM one", [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        assert_eq!(row, ("kept".to_owned(), None));
    }

    /// States that were stored in the rows of twins are found by today's claims.
    #[test]
    fn a_state_of_an_older_version_is_kept() {
        let db = empty();
        migrate_to(&db, &MIGRATIONS[..6]).unwrap();
        db.execute_batch(
            "INSERT INTO system VALUES ('00000000-0000-0000-0000-000000000001', 'A', 'jira-cloud', 'https://a', '{}', x'', 0);
             INSERT INTO connection VALUES ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'A to B',
                 'active', NULL, '{}', x'', 1, 0);
             INSERT INTO twin (id, connection, system, local_issue_id, status, step, state, wake_at, created_at, updated_at)
                 VALUES ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002',
                     '00000000-0000-0000-0000-000000000001', '10001', 'running', 'rest', '{\"old\":true}', 5, 0, 0);",
        )
        .unwrap();
        migrate(&db).unwrap();
        let claimed = crate::sync::claims::claim(&db, "main", 5, Timestamp(20), Timestamp(10)).unwrap();
        assert_eq!(claimed.len(), 1);
        assert_eq!((claimed[0].twin.state.as_str(), claimed[0].twin.progress.len()), ("{\"old\":true}", 0));
        assert_eq!(claimed[0].twin.local_issue_id.as_deref(), Some("10001"));
    }

    #[test]
    fn a_newer_schema_is_refused() {
        let db = empty();
        migrate_to(&db, &[ONE, TWO]).unwrap();
        let error = StoreError::from(migrate_to(&db, &[ONE]).unwrap_err());
        assert!(matches!(error, StoreError::NewerSchema { found: 2, known: 1 }), "{error}");
    }

    #[test]
    fn a_script_that_was_changed_is_refused() {
        let db = empty();
        migrate_to(&db, &[ONE]).unwrap();
        let changed = Migration { sql: "CREATE TABLE one (value INTEGER) STRICT", ..ONE };
        let error = StoreError::from(migrate_to(&db, &[changed]).unwrap_err());
        assert!(matches!(&error, StoreError::Damaged { what, .. } if what == "schema"), "{error}");
    }

    #[test]
    fn a_failing_upgrade_leaves_the_old_schema() {
        let db = empty();
        migrate_to(&db, &[ONE]).unwrap();
        let broken = Migration { name: "broken", sql: "CREATE TABLE three (value TEXT) STRICT; nonsense" };
        migrate_to(&db, &[ONE, TWO, broken]).unwrap_err();
        let columns: i64 = db.query_row("SELECT count(*) FROM pragma_table_info('one')", [], |row| row.get(0)).unwrap();
        let tables: i64 =
            db.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'three'", [], |row| row.get(0)).unwrap();
        assert_eq!((columns, tables), (1, 0));
        migrate_to(&db, &[ONE, TWO]).unwrap();
    }
}

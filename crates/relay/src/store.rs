//! Mailboxes on disk, with quotas and expiry.

use entente_link::bytes::Base64Bytes;
use entente_link::keys::NodePublicKey;
use entente_link::relay::{Open, Stored};
use entente_link::terms::Role;
use rusqlite::{Connection, OptionalExtension as _, params};
use std::path::Path;

const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS pair (
    mailbox   TEXT NOT NULL PRIMARY KEY,
    initiator BLOB NOT NULL,
    acceptor  BLOB NOT NULL,
    used_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS parcel (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox   TEXT NOT NULL REFERENCES pair (mailbox) ON DELETE CASCADE,
    receiver  INTEGER NOT NULL,
    stored_at INTEGER NOT NULL,
    bytes     BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS parcel_order ON parcel (mailbox, receiver, number);
CREATE INDEX IF NOT EXISTS parcel_age ON parcel (stored_at);
";

/// What a relay holds at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotas {
    /// Bytes in one mailbox.
    pub mailbox_bytes: u64,
    /// Parcels in one mailbox.
    pub mailbox_parcels: u64,
    /// Bytes in all mailboxes together.
    pub total_bytes: u64,
    /// Pairs of mailboxes.
    pub pairs: u64,
    /// How long a parcel waits to be fetched, in milliseconds. A pair that nobody uses for four times as long is forgotten.
    pub expiry_ms: u64,
}

impl Default for Quotas {
    fn default() -> Self {
        const MIB: u64 = 1024 * 1024;
        const DAY_MS: u64 = 24 * 60 * 60 * 1000;
        Self {
            mailbox_bytes: 128 * MIB,
            mailbox_parcels: 10_000,
            total_bytes: 10 * 1024 * MIB,
            pairs: 10_000,
            expiry_ms: 14 * DAY_MS,
        }
    }
}

/// Why the store does not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file.
    #[error("the relay's store can't be used: {0}")]
    Database(#[from] rusqlite::Error),
    /// There is no such pair.
    #[error("there is no such mailbox; the initiating side has to make a new invitation")]
    UnknownMailbox,
    /// The pair is there with other keys.
    #[error("a mailbox of this name is there already, with other keys")]
    Taken,
    /// The mailbox is full.
    #[error("the mailbox is full: the other side has to fetch first")]
    MailboxFull,
    /// The relay is full.
    #[error("the relay is full; ask its operator for more room")]
    RelayFull,
}

/// The two sides' keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) initiator: NodePublicKey,
    pub(crate) acceptor: NodePublicKey,
}

/// Mailboxes in one SQLite file.
pub(crate) struct Store {
    db: Connection,
    quotas: Quotas,
}

impl Store {
    pub(crate) fn open(path: &Path, quotas: Quotas) -> Result<Self, StoreError> {
        let db = Connection::open(path)?;
        db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
        db.pragma_update(None, "synchronous", "FULL")?;
        db.pragma_update(None, "foreign_keys", true)?;
        // What was fetched must not stay readable in the file's free pages.
        db.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
        db.execute_batch(SCHEMA)?;
        Ok(Self { db, quotas })
    }

    pub(crate) fn pair(&self, mailbox: &str) -> Result<Option<Pair>, StoreError> {
        let mut statement = self.db.prepare_cached("SELECT initiator, acceptor FROM pair WHERE mailbox = ?1")?;
        let found = statement
            .query_row([mailbox], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, Vec<u8>>(1)?)))
            .optional()?;
        let Some((initiator, acceptor)) = found else { return Ok(None) };
        let keys = NodePublicKey::from_bytes(&initiator)
            .and_then(|initiator| NodePublicKey::from_bytes(&acceptor).map(|acceptor| Pair { initiator, acceptor }));
        Ok(keys.ok())
    }

    pub(crate) fn open_pair(&self, open: &Open, now_ms: u64) -> Result<(), StoreError> {
        let pair = Pair { initiator: open.initiator, acceptor: open.acceptor };
        match self.pair(&open.mailbox)? {
            Some(known) if known == pair => return Ok(()),
            Some(_) => return Err(StoreError::Taken),
            None => {}
        }
        let pairs: i64 = self.db.query_row("SELECT count(*) FROM pair", [], |row| row.get(0))?;
        if count(pairs) >= self.quotas.pairs {
            return Err(StoreError::RelayFull);
        }
        self.db.execute(
            "INSERT INTO pair (mailbox, initiator, acceptor, used_at) VALUES (?1, ?2, ?3, ?4)",
            params![open.mailbox, open.initiator.as_bytes(), open.acceptor.as_bytes(), int(now_ms)],
        )?;
        Ok(())
    }

    /// Stores a parcel; it is on disk when this returns.
    pub(crate) fn put(&self, mailbox: &str, receiver: Role, bytes: &[u8], now_ms: u64) -> Result<(), StoreError> {
        let size = bytes.len() as u64;
        let (parcels, held): (i64, i64) = self
            .db
            .prepare_cached(
                "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM parcel WHERE mailbox = ?1 AND receiver = ?2",
            )?
            .query_row(params![mailbox, side(receiver)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if count(parcels) >= self.quotas.mailbox_parcels || count(held) + size > self.quotas.mailbox_bytes {
            return Err(StoreError::MailboxFull);
        }
        let total: i64 = self
            .db
            .prepare_cached("SELECT coalesce(sum(length(bytes)), 0) FROM parcel")?
            .query_row([], |row| row.get(0))?;
        if count(total) + size > self.quotas.total_bytes {
            return Err(StoreError::RelayFull);
        }
        self.db
            .prepare_cached("INSERT INTO parcel (mailbox, receiver, stored_at, bytes) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![mailbox, side(receiver), int(now_ms), bytes])?;
        Ok(())
    }

    /// Drops what the receiver has dealt with, and gives what comes after, at most about `budget` bytes.
    pub(crate) fn take(
        &self,
        mailbox: &str,
        receiver: Role,
        after: u64,
        budget: usize,
        now_ms: u64,
    ) -> Result<Vec<Stored>, StoreError> {
        self.db
            .prepare_cached("DELETE FROM parcel WHERE mailbox = ?1 AND receiver = ?2 AND number <= ?3")?
            .execute(params![mailbox, side(receiver), int(after)])?;
        // Written once an hour at most: it only has to tell a living pair from a forgotten one.
        self.db
            .prepare_cached("UPDATE pair SET used_at = ?2 WHERE mailbox = ?1 AND used_at < ?2 - 3600000")?
            .execute(params![mailbox, int(now_ms)])?;
        let mut statement = self.db.prepare_cached(
            "SELECT number, bytes FROM parcel WHERE mailbox = ?1 AND receiver = ?2 AND number > ?3 ORDER BY number",
        )?;
        let mut rows = statement.query(params![mailbox, side(receiver), int(after)])?;
        let (mut parcels, mut size) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            let bytes: Vec<u8> = row.get(1)?;
            if !parcels.is_empty() && size + bytes.len() > budget {
                break;
            }
            size += bytes.len();
            parcels.push(Stored { number: count(row.get(0)?), parcel: Base64Bytes(bytes) });
        }
        Ok(parcels)
    }

    /// Drops what is too old. Answers how many parcels that were.
    pub(crate) fn expire(&self, now_ms: u64) -> Result<usize, StoreError> {
        let old = int(now_ms.saturating_sub(self.quotas.expiry_ms));
        let dropped = self.db.execute("DELETE FROM parcel WHERE stored_at < ?1", [old])?;
        let forgotten = int(now_ms.saturating_sub(self.quotas.expiry_ms.saturating_mul(4)));
        self.db.execute("DELETE FROM pair WHERE used_at < ?1", [forgotten])?;
        Ok(dropped)
    }
}

fn side(role: Role) -> i64 {
    match role {
        Role::Initiator => 0,
        Role::Acceptor => 1,
    }
}

fn count(value: i64) -> u64 {
    u64::try_from(value).unwrap_or(0)
}

fn int(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_link::keys::NodeKeys;

    const NOW: u64 = 1_800_000_000_000;
    const BUDGET: usize = 1000;

    fn store(quotas: Quotas) -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("relay.db"), quotas).unwrap();
        store.open_pair(&pair("m", 1), NOW).unwrap();
        (folder, store)
    }

    fn pair(mailbox: &str, seed: u8) -> Open {
        let key = |seed| NodeKeys::from_secret_seed(&[seed; 32]).unwrap().public();
        Open { mailbox: mailbox.into(), initiator: key(seed), acceptor: key(seed + 1) }
    }

    fn numbers(taken: &[Stored]) -> Vec<u64> {
        taken.iter().map(|stored| stored.number).collect()
    }

    #[test]
    fn parcels_come_in_order_and_go_when_they_are_dealt_with() {
        let (_folder, store) = store(Quotas::default());
        for byte in 1..=3 {
            store.put("m", Role::Acceptor, &[byte], NOW).unwrap();
        }
        let taken = store.take("m", Role::Acceptor, 0, BUDGET, NOW).unwrap();
        assert_eq!(taken.iter().map(|stored| stored.parcel.0[0]).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(store.take("m", Role::Initiator, 0, BUDGET, NOW).unwrap(), []);
        let second = taken[1].number;
        assert_eq!(numbers(&store.take("m", Role::Acceptor, second, BUDGET, NOW).unwrap()), [taken[2].number]);
        assert_eq!(numbers(&store.take("m", Role::Acceptor, 0, BUDGET, NOW).unwrap()), [taken[2].number]);
    }

    #[test]
    fn a_budget_cuts_and_never_the_first() {
        let (_folder, store) = store(Quotas::default());
        store.put("m", Role::Acceptor, &[0; 30], NOW).unwrap();
        store.put("m", Role::Acceptor, &[0; 5], NOW).unwrap();
        assert_eq!(store.take("m", Role::Acceptor, 0, 10, NOW).unwrap().len(), 1);
    }

    #[test]
    fn quotas_hold_for_a_mailbox_and_for_the_relay() {
        let quotas = Quotas { mailbox_bytes: 10, total_bytes: 15, mailbox_parcels: 3, pairs: 2, ..Quotas::default() };
        let (_folder, store) = store(quotas);
        store.put("m", Role::Acceptor, &[0; 8], NOW).unwrap();
        assert!(matches!(store.put("m", Role::Acceptor, &[0; 8], NOW), Err(StoreError::MailboxFull)));
        assert!(matches!(store.put("m", Role::Initiator, &[0; 8], NOW), Err(StoreError::RelayFull)));
        store.put("m", Role::Acceptor, &[0; 1], NOW).unwrap();
        store.put("m", Role::Acceptor, &[], NOW).unwrap();
        assert!(matches!(store.put("m", Role::Acceptor, &[], NOW), Err(StoreError::MailboxFull)));
        store.open_pair(&pair("n", 1), NOW).unwrap();
        assert!(matches!(store.open_pair(&pair("o", 1), NOW), Err(StoreError::RelayFull)));
    }

    #[test]
    fn a_pair_is_opened_once_and_keeps_its_keys() {
        let (_folder, store) = store(Quotas::default());
        store.open_pair(&pair("m", 1), NOW).unwrap();
        assert!(matches!(store.open_pair(&pair("m", 5), NOW), Err(StoreError::Taken)));
    }

    #[test]
    fn what_nobody_fetches_expires() {
        let (_folder, store) = store(Quotas { expiry_ms: 1000, ..Quotas::default() });
        store.put("m", Role::Acceptor, &[1], NOW).unwrap();
        assert_eq!(store.expire(NOW + 1000).unwrap(), 0);
        assert_eq!(store.expire(NOW + 1001).unwrap(), 1);
        assert!(store.pair("m").unwrap().is_some());
        store.expire(NOW + 4001).unwrap();
        assert!(store.pair("m").unwrap().is_none());
    }
}

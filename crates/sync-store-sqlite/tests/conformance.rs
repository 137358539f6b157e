//! The port's suite, on a file and in memory.

#![allow(clippy::unwrap_used, reason = "a failing call is a failing test")]

mod on_disk {
    use entente_sync_store_sqlite::SqliteStore;
    use std::ops::Deref;
    use tempfile::TempDir;

    struct OnDisk {
        store: SqliteStore,
        _folder: TempDir,
    }

    impl OnDisk {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            Self { store: SqliteStore::open(folder.path().join("entente.db")).unwrap(), _folder: folder }
        }
    }

    impl Deref for OnDisk {
        type Target = SqliteStore;
        fn deref(&self) -> &SqliteStore {
            &self.store
        }
    }

    entente_sync_store::conformance_tests!(OnDisk::new());
}

mod in_memory {
    use entente_sync_store_sqlite::SqliteStore;

    entente_sync_store::conformance_tests!(Box::new(SqliteStore::open_in_memory().unwrap()));
}

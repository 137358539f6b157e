//! A backup beside a store that is in use.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by itself")]

use entente_sync_store::Registry as _;
use entente_sync_store_sqlite::{SqliteStore, back_up};
use std::os::unix::fs::PermissionsExt as _;

#[tokio::test]
async fn a_backup_holds_all_that_was_acknowledged_and_nothing_later() {
    let folder = tempfile::tempdir().unwrap();
    let (database, copy) = (folder.path().join("entente.db"), folder.path().join("copy.db"));
    let store = SqliteStore::open(&database).unwrap();
    store.set_setting("before", "1").await.unwrap();
    back_up(&database, &copy).unwrap();
    store.set_setting("after", "2").await.unwrap();
    let mode = std::fs::metadata(&copy).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "others may read it");
    let restored = SqliteStore::open(&copy).unwrap();
    assert_eq!(restored.setting("before").await.unwrap().as_deref(), Some("1"));
    assert_eq!(restored.setting("after").await.unwrap(), None);
    assert!(back_up(&database, &copy).is_err(), "a backup is never overwritten");
    assert!(back_up(&folder.path().join("none.db"), &folder.path().join("other.db")).is_err());
}

//! Contents of attachments.

use super::Store;
use super::samples::{at, blob, claim, claim_one, connected, connection, rest, twin, twin_at_rest};
use crate::{BlobRow, BlobState, StoreError};

/// SHA-256 of `hello world`.
const HASH: &str = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
/// SHA-256 of nothing.
const HASH_OF_NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

async fn add(
    store: &dyn Store,
    offset: u64,
    bytes: &str,
    total: u64,
    hash: Option<&str>,
) -> Result<BlobRow, StoreError> {
    let bytes = bytes.as_bytes().to_vec();
    store.add_blob_bytes(connection(1), "file", offset, bytes, total, hash.map(str::to_owned), at(50)).await
}

async fn wanted(store: &dyn Store) {
    twin_at_rest(store).await;
    assert_eq!(store.want_blob(blob("file")).await.unwrap(), blob("file"));
}

async fn content(store: &dyn Store) -> Vec<u8> {
    let mut content = Vec::new();
    loop {
        let part = store.blob_part(connection(1), "file", content.len() as u64).await.unwrap();
        if part.is_empty() {
            return content;
        }
        content.extend(part);
    }
}

/// Pieces that overlap count once; the hash is found out when nobody told it.
pub async fn a_blob_grows_by_offset_and_is_checked(store: &dyn Store) {
    wanted(store).await;
    let row = add(store, 0, "hello", 11, None).await.unwrap();
    assert_eq!((row.received, row.total, row.state), (5, Some(11), BlobState::Wanted));
    assert_eq!(add(store, 0, "hel", 11, None).await.unwrap().received, 5);
    assert_eq!(add(store, 3, "lo wo", 11, None).await.unwrap().received, 8);
    let error = store.blob_part(connection(1), "file", 0).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
    let row = add(store, 8, "rld", 11, None).await.unwrap();
    let expected = BlobRow {
        received: 11,
        total: Some(11),
        sha256: Some(HASH.into()),
        state: BlobState::Complete,
        ..blob("file")
    };
    assert_eq!(row, expected);
    assert_eq!(content(store).await, b"hello world");
    assert_eq!(add(store, 0, "other", 5, None).await.unwrap(), expected, "what is complete stays as it is");
    assert_eq!(store.blobs(connection(1), Some(twin(1))).await.unwrap(), [expected]);
}

/// What failed takes nothing, and neither does what is dropped.
pub async fn announced_sizes_count_as_taken(store: &dyn Store) {
    wanted(store).await;
    assert_eq!(store.blob_space().await.unwrap(), 0);
    store.want_blob(BlobRow { total: Some(1_000), ..blob("large") }).await.unwrap();
    add(store, 0, "hello", 11, None).await.unwrap();
    assert_eq!(store.blob_space().await.unwrap(), 1_011);
    store.fail_blob(connection(1), "large", "it is gone", at(60)).await.unwrap();
    assert_eq!(store.blob_space().await.unwrap(), 11);
    store.drop_blob(connection(1), "file").await.unwrap();
    assert_eq!(store.blob_space().await.unwrap(), 0);
}

/// Wherever it begins; a large file is never read whole.
pub async fn a_blob_is_read_in_parts(store: &dyn Store) {
    wanted(store).await;
    add(store, 0, "hello", 11, None).await.unwrap();
    add(store, 3, "lo wo", 11, None).await.unwrap();
    add(store, 8, "rld", 11, None).await.unwrap();
    for (offset, expected) in [(0, "hello"), (4, "o"), (5, " wo"), (7, "o"), (8, "rld"), (11, ""), (99, "")] {
        let part = store.blob_part(connection(1), "file", offset).await.unwrap();
        assert_eq!(part, expected.as_bytes(), "from {offset}");
    }
}

/// And nothing is stored of them.
pub async fn bytes_after_a_gap_are_refused(store: &dyn Store) {
    wanted(store).await;
    add(store, 0, "hello", 11, None).await.unwrap();
    let error = add(store, 6, "world", 11, None).await.unwrap_err();
    assert!(matches!(error, StoreError::Gap { expected: 5, found: 6, .. }), "{error}");
    assert_eq!(store.blobs(connection(1), None).await.unwrap()[0].received, 5);
}

/// The hash that was told holds for the next try too.
pub async fn a_wrong_hash_starts_over(store: &dyn Store) {
    wanted(store).await;
    add(store, 0, "hello", 11, Some(HASH)).await.unwrap();
    let row = add(store, 5, " there", 11, None).await.unwrap();
    assert_eq!((row.received, row.state), (0, BlobState::Wanted));
    assert!(row.detail.is_some());
    assert_eq!(add(store, 8, "on its way", 11, None).await.unwrap().received, 0, "late pieces are dropped");
    assert_eq!(add(store, 0, "hello there", 11, None).await.unwrap().received, 0);
    let row = add(store, 0, "hello world", 11, Some(&HASH.to_uppercase())).await.unwrap();
    assert_eq!((row.state, row.sha256.as_deref(), row.detail), (BlobState::Complete, Some(HASH), None));
    assert_eq!(content(store).await, b"hello world");
}

/// Halves of two files must not be joined.
pub async fn a_file_that_changed_starts_over(store: &dyn Store) {
    wanted(store).await;
    add(store, 0, "goodbye ", 13, None).await.unwrap();
    let row = add(store, 8, "rld", 11, None).await.unwrap();
    assert_eq!((row.received, row.state), (0, BlobState::Wanted));
    add(store, 0, "hello world", 11, None).await.unwrap();
    assert_eq!(content(store).await, b"hello world");
}

/// A peer can't fill the disk beyond what it announced.
pub async fn more_bytes_than_announced_start_over(store: &dyn Store) {
    wanted(store).await;
    add(store, 0, "hello", 8, None).await.unwrap();
    let row = add(store, 5, " world", 8, None).await.unwrap();
    assert_eq!((row.received, row.state), (0, BlobState::Wanted));
    assert_eq!(add(store, 0, "x", 0, None).await.unwrap().state, BlobState::Wanted);
}

/// There is nothing to wait for once its size is known.
pub async fn an_empty_file_is_complete_at_once(store: &dyn Store) {
    wanted(store).await;
    let row = add(store, 0, "", 0, None).await.unwrap();
    assert_eq!((row.state, row.sha256.as_deref()), (BlobState::Complete, Some(HASH_OF_NOTHING)));
    assert_eq!(content(store).await, b"");
}

/// Not before: each piece of a long transfer would wake it for nothing.
pub async fn a_complete_blob_wakes_its_twin(store: &dyn Store) {
    wanted(store).await;
    add(store, 0, "hello", 11, None).await.unwrap();
    assert!(claim(store, 60).await.is_empty());
    add(store, 5, " world", 11, None).await.unwrap();
    let claimed = claim_one(store, 60).await;
    store.commit(rest(&claimed, 60)).await.unwrap();
    assert!(claim(store, 1_000).await.is_empty());
}

/// Once; what came of it is dropped, and nothing completes it later.
pub async fn a_blob_that_cannot_come_wakes_its_twin(store: &dyn Store) {
    wanted(store).await;
    add(store, 0, "hello", 11, None).await.unwrap();
    store.fail_blob(connection(1), "file", "it is gone", at(60)).await.unwrap();
    let row = store.blobs(connection(1), None).await.unwrap().remove(0);
    assert_eq!((row.state, row.received, row.detail.as_deref()), (BlobState::Failed, 0, Some("it is gone")));
    let claimed = claim_one(store, 60).await;
    store.commit(rest(&claimed, 60)).await.unwrap();
    assert_eq!(add(store, 0, "hello world", 11, None).await.unwrap().state, BlobState::Failed);
    store.fail_blob(connection(1), "file", "still", at(70)).await.unwrap();
    assert!(claim(store, 1_000).await.is_empty());
    let error = store.fail_blob(connection(1), "other", "it is gone", at(80)).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

/// The second wish finds what the first one got; after dropping, a new one starts from nothing.
pub async fn a_blob_is_wanted_once_and_dropped_whole(store: &dyn Store) {
    wanted(store).await;
    add(store, 0, "hello", 11, None).await.unwrap();
    assert_eq!(store.want_blob(blob("file")).await.unwrap().received, 5);
    store.want_blob(blob("other")).await.unwrap();
    store.drop_blob(connection(1), "file").await.unwrap();
    assert_eq!(store.blobs(connection(1), None).await.unwrap(), [blob("other")]);
    let error = add(store, 5, " world", 11, None).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
    assert_eq!(store.want_blob(blob("file")).await.unwrap(), blob("file"));
    add(store, 0, "hello world", 11, Some(HASH)).await.unwrap();
    assert_eq!(content(store).await, b"hello world");
    let error = store.want_blob(BlobRow { twin: twin(9), ..blob("third") }).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
    connected_elsewhere(store).await;
}

/// The same id in another connection is another attachment.
async fn connected_elsewhere(store: &dyn Store) {
    connected(store, &[2]).await;
    let elsewhere = store.blobs(connection(2), None).await.unwrap();
    assert_eq!(elsewhere, []);
    assert!(store.blob_part(connection(2), "file", 0).await.is_err());
}

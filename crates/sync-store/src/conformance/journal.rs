//! Calls of scripts.

use super::Store;
use super::samples::{twin, twin_at_rest};
use crate::{JournalRow, StoreError};

fn call(work: &str, key: &str, answer: Option<&str>) -> JournalRow {
    JournalRow { work: work.into(), key: key.into(), answer: answer.map(str::to_owned) }
}

/// A repeated intent does not send a call again that was answered.
pub async fn an_answer_follows_its_intent_and_stays(store: &dyn Store) {
    twin_at_rest(store).await;
    store.write_journal(twin(1), call("event 1", "POST b", None)).await.unwrap();
    store.write_journal(twin(1), call("event 1", "POST a", None)).await.unwrap();
    store.write_journal(twin(1), call("event 2", "POST b", Some("2"))).await.unwrap();
    store.write_journal(twin(1), call("event 1", "POST b", Some("1"))).await.unwrap();
    store.write_journal(twin(1), call("event 1", "POST b", None)).await.unwrap();
    let expected = [call("event 1", "POST b", Some("1")), call("event 1", "POST a", None)];
    assert_eq!(store.journal(twin(1), "event 1").await.unwrap(), expected);
    assert_eq!(store.journal(twin(2), "event 1").await.unwrap(), []);
    let error = store.write_journal(twin(9), call("event 1", "GET", None)).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

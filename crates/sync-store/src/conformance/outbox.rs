//! Messages for the other side.

use super::Store;
use super::samples::{at, claim_one, connected, connection, new_twin, rest};
use crate::{Commit, Lane, MailboxPosition, PORTION_BYTES, StoreError};
use futures::future::join_all;

async fn sequences(store: &dyn Store, n: u8, lane: Lane, after: u64, limit: u32) -> Vec<u64> {
    let messages = store.outgoing(connection(n), lane, after, limit).await.unwrap();
    messages.iter().map(|message| message.mailbox_sequence).collect()
}

fn payloads(count: usize) -> Vec<Vec<u8>> {
    (0..count).map(|n| n.to_string().into_bytes()).collect()
}

/// Posted or committed, also around a commit that fails.
pub async fn a_mailbox_counts_without_gaps(store: &dyn Store) {
    connected(store, &[1]).await;
    assert_eq!(store.mailbox(connection(1), Lane::Messages).await.unwrap(), MailboxPosition::default());
    store.post(connection(1), Lane::Messages, payloads(2)).await.unwrap();
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    let outgoing = vec![(Lane::Messages, b"three".to_vec())];
    let lost = Commit { fence: claimed.twin.fence + 1, outgoing: outgoing.clone(), ..rest(&claimed, 20) };
    store.commit(lost).await.unwrap_err();
    store.commit(Commit { outgoing, ..rest(&claimed, 20) }).await.unwrap();
    store.post(connection(1), Lane::Messages, payloads(1)).await.unwrap();
    assert_eq!(sequences(store, 1, Lane::Messages, 0, 10).await, [1, 2, 3, 4]);
    assert_eq!(sequences(store, 1, Lane::Messages, 1, 2).await, [2, 3]);
    let third = store.outgoing(connection(1), Lane::Messages, 2, 1).await.unwrap();
    assert_eq!(third[0].payload, b"three");
    let position = store.mailbox(connection(1), Lane::Messages).await.unwrap();
    assert_eq!(position, MailboxPosition { sent: 4, sent_acknowledged: 0, received: 0 });
}

/// Each starts at one.
pub async fn lanes_and_connections_count_for_themselves(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    store.post(connection(1), Lane::Messages, payloads(3)).await.unwrap();
    store.post(connection(1), Lane::Attachments, payloads(1)).await.unwrap();
    store.post(connection(2), Lane::Messages, payloads(2)).await.unwrap();
    assert_eq!(sequences(store, 1, Lane::Attachments, 0, 10).await, [1]);
    assert_eq!(sequences(store, 2, Lane::Messages, 0, 10).await, [1, 2]);
    store.acknowledged(connection(1), Lane::Messages, 3).await.unwrap();
    assert_eq!(sequences(store, 1, Lane::Attachments, 0, 10).await, [1]);
    assert_eq!(sequences(store, 2, Lane::Messages, 0, 10).await, [1, 2]);
}

/// However many a caller would take, they must not fill its memory.
pub async fn a_portion_of_large_messages_is_bounded(store: &dyn Store) {
    connected(store, &[1]).await;
    let half = vec![0; PORTION_BYTES / 2];
    let over = vec![0; PORTION_BYTES + 1];
    store.post(connection(1), Lane::Messages, vec![half.clone(), half.clone(), half, over]).await.unwrap();
    assert_eq!(sequences(store, 1, Lane::Messages, 0, 10).await, [1, 2]);
    assert_eq!(sequences(store, 1, Lane::Messages, 2, 10).await, [3]);
    assert_eq!(sequences(store, 1, Lane::Messages, 3, 10).await, [4], "one over it comes alone");
}

/// An empty mailbox goes on where it was, and an old acknowledgement takes nothing back.
pub async fn acknowledged_messages_are_dropped_and_not_counted_again(store: &dyn Store) {
    connected(store, &[1]).await;
    store.post(connection(1), Lane::Messages, payloads(3)).await.unwrap();
    store.acknowledged(connection(1), Lane::Messages, 2).await.unwrap();
    assert_eq!(sequences(store, 1, Lane::Messages, 0, 10).await, [3]);
    store.acknowledged(connection(1), Lane::Messages, 1).await.unwrap();
    assert_eq!(store.mailbox(connection(1), Lane::Messages).await.unwrap().sent_acknowledged, 2);
    store.acknowledged(connection(1), Lane::Messages, 3).await.unwrap();
    store.post(connection(1), Lane::Messages, payloads(1)).await.unwrap();
    assert_eq!(sequences(store, 1, Lane::Messages, 0, 10).await, [4]);
}

/// A peer that claims to have more than there is does not swallow what comes next.
pub async fn nothing_beyond_the_sent_can_be_acknowledged(store: &dyn Store) {
    connected(store, &[1]).await;
    store.post(connection(1), Lane::Messages, payloads(2)).await.unwrap();
    store.acknowledged(connection(1), Lane::Messages, u64::MAX).await.unwrap();
    let position = store.mailbox(connection(1), Lane::Messages).await.unwrap();
    assert_eq!(position, MailboxPosition { sent: 2, sent_acknowledged: 2, received: 0 });
    store.post(connection(1), Lane::Messages, payloads(1)).await.unwrap();
    assert_eq!(sequences(store, 1, Lane::Messages, 0, 10).await, [3]);
}

/// There is no mailbox of a connection that is not there.
pub async fn a_mailbox_needs_its_connection(store: &dyn Store) {
    let error = store.post(connection(9), Lane::Messages, payloads(1)).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

/// Nobody's message takes another's number, and the messages of one call stay together and in order.
pub async fn callers_at_once_get_contiguous_sequences(store: &dyn Store) {
    connected(store, &[1]).await;
    let posts = (0..50_u8).map(|n| store.post(connection(1), Lane::Messages, vec![vec![n, 1], vec![n, 2]]));
    for posted in join_all(posts).await {
        posted.unwrap();
    }
    let messages = store.outgoing(connection(1), Lane::Messages, 0, 1_000).await.unwrap();
    let sequences: Vec<u64> = messages.iter().map(|message| message.mailbox_sequence).collect();
    assert_eq!(sequences, (1..=100).collect::<Vec<_>>());
    for pair in messages.chunks(2) {
        assert_eq!(pair[0].payload[0], pair[1].payload[0]);
        assert_eq!((pair[0].payload[1], pair[1].payload[1]), (1, 2));
    }
}

//! Messages of the other side.

use super::Store;
use super::samples::{
    at, claim, claim_one, connected, connection, event_id, message, new_twin, opening, rest, system, twin, twin_at_rest,
};
use crate::{Backlog, Commit, IncomingMessage, Lane, TwinStatus};

async fn arrive(store: &dyn Store, n: u8, messages: Vec<IncomingMessage>) -> u64 {
    store.store_incoming(connection(n), system(1), Lane::Messages, messages, at(100)).await.unwrap()
}

async fn unhandled(store: &dyn Store, n: u8) -> Vec<u64> {
    let messages = store.unhandled(connection(n), Lane::Messages, 100).await.unwrap();
    messages.iter().map(|message| message.mailbox_sequence).collect()
}

/// Those after it come again later.
pub async fn messages_are_stored_up_to_the_first_gap(store: &dyn Store) {
    connected(store, &[1]).await;
    assert_eq!(arrive(store, 1, vec![message(2, None)]).await, 0);
    assert_eq!(arrive(store, 1, vec![message(1, None), message(2, None), message(4, None)]).await, 2);
    assert_eq!(unhandled(store, 1).await, [1, 2]);
    assert_eq!(store.mailbox(connection(1), Lane::Messages).await.unwrap().received, 2);
    assert_eq!(
        arrive(store, 1, vec![message(4, None), message(3, None)]).await,
        4,
        "the order in a call does not matter"
    );
    assert_eq!(unhandled(store, 1).await, [1, 2, 3, 4]);
    let attachments =
        store.store_incoming(connection(1), system(1), Lane::Attachments, vec![message(1, None)], at(100));
    assert_eq!(attachments.await.unwrap(), 1, "lanes count for themselves");
}

/// Until it is consumed or handled, and by lane.
pub async fn what_waits_in_the_inbox_is_counted(store: &dyn Store) {
    twin_at_rest(store).await;
    let backlog = async || store.backlog(connection(1), Lane::Messages).await.unwrap();
    assert_eq!(backlog().await, Backlog::default());
    let loose = IncomingMessage { payload: vec![7; 100], ..message(1, None) };
    let of_twin = IncomingMessage { payload: vec![7; 10], ..message(2, Some((twin(1), 1))) };
    arrive(store, 1, vec![loose, of_twin]).await;
    assert_eq!(backlog().await, Backlog { messages: 2, bytes: 110 });
    assert_eq!(store.backlog(connection(1), Lane::Attachments).await.unwrap(), Backlog::default());
    store.handled(connection(1), Lane::Messages, 2).await.unwrap();
    assert_eq!(backlog().await, Backlog { messages: 1, bytes: 10 });
    let claimed = claim_one(store, 200).await;
    store.commit(Commit { consumed_messages: Some(1), ..rest(&claimed, 200) }).await.unwrap();
    assert_eq!(backlog().await, Backlog::default());
}

/// Stored or handled already, alone or among new ones.
pub async fn messages_that_come_again_are_dropped(store: &dyn Store) {
    twin_at_rest(store).await;
    let both = vec![message(1, None), message(2, Some((twin(1), 1)))];
    assert_eq!(arrive(store, 1, both.clone()).await, 2);
    assert_eq!(arrive(store, 1, both.clone()).await, 2);
    assert_eq!(unhandled(store, 1).await, [1]);
    assert_eq!(store.queue_of(twin(1)).await.unwrap().1.len(), 1);
    store.handled(connection(1), Lane::Messages, 1).await.unwrap();
    let claimed = claim_one(store, 200).await;
    store.commit(Commit { consumed_messages: Some(1), ..rest(&claimed, 200) }).await.unwrap();
    assert_eq!(arrive(store, 1, vec![both[0].clone(), both[1].clone(), message(3, None)]).await, 3);
    assert_eq!(unhandled(store, 1).await, [3]);
    assert!(claim(store, 300).await.is_empty());
    assert_eq!(arrive(store, 1, vec![message(4, None), message(4, None)]).await, 4, "twice in one call");
}

/// Whatever order the mailbox had.
pub async fn a_message_wakes_its_twin_and_waits_in_twin_order(store: &dyn Store) {
    twin_at_rest(store).await;
    let late = message(1, Some((twin(1), 2)));
    let early = message(2, Some((twin(1), 1)));
    arrive(store, 1, vec![late.clone(), early.clone()]).await;
    assert_eq!(store.twin(twin(1)).await.unwrap().unwrap().wake_at, Some(at(100)));
    assert_eq!(store.queue_of(twin(1)).await.unwrap().1, [early, late]);
    assert_eq!(unhandled(store, 1).await, [0_u64; 0]);
}

/// Under another mailbox sequence the same twin sequence is the same message: after a peer's restore, or by its mistake.
pub async fn a_twin_sequence_is_taken_once(store: &dyn Store) {
    twin_at_rest(store).await;
    assert_eq!(arrive(store, 1, vec![message(1, Some((twin(1), 1))), message(2, Some((twin(1), 1)))]).await, 2);
    assert_eq!(store.queue_of(twin(1)).await.unwrap().1, [message(1, Some((twin(1), 1)))]);
    let claimed = claim_one(store, 200).await;
    store.commit(Commit { consumed_messages: Some(5), ..rest(&claimed, 200) }).await.unwrap();
    assert_eq!(arrive(store, 1, vec![message(3, Some((twin(1), 5))), message(4, Some((twin(1), 0)))]).await, 4);
    assert_eq!(store.queue_of(twin(1)).await.unwrap().1, []);
    assert!(claim(store, 300).await.is_empty(), "what is dropped wakes nobody");
    assert_eq!(arrive(store, 1, vec![message(5, Some((twin(1), 6)))]).await, 5);
    assert_eq!(claim_one(store, 300).await.messages.len(), 1);
}

/// The twin has no issue here yet.
pub async fn an_opening_message_makes_the_twin(store: &dyn Store) {
    connected(store, &[1]).await;
    assert_eq!(arrive(store, 1, vec![opening(1, twin(5), 1), message(2, Some((twin(5), 2)))]).await, 2);
    let claimed = claim_one(store, 200).await;
    let row = &claimed.twin;
    assert_eq!((row.id, row.connection, row.system), (twin(5), connection(1), system(1)));
    assert_eq!((row.state.as_str(), row.status, row.created_at), ("opened", TwinStatus::Running, at(100)));
    assert_eq!((row.local_issue_id.as_deref(), row.remote_issue_key.as_deref()), (None, None));
    assert_eq!(claimed.messages, [message(1, Some((twin(5), 1))), message(2, Some((twin(5), 2)))]);
    let made =
        Commit { local_issue: Some(("77".into(), "DESK-1".into())), consumed_messages: Some(2), ..rest(&claimed, 200) };
    store.commit(made).await.unwrap();
    assert_eq!(store.twin_of_issue(connection(1), "77").await.unwrap().unwrap().id, twin(5));
}

/// The second one is a message like any other, and the twin keeps its state.
pub async fn two_opening_messages_make_one_twin(store: &dyn Store) {
    connected(store, &[1]).await;
    let second = IncomingMessage { opens_twin: Some("other".into()), ..opening(2, twin(5), 2) };
    assert_eq!(arrive(store, 1, vec![opening(1, twin(5), 1), second]).await, 2);
    let again = IncomingMessage { opens_twin: Some("third".into()), ..opening(3, twin(5), 1) };
    assert_eq!(arrive(store, 1, vec![again]).await, 3);
    let claimed = claim_one(store, 200).await;
    assert_eq!(claimed.twin.state, "opened");
    assert_eq!(claimed.messages, [message(1, Some((twin(5), 1))), message(2, Some((twin(5), 2)))]);
}

/// It is not lost, and it still says whose it is.
pub async fn a_message_of_an_unknown_twin_is_kept_without_one(store: &dyn Store) {
    connected(store, &[1]).await;
    let lost = message(1, Some((twin(5), 7)));
    assert_eq!(arrive(store, 1, vec![lost.clone()]).await, 1);
    assert_eq!(store.twin(twin(5)).await.unwrap(), None);
    assert_eq!(store.unhandled(connection(1), Lane::Messages, 10).await.unwrap(), [lost]);
    // A twin that is opened later does not get it.
    assert_eq!(arrive(store, 1, vec![opening(2, twin(5), 1)]).await, 2);
    assert_eq!(claim_one(store, 200).await.messages, [message(2, Some((twin(5), 1)))]);
    assert_eq!(unhandled(store, 1).await, [1]);
}

/// A peer that knows, or guesses, the id of a twin that is not its own.
pub async fn a_twin_of_another_connection_is_out_of_reach(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    store.commit(Commit { finished_events: vec![event_id(1)], ..rest(&claimed, 10) }).await.unwrap();
    assert_eq!(arrive(store, 2, vec![message(1, Some((twin(1), 1))), opening(2, twin(1), 2)]).await, 2);
    assert_eq!(store.queue_of(twin(1)).await.unwrap().1, []);
    assert!(claim(store, 200).await.is_empty());
    assert_eq!(unhandled(store, 2).await, [1, 2]);
    assert_eq!(store.twin(twin(1)).await.unwrap().unwrap().connection, connection(1));
}

/// They are no twin's, and handling them leaves the twins' messages alone.
pub async fn connection_messages_wait_until_they_are_handled(store: &dyn Store) {
    twin_at_rest(store).await;
    arrive(store, 1, vec![message(1, None), message(2, Some((twin(1), 1))), message(3, None), message(4, None)]).await;
    assert_eq!(unhandled(store, 1).await, [1, 3, 4]);
    let first = store.unhandled(connection(1), Lane::Messages, 1).await.unwrap();
    assert_eq!(first, [message(1, None)]);
    store.handled(connection(1), Lane::Messages, 3).await.unwrap();
    assert_eq!(unhandled(store, 1).await, [4]);
    assert_eq!(store.queue_of(twin(1)).await.unwrap().1.len(), 1);
    store.handled(connection(1), Lane::Attachments, 4).await.unwrap();
    assert_eq!(unhandled(store, 1).await, [4]);
}

/// Nothing of the former numbering is left, in neither direction, and twins stay.
pub async fn renewed_mailboxes_begin_from_one(store: &dyn Store) {
    twin_at_rest(store).await;
    arrive(store, 1, vec![message(1, None), message(2, Some((twin(1), 1))), message(3, None)]).await;
    store.handled(connection(1), Lane::Messages, 1).await.unwrap();
    store.post(connection(1), Lane::Messages, vec![b"waits".to_vec()]).await.unwrap();
    store.renew_mailboxes(connection(1)).await.unwrap();
    let position = store.mailbox(connection(1), Lane::Messages).await.unwrap();
    assert_eq!((position.sent, position.sent_acknowledged, position.received), (0, 0, 0));
    assert!(store.outgoing(connection(1), Lane::Messages, 0, 10).await.unwrap().is_empty());
    assert!(store.queue_of(twin(1)).await.unwrap().1.is_empty());
    assert_eq!(arrive(store, 1, vec![message(1, None), message(2, Some((twin(1), 1)))]).await, 2);
    assert_eq!(unhandled(store, 1).await, [1]);
    store.handled(connection(1), Lane::Messages, 1).await.unwrap();
    store.post(connection(1), Lane::Messages, vec![b"anew".to_vec()]).await.unwrap();
    assert_eq!(store.mailbox(connection(1), Lane::Messages).await.unwrap().sent, 1);
}

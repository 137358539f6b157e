//! Fences, leases, and when a twin that goes back is due again.

use super::Store;
use super::samples::{
    at, blob, claim, claim_one, connected, connection, event_id, hint, message, new_twin, rest, system, trace, twin,
    twin_at_rest,
};
use crate::{Claimed, Commit, EventKind, HistoryEntry, Lane, StateChange, StoreError, TwinStatus};

fn line(summary: &str) -> HistoryEntry {
    HistoryEntry { step: "export".into(), summary: summary.into(), detail: Some("{}".into()), trace: Some(trace(3)) }
}

/// State, queue, mailboxes and history together.
pub async fn a_commit_is_stored_as_a_whole(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let messages = (1..=3).map(|n| message(n, Some((twin(1), n)))).collect();
    store.store_incoming(connection(1), system(1), Lane::Messages, messages, at(11)).await.unwrap();
    let claimed = claim_one(store, 20).await;
    let commit = Commit {
        state: StateChange::Whole("new state".into()),
        step: "enqueue".into(),
        local_issue: Some(("1".into(), "MOVED-1".into())),
        remote_issue_key: Some("DESK-7".into()),
        finished_events: vec![event_id(1)],
        consumed_messages: Some(2),
        outgoing: vec![
            (Lane::Messages, b"one".to_vec()),
            (Lane::Attachments, b"file".to_vec()),
            (Lane::Messages, b"two".to_vec()),
        ],
        history: vec![line("sent")],
        ..rest(&claimed, 30)
    };
    assert!(!store.commit(commit).await.unwrap().more);
    let row = store.twin(twin(1)).await.unwrap().unwrap();
    assert_eq!((row.state.as_str(), row.step.as_str(), row.updated_at), ("new state", "enqueue", at(30)));
    assert_eq!((row.local_issue_key.as_deref(), row.remote_issue_key.as_deref()), (Some("MOVED-1"), Some("DESK-7")));
    let (events, messages) = store.queue_of(twin(1)).await.unwrap();
    assert_eq!((events, messages), (vec![], vec![message(3, Some((twin(1), 3)))]));
    let sent = store.outgoing(connection(1), Lane::Messages, 0, 10).await.unwrap();
    let sent: Vec<_> = sent.iter().map(|message| (message.mailbox_sequence, message.payload.as_slice())).collect();
    assert_eq!(sent, [(1, b"one".as_slice()), (2, b"two".as_slice())]);
    assert_eq!(store.outgoing(connection(1), Lane::Attachments, 0, 10).await.unwrap().len(), 1);
    // What a later commit does not say stays.
    let claimed = claim_one(store, 40).await;
    store.commit(Commit { consumed_messages: Some(3), ..rest(&claimed, 40) }).await.unwrap();
    let row = store.twin(twin(1)).await.unwrap().unwrap();
    assert_eq!((row.local_issue_id.as_deref(), row.remote_issue_key.as_deref()), (Some("1"), Some("DESK-7")));
}

/// The fence is checked before anything else is stored.
pub async fn a_commit_of_a_former_owner_changes_nothing(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let former = claim_one(store, 10).await;
    let owner = claim_one(store, 110).await;
    let late = Commit {
        state: StateChange::Whole("late".into()),
        finished_events: vec![event_id(1)],
        outgoing: vec![(Lane::Messages, b"late".to_vec())],
        history: vec![line("late")],
        ..rest(&former, 120)
    };
    let error = store.commit(late).await.unwrap_err();
    assert!(matches!(error, StoreError::LeaseLost), "{error}");
    assert_eq!(store.twin(twin(1)).await.unwrap().unwrap().state, "state 1");
    assert_eq!(store.queue_of(twin(1)).await.unwrap().0.len(), 1);
    assert_eq!(store.mailbox(connection(1), Lane::Messages).await.unwrap().sent, 0);
    assert_eq!(store.history(connection(1), None, 10).await.unwrap(), []);
    store.commit(Commit { finished_events: vec![event_id(1)], ..rest(&owner, 130) }).await.unwrap();
    let error = store.commit(Commit { twin: twin(9), ..rest(&owner, 130) }).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

/// A large state is stored once, and small changes of it beside it, until it is stored whole again.
pub async fn progress_is_added_to_a_state_until_it_is_stored_whole(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    store.start_twin(new_twin(2), at(11)).await.unwrap();
    let further = |lines: &[&str]| StateChange::Further(lines.iter().map(|line| (*line).to_owned()).collect());
    let mut claimed = claim(store, 20).await;
    let (other, owner) = (claimed.remove(1), claimed.remove(0));
    let kept = |claimed: &Claimed, state, now| Commit { state, lease_until: Some(at(100)), ..rest(claimed, now) };
    store.commit(kept(&owner, further(&["one"]), 21)).await.unwrap();
    store.commit(kept(&owner, StateChange::NONE, 22)).await.unwrap();
    store.commit(kept(&owner, further(&["two", "three"]), 23)).await.unwrap();
    store.commit(kept(&other, further(&["of the other"]), 24)).await.unwrap();
    let next = claim(store, 120).await;
    let seen = |n: u8| {
        let claimed = next.iter().find(|claimed| claimed.twin.id == twin(n)).unwrap();
        (claimed.twin.state.as_str(), claimed.twin.progress.join(" "))
    };
    assert_eq!((seen(1), seen(2)), (("state 1", "one two three".into()), ("state 2", "of the other".into())));
    let owner = next.iter().find(|claimed| claimed.twin.id == twin(1)).unwrap();
    let late = Commit { fence: owner.twin.fence - 1, ..kept(owner, further(&["late"]), 121) };
    assert!(matches!(store.commit(late).await.unwrap_err(), StoreError::LeaseLost));
    store.commit(kept(owner, StateChange::Whole("whole".into()), 122)).await.unwrap();
    store.commit(Commit { lease_until: None, ..kept(owner, further(&["four"]), 123) }).await.unwrap();
    let again = claim_one(store, 130).await;
    assert_eq!((again.twin.state.as_str(), again.twin.progress.as_slice()), ("whole", ["four".to_owned()].as_slice()));
    let row = store.twin(twin(1)).await.unwrap().unwrap();
    assert_eq!((row.state.as_str(), row.progress.as_slice()), ("whole", ["four".to_owned()].as_slice()));
}

/// A slow worker's result is good as long as nobody else began.
pub async fn a_lease_that_ended_is_no_obstacle_to_its_owner(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    store.commit(Commit { finished_events: vec![event_id(1)], ..rest(&claimed, 10_000) }).await.unwrap();
    assert_eq!(store.queue_of(twin(1)).await.unwrap().0, []);
}

/// Nothing waits, no moment is named.
pub async fn a_twin_at_rest_is_not_due(store: &dyn Store) {
    twin_at_rest(store).await;
    assert_eq!(store.twin(twin(1)).await.unwrap().unwrap().wake_at, None);
    assert_eq!(store.next_wake().await.unwrap(), None);
    assert!(claim(store, 1_000_000).await.is_empty());
}

/// Whatever the owner says: it does not know of it.
pub async fn what_came_since_the_claim_wakes_at_once(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], None, at(11)).await.unwrap();
    let kept = Commit { lease_until: Some(at(500)), ..rest(&claimed, 12) };
    assert!(store.commit(kept).await.unwrap().more);
    let later = Commit { finished_events: vec![event_id(1)], wake_at: Some(at(9_000)), ..rest(&claimed, 13) };
    assert!(store.commit(later).await.unwrap().more);
    let claimed = claim_one(store, 13).await;

    let arrived = vec![message(1, Some((twin(1), 1)))];
    store.store_incoming(connection(1), system(1), Lane::Messages, arrived, at(14)).await.unwrap();
    let later = Commit { finished_events: vec![event_id(2)], wake_at: Some(at(9_000)), ..rest(&claimed, 15) };
    assert!(store.commit(later).await.unwrap().more);
    let claimed = claim_one(store, 15).await;

    store.want_blob(blob("file")).await.unwrap();
    store.fail_blob(connection(1), "file", "too big", at(16)).await.unwrap();
    assert!(store.commit(Commit { consumed_messages: Some(1), ..rest(&claimed, 17) }).await.unwrap().more);
    let claimed = claim_one(store, 17).await;
    assert!(!store.commit(rest(&claimed, 18)).await.unwrap().more);
    assert_eq!(store.next_wake().await.unwrap(), None);
}

/// A step that fails backs off although its event waits.
pub async fn what_the_claim_showed_waits_for_the_named_moment(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    store.commit(Commit { wake_at: Some(at(500)), ..rest(&claimed, 20) }).await.unwrap();
    assert!(claim(store, 499).await.is_empty());
    let claimed = claim_one(store, 500).await;
    assert_eq!(claimed.events.len(), 1);
    store.commit(Commit { wake_at: Some(at(900)), ..rest(&claimed, 510) }).await.unwrap();
    // New work does not wait for the end of the pause.
    store.record_hints(system(1), vec![hint(1, EventKind::Changed, 2)], None, at(520)).await.unwrap();
    assert_eq!(claim_one(store, 520).await.events.len(), 2);
}

/// No moment named and work left: due at once.
pub async fn what_the_claim_showed_is_not_forgotten(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    assert!(!store.commit(rest(&claimed, 20)).await.unwrap().more);
    let claimed = claim_one(store, 20).await;
    let messages = vec![message(1, Some((twin(1), 1)))];
    store.commit(Commit { finished_events: vec![event_id(1)], ..rest(&claimed, 21) }).await.unwrap();
    store.store_incoming(connection(1), system(1), Lane::Messages, messages, at(22)).await.unwrap();
    let claimed = claim_one(store, 22).await;
    store.commit(rest(&claimed, 23)).await.unwrap();
    assert_eq!(claim_one(store, 23).await.messages.len(), 1);
}

/// Its events may be finished: should the owner die, its effects must go on elsewhere.
pub async fn a_kept_twin_is_due_when_its_lease_ends(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    let claimed = claim_one(store, 10).await;
    let kept = Commit {
        state: StateChange::Whole("writing".into()),
        finished_events: vec![event_id(1)],
        lease_until: Some(at(300)),
        ..rest(&claimed, 20)
    };
    store.commit(kept).await.unwrap();
    assert!(claim(store, 299).await.is_empty());
    assert_eq!(store.next_wake().await.unwrap(), Some(at(300)));
    let next = claim_one(store, 300).await;
    assert_eq!((next.twin.state.as_str(), next.twin.fence), ("writing", claimed.twin.fence + 1));
}

/// Also when the second twin was opened by the other side and learns of its issue later.
pub async fn a_second_twin_of_a_local_issue_is_a_conflict(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    store.start_twin(new_twin(2), at(20)).await.unwrap();
    let claimed = claim(store, 20).await;
    let second = claimed.iter().find(|claimed| claimed.twin.id == twin(2)).unwrap();
    let commit =
        Commit { local_issue: Some(("1".into(), "OPS-1".into())), status: TwinStatus::Blocked, ..rest(second, 30) };
    let error = store.commit(commit).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict { .. }), "{error}");
    let row = store.twin(twin(2)).await.unwrap().unwrap();
    assert_eq!((row.local_issue_id.as_deref(), row.status), (Some("2"), TwinStatus::Running));
}

/// Of one twin, of the whole connection, and at most so many.
pub async fn history_is_read_newest_first(store: &dyn Store) {
    connected(store, &[1]).await;
    store.start_twin(new_twin(1), at(10)).await.unwrap();
    store.start_twin(new_twin(2), at(10)).await.unwrap();
    for (claimed, moment) in claim(store, 10).await.iter().zip([20, 30]) {
        let of = claimed.twin.local_issue_key.clone().unwrap();
        let history = vec![line(&format!("{of} read")), line(&format!("{of} sent"))];
        store.commit(Commit { history, ..rest(claimed, moment) }).await.unwrap();
    }
    let rows = store.history(connection(1), None, 3).await.unwrap();
    let summaries: Vec<_> = rows.iter().map(|row| (row.entry.summary.as_str(), row.at)).collect();
    assert_eq!(summaries, [("OPS-2 sent", at(30)), ("OPS-2 read", at(30)), ("OPS-1 sent", at(20))]);
    assert!(rows.windows(2).all(|pair| pair[0].id > pair[1].id));
    let rows = store.history(connection(1), Some(twin(1)), 10).await.unwrap();
    assert_eq!(rows.iter().map(|row| &row.entry).collect::<Vec<_>>(), [&line("OPS-1 sent"), &line("OPS-1 read")]);
    assert_eq!(store.history(connection(2), Some(twin(1)), 10).await.unwrap(), []);
}

use crate::side::{Side, exchange};
use entente_sync_core::Body;

#[test]
fn replica_and_step_are_one_commit() {
    let mut side = Side::starting("a");
    side.die_before = Some("outgoing");
    assert_eq!(side.changed().messages, vec![]);
    let ended = side.changed();
    assert_eq!((ended.messages.len(), ended.messages[0].sequence, side.twin.sequences.sent), (1, 1, 1));
}

#[test]
fn every_message_says_what_its_sender_had_seen() {
    let (mut one, mut two) = Side::pair("a");
    let seen = |side: &mut Side, summary: &str| {
        side.issue.summary = summary.to_owned().into();
        let update = side.changed().messages.remove(0);
        (update.sequence, update.seen)
    };
    assert_eq!(seen(&mut one, "b"), (2, 1));
    assert_eq!(seen(&mut two, "c"), (2, 1));
}

#[test]
fn an_acknowledgement_names_the_update_and_the_issue() {
    let (mut one, mut two) = (Side::starting("a"), Side::opened());
    let update = one.changed().messages.remove(0);
    let acknowledgement = two.receive(&update).messages.remove(0);
    let Body::Applied { sequence, issue_key, replica, .. } = &acknowledgement.body else {
        panic!("not an acknowledgement")
    };
    assert_eq!((*sequence, issue_key.clone()), (1, two.twin.local.as_ref().map(|local| local.key.clone())));
    assert_eq!(replica.as_ref().and_then(|replica| replica.hub_issue.summary.value().cloned()).as_deref(), Some("a"));
    assert_eq!((acknowledgement.trace, acknowledgement.seen), (update.trace, 1));
    exchange(&mut one, &mut two);
}

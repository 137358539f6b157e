use crate::side::Side;
use entente_sync_core::{Body, RemoteIssue};

#[test]
fn a_doubled_message_is_dropped() {
    let (mut one, mut two) = (Side::starting("a"), Side::opened());
    let update = one.changed().messages.remove(0);
    two.receive(&update);
    let again = two.receive(&update);
    assert_eq!((again.effects, again.messages, again.consumed), (vec![], vec![], Some(1)));
}

#[test]
fn a_message_out_of_order_waits_for_the_missing_one() {
    let (mut one, mut two) = Side::pair("a");
    let mut tell = |summary: &str| {
        one.issue.summary = summary.to_owned().into();
        one.changed().messages.remove(0)
    };
    let (first, second) = (tell("b"), tell("c"));
    let early = two.receive(&second);
    assert_eq!((early.effects, early.consumed), (vec![], None));
    two.receive(&first);
    two.receive(&second);
    assert_eq!(two.summary(), "c");
}

#[test]
fn an_acknowledgement_tells_key_pairs_and_agreement() {
    let (one, two) = Side::pair("a");
    let key = two.twin.local.map(|local| local.key);
    assert_eq!(one.twin.remote, key.map(|key| RemoteIssue { key, url: None, id: None }));
    assert_eq!(one.twin.sequences.update_applied, 1);
    assert_eq!(one.twin.agreed.and_then(|agreed| agreed.summary.value().cloned()).as_deref(), Some("a"));
}

#[test]
fn an_older_acknowledgement_does_not_agree_on_what_is_in_flight() {
    let (mut one, mut two) = Side::pair("a");
    let mut tell = |summary: &str| {
        one.issue.summary = summary.to_owned().into();
        one.changed().messages.remove(0)
    };
    let first = tell("b");
    tell("c");
    let acknowledgement = two.receive(&first).messages.remove(0);
    assert!(matches!(acknowledgement.body, Body::Applied { sequence: 2, .. }));
    one.receive(&acknowledgement);
    assert_eq!(one.twin.agreed.and_then(|agreed| agreed.summary.value().cloned()).as_deref(), Some("a"));
}

use crate::side::{Side, event, gone, script, unknown};
use entente_hub::Label;
use entente_sync_core::{Body, Next, QueuedKind, Work};

#[test]
fn a_stop_is_the_last_message_and_ends_both_sides() {
    let (mut one, mut two) = Side::pair("a");
    let ended = one.work(vec![event(1, QueuedKind::Changed), event(2, QueuedKind::Stop)], vec![]);
    assert_eq!((&ended.next, ended.effects.len()), (&Next::Stopped, 0), "what waits is not done any more");
    let [last] = ended.messages.as_slice() else { panic!("one message: {:?}", ended.messages) };
    assert!(matches!(last.body, Body::Stopped { .. }));
    let there = two.receive(last);
    assert_eq!((there.next, there.messages), (Next::Stopped, vec![]), "a stop is not answered");
}

#[test]
fn a_stop_of_the_other_side_goes_before_what_it_said_earlier() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    let update = one.changed().messages.remove(0);
    let stop = one.work(vec![event(2, QueuedKind::Stop)], vec![]).messages.remove(0);
    let ended = two.work(vec![], vec![update, stop]);
    assert_eq!((ended.next, ended.effects.len()), (Next::Stopped, 0));
}

#[test]
fn a_twin_that_the_other_side_does_not_know_ends_in_silence() {
    let mut one = Side::starting("a");
    let ended = one.work(vec![event(1, QueuedKind::Start), event(2, QueuedKind::Stop)], vec![]);
    assert_eq!((ended.next, ended.messages), (Next::Stopped, vec![]));
}

#[test]
fn a_stop_drops_work_that_was_begun() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    let update = one.changed().messages.remove(0);
    two.fail.push_back(("incoming", script("incoming")));
    two.receive(&update).blocked();
    let ended = two.work(vec![event(2, QueuedKind::Stop)], vec![update]);
    assert_eq!((ended.next, &two.twin.work), (Next::Stopped, &Work::Rest));
}

#[test]
fn what_was_left_out_of_an_import_comes_with_the_next_update() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    let first = one.changed().messages.remove(0);
    two.fail.push_back(("incoming", script("incoming")));
    two.receive(&first).blocked();
    let ended = two.work(vec![event(2, QueuedKind::Skip)], vec![first.clone()]);
    assert_eq!((ended.consumed, ended.finished.len(), ended.messages.len()), (Some(first.sequence), 1, 0));
    assert_eq!(two.issue.summary.value().map(String::as_str), Some("a"));
    one.issue.labels = vec![Label { label: "x".into() }].into();
    let second = one.changed().messages.remove(0);
    two.receive(&second);
    assert_eq!(two.issue.summary.value().map(String::as_str), Some("b"));
}

#[test]
fn what_was_left_out_of_an_export_is_told_with_the_next_change() {
    let (mut one, _) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    one.fail.push_back(("outgoing", script("outgoing")));
    one.changed().blocked();
    let ended = one.work(vec![event(9, QueuedKind::Changed), event(2, QueuedKind::Skip)], vec![]);
    assert_eq!((ended.finished.len(), ended.messages.len()), (2, 0));
    assert_eq!(one.changed().update().summary.value().map(String::as_str), Some("b"));
}

#[test]
fn a_flood_from_the_other_side_leaves_our_own_changes_their_turn() {
    let (mut one, mut two) = Side::pair("a");
    let mut flood = Vec::new();
    for n in 0..30 {
        one.issue.summary = format!("{n}").into();
        flood.extend(one.changed().messages);
    }
    two.issue.labels = vec![Label { label: "mine".into() }].into();
    let waits = event(1, QueuedKind::Changed);
    for taken in 0..30 {
        let ended = two.work(vec![waits.clone()], flood.clone());
        if ended.finished == [waits.id] {
            assert!((1..=8).contains(&taken), "after {taken} messages");
            assert!(matches!(ended.messages[0].body, Body::Update { .. }));
            return;
        }
        flood.retain(|message| Some(message.sequence) > ended.consumed);
    }
    panic!("our own change was never told");
}

#[test]
fn a_failure_that_needs_a_person_waits_and_others_do_not() {
    let (mut one, _) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    one.fail.push_back(("read", unknown()));
    assert!(one.changed().wake_at().is_some());
    one.fail.push_back(("read", gone()));
    one.go_on().blocked();
}

use crate::side::{Side, comment, exchange, issue};
use entente_hub::{Field, HubIssue};
use entente_sync_core::{Body, Connect, Content, Failure, Next};

/// A side that connects its issue with one that the other side has already.
fn sides(content: Content, mine: HubIssue, theirs: HubIssue) -> (Side, Side) {
    let (mut one, mut two) = (Side::starting("a"), Side::opened());
    one.lead = true;
    one.twin.connect = Some(Connect { issue_key: "P-7".into(), content });
    one.issue = mine;
    two.issue = theirs;
    (one, two)
}

fn with(id: &str, summary: &str, description: Option<&str>, said: &str) -> HubIssue {
    HubIssue {
        description: description.map_or(Field::Null, |text| text.to_owned().into()),
        comments: Field::Set(vec![comment(&format!("c{id}"), said)]),
        ..issue(id, summary)
    }
}

fn summary(side: &Side) -> &str {
    side.issue.summary.value().unwrap()
}

fn said(side: &Side) -> Vec<&str> {
    let mut said: Vec<&str> = side.issue.comments().iter().map(|comment| comment.body.as_str()).collect();
    said.sort_unstable();
    said
}

fn settle(one: &mut Side, two: &mut Side) {
    exchange(one, two);
    // What the other side has to say follows at once.
    for told in two.go_on().messages {
        let ended = one.receive(&told);
        ended.messages.iter().for_each(|message| drop(two.receive(message)));
    }
}

fn connected(content: Content) -> (Side, Side) {
    let (mut one, mut two) =
        sides(content, with("1", "mine", None, "one said"), with("7", "theirs", Some("their text"), "two said"));
    settle(&mut one, &mut two);
    assert_eq!(two.twin.local.as_ref().unwrap().key, "P-7");
    assert_eq!(one.twin.remote.as_ref().unwrap().key, "P-7");
    (one, two)
}

#[test]
fn both_keep_theirs_and_later_changes_cross() {
    let (mut one, mut two) = connected(Content::Keep);
    assert_eq!((summary(&one), summary(&two)), ("mine", "theirs"));
    assert_eq!((said(&one), said(&two)), (vec!["one said"], vec!["two said"]));
    one.issue.summary = "changed".to_owned().into();
    let update = one.changed().messages.remove(0);
    two.receive(&update);
    assert_eq!(summary(&two), "changed");
}

#[test]
fn the_side_that_connects_may_win() {
    let (one, two) = connected(Content::Sender);
    assert_eq!((summary(&one), summary(&two)), ("mine", "mine"));
    assert_eq!((said(&one), said(&two)), (vec!["one said"], vec!["one said", "two said"]));
}

#[test]
fn the_other_side_may_win() {
    let (one, two) = connected(Content::Receiver);
    assert_eq!((summary(&one), summary(&two)), ("theirs", "theirs"));
    assert_eq!((said(&one), said(&two)), (vec!["one said", "two said"], vec!["two said"]));
}

#[test]
fn merging_fills_what_is_empty_and_keeps_what_both_said() {
    let (one, two) = connected(Content::Merge);
    assert_eq!((summary(&one), summary(&two)), ("mine", "mine"));
    assert_eq!((said(&one), said(&two)), (vec!["one said", "two said"], vec!["one said", "two said"]));
    assert_eq!(two.issue.description.value().map(String::as_str), Some("their text"), "it was empty on the other side");
    let (mut one, mut two) = sides(Content::Merge, issue("1", ""), issue("7", "theirs"));
    settle(&mut one, &mut two);
    assert_eq!((summary(&one), summary(&two)), ("theirs", "theirs"));
}

#[test]
fn two_connected_issues_are_quiet() {
    for content in [Content::Keep, Content::Sender, Content::Receiver, Content::Merge] {
        let (mut one, mut two) = connected(content);
        for side in [&mut one, &mut two] {
            assert_eq!((side.changed().messages, side.go_on().messages), (vec![], vec![]), "{content:?}");
        }
    }
}

#[test]
fn an_issue_that_may_not_be_connected_ends_the_twin_on_both_sides() {
    let (mut one, mut two) = sides(Content::Merge, issue("1", "mine"), issue("7", "theirs"));
    let offer = one.changed().messages.remove(0);
    two.fail.push_back(("connect", Failure::Refused { message: "Not here.".into(), advice: String::new() }));
    let ended = two.receive(&offer);
    assert_eq!((&ended.next, summary(&two)), (&Next::Stopped, "theirs"));
    assert!(matches!(&ended.messages[0].body, Body::Stopped { reason } if reason == "Not here."));
    let told = one.receive(&ended.messages[0]);
    assert_eq!(told.next, Next::Stopped);
    assert!(told.notes[0].contains("Not here."), "{:?}", told.notes);
}

#[test]
fn a_comparison_repairs_what_was_missed_on_either_side() {
    let (mut one, mut two) = Side::pair("a");
    // Neither side heard of these.
    one.issue.summary = "b".to_owned().into();
    two.issue.description = "told by nobody".to_owned().into();
    one.twin.connect = None;
    let asked = one.work(vec![crate::side::event(1, entente_sync_core::QueuedKind::Compare)], vec![]);
    two.receive(&asked.messages[0]);
    assert_eq!(summary(&two), "b");
    let again = one.work(vec![crate::side::event(2, entente_sync_core::QueuedKind::Compare)], vec![]);
    let ended = two.receive(&again.messages[0]);
    assert!(ended.wake_at().is_some(), "an update that says nothing new asks to compare");
    let told = two.go_on();
    assert_eq!(told.update().description, Field::Set("told by nobody".to_owned()));
}

use crate::side::{Side, comment, exchange, later, script};
use entente_hub::{Field, Label};
use entente_sync_core::{Body, ErrorCode};

/// What a person does between our write and its read-back is told afterwards.
#[track_caller]
fn check(edit: fn(&mut entente_hub::HubIssue), reached: fn(&Side) -> bool) {
    let (mut one, mut two) = Side::pair("a");
    one.issue.comments = vec![comment("c", "hi"), comment("d", "there")].into();
    exchange(&mut one, &mut two);
    one.issue.summary = "b".to_owned().into();
    one.issue.comments.value_mut().unwrap().push(comment("e", "new"));
    let update = one.changed().messages.remove(0);
    two.before_read_back = Some(edit);
    let acknowledgement = two.receive(&update).messages.remove(0);
    one.receive(&acknowledgement);
    assert!(!reached(&one), "it is not agreed on by the way");
    exchange(&mut two, &mut one);
    assert!(reached(&one), "it reaches the other side");
    assert_eq!((one.changed().messages, two.changed().messages), (vec![], vec![]));
}

#[test]
fn an_edit_between_write_and_read_back_is_told() {
    check(|issue| issue.summary = "person".to_owned().into(), |one| one.summary() == "person");
    check(|issue| issue.labels = vec![Label::new("x")].into(), |one| one.issue.labels == vec![Label::new("x")].into());
    check(
        |issue| issue.comments.value_mut().unwrap().push(comment("p", "person")),
        |one| one.bodies().contains(&"person"),
    );
    check(
        |issue| issue.comments.value_mut().unwrap()[0].body = "person".into(),
        |one| one.bodies().contains(&"person"),
    );
    check(
        |issue| issue.comments.value_mut().unwrap()[2].body = "person".into(),
        |one| one.bodies().contains(&"person"),
    );
    check(
        |issue| {
            issue.comments.value_mut().unwrap().remove(0);
        },
        |one| !one.bodies().contains(&"hi"),
    );
    check(
        |issue| {
            issue.comments.value_mut().unwrap().remove(2);
        },
        |one| !one.bodies().contains(&"new"),
    );
}

#[test]
fn an_edit_of_a_new_issue_before_it_is_acknowledged_is_told() {
    let (mut one, mut two) = (Side::starting("a"), Side::opened());
    one.issue.comments = vec![comment("c", "hi")].into();
    let update = one.changed().messages.remove(0);
    two.before_read_back = Some(|issue| issue.labels = vec![Label::new("x")].into());
    let acknowledgement = two.receive(&update).messages.remove(0);
    one.receive(&acknowledgement);
    exchange(&mut two, &mut one);
    assert_eq!(one.issue.labels, vec![Label::new("x")].into());
}

#[test]
fn our_own_write_does_not_come_back() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    one.issue.comments = vec![comment("c", "hi")].into();
    exchange(&mut one, &mut two);
    assert_eq!((two.changed().messages, one.changed().messages), (vec![], vec![]));
}

#[test]
fn what_the_tracker_made_of_a_value_is_told_once() {
    let (mut one, mut two) = Side::pair("a");
    two.bounce = true;
    one.issue.summary = "b".to_owned().into();
    exchange(&mut one, &mut two);
    let told = two.changed();
    assert_eq!((told.update().summary.clone(), told.messages[0].hops), (Field::Set("b!".to_owned()), 1));
    one.receive(&told.messages[0]);
    assert_eq!(one.summary(), "b!");
    assert_eq!(one.changed().messages, vec![]);
}

#[test]
fn the_acknowledgement_waits_for_a_rule_that_fails() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    let update = one.changed().messages.remove(0);
    two.fail.extend([("outgoing", later()), ("outgoing", script("outgoing"))]);
    assert_eq!(two.receive(&update).messages, vec![]);
    assert_eq!(two.go_on().blocked().code, ErrorCode::ScriptFailed);
    let ended = two.retry();
    assert_eq!(ended.effects, ["outgoing"], "nothing is written again");
    assert!(matches!(ended.messages[0].body, Body::Applied { sequence: 2, .. }));
}

#[test]
fn a_resumed_read_back_reads_again() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    let update = one.changed().messages.remove(0);
    two.die_before = Some("outgoing");
    two.receive(&update);
    let ended = two.work(vec![], vec![update]);
    assert!(ended.effects.iter().all(|effect| !effect.starts_with("write")), "{:?}", ended.effects);
    assert_eq!((two.summary(), ended.messages.len()), ("b", 1));
}

#[test]
fn nothing_to_write_is_acknowledged_without_a_read_back() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.environment = "production".to_owned().into();
    let update = one.changed().messages.remove(0);
    let ended = two.receive(&update);
    assert_eq!((ended.effects, ended.messages.len()), (vec!["read".to_owned(), "incoming".to_owned()], 1));
}

use crate::side::{Side, event, exchange, file, script, waiting};
use entente_hub::Field;
use entente_sync_core::{QueuedKind, Work};

#[test]
fn all_events_that_wait_are_one_export() {
    let mut side = Side::starting("a");
    let events = vec![event(1, QueuedKind::Start), event(2, QueuedKind::Changed), event(3, QueuedKind::Deleted)];
    let ended = side.work(events.clone(), vec![]);
    assert_eq!(ended.finished, events.iter().map(|event| event.id).collect::<Vec<_>>());
    assert_eq!(ended.messages.len(), 1);
}

#[test]
fn messages_go_before_events() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    let update = one.changed().messages.remove(0);
    let ended = two.work(vec![event(1, QueuedKind::Changed)], vec![update]);
    assert_eq!((ended.consumed, ended.finished), (Some(2), vec![]));
}

#[test]
fn a_gap_does_not_hold_up_our_own_edits() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    let mut update = one.changed().messages.remove(0);
    update.sequence += 1;
    two.issue.summary = "c".to_owned().into();
    let ended = two.work(vec![event(1, QueuedKind::Changed)], vec![update.clone()]);
    assert_eq!((ended.consumed, ended.messages.len()), (None, 1));
    assert_eq!(two.receive(&update).wake_at(), Some(two.now + 60_000));
}

#[test]
fn events_of_an_issue_that_is_not_here_are_finished() {
    let mut side = Side::opened();
    let ended = side.changed();
    assert_eq!((ended.effects, ended.finished.len()), (vec![], 1));
}

#[test]
fn a_retry_reads_the_issue_anew_and_is_finished() {
    let mut side = Side::starting("a");
    side.fail.push_back(("outgoing", script("outgoing")));
    let ended = side.changed();
    assert_eq!((ended.blocked().position.as_ref().and_then(|p| p.line), ended.finished.len()), (Some(3), 0));
    side.issue.summary = "mended".to_owned().into();
    let ended = side.retry();
    assert_eq!(ended.update().summary, Field::Set("mended".to_owned()));
    assert_eq!(ended.finished.len(), 2, "the retry and the event that it repeats");
}

#[test]
fn contents_that_came_while_something_else_was_done_are_not_forgotten() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.attachments = Field::Set(vec![file("f")]);
    two.blobs = waiting;
    let update = one.changed().messages.remove(0);
    two.receive(&update);
    two.now += 61_000;
    let ended = two.go_on();
    assert_eq!((two.twin.late.len(), ended.wake_at()), (1, Some(two.now)));
    one.receive(&ended.messages[0]);
    // Still not here: from now on the content itself wakes the twin.
    assert_eq!(two.go_on().wake_at(), None);
    two.blobs = crate::side::complete;
    let ended = two.go_on();
    assert_eq!(ended.effects[..2], ["fetch", "write attachment:f"]);
    assert_eq!((two.twin.late.len(), two.issue.attachments().len()), (0, 1));
    one.receive(&ended.messages[0]);
    assert_eq!(one.twin.traces.iter().count(), 1);
}

#[test]
fn another_import_leaves_late_attachments_late() {
    let (mut one, mut two) = Side::pair("a");
    two.blobs = |id| if id == "f" { waiting(id) } else { crate::side::complete(id) };
    one.issue.attachments = Field::Set(vec![file("f")]);
    let update = one.changed().messages.remove(0);
    two.receive(&update);
    two.now += 61_000;
    two.go_on();
    one.issue.attachments = Field::Set(vec![file("f"), file("g")]);
    let update = one.changed().messages.remove(0);
    two.receive(&update);
    assert_eq!(two.twin.late.len(), 1);
    // Until the other side removes it again.
    one.issue.attachments = Field::Set(vec![file("g")]);
    let update = one.changed().messages.remove(0);
    two.receive(&update);
    assert_eq!((two.twin.late.len(), &two.twin.work), (0, &Work::Rest));
}

#[test]
fn a_twin_that_agrees_is_silent() {
    let (mut one, mut two) = Side::pair("a");
    for _ in 0..3 {
        assert_eq!((one.changed().messages, two.changed().messages), (vec![], vec![]));
    }
    exchange(&mut one, &mut two);
}

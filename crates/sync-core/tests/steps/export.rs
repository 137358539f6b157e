use crate::side::{Side, comment, gone, later, script};
use entente_hub::{Field, HubIssue, Label, TraceKind};
use entente_sync_core::{ErrorCode, Failure};

/// Whether an edit of an agreed issue is told.
#[track_caller]
fn check(edit: fn(&mut HubIssue), told: bool) {
    let (mut one, _) = Side::pair("a");
    edit(&mut one.issue);
    let ended = one.changed();
    assert_eq!(!ended.messages.is_empty(), told);
    assert!(one.changed().messages.is_empty(), "it is told once");
}

#[test]
fn only_what_the_rule_says_anew_is_told() {
    check(|_| {}, false);
    check(|issue| issue.summary = "b".to_owned().into(), true);
    check(|issue| issue.summary = "a \r\n".to_owned().into(), false);
    check(|issue| issue.labels = vec![Label::new("x")].into(), true);
    check(|issue| issue.comments = vec![comment("c", "hi")].into(), true);
    check(|issue| issue.updated = entente_hub::Timestamp(5).into(), false);
}

#[test]
fn the_first_update_tells_everything_and_later_ones_are_numbered() {
    let mut side = Side::starting("a");
    let first = side.changed();
    assert_eq!(first.update().summary, Field::Set("a".to_owned()));
    side.issue.summary = "b".to_owned().into();
    let second = side.changed();
    let numbers = |ended: &crate::side::Ended| (ended.messages[0].sequence, ended.messages[0].seen);
    assert_eq!((numbers(&first), numbers(&second)), ((1, 0), (2, 0)));
}

#[test]
fn an_empty_replica_is_never_sent() {
    let mut side = Side::starting("a");
    side.issue.labels = vec![Label::new("private")].into();
    let ended = side.changed();
    assert_eq!((ended.messages.len(), ended.finished.len()), (0, 1));
}

#[test]
fn comments_name_their_twins() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.comments = vec![comment("c", "hi")].into();
    crate::side::exchange(&mut one, &mut two);
    two.issue.summary = "b".to_owned().into();
    let told = two.changed();
    assert_eq!(told.update().comments()[0].remote_id.as_deref(), Some("c"));
    assert!(one.twin.traces.by_local(TraceKind::Comment, "c").is_some());
}

#[test]
fn trouble_that_heals_backs_off_and_the_rest_waits_for_a_person() {
    let mut side = Side::starting("a");
    side.fail.extend([("read", later()), ("read", gone())]);
    let ended = side.changed();
    assert_eq!((ended.wake_at(), ended.finished.len()), (Some(side.now + 30_000), 0));
    assert_eq!(side.go_on().blocked().code, ErrorCode::IssueGone);
    side.fail.push_back(("outgoing", script("outgoing")));
    assert_eq!(side.retry().blocked().code, ErrorCode::ScriptFailed);
    assert_eq!(side.retry().messages.len(), 1);
}

#[test]
fn pauses_grow_up_to_a_bound() {
    let mut side = Side::starting("a");
    let waits: Vec<i64> = (0..12)
        .map(|_| {
            side.fail.push_back(("read", Failure::Later { detail: "busy".into(), after_ms: None }));
            side.changed().wake_at().unwrap() - side.now
        })
        .collect();
    assert!(waits.is_sorted() && waits[0] < 1_000 && waits[11] < 100_000, "{waits:?}");
}

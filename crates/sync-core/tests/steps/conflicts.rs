//! Both sides edit one value, and the policy says what becomes of it.

use crate::side::{Ended, Side, event};
use entente_hub::{HubIssue, Label, Timestamp};
use entente_sync_core::{
    Conflict, Decision, ErrorCode, Policies, Policy, QueuedEvent, QueuedKind, Reason, TwinMessage, Winner, Work,
};

/// Sets a policy on both sides, `there` as the second one sees it.
fn pair(here: Policy, there: Policy) -> (Side, Side) {
    let (mut one, mut two) = Side::pair("a");
    one.policies = Policies { default: here, ..Policies::default() };
    two.policies = Policies { default: there, ..Policies::default() };
    (one, two)
}

fn edit(side: &mut Side, change: impl FnOnce(&mut HubIssue), at: i64) -> TwinMessage {
    change(&mut side.issue);
    side.issue.updated = Timestamp(at).into();
    side.changed().messages.remove(0)
}

fn summary(text: &str) -> impl FnOnce(&mut HubIssue) {
    let text = text.to_owned();
    move |issue| issue.summary = text.into()
}

/// Lets both edits and all that follows cross; gives what each side recorded.
fn cross(
    one: &mut Side,
    two: &mut Side,
    mut to_two: Vec<TwinMessage>,
    mut to_one: Vec<TwinMessage>,
) -> [Vec<Conflict>; 2] {
    let mut records = [Vec::new(), Vec::new()];
    for _ in 0..12 {
        let mut answers = [Vec::new(), Vec::new()];
        for (n, side, arrived) in [(0, &mut *one, &to_one), (1, &mut *two, &to_two)] {
            let mut take = |ended: Ended| {
                records[n].extend(ended.conflicts.clone());
                answers[1 - n].extend(ended.messages);
            };
            arrived.iter().for_each(|message| take(side.receive(message)));
            take(side.go_on());
        }
        [to_one, to_two] = answers;
    }
    assert!(to_one.is_empty() && to_two.is_empty(), "it never ends");
    records
}

/// Both sides edit the summary, the lead at `lead_at`, the other at `other_at`; both edits are told before either is heard.
#[track_caller]
fn crossing(here: Policy, there: Policy, lead_at: i64, other_at: i64) -> (String, [Vec<Conflict>; 2]) {
    let (mut one, mut two) = pair(here, there);
    let to_two = edit(&mut one, summary("lead"), lead_at);
    let to_one = edit(&mut two, summary("other"), other_at);
    let records = cross(&mut one, &mut two, vec![to_two], vec![to_one]);
    assert_eq!(one.summary(), two.summary());
    (one.summary().to_owned(), records)
}

#[track_caller]
fn check(here: Policy, there: Policy, (lead_at, other_at): (i64, i64), expected: &str, reason: Reason) {
    let (kept, records) = crossing(here, there, lead_at, other_at);
    assert_eq!(kept, expected);
    let [lead, other] = records.map(|mut record| {
        assert_eq!(record.len(), 1, "{record:?}");
        record.remove(0)
    });
    assert_eq!((lead.local.as_str(), lead.remote.as_str()), (Some("lead"), Some("other")), "both values are kept");
    assert_eq!((lead.reason, other.reason), (reason, reason));
    assert_eq!(lead.winner, other.winner.mirrored(), "both sides say the same");
}

#[test]
fn the_later_edit_wins_and_a_tie_goes_to_the_lead() {
    check(Policy::Latest, Policy::Latest, (100, 200), "other", Reason::Later);
    check(Policy::Latest, Policy::Latest, (200, 100), "lead", Reason::Later);
    check(Policy::Latest, Policy::Latest, (200, 200), "lead", Reason::Lead);
}

#[test]
fn a_policy_may_name_either_side_whenever_it_was_edited() {
    check(Policy::Local, Policy::Remote, (100, 200), "lead", Reason::Policy);
    check(Policy::Remote, Policy::Local, (200, 100), "other", Reason::Policy);
}

#[test]
fn policies_that_differ_for_a_moment_do_not_part_the_sides() {
    check(Policy::Local, Policy::Local, (100, 200), "lead", Reason::Policy);
    check(Policy::Remote, Policy::Remote, (200, 100), "other", Reason::Policy);
}

#[test]
fn a_field_may_have_a_policy_of_its_own() {
    let (mut one, mut two) = Side::pair("a");
    one.policies.fields.insert("summary".into(), Policy::Remote);
    two.policies.fields.insert("summary".into(), Policy::Local);
    let to_two = edit(
        &mut one,
        |issue| (issue.summary, issue.description) = ("s1".to_owned().into(), "d1".to_owned().into()),
        200,
    );
    let to_one = edit(
        &mut two,
        |issue| (issue.summary, issue.description) = ("s2".to_owned().into(), "d2".to_owned().into()),
        100,
    );
    cross(&mut one, &mut two, vec![to_two], vec![to_one]);
    for side in [&one, &two] {
        assert_eq!((side.summary(), side.issue.description.value().unwrap().as_str()), ("s2", "d1"));
    }
}

#[test]
fn sets_and_lines_are_joined() {
    let (mut one, mut two) = pair(Policy::Merge, Policy::Merge);
    let text = |text: &str| text.to_owned().into();
    let first = edit(&mut one, |issue| issue.description = text("one\ntwo\nthree\nfour"), 10);
    cross(&mut one, &mut two, vec![first], vec![]);
    let change = |label: &'static str, description: &'static str| {
        move |issue: &mut HubIssue| {
            (issue.labels, issue.description) = (vec![Label::new(label)].into(), text(description))
        }
    };
    let to_two = edit(&mut one, change("lead", "ONE\ntwo\nthree\nfour"), 20);
    let to_one = edit(&mut two, change("other", "one\ntwo\nthree\nFOUR"), 30);
    let records = cross(&mut one, &mut two, vec![to_two], vec![to_one]);
    for side in [&one, &two] {
        assert_eq!(side.issue.description.value().unwrap(), "ONE\ntwo\nthree\nFOUR");
        assert_eq!(side.issue.labels.value().unwrap().len(), 2);
    }
    assert!(records.iter().flatten().all(|conflict| conflict.winner == Winner::Both), "{records:?}");
    assert_eq!(records.each_ref().map(Vec::len), [2, 2]);
}

fn decided(field: &str, winner: Winner) -> QueuedEvent {
    let decision = Decision { field: field.into(), winner, person: "ada".into() };
    QueuedEvent { decision: Some(decision), ..event(7, QueuedKind::Decide) }
}

#[track_caller]
fn asked(winner: Winner, expected: &str) {
    let (mut one, mut two) = pair(Policy::Ask, Policy::Ask);
    let to_two = edit(&mut one, summary("lead"), 100);
    let to_one = edit(&mut two, summary("other"), 200);
    let ended = one.receive(&to_one);
    assert_eq!(ended.blocked().code, ErrorCode::ConflictUndecided);
    assert_eq!(ended.conflicts.iter().map(|conflict| conflict.winner).collect::<Vec<_>>(), [Winner::Open]);
    assert_eq!(
        one.work(vec![event(8, QueuedKind::Retry)], vec![to_one.clone()]).blocked().code,
        ErrorCode::ConflictUndecided
    );
    let ended = one.work(vec![decided("summary", winner)], vec![to_one]);
    assert_eq!(ended.conflicts[0].person.as_deref(), Some("ada"));
    assert_eq!(one.twin.work, Work::Rest);
    let kept = two.receive(&to_two);
    assert!(kept.conflicts.is_empty(), "nobody has decided yet, as far as this side knows");
    let records = cross(&mut one, &mut two, ended.messages, kept.messages);
    assert_eq!((one.summary(), two.summary()), (expected, expected));
    assert_eq!(records[1].iter().map(|conflict| conflict.reason).collect::<Vec<_>>(), [Reason::Person]);
}

#[test]
fn a_person_decides_where_the_connection_asks() {
    asked(Winner::Local, "lead");
    asked(Winner::Remote, "other");
}

/// The lead's rule takes nothing from there, so it meets no conflict; its value must arrive all the same.
#[test]
fn a_value_that_the_lead_does_not_take_gives_way_to_the_lead_s() {
    let (mut one, mut two) = pair(Policy::Latest, Policy::Latest);
    one.rule = |inputs| {
        let mut run = crate::side::incoming(inputs);
        run.wanted.summary.clone_from(&run.before.summary);
        run.shadow.iter_mut().for_each(|shadow| shadow.summary.clone_from(&run.before.summary));
        run
    };
    let to_two = edit(&mut one, summary("lead"), 100);
    let to_one = edit(&mut two, summary("other"), 200);
    cross(&mut one, &mut two, vec![to_two], vec![to_one]);
    assert_eq!((one.summary(), two.summary()), ("lead", "lead"));
}

/// The lead decides about the value that it was told. One that was written over it since, and not told yet, is no part of that decision.
#[test]
fn a_decision_is_recorded_for_the_value_that_was_told() {
    let (mut one, mut two) = pair(Policy::Latest, Policy::Latest);
    let to_two = edit(&mut one, summary("lead"), 200);
    let to_one = edit(&mut two, summary("told"), 100);
    two.issue.summary = "later".to_owned().into();
    two.issue.updated = Timestamp(300).into();
    let [lead, other] = cross(&mut one, &mut two, vec![to_two], vec![to_one]);
    let values = |conflict: &Conflict| (conflict.local.clone(), conflict.remote.clone(), conflict.winner);
    let of_lead = lead.iter().map(values).find(|(_, remote, _)| remote == "told").unwrap();
    let of_other = other.iter().map(values).find(|(local, _, _)| local == "told").unwrap();
    assert_eq!(of_lead.2, of_other.2.mirrored());
    assert!(other.iter().all(|conflict| conflict.local != "later" || conflict.winner != Winner::Remote), "{other:?}");
}

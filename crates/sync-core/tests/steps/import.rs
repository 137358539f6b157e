use crate::side::{Side, comment, complete, exchange, file, script, waiting};
use entente_hub::{CustomField, Field, Label, TraceKind, WorkLog};
use entente_sync_core::{ErrorCode, TwinMessage};
use serde_json::json;

fn tell(side: &mut Side, summary: &str) -> TwinMessage {
    side.issue.summary = summary.to_owned().into();
    side.changed().messages.remove(0)
}

/// What both sides end with, and how many conflicts are on record, after an edit on each side.
struct Outcome {
    sides: [String; 2],
    conflicts: usize,
}

/// Lets messages cross until there are none.
fn settle(one: &mut Side, two: &mut Side, mut to_one: Vec<TwinMessage>, mut to_two: Vec<TwinMessage>) -> Outcome {
    let mut conflicts = 0;
    let count = |notes: &[String]| notes.iter().filter(|note| note.starts_with("conflict")).count();
    for _ in 0..10 {
        let mut answers = [Vec::new(), Vec::new()];
        for (side, arrived, answer) in [(&mut *one, &to_one, 1), (&mut *two, &to_two, 0)] {
            for message in arrived {
                let ended = side.receive(message);
                conflicts += count(&ended.notes);
                answers[answer].extend(ended.messages);
            }
            answers[answer].extend(side.changed().messages);
        }
        [to_one, to_two] = answers;
    }
    assert!(to_one.is_empty() && to_two.is_empty(), "it never ends");
    Outcome { sides: [one.summary().to_owned(), two.summary().to_owned()], conflicts }
}

/// Edits of the summary on both sides; told ones cross, others are not told yet when the other side's update comes.
#[track_caller]
fn check(lead_tells: bool, other_tells: bool, expected: &str) {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "lead".to_owned().into();
    two.issue.summary = "other".to_owned().into();
    let to_two = if lead_tells { one.changed().messages } else { vec![] };
    let to_one = if other_tells { two.changed().messages } else { vec![] };
    let outcome = settle(&mut one, &mut two, to_one, to_two);
    assert_eq!(outcome.sides, [expected, expected]);
    assert!(outcome.conflicts > 0, "both values are on record");
}

#[test]
fn the_lead_decides_a_conflict_and_both_sides_follow() {
    check(true, true, "lead");
    check(true, false, "lead");
    check(false, true, "lead");
}

#[test]
fn an_edit_taken_back_before_it_was_told_still_reaches_the_other_side() {
    let (mut one, mut two) = Side::pair("a");
    let theirs = tell(&mut two, "other");
    one.issue.summary = "mine".to_owned().into();
    let answer = one.receive(&theirs).messages;
    one.issue.summary = "a".to_owned().into();
    let outcome = settle(&mut one, &mut two, vec![], answer);
    assert_eq!(outcome.sides, ["a", "a"]);
}

#[test]
fn an_edit_taken_back_while_it_is_in_flight_converges() {
    let (mut one, mut two) = Side::pair("a");
    let theirs = tell(&mut two, "other");
    let mine = tell(&mut one, "mine");
    one.issue.summary = "a".to_owned().into();
    let outcome = settle(&mut one, &mut two, vec![theirs], vec![mine]);
    assert_eq!(outcome.sides, ["a", "a"]);
}

/// The other side takes what is in flight, so that the same value must be told again.
#[test]
fn an_edit_to_the_other_value_while_ours_is_in_flight_converges() {
    let (mut one, mut two) = Side::pair("a");
    let theirs = tell(&mut two, "other");
    let mine = tell(&mut one, "mine");
    one.issue.summary = "other".to_owned().into();
    let outcome = settle(&mut one, &mut two, vec![theirs], vec![mine]);
    assert_eq!(outcome.sides, ["other", "other"]);
}

#[test]
fn an_edit_of_another_field_survives_an_update_that_had_not_seen_it() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.labels = vec![Label::new("mine")].into();
    let theirs = tell(&mut two, "b");
    let ended = one.receive(&theirs);
    assert_eq!(ended.notes.iter().filter(|note| note.starts_with("conflict")).count(), 0);
    assert_eq!((one.summary(), one.issue.labels.clone()), ("b", vec![Label::new("mine")].into()));
    two.receive(&ended.messages[0]);
    exchange(&mut one, &mut two);
    assert_eq!(two.issue.labels, vec![Label::new("mine")].into());
}

/// The other side had seen everything: no merge, what the rule wants is written.
#[test]
fn an_edit_after_ours_was_seen_is_taken_to_the_letter() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    exchange(&mut one, &mut two);
    let theirs = tell(&mut two, "c");
    let outcome = settle(&mut one, &mut two, vec![theirs], vec![]);
    assert_eq!((outcome.sides, outcome.conflicts), (["c".to_owned(), "c".to_owned()], 0));
}

/// A later edit of ours that another of our updates carried is not mistaken for a conflict.
#[test]
fn a_field_that_was_seen_is_no_conflict_though_another_is_in_flight() {
    let (mut one, mut two) = Side::pair("a");
    let first = tell(&mut one, "b");
    one.issue.labels = vec![Label::new("mine")].into();
    let second = one.changed().messages;
    let answer = two.receive(&first).messages;
    let theirs = tell(&mut two, "c");
    let outcome = settle(&mut one, &mut two, answer.into_iter().chain([theirs]).collect(), second);
    assert_eq!((outcome.sides, outcome.conflicts), (["c".to_owned(), "c".to_owned()], 0));
}

#[test]
fn a_comment_edited_on_both_sides_ends_as_the_lead_has_it() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.comments = vec![comment("c", "hi")].into();
    exchange(&mut one, &mut two);
    one.issue.comments.value_mut().unwrap()[0].body = "lead".into();
    two.issue.comments.value_mut().unwrap()[0].body = "other".into();
    let (to_two, to_one) = (one.changed().messages, two.changed().messages);
    let outcome = settle(&mut one, &mut two, to_one, to_two);
    assert_eq!((one.bodies(), two.bodies()), (vec!["lead"], vec!["lead"]));
    assert!(outcome.conflicts > 0);
}

/// Whoever deletes, the comment is gone on both sides, and the edit of the other is on record.
#[test]
fn a_deleted_comment_stays_deleted_and_its_edit_is_recorded() {
    for deleter in [0, 1] {
        for told in [true, false] {
            let (mut one, mut two) = Side::pair("a");
            one.issue.comments = vec![comment("c", "hi")].into();
            exchange(&mut one, &mut two);
            let (deletes, edits) = if deleter == 0 { (&mut one, &mut two) } else { (&mut two, &mut one) };
            deletes.issue.comments = Field::Set(vec![]);
            edits.issue.comments.value_mut().unwrap()[0].body = "edited".into();
            let edit = edits.changed().messages;
            let deletion = if told { deletes.changed().messages } else { vec![] };
            let (to_one, to_two) = if deleter == 0 { (edit, deletion) } else { (deletion, edit) };
            let outcome = settle(&mut one, &mut two, to_one, to_two);
            assert_eq!((one.bodies().len(), two.bodies().len()), (0, 0), "deleter {deleter}, told {told}");
            assert!(outcome.conflicts > 0, "deleter {deleter}, told {told}");
        }
    }
}

#[test]
fn custom_fields_are_merged_like_others() {
    let (mut one, mut two) = Side::pair("a");
    let set = |side: &mut Side, value: &str| {
        let field = CustomField { id: "cf".into(), name: "Team".into(), value: json!(value) };
        side.issue.custom_fields.insert("Team".into(), field);
    };
    set(&mut one, "x");
    exchange(&mut one, &mut two);
    assert_eq!(two.issue.custom_fields["Team"].value, json!("x"));
    assert_eq!(two.changed().messages, vec![], "it does not come back");
    set(&mut one, "lead");
    set(&mut two, "other");
    let (to_two, to_one) = (one.changed().messages, two.changed().messages);
    settle(&mut one, &mut two, to_one, to_two);
    assert_eq!(
        (&one.issue.custom_fields["Team"].value, &two.issue.custom_fields["Team"].value),
        (&json!("lead"), &json!("lead"))
    );
}

#[test]
fn a_rule_may_choose_to_create_no_issue_and_think_again_later() {
    let (mut one, mut two) = (Side::starting("ignore"), Side::opened());
    one.issue.comments = vec![comment("c", "hi")].into();
    exchange(&mut one, &mut two);
    assert_eq!((two.twin.local.clone(), one.twin.remote.clone()), (None, None));
    one.issue.summary = "take it".to_owned().into();
    exchange(&mut one, &mut two);
    assert_eq!((two.summary(), two.bodies()), ("take it", vec!["hi"]), "on the first sync everything is new");
}

#[test]
fn a_mended_rule_runs_again_on_a_fresh_issue() {
    let (mut one, mut two) = Side::pair("a");
    let update = tell(&mut one, "b");
    two.fail.push_back(("incoming", script("incoming")));
    assert_eq!(two.receive(&update).blocked().code, ErrorCode::ScriptFailed);
    two.issue.labels = vec![Label::new("mine")].into();
    two.retry();
    assert_eq!((two.summary(), &two.issue.labels), ("b", &vec![Label::new("mine")].into()));
}

#[test]
fn text_waits_a_minute_for_attachments_and_an_edit_meanwhile_counts() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.attachments = vec![file("f")].into();
    let update = tell(&mut one, "b");
    two.blobs = waiting;
    let ended = two.receive(&update);
    assert_eq!((ended.wake_at(), two.summary()), (Some(two.now + 60_000), "a"));
    two.issue.labels = vec![Label::new("mine")].into();
    two.issue.summary = "mine".to_owned().into();
    two.now += 30_000;
    assert_eq!(two.go_on().wake_at(), Some(two.now + 30_000), "the time to give up does not move");
    two.now += 30_000;
    let ended = two.go_on();
    assert_eq!((two.summary(), two.twin.late.len()), ("mine", 1), "the later edit stays");
    assert_eq!(ended.notes.iter().filter(|note| note.starts_with("conflict")).count(), 1, "it is on record");
    assert_eq!(two.issue.labels, vec![Label::new("mine")].into());
}

#[test]
fn contents_come_before_the_text_that_may_name_them() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.attachments = vec![file("f")].into();
    one.issue.comments = vec![comment("c", "see f.txt")].into();
    let update = tell(&mut one, "b");
    two.blobs = complete;
    let ended = two.receive(&update);
    let writes: Vec<&String> = ended.effects.iter().filter(|effect| effect.starts_with("write")).collect();
    assert_eq!(writes, ["write attachment:f", "write fields:2", "write comment:c"]);
    assert!(two.twin.traces.by_remote(TraceKind::Attachment, "f").is_some());
}

#[test]
fn a_work_log_is_added_changed_and_deleted_by_keyed_steps_and_settles() {
    let (mut one, mut two) = Side::pair("a");
    let log = |spent| WorkLog { id: "w".into(), comment: "worked".into(), time_spent: spent, ..WorkLog::default() };
    let mut written = Vec::new();
    for logs in [vec![log(60)], vec![log(120)], vec![]] {
        one.issue.work_logs = logs.into();
        let update = one.changed().messages.remove(0);
        let ended = two.receive(&update);
        written.extend(ended.effects.into_iter().filter(|effect| effect.starts_with("write")));
        one.receive(&ended.messages[0]);
        let spent = |side: &mut Side| side.logs().iter().map(|log| log.time_spent).collect::<Vec<_>>();
        assert_eq!(spent(&mut one), spent(&mut two));
        assert!(two.changed().messages.is_empty() && one.changed().messages.is_empty(), "a work log came back");
    }
    assert!(written[0] == "write work-log:w" && written[1].starts_with("write update-work-log:"), "{written:?}");
    assert!(written[2].starts_with("write delete-work-log:") && written.len() == 3, "{written:?}");
    assert_eq!(two.twin.traces.iter().count(), 0);
}

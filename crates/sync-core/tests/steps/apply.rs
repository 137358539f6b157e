use crate::side::{DEADLINE_MS, Ended, LAG_MS, Side, comment, complete, file, gone, later, unknown};
use entente_hub::changes::Written;
use entente_hub::{Field, HubIssue, IssueRef, Label, Status, Timestamp};
use entente_sync_core::{BlobStatus, ErrorCode, Failure, TwinMessage};

/// Two sides that agree, and an update with a new comment and another summary on its way.
fn with_update() -> (Side, Side, TwinMessage) {
    let (mut one, two) = Side::pair("a");
    one.issue.comments = vec![comment("c", "hi")].into();
    one.issue.summary = "b".to_owned().into();
    let update = one.changed().messages.remove(0);
    (one, two, update)
}

fn writes(effects: &[String]) -> Vec<&str> {
    effects.iter().filter_map(|effect| effect.strip_prefix("write ")).collect()
}

#[test]
fn a_closed_issue_is_opened_first_and_closed_last() {
    let status = |name: &str, category: &str| Status { category: category.into(), ..Status::by_name(name) };
    for (before, after, expected) in [
        (status("Done", "done"), status("Open", "new"), ["status:3", "fields:3"]),
        (status("Open", "new"), status("Done", "done"), ["fields:3", "status:3"]),
    ] {
        let (mut one, mut two) = Side::pair("a");
        one.issue.status = before.clone().into();
        crate::side::exchange(&mut one, &mut two);
        two.issue.status = before.into();
        one.issue.status = after.into();
        one.issue.summary = "b".to_owned().into();
        let update = one.changed().messages;
        let Some(update) = update.first() else { panic!("nothing told") };
        let ended = two.receive(update);
        let tag = update.sequence;
        let expected = expected.map(|key| key.replace('3', &tag.to_string()));
        assert_eq!(writes(&ended.effects), expected);
    }
}

/// Wherever the process dies, what is written is written once, and the peer gets one acknowledgement.
#[test]
fn a_crash_at_any_boundary_writes_once() {
    for (kind, marked_result) in [("read", false), ("incoming", false), ("write", true), ("outgoing", false)] {
        for after in [false, true] {
            let (mut one, mut two, update) = with_update();
            if after {
                two.die_after = Some(kind);
            } else {
                two.die_before = Some(kind);
            }
            let mut messages = two.receive(&update).messages;
            for _ in 0..6 {
                two.now += 60_000;
                if marked_result && !two.bodies().is_empty() {
                    let id = two.issue.comments()[0].id.clone();
                    two.found = vec![(Written { issue: None, item_id: Some(id) }, true)];
                }
                messages
                    .extend(two.work(vec![], if messages.is_empty() { vec![update.clone()] } else { vec![] }).messages);
            }
            assert_eq!((two.summary(), two.bodies(), messages.len()), ("b", vec!["hi"], 1), "{kind}, after {after}");
            one.receive(&messages[0]);
            assert_eq!(one.twin.traces.iter().count(), 1);
        }
    }
}

#[test]
fn a_lost_answer_waits_past_the_deadline_then_adopts_what_is_found() {
    let (_, mut two, update) = with_update();
    two.issue.summary = "b".to_owned().into();
    two.fail.push_back(("write", unknown()));
    let ended = two.receive(&update);
    let visible_at = two.now + DEADLINE_MS + LAG_MS;
    assert_eq!(ended.wake_at(), Some(visible_at));
    assert_eq!(two.go_on().effects, Vec::<String>::new(), "not looked for too early");
    two.issue.comments = vec![comment("77", "hi")].into();
    two.found = vec![(Written { issue: None, item_id: Some("77".into()) }, true)];
    two.now = visible_at;
    let ended = two.go_on();
    assert_eq!((writes(&ended.effects), two.bodies()), (vec![], vec!["hi"]));
    assert_eq!(ended.messages.len(), 1);
}

#[test]
fn nothing_found_in_two_looks_is_written_again() {
    let (_, mut two, update) = with_update();
    two.issue.summary = "b".to_owned().into();
    two.fail.push_back(("write", unknown()));
    two.receive(&update);
    two.now += DEADLINE_MS + LAG_MS;
    let ended = two.go_on();
    assert_eq!((ended.effects.clone(), ended.wake_at().is_some()), (vec!["look-up comment:c".to_owned()], true));
    let last_look = ended.wake_at().unwrap();
    assert!(last_look > two.now + 2 * LAG_MS, "a server under load may still carry it out");
    two.now = last_look;
    let ended = two.go_on();
    assert_eq!((writes(&ended.effects), two.bodies()), (vec!["comment:c"], vec!["hi"]));
}

#[test]
fn nothing_found_on_a_slow_tracker_says_nothing_yet() {
    let (_, mut two, update) = with_update();
    two.issue.summary = "b".to_owned().into();
    two.fail.push_back(("write", unknown()));
    two.receive(&update);
    two.now += DEADLINE_MS + LAG_MS;
    let last_look = two.go_on().wake_at().unwrap();
    let calm = last_look - two.now;
    two.now = last_look - 1_000;
    two.tracker_slow_at = Some(Timestamp(two.now));
    two.now = last_look;
    let ended = two.go_on();
    assert!(ended.effects.is_empty() && ended.wake_at().unwrap() > last_look, "it must have been quick for a while");
    two.now = ended.wake_at().unwrap();
    two.slow_look_up = true;
    let ended = two.go_on();
    assert_eq!(ended.effects, ["look-up comment:c"], "the look itself was slow");
    let again = ended.wake_at().unwrap();
    assert!(again >= two.now + calm / 2);
    // At last what was under way for so long can be seen.
    two.slow_look_up = false;
    two.now = again;
    two.issue.comments = vec![comment("77", "hi")].into();
    two.found = vec![(Written { issue: None, item_id: Some("77".into()) }, true)];
    let ended = two.go_on();
    assert_eq!((writes(&ended.effects), two.bodies()), (vec![], vec!["hi"]));
}

#[test]
fn a_tracker_that_stays_slow_is_not_waited_for_without_end() {
    let (_, mut two, update) = with_update();
    two.issue.summary = "b".to_owned().into();
    two.fail.push_back(("write", unknown()));
    let mut ended = two.receive(&update);
    two.slow_look_up = true;
    for _ in 0..100 {
        two.now = ended.wake_at().unwrap();
        two.tracker_slow_at = Some(Timestamp(two.now));
        ended = two.go_on();
        if ended.messages.len() == 1 {
            assert_eq!(two.bodies(), ["hi"]);
            return;
        }
    }
    panic!("it was never written again");
}

#[test]
fn what_is_not_clear_asks_a_person_and_writes_nothing() {
    let candidate = |id: &str, certain| (Written { issue: None, item_id: Some(id.into()) }, certain);
    for found in [vec![candidate("7", false)], vec![candidate("7", true), candidate("8", true)]] {
        let (_, mut two, update) = with_update();
        two.issue.summary = "b".to_owned().into();
        two.fail.push_back(("write", unknown()));
        two.receive(&update);
        two.found = found;
        two.now += DEADLINE_MS + LAG_MS;
        assert_eq!(two.go_on().blocked().code, ErrorCode::WriteInDoubt);
        // The person deleted one of them.
        two.found = vec![candidate("7", true)];
        two.issue.comments = vec![comment("7", "hi")].into();
        let ended = two.retry();
        assert_eq!((writes(&ended.effects), ended.messages.len()), (vec![], 1));
    }
}

#[test]
fn a_repeatable_write_is_not_repeated_before_it_must_have_ended() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    let update = one.changed().messages.remove(0);
    two.fail.push_back(("write", unknown()));
    assert_eq!(two.receive(&update).wake_at(), Some(two.now + DEADLINE_MS));
    two.now += 5_000;
    assert_eq!(two.go_on().effects, Vec::<String>::new());
    two.now += 5_000;
    two.go_on();
    assert_eq!(two.summary(), "b");
}

/// Who is given back between two writes goes on at once: nothing is in doubt, and nothing is written twice.
#[test]
fn a_twin_that_is_given_back_between_two_writes_leaves_none_in_doubt() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.comments = vec![comment("c", "hi"), comment("d", "ho")].into();
    let update = one.changed().messages.remove(0);
    two.pause = true;
    let given_back = two.receive(&update);
    assert_eq!((writes(&given_back.effects).len(), given_back.wake_at()), (0, Some(two.now)));
    two.pause = false;
    let ended = two.work(vec![], vec![update]);
    assert_eq!(writes(&ended.effects), ["comment:c", "comment:d"]);
    assert_eq!((ended.messages.len(), two.bodies().len()), (1, 2));
}

#[test]
fn an_edit_made_during_a_pause_is_not_overwritten_unseen() {
    let (_, mut two, update) = with_update();
    two.fail.push_back(("write", later()));
    two.receive(&update);
    two.issue.labels = vec![Label::new("mine")].into();
    two.issue.summary = "mine".to_owned().into();
    two.now += 30_000;
    let ended = two.go_on();
    assert_eq!((two.summary(), &two.issue.labels), ("mine", &vec![Label::new("mine")].into()));
    assert_eq!(conflicts(&ended), ["conflict: Both sides changed summary; ours stays: it was edited later."]);
    assert_eq!(two.changed().messages.len(), 1, "the edit of another field is told");
}

#[test]
fn what_loses_is_on_record_before_it_is_overwritten() {
    let (_, mut two, update) = with_update();
    two.issue.summary = "mine".to_owned().into();
    two.die_after = Some("write");
    two.receive(&update);
    assert_eq!(two.summary(), "b", "it is overwritten, and the process is gone");
    two.now += 60_000;
    assert_eq!(conflicts(&two.go_on()).len(), 1);
}

fn conflicts(ended: &Ended) -> Vec<&str> {
    ended.notes.iter().map(String::as_str).filter(|note| note.starts_with("conflict")).collect()
}

/// The person saw what was written and changed it: no conflict, the edit stands and is told.
#[test]
fn an_edit_of_what_this_import_wrote_stands() {
    let (_, mut two, update) = with_update();
    two.fail_nth_write = Some(2);
    two.receive(&update);
    assert_eq!(two.summary(), "b");
    two.issue.summary = "mine".to_owned().into();
    two.now += 30_000;
    let ended = two.go_on();
    assert_eq!((two.summary(), two.bodies()), ("mine", vec!["hi"]));
    assert!(ended.notes.iter().all(|note| !note.starts_with("conflict")));
    assert_eq!(two.changed().update().summary, Field::Set("mine".to_owned()));
}

#[test]
fn a_comment_that_a_person_deleted_meanwhile_does_not_block() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.comments = vec![comment("c", "hi")].into();
    crate::side::exchange(&mut one, &mut two);
    one.issue.comments.value_mut().unwrap()[0].body = "edited".into();
    let update = one.changed().messages.remove(0);
    two.fail.push_back(("write", gone()));
    assert_eq!(two.receive(&update).messages.len(), 1);
}

#[test]
fn a_refusal_blocks_and_a_retry_plans_anew() {
    let (_, mut two, update) = with_update();
    two.fail.push_back(("write", Failure::Refused { message: "no".into(), advice: "mend".into() }));
    assert_eq!(two.receive(&update).blocked().code, ErrorCode::TrackerRefused);
    let ended = two.retry();
    assert_eq!(writes(&ended.effects), ["fields:2", "comment:c"]);
    assert_eq!(two.retry().effects, Vec::<String>::new());
}

/// The issue is created once, also when its answer is lost and another worker finds it.
#[test]
fn a_created_issue_is_adopted() {
    let (mut one, mut two) = (Side::starting("a"), Side::opened());
    let update = one.changed().messages.remove(0);
    two.die_after = Some("write");
    two.receive(&update);
    let created: HubIssue = two.issue.clone();
    let id = created.id.value().unwrap().clone();
    two.found =
        vec![(Written { issue: Some(IssueRef { key: format!("P-{id}"), id: id.clone() }), item_id: None }, true)];
    two.now += 60_000;
    let ended = two.go_on();
    assert!(!writes(&ended.effects).contains(&"create"), "{:?}", ended.effects);
    assert_eq!(two.twin.local.as_ref().map(|local| local.id.clone()), Some(id));
    assert_eq!(ended.messages.len(), 1);
}

/// A file that the tracker does not take holds nothing up.
#[test]
fn a_file_that_is_not_taken_is_left_out_and_told() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.attachments = vec![file("f")].into();
    one.issue.summary = "b".to_owned().into();
    let update = one.changed().messages.remove(0);
    two.blobs = complete;
    two.fail.push_back(("write", Failure::NotTaken { message: "it is too large".into() }));
    let ended = two.receive(&update);
    assert_eq!(two.summary(), "b");
    assert!(two.issue.attachments().is_empty());
    let told = ended.notes.iter().any(|note| note.starts_with("error") && note.contains("it is too large"));
    assert!(told, "{:?}", ended.notes);
    assert_eq!(two.twin.traces.iter().count(), 0);
}

/// An upload has time for its bytes before its outcome is looked for.
#[test]
fn a_large_file_has_a_later_deadline() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.attachments = vec![file("f")].into();
    let update = one.changed().messages.remove(0);
    two.blobs = |id| BlobStatus::Complete { remote_id: id.into(), sha256: "hash".into(), size: 200 << 20 };
    two.fail.push_back(("write", unknown()));
    let ended = two.receive(&update);
    let upload_ms = (200 << 20) / 512;
    assert_eq!(ended.wake_at(), Some(two.now + DEADLINE_MS + upload_ms + LAG_MS));
}

use crate::side::{Side, comment, event, exchange};
use entente_hub::changes::Written;
use entente_hub::{Label, Timestamp};
use entente_sync_core::{Account, Forgotten, QueuedKind, Twin, TwinMessage};

/// When the restored side's backup was made, and when it was put back.
const FORGOTTEN: Forgotten = Forgotten { since: Timestamp(500_000), until: Timestamp(900_000) };

/// The second side is put back to an older state; the first one gives account, as the link carries it.
fn restore(one: &mut Side, two: &mut Side, backup: Twin) {
    let account = one.twin.give_account(false, None);
    let json = serde_json::to_value(&account).unwrap();
    let account: Account = serde_json::from_value(json).unwrap();
    two.put_back(backup.rebuilt(&account, None, FORGOTTEN));
}

/// Work begins again: the first side tells all it knows, the second compares first. Then everything is carried until nothing is left.
fn settle(one: &mut Side, two: &mut Side) -> Vec<String> {
    let mut to_two = one.work(vec![event(7, QueuedKind::Compare)], vec![]).messages;
    let first = two.go_on();
    let (mut to_one, mut done): (Vec<TwinMessage>, _) = (first.messages, first.effects);
    for _ in 0..20 {
        let messages = std::mem::take(&mut to_two);
        for message in messages {
            let ended = two.receive(&message);
            done.extend(ended.effects);
            to_one.extend(ended.messages);
            if ended.consumed.is_none() {
                two.now += 60_000;
                let ended = two.work(vec![], vec![message]);
                done.extend(ended.effects);
                to_one.extend(ended.messages);
            }
        }
        for message in std::mem::take(&mut to_one) {
            to_two.extend(one.receive(&message).messages);
        }
        to_two.extend(one.go_on().messages);
        to_one.extend(two.go_on().messages);
        if to_two.is_empty() && to_one.is_empty() {
            return done;
        }
    }
    panic!("it never ends");
}

fn agree(one: &Side, two: &Side) {
    assert_eq!(one.summary(), two.summary());
    assert_eq!(one.bodies(), two.bodies());
    assert_eq!(one.issue.labels, two.issue.labels);
}

fn creations(done: &[String]) -> usize {
    done.iter().filter(|effect| effect.starts_with("write create") || effect.starts_with("write comment")).count()
}

#[test]
fn what_was_exchanged_since_the_backup_is_neither_lost_nor_done_again() {
    let (mut one, mut two) = Side::pair("a");
    let backup = two.twin.clone();
    one.issue.comments = vec![comment("c", "from one")].into();
    one.issue.summary = "b".to_owned().into();
    exchange(&mut one, &mut two);
    two.issue.labels = vec![Label::new("x")].into();
    two.issue.comments.value_mut().unwrap().push(comment("d", "from two"));
    exchange(&mut two, &mut one);
    agree(&one, &two);
    restore(&mut one, &mut two, backup);
    let done = settle(&mut one, &mut two);
    assert_eq!(creations(&done), 0, "{done:?}");
    agree(&one, &two);
    assert_eq!(one.bodies(), ["from one", "from two"]);
}

#[test]
fn edits_of_both_sides_while_the_restored_one_was_away_arrive() {
    let (mut one, mut two) = Side::pair("a");
    let backup = two.twin.clone();
    one.issue.summary = "b".to_owned().into();
    exchange(&mut one, &mut two);
    // Told, and lost with the restored side's data folder.
    one.issue.summary = "c".to_owned().into();
    one.issue.comments.value_mut().unwrap().push(comment("c", "while away"));
    one.changed();
    two.issue.labels = vec![Label::new("x")].into();
    restore(&mut one, &mut two, backup);
    settle(&mut one, &mut two);
    agree(&one, &two);
    assert_eq!((one.summary(), one.bodies()), ("c", vec!["while away"]));
    assert_eq!(one.issue.labels, vec![Label::new("x")].into());
}

#[test]
fn an_unseen_edit_is_not_overwritten_by_what_the_restored_side_holds() {
    let (mut one, mut two) = Side::pair("a");
    two.lead = true;
    one.lead = false;
    let backup = two.twin.clone();
    one.issue.summary = "b".to_owned().into();
    one.changed();
    two.issue.labels = vec![Label::new("x")].into();
    restore(&mut one, &mut two, backup);
    settle(&mut one, &mut two);
    agree(&one, &two);
    assert_eq!(one.summary(), "b");
}

#[test]
fn a_write_that_the_backup_does_not_know_is_found_instead_of_made_again() {
    let (mut one, mut two) = Side::pair("a");
    let backup = two.twin.clone();
    one.issue.comments.value_mut().unwrap().push(comment("c", "written before the disk died"));
    let update = one.changed().messages.remove(0);
    // Written, and the acknowledgement never left. A person adds something meanwhile.
    two.receive(&update);
    let made = two.issue.comments()[0].id.clone();
    restore(&mut one, &mut two, backup);
    two.found = vec![(Written { item_id: Some(made), ..Written::default() }, true)];
    two.issue.comments.value_mut().unwrap().push(comment("p", "of a person"));
    let done = settle(&mut one, &mut two);
    assert_eq!(creations(&done), 0, "{done:?}");
    assert!(done.iter().any(|effect| effect == "look-up comment:c"), "{done:?}");
    assert_eq!(two.bodies(), ["written before the disk died", "of a person"]);
    agree(&one, &two);
}

#[test]
fn a_twin_that_the_other_side_never_heard_of_is_offered_anew() {
    let mut one = Side::starting("a");
    one.changed();
    one.changed();
    let mut two = Side::opened();
    one.put_back(one.twin.clone().begun_again());
    let update = one.work(vec![event(1, QueuedKind::Start)], vec![]).messages.remove(0);
    assert_eq!(update.sequence, 1);
    two.receive(&update);
    assert_eq!(two.summary(), "a");
}

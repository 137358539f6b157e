//! What an incoming rule asks for besides its changes.

use crate::side::{Ended, Side};
use entente_hub::Traces;
use entente_sync_core::{Body, IncomingInputs, IncomingRun, Next, RuleWishes, RunEnd};

fn run(inputs: &IncomingInputs, wishes: RuleWishes) -> Box<IncomingRun> {
    let before = inputs.issue.clone().unwrap_or_default();
    let mut wanted = before.clone();
    wanted.summary = inputs.replica.hub_issue.summary.clone();
    Box::new(IncomingRun { before, wanted, shadow: None, traces: Traces::default(), wishes, end: RunEnd::Over })
}

/// Side B has received a change of side A, with a rule of its own.
fn received(rule: fn(&IncomingInputs) -> Box<IncomingRun>) -> (Side, Ended) {
    let (mut a, mut b) = Side::pair("walk");
    b.rule = rule;
    a.issue.summary = "run".to_owned().into();
    let message = a.changed().messages.remove(0);
    let ended = b.receive(&message);
    (b, ended)
}

#[test]
fn transitions_are_made_after_the_other_changes_each_once() {
    let (side, ended) = received(|inputs| {
        run(inputs, RuleWishes { transitions: vec!["Start".into(), "Finish".into()], ..RuleWishes::default() })
    });
    let writes: Vec<&str> = ended.effects.iter().filter_map(|effect| effect.strip_prefix("write ")).collect();
    let tag = writes.iter().find_map(|key| key.strip_prefix("fields:")).expect("the fields are written");
    assert!(
        writes.ends_with(&[
            &*format!("fields:{tag}"),
            &*format!("transition:{tag}:0"),
            &*format!("transition:{tag}:1")
        ]),
        "{writes:?}"
    );
    assert_eq!(side.issue.status.value().map(|status| status.name.as_str()), Some("Finish"));
}

#[test]
fn a_sync_back_looks_at_our_issue_again() {
    let (side, _) = received(|inputs| run(inputs, RuleWishes { sync_back: true, ..RuleWishes::default() }));
    assert!(side.twin.compare);
    let (side, _) = received(|inputs| run(inputs, RuleWishes::default()));
    assert!(!side.twin.compare);
}

#[test]
fn a_rule_may_end_the_sync_once_its_changes_are_written() {
    let (side, ended) = received(|inputs| run(inputs, RuleWishes { stop_sync: true, ..RuleWishes::default() }));
    assert_eq!(side.summary(), "run");
    assert!(matches!(ended.next, Next::Stopped));
    let bodies: Vec<&Body> = ended.messages.iter().map(|message| &message.body).collect();
    assert!(matches!(bodies.as_slice(), [Body::Applied { .. }, Body::Stopped { .. }]), "{bodies:?}");
}

//! Rules that store the issue before their end, and rules that attach the twin to an issue that exists.

use crate::side::{Side, comment, issue};
use entente_hub::{Comment, Field, HubIssue, Status, Trace, TraceKind, Traces};
use entente_sync_core::{IncomingInputs, IncomingRun, Next, RuleWishes, RunEnd, TwinMessage};

/// Creates the issue, stores it, brings it into *Doing*, stores it, then into *Done* and adds a comment that names the key.
fn walks(inputs: &IncomingInputs) -> Box<IncomingRun> {
    let first = inputs.issue.clone().unwrap_or_default();
    let before = inputs.stored.last().map_or(first, |stored| (*stored.issue).clone());
    let mut wanted = before.clone();
    let asked = serde_json::json!(["question", inputs.stored.len()]);
    let stopped = RunEnd::Stopped { answers: inputs.answers.iter().cloned().chain([asked]).collect() };
    wanted.summary = inputs.replica.hub_issue.summary.clone();
    let end = match inputs.stored.len() {
        0 => {
            if inputs.issue.is_none() {
                wanted.project_key = "P".to_owned().into();
                wanted.type_name = "Task".to_owned().into();
            }
            stopped
        }
        1 => {
            wanted.status = Status::by_name("Doing").into();
            stopped
        }
        _ => {
            wanted.status = Status::by_name("Done").into();
            let text = format!("stored as {}", before.key.value().expect("it is stored"));
            let mut comments = before.comments().to_vec();
            if !comments.iter().any(|known| known.body == text) {
                comments.push(Comment { remote_id: Some("7".into()), ..comment("", &text) });
            }
            wanted.comments = Field::Set(comments);
            RunEnd::Over
        }
    };
    Box::new(IncomingRun {
        before,
        wanted,
        shadow: None,
        traces: Traces::default(),
        wishes: RuleWishes::default(),
        end,
    })
}

fn update() -> TwinMessage {
    Side::starting("walk").changed().messages.remove(0)
}

fn writes(effects: &[String]) -> Vec<&str> {
    effects.iter().filter_map(|effect| effect.strip_prefix("write ")).collect()
}

#[test]
fn each_stop_is_written_before_the_rule_goes_on() {
    let mut side = Side::opened();
    side.rule = walks;
    let ended = side.receive(&update());
    assert_eq!(writes(&ended.effects), ["create", "status:1.1", "comment:7", "status:1.2"]);
    assert_eq!(ended.effects.iter().filter(|effect| *effect == "incoming").count(), 3);
    assert_eq!(side.bodies(), ["stored as P-101"]);
    assert_eq!(side.issue.status.value().unwrap().name, "Done");
    assert_eq!(ended.messages.len(), 1, "one acknowledgement at the end");
    assert!(matches!(ended.next, Next::Rest { wake_at: None }));
    assert!(side.changed().messages.is_empty(), "what was written is told by the acknowledgement");
}

#[test]
fn a_rule_that_stops_on_a_later_sync_sees_its_own_writes_and_nothing_is_a_conflict() {
    let (mut one, mut two) = Side::pair("a");
    two.rule = walks;
    one.issue.summary = "b".to_owned().into();
    let message = one.changed().messages.remove(0);
    let ended = two.receive(&message);
    assert!(!ended.notes.iter().any(|note| note.starts_with("conflict")), "{:?}", ended.notes);
    assert_eq!((two.summary(), two.issue.status.value().unwrap().name.as_str()), ("b", "Done"));
    assert_eq!(two.bodies().len(), 1);
    assert_eq!(ended.messages.len(), 1);
    assert!(two.changed().messages.is_empty(), "what was written is told by the acknowledgement");
}

/// A worker may end before or after any effect; whoever goes on comes to the same end.
#[test]
fn stops_survive_a_worker_that_ends_anywhere() {
    for kind in ["read", "write", "incoming", "outgoing"] {
        for nth in 0..6 {
            for after in [false, true] {
                let mut side = Side::opened();
                side.rule = walks;
                let (message, mut left) = (update(), nth);
                side.die_after = after.then_some(kind);
                side.die_before = (!after).then_some(kind);
                let mut ended = side.receive(&message);
                for _ in 0..30 {
                    let died = side.die_after.is_none() && side.die_before.is_none();
                    if died && left > 0 {
                        left -= 1;
                        side.die_after = after.then_some(kind);
                        side.die_before = (!after).then_some(kind);
                    }
                    side.found = found(&side.issue);
                    side.now += 60_000;
                    ended = side.receive(&message);
                    if ended.consumed.is_some() {
                        break;
                    }
                }
                let state = (kind, nth, after);
                assert_eq!(ended.consumed, Some(1), "{state:?}");
                assert_eq!(side.bodies(), [format!("stored as {}", side.issue.key.value().unwrap())], "{state:?}");
                assert_eq!(side.issue.status.value().unwrap().name, "Done", "{state:?}");
            }
        }
    }
}

/// What a look-up finds: the issue before it has a comment, the comment afterwards.
fn found(issue: &HubIssue) -> Vec<(entente_hub::changes::Written, bool)> {
    let Some(id) = issue.id.value() else { return Vec::new() };
    let key = issue.key.value().cloned().unwrap_or_default();
    let written = match issue.comments().first() {
        Some(comment) => entente_hub::changes::Written { item_id: Some(comment.id.clone()), ..Default::default() },
        None => entente_hub::changes::Written {
            issue: Some(entente_hub::IssueRef { id: id.clone(), key }),
            ..Default::default()
        },
    };
    vec![(written, true)]
}

/// Attaches the twin to the issue 50 and sets its summary.
fn attaches(inputs: &IncomingInputs) -> Box<IncomingRun> {
    let before = inputs.issue.clone().unwrap_or_default();
    let mut wanted = before.clone();
    if inputs.issue.is_none() {
        wanted.id = "50".to_owned().into();
        wanted.comments = Field::Set(vec![Comment { remote_id: Some("7".into()), ..comment("", "hello") }]);
    }
    wanted.summary = inputs.replica.hub_issue.summary.clone();
    Box::new(IncomingRun {
        before,
        wanted,
        shadow: None,
        traces: Traces::default(),
        wishes: RuleWishes::default(),
        end: RunEnd::Over,
    })
}

#[test]
fn a_rule_attaches_the_twin_to_an_issue_that_exists() {
    let mut side = Side::opened();
    side.rule = attaches;
    let mut there = issue("50", "old");
    there.comments = Field::Set(vec![comment("9", "mine")]);
    side.other = Some(there);
    let ended = side.receive(&update());
    assert_eq!(writes(&ended.effects), ["fields:1", "comment:7"]);
    assert_eq!(side.twin.local.as_ref().unwrap().key, "P-50");
    assert_eq!((side.summary(), side.bodies()), ("walk", vec!["mine", "hello"]));
    assert_eq!(ended.messages.len(), 1);
}

#[test]
fn an_issue_that_is_not_there_blocks_the_twin_and_a_retry_finds_it() {
    let mut side = Side::opened();
    side.rule = attaches;
    let message = update();
    let error = side.receive(&message).blocked().message.clone();
    assert_eq!(error, "issue 50 does not exist.");
    side.other = Some(issue("50", "old"));
    let ended = side.work(vec![crate::side::event(8, entente_sync_core::QueuedKind::Retry)], vec![message]);
    assert_eq!(side.twin.local.as_ref().unwrap().key, "P-50");
    assert_eq!(ended.consumed, Some(1));
}

#[test]
fn a_rule_that_dealt_with_the_issue_itself_gets_nothing_written() {
    let mut side = Side::opened();
    side.rule = |inputs| {
        let pair = Trace::new(TraceKind::Comment, "9", "7");
        let end = match inputs.issue {
            None => RunEnd::Handled { id_or_key: "50".into() },
            Some(_) => RunEnd::Over,
        };
        let before = inputs.issue.clone().unwrap_or_default();
        let traces = [pair].into_iter().collect();
        Box::new(IncomingRun {
            wanted: before.clone(),
            before,
            shadow: None,
            traces,
            wishes: RuleWishes::default(),
            end,
        })
    };
    side.other = Some(issue("50", "theirs"));
    let ended = side.receive(&update());
    assert!(writes(&ended.effects).is_empty());
    assert_eq!(side.twin.local.as_ref().unwrap().id, "50");
    assert!(side.twin.traces.by_remote(TraceKind::Comment, "7").is_some());
    assert_eq!(ended.messages.len(), 1);
}

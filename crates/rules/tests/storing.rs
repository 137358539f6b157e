//! `store(issue)`, `traces` that a script adds to, and scripts that deal with the issue themselves (catalogue 7.3, 7.4, 7.6).

mod support;

use entente_hub::{Field, HubIssue, IssueRef, Status, Trace, TraceKind, Traces};
use entente_rules::{Answer, IncomingFacts, IncomingResult, Progress, Question, start_incoming};
use support::{around, comment, first, issue, receive, refused, rules};

/// Runs an incoming script to its end; each `store` gets the closure's issue. What was wanted at each stop, and the result.
fn run(
    script: &str,
    facts: &IncomingFacts,
    mut stored: impl FnMut(&HubIssue) -> HubIssue,
) -> (Vec<HubIssue>, IncomingResult) {
    let mut run = start_incoming(&rules("", script), facts, &around());
    let mut stops = Vec::new();
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Done(result) => return (stops, result),
            Progress::Failed(failure) => panic!("{failure:#?}"),
            Progress::Ask(Question::Store { wanted, .. }) => {
                let issue = Box::new(stored(&wanted));
                stops.push(*wanted);
                run.answer(Answer::Stored { issue, traces: Traces::default() })
            }
            Progress::Ask(question) => run.answer(support::tracker(&question)),
        };
    }
}

/// The issue as a tracker would have it after a create.
fn created(wanted: &HubIssue) -> HubIssue {
    HubIssue { id: Field::Set("77".into()), key: Field::Set("OPS-77".into()), ..wanted.clone() }
}

#[test]
fn after_store_the_script_sees_id_and_key_and_only_later_changes_are_wanted() {
    let script = "issue.projectKey = 'OPS'\nissue.typeName = 'Task'\nissue.summary = replica.summary\n\
                  def before = issue.key\nstore(issue)\nissue.summary = issue.key + ' ' + issue.summary\n\
                  println \"$before ${issue.key} ${issue.id} ${issueKey.URN} $firstSync\"";
    let (stops, result) = run(script, &first(issue()), created);
    assert_eq!(stops.len(), 1);
    assert_eq!(stops[0].summary.value().unwrap(), "Printer burns");
    assert_eq!(result.before.key.value().unwrap(), "OPS-77");
    assert_eq!(result.wanted.summary.value().unwrap(), "OPS-77 Printer burns");
    assert_eq!(result.log[0].text, "null OPS-77 77 OPS-77 true");
}

#[test]
fn a_status_is_walked_with_one_store_for_each_step_also_inside_a_method() {
    let script = "def walk(String name) { issue.setStatus(name)\nstore(workItem) }\nwalk('Doing')\nwalk('Review')\nissue.setStatus('Done')";
    let facts = support::later(issue(), issue(), issue(), &[]);
    let (stops, result) = run(script, &facts, HubIssue::clone);
    let name = |issue: &HubIssue| issue.status.value().map(|status: &Status| status.name.clone()).unwrap();
    assert_eq!(stops.iter().map(name).collect::<Vec<_>>(), ["Doing", "Review"]);
    assert_eq!((name(&result.before), name(&result.wanted)), ("Review".into(), "Done".into()));
}

#[test]
fn store_takes_the_local_issue_alone_and_is_bounded() {
    let failure = refused("store(replica)", &first(issue()));
    assert_eq!(failure.message, "store() takes the local issue, as in store(issue)");
    let mut run = start_incoming(&rules("", "while (true) { store(issue) }"), &first(issue()), &around());
    let mut progress = run.advance();
    let failure = loop {
        progress = match progress {
            Progress::Ask(_) => run.answer(Answer::Stored { issue: Box::default(), traces: Traces::default() }),
            Progress::Failed(failure) => break failure,
            Progress::Done(_) => panic!("it ended"),
        };
    };
    assert_eq!(failure.message, "store() was called more than 50 times in one run");
}

#[test]
fn pairs_that_a_script_adds_are_told() {
    let script = "def trace = new com.exalate.basic.domain.BasicNonPersistentTrace()\n\
                  .setType(com.exalate.api.domain.twintrace.TraceType.COMMENT).setToSynchronize(true)\n\
                  .setLocalId('900').setRemoteId('100').setAction(com.exalate.api.domain.twintrace.TraceAction.NONE)\n\
                  traces.add(trace)\nissue.summary = traces.find { it.remoteId == '100' }?.localId";
    let result = receive(script, &first(issue()));
    let pair = Trace::new(TraceKind::Comment, "900", "100");
    assert_eq!(result.traces.iter().collect::<Vec<_>>(), [&pair]);
    assert_eq!(result.wanted.summary.value().unwrap(), "900");
}

#[test]
fn known_pairs_are_not_told_again() {
    let pair = support::pair(TraceKind::Comment, "9", "100");
    let facts = support::later(issue(), issue(), issue(), &[pair]);
    assert_eq!(receive("issue.summary = traces.size()", &facts).traces.iter().count(), 0);
}

#[test]
fn a_tuple_says_that_the_script_dealt_with_the_issue() {
    let script = "import scala.collection.JavaConverters\n\
                  def key = new com.exalate.basic.domain.BasicIssueKey(55L, 'OPS-55')\n\
                  return new scala.Tuple2(key, JavaConverters.asScalaBuffer(traces).toSeq())";
    let result = receive(script, &first(issue()));
    assert_eq!(result.handled, Some(IssueRef { id: "55".into(), key: "OPS-55".into() }));
    assert_eq!(receive("return issue", &first(issue())).handled, None);
}

#[test]
fn an_issue_that_exists_is_named_by_id_and_key() {
    let script = "if (firstSync) { issue.id = 55\nissue.key = 'OPS-55'\nreturn }\nissue.summary = 'x'";
    let result = receive(script, &first(HubIssue { comments: Field::Set(vec![comment("1", "x")]), ..issue() }));
    assert_eq!(result.wanted.id.value().unwrap(), "55");
    assert_eq!(result.wanted.key.value().unwrap(), "OPS-55");
    assert!(result.wanted.summary.is_absent());
}

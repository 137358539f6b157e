//! Rows of the catalogue's section 7: when scripts run, what they see, and how they end. A row is what it says, a script, and what it prints or how it fails.

mod support;

use entente_hub::{Attachment, Field, HubIssue, TraceKind, Traces, WorkLog};
use entente_rules::{Answer, IncomingFacts, IncomingResult, Progress, Question, RuleFailure, start_incoming};
use support::{around, comment, file, first, issue, later, pair, rules, send, send_refused, tracker};

type Row = (&'static str, &'static str, &'static str);

fn there(comments: &[(&str, &str)], files: &[&str], logs: &[(&str, i64)]) -> HubIssue {
    let log = |(id, seconds): &(&str, i64)| WorkLog { id: (*id).into(), time_spent: *seconds, ..WorkLog::default() };
    HubIssue {
        comments: comments.iter().map(|(id, body)| comment(id, body)).collect::<Vec<_>>().into(),
        attachments: files.iter().map(|id| file(id, "photo.txt")).collect::<Vec<Attachment>>().into(),
        work_logs: Field::Set(logs.iter().map(log).collect()),
        ..issue()
    }
}

/// Our issue, whose other side has added, changed and removed one of each.
fn changed() -> IncomingFacts {
    let now = there(&[("500", "hello"), ("501", "new")], &["701"], &[("800", 60), ("801", 5)]);
    let before = there(&[("500", "hallo"), ("502", "gone")], &["700"], &[("800", 30), ("802", 7)]);
    let mut here = there(&[("100", "hallo"), ("101", "gone"), ("102", "ours")], &["200"], &[("300", 30), ("301", 7)]);
    here.summary = Field::Set("Ours".into());
    let traces = [
        pair(TraceKind::Comment, "100", "500"),
        pair(TraceKind::Comment, "101", "502"),
        pair(TraceKind::Attachment, "200", "700"),
        pair(TraceKind::Worklog, "300", "800"),
        pair(TraceKind::Worklog, "301", "802"),
    ];
    later(here, now, before, &traces)
}

fn new() -> IncomingFacts {
    first(there(&[("500", "hello")], &["700"], &[]))
}

fn run(script: &str, facts: &IncomingFacts) -> Result<IncomingResult, RuleFailure> {
    let mut around = around();
    if facts.issue.is_none() {
        around.local = None;
    }
    let mut run = start_incoming(&rules("", script), facts, &around);
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Done(result) => return Ok(result),
            Progress::Failed(failure) => return Err(failure),
            Progress::Ask(Question::Store { wanted, .. }) => {
                let (id, key) = (Field::Set("77".into()), Field::Set("OPS-77".into()));
                let stored = HubIssue { id, key, ..*wanted };
                run.answer(Answer::Stored { issue: Box::new(stored), traces: Traces::default() })
            }
            Progress::Ask(question) => run.answer(tracker(&question)),
        };
    }
}

fn told(outcome: Result<IncomingResult, RuleFailure>) -> String {
    match outcome {
        Ok(result) => result.log.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n"),
        Err(failure) => format!(
            "{}: {} (line {})",
            failure.exception.rsplit('.').next().unwrap_or_default(),
            failure.message,
            failure.line.unwrap_or_default()
        ),
    }
}

fn check(rows: &[Row], run: impl Fn(&str) -> String) {
    let given = rows.iter().map(|(row, script, expected)| (row, run(script), expected));
    let wrong: Vec<String> = given
        .filter(|(_, found, expected)| found != *expected)
        .map(|(row, found, expected)| format!("{row}\n  gave     {found}\n  expected {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// 7.1.
const ORDER: &[Row] = &[
    ("deltas are there before the script", "println replica.addedComments.body", "[new]"),
    (
        "issueBeforeScript is a snapshot",
        "issue.summary = 'x'\nprintln issueBeforeScript.summary + issue.summary",
        "Oursx",
    ),
    ("remoteId of a remote comment is its id there", "println replica.comments.remoteId", "[500, 501]"),
    ("the local twin is found through traces", "println traces.find { it.remoteId == '500' }?.localId", "100"),
];

/// 7.2 and 2.1.
const FIRST: &[Row] = &[
    (
        "no twin yet",
        "println firstSync\nprintln issue.id\nprintln issue.key\nprintln previous",
        "true\nnull\nnull\nnull",
    ),
    ("after store it stays true", "store(issue)\nprintln firstSync", "true"),
    ("everything is added", "println replica.addedComments.size() + replica.addedAttachments.size()", "2"),
    ("nothing is changed or removed", "println replica.changedComments.size() + replica.removedComments.size()", "0"),
];
const LATER: &[Row] = &[("later", "println firstSync\nprintln previous.comments.body", "false\n[hallo, gone]")];

/// 7.3.
const STORE: &[Row] = &[
    (
        "id and key afterwards",
        "def before = issue.key\nstore(issue)\nprintln before\nprintln issue.id + issue.key",
        "null\n77OPS-77",
    ),
    ("any alias", "store(workItem)\nstore(entity)\nprintln issue.key", "OPS-77"),
    ("inside a method", "def keep() { store(issue) }\nkeep()\nprintln issueKey.URN", "OPS-77"),
    ("the snapshot advances", "issue.summary = 'x'\nstore(issue)\nprintln issueBeforeScript.summary", "x"),
];

/// 7.5.
const DELTAS: &[Row] = &[
    ("comments: the full list", "println replica.comments.body", "[hello, new]"),
    ("addedComments", "println replica.addedComments.body", "[new]"),
    ("changedComments", "println replica.changedComments.body", "[hello]"),
    ("removedComments", "println replica.removedComments.body", "[gone]"),
    ("addedAttachments", "println replica.addedAttachments.remoteId", "[701]"),
    ("removedAttachments", "println replica.removedAttachments.remoteId", "[700]"),
    (
        "addedWorkLogs, addedWorklogs",
        "println replica.addedWorkLogs.timeSpent + replica.addedWorklogs.timeSpent",
        "[5, 5]",
    ),
    ("changedWorkLogs", "println replica.changedWorkLogs.timeSpent", "[60]"),
    (
        "removedWorkLogs, removedWorklogs",
        "println replica.removedWorkLogs.timeSpent + replica.removedWorklogs.timeSpent",
        "[7, 7]",
    ),
    (
        "mutation",
        "replica.addedComments.each { it.body = 'm' }\nprintln commentHelper.mergeComments(issue, replica) { it }.body",
        "[hello, ours, m]",
    ),
    (
        "attachments -= removed",
        "issue.attachments += replica.addedAttachments\nissue.attachments -= replica.removedAttachments\nprintln issue.attachments.size()",
        "1",
    ),
];

/// 7.6.
const TRACES: &[Row] = &[
    ("traces are a list", "println traces.size()", "5"),
    ("types", "println traces*.type.unique()*.toString().sort()", "[ATTACHMENT, COMMENT, WORKLOG]"),
    ("ids are texts", "println traces[0].localId instanceof String", "true"),
    ("found by the remote id", "println traces.find { it.remoteId == '800' }?.localId", "300"),
];

/// 7.7: thrown, and how it is told.
const ERRORS: &[Row] = &[
    (
        "IssueTrackerException",
        "\nthrow new com.exalate.api.exception.IssueTrackerException('no')",
        "IssueTrackerException: no (line 2)",
    ),
    ("debug.error(x)", "debug.error('stop')", "IssueTrackerException: stop (line 1)"),
    ("Exception", "throw new Exception('poor')", "Exception: poor (line 1)"),
    ("IllegalStateException", "throw new IllegalStateException('bad')", "IllegalStateException: bad (line 1)"),
    (
        "MissingPropertyException",
        "\n\nprintln isscue",
        "MissingPropertyException: No such property: isscue for class: incoming (line 3)",
    ),
    (
        "NullPointerException",
        "println issue.assignee.email",
        "NullPointerException: Cannot get property 'email' on null object (line 1)",
    ),
    (
        "a call on null",
        "issue.assignee.toLowerCase()",
        "NullPointerException: Cannot invoke method toLowerCase() on null object (line 1)",
    ),
    (
        "ClassCastException",
        "Integer x = 'abc'",
        "GroovyCastException: Cannot cast object 'abc' with class 'java.lang.String' to class 'java.lang.Integer' (line 1)",
    ),
    (
        "caught by the script",
        "try { throw new Exception('x') } catch (e) { println 'caught ' + e.message }",
        "caught x",
    ),
];

/// 7.8.
const ISOLATION: &[Row] = &[
    ("time zone is UTC", "println new java.text.SimpleDateFormat('HH:mm').format(new Date(0))", "00:00"),
    ("locale", "println 'I'.toLowerCase() + String.format('%.1f', 1.5d)", "i1.5"),
    ("the clock is the run's", "println new Date().time == System.currentTimeMillis()", "true"),
    ("the environment is empty", "println System.getenv('PATH')", "null"),
    ("line.separator", "println System.lineSeparator() == '\\n'", "true"),
];

#[test]
fn order_of_an_incoming_event() {
    check(ORDER, |script| told(run(script, &changed())));
}

#[test]
fn first_sync() {
    check(FIRST, |script| told(run(script, &new())));
    check(LATER, |script| told(run(script, &changed())));
}

#[test]
fn store() {
    check(STORE, |script| told(run(script, &new())));
    let failure = run("issue.summary = 'x'\nstore(replica)", &new()).err();
    assert_eq!(failure.and_then(|failure| failure.line), Some(2));
}

#[test]
fn ends_of_a_script() {
    assert!(
        send("if (issue.key) return\nreplica.key = issue.key", &issue()).replica.is_empty(),
        "outgoing, nothing assigned"
    );
    let midway = send("replica.key = issue.key\nreturn\nreplica.summary = 'x'", &issue()).replica;
    assert_eq!(midway.present_fields(), ["key"], "outgoing, midway");
    let wanted = |script: &str, facts: &IncomingFacts| run(script, facts).map(|result| (result.wanted, result.handled));
    let (midway, _) = wanted("issue.summary = 'x'\nreturn\nissue.summary = 'y'", &new()).expect("it ends");
    assert_eq!(midway.summary, Field::Set("x".into()), "incoming, midway");
    let (attached, _) = wanted("issue.id = '9'\nissue.key = 'OPS-9'\nreturn", &new()).expect("it ends");
    assert_eq!(
        (attached.id, attached.key),
        (Field::Set("9".into()), Field::Set("OPS-9".into())),
        "attached by id and key"
    );
    let tuple = "return new scala.Tuple2(new com.exalate.basic.domain.BasicIssueKey(9L, 'OPS-9'), scala.collection.JavaConverters.asScalaBuffer(traces).toSeq())";
    let (_, handled) = wanted(tuple, &new()).expect("it ends");
    assert_eq!(handled.map(|handled| handled.key), Some("OPS-9".into()), "attached by the tuple");
    let (nothing, handled) = wanted("return null", &new()).expect("it ends");
    assert_eq!((nothing, handled), (HubIssue::default(), None), "ignored by a bare return");
    let (forced, _) = wanted("issue.customKeys.somethingIsChanged = true", &changed()).expect("it ends");
    assert!(forced.custom_keys.contains_key("somethingIsChanged"), "a forced difference");
}

#[test]
fn deltas() {
    check(DELTAS, |script| told(run(script, &changed())));
}

#[test]
fn traces() {
    check(TRACES, |script| told(run(script, &changed())));
}

#[test]
fn errors() {
    check(ERRORS, |script| told(run(script, &changed())));
    let failure = send_refused("replica.key = issue.key\nreplica.x = issue.nope.more", &issue());
    assert_eq!((failure.line, failure.source_line.as_deref()), (Some(2), Some("replica.x = issue.nope.more")));
}

#[test]
fn isolation() {
    check(ISOLATION, |script| told(run(script, &changed())));
}

#[test]
fn hostile_scripts_end_as_errors_of_their_own() {
    for (script, words) in [
        ("while (true) { }", "too many steps"),
        ("def l = []\nwhile (true) { l << 'x' * 1000 }", "memory"),
        ("def s = 'x'\nwhile (true) { s += s }", "too long"),
        ("def f(n) { f(n + 1) }\nf(0)", "calls"),
        ("println((('a' * 60) =~ /^(a|aa)+\\1c$/).find())", "regular expression"),
        ("1.upto(100000) { nodeHelper.getProject('P' + it) }", "500"),
    ] {
        let failure = run(script, &new()).expect_err(script);
        assert!(failure.message.contains(words), "{script}: {}: {}", failure.exception, failure.message);
        assert!(failure.line.is_some(), "{script}");
    }
}

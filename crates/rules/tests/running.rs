//! How runs begin, wait, end and fail.

mod support;

use entente_hub::{Field, HubIssue, IssueType};
use entente_rules::{
    Answer, LogLevel, Progress, Question, RuleTexts, Severity, Side, check, compile, start_incoming, start_outgoing,
};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use support::*;

fn is_send<T: Send>(_: &T) {}
fn is_shared<T: Send + Sync>(_: &T) {}

#[test]
fn rules_are_shared_and_runs_move_between_threads() {
    let rules = rules("replica.key = issue.key", "");
    is_shared(&rules);
    let mut run = start_outgoing(&rules, &issue(), &around());
    is_send(&run);
    let result = std::thread::spawn(move || run.advance()).join().unwrap();
    assert!(matches!(result, Progress::Done(_)));
}

#[test]
fn return_ends_a_script_anywhere() {
    assert!(send("return\nreplica.key = issue.key", &issue()).replica.is_empty());
    let replica = send("replica.key = issue.key\nif (issue.key) return 5\nreplica.summary = 'x'", &issue()).replica;
    assert_eq!(replica.present_fields(), ["key"]);
    let result = receive("issue.summary = 'x'\nreturn\nissue.summary = 'y'", &first(issue()));
    assert_eq!(result.wanted.summary, Field::Set("x".into()));
    let result = receive("[1, 2].each { if (it == 1) return; issue.summary = 'n' + it }", &first(issue()));
    assert_eq!(result.wanted.summary, Field::Set("n2".into()));
    assert_eq!(receive("return", &first(issue())).wanted, HubIssue::default());
}

#[test]
fn a_helper_asks_and_goes_on_with_the_answer() {
    let rules = rules("", "issue.typeName = nodeHelper.getIssueType('bug', 'OPS').name\nissue.summary = 'after'");
    let facts = first(issue());
    let mut run = start_incoming(&rules, &facts, &around());
    let Progress::Ask(question) = run.advance() else { panic!("must ask") };
    assert_eq!(question, Question::IssueTypes { project_key: "OPS".into() });
    let answer = Answer::IssueTypes(vec![IssueType::by_name("Task"), IssueType::by_name("Bug")]);
    let Progress::Done(result) = run.answer(answer) else { panic!("must be done") };
    assert_eq!(result.wanted.type_name, Field::Set("Bug".into()));
    assert_eq!(result.wanted.summary, Field::Set("after".into()));
}

#[test]
fn a_helper_asks_inside_closures() {
    let script = "issue.projectKey = 'OPS'\n\
        def names = ['Nope', 'Task', 'Bug'].collect { name -> nodeHelper.getIssueType(name)?.name }\n\
        issue.summary = names.join(',')\n\
        issue.comments = commentHelper.mergeComments(issue, replica) { c -> c.body = nodeHelper.getUserByEmail('ann@example.com').displayName }";
    let wanted = receive(script, &first(issue())).wanted;
    assert_eq!(wanted.summary, Field::Set("null,Task,Bug".into()));
    assert_eq!(wanted.comments()[0].body, "Ann Lee");
}

#[test]
fn a_refusal_is_an_exception_that_scripts_can_catch() {
    let rules = rules(
        "",
        "try { nodeHelper.getProject('X') } catch (com.exalate.api.exception.IssueTrackerException e) { issue.summary = e.message }",
    );
    let mut run = start_incoming(&rules, &first(issue()), &around());
    assert!(matches!(run.advance(), Progress::Ask(Question::Projects { .. })));
    let Progress::Done(result) = run.answer(Answer::Refused("no permission".into())) else { panic!("caught") };
    assert_eq!(result.wanted.summary, Field::Set("no permission".into()));
    let mut run = start_incoming(&rules, &first(issue()), &around());
    run.advance();
    assert!(matches!(run.answer(Answer::Projects(vec![])), Progress::Done(_)));
}

#[test]
fn lookups_find_by_what_they_are_named_after() {
    for (expression, expected) in [
        ("nodeHelper.getIssueType(null, 'OPS')", "null"),
        ("nodeHelper.getIssueType('BUG', issue.project).name", "Bug"),
        ("nodeHelper.getIssueType('Bug').id", "11"),
        ("nodeHelper.getDefaultIssueType('OPS').name", "Bug"),
        ("nodeHelper.getProject('OPS').name", "Found"),
        ("nodeHelper.getStatus('closed').name", "Closed"),
        ("nodeHelper.getStatus('Gone')", "null"),
        ("nodeHelper.getUserByEmail('ANN@example.com').key", "ann"),
        ("nodeHelper.getUserByEmail('nobody@example.com')", "null"),
        ("nodeHelper.getUserByEmail(issue.assignee?.email)", "null"),
        ("nodeHelper.getUser('bob').displayName", "Bob Ray"),
        ("nodeHelper.getPriority('High').name", "High"),
        ("nodeHelper.getResolution('Done').name", "Done"),
        ("nodeHelper.getLabel(\"a${1}\").label", "a1"),
        ("nodeHelper.stripHtml('<p>a &amp; b</p>')", "a & b"),
        ("nodeHelper.stripHtml(null)", "null"),
    ] {
        assert_eq!(shown(expression, &issue()), expected, "{expression}");
    }
}

#[test]
fn debug_error_stops_with_its_message_and_line() {
    let failure = refused("def x = 1\ndebug.error(\"Stop at ${x}\")", &first(issue()));
    assert_eq!(failure.exception, "com.exalate.api.exception.IssueTrackerException");
    assert_eq!(failure.message, "Stop at 1");
    assert_eq!((failure.line, failure.side), (Some(2), Side::Incoming));
    assert_eq!(failure.stack[0].line, 2);
    let thrown = refused("throw new com.exalate.api.exception.IssueTrackerException('own')", &first(issue()));
    assert_eq!((thrown.exception, thrown.message), (failure.exception, "own".to_owned()));
}

#[test]
fn what_a_tracker_can_not_serve_is_named_with_what_to_do() {
    let failure = refused("httpClient.ws()", &first(issue()));
    assert_eq!(
        failure.message,
        "httpClient.ws() is not available for Jira Cloud. Use httpClient.http(method, path, body, query, headers), which signs in by itself"
    );
    let failure = refused("nodeHelper.mergeComment(issue)", &first(issue()));
    assert_eq!(failure.exception, "groovy.lang.MissingMethodException");
}

#[test]
fn lines_are_logged_in_their_levels() {
    let result = send(
        "log.info('one {} of {}', 1, 2)\nlog.warn \"two\"\nlog.error('x', new Exception('y'))\nlog.debug('d')\nprintln 'p'",
        &issue(),
    );
    let lines: Vec<_> = result.log.iter().map(|line| (line.level, line.text.as_str())).collect();
    assert_eq!(lines[0], (LogLevel::Info, "one 1 of 2"));
    assert_eq!(lines[1], (LogLevel::Warn, "two"));
    assert_eq!(lines[2].0, LogLevel::Error);
    assert!(lines[2].1.contains('y'));
    assert_eq!(lines[3], (LogLevel::Debug, "d"));
    assert_eq!(lines[4], (LogLevel::Info, "p"));
}

#[test]
fn limits_end_a_run_at_its_line() {
    let mut around = around();
    around.limits.steps = 10_000;
    around.limits.heap_bytes = 4 << 20;
    let run = |script: &str| send_around(&rules(script, ""), &issue(), &around).unwrap_err();
    let endless = run("def x = 0\nwhile (true) { x++ }");
    assert!(endless.message.contains("too many steps"), "{}", endless.message);
    assert_eq!(endless.line, Some(2));
    around.limits.steps = 10_000_000;
    let run = |script: &str| send_around(&rules(script, ""), &issue(), &around).unwrap_err();
    assert!(run("def l = []\nwhile (true) { l << 'x' * 1000 }").message.contains("memory"));
    assert!(run("while (true) { log.info('x' * 100) }").message.contains("printed"));
    assert!(run("def f(n) { f(n + 1) }\nf(0)").message.contains("calls"));
    around.cancelled = Some(Arc::new(AtomicBool::new(true)));
    let run = |script: &str| send_around(&rules(script, ""), &issue(), &around).unwrap_err();
    assert!(run("while (true) { }").message.contains("cancelled"));
}

#[test]
fn same_inputs_give_the_same_result() {
    let script = "replica.key = issue.key\nreplica.t = new Date()\nlog.info(issue.status.toString())";
    let rules = rules(script, "");
    let result = send_around(&rules, &issue(), &around()).map(|result| result.replica.open["t"]["millis"].as_i64());
    assert_eq!(result, Ok(Some(1_700_000_000_000)), "the clock is the run's own");
    assert_eq!(send_around(&rules, &issue(), &around()), send_around(&rules, &issue(), &around()));
}

#[test]
fn errors_and_warnings_have_their_places() {
    let texts = RuleTexts {
        outgoing: "replica.key = issue.key\nif (".into(),
        incoming:
            "if (firstSync) {\n  issue.comments = commentHelper.mergeComment(issue, replica)\n}\nnodeHelper.fooBarBaz()"
                .into(),
    };
    let found = check(&texts);
    let error = &found[0];
    assert_eq!((error.side, error.severity, error.line), (Side::Outgoing, Severity::Error, 2));
    let warning = found.iter().find(|one| one.side == Side::Incoming).unwrap();
    assert_eq!(warning.severity, Severity::Warning);
    assert_eq!(warning.code, "unknown-helper-method");
    assert_eq!(warning.message, "commentHelper has no method mergeComment");
    assert_eq!(warning.help.as_deref(), Some("Did you mean mergeComments?"));
    assert_eq!((warning.line, warning.column, warning.end_column), (2, 34, 46));
    assert!(found.last().unwrap().help.as_deref().unwrap().starts_with("Methods of nodeHelper"));
    let errors = compile(&texts, 1).unwrap_err();
    assert!(errors.iter().all(|one| one.side == Side::Outgoing));
    assert!(serde_json::to_string(&errors).unwrap().contains("\"endColumn\""));
}

#[test]
fn surroundings_of_a_first_and_a_later_sync_differ() {
    let show = "println([firstSync, previous?.summary, issue.id, issueKey?.URN].join(' '))";
    let mut fresh = around();
    fresh.local = None;
    let log = |facts: &entente_rules::IncomingFacts, around: &entente_rules::Surroundings| {
        receive_around(&rules("", show), facts, around).unwrap().log[0].text.clone()
    };
    assert_eq!(log(&first(issue()), &fresh), "true null null null");
    assert_eq!(log(&later(issue(), issue(), issue(), &[]), &around()), "false Printer burns 10001 OPS-1");
}

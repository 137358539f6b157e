//! Cases in files, from reading them to the report.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by itself")]

use entente_hub::Markup;
use entente_rule_tools::{ImportVerdict, SuiteError, SuiteReport, examine, junit, run_suite, side_of};
use entente_rules::{ScriptLibrary, Side, TrackerChecks, TrackerFacts};
use std::fs;
use tempfile::TempDir;

const RULE: &str = "if (issue.labels.any { it.label == 'private' }) return
replica.key = issue.key
def more = httpClient.get(\"/rest/x/${issue.key}\")
if (more) {
    replica.customKeys.extra = more.value
} else {
    log.warn('nothing more')
}
";

fn suite(cases: &str) -> Result<SuiteReport, SuiteError> {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("out.groovy"), RULE).unwrap();
    fs::write(folder.path().join("issue.json"), r#"{"key": "OPS-1", "labels": ["red"]}"#).unwrap();
    fs::create_dir(folder.path().join("deeper")).unwrap();
    let head = "rule: ../out.groovy\nside: outgoing\ngiven: { issue: ../issue.json }\ncases:\n";
    fs::write(folder.path().join("deeper/out.yaml"), format!("{head}{cases}")).unwrap();
    run_suite(folder.path(), &ScriptLibrary::default(), |name| {
        (name != Some("nowhere")).then(|| TrackerFacts { markup: Markup::JiraWiki, ..TrackerFacts::default() })
    })
}

#[test]
fn cases_hold_or_say_what_is_different() {
    let report = suite(
        "  - name: private
    given: { issue: { key: OPS-2, labels: [private] } }
    expect: { changed: [] }
  - name: stubbed
    given: { http: [ { path: '/rest/x/*', body: { value: 7 } } ] }
    expect:
      replica: { key: OPS-1, customKeys: { extra: 7 } }
      requests: [ { method: GET, target: /rest/x/OPS-1, stubbed: true } ]
  - name: wrong
    expect: { replica: { key: OPS-9 }, log: [ something ], error: Boom }
",
    )
    .unwrap();
    assert!(!report.holds());
    assert_eq!(report.cases[0].differences, [""; 0]);
    assert_eq!(report.cases[1].differences, [""; 0]);
    assert_eq!(
        report.cases[2].differences,
        [
            "an error with \"Boom\" was expected, and there was none",
            "replica.key should be \"OPS-9\", and it is \"OPS-1\"",
            "no line of the log has \"something\"",
        ]
    );
    let text = report.to_string();
    assert!(text.contains("3 cases, 1 failed"), "{text}");
    assert!(text.contains("6 of 6 lines were run"), "{text}");
    let xml = junit(&report);
    assert!(xml.contains("tests=\"3\"") && xml.contains("failures=\"1\""), "{xml}");
}

#[test]
fn lines_that_no_case_came_by_are_named() {
    let report = suite("  - name: only one\n    expect: { log: [ nothing more ] }\n").unwrap();
    assert!(report.holds());
    assert!(report.to_string().contains("5 of 6 lines were run; not: 5"), "{report}");
}

#[test]
fn files_that_are_no_cases_are_refused_with_their_name() {
    for (cases, why) in [
        ("  - name: x\n    expects: {}\n", "expects"),
        ("  - name: x\n    given: { issue: nowhere.json }\n    expect: {}\n", "nowhere.json"),
        ("  - name: x\n    given: { now: yesterday }\n    expect: {}\n", "yesterday"),
    ] {
        let error = suite(cases).unwrap_err().to_string();
        assert!(error.contains("out.yaml") && error.contains(why), "{error}");
    }
    let folder = TempDir::new().unwrap();
    assert!(matches!(run_suite(folder.path(), &ScriptLibrary::default(), |_| None), Err(SuiteError::Empty(_))));
}

#[test]
fn scripts_from_elsewhere_get_a_verdict() {
    let verdict =
        |text: &str| examine(Side::Incoming, text, &TrackerChecks::default(), &ScriptLibrary::default()).verdict;
    assert_eq!(verdict("issue.summary = replica.summary"), ImportVerdict::Runs);
    assert_eq!(verdict("issue.team = replica.team"), ImportVerdict::RunsWithWarning);
    assert_eq!(verdict("ComponentAccessor.issueManager"), ImportVerdict::NeedsChange);
    assert_eq!(verdict("if ("), ImportVerdict::NeedsChange);
}

#[test]
fn name_and_text_tell_the_side() {
    assert_eq!(side_of("acme Outgoing sync.groovy", ""), Side::Outgoing);
    assert_eq!(side_of("CreateProcessor.groovy", "replica.a = 1"), Side::Incoming);
    assert_eq!(side_of("x.groovy", "replica.key = issue.key\nif (replica.x == 1) {}"), Side::Outgoing);
    assert_eq!(
        side_of("x.groovy", "  issue.summary = replica.summary\nreplica.removedComments = []\nissue.labels += 1"),
        Side::Incoming
    );
}

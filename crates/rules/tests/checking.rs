//! What checks say of scripts before they are published.

use entente_rules::{RuleDiagnostic, ScriptLibrary, Side, TrackerChecks, default_rules};

fn check_script(side: Side, text: &str, tracker: &TrackerChecks) -> Vec<RuleDiagnostic> {
    entente_rules::check_script(side, text, tracker, &ScriptLibrary::default())
}

/// Line, column, code and help of each finding.
fn found(side: Side, text: &str) -> Vec<(u32, u32, String, Option<String>)> {
    let tracker =
        TrackerChecks { label: "Somewhere".into(), unwritable: vec![("environment".into(), "not there".into())] };
    check_script(side, text, &tracker).into_iter().map(|one| (one.line, one.column, one.code, one.help)).collect()
}

/// Codes of the findings in an outgoing script.
fn codes(text: &str) -> Vec<String> {
    found(Side::Outgoing, text).into_iter().map(|(_, _, code, _)| code).collect()
}

#[test]
fn an_unknown_helper_a_wrong_field_and_a_syntax_error_are_found_at_their_places() {
    let script =
        "replica.key = issue.key\nreplica.sumary = issue.summary\ncomentHelper.mergeComments(issue, replica)\n";
    let help = |text: &str| Some(text.to_owned());
    assert_eq!(
        found(Side::Outgoing, script),
        [
            (
                2,
                9,
                "unknown-hub-field".into(),
                help("Did you mean summary? Else write it in quotes: replica.\"sumary\"")
            ),
            (3, 1, "unknown-name".into(), help("Did you mean commentHelper?")),
        ]
    );
    let broken = check_script(Side::Incoming, "issue.summary = \nif (", &TrackerChecks::default());
    assert_eq!(broken[0].line, 2, "{broken:#?}");
    assert!(broken[0].stops_runs());
}

#[test]
fn what_stands_before_a_syntax_error_is_looked_at_and_what_stands_behind_is_not() {
    let text = "replica.sumary = issue.summary\nreplica.x = = 1\nreplica.y = nmaes\n";
    let lines: Vec<(u32, String)> = found(Side::Outgoing, text).into_iter().map(|one| (one.0, one.2)).collect();
    assert_eq!(lines[0], (1, "unknown-hub-field".to_owned()), "{lines:?}");
    assert!(lines.iter().any(|(line, code)| *line == 2 && code != "unknown-name"), "{lines:?}");
    assert!(lines.iter().all(|(line, _)| *line < 3), "{lines:?}");
}

#[test]
fn methods_that_no_helper_has_are_found_with_the_nearest_name() {
    let found = found(Side::Outgoing, "def u = nodeHelper.getUserByEmial('x')");
    assert_eq!(found, [(1, 20, "unknown-helper-method".to_owned(), Some("Did you mean getUserByEmail?".to_owned()))]);
}

#[test]
fn what_a_script_declares_or_groovy_brings_is_known() {
    for text in [
        "def a = 1\nb = 2\nprintln a + b",
        "for (x in [1]) { println x }\n[1].each { println it }\n[1].each { y, z -> println y }",
        "String f(String s) { s }\ndef g = { p -> p }\nprintln g(f('x'))",
        "try { println 1 } catch (e) { println e.message }",
        "import java.time.Instant\nprintln Instant.now()\nprintln java.time.Instant.now()",
        "def (c, d) = [1, 2]\nprintln c + d",
        "class P { String n\n String m() { n } }\nprintln new P(n: 'x').m()",
        "[a: 1].with { println a }",
    ] {
        assert_eq!(codes(text), [""; 0], "{text}");
    }
    assert_eq!(codes("println isscue"), ["unknown-name"]);
    assert_eq!(codes("store(issue)\ntraces.size()"), ["unknown-name"]);
}

#[test]
fn constants_that_a_field_does_not_take_are_found() {
    for text in [
        "replica.summary = [1]",
        "replica.due = '2024-01-01'",
        "replica.assignee = 'ann'",
        "replica.priority = 3",
        "replica.timeSpent = '2h'",
    ] {
        assert_eq!(codes(text), ["wrong-type"], "{text}");
    }
    for text in
        ["replica.priority = 'High'", "replica.labels = ['a']", "replica.timeSpent = '60'", "replica.summary = 5"]
    {
        assert_eq!(codes(text), [""; 0], "{text}");
    }
}

#[test]
fn fields_that_the_tracker_can_not_be_told_are_found_in_incoming_scripts() {
    let text = "issue.environment = replica.environment";
    assert_eq!(found(Side::Incoming, text), [(1, 7, "field-not-writable".to_owned(), Some("not there".to_owned()))]);
    assert_eq!(codes("replica.environment = issue.environment"), [""; 0]);
}

#[test]
fn secrets_on_their_way_into_a_log_are_found() {
    for text in [
        "def token = 'x'\nlog.info(token)",
        "def m = [password: 'x']\nprintln \"p: ${m.password}\"",
        "log.error('Authorization: Bearer abc')",
        "def apiKey = 'x'\ndebug.error('key ' + apiKey)",
    ] {
        assert_eq!(codes(text), ["secret-in-log"], "{text}");
    }
    for text in ["def token = 'x'\nlog.info(token.size().toString())", "log.info('the token is missing')"] {
        assert_eq!(codes(text), [""; 0], "{text}");
    }
}

#[test]
fn insides_of_other_products_are_refused_with_advice() {
    for text in [
        "import com.atlassian.jira.component.ComponentAccessor\n",
        "println ComponentAccessor.getIssueManager()",
        "def s = injector.instanceOf(String)",
        "new File('x')",
        "new groovy.lang.GroovyShell()",
    ] {
        let found = check_script(Side::Outgoing, text, &TrackerChecks::default());
        assert!(found.iter().all(|one| one.stops_runs() && one.help.is_some()), "{text}: {found:#?}");
        assert!(!found.is_empty(), "{text}");
    }
}

#[test]
fn default_scripts_are_found_to_be_well() {
    for kind in ["Jira Cloud", "Redmine", "Azure DevOps"] {
        let rules = default_rules(kind, Some("Jira Cloud"), "OPS");
        for (side, text) in [(Side::Outgoing, rules.outgoing), (Side::Incoming, rules.incoming)] {
            assert_eq!(check_script(side, &text, &TrackerChecks::default()), [], "{kind}");
        }
    }
}

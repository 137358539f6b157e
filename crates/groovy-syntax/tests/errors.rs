//! Messages: which, where, and in which words. A file in `tests/errors` holds examples, separated by `----`: the source,
//! a line `=>`, and one line a message: `line:column code: message [label] (help)`.

use entente_groovy_syntax::{Diagnostic, Severity, Source, parse, render, render_line};

fn line(source: &Source, diagnostic: &Diagnostic) -> String {
    let place = source.line_column(diagnostic.span.start);
    let mut shown = format!("{place} {}: {}", diagnostic.code.as_str(), diagnostic.message);
    if !diagnostic.label.is_empty() {
        shown.push_str(&format!(" [{}]", diagnostic.label));
    }
    if let Some(help) = &diagnostic.help {
        shown.push_str(&format!(" ({help})"));
    }
    shown
}

fn check(examples: &str) {
    let mut wrong = String::new();
    let mut count = 0;
    for example in examples.split("\n----\n") {
        let (text, expected) = example.split_once("\n=>\n").expect("an example has a source and messages");
        let source = Source::new("test.groovy", text);
        let parsed = parse(&source);
        let found: Vec<String> = parsed.diagnostics.iter().map(|d| line(&source, d)).collect();
        count += 1;
        if found.join("\n") != expected.trim_end() {
            wrong.push_str(&format!("{text}\n  expected:\n{expected}\n  found:\n{}\n\n", found.join("\n")));
        }
    }
    assert!(count > 10, "only {count} examples");
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn wrong_syntax() {
    check(include_str!("errors/syntax.txt"));
}

#[test]
fn wrong_tokens() {
    check(include_str!("errors/tokens.txt"));
}

#[test]
fn well_formed_but_not_allowed() {
    check(include_str!("errors/meaning.txt"));
}

#[test]
fn several_errors_are_found_in_one_pass_and_the_rest_is_still_read() {
    let text = "def a = )\nb = [1, 2\nc()\nif (x { y }\nd = 1 +\n\ne.f = 2\n";
    let source = Source::new("many.groovy", text);
    let parsed = parse(&source);
    let lines: Vec<u32> = parsed.diagnostics.iter().map(|d| source.line(d.span.start)).collect();
    assert!(lines.len() >= 3, "{lines:?}");
    assert!(lines.windows(2).all(|pair| pair[0] <= pair[1]), "in the order of places: {lines:?}");
    assert!(entente_groovy_syntax::dump(&parsed.script).contains("(. e f)"));
}

#[test]
fn messages_stop_after_a_hundred() {
    let parsed = parse(&Source::new("many.groovy", "a = )\n".repeat(1_000)));
    assert!(parsed.diagnostics.len() <= 101, "{}", parsed.diagnostics.len());
}

#[test]
fn a_message_is_shown_with_its_line_and_a_mark() {
    let source = Source::new("incoming.groovy", "issue.summary = replica.summary\nissue.labels = foo(1, 2\n");
    let parsed = parse(&source);
    insta::assert_snapshot!(render(&source, &parsed.diagnostics), @r"
    error[unbalanced-bracket]: unexpected end of the script
     --> incoming.groovy:2:25
      |
    2 | issue.labels = foo(1, 2
      |                   -    ^ expected `,` or `)`
      |                   |
      |                   opened here
    ");
    assert_eq!(
        render_line(&source, &parsed.diagnostics[0]),
        "incoming.groovy:3:1: error: unexpected end of the script"
    );
    assert_eq!(parsed.diagnostics[0].severity, Severity::Error);
}

#[test]
fn far_places_on_a_long_line_do_not_print_the_whole_line() {
    let source = Source::new("long.groovy", format!("a = ({} ]", "b + ".repeat(2_000) + "c"));
    let shown = render(&source, &parse(&source).diagnostics);
    assert!(shown.len() < 2_000, "{} bytes", shown.len());
}

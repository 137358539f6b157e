//! What holds for every text: no panic, no hang, no place outside the text, no stack overflow.

use entente_groovy_syntax::{Code, Parsed, Source, dump, parse, render};
use proptest::prelude::*;

/// Parses, and checks every span in the tree and in the diagnostics.
fn check(text: &str) -> Parsed {
    let source = Source::new("any.groovy", text);
    let parsed = parse(&source);
    let shown = format!("{:?}", parsed.script);
    for part in shown.split("Span { start: ").skip(1) {
        let inside = part.split(" }").next().unwrap_or_default();
        let (start, end) = inside.split_once(", end: ").expect("a span shows start and end");
        assert_span(text, start.parse().expect("start"), end.parse().expect("end"));
    }
    for diagnostic in &parsed.diagnostics {
        assert_span(text, diagnostic.span.start as usize, diagnostic.span.end as usize);
        for label in &diagnostic.labels {
            assert_span(text, label.span.start as usize, label.span.end as usize);
        }
        assert!(!diagnostic.message.is_empty());
    }
    if shown.contains("Error") {
        assert!(parsed.has_errors(), "an error node without an error message in {text:?}");
    }
    assert!(parsed.diagnostics.is_empty() || !render(&source, &parsed.diagnostics).is_empty());
    assert!(parsed.script.items.is_empty() || !dump(&parsed.script).is_empty());
    parsed
}

fn assert_span(text: &str, start: usize, end: usize) {
    assert!(start <= end && end <= text.len(), "span {start}..{end} of {} bytes in {text:?}", text.len());
    assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "span {start}..{end} splits a character");
}

const FRAGMENTS: &[&str] = &[
    "a",
    "b.c",
    "String",
    "x1",
    "1",
    "2.5",
    "0x1F",
    "'s'",
    "\"d\"",
    "\"$a\"",
    "\"${",
    "}\"",
    "/re/",
    "$/ds/$",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "?[",
    ",",
    ";",
    ":",
    "::",
    ".",
    "?.",
    "??.",
    "*.",
    ".&",
    ".@",
    "->",
    "?",
    "?:",
    "=",
    "+=",
    "==",
    "<=>",
    "=~",
    "==~",
    "+",
    "-",
    "*",
    "/",
    "%",
    "**",
    "++",
    "--",
    "!",
    "~",
    "<",
    ">",
    "<<",
    "&&",
    "||",
    "..",
    "..<",
    "in",
    "!in ",
    "as",
    "instanceof",
    "new",
    "def",
    "if",
    "else",
    "for",
    "while",
    "do",
    "switch",
    "case",
    "default",
    "return",
    "break",
    "continue",
    "throw",
    "try",
    "catch",
    "finally",
    "assert",
    "class",
    "interface",
    "enum",
    "trait",
    "record",
    "extends",
    "import",
    "package",
    "static",
    "final",
    "int",
    "void",
    "this",
    "super",
    "null",
    "true",
    "@A",
    "@",
    "yield",
    "\n",
    "\r\n",
    " ",
    "\\",
    "'",
    "\"",
    "\"\"\"",
    "é",
    "😀",
    "#",
    "//c\n",
    "/*c*/",
    "/*",
    "...",
    "synchronized",
    "throws",
    "var",
    "label:",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_parses_without_panic(text in "\\PC{0,80}") {
        check(&text);
    }

    #[test]
    fn any_mix_of_fragments_parses_without_panic(
        picks in proptest::collection::vec((0..FRAGMENTS.len(), any::<bool>()), 0..40),
    ) {
        let mut text = String::new();
        for (pick, spaced) in picks {
            text.push_str(FRAGMENTS[pick]);
            if spaced {
                text.push(' ');
            }
        }
        check(&text);
    }

    #[test]
    fn every_prefix_of_a_script_parses_without_panic(cut in 0usize..SCRIPT.len()) {
        if SCRIPT.is_char_boundary(cut) {
            check(&SCRIPT[..cut]);
            check(&SCRIPT[cut..]);
        }
    }
}

const SCRIPT: &str = r#"import a.b.C as D
@Field final Map<String, List<Integer>> états = ["Open": 1, (x): 2, *: rest]
def convert(String text, int limit = 3, Object... more) throws E { text?.take(limit) ?: /none \/ ${limit}/ }
enum Colour { RED(1) { def f() { 1 } }, BLUE; int v; Colour(int v = 0) { this.v = v } }
class A<T extends B & C> implements D { private static x = 1; A() { super(1) }; def "a b"() { { -> } } }
if (firstSync) { issue.summary = "[${replica.key}] ${-> later} $a.b.c".take(255) } else if (a !in b) foo a, b: 2 else { }
for (int i = 0, j = 1; i < 3; i++, j--) { label: while (true) { break label } }
for (String s in [1, 2]*.c) switch (s) { case ~/x+/: case 1..<3: break; default: y = switch (s) { case 1, 2 -> 3; default -> { throw e } } }
try (def r = open(); s) { r.each { k, v -> k << v } } catch (A | B e) { throw new X<>(e, [:]) } finally { assert a : "b" }
def (a, String b) = c.collect { [it.d, *it.e] }; (a, b) = [b, a]
x = (int) -y ** 2 <=> z as List<? super T[]> ? $/dollar $$ /$ : '''three
lines''' + new int[3][] + new int[][] { { 1 }, { 2 } }
f((q, w) -> q) { } { } g 1 h.&i
"#;

#[test]
fn the_example_of_the_prefix_test_is_valid() {
    let parsed = check(SCRIPT);
    assert_eq!(parsed.diagnostics, Vec::new());
}

#[test]
fn deep_nesting_is_a_message_and_not_a_stack_overflow() {
    let unit = [
        "(",
        "[",
        "{",
        "a(",
        "a[",
        "a{",
        "a{b->",
        "!",
        "-",
        "~",
        "++",
        "(int)",
        "if(a) ",
        "while(a) ",
        "a?b:",
        "a?",
        "a=",
        "a?:",
        "a**",
        "\"${",
        "[a:",
        "new A(",
        "new A(){",
        "class A{",
        "class A{def a(){",
        "switch(a){case 1:",
        "x=switch(a){case 1->",
        "try{",
        "do ",
        "for(a in b) ",
        "a:",
        "A<",
        "@A(",
        "@A([@A(",
        "new int[]{{",
        "(a)->",
        "x->",
        "def a(b=",
        "synchronized(a){",
        "enum A{B{",
        "f(g ",
        "x=y ",
        "a.(",
        "a.\"${",
        "return {",
        "assert {",
        "throw {",
        "x instanceof A<",
    ];
    for unit in unit {
        for tail in ["", "x"] {
            let text = unit.repeat(1_000) + tail;
            let parsed = check(&text);
            assert!(parsed.has_errors(), "{unit:?} repeated must be an error");
        }
    }
}

#[test]
fn long_chains_are_read_up_to_a_limit() {
    for link in [".b", ".b()", " + 1", "[0]", "?.c", " b", "++", " && b", " as B", "\n|| b", "..1"] {
        let text = "a".to_owned() + &link.repeat(3_000);
        let parsed = check(&text);
        assert!(parsed.has_errors(), "{link:?} repeated must be too deep");
    }
    for link in [".b", ".b()", " + 1", "[0]", " && b"] {
        let text = "a".to_owned() + &link.repeat(900);
        assert_eq!(check(&text).diagnostics, Vec::new(), "{link:?}");
    }
}

#[test]
fn long_lists_and_blocks_have_no_limit() {
    let list = format!("x = [{}]", "'a.b': a.b.c + d, ".repeat(4_000));
    assert_eq!(check(&list).diagnostics, Vec::new());
    let statements = "x = y.z { it }\n".repeat(4_000);
    assert_eq!(check(&statements).diagnostics, Vec::new());
    let branches = format!("if (a) b{}", " else if (c) d".repeat(900));
    assert_eq!(check(&branches).diagnostics, Vec::new());
}

#[test]
fn hostile_repetitions_end() {
    for unit in [
        "#", "/\\", "(}", "{)", "\"${", "'", "$/", "/*", "a<", "@A ", ")", "}", "\"$a", "''' ", "\\", "((((}", "[{(",
        "a ", "\u{a0}",
    ] {
        check(&unit.repeat(4_000));
    }
    check(&format!("{}{}", "(".repeat(50_000), "}".repeat(50_000)));
    check(&"9".repeat(200_000));
}

#[test]
fn a_text_above_the_limit_is_cut_and_reported() {
    let text = format!("// {}", " ".repeat(Source::MAX_BYTES));
    let source = Source::new("big.groovy", text);
    let parsed = parse(&source);
    assert!(parsed.diagnostics.iter().any(|d| d.code == Code::TooLarge), "{:?}", parsed.diagnostics);
}

//! The precedence table: every pair of binary operators groups as the table says.

use entente_groovy_syntax::{Source, dump, parse};

/// Tightest first; operators of one row have the same precedence and group to the left.
const TABLE: &[&[&str]] = &[
    &["**"],
    &["*", "/", "%"],
    &["+", "-"],
    &["<<", ">>", ">>>", "..", "..<", "<..", "<..<"],
    &["instanceof", "!instanceof", "as"],
    &["<", "<=", ">", ">=", "in", "!in"],
    &["==", "!=", "===", "!==", "<=>"],
    &["=~", "==~"],
    &["&"],
    &["^"],
    &["|"],
    &["&&"],
    &["||"],
];

fn tree(text: &str) -> String {
    let source = Source::new("precedence.groovy", text);
    let parsed = parse(&source);
    assert_eq!(parsed.diagnostics, Vec::new(), "{text}");
    dump(&parsed.script).trim_end().to_owned()
}

fn operators() -> impl Iterator<Item = (usize, &'static str)> {
    TABLE.iter().enumerate().flat_map(|(row, operators)| operators.iter().map(move |operator| (row, *operator)))
}

#[test]
fn each_pair_of_binary_operators_groups_by_the_table() {
    for (first_row, first) in operators() {
        for (second_row, second) in operators() {
            let expected = if first_row <= second_row {
                format!("({second} ({first} x Y) Z)")
            } else {
                format!("({first} x ({second} Y Z))")
            };
            // `x < Y > Z` declares a variable with a generic type.
            if (first, second) == ("<", ">") {
                continue;
            }
            let text = format!("x {first} Y {second} Z");
            // The right side of a type test is a type: nothing can group inside it.
            let expected =
                if TABLE[first_row].contains(&"as") { format!("({second} ({first} x Y) Z)") } else { expected };
            assert_eq!(tree(&text), expected, "{text}");
        }
    }
}

#[test]
fn conditionals_and_assignments_bind_loosest_and_group_to_the_right() {
    for (_, operator) in operators() {
        assert_eq!(tree(&format!("a = x {operator} Y")), format!("(= a ({operator} x Y))"));
        assert_eq!(tree(&format!("x {operator} Y ? b : c")), format!("(?: ({operator} x Y) b c)"));
        assert_eq!(tree(&format!("x {operator} Y ?: c")), format!("(elvis ({operator} x Y) c)"));
    }
    for operator in ["=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "^=", "|=", "?="] {
        assert_eq!(tree(&format!("a {operator} b ?: c")), format!("({operator} a (elvis b c))"));
        assert_eq!(tree(&format!("a {operator} b {operator} c")), format!("({operator} a ({operator} b c))"));
    }
    assert_eq!(tree("a ? b : c ? d : e"), "(?: a b (?: c d e))");
    assert_eq!(tree("a ?: b ? c : d"), "(elvis a (?: b c d))");
}

#[test]
fn signs_bind_between_power_and_multiplication() {
    assert_eq!(tree("-a ** b"), "(- (** a b))");
    assert_eq!(tree("-a * b"), "(* (- a) b)");
    assert_eq!(tree("a ** -b ** c"), "(** a (- (** b c)))");
    assert_eq!(tree("a * -b + c"), "(+ (* a (- b)) c)");
    assert_eq!(tree("!a ** b"), "(** (! a) b)");
    assert_eq!(tree("~a.b"), "(~ (. a b))");
    assert_eq!(tree("++a ** b"), "(++_ (** a b))");
    assert_eq!(tree("a++ ** b"), "(** (_++ a) b)");
    assert_eq!(tree("(int) -a ** b"), "(** (cast (- a) int) b)");
}

//! Holds the table of what Groovy adds to Java's types (`gdk.tsv`) against what the library registers, both ways: what
//! is said to be done can be called, and what can be called is said to be done. So the list of what is missing only
//! shrinks.

use std::collections::{BTreeMap, HashSet};

use entente_groovy_library::standard;
use entente_groovy_vm::{Library, TypeTag};

/// The receivers that the machine knows by kind; others are classes by full name.
const TAGS: &[(&str, TypeTag)] = &[
    ("Array", TypeTag::Array),
    ("BigDecimal", TypeTag::BigDecimal),
    ("BigInteger", TypeTag::BigInteger),
    ("Boolean", TypeTag::Boolean),
    ("Character", TypeTag::Character),
    ("Class", TypeTag::Class),
    ("Closure", TypeTag::Closure),
    ("Collection", TypeTag::Collection),
    ("Date", TypeTag::Date),
    ("Double", TypeTag::Double),
    ("Integer", TypeTag::Integer),
    ("Iterable", TypeTag::Iterable),
    ("Iterator", TypeTag::Iterator),
    ("List", TypeTag::List),
    ("Long", TypeTag::Long),
    ("Map", TypeTag::Map),
    ("Object", TypeTag::Object),
    ("Set", TypeTag::Set),
    ("String", TypeTag::String),
    ("StringBuilder", TypeTag::StringBuilder),
];

/// Methods that the machine answers itself, without the library.
const OF_THE_MACHINE: &[&str] = &["getAt", "putAt", "getProperty", "getMetaClass", "setMetaClass", "metaClass", "use"];

fn can_call(library: &Library, receiver: &str, method: &str) -> bool {
    match TAGS.iter().find(|(name, _)| *name == receiver) {
        Some((_, tag)) => library.method_names(*tag).contains(&method),
        None => library.class_has_method(receiver, method),
    }
}

#[test]
fn the_table_says_what_the_library_has() {
    let library = standard();
    let table = include_str!("../gdk.tsv");
    let mut problems = HashSet::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [_, receiver, _, method, _, state] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("a row has six columns: {line}");
        };
        *counts.entry(state).or_default() += 1;
        let callable = can_call(&library, receiver, method);
        match state {
            "done" if !callable => problems.insert(format!("{receiver}.{method} is said to be done, but is missing")),
            "missing" if callable && !OF_THE_MACHINE.contains(&method) => {
                problems.insert(format!("{receiver}.{method} is said to be missing, but is there"))
            }
            "done" | "missing" | "machine" | "refused" | "not applicable" => false,
            other => problems.insert(format!("{other} is no state")),
        };
    }
    println!("{counts:?}");
    assert!(counts.values().sum::<usize>() > 1_300, "the table is there");
    let mut problems: Vec<String> = problems.into_iter().collect();
    problems.sort_unstable();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

//! The shape of the tree for each construct. A file in `tests/trees` holds examples, separated by `----`: the source,
//! a line `=>`, and the tree as `dump` shows it. `␍` stands for a carriage return.

use entente_groovy_syntax::{Source, dump, parse, render};

fn check(file: &str, examples: &str) {
    let mut wrong = String::new();
    let mut count = 0;
    for example in examples.split("\n----\n") {
        let (text, expected) = example.split_once("\n=>\n").expect("an example has a source and a tree");
        let source = Source::new(file, text.replace('␍', "\r"));
        let parsed = parse(&source);
        let tree = dump(&parsed.script);
        count += 1;
        if tree.trim_end() != expected.trim_end() || !parsed.diagnostics.is_empty() {
            let messages = render(&source, &parsed.diagnostics);
            wrong.push_str(&format!("{text}\n  expected: {expected}\n  found:    {tree}{messages}\n"));
        }
    }
    assert!(count > 5, "{file} holds {count} examples");
    assert!(wrong.is_empty(), "{file}:\n{wrong}");
}

macro_rules! trees {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            check(stringify!($name), include_str!(concat!("trees/", stringify!($name), ".txt")));
        })*
    };
}

trees! {
    calls classes closures collections commands declarations lines literals operators statements strings
}

#[test]
fn files() {
    let text = include_str!("trees/files.txt");
    let parsed: Vec<_> = text.split("\n----\n").filter_map(|example| example.split_once("\n=>\n")).collect();
    assert_eq!(parsed.len(), 3);
    for (text, expected) in parsed {
        let parsed = parse(&Source::new("files", text));
        assert_eq!(dump(&parsed.script).trim_end(), expected.trim_end());
        assert_eq!(parsed.diagnostics, Vec::new());
    }
}

//! Runs every program of `programs/` and compares with the recorded answer of Apache Groovy.
//!
//! `known-failures.txt` of a chapter lists what does not pass yet. A program that fails and is not listed fails the
//! test, and so does a listed one that passes: the list only shrinks. `CONFORMANCE=shrink` takes out what passes now,
//! `CONFORMANCE=list` lists what fails, for new programs.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use entente_groovy_conformance::{Case, KnownFailures, Suite, answer};

/// Whether the engine answers as recorded; a panic is never an answer.
fn passes(case: &Case) -> bool {
    catch_unwind(AssertUnwindSafe(|| case.expected.accepts(&answer(&case.text)))).unwrap_or(false)
}

fn failing(cases: &[&Case]) -> BTreeSet<String> {
    cases.iter().filter(|case| !passes(case)).map(|case| case.name.clone()).collect()
}

#[test]
fn programs_answer_as_in_apache_groovy() {
    let suite = Suite::read(&Suite::folder()).expect("programs and answers fit together");
    let mut chapters: BTreeMap<&str, Vec<&Case>> = BTreeMap::new();
    for case in &suite.cases {
        chapters.entry(&case.chapter).or_default().push(case);
    }
    let mut problems = Vec::new();
    for (chapter, cases) in chapters {
        let names: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
        assert_eq!(names.len(), cases.len(), "names in {chapter} are there twice");
        let mut known = KnownFailures::read(&Suite::folder().join(chapter)).expect("the list can be read");
        let failing = failing(&cases);
        match std::env::var("CONFORMANCE").as_deref() {
            Ok("shrink") => {
                let left = known.names().filter(|name| failing.contains(*name)).map(str::to_owned).collect();
                known.replace(left).expect("the list can be written");
            }
            Ok("list") => known.replace(failing.clone()).expect("the list can be written"),
            _ => {}
        }
        problems
            .extend(failing.iter().filter(|name| !known.contains(name)).map(|name| format!("{chapter}/{name} fails")));
        problems.extend(
            known
                .names()
                .filter(|name| !failing.contains(*name))
                .map(|name| format!("{chapter}/{name} passes: run with CONFORMANCE=shrink to take it off the list")),
        );
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

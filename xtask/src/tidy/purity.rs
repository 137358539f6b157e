//! Pure crates reach no clock, randomness, environment, file or network, not through the standard library either.

use super::layers;
use crate::problem::Problem;
use crate::workspace::TextFile;

/// What is looked for, and what to do instead.
const REACHES: &[(&str, &str)] = &[
    ("SystemTime", "take the time as an argument"),
    ("Instant::now", "take the time as an argument"),
    ("Timestamp::now", "take the time as an argument"),
    ("Zoned::now", "take the time as an argument"),
    ("thread_rng", "take random bytes as an argument"),
    ("rand::", "take random bytes as an argument"),
    ("new_v4(", "take the id, or its bytes, as an argument"),
    ("now_v7(", "take the id, or its bytes, as an argument"),
    ("std::env::", "take the value as an argument"),
    ("std::fs", "take the content as an argument"),
    ("std::net::Tcp", "leave the network to an outer crate"),
    ("std::net::Udp", "leave the network to an outer crate"),
    ("std::process", "leave processes to an outer crate"),
    ("std::thread", "leave threads to an outer crate"),
    ("async fn", "leave waiting to an outer crate"),
];

/// Looks at a source file of a pure crate, up to its tests.
pub fn check(file: &TextFile) -> Vec<Problem> {
    let Some((name, _)) = file.path.strip_prefix("crates/").and_then(|rest| rest.split_once("/src/")) else {
        return Vec::new();
    };
    // Modules of tests that are files of their own are named so by convention.
    let tests_only = file.path.ends_with("/tests.rs") || file.path.contains("/tests/");
    if !layers::is_pure(name) || tests_only || !file.has_extension(&["rs"]) {
        return Vec::new();
    }
    let mut problems = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        if line.trim_start().starts_with("#[cfg(test)]") {
            break;
        }
        let code = line.split("//").next().unwrap_or_default();
        for (reach, instead) in REACHES.iter().filter(|(reach, _)| names(code, reach)) {
            problems.push(Problem::on_line(
                &file.path,
                index + 1,
                format!("{name} is pure, but uses {reach}; {instead}"),
            ));
        }
    }
    problems
}

/// Whether the code has it, not as the end of a longer name.
fn names(code: &str, reach: &str) -> bool {
    code.match_indices(reach)
        .any(|(at, _)| !code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        check(&TextFile { path: path.into(), text: text.into() }).len()
    }

    #[test]
    fn a_pure_crate_has_no_clock_and_no_dice() {
        assert_eq!(count("crates/sync-core/src/a.rs", "use std::time::SystemTime;\n"), 1);
        assert_eq!(count("crates/link/src/a.rs", "let id = Uuid::new_v4();\nlet now = Instant::now();\n"), 2);
        assert_eq!(count("crates/link/src/a.rs", "fn operand::b() {}\n"), 0);
    }

    #[test]
    fn others_tests_and_comments_may() {
        assert_eq!(count("crates/sync-engine/src/a.rs", "use std::time::SystemTime;\n"), 0);
        assert_eq!(count("crates/link/tests/a.rs", "use std::time::SystemTime;\n"), 0);
        assert_eq!(count("crates/link/src/a.rs", "// SystemTime is not for here\n"), 0);
        assert_eq!(count("crates/link/src/a.rs", "fn a() {}\n#[cfg(test)]\nmod t { use std::time::SystemTime; }\n"), 0);
    }
}

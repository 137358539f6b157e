//! Every promise of `docs/guarantees.md` and every line of `docs/acceptance.md` names tests, and every test that they name exists.

use crate::problem::Problem;
use crate::workspace::TextFile;

const PAGES: &[&str] = &["docs/guarantees.md", "docs/acceptance.md"];
/// Where tests live.
const PLACES: &[&str] = &["crates/", "e2e/", "fuzz/"];

/// Compares the pages with the tests.
pub fn check(files: &[TextFile]) -> Vec<Problem> {
    PAGES.iter().flat_map(|page| check_page(page, files)).collect()
}

fn check_page(name: &str, files: &[TextFile]) -> Vec<Problem> {
    let Some(page) = files.iter().find(|file| file.path == name) else {
        return vec![Problem::at(name, "the page is missing")];
    };
    let mut problems = Vec::new();
    for promise in page.text.split("\n## ").skip(1) {
        let title = promise.lines().next().unwrap_or_default();
        let named: Vec<&str> = promise.split('`').skip(1).step_by(2).filter(|name| is_test(name)).collect();
        if named.is_empty() {
            problems.push(Problem::at(name, format!("\"{title}\" names no test")));
        }
        let missing = named.into_iter().filter(|test| !exists(files, test));
        problems
            .extend(missing.map(|test| Problem::at(name, format!("\"{title}\" names {test}, which does not exist"))));
    }
    problems
}

fn is_test(name: &str) -> bool {
    PLACES.iter().any(|place| name.starts_with(place))
}

/// Whether the file is there, and the function in it where one is named.
fn exists(files: &[TextFile], name: &str) -> bool {
    let (path, function) = name.split_once("::").map_or((name, None), |(path, function)| (path, Some(function)));
    let file = files.iter().find(|file| file.path == path);
    file.is_some_and(|file| function.is_none_or(|function| file.text.contains(&format!("fn {function}("))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(page: &str) -> Vec<String> {
        let file = |path: &str, text: &str| TextFile { path: path.into(), text: text.into() };
        let files =
            [file(PAGES[0], page), file("crates/a/tests/b.rs", "async fn holds() {}"), file("e2e/c.test.mjs", "")];
        check_page(PAGES[0], &files).into_iter().map(|problem| problem.message).collect()
    }

    #[test]
    fn named_tests_must_exist() {
        assert_eq!(
            found("# G\n\n## 1. One\n\nBy `crates/a/tests/b.rs::holds`, `e2e/c.test.mjs` and `words`.\n"),
            [""; 0]
        );
        assert_eq!(found("# G\n\n## 1. One\n\n`crates/a/tests/b.rs::other`\n").len(), 1);
        assert_eq!(found("# G\n\n## 1. One\n\n`e2e/gone.test.mjs`\n").len(), 1);
        assert_eq!(found("# G\n\n## 1. One\n\nTrust us.\n").len(), 1);
    }
}

//! Every stable error code has a page in `docs/errors`, and every page has a code.

use crate::problem::Problem;
use crate::workspace::TextFile;
use std::collections::BTreeMap;

const PAGES: &str = "docs/errors/";
/// What every page has, besides a heading with the code.
const SECTIONS: &[&str] = &["## What happened", "## What to do"];

/// Compares codes in the sources with pages.
pub fn check(files: &[TextFile]) -> Vec<Problem> {
    let mut codes: BTreeMap<String, &str> = BTreeMap::new();
    for file in files {
        let found = if file.path == "crates/sync-core/src/error.rs" {
            variants(&file.text)
        } else if file.path.starts_with("crates/node/src/") && file.has_extension(&["rs"]) {
            literals(&file.text)
        } else {
            continue;
        };
        for code in found {
            codes.entry(code).or_insert(&file.path);
        }
    }
    let pages: BTreeMap<&str, &TextFile> = files
        .iter()
        .filter_map(|file| {
            let name = file.path.strip_prefix(PAGES)?.strip_suffix(".md")?;
            (name != "README").then_some((name, file))
        })
        .collect();
    let missing = codes
        .iter()
        .filter(|(code, _)| !pages.contains_key(code.as_str()))
        .map(|(code, place)| Problem::at(*place, format!("the error code {code} has no page; write {PAGES}{code}.md")));
    let stale = pages
        .iter()
        .filter(|(name, _)| !codes.contains_key(**name))
        .map(|(_, page)| Problem::at(&page.path, "no source has this error code; remove the page, or rename it"));
    let formless = pages.iter().flat_map(|(name, page)| form(name, page));
    missing.chain(stale).chain(formless).collect()
}

fn form(name: &str, page: &TextFile) -> Vec<Problem> {
    let mut problems = Vec::new();
    if page.text.lines().next() != Some(&format!("# {name}")) {
        problems.push(Problem::on_line(&page.path, 1, format!("the first line must be `# {name}`")));
    }
    for section in SECTIONS.iter().filter(|section| !page.text.lines().any(|line| line == **section)) {
        problems.push(Problem::at(&page.path, format!("the section `{section}` is missing")));
    }
    problems
}

/// The variants of `enum ErrorCode`, in kebab case as they are serialised.
fn variants(text: &str) -> Vec<String> {
    let Some((_, rest)) = text.split_once("pub enum ErrorCode {") else { return Vec::new() };
    let body = rest.split('}').next().unwrap_or_default();
    body.lines()
        .map(str::trim)
        .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()))
        .map(|line| kebab(line.trim_end_matches(',')))
        .collect()
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Codes as services write them: after an HTTP status, as the first argument of `field`, or in the arms of `let code = match`.
fn literals(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut in_match = false;
    let mut before = String::new();
    for line in code.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
        in_match = (in_match || line.contains("let code = match")) && !line.starts_with("};");
        let mut rest = line;
        while let Some((head, tail)) = rest.split_once('"') {
            let Some((literal, tail)) = tail.split_once('"') else { break };
            before.push_str(head);
            let arm = in_match && before.trim_end().ends_with("=>");
            if is_code(literal) && (arm || introduces(&before)) {
                found.push(literal.to_owned());
            }
            before.clear();
            rest = tail;
        }
        before.push_str(rest);
    }
    found
}

/// Whether what stands before a literal makes it an error code.
fn introduces(before: &str) -> bool {
    let before = before.trim_end();
    if before.ends_with("ServiceError::field(") || before.ends_with("Self::field(") || before.ends_with("code:") {
        return true;
    }
    let Some(before) = before.strip_suffix(',') else { return false };
    let status =
        before.rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == ':')).next().unwrap_or_default();
    let number = status.len() == 3 && status.starts_with(['4', '5']) && status.chars().all(|c| c.is_ascii_digit());
    number || status.starts_with("StatusCode::") || status == "status"
}

fn is_code(literal: &str) -> bool {
    !literal.is_empty() && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> TextFile {
        TextFile { path: path.into(), text: text.into() }
    }

    #[test]
    fn codes_are_found_as_services_write_them() {
        let text = r#"
            // ServiceError::new(409, "in-a-comment", x)
            ServiceError::new(409, "one", detail);
            Err(ServiceError::new(
                422,
                "two-lines",
                "A sentence.",
            ))
            ServiceError::field("three", "name", "Enter a name.")
            TrackerError::NotFound { .. } => (404, "four"),
            ApiError::new(StatusCode::FORBIDDEN, "csrf", detail)
            let code = match error { Error::A => "five",
                Error::B { .. } => "six",
            };
            let other = match kind { Kind::A => "no-code" };
            #[cfg(test)]
            ServiceError::new(409, "in-a-test", x)
        "#;
        assert_eq!(literals(text), ["one", "two-lines", "three", "four", "csrf", "five", "six"]);
    }

    #[test]
    fn variants_become_kebab_case() {
        let text = "pub enum ErrorCode {\n    /// Doc.\n    ScriptFailed,\n    Loop,\n}\n";
        assert_eq!(variants(text), ["script-failed", "loop"]);
    }

    #[test]
    fn each_code_has_its_page_and_each_page_its_code() {
        let source = file("crates/sync-core/src/error.rs", "pub enum ErrorCode {\n    Loop,\n    IssueGone,\n}\n");
        let good = "# loop\n\nx\n\n## What happened\n\nx\n\n## What to do\n\nx\n";
        let pages = [source.clone(), file("docs/errors/loop.md", good), file("docs/errors/old.md", "# old\n")];
        let messages: Vec<String> = check(&pages).into_iter().map(|problem| problem.to_string()).collect();
        assert_eq!(messages.len(), 4, "{messages:?}");
        assert!(messages[0].contains("issue-gone has no page"));
        assert!(messages[1].starts_with("docs/errors/old.md: no source"));
        let gone = file("docs/errors/issue-gone.md", &good.replace("# loop", "# issue-gone"));
        assert!(check(&[source, file("docs/errors/loop.md", good), gone]).is_empty());
    }
}

//! Words that must not be committed: promises to do something later, paths of one machine, addresses of package mirrors.

use crate::problem::Problem;
use crate::workspace::TextFile;

/// Put together here, so that this file does not break its own rule.
const LATER: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME")];
const MACHINE_PATHS: &[&str] =
    &[concat!("/wo", "rk/"), concat!("/tm", "p/"), concat!("/ro", "ot/"), concat!("/home", "/")];

/// Looks at each line of a file.
pub fn check(file: &TextFile) -> Vec<Problem> {
    let mut problems = Vec::new();
    // Lock files are full of hashes; in them only addresses matter.
    let lock = file.path.ends_with("package-lock.json");
    for (index, line) in file.text.lines().enumerate() {
        let mut report = |message: String| problems.push(Problem::on_line(&file.path, index + 1, message));
        if lock {
            if line.contains("\"resolved\": \"http") {
                report(
                    "names the registry that it was made with; run npm with omit-lockfile-registry-resolved=true"
                        .into(),
                );
            }
            continue;
        }
        if !file.path.ends_with(".json") {
            for word in LATER.iter().filter(|word| stands_alone(line, word)) {
                report(format!("says {word}; do it, or open an issue"));
            }
        }
        for path in MACHINE_PATHS.iter().filter(|path| is_path(line, path)) {
            report(format!("holds the path {path}... of one machine; use a relative path or a temporary folder"));
        }
    }
    if file.path.ends_with(".npmrc") && file.text.contains("registry=") {
        problems.push(Problem::at(&file.path, "chooses a registry; that is for each machine to say"));
    }
    problems
}

/// Whether the word is there as a word, and not as a quoted value such as a task's state.
fn stands_alone(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '-');
        let quoted = |c: Option<char>| c.is_some_and(|c| c == '"' || c == '\'');
        let value = quoted(before) && quoted(after);
        !(joined(before) || joined(after) || value)
    })
}

/// Whether the path is there from its root, and not as the end of an address or of a longer path.
fn is_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '/' | '}' | '$' | '*' | '_' | '-'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        check(&TextFile { path: path.into(), text: text.into() }).len()
    }

    #[test]
    fn promises_for_later_are_found() {
        assert_eq!(count("a.rs", concat!("// TO", "DO: later\n")), 1);
        assert_eq!(count("a.md", concat!("FIX", "ME this\nfine\n")), 1);
        assert_eq!(count("a.rs", concat!("\"state\": \"TO", "DO\"\n")), 0);
        assert_eq!(count("a.rs", concat!("TO", "DOS\n")), 0);
    }

    #[test]
    fn paths_of_one_machine_are_found() {
        assert_eq!(count("a.rs", concat!("let path = \"/tm", "p/x\";\n")), 1);
        assert_eq!(count("a.sh", concat!("cd /wo", "rk/main\n")), 1);
        assert_eq!(count("a.sh", concat!("cd $HOME/wo", "rk/main; cat target/tm", "p/a\n")), 0);
        assert_eq!(count("a.md", concat!("https://example.com/home", "/page\n")), 0);
    }

    #[test]
    fn lock_files_name_no_registry() {
        assert_eq!(count("console/package-lock.json", "  \"resolved\": \"https://mirror.example/a.tgz\",\n"), 1);
        assert_eq!(count("console/package-lock.json", "  \"integrity\": \"sha512-abc=\",\n"), 0);
    }
}

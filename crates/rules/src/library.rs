//! Classes that scripts use without declaring them: those that come with the program under the names of well-known libraries (catalogue 8.2), and
//! a node's own.
//!
//! They are Groovy. The files that a script names, and those that these name in turn, are compiled behind the script; a class that the
//! script declares itself hides the library's. Lines of the script stay where they are.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// Files that come with the program.
const BUILT_IN: &[(&str, &str)] = &[
    ("http", include_str!("library/http.groovy")),
    ("hierarchy", include_str!("library/hierarchy.groovy")),
    ("fields", include_str!("library/fields.groovy")),
    ("issues", include_str!("library/issues.groovy")),
    ("texts", include_str!("library/texts.groovy")),
];

/// One file of classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryFile {
    /// Its name, for messages.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A node's own classes. A class in it hides one of the program's that has its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScriptLibrary {
    files: Vec<Arc<Indexed>>,
}

#[derive(Debug, PartialEq, Eq)]
struct Indexed {
    name: String,
    text: String,
    classes: BTreeSet<String>,
}

impl ScriptLibrary {
    /// A library of these files.
    pub fn new(files: Vec<LibraryFile>) -> Self {
        Self { files: files.into_iter().map(|file| Arc::new(Indexed::of(file.name, file.text))).collect() }
    }

    fn file_of(&self, class: &str) -> Option<&Arc<Indexed>> {
        self.files.iter().chain(built_in()).find(|file| file.classes.contains(class))
    }
}

fn built_in() -> &'static [Arc<Indexed>] {
    static FILES: OnceLock<Vec<Arc<Indexed>>> = OnceLock::new();
    FILES.get_or_init(|| {
        BUILT_IN.iter().map(|(name, text)| Arc::new(Indexed::of((*name).to_owned(), (*text).to_owned()))).collect()
    })
}

impl Indexed {
    fn of(name: String, text: String) -> Self {
        // A package would have to stand before the script itself.
        let text: String = text
            .lines()
            .map(|line| if line.trim_start().starts_with("package ") { "" } else { line })
            .collect::<Vec<_>>()
            .join("\n");
        Self { classes: declared(&text), name, text }
    }
}

/// A script with the library's files that it needs behind it.
#[derive(Clone, Debug)]
pub(crate) struct Assembled {
    pub text: String,
    /// How many lines the script itself has.
    script_lines: u32,
    /// The first line of each file, and its name.
    parts: Vec<(u32, String)>,
}

impl Assembled {
    pub(crate) fn of(script: &str, library: &ScriptLibrary) -> Self {
        let mut text = script.to_owned();
        let count = |text: &str| u32::try_from(text.lines().count()).unwrap_or(u32::MAX);
        let script_lines = count(script).max(1);
        let own = declared(script);
        let mut known = own.clone();
        let mut waiting: Vec<String> = names(script).collect();
        let mut parts = Vec::new();
        let mut included: Vec<&Arc<Indexed>> = Vec::new();
        while let Some(name) = waiting.pop() {
            if known.contains(&name) {
                continue;
            }
            known.insert(name.clone());
            let Some(file) = library.file_of(&name).filter(|file| !included.contains(file)) else { continue };
            // A class that the script declares can't be there twice.
            if !file.classes.is_disjoint(&own) {
                continue;
            }
            if !text.ends_with('\n') {
                text.push('\n');
            }
            parts.push((count(&text) + 1, file.name.clone()));
            text.push_str(&file.text);
            waiting.extend(names(&file.text));
            included.push(file);
        }
        Self { text, script_lines, parts }
    }

    /// Where a line is that is not the script's own: the file's name and the line in it.
    pub(crate) fn in_library(&self, line: u32) -> Option<(&str, u32)> {
        if line <= self.script_lines {
            return None;
        }
        let (first, name) = self.parts.iter().rev().find(|(first, _)| *first <= line)?;
        Some((name, line - first + 1))
    }

    /// The last of the script's own lines.
    pub(crate) fn script_lines(&self) -> u32 {
        self.script_lines
    }

    /// The text of a line.
    pub(crate) fn line(&self, line: u32) -> Option<&str> {
        self.text.lines().nth(usize::try_from(line).ok()?.checked_sub(1)?)
    }
}

/// Names that may be classes: words that begin with a capital letter.
fn names(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
    words.filter(|word| word.starts_with(|c: char| c.is_uppercase())).map(str::to_owned)
}

/// The names behind `class`, `interface`, `enum` and `trait` at the beginning of a line.
fn declared(text: &str) -> BTreeSet<String> {
    let of_line = |line: &str| {
        let mut words =
            line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '@').filter(|word| !word.is_empty());
        let modifiers = ["public", "final", "abstract", "static", "private", "protected", "@"];
        let first = words.find(|word| !modifiers.iter().any(|known| word == known || word.starts_with('@')))?;
        if !["class", "interface", "enum", "trait", "record"].contains(&first) {
            return None;
        }
        words.next().filter(|name| name.starts_with(char::is_uppercase)).map(str::to_owned)
    };
    text.lines().filter_map(of_line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library(text: &str) -> ScriptLibrary {
        ScriptLibrary::new(vec![LibraryFile { name: "mine".into(), text: text.into() }])
    }

    #[test]
    fn only_what_a_script_names_comes_along() {
        let none = Assembled::of("replica.key = issue.key", &ScriptLibrary::default());
        assert_eq!(none.text, "replica.key = issue.key");
        let some = Assembled::of("SubTaskSync.send()\n", &ScriptLibrary::default());
        assert!(some.text.contains("class SubTaskSync") && !some.text.contains("class VersionSync"));
        assert_eq!((some.in_library(1), some.in_library(2)), (None, Some(("hierarchy", 1))));
    }

    #[test]
    fn a_class_of_the_script_hides_the_librarys_and_a_nodes_own_the_programs() {
        let own = Assembled::of("class JiraClient { }\nnew JiraClient()", &ScriptLibrary::default());
        assert_eq!(own.text.matches("class JiraClient").count(), 1);
        let node = Assembled::of(
            "GetProject.byName('x')",
            &library("package a.b\nclass GetProject { static byName(n) { n } }"),
        );
        assert!(node.text.contains("class GetProject { static byName(n)") && !node.text.contains("package"));
        assert!(!node.text.contains("class CreateIssue"));
    }

    #[test]
    fn files_bring_the_files_that_they_name() {
        let text =
            Assembled::of("AcmeSync.go()", &library("class AcmeSync { static go() { StatusSync.send() } }")).text;
        assert!(text.contains("class AcmeSync") && text.contains("class StatusSync"));
    }
}

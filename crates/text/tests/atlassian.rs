//! The agreement with Atlassian's own wiki markup converter, on the snippets that `tools/text-oracle` recorded.

#[path = "atlassian/compare.rs"]
mod compare;

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;

fn recorded(name: &str) -> Vec<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/atlassian").join(format!("{name}.json"));
    let text = std::fs::read_to_string(&path).expect("recorded results");
    serde_json::from_str(&text).expect("recorded results are JSON")
}

const SUBJECTS: &[&str] = &[
    "wiki-paragraphs",
    "wiki-headings",
    "wiki-marks",
    "wiki-marksMixed",
    "wiki-links",
    "wiki-mentions",
    "wiki-emoji",
    "wiki-lists",
    "wiki-code",
    "wiki-quotes",
    "wiki-panels",
    "wiki-tables",
    "wiki-media",
    "wiki-misc",
];

#[test]
fn wiki_reads_as_atlassian_reads_it() {
    let mut unexplained = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut total = 0;
    for subject in SUBJECTS {
        for row in recorded(subject) {
            let wiki = row["wiki"].as_str().expect("a snippet");
            let ours = compare::normal(&entente_text::adf::write(&entente_text::wiki::read(wiki)));
            let theirs = compare::normal(&row["adf"]);
            total += 1;
            if ours == theirs {
                *counts.entry("agree").or_default() += 1;
            } else if compare::without_languages(&ours) == compare::without_languages(&theirs) {
                *counts.entry("agree but for the language of code: ours stays as written").or_default() += 1;
            } else if let Some((_, reason)) = compare::READ_DIFFERENTLY.iter().find(|(text, _)| *text == wiki) {
                *counts.entry(reason).or_default() += 1;
            } else {
                unexplained.push(format!("{subject} {wiki:?}\n   ours   {ours}\n   theirs {theirs}"));
            }
        }
    }
    println!("wiki -> ADF: {total} snippets");
    for (reason, count) in &counts {
        println!("  {count:4} {reason}");
    }
    assert!(unexplained.is_empty(), "{} differ without a reason:\n{}", unexplained.len(), unexplained.join("\n"));
}

#[test]
fn adf_is_written_as_atlassian_writes_it() {
    let mut same = 0;
    let mut reads_same = 0;
    let mut truer = 0;
    let mut excused = 0;
    let mut unexplained = Vec::new();
    let rows = recorded("adf-to-wiki");
    for row in &rows {
        let theirs = row["wiki"].as_str().expect("a text");
        let ours = entente_text::wiki::write(&entente_text::adf::read(&row["adf"]));
        let read = |text: &str| compare::normal(&entente_text::adf::write(&entente_text::wiki::read(text)));
        if ours == theirs {
            same += 1;
        } else if read(&ours) == read(theirs) {
            reads_same += 1;
        } else if read(&ours) == compare::normal(&row["adf"]) {
            truer += 1;
        } else if compare::WRITTEN_DIFFERENTLY.iter().any(|(text, _)| theirs.starts_with(text)) {
            excused += 1;
        } else {
            unexplained.push(format!("{}\n   ours   {ours:?}\n   theirs {theirs:?}", row["adf"]["content"]));
        }
    }
    println!("ADF -> wiki: {} documents", rows.len());
    println!("  {same:4} to the letter");
    println!("  {reads_same:4} read the same");
    println!("  {truer:4} where only ours reads back as the original");
    println!("  {excused:4} differ for a listed reason");
    assert!(unexplained.is_empty(), "{} differ without a reason:\n{}", unexplained.len(), unexplained.join("\n"));
}

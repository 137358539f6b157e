//! Round trips of rich text through every format, as a report in Markdown:
//! `cargo run -p entente-text --example round_trips -- COMMONMARK.json ADF_SCHEMA.json`.
//!
//! The first file is a list of the CommonMark specification's examples, each with `example`, `markdown` and `html`; the second the schema of ADF. The snippets
//! of wiki markup and their ADF are those beside this crate's tests. Ends with an error when a trip is wrong: when the second round gives another
//! text than the first, or when ADF is written that its schema refuses.

#![expect(clippy::print_stdout, reason = "what it prints is the report")]

use entente_text::{Document, Markup, adf, carry};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::{Path, PathBuf};

const FORMATS: &[(&str, Option<Markup>)] = &[
    ("ADF", None),
    ("wiki markup", Some(Markup::JiraWiki)),
    ("Markdown", Some(Markup::Markdown)),
    ("Textile", Some(Markup::Textile)),
    ("HTML", Some(Markup::Html)),
    ("plain text", Some(Markup::Plain)),
];
/// How many kinds of lost nodes are named for a format.
const MOST_NAMED: usize = 6;

/// A name, and documents that come from there.
type Subject = (&'static str, Vec<Document>);

fn write(format: Option<Markup>, document: &Document) -> String {
    format.map_or_else(|| adf::write(document).to_string(), |markup| markup.write(document))
}

fn read(format: Option<Markup>, text: &str) -> Document {
    match format {
        Some(markup) => markup.read(text),
        None => adf::read(&serde_json::from_str(text).unwrap_or_default()),
    }
}

/// Documents by where they come from.
fn subjects(examples: &[Value]) -> Result<Vec<Subject>, Box<dyn Error>> {
    let texts = |name: &'static str, markup: Markup| {
        examples.iter().filter_map(|one| one[name].as_str()).map(|text| markup.read(text)).collect()
    };
    let (mut wiki, mut documents) = (Vec::new(), Vec::new());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/atlassian");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    for file in files {
        let rows: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(file)?)?;
        for row in rows {
            wiki.extend(row["wiki"].as_str().map(|text| Markup::JiraWiki.read(text)));
            documents.push(adf::read(&row["adf"]));
        }
    }
    Ok(vec![
        ("CommonMark's examples, as Markdown", texts("markdown", Markup::Markdown)),
        ("CommonMark's examples, as HTML", texts("html", Markup::Html)),
        ("Atlassian's snippets, as wiki markup", wiki),
        ("Atlassian's snippets, as ADF", documents),
    ])
}

/// The names of nodes, marks and attributes in a document, each with how often it is there.
fn names(value: &Value, out: &mut BTreeMap<String, usize>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| names(item, out)),
        Value::Object(object) => {
            if let Some(kind) = object.get("type").and_then(Value::as_str) {
                *out.entry(kind.to_owned()).or_default() += 1;
                for name in object.get("attrs").and_then(Value::as_object).into_iter().flat_map(|attrs| attrs.keys()) {
                    *out.entry(format!("{kind}.{name}")).or_default() += 1;
                }
            }
            object.values().for_each(|item| names(item, out));
        }
        _ => {}
    }
}

fn lost(before: &Document, after: &Document) -> BTreeSet<String> {
    let count = |document: &Document| {
        let mut out = BTreeMap::new();
        names(&adf::write(document), &mut out);
        out
    };
    let (before, after) = (count(before), count(after));
    let fewer = before.into_iter().filter(|(name, times)| after.get(name).is_none_or(|left| left < times));
    fewer.map(|(name, _)| name).filter(|name| name != "text" && !name.ends_with(".localId")).collect()
}

#[derive(Default)]
struct Tally {
    tried: usize,
    unchanged: usize,
    brought_back: usize,
    wrong: Vec<String>,
    lost: BTreeMap<String, usize>,
}

fn trip(format: Option<Markup>, document: &Document, schema: &jsonschema::Validator, tally: &mut Tally) {
    tally.tried += 1;
    let first = write(format, document);
    let returned = read(format, &first);
    let second = write(format, &returned);
    if first != second {
        tally.wrong.push(format!("the second round differs: {first:?}, then {second:?}"));
        return;
    }
    if let Some(error) = schema.iter_errors(&adf::write(&returned)).next() {
        tally.wrong.push(format!("ADF's schema refuses {first:?}: {error}"));
        return;
    }
    if returned == *document {
        tally.unchanged += 1;
        return;
    }
    let degrade = |document: &Document| read(format, &write(format, document));
    tally.brought_back += usize::from(carry::restore(document, &returned, degrade) == *document);
    for name in lost(document, &returned) {
        *tally.lost.entry(name).or_default() += 1;
    }
}

/// How many of the examples' Markdown reads as the specification's HTML does.
fn agreement(examples: &[Value]) -> (usize, Vec<u64>) {
    let text = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().to_owned();
    let plain = |document: &Document| Markup::Html.write(document);
    let (mut same, mut others) = (0, Vec::new());
    for one in examples {
        let ours = Markup::Html.read(&plain(&Markup::Markdown.read(&text(one, "markdown"))));
        if ours == Markup::Html.read(&text(one, "html")) {
            same += 1;
        } else {
            others.push(one["example"].as_u64().unwrap_or_default());
        }
    }
    (same, others)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(examples), Some(schema)) = (arguments.next(), arguments.next()) else {
        return Err("usage: round_trips COMMONMARK.json ADF_SCHEMA.json".into());
    };
    let examples: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(examples)?)?;
    let schema = jsonschema::draft4::new(&serde_json::from_str(&std::fs::read_to_string(schema)?)?)?;
    let mut wrong = Vec::new();
    println!(
        "| what goes | through | tried | unchanged | degraded | of these, brought back where nobody edited | wrong | most often lost |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (subject, documents) in subjects(&examples)? {
        for (name, format) in FORMATS {
            let mut tally = Tally::default();
            documents.iter().for_each(|document| trip(*format, document, &schema, &mut tally));
            let degraded = tally.tried - tally.unchanged - tally.wrong.len();
            let mut lost: Vec<(&String, &usize)> = tally.lost.iter().collect();
            lost.sort_by_key(|(_, times)| std::cmp::Reverse(**times));
            let lost: Vec<String> =
                lost.iter().take(MOST_NAMED).map(|(kind, times)| format!("{kind} {times}")).collect();
            println!(
                "| {subject} | {name} | {} | {} | {degraded} | {} | {} | {} |",
                tally.tried,
                tally.unchanged,
                tally.brought_back,
                tally.wrong.len(),
                lost.join(", ")
            );
            wrong.extend(tally.wrong.into_iter().map(|what| format!("{subject} through {name}: {what}")));
        }
    }
    let (same, others) = agreement(&examples);
    println!(
        "\nOf {} examples of CommonMark {same} read as the specification's own HTML does; the others: {others:?}.",
        examples.len()
    );
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

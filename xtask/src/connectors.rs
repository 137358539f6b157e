//! `docs/conformance.md`: what each connector can do and how it conforms, made from the files in `docs/connectors/` that the
//! connectors' own tests hold against the truth.

use crate::problem::{Problem, Report};
use crate::workspace::{TextFile, root, text_files};
use serde_json::Value;
use std::error::Error;
use std::fmt::Write;

const FOLDER: &str = "docs/connectors/";
const PAGE: &str = "docs/conformance.md";
const COMMAND: &str = "cargo xtask connectors";

/// What a cell says of a profile.
type Cell = fn(&Value) -> String;

/// Writes the page anew.
///
/// # Errors
/// When a file can't be read or written.
pub fn write() -> Result<Report, Box<dyn Error>> {
    let files = text_files(&root())?;
    let connectors = recorded(&files).map_err(|problem| problem.to_string())?;
    std::fs::write(root().join(PAGE), page(&connectors))?;
    Ok(Report { checked: format!("{PAGE}: {} connectors", connectors.len()), ..Report::default() })
}

/// Whether the page says what the files say.
pub fn check(files: &[TextFile]) -> Vec<Problem> {
    let connectors = match recorded(files) {
        Ok(connectors) => connectors,
        Err(problem) => return vec![problem],
    };
    let current = files.iter().find(|file| file.path == PAGE).map_or("", |file| &file.text);
    match current == page(&connectors) {
        true => Vec::new(),
        false => vec![Problem::at(PAGE, format!("does not say what {FOLDER} says; run `{COMMAND}`"))],
    }
}

fn recorded(files: &[TextFile]) -> Result<Vec<Value>, Problem> {
    let pages = files.iter().filter(|file| file.path.starts_with(FOLDER) && file.has_extension(&["json"]));
    pages
        .map(|file| {
            serde_json::from_str(&file.text).map_err(|error| Problem::at(&file.path, format!("is not JSON: {error}")))
        })
        .collect()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn label(connector: &Value) -> &str {
    match text(&connector["profile"], "kind") {
        "jira-cloud" => "Jira Cloud",
        "redmine" => "Redmine",
        other => other,
    }
}

fn page(connectors: &[Value]) -> String {
    let mut out = format!(
        "# Connectors\n\nMade by `{COMMAND}` from `{FOLDER}`, whose files the connectors' tests hold against what is declared and \
         what is measured.\nJira Cloud is checked against the emulator, Redmine against a real server.\n"
    );
    out.push_str("\n## What they can do\n\n");
    table(&mut out, connectors, "feature", "feature", |connector| list(&connector["profile"], "features"), support);
    out.push_str("\n## Fields\n\n");
    table(&mut out, connectors, "field", "name", |connector| list(&connector["profile"], "fields"), support);
    out.push_str("\n## Texts, queries, signing in\n\n");
    heading(&mut out, connectors, "");
    let rows: [(&str, Cell); 5] = [
        ("markup", |profile| {
            list(profile, "markups").iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or ")
        }),
        ("queries", |profile| {
            let queries = &profile["queries"];
            format!("{}: `{}`. {}", text(queries, "name"), text(queries, "example"), text(queries, "hint"))
        }),
        ("changes that only a look at the issue tells", |profile| {
            let silent: Vec<&str> = list(profile, "silent").iter().filter_map(Value::as_str).collect();
            if silent.is_empty() { "none".to_owned() } else { silent.join(", ") }
        }),
        ("entered", |profile| {
            list(profile, "inputs").iter().map(|input| text(input, "label")).collect::<Vec<_>>().join(", ")
        }),
        ("writes in doubt", |profile| {
            let pairs = list(profile, "settling").iter().map(|pair| {
                let part = |at: usize| pair.get(at).and_then(Value::as_str).unwrap_or_default();
                format!("{}: {}", part(0), part(1))
            });
            pairs.collect::<Vec<_>>().join(", ")
        }),
    ];
    for (name, cell) in rows {
        row(&mut out, name, connectors.iter().map(|connector| cell(&connector["profile"])));
    }
    out.push_str("\n## Conformance\n\n");
    table(
        &mut out,
        connectors,
        "check",
        "check",
        |connector| list(connector, "conformance"),
        |check| match text(check, "outcome") {
            "holds" => "holds".to_owned(),
            "notApplicable" => format!("– ({})", text(check, "reason")),
            _ => "**fails**".to_owned(),
        },
    );
    out
}

/// A row for each item that any connector has, in the order of the first that has it.
fn table<'a>(
    out: &mut String,
    connectors: &'a [Value],
    title: &str,
    key: &str,
    items: impl Fn(&'a Value) -> &'a [Value],
    cell: impl Fn(&Value) -> String,
) {
    let mut names: Vec<&str> = Vec::new();
    for name in connectors.iter().flat_map(&items).map(|item| text(item, key)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    heading(out, connectors, title);
    for name in names {
        let cells = connectors.iter().map(|connector| {
            items(connector).iter().find(|item| text(item, key) == name).map_or_else(|| "not run".to_owned(), &cell)
        });
        row(out, &words(name), cells);
    }
}

fn heading(out: &mut String, connectors: &[Value], first: &str) {
    row(out, first, connectors.iter().map(|connector| label(connector).to_owned()));
    row(out, "---", connectors.iter().map(|_| "---".to_owned()));
}

fn row(out: &mut String, first: &str, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.map(|cell| cell.replace('|', "\\|")).collect();
    // Writing into a text can't fail.
    let _ = writeln!(out, "| {first} | {} |", cells.join(" | "));
}

/// A name in camel case as words; other names as they are.
fn words(name: &str) -> String {
    if name.contains(' ') {
        return name.to_owned();
    }
    let mut out = String::new();
    for char in name.chars() {
        if char.is_ascii_uppercase() {
            out.push(' ');
        }
        out.push(char.to_ascii_lowercase());
    }
    out
}

fn support(item: &Value) -> String {
    let word = match text(item, "support") {
        "full" => "yes",
        "readOnly" => "read",
        "atCreation" => "when created",
        "partly" => "in part",
        _ => "–",
    };
    match text(item, "note") {
        "" => word.to_owned(),
        note => format!("{word}: {note}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn file(name: &str, value: &Value) -> TextFile {
        TextFile { path: format!("{FOLDER}{name}.json"), text: value.to_string() }
    }

    fn connector(kind: &str, outcome: &str) -> Value {
        json!({
            "profile": {"kind": kind, "features": [{"feature": "internalComments", "support": "partly", "note": "a|b"}]},
            "conformance": [{"check": "it works", "outcome": outcome}],
        })
    }

    #[test]
    fn the_page_has_a_column_for_each_connector_and_must_be_current() {
        let mut files = vec![file("a", &connector("redmine", "holds")), file("b", &connector("other", "fails"))];
        assert_eq!(check(&files).len(), 1, "the page is missing");
        let text = page(&recorded(&files).expect("JSON"));
        assert!(text.contains("| check | Redmine | other |"), "{text}");
        assert!(text.contains("| it works | holds | **fails** |"), "{text}");
        assert!(text.contains("| internal comments | in part: a\\|b |"), "{text}");
        files.push(TextFile { path: PAGE.into(), text });
        assert!(check(&files).is_empty());
        files[1] = file("b", &connector("other", "holds"));
        assert_eq!(check(&files).len(), 1, "the page is stale");
    }

    #[test]
    fn a_file_that_is_no_json_is_named() {
        let broken = TextFile { path: format!("{FOLDER}x.json"), text: "{".into() };
        assert!(check(&[broken])[0].place.ends_with("x.json"));
    }
}

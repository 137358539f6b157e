//! What is set aside when results are compared, and where the readers differ on purpose.

use serde_json::{Map, Value};

/// A document without what is set aside on purpose:
/// the sizes (200 by 183) that Atlassian gives to images without one; the language `java` it gives to code without
/// one; bold in header cells, which are bold anyway; the slash it adds to addresses; default and empty attributes;
/// the order of marks; the prefix `accountid:` in mention ids; spaces at the ends of paragraphs; empty paragraphs.
pub fn normal(document: &Value) -> Value {
    node(document, false).unwrap_or(Value::Null)
}

fn node(value: &Value, in_header: bool) -> Option<Value> {
    let kind = value["type"].as_str().unwrap_or_default();
    let header = in_header || kind == "tableHeader";
    let mut out = Map::new();
    out.insert("type".into(), kind.into());
    if kind == "text" {
        out.insert("text".into(), value["text"].clone());
    }
    if let Some(attrs) = value["attrs"].as_object() {
        let attrs: Map<String, Value> = attrs.iter().filter_map(|(name, value)| attr(kind, name, value)).collect();
        if !attrs.is_empty() {
            out.insert("attrs".into(), attrs.into());
        }
    }
    if let Some(marks) = value["marks"].as_array() {
        let text = value["text"].as_str().unwrap_or_default();
        let mut marks: Vec<Value> = marks.iter().filter_map(|found| mark(found, text, header)).collect();
        marks.sort_by_key(Value::to_string);
        if !marks.is_empty() {
            out.insert("marks".into(), marks.into());
        }
    }
    if let Some(content) = value["content"].as_array() {
        let mut content: Vec<Value> = content.iter().filter_map(|child| node(child, header)).collect();
        if matches!(kind, "paragraph" | "heading") {
            trim(&mut content);
        }
        if !content.is_empty() {
            out.insert("content".into(), content.into());
        }
    }
    (kind != "paragraph" || out.contains_key("content")).then(|| out.into())
}

fn attr(kind: &str, name: &str, value: &Value) -> Option<(String, Value)> {
    let aside = match (kind, name) {
        ("media", "width") => *value == 200,
        ("media", "height") => *value == 183,
        ("codeBlock", "language") => *value == "java",
        ("table", "layout") => *value == "default",
        ("mediaSingle", "layout") => *value == "center",
        ("table", "isNumberColumnEnabled") => *value == false,
        ("mention", "text" | "accessLevel") => *value == "",
        _ => false,
    };
    let value = match (kind, name, value.as_str()) {
        ("mention", "id", Some(id)) => id.trim_start_matches("accountid:").into(),
        _ => value.clone(),
    };
    (!aside).then(|| (name.to_owned(), value))
}

fn mark(mark: &Value, text: &str, header: bool) -> Option<Value> {
    let kind = mark["type"].as_str().unwrap_or_default();
    if kind == "strong" && header {
        return None;
    }
    let mut out = Map::new();
    out.insert("type".into(), kind.into());
    if kind == "link" {
        let href = mark["attrs"]["href"].as_str().unwrap_or_default();
        let href = href.strip_suffix('/').filter(|href| *href == text).unwrap_or(href);
        out.insert("href".into(), href.into());
    } else if mark["attrs"].is_object() {
        out.insert("attrs".into(), mark["attrs"].clone());
    }
    Some(out.into())
}

fn trim(content: &mut Vec<Value>) {
    if let Some(text) = content.first_mut().and_then(|first| first.get_mut("text")) {
        *text = text.as_str().unwrap_or_default().trim_start().into();
    }
    if let Some(text) = content.last_mut().and_then(|last| last.get_mut("text")) {
        *text = text.as_str().unwrap_or_default().trim_end().into();
    }
    content.retain(|child| child.get("text").is_none_or(|text| text != ""));
}

/// A document without the languages of its code blocks.
pub fn without_languages(document: &Value) -> Value {
    match document {
        Value::Array(list) => list.iter().map(without_languages).collect(),
        Value::Object(map) => {
            let aside = |name: &str| name == "attrs" && map.get("type").is_some_and(|kind| kind == "codeBlock");
            let kept = map.iter().filter(|(name, _)| !aside(name));
            Value::Object(kept.map(|(name, value)| (name.clone(), without_languages(value))).collect())
        }
        other => other.clone(),
    }
}

/// Snippets that are read differently on purpose, with the reason.
pub const READ_DIFFERENTLY: &[(&str, &str)] = &[
    ("----\n----", "each rule is a rule"),
    ("{color:red}open", "an unclosed or lone macro token stays text"),
    ("{color}x{color}", "an unclosed or lone macro token stays text"),
    ("{code}open", "an unclosed or lone macro token stays text"),
    ("{noformat}open", "an unclosed or lone macro token stays text"),
    ("{quote}open", "an unclosed or lone macro token stays text"),
    ("{panel}open", "an unclosed or lone macro token stays text"),
    ("{color:red}one\n\ntwo{color}", "a colour reaches over paragraphs"),
    ("[\\[x\\]|https://example.com]", "escaped brackets may stand in a link"),
    ("[{{code}}|https://example.com]", "code may be a link"),
    ("[text|]", "a link needs an address"),
    ("https://example.com/*a*", "an address does not end with a mark"),
    ("https://ex.example/ü", "an address may hold any letter"),
    ("[~admin]", "ADF has no place for login names"),
    ("[~a b]", "ADF has no place for login names"),
    ("[~ACCOUNTID:abc]", "the prefix of account ids has no case"),
    ("* h1. x", "a heading in an item keeps its letters"),
    ("* a\nh1. b", "a heading in an item keeps its letters"),
    ("{quote}h1. x{quote}", "a heading in a quote keeps its letters"),
    ("{code}\n\nx\n\n{code}", "code keeps its indentation and blank lines"),
    ("{code}\n  a\n    b\n{code}", "code keeps its indentation and blank lines"),
    ("{code:java} x {code}", "code keeps its indentation and blank lines"),
    ("{panel}{code}x{code}{panel}", "a panel keeps what the ADF schema lets it hold; an empty one is not left behind"),
    ("{panel}\n|a|\n{panel}", "a panel keeps what the ADF schema lets it hold; an empty one is not left behind"),
    (
        "{panel}{quote}q{quote}{panel}",
        "a panel keeps what the ADF schema lets it hold; an empty one is not left behind",
    ),
    ("{panel}\n----\n{panel}", "a panel keeps what the ADF schema lets it hold; an empty one is not left behind"),
    ("{panel}!x.png!{panel}", "a panel keeps what the ADF schema lets it hold; an empty one is not left behind"),
    ("|a\\|b|c|", "a bar in a cell may be escaped"),
    ("|\\||", "a bar in a cell may be escaped"),
    ("|a|b|\n* l", "a list may follow a table"),
    ("!x.png|width=100%!", "widths in percent are not kept"),
    ("[!x.png!|https://example.com]", "an image may be a link"),
    ("&#123;", "numeric character references are read, as Jira shows them"),
];

/// How texts start that Atlassian writes where we write differently on purpose, with the reason.
pub const WRITTEN_DIFFERENTLY: &[(&str, &str)] = &[
    ("{{ spaced }}", "code with spaces at its ends would be read as text"),
    ("h2. a\n*b*", "a heading stays one heading"),
    ("{panel:bgColor=}", "a tip has a colour"),
    ("{adf:display=block}", "spans become empty cells, because other readers of wiki markup show JSON as it is"),
    ("!x.pdf|thumbnail!", "files are written as links to files"),
    ("* <> a", "decisions are paragraphs"),
    ("**\n\n", "an expand without a title has no title"),
    ("😄", "the character says more than the name"),
    (":smile:", "the character says more than the name"),
];

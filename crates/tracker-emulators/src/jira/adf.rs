//! The Atlassian Document Format, as far as the emulator must know it: a structural check on write, plain text, HTML.

use serde_json::{Value, json};

use super::pages::escape;

const TOP_LEVEL: &[&str] = &[
    "paragraph",
    "heading",
    "bulletList",
    "orderedList",
    "taskList",
    "decisionList",
    "codeBlock",
    "blockquote",
    "panel",
    "rule",
    "table",
    "mediaSingle",
    "mediaGroup",
    "expand",
    "layoutSection",
    "blockCard",
    "embedCard",
    "extension",
    "bodiedExtension",
    "syncBlock",
    "bodiedSyncBlock",
];
const INNER: &[&str] = &[
    "listItem",
    "taskItem",
    "blockTaskItem",
    "decisionItem",
    "tableRow",
    "tableHeader",
    "tableCell",
    "media",
    "caption",
    "nestedExpand",
    "layoutColumn",
];
const INLINE: &[&str] = &[
    "text",
    "hardBreak",
    "mention",
    "emoji",
    "date",
    "status",
    "placeholder",
    "inlineCard",
    "mediaInline",
    "inlineExtension",
];
const MARKS: &[&str] = &[
    "strong",
    "em",
    "strike",
    "underline",
    "code",
    "link",
    "subsup",
    "textColor",
    "backgroundColor",
    "alignment",
    "indentation",
    "breakout",
    "border",
    "annotation",
    "fragment",
    "fontSize",
    "dataConsumer",
];
const TEXT_BLOCKS: &[&str] = &["paragraph", "heading", "codeBlock", "taskItem", "decisionItem", "caption"];
const MAX_DEPTH: usize = 64;

/// Checks that a value is a document of known nodes in places where they may stand. Jira refuses more than the
/// schema does; this refuses a little less than the schema (S: node kinds of the ADF schema).
pub(crate) fn is_document(value: &Value) -> bool {
    value["type"] == "doc"
        && value["version"] == 1
        && value["content"].as_array().is_some_and(|nodes| {
            nodes.iter().all(|node| {
                node["type"].as_str().is_some_and(|kind| TOP_LEVEL.contains(&kind)) && is_node(node, MAX_DEPTH)
            })
        })
}

fn is_node(node: &Value, depth: usize) -> bool {
    let Some(kind) = node["type"].as_str() else { return false };
    if depth == 0 || !marks_are_known(node) {
        return false;
    }
    if kind == "text" {
        return node["text"].as_str().is_some_and(|text| !text.is_empty());
    }
    if INLINE.contains(&kind) {
        return true;
    }
    if !TOP_LEVEL.contains(&kind) && !INNER.contains(&kind) {
        return false;
    }
    let Some(content) = node.get("content") else { return true };
    let takes_inline = TEXT_BLOCKS.contains(&kind);
    content.as_array().is_some_and(|nodes| {
        nodes.iter().all(|child| {
            let child_is_inline = child["type"].as_str().is_some_and(|kind| INLINE.contains(&kind));
            child_is_inline == takes_inline && is_node(child, depth - 1)
        })
    })
}

fn marks_are_known(node: &Value) -> bool {
    match node.get("marks") {
        None => true,
        Some(marks) => marks.as_array().is_some_and(|marks| {
            marks.iter().all(|mark| mark["type"].as_str().is_some_and(|kind| MARKS.contains(&kind)))
        }),
    }
}

/// A document of one paragraph for each block of text between blank lines.
pub(crate) fn from_text(text: &str) -> Value {
    let text = text.replace("\r\n", "\n");
    let paragraphs = text.split("\n\n").filter(|block| !block.trim().is_empty()).map(|block| {
        let mut content = Vec::new();
        for (index, line) in block.trim_matches('\n').split('\n').enumerate() {
            if index > 0 {
                content.push(json!({ "type": "hardBreak" }));
            }
            if !line.is_empty() {
                content.push(json!({ "type": "text", "text": line }));
            }
        }
        json!({ "type": "paragraph", "content": content })
    });
    json!({ "type": "doc", "version": 1, "content": paragraphs.collect::<Vec<_>>() })
}

/// The text of a document, blocks on lines of their own.
pub(crate) fn to_text(document: &Value) -> String {
    let mut text = String::new();
    write_text(document, &mut text);
    text.trim_end().to_owned()
}

fn write_text(node: &Value, out: &mut String) {
    match node["type"].as_str() {
        Some("text") => out.push_str(node["text"].as_str().unwrap_or_default()),
        Some("hardBreak") => out.push('\n'),
        Some("mention" | "emoji" | "status") => out.push_str(node["attrs"]["text"].as_str().unwrap_or_default()),
        _ => {}
    }
    for child in node["content"].as_array().into_iter().flatten() {
        write_text(child, out);
    }
    match node["type"].as_str() {
        Some("paragraph") => out.push_str("\n\n"),
        Some("heading" | "codeBlock" | "listItem" | "tableRow") => out.push('\n'),
        _ => {}
    }
}

/// A document as HTML, for `renderedFields` and the pages.
pub(crate) fn to_html(document: &Value) -> String {
    let mut html = String::new();
    write_html(document, &mut html, MAX_DEPTH);
    html
}

fn write_html(node: &Value, out: &mut String, depth: usize) {
    if depth == 0 {
        return;
    }
    let kind = node["type"].as_str().unwrap_or_default();
    let level = node["attrs"]["level"].as_u64().unwrap_or(1).clamp(1, 6);
    let (open, close) = match kind {
        "text" => return out.push_str(&marked_text(node)),
        "hardBreak" => return out.push_str("<br>"),
        "rule" => return out.push_str("<hr>"),
        "mention" | "emoji" | "status" => {
            return out.push_str(&escape(node["attrs"]["text"].as_str().unwrap_or_default()));
        }
        "paragraph" => ("<p>".to_owned(), "</p>".to_owned()),
        "heading" => (format!("<h{level}>"), format!("</h{level}>")),
        "bulletList" => ("<ul>".to_owned(), "</ul>".to_owned()),
        "orderedList" => ("<ol>".to_owned(), "</ol>".to_owned()),
        "listItem" => ("<li>".to_owned(), "</li>".to_owned()),
        "codeBlock" => ("<pre><code>".to_owned(), "</code></pre>".to_owned()),
        "blockquote" | "panel" => ("<blockquote>".to_owned(), "</blockquote>".to_owned()),
        "table" => ("<table>".to_owned(), "</table>".to_owned()),
        "tableRow" => ("<tr>".to_owned(), "</tr>".to_owned()),
        "tableHeader" => ("<th>".to_owned(), "</th>".to_owned()),
        "tableCell" => ("<td>".to_owned(), "</td>".to_owned()),
        _ => (String::new(), String::new()),
    };
    out.push_str(&open);
    for child in node["content"].as_array().into_iter().flatten() {
        write_html(child, out, depth - 1);
    }
    out.push_str(&close);
}

fn marked_text(node: &Value) -> String {
    let mut html = escape(node["text"].as_str().unwrap_or_default());
    for mark in node["marks"].as_array().into_iter().flatten() {
        html = match mark["type"].as_str() {
            Some("strong") => format!("<b>{html}</b>"),
            Some("em") => format!("<em>{html}</em>"),
            Some("strike") => format!("<del>{html}</del>"),
            Some("underline") => format!("<ins>{html}</ins>"),
            Some("code") => format!("<code>{html}</code>"),
            Some("link") => match mark["attrs"]["href"].as_str() {
                Some(href) if href.starts_with("https://") || href.starts_with("http://") => {
                    format!("<a href=\"{}\" rel=\"noreferrer\">{html}</a>", escape(href))
                }
                _ => html,
            },
            _ => html,
        };
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_becomes_a_document_and_comes_back() {
        let document = from_text("One\nline <b>\n\nTwo");
        assert!(is_document(&document));
        assert_eq!(to_text(&document), "One\nline <b>\n\nTwo");
        assert_eq!(to_html(&document), "<p>One<br>line &lt;b&gt;</p><p>Two</p>");
    }

    #[test]
    fn wrong_documents_are_refused() {
        let doc = |content: Value| json!({ "type": "doc", "version": 1, "content": content });
        for wrong in [
            json!("text"),
            json!({ "type": "doc", "content": [] }),
            doc(json!([{ "type": "text", "text": "bare" }])),
            doc(json!([{ "type": "paragraph", "content": [{ "type": "text", "text": "" }] }])),
            doc(json!([{ "type": "paragraph", "content": [{ "type": "paragraph" }] }])),
            doc(json!([{ "type": "bulletList", "content": [{ "type": "text", "text": "x" }] }])),
            doc(json!([{ "type": "invented" }])),
            doc(
                json!([{ "type": "paragraph", "content": [{ "type": "text", "text": "x", "marks": [{ "type": "bold" }] }] }]),
            ),
        ] {
            assert!(!is_document(&wrong), "accepted {wrong}");
        }
    }
}

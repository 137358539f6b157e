//! A tree as text: indented as Java's transformer does it, and the ways of escaping.

use super::tree::{Child, Element};

/// Escapes what may not stand in text.
pub(super) fn escape_text(plain: &str) -> String {
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// `XmlUtil.escapeXml`.
pub(super) fn escape_all(plain: &str) -> String {
    escape_text(plain).replace('"', "&quot;").replace('\'', "&apos;")
}

/// `XmlUtil.escapeControlCharacters`.
pub(super) fn escape_controls(plain: &str) -> String {
    plain.chars().fold(String::with_capacity(plain.len()), |mut shown, c| {
        if (c as u32) < 0x20 {
            shown.push_str(&format!("&#{};", c as u32));
        } else {
            shown.push(c);
        }
        shown
    })
}

/// Escapes the value of an attribute between quotes of that kind, as builders do.
pub(super) fn escape_attribute(plain: &str, quote: char) -> String {
    let quoted = if quote == '"' { "&quot;" } else { "&apos;" };
    escape_text(plain).replace(quote, quoted).replace('\n', "&#10;").replace('\r', "&#13;").replace('\t', "&#09;")
}

/// The whole document, indented by two blanks.
pub(super) fn document(root: &Element) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    element(root, 0, &mut out);
    out.push('\n');
    out
}

fn new_line(depth: usize, out: &mut String) {
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
}

fn start(node: &Element, out: &mut String) {
    out.push('<');
    out.push_str(&node.name.written());
    for (prefix, space) in &node.spaces {
        let name = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        out.push_str(&format!(" {name}=\"{}\"", attribute(space)));
    }
    for (name, value) in &node.attributes {
        out.push_str(&format!(" {}=\"{}\"", name.written(), attribute(value)));
    }
}

fn attribute(plain: &str) -> String {
    let plain = plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    plain.replace('\n', "&#10;").replace('\r', "&#13;").replace('\t', "&#9;")
}

fn element(node: &Element, depth: usize, out: &mut String) {
    start(node, out);
    if node.children.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    let alone = matches!(node.children.as_slice(), [Child::Text(_)]);
    for child in &node.children {
        match child {
            Child::Text(text) if alone => out.push_str(&escape_text(text)),
            Child::Text(text) => {
                new_line(depth + 1, out);
                out.push_str(&escape_text(text.trim_start_matches('\n')));
            }
            Child::Element(child) => {
                new_line(depth + 1, out);
                element(child, depth + 1, out);
            }
            Child::Comment(text) => {
                new_line(depth + 1, out);
                out.push_str(&format!("<!--{text}-->"));
            }
            Child::Instruction(name, data) => {
                new_line(depth + 1, out);
                out.push_str(&format!("<?{name} {data}?>"));
            }
        }
    }
    if !alone {
        new_line(depth, out);
    }
    out.push_str(&format!("</{}>", node.name.written()));
}

/// An element on one line, as `StreamingMarkupBuilder` writes it: the quotes of attributes are single.
pub(super) fn compact(node: &Element, out: &mut String) {
    out.push('<');
    out.push_str(&node.name.written());
    for (prefix, space) in &node.spaces {
        let name = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        out.push_str(&format!(" {name}='{}'", escape_attribute(space, '\'')));
    }
    for (name, value) in &node.attributes {
        out.push_str(&format!(" {}='{}'", name.written(), escape_attribute(value, '\'')));
    }
    if node.children.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for child in &node.children {
        match child {
            Child::Element(child) => compact(child, out),
            Child::Text(text) => out.push_str(&escape_text(text)),
            Child::Comment(text) => out.push_str(&format!("<!--{text}-->")),
            Child::Instruction(name, data) => out.push_str(&format!("<?{name} {data}?>")),
        }
    }
    out.push_str(&format!("</{}>", node.name.written()));
}

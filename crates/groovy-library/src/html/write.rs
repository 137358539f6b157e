//! Trees as HTML text and as plain text, laid out as jsoup does.

use super::node::{Kind, Node};

const BLOCKS: &[&str] = &[
    "html",
    "head",
    "body",
    "frameset",
    "script",
    "noscript",
    "style",
    "meta",
    "link",
    "title",
    "frame",
    "noframes",
    "section",
    "nav",
    "aside",
    "hgroup",
    "header",
    "footer",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "pre",
    "div",
    "blockquote",
    "hr",
    "address",
    "figure",
    "figcaption",
    "form",
    "fieldset",
    "ins",
    "del",
    "dl",
    "dt",
    "dd",
    "li",
    "table",
    "caption",
    "thead",
    "tfoot",
    "tbody",
    "colgroup",
    "col",
    "tr",
    "th",
    "td",
    "video",
    "audio",
    "canvas",
    "details",
    "menu",
    "plaintext",
    "template",
    "article",
    "main",
    "svg",
    "math",
    "center",
];
const INLINES: &[&str] = &[
    "object", "base", "font", "tt", "i", "b", "u", "big", "small", "em", "strong", "dfn", "code", "samp", "kbd", "var",
    "cite", "abbr", "time", "acronym", "mark", "ruby", "rt", "rp", "a", "img", "br", "wbr", "map", "q", "sub", "sup",
    "bdo", "iframe", "embed", "span", "input", "select", "textarea", "label", "button", "optgroup", "option", "legend",
    "datalist", "keygen", "output", "progress", "meter", "area", "param", "source", "track", "summary", "command",
    "device", "basefont", "bgsound", "menuitem", "data", "bdi", "s", "strike", "nobr",
];
/// Blocks whose contents stay on their line.
const FORMATTED_INLINE: &[&str] = &[
    "title", "a", "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "address", "li", "th", "td", "script", "style",
    "ins", "del", "s",
];
const EMPTY: &[&str] = &[
    "meta", "link", "base", "frame", "img", "br", "wbr", "embed", "hr", "input", "keygen", "col", "command", "device",
    "area", "basefont", "bgsound", "menuitem", "param", "source", "track",
];
const BOOLEAN: &[&str] = &[
    "allowfullscreen",
    "async",
    "autofocus",
    "checked",
    "compact",
    "declare",
    "default",
    "defer",
    "disabled",
    "formnovalidate",
    "hidden",
    "inert",
    "ismap",
    "itemscope",
    "multiple",
    "muted",
    "nohref",
    "noresize",
    "noshade",
    "novalidate",
    "nowrap",
    "open",
    "readonly",
    "required",
    "reversed",
    "seamless",
    "selected",
    "sortable",
    "truespeed",
    "typemustmatch",
];

pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

fn is_inline(name: &str) -> bool {
    !is_block(name)
}

fn format_as_block(name: &str) -> bool {
    !INLINES.contains(&name) && !FORMATTED_INLINE.contains(&name)
}

pub(super) fn is_empty_tag(name: &str) -> bool {
    EMPTY.contains(&name)
}

fn is_raw(name: &str) -> bool {
    matches!(name, "script" | "style")
}

/// `<`, `>`, `&` and no-break spaces as entities; quotes in attributes.
pub(super) fn escape(text: &str, in_attribute: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            '<' if !in_attribute => out.push_str("&lt;"),
            '>' if !in_attribute => out.push_str("&gt;"),
            '"' if in_attribute => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

fn keeps_blanks(node: &Node) -> bool {
    std::iter::successors(Some(node.clone()), Node::parent)
        .take(6)
        .filter_map(|node| node.name())
        .any(|name| matches!(name.as_str(), "pre" | "plaintext" | "title" | "textarea"))
}

/// Runs of blanks as one space each.
pub(super) fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
            if !blank {
                out.push(' ');
            }
            blank = true;
        } else {
            out.push(c);
            blank = false;
        }
    }
    out
}

fn indent(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', depth));
}

/// `outerHtml()`.
pub(super) fn outer(node: &Node, pretty: bool) -> String {
    let mut out = String::new();
    put(node, 0, pretty, &mut out);
    out
}

/// `html()`: what is inside.
pub(super) fn inner(node: &Node, pretty: bool) -> String {
    let mut out = String::new();
    for child in node.children() {
        put(&child, 0, pretty, &mut out);
    }
    if pretty { out.trim().to_owned() } else { out }
}

fn put(node: &Node, depth: usize, pretty: bool, out: &mut String) {
    let parent = node.parent();
    let parent_name = parent.as_ref().and_then(Node::name);
    match node.kind() {
        Kind::Document => {
            for child in node.children() {
                put(&child, depth, pretty, out);
            }
        }
        Kind::Doctype(name) => {
            out.push_str("<!doctype ");
            out.push_str(&name);
            out.push('>');
        }
        Kind::Comment(text) => {
            if pretty && parent_name.as_deref().is_some_and(format_as_block) {
                indent(out, depth);
            }
            out.push_str("<!--");
            out.push_str(&text);
            out.push_str("-->");
        }
        Kind::Text(text) => {
            if parent_name.as_deref().is_some_and(is_raw) {
                out.push_str(&text);
                return;
            }
            let is_first = node.position().is_some_and(|(_, at)| at == 0);
            let in_block = parent_name.as_deref().is_some_and(format_as_block);
            if pretty && is_first && in_block && !text.trim().is_empty() {
                indent(out, depth);
            }
            if pretty && !keeps_blanks(node) {
                let mut text = normalise(&text);
                if parent.as_ref().is_some_and(|parent| matches!(parent.kind(), Kind::Document)) {
                    text = text.trim_start().to_owned();
                }
                escape(&text, false, out);
            } else {
                escape(&text, false, out);
            }
        }
        Kind::Element { name, attributes } => {
            let as_block = format_as_block(&name) || parent_name.as_deref().is_some_and(format_as_block);
            let has_previous = node.position().is_some_and(|(_, at)| at > 0);
            let in_block = parent_name.as_deref().is_none_or(is_block);
            let inlineable = is_inline(&name) && !is_empty_tag(&name) && in_block && has_previous;
            if pretty && as_block && !inlineable && !out.is_empty() {
                indent(out, depth);
            }
            out.push('<');
            out.push_str(&name);
            for (key, value) in &attributes {
                out.push(' ');
                out.push_str(key);
                if !(BOOLEAN.contains(&key.as_str()) && (value.is_empty() || value.eq_ignore_ascii_case(key))) {
                    out.push_str("=\"");
                    escape(value, true, out);
                    out.push('"');
                }
            }
            out.push('>');
            let children = node.children();
            if children.is_empty() && is_empty_tag(&name) {
                return;
            }
            for child in &children {
                put(child, depth + 1, pretty, out);
            }
            if pretty && !children.is_empty() && format_as_block(&name) {
                indent(out, depth);
            }
            out.push_str("</");
            out.push_str(&name);
            out.push('>');
        }
    }
}

/// `text()`: what a reader sees, blanks joined.
pub(super) fn text(node: &Node) -> String {
    let mut out = String::new();
    gather(node, true, &mut out);
    out.trim().to_owned()
}

/// `ownText()`: the text of the element without that of elements inside.
pub(super) fn own_text(node: &Node) -> String {
    let mut out = String::new();
    for child in node.children() {
        match child.kind() {
            Kind::Text(text) => push_text(&child, &text, &mut out),
            Kind::Element { name, .. } if name == "br" && !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// `wholeText()`: all text as it is.
pub(super) fn whole_text(node: &Node) -> String {
    node.all().iter().filter_map(Node::text).collect()
}

fn push_text(node: &Node, text: &str, out: &mut String) {
    if keeps_blanks(node) {
        out.push_str(text);
        return;
    }
    let normal = normalise(text);
    out.push_str(if out.is_empty() || out.ends_with(' ') { normal.trim_start_matches(' ') } else { &normal });
}

fn gather(node: &Node, is_root: bool, out: &mut String) {
    match node.kind() {
        Kind::Text(text) => {
            let parent = node.parent().and_then(|parent| parent.name());
            if !parent.as_deref().is_some_and(is_raw) {
                push_text(node, &text, out);
            }
        }
        Kind::Element { name, .. } => {
            if !out.is_empty() && (is_block(&name) || name == "br") && !out.ends_with(' ') {
                out.push(' ');
            }
            for child in node.children() {
                gather(&child, false, out);
            }
            let next_is_text = node
                .position()
                .and_then(|(parent, at)| parent.children().get(at + 1).map(|next| next.text().is_some()))
                .unwrap_or(false);
            if !is_root && is_block(&name) && next_is_text && !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        }
        Kind::Document => {
            for child in node.children() {
                gather(&child, false, out);
            }
        }
        Kind::Doctype(_) | Kind::Comment(_) => {}
    }
}

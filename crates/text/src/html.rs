//! HTML, as Azure DevOps, Freshdesk, mails and rendered fields of Jira have it.
//!
//! The reader takes any HTML (html5ever builds the tree as browsers do) and keeps what the document tree has a shape for. White
//! space is what browsers make of it: runs are one space, none at the ends of a line. The writer's HTML has no scripts, no style sheets and
//! no addresses that run code; what HTML has no element for stands in `data-` attributes, so that this reader gets it back.

mod dom;
mod inline;
mod read;
mod space;
mod write;

pub use write::write;

use crate::limits::MAX_MARKUP_BYTES;
use crate::tree::Document;

/// Reads HTML: a whole document or a piece of one. Text over [`MAX_MARKUP_BYTES`] is read as plain text.
#[must_use]
pub fn read(text: &str) -> Document {
    if text.len() > MAX_MARKUP_BYTES {
        return crate::plain::read(text);
    }
    Document::new(read::blocks(&dom::parse(text)))
}

/// Whether a text holds HTML: an element that this reader knows, or a character reference.
#[must_use]
pub fn is_html(text: &str) -> bool {
    let tag = |rest: &str| {
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let ends = rest[name.len()..].starts_with(|c: char| matches!(c, '>' | '/') || space::is_space(c));
        ends && rest.contains('>') && TAGS.contains(&&*name.to_ascii_lowercase())
    };
    let reference = |rest: &str| {
        let name = rest.split_once(';').map(|(name, _)| name).unwrap_or_default();
        matches!(name, "amp" | "lt" | "gt" | "quot" | "apos" | "nbsp")
            || name.strip_prefix('#').is_some_and(|number| {
                let digits = number.trim_start_matches(['x', 'X']);
                (1..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
            })
    };
    text.match_indices('<').any(|(at, _)| tag(&text[at + 1..]))
        || text.match_indices('&').any(|(at, _)| reference(&text[at + 1..]))
}

/// Whether a text is HTML from its first to its last character, as rendered fields are.
#[must_use]
pub fn is_whole(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('<') && text.ends_with('>') && is_html(text)
}

/// Elements by which HTML is told from other text.
const TAGS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "script",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
];

/// Whether an address may stand in a link or image: relative, or of a scheme that runs no code.
fn is_safe(address: &str) -> bool {
    let plain: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let scheme = plain.split(['/', '?', '#']).next().unwrap_or_default();
    match scheme.split_once(':') {
        None => !plain.is_empty(),
        Some((scheme, _)) => {
            ["http", "https", "mailto", "tel", "ftp", "sftp", "file", "notes"].contains(&&*scheme.to_ascii_lowercase())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_html, is_safe, is_whole};

    #[test]
    fn html_is_told_from_other_text() {
        for html in ["<p>a</p>", "a<br/>b", "x &amp; y", "1 &#65; 2", "<DIV class='x'>", "</b>"] {
            assert!(is_html(html), "{html}");
        }
        for other in ["1 < 2 > 0", "a & b;", "*bold* {code}", "List<String>", "<https://x.y>", "<b", "&unknown;", ""] {
            assert!(!is_html(other), "{other}");
        }
        assert!(is_whole(" <p>a</p>\n"));
        assert!(!is_whole("see <b>this</b>"));
    }

    #[test]
    fn addresses_that_run_code_are_left_out() {
        for good in ["https://x.y/a:b", "/a", "a/b:c", "#x", "mailto:a@b", "?q=a:b"] {
            assert!(is_safe(good), "{good}");
        }
        for bad in ["javascript:alert(1)", " java\nscript:x", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x", ""] {
            assert!(!is_safe(bad), "{bad}");
        }
    }
}

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
    use super::is_safe;

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

//! Textile as Redmine reads it.
//!
//! The grammar follows what Redmine 5 shows: a line break is a line break, marks open only behind white space, a bracket
//! or the start of the line, HTML is text (except `<pre>`, `<code>`, `<notextile>`), HTML comments are hidden. There are no
//! backslash escapes; numeric character references (`&#42;`) work everywhere but in `<pre>`, and the writer uses them where
//! text would be read as markup.

mod blocks;
mod inline;
mod line;
mod write;

pub use write::write;

use crate::limits::MAX_MARKUP_BYTES;
use crate::tree::Document;

/// Reads Textile. Text over [`MAX_MARKUP_BYTES`] is read as plain text.
#[must_use]
pub fn read(text: &str) -> Document {
    if text.len() > MAX_MARKUP_BYTES {
        return crate::plain::read(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Document::new(blocks::read(&without_comments(&text), 0))
}

/// Drops HTML comments outside of preformatted text, as Redmine does. One that is not closed is text.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<!--") {
        let preformatted = out.matches("<pre>").count() + rest[..at].matches("<pre>").count()
            > out.matches("</pre>").count() + rest[..at].matches("</pre>").count();
        match rest[at..].find("-->").filter(|_| !preformatted) {
            Some(end) => {
                out.push_str(&rest[..at]);
                rest = &rest[at + end + 3..];
            }
            None => {
                out.push_str(&rest[..at + 4]);
                rest = &rest[at + 4..];
            }
        }
    }
    out.push_str(rest);
    out
}

//! Jira wiki markup, the text format of Jira Data Center and of Jira Cloud's REST API v2.
//!
//! The grammar follows what Atlassian's own converter reads, except where that loses text; `tests/atlassian.rs` counts
//! the agreement and lists each difference. Numeric character references (`&#124;`) are read, because they are the one
//! way to write some characters; the writer uses them where a backslash can't escape.

mod blocks;
mod escape;
mod inline;
mod link;
mod lists;
mod macros;
mod pieces;
mod render;
mod source;
mod tables;
mod write;

pub use write::write;

use crate::limits::MAX_MARKUP_BYTES;
use crate::tree::Document;

/// Reads Jira wiki markup. Text over [`MAX_MARKUP_BYTES`] is read as plain text.
#[must_use]
pub fn read(text: &str) -> Document {
    if text.len() > MAX_MARKUP_BYTES {
        return crate::plain::read(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Document::new(source::Source::new(&text).document())
}

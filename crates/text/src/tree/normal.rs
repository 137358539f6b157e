//! The normal form of inline content, which every reader yields.

use super::Inline;

/// Splits text at line breaks, drops empty text and joins neighbours with equal marks.
#[must_use]
pub fn inlines(content: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        let Inline::Text { text, marks } = inline else {
            out.push(inline);
            continue;
        };
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                out.push(Inline::Break);
            }
            if line.is_empty() {
                continue;
            }
            match out.last_mut() {
                Some(Inline::Text { text, marks: last }) if *last == marks => text.push_str(line),
                _ => out.push(Inline::Text { text: line.to_owned(), marks: marks.clone() }),
            }
        }
    }
    out
}

/// Drops line breaks at both ends, which no format shows.
#[must_use]
pub fn trim_breaks(mut content: Vec<Inline>) -> Vec<Inline> {
    while matches!(content.last(), Some(Inline::Break)) {
        content.pop();
    }
    let leading = content.iter().take_while(|inline| matches!(inline, Inline::Break)).count();
    content.drain(..leading);
    content
}

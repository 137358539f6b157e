//! White space as browsers show it.

use crate::tree::{Inline, normal_inlines, trim_breaks};

/// What HTML counts as white space; a hard space is none.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// The text on one line, runs of white space as one space, none at the ends.
pub(super) fn one_line(text: &str) -> String {
    text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A line's content as a browser shows it: runs of white space are one space, none beside a line break or at the ends.
pub(super) fn collapsed(content: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    let mut open = false;
    for inline in content {
        match inline {
            Inline::Text { text, marks } => {
                let mut kept = String::with_capacity(text.len());
                for c in text.chars().filter(|c| *c != '\0') {
                    if !is_space(c) {
                        kept.push(c);
                        open = true;
                    } else if open {
                        kept.push(' ');
                        open = false;
                    }
                }
                if !kept.is_empty() {
                    out.push(Inline::Text { text: kept, marks });
                }
            }
            Inline::Break => {
                drop_last_space(&mut out);
                out.push(Inline::Break);
                open = false;
            }
            other => {
                out.push(other);
                open = true;
            }
        }
    }
    drop_last_space(&mut out);
    normal_inlines(trim_breaks(out))
}

fn drop_last_space(out: &mut Vec<Inline>) {
    if let Some(Inline::Text { text, .. }) = out.last_mut()
        && text.ends_with(' ')
    {
        text.pop();
        if text.is_empty() {
            out.pop();
        }
    }
}

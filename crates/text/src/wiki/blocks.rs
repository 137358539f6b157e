//! Blocks: what a line starts.

use super::source::{Source, Within};
use crate::limits::MAX_DEPTH;
use crate::tree::{Block, Inline, normal_inlines, trim_breaks};

/// What a line starts, with the position behind its marker.
enum Start {
    Heading(u8, usize),
    Quote(usize),
    Rule(usize),
    List,
    Table,
}

impl Source<'_> {
    /// Reads the blocks of a range.
    pub(super) fn blocks(&mut self, start: usize, end: usize, within: Within, depth: usize) -> Vec<Block> {
        let mut out = Vec::new();
        if depth >= MAX_DEPTH {
            let content = normal_inlines(vec![Inline::text(self.text[start..end].trim())]);
            if !content.is_empty() {
                out.push(Block::paragraph(content));
            }
            return out;
        }
        let mut pos = start;
        loop {
            pos += self.text[pos..end].len() - self.text[pos..end].trim_start().len();
            if pos >= end {
                return out;
            }
            if let Some(found) = self.macro_at(pos, end) {
                self.read_macro(found, depth, &mut out);
                pos = found.end;
                continue;
            }
            let line_starts = self.text[start..pos].trim_end_matches([' ', '\t']).is_empty()
                || self.text[..pos].trim_end_matches([' ', '\t']).ends_with('\n');
            match self.block_start(pos, end, within).filter(|_| line_starts) {
                Some(Start::Heading(level, text)) => {
                    pos = self.text_end(text, end, within, true);
                    let content = self.line(text, pos, depth);
                    out.push(Block::heading(level, content));
                }
                Some(Start::Quote(text)) => {
                    pos = self.text_end(text, end, within, true);
                    let content = self.line(text, pos, depth);
                    out.push(Block::Quote(vec![Block::paragraph(content)]));
                }
                Some(Start::Rule(after)) => {
                    out.push(Block::Rule);
                    pos = after;
                }
                Some(Start::List) => pos = self.list(pos, end, depth, &mut out),
                Some(Start::Table) => pos = self.table(pos, end, depth, &mut out),
                None => {
                    let text = pos;
                    pos = self.text_end(text, end, within, false);
                    self.paragraph(text, pos, depth, &mut out);
                }
            }
        }
    }

    fn paragraph(&mut self, start: usize, end: usize, depth: usize, out: &mut Vec<Block>) {
        if let Some(url) = self.block_card(start, end) {
            out.push(Block::Card { url });
            return;
        }
        let content = self.line(start, end, depth);
        if !content.is_empty() {
            out.push(Block::paragraph(content));
        }
    }

    fn line(&mut self, start: usize, end: usize, depth: usize) -> Vec<Inline> {
        let start = self.skip_blanks(start, end);
        trim_breaks(normal_inlines(self.inlines(start, end, &crate::tree::Marks::default(), depth)))
    }

    fn block_start(&self, pos: usize, end: usize, within: Within) -> Option<Start> {
        let pos = self.skip_blanks(pos, end);
        let rest = &self.text[pos..end];
        let bytes = rest.as_bytes();
        match bytes.first()? {
            b'h' => match bytes {
                [_, level @ b'1'..=b'6', b'.', ..] => Some(Start::Heading(level - b'0', pos + 3)),
                _ => None,
            },
            b'b' if rest.starts_with("bq.") => Some(Start::Quote(pos + 3)),
            b'|' if within.tables => Some(Start::Table),
            b'-' if within.tables && self.is_rule(pos, end) => {
                let dashes = rest.len() - rest.trim_start_matches('-').len();
                Some(Start::Rule(pos + dashes))
            }
            b'*' | b'#' | b'-' if within.lists && self.list_marker(pos, end, true).is_some() => Some(Start::List),
            _ => None,
        }
    }

    /// Four dashes or more, alone or before a space.
    pub(super) fn is_rule(&self, pos: usize, end: usize) -> bool {
        let pos = self.skip_blanks(pos, end);
        let rest = &self.text[pos..end];
        let dashes = rest.len() - rest.trim_start_matches('-').len();
        dashes >= 4 && self.char_at(pos + dashes, end).is_none_or(char::is_whitespace)
    }

    /// Where running text ends: at a macro, at the end of the line if `one_line`, else before a blank line or a line
    /// that starts a block.
    fn text_end(&mut self, start: usize, end: usize, within: Within, one_line: bool) -> usize {
        let mut pos = start;
        while let Some(at) = self.text[pos..end].find(['\n', '{', '\\']) {
            let at = pos + at;
            if let Some(len) = self.escape_len(at, end) {
                pos = at + len;
                continue;
            }
            match self.text.as_bytes()[at] {
                b'\n' => {
                    let next = at + 1;
                    let next_line = &self.text[next..self.line_end(next, end)];
                    if one_line || next_line.trim().is_empty() || self.block_start(next, end, within).is_some() {
                        return at;
                    }
                }
                b'{' if self.macro_at(at, end).is_some() => return at,
                _ => {}
            }
            pos = at + 1;
        }
        end
    }
}

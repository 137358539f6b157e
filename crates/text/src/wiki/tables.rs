//! Tables: `||header||` and `|cell|`, a row to a line, cells that may run over lines.

use super::source::{Source, Within};
use crate::tree::{Block, Cell, Extra, Row, Table};

impl Source<'_> {
    /// Reads the table that starts at `pos`; returns where it ends.
    pub(super) fn table(&mut self, pos: usize, end: usize, depth: usize, out: &mut Vec<Block>) -> usize {
        let mut rows = Vec::new();
        let mut pos = pos;
        loop {
            let row_start = self.skip_blanks(pos, end);
            if !self.text[row_start..end].starts_with('|') {
                break;
            }
            let (row, after) = self.row(row_start, end, depth);
            rows.push(row);
            match self.text[after..end].strip_prefix('\n') {
                Some(_) => pos = after + 1,
                None => {
                    pos = after;
                    break;
                }
            }
        }
        out.push(Block::Table(Table { rows, extra: Extra::new() }));
        pos
    }

    fn row(&mut self, start: usize, end: usize, depth: usize) -> (Row, usize) {
        let mut cells = Vec::new();
        let mut pos = start;
        while self.text[pos..end].starts_with('|') {
            let header = self.text[pos..end].starts_with("||");
            let content = pos + if header { 2 } else { 1 };
            if self.text[content..self.line_end(content, end)].trim_matches(['|', ' ', '\t']).is_empty()
                && !self.text[content..self.line_end(content, end)].contains(' ')
            {
                pos = self.line_end(content, end);
                break;
            }
            let cell_end = self.cell_end(content, end);
            let rest_is_blank = self.text[content..cell_end].trim().is_empty();
            if rest_is_blank && !self.text[cell_end..end].starts_with('|') {
                pos = cell_end;
                break;
            }
            let blocks = self.blocks(content, cell_end, Within::CELL, depth + 1);
            cells.push(Cell::new(header, blocks));
            pos = cell_end;
        }
        if cells.is_empty() {
            cells.push(Cell::new(false, Vec::new()));
        }
        (Row { cells }, pos)
    }

    /// Where a cell ends: at a bar that is not part of a link, image, macro or escape, or at the end of its row.
    fn cell_end(&mut self, start: usize, end: usize) -> usize {
        let mut pos = start;
        while let Some(at) = self.text[pos..end].find(['\n', '{', '\\', '|', '[', '!']) {
            let at = pos + at;
            if let Some(len) = self.escape_len(at, end) {
                pos = at + len;
                continue;
            }
            let skipped = match self.text.as_bytes()[at] {
                b'|' => return at,
                b'\n' => {
                    let next = at + 1;
                    let line = self.text[next..self.line_end(next, end)].trim_start_matches([' ', '\t']);
                    if line.trim().is_empty() || line.starts_with('|') || self.text[start..at].trim().is_empty() {
                        return at;
                    }
                    None
                }
                b'{' => self.macro_at(at, end).map(|found| found.end),
                b'[' => self.link_at(at, self.line_end(at, end)).map(|(_, link_end)| link_end),
                _ => self.image_at(at, self.line_end(at, end)).map(|(_, image_end)| image_end),
            };
            pos = skipped.unwrap_or(at + 1);
        }
        end
    }
}

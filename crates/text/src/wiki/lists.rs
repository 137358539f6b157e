//! Lists: each line carries its whole nesting as a prefix such as `*#`.

use super::source::{Source, Within};
use crate::limits::MAX_DEPTH;
use crate::tree::{Block, ListItem, ListKind};

/// One line of a list: its prefix (`*` or `#` per level) and its content.
struct Line {
    prefix: Vec<u8>,
    content: Vec<Block>,
}

impl Source<'_> {
    /// The prefix of a list line and where its text starts. A run of dashes starts no list, it is a dash.
    pub(super) fn list_marker(&self, pos: usize, end: usize, first: bool) -> Option<(Vec<u8>, usize)> {
        let pos = self.skip_blanks(pos, end);
        let rest = &self.text.as_bytes()[pos..end];
        let len = rest.iter().take_while(|byte| matches!(byte, b'*' | b'#' | b'-')).count();
        if len == 0 || rest.get(len) != Some(&b' ') {
            return None;
        }
        let dashes = rest[..len].iter().all(|byte| *byte == b'-');
        if dashes && len > 1 && (first || len > 3) {
            return None;
        }
        let prefix = rest[..len].iter().map(|byte| if *byte == b'#' { b'#' } else { b'*' }).collect();
        Some((prefix, pos + len + 1))
    }

    /// Reads the list that starts at `pos`; returns where it ends.
    pub(super) fn list(&mut self, pos: usize, end: usize, depth: usize, out: &mut Vec<Block>) -> usize {
        let mut lines = Vec::new();
        let mut pos = pos;
        while let Some((mut prefix, text)) = self.list_marker(pos, end, lines.is_empty()) {
            prefix.truncate(MAX_DEPTH.saturating_sub(depth).max(1));
            let (item_end, next) = self.item_end(text, end);
            let content = self.blocks(text, item_end, Within::ITEM, depth + prefix.len());
            lines.push(Line { prefix, content });
            match next {
                Some(next) => pos = next,
                None => {
                    pos = item_end;
                    break;
                }
            }
        }
        lists(lines, 0, out);
        pos
    }

    /// Where an item ends, and where the next item of the list starts, if one follows.
    fn item_end(&mut self, start: usize, end: usize) -> (usize, Option<usize>) {
        let mut pos = start;
        while let Some(at) = self.text[pos..end].find(['\n', '{', '\\']) {
            let at = pos + at;
            if let Some(len) = self.escape_len(at, end) {
                pos = at + len;
                continue;
            }
            if self.text.as_bytes()[at] == b'\n' {
                let next = at + 1;
                if self.text[next..self.line_end(next, end)].trim().is_empty() || self.is_rule(next, end) {
                    return (at, None);
                }
                if self.list_marker(next, end, false).is_some() {
                    return (at, Some(next));
                }
            } else if let Some(found) = self.macro_at(at, end) {
                pos = found.end;
                continue;
            }
            pos = at + 1;
        }
        (end, None)
    }
}

/// Builds the lists of one level; neighbours of different kinds are different lists.
fn lists(lines: Vec<Line>, level: usize, out: &mut Vec<Block>) {
    let mut lines = lines.into_iter().peekable();
    while let Some(first) = lines.peek() {
        let marker = first.prefix[level];
        let mut items: Vec<ListItem> = Vec::new();
        let mut nested: Vec<Line> = Vec::new();
        while let Some(line) = lines.next_if(|line| line.prefix[level] == marker) {
            if line.prefix.len() > level + 1 {
                nested.push(line);
                continue;
            }
            nest(&mut nested, level, &mut items);
            items.push(ListItem { content: line.content });
        }
        nest(&mut nested, level, &mut items);
        items.retain(|item| !item.content.is_empty());
        if !items.is_empty() {
            let kind = if marker == b'#' { ListKind::Ordered { start: 1 } } else { ListKind::Bullet };
            out.push(Block::List { kind, items });
        }
    }
}

fn nest(nested: &mut Vec<Line>, level: usize, items: &mut Vec<ListItem>) {
    if nested.is_empty() {
        return;
    }
    if items.is_empty() {
        items.push(ListItem::default());
    }
    if let Some(last) = items.last_mut() {
        lists(std::mem::take(nested), level + 1, &mut last.content);
    }
}

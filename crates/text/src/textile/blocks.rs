//! Blocks: what a line starts.

use super::inline;
use crate::limits::{MAX_DEPTH, MAX_SPAN};
use crate::tree::{
    Align, Block, Cell, Extra, Inline, Layout, ListItem, ListKind, Row, Table, normal_inlines, trim_breaks,
};

/// Reads the blocks of a text.
pub(super) fn read(text: &str, depth: usize) -> Vec<Block> {
    let mut reader = Reader { lines: text.split('\n').collect(), at: 0, depth, out: Vec::new() };
    while reader.at < reader.lines.len() {
        reader.block();
    }
    reader.out
}

struct Reader<'a> {
    lines: Vec<&'a str>,
    at: usize,
    depth: usize,
    out: Vec<Block>,
}

impl<'a> Reader<'a> {
    fn block(&mut self) {
        let line = self.lines[self.at];
        if line.trim().is_empty() {
            self.at += 1;
        } else if starts_pre(line) {
            self.preformatted();
        } else if self.depth >= MAX_DEPTH {
            self.paragraph("", Layout::default());
        } else if is_rule(line) {
            self.out.push(Block::Rule);
            self.at += 1;
        } else if line.starts_with('>') {
            self.quote();
        } else if list_marker(line).is_some() {
            self.list();
        } else if is_row(line) {
            self.table();
        } else {
            self.prefixed(line);
        }
    }

    /// Lines up to a blank one, or to one that starts something that interrupts a paragraph.
    fn lines_of_paragraph(&mut self) -> String {
        let first = self.at;
        self.at += 1;
        while let Some(line) = self.lines.get(self.at) {
            if line.trim().is_empty() || starts_pre(line) || line.starts_with('>') {
                break;
            }
            self.at += 1;
        }
        self.lines[first..self.at].join("\n")
    }

    fn paragraph(&mut self, prefix: &str, layout: Layout) {
        let text = self.lines_of_paragraph();
        let content = line(&text[prefix.len()..]);
        if !content.is_empty() {
            self.out.push(Block::Paragraph { content, layout });
        }
    }

    fn prefixed(&mut self, first: &str) {
        let Some((kind, layout, prefix)) = prefix(first) else { return self.paragraph("", Layout::default()) };
        match kind {
            Prefix::Paragraph => self.paragraph(prefix, layout),
            Prefix::Heading(level) => {
                let text = self.lines_of_paragraph();
                self.out.push(Block::Heading { level, content: line(&text[prefix.len()..]), layout });
            }
            Prefix::Quote => {
                let text = self.lines_of_paragraph();
                self.out.push(Block::Quote(vec![Block::paragraph(line(&text[prefix.len()..]))]));
            }
        }
    }

    fn preformatted(&mut self) {
        let rest = self.lines[self.at..].join("\n");
        let inside = &rest[rest.find("<pre>").map_or(0, |at| at + 5)..];
        let (inside, after) = inside.split_once("</pre>").unwrap_or((inside, ""));
        let (language, text) = code_of(inside);
        let text = text.strip_prefix('\n').unwrap_or(text);
        let text = text.strip_suffix('\n').unwrap_or(text);
        self.out.push(Block::Code { language, text: text.to_owned() });
        // What follows on the same line is a paragraph of its own.
        let left = after.matches('\n').count() + usize::from(rest.contains("</pre>"));
        self.at = self.lines.len() - left.min(self.lines.len());
        let tail = after.split('\n').next().unwrap_or_default().trim();
        if rest.contains("</pre>") {
            self.at += 1;
        }
        if !tail.is_empty() {
            self.out.extend(read(tail, self.depth));
        }
    }

    fn quote(&mut self) {
        let first = self.at;
        while self.lines.get(self.at).is_some_and(|line| line.starts_with('>')) {
            self.at += 1;
        }
        let inner: Vec<&str> = self.lines[first..self.at]
            .iter()
            .map(|line| line.strip_prefix("> ").unwrap_or_else(|| line.strip_prefix('>').unwrap_or(line)))
            .collect();
        self.out.push(Block::Quote(read(&inner.join("\n"), self.depth + 1)));
    }

    fn list(&mut self) {
        let mut items: Vec<(Vec<u8>, Vec<Inline>)> = Vec::new();
        while let Some(first) = self.lines.get(self.at) {
            let Some(len) = list_marker(first) else { break };
            let start = self.at;
            self.at += 1;
            while let Some(next) = self.lines.get(self.at) {
                if next.trim().is_empty() || list_marker(next).is_some() || starts_pre(next) || next.starts_with('>') {
                    break;
                }
                self.at += 1;
            }
            let text = self.lines[start..self.at].join("\n");
            let marker =
                text.as_bytes()[..len].iter().copied().take(MAX_DEPTH - self.depth.min(MAX_DEPTH - 1)).collect();
            items.push((marker, line(&text[len + 1..])));
        }
        lists(&items, 0, &mut self.out);
    }

    fn table(&mut self) {
        let mut rows = Vec::new();
        while self.lines.get(self.at).is_some_and(|line| is_row(line)) {
            // A cell may run over lines: the row ends at the line that ends with a bar.
            let start = self.at;
            while !self.lines[self.at].trim_end().ends_with('|') {
                self.at += 1;
            }
            self.at += 1;
            rows.push(row(&self.lines[start..self.at].join("\n")));
        }
        self.out.push(Block::Table(Table { rows, extra: Extra::new() }));
    }
}

enum Prefix {
    Paragraph,
    Heading(u8),
    Quote,
}

/// `h2. `, `bq. `, `p>. `: the kind, the layout, and the prefix itself.
fn prefix(line: &str) -> Option<(Prefix, Layout, &str)> {
    let (kind, len) = match line.as_bytes() {
        [b'h', level @ b'1'..=b'6', ..] => (Prefix::Heading(level - b'0'), 2),
        [b'b', b'q', ..] => (Prefix::Quote, 2),
        [b'p', ..] => (Prefix::Paragraph, 1),
        _ => return None,
    };
    let (attributes, text) = line[len..].split_once('.')?;
    if !text.starts_with(' ') || !is_attributes(attributes) {
        return None;
    }
    let align = match attributes.find(['=', '>', '<']).map(|at| attributes.as_bytes()[at]) {
        Some(b'=') => Some(Align::Center),
        Some(b'>') => Some(Align::End),
        _ => None,
    };
    let indent = attributes.bytes().take_while(|byte| *byte == b'(').count().min(6);
    let layout = Layout { align, indent: u8::try_from(indent).unwrap_or(0) };
    Some((kind, layout, &line[..len + attributes.len() + 2]))
}

/// Alignment, indentation, class, style and language: all without spaces but inside of their brackets.
pub(super) fn is_attributes(text: &str) -> bool {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let close = match first {
            '<' | '>' | '=' | '-' | '^' | '~' => None,
            '(' => rest
                .find(')')
                .filter(|end| *end > 1 && rest[1..*end].chars().all(|c| c.is_ascii_alphanumeric() || c == ' ')),
            '{' => match rest.find('}') {
                Some(end) => Some(end),
                None => return false,
            },
            '[' => match rest.find(']') {
                Some(end) => Some(end),
                None => return false,
            },
            ')' => None,
            _ => return false,
        };
        rest = &rest[close.unwrap_or(0) + 1..];
    }
    true
}

fn starts_pre(line: &str) -> bool {
    line.starts_with("<pre>")
}

/// The language and text inside of `<pre>`.
fn code_of(inside: &str) -> (Option<String>, &str) {
    let trimmed = inside.trim_start_matches('\n');
    let Some(rest) = trimmed.strip_prefix("<code class=\"") else { return (None, inside) };
    match rest.split_once("\">") {
        Some((language, text)) if text.trim_end().ends_with("</code>") && !language.contains(['"', '\n']) => {
            let text = text.trim_end();
            (Some(language.to_owned()), &text[..text.len() - "</code>".len()])
        }
        _ => (None, inside),
    }
}

/// Three dashes or more, alone.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3 && line.bytes().all(|byte| byte == b'-')
}

/// The length of `*`, `#`, `*#` ... before a space and text.
fn list_marker(line: &str) -> Option<usize> {
    let len = line.bytes().take_while(|byte| matches!(byte, b'*' | b'#')).count();
    (len > 0 && line[len..].starts_with(' ') && !line[len..].trim().is_empty()).then_some(len)
}

/// A table's row starts with a bar; another bar must end it, on this line.
fn is_row(line: &str) -> bool {
    let line = line.trim_end();
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

fn row(text: &str) -> Row {
    let inner = text.trim_end();
    let inner = &inner[1..inner.len() - 1];
    let cells: Vec<Cell> = inner.split('|').map(cell).collect();
    Row { cells }
}

/// A cell: `_` makes a header, `\2` and `/2` span, an alignment is dropped; a point and a space end them.
fn cell(text: &str) -> Cell {
    let mut cell = Cell::new(false, Vec::new());
    let mut body = text;
    if let Some((attributes, rest)) = text.split_once(". ").or_else(|| text.strip_suffix('.').map(|it| (it, "")))
        && !attributes.is_empty()
        && let Some((header, colspan, rowspan)) = cell_attributes(attributes)
    {
        cell = Cell { header, colspan, rowspan, ..cell };
        body = rest;
    }
    let content = line(body);
    if !content.is_empty() {
        cell.content.push(Block::paragraph(content));
    }
    cell
}

fn cell_attributes(text: &str) -> Option<(bool, u32, u32)> {
    let (mut header, mut colspan, mut rowspan) = (false, 1, 1);
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '_' => header = true,
            '<' | '>' | '=' | '^' | '~' | '-' => {}
            '\\' | '/' => {
                let mut digits = String::new();
                while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                    digits.push(digit);
                }
                let number = digits.parse::<u32>().ok()?.clamp(1, MAX_SPAN);
                if char == '\\' { colspan = number } else { rowspan = number }
            }
            _ => return None,
        }
    }
    Some((header, colspan, rowspan))
}

/// Inline content without breaks at its ends.
pub(super) fn line(text: &str) -> Vec<Inline> {
    trim_breaks(normal_inlines(inline::read(text.trim())))
}

/// Builds the lists of one level; neighbours of different kinds are different lists.
fn lists(items: &[(Vec<u8>, Vec<Inline>)], level: usize, out: &mut Vec<Block>) {
    let mut at = 0;
    while at < items.len() {
        let marker = items[at].0[level];
        let mut list: Vec<ListItem> = Vec::new();
        while at < items.len() && items[at].0[level] == marker {
            if items[at].0.len() == level + 1 {
                let content =
                    if items[at].1.is_empty() { Vec::new() } else { vec![Block::paragraph(items[at].1.clone())] };
                list.push(ListItem { content });
                at += 1;
                continue;
            }
            let nested =
                items[at..].iter().take_while(|item| item.0.len() > level + 1 && item.0[level] == marker).count();
            if list.is_empty() {
                list.push(ListItem::default());
            }
            if let Some(last) = list.last_mut() {
                lists(&items[at..at + nested], level + 1, &mut last.content);
            }
            at += nested;
        }
        let kind = if marker == b'#' { ListKind::Ordered { start: 1 } } else { ListKind::Bullet };
        out.push(Block::List { kind, items: list });
    }
}

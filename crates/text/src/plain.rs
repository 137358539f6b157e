//! Plain text.

use crate::degrade;
use crate::limits::MAX_DEPTH;
use crate::tree::{Block, Document, Inline, ListKind, normal_inlines};

/// Reads plain text: paragraphs at blank lines, line breaks inside them. Nothing is markup.
#[must_use]
pub fn read(text: &str) -> Document {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut blocks = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.split('\n').chain([""]) {
        if !line.trim().is_empty() {
            lines.push(line.trim_end());
        } else if !lines.is_empty() {
            blocks.push(Block::paragraph(normal_inlines(vec![Inline::text(lines.join("\n"))])));
            lines.clear();
        }
    }
    Document::new(blocks)
}

/// Writes plain text: no marks, lists with dashes and numbers, cells with bars between them.
#[must_use]
pub fn write(document: &Document) -> String {
    tidy(&blocks(&document.blocks, 0, "\n\n"))
}

/// No spaces at the end of lines, no more than one blank line, none at the ends.
fn tidy(text: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || out.last().is_some_and(|last| !last.is_empty()) {
            out.push(line);
        }
    }
    out.join("\n").trim_end().to_owned()
}

fn blocks(blocks: &[Block], depth: usize, separator: &str) -> String {
    if depth >= MAX_DEPTH {
        return degrade::inline_text(&degrade::flat(blocks));
    }
    let parts: Vec<String> =
        blocks.iter().map(|node| block(node, depth)).filter(|text| !text.trim().is_empty()).collect();
    parts.join(separator)
}

fn block(block: &Block, depth: usize) -> String {
    match block {
        Block::Paragraph { content, .. } | Block::Heading { content, .. } => degrade::inline_text(content),
        Block::List { kind, items } => {
            let mut number = match kind {
                ListKind::Bullet => None,
                ListKind::Ordered { start } => Some(*start),
            };
            let mut lines = Vec::new();
            for item in items {
                let marker = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
                number = number.map(|number| number.saturating_add(1));
                let text = blocks(&item.content, depth + 1, "\n");
                lines.push(format!("{marker}{}", text.replace('\n', &format!("\n{}", " ".repeat(marker.len())))));
            }
            lines.join("\n")
        }
        Block::TaskList { items } => items
            .iter()
            .map(|task| {
                let indent = "  ".repeat(usize::from(task.depth));
                let state = if task.done { "[x]" } else { "[ ]" };
                format!("{indent}{state} {}", degrade::inline_text(&task.content))
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Code { text, .. } => text.clone(),
        Block::Quote(content) => blocks(content, depth + 1, "\n\n")
            .split('\n')
            .map(|line| format!("> {line}"))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Panel { content, .. } | Block::Opaque { content, .. } => blocks(content, depth + 1, "\n\n"),
        Block::Expand { title, content } => format!("{title}\n\n{}", blocks(content, depth + 1, "\n\n")),
        Block::Rule => "----".to_owned(),
        Block::Table(table) => blocks(&degrade::table_rows(table), depth + 1, "\n"),
        Block::Media { media, caption, .. } => {
            let caption = degrade::inline_text(caption);
            if caption.is_empty() { media.name().to_owned() } else { format!("{}\n{caption}", media.name()) }
        }
        Block::Attachments(list) => list.iter().map(|media| media.name()).collect::<Vec<_>>().join("\n"),
        Block::Card { url } => url.clone(),
    }
}

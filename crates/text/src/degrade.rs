//! What stands in for a node that a format has no words for.

use crate::emoji;
use crate::tree::{Block, Inline, ListItem, ListKind, Marks, Table, TaskItem, UserRef};

/// The text of inline content without any marks; line breaks are `\n`.
pub(crate) fn inline_text(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text { text, .. } => out.push_str(text),
            Inline::Break => out.push('\n'),
            Inline::Mention { user, text } => out.push_str(&mention_text(user, text.as_deref())),
            Inline::Emoji(node) => out.push_str(emoji::shown(node)),
            Inline::Date { timestamp } => out.push_str(&date_text(*timestamp)),
            Inline::Status { text, .. } => {
                out.push('[');
                out.push_str(text);
                out.push(']');
            }
            Inline::Card { url } => out.push_str(url),
            Inline::Media(media) => out.push_str(media.name()),
            Inline::Opaque(node) => out.push_str(&node.shown),
        }
    }
    out
}

/// A mention for readers: what the format showed, else the name or id after an `@`.
pub(crate) fn mention_text(user: &UserRef, text: Option<&str>) -> String {
    match text {
        Some(text) if !text.is_empty() => text.to_owned(),
        _ => match user {
            UserRef::Account(id) => format!("@{id}"),
            UserRef::Name(name) => format!("@{name}"),
        },
    }
}

/// A date as ISO 8601; the number itself where it is no date.
pub(crate) fn date_text(timestamp: i64) -> String {
    jiff::Timestamp::from_millisecond(timestamp)
        .map_or_else(|_| timestamp.to_string(), |at| jiff::tz::Offset::UTC.to_datetime(at).date().to_string())
}

/// A title as a bold paragraph; nothing for an empty one.
pub(crate) fn title(title: &str) -> Option<Block> {
    let title = title.trim();
    (!title.is_empty()).then(|| Block::paragraph(vec![Inline::marked(title, Marks::bold())]))
}

/// The rows of a table as paragraphs, the cells with bars between them.
pub(crate) fn table_rows(table: &Table) -> Vec<Block> {
    table
        .rows
        .iter()
        .map(|row| {
            let mut content = Vec::new();
            for (index, cell) in row.cells.iter().enumerate() {
                if index > 0 {
                    content.push(Inline::text(" | "));
                }
                content.extend(flat(&cell.content).into_iter().map(|inline| match inline {
                    Inline::Break => Inline::text(" "),
                    other => other,
                }));
            }
            Block::paragraph(crate::tree::normal_inlines(content))
        })
        .collect()
}

/// Tasks as a bullet list with the states in brackets. Nesting is lost.
pub(crate) fn task_bullets(items: &[TaskItem]) -> Block {
    let items = items
        .iter()
        .map(|task| {
            let mut content = vec![Inline::text(if task.done { "[x] " } else { "[ ] " })];
            content.extend(task.content.iter().cloned());
            ListItem { content: vec![Block::paragraph(crate::tree::normal_inlines(content))] }
        })
        .collect();
    Block::List { kind: ListKind::Bullet, items }
}

/// Blocks as one run of inline content, with a line break between blocks.
pub(crate) fn flat(blocks: &[Block]) -> Vec<Inline> {
    let mut out = Vec::new();
    for block in blocks {
        flat_block(block, &mut out);
    }
    crate::tree::trim_breaks(out)
}

fn flat_block(block: &Block, out: &mut Vec<Inline>) {
    let line = |out: &mut Vec<Inline>, content: &[Inline]| {
        if !out.is_empty() {
            out.push(Inline::Break);
        }
        out.extend(content.iter().cloned());
    };
    match block {
        Block::Paragraph { content, .. } | Block::Heading { content, .. } => line(out, content),
        Block::List { items, .. } => {
            for item in items {
                line(out, &[Inline::text("- ")]);
                out.extend(flat(&item.content));
            }
        }
        Block::TaskList { items } => flat_block(&task_bullets(items), out),
        Block::Code { text, .. } => {
            for source in text.split('\n') {
                line(out, &[Inline::marked(source, Marks::code())]);
            }
        }
        Block::Quote(content) | Block::Panel { content, .. } | Block::Opaque { content, .. } => {
            line(out, &flat(content))
        }
        Block::Expand { title, content } => {
            line(out, &[Inline::text(title.clone())]);
            line(out, &flat(content));
        }
        Block::Rule => line(out, &[Inline::text("----")]),
        Block::Table(table) => line(out, &flat(&table_rows(table))),
        Block::Media { media, caption, .. } => {
            line(out, &[Inline::Media(media.clone())]);
            if !caption.is_empty() {
                line(out, caption);
            }
        }
        Block::Attachments(list) => {
            for media in list {
                line(out, &[Inline::Media(media.clone())]);
            }
        }
        Block::Card { url } => line(out, &[Inline::Card { url: url.clone() }]),
    }
}

//! Tree to Markdown.

use super::escape;
use super::line::{Breaks, line};
use crate::degrade;
use crate::limits::MAX_DEPTH;
use crate::tree::{Block, Document, Inline, ListItem, ListKind, Marks, Origin, PanelKind, Table, TaskItem};

/// Writes Markdown as GitHub reads it.
///
/// What it has no words for stays visible: a panel is a quotation with its kind in bold, an expand a bold title with its
/// content, a cell of many blocks one line of text; colours are dropped.
#[must_use]
pub fn write(document: &Document) -> String {
    blocks(&document.blocks, 0)
}

fn blocks(blocks: &[Block], depth: usize) -> String {
    if depth >= MAX_DEPTH {
        return line(&degrade::flat(blocks), Breaks::Lines);
    }
    let mut out = String::new();
    let mut last_list: Option<bool> = None;
    for node in blocks {
        let text = block(node, depth);
        if text.trim().is_empty() {
            continue;
        }
        let list = list_kind(node);
        if !out.is_empty() {
            // Without it two lists of the same kind would be read as one.
            let apart = list.is_some() && list == last_list;
            out.push_str(if apart { "\n\n<!-- -->\n\n" } else { "\n\n" });
        }
        out.push_str(&text);
        last_list = list;
    }
    out
}

/// Whether a block is a list, and then whether it is numbered.
fn list_kind(block: &Block) -> Option<bool> {
    match block {
        Block::List { kind, .. } => Some(matches!(kind, ListKind::Ordered { .. })),
        Block::TaskList { .. } => Some(false),
        _ => None,
    }
}

fn block(block: &Block, depth: usize) -> String {
    match block {
        Block::Paragraph { content, .. } => line(content, Breaks::Lines),
        Block::Heading { level, content, .. } => {
            let text = line(content, Breaks::Html);
            let text = text.strip_suffix('#').map_or(text.clone(), |rest| format!("{rest}\\#"));
            if text.is_empty() {
                String::new()
            } else {
                format!("{} {text}", "#".repeat(usize::from(*level.clamp(&1, &6))))
            }
        }
        Block::List { kind, items } => list(*kind, items, depth),
        Block::TaskList { items } => tasks(items),
        Block::Code { language, text } => code(language.as_deref(), text),
        Block::Quote(content) => quote(&blocks(content, depth + 1)),
        Block::Panel { kind, content, .. } => {
            let mut all = vec![Block::paragraph(vec![Inline::marked(panel_title(*kind), Marks::bold())])];
            all.extend(content.iter().cloned());
            quote(&blocks(&all, depth + 1))
        }
        Block::Expand { title, content } => {
            let mut all: Vec<Block> = degrade::title(title).into_iter().collect();
            all.extend(content.iter().cloned());
            blocks(&all, depth + 1)
        }
        // Not dashes, which beside the dash of a list item would be one line of dashes.
        Block::Rule => "***".to_owned(),
        Block::Table(content) => table(content),
        Block::Media { media, caption, .. } => {
            let mut content = vec![Inline::Media(media.clone()), Inline::Break];
            content.extend(caption.iter().cloned());
            line(&content, Breaks::Lines)
        }
        Block::Attachments(list) => {
            let content: Vec<Inline> =
                list.iter().flat_map(|media| [Inline::Media(media.clone()), Inline::Break]).collect();
            line(&content, Breaks::Lines)
        }
        Block::Card { url } => line(&[Inline::Card { url: url.clone() }], Breaks::Lines),
        Block::Opaque { node, .. } if node.origin == Origin::Markdown => {
            node.raw.as_str().unwrap_or_default().to_owned()
        }
        Block::Opaque { content, .. } => blocks(content, depth + 1),
    }
}

fn panel_title(kind: PanelKind) -> &'static str {
    match kind {
        PanelKind::Info | PanelKind::Custom => "Info",
        PanelKind::Note => "Note",
        PanelKind::Tip => "Tip",
        PanelKind::Warning => "Warning",
        PanelKind::Error => "Error",
        PanelKind::Success => "Success",
    }
}

fn quote(text: &str) -> String {
    let quoted: Vec<String> =
        text.split('\n').map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") }).collect();
    if text.is_empty() { String::new() } else { quoted.join("\n") }
}

fn indent(text: &str, width: usize) -> String {
    let pad = " ".repeat(width);
    let mut lines = text.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(&pad);
            out.push_str(line);
        }
    }
    out
}

fn list(kind: ListKind, items: &[ListItem], depth: usize) -> String {
    let mut number = match kind {
        ListKind::Bullet => None,
        ListKind::Ordered { start } => Some(start.min(900_000_000)),
    };
    let mut lines = Vec::new();
    let mut loose = false;
    for item in items {
        let marker = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        let text = item_blocks(&item.content, depth + 1, &mut loose);
        if text.trim().is_empty() {
            continue;
        }
        number = number.map(|number| number + 1);
        lines.push(format!("{marker}{}", indent(&text, marker.len())));
    }
    lines.join(if loose { "\n\n" } else { "\n" })
}

/// The blocks of an item: a line with bullets below it needs no blank line, all else does.
fn item_blocks(content: &[Block], depth: usize, loose: &mut bool) -> String {
    let mut visible = Vec::new();
    dissolve(content, depth, &mut visible);
    let is_line = |block: &Block| {
        matches!(block, Block::Paragraph { .. } | Block::Media { .. } | Block::Attachments(_) | Block::Card { .. })
    };
    let is_bullets =
        |block: &Block| matches!(block, Block::List { kind: ListKind::Bullet, .. } | Block::TaskList { .. });
    match visible.as_slice() {
        [] | [_] => {}
        [first, second] if depth < MAX_DEPTH && is_line(first) && is_bullets(second) => {
            return format!("{}\n{}", block(first, depth), block(second, depth));
        }
        _ => *loose = true,
    }
    blocks(&visible, depth)
}

/// The blocks that show something, with the content of boxes that Markdown does not have in their place.
fn dissolve(content: &[Block], depth: usize, out: &mut Vec<Block>) {
    for node in content {
        match node {
            Block::Expand { title, content } => {
                out.extend(degrade::title(title));
                dissolve(content, depth, out);
            }
            Block::Opaque { node, content } if node.origin != Origin::Markdown => dissolve(content, depth, out),
            other if !block(other, depth).trim().is_empty() => out.push(other.clone()),
            _ => {}
        }
    }
}

fn tasks(items: &[TaskItem]) -> String {
    let mut lines = Vec::new();
    let mut last = None;
    for task in items {
        let text = line(&task.content, Breaks::Html);
        if text.is_empty() {
            continue;
        }
        // A task can be one level below the one before it at most.
        let depth = last.map_or(0, |last: usize| usize::from(task.depth).min(last + 1)).min(MAX_DEPTH);
        last = Some(depth);
        lines.push(format!("{}- [{}] {text}", "  ".repeat(depth), if task.done { "x" } else { " " }));
    }
    lines.join("\n")
}

fn code(language: Option<&str>, text: &str) -> String {
    let text = text.replace('\r', "");
    let fence = "`".repeat((escape::longest_run(&text, '`') + 1).max(3));
    let is_word =
        |language: &&str| !language.is_empty() && language.chars().all(|c| !c.is_whitespace() && !"`\\&<".contains(c));
    let language = language.filter(is_word).unwrap_or_default();
    format!("{fence}{language}\n{text}\n{fence}")
}

fn table(table: &Table) -> String {
    let width =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.colspan.max(1) as usize).sum()).max().unwrap_or(0);
    if width == 0 {
        return String::new();
    }
    let mut rows: Vec<String> = Vec::new();
    let has_head = table.rows.first().is_some_and(|row| row.cells.iter().any(|cell| cell.header));
    if !has_head {
        rows.push(format!("|{}", "  |".repeat(width)));
        rows.push(format!("|{}", " --- |".repeat(width)));
    }
    for (index, row) in table.rows.iter().enumerate() {
        let mut text = "|".to_owned();
        let mut columns = 0;
        for cell in &row.cells {
            text.push_str(&format!(" {} |", line(&degrade::flat(&cell.content), Breaks::Cell)));
            text.push_str(&"  |".repeat(cell.colspan.saturating_sub(1) as usize));
            columns += cell.colspan.max(1) as usize;
        }
        text.push_str(&"  |".repeat(width - columns));
        rows.push(text);
        if index == 0 && has_head {
            rows.push(format!("|{}", " --- |".repeat(width)));
        }
    }
    rows.join("\n")
}

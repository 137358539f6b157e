//! Tree to Textile.

use super::blocks;
use super::line::{Place, line};
use crate::degrade;
use crate::limits::MAX_DEPTH;
use crate::tree::{Align, Block, Document, Inline, Layout, ListItem, ListKind, Marks, PanelKind, Table};

/// Writes Textile as Redmine reads it.
///
/// What it has no words for stays visible: a panel is a quotation with its kind in bold, an expand a bold title with its
/// content, a task list bullets with brackets, a list item or cell of many blocks one run of text.
#[must_use]
pub fn write(document: &Document) -> String {
    blocks(&document.blocks, 0)
}

fn blocks(blocks: &[Block], depth: usize) -> String {
    if depth >= MAX_DEPTH {
        return paragraph(&degrade::flat(blocks), Layout::default());
    }
    let parts: Vec<String> =
        blocks.iter().map(|node| block(node, depth)).filter(|text| !text.trim().is_empty()).collect();
    parts.join("\n\n")
}

fn block(block: &Block, depth: usize) -> String {
    match block {
        Block::Paragraph { content, layout } => paragraph(content, *layout),
        Block::Heading { level, content, layout } => {
            let text = line(content, Place::Paragraph);
            let text = one_paragraph(&text);
            if text.is_empty() {
                return text;
            }
            format!("h{}{}. {text}", level.clamp(&1, &6), attributes(*layout))
        }
        Block::List { kind, items } => list(*kind, items, "").join("\n"),
        Block::TaskList { items } => self::block(&degrade::task_bullets(items), depth),
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
        Block::Rule => "---".to_owned(),
        Block::Table(content) => table(content),
        Block::Media { media, caption, .. } => {
            let mut content = vec![Inline::Media(media.clone()), Inline::Break];
            content.extend(caption.iter().cloned());
            paragraph(&content, Layout::default())
        }
        Block::Attachments(list) => {
            let content: Vec<Inline> =
                list.iter().flat_map(|media| [Inline::Media(media.clone()), Inline::Break]).collect();
            paragraph(&content, Layout::default())
        }
        Block::Card { url } => paragraph(&[Inline::Card { url: url.clone() }], Layout::default()),
        Block::Opaque { content, .. } => blocks(content, depth + 1),
    }
}

/// A paragraph, with `p. ` before it where its start would be read as another block.
fn paragraph(content: &[Inline], layout: Layout) -> String {
    let text = one_paragraph(&line(content, Place::Paragraph));
    if text.is_empty() {
        return text;
    }
    let attributes = attributes(layout);
    let alone = |text: &str| matches!(blocks::read(text, 0).as_slice(), [Block::Paragraph { layout, .. }] if layout.is_default());
    if attributes.is_empty() && alone(&text) {
        return text;
    }
    format!("p{attributes}. {text}")
}

/// Lines that would end the paragraph: blank ones go, and a `>` or `<pre>` at the start of one is a reference.
fn one_paragraph(text: &str) -> String {
    let lines = text.split('\n').filter(|line| !line.trim().is_empty()).enumerate().map(|(index, line)| {
        let hidden = index > 0 && (line.starts_with('>') || line.starts_with("<pre>"));
        match line.chars().next().filter(|_| hidden) {
            Some(first) => format!("&#{};{}", u32::from(first), &line[first.len_utf8()..]),
            None => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn attributes(layout: Layout) -> String {
    match layout.align {
        Some(Align::Center) => "=".to_owned(),
        Some(Align::End) => ">".to_owned(),
        None => "(".repeat(usize::from(layout.indent.min(6))),
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
    if text.is_empty() {
        return String::new();
    }
    text.split('\n')
        .map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") })
        .collect::<Vec<_>>()
        .join("\n")
}

/// One line for each item: nested lists keep their place, all else of an item is one run of text.
fn list(kind: ListKind, items: &[ListItem], prefix: &str) -> Vec<String> {
    let marker = if matches!(kind, ListKind::Ordered { .. }) { '#' } else { '*' };
    let prefix = format!("{prefix}{marker}");
    let mut lines = Vec::new();
    for item in items {
        let deep = prefix.len() >= MAX_DEPTH - 1;
        let is_list = |block: &&Block| !deep && matches!(block, Block::List { .. } | Block::TaskList { .. });
        let own: Vec<Block> = item.content.iter().filter(|block| !is_list(block)).cloned().collect();
        let text = one_paragraph(&line(&degrade::flat(&own), Place::Item));
        if !text.is_empty() {
            lines.push(format!("{prefix} {text}"));
        }
        for nested in item.content.iter().filter(is_list) {
            match nested {
                Block::List { kind, items } => lines.extend(list(*kind, items, &prefix)),
                Block::TaskList { items } => {
                    if let Block::List { kind, items } = degrade::task_bullets(items) {
                        lines.extend(list(kind, &items, &prefix));
                    }
                }
                _ => {}
            }
        }
    }
    lines
}

fn code(language: Option<&str>, text: &str) -> String {
    // Nothing in preformatted text can be escaped; a space keeps it open.
    let text = text.replace("</pre>", "</ pre>").replace("</code>", "</ code>");
    let is_word = |language: &&str| {
        !language.is_empty() && language.chars().all(|char| char.is_ascii_alphanumeric() || "#+-_.".contains(char))
    };
    match language.filter(is_word) {
        Some(language) => format!("<pre><code class=\"{language}\">\n{text}\n</code></pre>"),
        None => format!("<pre>\n{text}\n</pre>"),
    }
}

fn table(table: &Table) -> String {
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut text = "|".to_owned();
        for cell in &row.cells {
            let mut attributes = String::new();
            if cell.header {
                attributes.push('_');
            }
            if cell.colspan > 1 {
                attributes.push_str(&format!("\\{}", cell.colspan));
            }
            if cell.rowspan > 1 {
                attributes.push_str(&format!("/{}", cell.rowspan));
            }
            let content = line(&degrade::flat(&cell.content), Place::Cell);
            let odd = content.contains(". ") || content.ends_with('.');
            let content = if odd && attributes.is_empty() { content.replacen('.', "&#46;", 1) } else { content };
            if !attributes.is_empty() {
                text.push_str(&format!("{attributes}. "));
            }
            text.push_str(if content.is_empty() { " " } else { &content });
            text.push('|');
        }
        if row.cells.is_empty() {
            text.push_str(" |");
        }
        rows.push(text);
    }
    rows.join("\n")
}

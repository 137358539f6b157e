//! Tree to Jira wiki markup.

use super::macros::PANEL_COLORS;
use super::render::{LineIn, line};
use crate::degrade;
use crate::limits::MAX_DEPTH;
use crate::tree::{Block, Color, Document, Extra, Inline, ListItem, ListKind, Marks, PanelKind, Table, TaskItem};

/// Writes Jira wiki markup.
///
/// What it has no words for stays visible: an expand is a bold title with its content, a task list a bullet list with
/// the done tasks struck out, spans become empty cells, a nested table lines with bars. Line breaks are `\n`.
#[must_use]
pub fn write(document: &Document) -> String {
    blocks(&document.blocks, Place::DOCUMENT)
}

/// Where blocks are being written.
#[derive(Clone, Copy)]
struct Place {
    /// Whether a blank line may separate blocks, and tables and rules may stand.
    open: bool,
    /// Whether lines are in a table cell.
    cell: bool,
    in_quote: bool,
    in_panel: bool,
    depth: usize,
}

impl Place {
    const DOCUMENT: Self = Self { open: true, cell: false, in_quote: false, in_panel: false, depth: 0 };

    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    fn line(self) -> LineIn {
        if self.cell { LineIn::Cell } else { LineIn::Paragraph }
    }
}

fn blocks(blocks: &[Block], place: Place) -> String {
    if place.depth >= MAX_DEPTH {
        return line(&degrade::flat(blocks), place.line());
    }
    let parts: Vec<String> =
        blocks.iter().map(|node| block(node, place)).filter(|text| !text.trim().is_empty()).collect();
    parts.join(if place.open { "\n\n" } else { "\n" })
}

fn block(block: &Block, place: Place) -> String {
    match block {
        Block::Paragraph { content, .. } => line(content, place.line()),
        Block::Heading { level, content, .. } => {
            let text = line(content, if place.cell { LineIn::CellHeading } else { LineIn::Heading });
            if text.is_empty() { text } else { format!("h{}. {text}", level.clamp(&1, &6)) }
        }
        Block::List { kind, items } => list(*kind, items, "", place).join("\n"),
        Block::TaskList { items } => tasks(items, "", place.line()).join("\n"),
        Block::Code { language, text } => code(language.as_deref(), text),
        Block::Quote(content) if place.in_quote => blocks(content, place.deeper()),
        Block::Quote(content) => {
            let inner = Place { open: true, cell: false, in_quote: true, ..place.deeper() };
            format!("{{quote}}{}{{quote}}", blocks(content, inner))
        }
        Block::Panel { content, .. } if place.in_panel => blocks(content, place.deeper()),
        Block::Panel { kind, content, extra } => {
            let inner = Place { open: true, cell: false, in_panel: true, ..place.deeper() };
            format!("{{panel:bgColor={}}}\n{}\n{{panel}}", panel_color(*kind, extra), blocks(content, inner))
        }
        Block::Expand { title, content } => {
            let mut all: Vec<Block> = degrade::title(title).into_iter().collect();
            all.extend(content.iter().cloned());
            blocks(&all, place.deeper())
        }
        Block::Rule if place.open => "----".to_owned(),
        Block::Rule => line(&[Inline::text("----")], place.line()),
        Block::Table(content) if place.open => table(content, place),
        Block::Table(content) => blocks(&degrade::table_rows(content), place.deeper()),
        Block::Media { media, caption, .. } => {
            let mut content = vec![Inline::Media(media.clone()), Inline::Break];
            content.extend(caption.iter().cloned());
            line(&content, place.line())
        }
        Block::Attachments(list) => {
            let content: Vec<Inline> =
                list.iter().flat_map(|media| [Inline::Media(media.clone()), Inline::Break]).collect();
            line(&content, place.line())
        }
        Block::Card { url } => {
            let text = line(&[Inline::Card { url: url.clone() }], place.line());
            if !place.open {
                return text;
            }
            text.strip_suffix("|smart-link]").map_or(text.clone(), |link| format!("{link}|smart-card]"))
        }
        Block::Opaque { content, .. } => blocks(content, place.deeper()),
    }
}

fn list(kind: ListKind, items: &[ListItem], prefix: &str, place: Place) -> Vec<String> {
    let marker = match kind {
        ListKind::Bullet => '*',
        ListKind::Ordered { .. } => '#',
    };
    let prefix = format!("{prefix}{marker}");
    let inner = Place { open: false, ..place.deeper() };
    let mut lines = Vec::new();
    for item in items {
        if prefix.len() + place.depth >= MAX_DEPTH {
            let text = line(&degrade::flat(&item.content), place.line());
            if !text.is_empty() {
                lines.push(format!("{prefix} {text}"));
            }
            continue;
        }
        let mut own: Vec<String> = Vec::new();
        let mut nested: Vec<String> = Vec::new();
        let mut content = Vec::new();
        dissolve(&item.content, inner, &mut content);
        for node in &content {
            match node {
                Block::List { kind, items } => nested.extend(list(*kind, items, &prefix, place)),
                Block::TaskList { items } => nested.extend(tasks(items, &prefix, place.line())),
                other => {
                    let text = block(other, inner);
                    if !text.trim().is_empty() {
                        own.push(text);
                    }
                }
            }
        }
        if !own.is_empty() {
            lines.push(format!("{prefix} {}", own.join("\n")));
        }
        lines.extend(nested);
    }
    lines
}

/// Puts the content of boxes that can't be written in a list item in their place, so that lists in them nest.
fn dissolve(content: &[Block], place: Place, out: &mut Vec<Block>) {
    for node in content {
        match node {
            Block::Expand { title, content } => {
                out.extend(degrade::title(title));
                dissolve(content, place, out);
            }
            Block::Opaque { content, .. } => dissolve(content, place, out),
            Block::Quote(content) if place.in_quote => dissolve(content, place, out),
            Block::Panel { content, .. } if place.in_panel => dissolve(content, place, out),
            other => out.push(other.clone()),
        }
    }
}

fn tasks(items: &[TaskItem], prefix: &str, place: LineIn) -> Vec<String> {
    let strike = |inline: &Inline| match inline {
        Inline::Text { text, marks } => Inline::marked(text.clone(), Marks { strike: true, ..marks.clone() }),
        other => other.clone(),
    };
    items
        .iter()
        .map(|task| {
            let content = if task.done { task.content.iter().map(strike).collect() } else { task.content.clone() };
            (usize::from(task.depth), line(&content, place))
        })
        .filter(|(_, text)| !text.is_empty())
        .map(|(depth, text)| {
            format!("{prefix}{} {text}", "*".repeat(depth.min(MAX_DEPTH.saturating_sub(prefix.len() + 1)) + 1))
        })
        .collect()
}

fn code(language: Option<&str>, text: &str) -> String {
    let is_word = |language: &&str| {
        !language.is_empty()
            && language.len() <= 40
            && language.chars().all(|char| char.is_ascii_alphanumeric() || matches!(char, '#' | '+' | '-' | '_' | '.'))
    };
    let language = language.filter(is_word).filter(|language| !matches!(*language, "text" | "plaintext" | "none"));
    let ends_code = contains(text, "{code}");
    match language {
        Some(language) if !ends_code => format!("{{code:{}}}\n{text}\n{{code}}", language.to_lowercase()),
        _ if !contains(text, "{noformat}") => format!("{{noformat}}\n{text}\n{{noformat}}"),
        // Neither macro can hold both closing tokens; a space keeps them apart and readable.
        _ => format!("{{noformat}}\n{}\n{{noformat}}", replace(text, "{noformat}", "{ noformat}")),
    }
}

fn contains(text: &str, token: &str) -> bool {
    text.to_ascii_lowercase().contains(token)
}

/// Replaces a token whatever its case.
fn replace(text: &str, token: &str, with: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut out = String::with_capacity(text.len());
    let mut last = 0;
    for (at, _) in lower.match_indices(token) {
        out.push_str(&text[last..at]);
        out.push_str(with);
        last = at + token.len();
    }
    out.push_str(&text[last..]);
    out
}

fn panel_color(kind: PanelKind, extra: &Extra) -> Color {
    let known = |kind: PanelKind| PANEL_COLORS.iter().find(|(other, _)| *other == kind).map(|(_, color)| *color);
    let custom = extra.get("panelColor").and_then(|value| value.as_str()).and_then(Color::parse);
    match kind {
        PanelKind::Custom => custom.or_else(|| known(PanelKind::Info)),
        PanelKind::Tip => known(PanelKind::Success),
        other => known(other),
    }
    .unwrap_or(Color([0xde, 0xeb, 0xff]))
}

fn table(table: &Table, place: Place) -> String {
    let inner = Place { open: false, cell: true, ..place.deeper() };
    let mut rows = Vec::new();
    let mut pending: Vec<u32> = Vec::new();
    for row in &table.rows {
        let mut text = String::new();
        let mut last_header = false;
        let mut column = 0;
        for cell in &row.cells {
            fill(&mut text, &mut pending, &mut column);
            let mark = if cell.header { "||" } else { "|" };
            let content = blocks(&cell.content, inner);
            text.push_str(mark);
            text.push_str(if content.is_empty() { " " } else { &content });
            last_header = cell.header;
            for span in 0..cell.colspan.max(1) {
                if span > 0 {
                    text.push_str(mark);
                    text.push(' ');
                }
                if pending.len() <= column {
                    pending.resize(column + 1, 0);
                }
                pending[column] = cell.rowspan.saturating_sub(1);
                column += 1;
            }
        }
        let filled = column;
        fill(&mut text, &mut pending, &mut column);
        last_header &= column == filled;
        if text.is_empty() {
            text.push_str("| ");
        }
        text.push_str(if last_header { "||" } else { "|" });
        rows.push(text);
    }
    rows.join("\n")
}

/// Writes empty cells for columns that a cell of an earlier row reaches into.
fn fill(text: &mut String, pending: &mut [u32], column: &mut usize) {
    while let Some(rows) = pending.get_mut(*column).filter(|rows| **rows > 0) {
        *rows -= 1;
        text.push_str("| ");
        *column += 1;
    }
}

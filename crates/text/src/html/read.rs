//! Blocks of HTML.

use super::dom::{Dom, Part};
use super::inline::{image, inline};
use super::space::{collapsed, one_line};
use crate::limits::{MAX_DEPTH, MAX_SPAN};
use crate::tree::{
    Align, Block, Cell, Extra, Inline, Layout, ListItem, ListKind, Marks, PanelKind, Row, Table, TaskItem,
};

/// Boxes without a meaning of their own that lie deeper in each other are read as their text.
const DEEPEST: usize = 200;

/// Where a node lies: how deep in the tree of the document, and in the tree of elements.
#[derive(Clone, Copy, Default)]
struct Place {
    depth: usize,
    nesting: usize,
}

impl Place {
    /// Inside of a block.
    fn inside(self) -> Self {
        Self { depth: self.depth + 1, nesting: self.nesting + 1 }
    }

    /// Inside of a box that shows nothing itself.
    fn through(self) -> Self {
        Self { nesting: self.nesting + 1, ..self }
    }

    fn is_too_deep(self) -> bool {
        self.depth >= MAX_DEPTH || self.nesting >= DEEPEST
    }
}

/// Elements of which nothing is shown.
pub(super) fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "template" | "head" | "title" | "meta" | "link" | "iframe" | "object" | "embed" | "svg"
    )
}

/// Elements that begin a line of their own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "pre"
            | "blockquote"
            | "hr"
            | "table"
            | "caption"
            | "thead"
            | "tbody"
            | "tfoot"
            | "tr"
            | "td"
            | "th"
            | "details"
            | "summary"
            | "figure"
            | "figcaption"
            | "section"
            | "article"
            | "aside"
            | "header"
            | "footer"
            | "main"
            | "nav"
            | "address"
            | "center"
            | "form"
            | "fieldset"
            | "html"
            | "body"
    )
}

/// The document's blocks.
pub(super) fn blocks(dom: &Dom) -> Vec<Block> {
    let mut out = Vec::new();
    read(dom.roots(), Place::default(), Layout::default(), &mut out);
    out
}

fn inside(part: Part<'_>, place: Place) -> Vec<Block> {
    let mut out = Vec::new();
    read(part.children(), place.inside(), Layout::default(), &mut out);
    out
}

/// Reads neighbours: what stands in a line is a paragraph, with the layout of the box around it.
fn read<'a>(parts: impl Iterator<Item = Part<'a>>, place: Place, layout: Layout, out: &mut Vec<Block>) {
    let mut line: Vec<Inline> = Vec::new();
    for part in parts {
        match part.name().filter(|name| is_block(name) && !place.is_too_deep()) {
            Some(name) => {
                paragraph(std::mem::take(&mut line), layout, out);
                block(part, name, place, layout, out);
            }
            None => inline(part, &Marks::default(), 0, &mut line),
        }
    }
    paragraph(line, layout, out);
}

fn paragraph(content: Vec<Inline>, layout: Layout, out: &mut Vec<Block>) {
    let content = collapsed(content);
    if !content.is_empty() {
        out.push(Block::Paragraph { content, layout });
    }
}

/// What stands in one line, whatever is in it.
fn line(part: Part<'_>) -> Vec<Inline> {
    let mut content = Vec::new();
    part.children().for_each(|child| inline(child, &Marks::default(), 0, &mut content));
    collapsed(content)
}

fn block(part: Part<'_>, name: &str, place: Place, around: Layout, out: &mut Vec<Block>) {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            let level = name.as_bytes()[1] - b'0';
            let content = line(part);
            if !content.is_empty() {
                out.push(Block::Heading { level, content, layout: layout(part, around) });
            }
        }
        "ul" | "ol" => match tasks(part) {
            Some(items) => out.push(Block::TaskList { items }),
            None => list(part, name, place, out),
        },
        "pre" => out.push(code(part)),
        "blockquote" => some(inside(part, place), Block::Quote, out),
        "hr" => out.push(Block::Rule),
        "table" => table(part, place, out),
        "details" => details(part, place, out),
        "figure" => figure(part, place, out),
        "div" if panel(part).is_some() => {
            let kind = panel(part).unwrap_or(PanelKind::Info);
            some(inside(part, place), |content| Block::Panel { kind, content, extra: Extra::new() }, out);
        }
        _ => read(part.children(), place.through(), layout(part, around), out),
    }
}

fn some(content: Vec<Block>, make: impl FnOnce(Vec<Block>) -> Block, out: &mut Vec<Block>) {
    if !content.is_empty() {
        out.push(make(content));
    }
}

fn layout(part: Part<'_>, around: Layout) -> Layout {
    let align = match part.style("text-align").or_else(|| part.attribute("align")) {
        Some("center") => Some(Align::Center),
        Some("right" | "end") => Some(Align::End),
        Some("left" | "start" | "justify") => None,
        _ if part.name() == Some("center") => Some(Align::Center),
        _ => around.align,
    };
    let pixels = part.style("margin-left").and_then(|margin| margin.strip_suffix("px")?.parse::<u16>().ok());
    let indent = pixels.map_or(around.indent, |pixels| u8::try_from(pixels / INDENT_PIXELS).unwrap_or(6).min(6));
    Layout { align, indent }
}

/// One step of indentation.
pub(super) const INDENT_PIXELS: u16 = 40;

fn list(part: Part<'_>, name: &str, place: Place, out: &mut Vec<Block>) {
    let start = part.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
    let kind = if name == "ol" { ListKind::Ordered { start } } else { ListKind::Bullet };
    let mut items: Vec<ListItem> = Vec::new();
    for child in part.children() {
        match child.name() {
            Some("li") => items.push(ListItem { content: inside(child, place) }),
            // Lists in lists without an item around them, as some editors write them.
            Some(_) => {
                let mut more = Vec::new();
                read(std::iter::once(child), place.inside(), Layout::default(), &mut more);
                match items.last_mut() {
                    Some(item) => item.content.extend(more),
                    None if more.is_empty() => {}
                    None => items.push(ListItem { content: more }),
                }
            }
            None => {}
        }
    }
    if !items.is_empty() {
        out.push(Block::List { kind, items });
    }
}

/// The tasks of a list that has nothing but tasks.
fn tasks(list: Part<'_>) -> Option<Vec<TaskItem>> {
    let mut items = Vec::new();
    collect_tasks(list, 0, &mut items).filter(|()| !items.is_empty())?;
    Some(items)
}

fn collect_tasks(list: Part<'_>, depth: u8, items: &mut Vec<TaskItem>) -> Option<()> {
    for item in list.children() {
        if item.name().is_none() {
            continue;
        }
        let (mut done, mut content, mut nested) = (None, Vec::new(), Vec::new());
        for child in item.children() {
            match child.name() {
                Some("input") if done.is_none() && child.attribute("type") == Some("checkbox") => {
                    done = Some(child.attribute("checked").is_some());
                }
                Some("ul" | "ol") => nested.push(child),
                _ => inline(child, &Marks::default(), 0, &mut content),
            }
        }
        let said = item.attribute("data-depth").and_then(|depth| depth.parse().ok());
        items.push(TaskItem { done: done?, depth: said.unwrap_or(depth), content: collapsed(content) });
        for list in nested {
            if depth >= 20 {
                return None;
            }
            collect_tasks(list, depth + 1, items)?;
        }
    }
    Some(())
}

fn code(part: Part<'_>) -> Block {
    let class = part.find("code").and_then(|code| code.attribute("class")).or_else(|| part.attribute("class"));
    let language = class.and_then(|class| class.split_ascii_whitespace().find_map(|one| one.strip_prefix("language-")));
    let language = language.filter(|language| !language.is_empty()).map(str::to_owned);
    Block::Code { language, text: part.all_text().trim_end_matches('\n').to_owned() }
}

fn table(part: Part<'_>, place: Place, out: &mut Vec<Block>) {
    let mut rows = Vec::new();
    for child in part.children() {
        match child.name() {
            Some("caption") => paragraph(line(child), Layout::default(), out),
            Some("thead" | "tbody" | "tfoot") => {
                rows.extend(child.children().filter(|row| row.name() == Some("tr")).map(|tr| row(tr, place)));
            }
            Some("tr") => rows.push(row(child, place)),
            _ => {}
        }
    }
    if rows.iter().any(|row| !row.cells.is_empty()) {
        out.push(Block::Table(Table { rows, extra: Extra::new() }));
    }
}

fn row(tr: Part<'_>, place: Place) -> Row {
    let cells = tr.children().filter(|cell| matches!(cell.name(), Some("td" | "th")));
    let cells = cells.map(|cell| {
        let span = |name| cell.attribute(name).and_then(|span| span.parse().ok()).unwrap_or(1).clamp(1, MAX_SPAN);
        Cell {
            colspan: span("colspan"),
            rowspan: span("rowspan"),
            ..Cell::new(cell.name() == Some("th"), inside(cell, place))
        }
    });
    Row { cells: cells.collect() }
}

fn details(part: Part<'_>, place: Place, out: &mut Vec<Block>) {
    let is_title = |child: &Part<'_>| child.name() == Some("summary");
    let title = part.children().find(is_title).map(|title| one_line(&title.all_text())).unwrap_or_default();
    let mut content = Vec::new();
    read(part.children().filter(|child| !is_title(child)), place.inside(), Layout::default(), &mut content);
    if !title.is_empty() || !content.is_empty() {
        out.push(Block::Expand { title, content });
    }
}

fn figure(part: Part<'_>, place: Place, out: &mut Vec<Block>) {
    let picture = part.find("img").and_then(|img| image(img, &Marks::default()));
    let caption = part.find("figcaption").map(line).unwrap_or_default();
    match picture {
        Some(Inline::Media(media)) if !caption.is_empty() => {
            out.push(Block::Media { media, caption, extra: Extra::new() });
        }
        _ => read(part.children(), place.through(), Layout::default(), out),
    }
}

fn panel(part: Part<'_>) -> Option<PanelKind> {
    let class = part.attribute("class")?.split_ascii_whitespace().find_map(|one| one.strip_prefix("panel-"))?;
    PANELS.iter().find(|(name, _)| *name == class).map(|(_, kind)| *kind)
}

/// The classes of panels.
pub(super) const PANELS: &[(&str, PanelKind)] = &[
    ("info", PanelKind::Info),
    ("note", PanelKind::Note),
    ("tip", PanelKind::Tip),
    ("warning", PanelKind::Warning),
    ("error", PanelKind::Error),
    ("success", PanelKind::Success),
    ("custom", PanelKind::Custom),
];

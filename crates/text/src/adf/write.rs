//! Tree to ADF.

use serde_json::{Value, json};

use super::attrs;
use super::line::{expressible, line, media_node};
use super::place::Place;
use crate::degrade;
use crate::limits::MAX_DEPTH;
use crate::tree::{
    Align, Block, Cell, Document, Inline, Layout, ListItem, ListKind, Marks, Media, MediaPlacement, PanelKind, Table,
    TaskItem, normal_inlines, trim_breaks,
};

/// Writes an ADF document (`{"version":1,"type":"doc","content":[...]}`) that keeps to the ADF schema.
///
/// Opaque ADF nodes are written as they came. Mentions of login names, which ADF has no place for, become text.
#[must_use]
pub fn write(document: &Document) -> Value {
    let mut writer = Writer { task_lists: 0, tasks: 0 };
    let mut content = Vec::new();
    writer.blocks(&document.blocks, Place::Doc, 0, &mut content);
    json!({"version": 1, "type": "doc", "content": content})
}

struct Writer {
    task_lists: usize,
    tasks: usize,
}

fn paragraph(content: Vec<Value>) -> Value {
    if content.is_empty() { json!({"type": "paragraph"}) } else { json!({"type": "paragraph", "content": content}) }
}

fn or_paragraph(content: Vec<Value>) -> Vec<Value> {
    if content.is_empty() { vec![paragraph(Vec::new())] } else { content }
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block], place: Place, depth: usize, out: &mut Vec<Value>) {
        if depth > MAX_DEPTH {
            let content = line(&degrade::flat(blocks));
            if !content.is_empty() {
                out.push(paragraph(content));
            }
            return;
        }
        for block in blocks {
            if place.admits(block) {
                self.block(block, place, depth, out);
            } else {
                self.degraded(block, place, depth, out);
            }
        }
    }

    fn content(&mut self, blocks: &[Block], place: Place, depth: usize) -> Vec<Value> {
        let mut out = Vec::new();
        self.blocks(blocks, place, depth + 1, &mut out);
        or_paragraph(out)
    }

    fn block(&mut self, block: &Block, place: Place, depth: usize, out: &mut Vec<Value>) {
        match block {
            Block::Paragraph { content, layout } => paragraphs(content, *layout, place, out),
            Block::Heading { level, content, layout } => heading(*level, content, *layout, place, out),
            Block::List { kind, items } => self.list(*kind, items, depth, out),
            Block::TaskList { items } => out.extend(self.task_list(items, 0)),
            Block::Code { language, text } => out.push(code_block(language.as_deref(), text)),
            Block::Quote(content) => self.container(
                content,
                Place::Quote,
                place,
                depth,
                out,
                |content| json!({"type": "blockquote", "content": content}),
            ),
            Block::Panel { kind, content, extra } => {
                let mut panel = json!({"panelType": panel_type(*kind)});
                if let Some(map) = panel.as_object_mut() {
                    map.extend(attrs::keep(Some(extra), attrs::PANEL));
                }
                self.container(
                    content,
                    Place::Panel,
                    place,
                    depth,
                    out,
                    |content| json!({"type": "panel", "attrs": panel, "content": content}),
                );
            }
            Block::Expand { title, content } => {
                let (kind, inner) = match place {
                    Place::Doc => ("expand", Place::Expand),
                    _ => ("nestedExpand", Place::NestedExpand),
                };
                let content = self.content(content, inner, depth);
                out.push(json!({"type": kind, "attrs": {"title": title}, "content": content}));
            }
            Block::Rule => out.push(json!({"type": "rule"})),
            Block::Table(table) => self.table(table, depth, out),
            Block::Media { media, caption, extra } => out.push(media_single(media, caption, Some(extra))),
            Block::Attachments(list) => {
                let content: Vec<Value> = list.iter().filter_map(media_node).collect();
                if !content.is_empty() {
                    out.push(json!({"type": "mediaGroup", "content": content}));
                }
            }
            Block::Card { url } => out.push(json!({"type": "blockCard", "attrs": {"url": url}})),
            Block::Opaque { node, .. } => out.push(node.raw.clone()),
        }
    }

    fn degraded(&mut self, block: &Block, place: Place, depth: usize, out: &mut Vec<Value>) {
        match block {
            Block::Heading { content, .. } => {
                let bold = content.iter().cloned().map(embolden).collect::<Vec<_>>();
                paragraphs(&bold, Layout::default(), place, out);
            }
            Block::TaskList { items } => self.blocks(&[degrade::task_bullets(items)], place, depth, out),
            Block::Quote(content) | Block::Panel { content, .. } | Block::Opaque { content, .. } => {
                self.blocks(content, place, depth + 1, out);
            }
            Block::Expand { title, content } => {
                self.blocks(degrade::title(title).as_slice(), place, depth, out);
                self.blocks(content, place, depth + 1, out);
            }
            Block::Rule => out.push(paragraph(vec![json!({"type": "text", "text": "----"})])),
            Block::Table(table) => self.blocks(&degrade::table_rows(table), place, depth, out),
            Block::Attachments(list) => out.extend(list.iter().map(|media| media_single(media, &[], None))),
            Block::Card { url } => {
                out.push(paragraph(vec![json!({"type": "inlineCard", "attrs": {"url": url}})]));
            }
            Block::Paragraph { .. } | Block::List { .. } | Block::Code { .. } | Block::Media { .. } => {
                self.block(block, place, depth, out);
            }
        }
    }

    /// Writes a quote or panel; what may not stand in it but may stand beside it splits it.
    fn container(
        &mut self,
        content: &[Block],
        inner: Place,
        outer: Place,
        depth: usize,
        out: &mut Vec<Value>,
        wrap: impl Fn(Vec<Value>) -> Value,
    ) {
        let start = out.len();
        let mut run: Vec<Value> = Vec::new();
        for block in content {
            let stays = inner.admits(block) || !outer.admits(block) || matches!(block, Block::Heading { .. });
            if stays || depth >= MAX_DEPTH {
                self.blocks(std::slice::from_ref(block), inner, depth + 1, &mut run);
                continue;
            }
            if !run.is_empty() {
                out.push(wrap(std::mem::take(&mut run)));
            }
            self.blocks(std::slice::from_ref(block), outer, depth + 1, out);
        }
        if !run.is_empty() || out.len() == start {
            out.push(wrap(or_paragraph(run)));
        }
    }

    fn list(&mut self, kind: ListKind, items: &[ListItem], depth: usize, out: &mut Vec<Value>) {
        let content: Vec<Value> = items
            .iter()
            .map(|item| json!({"type": "listItem", "content": self.content(&item.content, Place::ListItem, depth)}))
            .collect();
        if content.is_empty() {
            return;
        }
        out.push(match kind {
            ListKind::Bullet => json!({"type": "bulletList", "content": content}),
            ListKind::Ordered { start } => {
                json!({"type": "orderedList", "attrs": {"order": start}, "content": content})
            }
        });
    }

    fn task_list(&mut self, items: &[TaskItem], depth: u8) -> Option<Value> {
        if items.is_empty() {
            return None;
        }
        self.task_lists += 1;
        let id = format!("tasks-{}", self.task_lists);
        let mut content = Vec::new();
        let mut rest = items;
        while let Some(first) = rest.first() {
            let nested = rest.iter().take_while(|item| item.depth > depth).count();
            if nested > 0 && usize::from(depth) < MAX_DEPTH {
                content.extend(self.task_list(&rest[..nested], depth + 1));
                rest = &rest[nested..];
                continue;
            }
            self.tasks += 1;
            let mut task = json!({
                "type": "taskItem",
                "attrs": {"localId": format!("task-{}", self.tasks), "state": if first.done { "DONE" } else { "TODO" }},
            });
            let line = line(&first.content);
            if !line.is_empty() {
                task["content"] = Value::Array(line);
            }
            content.push(task);
            rest = &rest[1..];
        }
        Some(json!({"type": "taskList", "attrs": {"localId": id}, "content": content}))
    }

    fn table(&mut self, table: &Table, depth: usize, out: &mut Vec<Value>) {
        let rows: Vec<Value> = table
            .rows
            .iter()
            .map(|row| {
                let cells: Vec<Value> = row.cells.iter().map(|cell| self.cell(cell, depth)).collect();
                json!({"type": "tableRow", "content": cells})
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        let mut node = json!({"type": "table", "content": rows});
        let extra = attrs::keep(Some(&table.extra), attrs::TABLE);
        if !extra.is_empty() {
            node["attrs"] = Value::Object(extra);
        }
        out.push(node);
    }

    fn cell(&mut self, cell: &Cell, depth: usize) -> Value {
        let mut attrs = attrs::keep(Some(&cell.extra), attrs::CELL);
        for (name, span) in [("colspan", cell.colspan), ("rowspan", cell.rowspan)] {
            if span > 1 {
                attrs.insert(name.to_owned(), json!(span));
            }
        }
        let kind = if cell.header { "tableHeader" } else { "tableCell" };
        let content = self.content(&cell.content, Place::Cell, depth);
        if attrs.is_empty() {
            json!({"type": kind, "content": content})
        } else {
            json!({"type": kind, "attrs": attrs, "content": content})
        }
    }
}

/// A paragraph; images in it stand between its parts, because ADF has no images inside a line.
fn paragraphs(content: &[Inline], layout: Layout, place: Place, out: &mut Vec<Value>) {
    let start = out.len();
    let mut part: Vec<Inline> = Vec::new();
    let flush = |part: &mut Vec<Inline>, out: &mut Vec<Value>| {
        let part = std::mem::take(part).into_iter().map(expressible).collect();
        let content = line(&trim_breaks(normal_inlines(part)));
        if !content.is_empty() {
            out.push(with_layout(
                paragraph(content),
                layout,
                matches!(place, Place::Doc | Place::Cell),
                place == Place::Doc,
            ));
        }
    };
    for inline in content {
        match inline {
            Inline::Media(media) if media.placement != MediaPlacement::Inline => {
                flush(&mut part, out);
                out.push(match media.placement {
                    MediaPlacement::Link if place != Place::ListItem => match media_node(media) {
                        Some(node) => json!({"type": "mediaGroup", "content": [node]}),
                        None => paragraph(Vec::new()),
                    },
                    _ => media_single(media, &[], None),
                });
            }
            other => part.push(other.clone()),
        }
    }
    flush(&mut part, out);
    if out.len() == start {
        out.push(paragraph(Vec::new()));
    }
}

fn heading(level: u8, content: &[Inline], layout: Layout, place: Place, out: &mut Vec<Value>) {
    let is_media =
        |inline: &&Inline| matches!(inline, Inline::Media(media) if media.placement != MediaPlacement::Inline);
    let text: Vec<Inline> = content.iter().filter(|inline| !is_media(inline)).cloned().collect();
    let mut node = json!({"type": "heading", "attrs": {"level": level.clamp(1, 6)}});
    let line = line(&text);
    if !line.is_empty() {
        node["content"] = Value::Array(line);
    }
    let laid_out = matches!(place, Place::Doc | Place::Cell);
    out.push(with_layout(node, layout, laid_out, laid_out));
    for inline in content {
        if let Inline::Media(media) = inline
            && media.placement != MediaPlacement::Inline
        {
            out.push(media_single(media, &[], None));
        }
    }
}

fn with_layout(mut node: Value, layout: Layout, may_align: bool, may_indent: bool) -> Value {
    let mark = match layout.align {
        Some(Align::Center) if may_align => json!({"type": "alignment", "attrs": {"align": "center"}}),
        Some(Align::End) if may_align => json!({"type": "alignment", "attrs": {"align": "end"}}),
        None if may_indent && layout.indent > 0 => {
            json!({"type": "indentation", "attrs": {"level": layout.indent.min(6)}})
        }
        _ => return node,
    };
    node["marks"] = json!([mark]);
    node
}

fn embolden(inline: Inline) -> Inline {
    match inline {
        Inline::Text { text, marks } => Inline::Text { text, marks: Marks { strong: true, ..marks } },
        other => other,
    }
}

/// Captions hold no files and no extensions.
fn worded(inline: Inline) -> Inline {
    match inline {
        Inline::Media(_) | Inline::Opaque(_) => Inline::text(degrade::inline_text(&[inline])),
        other => other,
    }
}

fn code_block(language: Option<&str>, text: &str) -> Value {
    let mut node = json!({"type": "codeBlock"});
    if let Some(language) = language.filter(|language| !language.is_empty()) {
        node["attrs"] = json!({"language": language});
    }
    if !text.is_empty() {
        node["content"] = json!([{"type": "text", "text": text}]);
    }
    node
}

fn panel_type(kind: PanelKind) -> &'static str {
    match kind {
        PanelKind::Info => "info",
        PanelKind::Note => "note",
        PanelKind::Tip => "tip",
        PanelKind::Warning => "warning",
        PanelKind::Error => "error",
        PanelKind::Success => "success",
        PanelKind::Custom => "custom",
    }
}

fn media_single(media: &Media, caption: &[Inline], extra: Option<&crate::tree::Extra>) -> Value {
    let Some(node) = media_node(media) else { return paragraph(Vec::new()) };
    let mut attrs = attrs::media_single(extra);
    attrs.entry("layout").or_insert_with(|| json!("center"));
    let mut content = vec![node];
    let caption = line(&caption.iter().cloned().map(worded).collect::<Vec<_>>());
    if !caption.is_empty() {
        content.push(json!({"type": "caption", "content": caption}));
    }
    json!({"type": "mediaSingle", "attrs": attrs, "content": content})
}

//! ADF to tree.

use serde_json::{Map, Value};

use super::attrs;
use crate::limits::{MAX_DEPTH, MAX_SPAN};
use crate::tree::{
    Align, Block, Cell, Color, Document, Emoji, Extra, Inline, Layout, Link, ListItem, ListKind, Marks, Media,
    MediaPlacement, MediaSource, Opaque, Origin, PanelKind, Row, Script, StatusColor, Table, TaskItem, UserRef,
    normal_inlines,
};

/// Reads an ADF document, a single node or a list of nodes. `null` is an empty document, a string is plain text (Jira
/// gives strings for text fields that hold no rich text). Nodes of unknown kinds become opaque.
#[must_use]
pub fn read(value: &Value) -> Document {
    let reader = Reader { keep_opaque: true };
    reader.document(value)
}

/// Reads ADF that stands inside another format, where no opaque node may be trusted to be what it says.
pub(crate) fn read_foreign(value: &Value, depth: usize) -> Vec<Block> {
    Reader { keep_opaque: false }.blocks(std::slice::from_ref(value), depth)
}

struct Reader {
    keep_opaque: bool,
}

fn kind(node: &Value) -> &str {
    node.get("type").and_then(Value::as_str).unwrap_or_default()
}

fn attr<'a>(node: &'a Value, name: &str) -> Option<&'a Value> {
    node.get("attrs").and_then(|attrs| attrs.get(name))
}

fn attr_text(node: &Value, name: &str) -> Option<String> {
    attr(node, name).and_then(Value::as_str).map(str::to_owned)
}

fn attr_map(node: &Value) -> Option<&Map<String, Value>> {
    node.get("attrs").and_then(Value::as_object)
}

fn attr_size(node: &Value, name: &str) -> Option<u32> {
    let value = attr(node, name)?.as_f64()?;
    // The bounds make the conversion exact up to the fraction.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (value >= 1.0 && value <= f64::from(u32::MAX)).then_some(value as u32)
}

fn children(node: &Value) -> &[Value] {
    node.get("content").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn marks_of(node: &Value) -> &[Value] {
    node.get("marks").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

impl Reader {
    fn document(&self, value: &Value) -> Document {
        match value {
            Value::String(text) => crate::plain::read(text),
            Value::Array(nodes) => Document::new(self.blocks(nodes, 0)),
            Value::Object(_) if kind(value) == "doc" => Document::new(self.blocks(children(value), 0)),
            Value::Object(_) => Document::new(self.blocks(std::slice::from_ref(value), 0)),
            _ => Document::default(),
        }
    }

    fn blocks(&self, nodes: &[Value], depth: usize) -> Vec<Block> {
        let mut out = Vec::new();
        let mut line: Vec<Inline> = Vec::new();
        for node in nodes {
            if is_inline(kind(node)) {
                line.extend(self.inline(node));
                continue;
            }
            flush(&mut line, &mut out);
            self.block(node, depth, &mut out);
        }
        flush(&mut line, &mut out);
        out
    }

    fn block(&self, node: &Value, depth: usize, out: &mut Vec<Block>) {
        if depth >= MAX_DEPTH {
            out.extend(text_block(&all_text(node)));
            return;
        }
        let deeper = || self.blocks(children(node), depth + 1);
        let block = match kind(node) {
            "paragraph" => Block::Paragraph { content: self.line(children(node)), layout: layout(node) },
            "heading" => Block::Heading {
                level: attr(node, "level").and_then(Value::as_f64).map_or(1, clamp_level),
                content: self.line(children(node)),
                layout: layout(node),
            },
            "bulletList" => Block::List { kind: ListKind::Bullet, items: self.items(node, depth) },
            "orderedList" => {
                let start = if attr(node, "order").and_then(Value::as_f64) == Some(0.0) {
                    0
                } else {
                    attr_size(node, "order").unwrap_or(1)
                };
                Block::List { kind: ListKind::Ordered { start }, items: self.items(node, depth) }
            }
            "taskList" => {
                let mut items = Vec::new();
                self.tasks(node, 0, &mut items);
                Block::TaskList { items }
            }
            "codeBlock" => Block::Code {
                language: attr_text(node, "language").filter(|language| !language.is_empty()),
                text: children(node).iter().map(all_text).collect(),
            },
            "blockquote" => Block::Quote(deeper()),
            "panel" => Block::Panel {
                kind: panel_kind(attr(node, "panelType").and_then(Value::as_str).unwrap_or_default()),
                content: deeper(),
                extra: attrs::keep(attr_map(node), attrs::PANEL),
            },
            "expand" | "nestedExpand" => {
                Block::Expand { title: attr_text(node, "title").unwrap_or_default(), content: deeper() }
            }
            "rule" => Block::Rule,
            "table" => Block::Table(self.table(node, depth)),
            "mediaSingle" => return self.media_single(node, out),
            "mediaGroup" => Block::Attachments(
                children(node).iter().filter_map(|child| media(child, MediaPlacement::Link)).collect(),
            ),
            "media" => match media(node, MediaPlacement::Image) {
                Some(media) => Block::Media { media, caption: Vec::new(), extra: Extra::new() },
                None => return,
            },
            "blockCard" if attr(node, "url").is_some() && attr(node, "datasource").is_none() => {
                Block::Card { url: attr_text(node, "url").unwrap_or_default() }
            }
            "doc" | "listItem" | "tableRow" | "tableCell" | "tableHeader" | "layoutColumn" | "caption" => {
                out.extend(deeper());
                return;
            }
            _ => return self.opaque_block(node, depth, out),
        };
        out.push(block);
    }

    fn opaque_block(&self, node: &Value, depth: usize, out: &mut Vec<Block>) {
        let mut content = self.blocks(children(node), depth + 1);
        if content.is_empty() {
            let shown = attr_text(node, "url").or_else(|| attr_text(node, "text")).unwrap_or_else(|| all_text(node));
            content.extend(text_block(&shown));
        }
        if self.keep_opaque && node.is_object() && !kind(node).is_empty() {
            let node = Opaque { origin: Origin::Adf, raw: node.clone(), shown: String::new() };
            out.push(Block::Opaque { node, content });
        } else {
            out.extend(content);
        }
    }

    fn items(&self, node: &Value, depth: usize) -> Vec<ListItem> {
        children(node)
            .iter()
            .map(|item| match kind(item) {
                "listItem" => ListItem { content: self.blocks(children(item), depth + 1) },
                _ => ListItem { content: self.blocks(std::slice::from_ref(item), depth + 1) },
            })
            .collect()
    }

    fn tasks(&self, node: &Value, depth: u8, out: &mut Vec<TaskItem>) {
        for child in children(node) {
            let content = match kind(child) {
                "taskList" if usize::from(depth) < MAX_DEPTH => {
                    self.tasks(child, depth + 1, out);
                    continue;
                }
                "taskItem" => self.line(children(child)),
                "blockTaskItem" => crate::degrade::flat(&self.blocks(children(child), usize::from(depth) + 1)),
                _ => vec![Inline::text(all_text(child))],
            };
            let done = attr(child, "state").and_then(Value::as_str) == Some("DONE");
            out.push(TaskItem { done, depth, content: normal_inlines(content) });
        }
    }

    fn table(&self, node: &Value, depth: usize) -> Table {
        let rows = children(node)
            .iter()
            .map(|row| Row { cells: children(row).iter().map(|cell| self.cell(cell, depth)).collect() })
            .collect();
        Table { rows, extra: attrs::keep(attr_map(node), attrs::TABLE) }
    }

    fn cell(&self, node: &Value, depth: usize) -> Cell {
        Cell {
            header: kind(node) == "tableHeader",
            colspan: attr_size(node, "colspan").unwrap_or(1).min(MAX_SPAN),
            rowspan: attr_size(node, "rowspan").unwrap_or(1).min(MAX_SPAN),
            content: self.blocks(children(node), depth + 1),
            extra: attrs::keep(attr_map(node), attrs::CELL),
        }
    }

    fn media_single(&self, node: &Value, out: &mut Vec<Block>) {
        let caption = children(node)
            .iter()
            .find(|child| kind(child) == "caption")
            .map_or_else(Vec::new, |caption| self.line(children(caption)));
        let Some(mut media) = children(node).iter().find_map(|child| media(child, MediaPlacement::Image)) else {
            out.extend(text_block(&all_text(node)));
            return;
        };
        media.link = media.link.or_else(|| read_marks(marks_of(node)).link.map(|link| link.href));
        out.push(Block::Media { media, caption, extra: attrs::media_single(attr_map(node)) });
    }

    fn line(&self, nodes: &[Value]) -> Vec<Inline> {
        normal_inlines(nodes.iter().flat_map(|node| self.inline(node)).collect())
    }

    fn inline(&self, node: &Value) -> Option<Inline> {
        Some(match kind(node) {
            "text" => {
                let text = node.get("text").and_then(Value::as_str).unwrap_or_default();
                Inline::Text { text: text.to_owned(), marks: read_marks(marks_of(node)) }
            }
            "hardBreak" => Inline::Break,
            "mention" => {
                let id = attr_text(node, "id").unwrap_or_default();
                let id = id.strip_prefix("accountid:").unwrap_or(&id).to_owned();
                Inline::Mention { user: UserRef::Account(id), text: attr_text(node, "text").filter(|t| !t.is_empty()) }
            }
            "emoji" => Inline::Emoji(Emoji {
                short_name: attr_text(node, "shortName").unwrap_or_default(),
                id: attr_text(node, "id"),
                text: attr_text(node, "text"),
            }),
            "date" => match timestamp(attr(node, "timestamp")) {
                Some(timestamp) => Inline::Date { timestamp },
                None => return self.opaque_inline(node),
            },
            "status" => Inline::Status {
                text: attr_text(node, "text").unwrap_or_default(),
                color: status_color(attr(node, "color").and_then(Value::as_str).unwrap_or_default()),
            },
            "inlineCard" => match attr_text(node, "url") {
                Some(url) => Inline::Card { url },
                None => return self.opaque_inline(node),
            },
            "mediaInline" => match media(node, MediaPlacement::Inline) {
                Some(media) => Inline::Media(media),
                None => return self.opaque_inline(node),
            },
            _ => return self.opaque_inline(node),
        })
    }

    fn opaque_inline(&self, node: &Value) -> Option<Inline> {
        let shown = attr_text(node, "text").unwrap_or_else(|| all_text(node)).replace('\n', " ");
        if self.keep_opaque && node.is_object() && !kind(node).is_empty() {
            return Some(Inline::Opaque(Opaque { origin: Origin::Adf, raw: node.clone(), shown }));
        }
        (!shown.is_empty()).then(|| Inline::text(shown))
    }
}

fn is_inline(kind: &str) -> bool {
    matches!(
        kind,
        "text"
            | "hardBreak"
            | "mention"
            | "emoji"
            | "date"
            | "status"
            | "inlineCard"
            | "mediaInline"
            | "placeholder"
            | "inlineExtension"
    )
}

fn flush(line: &mut Vec<Inline>, out: &mut Vec<Block>) {
    if !line.is_empty() {
        out.push(Block::paragraph(normal_inlines(std::mem::take(line))));
    }
}

fn text_block(text: &str) -> Option<Block> {
    (!text.is_empty()).then(|| Block::paragraph(normal_inlines(vec![Inline::text(text)])))
}

/// All text below a node, without recursion, for nodes that may be arbitrarily deep.
fn all_text(node: &Value) -> String {
    let mut out = String::new();
    let mut stack = vec![node];
    while let Some(node) = stack.pop() {
        match kind(node) {
            "hardBreak" => out.push('\n'),
            _ => out.push_str(node.get("text").and_then(Value::as_str).unwrap_or_default()),
        }
        stack.extend(children(node).iter().rev());
    }
    out
}

// The level is clamped to 1..=6 first.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn clamp_level(level: f64) -> u8 {
    level.clamp(1.0, 6.0) as u8
}

fn layout(node: &Value) -> Layout {
    let mut layout = Layout::default();
    for mark in marks_of(node) {
        match kind(mark) {
            "alignment" => {
                layout.align = match attr(mark, "align").and_then(Value::as_str) {
                    Some("center") => Some(Align::Center),
                    Some("end") => Some(Align::End),
                    _ => None,
                }
            }
            "indentation" => layout.indent = attr(mark, "level").and_then(Value::as_f64).map_or(0, clamp_level),
            _ => {}
        }
    }
    layout
}

fn panel_kind(name: &str) -> PanelKind {
    match name {
        "note" => PanelKind::Note,
        "tip" => PanelKind::Tip,
        "warning" => PanelKind::Warning,
        "error" => PanelKind::Error,
        "success" => PanelKind::Success,
        "custom" => PanelKind::Custom,
        _ => PanelKind::Info,
    }
}

fn status_color(name: &str) -> StatusColor {
    match name {
        "purple" => StatusColor::Purple,
        "blue" => StatusColor::Blue,
        "red" => StatusColor::Red,
        "yellow" => StatusColor::Yellow,
        "green" => StatusColor::Green,
        other => match Color::parse(other) {
            Some(color) if other.starts_with('#') => StatusColor::Custom(color),
            _ => StatusColor::Neutral,
        },
    }
}

fn timestamp(value: Option<&Value>) -> Option<i64> {
    match value? {
        Value::String(text) => text.trim().parse().ok(),
        Value::Number(number) => number.as_i64(),
        _ => None,
    }
}

fn media(node: &Value, placement: MediaPlacement) -> Option<Media> {
    let source = match attr(node, "type").and_then(Value::as_str) {
        Some("external") => MediaSource::External { url: attr_text(node, "url")? },
        _ => MediaSource::File {
            id: attr_text(node, "id").filter(|id| !id.is_empty())?,
            collection: attr_text(node, "collection").unwrap_or_default(),
        },
    };
    Some(Media {
        source,
        placement,
        alt: attr_text(node, "alt"),
        width: attr_size(node, "width"),
        height: attr_size(node, "height"),
        link: read_marks(marks_of(node)).link.map(|link| link.href),
    })
}

fn read_marks(list: &[Value]) -> Marks {
    let mut marks = Marks::default();
    let color = |mark: &Value| attr(mark, "color").and_then(Value::as_str).and_then(Color::parse);
    for mark in list {
        match kind(mark) {
            "strong" => marks.strong = true,
            "em" => marks.em = true,
            "strike" => marks.strike = true,
            "underline" => marks.underline = true,
            "code" => marks.code = true,
            "subsup" => {
                marks.script = match attr(mark, "type").and_then(Value::as_str) {
                    Some("sub") => Some(Script::Sub),
                    Some("sup") => Some(Script::Sup),
                    _ => None,
                }
            }
            "textColor" => marks.color = color(mark),
            "backgroundColor" => marks.background = color(mark),
            "link" => {
                marks.link = attr_text(mark, "href").map(|href| Link { href, title: attr_text(mark, "title") });
            }
            _ => {}
        }
    }
    marks
}

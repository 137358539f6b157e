//! Markdown to tree.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use crate::limits::{MAX_DEPTH, MAX_MARKUP_BYTES};
use crate::tree::{
    Block, Cell, Document, Extra, Inline, Link, ListItem, ListKind, Marks, Media, MediaPlacement, MediaSource, Opaque,
    Origin, Row, Script, Table, TaskItem, normal_inlines, trim_breaks,
};

/// Reads Markdown. A line break inside a paragraph is a space, as in CommonMark. Text over [`MAX_MARKUP_BYTES`] is read
/// as plain text.
#[must_use]
pub fn read(text: &str) -> Document {
    if text.len() > MAX_MARKUP_BYTES {
        return crate::plain::read(text);
    }
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut reader = Reader { stack: vec![Frame::new(Kind::Flow)], marks: Vec::new(), image: None };
    for event in Parser::new_ext(text, options) {
        reader.event(event);
    }
    reader.finish()
}

/// A change to the marks.
type Set = fn(&mut Marks);

/// HTML tags that stand for a mark.
const TAGS: &[(&str, Set)] = &[
    ("b", |marks| marks.strong = true),
    ("strong", |marks| marks.strong = true),
    ("i", |marks| marks.em = true),
    ("em", |marks| marks.em = true),
    ("s", |marks| marks.strike = true),
    ("del", |marks| marks.strike = true),
    ("u", |marks| marks.underline = true),
    ("ins", |marks| marks.underline = true),
    ("sub", |marks| marks.script = Some(Script::Sub)),
    ("sup", |marks| marks.script = Some(Script::Sup)),
];

/// A node that is open.
struct Frame {
    kind: Kind,
    blocks: Vec<Block>,
    line: Vec<Inline>,
    task: Option<bool>,
}

enum Kind {
    Flow,
    Heading(u8),
    Quote,
    Code(Option<String>),
    Html,
    List(ListKind, Vec<Item>),
    Item,
    Table(Vec<Row>),
    Row(Vec<Cell>),
    Cell(bool),
}

struct Item {
    task: Option<bool>,
    content: Vec<Block>,
}

impl Frame {
    fn new(kind: Kind) -> Self {
        Self { kind, blocks: Vec::new(), line: Vec::new(), task: None }
    }

    /// Ends running text that stands without a paragraph of its own, as in tight list items.
    fn flush(&mut self) {
        let line = trim_breaks(normal_inlines(std::mem::take(&mut self.line)));
        if !line.is_empty() {
            self.blocks.push(Block::paragraph(line));
        }
    }

    fn into_blocks(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }
}

struct Reader {
    stack: Vec<Frame>,
    /// The marks that are open, with the HTML tag that opened them, if one did.
    marks: Vec<(Option<&'static str>, Marks)>,
    image: Option<(Media, String, usize)>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        if self.image.is_some() {
            return self.in_image(event);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => {
                let marks = Marks { code: true, ..self.top_marks() };
                self.push(Inline::marked(text.into_string(), marks));
            }
            Event::Html(text) => self.text(&text),
            Event::InlineHtml(html) => self.inline_html(&html),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.push(Inline::Break),
            Event::Rule => self.block(Block::Rule),
            Event::TaskListMarker(done) => {
                if let Some(item) = self.stack.iter_mut().rev().find(|frame| matches!(frame.kind, Kind::Item)) {
                    item.task = Some(done);
                }
            }
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => self.text(&text),
        }
    }

    fn top_marks(&self) -> Marks {
        self.marks.last().map(|(_, marks)| marks.clone()).unwrap_or_default()
    }

    fn top(&mut self) -> Option<&mut Frame> {
        self.stack.last_mut()
    }

    fn push(&mut self, inline: Inline) {
        if let Some(frame) = self.top() {
            frame.line.push(inline);
        }
    }

    fn block(&mut self, block: Block) {
        if let Some(frame) = self.top() {
            frame.flush();
            frame.blocks.push(block);
        }
    }

    fn text(&mut self, text: &str) {
        let marks = self.top_marks();
        self.push(Inline::marked(text, marks));
    }

    fn mark(&mut self, set: impl FnOnce(&mut Marks)) {
        self.tagged_mark(None, set);
    }

    fn tagged_mark(&mut self, tag: Option<&'static str>, set: impl FnOnce(&mut Marks)) {
        let mut marks = self.top_marks();
        set(&mut marks);
        self.marks.push((tag, marks));
    }

    fn open(&mut self, kind: Kind) {
        if let Some(frame) = self.top() {
            frame.flush();
        }
        self.stack.push(Frame::new(kind));
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.open(Kind::Flow),
            Tag::Heading { level, .. } => self.open(Kind::Heading(number(level))),
            Tag::BlockQuote(_) => self.open(Kind::Quote),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                let language = info.split_whitespace().next().map(str::to_owned);
                self.open(Kind::Code(language));
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => self.open(Kind::Code(None)),
            Tag::HtmlBlock => self.open(Kind::Html),
            Tag::List(start) => {
                let kind = start
                    .map_or(ListKind::Bullet, |start| ListKind::Ordered { start: u32::try_from(start).unwrap_or(1) });
                self.open(Kind::List(kind, Vec::new()));
            }
            Tag::Item => self.open(Kind::Item),
            Tag::Table(_) => self.open(Kind::Table(Vec::new())),
            Tag::TableHead | Tag::TableRow => self.open(Kind::Row(Vec::new())),
            Tag::TableCell => {
                // The head is the first row of its table.
                let head = matches!(self.stack.iter().rev().nth(1).map(|frame| &frame.kind), Some(Kind::Table(rows)) if rows.is_empty());
                self.open(Kind::Cell(head));
            }
            Tag::Emphasis => self.mark(|marks| marks.em = true),
            Tag::Strong => self.mark(|marks| marks.strong = true),
            Tag::Strikethrough => self.mark(|marks| marks.strike = true),
            Tag::Superscript => self.mark(|marks| marks.script = Some(Script::Sup)),
            Tag::Subscript => self.mark(|marks| marks.script = Some(Script::Sub)),
            Tag::Link { link_type, dest_url, title, .. } => self.mark(|marks| {
                let title = (!title.is_empty()).then(|| title.into_string());
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                marks.link = Some(Link { href: format!("{scheme}{dest_url}"), title });
            }),
            Tag::Image { dest_url, .. } => {
                let mut media = Media::new(source(&dest_url), MediaPlacement::Image);
                media.link = self.top_marks().link.map(|link| link.href);
                self.image = Some((media, String::new(), 0));
            }
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => {
                self.open(Kind::Flow);
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => {
                // Tags opened inside end with it.
                while let Some((Some(_), _)) = self.marks.pop() {}
            }
            TagEnd::Image => {}
            _ => self.close(),
        }
    }

    /// Closes the innermost node and hands it to the one around it.
    fn close(&mut self) {
        // The outermost frame stays until the end.
        if self.stack.len() < 2 {
            return;
        }
        self.marks.clear();
        let Some(mut frame) = self.stack.pop() else { return };
        let deep = self.stack.len() > MAX_DEPTH;
        match std::mem::replace(&mut frame.kind, Kind::Flow) {
            Kind::Flow => {
                frame.flush();
                for block in frame.blocks {
                    self.block(block);
                }
            }
            Kind::Heading(level) => {
                let content = trim_breaks(normal_inlines(frame.line));
                self.block(Block::heading(level, content));
            }
            Kind::Quote if deep => frame.into_blocks().into_iter().for_each(|block| self.block(block)),
            Kind::Quote => {
                let content = frame.into_blocks();
                self.block(Block::Quote(content));
            }
            Kind::Code(language) => {
                let text = raw_text(&frame.line);
                let text = text.strip_suffix('\n').unwrap_or(&text).to_owned();
                self.block(Block::Code { language, text });
            }
            Kind::Html => self.html_block(raw_text(&frame.line).trim_end()),
            Kind::List(kind, items) => self.list(kind, items, deep),
            Kind::Item => {
                let task = frame.task;
                let content = frame.into_blocks();
                if let Some(Frame { kind: Kind::List(_, items), .. }) = self.stack.last_mut() {
                    items.push(Item { task, content });
                }
            }
            Kind::Table(rows) => self.block(Block::Table(Table { rows, extra: Extra::new() })),
            Kind::Row(cells) => {
                if let Some(Frame { kind: Kind::Table(rows), .. }) = self.stack.last_mut() {
                    rows.push(Row { cells });
                }
            }
            Kind::Cell(header) => {
                let content = frame.into_blocks();
                if let Some(Frame { kind: Kind::Row(cells), .. }) = self.stack.last_mut() {
                    cells.push(Cell::new(header, content));
                }
            }
        }
    }

    fn list(&mut self, kind: ListKind, items: Vec<Item>, deep: bool) {
        if deep {
            items.into_iter().flat_map(|item| item.content).for_each(|block| self.block(block));
            return;
        }
        if let Some(tasks) = tasks(&items) {
            self.block(Block::TaskList { items: tasks });
            return;
        }
        let items = items
            .into_iter()
            .map(|mut item| {
                if let Some(done) = item.task {
                    let state = Block::paragraph(vec![Inline::text(if done { "[x] " } else { "[ ] " })]);
                    match item.content.first_mut() {
                        Some(Block::Paragraph { content, .. }) => {
                            content.insert(0, Inline::text(if done { "[x] " } else { "[ ] " }));
                            *content = normal_inlines(std::mem::take(content));
                        }
                        _ => item.content.insert(0, state),
                    }
                }
                ListItem { content: item.content }
            })
            .collect();
        self.block(Block::List { kind, items });
    }

    fn html_block(&mut self, html: &str) {
        if html.is_empty() {
            return;
        }
        let node = Opaque { origin: Origin::Markdown, raw: html.into(), shown: String::new() };
        let shown = strip_tags(html);
        let content = crate::plain::read(&shown).blocks;
        self.block(Block::Opaque { node, content });
    }

    fn inline_html(&mut self, html: &str) {
        let tag = html.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/').trim().to_ascii_lowercase();
        if tag == "br" {
            return self.push(Inline::Break);
        }
        if let Some((name, set)) = TAGS.iter().find(|(name, _)| *name == tag) {
            return self.tagged_mark(Some(name), set);
        }
        let closes =
            tag.strip_prefix('/').is_some_and(|name| self.marks.last().is_some_and(|(open, _)| *open == Some(name)));
        if closes {
            self.marks.pop();
        } else {
            let node = Opaque { origin: Origin::Markdown, raw: html.into(), shown: String::new() };
            self.push(Inline::Opaque(node));
        }
    }

    /// Gathers the alternative text of an image, up to its end.
    fn in_image(&mut self, event: Event<'_>) {
        let Some((_, alt, depth)) = &mut self.image else { return };
        match event {
            Event::Text(text) | Event::Code(text) => alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            Event::Start(_) => *depth += 1,
            Event::End(_) if *depth > 0 => *depth -= 1,
            Event::End(_) => {
                if let Some((mut media, alt, _)) = self.image.take() {
                    media.alt = (!alt.is_empty()).then_some(alt);
                    self.push(Inline::Media(media));
                }
            }
            _ => {}
        }
    }

    fn finish(mut self) -> Document {
        while self.stack.len() > 1 {
            self.close();
        }
        Document::new(self.stack.pop().map(Frame::into_blocks).unwrap_or_default())
    }
}

/// The tasks of a list of which every item is a task that holds a line and more tasks at most.
fn tasks(items: &[Item]) -> Option<Vec<TaskItem>> {
    let mut out = Vec::new();
    for item in items {
        let (line, rest) = match item.content.split_first() {
            Some((Block::Paragraph { content, .. }, rest)) => (content.clone(), rest),
            Some(_) => return None,
            None => (Vec::new(), &[][..]),
        };
        out.push(TaskItem { done: item.task?, depth: 0, content: line });
        for block in rest {
            let Block::TaskList { items } = block else { return None };
            out.extend(items.iter().map(|nested| TaskItem { depth: nested.depth + 1, ..nested.clone() }));
        }
    }
    (!out.is_empty()).then_some(out)
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn source(url: &str) -> MediaSource {
    if url.contains("://") || url.starts_with('/') {
        MediaSource::External { url: url.to_owned() }
    } else {
        MediaSource::File { id: url.replace("%20", " "), collection: String::new() }
    }
}

fn raw_text(line: &[Inline]) -> String {
    line.iter().map(|inline| if let Inline::Text { text, .. } = inline { text.as_str() } else { "" }).collect()
}

/// HTML without its tags; what is not closed is no tag.
fn strip_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let Some((_, after)) = tag.split_once('>') else {
            out.push('<');
            out.push_str(tag);
            return out;
        };
        rest = after;
    }
    out.push_str(rest);
    out
}

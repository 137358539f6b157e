//! Inline content as Markdown.

use super::escape;
use crate::degrade;
use crate::emoji;
use crate::tree::{
    Block, Inline, Link, Marks, Media, MediaPlacement, MediaSource, Origin, Script, UserRef, normal_inlines,
    trim_breaks,
};

/// How a line break inside a block is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// As a backslash at the end of the line.
    Lines,
    /// As `<br>`: the block has to stay on one line.
    Html,
    /// As `<br>`, in a table cell, which a bar would end even in code.
    Cell,
}

/// A mark from the outermost to the innermost.
#[derive(Clone, PartialEq)]
enum Layer {
    Link(Link),
    Underline,
    Script(Script),
    Strong,
    Em,
    Strike,
}

impl Layer {
    fn tokens(&self, html: bool) -> (String, String) {
        let both = |token: &str| (token.to_owned(), token.to_owned());
        let tags = |name: &str| (format!("<{name}>"), format!("</{name}>"));
        match self {
            Self::Link(link) => {
                let title = link.title.as_deref().map(clean_title).filter(|title| !title.is_empty());
                let title = title.map_or(String::new(), |title| format!(" \"{title}\""));
                ("[".to_owned(), format!("]({}{title})", escape::href(&link.href)))
            }
            Self::Underline => tags("u"),
            Self::Script(Script::Sub) => tags("sub"),
            Self::Script(Script::Sup) => tags("sup"),
            Self::Strong if html => tags("strong"),
            Self::Em if html => tags("em"),
            Self::Strike if html => tags("del"),
            Self::Strong => both("**"),
            Self::Em => both("*"),
            Self::Strike => both("~~"),
        }
    }
}

fn clean_title(title: &str) -> String {
    title.replace(['"', '\\', '\n', '&', '<', '`', '|', '[', ']'], "").trim().to_owned()
}

/// Writes inline content.
pub(super) fn line(content: &[Inline], breaks: Breaks) -> String {
    let content = trim(split_spaces(normal_inlines(content.iter().cloned().map(worded).map(spaced).collect())));
    let text = render(&content, breaks, false);
    let has_runs =
        content.iter().flat_map(layers).any(|layer| matches!(layer, Layer::Strong | Layer::Em | Layer::Strike));
    if !has_runs || reads_back(&text, &content) {
        return text;
    }
    // Delimiter runs don't open or close beside every character; tags do.
    render(&content, breaks, true)
}

fn render(content: &[Inline], breaks: Breaks, html: bool) -> String {
    let mut writer = Writer { out: String::new(), breaks, html };
    writer.nest(content.iter().map(|inline| (layers(inline), inline.clone())).collect());
    writer.out
}

fn reads_back(text: &str, content: &[Inline]) -> bool {
    match super::read(text).blocks.as_slice() {
        [Block::Paragraph { content: read, .. }] => {
            read.len() == content.len() && read.iter().zip(content).all(|(left, right)| looks_same(left, right))
        }
        _ => false,
    }
}

/// Whether two nodes have the same text and marks; addresses are spelled anew by each round and are not compared.
fn looks_same(left: &Inline, right: &Inline) -> bool {
    match (left, right) {
        (Inline::Text { text: a, marks: left }, Inline::Text { text: b, marks: right }) => {
            let flags = |marks: &Marks| Marks { link: None, ..marks.clone() };
            a == b && left.link.is_some() == right.link.is_some() && flags(left) == flags(right)
        }
        _ => std::mem::discriminant(left) == std::mem::discriminant(right),
    }
}

/// Puts what Markdown has no words for in text.
fn worded(inline: Inline) -> Inline {
    match inline {
        Inline::Text { text, marks } => {
            let link = marks.link.filter(|link| !link.href.trim().is_empty());
            Inline::Text { text, marks: Marks { color: None, background: None, link, ..marks } }
        }
        Inline::Mention { user: UserRef::Name(name), .. } => Inline::text(format!("@{name}")),
        Inline::Emoji(node) => Inline::text(emoji::shown(&node)),
        Inline::Card { url } => Inline::marked(url.clone(), Marks { link: Some(Link::new(url)), ..Marks::default() }),
        Inline::Status { text, .. } => Inline::marked(format!("[{text}]"), Marks::bold()),
        Inline::Opaque(node) if node.origin == Origin::Markdown => Inline::Opaque(node),
        Inline::Media(media) if media.name().trim().is_empty() => Inline::text(""),
        Inline::Media(media) if media.placement == MediaPlacement::Link => {
            let label = media.alt.as_deref().map(str::trim).filter(|alt| !alt.is_empty());
            let marks = Marks { link: Some(Link::new(media.name())), ..Marks::default() };
            Inline::marked(label.unwrap_or(media.name().trim()), marks)
        }
        Inline::Break | Inline::Media(_) => inline,
        other => Inline::text(degrade::inline_text(&[other])),
    }
}

fn is_marked(marks: &Marks) -> bool {
    !marks.is_plain()
}

/// Text with the white space that Markdown keeps.
fn spaced(inline: Inline) -> Inline {
    match inline {
        Inline::Text { text, marks } => {
            let text = text.replace(['\t', '\r', '\u{b}', '\u{c}'], " ").replace('\0', "\u{fffd}");
            Inline::Text { text, marks }
        }
        other => other,
    }
}

/// Moves spaces out of marks, where Markdown would not see the marks.
fn split_spaces(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text { text, marks } if is_marked(&marks) => {
                let core = text.trim();
                let start = text.len() - text.trim_start().len();
                out.push(Inline::text(&text[..start]));
                out.push(Inline::marked(core, marks));
                out.push(Inline::text(&text[start + core.len()..]));
            }
            other => out.push(other),
        }
    }
    normal_inlines(out)
}

/// Drops spaces at both ends of each line, which Markdown does not keep.
fn trim(content: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text { text, marks } if matches!(out.last(), None | Some(Inline::Break)) => {
                let text = text.trim_start();
                if !text.is_empty() {
                    out.push(Inline::marked(text, marks));
                }
            }
            Inline::Break => {
                trim_end(&mut out);
                out.push(Inline::Break);
            }
            other => out.push(other),
        }
    }
    trim_end(&mut out);
    trim_breaks(out)
}

fn trim_end(out: &mut Vec<Inline>) {
    while let Some(Inline::Text { text, .. }) = out.last_mut() {
        text.truncate(text.trim_end().len());
        if !text.is_empty() {
            return;
        }
        out.pop();
    }
}

fn layers(inline: &Inline) -> Vec<Layer> {
    match inline {
        Inline::Text { marks, .. } => {
            let on = |flag: bool, layer: Layer| flag.then_some(layer);
            let link = marks.link.clone().filter(|link| !link.href.trim().is_empty()).map(Layer::Link);
            [
                link,
                on(marks.underline, Layer::Underline),
                marks.script.map(Layer::Script),
                on(marks.strong, Layer::Strong),
                on(marks.em, Layer::Em),
                on(marks.strike, Layer::Strike),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
        Inline::Media(media) => {
            media.link.iter().filter(|href| !href.trim().is_empty()).map(|href| Layer::Link(Link::new(href))).collect()
        }
        _ => Vec::new(),
    }
}

struct Writer {
    out: String,
    breaks: Breaks,
    /// Whether bold, italic and struck text are written as tags.
    html: bool,
}

impl Writer {
    fn nest(&mut self, atoms: Vec<(Vec<Layer>, Inline)>) {
        let mut atoms = atoms.into_iter().peekable();
        while let Some((mut layers, inline)) = atoms.next() {
            if layers.is_empty() {
                self.atom(&inline);
                continue;
            }
            let layer = layers.remove(0);
            let mut group = vec![(layers, inline)];
            while let Some((mut layers, inline)) = atoms.next_if(|(layers, _)| layers.contains(&layer)) {
                layers.retain(|other| *other != layer);
                group.push((layers, inline));
            }
            let (open, close) = layer.tokens(self.html);
            self.out.push_str(&open);
            self.nest(group);
            self.out.push_str(&close);
        }
    }

    fn atom(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text, marks } if marks.code => {
                let code = escape::code(text);
                let code = if self.breaks == Breaks::Cell { code.replace('|', "\\|") } else { code };
                self.out.push_str(&code);
            }
            Inline::Text { text, .. } => {
                let line_start = self.out.is_empty() || self.out.ends_with('\n');
                self.out.push_str(&escape::text(text, line_start));
            }
            Inline::Break => self.out.push_str(match self.breaks {
                Breaks::Lines => "\\\n",
                Breaks::Html | Breaks::Cell => "<br>",
            }),
            Inline::Media(media) => self.out.push_str(&image(media)),
            Inline::Opaque(node) => self.out.push_str(node.raw.as_str().unwrap_or_default()),
            // All put in words before.
            other => self.out.push_str(&escape::text(&degrade::inline_text(std::slice::from_ref(other)), false)),
        }
    }
}

fn image(media: &Media) -> String {
    let name = media.name().trim();
    let address = match &media.source {
        MediaSource::External { url } => url.as_str(),
        MediaSource::File { .. } => name,
    };
    let label = media.alt.as_deref().map(str::trim).filter(|alt| !alt.is_empty());
    let address = escape::href(address);
    format!("![{}]({address})", escape::text(label.unwrap_or_default(), false))
}

//! Inline content arranged for writing: marks nested instead of listed, everything wiki markup lacks put in words.

use super::escape::{encode_href, is_name};
use super::inline::smiley_has_room;
use super::link::{is_target, stands_alone};
use super::source::Source;
use crate::degrade;
use crate::emoji;
use crate::tree::{
    Color, Emoji, Inline, Link, Marks, Media, MediaPlacement, Script, StatusColor, UserRef, normal_inlines, trim_breaks,
};

/// A part of a line to write.
pub(super) enum Piece {
    /// Text to escape.
    Text(String),
    /// Monospaced text.
    Code(String),
    /// Markup to write as it is.
    Literal(String),
    /// An address that is a link by itself if what surrounds it lets it be, else the markup of the link.
    Address(String, String),
    /// A short cut if what surrounds it lets it be read as one, else the character.
    Emoji(&'static str, String),
    /// A line break.
    Break,
    /// Content between two marks.
    Mark(char, Vec<Piece>),
    /// Content between an opening and a closing token that need no room around them.
    Around(String, Vec<Piece>, String),
}

/// Marks from the outermost to the innermost, the order of Atlassian's converter.
#[derive(Clone, PartialEq)]
enum Layer {
    Link(Link),
    Color(Color),
    Mark(char),
}

struct Atom {
    layers: Vec<Layer>,
    piece: Piece,
}

/// Arranges inline content.
pub(super) fn arrange(content: &[Inline]) -> Vec<Piece> {
    let content = trim_lines(split_spaces(recognise(in_words(content))));
    nest(content.into_iter().map(atom).collect())
}

/// Puts what wiki markup has no words for in text.
fn in_words(content: &[Inline]) -> Vec<Inline> {
    let worded = content.iter().map(|inline| match inline {
        Inline::Date { timestamp } => Inline::marked(degrade::date_text(*timestamp), Marks::code()),
        Inline::Status { text, color } => {
            let marks = Marks { strong: true, color: Some(status_color(color)), ..Marks::default() };
            Inline::marked(format!("[ {} ]", text.trim().to_uppercase()), marks)
        }
        Inline::Mention { user: UserRef::Account(name) | UserRef::Name(name), .. } if !is_name(name) => {
            Inline::text(degrade::inline_text(std::slice::from_ref(inline)))
        }
        Inline::Media(media) if !is_name(media.name()) => Inline::text(media.name()),
        Inline::Opaque(node) => Inline::text(node.shown.clone()),
        Inline::Text { text, marks } => {
            let link = marks.link.as_ref().map(canonical);
            Inline::Text { text: text.clone(), marks: Marks { background: None, link, ..marks.clone() } }
        }
        other => other.clone(),
    });
    spell_out_links(normal_inlines(worded.collect()))
}

/// A link as it will be read back.
fn canonical(link: &Link) -> Link {
    let href = encode_href(&link.href);
    if !is_target(&href) {
        return Link::new(link.href.trim());
    }
    let is_tip =
        |tip: &&str| is_name(tip) && !matches!(*tip, "smart-link" | "smart-card" | "block-link" | "smart-embed");
    Link { href, title: link.title.as_deref().filter(is_tip).map(str::to_owned) }
}

/// Writes addresses that can't stand in a link behind its text.
fn spell_out_links(content: Vec<Inline>) -> Vec<Inline> {
    let link_of = |inline: &Inline| match inline {
        Inline::Text { marks, .. } => marks.link.clone(),
        _ => None,
    };
    let mut out = Vec::with_capacity(content.len());
    let mut content = content.into_iter().peekable();
    while let Some(inline) = content.next() {
        match inline {
            Inline::Text { text, mut marks }
                if marks.link.as_ref().is_some_and(|link| !is_target(&encode_href(&link.href))) =>
            {
                let Some(link) = marks.link.take() else { continue };
                let last = content.peek().and_then(link_of).as_ref() != Some(&link);
                out.push(Inline::marked(text, marks));
                if last && !link.href.trim().is_empty() {
                    out.push(Inline::text(format!(" ({})", link.href.trim())));
                }
            }
            other => out.push(other),
        }
    }
    normal_inlines(out)
}

/// Turns what a reader would take for an address or a smiley into what it would take it for, so that text reads back
/// as it was written.
fn recognise(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text { text, marks } if !marks.code && marks.link.is_none() => {
                let source = Source::new(&text);
                let mut start = 0;
                let mut pos = 0;
                while let Some(char) = source.char_at(pos, text.len()) {
                    let Some((node, after)) = recognised(&source, pos, char, &marks) else {
                        pos += char.len_utf8();
                        continue;
                    };
                    out.push(Inline::Text { text: text[start..pos].to_owned(), marks: marks.clone() });
                    out.push(node);
                    start = after;
                    pos = after;
                }
                out.push(Inline::Text { text: text[start..].to_owned(), marks: marks.clone() });
            }
            other => out.push(other),
        }
    }
    normal_inlines(out)
}

fn recognised(source: &Source<'_>, pos: usize, char: char, marks: &Marks) -> Option<(Inline, usize)> {
    let end = source.text.len();
    match char {
        'h' | 'f' | 'm' | 'i' => {
            let (shown, href, after) = source.address_at(pos, end)?;
            let marks = Marks { link: Some(Link::new(href)), ..marks.clone() };
            Some((Inline::marked(shown, marks), after))
        }
        ':' | ';' => {
            let (node, len) = emoji::shortcut_at(&source.text[pos..])?;
            smiley_has_room(source.char_before(pos), source.char_at(pos + len, end))
                .then_some((Inline::Emoji(node), pos + len))
        }
        _ => None,
    }
}

/// Moves spaces out of marks, which may not begin or end with one.
fn split_spaces(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text { text, marks } if !mark_chars(&marks).is_empty() || marks.code => {
                let outside = Marks { link: marks.link.clone(), color: marks.color, ..Marks::default() };
                let core = text.trim();
                let start = text.len() - text.trim_start().len();
                out.push(Inline::Text { text: text[..start].to_owned(), marks: outside.clone() });
                out.push(Inline::Text { text: core.to_owned(), marks });
                out.push(Inline::Text { text: text[start + core.len()..].to_owned(), marks: outside });
            }
            other => out.push(other),
        }
    }
    normal_inlines(out)
}

/// Drops spaces at both ends of each line and line breaks at both ends of the whole.
fn trim_lines(content: Vec<Inline>) -> Vec<Inline> {
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
                trim_last(&mut out);
                out.push(Inline::Break);
            }
            other => out.push(other),
        }
    }
    trim_last(&mut out);
    trim_breaks(out)
}

fn trim_last(out: &mut Vec<Inline>) {
    while let Some(Inline::Text { text, .. }) = out.last_mut() {
        text.truncate(text.trim_end().len());
        if !text.is_empty() {
            return;
        }
        out.pop();
    }
}

/// The marks outermost first.
fn mark_chars(marks: &Marks) -> Vec<char> {
    let script = match marks.script {
        Some(Script::Sub) => Some('~'),
        Some(Script::Sup) => Some('^'),
        None => None,
    };
    let on = |flag: bool, char: char| flag.then_some(char);
    [on(marks.underline, '+'), script, on(marks.strong, '*'), on(marks.strike, '-'), on(marks.em, '_')]
        .into_iter()
        .flatten()
        .collect()
}

fn atom(inline: Inline) -> Atom {
    match inline {
        Inline::Text { text, marks } => {
            let mut layers = Vec::new();
            if let Some(link) = &marks.link {
                layers.push(Layer::Link(link.clone()));
            }
            layers.extend(marks.color.map(Layer::Color));
            layers.extend(mark_chars(&marks).into_iter().map(Layer::Mark));
            Atom { layers, piece: if marks.code { Piece::Code(text) } else { Piece::Text(text) } }
        }
        Inline::Break => bare(Piece::Break),
        Inline::Mention { user: UserRef::Account(id), .. } => bare(Piece::Literal(format!("[~accountid:{id}]"))),
        Inline::Mention { user: UserRef::Name(name), .. } => bare(Piece::Literal(format!("[~{name}]"))),
        Inline::Emoji(node) => bare(emoji_piece(&node)),
        Inline::Card { url } => {
            let href = encode_href(&url);
            bare(if is_target(&href) {
                Piece::Literal(format!("[{href}|{href}|smart-link]"))
            } else {
                Piece::Text(url)
            })
        }
        Inline::Media(media) => media_atom(&media),
        // All put in words before.
        other => bare(Piece::Text(degrade::inline_text(&[other]))),
    }
}

fn bare(piece: Piece) -> Atom {
    Atom { layers: Vec::new(), piece }
}

fn emoji_piece(node: &Emoji) -> Piece {
    let shown = match &node.text {
        Some(text) if !text.is_empty() => text.clone(),
        _ => node.short_name.clone(),
    };
    match emoji::shortcut_for(node) {
        Some(shortcut) => Piece::Emoji(shortcut, shown),
        None => Piece::Text(shown),
    }
}

fn media_atom(media: &Media) -> Atom {
    let link = media.link.as_ref().filter(|href| is_target(&encode_href(href)));
    let layers = link.map(|href| Layer::Link(Link::new(href))).into_iter().collect();
    Atom { layers, piece: Piece::Literal(image(media)) }
}

/// An image or file reference; its name must be [`is_name`].
fn image(media: &Media) -> String {
    let name = media.name();
    if media.placement == MediaPlacement::Link && media.link.is_none() {
        return format!("[^{name}]");
    }
    let mut params = Vec::new();
    if media.placement == MediaPlacement::Thumbnail {
        params.push("thumbnail".to_owned());
    }
    params.extend(media.width.map(|width| format!("width={width}")));
    params.extend(media.height.map(|height| format!("height={height}")));
    if let Some(alt) = &media.alt
        && is_name(alt)
        && alt != name
        && !alt.contains(['"', ',', '='])
    {
        params.push(format!("alt=\"{}\"", alt.trim()));
    }
    if params.is_empty() { format!("!{name}!") } else { format!("!{name}|{}!", params.join(",")) }
}

/// Nests atoms by their layers, each layer over as many neighbours as share it.
fn nest(atoms: Vec<Atom>) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut atoms = atoms.into_iter().peekable();
    while let Some(mut first) = atoms.next() {
        if first.layers.is_empty() {
            out.push(first.piece);
            continue;
        }
        let layer = first.layers.remove(0);
        let mut group = vec![first];
        while let Some(mut next) = atoms.next_if(|atom| atom.layers.contains(&layer)) {
            next.layers.retain(|other| *other != layer);
            group.push(next);
        }
        wrap(layer, group, &mut out);
    }
    out
}

fn wrap(layer: Layer, group: Vec<Atom>, out: &mut Vec<Piece>) {
    match layer {
        Layer::Mark(char) => out.push(Piece::Mark(char, nest(group))),
        Layer::Color(color) => out.push(Piece::Around(format!("{{color:{color}}}"), nest(group), "{color}".to_owned())),
        Layer::Link(link) => link_pieces(&link, group, out),
    }
}

fn link_pieces(link: &Link, group: Vec<Atom>, out: &mut Vec<Piece>) {
    let href = encode_href(&link.href);
    let tip = link.title.as_deref().map_or(String::new(), |tip| format!("|{tip}"));
    if let [Atom { layers, piece: Piece::Text(text) }] = group.as_slice()
        && layers.is_empty()
        && tip.is_empty()
        && href.strip_prefix("mailto:").unwrap_or(&href) == text
    {
        let link = format!("[{href}]");
        out.push(if stands_alone(&href) { Piece::Address(href, link) } else { Piece::Literal(link) });
        return;
    }
    out.push(Piece::Around("[".to_owned(), nest(group), format!("|{href}{tip}]")));
}

fn status_color(color: &StatusColor) -> Color {
    match color {
        StatusColor::Neutral => Color([0x97, 0xa0, 0xaf]),
        StatusColor::Purple => Color([0x65, 0x54, 0xc0]),
        StatusColor::Blue => Color([0x00, 0x65, 0xff]),
        StatusColor::Red => Color([0xff, 0x56, 0x30]),
        StatusColor::Yellow => Color([0xff, 0xab, 0x00]),
        StatusColor::Green => Color([0x36, 0xb3, 0x7e]),
        StatusColor::Custom(color) => *color,
    }
}

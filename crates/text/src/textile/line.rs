//! Inline content as Textile: as plainly as it reads back right, with references for everything special otherwise.

use super::blocks;
use crate::degrade;
use crate::emoji;
use crate::tree::{
    Inline, Link, Marks, Media, MediaPlacement, MediaSource, Script, UserRef, normal_inlines, trim_breaks,
};

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A paragraph or heading: a break is a line break.
    Paragraph,
    /// A list item: a break is a space.
    Item,
    /// A table's cell: a break is a space, and a bar would end it.
    Cell,
}

/// Writes inline content.
pub(super) fn line(content: &[Inline], place: Place) -> String {
    let content = prepared(content, place != Place::Paragraph);
    let right = |content: &[Inline]| right(content, place == Place::Cell);
    if let Some(text) = right(&content) {
        return text;
    }
    // Marks that open in the middle of a word have no form in Textile: the text stays.
    let content = trim(normal_inlines(content.into_iter().map(bare).collect()));
    if let Some(text) = right(&content) {
        return text;
    }
    let content = trim(normal_inlines(content.into_iter().map(plain).collect()));
    right(&content).unwrap_or_else(|| render(&content, Escape { all: true, bars: true }))
}

/// The plainest form that reads back right.
fn right(content: &[Inline], bars: bool) -> Option<String> {
    [false, true]
        .into_iter()
        .map(|all| render(content, Escape { all, bars }))
        .find(|text| text.trim() == text && blocks::line(text) == content)
}

/// What is written as a reference besides references themselves.
#[derive(Clone, Copy)]
struct Escape {
    /// Everything that could be markup.
    all: bool,
    /// Bars.
    bars: bool,
}

/// Marks but those that stand around a whole piece are dropped: links and code stay where they can.
fn bare(inline: Inline) -> Inline {
    match inline {
        Inline::Text { text, marks } => {
            let marks = Marks { link: marks.link, code: marks.code, ..Marks::default() };
            Inline::Text { text, marks }
        }
        other => other,
    }
}

fn plain(inline: Inline) -> Inline {
    match inline {
        Inline::Text { text, .. } => Inline::text(text),
        Inline::Media(media) => Inline::text(media.name()),
        other => other,
    }
}

/// The content in the form in which the reader would yield it, as far as Textile can hold it.
fn prepared(content: &[Inline], one_line: bool) -> Vec<Inline> {
    let worded = content.iter().cloned().map(|inline| worded(inline, one_line)).collect();
    let split = split_spaces(normal_inlines(worded));
    trim(split)
}

fn worded(inline: Inline, one_line: bool) -> Inline {
    match inline {
        Inline::Text { text, marks } => {
            let text: String = text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect();
            let link = marks.link.as_ref().and_then(|link| {
                let href = clean_href(&link.href)?;
                let title = link.title.as_deref().map(clean_tip).filter(|tip| !tip.is_empty());
                Some(Link { href, title })
            });
            // Code holds no other marks but a link, and a script no second one.
            let marks = match marks.code {
                true => Marks { code: true, ..Marks::default() },
                false => Marks { link, ..marks },
            };
            Inline::Text { text, marks }
        }
        Inline::Break if one_line => Inline::text(" "),
        Inline::Break => Inline::Break,
        Inline::Mention { user: UserRef::Name(name), .. } => worded(Inline::text(format!("@{name}")), one_line),
        Inline::Emoji(node) => Inline::text(emoji::shown(&node)),
        Inline::Card { url } => match clean_href(&url) {
            Some(href) => Inline::marked(url, Marks { link: Some(Link::new(href)), ..Marks::default() }),
            None => worded(Inline::text(url), one_line),
        },
        Inline::Status { text, .. } => worded(Inline::marked(format!("[{text}]"), Marks::bold()), one_line),
        Inline::Media(media) => media_or_text(media, one_line),
        other => {
            let text = degrade::inline_text(&[other]).replace('\n', " ");
            worded(Inline::text(text), one_line)
        }
    }
}

fn media_or_text(media: Media, one_line: bool) -> Inline {
    let name = media.name().trim().to_owned();
    let alt = media.alt.as_deref().map(clean_tip).filter(|alt| !alt.is_empty());
    let odd = |char: char| char.is_control() || "\"<>|()*@!&{}=".contains(char);
    if name.is_empty() || name.contains(odd) || media.placement == MediaPlacement::Link {
        let shown = alt.unwrap_or(name);
        return worded(Inline::text(shown), one_line);
    }
    let source = match name.contains("://") || name.starts_with('/') {
        true => MediaSource::External { url: name.replace(' ', "%20") },
        false => MediaSource::File { id: name.replace("%20", " "), collection: String::new() },
    };
    let link = media.link.as_deref().and_then(clean_href);
    Inline::Media(Media { alt, link, ..Media::new(source, MediaPlacement::Image) })
}

/// An address as a link may have it; none where Redmine would not read a link.
fn clean_href(href: &str) -> Option<String> {
    let mut out = String::with_capacity(href.len());
    for char in href.trim().chars() {
        match char {
            '"' => out.push_str("%22"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '|' => out.push_str("%7C"),
            char if char.is_whitespace() || char.is_control() => out.push_str("%20"),
            char => out.push(char),
        }
    }
    let known = ["https://", "http://", "ftp://", "mailto:", "/", "#"].iter().any(|start| out.starts_with(start));
    known.then_some(out)
}

fn clean_tip(tip: &str) -> String {
    tip.replace(['(', ')', '"', '!', '&', '|'], "").trim().chars().filter(|char| !char.is_control()).collect()
}

/// Moves spaces out of marks, where Textile would not see the marks.
fn split_spaces(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text { text, marks } if !marks.is_plain() => {
                let core = text.trim();
                let start = text.len() - text.trim_start().len();
                out.push(Inline::text(&text[..start]));
                if !core.is_empty() {
                    out.push(Inline::marked(core, marks));
                }
                out.push(Inline::text(&text[start + core.len()..]));
            }
            other => out.push(other),
        }
    }
    normal_inlines(out)
}

/// Drops white space at both ends of the whole.
fn trim(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = trim_breaks(content);
    loop {
        match out.first_mut() {
            Some(Inline::Text { text, .. }) if text.trim_start().len() < text.len() => {
                *text = text.trim_start().to_owned()
            }
            Some(Inline::Text { text, .. }) if text.is_empty() => drop(out.remove(0)),
            Some(Inline::Break) => drop(out.remove(0)),
            _ => break,
        }
    }
    loop {
        match out.last_mut() {
            Some(Inline::Text { text, .. }) if text.trim_end().len() < text.len() => *text = text.trim_end().to_owned(),
            Some(Inline::Text { text, .. }) if text.is_empty() => drop(out.pop()),
            Some(Inline::Break) => drop(out.pop()),
            _ => return out,
        }
    }
}

fn render(content: &[Inline], escape: Escape) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text { text, marks } => piece(&mut out, text, marks, escape),
            Inline::Break => out.push('\n'),
            Inline::Media(media) => image(&mut out, media),
            other => escaped(&mut out, &degrade::inline_text(std::slice::from_ref(other)), escape),
        }
    }
    out
}

fn piece(out: &mut String, text: &str, marks: &Marks, escape: Escape) {
    if let Some(link) = &marks.link
        && link.title.is_none()
        && link.href == text
        && (Marks { link: None, ..marks.clone() }).is_plain()
    {
        out.push_str(&text.replace('&', "&#38;"));
        return;
    }
    if marks.code {
        out.push('@');
        escaped(out, text, Escape { all: true, bars: true });
        out.push('@');
        return;
    }
    let style = [("color", marks.color), ("background", marks.background)];
    let rules: Vec<String> = style.iter().filter_map(|(name, color)| Some(format!("{name}:{}", (*color)?))).collect();
    let layers = [
        (marks.strong, "*"),
        (marks.em, "_"),
        (marks.strike, "-"),
        (marks.underline, "+"),
        (marks.script == Some(Script::Sup), "^"),
        (marks.script == Some(Script::Sub), "~"),
        (!rules.is_empty(), "%"),
    ];
    let open: Vec<&str> = layers.iter().filter(|(on, _)| *on).map(|(_, token)| *token).collect();
    open.iter().for_each(|token| out.push_str(token));
    if !rules.is_empty() {
        out.push_str(&format!("{{{}}}", rules.join(";")));
    }
    match &marks.link {
        Some(link) => {
            out.push('"');
            escaped(out, text, escape);
            if let Some(tip) = &link.title {
                out.push_str(&format!(" ({tip})"));
            }
            out.push_str(&format!("\":{}", link.href.replace('&', "&#38;")));
        }
        None => escaped(out, text, escape),
    }
    open.iter().rev().for_each(|token| out.push_str(token));
}

/// Text with references for what would be markup.
fn escaped(out: &mut String, text: &str, escape: Escape) {
    for (at, char) in text.char_indices() {
        let next = text[at + char.len_utf8()..].chars().next().filter(|_| char == '&');
        let reference = next.is_some_and(|next| next == '#' || next.is_ascii_alphabetic());
        // A comment is hidden wherever it stands.
        let special = reference
            || text[at..].starts_with("<!--")
            || (escape.bars && char == '|')
            || (escape.all && "&*_-+^~%@?\"!<>|{}[]()#=:;\\/`'".contains(char));
        // The first letter of an address or block is enough to hide it.
        let starts = escape.all && "hfmbp".contains(char) && at == 0;
        if special || starts || char == '\u{a0}' {
            out.push_str(&format!("&#{};", u32::from(char)));
        } else {
            out.push(char);
        }
    }
}

fn image(out: &mut String, media: &Media) {
    let name = match &media.source {
        MediaSource::External { url } => url.clone(),
        MediaSource::File { id, .. } => id.replace(' ', "%20"),
    };
    out.push_str(&format!("!{name}"));
    if let Some(alt) = &media.alt {
        out.push_str(&format!("({alt})"));
    }
    out.push('!');
    if let Some(href) = &media.link {
        out.push_str(&format!(":{}", href.replace('&', "&#38;")));
    }
}

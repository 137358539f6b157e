//! Inline content of HTML.

use super::dom::Part;
use super::is_safe;
use super::read::{is_block, is_hidden};
use super::space::one_line;
use crate::tree::{
    Color, Emoji, Inline, Link, Marks, Media, MediaPlacement, MediaSource, Script, StatusColor, UserRef,
};

/// Elements that lie deeper in each other are read as their text.
const DEEPEST: usize = 100;

/// Adds what a node shows in a line.
pub(super) fn inline(part: Part<'_>, marks: &Marks, depth: usize, out: &mut Vec<Inline>) {
    if let Some(text) = part.text() {
        out.push(Inline::Text { text: text.to_owned(), marks: marks.clone() });
        return;
    }
    let Some(name) = part.name().filter(|name| !is_hidden(name)) else { return };
    if depth > DEEPEST {
        out.push(Inline::Text { text: part.all_text(), marks: marks.clone() });
        return;
    }
    match name {
        "br" => out.push(Inline::Break),
        "img" => out.extend(image(part, marks)),
        // The box of a task is read with its list; elsewhere it is a sign.
        "input" if part.attribute("type") == Some("checkbox") => {
            let sign = if part.attribute("checked").is_some() { "[x] " } else { "[ ] " };
            out.push(Inline::Text { text: sign.to_owned(), marks: marks.clone() });
        }
        "time" if date(part).is_some() => out.extend(date(part)),
        "a" | "span" if special(part).is_some() => out.extend(special(part)),
        _ => {
            let block = is_block(name);
            if block {
                out.push(Inline::Break);
            }
            let inner = with_marks(part, name, marks);
            part.children().for_each(|child| inline(child, &inner, depth + 1, out));
            if block {
                out.push(Inline::Break);
            }
        }
    }
}

fn with_marks(part: Part<'_>, name: &str, marks: &Marks) -> Marks {
    let mut marks = marks.clone();
    match name {
        "b" | "strong" => marks.strong = true,
        "i" | "em" | "cite" | "var" | "dfn" => marks.em = true,
        "s" | "del" | "strike" => marks.strike = true,
        "u" | "ins" => marks.underline = true,
        "code" | "tt" | "samp" | "kbd" => marks.code = true,
        "sub" => marks.script = Some(Script::Sub),
        "sup" => marks.script = Some(Script::Sup),
        "font" => marks.color = part.attribute("color").and_then(Color::parse).or(marks.color),
        "a" => {
            if let Some(href) = part.attribute("href").filter(|href| is_safe(href)) {
                let title = part.attribute("title").map(str::to_owned);
                marks.link = Some(Link { href: href.to_owned(), title });
            }
        }
        _ => {}
    }
    let color = |name| part.style(name).and_then(Color::parse);
    marks.color = color("color").or(marks.color);
    marks.background = color("background-color").or(marks.background);
    if part.style("font-weight").is_some_and(|weight| weight == "bold" || weight == "700") {
        marks.strong = true;
    }
    if part.style("font-style") == Some("italic") {
        marks.em = true;
    }
    match part.style("text-decoration") {
        Some("underline") => marks.underline = true,
        Some("line-through") => marks.strike = true,
        _ => {}
    }
    marks
}

/// A person, emoji, lozenge, card or file, where the element says that it is one.
fn special(part: Part<'_>) -> Option<Inline> {
    let shown = || one_line(&part.all_text());
    let some = |text: String| (!text.is_empty()).then_some(text);
    if let Some(id) = part.attribute("data-account-id") {
        return Some(Inline::Mention { user: UserRef::Account(id.to_owned()), text: some(shown()) });
    }
    if let Some(name) = part.attribute("data-user") {
        return Some(Inline::Mention { user: UserRef::Name(name.to_owned()), text: some(shown()) });
    }
    if let Some(short_name) = part.attribute("data-emoji") {
        let id = part.attribute("data-emoji-id").map(str::to_owned);
        return Some(Inline::Emoji(Emoji { short_name: short_name.to_owned(), id, text: some(shown()) }));
    }
    if let Some(color) = part.attribute("data-status") {
        return some(shown()).map(|text| Inline::Status { text, color: status_color(color) });
    }
    if part.attribute("data-card").is_some() {
        let url = part.attribute("href").filter(|url| is_safe(url))?;
        return Some(Inline::Card { url: url.to_owned() });
    }
    let placement = part.attribute("data-placement")?;
    (placement == "link").then(|| medium(part, part.attribute("href"), MediaPlacement::Link))?.map(|mut media| {
        media.alt = some(shown());
        Inline::Media(media)
    })
}

pub(super) fn status_name(color: &StatusColor) -> String {
    match color {
        StatusColor::Neutral => "neutral".into(),
        StatusColor::Purple => "purple".into(),
        StatusColor::Blue => "blue".into(),
        StatusColor::Red => "red".into(),
        StatusColor::Yellow => "yellow".into(),
        StatusColor::Green => "green".into(),
        StatusColor::Custom(color) => color.to_string(),
    }
}

fn status_color(name: &str) -> StatusColor {
    match name {
        "purple" => StatusColor::Purple,
        "blue" => StatusColor::Blue,
        "red" => StatusColor::Red,
        "yellow" => StatusColor::Yellow,
        "green" => StatusColor::Green,
        other => match Color::parse(other).filter(|_| other.starts_with('#')) {
            Some(color) => StatusColor::Custom(color),
            None => StatusColor::Neutral,
        },
    }
}

/// Midnight, UTC, of a day.
fn date(part: Part<'_>) -> Option<Inline> {
    let day: jiff::civil::Date = part.attribute("datetime")?.trim().parse().ok()?;
    let at = jiff::tz::Offset::UTC.to_timestamp(day.to_datetime(jiff::civil::Time::midnight())).ok()?;
    Some(Inline::Date { timestamp: at.as_millisecond() })
}

pub(super) fn image(part: Part<'_>, marks: &Marks) -> Option<Inline> {
    let placement = match part.attribute("data-placement") {
        Some("thumbnail") => MediaPlacement::Thumbnail,
        Some("inline") => MediaPlacement::Inline,
        _ => MediaPlacement::Image,
    };
    let mut media = medium(part, part.attribute("src"), placement)?;
    media.alt = part.attribute("alt").map(one_line).filter(|alt| !alt.is_empty());
    media.link = marks.link.as_ref().map(|link| link.href.clone());
    Some(Inline::Media(media))
}

fn medium(part: Part<'_>, address: Option<&str>, placement: MediaPlacement) -> Option<Media> {
    let source = match (part.attribute("data-file"), address) {
        (Some(id), _) => MediaSource::File {
            id: id.to_owned(),
            collection: part.attribute("data-collection").unwrap_or_default().to_owned(),
        },
        (None, Some(url)) if is_safe(url) => MediaSource::External { url: url.to_owned() },
        (None, _) => return None,
    };
    let size = |name| part.attribute(name).and_then(|size| size.trim_end_matches("px").parse().ok());
    Some(Media { width: size("width"), height: size("height"), ..Media::new(source, placement) })
}

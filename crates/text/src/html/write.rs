//! Tree to HTML.

use super::inline::status_name;
use super::is_safe;
use super::read::{INDENT_PIXELS, PANELS};
use super::space::{collapsed, one_line};
use crate::limits::{MAX_DEPTH, MAX_SPAN};
use crate::tree::{
    Align, Block, Cell, Document, Inline, Layout, ListItem, ListKind, Marks, Media, MediaPlacement, MediaSource,
    Script, TaskItem, UserRef, normal_inlines,
};
use crate::{degrade, emoji};
use std::fmt::Write as _;

/// Writes HTML: blocks with a line break between them, no `html` and no `body` around.
#[must_use]
pub fn write(document: &Document) -> String {
    blocks(&document.blocks, 0)
}

fn blocks(blocks: &[Block], depth: usize) -> String {
    if depth >= MAX_DEPTH {
        let text = line(&degrade::flat(blocks));
        return if text.is_empty() { text } else { format!("<p>{text}</p>") };
    }
    let written: Vec<String> =
        shown(blocks).into_iter().map(|one| block(one, depth)).filter(|text| !text.is_empty()).collect();
    written.join("\n")
}

/// What stands in an item or a cell: one paragraph, alone or before lists, needs no element of its own.
fn inside(content: &[Block], depth: usize) -> String {
    if depth >= MAX_DEPTH {
        return line(&degrade::flat(content));
    }
    let written: Vec<String> =
        shown(content).into_iter().map(|one| block(one, depth)).filter(|text| !text.is_empty()).collect();
    let is_list = |text: &String| text.starts_with("<ul") || text.starts_with("<ol");
    match written.split_first() {
        Some((first, rest)) if rest.iter().all(is_list) => match first.strip_prefix("<p>") {
            Some(text) => text.strip_suffix("</p>").unwrap_or(text).to_owned() + &rest.concat(),
            None => written.join("\n"),
        },
        _ => written.join("\n"),
    }
}

/// Blocks with what stands in the place of those that HTML does not know.
fn shown(content: &[Block]) -> Vec<&Block> {
    fn of_one(one: &Block) -> Vec<&Block> {
        match one {
            Block::Opaque { content, .. } => shown(content),
            one => vec![one],
        }
    }
    content.iter().flat_map(of_one).collect()
}

fn block(block: &Block, depth: usize) -> String {
    match block {
        Block::Paragraph { content, layout } => element("p", &style(*layout), &line(content)),
        Block::Heading { level, content, layout } => {
            element(&format!("h{}", level.clamp(&1, &6)), &style(*layout), &line(content))
        }
        Block::List { kind, items } => list(*kind, items, depth),
        Block::TaskList { items } => tasks(items),
        Block::Code { language, text } => {
            let language = language.as_deref().map(|language| one_line(language).replace(' ', "-")).unwrap_or_default();
            let class =
                if language.is_empty() { String::new() } else { attribute("class", &format!("language-{language}")) };
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            format!("<pre><code{class}>{}</code></pre>", escaped(text.trim_end_matches('\n')))
        }
        Block::Quote(content) => element("blockquote", "", &blocks(content, depth + 1)),
        Block::Panel { kind, content, .. } => {
            let class = PANELS.iter().find(|(_, known)| known == kind).map_or("info", |(name, _)| name);
            element("div", &attribute("class", &format!("panel panel-{class}")), &blocks(content, depth + 1))
        }
        Block::Expand { title, content } => {
            let (title, content) = (one_line(title), blocks(content, depth + 1));
            if title.is_empty() && content.is_empty() {
                return String::new();
            }
            format!("<details><summary>{}</summary>{content}</details>", escaped(&title))
        }
        Block::Rule => "<hr>".to_owned(),
        Block::Table(table) => {
            if table.rows.iter().all(|row| row.cells.is_empty()) {
                return String::new();
            }
            let row =
                |cells: &[Cell]| format!("<tr>{}</tr>", cells.iter().map(|one| cell(one, depth)).collect::<String>());
            let rows: String = table.rows.iter().map(|one| row(&one.cells)).collect();
            format!("<table><tbody>{rows}</tbody></table>")
        }
        Block::Media { media: picture, caption, .. } => {
            let caption = line(caption);
            let shown = media(picture);
            if caption.is_empty() || picture.placement == MediaPlacement::Link || picture.link.is_some() {
                let break_ = if caption.is_empty() || shown.is_empty() { "" } else { "<br>" };
                return element("p", "", &format!("{shown}{break_}{caption}"));
            }
            if shown.is_empty() {
                return element("p", "", &caption);
            }
            format!("<figure>{shown}<figcaption>{caption}</figcaption></figure>")
        }
        Block::Attachments(list) => element("p", "", &list.iter().map(media).collect::<String>()),
        Block::Card { url } => element("p", "", &card(url)),
        Block::Opaque { content, .. } => blocks(content, depth),
    }
}

fn element(name: &str, attributes: &str, content: &str) -> String {
    if content.is_empty() { String::new() } else { format!("<{name}{attributes}>{content}</{name}>") }
}

fn style(layout: Layout) -> String {
    let mut style = Vec::new();
    match layout.align {
        Some(Align::Center) => style.push("text-align: center".to_owned()),
        Some(Align::End) => style.push("text-align: right".to_owned()),
        None => {}
    }
    if layout.indent > 0 {
        style.push(format!("margin-left: {}px", u16::from(layout.indent.min(6)) * INDENT_PIXELS));
    }
    if style.is_empty() { String::new() } else { attribute("style", &style.join("; ")) }
}

fn list(kind: ListKind, items: &[ListItem], depth: usize) -> String {
    if items.is_empty() {
        return String::new();
    }
    let (name, start) = match kind {
        ListKind::Bullet => ("ul", String::new()),
        ListKind::Ordered { start: 1 } => ("ol", String::new()),
        ListKind::Ordered { start } => ("ol", attribute("start", &start.to_string())),
    };
    let items: String = items.iter().map(|item| format!("<li>{}</li>", inside(&item.content, depth + 1))).collect();
    format!("<{name}{start}>{items}</{name}>")
}

fn tasks(items: &[TaskItem]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let mut out = String::from("<ul class=\"task-list\">");
    for task in items {
        let depth = if task.depth == 0 { String::new() } else { attribute("data-depth", &task.depth.to_string()) };
        let state = if task.done { " checked" } else { "" };
        let _ = write!(out, "<li{depth}><input type=\"checkbox\" disabled{state}>{}</li>", line(&task.content));
    }
    out + "</ul>"
}

fn cell(cell: &Cell, depth: usize) -> String {
    let name = if cell.header { "th" } else { "td" };
    let span = |name, span: u32| match span.clamp(1, MAX_SPAN) {
        1 => String::new(),
        span => attribute(name, &span.to_string()),
    };
    let spans = span("colspan", cell.colspan) + &span("rowspan", cell.rowspan);
    format!("<{name}{spans}>{}</{name}>", inside(&cell.content, depth + 1))
}

/// Inline content as a browser would show it, so that reading it back gives the same.
fn line(content: &[Inline]) -> String {
    // What shows nothing must not part two spaces.
    let shown = content.iter().filter(|one| !matches!(one, Inline::Opaque(node) if one_line(&node.shown).is_empty()));
    collapsed(normal_inlines(shown.cloned().collect())).iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text { text, marks } => marked(&escaped(text), marks),
        Inline::Break => "<br>".to_owned(),
        Inline::Mention { user, text } => {
            let (name, id) = match user {
                UserRef::Account(id) => ("data-account-id", id),
                UserRef::Name(name) => ("data-user", name),
            };
            let shown = [degrade::mention_text(user, text.as_deref()), format!("@{id}")];
            let shown = shown.iter().map(|text| one_line(text)).find(|text| !text.is_empty()).unwrap_or_default();
            format!("<span{}>{}</span>", attribute(name, id), escaped(&shown))
        }
        Inline::Emoji(node) => {
            let id = node.id.as_deref().map(|id| attribute("data-emoji-id", id)).unwrap_or_default();
            let shown = one_line(emoji::shown(node));
            format!("<span{}{id}>{}</span>", attribute("data-emoji", &node.short_name), escaped(&shown))
        }
        Inline::Date { timestamp } => {
            let day = degrade::date_text(*timestamp);
            match day.parse::<jiff::civil::Date>() {
                Ok(_) => format!("<time{}>{day}</time>", attribute("datetime", &day)),
                Err(_) => day,
            }
        }
        Inline::Status { text, color } => {
            element("span", &attribute("data-status", &status_name(color)), &escaped(&one_line(text)))
        }
        Inline::Card { url } => card(url),
        Inline::Media(node) => media(node),
        Inline::Opaque(node) => escaped(&one_line(&node.shown)),
    }
}

fn card(url: &str) -> String {
    if is_safe(url) {
        format!("<a{} data-card>{}</a>", attribute("href", url), escaped(&one_line(url)))
    } else {
        escaped(&one_line(url))
    }
}

fn media(media: &Media) -> String {
    let source = match &media.source {
        MediaSource::File { id, collection } => {
            let collection =
                if collection.is_empty() { String::new() } else { attribute("data-collection", collection) };
            attribute("data-file", id) + &collection
        }
        MediaSource::External { url } if !is_safe(url) => return escaped(&one_line(url)),
        MediaSource::External { url } => {
            attribute(if media.placement == MediaPlacement::Link { "href" } else { "src" }, url)
        }
    };
    let size = |name, size: Option<u32>| size.map(|size| attribute(name, &size.to_string())).unwrap_or_default();
    let size = size("width", media.width) + &size("height", media.height);
    let alt = media.alt.as_deref().map(one_line).unwrap_or_default();
    if media.placement == MediaPlacement::Link {
        let shown = if alt.is_empty() { one_line(media.name()) } else { alt };
        return format!("<a{source}{size} data-placement=\"link\">{}</a>", escaped(&shown));
    }
    let placement = match media.placement {
        MediaPlacement::Thumbnail => attribute("data-placement", "thumbnail"),
        MediaPlacement::Inline => attribute("data-placement", "inline"),
        MediaPlacement::Image | MediaPlacement::Link => String::new(),
    };
    let alt = if alt.is_empty() { String::new() } else { attribute("alt", &alt) };
    let image = format!("<img{source}{alt}{size}{placement}>");
    match media.link.as_deref().filter(|link| is_safe(link)) {
        Some(link) => format!("<a{}>{image}</a>", attribute("href", link)),
        None => image,
    }
}

fn marked(text: &str, marks: &Marks) -> String {
    let mut out = text.to_owned();
    let mut wrap = |name: &str, attributes: String| out = format!("<{name}{attributes}>{out}</{name}>");
    let plain = String::new;
    if marks.code {
        wrap("code", plain());
    }
    match marks.script {
        Some(Script::Sub) => wrap("sub", plain()),
        Some(Script::Sup) => wrap("sup", plain()),
        None => {}
    }
    for (set, name) in [(marks.underline, "u"), (marks.strike, "s"), (marks.em, "em"), (marks.strong, "strong")] {
        if set {
            wrap(name, plain());
        }
    }
    let color = |name: &str, color: Option<crate::tree::Color>| color.map(|color| format!("{name}: {color}"));
    let style: Vec<String> =
        [color("color", marks.color), color("background-color", marks.background)].into_iter().flatten().collect();
    if !style.is_empty() {
        wrap("span", attribute("style", &style.join("; ")));
    }
    if let Some(link) = marks.link.as_ref().filter(|link| is_safe(&link.href)) {
        let title = link.title.as_deref().map(|title| attribute("title", title)).unwrap_or_default();
        wrap("a", attribute("href", &link.href) + &title);
    }
    out
}

fn attribute(name: &str, value: &str) -> String {
    let value = value.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
    format!(" {name}=\"{}\"", value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;"))
}

fn escaped(text: &str) -> String {
    text.replace('\0', "").replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

//! Lines of ADF: text, marks and the other inline nodes.

use serde_json::{Value, json};

use crate::degrade;
use crate::tree::{
    Inline, Link, Marks, Media, MediaPlacement, MediaSource, Origin, Script, StatusColor, UserRef, normal_inlines,
};

/// A line of ADF nodes.
pub(super) fn line(content: &[Inline]) -> Vec<Value> {
    let content = content.iter().cloned().map(expressible).collect();
    normal_inlines(content).iter().filter_map(inline).collect()
}

/// Puts what ADF has no node for in text, and marks it does not combine aside, so that equal neighbours can join.
pub(super) fn expressible(inline: Inline) -> Inline {
    match inline {
        Inline::Text { text, marks } if marks.code => {
            Inline::Text { text, marks: Marks { code: true, link: marks.link, ..Marks::default() } }
        }
        Inline::Mention { user: UserRef::Name(_), .. } => Inline::text(degrade::inline_text(&[inline])),
        Inline::Media(Media {
            source: MediaSource::External { url }, link, placement: MediaPlacement::Inline, ..
        }) => {
            let link = Link::new(link.unwrap_or_else(|| url.clone()));
            Inline::marked(url, Marks { link: Some(link), ..Marks::default() })
        }
        Inline::Media(ref media) if media.placement != MediaPlacement::Inline => Inline::text(media.name()),
        Inline::Opaque(node) if node.origin != Origin::Adf => Inline::text(node.shown),
        other => other,
    }
}

fn text(text: &str, marks: &Marks) -> Option<Value> {
    if text.is_empty() {
        return None;
    }
    let marks = marks_list(marks);
    Some(if marks.is_empty() {
        json!({"type": "text", "text": text})
    } else {
        json!({"type": "text", "text": text, "marks": marks})
    })
}

fn inline(inline: &Inline) -> Option<Value> {
    Some(match inline {
        Inline::Text { text: content, marks } => return text(content, marks),
        Inline::Break => json!({"type": "hardBreak"}),
        Inline::Mention { user: UserRef::Account(id), text } => match text {
            Some(text) => json!({"type": "mention", "attrs": {"id": id, "text": text}}),
            None => json!({"type": "mention", "attrs": {"id": id}}),
        },
        Inline::Emoji(emoji) => {
            let mut attrs = json!({"shortName": emoji.short_name});
            for (name, value) in [("id", &emoji.id), ("text", &emoji.text)] {
                if let Some(value) = value {
                    attrs[name] = json!(value);
                }
            }
            json!({"type": "emoji", "attrs": attrs})
        }
        Inline::Date { timestamp } => json!({"type": "date", "attrs": {"timestamp": timestamp.to_string()}}),
        Inline::Status { text, .. } if text.is_empty() => return None,
        Inline::Status { text, color } => {
            json!({"type": "status", "attrs": {"text": text, "color": status_color(color)}})
        }
        Inline::Card { url } => json!({"type": "inlineCard", "attrs": {"url": url}}),
        Inline::Media(media) => {
            let mut node = media_node(media)?;
            node["type"] = json!("mediaInline");
            node
        }
        Inline::Opaque(node) => node.raw.clone(),
        Inline::Mention { .. } => return None,
    })
}

fn status_color(color: &StatusColor) -> String {
    match color {
        StatusColor::Neutral => "neutral".to_owned(),
        StatusColor::Purple => "purple".to_owned(),
        StatusColor::Blue => "blue".to_owned(),
        StatusColor::Red => "red".to_owned(),
        StatusColor::Yellow => "yellow".to_owned(),
        StatusColor::Green => "green".to_owned(),
        StatusColor::Custom(color) => color.to_string(),
    }
}

/// The marks of a text node. Code goes with a link only, by the schema.
fn marks_list(marks: &Marks) -> Vec<Value> {
    let mut out = Vec::new();
    if let Some(link) = &marks.link {
        let mut attrs = json!({"href": link.href});
        if let Some(title) = &link.title {
            attrs["title"] = json!(title);
        }
        out.push(json!({"type": "link", "attrs": attrs}));
    }
    if marks.code {
        out.push(json!({"type": "code"}));
        return out;
    }
    let simple = [("em", marks.em), ("strong", marks.strong), ("strike", marks.strike), ("underline", marks.underline)];
    out.extend(simple.iter().filter(|(_, on)| *on).map(|(name, _)| json!({"type": name})));
    match marks.script {
        Some(Script::Sub) => out.push(json!({"type": "subsup", "attrs": {"type": "sub"}})),
        Some(Script::Sup) => out.push(json!({"type": "subsup", "attrs": {"type": "sup"}})),
        None => {}
    }
    if let Some(color) = marks.color {
        out.push(json!({"type": "textColor", "attrs": {"color": color.to_string()}}));
    }
    if let Some(color) = marks.background {
        out.push(json!({"type": "backgroundColor", "attrs": {"color": color.to_string()}}));
    }
    out
}

/// The `media` node; `None` where there is nothing to refer to.
pub(super) fn media_node(media: &Media) -> Option<Value> {
    let mut attrs = match &media.source {
        MediaSource::File { id, .. } if id.is_empty() => return None,
        MediaSource::File { id, collection } => json!({"type": "file", "id": id, "collection": collection}),
        MediaSource::External { url } => json!({"type": "external", "url": url}),
    };
    if let Some(alt) = &media.alt {
        attrs["alt"] = json!(alt);
    }
    for (name, size) in [("width", media.width), ("height", media.height)] {
        if let Some(size) = size {
            attrs[name] = json!(size);
        }
    }
    let mut node = json!({"type": "media", "attrs": attrs});
    if let Some(href) = &media.link {
        node["marks"] = json!([{"type": "link", "attrs": {"href": href}}]);
    }
    Some(node)
}

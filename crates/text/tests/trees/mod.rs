//! Generators of documents.

use entente_text::tree::{
    Align, Block, Cell, Color, Document, Emoji, Extra, Inline, Layout, Link, ListItem, ListKind, Marks, Media,
    MediaPlacement, MediaSource, PanelKind, Row, Script, StatusColor, Table, TaskItem, UserRef,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Pieces of markup, to be strung together.
pub const TOKENS: &[&str] = &[
    "a",
    "b c",
    " ",
    "  ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "-",
    "--",
    "---",
    "----",
    "+",
    "^",
    "~",
    "??",
    "{{",
    "}}",
    "{{{}",
    "{}}}",
    "{*}",
    "{_}",
    "{-}",
    "\\",
    "\\\\",
    "{code}",
    "{code:java}",
    "{noformat}",
    "{quote}",
    "{panel:title=T}",
    "{panel}",
    "{color:red}",
    "{color}",
    "{anchor:x}",
    "{adf}",
    "{\"type\":\"rule\"}",
    "[",
    "]",
    "|",
    "||",
    "[t|https://x.y]",
    "[~u]",
    "[~accountid:1]",
    "[^f.txt]",
    "!",
    "!i.png!",
    "!i.png|width=5!",
    "h1. ",
    "h3.",
    "bq. ",
    "* ",
    "# ",
    "** ",
    "*# ",
    "- ",
    "-- ",
    "\n* ",
    "\n# ",
    "\n** ",
    "\n|",
    "\n||",
    "|\n",
    ":)",
    "(x)",
    "(y",
    "&#124;",
    "&",
    "#",
    "https://x.y",
    "https://x.y/a_b.",
    "mailto:a@b",
    "> ",
    "\n> ",
    "```",
    "\n```\n",
    "`",
    "``",
    "<b>",
    "</b>",
    "<!--",
    "&amp;",
    "1. ",
    "\n1. ",
    "2) ",
    "    ",
    "\t",
    "~~",
    "| a | b |\n| - | - |\n| c | d |\n",
    "![i](x.png)",
    "[t](u)",
    "[t]: u",
    "- [ ] ",
    "- [x] ",
    "\n---\n",
    "\n===\n",
    "ü",
    "漢",
    "@u",
    "\u{a0}",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{1,6}( [a-z]{1,6}){0,3}",
        3 => prop::collection::vec(prop::sample::select(TOKENS), 1..4).prop_map(|list| list.concat()),
        1 => "[ -~]{1,12}",
        1 => any::<String>(),
    ]
}

fn color() -> impl Strategy<Value = Color> {
    any::<[u8; 3]>().prop_map(Color)
}

fn marks() -> impl Strategy<Value = Marks> {
    let flags = any::<[bool; 5]>();
    let some = (any::<[bool; 5]>(), any::<[bool; 4]>()).prop_map(|(first, second)| (first, second));
    let script = prop_oneof![Just(Script::Sub), Just(Script::Sup)];
    let link = prop_oneof![
        Just("https://x.y/"),
        Just("https://x.y/a b|c]"),
        Just("/rel"),
        Just("other"),
        Just("mailto:a@b"),
        Just("")
    ];
    let styled = (flags, some, script, color(), color(), link, proptest::option::weighted(0.2, "[a-z |]{0,5}"))
        .prop_map(|(on, (likely, more), script, color, background, href, title)| Marks {
            strong: on[0] && likely[0],
            em: on[1] && likely[1],
            strike: on[2] && likely[2],
            underline: on[3] && likely[3],
            code: on[4] && likely[4] && more[3],
            script: (likely[0] && more[0]).then_some(script),
            color: (likely[1] && more[1]).then_some(color),
            background: (likely[2] && more[2]).then_some(background),
            link: (likely[3] && more[3]).then(|| Link { href: href.to_owned(), title }),
        });
    prop_oneof![Just(Marks::default()), styled]
}

fn media() -> impl Strategy<Value = Media> {
    let source = prop_oneof![
        "[a-z !|.^]{0,8}".prop_map(|id| MediaSource::File { id, collection: String::new() }),
        Just(MediaSource::File { id: "0a1b2c3d-0000-4000-8000-0123456789ab".to_owned(), collection: "c".to_owned() }),
        Just(MediaSource::External { url: "https://x.y/i.png".to_owned() }),
    ];
    let placement = prop_oneof![
        Just(MediaPlacement::Image),
        Just(MediaPlacement::Thumbnail),
        Just(MediaPlacement::Link),
        Just(MediaPlacement::Inline),
    ];
    let size = || proptest::option::of(1_u32..2000);
    (source, placement, proptest::option::of("[a-z.\"|! ]{0,8}"), size(), size(), any::<bool>()).prop_map(
        |(source, placement, alt, width, height, linked)| Media {
            source,
            placement,
            alt,
            width,
            height,
            link: linked.then(|| "https://x.y/".to_owned()),
        },
    )
}

fn inline() -> impl Strategy<Value = Inline> {
    let user = prop_oneof![text().prop_map(UserRef::Name), "[0-9a-f:-]{1,8}".prop_map(UserRef::Account)];
    let emoji = prop_oneof![
        Just((":slight_smile:", Some("1f642"), Some("\u{1f642}"))),
        Just((":check_mark:", Some("atlassian-check_mark"), Some(":check_mark:"))),
        Just((":own:", None, None)),
    ];
    let status =
        prop_oneof![Just(StatusColor::Neutral), Just(StatusColor::Green), color().prop_map(StatusColor::Custom)];
    prop_oneof![
        10 => (text(), marks()).prop_map(|(text, marks)| Inline::Text { text, marks }),
        2 => Just(Inline::Break),
        1 => (user, proptest::option::of(text())).prop_map(|(user, text)| Inline::Mention { user, text }),
        1 => emoji.prop_map(|(name, id, text)| Inline::Emoji(Emoji {
            short_name: name.to_owned(),
            id: id.map(str::to_owned),
            text: text.map(str::to_owned),
        })),
        1 => any::<i64>().prop_map(|timestamp| Inline::Date { timestamp }),
        1 => (text(), status).prop_map(|(text, color)| Inline::Status { text, color }),
        1 => prop_oneof![Just("https://x.y/"), Just("x|y]")].prop_map(|url| Inline::Card { url: url.to_owned() }),
        1 => media().prop_map(Inline::Media),
    ]
}

fn line() -> impl Strategy<Value = Vec<Inline>> {
    prop::collection::vec(inline(), 0..6)
}

fn layout() -> impl Strategy<Value = Layout> {
    let align = prop_oneof![4 => Just(None), 1 => Just(Some(Align::Center)), 1 => Just(Some(Align::End))];
    (align, prop_oneof![3 => Just(0_u8), 1 => 0_u8..9]).prop_map(|(align, indent)| Layout { align, indent })
}

fn leaf() -> impl Strategy<Value = Block> {
    let language = prop_oneof![
        Just(None),
        Just(Some("java".to_owned())),
        Just(Some("x y".to_owned())),
        Just(Some("C++".to_owned()))
    ];
    let task = (any::<bool>(), 0_u8..4, line()).prop_map(|(done, depth, content)| TaskItem { done, depth, content });
    prop_oneof![
        6 => (line(), layout()).prop_map(|(content, layout)| Block::Paragraph { content, layout }),
        1 => (0_u8..9, line(), layout()).prop_map(|(level, content, layout)| Block::Heading { level, content, layout }),
        1 => (language, prop::collection::vec(text(), 0..4)).prop_map(|(language, text)| Block::Code { language, text: text.concat() }),
        1 => Just(Block::Rule),
        1 => prop::collection::vec(task, 0..4).prop_map(|items| Block::TaskList { items }),
        1 => (media(), line()).prop_map(|(media, caption)| Block::Media { media, caption, extra: Extra::new() }),
        1 => prop::collection::vec(media(), 0..3).prop_map(Block::Attachments),
        1 => prop_oneof![Just("https://x.y/"), Just("x|y]")].prop_map(|url| Block::Card { url: url.to_owned() }),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(4, 40, 4, |inner| {
        let some = || prop::collection::vec(inner.clone(), 0..4);
        let kind = prop_oneof![Just(ListKind::Bullet), (0_u32..9).prop_map(|start| ListKind::Ordered { start })];
        let items = prop::collection::vec(some().prop_map(|content| ListItem { content }), 0..4);
        let panel = prop::sample::select(vec![PanelKind::Info, PanelKind::Tip, PanelKind::Warning, PanelKind::Custom]);
        let cell = (any::<bool>(), 1_u32..3, 1_u32..3, some()).prop_map(|(header, colspan, rowspan, content)| Cell {
            header,
            colspan,
            rowspan,
            content,
            extra: Extra::new(),
        });
        let row = prop::collection::vec(cell, 0..3).prop_map(|cells| Row { cells });
        prop_oneof![
            (kind, items).prop_map(|(kind, items)| Block::List { kind, items }),
            some().prop_map(Block::Quote),
            (panel, some()).prop_map(|(kind, content)| Block::Panel { kind, content, extra: Extra::new() }),
            (text(), some()).prop_map(|(title, content)| Block::Expand { title, content }),
            prop::collection::vec(row, 0..3).prop_map(|rows| Block::Table(Table { rows, extra: Extra::new() })),
        ]
    })
}

/// Any document.
pub fn document() -> impl Strategy<Value = Document> {
    prop::collection::vec(block(), 0..5).prop_map(Document::new)
}

/// JSON that resembles ADF.
pub fn json() -> impl Strategy<Value = Value> {
    let kinds = [
        "doc",
        "paragraph",
        "heading",
        "bulletList",
        "orderedList",
        "listItem",
        "taskList",
        "taskItem",
        "codeBlock",
        "blockquote",
        "panel",
        "rule",
        "table",
        "tableRow",
        "tableCell",
        "tableHeader",
        "mediaSingle",
        "media",
        "mediaGroup",
        "expand",
        "text",
        "hardBreak",
        "mention",
        "emoji",
        "date",
        "status",
        "inlineCard",
        "extension",
        "layoutSection",
        "layoutColumn",
        "future",
    ];
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    let attrs = prop::sample::select(vec![
        "level",
        "order",
        "language",
        "panelType",
        "id",
        "url",
        "timestamp",
        "text",
        "colspan",
        "width",
    ]);
    let attrs = prop::collection::vec((attrs, scalar.clone()), 0..3);
    let node = (prop::sample::select(kinds.to_vec()), text(), attrs).prop_map(|(kind, text, attrs)| {
        let attrs: serde_json::Map<String, Value> =
            attrs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        json!({"type": kind, "text": text, "attrs": attrs})
    });
    prop_oneof![6 => node, 1 => scalar].prop_recursive(5, 40, 5, |inner| {
        (inner.clone(), prop::collection::vec(inner, 0..5)).prop_map(|(mut node, content)| {
            if node.is_object() {
                node["content"] = content.into();
            }
            node
        })
    })
}

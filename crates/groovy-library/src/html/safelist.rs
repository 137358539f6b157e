//! `Safelist` (formerly `Whitelist`): which elements and attributes stay when foreign HTML is cleaned.

use std::collections::{BTreeMap, BTreeSet};

use entente_groovy_vm::{ClassDef, HostResult, LibraryBuilder, Machine, Native, Value};

use super::node::{Kind, Node};
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek_mut};
use crate::support::{done, missing};

/// What may stay.
#[derive(Clone, Default)]
pub(super) struct Safelist {
    tags: BTreeSet<String>,
    attributes: BTreeMap<String, BTreeSet<String>>,
    enforced: BTreeMap<String, Vec<(String, String)>>,
    /// Protocols by tag and attribute.
    protocols: BTreeMap<(String, String), BTreeSet<String>>,
}

impl JavaValue for Safelist {
    fn class(&self) -> &str {
        "org.jsoup.safety.Safelist"
    }
}

impl Safelist {
    fn with_tags(mut self, tags: &[&str]) -> Self {
        self.tags.extend(tags.iter().map(|tag| (*tag).to_owned()));
        self
    }

    fn with_attributes(mut self, tag: &str, names: &[&str]) -> Self {
        self.tags.insert(tag.to_owned());
        self.attributes.entry(tag.to_owned()).or_default().extend(names.iter().map(|name| (*name).to_owned()));
        self
    }

    fn with_protocols(mut self, tag: &str, name: &str, protocols: &[&str]) -> Self {
        let key = (tag.to_owned(), name.to_owned());
        self.protocols.entry(key).or_default().extend(protocols.iter().map(|protocol| (*protocol).to_owned()));
        self
    }

    fn simple_text() -> Self {
        Safelist::default().with_tags(&["b", "em", "i", "strong", "u"])
    }

    fn basic() -> Self {
        let mut list = Safelist::default()
            .with_tags(&[
                "a",
                "b",
                "blockquote",
                "br",
                "cite",
                "code",
                "dd",
                "dl",
                "dt",
                "em",
                "i",
                "li",
                "ol",
                "p",
                "pre",
                "q",
                "small",
                "span",
                "strike",
                "strong",
                "sub",
                "sup",
                "u",
                "ul",
            ])
            .with_attributes("a", &["href"])
            .with_attributes("blockquote", &["cite"])
            .with_attributes("q", &["cite"])
            .with_protocols("a", "href", &["ftp", "http", "https", "mailto"])
            .with_protocols("blockquote", "cite", &["http", "https"])
            .with_protocols("cite", "cite", &["http", "https"]);
        list.enforced.insert("a".into(), vec![("rel".into(), "nofollow".into())]);
        list
    }

    fn basic_with_images() -> Self {
        Safelist::basic().with_attributes("img", &["align", "alt", "height", "src", "title", "width"]).with_protocols(
            "img",
            "src",
            &["http", "https"],
        )
    }

    fn relaxed() -> Self {
        Safelist::default()
            .with_tags(&[
                "a",
                "b",
                "blockquote",
                "br",
                "caption",
                "cite",
                "code",
                "col",
                "colgroup",
                "dd",
                "div",
                "dl",
                "dt",
                "em",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "i",
                "img",
                "li",
                "ol",
                "p",
                "pre",
                "q",
                "small",
                "span",
                "strike",
                "strong",
                "sub",
                "sup",
                "table",
                "tbody",
                "td",
                "tfoot",
                "th",
                "thead",
                "tr",
                "u",
                "ul",
            ])
            .with_attributes("a", &["href", "title"])
            .with_attributes("blockquote", &["cite"])
            .with_attributes("col", &["span", "width"])
            .with_attributes("colgroup", &["span", "width"])
            .with_attributes("img", &["align", "alt", "height", "src", "title", "width"])
            .with_attributes("ol", &["start", "type"])
            .with_attributes("q", &["cite"])
            .with_attributes("table", &["summary", "width"])
            .with_attributes("td", &["abbr", "axis", "colspan", "rowspan", "width"])
            .with_attributes("th", &["abbr", "axis", "colspan", "rowspan", "scope", "width"])
            .with_attributes("ul", &["type"])
            .with_protocols("a", "href", &["ftp", "http", "https", "mailto"])
            .with_protocols("blockquote", "cite", &["http", "https"])
            .with_protocols("cite", "cite", &["http", "https"])
            .with_protocols("img", "src", &["http", "https"])
            .with_protocols("q", "cite", &["http", "https"])
    }

    fn allows(&self, tag: &str, name: &str, value: &str) -> bool {
        let listed = |tag: &str| self.attributes.get(tag).is_some_and(|names| names.contains(name));
        if !listed(tag) && !listed(":all") {
            return false;
        }
        match self.protocols.get(&(tag.to_owned(), name.to_owned())) {
            None => true,
            Some(protocols) => protocols.iter().any(|protocol| match protocol.as_str() {
                "#" => value.starts_with('#') && !value.contains(char::is_whitespace),
                protocol => value.trim().to_lowercase().starts_with(&format!("{protocol}:")),
            }),
        }
    }

    /// A copy of what is inside a node, with only what may stay; text of left-out elements stays.
    pub(super) fn clean(&self, from: &Node, to: &Node) -> bool {
        let mut whole = true;
        for child in from.children() {
            match child.kind() {
                Kind::Text(text) if !matches!(from.name().as_deref(), Some("script" | "style")) => {
                    to.append_text(&text);
                }
                Kind::Element { name, attributes } if self.tags.contains(&name) => {
                    let kept: Vec<(String, String)> =
                        attributes.iter().filter(|(key, value)| self.allows(&name, key, value)).cloned().collect();
                    whole &= kept.len() == attributes.len();
                    let copy = Node::new(Kind::Element { name: name.clone(), attributes: kept });
                    for (key, value) in self.enforced.get(&name).into_iter().flatten() {
                        copy.set_attribute(key, Some(value));
                    }
                    to.append(&copy);
                    whole &= self.clean(&child, &copy);
                }
                Kind::Element { .. } => {
                    self.clean(&child, to);
                    whole = false;
                }
                _ => whole = false,
            }
        }
        whole
    }
}

fn words(machine: &mut Machine, args: &[Value]) -> Vec<String> {
    args.iter().map(|word| machine.to_text(*word).to_lowercase()).collect()
}

fn change(machine: &mut Machine, this: Value, change: impl FnOnce(&mut Safelist)) -> HostResult {
    change(fits!(peek_mut::<Safelist>(machine, this)));
    done(this)
}

const METHODS: &[(&str, Native)] = &[
    ("addTags", |m, t, a| {
        let tags = words(m, a);
        change(m, t, |list| list.tags.extend(tags))
    }),
    ("removeTags", |m, t, a| {
        let tags = words(m, a);
        change(m, t, |list| list.tags.retain(|tag| !tags.contains(tag)))
    }),
    ("addAttributes", |m, t, a| {
        let mut names = words(m, a).into_iter();
        let tag = fits!(names.next());
        change(m, t, |list| {
            if tag != ":all" {
                list.tags.insert(tag.clone());
            }
            list.attributes.entry(tag).or_default().extend(names);
        })
    }),
    ("removeAttributes", |m, t, a| {
        let mut names = words(m, a).into_iter();
        let tag = fits!(names.next());
        let names: Vec<String> = names.collect();
        change(m, t, |list| {
            if let Some(known) = list.attributes.get_mut(&tag) {
                known.retain(|name| !names.contains(name));
            }
        })
    }),
    ("addEnforcedAttribute", |m, t, a| match a {
        [tag, name, value] => {
            let (tag, name, value) = (m.to_text(*tag).to_lowercase(), m.to_text(*name), m.to_text(*value));
            change(m, t, |list| list.enforced.entry(tag).or_default().push((name, value)))
        }
        _ => missing(),
    }),
    ("addProtocols", |m, t, a| {
        let mut parts = words(m, a).into_iter();
        let (tag, name) = (fits!(parts.next()), fits!(parts.next()));
        change(m, t, |list| list.protocols.entry((tag, name)).or_default().extend(parts))
    }),
    ("preserveRelativeLinks", |_, t, _| done(t)),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    for name in ["org.jsoup.safety.Safelist", "org.jsoup.safety.Whitelist"] {
        builder.class(
            with_parents(ClassDef::new(name), &["java.lang.Object"])
                .constructor(|m, _, _| done(object(m, Safelist::default())))
                .methods(METHODS)
                .static_method("none", |m, _, _| done(object(m, Safelist::default())))
                .static_method("simpleText", |m, _, _| done(object(m, Safelist::simple_text())))
                .static_method("basic", |m, _, _| done(object(m, Safelist::basic())))
                .static_method("basicWithImages", |m, _, _| done(object(m, Safelist::basic_with_images())))
                .static_method("relaxed", |m, _, _| done(object(m, Safelist::relaxed()))),
        );
    }
}

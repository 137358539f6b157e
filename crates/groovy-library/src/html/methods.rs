//! Methods of nodes: `Document`, `Element`, `TextNode`.

use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value};

use super::elements::give_elements;
use super::node::{Kind, Node};
use super::selector::parse;
use super::{checked, child_for, read, write};
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, list, missing, text};

/// A node as scripts see it.
#[derive(Clone)]
pub(super) struct HtmlNode(pub Node);

impl JavaValue for HtmlNode {
    fn class(&self) -> &str {
        match self.0.kind() {
            Kind::Document => "org.jsoup.nodes.Document",
            Kind::Doctype(_) => "org.jsoup.nodes.DocumentType",
            Kind::Element { .. } => "org.jsoup.nodes.Element",
            Kind::Text(_) => "org.jsoup.nodes.TextNode",
            Kind::Comment(_) => "org.jsoup.nodes.Comment",
        }
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(write::outer(&self.0, true))
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self.0.same(&other.0)
    }
}

/// A node as an answer.
pub(super) fn give(machine: &mut Machine, node: Node) -> HostResult {
    done(object(machine, HtmlNode(node)))
}

fn give_some(machine: &mut Machine, node: Option<Node>) -> HostResult {
    match node {
        Some(node) => give(machine, node),
        None => done(Value::Null),
    }
}

pub(super) fn node_of(machine: &Machine, value: Value) -> Option<Node> {
    peek::<HtmlNode>(machine, value).map(|node| node.0.clone())
}

fn word(machine: &mut Machine, args: &[Value]) -> Option<String> {
    match args {
        [word] => Some(machine.to_text(*word)),
        _ => None,
    }
}

/// The nodes of a piece of HTML, to be put under a node.
pub(super) fn pieces(machine: &mut Machine, parent: &Node, html: &str) -> Result<Vec<Node>, Fault> {
    let context = parent.name().unwrap_or_else(|| "body".into());
    let root = checked(machine, html, |text| {
        let root = Node::new(Kind::Document);
        for node in read::fragment(text, &context) {
            root.append(&node);
        }
        root
    })?;
    if parent.depth() + root.height() > super::MAX_DEPTH {
        return Err(Fault::illegal_argument("The tree would be nested too deeply"));
    }
    Ok(root.children())
}

/// The text of an element, of which layout is charged.
pub(super) fn shown(machine: &mut Machine, node: &Node, how: fn(&Node) -> String) -> HostResult {
    machine.charge(node.all().len())?;
    let shown = how(node);
    text(machine, shown)
}

fn html(node: &Node) -> String {
    write::inner(node, true)
}

fn outer(node: &Node) -> String {
    write::outer(node, true)
}

/// `text()`, `html()` and the like: read without an argument, written with one.
fn read_or(
    machine: &mut Machine,
    this: Value,
    args: &[Value],
    how: fn(&Node) -> String,
    set: fn(&mut Machine, &Node, &str) -> Result<(), Fault>,
) -> HostResult {
    let node = fits!(node_of(machine, this));
    match args {
        [] => shown(machine, &node, how),
        [new] => {
            let new = machine.to_text(*new);
            set(machine, &node, &new)?;
            done(this)
        }
        _ => missing(),
    }
}

pub(super) fn set_text(machine: &mut Machine, node: &Node, new: &str) -> Result<(), Fault> {
    machine.heap.grow(new.len());
    if node.text().is_some() {
        node.set_kind(Kind::Text(new.to_owned()));
        return Ok(());
    }
    node.clear();
    node.append_text(new);
    Ok(())
}

pub(super) fn set_html(machine: &mut Machine, node: &Node, new: &str) -> Result<(), Fault> {
    let fresh = pieces(machine, node, new)?;
    node.clear();
    fresh.iter().for_each(|child| node.append(child));
    Ok(())
}

/// HTML put beside or into a node, or a node itself: inside at the end or the start, before, after.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    End,
    Start,
    Before,
    After,
}

pub(super) fn put(machine: &mut Machine, node: &Node, args: &[Value], place: Place) -> Result<bool, Fault> {
    let [what] = args else { return Ok(false) };
    let (parent, mut at) = match place {
        Place::End => (node.clone(), usize::MAX),
        Place::Start => (node.clone(), 0),
        Place::Before | Place::After => match node.position() {
            Some((parent, at)) => (parent, at + usize::from(place == Place::After)),
            None => return Err(Fault::illegal_argument("Object must not be null")),
        },
    };
    if machine.heap.is_text(*what) {
        let what = machine.to_text(*what);
        for piece in pieces(machine, &parent, &what)? {
            parent.insert(at, &piece);
            at = at.saturating_add(1);
        }
        return Ok(true);
    }
    match child_for(machine, &parent, *what)? {
        Some(child) => {
            parent.insert(at, &child);
            Ok(true)
        }
        None => Ok(false),
    }
}

fn put_method(machine: &mut Machine, this: Value, args: &[Value], place: Place) -> HostResult {
    let node = fits!(node_of(machine, this));
    if put(machine, &node, args, place)? { done(this) } else { missing() }
}

/// `attr(key)`, `attr(key, value)`; `abs:` makes nothing absolute here, since there is no base address.
fn attr(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let node = fits!(node_of(machine, this));
    match args {
        [key] => {
            let key = machine.to_text(*key);
            let value = node.attribute(key.strip_prefix("abs:").unwrap_or(&key)).unwrap_or_default();
            text(machine, value)
        }
        [key, value] => {
            let (key, value) = (machine.to_text(*key).to_lowercase(), machine.to_text(*value));
            machine.heap.grow(value.len());
            node.set_attribute(&key, Some(&value));
            done(this)
        }
        _ => missing(),
    }
}

/// Class names changed.
pub(super) fn change_class(node: &Node, name: &str, add: bool, remove: bool) {
    let old = node.attribute("class").unwrap_or_default();
    let has = old.split_whitespace().any(|class| class == name);
    let mut classes: Vec<&str> = old.split_whitespace().filter(|class| !(remove && has && *class == name)).collect();
    if add && !has {
        classes.push(name);
    }
    node.set_attribute("class", (!classes.is_empty()).then(|| classes.join(" ")).as_deref());
}

fn class_method(machine: &mut Machine, this: Value, args: &[Value], add: bool, remove: bool) -> HostResult {
    let (node, name) = (fits!(node_of(machine, this)), fits!(word(machine, args)));
    change_class(&node, &name, add, remove);
    done(this)
}

pub(super) fn select(machine: &mut Machine, this: Value, args: &[Value]) -> Result<Option<Vec<Node>>, Fault> {
    let (Some(node), Some(query)) = (node_of(machine, this), word(machine, args)) else { return Ok(None) };
    parse(machine, &query)?.find(machine, &node).map(Some)
}

/// Elements at and below that pass.
fn by(machine: &mut Machine, this: Value, args: &[Value], test: fn(&Node, &str) -> bool) -> HostResult {
    let (node, wanted) = (fits!(node_of(machine, this)), fits!(word(machine, args)));
    let all = node.all();
    machine.charge(all.len())?;
    let found = all.into_iter().filter(|node| node.is_element() && test(node, &wanted)).collect();
    give_elements(machine, found)
}

fn sibling(machine: &mut Machine, this: Value, by: isize, elements: bool) -> HostResult {
    let node = fits!(node_of(machine, this));
    let found = node.position().and_then(|(parent, _)| {
        let siblings = if elements { parent.elements() } else { parent.children() };
        let at = siblings.iter().position(|other| other.same(&node))?;
        siblings.get(at.checked_add_signed(by)?).cloned()
    });
    give_some(machine, found)
}

fn named(machine: &mut Machine, this: Value, name: &str) -> HostResult {
    let node = fits!(node_of(machine, this));
    let found = node.all().into_iter().find(|node| node.name().as_deref() == Some(name));
    give_some(machine, found)
}

fn parents(node: &Node) -> Vec<Node> {
    std::iter::successors(node.parent(), Node::parent).filter(Node::is_element).collect()
}

const METHODS: &[(&str, Native)] = &[
    ("text", |m, t, a| read_or(m, t, a, write::text, set_text)),
    ("html", |m, t, a| read_or(m, t, a, html, set_html)),
    ("ownText", |m, t, _| shown(m, &fits!(node_of(m, t)), write::own_text)),
    ("wholeText", |m, t, _| shown(m, &fits!(node_of(m, t)), write::whole_text)),
    ("getWholeText", |m, t, _| shown(m, &fits!(node_of(m, t)), write::whole_text)),
    ("outerHtml", |m, t, _| shown(m, &fits!(node_of(m, t)), outer)),
    ("data", |m, t, _| shown(m, &fits!(node_of(m, t)), write::whole_text)),
    ("hasText", |m, t, _| done(!write::text(&fits!(node_of(m, t))).is_empty())),
    ("isBlank", |m, t, _| done(fits!(node_of(m, t)).text().unwrap_or_default().trim().is_empty())),
    ("title", |m, t, _| {
        let title = fits!(node_of(m, t)).all().into_iter().find(|node| node.name().as_deref() == Some("title"));
        text(m, title.map(|title| write::text(&title)).unwrap_or_default())
    }),
    ("body", |m, t, _| named(m, t, "body")),
    ("head", |m, t, _| named(m, t, "head")),
    ("createElement", |m, _, a| {
        let name = fits!(word(m, a));
        give(m, Node::element(&name.to_lowercase()))
    }),
    ("outputSettings", |_, t, _| done(t)),
    ("attr", attr),
    ("absUrl", attr),
    ("hasAttr", |m, t, a| {
        let key = fits!(word(m, a));
        done(fits!(node_of(m, t)).attribute(&key).is_some())
    }),
    ("removeAttr", |m, t, a| {
        let key = fits!(word(m, a)).to_lowercase();
        fits!(node_of(m, t)).set_attribute(&key, None);
        done(t)
    }),
    ("attributes", |m, t, _| {
        let attributes = fits!(node_of(m, t)).attributes();
        let mut pairs = Vec::new();
        for (key, value) in attributes {
            pairs.push((m.new_string(key)?, m.new_string(value)?));
        }
        done(m.heap.map(pairs))
    }),
    ("id", |m, t, _| {
        let id = fits!(node_of(m, t)).attribute("id").unwrap_or_default();
        text(m, id)
    }),
    ("val", |m, t, a| match a {
        [] => {
            let node = fits!(node_of(m, t));
            let value = if node.name().as_deref() == Some("textarea") {
                write::text(&node)
            } else {
                node.attribute("value").unwrap_or_default()
            };
            text(m, value)
        }
        [value] => {
            let value = m.to_text(*value);
            fits!(node_of(m, t)).set_attribute("value", Some(&value));
            done(t)
        }
        _ => missing(),
    }),
    ("className", |m, t, _| {
        let name = fits!(node_of(m, t)).attribute("class").unwrap_or_default();
        text(m, name.trim().to_owned())
    }),
    ("classNames", |m, t, _| {
        let names = fits!(node_of(m, t)).attribute("class").unwrap_or_default();
        let names: Vec<Value> = names.split_whitespace().map(|name| m.heap.string(name)).collect();
        done(m.heap.set(names))
    }),
    ("hasClass", |m, t, a| {
        let wanted = fits!(word(m, a));
        let names = fits!(node_of(m, t)).attribute("class").unwrap_or_default();
        done(names.split_whitespace().any(|name| name.eq_ignore_ascii_case(&wanted)))
    }),
    ("addClass", |m, t, a| class_method(m, t, a, true, false)),
    ("removeClass", |m, t, a| class_method(m, t, a, false, true)),
    ("toggleClass", |m, t, a| class_method(m, t, a, true, true)),
    ("tagName", |m, t, a| match a {
        [] => {
            let name = fits!(node_of(m, t)).name().unwrap_or_else(|| "#root".into());
            text(m, name)
        }
        [name] => {
            let (node, name) = (fits!(node_of(m, t)), m.to_text(*name).to_lowercase());
            node.set_kind(Kind::Element { name, attributes: node.attributes() });
            done(t)
        }
        _ => missing(),
    }),
    ("normalName", |m, t, _| {
        let name = fits!(node_of(m, t)).name().unwrap_or_else(|| "#root".into());
        text(m, name)
    }),
    ("nodeName", |m, t, _| {
        let node = fits!(node_of(m, t));
        let name = match node.kind() {
            Kind::Element { name, .. } => name,
            Kind::Text(_) => "#text".into(),
            Kind::Comment(_) => "#comment".into(),
            Kind::Doctype(_) => "#doctype".into(),
            Kind::Document => "#document".into(),
        };
        text(m, name)
    }),
    ("isBlock", |m, t, _| done(fits!(node_of(m, t)).name().is_some_and(|name| write::is_block(&name)))),
    ("select", |m, t, a| {
        let found = fits!(select(m, t, a)?);
        give_elements(m, found)
    }),
    ("selectFirst", |m, t, a| {
        let first = fits!(select(m, t, a)?).into_iter().next();
        give_some(m, first)
    }),
    ("is", |m, t, a| {
        let (node, query) = (fits!(node_of(m, t)), fits!(word(m, a)));
        let selector = parse(m, &query)?;
        let root = std::iter::successors(Some(node.clone()), Node::parent).last().unwrap_or_else(|| node.clone());
        done(selector.matches(m, &node, &root)?)
    }),
    ("closest", |m, t, a| {
        let (node, query) = (fits!(node_of(m, t)), fits!(word(m, a)));
        let selector = parse(m, &query)?;
        let root = std::iter::successors(Some(node.clone()), Node::parent).last().unwrap_or_else(|| node.clone());
        for place in std::iter::successors(Some(node), Node::parent).filter(Node::is_element) {
            if selector.matches(m, &place, &root)? {
                return give(m, place);
            }
        }
        done(Value::Null)
    }),
    ("getElementById", |m, t, a| {
        let id = fits!(word(m, a));
        let found = fits!(node_of(m, t)).all().into_iter().find(|node| node.attribute("id").as_deref() == Some(&id));
        give_some(m, found)
    }),
    ("getElementsByTag", |m, t, a| {
        by(m, t, a, |node, name| node.name().is_some_and(|own| own.eq_ignore_ascii_case(name)))
    }),
    ("getElementsByClass", |m, t, a| {
        by(m, t, a, |node, name| {
            node.attribute("class").is_some_and(|own| own.split_whitespace().any(|own| own.eq_ignore_ascii_case(name)))
        })
    }),
    ("getElementsByAttribute", |m, t, a| by(m, t, a, |node, name| node.attribute(name).is_some())),
    ("getAllElements", |m, t, _| {
        let found = fits!(node_of(m, t)).all().into_iter().filter(Node::is_element).collect();
        give_elements(m, found)
    }),
    ("parent", |m, t, _| {
        let parent = fits!(node_of(m, t)).parent();
        give_some(m, parent)
    }),
    ("parents", |m, t, _| {
        let found = parents(&fits!(node_of(m, t)));
        give_elements(m, found)
    }),
    ("children", |m, t, _| {
        let found = fits!(node_of(m, t)).elements();
        give_elements(m, found)
    }),
    ("child", |m, t, a| match a {
        [at] => {
            let (elements, at) = (fits!(node_of(m, t)).elements(), fits!(m.heap.int(*at)));
            let count = elements.len();
            match usize::try_from(at).ok().and_then(|at| elements.into_iter().nth(at)) {
                Some(node) => give(m, node),
                None => Err(crate::support::index_out_of_bounds(i64::from(at), count)),
            }
        }
        _ => missing(),
    }),
    ("childrenSize", |m, t, _| done(fits!(node_of(m, t)).elements().len() as i32)),
    ("childNodes", |m, t, _| {
        let nodes = fits!(node_of(m, t)).children();
        let nodes = nodes.into_iter().map(|node| object(m, HtmlNode(node))).collect();
        list(m, nodes)
    }),
    ("childNode", |m, t, a| match a {
        [at] => {
            let at = fits!(m.heap.int(*at));
            let node = usize::try_from(at).ok().and_then(|at| node_of(m, t)?.children().into_iter().nth(at));
            give_some(m, node)
        }
        _ => missing(),
    }),
    ("childNodeSize", |m, t, _| done(fits!(node_of(m, t)).children().len() as i32)),
    ("textNodes", |m, t, _| {
        let nodes = fits!(node_of(m, t)).children().into_iter().filter(|node| node.text().is_some());
        let nodes = nodes.map(|node| object(m, HtmlNode(node))).collect();
        list(m, nodes)
    }),
    ("siblingElements", |m, t, _| {
        let node = fits!(node_of(m, t));
        let found = node.parent().map(|parent| parent.elements()).unwrap_or_default();
        give_elements(m, found.into_iter().filter(|other| !other.same(&node)).collect())
    }),
    ("nextElementSibling", |m, t, _| sibling(m, t, 1, true)),
    ("previousElementSibling", |m, t, _| sibling(m, t, -1, true)),
    ("nextSibling", |m, t, _| sibling(m, t, 1, false)),
    ("previousSibling", |m, t, _| sibling(m, t, -1, false)),
    ("elementSiblingIndex", |m, t, _| {
        let node = fits!(node_of(m, t));
        let at = node.parent().and_then(|parent| parent.elements().iter().position(|other| other.same(&node)));
        done(at.unwrap_or(0) as i32)
    }),
    ("firstElementChild", |m, t, _| {
        let first = fits!(node_of(m, t)).elements().into_iter().next();
        give_some(m, first)
    }),
    ("lastElementChild", |m, t, _| {
        let last = fits!(node_of(m, t)).elements().pop();
        give_some(m, last)
    }),
    ("root", |m, t, _| {
        let node = fits!(node_of(m, t));
        let root = std::iter::successors(Some(node), Node::parent).last();
        give_some(m, root)
    }),
    ("ownerDocument", |m, t, _| {
        let node = fits!(node_of(m, t));
        let root = std::iter::successors(Some(node), Node::parent).last();
        give_some(m, root.filter(|root| matches!(root.kind(), Kind::Document)))
    }),
    ("append", |m, t, a| put_method(m, t, a, Place::End)),
    ("appendChild", |m, t, a| put_method(m, t, a, Place::End)),
    ("prepend", |m, t, a| put_method(m, t, a, Place::Start)),
    ("prependChild", |m, t, a| put_method(m, t, a, Place::Start)),
    ("before", |m, t, a| put_method(m, t, a, Place::Before)),
    ("after", |m, t, a| put_method(m, t, a, Place::After)),
    ("appendText", |m, t, a| {
        let more = fits!(word(m, a));
        m.heap.grow(more.len());
        fits!(node_of(m, t)).append(&Node::new(Kind::Text(more)));
        done(t)
    }),
    ("prependText", |m, t, a| {
        let more = fits!(word(m, a));
        m.heap.grow(more.len());
        fits!(node_of(m, t)).insert(0, &Node::new(Kind::Text(more)));
        done(t)
    }),
    ("appendElement", |m, t, a| {
        let name = fits!(word(m, a)).to_lowercase();
        let (node, fresh) = (fits!(node_of(m, t)), Node::element(&name));
        node.append(&fresh);
        give(m, fresh)
    }),
    ("prependElement", |m, t, a| {
        let name = fits!(word(m, a)).to_lowercase();
        let (node, fresh) = (fits!(node_of(m, t)), Node::element(&name));
        node.insert(0, &fresh);
        give(m, fresh)
    }),
    ("remove", |m, t, _| {
        fits!(node_of(m, t)).remove();
        done(Value::Null)
    }),
    ("empty", |m, t, _| {
        fits!(node_of(m, t)).clear();
        done(t)
    }),
    ("unwrap", |m, t, _| {
        let node = fits!(node_of(m, t));
        let first = node.children().into_iter().next();
        unwrap(&node);
        give_some(m, first)
    }),
    ("wrap", |m, t, a| {
        let (node, html) = (fits!(node_of(m, t)), fits!(word(m, a)));
        wrap(m, &node, &html)?;
        done(t)
    }),
    ("replaceWith", |m, t, a| match a {
        [other] => {
            let node = fits!(node_of(m, t));
            let (parent, at) = fits!(node.position());
            let other = fits!(child_for(m, &parent, *other)?);
            node.remove();
            parent.insert(at, &other);
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("clone", |m, t, _| {
        let node = fits!(node_of(m, t));
        m.charge(node.all().len() * 8)?;
        give(m, node.copy())
    }),
];

/// Puts the children where the element is.
pub(super) fn unwrap(node: &Node) {
    if let Some((parent, at)) = node.position() {
        for (offset, child) in node.children().into_iter().enumerate() {
            parent.insert(at + offset, &child);
        }
        node.remove();
    }
}

/// Puts an element into the innermost element of some HTML, in its own place.
pub(super) fn wrap(machine: &mut Machine, node: &Node, html: &str) -> Result<(), Fault> {
    let Some((parent, at)) = node.position() else { return Ok(()) };
    let Some(outer) = pieces(machine, &parent, html)?.into_iter().find(Node::is_element) else { return Ok(()) };
    let mut inner = outer.clone();
    while let Some(next) = inner.elements().into_iter().next() {
        inner = next;
    }
    parent.insert(at, &outer);
    inner.append(node);
    Ok(())
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(with_parents(ClassDef::new("org.jsoup.nodes.Node"), &["java.lang.Object"]).methods(METHODS));
    builder.class(with_parents(ClassDef::new("org.jsoup.nodes.Element"), &["org.jsoup.nodes.Node"]).constructor(
        |m, _, a| {
            let [name, ..] = a else { return missing() };
            let name = m.to_text(*name).to_lowercase();
            give(m, Node::element(&name))
        },
    ));
    builder.class(
        with_parents(ClassDef::new("org.jsoup.nodes.Document"), &["org.jsoup.nodes.Element"])
            .constructor(|m, _, _| give(m, Node::new(Kind::Document)))
            .static_method("createShell", |m, _, _| give(m, read::document(""))),
    );
    builder.class(with_parents(ClassDef::new("org.jsoup.nodes.TextNode"), &["org.jsoup.nodes.Node"]).constructor(
        |m, _, a| {
            let [text, ..] = a else { return missing() };
            let text = m.to_text(*text);
            m.heap.grow(text.len());
            give(m, Node::new(Kind::Text(text)))
        },
    ));
    for name in ["Comment", "DocumentType", "DataNode"] {
        builder.class(with_parents(ClassDef::new(format!("org.jsoup.nodes.{name}")), &["org.jsoup.nodes.Node"]));
    }
}

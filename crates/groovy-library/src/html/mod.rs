//! `org.jsoup`: HTML as a tree to search, read, change and clean, over html5ever.

mod elements;
mod methods;
mod node;
mod read;
mod safelist;
mod selector;
mod write;

use entente_groovy_vm::{ClassDef, Fault, LibraryBuilder, Machine, Native, Value};

use self::methods::{HtmlNode, give, node_of};
use self::node::{Kind, MAX_DEPTH, Node};
use self::safelist::Safelist;
use crate::classes::with_parents;
use crate::support::java::{fits, peek};
use crate::support::{done, missing, text};

/// Charges a text that becomes a tree, and refuses one that is nested too deeply.
fn checked(machine: &mut Machine, text: &str, read: impl FnOnce(&str) -> Node) -> Result<Node, Fault> {
    machine.charge(text.len())?;
    machine.heap.check_string(text.len() * 4)?;
    machine.heap.grow(text.len() * 4);
    let node = read(text);
    if node.height() > MAX_DEPTH {
        return Err(Fault::illegal_argument(format!("The HTML is nested more than {MAX_DEPTH} levels deep")));
    }
    Ok(node)
}

/// A document around a piece of a body.
fn body_fragment(text: &str) -> Node {
    let document = read::document("");
    if let Some(body) = document.all().into_iter().find(|node| node.name().as_deref() == Some("body")) {
        for node in read::fragment(text, "body") {
            body.append(&node);
        }
    }
    document
}

fn body_of(document: &Node) -> Node {
    document.all().into_iter().find(|node| node.name().as_deref() == Some("body")).unwrap_or_else(|| document.clone())
}

fn parse(machine: &mut Machine, args: &[Value], read: fn(&str) -> Node) -> entente_groovy_vm::HostResult {
    let [html, ..] = args else { return missing() };
    if html.is_null() {
        return Err(Fault::illegal_argument("String input must not be null"));
    }
    let html = fits!(machine.heap.is_text(*html).then_some(*html));
    let html = machine.to_text(html);
    let document = checked(machine, &html, read)?;
    give(machine, document)
}

/// `Jsoup.clean(html, safelist)` and `isValid`.
fn clean(machine: &mut Machine, args: &[Value]) -> Result<Option<(Node, bool)>, Fault> {
    let (Some(html), Some(list)) = (args.first(), args.iter().find_map(|arg| peek::<Safelist>(machine, *arg).cloned()))
    else {
        return Ok(None);
    };
    let html = machine.to_text(*html);
    let document = checked(machine, &html, body_fragment)?;
    let kept = Node::element("body");
    let whole = list.clean(&body_of(&document), &kept);
    Ok(Some((kept, whole)))
}

fn refuse(_machine: &mut Machine, _class: Value, _args: &[Value]) -> entente_groovy_vm::HostResult {
    Err(Fault::new(
        "java.lang.SecurityException",
        "Jsoup can't open addresses in scripts; read the page with httpClient and call Jsoup.parse(text)",
    ))
}

const UNESCAPE: Native = |m, _, a| {
    let [escaped, ..] = a else { return missing() };
    let escaped = m.to_text(*escaped);
    let tree = checked(m, &escaped.replace('<', "&lt;"), |text| {
        let root = Node::new(Kind::Document);
        for node in read::fragment(text, "textarea") {
            root.append(&node);
        }
        root
    })?;
    text(m, write::whole_text(&tree))
};

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.exception("org.jsoup.select.Selector$SelectorParseException", "java.lang.IllegalStateException");
    builder.class(
        with_parents(ClassDef::new("org.jsoup.Jsoup"), &["java.lang.Object"])
            .static_method("parse", |m, _, a| parse(m, a, read::document))
            .static_method("parseBodyFragment", |m, _, a| parse(m, a, body_fragment))
            .static_method("clean", |m, _, a| {
                let (kept, _) = fits!(clean(m, a)?);
                text(m, write::inner(&kept, true))
            })
            .static_method("isValid", |m, _, a| done(fits!(clean(m, a)?).1))
            .static_method("connect", refuse),
    );
    builder.class(
        with_parents(ClassDef::new("org.jsoup.nodes.Entities"), &["java.lang.Object"])
            .static_method("escape", |m, _, a| {
                let [plain, ..] = a else { return missing() };
                let plain = m.to_text(*plain);
                let mut out = String::new();
                write::escape(&plain, false, &mut out);
                text(m, out)
            })
            .static_method("unescape", UNESCAPE),
    );
    builder.class(
        with_parents(ClassDef::new("org.jsoup.parser.Parser"), &["java.lang.Object"])
            .static_method("unescapeEntities", UNESCAPE)
            .static_method("htmlParser", |_, class, _| done(class)),
    );
    methods::register(builder);
    elements::register(builder);
    safelist::register(builder);
}

/// The node behind a value, checked to be one that may go under another.
fn child_for(machine: &Machine, parent: &Node, value: Value) -> Result<Option<Node>, Fault> {
    let Some(child) = peek::<HtmlNode>(machine, value).map(|node| node.0.clone()).or_else(|| node_of(machine, value))
    else {
        return Ok(None);
    };
    if child.holds(parent) {
        return Err(Fault::illegal_argument("A node can't be put inside itself"));
    }
    if parent.depth() + child.height() > MAX_DEPTH {
        return Err(Fault::illegal_argument(format!("The tree would be more than {MAX_DEPTH} levels deep")));
    }
    Ok(Some(child))
}

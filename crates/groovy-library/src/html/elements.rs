//! `Elements`: the list that `select` answers.

use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value};

use super::methods::{HtmlNode, Place, change_class, put, set_html, set_text, unwrap, wrap};
use super::node::Node;
use super::selector::parse;
use super::write;
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, index_out_of_bounds, list, missing, text};

/// Elements in order, as the objects that scripts see.
#[derive(Clone)]
struct Elements(Vec<Value>);

impl JavaValue for Elements {
    fn class(&self) -> &str {
        "org.jsoup.select.Elements"
    }

    fn text(&self, heap: &Heap) -> Option<String> {
        Some(self.0.iter().map(|node| heap.to_text(*node)).collect::<Vec<_>>().join("\n"))
    }

    fn elements(&self, _heap: &mut Heap) -> Option<Vec<Value>> {
        Some(self.0.clone())
    }

    fn truth(&self) -> bool {
        !self.0.is_empty()
    }
}

pub(super) fn give_elements(machine: &mut Machine, nodes: Vec<Node>) -> HostResult {
    machine.heap.check_collection(nodes.len())?;
    let items = nodes.into_iter().map(|node| object(machine, HtmlNode(node))).collect();
    done(object(machine, Elements(items)))
}

fn values(machine: &Machine, this: Value) -> Option<Vec<Value>> {
    peek::<Elements>(machine, this).map(|elements| elements.0.clone())
}

fn nodes(machine: &Machine, this: Value) -> Option<Vec<Node>> {
    let values = values(machine, this)?;
    Some(values.iter().filter_map(|value| peek::<HtmlNode>(machine, *value)).map(|node| node.0.clone()).collect())
}

fn joined(machine: &mut Machine, this: Value, separator: &str, how: fn(&Node) -> String) -> HostResult {
    let nodes = fits!(nodes(machine, this));
    machine.charge(nodes.len() * 8)?;
    let texts: Vec<String> = nodes.iter().map(how).collect();
    text(machine, texts.join(separator))
}

fn each(
    machine: &mut Machine,
    this: Value,
    mut change: impl FnMut(&mut Machine, &Node) -> Result<(), Fault>,
) -> HostResult {
    for node in fits!(nodes(machine, this)) {
        machine.charge(1)?;
        change(machine, &node)?;
    }
    done(this)
}

fn words(machine: &mut Machine, args: &[Value]) -> Vec<String> {
    args.iter().map(|word| machine.to_text(*word)).collect()
}

/// The element at a place; negative from the end.
fn get(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [at] = args else { return missing() };
    let (items, at) = (fits!(values(machine, this)), i64::from(fits!(machine.heap.int(*at))));
    match crate::support::position(at, items.len()) {
        Some(at) => done(items[at]),
        None => Err(index_out_of_bounds(at, items.len())),
    }
}

fn filtered(machine: &mut Machine, this: Value, args: &[Value], keep: bool) -> HostResult {
    let [query] = words(machine, args).try_into().unwrap_or([String::new()]);
    let selector = parse(machine, &query)?;
    let mut kept = Vec::new();
    for node in fits!(nodes(machine, this)) {
        let root = std::iter::successors(Some(node.clone()), Node::parent).last().unwrap_or_else(|| node.clone());
        if selector.matches(machine, &node, &root)? == keep {
            kept.push(node);
        }
    }
    give_elements(machine, kept)
}

fn put_all(machine: &mut Machine, this: Value, args: &[Value], place: Place) -> HostResult {
    each(machine, this, |machine, node| put(machine, node, args, place).map(|_| ()))
}

fn inner(node: &Node) -> String {
    write::inner(node, true)
}

fn outer(node: &Node) -> String {
    write::outer(node, true)
}

const METHODS: &[(&str, Native)] = &[
    ("text", |m, t, a| match a {
        [] => joined(m, t, " ", write::text),
        [_] => {
            let new = words(m, a).remove(0);
            each(m, t, |machine, node| set_text(machine, node, &new))
        }
        _ => missing(),
    }),
    ("html", |m, t, a| match a {
        [] => joined(m, t, "\n", inner),
        [_] => {
            let new = words(m, a).remove(0);
            each(m, t, |machine, node| set_html(machine, node, &new))
        }
        _ => missing(),
    }),
    ("outerHtml", |m, t, _| joined(m, t, "\n", outer)),
    ("hasText", |m, t, _| done(fits!(nodes(m, t)).iter().any(|node| !write::text(node).is_empty()))),
    ("eachText", |m, t, _| {
        let texts: Vec<String> = fits!(nodes(m, t)).iter().map(write::text).filter(|text| !text.is_empty()).collect();
        let texts = texts.into_iter().map(|text| m.heap.string(text)).collect();
        list(m, texts)
    }),
    ("eachAttr", |m, t, a| {
        let [key] = words(m, a).try_into().unwrap_or([String::new()]);
        let found: Vec<String> = fits!(nodes(m, t)).iter().filter_map(|node| node.attribute(&key)).collect();
        let found = found.into_iter().map(|text| m.heap.string(text)).collect();
        list(m, found)
    }),
    ("attr", |m, t, a| match words(m, a).as_slice() {
        [key] => {
            let value = fits!(nodes(m, t)).iter().find_map(|node| node.attribute(key));
            text(m, value.unwrap_or_default())
        }
        [key, value] => {
            let key = key.to_lowercase();
            each(m, t, |machine, node| {
                machine.heap.grow(value.len());
                node.set_attribute(&key, Some(value));
                Ok(())
            })
        }
        _ => missing(),
    }),
    ("hasAttr", |m, t, a| {
        let [key] = words(m, a).try_into().unwrap_or([String::new()]);
        done(fits!(nodes(m, t)).iter().any(|node| node.attribute(&key).is_some()))
    }),
    ("removeAttr", |m, t, a| {
        let [key] = words(m, a).try_into().unwrap_or([String::new()]);
        each(m, t, |_, node| {
            node.set_attribute(&key, None);
            Ok(())
        })
    }),
    ("addClass", |m, t, a| {
        let [name] = words(m, a).try_into().unwrap_or([String::new()]);
        each(m, t, |_, node| {
            change_class(node, &name, true, false);
            Ok(())
        })
    }),
    ("removeClass", |m, t, a| {
        let [name] = words(m, a).try_into().unwrap_or([String::new()]);
        each(m, t, |_, node| {
            change_class(node, &name, false, true);
            Ok(())
        })
    }),
    ("size", |m, t, _| done(fits!(values(m, t)).len() as i32)),
    ("isEmpty", |m, t, _| done(fits!(values(m, t)).is_empty())),
    ("first", |m, t, _| done(fits!(values(m, t)).first().copied().unwrap_or_default())),
    ("last", |m, t, _| done(fits!(values(m, t)).last().copied().unwrap_or_default())),
    ("get", get),
    ("getAt", get),
    ("eq", |m, t, a| match a {
        [at] => {
            let (nodes, at) = (fits!(nodes(m, t)), fits!(m.heap.int(*at)));
            let found = usize::try_from(at).ok().and_then(|at| nodes.get(at).cloned());
            give_elements(m, found.into_iter().collect())
        }
        _ => missing(),
    }),
    ("select", |m, t, a| {
        let [query] = words(m, a).try_into().unwrap_or([String::new()]);
        let selector = parse(m, &query)?;
        let mut found: Vec<Node> = Vec::new();
        for root in fits!(nodes(m, t)) {
            for node in selector.find(m, &root)? {
                if !found.iter().any(|other| other.same(&node)) {
                    found.push(node);
                }
            }
            m.charge(found.len())?;
        }
        give_elements(m, found)
    }),
    ("not", |m, t, a| filtered(m, t, a, false)),
    ("is", |m, t, a| {
        let [query] = words(m, a).try_into().unwrap_or([String::new()]);
        let selector = parse(m, &query)?;
        for node in fits!(nodes(m, t)) {
            let root = std::iter::successors(Some(node.clone()), Node::parent).last().unwrap_or_else(|| node.clone());
            if selector.matches(m, &node, &root)? {
                return done(true);
            }
        }
        done(false)
    }),
    ("remove", |m, t, a| match a {
        [] => each(m, t, |_, node| {
            node.remove();
            Ok(())
        }),
        _ => missing(),
    }),
    ("empty", |m, t, _| {
        each(m, t, |_, node| {
            node.clear();
            Ok(())
        })
    }),
    ("unwrap", |m, t, _| {
        each(m, t, |_, node| {
            unwrap(node);
            Ok(())
        })
    }),
    ("wrap", |m, t, a| {
        let [html] = words(m, a).try_into().unwrap_or([String::new()]);
        each(m, t, |machine, node| wrap(machine, node, &html))
    }),
    ("append", |m, t, a| put_all(m, t, a, Place::End)),
    ("prepend", |m, t, a| put_all(m, t, a, Place::Start)),
    ("before", |m, t, a| put_all(m, t, a, Place::Before)),
    ("after", |m, t, a| put_all(m, t, a, Place::After)),
    ("tagName", |m, t, a| {
        let [name] = words(m, a).try_into().unwrap_or([String::new()]);
        let name = name.to_lowercase();
        each(m, t, |_, node| {
            node.set_kind(super::node::Kind::Element { name: name.clone(), attributes: node.attributes() });
            Ok(())
        })
    }),
    ("parents", |m, t, _| {
        let mut found: Vec<Node> = Vec::new();
        for node in fits!(nodes(m, t)) {
            for parent in std::iter::successors(node.parent(), Node::parent).filter(Node::is_element) {
                if !found.iter().any(|other| other.same(&parent)) {
                    found.push(parent);
                }
            }
            m.charge(found.len())?;
        }
        give_elements(m, found)
    }),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("org.jsoup.select.Elements"), &["java.lang.Object", "java.util.List"])
            .methods(METHODS)
            .constructor(|m, _, a| match a {
                [] => give_elements(m, Vec::new()),
                [node] if peek::<HtmlNode>(m, *node).is_some() => done(object(m, Elements(vec![*node]))),
                [nodes] => {
                    let items = fits!(m.elements(*nodes)?);
                    done(object(m, Elements(items)))
                }
                _ => missing(),
            }),
    );
}

//! `GPathResult`: where a path through a slurped document leads.

use std::any::Any;

use entente_groovy_vm::object::{IteratorObject, Object};
use entente_groovy_vm::{
    ClassDef, Fault, Heap, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Native, Value, string_hash,
};

use super::path_changes;
use super::slurped::{Slurped, descend, elements, text_of};
use crate::classes::with_parents;
use crate::support::java::{fits, peek};
use crate::support::{Event, closure_arg, done, list, missing, position, text, walk};

/// Which of the classes of paths it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PathKind {
    /// One element.
    Child,
    /// Elements, perhaps none.
    Children,
    /// Elements that a closure chose.
    Filtered,
    /// Nowhere.
    None,
    /// One attribute.
    Attribute,
    /// Attributes of one name of several elements, perhaps none.
    Attributes,
}

/// Where a path leads.
#[derive(Clone)]
pub(super) struct Path {
    pub kind: PathKind,
    /// The elements that it leads to, or whose attributes it leads to.
    pub nodes: Vec<Value>,
    /// The last name on the path.
    pub name: String,
    /// Namespaces by prefix, as the script declared them.
    pub spaces: Vec<(String, String)>,
}

impl Path {
    pub(super) fn of(kind: PathKind, nodes: Vec<Value>, name: String) -> Path {
        Path { kind, nodes, name, spaces: Vec::new() }
    }

    fn next(&self, kind: PathKind, nodes: Vec<Value>, name: &str) -> Path {
        Path { kind, nodes, name: name.to_owned(), spaces: self.spaces.clone() }
    }

    pub(super) fn is_attribute(&self) -> bool {
        matches!(self.kind, PathKind::Attribute | PathKind::Attributes)
    }

    /// The values of the attributes that it leads to.
    fn values(&self, heap: &Heap) -> Vec<Value> {
        let value = |node: &Value| {
            let slurped = &heap.host::<crate::support::java::Java<Slurped>>(*node)?.0;
            slurped.attributes.iter().find(|(name, _)| matches(name, &self.name, &self.spaces)).map(|(_, value)| *value)
        };
        self.nodes.iter().filter_map(value).collect()
    }

    fn shown(&self, heap: &Heap) -> String {
        if self.is_attribute() {
            return self.values(heap).into_iter().map(|value| heap.to_text(value)).collect();
        }
        self.nodes.iter().map(|node| text_of(heap, *node)).collect()
    }

    /// Each place that it leads to as a path of its own.
    fn each(&self, heap: &mut Heap) -> Vec<Value> {
        let kind = if self.is_attribute() { PathKind::Attribute } else { PathKind::Child };
        let mut found = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let name = match heap.host::<crate::support::java::Java<Slurped>>(*node) {
                Some(slurped) if !self.is_attribute() => slurped.0.name.local.clone(),
                _ => self.name.clone(),
            };
            let path = self.next(kind, vec![*node], &name);
            found.push(heap.add_host(Box::new(path)));
        }
        found
    }
}

/// Whether an element or attribute goes by a name: `*`, a local name, or one with a declared prefix.
fn matches(name: &super::tree::Name, wanted: &str, spaces: &[(String, String)]) -> bool {
    if wanted == "*" {
        return true;
    }
    match wanted.split_once(':') {
        None => name.local == wanted,
        Some((prefix, local)) => {
            let space = spaces.iter().find(|(known, _)| known == prefix).map(|(_, space)| space.as_str());
            (local == "*" || name.local == local) && space.map_or(name.prefix == prefix, |space| name.space == space)
        }
    }
}

pub(super) fn give(machine: &mut Machine, path: Path) -> HostResult {
    machine.heap.grow(path.nodes.len() * size_of::<Value>());
    done(machine.heap.add_host(Box::new(path)))
}

/// Follows one name from a path.
fn follow(machine: &mut Machine, from: &Path, name: &str) -> HostResult {
    if let Some(attribute) = name.strip_prefix('@') {
        let has = |node: &&Value| {
            peek::<Slurped>(machine, **node).is_some_and(|slurped| {
                slurped.attributes.iter().any(|(name, _)| matches(name, attribute, &from.spaces))
            })
        };
        let nodes: Vec<Value> = from.nodes.iter().filter(has).copied().collect();
        return give(machine, from.next(PathKind::Attributes, nodes, attribute));
    }
    match name {
        "**" => depth_first(machine, from),
        ".." => parent(machine, from),
        _ => {
            let mut found = Vec::new();
            for node in &from.nodes {
                let inner = elements(machine, *node);
                machine.charge(inner.len() / 4)?;
                found.extend(inner.into_iter().filter(|child| {
                    peek::<Slurped>(machine, *child).is_some_and(|child| matches(&child.name, name, &from.spaces))
                }));
            }
            give(machine, from.next(PathKind::Children, found, name))
        }
    }
}

fn iterator(machine: &mut Machine, from: &Path, nodes: Vec<Value>) -> HostResult {
    let paths = from.next(PathKind::Children, nodes, &from.name).each(&mut machine.heap);
    let iterator = IteratorObject { items: paths, next: 0, source: Value::Null, removable: false };
    done(machine.heap.add(Object::Iterator(iterator)))
}

fn depth_first(machine: &mut Machine, from: &Path) -> HostResult {
    let mut found = Vec::new();
    for node in &from.nodes {
        found.extend(descend(machine, *node)?);
    }
    iterator(machine, from, found)
}

fn breadth_first(machine: &mut Machine, from: &Path) -> HostResult {
    let (mut found, mut row) = (Vec::new(), from.nodes.clone());
    while !row.is_empty() {
        machine.charge(row.len())?;
        found.extend(row.iter().copied());
        row = row.into_iter().flat_map(|node| elements(machine, node)).collect();
    }
    iterator(machine, from, found)
}

fn parent(machine: &mut Machine, from: &Path) -> HostResult {
    let mut found: Vec<Value> = Vec::new();
    for node in &from.nodes {
        let parent = match peek::<Slurped>(machine, *node).map(|slurped| slurped.parent) {
            _ if from.is_attribute() => *node,
            Some(parent) if !parent.is_null() => parent,
            _ => *node,
        };
        if !found.contains(&parent) {
            found.push(parent);
        }
    }
    let name = found.first().and_then(|node| peek::<Slurped>(machine, *node)).map(|node| node.name.local.clone());
    let kind = if found.len() == 1 { PathKind::Child } else { PathKind::Children };
    give(machine, from.next(kind, found, &name.unwrap_or_default()))
}

/// `path[at]`, `path[from..to]`.
fn at(machine: &mut Machine, from: &Path, index: Value) -> HostResult {
    if let Value::Int(at) = index {
        let found = position(i64::from(at), from.nodes.len()).map(|at| from.nodes[at]);
        return match found {
            Some(node) => {
                let kind = if from.is_attribute() { PathKind::Attribute } else { PathKind::Child };
                let name = match peek::<Slurped>(machine, node) {
                    Some(slurped) if !from.is_attribute() => slurped.name.local.clone(),
                    _ => from.name.clone(),
                };
                give(machine, from.next(kind, vec![node], &name))
            }
            None => give(machine, from.next(PathKind::None, Vec::new(), &from.name)),
        };
    }
    if machine.heap.is_text(index) {
        let name = machine.to_text(index);
        return follow(machine, from, &name);
    }
    let positions = fits!(machine.elements(index)?);
    let paths = from.each(&mut machine.heap);
    let mut chosen = Vec::new();
    for at in positions {
        let at = fits!(machine.heap.long(at));
        chosen.extend(position(at, paths.len()).map(|at| paths[at]));
    }
    list(machine, chosen)
}

impl HostObject for Path {
    fn class_name(&self) -> &str {
        match self.kind {
            PathKind::Child => "groovy.xml.slurpersupport.NodeChild",
            PathKind::Children => "groovy.xml.slurpersupport.NodeChildren",
            PathKind::Filtered => "groovy.xml.slurpersupport.FilteredNodeChildren",
            PathKind::None => "groovy.xml.slurpersupport.NoChildren",
            PathKind::Attribute => "groovy.xml.slurpersupport.Attribute",
            PathKind::Attributes => "groovy.xml.slurpersupport.Attributes",
        }
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        follow(cx.machine, &self.clone(), name)
    }

    fn set_property(&mut self, cx: &mut HostContext<'_>, name: &str, value: Value) -> HostResult {
        path_changes::set_property(cx.machine, &self.clone(), name, value)
    }

    fn get_index(&mut self, cx: &mut HostContext<'_>, index: Value) -> HostResult {
        at(cx.machine, &self.clone(), index)
    }

    fn set_index(&mut self, cx: &mut HostContext<'_>, index: Value, value: Value) -> HostResult {
        path_changes::set_index(cx.machine, &self.clone(), index, value)
    }

    fn iterate(&self, heap: &mut Heap) -> Option<Vec<Value>> {
        Some(self.each(heap))
    }

    fn equals(&self, heap: &Heap, other: Value) -> bool {
        self.shown(heap) == heap.to_text(other)
    }

    fn hash_code(&self, heap: &Heap) -> Option<i32> {
        Some(string_hash(&self.shown(heap)))
    }

    fn display(&self, heap: &Heap) -> Option<String> {
        Some(self.shown(heap))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

pub(super) fn path(machine: &Machine, value: Value) -> Option<Path> {
    machine.heap.host::<Path>(value).cloned()
}

fn shown(machine: &Machine, this: Value) -> Option<String> {
    machine.heap.host::<Path>(this).map(|path| path.shown(&machine.heap))
}

/// Lets the text be read as a number by the methods of texts.
fn number(machine: &mut Machine, this: Value, method: &str) -> HostResult {
    let plain = fits!(shown(machine, this));
    let plain = machine.new_string(plain.trim())?;
    crate::support::invoke(plain, method, Vec::new())
}

/// `findAll` and `find`.
fn filter(machine: &mut Machine, this: Value, args: &[Value], first: bool) -> HostResult {
    let closure = fits!(closure_arg(machine, args));
    let from = fits!(path(machine, this));
    let paths = from.each(&mut machine.heap);
    let mut kept: Vec<Value> = Vec::new();
    walk(paths, closure, move |machine, event| match event {
        Event::Answer { item, answer } => {
            if machine.truth(answer) {
                if first {
                    return Ok(Some(item));
                }
                kept.extend(path(machine, item).and_then(|path| path.nodes.first().copied()));
            }
            Ok(None)
        }
        Event::End => {
            let kind = if first { PathKind::None } else { PathKind::Filtered };
            let found = from.next(kind, std::mem::take(&mut kept), &from.name);
            Ok(Some(machine.heap.add_host(Box::new(found))))
        }
    })
    .start()
}

fn attributes(machine: &mut Machine, this: Value) -> HostResult {
    let from = fits!(path(machine, this));
    let slurped = from.nodes.first().and_then(|node| peek::<Slurped>(machine, *node)).cloned();
    let mut pairs = Vec::new();
    for (name, value) in slurped.map(|slurped| slurped.attributes).unwrap_or_default() {
        let name = if name.space.is_empty() { name.local } else { format!("{{{}}}{}", name.space, name.local) };
        pairs.push((machine.new_string(name)?, value));
    }
    done(machine.heap.map(pairs))
}

fn declare(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [map] = args else { return missing() };
    let mut from = fits!(path(machine, this));
    for (prefix, space) in fits!(machine.heap.map_entries(*map)) {
        let (prefix, space) = (machine.to_text(prefix), machine.to_text(space));
        from.spaces.retain(|(known, _)| *known != prefix);
        from.spaces.push((prefix, space));
    }
    give(machine, from)
}

const METHODS: &[(&str, Native)] = &[
    ("getClass", |m, t, _| {
        let name = m.heap.class_name(t);
        done(m.heap.library().find_class(&name).map_or(Value::Null, Value::Class))
    }),
    ("getProperty", |m, t, a| match a {
        [name] => {
            let (from, name) = (fits!(path(m, t)), m.to_text(*name));
            follow(m, &from, &name)
        }
        _ => missing(),
    }),
    ("text", |m, t, _| {
        let shown = fits!(shown(m, t));
        text(m, shown)
    }),
    ("toString", |m, t, _| {
        let shown = fits!(shown(m, t));
        text(m, shown)
    }),
    ("localText", |m, t, _| {
        let from = fits!(path(m, t));
        let mut texts = Vec::new();
        for node in &from.nodes {
            let children = peek::<Slurped>(m, *node).map(|slurped| slurped.children.clone()).unwrap_or_default();
            texts.extend(children.into_iter().filter(|child| m.heap.is_text(*child)));
        }
        list(m, texts)
    }),
    ("name", |m, t, _| {
        let name = fits!(path(m, t)).name;
        text(m, name)
    }),
    ("size", |m, t, _| done(fits!(path(m, t)).nodes.len() as i32)),
    ("isEmpty", |m, t, _| done(fits!(path(m, t)).nodes.is_empty())),
    ("attributes", |m, t, _| attributes(m, t)),
    ("parent", |m, t, _| {
        let from = fits!(path(m, t));
        parent(m, &from)
    }),
    ("pop", |m, t, _| {
        let from = fits!(path(m, t));
        parent(m, &from)
    }),
    ("children", |m, t, _| {
        let from = fits!(path(m, t));
        follow(m, &from, "*")
    }),
    ("childNodes", |m, t, _| {
        let from = fits!(path(m, t));
        let inner = from.nodes.iter().flat_map(|node| elements(m, *node)).collect();
        iterator(m, &from, inner)
    }),
    ("depthFirst", |m, t, _| {
        let from = fits!(path(m, t));
        depth_first(m, &from)
    }),
    ("breadthFirst", |m, t, _| {
        let from = fits!(path(m, t));
        breadth_first(m, &from)
    }),
    ("list", |m, t, _| {
        let from = fits!(path(m, t));
        let paths = from.each(&mut m.heap);
        list(m, paths)
    }),
    ("getAt", |m, t, a| match a {
        [index] => {
            let from = fits!(path(m, t));
            at(m, &from, *index)
        }
        _ => missing(),
    }),
    ("namespaceURI", |m, t, _| {
        let node = fits!(path(m, t)).nodes.first().copied().unwrap_or_default();
        let space = peek::<Slurped>(m, node).map(|slurped| slurped.name.space.clone()).unwrap_or_default();
        text(m, space)
    }),
    ("lookupNamespace", |m, t, a| match a {
        [prefix] => {
            let (from, prefix) = (fits!(path(m, t)), m.to_text(*prefix));
            match from.spaces.into_iter().find(|(known, _)| *known == prefix) {
                Some((_, space)) => text(m, space),
                None => done(Value::Null),
            }
        }
        _ => missing(),
    }),
    ("declareNamespace", declare),
    ("findAll", |m, t, a| filter(m, t, a, false)),
    ("find", |m, t, a| filter(m, t, a, true)),
    ("toInteger", |m, t, _| number(m, t, "toInteger")),
    ("toLong", |m, t, _| number(m, t, "toLong")),
    ("toFloat", |m, t, _| number(m, t, "toFloat")),
    ("toDouble", |m, t, _| number(m, t, "toDouble")),
    ("toBigDecimal", |m, t, _| number(m, t, "toBigDecimal")),
    ("toBigInteger", |m, t, _| number(m, t, "toBigInteger")),
    ("toBoolean", |m, t, _| number(m, t, "toBoolean")),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    let package = "groovy.xml.slurpersupport";
    let base = format!("{package}.GPathResult");
    builder.class(
        with_parents(ClassDef::new(&base), &["java.lang.Object", "java.lang.Iterable"])
            .methods(METHODS)
            .methods(path_changes::METHODS),
    );
    for name in ["NodeChild", "NodeChildren", "FilteredNodeChildren", "NoChildren", "Attribute", "Attributes"] {
        builder.class(with_parents(ClassDef::new(format!("{package}.{name}")), &[&base]));
    }
}

/// What a closure that builds gave, as elements and texts of the document.
pub(super) fn built(machine: &mut Machine, made: &str, parent: Value) -> Result<Vec<Value>, Fault> {
    let around = super::document(machine, &format!("<x>{made}</x>"), false)?;
    super::slurped::put_children(machine, &around.children, parent)
}

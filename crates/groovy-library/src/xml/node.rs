//! What `XmlParser` and `NodeBuilder` give: `groovy.util.Node`.

use std::any::Any;

use entente_groovy_vm::object::{IteratorObject, Object};
use entente_groovy_vm::{
    ClassDef, Fault, Heap, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Native, Outcome, Step, Task,
    Value,
};

use super::build::Build;
use super::node_list::give_list;
use super::qname::QName;
use super::tree::{Child, Element, MAX_DEPTH, Name};
use crate::classes::with_parents;
use crate::support::java::{fits, object, peek};
use crate::support::{done, list, missing, position, text};

/// A node: what scripts can change of it lives in the heap.
#[derive(Clone, Copy)]
pub(super) struct Node {
    /// A text, or a [`QName`].
    pub name: Value,
    /// A map.
    pub attributes: Value,
    /// A list of nodes and texts, or a single value.
    pub value: Value,
    /// The node around it, or null.
    pub parent: Value,
}

pub(super) fn node(machine: &Machine, value: Value) -> Option<Node> {
    machine.heap.host::<Node>(value).copied()
}

/// Puts a tree into the heap.
fn put(machine: &mut Machine, element: &Element, parent: Value) -> Result<Value, Fault> {
    machine.charge(1 + element.attributes.len())?;
    let name = put_name(machine, &element.name)?;
    let mut pairs = Vec::with_capacity(element.attributes.len());
    for (name, value) in &element.attributes {
        let name = put_name(machine, name)?;
        pairs.push((name, machine.new_string(value.as_str())?));
    }
    let attributes = machine.heap.map(pairs);
    let value = machine.heap.list(Vec::new());
    let made = machine.heap.add_host(Box::new(Node { name, attributes, value, parent }));
    let mut children = Vec::with_capacity(element.children.len());
    for child in &element.children {
        match child {
            Child::Element(child) => children.push(put(machine, child, made)?),
            Child::Text(text) => children.push(machine.new_string(text.as_str())?),
            Child::Comment(_) | Child::Instruction(..) => {}
        }
    }
    machine.heap.grow(children.len() * size_of::<Value>());
    if let Some(items) = machine.heap.list_mut(value) {
        *items = children;
    }
    Ok(made)
}

fn put_name(machine: &mut Machine, name: &Name) -> Result<Value, Fault> {
    if name.space.is_empty() {
        return machine.new_string(name.local.as_str());
    }
    Ok(object(machine, QName(name.clone())))
}

/// A document as the answer of a parser.
pub(super) fn give(machine: &mut Machine, root: &Element) -> HostResult {
    done(put(machine, root, Value::Null)?)
}

/// A new node under another (or none).
pub(super) fn new_node(
    machine: &mut Machine,
    parent: Value,
    name: Value,
    attributes: Value,
    value: Value,
) -> Result<Value, Fault> {
    let mut depth = 0;
    let mut at = parent;
    while let Some(around) = node(machine, at) {
        (depth, at) = (depth + 1, around.parent);
    }
    if depth > MAX_DEPTH {
        return Err(Fault::illegal_argument(format!("The tree would be more than {MAX_DEPTH} levels deep")));
    }
    let attributes = if attributes.is_null() { machine.heap.map(Vec::new()) } else { attributes };
    let made = machine.heap.add_host(Box::new(Node { name, attributes, value, parent }));
    if !parent.is_null() {
        insert(machine, parent, None, &[made])?;
    }
    Ok(made)
}

/// What a node holds, as its list; a single value becomes one.
fn children_list(machine: &mut Machine, this: Value) -> Option<Value> {
    let value = node(machine, this)?.value;
    if matches!(machine.heap.object(value), Some(Object::List(_))) {
        return Some(value);
    }
    let items = if value.is_null() { Vec::new() } else { vec![value] };
    let made = machine.heap.list(items);
    machine.heap.host_mut::<Node>(this)?.value = made;
    Some(made)
}

/// Puts items behind the one at a position, or at the end.
fn insert(machine: &mut Machine, parent: Value, behind: Option<usize>, items: &[Value]) -> Result<(), Fault> {
    let Some(children) = children_list(machine, parent) else { return Ok(()) };
    let size = machine.heap.size(children).unwrap_or(0);
    machine.heap.check_collection(size + items.len())?;
    machine.heap.grow(size_of_val(items));
    if let Some(list) = machine.heap.list_mut(children) {
        let at = behind.map_or(list.len(), |at| at + 1);
        list.splice(at..at, items.iter().copied());
    }
    for item in items {
        if let Some(child) = machine.heap.host_mut::<Node>(*item) {
            child.parent = parent;
        }
    }
    Ok(())
}

/// The items that a node holds.
pub(super) fn items(machine: &mut Machine, this: Value) -> Vec<Value> {
    let Some(value) = node(machine, this).map(|node| node.value) else { return Vec::new() };
    match machine.heap.object(value) {
        Some(Object::List(list)) => list.items.clone(),
        _ if value.is_null() => Vec::new(),
        _ => vec![value],
    }
}

/// Whether a name is the one that a script wrote.
fn goes_by(machine: &mut Machine, name: Value, wanted: &str) -> bool {
    if wanted == "*" {
        return true;
    }
    match peek::<QName>(machine, name) {
        Some(QName(name)) => name.written() == wanted || wanted == format!("{{{}}}{}", name.space, name.local),
        None => machine.to_text(name) == wanted,
    }
}

pub(super) fn nodes_by(machine: &mut Machine, this: Value, wanted: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for item in items(machine, this) {
        if let Some(child) = node(machine, item)
            && goes_by(machine, child.name, wanted)
        {
            found.push(item);
        }
    }
    found
}

/// The node and all inside it, outer ones first.
pub(super) fn descend(machine: &mut Machine, this: Value) -> Result<Vec<Value>, Fault> {
    let (mut found, mut open) = (Vec::new(), vec![this]);
    while let Some(next) = open.pop() {
        machine.charge(1)?;
        machine.heap.check_collection(found.len() + 1)?;
        found.push(next);
        let mut inner: Vec<Value> =
            items(machine, next).into_iter().filter(|item| node(machine, *item).is_some()).collect();
        inner.reverse();
        open.extend(inner);
    }
    Ok(found)
}

/// `node.name`, `node.@name`, `node.'**'`.
fn get(machine: &mut Machine, this: Value, name: &str) -> HostResult {
    if let Some(attribute) = name.strip_prefix('@') {
        return done(attribute_of(machine, this, attribute));
    }
    match name {
        "**" => {
            let found = descend(machine, this)?;
            give_list(machine, found)
        }
        ".." => done(node(machine, this).map(|node| node.parent).unwrap_or_default()),
        _ => {
            let found = nodes_by(machine, this, name);
            give_list(machine, found)
        }
    }
}

pub(super) fn attribute_of(machine: &mut Machine, this: Value, name: &str) -> Value {
    let Some(attributes) = node(machine, this).map(|node| node.attributes) else { return Value::Null };
    let plain = machine.heap.map_get_text(attributes, name);
    plain.unwrap_or_else(|| {
        let pairs = machine.heap.map_entries(attributes).unwrap_or_default();
        let same = |key: &Value| peek::<QName>(machine, *key).is_some_and(|known| known.0.written() == name);
        pairs.iter().find(|(key, _)| same(key)).map_or(Value::Null, |(_, value)| *value)
    })
}

/// All text inside.
pub(super) fn text_of(machine: &mut Machine, this: Value, depth: usize) -> String {
    if depth > MAX_DEPTH {
        return String::new();
    }
    let mut shown = String::new();
    for item in items(machine, this) {
        if node(machine, item).is_some() {
            shown.push_str(&text_of(machine, item, depth + 1));
        } else if machine.heap.is_text(item)
            || matches!(node(machine, this).map(|node| node.value), Some(value) if value == item)
        {
            shown.push_str(&machine.to_text(item));
        }
    }
    shown
}

fn shown(heap: &Heap, this: &Node) -> String {
    let pairs = heap.map_entries(this.attributes).unwrap_or_default();
    let pairs: Vec<String> =
        pairs.iter().map(|(key, value)| format!("{}={}", heap.to_text(*key), heap.to_text(*value))).collect();
    format!("{}[attributes={{{}}}; value={}]", heap.to_text(this.name), pairs.join(", "), heap.to_text(this.value))
}

impl HostObject for Node {
    fn class_name(&self) -> &str {
        "groovy.util.Node"
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        // The object is out of the heap while this runs; the read goes on when it is back.
        crate::support::invoke(cx.this, "getProperty", vec![cx.machine.heap.string(name)])
    }

    fn set_property(&mut self, cx: &mut HostContext<'_>, name: &str, value: Value) -> HostResult {
        match name {
            "value" => {
                self.value = value;
                done(Value::Null)
            }
            _ => match name.strip_prefix('@') {
                Some(field) => Err(Fault::new(
                    "groovy.lang.MissingFieldException",
                    format!("No such field: {field} for class: groovy.util.Node"),
                )),
                None => {
                    let name = cx.machine.heap.string(name);
                    cx.machine.map_put(self.attributes, name, value);
                    done(Value::Null)
                }
            },
        }
    }

    fn get_index(&mut self, cx: &mut HostContext<'_>, index: Value) -> HostResult {
        crate::support::invoke(cx.this, "getAt", vec![index])
    }

    fn display(&self, heap: &Heap) -> Option<String> {
        Some(shown(heap, self))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// The children with a name in a namespace.
pub(super) fn qualified(machine: &mut Machine, this: Value, wanted: &Name) -> Vec<Value> {
    let mut found = Vec::new();
    for item in items(machine, this) {
        let Some(child) = node(machine, item) else { continue };
        let same = match peek::<QName>(machine, child.name) {
            Some(QName(name)) => name.local == wanted.local && name.space == wanted.space,
            None => wanted.space.is_empty() && machine.to_text(child.name) == wanted.local,
        };
        if same {
            found.push(item);
        }
    }
    found
}

fn get_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [index] = args else { return missing() };
    if let Some(QName(name)) = peek::<QName>(machine, *index).cloned() {
        let found = qualified(machine, this, &name);
        return give_list(machine, found);
    }
    if let Some(at) = machine.heap.int(*index) {
        let all = items(machine, this);
        return done(position(i64::from(at), all.len()).map_or(Value::Null, |at| all[at]));
    }
    let name = machine.to_text(*index);
    get(machine, this, &name)
}

/// Attributes, value and closure of a call that makes a node.
fn parts(machine: &Machine, args: &[Value]) -> (Value, Value) {
    match args {
        [map, value] if machine.heap.is_map(*map) => (*map, *value),
        [map] if machine.heap.is_map(*map) => (*map, Value::Null),
        [value] => (Value::Null, *value),
        _ => (Value::Null, Value::Null),
    }
}

fn append_node(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [name, rest @ ..] = args else { return missing() };
    let (attributes, value) = parts(machine, rest);
    let value = if value.is_null() { machine.heap.list(Vec::new()) } else { wrapped(machine, value) };
    done(new_node(machine, this, *name, attributes, value)?)
}

/// A single value in a list, as parsed documents hold it.
fn wrapped(machine: &mut Machine, value: Value) -> Value {
    if matches!(machine.heap.object(value), Some(Object::List(_))) { value } else { machine.heap.list(vec![value]) }
}

/// Puts nodes that a closure builds in place of a node, or behind it.
struct Change {
    this: Value,
    replaces: bool,
    build: Build,
}

fn index_in_parent(machine: &mut Machine, this: Value) -> Option<(Value, usize)> {
    let parent = node(machine, this)?.parent;
    let at = items(machine, parent).iter().position(|item| *item == this)?;
    Some((parent, at))
}

fn put_beside(machine: &mut Machine, this: Value, made: &[Value], replaces: bool) -> Result<Value, Fault> {
    let Some((parent, at)) = index_in_parent(machine, this) else {
        let verb = if replaces { "replaceNode" } else { "plus" };
        return Err(Fault::unsupported(format!("{verb} needs a node with a parent")));
    };
    insert(machine, parent, Some(at), made)?;
    if replaces {
        remove(machine, parent, this);
    }
    Ok(this)
}

fn remove(machine: &mut Machine, parent: Value, child: Value) -> bool {
    let Some(children) = children_list(machine, parent) else { return false };
    let Some(list) = machine.heap.list_mut(children) else { return false };
    let found = list.iter().position(|item| *item == child);
    if let Some(at) = found {
        list.remove(at);
    }
    if let Some(child) = machine.heap.host_mut::<Node>(child) {
        child.parent = Value::Null;
    }
    found.is_some()
}

impl Task for Change {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        match self.build.resume(machine, answer)? {
            Step::Return(made) => {
                let made = machine.elements(made)?.unwrap_or_default();
                Ok(Step::Return(put_beside(machine, self.this, &made, self.replaces)?))
            }
            step => Ok(step),
        }
    }
}

fn change(machine: &mut Machine, this: Value, args: &[Value], replaces: bool) -> HostResult {
    match args {
        [closure] if machine.heap.is_closure(*closure) => {
            let build = Build::new(machine, *closure);
            Ok(Outcome::Task(Box::new(Change { this, replaces, build })))
        }
        [other] if node(machine, *other).is_some() => done(put_beside(machine, this, &[*other], replaces)?),
        _ => missing(),
    }
}

fn breadth_first(machine: &mut Machine, this: Value) -> HostResult {
    let (mut found, mut row) = (Vec::new(), vec![this]);
    while !row.is_empty() {
        machine.charge(row.len())?;
        found.extend(row.iter().copied());
        let mut next = Vec::new();
        for item in row {
            next.extend(items(machine, item).into_iter().filter(|item| node(machine, *item).is_some()));
        }
        row = next;
    }
    give_list(machine, found)
}

const METHODS: &[(&str, Native)] = &[
    ("getProperty", |m, t, a| match a {
        [name] => {
            let name = m.to_text(*name);
            get(m, t, &name)
        }
        _ => missing(),
    }),
    ("getClass", |m, t, _| {
        let name = m.heap.class_name(t);
        done(m.heap.library().find_class(&name).map_or(Value::Null, Value::Class))
    }),
    ("get", |m, t, a| match a {
        [name] => {
            let name = m.to_text(*name);
            get(m, t, &name)
        }
        _ => missing(),
    }),
    ("getAt", get_at),
    ("name", |m, t, _| done(fits!(node(m, t)).name)),
    ("value", |m, t, _| done(fits!(node(m, t)).value)),
    ("attributes", |m, t, _| done(fits!(node(m, t)).attributes)),
    ("attribute", |m, t, a| match a {
        [name] => {
            let attributes = fits!(node(m, t)).attributes;
            done(m.map_get(attributes, *name).unwrap_or_default())
        }
        _ => missing(),
    }),
    ("children", |m, t, _| done(fits!(children_list(m, t)))),
    ("parent", |m, t, _| done(fits!(node(m, t)).parent)),
    ("text", |m, t, _| {
        let shown = text_of(m, t, 0);
        text(m, shown)
    }),
    ("localText", |m, t, _| {
        let texts = items(m, t).into_iter().filter(|item| m.heap.is_text(*item)).collect();
        list(m, texts)
    }),
    ("toString", |m, t, _| {
        let shown = m.to_text(t);
        text(m, shown)
    }),
    ("iterator", |m, t, _| {
        let items = items(m, t);
        let iterator = IteratorObject { items, next: 0, source: Value::Null, removable: false };
        done(m.heap.add(Object::Iterator(iterator)))
    }),
    ("depthFirst", |m, t, _| {
        let found = descend(m, t)?;
        give_list(m, found)
    }),
    ("breadthFirst", |m, t, _| breadth_first(m, t)),
    ("setValue", |m, t, a| match a {
        [value] => {
            fits!(m.heap.host_mut::<Node>(t)).value = *value;
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("append", |m, t, a| match a {
        [child] if node(m, *child).is_some() => {
            insert(m, t, None, &[*child])?;
            done(true)
        }
        _ => missing(),
    }),
    ("appendNode", append_node),
    ("remove", |m, t, a| match a {
        [child] => done(remove(m, t, *child)),
        _ => missing(),
    }),
    ("replaceNode", |m, t, a| change(m, t, a, true)),
    ("plus", |m, t, a| change(m, t, a, false)),
];

fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [parent, name, rest @ ..] = args else { return missing() };
    let (attributes, value) = parts(machine, rest);
    let value = if value.is_null() { machine.heap.list(Vec::new()) } else { value };
    done(new_node(machine, *parent, *name, attributes, value)?)
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("groovy.util.Node"), &["java.lang.Object"]).methods(METHODS).constructor(construct),
    );
}

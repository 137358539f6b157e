//! What `XmlSlurper` gives: elements in the heap, and the paths through them that scripts hold (`GPathResult`).

use entente_groovy_vm::{Fault, HostResult, LibraryBuilder, Machine, Value};

use super::path::{Path, PathKind};
use super::tree::{Child, Element, Name};
use crate::support::done;
use crate::support::java::{JavaValue, object, peek, peek_mut};

/// An element that paths lead to. Its children are elements like it, and texts.
#[derive(Clone)]
pub(super) struct Slurped {
    pub name: Name,
    pub spaces: Vec<(String, String)>,
    pub attributes: Vec<(Name, Value)>,
    pub children: Vec<Value>,
    /// The element around it, or null.
    pub parent: Value,
}

impl JavaValue for Slurped {
    fn class(&self) -> &str {
        "groovy.xml.slurpersupport.Node"
    }
}

/// Puts a tree into the heap.
///
/// # Errors
/// A limit fault.
pub(super) fn put(machine: &mut Machine, element: &Element, parent: Value) -> Result<Value, Fault> {
    machine.charge(1 + element.attributes.len())?;
    machine.heap.grow(size_of::<Slurped>());
    let mut attributes = Vec::with_capacity(element.attributes.len());
    for (name, value) in &element.attributes {
        let value = machine.new_string(value.as_str())?;
        attributes.push((name.clone(), value));
    }
    let node = object(
        machine,
        Slurped {
            name: element.name.clone(),
            spaces: element.spaces.clone(),
            attributes,
            children: Vec::new(),
            parent,
        },
    );
    let children = put_children(machine, &element.children, node)?;
    if let Some(slurped) = peek_mut::<Slurped>(machine, node) {
        slurped.children = children;
    }
    Ok(node)
}

/// Puts what an element holds into the heap.
///
/// # Errors
/// A limit fault.
pub(super) fn put_children(machine: &mut Machine, children: &[Child], parent: Value) -> Result<Vec<Value>, Fault> {
    let mut made = Vec::with_capacity(children.len());
    for child in children {
        match child {
            Child::Element(child) => made.push(put(machine, child, parent)?),
            Child::Text(text) => made.push(machine.new_string(text.as_str())?),
            Child::Comment(_) | Child::Instruction(..) => {}
        }
    }
    Ok(made)
}

/// A document as the answer of a slurper.
pub(super) fn give(machine: &mut Machine, root: &Element) -> HostResult {
    let node = put(machine, root, Value::Null)?;
    done(machine.heap.add_host(Box::new(Path::of(PathKind::Child, vec![node], root.name.local.clone()))))
}

/// The elements inside an element.
pub(super) fn elements(machine: &Machine, node: Value) -> Vec<Value> {
    let children = peek::<Slurped>(machine, node).map(|slurped| slurped.children.clone()).unwrap_or_default();
    children.into_iter().filter(|child| peek::<Slurped>(machine, *child).is_some()).collect()
}

/// The element and all inside it, outer ones first.
///
/// # Errors
/// A limit fault.
pub(super) fn descend(machine: &mut Machine, node: Value) -> Result<Vec<Value>, Fault> {
    let (mut found, mut open) = (Vec::new(), vec![node]);
    while let Some(next) = open.pop() {
        machine.charge(1)?;
        found.push(next);
        let mut inner = elements(machine, next);
        inner.reverse();
        open.extend(inner);
    }
    Ok(found)
}

/// All text inside an element.
pub(super) fn text_of(heap: &entente_groovy_vm::Heap, node: Value) -> String {
    let (mut shown, mut open) = (String::new(), vec![node]);
    while let Some(next) = open.pop() {
        match heap.host::<crate::support::java::Java<Slurped>>(next) {
            Some(slurped) => open.extend(slurped.0.children.iter().rev().copied()),
            None => shown.push_str(&heap.to_text(next)),
        }
    }
    shown
}

/// An element as plain data.
///
/// # Errors
/// A limit fault.
pub(super) fn to_tree(machine: &mut Machine, node: Value) -> Result<Option<Element>, Fault> {
    machine.charge(1)?;
    let Some(slurped) = peek::<Slurped>(machine, node).cloned() else { return Ok(None) };
    let mut children = Vec::with_capacity(slurped.children.len());
    for child in slurped.children {
        match to_tree(machine, child)? {
            Some(element) => children.push(Child::Element(element)),
            None => children.push(Child::Text(machine.to_text(child))),
        }
    }
    let attributes = slurped.attributes.into_iter().map(|(name, value)| (name, machine.to_text(value))).collect();
    Ok(Some(Element { name: slurped.name, spaces: slurped.spaces, attributes, children }))
}

/// The tree behind a path that leads to one element.
///
/// # Errors
/// A limit fault.
pub(super) fn element(machine: &mut Machine, value: Value) -> Result<Option<Element>, Fault> {
    let Some(node) = machine.heap.host::<Path>(value).and_then(|path| path.nodes.first().copied()) else {
        return Ok(None);
    };
    to_tree(machine, node)
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    super::path::register(builder);
}

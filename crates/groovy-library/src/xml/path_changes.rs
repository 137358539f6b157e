//! Changes of a slurped document: what is appended, replaced, set.

use entente_groovy_vm::{Fault, HostResult, Machine, Native, Outcome, Step, Task, Value};

use super::path::{Path, built, path};
use super::slurped::{Slurped, put, to_tree};
use super::streaming::Build;
use super::tree::{MAX_DEPTH, Name};
use crate::support::java::{fits, peek, peek_mut};
use crate::support::{done, missing};

/// Where new content goes.
#[derive(Clone, Copy)]
enum Place {
    /// Behind what the element holds.
    Inside,
    /// In place of what it holds.
    Body,
    /// In place of the element.
    Instead,
    /// Behind the element.
    Behind,
}

/// How deep an element lies in its document.
fn depth(machine: &Machine, node: Value) -> usize {
    let (mut depth, mut at) = (0, node);
    while let Some(slurped) = peek::<Slurped>(machine, at) {
        (depth, at) = (depth + 1, slurped.parent);
    }
    depth
}

/// Puts content at a place of an element.
fn place(machine: &mut Machine, node: Value, content: Vec<Value>, place: Place) -> Result<(), Fault> {
    if depth(machine, node) > MAX_DEPTH {
        return Err(Fault::illegal_argument(format!("The document would be more than {MAX_DEPTH} levels deep")));
    }
    let parent = peek::<Slurped>(machine, node).map(|slurped| slurped.parent).unwrap_or_default();
    let target = if matches!(place, Place::Inside | Place::Body) { node } else { parent };
    for item in &content {
        if let Some(child) = peek_mut::<Slurped>(machine, *item) {
            child.parent = target;
        }
    }
    machine.heap.grow(content.len() * size_of::<Value>());
    let Some(slurped) = peek_mut::<Slurped>(machine, target) else { return Ok(()) };
    let at = slurped.children.iter().position(|child| *child == node);
    match (place, at) {
        (Place::Inside, _) => slurped.children.extend(content),
        (Place::Body, _) => slurped.children = content,
        (Place::Instead, Some(at)) => {
            slurped.children.splice(at..=at, content);
        }
        (Place::Behind, Some(at)) => {
            slurped.children.splice(at + 1..at + 1, content);
        }
        (_, None) => {}
    }
    Ok(())
}

/// A value as content: a copy of the elements of a path, else its text.
fn content(machine: &mut Machine, value: Value) -> Result<Vec<Value>, Fault> {
    if let Some(path) = path(machine, value).filter(|path| !path.is_attribute()) {
        let mut made = Vec::new();
        for node in path.nodes {
            if let Some(tree) = to_tree(machine, node)? {
                made.push(put(machine, &tree, Value::Null)?);
            }
        }
        return Ok(made);
    }
    let shown = machine.to_text(value);
    Ok(vec![machine.new_string(shown)?])
}

/// Runs a closure that builds for each element, and puts what it made at the place.
struct Change {
    nodes: std::vec::IntoIter<Value>,
    at: Value,
    place: Place,
    closure: Value,
    this: Value,
    build: Option<Build>,
}

impl Task for Change {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(build) = &mut self.build {
            match build.resume(machine, answer)? {
                Step::Return(made) => {
                    let made = machine.to_text(made);
                    let content = built(machine, &made, Value::Null)?;
                    place(machine, self.at, content, self.place)?;
                    self.build = None;
                }
                step => return Ok(step),
            }
        }
        match self.nodes.next() {
            Some(node) => {
                self.at = node;
                let inside = machine.heap.add_host(Box::new(Path::of(
                    super::path::PathKind::Child,
                    vec![node],
                    peek::<Slurped>(machine, node).map(|slurped| slurped.name.local.clone()).unwrap_or_default(),
                )));
                let mut build = Build::new(self.closure, vec![inside]);
                let step = build.resume(machine, None)?;
                self.build = Some(build);
                match step {
                    Step::Return(_) => self.resume(machine, None),
                    step => Ok(step),
                }
            }
            None => Ok(Step::Return(self.this)),
        }
    }
}

fn change(machine: &mut Machine, this: Value, args: &[Value], at: Place) -> HostResult {
    let nodes = fits!(path(machine, this).filter(|path| !path.is_attribute())).nodes;
    match args {
        [closure] if machine.heap.is_closure(*closure) => Ok(Outcome::Task(Box::new(Change {
            nodes: nodes.into_iter(),
            at: Value::Null,
            place: at,
            closure: *closure,
            this,
            build: None,
        }))),
        [_, ..] => {
            for node in nodes {
                let mut all = Vec::new();
                for value in args {
                    all.extend(content(machine, *value)?);
                }
                place(machine, node, all, at)?;
            }
            done(this)
        }
        [] => missing(),
    }
}

/// `path.name = value` and `path.@name = value`.
pub(super) fn set_property(machine: &mut Machine, from: &Path, name: &str, value: Value) -> HostResult {
    if let Some(attribute) = name.strip_prefix('@') {
        if !machine.heap.is_text(value) {
            // Groovy only takes texts here.
            return done(Value::Null);
        }
        let shown = machine.to_text(value);
        for node in &from.nodes {
            let shown = machine.new_string(shown.as_str())?;
            let slurped = fits!(peek_mut::<Slurped>(machine, *node));
            match slurped.attributes.iter_mut().find(|(known, _)| known.written() == attribute) {
                Some((_, old)) => *old = shown,
                None => slurped.attributes.push((Name::plain(attribute), shown)),
            }
        }
        return done(Value::Null);
    }
    for node in &from.nodes {
        let inner: Vec<Value> = super::slurped::elements(machine, *node)
            .into_iter()
            .filter(|child| peek::<Slurped>(machine, *child).is_some_and(|child| child.name.local == name))
            .collect();
        for child in inner {
            let new = content(machine, value)?;
            place(machine, child, new, Place::Body)?;
        }
    }
    done(Value::Null)
}

/// `path[at] = value`.
pub(super) fn set_index(machine: &mut Machine, from: &Path, index: Value, value: Value) -> HostResult {
    let at = fits!(machine.heap.long(index));
    let node = fits!(crate::support::position(at, from.nodes.len()).map(|at| from.nodes[at]));
    let new = content(machine, value)?;
    place(machine, node, new, Place::Body)?;
    done(Value::Null)
}

pub(super) const METHODS: &[(&str, Native)] = &[
    ("appendNode", |m, t, a| change(m, t, a, Place::Inside)),
    ("leftShift", |m, t, a| change(m, t, a, Place::Inside)),
    ("replaceBody", |m, t, a| change(m, t, a, Place::Body)),
    ("replaceNode", |m, t, a| change(m, t, a, Place::Instead)),
    ("plus", |m, t, a| change(m, t, a, Place::Behind)),
];

//! Nodes that a path leads to: `groovy.util.NodeList`.

use std::any::Any;

use entente_groovy_vm::{ClassDef, Heap, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Native, Value};

use super::node::{attribute_of, descend, node, nodes_by, qualified, text_of};
use super::qname::QName;
use crate::classes::with_parents;
use crate::support::java::{fits, peek};
use crate::support::{done, list, missing, position, text};

/// Nodes that a path leads to.
#[derive(Clone)]
struct NodeList(Vec<Value>);

pub(super) fn give_list(machine: &mut Machine, nodes: Vec<Value>) -> HostResult {
    machine.heap.check_collection(nodes.len())?;
    machine.charge(nodes.len() / 4)?;
    machine.heap.grow(nodes.len() * size_of::<Value>());
    done(machine.heap.add_host(Box::new(NodeList(nodes))))
}

impl HostObject for NodeList {
    fn class_name(&self) -> &str {
        "groovy.util.NodeList"
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        if let Some(attribute) = name.strip_prefix('@') {
            let machine = &mut *cx.machine;
            let mut found = Vec::new();
            for item in &self.0 {
                let value = attribute_of(machine, *item, attribute);
                if node(machine, *item).is_some() && !value.is_null() {
                    found.push(value);
                }
            }
            return list(machine, found);
        }
        let mut found = Vec::new();
        for item in self.0.clone() {
            if name == "**" {
                found.extend(descend(cx.machine, item)?);
            } else {
                found.extend(nodes_by(cx.machine, item, name));
            }
        }
        give_list(cx.machine, found)
    }

    fn get_index(&mut self, cx: &mut HostContext<'_>, index: Value) -> HostResult {
        if let Some(at) = cx.machine.heap.int(index) {
            return done(position(i64::from(at), self.0.len()).map_or(Value::Null, |at| self.0[at]));
        }
        if cx.machine.heap.is_text(index) {
            let name = cx.machine.to_text(index);
            return self.get_property(cx, &name);
        }
        if let Some(QName(name)) = peek::<QName>(cx.machine, index).cloned() {
            let mut found = Vec::new();
            for item in self.0.clone() {
                found.extend(qualified(cx.machine, item, &name));
            }
            return give_list(cx.machine, found);
        }
        missing()
    }

    fn iterate(&self, _heap: &mut Heap) -> Option<Vec<Value>> {
        Some(self.0.clone())
    }

    fn truth(&self, _heap: &Heap) -> bool {
        !self.0.is_empty()
    }

    fn display(&self, heap: &Heap) -> Option<String> {
        let parts: Vec<String> = self.0.iter().map(|item| heap.to_text(*item)).collect();
        Some(format!("[{}]", parts.join(", ")))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

const LIST_METHODS: &[(&str, Native)] = &[
    ("getClass", |m, t, _| {
        let name = m.heap.class_name(t);
        done(m.heap.library().find_class(&name).map_or(Value::Null, Value::Class))
    }),
    ("size", |m, t, _| done(fits!(m.heap.host::<NodeList>(t)).0.len() as i32)),
    ("isEmpty", |m, t, _| done(fits!(m.heap.host::<NodeList>(t)).0.is_empty())),
    ("get", |m, t, a| match a {
        [at] => {
            let at = fits!(m.heap.long(*at));
            let all = fits!(m.heap.host::<NodeList>(t)).0.clone();
            let found = usize::try_from(at).ok().and_then(|at| all.get(at).copied());
            done(found.ok_or_else(|| crate::support::index_out_of_bounds(at, all.len()))?)
        }
        _ => missing(),
    }),
    ("text", |m, t, _| {
        let mut shown = String::new();
        for item in fits!(m.heap.host::<NodeList>(t)).0.clone() {
            shown.push_str(&text_of(m, item, 0));
        }
        text(m, shown)
    }),
    ("toString", |m, t, _| {
        let shown = m.to_text(t);
        text(m, shown)
    }),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("groovy.util.NodeList"), &["java.util.AbstractList"])
            .methods(LIST_METHODS)
            .constructor(|m, _, a| match a {
                [] => give_list(m, Vec::new()),
                [source] => {
                    let nodes = fits!(m.elements(*source)?);
                    give_list(m, nodes)
                }
                _ => missing(),
            }),
    );
}

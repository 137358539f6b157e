//! Names with a namespace: `groovy.namespace.QName`, and `Namespace`, whose properties are names in it.

use std::any::Any;

use entente_groovy_vm::{ClassDef, Heap, HostContext, HostObject, HostResult, LibraryBuilder, Value, string_hash};

use super::tree::Name;
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, missing, text};

/// A name with a namespace.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct QName(pub Name);

impl JavaValue for QName {
    fn class(&self) -> &str {
        "groovy.namespace.QName"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        let Name { local, space, .. } = &self.0;
        Some(if space.is_empty() { local.clone() } else { format!("{{{space}}}{local}") })
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        (&self.0.local, &self.0.space) == (&other.0.local, &other.0.space)
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(string_hash(&self.0.local).wrapping_mul(29).wrapping_add(string_hash(&self.0.space)))
    }
}

/// `new Namespace(address, prefix)`: its properties are names in it.
struct Namespace {
    space: String,
    prefix: String,
}

impl HostObject for Namespace {
    fn class_name(&self) -> &str {
        "groovy.xml.Namespace"
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        let name = Name { prefix: self.prefix.clone(), local: name.to_owned(), space: self.space.clone() };
        done(object(cx.machine, QName(name)))
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        match (name, args) {
            ("getUri", []) => text(cx.machine, self.space.as_str()),
            ("getPrefix", []) => text(cx.machine, self.prefix.as_str()),
            ("get", [local]) => {
                let local = cx.machine.to_text(*local);
                self.get_property(cx, &local)
            }
            _ => missing(),
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    for class in ["groovy.namespace.QName", "groovy.xml.QName"] {
        builder.class(
            with_parents(ClassDef::new(class), &["java.lang.Object"])
                .constructor(|m, _, a| {
                    let parts: Vec<String> = a.iter().map(|part| m.to_text(*part)).collect();
                    let name = match parts.as_slice() {
                        [local] => Name { local: local.clone(), ..Name::default() },
                        [space, local] => Name { prefix: String::new(), local: local.clone(), space: space.clone() },
                        [space, local, prefix] => {
                            Name { prefix: prefix.clone(), local: local.clone(), space: space.clone() }
                        }
                        _ => return missing(),
                    };
                    done(object(m, QName(name)))
                })
                .methods(&[
                    ("getLocalPart", |m, t, _| {
                        let part = fits!(peek::<QName>(m, t)).0.local.clone();
                        text(m, part)
                    }),
                    ("getPrefix", |m, t, _| {
                        let part = fits!(peek::<QName>(m, t)).0.prefix.clone();
                        text(m, part)
                    }),
                    ("getNamespaceURI", |m, t, _| {
                        let part = fits!(peek::<QName>(m, t)).0.space.clone();
                        text(m, part)
                    }),
                    ("getQualifiedName", |m, t, _| {
                        let part = fits!(peek::<QName>(m, t)).0.written();
                        text(m, part)
                    }),
                ]),
        );
    }
    builder.class(with_parents(ClassDef::new("groovy.xml.Namespace"), &["java.lang.Object"]).constructor(|m, _, a| {
        let parts: Vec<String> = a.iter().map(|part| m.to_text(*part)).collect();
        let (space, prefix) = match parts.as_slice() {
            [space] => (space.clone(), String::new()),
            [space, prefix] => (space.clone(), prefix.clone()),
            _ => return missing(),
        };
        done(m.heap.add_host(Box::new(Namespace { space, prefix })))
    }));
}

//! The tree as a compact s-expression, for tests and for looking at what the parser understood.

mod class;
mod expr;
mod stmt;

use crate::ast::{Import, Item, Name, Primitive, QualifiedName, Script, TypeKind, TypeRef};
use std::fmt::Write as _;

/// The script as s-expressions, one top-level part a line. The shape is meant for reading and comparing, not for machines.
#[must_use]
pub fn dump(script: &Script) -> String {
    let mut out = Dump::default();
    if let Some(package) = &script.package {
        let _ = writeln!(out.text, "(package {})", package.name.dotted());
    }
    for import in &script.imports {
        out.import(import);
        out.text.push('\n');
    }
    for item in &script.items {
        match item {
            Item::Stmt(stmt) => out.stmt(stmt),
            Item::Method(method) => out.method(method),
            Item::Class(class) => out.class(class),
        }
        out.text.push('\n');
    }
    out.text
}

/// Writes the tree; writing to a `String` cannot fail.
#[derive(Default)]
struct Dump {
    text: String,
}

impl Dump {
    fn word(&mut self, word: &str) {
        self.text.push_str(word);
    }

    /// `(head part part)`
    fn list(&mut self, head: &str, parts: impl FnOnce(&mut Self)) {
        self.text.push('(');
        self.text.push_str(head);
        parts(self);
        self.text.push(')');
    }

    fn space(&mut self) {
        self.text.push(' ');
    }

    fn string(&mut self, text: &str) {
        let _ = write!(self.text, "{text:?}");
    }

    fn name(&mut self, name: &Name) {
        self.text.push_str(&name.text);
    }

    fn qualified(&mut self, name: &QualifiedName) {
        self.text.push_str(&name.dotted());
    }

    fn import(&mut self, import: &Import) {
        let head = if import.is_static { "import-static " } else { "import " };
        self.list(head, |out| {
            out.qualified(&import.name);
            if import.star {
                out.word(".*");
            }
            if let Some(alias) = &import.alias {
                out.word(" as ");
                out.name(alias);
            }
        });
    }

    fn ty(&mut self, ty: &TypeRef) {
        match &ty.kind {
            TypeKind::Primitive(primitive) => self.word(Primitive::keyword(*primitive)),
            TypeKind::Named { name, arguments } => {
                self.qualified(name);
                if let Some(arguments) = arguments {
                    self.word("<");
                    self.separated(arguments, ",", Self::ty);
                    self.word(">");
                }
            }
            TypeKind::Wildcard { bound } => {
                self.word("?");
                if let Some((lower, bound)) = bound {
                    self.word(if *lower { " super " } else { " extends " });
                    self.ty(bound);
                }
            }
            TypeKind::Error => self.word("!error"),
        }
        for _ in 0..ty.dimensions {
            self.word("[]");
        }
        if ty.varargs {
            self.word("...");
        }
    }

    fn optional_ty(&mut self, ty: Option<&TypeRef>) {
        if let Some(ty) = ty {
            self.word(":");
            self.ty(ty);
        }
    }

    fn separated<T>(&mut self, parts: &[T], separator: &str, write: impl Fn(&mut Self, &T)) {
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                self.word(separator);
            }
            write(self, part);
        }
    }

    /// Each part with a space before it.
    fn each<T>(&mut self, parts: &[T], write: impl Fn(&mut Self, &T)) {
        for part in parts {
            self.space();
            write(self, part);
        }
    }
}

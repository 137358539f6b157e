//! Imports, class names and types as written.

use entente_groovy_syntax::ast::{Import, Primitive, QualifiedName, TypeKind, TypeRef};
use entente_groovy_syntax::{Code, Diagnostic};

use super::Compiler;
use crate::program::TypeSpec;
use crate::value::ClassId;

impl Compiler<'_> {
    pub(super) fn import(&mut self, import: &Import) {
        let name = import.name.dotted();
        if import.is_static {
            self.static_import(import, &name);
        } else if import.star {
            self.star_imports.push(name);
        } else {
            let simple = import.alias.as_ref().or(import.name.parts.last());
            if let Some(simple) = simple {
                self.imports.insert(simple.text.clone(), name);
            }
        }
    }

    fn static_import(&mut self, import: &Import, name: &str) {
        if import.star {
            match self.class_by_name(&import.name) {
                Some(class) => self.static_stars.push(class),
                None => self.unknown_class(&import.name),
            }
            return;
        }
        let Some((class, member)) = name.rsplit_once('.') else { return };
        match self.library.find_class(class) {
            Some(id) => {
                let alias = import.alias.as_ref().map_or(member, |alias| alias.text.as_str()).to_owned();
                self.static_imports.insert(alias, (id, member.to_owned()));
            }
            None => self.unknown_class(&import.name),
        }
    }

    /// The class and member that a static import gives a name.
    pub(super) fn static_import_of(&self, name: &str) -> Option<(ClassId, String)> {
        if let Some(import) = self.static_imports.get(name) {
            return Some(import.clone());
        }
        let has_member = |class: &ClassId| match self.draft_of(*class) {
            Some(index) => {
                let draft = &self.classes[index];
                draft.fields.contains_key(name) || draft.methods.iter().any(|(method, _)| method == name)
            }
            None => {
                let class = self.library.class(*class);
                class.static_method(name).is_some() || class.static_field(name).is_some()
            }
        };
        self.static_stars.iter().copied().find(has_member).map(|class| (class, name.to_owned()))
    }

    pub(super) fn unknown_class(&mut self, name: &QualifiedName) {
        let dotted = name.dotted();
        let full = match name.parts.as_slice() {
            [simple] => self.imports.get(&simple.text).cloned().unwrap_or(dotted),
            _ => dotted,
        };
        let mut diagnostic = Diagnostic::error(Code::Unsupported, name.span, format!("unable to resolve class {full}"));
        diagnostic.help =
            Some("Scripts can use the classes that the documentation lists; check the spelling and the import".into());
        self.diagnostics.push(diagnostic);
    }

    /// The class of a simple name, by imports first.
    pub(super) fn class_by_simple_name(&self, name: &str) -> Option<ClassId> {
        if let Some(index) = self.script_class_named(name) {
            return Some(self.class_id(index));
        }
        if let Some(full) = self.imports.get(name) {
            return self.library.find_class(full);
        }
        self.library.default_import(name).or_else(|| {
            self.star_imports.iter().find_map(|package| self.library.find_class(&format!("{package}.{name}")))
        })
    }

    pub(super) fn class_by_name(&self, name: &QualifiedName) -> Option<ClassId> {
        match name.parts.as_slice() {
            [simple] => self.class_by_simple_name(&simple.text),
            [_, ..] if self.script_class_named(&name.dotted()).is_some() => {
                self.script_class_named(&name.dotted()).map(|index| self.class_id(index))
            }
            [outer, rest @ ..] => self.library.find_class(&name.dotted()).or_else(|| {
                // `Outer.Inner` with `Outer` imported.
                let outer = self.class_by_simple_name(&outer.text)?;
                let inner: Vec<&str> = rest.iter().map(|part| part.text.as_str()).collect();
                let outer = self.full_name(outer);
                self.library.find_class(&format!("{outer}${}", inner.join("$")))
            }),
            [] => None,
        }
    }

    /// The type as values are converted to it. A name that was imported but that the library lacks counts as any
    /// type; one that was not imported is an error.
    pub(super) fn type_spec(&mut self, ty: &TypeRef) -> TypeSpec {
        let mut spec = match &ty.kind {
            TypeKind::Primitive(Primitive::Void) | TypeKind::Wildcard { .. } | TypeKind::Error => TypeSpec::Any,
            TypeKind::Primitive(primitive) => TypeSpec::Primitive(*primitive),
            TypeKind::Named { name, .. } => match self.class_by_name(name) {
                Some(class) if self.full_name(class) == "java.lang.Object" => TypeSpec::Any,
                Some(class) => TypeSpec::Class(class),
                None => {
                    let imported = name.parts.len() == 1 && self.imports.contains_key(&name.parts[0].text);
                    // A single capital letter is a type parameter as written in practice.
                    let parameter = name.parts.len() == 1
                        && (name.parts[0].text.len() == 1 || self.type_parameters.contains(&name.parts[0].text));
                    if !imported && !parameter {
                        self.unknown_class(name);
                    }
                    TypeSpec::Any
                }
            },
        };
        for _ in 0..ty.dimensions + u32::from(ty.varargs) {
            spec = TypeSpec::Array(Box::new(spec));
        }
        spec
    }
}

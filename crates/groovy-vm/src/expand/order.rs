//! `@Sortable`.

use std::fmt::Write;

use entente_groovy_syntax::ast::{Annotation, Class, Name, QualifiedName, TypeKind, TypeRef};

use super::{add_members, capitalized, options, properties};

pub(super) fn sortable(class: &mut Class, annotation: &Annotation) {
    let name = class.name.text.clone();
    let chosen = options::chosen(annotation, properties(None, class, false));
    let (less, greater) =
        if options::flag(annotation, "reversed", false) { ("other", "this") } else { ("this", "other") };
    let mut text = format!("int compareTo({name} other) {{ if (this.is(other)) return 0\nint $order = 0\n");
    for property in &chosen {
        let property = &property.name;
        let _ = writeln!(text, "$order = {less}.{property} <=> {greater}.{property}\nif ($order != 0) return $order");
    }
    text.push_str("return 0 }\n");
    for property in &chosen {
        let (property, title) = (&property.name, capitalized(&property.name));
        let _ = writeln!(
            text,
            "static comparatorBy{title}() {{ return {{ $a, $b -> $a.{property} <=> $b.{property} }} as Comparator }}"
        );
    }
    add_members(class, &text, annotation.span);
    class.implements.push(type_named("Comparable", annotation));
}

fn type_named(name: &str, annotation: &Annotation) -> TypeRef {
    let span = annotation.span;
    let name = QualifiedName { parts: vec![Name { text: name.to_owned(), span }], span };
    let kind = TypeKind::Named { name, arguments: None };
    TypeRef { kind, dimensions: 0, varargs: false, annotations: Vec::new(), span }
}

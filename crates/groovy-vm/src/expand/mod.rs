//! Members that annotations ask for (`@ToString`, `@Immutable`, ...) and that records have, written out as Groovy
//! before a script is compiled. What is generated carries the mark [`GENERATED`], so that its instructions point to
//! the annotation.

mod access;
mod construct;
mod options;
mod order;
mod record;
mod text;

use entente_groovy_syntax::ast::{
    Annotation, Class, ClassKind, Field, Item, Member, Method, Modifier, Name, QualifiedName, Script,
};
use entente_groovy_syntax::{Code, Diagnostic, Source, Span};

use crate::compile::GENERATED;

/// Annotations that load code from outside.
const GRABS: [&str; 5] = ["Grab", "Grapes", "GrabResolver", "GrabConfig", "GrabExclude"];

/// Writes out what the annotations of a script's classes and methods mean.
pub(crate) fn expand(source: &Source, script: &mut Script) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for import in &script.imports {
        refuse_grabs(&import.annotations, &mut diagnostics);
    }
    let mut helpers = Vec::new();
    for item in &mut script.items {
        match item {
            Item::Class(class) => expand_class(source, class, &mut diagnostics),
            Item::Method(method) => {
                refuse_grabs(&method.modifiers.annotations, &mut diagnostics);
                if method.modifiers.annotation("Memoized").is_some() {
                    helpers.extend(access::memoize_script_method(method));
                }
            }
            Item::Stmt(_) => {}
        }
    }
    script.items.extend(helpers);
    diagnostics
}

fn refuse_grabs(annotations: &[Annotation], diagnostics: &mut Vec<Diagnostic>) {
    for annotation in annotations {
        let name = annotation.name.parts.last().map_or("", |part| part.text.as_str());
        if GRABS.contains(&name) {
            let message = format!("@{name} can't be used: scripts load no libraries");
            diagnostics.push(
                Diagnostic::error(Code::Unsupported, annotation.span, message)
                    .with_help("Use the classes that the documentation lists, or a helper such as httpClient"),
            );
        }
    }
}

fn expand_class(source: &Source, class: &mut Class, diagnostics: &mut Vec<Diagnostic>) {
    refuse_grabs(&class.modifiers.annotations, diagnostics);
    if class.kind == ClassKind::Record {
        record::expand(source, class);
    }
    for annotation in class.modifiers.annotations.clone() {
        let Some(name) = annotation.name.parts.last().map(|part| part.text.clone()) else { continue };
        match name.as_str() {
            "ToString" => text::to_string(class, &annotation),
            "EqualsAndHashCode" => text::equals_and_hash_code(class, &annotation),
            "TupleConstructor" => construct::tuple_constructor(source, class, &annotation),
            "MapConstructor" => construct::map_constructor(source, class, &annotation),
            "Canonical" => {
                construct::tuple_constructor(source, class, &annotation);
                text::equals_and_hash_code(class, &annotation);
                text::to_string(class, &annotation);
            }
            "Immutable" => construct::immutable(source, class, &annotation),
            "Builder" => construct::builder(source, class, &annotation),
            "Sortable" => order::sortable(class, &annotation),
            "Singleton" => access::singleton(class, &annotation),
            _ => {}
        }
    }
    access::expand_members(source, class);
    for member in &mut class.members {
        if let Member::Class(inner) = member {
            expand_class(source, inner, diagnostics);
        }
    }
}

/// A property as the generators see it.
#[derive(Clone)]
struct Property {
    name: String,
    /// The type as written; `Object` without one.
    ty: String,
    /// Its first value as written.
    value: Option<String>,
    is_field: bool,
}

/// The properties of a class in order, with `fields` its other instance fields too.
fn properties(source: Option<&Source>, class: &Class, fields: bool) -> Vec<Property> {
    let mut found = Vec::new();
    for member in &class.members {
        let Member::Field(field) = member else { continue };
        let modifiers = &field.modifiers;
        let hidden = [Modifier::Private, Modifier::Protected, Modifier::Public];
        let is_field = hidden.iter().any(|modifier| modifiers.has(*modifier));
        if modifiers.has(Modifier::Static) || is_field && !fields {
            continue;
        }
        for declarator in &field.declarators {
            if declarator.name.text.starts_with('$') {
                continue;
            }
            let slice = |span: Span| source.map(|source| source.slice(span).to_owned());
            found.push(Property {
                name: declarator.name.text.clone(),
                ty: field.ty.as_ref().and_then(|ty| slice(ty.span)).unwrap_or_else(|| "Object".to_owned()),
                value: declarator.value.as_ref().and_then(|value| slice(value.span)),
                is_field,
            });
        }
    }
    found
}

/// Adds members written as Groovy to a class; methods that it has already stay as they are.
fn add_members(class: &mut Class, text: &str, at: Span) {
    for member in parse_members(&class.name.text, text, at) {
        let exists = match &member {
            Member::Method(method) => has_method(class, &method.name.text, method.parameters.len()),
            _ => false,
        };
        if !exists {
            class.members.push(member);
        }
    }
}

fn has_method(class: &Class, name: &str, arity: usize) -> bool {
    class.members.iter().any(|member| {
        matches!(member, Member::Method(method) if method.name.text == name && method.parameters.len() == arity)
    })
}

fn has_constructor(class: &Class) -> bool {
    class.members.iter().any(|member| matches!(member, Member::Constructor(_)))
}

/// The members of a class body written as Groovy, marked as generated.
fn parse_members(class: &str, text: &str, at: Span) -> Vec<Member> {
    let source = Source::new("generated", format!("class {class} {{\n{text}\n}}"));
    let mut parsed = entente_groovy_syntax::parse(&source);
    debug_assert!(!parsed.has_errors(), "generated code is correct: {text} {:?}", parsed.diagnostics);
    let Some(Item::Class(mut generated)) = parsed.script.items.pop() else { return Vec::new() };
    generated.members.iter_mut().for_each(|member| mark(member, at));
    generated.members
}

fn mark(member: &mut Member, at: Span) {
    match member {
        Member::Field(Field { modifiers, .. })
        | Member::Method(Method { modifiers, .. })
        | Member::Constructor(Method { modifiers, .. }) => modifiers.annotations.push(generated(at)),
        Member::Class(class) => class.members.iter_mut().for_each(|member| mark(member, at)),
        Member::Initializer { .. } => {}
    }
}

fn generated(at: Span) -> Annotation {
    let name = Name { text: GENERATED.to_owned(), span: at };
    Annotation { name: QualifiedName { parts: vec![name], span: at }, elements: Vec::new(), span: at }
}

/// `name` → `Name`.
fn capitalized(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

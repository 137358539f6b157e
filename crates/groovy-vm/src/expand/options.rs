//! Elements of annotations: `includes`, `excludes` and switches.

use entente_groovy_syntax::ast::{Annotation, Element, Expr, ExprKind, Literal};

use super::Property;

fn element<'a>(annotation: &'a Annotation, name: &str) -> Option<&'a Expr> {
    annotation.elements.iter().find(|element| element.name.text == name).map(|element| &element.value)
}

/// `name = true`, with what holds when it isn't written.
pub(super) fn flag(annotation: &Annotation, name: &str, default: bool) -> bool {
    match element(annotation, name).map(|value| &value.kind) {
        Some(ExprKind::Literal(Literal::Boolean(value))) => *value,
        _ => default,
    }
}

/// `name = 'text'`.
pub(super) fn text(annotation: &Annotation, name: &str, default: &str) -> String {
    match element(annotation, name).map(|value| &value.kind) {
        Some(ExprKind::Literal(Literal::String(value))) => value.clone(),
        _ => default.to_owned(),
    }
}

/// The last part of a class named as an element's value.
pub(super) fn class(annotation: &Annotation, name: &str) -> Option<String> {
    match &element(annotation, name)?.kind {
        ExprKind::Name(name) => Some(name.clone()),
        ExprKind::Property { name, .. } => match name {
            entente_groovy_syntax::ast::MemberName::Static(name) => Some(name.text.clone()),
            entente_groovy_syntax::ast::MemberName::Dynamic(_) => None,
        },
        _ => None,
    }
}

/// `name = 'a, b'` or `name = ['a', 'b']`.
fn names(annotation: &Annotation, name: &str) -> Option<Vec<String>> {
    match &element(annotation, name)?.kind {
        ExprKind::Literal(Literal::String(names)) => {
            Some(names.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect())
        }
        ExprKind::List(elements) => {
            let text = |element: &Element| match element {
                Element::Value(Expr { kind: ExprKind::Literal(Literal::String(name)), .. }) => Some(name.clone()),
                _ => None,
            };
            Some(elements.iter().filter_map(text).collect())
        }
        _ => None,
    }
}

/// The properties that `includes` and `excludes` leave, in the order of `includes` when it is there.
pub(super) fn chosen(annotation: &Annotation, properties: Vec<Property>) -> Vec<Property> {
    let excluded = names(annotation, "excludes").unwrap_or_default();
    let kept: Vec<Property> = properties.into_iter().filter(|property| !excluded.contains(&property.name)).collect();
    match names(annotation, "includes") {
        Some(included) => {
            included.iter().filter_map(|name| kept.iter().find(|property| property.name == *name).cloned()).collect()
        }
        None => kept,
    }
}

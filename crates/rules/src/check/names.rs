//! Names that nothing stands behind. Where a name is declared does not count, only whether it is anywhere: a script is read once, and
//! what is said of it must be right.

use super::finding::Finding;
use super::nearest::nearest;
use super::walk::Node;
use crate::api::Side;
use crate::bind;
use entente_groovy_syntax::Span;
use entente_groovy_syntax::ast::{Callee, Expr, ExprKind};
use std::collections::BTreeSet;

/// Names that a script declares and uses.
#[derive(Default)]
pub(super) struct Names<'a> {
    declared: BTreeSet<&'a str>,
    used: Vec<(&'a str, Span)>,
    /// A closure's own names may come from an object that is known only when the script runs.
    delegates: bool,
}

impl<'a> Names<'a> {
    pub(super) fn visit(&mut self, node: Node<'a>) {
        match node {
            Node::Declares(name) => {
                self.declared.insert(name);
            }
            Node::Expr(expr) => self.expr(expr),
        }
    }

    fn expr(&mut self, expr: &'a Expr) {
        match &expr.kind {
            ExprKind::Name(name) => self.used.push((name, expr.span)),
            ExprKind::Assign { target, .. } => self.assigned(target),
            ExprKind::MultiAssign { targets, .. } => targets.iter().for_each(|target| self.assigned(target)),
            ExprKind::Call(call) => match &call.callee {
                Callee::Method { name: entente_groovy_syntax::ast::MemberName::Static(name), .. } => {
                    self.delegates |= matches!(name.text.as_str(), "with" | "tap" | "setDelegate");
                }
                Callee::Function(name) => self.delegates |= matches!(name.text.as_str(), "with" | "use"),
                _ => {}
            },
            ExprKind::Property { name: entente_groovy_syntax::ast::MemberName::Static(name), .. } => {
                self.delegates |= name.text == "delegate";
            }
            _ => {}
        }
    }

    /// A name that is assigned without being declared belongs to the script from then on.
    fn assigned(&mut self, target: &'a Expr) {
        match &target.kind {
            ExprKind::Name(name) => {
                self.declared.insert(name);
            }
            ExprKind::Paren(inner) => self.assigned(inner),
            _ => {}
        }
    }

    /// What is used and never declared.
    pub(super) fn findings(self, side: Side) -> Vec<Finding> {
        if self.delegates {
            return Vec::new();
        }
        let bound = bind::names(side);
        let known: Vec<&str> = bound.iter().copied().chain(self.declared.iter().copied()).collect();
        let unknown = self.used.iter().filter(|(name, _)| is_variable(name) && !known.contains(name));
        unknown.map(|(name, span)| unknown_name(name, *span, side, &known)).collect()
    }
}

/// Not a class or package, and none of the names that Groovy itself brings.
fn is_variable(name: &str) -> bool {
    let first = name.chars().next().unwrap_or_default();
    let brought = ["it", "out", "args", "binding", "delegate", "owner", "metaClass", "class", "super", "this"];
    let packages = ["java", "javax", "groovy", "scala", "com", "org", "services", "jcloudnode", "play", "entente"];
    !first.is_uppercase() && !brought.contains(&name) && !packages.contains(&name)
}

fn unknown_name(name: &str, span: Span, side: Side, known: &[&str]) -> Finding {
    let other = match side {
        Side::Outgoing => Side::Incoming,
        Side::Incoming => Side::Outgoing,
    };
    let finding = Finding::new("unknown-name", span, format!("There is no variable or helper {name}"));
    if bind::names(other).contains(&name) {
        let message = format!("{name} is known in the {} script only", other.name());
        return Finding::new("unknown-name", span, message);
    }
    match nearest(name, known) {
        Some(near) => finding.with_help(format!("Did you mean {near}?")),
        None => finding.with_help(format!("Declare it first: def {name} = ...")),
    }
}

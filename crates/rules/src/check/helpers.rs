//! Calls of methods that no helper has, or that stop a run where the rules shall work.

use super::finding::Finding;
use super::nearest::nearest;
use crate::helpers::catalogue::HelperKind;
use entente_groovy_syntax::ast::{Callee, Expr, ExprKind, MemberName, Name};

pub(super) fn check(expr: &Expr, found: &mut Vec<Finding>) {
    if let ExprKind::Call(call) = &expr.kind
        && let Callee::Method { object, name: MemberName::Static(name), .. } = &call.callee
        && let Some(helper) = helper_of(object)
    {
        found.extend(method(helper, name));
    }
}

fn helper_of(object: &Expr) -> Option<HelperKind> {
    match &object.kind {
        ExprKind::Name(name) => HelperKind::of_name(name),
        ExprKind::Paren(inner) => helper_of(inner),
        _ => None,
    }
}

fn method(helper: HelperKind, name: &Name) -> Option<Finding> {
    let (methods, written) = (helper.methods(), name.text.as_str());
    if methods.contains(&written) || methods.is_empty() {
        return (!helper.has(written)).then(|| {
            let message = format!("{}.{written}() is not available, and a run that comes here stops", helper.name());
            Finding::new("unavailable-helper-method", name.span, message)
                .with_help("Take the call out, guard it, or ask the tracker by httpClient")
        });
    }
    let finding =
        Finding::new("unknown-helper-method", name.span, format!("{} has no method {written}", helper.name()));
    Some(match nearest(written, methods) {
        Some(near) => finding.with_help(format!("Did you mean {near}?")),
        None => finding.with_help(format!("Methods of {}: {}", helper.name(), methods.join(", "))),
    })
}

//! What is likely wrong in a script that compiles.

mod nearest;
mod walk;

use crate::helpers::catalogue::HelperKind;
use entente_groovy_syntax::ast::{Callee, Expr, ExprKind, MemberName, Name, Script};
use entente_groovy_syntax::{Code, Diagnostic};
use nearest::nearest;

/// Calls of helper methods that no helper has, as warnings.
pub(crate) fn unknown_methods(script: &Script) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    walk::calls(script, &mut |call| {
        if let Callee::Method { object, name: MemberName::Static(name), .. } = &call.callee
            && let Some(helper) = helper_of(object)
            && !helper.methods().is_empty()
            && !helper.methods().contains(&name.text.as_str())
        {
            found.push(unknown(helper, name));
        }
    });
    found
}

fn helper_of(object: &Expr) -> Option<HelperKind> {
    match &object.kind {
        ExprKind::Name(name) => HelperKind::of_name(name),
        ExprKind::Paren(inner) => helper_of(inner),
        _ => None,
    }
}

fn unknown(helper: HelperKind, name: &Name) -> Diagnostic {
    let message = format!("{} has no method {}", helper.name(), name.text);
    let warning = Diagnostic::warning(Code::Unsupported, name.span, message);
    match nearest(&name.text, helper.methods()) {
        Some(near) => warning.with_help(format!("Did you mean {near}?")),
        None => warning.with_help(format!("Methods of {}: {}", helper.name(), helper.methods().join(", "))),
    }
}

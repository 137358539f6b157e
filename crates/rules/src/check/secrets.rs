//! Secrets on their way into a log, where many people can read them.

use super::finding::Finding;
use entente_groovy_syntax::ast::{Argument, Callee, Expr, ExprKind, GStringPart, Literal, MemberName};

const LOGS: &[&str] = &["trace", "debug", "info", "warn", "error"];
/// Parts of names that hold secrets.
const SECRET_NAMES: &[&str] =
    &["token", "password", "passwd", "secret", "apikey", "api_key", "credential", "authorization", "privatekey"];
/// Beginnings of texts that are secrets or carry one.
const SECRET_TEXTS: &[&str] = &["bearer ", "basic ", "ghp_", "xoxb-", "atatt3", "-----begin "];

pub(super) fn check(expr: &Expr, found: &mut Vec<Finding>) {
    let ExprKind::Call(call) = &expr.kind else { return };
    let logs = match &call.callee {
        Callee::Function(name) => matches!(name.text.as_str(), "println" | "print" | "printf"),
        Callee::Method { object, name: MemberName::Static(name), .. } => match &object.kind {
            ExprKind::Name(log) if log == "log" => LOGS.contains(&name.text.as_str()),
            ExprKind::Name(debug) if debug == "debug" => name.text == "error",
            ExprKind::Property { name: MemberName::Static(out), .. } => {
                out.text == "out" && name.text.starts_with("print")
            }
            _ => false,
        },
        _ => false,
    };
    if !logs {
        return;
    }
    for argument in &call.arguments {
        if let Argument::Positional(value) | Argument::Spread(value) = argument
            && let Some(secret) = secret_in(value)
        {
            found.push(
                Finding::new("secret-in-log", secret.span, "This looks like a secret, and logs are read by many")
                    .with_help("Log that it is there, not what it says"),
            );
        }
    }
}

/// The part of a logged value that looks like a secret. What a call makes of one, such as its length, is none.
fn secret_in(value: &Expr) -> Option<&Expr> {
    let named = |name: &str| {
        let name = name.to_ascii_lowercase();
        SECRET_NAMES.iter().any(|secret| name.contains(secret))
    };
    match &value.kind {
        ExprKind::Name(name) => named(name).then_some(value),
        ExprKind::Property { name: MemberName::Static(name), .. } => named(&name.text).then_some(value),
        ExprKind::Literal(Literal::String(text)) => {
            let text = text.to_ascii_lowercase();
            SECRET_TEXTS.iter().any(|secret| text.contains(secret)).then_some(value)
        }
        ExprKind::GString(parts) => parts.iter().find_map(|part| match part {
            GStringPart::Value(part) => secret_in(part),
            GStringPart::Text(text) => {
                let text = text.to_ascii_lowercase();
                // "Basic auth fails for ..." is no secret; what stands alone before a value is.
                SECRET_TEXTS.iter().any(|secret| text.trim_start().starts_with(secret)).then_some(value)
            }
            GStringPart::Lazy(_) => None,
        }),
        ExprKind::Binary { left, right, .. } => secret_in(left).or_else(|| secret_in(right)),
        ExprKind::Elvis { value: one, otherwise: other } => secret_in(one).or_else(|| secret_in(other)),
        ExprKind::Paren(inner) => secret_in(inner),
        _ => None,
    }
}

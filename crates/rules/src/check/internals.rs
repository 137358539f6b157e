//! Insides of other products that scripts reach for, each with what to write instead (catalogue 8.4).

use super::finding::Finding;
use entente_groovy_syntax::Span;
use entente_groovy_syntax::ast::{Callee, Expr, ExprKind, MemberName, Script};

const REQUESTS: &str = "Use httpClient.http(method, path, body, query, headers) { request, response -> ... }";
const JIRA: &str = "Jira's own classes are not here; ask Jira by REST: httpClient.get(\"/rest/api/2/...\")";
const FORBIDDEN: &str =
    "Scripts have no files, processes, threads or connections of their own; use httpClient for requests";

/// Beginnings of class names, with what to do instead.
const CLASSES: &[(&str, &str)] = &[
    ("com.atlassian.", JIRA),
    ("play.api.", REQUESTS),
    ("org.apache.http", REQUESTS),
    ("java.io.File", FORBIDDEN),
    ("java.nio.file", FORBIDDEN),
    ("java.net.HttpURLConnection", REQUESTS),
    ("java.net.Socket", FORBIDDEN),
    ("java.lang.Runtime", FORBIDDEN),
    ("java.lang.ProcessBuilder", FORBIDDEN),
    ("groovy.lang.GroovyShell", "A script can't compile others; put the code into the script"),
    ("org.commonmark", "Use nodeHelper.toMarkDownFromHtml(html), or leave it: texts are converted between trackers"),
];

/// Names that stand for such classes.
const NAMES: &[(&str, &str)] = &[
    ("ComponentAccessor", JIRA),
    ("injector", "There are no insides to inject; use the helpers and httpClient"),
    ("userAuthorization", REQUESTS),
    ("GroovyShell", "A script can't compile others; put the code into the script"),
    ("Eval", "A script can't compile others; put the code into the script"),
    ("HttpURLConnection", REQUESTS),
    ("ProcessBuilder", FORBIDDEN),
    ("File", FORBIDDEN),
];

/// Methods that reach inside, on any object.
const METHODS: &[(&str, &str)] = &[
    ("openConnection", REQUESTS),
    ("loadClass", "There is no class loading; declare the class in the script"),
    ("instanceOf", "There are no insides to inject; use the helpers and httpClient"),
    ("getCredentials", "Credentials never reach scripts; httpClient signs requests to the tracker by itself"),
];

fn advice(table: &[(&str, &'static str)], fits: impl Fn(&str) -> bool) -> Option<&'static str> {
    table.iter().find(|(name, _)| fits(name)).map(|(_, advice)| *advice)
}

fn finding(span: Span, what: &str, advice: &'static str) -> Finding {
    Finding::new("not-available", span, format!("{what} is not available to scripts")).with_help(advice)
}

/// Imports of such classes.
pub(super) fn of_imports(script: &Script) -> Vec<Finding> {
    let imports = script.imports.iter();
    imports
        .filter_map(|import| {
            let name = import.name.dotted();
            let advice = advice(CLASSES, |start| name.starts_with(start))?;
            Some(finding(import.name.span, &name, advice))
        })
        .collect()
}

/// Uses of such names, classes and methods.
pub(super) fn check(expr: &Expr, found: &mut Vec<Finding>) {
    match &expr.kind {
        ExprKind::Name(name) => {
            found.extend(advice(NAMES, |known| known == name).map(|advice| finding(expr.span, name, advice)));
        }
        ExprKind::Call(call) => {
            let Callee::Method { name: MemberName::Static(name), .. } = &call.callee else { return };
            let advice = advice(METHODS, |known| known == name.text);
            found.extend(advice.map(|advice| finding(name.span, &format!("{}()", name.text), advice)));
        }
        ExprKind::New { ty, .. } => {
            let name = type_name(ty);
            let advice =
                advice(NAMES, |known| known == name).or_else(|| advice(CLASSES, |start| name.starts_with(start)));
            found.extend(advice.map(|advice| finding(ty.span, &name, advice)));
        }
        ExprKind::Property { .. } => {
            // `com.atlassian.jira.component.ComponentAccessor` is a chain of properties to the parser.
            if let Some(name) = dotted(expr)
                && CLASSES.iter().any(|(start, _)| name == start.trim_end_matches('.'))
                && let Some(advice) = advice(CLASSES, |start| name == start.trim_end_matches('.'))
            {
                found.push(finding(expr.span, &name, advice));
            }
        }
        _ => {}
    }
}

fn type_name(ty: &entente_groovy_syntax::ast::TypeRef) -> String {
    match &ty.kind {
        entente_groovy_syntax::ast::TypeKind::Named { name, .. } => name.dotted(),
        _ => String::new(),
    }
}

/// A chain of names as one text.
fn dotted(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name.clone()),
        ExprKind::Property { object, name: MemberName::Static(name), .. } => {
            Some(format!("{}.{}", dotted(object)?, name.text))
        }
        _ => None,
    }
}

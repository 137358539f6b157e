//! What is likely wrong in a script that compiles.

mod fields;
mod finding;
mod helpers;
mod internals;
mod names;
mod nearest;
mod secrets;
mod walk;

use crate::api::{Side, TrackerChecks};
use entente_groovy_syntax::Source;
use entente_groovy_syntax::ast::Script;
pub(crate) use finding::{Finding, stops_runs};

/// Everything that the checks have to say about one script.
pub(crate) fn findings(source: &Source, script: &Script, side: Side, tracker: &TrackerChecks) -> Vec<Finding> {
    let mut found = internals::of_imports(script);
    let mut names = names::Names::default();
    walk::nodes(script, &mut |node| {
        names.visit(node);
        if let walk::Node::Expr(expr) = node {
            helpers::check(expr, &mut found);
            fields::check(source, side, tracker, expr, &mut found);
            secrets::check(expr, &mut found);
            internals::check(expr, &mut found);
        }
    });
    found.extend(names.findings(side));
    found
}

//! Fields of issue and replica that the hub does not know, and values that a field does not take.

use super::finding::Finding;
use super::nearest::nearest;
use crate::api::{Side, TrackerChecks};
use crate::bind;
use crate::object::issue::DELTAS;
use crate::object::issue_fields::{UNHELD, canonical, shape_of};
use crate::object::kind::Kind;
use crate::object::shape::Shape;
use entente_groovy_syntax::Source;
use entente_groovy_syntax::ast::{AssignOp, Expr, ExprKind, Literal, MemberName, Name};

/// Names that are no typed fields of an issue and yet its own.
const OTHERS: &[&str] = &[
    "customFields",
    "customKeys",
    "properties",
    "class",
    "metaClass",
    "issueType",
    "update",
    "idStr",
    "urn",
    "URN",
    "worklogs",
];

/// Fields whose text a person writes: a near name is likely one of them.
const TYPED: &[&str] = entente_hub::issue::FIELD_NAMES;

pub(super) fn check(source: &Source, side: Side, tracker: &TrackerChecks, expr: &Expr, found: &mut Vec<Finding>) {
    match &expr.kind {
        ExprKind::Property { object, name: MemberName::Static(name), .. } => {
            found.extend(unknown(source, side, object, name));
        }
        ExprKind::Assign { target, op: AssignOp::Set, value, .. } => {
            found.extend(slip(target, value));
            if side == Side::Incoming {
                found.extend(unwritable(tracker, target));
            }
        }
        _ => {}
    }
}

/// Whether the object is the local issue, the replica or an earlier state of one of them.
fn is_issue(object: &Expr) -> Option<&str> {
    match &object.kind {
        ExprKind::Name(name) => bind::is_issue(name).then_some(name),
        _ => None,
    }
}

fn is_known(name: &str) -> bool {
    shape_of(canonical(name)).is_some()
        || DELTAS.contains(&canonical(name))
        || UNHELD.contains(&name)
        || OTHERS.contains(&name)
}

/// A name in quotes is meant as it stands: a custom field, or a column of a tracker.
fn unknown(source: &Source, side: Side, object: &Expr, name: &Name) -> Option<Finding> {
    let issue = is_issue(object)?;
    let text = name.text.as_str();
    let quoted = source.slice(name.span).starts_with(['"', '\'']);
    if quoted || is_known(text) {
        return None;
    }
    let all: Vec<&str> = TYPED.iter().chain(DELTAS).chain(UNHELD).chain(OTHERS).copied().collect();
    let near = nearest(text, &all);
    // What the other side sends may have any name; ours is a custom field's.
    let ours = !matches!((issue, side), ("replica" | "previous", _));
    let what = if ours { "a custom field of that name is meant" } else { "it is an entry of the replica's own" };
    let finding = Finding::new("unknown-hub-field", name.span, format!("{issue} has no field {text}, so {what}"));
    match near {
        Some(near) => {
            Some(finding.with_help(format!("Did you mean {near}? Else write it in quotes: {issue}.\"{text}\"")))
        }
        None if ours => Some(finding.with_help(format!("Write it in quotes if so: {issue}.\"{text}\""))),
        None => None,
    }
}

/// An assignment to a field of the local issue that its tracker can't be told.
fn unwritable(tracker: &TrackerChecks, target: &Expr) -> Option<Finding> {
    let ExprKind::Property { object, name: MemberName::Static(name), .. } = &target.kind else { return None };
    let issue = is_issue(object).filter(|issue| !matches!(*issue, "replica" | "previous"))?;
    let (_, note) = tracker.unwritable.iter().find(|(field, _)| field == canonical(&name.text))?;
    let message = format!("{} can't be told {issue}.{}", tracker.label, name.text);
    let finding = Finding::new("field-not-writable", name.span, message);
    Some(if note.is_empty() { finding } else { finding.with_help(note.as_str()) })
}

/// A constant that the field on the left can't take.
fn slip(target: &Expr, value: &Expr) -> Option<Finding> {
    let ExprKind::Property { object, name: MemberName::Static(name), .. } = &target.kind else { return None };
    let issue = is_issue(object)?;
    let shape = shape_of(canonical(&name.text))?;
    let takes = match (shape, &value.kind) {
        (Shape::Text | Shape::Body, ExprKind::List(_) | ExprKind::Map(_) | ExprKind::Closure(_)) => "a text",
        (Shape::Date, ExprKind::Literal(Literal::String(_)) | ExprKind::GString(_)) => {
            "a date, as new Date() or Date.parse(\"yyyy-MM-dd\", text) gives one"
        }
        (Shape::Date, ExprKind::Literal(Literal::Boolean(_))) => "a date",
        (Shape::Long | Shape::MaybeLong, ExprKind::Literal(Literal::String(text)))
            if text.trim().parse::<i64>().is_err() =>
        {
            "a whole number of seconds"
        }
        (Shape::Part(Kind::User), ExprKind::Literal(Literal::String(_)) | ExprKind::GString(_)) => {
            "a user, as nodeHelper.getUserByEmail(...) gives one"
        }
        (Shape::Part(kind), ExprKind::Literal(Literal::Int(_) | Literal::Boolean(_)) | ExprKind::List(_)) => {
            return Some(does_not_take(issue, name, value, &format!("a {} or its name", kind.word())));
        }
        _ => return None,
    };
    Some(does_not_take(issue, name, value, takes))
}

fn does_not_take(issue: &str, name: &Name, value: &Expr, takes: &str) -> Finding {
    Finding::new("wrong-type", value.span, format!("{issue}.{} takes {takes}", name.text))
}

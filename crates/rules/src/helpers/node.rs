//! `nodeHelper`: objects of the tracker by their names, and texts without markup.

use super::catalogue::HelperKind;
use super::strip_html::strip_html;
use super::{Helper, ask};
use crate::api::Question;
use crate::object::issue::IssueObject;
use crate::object::kind::Kind;
use crate::object::record::{self, Record};
use entente_groovy_vm::{HostContext, HostResult, Outcome, Value};

/// Methods that have code.
pub(super) const METHODS: &[&str] = &[
    "getIssueType",
    "getDefaultIssueType",
    "getProject",
    "getProjectByName",
    "getStatus",
    "getPriority",
    "getResolution",
    "getLabel",
    "getUser",
    "getUserById",
    "getUserByEmail",
    "getUserByUsername",
    "getUserByFullName",
    "stripHtml",
    "stripHtmlFromComments",
    "isIssueEditable",
];

pub(super) fn call(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    let Some(first) = args.first().copied() else { return Ok(Outcome::Missing) };
    let known = METHODS.contains(&name);
    // Scripts pass what may be null and expect null then: `nodeHelper.getUserByEmail(replica.assignee?.email)`.
    if known && first.is_null() {
        return Ok(Outcome::Value(Value::Null));
    }
    match name {
        "getIssueType" | "getDefaultIssueType" => issue_type(helper, cx, name, args),
        "getStatus" => of_project(helper, cx, name, args, Kind::Status),
        "getProject" | "getProjectByName" => {
            let text = cx.heap().to_text(first);
            ask(HelperKind::Node, name, &Question::Projects { text: text.clone() }, &text)
        }
        "getUser" | "getUserById" | "getUserByEmail" | "getUserByUsername" | "getUserByFullName" => {
            let text = cx.heap().to_text(first);
            if text.trim().is_empty() {
                return Ok(Outcome::Value(Value::Null));
            }
            ask(HelperKind::Node, name, &Question::Users { text: text.clone() }, &text)
        }
        "getPriority" => Ok(named(cx, Kind::Priority, first)),
        "getResolution" => Ok(named(cx, Kind::Resolution, first)),
        "getLabel" => Ok(named(cx, Kind::Label, first)),
        "stripHtml" => {
            let text = cx.heap().to_text(first);
            Ok(Outcome::Value(cx.machine.new_string(strip_html(&text))?))
        }
        "stripHtmlFromComments" => strip_comments(cx, first),
        "isIssueEditable" => Ok(Outcome::Value(Value::Bool(true))),
        _ => Ok(Outcome::Missing),
    }
}

/// An object known by its name alone; the tracker looks at the name when the issue is written.
fn named(cx: &mut HostContext<'_>, kind: Kind, name: Value) -> Outcome {
    let text = cx.heap().to_text(name);
    let field = kind.named_by().unwrap_or("name");
    Outcome::Value(Record::with_text(cx.heap(), kind, field, &text))
}

fn issue_type(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    if name == "getDefaultIssueType" {
        let [project] = args else { return Ok(Outcome::Missing) };
        let project_key = key_of(cx, *project);
        return ask(HelperKind::Node, name, &Question::IssueTypes { project_key }, "");
    }
    of_project(helper, cx, name, args, Kind::IssueType)
}

/// `method(name)` and `method(name, project)`, the project by key or object; without one it is the issue's.
fn of_project(helper: &Helper, cx: &mut HostContext<'_>, method: &str, args: &[Value], kind: Kind) -> HostResult {
    let wanted = cx.heap().to_text(args[0]);
    let project = match args {
        [_] | [_, Value::Null] => {
            let heap = &cx.machine.heap;
            heap.host::<IssueObject>(helper.scene.issue).and_then(|issue| issue.project_key(heap))
        }
        [_, project] => Some(key_of(cx, *project)),
        _ => return Ok(Outcome::Missing),
    };
    let Some(project_key) = project.filter(|key| !key.is_empty()) else {
        return Ok(named(cx, kind, args[0]));
    };
    let question = match kind {
        Kind::Status => Question::Statuses { project_key },
        _ => Question::IssueTypes { project_key },
    };
    ask(HelperKind::Node, method, &question, &wanted)
}

fn key_of(cx: &mut HostContext<'_>, project: Value) -> String {
    let heap = cx.heap();
    record::text_of(heap, project, "key")
        .unwrap_or_else(|| if project.is_null() { String::new() } else { heap.to_text(project) })
}

fn strip_comments(cx: &mut HostContext<'_>, comments: Value) -> HostResult {
    let items = cx.machine.elements(comments)?.unwrap_or_default();
    let mut stripped = Vec::with_capacity(items.len());
    for item in items {
        cx.machine.charge(1)?;
        let copy = Record::copy(cx.heap(), item).unwrap_or(item);
        if let Some(body) = record::text_of(cx.heap(), copy, "body") {
            record::put_text(cx.heap(), copy, "body", Some(&strip_html(&body)));
        }
        stripped.push(copy);
    }
    Ok(Outcome::Value(cx.machine.new_list(stripped)?))
}

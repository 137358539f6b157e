//! `nodeHelper`: objects of the tracker by their names; other files have what else it does.

use super::catalogue::HelperKind;
use super::node_lookup::key_of;
use super::{Helper, ISSUE_TRACKER_EXCEPTION, ask, node_find, node_text, sync};
use crate::api::Question;
use crate::object::issue::IssueObject;
use crate::object::kind::Kind;
use crate::object::record::Record;
use entente_groovy_vm::{Fault, HostContext, HostResult, Outcome, Value};

/// Methods that have code.
pub(super) const METHODS: &[&str] = &[
    "getIssueType",
    "getDefaultIssueType",
    "getProject",
    "getProjectByName",
    "getStatus",
    "getLabel",
    "getUser",
    "getUserById",
    "getUserByEmail",
    "getUserByUsername",
    "getUserByFullName",
    "isIssueEditable",
    "addHTTPHeader",
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
        "getLabel" => Ok(named(cx, Kind::Label, first)),
        "isIssueEditable" => Ok(Outcome::Value(Value::Bool(true))),
        "addHTTPHeader" => add_header(helper, cx, first),
        _ if node_find::METHODS.contains(&name) => node_find::call(helper, cx, name, args),
        _ if node_text::METHODS.contains(&name) => node_text::call(helper, cx, name, args),
        _ => sync::of_remote(HelperKind::Node, cx, name, args),
    }
}

/// `addHTTPHeader("Name: value")`: the header goes along with the requests that this run makes from now on.
fn add_header(helper: &Helper, cx: &mut HostContext<'_>, header: Value) -> HostResult {
    let text = cx.heap().to_text(header);
    let (name, value) = text.split_once(':').map(|(name, value)| (name.trim(), value.trim())).unwrap_or_default();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if !is_name || value.chars().any(char::is_control) {
        let message = "nodeHelper.addHTTPHeader() takes a text like \"Accept-Language: en\"";
        return Err(Fault::new(ISSUE_TRACKER_EXCEPTION, message));
    }
    helper.scene.add_header(name, value);
    Ok(Outcome::Value(Value::Null))
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

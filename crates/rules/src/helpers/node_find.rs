//! What helpers look up in the tracker beside types, statuses, projects and people: versions, components, options, groups, roles and the like.

use super::catalogue::HelperKind;
use super::node_lookup::{key_of, person_of};
use super::{Helper, ask};
use crate::api::Question;
use crate::object::issue::IssueObject;
use crate::object::kind::Kind;
use crate::object::record::{self, Record};
use entente_groovy_vm::{Fault, HostContext, HostResult, Outcome, Value};
use entente_hub::{Lookup, Place};

/// Methods of `nodeHelper` that are here.
pub(super) const METHODS: &[&str] = &[
    "getVersion",
    "createVersion",
    "getComponent",
    "createComponent",
    "getPriority",
    "getResolution",
    "getSecurityLevel",
    "getOption",
    "getOptions",
    "createOption",
    "getCascadingSelect",
    "isUserAssignable",
    "canUserEditComments",
    "getHubIssue",
    "getRemoteIssueLinks",
];
/// Methods of `userHelper` that are here.
pub(super) const USER_METHODS: &[&str] = &["isGroupMember", "hasRole", "findInGroup", "findWithRole"];

pub(super) fn call(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    let null = Ok(Outcome::Value(Value::Null));
    // A name that is null finds nothing: scripts pass `replica.priority?.name` as it is.
    match (name, args) {
        ("getVersion" | "getComponent" | "getPriority" | "getResolution" | "getSecurityLevel", [wanted, ..])
            if wanted.is_null() =>
        {
            null
        }
        ("getPriority", [wanted] | [wanted, _]) => {
            let name_wanted = cx.heap().to_text(*wanted);
            look_up(name, Lookup::Priority { name: name_wanted })
        }
        ("getResolution", [wanted]) => {
            let name_wanted = cx.heap().to_text(*wanted);
            look_up(name, Lookup::Resolution { name: name_wanted })
        }
        ("getVersion" | "getComponent" | "getSecurityLevel", [wanted, project @ ..]) if project.len() < 2 => {
            let project_key = project_key(helper, cx, name, project.first().copied())?;
            let wanted = cx.heap().to_text(*wanted);
            look_up(
                name,
                match name {
                    "getVersion" => Lookup::Version { project_key, name: wanted },
                    "getComponent" => Lookup::Component { project_key, name: wanted },
                    _ => Lookup::SecurityLevel { project_key, name: wanted },
                },
            )
        }
        ("createVersion", [_, wanted, ..]) if wanted.is_null() => null,
        ("createVersion", [issue, wanted, rest @ ..]) if rest.len() < 2 => {
            let project_key = project_key(helper, cx, name, Some(*issue))?;
            let description = text_or_empty(cx, rest.first());
            let wanted = cx.heap().to_text(*wanted);
            look_up(name, Lookup::NewVersion { project_key, name: wanted, description })
        }
        ("createComponent", [_, wanted, _, _, kind]) if wanted.is_null() || kind.is_null() => null,
        ("createComponent", [issue, wanted, description, lead, kind]) => {
            let project_key = project_key(helper, cx, name, Some(*issue))?;
            let description = text_or_empty(cx, Some(description));
            let lead_key = (!lead.is_null()).then(|| cx.heap().to_text(*lead)).filter(|lead| !lead.is_empty());
            let (wanted, kind) = (cx.heap().to_text(*wanted), cx.heap().to_text(*kind));
            let lookup = Lookup::NewComponent { project_key, name: wanted, description, lead_key, assignee_type: kind };
            look_up(name, lookup)
        }
        ("getOption" | "getOptions" | "createOption", [issue, field, wanted]) => {
            options(helper, cx, name, *issue, *field, *wanted)
        }
        ("getCascadingSelect", [parent, child]) => cascade(cx, *parent, *child),
        ("isUserAssignable" | "canUserEditComments", [_, person]) if person.is_null() => {
            Ok(Outcome::Value(Value::Bool(false)))
        }
        ("isUserAssignable" | "canUserEditComments", [place, person]) => {
            let project_key = project_key(helper, cx, name, Some(*place))?;
            let person = person_of(cx.heap(), *person);
            look_up(
                name,
                match name {
                    "isUserAssignable" => Lookup::Assignable { project_key, person },
                    _ => Lookup::CommentEditor { project_key, person },
                },
            )
        }
        ("getHubIssue" | "getRemoteIssueLinks", [issue]) if issue.is_null() => null,
        ("getHubIssue", [id]) => {
            let id_or_key = cx.heap().to_text(*id);
            look_up(name, Lookup::Issue { id_or_key })
        }
        ("getRemoteIssueLinks", [issue]) => match place(cx, *issue).issue_id {
            Some(issue_id) => look_up(name, Lookup::WebLinks { issue_id }),
            None => Ok(Outcome::Value(cx.heap().list(Vec::new()))),
        },
        _ => Ok(Outcome::Missing),
    }
}

/// Groups and roles, for `userHelper`.
pub(super) fn people(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    let (person, of) = match (name, args) {
        ("isGroupMember" | "hasRole", [person, of]) => (Some(*person), *of),
        ("findInGroup" | "findWithRole", [of]) => (None, *of),
        _ => return Ok(Outcome::Missing),
    };
    let of = cx.heap().to_text(of);
    let lookup = match name {
        "isGroupMember" | "findInGroup" => Lookup::GroupMembers { group: of },
        _ => Lookup::RoleMembers { project_key: project_key(helper, cx, name, None)?, role: of },
    };
    let wanted = person.map(|person| person_of(cx.heap(), person));
    let wanted = wanted.map(|person| if person.key.is_empty() { person.username } else { person.key });
    ask(HelperKind::User, name, &Question::Lookup(lookup), &wanted.unwrap_or_default())
}

fn look_up(method: &str, lookup: Lookup) -> HostResult {
    ask(HelperKind::Node, method, &Question::Lookup(lookup), "")
}

fn text_or_empty(cx: &mut HostContext<'_>, value: Option<&Value>) -> String {
    value.filter(|value| !value.is_null()).map(|value| cx.heap().to_text(*value)).unwrap_or_default()
}

/// The key of a project that is given by key, by object, by an issue of it, or that the issue at hand is in.
fn project_key(
    helper: &Helper,
    cx: &mut HostContext<'_>,
    method: &str,
    project: Option<Value>,
) -> Result<String, Fault> {
    let project = project.filter(|project| !project.is_null()).unwrap_or(helper.scene.issue);
    let heap = &cx.machine.heap;
    let of_issue = heap.host::<IssueObject>(project).map(|issue| issue.project_key(heap).unwrap_or_default());
    let key = match of_issue {
        Some(key) => key,
        None => key_of(cx, project),
    };
    if key.is_empty() {
        let name = helper.kind.name();
        return Err(Fault::illegal_argument(format!(
            "{name}.{method}() needs a project: give its key or object, or set issue.projectKey before"
        )));
    }
    Ok(key)
}

fn place(cx: &mut HostContext<'_>, issue: Value) -> Place {
    let heap = &cx.machine.heap;
    heap.host::<IssueObject>(issue).map(|issue| issue.place(heap)).unwrap_or_default()
}

fn options(
    helper: &Helper,
    cx: &mut HostContext<'_>,
    method: &str,
    issue: Value,
    field: Value,
    wanted: Value,
) -> HostResult {
    let several = method == "getOptions";
    if wanted.is_null() {
        let nothing = if several { cx.heap().list(Vec::new()) } else { Value::Null };
        return Ok(Outcome::Value(nothing));
    }
    let mut place = place(cx, issue);
    if place.project_key.is_empty() {
        place.project_key = project_key(helper, cx, method, None)?;
    }
    // A custom field may be named, numbered, or given as what `issue.customFields` holds.
    let heap = cx.heap();
    let field = record::text_of(heap, field, "name").unwrap_or_else(|| heap.to_text(field));
    if method == "createOption" {
        let name = cx.heap().to_text(wanted);
        return look_up(method, Lookup::NewOption { field, place, name });
    }
    let names = match cx.machine.elements(wanted)?.filter(|_| several) {
        Some(items) => items.into_iter().map(|item| option_text(cx, item)).collect(),
        None => vec![option_text(cx, wanted)],
    };
    look_up(method, Lookup::Options { field, place, names })
}

fn option_text(cx: &mut HostContext<'_>, option: Value) -> String {
    let heap = cx.heap();
    record::text_of(heap, option, "value").unwrap_or_else(|| heap.to_text(option))
}

/// Two options, or their texts, as the value of a cascade.
fn cascade(cx: &mut HostContext<'_>, parent: Value, child: Value) -> HostResult {
    if parent.is_null() {
        return Ok(Outcome::Value(Value::Null));
    }
    let pairs = vec![(cx.heap().string("parent"), parent), (cx.heap().string("child"), child)];
    Record::of_map(cx.heap(), Kind::Cascade, pairs)
        .map(Outcome::Value)
        .map_err(|mismatch| mismatch.fault("nodeHelper.getCascadingSelect()"))
}

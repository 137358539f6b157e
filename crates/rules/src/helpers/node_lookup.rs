//! What a helper picks from the tracker's answers.

use super::{Helper, ISSUE_TRACKER_EXCEPTION, ask, node_find, twins};
use crate::api::{Answer, Question};
use crate::object::issue::{IssueObject, Role};
use crate::object::kind::Kind;
use crate::object::record::{self, Record};
use entente_groovy_vm::{Fault, Heap, HostContext, HostResult, Outcome, Value};
use entente_hub::{Found, Named, Project, Traces, User};
use serde::Serialize;
use serde_json::Value as Json;

/// The object that a method looks for in an answer; null when it is not there.
pub(super) fn pick(heap: &mut Heap, method: &str, answer: &Answer, wanted: &str) -> Result<Value, Fault> {
    Ok(match answer {
        Answer::IssueTypes(types) if wanted.is_empty() => {
            let usual = types.iter().find(|kind| !kind.subtask);
            made(heap, Kind::IssueType, usual.or(types.first()))
        }
        Answer::IssueTypes(types) => made(heap, Kind::IssueType, by_name(types, wanted)),
        Answer::Statuses(statuses) => made(heap, Kind::Status, by_name(statuses, wanted)),
        Answer::Projects(projects) => {
            let found = projects.iter().find(|project| is_project(method, project, wanted));
            made(heap, Kind::Project, found)
        }
        Answer::Users(users) => made(heap, Kind::User, user(method, users, wanted)),
        Answer::Found(Found::Issue(issue)) => {
            let issue = IssueObject::new(Role::Received, (**issue).clone(), Traces::default());
            heap.add_host(Box::new(issue))
        }
        Answer::Found(Found::Objects(found)) => objects(heap, method, found, wanted),
        Answer::Twin(twin) => twins::shown(heap, method, twin.as_deref()),
        Answer::Http(_) | Answer::Stored { .. } => Value::Null,
        Answer::Refused(message) => return Err(Fault::new(ISSUE_TRACKER_EXCEPTION, message.clone())),
    })
}

fn made<T: Serialize>(heap: &mut Heap, kind: Kind, found: Option<&T>) -> Value {
    found
        .and_then(|found| serde_json::to_value(found).ok())
        .map_or(Value::Null, |json| Record::of_json(heap, kind, &json))
}

/// By the very name, else by the name in other letter case.
fn by_name<'a, T: Named>(items: &'a [T], wanted: &str) -> Option<&'a T> {
    let same_letters = |item: &&T| item.name().to_lowercase() == wanted.to_lowercase();
    items.iter().find(|item| item.name() == wanted).or_else(|| items.iter().find(same_letters))
}

fn is_project(method: &str, project: &Project, wanted: &str) -> bool {
    if method == "getProjectByName" { project.name == wanted } else { project.key == wanted || project.id == wanted }
}

fn user<'a>(method: &str, users: &'a [User], wanted: &str) -> Option<&'a User> {
    match method {
        "getUserByEmail" | "getByEmail" => {
            let shown = |user: &&User| user.email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(wanted));
            // Trackers that hide addresses still search by them; then one hit is the one, several are none.
            let only = || match users {
                [user] if user.email.is_none() => Some(user),
                _ => None,
            };
            users.iter().find(shown).or_else(only)
        }
        "getUserByUsername" | "getByUsername" => users.iter().find(|user| user.username == wanted),
        "getUserByFullName" => users.iter().find(|user| user.display_name == wanted),
        _ => users.iter().find(|user| user.key == wanted),
    }
}

/// What was looked up: one object, all of them, or whether somebody is among them.
fn objects(heap: &mut Heap, method: &str, found: &[Json], wanted: &str) -> Value {
    let (kind, several) = match method {
        "getVersion" | "createVersion" => (Kind::Version, false),
        "getComponent" | "createComponent" => (Kind::Component, false),
        "getPriority" => (Kind::Priority, false),
        "getResolution" => (Kind::Resolution, false),
        "getSecurityLevel" => (Kind::SecurityLevel, false),
        "getOption" | "createOption" => (Kind::Option, false),
        "getOptions" => (Kind::Option, true),
        "getRemoteIssueLinks" => (Kind::WebLink, true),
        "findInGroup" | "findWithRole" => (Kind::User, true),
        "isGroupMember" | "hasRole" => {
            let names = |one: &Json| ["key", "username", "email"].map(|name| one.get(name).cloned());
            let is = |one: &Json| names(one).iter().flatten().any(|name| name.as_str() == Some(wanted));
            return Value::Bool(found.iter().any(is));
        }
        "isUserAssignable" | "canUserEditComments" => return Value::Bool(!found.is_empty()),
        _ => return Value::Null,
    };
    let mut items: Vec<Value> = found.iter().map(|one| Record::of_json(heap, kind, one)).collect();
    if several { heap.list(items) } else { items.drain(..).next().unwrap_or_default() }
}

/// The key of a project that is given as an object or by its key.
pub(super) fn key_of(cx: &mut HostContext<'_>, project: Value) -> String {
    let heap = cx.heap();
    record::text_of(heap, project, "key")
        .unwrap_or_else(|| if project.is_null() { String::new() } else { heap.to_text(project) })
}

/// A person who is given as an object, or by key, login or e-mail address.
pub(super) fn person_of(heap: &mut Heap, person: Value) -> User {
    let text = |heap: &Heap, name: &str| record::text_of(heap, person, name).unwrap_or_default();
    if heap.host::<Record>(person).is_some() {
        let email = Some(text(heap, "email")).filter(|email| !email.is_empty());
        let (key, username, display_name) = (text(heap, "key"), text(heap, "username"), text(heap, "displayName"));
        return User { key, username, display_name, email, active: None };
    }
    let name = heap.to_text(person);
    let email = name.contains('@').then(|| name.clone());
    User { key: name, email, ..User::default() }
}

/// `userHelper`, whose lookups are the same.
pub(super) fn user_helper(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    if node_find::USER_METHODS.contains(&name) {
        return node_find::people(helper, cx, name, args);
    }
    let ("getByEmail" | "getByKey" | "getByUsername", [wanted]) = (name, args) else { return Ok(Outcome::Missing) };
    if wanted.is_null() {
        return Ok(Outcome::Value(Value::Null));
    }
    let text = cx.heap().to_text(*wanted);
    ask(helper.kind, name, &Question::Users { text: text.clone() }, &text)
}

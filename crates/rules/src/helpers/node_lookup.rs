//! What a helper picks from the tracker's answers.

use super::catalogue::HelperKind;
use super::{ISSUE_TRACKER_EXCEPTION, ask};
use crate::api::{Answer, Question};
use crate::object::kind::Kind;
use crate::object::record::Record;
use entente_groovy_vm::{Fault, Heap, HostContext, HostResult, Outcome, Value};
use entente_hub::{Named, Project, User};
use serde::Serialize;

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

/// `userHelper`, whose lookups are the same.
pub(super) fn user_helper(kind: HelperKind, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    let ("getByEmail" | "getByKey" | "getByUsername", [wanted]) = (name, args) else { return Ok(Outcome::Missing) };
    if wanted.is_null() {
        return Ok(Outcome::Value(Value::Null));
    }
    let text = cx.heap().to_text(*wanted);
    ask(kind, name, &Question::Users { text: text.clone() }, &text)
}

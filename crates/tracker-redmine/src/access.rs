//! Who the account is and what it may do.

use crate::names::Names;
use entente_hub::User;
use entente_tracker_api::{AccessReport, TrackerError};
use entente_tracker_kit::json::{items, text};
use entente_tracker_kit::{Api, Call};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Permissions that a sync needs: Redmine's name and the one that administrators see.
const NEEDED: &[(&str, &str)] = &[
    ("view_issues", "View issues"),
    ("add_issues", "Add issues"),
    ("edit_issues", "Edit issues"),
    ("add_issue_notes", "Add notes"),
    ("edit_own_issue_notes", "Edit own notes"),
    ("view_private_notes", "View private notes"),
    ("set_notes_private", "Set notes as private"),
];
/// Permissions that include others: who may edit all notes may edit the own ones.
const INCLUDED: &[(&str, &str)] = &[("edit_own_issue_notes", "edit_issue_notes")];

/// The account, and its roles by the id of the project.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub(crate) user: User,
    pub(crate) admin: bool,
    pub(crate) projects: BTreeMap<String, Vec<String>>,
}

/// Asks who the account is.
pub(crate) async fn account(api: &Api) -> Result<Account, TrackerError> {
    let call = Call::read("current-user", &["users", "current.json"], "to read who the account is")
        .about(format!("a Redmine with its REST API on at {}", api.address()))
        .takes("to use the REST API (Administration, Settings, API)")
        .query("include", "memberships");
    let answer = api.json(call).await?;
    let user = &answer["user"];
    if text(user, "id").is_empty() {
        let detail = "it names no account. Check the address.".into();
        return Err(TrackerError::Unexpected { action: "to read who the account is".into(), detail });
    }
    let roles = |member: &Value| items(member, "roles").iter().map(|role| text(role, "id")).collect();
    Ok(Account {
        user: person(user),
        admin: user["admin"].as_bool() == Some(true),
        projects: items(user, "memberships")
            .iter()
            .map(|member| (text(&member["project"], "id"), roles(member)))
            .collect(),
    })
}

/// A person as `users` shows one.
pub(crate) fn person(user: &Value) -> User {
    let name = format!("{} {}", text(user, "firstname"), text(user, "lastname"));
    User {
        key: text(user, "id"),
        username: text(user, "login"),
        display_name: name.trim().to_owned(),
        email: Some(text(user, "mail")).filter(|mail| !mail.is_empty()),
        active: user.get("status").and_then(Value::as_i64).map(|status| status == 1),
    }
}

/// Permissions of a role, by Redmine's names.
pub(crate) async fn role(api: &Api, id: &str) -> Result<BTreeSet<String>, TrackerError> {
    let call = Call::read("role", &["roles", &format!("{id}.json")], "to read the account's permissions")
        .about(format!("role {id}"));
    let answer = api.json(call).await?;
    Ok(items(&answer["role"], "permissions").iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Checks everything that a sync needs. Permissions count that the account has in any project.
pub(crate) async fn check(api: &Api, names: &Names) -> Result<AccessReport, TrackerError> {
    let account = account(api).await?;
    let mut granted = BTreeSet::new();
    for id in account.projects.values().flatten().collect::<BTreeSet<_>>() {
        granted.extend(names.role(api, id).await?.iter().cloned());
    }
    let has = |permission: &str| {
        let by_other = INCLUDED.iter().any(|(part, whole)| *part == permission && granted.contains(*whole));
        account.admin || granted.contains(permission) || by_other
    };
    Ok(AccessReport {
        missing_permissions: NEEDED.iter().filter(|(key, _)| !has(key)).map(|(_, name)| (*name).to_owned()).collect(),
        account: account.user,
        tracker_title: api.host().to_owned(),
        // The API has no time zone; all its times are in UTC.
        time_zone: "UTC".into(),
    })
}

//! Names that people and scripts use, resolved to Redmine's ids.

use crate::access::{self, Account, person};
use crate::custom::CustomFormat;
use crate::{map, time_entries};
use entente_hub::{Component, IssueType, Priority, Project, Status, User, Version};
use entente_tracker_api::TrackerError;
use entente_tracker_kit::json::{items, text};
use entente_tracker_kit::names::{by_name, refused, same, unknown};
use entente_tracker_kit::{Api, Cache, Call};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The most people, projects or versions that are read of one list.
const MOST: usize = 2_000;
/// Projects whose members are searched for a person at most.
const MOST_PROJECTS: usize = 20;

/// What is known about a project.
#[derive(Debug, Clone, Default)]
pub(crate) struct ProjectInfo {
    pub(crate) project: Project,
    pub(crate) trackers: Vec<IssueType>,
    pub(crate) categories: Vec<Component>,
    pub(crate) versions: Vec<Version>,
    /// Custom fields that are on in this project alone: id and name.
    pub(crate) fields: Vec<(String, String)>,
}

/// Lists of names, kept for a while.
#[derive(Default)]
pub(crate) struct Names {
    projects: Cache<ProjectInfo>,
    statuses: Cache<Vec<Status>>,
    priorities: Cache<Vec<Priority>>,
    members: Cache<Vec<User>>,
    groups: Cache<Vec<User>>,
    people: Cache<Vec<User>>,
    formats: Cache<BTreeMap<String, CustomFormat>>,
    accounts: Cache<Account>,
    roles: Cache<BTreeSet<String>>,
    activities: Cache<Vec<String>>,
}

impl Names {
    /// The account that signs in.
    pub(crate) async fn account(&self, api: &Api) -> Result<Arc<Account>, TrackerError> {
        self.accounts.get("", || access::account(api)).await
    }

    /// Permissions of a role.
    pub(crate) async fn role(&self, api: &Api, id: &str) -> Result<Arc<BTreeSet<String>>, TrackerError> {
        self.roles.get(id, || access::role(api, id)).await
    }

    /// Whether the account has a permission in a project, by Redmine's name for it.
    pub(crate) async fn may(&self, api: &Api, project_id: &str, permission: &str) -> Result<bool, TrackerError> {
        let account = self.account(api).await?;
        for role in account.projects.get(project_id).into_iter().flatten() {
            if self.role(api, role).await?.contains(permission) {
                return Ok(true);
            }
        }
        Ok(account.admin)
    }

    /// Activities of time entries in a project by id, the default one first.
    pub(crate) async fn activities(&self, api: &Api, project: &str) -> Result<Arc<Vec<String>>, TrackerError> {
        self.activities.get(project, || time_entries::activities(api, project)).await
    }

    /// A project by identifier or id.
    pub(crate) async fn project(&self, api: &Api, project: &str) -> Result<Arc<ProjectInfo>, TrackerError> {
        self.projects.get(project, || project_info(api, project)).await
    }

    /// A project, read again when it lacks something that `has` looks for.
    pub(crate) async fn project_with(
        &self,
        api: &Api,
        project: &str,
        has: impl Fn(&ProjectInfo) -> bool,
    ) -> Result<Arc<ProjectInfo>, TrackerError> {
        let known = self.project(api, project).await?;
        if has(&known) {
            return Ok(known);
        }
        self.projects.get_again(project, || project_info(api, project)).await
    }

    /// All statuses of the server.
    pub(crate) async fn statuses(&self, api: &Api) -> Result<Arc<Vec<Status>>, TrackerError> {
        self.statuses.get("", || statuses(api)).await
    }

    /// The status of this name.
    pub(crate) async fn status(&self, api: &Api, name: &str) -> Result<Status, TrackerError> {
        let mut all = self.statuses(api).await?;
        if by_name(&all, name, |status| &status.name).is_none() {
            all = self.statuses.get_again("", || statuses(api)).await?;
        }
        by_name(&all, name, |status| &status.name)
            .cloned()
            .ok_or_else(|| unknown("status", "status", name, all.iter().map(|status| &*status.name)))
    }

    /// The priority of this name.
    pub(crate) async fn priority(&self, api: &Api, name: &str) -> Result<Priority, TrackerError> {
        let mut all = self.priorities.get("", || priorities(api)).await?;
        if by_name(&all, name, |priority| &priority.name).is_none() {
            all = self.priorities.get_again("", || priorities(api)).await?;
        }
        by_name(&all, name, |priority| &priority.name)
            .cloned()
            .ok_or_else(|| unknown("priority", "priority", name, all.iter().map(|priority| &*priority.name)))
    }

    /// Formats of custom fields by id; empty where the account is no administrator, since only they may read them.
    pub(crate) async fn formats(&self, api: &Api) -> Result<Arc<BTreeMap<String, CustomFormat>>, TrackerError> {
        self.formats.get("", || formats(self, api)).await
    }

    /// Members of a project: id and name, without groups.
    pub(crate) async fn members(&self, api: &Api, project: &str) -> Result<Arc<Vec<User>>, TrackerError> {
        self.members.get(project, || members(api, project, "user")).await
    }

    /// Groups that are members of a project: id and name. Issues may be assigned to them where the server allows it.
    async fn groups(&self, api: &Api, project: &str) -> Result<Arc<Vec<User>>, TrackerError> {
        self.groups.get(project, || members(api, project, "group")).await
    }

    /// The id of a person, who is known by id, or else by e-mail or login (where the account is an administrator), or
    /// else by the name of a member of the project, which may be a group.
    pub(crate) async fn person_id(
        &self,
        api: &Api,
        project: &str,
        field: &str,
        wanted: &User,
    ) -> Result<String, TrackerError> {
        if !wanted.key.is_empty() && wanted.key.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(wanted.key.clone());
        }
        let email = wanted.email.as_deref().filter(|email| !email.is_empty());
        let mut found: BTreeSet<String> = BTreeSet::new();
        for known in [email, Some(wanted.username.as_str())].into_iter().flatten().filter(|known| !known.is_empty()) {
            let people = self.people.get(known, || search_users(self, api, known, 10)).await?;
            let same = |user: &&User| {
                user.email.as_deref().is_some_and(|mail| same(mail, known)) || same(&user.username, known)
            };
            found.extend(people.iter().filter(same).map(|user| user.key.clone()));
        }
        if found.is_empty() && !wanted.display_name.is_empty() {
            let (members, groups) = (self.members(api, project).await?, self.groups(api, project).await?);
            let named =
                members.iter().chain(groups.iter()).filter(|user| same(&user.display_name, &wanted.display_name));
            found.extend(named.map(|user| user.key.clone()));
        }
        let shown =
            email.unwrap_or(if wanted.display_name.is_empty() { &wanted.username } else { &wanted.display_name });
        match (found.pop_first(), found.is_empty()) {
            (Some(id), true) => Ok(id),
            (Some(_), false) => Err(refused(field, format!("several people match {shown}. Name one by its id."))),
            (None, _) => {
                Err(refused(field, format!("nobody known here is {shown}. Map the person in the incoming rule.")))
            }
        }
    }
}

async fn project_info(api: &Api, id: &str) -> Result<ProjectInfo, TrackerError> {
    let call = Call::read("project", &["projects", &format!("{id}.json")], "to read the project")
        .about(format!("project {id}"))
        .query("include", "trackers,issue_categories,issue_custom_fields");
    let answer = api.json(call).await?;
    let found = &answer["project"];
    let named = |list: &str| -> Vec<(String, String)> {
        items(found, list).iter().map(|item| (text(item, "id"), text(item, "name"))).collect()
    };
    let versions = versions(api, &text(found, "id")).await?;
    let categories: Vec<Component> =
        named("issue_categories").into_iter().map(|(id, name)| Component { id, name }).collect();
    Ok(ProjectInfo {
        project: Project { versions: versions.clone(), components: categories.clone(), ..map::project(found) },
        trackers: named("trackers").into_iter().map(|(id, name)| IssueType { id, name, subtask: false }).collect(),
        categories,
        versions,
        fields: named("issue_custom_fields"),
    })
}

async fn versions(api: &Api, project_id: &str) -> Result<Vec<Version>, TrackerError> {
    let path = ["projects", project_id, "versions.json"];
    let call = Call::read("versions", &path, "to read the versions").about(format!("project {project_id}"));
    match api.json(call).await {
        Ok(answer) => {
            let version = |version: &Value| Version { id: text(version, "id"), name: text(version, "name") };
            Ok(items(&answer, "versions").iter().map(version).collect())
        }
        Err(TrackerError::MissingPermission { .. } | TrackerError::NotFound { .. }) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

async fn statuses(api: &Api) -> Result<Vec<Status>, TrackerError> {
    let answer = api.json(Call::read("statuses", &["issue_statuses.json"], "to list the statuses")).await?;
    Ok(items(&answer, "issue_statuses").iter().map(map::status).collect())
}

async fn priorities(api: &Api) -> Result<Vec<Priority>, TrackerError> {
    let path = ["enumerations", "issue_priorities.json"];
    let answer = api.json(Call::read("priorities", &path, "to list the priorities")).await?;
    let active = items(&answer, "issue_priorities").iter().filter(|item| item["active"].as_bool() != Some(false));
    Ok(active.map(|item| Priority { id: text(item, "id"), name: text(item, "name") }).collect())
}

async fn formats(names: &Names, api: &Api) -> Result<BTreeMap<String, CustomFormat>, TrackerError> {
    if !names.account(api).await?.admin {
        return Ok(BTreeMap::new());
    }
    let answer = api.json(Call::read("custom-fields", &["custom_fields.json"], "to list the custom fields")).await?;
    let of_issues = items(&answer, "custom_fields").iter().filter(|field| text(field, "customized_type") == "issue");
    Ok(of_issues.map(|field| (text(field, "id"), CustomFormat::read(field))).collect())
}

/// Members that are people (`user`) or groups (`group`).
async fn members(api: &Api, project: &str, kind: &str) -> Result<Vec<User>, TrackerError> {
    let call = || {
        Call::read("memberships", &["projects", project, "memberships.json"], "to list the members")
            .about(format!("project {project}"))
            .takes("View members")
    };
    let all = api.paged("memberships", MOST, call).await?;
    Ok(all.iter().filter_map(|member| map::user(member.get(kind)?)).collect())
}

/// People whose name, login or e-mail matches. Who is no administrator finds the members of the account's projects.
pub(crate) async fn search_users(
    names: &Names,
    api: &Api,
    query: &str,
    limit: usize,
) -> Result<Vec<User>, TrackerError> {
    let account = names.account(api).await?;
    if account.admin {
        let call = || {
            let call = Call::read("users", &["users.json"], "to search people").takes("administrator");
            if query.trim().is_empty() { call } else { call.query("name", query.trim()) }
        };
        return Ok(api.paged("users", limit, call).await?.iter().map(person).collect());
    }
    let mut found: Vec<User> = Vec::new();
    for project in account.projects.keys().take(MOST_PROJECTS) {
        let lower = query.trim().to_lowercase();
        for user in names.members(api, project).await?.iter() {
            let matches = user.display_name.to_lowercase().contains(&lower);
            if matches && !found.iter().any(|known| known.key == user.key) {
                found.push(user.clone());
            }
        }
    }
    if found.iter().all(|user| user.key != account.user.key) && account.user.username == query.trim() {
        found.push(account.user.clone());
    }
    found.truncate(limit);
    Ok(found)
}

//! Names that people and scripts use, resolved to Jira's ids.

use crate::cache::Cache;
use crate::client::{Api, Call};
use crate::json::{items, optional_text, text};
use crate::map;
use entente_hub::{IssueType, Priority, User};
use entente_tracker_api::TrackerError;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Items on one page of Jira's lists.
const PAGE: usize = 100;
/// Pages that are read of a list at most.
const MOST_PAGES: usize = 50;

/// A field that the site's administrators added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CustomFieldInfo {
    pub(crate) id: String,
    pub(crate) name: String,
    /// `com.atlassian.jira.plugin.system.customfieldtypes:textarea` and so on.
    pub(crate) kind: String,
}

/// Lists of names, kept for a while.
#[derive(Default)]
pub(crate) struct Names {
    priorities: Cache<Vec<Priority>>,
    fields: Cache<Vec<CustomFieldInfo>>,
    types: Cache<Vec<IssueType>>,
    people: Cache<Vec<User>>,
}

impl Names {
    /// The priority of this name.
    pub(crate) async fn priority(&self, api: &Api, name: &str) -> Result<Priority, TrackerError> {
        let load = || priorities(api);
        let mut all = self.priorities.get("", load).await?;
        if by_name(&all, name, |priority| &priority.name).is_none() {
            all = self.priorities.get_again("", load).await?;
        }
        by_name(&all, name, |priority| &priority.name)
            .cloned()
            .ok_or_else(|| unknown("priority", "priority", name, all.iter().map(|priority| priority.name.as_str())))
    }

    /// The types of a project.
    pub(crate) async fn issue_types(&self, api: &Api, project: &str) -> Result<Arc<Vec<IssueType>>, TrackerError> {
        self.types.get(project, || issue_types(api, project)).await
    }

    /// The type of this name in a project.
    pub(crate) async fn issue_type(&self, api: &Api, project: &str, name: &str) -> Result<IssueType, TrackerError> {
        let mut all = self.issue_types(api, project).await?;
        if by_name(&all, name, |kind| &kind.name).is_none() {
            all = self.types.get_again(project, || issue_types(api, project)).await?;
        }
        let what = format!("issue type in project {project}");
        by_name(&all, name, |kind| &kind.name)
            .cloned()
            .ok_or_else(|| unknown("issuetype", &what, name, all.iter().map(|kind| kind.name.as_str())))
    }

    /// The custom field with this id, or the only one of this name.
    pub(crate) async fn custom_field(&self, api: &Api, id: &str, name: &str) -> Result<CustomFieldInfo, TrackerError> {
        let load = || custom_fields(api);
        let mut all = self.fields.get("", load).await?;
        if !all.iter().any(|field| field.id == id || field.name == name) {
            all = self.fields.get_again("", load).await?;
        }
        if let Some(field) = all.iter().find(|field| field.id == id && (name.is_empty() || field.name == name)) {
            return Ok(field.clone());
        }
        let mut named = all.iter().filter(|field| field.name == name);
        match (named.next(), named.next()) {
            (Some(field), None) => Ok(field.clone()),
            (Some(_), Some(_)) => {
                Err(refused(name, "several custom fields have this name. Name one by its id.".into()))
            }
            (None, _) => Err(refused(name, "the tracker has no custom field of this name.".into())),
        }
    }

    /// The account id of a person who is known by e-mail alone.
    pub(crate) async fn account_id(&self, api: &Api, field: &str, person: &User) -> Result<String, TrackerError> {
        if !person.key.is_empty() {
            return Ok(person.key.clone());
        }
        let Some(email) = person.email.as_deref().filter(|email| !email.is_empty()) else {
            return Err(refused(field, "the person has neither account id nor e-mail.".into()));
        };
        let load = || search_users(api, email, 2);
        let mut found = self.people.get(email, load).await?;
        if found.is_empty() {
            found = self.people.get_again(email, load).await?;
        }
        match found.as_slice() {
            [one] => Ok(one.key.clone()),
            [] => Err(refused(field, format!("nobody with the e-mail {email} is known here."))),
            _ => Err(refused(field, format!("several people match the e-mail {email}."))),
        }
    }
}

/// The item of this name; a name that differs in case only is taken when nothing fits to the letter.
pub(crate) fn by_name<'a, T>(all: &'a [T], name: &str, of: impl Fn(&T) -> &String) -> Option<&'a T> {
    let lower = name.to_lowercase();
    all.iter().find(|item| of(item) == name).or_else(|| all.iter().find(|item| of(item).to_lowercase() == lower))
}

/// A name that does not exist, with those that do.
pub(crate) fn unknown<'a>(field: &str, what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> TrackerError {
    let known: Vec<&str> = known.collect();
    refused(field, format!("there is no {what} \"{name}\". There are: {}.", known.join(", ")))
}

/// A write that can't be made of what was asked for.
pub(crate) fn refused(field: &str, message: String) -> TrackerError {
    TrackerError::Refused {
        action: "to take the values".into(),
        messages: Vec::new(),
        fields: BTreeMap::from([(field.to_owned(), message)]),
    }
}

/// All items of a list that is paged by `startAt`.
pub(crate) async fn paged(
    api: &Api,
    list: &'static str,
    most: usize,
    call: impl Fn() -> Call,
) -> Result<Vec<Value>, TrackerError> {
    let mut all: Vec<Value> = Vec::new();
    for _ in 0..MOST_PAGES {
        let size = PAGE.min(most - all.len());
        let page =
            api.json(call().query("startAt", all.len().to_string()).query("maxResults", size.to_string())).await?;
        let found = items(&page, list);
        all.extend(found.iter().cloned());
        let told_last = page.get("isLast").and_then(Value::as_bool).unwrap_or(false);
        let complete = page.get("total").and_then(Value::as_u64).is_some_and(|total| all.len() as u64 >= total);
        if found.is_empty() || told_last || complete || all.len() >= most {
            break;
        }
    }
    all.truncate(most);
    Ok(all)
}

async fn priorities(api: &Api) -> Result<Vec<Priority>, TrackerError> {
    let all = api.json(Call::read("priorities", &["rest", "api", "3", "priority"], "to list the priorities")).await?;
    Ok(all.as_array().into_iter().flatten().map(map::priority).collect())
}

async fn issue_types(api: &Api, project: &str) -> Result<Vec<IssueType>, TrackerError> {
    let path = ["rest", "api", "3", "issue", "createmeta", project, "issuetypes"];
    let call = || {
        Call::read("issue-types", &path, "to list the issue types")
            .about(format!("project {project}"))
            .takes("Create Issues")
    };
    Ok(paged(api, "issueTypes", 1000, call).await?.iter().map(map::issue_type).collect())
}

async fn custom_fields(api: &Api) -> Result<Vec<CustomFieldInfo>, TrackerError> {
    let all = api.json(Call::read("fields", &["rest", "api", "3", "field"], "to list the fields")).await?;
    let info = |field: &Value| CustomFieldInfo {
        id: text(field, "id"),
        name: text(field, "name"),
        kind: field.get("schema").and_then(|schema| optional_text(schema, "custom")).unwrap_or_default(),
    };
    let fields = all.as_array().map_or(&[][..], Vec::as_slice);
    Ok(fields.iter().map(info).filter(|field| field.id.starts_with("customfield_")).collect())
}

/// People whose name or e-mail matches. Apps and customers of a portal are left out.
pub(crate) async fn search_users(api: &Api, query: &str, limit: usize) -> Result<Vec<User>, TrackerError> {
    let call = Call::read("search-users", &["rest", "api", "3", "user", "search"], "to search people")
        .takes("Browse users and groups")
        .query("query", query)
        .query("maxResults", limit.clamp(1, 1000).to_string());
    let found = api.json(call).await?;
    let people = found.as_array().map_or(&[][..], Vec::as_slice);
    let human = people.iter().filter(|person| matches!(text(person, "accountType").as_str(), "" | "atlassian"));
    Ok(human.filter_map(map::user).take(limit).collect())
}

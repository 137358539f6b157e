//! Names that people and scripts use, resolved to Jira's ids.

use crate::map;
use crate::read::issue_call;
use entente_hub::{IssueRef, IssueType, Priority, User};
use entente_tracker_api::TrackerError;
use entente_tracker_kit::json::{optional_text, text};
use entente_tracker_kit::names::{by_name, refused, unknown};
use entente_tracker_kit::{Api, Cache, Call};
use serde_json::Value;
use std::sync::Arc;

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
    service: Cache<bool>,
    largest_attachment: Cache<Option<u64>>,
}

impl Names {
    /// The largest file that the site takes, in bytes; none where it does not tell.
    pub(crate) async fn largest_attachment(&self, api: &Api) -> Result<Option<u64>, TrackerError> {
        self.largest_attachment.get("", || largest_attachment(api)).await.map(|most| *most)
    }

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

    /// Whether an issue is in a service project, where comments may be internal.
    pub(crate) async fn is_in_service_project(&self, api: &Api, issue: &IssueRef) -> Result<bool, TrackerError> {
        let project = issue.key.rsplit_once('-').map_or(&*issue.key, |(project, _)| project);
        let load = || async {
            let answer = api.json(issue_call(&issue.id).query("fields", "project")).await?;
            Ok(map::project(&answer["fields"]["project"]).project_type_key == "service_desk")
        };
        self.service.get(project, load).await.map(|service| *service)
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

async fn largest_attachment(api: &Api) -> Result<Option<u64>, TrackerError> {
    let path = ["rest", "api", "3", "attachment", "meta"];
    match api.json(Call::read("attachment-meta", &path, "to read how large attachments may be")).await {
        Ok(meta) if meta.get("enabled").and_then(Value::as_bool) == Some(false) => Ok(Some(0)),
        Ok(meta) => Ok(meta.get("uploadLimit").and_then(Value::as_u64)),
        Err(error) if error.heals() => Err(error),
        Err(error) => {
            tracing::debug!(%error, "the site does not tell how large attachments may be");
            Ok(None)
        }
    }
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
    Ok(api.paged("issueTypes", 1000, call).await?.iter().map(map::issue_type).collect())
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

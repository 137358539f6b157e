//! Reading issues, projects and files.

use crate::custom::{Known, read_value};
use crate::map;
use crate::names::Names;
use crate::time_entries::work_logs;
use entente_hub::{CustomField, Field, HubIssue, IssueRef, Project, User};
use entente_tracker_api::{ContentFrom, TrackerError};
use entente_tracker_kit::json::{items, text};
use entente_tracker_kit::{Api, Call};
use indexmap::IndexMap;
use serde_json::Value;

/// The most projects that are looked through.
const MOST: usize = 5_000;
/// What comes with an issue.
const INCLUDED: &str = "attachments,relations,journals,watchers,children";

/// Projects with issues whose identifier or name contains the text.
pub(crate) async fn search_projects(api: &Api, query: &str, limit: usize) -> Result<Vec<Project>, TrackerError> {
    let call = || Call::read("projects", &["projects.json"], "to search projects").query("include", "enabled_modules");
    let lower = query.trim().to_lowercase();
    let has_issues = |project: &&Value| {
        project.get("enabled_modules").is_none()
            || items(project, "enabled_modules").iter().any(|module| text(module, "name") == "issue_tracking")
    };
    let matches =
        |project: &Project| project.key.to_lowercase().contains(&lower) || project.name.to_lowercase().contains(&lower);
    let all = api.paged("projects", MOST, call).await?;
    Ok(all.iter().filter(has_issues).map(map::project).filter(matches).take(limit).collect())
}

/// Resolves `12`, `#12`, or the address of an issue's page.
pub(crate) async fn find_issue(api: &Api, typed: &str) -> Result<IssueRef, TrackerError> {
    let number = number_of(typed).ok_or_else(|| TrackerError::NotFound { what: format!("issue {}", typed.trim()) })?;
    issue_ref(&issue_json(api, number, "").await?)
}

/// The number in what a person typed.
pub(crate) fn number_of(typed: &str) -> Option<&str> {
    let typed = typed.trim();
    let page = typed.split_once("/issues/").map_or(typed, |(_, rest)| rest);
    let number = page.trim_start_matches('#').split(['?', '#', '/', '.']).next()?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(number)
}

/// One issue as Redmine answers it.
pub(crate) async fn issue_json(api: &Api, id: &str, include: &str) -> Result<Value, TrackerError> {
    let number = number_of(id).ok_or_else(|| TrackerError::NotFound { what: format!("issue {id}") })?;
    let call = Call::read("get-issue", &["issues", &format!("{number}.json")], "to read the issue")
        .about(format!("issue {number}"));
    let call = if include.is_empty() { call } else { call.query("include", include) };
    let mut answer = api.json(call).await?;
    Ok(answer["issue"].take())
}

pub(crate) fn issue_ref(issue: &Value) -> Result<IssueRef, TrackerError> {
    let id = text(issue, "id");
    if id.is_empty() {
        let detail = "it names no id. Check the address.".into();
        return Err(TrackerError::Unexpected { action: "to read the issue".into(), detail });
    }
    Ok(IssueRef { key: id.clone(), id })
}

/// Reads an issue whole.
pub(crate) async fn read_issue(api: &Api, names: &Names, id: &str) -> Result<HubIssue, TrackerError> {
    let answer = issue_json(api, id, INCLUDED).await?;
    let reference = issue_ref(&answer)?;
    let mut issue = map::issue(&answer);
    let project = names.project(api, &text(&answer["project"], "id")).await?;
    issue.project = Field::Set(project.project.clone());
    issue.custom_fields = custom_fields(api, names, &answer).await?;
    issue.work_logs = work_logs(api, &reference.id).await?;
    Ok(issue)
}

/// Custom fields by the name that people see. A second field of the same name is kept under its name and id.
async fn custom_fields(api: &Api, names: &Names, issue: &Value) -> Result<IndexMap<String, CustomField>, TrackerError> {
    let formats = names.formats(api).await?;
    let project_id = text(&issue["project"], "id");
    let fields = items(issue, "custom_fields");
    let is_person = |field: &Value| formats.get(&text(field, "id")).is_some_and(|format| format.kind == "user");
    let people: Vec<User> = match fields.iter().any(is_person) {
        true => names.members(api, &project_id).await?.to_vec(),
        false => Vec::new(),
    };
    let project = names.project(api, &project_id).await?;
    let known = Known { people: &people, versions: &project.versions };
    let mut all = IndexMap::new();
    for field in fields {
        let (id, name) = (text(field, "id"), text(field, "name"));
        let key = if all.contains_key(&name) { format!("{name} ({id})") } else { name.clone() };
        let value = read_value(formats.get(&id), field.get("value").unwrap_or(&Value::Null), known);
        all.insert(key, CustomField { id, name, value });
    }
    Ok(all)
}

/// The content of a file from a byte on, at most `limit` bytes.
pub(crate) async fn attachment_content(
    api: &Api,
    id: &str,
    from: u64,
    limit: u64,
) -> Result<ContentFrom, TrackerError> {
    let about = || format!("attachment {id}");
    let describing = Call::read("get-attachment", &["attachments", &format!("{id}.json")], "to read the attachment");
    let answer = api.json(describing.about(about())).await?;
    let filename = text(&answer["attachment"], "filename");
    let call = Call::read("attachment-content", &["attachments", "download", id, &filename], "to read the attachment")
        .about(about());
    api.content(call, from, limit).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_in_what_people_paste() {
        for typed in ["12", " #12 ", "https://x.org/redmine/issues/12", "https://x.org/issues/12.json?x=1#note-3"] {
            assert_eq!(number_of(typed), Some("12"), "{typed}");
        }
        for typed in ["", "#", "OPS-12", "../12", "12a"] {
            assert_eq!(number_of(typed), None, "{typed}");
        }
    }
}

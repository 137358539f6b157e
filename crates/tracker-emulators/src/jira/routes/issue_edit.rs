//! Creating, editing and deleting issues.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::Shared;
use super::body::{Object, invalid};
use super::comments::input_of;
use crate::jira::auth;
use crate::jira::emulator::Via;
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::site::comments::CommentInput;
use crate::jira::site::edit::editable;
use crate::jira::site::field::field;
use crate::jira::site::render::{self, Selection, View};
use crate::jira::site::values::not_on_screen;
use crate::jira::site::{IssueId, Site};

/// `POST /issue`: the entity properties are written in the same step (S), which makes a marker certain.
pub(super) async fn create(State(emulator): State<Shared>, body: Object) -> Result<Response, JiraError> {
    let fields = body.object("fields")?;
    let update = body.object("update")?;
    let properties = body.properties()?.unwrap_or_default();
    let shown = emulator.write(Via::Api, "issueCreated", |site| {
        let project = fields.get("project").and_then(|project| project.get("key").or_else(|| project.get("id")));
        let known = project.and_then(Value::as_str).is_some_and(|name| site.project(name).is_some());
        if known && !auth::granted(site, "BROWSE_PROJECTS") {
            return Err(JiraError::field("project", "valid project is required"));
        }
        if known {
            auth::require(site, "CREATE_ISSUES")?;
        }
        let author = site.api_user.clone();
        let mut fields = fields;
        for (name, verbs) in &update {
            let set =
                verbs.as_array().and_then(|verbs| verbs.first()).and_then(|verb| verb.get("set").or(verb.get("add")));
            let value = set.ok_or_else(|| JiraError::field(name, not_on_screen(name)))?;
            fields.insert(name.clone(), value.clone());
        }
        let id = site.create(&author, &fields, properties)?;
        let issue = site.issue(id).ok_or_else(JiraError::no_issue)?;
        Ok(json!({ "id": id.to_string(), "key": issue.key, "self": site.link(&format!("issue/{id}")) }))
    })?;
    Ok((StatusCode::CREATED, Json(shown)).into_response())
}

/// `PUT /issue/{key}`: 204, or 200 with the issue for `returnIssue=true`; one bad field writes nothing; a `transition`
/// in the body is ignored (S).
pub(super) async fn edit(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    params: Params,
    body: Object,
) -> Result<Response, JiraError> {
    let fields = body.object("fields")?;
    let update = body.object("update")?;
    let properties = body.properties()?;
    if fields.is_empty() && update.is_empty() && properties.is_none() {
        return Err(JiraError::bad_request("one of 'fields' or 'update' required"));
    }
    let view = View { fields: Selection::AllBut(Vec::new()), expand: params.list("expand"), properties: Vec::new() };
    let shown = emulator.write(Via::Api, "issueEdited", |site| {
        auth::require(site, "BROWSE_PROJECTS")?;
        let id = site.require(&wanted)?.id;
        auth::require(site, "EDIT_ISSUES")?;
        apply(site, id, fields, &update)?;
        for (key, value) in properties.unwrap_or_default() {
            let author = site.api_user.clone();
            site.set_property(&author, crate::jira::site::properties::Bearer::Issue(id), &key, value)?;
        }
        let issue = site.issue(id).ok_or_else(JiraError::no_issue)?;
        Ok(params.flag("returnIssue", false).then(|| render::issue(site, issue, &view)))
    })?;
    Ok(match shown {
        Some(issue) => Json(issue).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

fn apply(
    site: &mut Site,
    id: IssueId,
    mut fields: Map<String, Value>,
    update: &Map<String, Value>,
) -> Result<(), JiraError> {
    let author = site.api_user.clone();
    let issue = site.issue(id).ok_or_else(JiraError::no_issue)?.clone();
    let mut comments: Vec<CommentInput> = Vec::new();
    for (name, verbs) in update {
        if fields.contains_key(name) {
            let text = format!("Field '{name}' cannot appear in both 'fields' and 'update'");
            return Err(JiraError::field(name, text));
        }
        let verbs = verbs.as_array().ok_or_else(invalid)?;
        if name == "comment" {
            comments.extend(added_comments(verbs)?);
            continue;
        }
        let field =
            field(name).filter(|field| editable(field)).ok_or_else(|| JiraError::field(name, not_on_screen(name)))?;
        fields.insert(name.clone(), site.apply_verbs(&issue, field, verbs)?);
    }
    for (permission, name) in [("ASSIGN_ISSUES", "assignee"), ("MODIFY_REPORTER", "reporter")] {
        if fields.contains_key(name) && !auth::granted(site, permission) {
            return Err(JiraError::field(name, not_on_screen(name)));
        }
    }
    let edit = site.check(&fields, editable)?;
    site.edit(&author, id, edit)?;
    for comment in comments {
        site.add_comment(&author, id, comment)?;
    }
    Ok(())
}

/// `update.comment`: `[{"add": {"body": ...}}]` (S, F).
pub(super) fn added_comments(verbs: &[Value]) -> Result<Vec<CommentInput>, JiraError> {
    verbs
        .iter()
        .map(|verb| match verb.get("add") {
            Some(Value::Object(comment)) => input_of(&Object(comment.clone())),
            _ => Err(JiraError::field("comment", "Field does not support the given operation")),
        })
        .collect()
}

/// `DELETE /issue/{key}`.
pub(super) async fn delete(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    params: Params,
) -> Result<StatusCode, JiraError> {
    emulator.write(Via::Api, "issueDeleted", |site| {
        auth::require(site, "BROWSE_PROJECTS")?;
        let id = site.require(&wanted)?.id;
        auth::require(site, "DELETE_ISSUES")?;
        let author = site.api_user.clone();
        site.delete(&author, id, params.flag("deleteSubtasks", false))
    })?;
    Ok(StatusCode::NO_CONTENT)
}

//! The JSON shapes of the API (S: schemas `IssueBean`, `Comment`, `Attachment`, `User`, `Changelog`, ...).

use serde_json::{Map, Value, json};

use super::catalogue::{IssueType, Named, Status, Transition, issue_type as find_type, status as find_status};
use super::field::{FIELDS, Field, Kind};
use super::{Attachment, Change, ChangeItem, Comment, Issue, Project, Site, User, WorkLog};
use crate::jira::adf;

/// Work logs that come with an issue.
const WORK_LOGS_INSIDE: usize = 20;

/// Which parts of an issue an answer shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct View {
    /// Which fields.
    pub(crate) fields: Selection,
    /// Names of `expand`.
    pub(crate) expand: Vec<String>,
    /// Keys of the entity properties to show; `*all` shows each.
    pub(crate) properties: Vec<String>,
}

/// The `fields` parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Selection {
    /// Nothing but `id`: the default of a search (S).
    #[default]
    OnlyId,
    /// All but the named: the default of a read (S).
    AllBut(Vec<String>),
    /// The named.
    Only(Vec<String>),
}

impl View {
    /// All but some fields.
    pub(crate) fn without(fields: &[&str]) -> Self {
        let hidden = fields.iter().map(|name| (*name).to_owned()).collect();
        Self { fields: Selection::AllBut(hidden), ..Self::default() }
    }

    fn expands(&self, name: &str) -> bool {
        self.expand.iter().any(|expanded| expanded == name)
    }
}

impl Selection {
    /// Reads the names of a `fields` parameter (S): `*all`, `*navigable`, `-name`, names. Unknown names are ignored (K).
    pub(crate) fn parse(names: &[String], default: Self) -> Self {
        let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        if names.is_empty() {
            return default;
        }
        let hidden: Vec<String> = names.iter().filter_map(|name| name.strip_prefix('-')).map(str::to_owned).collect();
        let all = names.iter().any(|name| matches!(*name, "*all" | "*navigable"));
        if all || hidden.len() == names.len() {
            return Self::AllBut(hidden);
        }
        if names == ["id"] {
            return Self::OnlyId;
        }
        Self::Only(names.iter().filter(|name| !name.starts_with('-')).map(|name| (*name).to_owned()).collect())
    }

    pub(crate) fn shows(&self, field: &str) -> bool {
        match self {
            Self::OnlyId => false,
            Self::AllBut(hidden) => !hidden.iter().any(|name| name == field),
            Self::Only(shown) => shown.iter().any(|name| name == field),
        }
    }

    /// Only ids and keys are asked for: then a page may hold 5000 (S).
    pub(crate) fn is_light(&self) -> bool {
        match self {
            Self::OnlyId => true,
            Self::AllBut(_) => false,
            Self::Only(names) => names.iter().all(|name| matches!(name.as_str(), "id" | "key")),
        }
    }
}

pub(crate) fn issue(site: &Site, issue: &Issue, view: &View) -> Value {
    let mut bean = json!({ "id": issue.id.to_string() });
    if view.fields != Selection::OnlyId {
        bean = json!({
            "expand": "operations,versionedRepresentations,editmeta,changelog,renderedFields",
            "id": issue.id.to_string(),
            "self": site.link(&format!("issue/{}", issue.id)),
            "key": issue.key,
        });
        let shown: Map<String, Value> = FIELDS
            .iter()
            .filter(|field| view.fields.shows(field.id))
            .map(|field| (field.id.to_owned(), field_value(site, issue, field)))
            .collect();
        if !shown.is_empty() {
            bean["fields"] = Value::Object(shown);
        }
    }
    if !view.properties.is_empty() {
        let wanted = |key: &str| view.properties.iter().any(|name| name == "*all" || name == key);
        let shown =
            issue.properties.iter().filter(|(key, _)| wanted(key)).map(|(key, value)| (key.clone(), value.clone()));
        bean["properties"] = Value::Object(shown.collect());
    }
    if view.expands("names") {
        bean["names"] = names();
    }
    if view.expands("schema") {
        bean["schema"] = schemas();
    }
    if view.expands("renderedFields") {
        bean["renderedFields"] = rendered_fields(site, issue);
    }
    if view.expands("transitions") {
        let list = super::catalogue::transitions_from(issue.status).map(|found| transition(site, found, true, false));
        bean["transitions"] = Value::Array(list.collect());
    }
    if view.expands("editmeta") {
        bean["editmeta"] = edit_metadata(site);
    }
    if view.expands("changelog") {
        // Newest first here, oldest first in the resource of its own (D).
        let entries: Vec<Value> = issue.history.iter().rev().map(|entry| change(site, entry)).collect();
        bean["changelog"] = json!({
            "startAt": 0, "maxResults": entries.len(), "total": entries.len(), "histories": entries
        });
    }
    bean
}

/// Names of all fields, as `expand=names` gives them.
pub(crate) fn names() -> Value {
    FIELDS.iter().map(|field| (field.id.to_owned(), json!(field.name))).collect::<Map<_, _>>().into()
}

/// Schemas of all fields, as `expand=schema` gives them.
pub(crate) fn schemas() -> Value {
    FIELDS.iter().map(|field| (field.id.to_owned(), field.schema())).collect::<Map<_, _>>().into()
}

fn field_value(site: &Site, issue: &Issue, field: &Field) -> Value {
    match field.id {
        "status" => find_status(issue.status).map_or(Value::Null, |found| status(site, found)),
        "statuscategorychangedate" => json!(site.stamp(issue.category_changed)),
        "creator" => site.user(&issue.creator).map_or(Value::Null, |found| user(site, found)),
        "created" => json!(site.stamp(issue.created)),
        "updated" => json!(site.stamp(issue.updated)),
        "resolutiondate" => issue.resolved.map_or(Value::Null, |at| json!(site.stamp(at))),
        "attachment" => issue.attachments.iter().map(|file| attachment(site, file)).collect(),
        "comment" => {
            let list: Vec<Value> =
                issue.comments.iter().map(|found| comment(site, issue, found, false, false)).collect();
            json!({
                "comments": list, "self": site.link(&format!("issue/{}/comment", issue.id)),
                "maxResults": list.len(), "total": list.len(), "startAt": 0
            })
        }
        "timespent" => {
            let sum: i64 = issue.work_logs.iter().map(|log| log.seconds).sum();
            if sum > 0 { json!(sum) } else { Value::Null }
        }
        // The first of them alone (D).
        "worklog" => {
            let list: Vec<Value> =
                issue.work_logs.iter().take(WORK_LOGS_INSIDE).map(|log| work_log(site, issue, log, false)).collect();
            json!({ "startAt": 0, "maxResults": WORK_LOGS_INSIDE, "total": issue.work_logs.len(), "worklogs": list })
        }
        _ => site.present(field, issue.values.get(field.id)),
    }
}

fn rendered_fields(site: &Site, issue: &Issue) -> Value {
    let mut rendered = Map::new();
    for field in FIELDS {
        let html = match field.kind {
            Kind::Rich => issue.values.get(field.id).map_or(Value::Null, |document| json!(adf::to_html(document))),
            _ => Value::Null,
        };
        rendered.insert(field.id.to_owned(), html);
    }
    let comments = issue.comments.iter().map(|found| {
        let mut shown = comment(site, issue, found, false, false);
        shown["body"] = json!(adf::to_html(&found.body));
        shown
    });
    rendered.insert("comment".to_owned(), json!({ "comments": comments.collect::<Vec<_>>() }));
    Value::Object(rendered)
}

pub(crate) fn user(site: &Site, user: &User) -> Value {
    let avatar = format!("{}/avatar/{}", site.base_url, user.account_id);
    let mut shown = json!({
        "self": format!("{}?accountId={}", site.link("user"), user.account_id),
        "accountId": user.account_id,
        "avatarUrls": { "48x48": avatar, "24x24": avatar, "16x16": avatar, "32x32": avatar },
        "displayName": user.display_name,
        "active": true,
        "timeZone": site.zone.iana_name().unwrap_or("Etc/UTC"),
        "accountType": "atlassian",
    });
    if user.email_visible {
        shown["emailAddress"] = json!(user.email);
    }
    shown
}

pub(crate) fn issue_type(site: &Site, kind: &IssueType) -> Value {
    json!({
        "self": site.link(&format!("issuetype/{}", kind.id)),
        "id": kind.id,
        "description": kind.description,
        "iconUrl": format!("{}/icon/issuetype/{}", site.base_url, kind.id),
        "name": kind.name,
        "subtask": kind.subtask,
        "hierarchyLevel": kind.level,
    })
}

pub(crate) fn priority(site: &Site, priority: &Named) -> Value {
    json!({
        "self": site.link(&format!("priority/{}", priority.id)),
        "iconUrl": format!("{}/icon/priority/{}", site.base_url, priority.id),
        "name": priority.name,
        "id": priority.id,
    })
}

pub(crate) fn resolution(site: &Site, resolution: &Named) -> Value {
    json!({
        "self": site.link(&format!("resolution/{}", resolution.id)),
        "id": resolution.id, "description": "", "name": resolution.name
    })
}

pub(crate) fn status(site: &Site, status: &Status) -> Value {
    let (id, key, name, colour) = status.category.facts();
    json!({
        "self": site.link(&format!("status/{}", status.id)),
        "description": "",
        "iconUrl": format!("{}/icon/status/{}", site.base_url, status.id),
        "name": status.name,
        "id": status.id,
        "statusCategory": {
            "self": site.link(&format!("statuscategory/{id}")), "id": id, "key": key, "colorName": colour, "name": name
        },
    })
}

pub(crate) fn project_brief(site: &Site, project: &Project) -> Value {
    json!({
        "self": site.link(&format!("project/{}", project.id)),
        "id": project.id,
        "key": project.key,
        "name": project.name,
        "projectTypeKey": if project.is_service { "service_desk" } else { "software" },
        "simplified": false,
    })
}

pub(crate) fn parent(site: &Site, parent: &Issue) -> Value {
    let kind = find_type(parent.text("issuetype")).map_or(Value::Null, |kind| issue_type(site, kind));
    json!({
        "id": parent.id.to_string(),
        "key": parent.key,
        "self": site.link(&format!("issue/{}", parent.id)),
        "fields": {
            "summary": parent.text("summary"),
            "status": find_status(parent.status).map_or(Value::Null, |found| status(site, found)),
            "issuetype": kind,
        },
    })
}

pub(crate) fn comment(site: &Site, issue: &Issue, comment: &Comment, properties: bool, html: bool) -> Value {
    let person = |id: &str| site.user(id).map_or(Value::Null, |found| user(site, found));
    // The property means something in service projects alone (D); elsewhere everybody sees the comment.
    let marked = comment.properties.get("sd.public.comment").is_some_and(|value| value["internal"] == true);
    let is_service = site.project(&issue.project).is_some_and(|project| project.is_service);
    let mut shown = json!({
        "self": site.link(&format!("issue/{}/comment/{}", issue.id, comment.id)),
        "id": comment.id.to_string(),
        "author": person(&comment.author),
        "body": comment.body,
        "updateAuthor": person(&comment.update_author),
        "created": site.stamp(comment.created),
        "updated": site.stamp(comment.updated),
        "jsdPublic": !(marked && is_service),
    });
    if let Some(visibility) = &comment.visibility {
        shown["visibility"] = visibility.clone();
    }
    if properties {
        let list = comment.properties.iter().map(|(key, value)| json!({ "key": key, "value": value }));
        shown["properties"] = list.collect();
    }
    if html {
        shown["renderedBody"] = json!(adf::to_html(&comment.body));
    }
    shown
}

pub(crate) fn work_log(site: &Site, issue: &Issue, log: &WorkLog, properties: bool) -> Value {
    let person = |id: &str| site.user(id).map_or(Value::Null, |found| user(site, found));
    let mut shown = json!({
        "self": site.link(&format!("issue/{}/worklog/{}", issue.id, log.id)),
        "id": log.id.to_string(),
        "issueId": issue.id.to_string(),
        "author": person(&log.author),
        "updateAuthor": person(&log.update_author),
        "created": site.stamp(log.created),
        "updated": site.stamp(log.updated),
        "started": site.stamp(log.started),
        "timeSpent": format!("{}m", log.seconds / 60),
        "timeSpentSeconds": log.seconds,
    });
    if let Some(comment) = &log.comment {
        shown["comment"] = comment.clone();
    }
    if properties {
        shown["properties"] = log.properties.iter().map(|(key, value)| json!({ "key": key, "value": value })).collect();
    }
    shown
}

pub(crate) fn attachment(site: &Site, file: &Attachment) -> Value {
    json!({
        "self": site.link(&format!("attachment/{}", file.id)),
        "id": file.id.to_string(),
        "filename": file.filename,
        "author": site.user(&file.author).map_or(Value::Null, |found| user(site, found)),
        "created": site.stamp(file.created),
        "size": file.content.size(),
        "mimeType": file.mime_type,
        "content": site.link(&format!("attachment/content/{}", file.id)),
    })
}

pub(crate) fn change(site: &Site, change: &Change) -> Value {
    json!({
        "id": change.id.to_string(),
        "author": site.user(&change.author).map_or(Value::Null, |found| user(site, found)),
        "created": site.stamp(change.created),
        "items": change.items.iter().map(change_item).collect::<Vec<_>>(),
    })
}

/// An item of the change history. Absent identities are left out: the description knows no null there (S).
pub(crate) fn change_item(item: &ChangeItem) -> Value {
    let mut shown = json!({
        "field": item.field,
        "fieldtype": if item.custom { "custom" } else { "jira" },
        "fieldId": item.field_id,
    });
    let parts = [("from", &item.from.0), ("fromString", &item.from.1), ("to", &item.to.0), ("toString", &item.to.1)];
    for (name, text) in parts {
        if let Some(text) = text {
            shown[name] = json!(text);
        }
    }
    shown
}

/// A transition; the live service says `isLooped`, the description `looped` (F).
pub(crate) fn transition(site: &Site, transition: &Transition, available: bool, fields: bool) -> Value {
    let mut shown = json!({
        "id": transition.id,
        "name": transition.name,
        "to": find_status(transition.to).map_or(Value::Null, |found| status(site, found)),
        "hasScreen": transition.screen,
        "isGlobal": false,
        "isInitial": false,
        "isAvailable": available,
        "isConditional": false,
        "isLooped": false,
    });
    if fields {
        let on_screen = FIELDS.iter().filter(|field| transition.screen && field.id == "resolution");
        let described = on_screen.map(|field| (field.id.to_owned(), field_metadata(site, field, None)));
        shown["fields"] = Value::Object(described.collect());
    }
    shown
}

/// `editmeta` (S: `IssueUpdateMetadata`).
pub(crate) fn edit_metadata(site: &Site) -> Value {
    let editable = FIELDS.iter().filter(|field| super::edit::editable(field));
    let described: Map<String, Value> =
        editable.map(|field| (field.id.to_owned(), field_metadata(site, field, None))).collect();
    json!({ "fields": described })
}

/// Metadata of a field (S: `FieldMetadata`); with `fieldId` in create metadata (S: `FieldCreateMetadata`).
pub(crate) fn field_metadata(site: &Site, field: &Field, field_id: Option<&str>) -> Value {
    let mut shown = json!({
        "required": field.required(),
        "schema": field.schema(),
        "name": field.name,
        "key": field.id,
        "hasDefaultValue": field.id == "priority",
        "operations": field.operations(),
    });
    if let Some(id) = field_id {
        shown["fieldId"] = json!(id);
    }
    let allowed: Option<Vec<Value>> = match field.kind {
        Kind::Priority => Some(super::catalogue::PRIORITIES.iter().map(|item| priority(site, item)).collect()),
        Kind::Resolution => Some(super::catalogue::RESOLUTIONS.iter().map(|item| resolution(site, item)).collect()),
        Kind::IssueType => Some(super::catalogue::ISSUE_TYPES.iter().map(|item| issue_type(site, item)).collect()),
        Kind::Project => Some(site.projects.iter().map(|item| project_brief(site, item)).collect()),
        Kind::Choice(options) | Kind::Choices(options) => {
            Some(options.iter().map(|(id, value)| json!({ "id": id, "value": value })).collect())
        }
        _ => None,
    };
    if let Some(allowed) = allowed {
        shown["allowedValues"] = Value::Array(allowed);
    }
    shown
}

//! Creating, editing and deleting issues.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::catalogue::{DEFAULT_PRIORITY, INITIAL_STATUS, issue_type};
use super::field::{Field, Kind, field};
use super::values::not_on_screen;
use super::{Change, ChangeItem, Issue, IssueId, Site};
use crate::jira::error::JiraError;
use crate::jira::time;

/// Checked field values, ready to be written: kept value, or `None` to clear.
pub(crate) type Edit = BTreeMap<&'static str, Option<Value>>;

impl Site {
    /// Creates an issue from the `fields` of a request, with its entity properties in the same step.
    ///
    /// # Errors
    /// 400 with one text for each field that is wrong; then nothing is written.
    pub(crate) fn create(
        &mut self,
        author: &str,
        fields: &Map<String, Value>,
        properties: IndexMap<String, Value>,
    ) -> Result<IssueId, JiraError> {
        let mut edit = self.check(fields, |field| field.on_create)?;
        let missing = |name: &str| edit.get(name).is_none_or(Option::is_none);
        let mut errors = IndexMap::new();
        if missing("project") {
            errors.insert("project".to_owned(), "Specify a valid project ID or key".to_owned());
        }
        if missing("issuetype") {
            errors.insert("issuetype".to_owned(), "Specify an issue type".to_owned());
        }
        if missing("summary") {
            errors.insert("summary".to_owned(), "You must specify a summary of the issue.".to_owned());
        }
        let kind = edit.get("issuetype").and_then(|id| issue_type(id.as_ref()?.as_str()?));
        if kind.is_some_and(|kind| kind.subtask) && missing("parent") {
            errors.insert(
                "issuetype".to_owned(),
                "Issue type is a sub-task but parent issue key or id not specified.".to_owned(),
            );
        }
        if !errors.is_empty() {
            return Err(JiraError::fields(errors));
        }
        edit.entry("reporter").or_insert_with(|| Some(json!(author)));
        edit.entry("priority").or_insert_with(|| Some(json!(DEFAULT_PRIORITY)));
        let values: BTreeMap<_, _> = edit.into_iter().filter_map(|(id, value)| Some((id, value?))).collect();
        let id = self.insert(author, values, properties);
        self.announce_created(id, author);
        Ok(id)
    }

    fn insert(
        &mut self,
        author: &str,
        values: BTreeMap<&'static str, Value>,
        properties: IndexMap<String, Value>,
    ) -> IssueId {
        let id = self.next_id();
        let wanted = values.get("project").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut key = format!("ISSUE-{id}");
        if let Some(project) = self.projects.iter_mut().find(|project| project.id == wanted) {
            project.last_number += 1;
            key = format!("{}-{}", project.key, project.last_number);
        }
        let now = time::now();
        let issue = Issue {
            id,
            key: key.clone(),
            project: wanted,
            status: INITIAL_STATUS,
            creator: author.to_owned(),
            created: now,
            updated: now,
            category_changed: now,
            resolved: None,
            values,
            comments: Vec::new(),
            work_logs: Vec::new(),
            attachments: Vec::new(),
            properties,
            history: Vec::new(),
        };
        self.issues.insert(id, Arc::new(issue));
        self.keys.insert(key, id);
        self.touched.insert(id);
        id
    }

    /// Checks the `fields` of a request against the fields that `allowed` lets through.
    ///
    /// # Errors
    /// 400 with one text for each field that is wrong.
    pub(crate) fn check(
        &self,
        fields: &Map<String, Value>,
        allowed: impl Fn(&Field) -> bool,
    ) -> Result<Edit, JiraError> {
        let mut edit = Edit::new();
        let mut errors = IndexMap::new();
        for (id, value) in fields {
            match field(id).filter(|field| allowed(field)) {
                None => {
                    errors.insert(id.clone(), not_on_screen(id));
                }
                Some(field) => match self.accept(field, value) {
                    Ok(kept) => {
                        edit.insert(field.id, kept);
                    }
                    Err(text) => {
                        errors.insert(id.clone(), text);
                    }
                },
            }
        }
        if errors.is_empty() { Ok(edit) } else { Err(JiraError::fields(errors)) }
    }

    /// Works out what the verbs of one field in `update` come to: the field's whole new value (S: `add`, `set`, `remove`).
    ///
    /// # Errors
    /// 400 beside the field.
    pub(crate) fn apply_verbs(&self, issue: &Issue, field: &Field, verbs: &[Value]) -> Result<Value, JiraError> {
        let wrong = |text: &str| JiraError::field(field.id, text);
        let mut value = self.present(field, issue.values.get(field.id));
        for verb in verbs {
            let (name, operand) =
                verb.as_object().and_then(|verb| verb.iter().next()).ok_or_else(|| wrong("data was not an object"))?;
            if !field.operations().contains(&name.as_str()) {
                return Err(wrong(&format!("Field does not support update '{}'", field.id)));
            }
            if name == "set" {
                value = operand.clone();
                continue;
            }
            let mut items = value.as_array().cloned().unwrap_or_default();
            let identity = |item: &Value| {
                let one = Value::Array(vec![item.clone()]);
                self.accept(field, &one).map_err(|text| wrong(&text))
            };
            let wanted = identity(operand)?;
            let mut kept = Vec::new();
            for item in items.drain(..) {
                if identity(&item)? != wanted {
                    kept.push(item);
                }
            }
            if name == "add" {
                kept.push(operand.clone());
            }
            value = Value::Array(kept);
        }
        Ok(value)
    }

    /// Writes checked values. Nothing differs: nothing happens, not even `updated` moves (K).
    ///
    /// # Errors
    /// 404 when the issue is gone.
    pub(crate) fn edit(&mut self, author: &str, id: IssueId, edit: Edit) -> Result<(), JiraError> {
        let issue = self.issue(id).ok_or_else(JiraError::no_issue)?.clone();
        let mut items = Vec::new();
        for (name, wanted) in &edit {
            let Some(field) = field(name) else { continue };
            let present = issue.values.get(name);
            if present != wanted.as_ref() {
                items.push(self.change_item(field, present, wanted.as_ref()));
            }
        }
        if items.is_empty() {
            return Ok(());
        }
        let assigned = items.iter().any(|item| item.field_id == "assignee");
        self.change(id, |issue| {
            for (name, wanted) in edit {
                match wanted {
                    Some(value) => issue.values.insert(name, value),
                    None => issue.values.remove(name),
                };
            }
        })?;
        self.log_change(author, id, items)?;
        self.announce_updated(id, author, if assigned { "issue_assigned" } else { "issue_updated" });
        Ok(())
    }

    pub(super) fn change_item(&self, field: &Field, from: Option<&Value>, to: Option<&Value>) -> ChangeItem {
        ChangeItem {
            field: if field.custom.is_some() { field.name } else { field.id },
            field_id: field.id,
            custom: field.custom.is_some(),
            from: self.history(field, from),
            to: self.history(field, to),
        }
    }

    /// Adds an entry to the change history and moves `updated`.
    pub(super) fn log_change(&mut self, author: &str, id: IssueId, items: Vec<ChangeItem>) -> Result<(), JiraError> {
        let change = Change { id: self.next_id(), author: author.to_owned(), created: time::now(), items };
        self.change(id, |issue| {
            issue.updated = change.created;
            issue.history.push(change);
        })
    }

    /// Deletes an issue. Jira refuses while it has sub-tasks, unless they may go too (S: `deleteSubtasks`).
    ///
    /// # Errors
    /// 404, or 400 because of sub-tasks.
    pub(crate) fn delete(&mut self, author: &str, id: IssueId, with_subtasks: bool) -> Result<(), JiraError> {
        let issue = self.issue(id).ok_or_else(JiraError::no_issue)?.clone();
        let parent = json!(id.to_string());
        let is_child = |child: &&Arc<Issue>| child.values.get("parent") == Some(&parent) && child.is_subtask();
        let children: Vec<IssueId> = self.issues().filter(is_child).map(|child| child.id).collect();
        if !children.is_empty() && !with_subtasks {
            return Err(JiraError::bad_request(format!(
                "The issue '{}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.",
                issue.key
            )));
        }
        for gone in children.into_iter().chain([id]) {
            self.announce_deleted(gone, author);
            if let Some(issue) = self.issues.remove(&gone) {
                self.keys.remove(&issue.key);
            }
            self.touched.insert(gone);
        }
        Ok(())
    }
}

impl Issue {
    pub(crate) fn text(&self, field: &str) -> &str {
        self.values.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    pub(crate) fn is_subtask(&self) -> bool {
        issue_type(self.text("issuetype")).is_some_and(|kind| kind.subtask)
    }
}

/// Fields that an edit may carry.
pub(crate) fn editable(field: &Field) -> bool {
    field.on_edit && !matches!(field.kind, Kind::ReadOnly(_))
}

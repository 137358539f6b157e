//! Hub fields as the values that Jira takes. Only what is present is written; null clears.

use crate::markup::to_document;
use crate::names::Names;
use entente_hub::{CustomField, Field, HubIssue, IssueRef, Named, User};
use entente_tracker_api::TrackerError;
use entente_tracker_kit::Api;
use entente_tracker_kit::dates::format_date;
use entente_tracker_kit::fields::{put, wanted_project, wanted_type};
use entente_tracker_kit::names::refused;
use serde_json::{Map, Value, json};

/// Turns hub fields into Jira's, asking for the ids of names where Jira needs them.
pub(crate) struct FieldWriter<'a> {
    pub(crate) api: &'a Api,
    pub(crate) names: &'a Names,
}

impl FieldWriter<'_> {
    /// The project of a new issue, by key or id.
    pub(crate) fn project_of(fields: &HubIssue) -> Result<String, TrackerError> {
        wanted_project(fields).ok_or_else(|| {
            refused("project", "a new issue needs one. Set issue.projectKey in the incoming rule.".into())
        })
    }

    /// All fields of a new issue.
    pub(crate) async fn for_create(&self, fields: &HubIssue) -> Result<Map<String, Value>, TrackerError> {
        let project = Self::project_of(fields)?;
        let type_name = wanted_type(fields).ok_or_else(|| {
            refused("issuetype", "a new issue needs one. Set issue.typeName in the incoming rule.".into())
        })?;
        let kind = self.names.issue_type(self.api, &project, type_name).await?;
        let by = if project.bytes().all(|byte| byte.is_ascii_digit()) { "id" } else { "key" };
        let mut out = self.common(fields).await?;
        // A new issue has nothing to clear, and Jira refuses null for a field that is not on its screen.
        out.retain(|_, value| !value.is_null());
        out.insert("project".into(), json!({ by: project }));
        out.insert("issuetype".into(), json!({ "id": kind.id }));
        Ok(out)
    }

    /// The fields of an edit.
    pub(crate) async fn for_update(
        &self,
        issue: &IssueRef,
        fields: &HubIssue,
    ) -> Result<Map<String, Value>, TrackerError> {
        let own_project = issue.key.rsplit_once('-').map_or("", |(project, _)| project);
        let other = Self::project_of(fields).ok().filter(|project| project != own_project);
        if let (Some(other), Some(project)) = (other, fields.project.value())
            && !project.key.is_empty()
        {
            let what = format!("move {} into project {other} by an edit; move it by hand", issue.key);
            return Err(TrackerError::Unsupported { tracker: "Jira Cloud".into(), what });
        }
        let mut out = self.common(fields).await?;
        if let Some(type_name) = wanted_type(fields) {
            let kind = self.names.issue_type(self.api, own_project, type_name).await?;
            out.insert("issuetype".into(), json!({ "id": kind.id }));
        }
        Ok(out)
    }

    async fn common(&self, fields: &HubIssue) -> Result<Map<String, Value>, TrackerError> {
        let mut out = Map::new();
        put(&mut out, "summary", &fields.summary, |summary| json!(summary));
        put(&mut out, "description", &fields.description, |text| document_or_null(text));
        put(&mut out, "environment", &fields.environment, |text| document_or_null(text));
        put(&mut out, "resolution", &fields.resolution, |resolution| json!({ "name": resolution.name }));
        put(&mut out, "labels", &fields.labels, |labels| labels.iter().map(|label| json!(label.label)).collect());
        put(&mut out, "components", &fields.components, |all| named(all));
        put(&mut out, "fixVersions", &fields.fix_versions, |all| named(all));
        put(&mut out, "versions", &fields.affected_versions, |all| named(all));
        put(&mut out, "parent", &fields.parent_id, |parent| parent_value(parent));
        put(&mut out, "duedate", &fields.due, |due| format_date(*due).map_or(Value::Null, Value::String));
        time_tracking(&mut out, fields);
        self.person(&mut out, "assignee", &fields.assignee).await?;
        self.person(&mut out, "reporter", &fields.reporter).await?;
        if let Some(priority) = fields.priority.value() {
            let known = self.names.priority(self.api, &priority.name).await?;
            out.insert("priority".into(), json!({ "id": known.id }));
        }
        for (name, field) in &fields.custom_fields {
            self.custom(&mut out, name, field).await?;
        }
        Ok(out)
    }

    async fn person(&self, out: &mut Map<String, Value>, name: &str, field: &Field<User>) -> Result<(), TrackerError> {
        let value = match field {
            Field::Absent => return Ok(()),
            Field::Null => Value::Null,
            Field::Set(person) => json!({ "accountId": self.names.account_id(self.api, name, person).await? }),
        };
        out.insert(name.into(), value);
        Ok(())
    }

    async fn custom(&self, out: &mut Map<String, Value>, name: &str, field: &CustomField) -> Result<(), TrackerError> {
        let name = if field.name.is_empty() { name } else { &field.name };
        let info = self.names.custom_field(self.api, &field.id, name).await?;
        let kind = info.kind.rsplit(':').next().unwrap_or_default();
        out.insert(info.id, custom_value(kind, &field.value));
        Ok(())
    }
}

/// An empty text is no text: Jira reads an empty document back as null.
fn document_or_null(wiki: &str) -> Value {
    if wiki.trim().is_empty() { Value::Null } else { to_document(wiki) }
}

fn named<T: Named>(all: &[T]) -> Value {
    all.iter().map(|item| json!({ "name": item.name() })).collect()
}

fn parent_value(parent: &str) -> Value {
    let by = if parent.bytes().all(|byte| byte.is_ascii_digit()) { "id" } else { "key" };
    json!({ by: parent })
}

/// Jira takes estimates as text; minutes are its finest unit.
fn time_tracking(out: &mut Map<String, Value>, fields: &HubIssue) {
    let minutes = |seconds: &i64| json!(format!("{}m", seconds / 60));
    let mut tracking = Map::new();
    put(&mut tracking, "originalEstimate", &fields.original_estimate, minutes);
    put(&mut tracking, "remainingEstimate", &fields.remaining_estimate, minutes);
    if !tracking.is_empty() {
        out.insert("timetracking".into(), Value::Object(tracking));
    }
}

/// A custom field's value as Jira takes it. Ids of options and people's pictures that were read elsewhere are left
/// out: only the names mean the same here.
fn custom_value(kind: &str, value: &Value) -> Value {
    match (kind, value) {
        ("textarea", Value::String(wiki)) => document_or_null(wiki),
        ("select" | "radiobuttons", Value::String(option)) => json!({ "value": option }),
        (_, Value::Array(items)) => {
            let one = match kind {
                "multiselect" | "multicheckboxes" => "select",
                other => other,
            };
            items.iter().map(|item| custom_value(one, item)).collect()
        }
        (_, Value::Object(object)) => plain_object(object),
        (_, other) => other.clone(),
    }
}

fn plain_object(object: &Map<String, Value>) -> Value {
    if let Some(account) = object.get("accountId") {
        return json!({ "accountId": account });
    }
    if let Some(option) = object.get("value") {
        let mut plain = json!({ "value": option });
        if let Some(child) = object.get("child").and_then(Value::as_object) {
            plain["child"] = plain_object(child);
        }
        return plain;
    }
    match (object.get("self"), object.get("name")) {
        (Some(_), Some(name)) => json!({ "name": name }),
        _ => Value::Object(object.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_values_take_the_shape_that_jira_wants() {
        for (kind, value, expected) in [
            ("float", json!(1.5), json!(1.5)),
            ("select", json!("red"), json!({"value": "red"})),
            ("select", json!({"self": "x", "id": "7", "value": "red"}), json!({"value": "red"})),
            ("multiselect", json!(["a", {"id": "1", "value": "b"}]), json!([{"value": "a"}, {"value": "b"}])),
            (
                "cascadingselect",
                json!({"id": "1", "value": "a", "child": {"id": "2", "value": "b"}}),
                json!({"value": "a", "child": {"value": "b"}}),
            ),
            ("userpicker", json!({"accountId": "5b", "displayName": "Ann"}), json!({"accountId": "5b"})),
            ("multiversion", json!([{"self": "x", "id": "9", "name": "2.0"}]), json!([{"name": "2.0"}])),
            ("labels", json!(["a"]), json!(["a"])),
            ("textfield", Value::Null, Value::Null),
        ] {
            assert_eq!(custom_value(kind, &value), expected, "{kind}");
        }
    }

    #[test]
    fn a_project_is_found_in_any_of_its_forms() {
        let by_key = HubIssue { project_key: Field::Set("OPS".into()), ..HubIssue::default() };
        assert_eq!(FieldWriter::project_of(&by_key).unwrap(), "OPS");
        let message = FieldWriter::project_of(&HubIssue::default()).unwrap_err().to_string();
        assert!(message.contains("projectKey"), "{message}");
    }

    #[test]
    fn estimates_are_minutes() {
        let mut out = Map::new();
        let fields = HubIssue { original_estimate: Field::Set(7200), ..HubIssue::default() };
        time_tracking(&mut out, &fields);
        assert_eq!(Value::Object(out), json!({"timetracking": {"originalEstimate": "120m"}}));
    }
}

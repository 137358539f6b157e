//! Hub fields as the values that Redmine takes. Only what is present is written; null clears.

use crate::custom::{Known, write_value};
use crate::links::{none_at_creation, wanted_watchers};
use crate::names::{Names, ProjectInfo};
use entente_hub::{CustomField, Field, HubIssue, Named, User};
use entente_tracker_api::TrackerError;
use entente_tracker_kit::dates::format_date;
use entente_tracker_kit::fields::{put, wanted_project, wanted_type};
use entente_tracker_kit::json::{items, text};
use entente_tracker_kit::names::{by_name, refused, unknown};
use entente_tracker_kit::{Api, Call};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// Turns hub fields into Redmine's, asking for the ids of names.
pub(crate) struct FieldWriter<'a> {
    pub(crate) api: &'a Api,
    pub(crate) names: &'a Names,
}

/// The project of a new issue, by identifier or id.
pub(crate) fn project_of(fields: &HubIssue) -> Result<String, TrackerError> {
    wanted_project(fields)
        .ok_or_else(|| refused("project", "a new issue needs one. Set issue.projectKey in the incoming rule.".into()))
}

impl FieldWriter<'_> {
    /// All fields of a new issue.
    pub(crate) async fn for_create(&self, fields: &HubIssue) -> Result<Map<String, Value>, TrackerError> {
        let key = project_of(fields)?;
        let type_name = wanted_type(fields)
            .ok_or_else(|| refused("type", "a new issue needs one. Set issue.typeName in the incoming rule.".into()))?;
        let has_type = |info: &ProjectInfo| by_name(&info.trackers, type_name, |kind| &kind.name).is_some();
        let project = self.names.project_with(self.api, &key, has_type).await?;
        let mut out = Map::new();
        out.insert("project_id".into(), id_value(&project.project.id));
        out.insert("tracker_id".into(), id_value(&tracker_id(&project, type_name)?));
        let custom = match fields.custom_fields.is_empty() {
            true => Vec::new(),
            false => self.fields_of_type(&project, type_name).await?,
        };
        self.common(&project, fields, &custom, &mut out).await?;
        none_at_creation(fields)?;
        if let Some(people) = wanted_watchers(self.api, self.names, &project.project.id, fields).await? {
            out.insert("watcher_user_ids".into(), people.iter().map(|id| id_value(id)).collect());
        }
        // A new issue has nothing to clear.
        out.retain(|_, value| !value.is_null() && *value != "");
        out.entry("subject").or_insert_with(|| json!(""));
        Ok(out)
    }

    /// The fields of an edit that differ from the issue as Redmine shows it.
    pub(crate) async fn for_update(
        &self,
        before: &Value,
        fields: &HubIssue,
    ) -> Result<Map<String, Value>, TrackerError> {
        let own = text(&before["project"], "id");
        let mut project = self.names.project(self.api, &own).await?;
        let mut out = Map::new();
        if let Some(other) = wanted_project(fields).filter(|key| *key != project.project.key && *key != own) {
            project = self.names.project(self.api, &other).await?;
            out.insert("project_id".into(), id_value(&project.project.id));
        }
        if let Some(type_name) = wanted_type(fields) {
            out.insert("tracker_id".into(), id_value(&tracker_id(&project, type_name)?));
        }
        let custom: Vec<(String, String)> =
            items(before, "custom_fields").iter().map(|field| (text(field, "id"), text(field, "name"))).collect();
        self.common(&project, fields, &custom, &mut out).await?;
        out.retain(|name, value| name == "custom_fields" || !shows(before, name, value));
        if let Some(Value::Array(values)) = out.get_mut("custom_fields") {
            values.retain(|field| !shows_custom(before, field));
            if values.is_empty() {
                out.remove("custom_fields");
            }
        }
        Ok(out)
    }

    /// Custom fields of a type: Redmine tells them to administrators, and to others by the issues that have them.
    async fn fields_of_type(
        &self,
        project: &ProjectInfo,
        type_name: &str,
    ) -> Result<Vec<(String, String)>, TrackerError> {
        let formats = self.names.formats(self.api).await?;
        if !formats.is_empty() {
            return Ok(formats.iter().map(|(id, format)| (id.clone(), format.name.clone())).collect());
        }
        let call = Call::read("list-issues", &["issues.json"], "to read the custom fields")
            .query("project_id", &*project.project.id)
            .query("tracker_id", tracker_id(project, type_name)?)
            .query("status_id", "*")
            .query("sort", "id:desc")
            .query("limit", "1");
        let answer = self.api.json(call).await?;
        let mut all = project.fields.clone();
        for field in items(&answer, "issues").iter().flat_map(|issue| items(issue, "custom_fields")) {
            let pair = (text(field, "id"), text(field, "name"));
            if !all.contains(&pair) {
                all.push(pair);
            }
        }
        Ok(all)
    }

    async fn common(
        &self,
        project: &Arc<ProjectInfo>,
        fields: &HubIssue,
        custom: &[(String, String)],
        out: &mut Map<String, Value>,
    ) -> Result<(), TrackerError> {
        put(out, "subject", &fields.summary, |summary| json!(summary));
        put(out, "description", &fields.description, |text| json!(text));
        put(out, "due_date", &fields.due, |due| format_date(*due).map_or(Value::Null, Value::String));
        put(out, "estimated_hours", &fields.original_estimate, |seconds| json!(hours(*seconds)));
        put(out, "parent_issue_id", &fields.parent_id, |parent| id_value(parent.trim_start_matches('#')));
        for (name, key) in [("isPrivate", "is_private"), ("doneRatio", "done_ratio"), ("startDate", "start_date")] {
            if let Some(value) = fields.open.get(name) {
                out.insert(key.into(), value.clone());
            }
        }
        self.one_of(out, "category_id", "components", "category", &fields.components, project, |info| &info.categories)
            .await?;
        self.one_of(out, "fixed_version_id", "fixVersions", "version", &fields.fix_versions, project, |info| {
            &info.versions
        })
        .await?;
        if let Some(priority) = fields.priority.value() {
            out.insert("priority_id".into(), id_value(&self.names.priority(self.api, &priority.name).await?.id));
        }
        match &fields.assignee {
            Field::Absent => {}
            // Redmine 5 ignores null here, though its description asks for it.
            Field::Null => drop(out.insert("assigned_to_id".into(), json!(""))),
            Field::Set(person) => {
                let id = self.names.person_id(self.api, &project.project.id, "assignee", person).await?;
                out.insert("assigned_to_id".into(), id_value(&id));
            }
        }
        if !fields.custom_fields.is_empty() {
            let values = self.custom(project, fields, custom).await?;
            out.insert("custom_fields".into(), Value::Array(values));
        }
        Ok(())
    }

    /// Redmine has one category and one target version where others have several.
    async fn one_of<T: Named + HasId + Send + Sync>(
        &self,
        out: &mut Map<String, Value>,
        key: &str,
        field: &str,
        what: &str,
        wanted: &Field<Vec<T>>,
        project: &Arc<ProjectInfo>,
        list: impl Fn(&ProjectInfo) -> &Vec<T>,
    ) -> Result<(), TrackerError> {
        let names: Vec<&str> = match wanted {
            Field::Absent => return Ok(()),
            Field::Null => Vec::new(),
            Field::Set(all) => all.iter().map(Named::name).collect(),
        };
        let id = match names.as_slice() {
            [] => String::new(),
            [name] => {
                let has = |info: &ProjectInfo| list(info).iter().any(|item| item.name() == *name);
                let project = self.names.project_with(self.api, &project.project.id, has).await?;
                let found = list(&project).iter().find(|item| item.name() == *name).map(|item| item.id().to_owned());
                found.ok_or_else(|| unknown(field, what, name, list(&project).iter().map(Named::name)))?
            }
            several => {
                let message =
                    format!("Redmine holds one {what}, not {}. Choose one in the incoming rule.", several.join(", "));
                return Err(refused(field, message));
            }
        };
        out.insert(key.into(), id_value(&id));
        Ok(())
    }

    async fn custom(
        &self,
        project: &ProjectInfo,
        fields: &HubIssue,
        custom: &[(String, String)],
    ) -> Result<Vec<Value>, TrackerError> {
        let formats = self.names.formats(self.api).await?;
        let people: Vec<User> = match formats.values().any(|format| format.kind == "user") {
            true => self.names.members(self.api, &project.project.id).await?.to_vec(),
            false => Vec::new(),
        };
        let known = Known { people: &people, versions: &project.versions };
        let mut values = Vec::new();
        for (key, field) in &fields.custom_fields {
            let id = custom_id(custom, key, field)?;
            let value = write_value(formats.get(&id), &field.value, known).map_err(|problem| refused(key, problem))?;
            values.push(json!({ "id": id_value(&id), "value": value }));
        }
        Ok(values)
    }
}

/// Things that have an id beside their name.
pub(crate) trait HasId {
    /// Redmine's id.
    fn id(&self) -> &str;
}

impl HasId for entente_hub::Component {
    fn id(&self) -> &str {
        &self.id
    }
}

impl HasId for entente_hub::Version {
    fn id(&self) -> &str {
        &self.id
    }
}

fn tracker_id(project: &ProjectInfo, name: &str) -> Result<String, TrackerError> {
    by_name(&project.trackers, name, |kind| &kind.name).map(|kind| kind.id.clone()).ok_or_else(|| {
        let what = format!("tracker in project {}", project.project.key);
        unknown("type", &what, name, project.trackers.iter().map(|kind| &*kind.name))
    })
}

/// The field with this id and name, or the only one of this name.
fn custom_id(custom: &[(String, String)], key: &str, field: &CustomField) -> Result<String, TrackerError> {
    let name = if field.name.is_empty() { key } else { &field.name };
    if let Some((id, _)) = custom.iter().find(|(id, known)| *id == field.id && known == name) {
        return Ok(id.clone());
    }
    let mut named = custom.iter().filter(|(_, known)| known == name);
    match (named.next(), named.next()) {
        (Some((id, _)), None) => Ok(id.clone()),
        (Some(_), Some(_)) => Err(refused(name, "several custom fields have this name. Name one by its id.".into())),
        (None, _) => Err(refused(name, "issues of this type have no custom field of this name.".into())),
    }
}

/// An id as a number, as Redmine's own are; none clears.
pub(crate) fn id_value(id: &str) -> Value {
    match id.parse::<u64>() {
        Ok(number) => json!(number),
        Err(_) if id.is_empty() => Value::Null,
        Err(_) => json!(id),
    }
}

fn hours(seconds: i64) -> f64 {
    seconds as f64 / 3600.0
}

/// A value of the issue as Redmine shows it, by the name under which it is written.
pub(crate) fn shown(issue: &Value, key: &str) -> String {
    let by_id = |name: &str| text(&issue[name], "id");
    let shown = match key {
        "project_id" => by_id("project"),
        "tracker_id" => by_id("tracker"),
        "status_id" => by_id("status"),
        "priority_id" => by_id("priority"),
        "category_id" => by_id("category"),
        "fixed_version_id" => by_id("fixed_version"),
        "assigned_to_id" => by_id("assigned_to"),
        "parent_issue_id" => by_id("parent"),
        _ => scalar(&issue[key]),
    };
    normal(&shown)
}

/// Whether the issue, as Redmine shows it, holds the value that a write asks for.
pub(crate) fn shows(issue: &Value, key: &str, wanted: &Value) -> bool {
    if key == "estimated_hours" {
        let (shown, wanted) = (issue[key].as_f64(), wanted.as_f64());
        return shown.zip(wanted).map_or(shown.is_none() && wanted.is_none(), |(a, b)| (a - b).abs() < 0.01);
    }
    shown(issue, key) == normal(&scalar(wanted))
}

/// The values of a custom field that the issue shows; none where it does not show the field.
pub(crate) fn shown_custom(issue: &Value, id: &str) -> Option<Vec<String>> {
    let field = items(issue, "custom_fields").iter().find(|field| text(field, "id") == id)?;
    Some(values(&field["value"]))
}

/// Whether the issue shows the value of a custom field.
pub(crate) fn shows_custom(issue: &Value, wanted: &Value) -> bool {
    shown_custom(issue, &text(wanted, "id")).is_some_and(|shown| shown == values(&wanted["value"]))
}

fn values(value: &Value) -> Vec<String> {
    let mut all: Vec<String> = match value {
        Value::Array(values) => values.iter().map(scalar).collect(),
        other => vec![normal(&scalar(other))],
    };
    all.retain(|text| !text.is_empty());
    all.sort_unstable();
    all
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn normal(text: &str) -> String {
    crate::markers::visible(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_issue_shows_already_is_known() {
        let issue = json!({
            "subject": "a", "description": "x\r\ny", "priority": {"id": 3}, "estimated_hours": 1.5, "due_date": null,
            "custom_fields": [{"id": 6, "value": ["b", "a"]}, {"id": 1, "value": ""}],
        });
        for (key, value, expected) in [
            ("subject", json!("a"), true),
            ("description", json!("x\ny"), true),
            ("description", json!("x"), false),
            ("priority_id", json!("3"), true),
            ("priority_id", json!("4"), false),
            ("estimated_hours", json!(1.5001), true),
            ("estimated_hours", Value::Null, false),
            ("due_date", json!(""), true),
            ("assigned_to_id", Value::Null, true),
        ] {
            assert_eq!(shows(&issue, key, &value), expected, "{key} {value}");
        }
        assert!(shows_custom(&issue, &json!({"id": "6", "value": ["a", "b"]})));
        assert!(!shows_custom(&issue, &json!({"id": "6", "value": ["a"]})));
        assert!(shows_custom(&issue, &json!({"id": "1", "value": ""})));
    }

    #[test]
    fn a_custom_field_is_found_by_id_and_name_or_by_name_alone() {
        let known =
            [("1".to_owned(), "A".to_owned()), ("2".to_owned(), "B".to_owned()), ("3".to_owned(), "B".to_owned())];
        let field = |id: &str, name: &str| CustomField { id: id.into(), name: name.into(), value: Value::Null };
        assert_eq!(custom_id(&known, "A", &field("customfield_10010", "A")).unwrap(), "1");
        assert_eq!(custom_id(&known, "B", &field("3", "B")).unwrap(), "3");
        assert!(custom_id(&known, "B", &field("", "")).unwrap_err().to_string().contains("several"));
        assert!(custom_id(&known, "C", &field("1", "C")).is_err(), "an id of another tracker proves nothing");
    }
}

//! Field values: what a client may write, how they are kept, what a reader gets, what the change history shows.
//!
//! Kept values are small JSON: ids for references (`"3"`), account ids for users, the value itself for the rest.

use serde_json::{Value, json};

use super::catalogue::{ISSUE_TYPES, PRIORITIES, RESOLUTIONS, issue_type, named};
use super::field::{Field, Kind};
use super::{Site, render};
use crate::jira::{adf, time};

const SUMMARY_LIMIT: usize = 255;
const RICH_TEXT_LIMIT: usize = 32_767;

impl Site {
    /// Turns what a client wrote (S: shapes of the create example; K for the rest) into the kept value; `None` clears
    /// the field.
    ///
    /// # Errors
    /// The text that Jira puts beside the field.
    pub(crate) fn accept(&self, field: &Field, value: &Value) -> Result<Option<Value>, String> {
        if value.is_null() {
            return if field.required() { Err(format!("{} is required.", field.name)) } else { Ok(None) };
        }
        let kept = match field.kind {
            Kind::Text | Kind::Url => json!(accept_line(field, value)?),
            Kind::Rich => accept_rich(value)?,
            Kind::Number => match value {
                Value::Number(_) => value.clone(),
                _ => return Err("Operation value must be a number".to_owned()),
            },
            Kind::Date => json!(accept_date(value)?),
            Kind::DateTime => {
                let at = value.as_str().and_then(time::parse).ok_or("Operation value must be a datetime")?;
                json!(at.to_string())
            }
            Kind::Labels => json!(accept_labels(value)?),
            Kind::Priority => json!(reference(value, "priority", |text| named(PRIORITIES, text).map(|item| item.id))?),
            Kind::Resolution => {
                json!(reference(value, "resolution", |text| named(RESOLUTIONS, text).map(|item| item.id))?)
            }
            Kind::IssueType => json!(reference(value, "issue type", |text| issue_type(text).map(|item| item.id))?),
            Kind::Project => {
                let wanted = text_of(value, &["id", "key"]).ok_or("data was not an object")?;
                let project = self.project(&wanted).ok_or("valid project is required")?;
                json!(project.id)
            }
            Kind::Parent => {
                let wanted = text_of(value, &["id", "key"]).ok_or("data was not an object")?;
                let parent = self.find(&wanted).ok_or("Given parent issue does not exist.")?;
                json!(parent.id.to_string())
            }
            Kind::User => json!(self.accept_user(value)?),
            Kind::Users => {
                let list = value.as_array().ok_or("data was not an array")?;
                json!(list.iter().map(|item| self.accept_user(item)).collect::<Result<Vec<_>, _>>()?)
            }
            Kind::Choice(options) => json!(accept_choice(value, options)?),
            Kind::Choices(options) => {
                let list = value.as_array().ok_or("data was not an array")?;
                json!(list.iter().map(|item| accept_choice(item, options)).collect::<Result<Vec<_>, _>>()?)
            }
            Kind::ReadOnly(_) => return Err(not_on_screen(field.id)),
        };
        Ok(if kept.as_array().is_some_and(Vec::is_empty) { None } else { Some(kept) })
    }

    fn accept_user(&self, value: &Value) -> Result<String, String> {
        let wanted = text_of(value, &["accountId", "id"]).ok_or("expected an object with an accountId")?;
        match self.user(&wanted) {
            Some(user) => Ok(user.account_id.clone()),
            None => Err("Specify a valid value for the user.".to_owned()),
        }
    }

    /// The value as a reader of the API gets it.
    pub(crate) fn present(&self, field: &Field, kept: Option<&Value>) -> Value {
        let Some(kept) = kept else {
            return if matches!(field.kind, Kind::Labels) && field.custom.is_none() { json!([]) } else { Value::Null };
        };
        let id = kept.as_str().unwrap_or_default();
        match field.kind {
            Kind::Priority => named(PRIORITIES, id).map_or(Value::Null, |item| render::priority(self, item)),
            Kind::Resolution => named(RESOLUTIONS, id).map_or(Value::Null, |item| render::resolution(self, item)),
            Kind::IssueType => issue_type(id).map_or(Value::Null, |item| render::issue_type(self, item)),
            Kind::Project => self.project(id).map_or(Value::Null, |project| render::project_brief(self, project)),
            Kind::Parent => self.find(id).map_or(Value::Null, |parent| render::parent(self, parent)),
            Kind::User => self.user(id).map_or(Value::Null, |user| render::user(self, user)),
            Kind::Users => list(kept, |id| self.user(id).map(|user| render::user(self, user))),
            Kind::DateTime => time::parse(id).map_or(Value::Null, |at| json!(self.stamp(at))),
            Kind::Choice(options) => choice(self, options, id).unwrap_or(Value::Null),
            Kind::Choices(options) => list(kept, |id| choice(self, options, id)),
            _ => kept.clone(),
        }
    }

    /// Identity and text of a value in the change history; the identity is absent for plain values.
    pub(crate) fn history(&self, field: &Field, kept: Option<&Value>) -> (Option<String>, Option<String>) {
        let Some(kept) = kept else { return (None, None) };
        let id = kept.as_str().unwrap_or_default();
        let named_list = |name: &dyn Fn(&str) -> Option<String>| {
            let names = kept.as_array().into_iter().flatten().filter_map(|item| name(item.as_str()?));
            names.collect::<Vec<_>>()
        };
        match field.kind {
            Kind::Priority => (Some(id.to_owned()), named(PRIORITIES, id).map(|item| item.name.to_owned())),
            Kind::Resolution => (Some(id.to_owned()), named(RESOLUTIONS, id).map(|item| item.name.to_owned())),
            Kind::IssueType => {
                (Some(id.to_owned()), ISSUE_TYPES.iter().find(|item| item.id == id).map(|item| item.name.to_owned()))
            }
            Kind::Project => (Some(id.to_owned()), self.project(id).map(|project| project.name.clone())),
            Kind::Parent => (Some(id.to_owned()), self.find(id).map(|issue| issue.key.clone())),
            Kind::User => (Some(id.to_owned()), self.user(id).map(|user| user.display_name.clone())),
            Kind::Users => {
                (None, Some(named_list(&|id| self.user(id).map(|user| user.display_name.clone())).join(", ")))
            }
            Kind::Choice(options) => (Some(id.to_owned()), option_name(options, id).map(str::to_owned)),
            Kind::Choices(options) => {
                (None, Some(named_list(&|id| option_name(options, id).map(str::to_owned)).join(", ")))
            }
            Kind::Labels => (None, Some(named_list(&|label| Some(label.to_owned())).join(" "))),
            Kind::Rich => (None, Some(adf::to_text(kept))),
            Kind::Text | Kind::Url | Kind::Date | Kind::DateTime | Kind::ReadOnly(_) => (None, Some(id.to_owned())),
            Kind::Number => (None, Some(kept.to_string())),
        }
    }
}

/// The text for a field that the screen does not show (F: wording).
pub(crate) fn not_on_screen(field: &str) -> String {
    format!("Field '{field}' cannot be set. It is not on the appropriate screen, or unknown.")
}

fn accept_line(field: &Field, value: &Value) -> Result<String, String> {
    let text = value.as_str().ok_or("Operation value must be a string")?;
    if field.id == "summary" && text.trim().is_empty() {
        return Err("You must specify a summary of the issue.".to_owned());
    }
    if text.contains(['\n', '\r']) {
        return Err(format!("The {} is invalid because it contains newline characters.", field.name.to_lowercase()));
    }
    if text.chars().count() > SUMMARY_LIMIT {
        return Err(format!("{} can't exceed {SUMMARY_LIMIT} characters.", field.name));
    }
    Ok(text.to_owned())
}

fn accept_rich(value: &Value) -> Result<Value, String> {
    if !adf::is_document(value) {
        let wording = "Operation value must be an Atlassian Document (see the Atlassian Document Format)";
        return Err(wording.to_owned());
    }
    if adf::to_text(value).chars().count() > RICH_TEXT_LIMIT {
        return Err(format!(
            "The entered text is too long. It exceeds the allowed limit of {RICH_TEXT_LIMIT} characters."
        ));
    }
    Ok(value.clone())
}

fn accept_date(value: &Value) -> Result<String, String> {
    let text = value.as_str().ok_or("Operation value must be a string")?;
    let date: Result<jiff::civil::Date, _> = text.parse();
    match date {
        Ok(date) if text.len() == 10 => Ok(date.to_string()),
        _ => Err("Error parsing date string: ".to_owned() + text),
    }
}

fn accept_labels(value: &Value) -> Result<Vec<String>, String> {
    let list = value.as_array().ok_or("data was not an array")?;
    let mut labels = Vec::new();
    for item in list {
        let label = item.as_str().ok_or("string expected at index 0")?;
        if label.is_empty() || label.contains(char::is_whitespace) {
            return Err(format!("The label '{label}' contains spaces which is invalid."));
        }
        labels.push(label.to_owned());
    }
    labels.sort();
    labels.dedup();
    Ok(labels)
}

fn reference(value: &Value, what: &str, find: impl Fn(&str) -> Option<&'static str>) -> Result<&'static str, String> {
    let wanted =
        text_of(value, &["id", "name"]).ok_or_else(|| format!("Specify the {what} (id or name) as an object"))?;
    find(&wanted).ok_or_else(|| format!("Specify a valid {what}"))
}

fn accept_choice(value: &Value, options: &[(&'static str, &'static str)]) -> Result<&'static str, String> {
    let wanted = text_of(value, &["id", "value"]).ok_or("Specify a valid 'id' or 'value' for the option")?;
    options
        .iter()
        .find(|(id, name)| *id == wanted || *name == wanted)
        .map(|(id, _)| *id)
        .ok_or_else(|| format!("Option '{wanted}' is not valid"))
}

fn option_name(options: &[(&'static str, &'static str)], id: &str) -> Option<&'static str> {
    options.iter().find(|(known, _)| *known == id).map(|(_, name)| *name)
}

fn choice(site: &Site, options: &[(&'static str, &'static str)], id: &str) -> Option<Value> {
    let name = option_name(options, id)?;
    Some(json!({ "self": site.link(&format!("customFieldOption/{id}")), "value": name, "id": id }))
}

fn list(kept: &Value, present: impl Fn(&str) -> Option<Value>) -> Value {
    kept.as_array().into_iter().flatten().filter_map(|item| present(item.as_str()?)).collect()
}

/// The first of the named members, as text: Jira takes numbers for ids too (K).
fn text_of(value: &Value, members: &[&str]) -> Option<String> {
    members.iter().find_map(|member| match value.get(member) {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    })
}

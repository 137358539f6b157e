//! The fields of an issue: system fields and a custom field of each common type.

use serde_json::{Value, json};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One line of text.
    Text,
    /// An ADF document.
    Rich,
    Number,
    Date,
    DateTime,
    Url,
    Labels,
    Priority,
    Resolution,
    IssueType,
    Project,
    Parent,
    User,
    Users,
    /// One of the listed choices.
    Choice(&'static [(&'static str, &'static str)]),
    /// Any number of the listed choices.
    Choices(&'static [(&'static str, &'static str)]),
    /// Computed by Jira, never set by a client.
    ReadOnly(&'static str),
}

/// A field with its identity.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// The last part of `schema.custom` for custom fields.
    pub(crate) custom: Option<&'static str>,
    /// On the create screen.
    pub(crate) on_create: bool,
    /// On the edit screen.
    pub(crate) on_edit: bool,
}

const SEVERITIES: &[(&str, &str)] = &[("10020", "Critical"), ("10021", "Major"), ("10022", "Minor")];
const PLATFORMS: &[(&str, &str)] = &[("10030", "Linux"), ("10031", "macOS"), ("10032", "Windows"), ("10033", "Web")];

const fn system(id: &'static str, name: &'static str, kind: Kind, on_create: bool, on_edit: bool) -> Field {
    Field { id, name, kind, custom: None, on_create, on_edit }
}

const fn custom(id: &'static str, name: &'static str, suffix: &'static str, kind: Kind) -> Field {
    Field { id, name, kind, custom: Some(suffix), on_create: true, on_edit: true }
}

/// All fields of a site, in the order in which an issue shows them.
pub(crate) const FIELDS: &[Field] = &[
    system("summary", "Summary", Kind::Text, true, true),
    system("issuetype", "Issue Type", Kind::IssueType, true, true),
    system("project", "Project", Kind::Project, true, false),
    system("parent", "Parent", Kind::Parent, true, true),
    system("status", "Status", Kind::ReadOnly("status"), false, false),
    system("statuscategorychangedate", "Status Category Changed", Kind::ReadOnly("datetime"), false, false),
    system("description", "Description", Kind::Rich, true, true),
    system("environment", "Environment", Kind::Rich, true, true),
    system("priority", "Priority", Kind::Priority, true, true),
    system("labels", "Labels", Kind::Labels, true, true),
    system("assignee", "Assignee", Kind::User, true, true),
    system("reporter", "Reporter", Kind::User, true, true),
    system("creator", "Creator", Kind::ReadOnly("user"), false, false),
    system("created", "Created", Kind::ReadOnly("datetime"), false, false),
    system("updated", "Updated", Kind::ReadOnly("datetime"), false, false),
    system("duedate", "Due date", Kind::Date, true, true),
    system("resolution", "Resolution", Kind::Resolution, false, false),
    system("resolutiondate", "Resolved", Kind::ReadOnly("datetime"), false, false),
    system("attachment", "Attachment", Kind::ReadOnly("attachment"), false, false),
    system("timespent", "Time Spent", Kind::ReadOnly("number"), false, false),
    system("worklog", "Log Work", Kind::ReadOnly("worklog"), false, false),
    system("comment", "Comment", Kind::ReadOnly("comments-page"), false, false),
    custom("customfield_10016", "Story points", "float", Kind::Number),
    custom("customfield_10050", "Customer reference", "textfield", Kind::Text),
    custom("customfield_10051", "Notes for support", "textarea", Kind::Rich),
    custom("customfield_10052", "Severity", "select", Kind::Choice(SEVERITIES)),
    custom("customfield_10053", "Platforms", "multicheckboxes", Kind::Choices(PLATFORMS)),
    custom("customfield_10054", "Reviewer", "userpicker", Kind::User),
    custom("customfield_10055", "Watch list", "multiuserpicker", Kind::Users),
    custom("customfield_10056", "Promised for", "datetime", Kind::DateTime),
    custom("customfield_10057", "Start date", "datepicker", Kind::Date),
    custom("customfield_10058", "Link to contract", "url", Kind::Url),
    custom("customfield_10059", "Tags", "labels", Kind::Labels),
];

pub(crate) fn field(id: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.id == id)
}

impl Field {
    pub(crate) fn required(&self) -> bool {
        matches!(self.id, "summary" | "issuetype" | "project")
    }

    /// `schema` of the field (S: `JsonTypeBean`).
    pub(crate) fn schema(&self) -> Value {
        let (kind, items) = match self.kind {
            Kind::Text | Kind::Rich | Kind::Url => ("string", None),
            Kind::Number => ("number", None),
            Kind::Date => ("date", None),
            Kind::DateTime => ("datetime", None),
            Kind::Labels => ("array", Some("string")),
            Kind::Priority => ("priority", None),
            Kind::Resolution => ("resolution", None),
            Kind::IssueType => ("issuetype", None),
            Kind::Project => ("project", None),
            Kind::Parent => ("issuelink", None),
            Kind::User => ("user", None),
            Kind::Users => ("array", Some("user")),
            Kind::Choice(_) => ("option", None),
            Kind::Choices(_) => ("array", Some("option")),
            Kind::ReadOnly(item @ ("attachment" | "worklog")) => ("array", Some(item)),
            Kind::ReadOnly(name) => (name, None),
        };
        let mut schema = json!({ "type": kind });
        if let Some(items) = items {
            schema["items"] = json!(items);
        }
        match self.custom {
            Some(suffix) => {
                let number: u64 = self.id.trim_start_matches("customfield_").parse().unwrap_or_default();
                schema["custom"] = json!(format!("com.atlassian.jira.plugin.system.customfieldtypes:{suffix}"));
                schema["customId"] = json!(number);
            }
            None => schema["system"] = json!(self.id),
        }
        schema
    }

    /// The verbs that `update` takes for the field (S: `operations`).
    pub(crate) fn operations(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Labels | Kind::Users | Kind::Choices(_) => &["add", "set", "remove"],
            Kind::ReadOnly(_) => &[],
            _ => &["set"],
        }
    }

    /// The names under which JQL knows the field.
    pub(crate) fn clause_names(&self) -> Vec<String> {
        match self.custom {
            Some(_) => vec![format!("cf[{}]", self.id.trim_start_matches("customfield_")), self.name.to_owned()],
            None => vec![self.id.to_owned()],
        }
    }
}

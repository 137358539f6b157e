//! The tracker-neutral issue.

use crate::field::Field;
use crate::parts::{
    Attachment, Comment, Component, CustomField, IssueType, Label, Priority, Project, Resolution, Status, User,
    Version, WorkLog,
};
use crate::time::Timestamp;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

macro_rules! hub_issue {
    ($($(#[$doc:meta])* $name:literal => $field:ident : $type:ty),* $(,)?) => {
        /// An issue as rules see it. Field names on the wire and in scripts are the catalogue's (camel case); a field that
        /// no version of this program knows is kept in `open`, so that it survives a round trip.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct HubIssue {
            $($(#[$doc])* #[serde(rename = $name, skip_serializing_if = "Field::is_absent")] pub $field: Field<$type>,)*
            /// Fields added by the tracker's administrator, by name.
            #[serde(rename = "customFields", skip_serializing_if = "IndexMap::is_empty")]
            pub custom_fields: IndexMap<String, CustomField>,
            /// Values that scripts hand over under a name of their own.
            #[serde(rename = "customKeys", skip_serializing_if = "IndexMap::is_empty")]
            pub custom_keys: IndexMap<String, Value>,
            /// Every other name that a script assigned, and fields of newer versions.
            #[serde(flatten)]
            pub open: IndexMap<String, Value>,
        }

        /// Names of the typed fields, as on the wire and in scripts, in their order of declaration.
        pub const FIELD_NAMES: &[&str] = &[$($name),*];

        impl HubIssue {
            /// Copies one typed field from another issue. False when no typed field has that name.
            pub fn copy_field(&mut self, from: &Self, name: &str) -> bool {
                match name {
                    $($name => self.$field = from.$field.clone(),)*
                    _ => return false,
                }
                true
            }

            /// Says of one typed field that it is empty. False when no typed field has that name.
            pub fn clear_field(&mut self, name: &str) -> bool {
                match name {
                    $($name => self.$field = Field::Null,)*
                    _ => return false,
                }
                true
            }

            /// Whether both issues hold the same under a typed field's name; `None` when no typed field has that name.
            pub fn same_field(&self, other: &Self, name: &str) -> Option<bool> {
                match name {
                    $($name => Some(self.$field == other.$field),)*
                    _ => None,
                }
            }

            /// Names of the typed fields about which something is said.
            pub fn present_fields(&self) -> Vec<&'static str> {
                let mut present = Vec::new();
                $(if !self.$field.is_absent() { present.push($name); })*
                present
            }
        }
    };
}

hub_issue! {
    /// The tracker's lasting id.
    "id" => id: String,
    /// What people type, such as `OPS-12`.
    "key" => key: String,
    /// The one-line title.
    "summary" => summary: String,
    /// The text, in the tracker's markup.
    "description" => description: String,
    /// Where a fault was seen, in the tracker's markup.
    "environment" => environment: String,
    /// Who works on it.
    "assignee" => assignee: User,
    /// Who reported it.
    "reporter" => reporter: User,
    /// Who created it.
    "creator" => creator: User,
    /// When it was created.
    "created" => created: Timestamp,
    /// When it was changed last.
    "updated" => updated: Timestamp,
    /// When it is due.
    "due" => due: Timestamp,
    /// When it was resolved.
    "resolutionDate" => resolution_date: Timestamp,
    /// Where it stands in the workflow.
    "status" => status: Status,
    /// How it was resolved.
    "resolution" => resolution: Resolution,
    /// What kind it is.
    "type" => issue_type: IssueType,
    /// How urgent it is.
    "priority" => priority: Priority,
    /// The project that holds it.
    "project" => project: Project,
    /// Shortcut that a script may set: the project by its key.
    "projectKey" => project_key: String,
    /// Shortcut that a script may set: the type by its name.
    "typeName" => type_name: String,
    /// Labels, without order.
    "labels" => labels: Vec<Label>,
    /// Components of the project.
    "components" => components: Vec<Component>,
    /// Versions in which it is fixed.
    "fixVersions" => fix_versions: Vec<Version>,
    /// Versions that it affects.
    "affectedVersions" => affected_versions: Vec<Version>,
    /// Comments, oldest first.
    "comments" => comments: Vec<Comment>,
    /// Attached files, oldest first.
    "attachments" => attachments: Vec<Attachment>,
    /// Time spent, oldest first.
    "workLogs" => work_logs: Vec<WorkLog>,
    /// The id of the parent (sub-task's parent, epic).
    "parentId" => parent_id: String,
    /// First estimate in seconds.
    "originalEstimate" => original_estimate: i64,
    /// What is left in seconds.
    "remainingEstimate" => remaining_estimate: i64,
    /// What was spent in seconds.
    "timeSpent" => time_spent: i64,
}

/// Typed fields that are collections with twins of their own; they are compared item by item, never as one value.
pub const COLLECTIONS: &[&str] = &["comments", "attachments", "workLogs"];

impl HubIssue {
    /// True when nothing at all is said: such a replica is never sent.
    pub fn is_empty(&self) -> bool {
        self.present_fields().is_empty()
            && self.custom_fields.is_empty()
            && self.custom_keys.is_empty()
            && self.open.is_empty()
    }

    /// The comments that are known, or none.
    pub fn comments(&self) -> &[Comment] {
        self.comments.value().map_or(&[], Vec::as_slice)
    }

    /// The attachments that are known, or none.
    pub fn attachments(&self) -> &[Attachment] {
        self.attachments.value().map_or(&[], Vec::as_slice)
    }

    /// The work logs that are known, or none.
    pub fn work_logs(&self) -> &[WorkLog] {
        self.work_logs.value().map_or(&[], Vec::as_slice)
    }
}

//! What a kind of tracker can do, whatever its settings: declared once by its connector, read by rules, console and documents.

use crate::TrackerKind;
use entente_hub::changes::Settling;
use serde::Serialize;

/// How far something is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Support {
    /// It is read and written.
    Full,
    /// It is read and can't be written.
    ReadOnly,
    /// It can be said when an issue is created, and not later.
    AtCreation,
    /// It exists here in part, or under conditions; the note tells which.
    Partly,
    /// The tracker has it not, or the connector does not carry it.
    No,
}

/// A field of the hub issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FieldSupport {
    /// The field's name in scripts.
    pub name: &'static str,
    /// How far it is supported.
    pub support: Support,
    /// What there is to know, for people; may be empty.
    pub note: &'static str,
}

/// What trackers differ in, besides fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Feature {
    /// Comments: added, edited, deleted.
    Comments,
    /// Comments that customers or outsiders don't see.
    InternalComments,
    /// Comments that a role or group alone sees.
    RestrictedComments,
    /// Files.
    Attachments,
    /// Time spent.
    WorkLogs,
    /// Links between issues.
    IssueLinks,
    /// People who are told of changes.
    Watchers,
    /// Fields that administrators added.
    CustomFields,
    /// A status is reached by the workflow.
    Workflows,
    /// The tracker tells changes by itself.
    Webhooks,
    /// Writes in the name of their authors.
    Impersonation,
}

impl Feature {
    /// All of them, in the order of documents.
    pub const ALL: [Self; 11] = [
        Self::Comments,
        Self::InternalComments,
        Self::RestrictedComments,
        Self::Attachments,
        Self::WorkLogs,
        Self::IssueLinks,
        Self::Watchers,
        Self::CustomFields,
        Self::Workflows,
        Self::Webhooks,
        Self::Impersonation,
    ];

    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Comments => "comments",
            Self::InternalComments => "internal comments",
            Self::RestrictedComments => "comments for a role or group",
            Self::Attachments => "attachments",
            Self::WorkLogs => "work logs",
            Self::IssueLinks => "links between issues",
            Self::Watchers => "watchers",
            Self::CustomFields => "custom fields",
            Self::Workflows => "statuses by workflow",
            Self::Webhooks => "webhooks",
            Self::Impersonation => "writing in the author's name",
        }
    }
}

/// How far a feature is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FeatureSupport {
    /// The feature.
    pub feature: Feature,
    /// How far it is supported.
    pub support: Support,
    /// What there is to know, for people; may be empty.
    pub note: &'static str,
}

/// The language of queries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct QueryLanguage {
    /// Its name.
    pub name: &'static str,
    /// A query that people can change into their own.
    pub example: &'static str,
    /// What there is to know.
    pub hint: &'static str,
}

/// How a value for signing in, or a setting of a system, is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum InputKind {
    /// A line of text.
    Text,
    /// A line that nobody may see, and that is stored encrypted.
    Secret,
    /// One of these: value and label.
    Choice(&'static [(&'static str, &'static str)]),
    /// On or off.
    Switch,
}

/// A value for signing in, or a setting of a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Input {
    /// Its name in the API; refusals name it.
    pub name: &'static str,
    /// The label for people.
    pub label: &'static str,
    /// Where to find it and what it means.
    pub hint: &'static str,
    /// How it is entered.
    pub kind: InputKind,
    /// Whether it can't be left out.
    pub required: bool,
}

/// What a kind of tracker can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// The kind.
    pub kind: TrackerKind,
    /// Markups of its texts, by the names that people know.
    pub markups: &'static [&'static str],
    /// Each field of the hub issue.
    pub fields: &'static [FieldSupport],
    /// Each feature.
    pub features: &'static [FeatureSupport],
    /// How an unknown outcome is settled, by the kind of step.
    pub settling: &'static [(&'static str, Settling)],
    /// The language of queries.
    pub queries: QueryLanguage,
    /// What may change in an issue without moving its time of change, so that only a look at the issue tells.
    pub silent: &'static [&'static str],
    /// What is entered to sign in, and settings beside it.
    pub inputs: &'static [Input],
}

impl Profile {
    /// How far a field is supported; one that is not declared is not.
    pub fn field(&self, name: &str) -> Support {
        self.fields.iter().find(|field| field.name == name).map_or(Support::No, |field| field.support)
    }

    /// How far a feature is supported; one that is not declared is not.
    pub fn feature(&self, feature: Feature) -> Support {
        self.features.iter().find(|known| known.feature == feature).map_or(Support::No, |known| known.support)
    }

    /// What to tell somebody whose rule writes a field that can't be written here; nothing when it can.
    pub fn objection(&self, field: &str) -> Option<String> {
        let declared = self.fields.iter().find(|known| known.name == field);
        let note = declared.map_or("", |known| known.note);
        let tracker = self.kind.label();
        let (problem, way) = match declared.map_or(Support::No, |known| known.support) {
            Support::Full | Support::AtCreation | Support::Partly => return None,
            Support::ReadOnly => ("does not let anybody write", "Leave it out of the rule."),
            Support::No => ("has no", "Leave it out of the rule, or write it into a custom field."),
        };
        let note = if note.is_empty() { String::new() } else { format!(" ({note})") };
        Some(format!("{tracker} {problem} {field}{note}. {way}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROFILE: Profile = Profile {
        kind: TrackerKind::Redmine,
        markups: &[],
        fields: &[
            FieldSupport { name: "summary", support: Support::Full, note: "" },
            FieldSupport { name: "created", support: Support::ReadOnly, note: "" },
            FieldSupport { name: "labels", support: Support::No, note: "tags come with plug-ins" },
        ],
        features: &[FeatureSupport { feature: Feature::Comments, support: Support::Full, note: "" }],
        settling: &[],
        queries: QueryLanguage { name: "", example: "", hint: "" },
        silent: &[],
        inputs: &[],
    };

    #[test]
    fn a_rule_that_writes_what_is_not_there_gets_a_reason_and_a_way() {
        assert_eq!(PROFILE.objection("summary"), None);
        let told = PROFILE.objection("labels").unwrap();
        assert!(told.starts_with("Redmine has no labels (tags come with plug-ins)."), "{told}");
        assert!(PROFILE.objection("created").unwrap().contains("write created"));
        assert!(PROFILE.objection("unheardOf").is_some());
    }

    #[test]
    fn what_is_not_declared_is_not_there() {
        assert_eq!(PROFILE.feature(Feature::Comments), Support::Full);
        assert_eq!(PROFILE.feature(Feature::Watchers), Support::No);
        assert_eq!(PROFILE.field("due"), Support::No);
    }
}

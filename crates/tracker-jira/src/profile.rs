//! What Jira Cloud can do, declared once.

use entente_hub::changes::Settling;
use entente_tracker_api::{
    Feature, FeatureSupport, FieldSupport, Input, InputKind, Profile, QueryLanguage, Support, TrackerKind,
};

const fn field(name: &'static str, support: Support, note: &'static str) -> FieldSupport {
    FieldSupport { name, support, note }
}

const fn feature(feature: Feature, support: Support, note: &'static str) -> FeatureSupport {
    FeatureSupport { feature, support, note }
}

const FIELDS: &[FieldSupport] = &[
    field("id", Support::ReadOnly, ""),
    field("key", Support::ReadOnly, ""),
    field("summary", Support::Full, ""),
    field("description", Support::Full, ""),
    field("environment", Support::Full, ""),
    field("assignee", Support::Full, ""),
    field("reporter", Support::Full, ""),
    field("creator", Support::ReadOnly, ""),
    field("created", Support::ReadOnly, ""),
    field("updated", Support::ReadOnly, ""),
    field("due", Support::Full, ""),
    field("status", Support::Full, ""),
    field("resolution", Support::Full, ""),
    field("resolutionDate", Support::ReadOnly, ""),
    field("type", Support::Full, ""),
    field("priority", Support::Full, ""),
    field("project", Support::AtCreation, "an edit does not move an issue"),
    field("projectKey", Support::AtCreation, ""),
    field("typeName", Support::Full, ""),
    field("labels", Support::Full, ""),
    field("components", Support::Full, ""),
    field("fixVersions", Support::Full, ""),
    field("affectedVersions", Support::Full, ""),
    field("comments", Support::Full, ""),
    field("attachments", Support::Full, ""),
    field("workLogs", Support::Full, "whole minutes, by the account; the remaining estimate is left alone"),
    field("parentId", Support::Full, ""),
    field("originalEstimate", Support::Full, "whole minutes"),
    field("remainingEstimate", Support::Full, "whole minutes"),
    field("timeSpent", Support::ReadOnly, ""),
];

const FEATURES: &[FeatureSupport] = &[
    feature(Feature::Comments, Support::Full, ""),
    feature(
        Feature::InternalComments,
        Support::Partly,
        "in service projects; refused elsewhere, where everybody would see them",
    ),
    feature(Feature::RestrictedComments, Support::Full, ""),
    feature(Feature::Attachments, Support::Full, ""),
    feature(Feature::WorkLogs, Support::Full, ""),
    feature(Feature::IssueLinks, Support::No, ""),
    feature(Feature::Watchers, Support::No, ""),
    feature(Feature::CustomFields, Support::Full, ""),
    feature(Feature::Workflows, Support::Full, "several transitions where one is not enough"),
    feature(Feature::Webhooks, Support::Full, "signed; need an administrator"),
    feature(Feature::Impersonation, Support::No, ""),
];

/// How each kind of step is settled when its answer was lost.
const SETTLING: &[(&str, Settling)] = &[
    ("create-issue", Settling::Marked),
    ("add-comment", Settling::Marked),
    ("add-attachment", Settling::Fingerprint),
    ("update-fields", Settling::Repeatable),
    ("update-comment", Settling::Repeatable),
    ("delete-comment", Settling::Repeatable),
    ("remove-attachment", Settling::Repeatable),
    ("add-work-log", Settling::Marked),
    ("update-work-log", Settling::Repeatable),
    ("delete-work-log", Settling::Repeatable),
    ("transition", Settling::Repeatable),
    ("run-transition", Settling::Repeatable),
];

const INPUTS: &[Input] = &[
    Input {
        name: "address",
        label: "Address",
        hint: "The site, such as https://example.atlassian.net",
        kind: InputKind::Text,
        required: true,
    },
    Input {
        name: "email",
        label: "E-mail",
        hint: "Of the account that reads and writes",
        kind: InputKind::Text,
        required: true,
    },
    Input {
        name: "token",
        label: "API token",
        hint: "Made under the account's security settings",
        kind: InputKind::Secret,
        required: true,
    },
];

/// What Jira Cloud can do.
pub static PROFILE: Profile = Profile {
    kind: TrackerKind::JiraCloud,
    markups: &["Jira wiki markup"],
    fields: FIELDS,
    features: FEATURES,
    settling: SETTLING,
    queries: QueryLanguage {
        name: "JQL",
        example: "project = OPS AND labels = partner",
        hint: "It must restrict something, at least the project.",
    },
    silent: &[],
    inputs: INPUTS,
};

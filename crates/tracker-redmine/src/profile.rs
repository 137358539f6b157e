//! What Redmine can do, declared once.

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
    field("key", Support::ReadOnly, "the number"),
    field("summary", Support::Full, ""),
    field("description", Support::Full, ""),
    field("environment", Support::No, ""),
    field("assignee", Support::Full, ""),
    field("reporter", Support::ReadOnly, "the account, or the author with impersonation"),
    field("creator", Support::ReadOnly, ""),
    field("created", Support::ReadOnly, ""),
    field("updated", Support::ReadOnly, ""),
    field("due", Support::Full, ""),
    field("status", Support::Full, ""),
    field("resolution", Support::No, ""),
    field("resolutionDate", Support::ReadOnly, "when it was closed"),
    field("type", Support::Full, "a tracker in Redmine's words"),
    field("priority", Support::Full, ""),
    field("project", Support::Full, ""),
    field("projectKey", Support::Full, ""),
    field("typeName", Support::Full, ""),
    field("labels", Support::No, "tags come with plug-ins"),
    field("components", Support::Partly, "one: the category"),
    field("fixVersions", Support::Partly, "one: the target version"),
    field("affectedVersions", Support::No, ""),
    field("comments", Support::Full, "notes of the journal"),
    field("attachments", Support::Full, ""),
    field("workLogs", Support::Full, "time entries: a day and whole minutes; the activity is the default one"),
    field("parentId", Support::Full, ""),
    field("originalEstimate", Support::Full, "estimated hours"),
    field("remainingEstimate", Support::No, ""),
    field("timeSpent", Support::ReadOnly, ""),
];

const FEATURES: &[FeatureSupport] = &[
    feature(Feature::Comments, Support::Full, ""),
    feature(Feature::InternalComments, Support::Full, "private notes; refused where the account may not make them"),
    feature(Feature::RestrictedComments, Support::No, ""),
    feature(Feature::Attachments, Support::Full, ""),
    feature(Feature::WorkLogs, Support::Full, "where the project has the module for time tracking"),
    feature(Feature::IssueLinks, Support::Full, "relations, as issue.relations, once the issue exists"),
    feature(Feature::Watchers, Support::Full, "as issue.watchers"),
    feature(
        Feature::CustomFields,
        Support::Full,
        "formats are told to administrators alone; for others all values are text",
    ),
    feature(Feature::Workflows, Support::Full, ""),
    feature(Feature::Webhooks, Support::No, "changes are found by the sweep"),
    feature(Feature::Impersonation, Support::Partly, "for administrators, when it is switched on"),
];

/// How each kind of step is settled when its answer was lost.
const SETTLING: &[(&str, Settling)] = &[
    ("create-issue", Settling::InText),
    ("add-comment", Settling::InText),
    ("add-attachment", Settling::Fingerprint),
    ("update-fields", Settling::Repeatable),
    ("update-comment", Settling::Repeatable),
    ("delete-comment", Settling::Repeatable),
    ("remove-attachment", Settling::Repeatable),
    ("add-work-log", Settling::InText),
    ("update-work-log", Settling::Repeatable),
    ("delete-work-log", Settling::Repeatable),
    ("transition", Settling::Repeatable),
    ("run-transition", Settling::Repeatable),
];

const INPUTS: &[Input] = &[
    Input {
        name: "address",
        label: "Address",
        hint: "Such as https://redmine.example.com",
        kind: InputKind::Text,
        required: true,
    },
    Input {
        name: "email",
        label: "Login",
        hint: "Left empty when the token is an API key",
        kind: InputKind::Text,
        required: false,
    },
    Input {
        name: "token",
        label: "API key or password",
        hint: "The key is on the account's page; the REST API must be on (Administration, Settings, API)",
        kind: InputKind::Secret,
        required: true,
    },
    Input {
        name: "formatting",
        label: "Text formatting",
        hint: "Under Administration, Settings, General; the API does not tell it",
        kind: InputKind::Choice(&[("textile", "Textile"), ("common_mark", "CommonMark or Markdown")]),
        required: true,
    },
    Input {
        name: "impersonate",
        label: "Write in the name of the author",
        hint: "For an administrator whose authors are known by login",
        kind: InputKind::Switch,
        required: false,
    },
];

/// What Redmine can do.
pub static PROFILE: Profile = Profile {
    kind: TrackerKind::Redmine,
    markups: &["Textile", "Markdown"],
    fields: FIELDS,
    features: FEATURES,
    settling: SETTLING,
    queries: QueryLanguage {
        name: "Redmine filters",
        example: "project_id=ops&status_id=*&tracker_id=1",
        hint: "As in the address of a list of issues; or a saved query: query=Its name. Without status_id: open issues.",
    },
    silent: &["edited and deleted notes", "removed attachments", "time entries", "relations", "watchers"],
    inputs: INPUTS,
};

//! Tracker kinds and their labels.

use entente_tracker_api::TrackerKind;

const KINDS: &[(&str, TrackerKind)] = &[("jira-cloud", TrackerKind::JiraCloud)];

/// The kinds of tracker that have a connector.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "describes the texts of a system's kind")]
#[schema(rename_all = "kebab-case")]
pub(super) enum SystemKind {
    /// Atlassian's Jira Cloud.
    JiraCloud,
}

/// The label of a kind; an unknown kind is its own.
pub(super) fn label_of(kind: &str) -> String {
    KINDS.iter().find(|(name, _)| *name == kind).map_or(kind, |(_, kind)| kind.label()).to_owned()
}

/// The kind that has a label, as the other side told it; an unknown label is its own.
pub(super) fn kind_of(label: &str) -> String {
    KINDS.iter().find(|(_, kind)| kind.label() == label).map_or(label, |(name, _)| *name).to_owned()
}

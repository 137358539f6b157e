//! Tracker kinds and their labels.

use crate::state::{kind_labelled, tracker_kind};

/// The kinds of tracker that have a connector.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "describes the texts of a system's kind")]
#[schema(rename_all = "kebab-case")]
pub(super) enum SystemKind {
    /// Atlassian's Jira Cloud.
    JiraCloud,
    /// Redmine, from version 5 on.
    Redmine,
}

/// The label of a kind; an unknown kind is its own.
pub(super) fn label_of(kind: &str) -> String {
    tracker_kind(kind).map_or(kind, |kind| kind.label()).to_owned()
}

/// The kind that has a label, as the other side told it; an unknown label is its own.
pub(super) fn kind_of(label: &str) -> String {
    kind_labelled(label).unwrap_or(label).to_owned()
}

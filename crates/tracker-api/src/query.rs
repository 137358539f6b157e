//! Queries in a tracker's own language, such as JQL: what a trigger is made of.

use entente_hub::{IssueRef, Timestamp};
use serde::{Deserialize, Serialize};

/// A place in a query, both numbers from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QueryPosition {
    /// The line.
    pub line: u32,
    /// The character in the line.
    pub column: u32,
}

/// What is wrong with a query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QueryProblem {
    /// The tracker's own message, or ours where the tracker would say nothing.
    pub message: String,
    /// Where, when the tracker tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<QueryPosition>,
}

/// Where a search goes on: opaque to everyone but the connector that made it. It may stop being valid after some days;
/// the search then begins again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QueryCursor(pub String);

/// An issue that a query finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QueryMatch {
    /// The issue.
    pub issue: IssueRef,
    /// Its title.
    pub summary: String,
    /// When it was changed last, by the tracker's clock.
    pub changed: Option<Timestamp>,
}

/// A page of what a query finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryPage {
    /// The issues, in the order that the connector walks them.
    pub matches: Vec<QueryMatch>,
    /// Where the next page begins; none behind the last.
    pub next: Option<QueryCursor>,
}

/// How many issues a query finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QueryCount {
    /// The number.
    pub count: u64,
    /// False where the tracker estimates.
    pub exact: bool,
}

//! The copy of an issue that travels.

use crate::issue::HubIssue;
use serde::{Deserialize, Serialize};

/// The version of the replica's shape that this program writes.
pub const REPLICA_VERSION: u32 = 1;

/// How texts of an issue are marked up. The receiving node converts before its rules run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Markup {
    /// Jira's wiki markup: what scripts see on Jira.
    JiraWiki,
    /// CommonMark with GitHub's additions.
    Markdown,
    /// HTML.
    Html,
    /// Textile, as older Redmines have it.
    Textile,
    /// Text without markup.
    #[default]
    Plain,
}

/// What one side tells the other about an issue: just what its outgoing rule assigned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Replica {
    /// The version of this shape, [`REPLICA_VERSION`] when made here.
    pub version: u32,
    /// The markup of every text in it.
    pub markup: Markup,
    /// Where the issue can be seen by people of the sending side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue_url: Option<String>,
    /// The lasting id of the sender's issue, where its rule sends id or key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue_id: Option<String>,
    /// The sender's type of entity, such as `issue`.
    pub entity_type: String,
    /// What the rule assigned.
    pub hub_issue: HubIssue,
}

impl Replica {
    /// A replica of an issue, in this program's version of the shape.
    pub fn new(markup: Markup, hub_issue: HubIssue) -> Self {
        Self {
            version: REPLICA_VERSION,
            markup,
            issue_url: None,
            issue_id: None,
            entity_type: "issue".into(),
            hub_issue,
        }
    }
}

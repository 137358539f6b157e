//! What a tracker can do, as data.

use crate::profile::{Feature, Profile, Support};
use entente_hub::Markup;
use entente_hub::changes::{Settling, WriteStep};
use serde::{Deserialize, Serialize};

/// The kinds of tracker that have a connector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TrackerKind {
    /// Atlassian's Jira Cloud.
    JiraCloud,
    /// Redmine, from version 5 on.
    Redmine,
}

impl TrackerKind {
    /// The name that people know.
    pub fn label(self) -> &'static str {
        match self {
            Self::JiraCloud => "Jira Cloud",
            Self::Redmine => "Redmine",
        }
    }
}

/// The largest attachment that connectors carry, in bytes. What a node or a tracker takes may be less.
pub const MAX_ATTACHMENT_BYTES: u64 = 16 * 1024 * 1024 * 1024;

/// What one connector's tracker can do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Capabilities {
    /// The kind of tracker.
    pub kind: TrackerKind,
    /// The markup of every text that the connector reads and writes.
    pub markup: Markup,
    /// Whether the tracker can send webhooks.
    pub webhooks: bool,
    /// The longest time that a search may lag behind a write, in milliseconds.
    pub visibility_lag_ms: i64,
    /// The largest attachment that is carried, in bytes.
    pub max_attachment_bytes: u64,
    /// How an unknown outcome is settled for each kind of step ([`WriteStep::kind`]).
    pub settling: Vec<(String, Settling)>,
}

impl Capabilities {
    /// What a kind of tracker can do, together with what its settings say.
    pub fn of(profile: &Profile, markup: Markup, visibility_lag_ms: i64, max_attachment_bytes: u64) -> Self {
        Self {
            kind: profile.kind,
            markup,
            webhooks: profile.feature(Feature::Webhooks) != Support::No,
            visibility_lag_ms,
            max_attachment_bytes,
            settling: profile.settling.iter().map(|(kind, settling)| ((*kind).to_owned(), *settling)).collect(),
        }
    }

    /// How an unknown outcome of this step is settled. A kind that the connector did not declare is settled by
    /// fingerprint, the way that asks a person when in doubt.
    pub fn settling_of(&self, step: &WriteStep) -> Settling {
        self.settling
            .iter()
            .find(|(kind, _)| kind == step.kind())
            .map_or(Settling::Fingerprint, |(_, settling)| *settling)
    }
}

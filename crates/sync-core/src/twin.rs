//! The state of a twin on one side.

use crate::connect::Connect;
use crate::decide::Conflict;
use crate::work::Work;
use entente_hub::{ConnectionId, HubIssue, IssueRef, Replica, Timestamp, TraceId, Traces, TwinId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the stored state that this program writes.
pub const STATE_VERSION: u32 = 1;

/// Watermarks of the two sequences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sequences {
    /// Our last message.
    pub sent: u64,
    /// Our last message that was an update.
    pub last_update: u64,
    /// Our last update that the peer has written.
    pub update_applied: u64,
    /// The peer's last update that we have written.
    pub peer_update: u64,
    /// The peer's last message that we have dealt with.
    pub applied: u64,
}

/// The other side's issue, as far as it told us.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteIssue {
    /// Its key.
    pub key: String,
    /// Its address for people.
    pub url: Option<String>,
    /// Its lasting id, where its side's rule tells id or key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// A change that must be traced on: what crossed last, when our tracker made something else of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Unsettled {
    /// The edit that caused it.
    pub trace: TraceId,
    /// How often it has crossed.
    pub hops: u32,
}

/// In which of our messages a value was told last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Telling {
    /// The message.
    sequence: u64,
    /// When the value was edited.
    at: Timestamp,
}

/// When and in which of our messages each value was told last, as far as the peer may not have seen it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Told(BTreeMap<String, Telling>);

impl Told {
    /// Notes that a value was told.
    pub(crate) fn note(&mut self, value: impl Into<String>, sequence: u64, at: Timestamp) {
        self.0.insert(value.into(), Telling { sequence, at });
    }

    /// When a value was edited that the peer may not have seen.
    pub(crate) fn at(&self, value: &str) -> Option<Timestamp> {
        self.0.get(value).map(|telling| telling.at)
    }

    /// The message that told a value which the peer may not have seen.
    pub(crate) fn sequence(&self, value: &str) -> Option<u64> {
        self.0.get(value).map(|telling| telling.sequence)
    }

    /// Whether the peer had not seen a value when it had applied our messages up to `seen`.
    pub(crate) fn is_in_flight(&self, value: &str, seen: u64) -> bool {
        self.0.get(value).is_some_and(|telling| telling.sequence > seen)
    }

    /// What the peer may have lost is told again with this message.
    pub(crate) fn tell_again(&mut self, sequence: u64) {
        self.0.values_mut().for_each(|telling| telling.sequence = sequence);
    }

    /// Forgets what the peer has seen.
    pub(crate) fn forget(&mut self, seen: u64) {
        self.0.retain(|_, telling| telling.sequence > seen);
    }
}

/// The time of which a restored side does not know what it wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Forgotten {
    /// What it knows of this twin is as old as that.
    pub since: Timestamp,
    /// From then on it knows again what it writes.
    pub until: Timestamp,
}

/// A conflict that the lead decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Contested {
    /// Both values.
    pub conflict: Conflict,
    /// The message that told ours. Its acknowledgement says how the lead decided.
    pub sequence: u64,
}

/// A pair of issues, seen from one side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Twin {
    /// The version of this shape.
    pub version: u32,
    /// The twin.
    pub id: TwinId,
    /// Its connection.
    pub connection: ConnectionId,
    /// Our issue, once there is one.
    pub local: Option<IssueRef>,
    /// The other side's issue, once it told us.
    pub remote: Option<RemoteIssue>,
    /// Where both orders stand.
    pub sequences: Sequences,
    /// What we told the peer last, or what it may take as told since we both agree on it.
    pub sent: Option<Box<Replica>>,
    /// Our issue as the peer knows it: as `sent` describes it; before the first message, as the tracker made it.
    pub known: Option<Box<HubIssue>>,
    /// In which message each value was told that the peer may not have seen.
    #[serde(default)]
    pub told: Told,
    /// Our issue, without collections, at the last agreement: the base value in the record of a conflict.
    pub agreed: Option<Box<HubIssue>>,
    /// What the peer told us last, or agreed on.
    pub previous: Option<Box<Replica>>,
    /// Pairs of comments, attachments, work logs.
    pub traces: Traces,
    /// Attachments that did not come in time and are still wanted.
    pub late: Vec<entente_hub::Attachment>,
    /// A change that our tracker did not take as written.
    pub unsettled: Option<Unsettled>,
    /// What is being done.
    pub work: Work,
    /// How often the current piece of work has failed in a way that heals by itself.
    pub retries: u32,
    /// Messages of the peer that were taken in a row while changes of our own were waiting.
    #[serde(default)]
    pub taken_in_a_row: u32,
    /// The other side's issue that the first message shall name.
    #[serde(default)]
    pub connect: Option<Connect>,
    /// Our issue must be compared with what the peer knows, though nobody said that it changed.
    #[serde(default)]
    pub compare: bool,
    /// Values that won over the peer's and that it must be told, with the time of the edit.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub retell: BTreeMap<String, Timestamp>,
    /// Conflicts that wait for the lead's word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contested: Vec<Contested>,
    /// What the peer told last must be looked at again: it did not take a value of ours that we kept for it.
    #[serde(default)]
    pub reconsider: bool,
    /// This side was restored, and may have written what it does not know of. None once that is settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forgotten: Option<Forgotten>,
}

impl Twin {
    /// A twin that a person starts here with an existing issue.
    pub fn started(id: TwinId, connection: ConnectionId, local: IssueRef) -> Self {
        Self { local: Some(local), ..Self::empty(id, connection) }
    }

    /// A twin that the other side's first message opens here.
    pub fn opened_by_peer(id: TwinId, connection: ConnectionId) -> Self {
        Self::empty(id, connection)
    }

    fn empty(id: TwinId, connection: ConnectionId) -> Self {
        Self {
            version: STATE_VERSION,
            id,
            connection,
            local: None,
            remote: None,
            sequences: Sequences::default(),
            sent: None,
            known: None,
            told: Told::default(),
            agreed: None,
            previous: None,
            traces: Traces::default(),
            late: Vec::new(),
            unsettled: None,
            work: Work::Rest,
            retries: 0,
            taken_in_a_row: 0,
            connect: None,
            compare: false,
            retell: BTreeMap::new(),
            contested: Vec::new(),
            reconsider: false,
            forgotten: None,
        }
    }

    /// The key of our issue, or of the other side's, for messages to people.
    pub fn issue_key(&self) -> Option<String> {
        self.local.as_ref().map(|issue| issue.key.clone()).or_else(|| self.remote.as_ref().map(|r| r.key.clone()))
    }
}

//! Connecting two issues that both exist: whose content stays.

use crate::merge::{Merged, writable_fields};
use entente_hub::{Field, HubIssue};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What becomes of the content of two issues that are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Content {
    /// Both keep theirs; only what changes from now on crosses.
    Keep,
    /// The issue of the side that connects is written over the other one.
    Sender,
    /// The issue of the other side is written over that of the side that connects.
    Receiver,
    /// What is empty on one side is filled from the other, where both say something the side that connects stays; labels, comments and
    /// attachments of both are on both.
    Merge,
}

/// Which issue of the receiver a twin is made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Connect {
    /// Its key.
    pub issue_key: String,
    /// What becomes of both contents.
    pub content: Content,
}

impl Content {
    /// Whether the receiver's own content crosses as soon as the two are connected.
    pub(crate) fn tells_back(self) -> bool {
        matches!(self, Self::Receiver | Self::Merge)
    }

    /// Whether the receiver's issue is left as it is.
    pub(crate) fn writes_nothing(self) -> bool {
        matches!(self, Self::Keep | Self::Receiver)
    }

    /// Our issue as the sender may take it as known.
    pub(crate) fn known(self, mine: &HubIssue) -> HubIssue {
        if self.tells_back() { nothing_known() } else { mine.clone() }
    }

    /// What the rule wants of our issue, with what stays of ours.
    pub(crate) fn unite(self, mine: &HubIssue, wanted: &HubIssue) -> Merged {
        let mut wanted = wanted.clone();
        if self == Self::Merge {
            for name in writable_fields() {
                if is_empty(&wanted, name) {
                    wanted.copy_field(mine, name);
                }
            }
            unite_custom_fields(mine, &mut wanted);
            unite_labels(mine, &mut wanted);
        }
        Merged::new(wanted, self.known(mine))
    }
}

fn nothing_known() -> HubIssue {
    HubIssue {
        comments: Field::Set(Vec::new()),
        attachments: Field::Set(Vec::new()),
        work_logs: Field::Set(Vec::new()),
        ..HubIssue::default()
    }
}

fn unite_custom_fields(mine: &HubIssue, wanted: &mut HubIssue) {
    for (name, field) in &mine.custom_fields {
        if wanted.custom_fields.get(name).is_none_or(|wanted| says_nothing(&wanted.value)) {
            wanted.custom_fields.insert(name.clone(), field.clone());
        }
    }
}

fn unite_labels(mine: &HubIssue, wanted: &mut HubIssue) {
    let (Some(ours), Some(theirs)) = (mine.labels.value(), wanted.labels.value_mut()) else { return };
    for label in ours {
        if !theirs.contains(label) {
            theirs.push(label.clone());
        }
    }
}

fn is_empty(issue: &HubIssue, name: &str) -> bool {
    let mut only = HubIssue::default();
    only.copy_field(issue, name);
    let json = serde_json::to_value(&only).ok();
    json.as_ref().and_then(|json| json.get(name)).is_none_or(says_nothing)
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

//! Whose value stays when both sides changed the same one.
//!
//! Where both values are on their way to the other side, both sides see the conflict: then the lead alone decides, the other side keeps its value and
//! takes what the lead tells. Where only one side sees it, that one decides. So no two decisions can contradict each other, whatever each side
//! believes of policies and clocks.

use crate::combine::combined;
use crate::merge::item_of;
use entente_hub::{Comment, Timestamp, WorkLog};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What decides a conflict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Policy {
    /// The later edit, by the trackers' clocks; the lead's when that can't be told.
    #[default]
    Latest,
    /// This side.
    Local,
    /// The other side.
    Remote,
    /// Both: sets are united, texts are joined line by line. What can't be joined is decided by the later edit.
    Merge,
    /// A person.
    Ask,
}

/// The policy of each field of a connection, as one side sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policies {
    /// For fields that have none of their own.
    pub default: Policy,
    /// By the name of the field: as in scripts, `customFields.<name>`, `comments`, `workLogs`.
    pub fields: BTreeMap<String, Policy>,
}

impl Policies {
    /// The policy of a value by its name in conflicts.
    pub(crate) fn of(&self, value: &str) -> Policy {
        let field = match value {
            value if item_of::<Comment>(value).is_some() => "comments",
            value if item_of::<WorkLog>(value).is_some() => "workLogs",
            field => field,
        };
        self.fields.get(field).copied().unwrap_or(self.default)
    }
}

/// Whose value a conflict kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Winner {
    /// Ours.
    Local,
    /// The peer's.
    Remote,
    /// Both, joined.
    Both,
    /// Nobody yet: the lead decides.
    Lead,
    /// Nobody yet: a person decides.
    Open,
}

impl Winner {
    /// The same decision as the other side sees it.
    pub fn mirrored(self) -> Self {
        match self {
            Self::Local => Self::Remote,
            Self::Remote => Self::Local,
            other => other,
        }
    }
}

/// Why a value won.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// It is the lead's, and nothing else decided.
    #[default]
    Lead,
    /// It was edited later.
    Later,
    /// The policy names its side.
    Policy,
    /// Both could be joined.
    Joined,
    /// A deletion stays.
    Deleted,
    /// A person chose it.
    Person,
}

/// A value that both sides changed since they last agreed. Both values are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// The field, or `comment` or `work log` with our item's id.
    pub field: String,
    /// The value at the last agreement.
    pub base: Value,
    /// Our value; null for an item that was deleted here.
    pub local: Value,
    /// The value that the peer's update leads to here; null for an item that was deleted there.
    pub remote: Value,
    /// Whose value stays.
    pub winner: Winner,
    /// Why.
    #[serde(default)]
    pub reason: Reason,
    /// When ours was edited, as far as its tracker tells.
    #[serde(default)]
    pub local_at: Option<Timestamp>,
    /// When the peer's was edited, as far as its tracker tells.
    #[serde(default)]
    pub remote_at: Option<Timestamp>,
    /// What both were joined to.
    #[serde(default)]
    pub joined: Option<Value>,
    /// Who decided, when a person did.
    #[serde(default)]
    pub person: Option<String>,
}

impl Conflict {
    /// Whether it is the same conflict, however it was decided.
    pub fn is_same(&self, other: &Self) -> bool {
        self.field == other.field && self.local == other.local && self.remote == other.remote
    }

    /// A sentence for people.
    pub fn summary(&self) -> String {
        let field = &self.field;
        match (self.winner, self.reason) {
            (Winner::Open, _) => format!("Both sides changed {field}; a person decides which value stays."),
            (Winner::Lead, _) => format!("Both sides changed {field}; the other side decides."),
            (Winner::Both, _) => format!("Both sides changed {field}; both values were joined."),
            (winner, reason) => {
                let whose = if winner == Winner::Local { "ours" } else { "theirs" };
                let why = match reason {
                    Reason::Lead => "the lead's value stays",
                    Reason::Later => "it was edited later",
                    Reason::Policy => "the connection says so",
                    Reason::Deleted => "what was deleted stays so",
                    Reason::Joined => "both say the same",
                    Reason::Person => "a person chose it",
                };
                format!("Both sides changed {field}; {whose} stays: {why}.")
            }
        }
    }
}

/// What a person decided about one conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// The value, by its name in the conflict.
    pub field: String,
    /// Ours or the peer's.
    pub winner: Winner,
    /// Who decides.
    pub person: String,
}

/// What becomes of our value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Choice {
    /// Ours stays.
    Mine,
    /// The peer's is written.
    Theirs,
    /// What both were joined to is written.
    Joined(Value),
}

/// What decides, beside the conflict itself.
pub(crate) struct Grounds<'a> {
    pub policy: Policy,
    pub lead: bool,
    /// Conflicts of this import on which a person has decided.
    pub decided: &'a [Conflict],
}

/// Decides a conflict whose winner is not known yet.
pub(crate) fn decide(mut conflict: Conflict, grounds: &Grounds<'_>) -> (Choice, Conflict) {
    let (choice, reason) = match grounds.policy {
        Policy::Local => (Choice::Mine, Reason::Policy),
        Policy::Remote => (Choice::Theirs, Reason::Policy),
        Policy::Latest => by_time(&conflict, grounds.lead),
        Policy::Merge => match earlier_join(&conflict, grounds.decided) {
            Some(earlier) => return (Choice::Mine, earlier.clone()),
            None => match combined(&conflict.base, &conflict.local, &conflict.remote) {
                Some(joined) if joined == conflict.local => (Choice::Mine, Reason::Joined),
                Some(joined) if joined == conflict.remote => (Choice::Theirs, Reason::Joined),
                Some(joined) => (Choice::Joined(joined), Reason::Joined),
                None => by_time(&conflict, grounds.lead),
            },
        },
        Policy::Ask => {
            let known = grounds.decided.iter().find(|known| known.reason == Reason::Person && known.is_same(&conflict));
            let Some(known) = known else {
                conflict.winner = Winner::Open;
                return (Choice::Mine, conflict);
            };
            conflict.person.clone_from(&known.person);
            let choice = if known.winner == Winner::Remote { Choice::Theirs } else { Choice::Mine };
            (choice, Reason::Person)
        }
    };
    conflict.reason = reason;
    conflict.winner = match &choice {
        Choice::Mine => Winner::Local,
        Choice::Theirs => Winner::Remote,
        Choice::Joined(joined) => {
            conflict.joined = Some(joined.clone());
            Winner::Both
        }
    };
    (choice, conflict)
}

/// The conflict from which our value was joined by an earlier run of the same import.
fn earlier_join<'a>(conflict: &Conflict, decided: &'a [Conflict]) -> Option<&'a Conflict> {
    decided.iter().find(|known| {
        known.field == conflict.field
            && known.remote == conflict.remote
            && known.joined.as_ref() == Some(&conflict.local)
    })
}

fn by_time(conflict: &Conflict, lead: bool) -> (Choice, Reason) {
    match (conflict.local_at, conflict.remote_at) {
        (Some(ours), Some(theirs)) if ours > theirs => (Choice::Mine, Reason::Later),
        (Some(ours), Some(theirs)) if ours < theirs => (Choice::Theirs, Reason::Later),
        _ if lead => (Choice::Mine, Reason::Lead),
        _ => (Choice::Theirs, Reason::Lead),
    }
}

//! What one side of a twin tells the other.

use crate::connect::Connect;
use crate::decide::{Reason, Winner};
use entente_hub::{Replica, Timestamp, TraceId, Traces, TwinId};
use serde::{Deserialize, Serialize};

/// A message of a twin. Sequences count each side's messages of this twin: 1, 2, 3 ...
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TwinMessage {
    /// The twin.
    pub twin: TwinId,
    /// The message's place in its sender's order.
    pub sequence: u64,
    /// The last message of the receiver that the sender had applied when it made this one.
    pub seen: u64,
    /// Follows the edit that caused it.
    pub trace: TraceId,
    /// How often the edit's effect has crossed already.
    pub hops: u32,
    /// What it says.
    pub body: Body,
}

/// How a conflict was decided, as the sender sees it. Only values whose names say nothing of the sender's own are told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    /// The field by its name in scripts, or `comment` with the sender's comment's id.
    pub field: String,
    /// Whose value stays.
    pub winner: Winner,
    /// Why.
    pub reason: Reason,
}

/// What a message says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Body {
    /// The sender's issue looks like this now.
    #[serde(rename_all = "camelCase")]
    Update {
        /// All that the outgoing rule assigned.
        replica: Box<Replica>,
        /// The receiver's issue that this twin is made with, where it exists already.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        connect: Option<Connect>,
        /// When what is new in it was edited, by the sender's clock.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        changed_at: Option<Timestamp>,
    },
    /// An update of the receiver is written into the sender's tracker.
    #[serde(rename_all = "camelCase")]
    Applied {
        /// The update's sequence.
        sequence: u64,
        /// The key of the sender's issue; none when its rule chose not to create one.
        issue_key: Option<String>,
        /// The address of the sender's issue for people.
        issue_url: Option<String>,
        /// Pairs that were made, as the sender sees them.
        traces: Traces,
        /// What the sender's outgoing rule says of its issue now; both sides agree on it.
        replica: Option<Box<Replica>>,
        /// How conflicts with that update were decided.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        decided: Vec<Decided>,
    },
    /// The sender ended the sync of this twin.
    Stopped {
        /// Why, for people; may be empty.
        reason: String,
    },
}

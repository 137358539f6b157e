//! Messages about one twin: the wire form, apart from the domain's own types.

use super::{Hidden, MessageError, check_id, malformed, read, to_object};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::fmt;

pub(super) const KINDS: &[&str] = &["update", "applied", "deleted", "stopped", "failed"];

/// One message of a twin. On the wire the fields of the payload stand beside these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwinMessage {
    /// The twin; the same on both sides.
    pub twin: String,
    /// The sender's number of this message in the twin, from 1, in the epoch of the envelope.
    pub sequence: u64,
    /// The last of the receiver's numbers that the sender had applied; 0 for none.
    pub seen: u64,
    /// Ties together everything that one edit caused; tells nothing else.
    pub trace_id: String,
    /// The id of the edit that caused this message.
    pub cause_id: String,
    /// How many nodes the edit went through; see [`crate::limits::MAX_HOPS`].
    pub hops: u8,
    /// What the message says.
    pub payload: TwinPayload,
}

/// What a message of a twin says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TwinPayload {
    /// A new state of the sender's issue.
    Update(Update),
    /// The sender applied a message of the receiver.
    Applied(Applied),
    /// The sender's issue was deleted.
    Deleted,
    /// The sender stopped the sync of this twin.
    Stopped(Stopped),
    /// The sender could not apply a message and waits for a person.
    Failed(Failed),
}

/// A new state of the sender's issue.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// The replica, as the sender's outgoing rule made it. Its own version is inside.
    pub replica: Value,
    /// On a twin's first message: the receiver's existing issue that it is made with, and whose content stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connect: Option<Value>,
    /// When what is new in it was edited, milliseconds since 1970 by the sender's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed_at_ms: Option<i64>,
}

/// The acknowledgement of the work itself: the receiver's message is in the sender's tracker.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applied {
    /// Which of the receiver's twin sequences.
    pub applied: u64,
    /// Key of the sender's issue, such as `ABC-1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remote_key: Option<String>,
    /// Id of the sender's issue in its tracker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remote_id: Option<String>,
    /// Where people read the sender's issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remote_url: Option<String>,
    /// Which parts are twins of which.
    #[serde(default)]
    pub traces: Vec<Trace>,
    /// The values on which both sides agree now, as a replica.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub replica: Value,
    /// How the lead decided conflicts that it met in that message.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<Decided>,
}

/// How one conflict was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The field by its name in scripts, or `comment` with the id of the sender's comment.
    pub field: String,
    /// Whose value stays: `local` for the sender's, `remote` for the receiver's, `both` when they were joined.
    pub winner: String,
    /// Why: `lead`, `later`, `policy`, `joined`, `deleted`, `person`.
    pub reason: String,
}

/// A part of an issue and its twin on the other side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// `comment`, `attachment`, `worklog` or another kind of part.
    pub kind: String,
    /// Its id in the sender's tracker.
    pub local: String,
    /// Its id in the receiver's tracker.
    pub remote: String,
    /// Whether the sender's part is a copy of the receiver's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub copy: bool,
}

/// The sync of the twin was stopped.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Stopped {
    /// Why, for people; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// A message could not be applied. Says nothing of the sender's rules or data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failed {
    /// Which of the receiver's twin sequences.
    pub failed: u64,
    /// The kind of error, a stable word such as `rule_error`.
    pub code: String,
}

#[derive(Serialize, Deserialize)]
struct Wire {
    twin: String,
    sequence: u64,
    seen: u64,
    trace_id: String,
    cause_id: String,
    hops: u8,
}

/// What an issue holds is never shown by accident.
impl fmt::Debug for Update {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Update").field("replica", &Hidden).finish_non_exhaustive()
    }
}

impl fmt::Debug for Applied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Applied")
            .field("applied", &self.applied)
            .field("remote_key", &self.remote_key)
            .field("traces", &self.traces)
            .field("replica", &Hidden)
            .finish_non_exhaustive()
    }
}

impl TwinPayload {
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Update(_) => "update",
            Self::Applied(_) => "applied",
            Self::Deleted => "deleted",
            Self::Stopped(_) => "stopped",
            Self::Failed(_) => "failed",
        }
    }
}

impl TwinMessage {
    pub(super) fn to_wire(&self) -> Result<Map<String, Value>, MessageError> {
        let mut object = to_object(&Wire {
            twin: self.twin.clone(),
            sequence: self.sequence,
            seen: self.seen,
            trace_id: self.trace_id.clone(),
            cause_id: self.cause_id.clone(),
            hops: self.hops,
        })?;
        object.extend(match &self.payload {
            TwinPayload::Update(fields) => to_object(fields)?,
            TwinPayload::Applied(fields) => to_object(fields)?,
            TwinPayload::Deleted => Map::new(),
            TwinPayload::Stopped(fields) => to_object(fields)?,
            TwinPayload::Failed(fields) => to_object(fields)?,
        });
        Ok(object)
    }

    pub(super) fn from_wire(kind: &str, json: &[u8]) -> Result<Self, MessageError> {
        let wire: Wire = read(json)?;
        if wire.sequence == 0 {
            return Err(malformed("twin sequences start at 1".to_owned()));
        }
        check_id("twin", &wire.twin)?;
        check_id("trace_id", &wire.trace_id)?;
        check_id("cause_id", &wire.cause_id)?;
        let payload = match kind {
            "update" => TwinPayload::Update(read(json)?),
            "applied" => TwinPayload::Applied(read(json)?),
            "deleted" => TwinPayload::Deleted,
            "stopped" => TwinPayload::Stopped(read(json)?),
            _ => TwinPayload::Failed(read(json)?),
        };
        let Wire { twin, sequence, seen, trace_id, cause_id, hops } = wire;
        Ok(Self { twin, sequence, seen, trace_id, cause_id, hops, payload })
    }
}

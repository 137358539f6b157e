//! Messages about the connection itself.

use crate::ids::{Epoch, KeyId};
use crate::keys::{LastSequences, ReceivePublicKey};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one side wants of the connection. Work flows while both want it active.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatus {
    /// Accepted, and a person of the initiator still has to confirm.
    AwaitingConfirmation,
    /// Wants to work.
    Active,
    /// Stopped; only the side that stopped starts again.
    Deactivated,
    /// Gone for good; a tombstone proves it.
    Removed,
}

/// The sender changed its status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusChange {
    /// The new status.
    pub status: ConnectionStatus,
    /// When, milliseconds since 1970 by the sender's clock.
    pub at_ms: u64,
}

/// The lead changed what decides conflicts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictPolicies {
    /// Grows with each change; an older one changes nothing.
    pub revision: u64,
    /// For fields that have none of their own: `latest`, `initiator`, `acceptor`, `merge` or `ask`.
    pub default: String,
    /// By the field's name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
}

/// The sender has a new receive key. The receiver stores it, seals everything new to it, and answers [`KeyAdopted`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRotation {
    /// The new key.
    pub receive_key: ReceivePublicKey,
}

/// The sender seals to the announced key from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyAdopted {
    /// The key.
    pub key_id: KeyId,
    /// The sender's last mailbox sequences under older keys.
    pub last_under_older: LastSequences,
}

/// Asks where twins stand, after a restore of one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalibrationRequest {
    /// The sender's new epoch, to which the answer belongs.
    pub epoch: Epoch,
    /// Answer with twins after this one, in the order of their ids; none: from the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Answer with a full account of each of these instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accounts_of: Vec<String>,
}

/// Where some twins stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalibrationReport {
    /// The epoch of the request.
    pub epoch: Epoch,
    /// Twins, ascending by id.
    pub twins: Vec<TwinWatermark>,
    /// Whether there are more after the last.
    pub more: bool,
}

/// Where one twin stands, as the sender of the report sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TwinWatermark {
    /// The twin.
    pub twin: String,
    /// The last twin sequence that the sender of the report gave.
    pub sent: u64,
    /// The last twin sequence of the other side that it applied.
    pub applied: u64,
    /// Key of its issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Whether the sync of the issue has ended.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stopped: bool,
}

/// All that the sender knows of one twin, for a side that was restored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalibrationAccount {
    /// The epoch of the request.
    pub epoch: Epoch,
    /// Sequences, replicas and pairs, in a shape that belongs to the twins and not to the link.
    pub account: serde_json::Value,
}

impl std::fmt::Debug for CalibrationAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CalibrationAccount").field("epoch", &self.epoch).field("account", &super::Hidden).finish()
    }
}

/// The sender knows where the twins stand, and work begins again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalibrationEnd {
    /// The epoch of the requests.
    pub epoch: Epoch,
}

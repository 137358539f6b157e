//! How both sides of a connection find out where each pair stands, after one of them was restored from a backup.

use entente_link::ids::Epoch;
use serde::{Deserialize, Serialize};

/// So many drifted pairs are named; all are counted.
const MOST_NAMED: usize = 200;

/// A calibration of a connection, on either side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Calibration {
    /// Whether this side was restored, and so learns from the other one.
    pub restored_here: bool,
    /// The other side's new epoch, once it is known.
    pub taken: Option<Epoch>,
    /// Whether the other side has taken ours.
    pub answered: bool,
    /// Whether all pairs of the other side were listed.
    pub listed: bool,
    /// The last pair of the list so far.
    pub listed_up_to: Option<String>,
    /// How many pairs were compared.
    pub compared: u64,
    /// Pairs of which the other side was asked for all that it knows.
    pub awaited: Vec<String>,
    /// How many pairs stood elsewhere than this side knew.
    pub drifted: u64,
    /// The first of them.
    pub drifts: Vec<Drift>,
    /// Whether a person has said that work shall begin again.
    pub ended: bool,
}

/// A pair that stood elsewhere than the restored side knew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Drift {
    /// The local issue, if there is one.
    pub local_key: Option<String>,
    /// The other side's issue, if it has one.
    pub remote_key: Option<String>,
    /// What the other side told in the time that is missing, for people.
    pub changes: Vec<String>,
}

impl Calibration {
    /// The beginning, on the side that was restored or on the other one.
    pub fn begun(restored_here: bool, taken: Option<Epoch>) -> Self {
        Self {
            restored_here,
            taken,
            answered: false,
            listed: false,
            listed_up_to: None,
            compared: 0,
            awaited: Vec::new(),
            drifted: 0,
            drifts: Vec::new(),
            ended: false,
        }
    }

    /// Whether everything is known that a person needs to decide.
    pub fn is_complete(&self) -> bool {
        self.restored_here && self.listed && self.awaited.is_empty()
    }

    /// Notes a pair that drifted.
    pub fn note(&mut self, drift: Drift) {
        self.drifted += 1;
        if self.drifts.len() < MOST_NAMED {
            self.drifts.push(drift);
        }
    }
}

//! How far the writes of an import have come, as lines that are added to a stored state: a large issue has thousands of writes, and storing all that is
//! known of it with each of them would take time that grows with the square of their number.

use crate::steps::apply;
use crate::twin::Twin;
use crate::work::Intent;
use entente_hub::changes::Written;
use serde::{Deserialize, Serialize};

/// What one transition changed, where it changed nothing but how far an import's writes have come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// How the step that was next has ended.
    pub ended: Ended,
    /// The intent of the step that is next now, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent: Option<Intent>,
}

/// How a step of a plan ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Ended {
    /// It was written, or was found to be written.
    Written(Written),
    /// There was nothing to write, or the tracker does not take it.
    LeftOut,
}

impl Twin {
    /// The state after what came since it was stored, oldest first. What speaks of no write that is being carried out changes nothing.
    #[must_use]
    pub fn further(mut self, progress: impl IntoIterator<Item = Progress>) -> Self {
        for one in progress {
            apply::repeat(&mut self, one);
        }
        self
    }
}

//! The circumstances of one advance.

use crate::decide::Policies;
use entente_hub::changes::{Settling, WriteStep};
use entente_hub::{HubIssue, Timestamp};

/// What the state machine must know besides its input. All of it comes from outside.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The time.
    pub now: Timestamp,
    /// A fresh random number; frozen with a script's inputs.
    pub seed: u64,
    /// The newest published version of the rules.
    pub rules_version: u64,
    /// Whether this side decides conflicts that both sides see.
    pub lead: bool,
    /// What decides conflicts.
    pub policies: &'a Policies,
    /// How far the tracker's clock is ahead of ours, in milliseconds.
    pub tracker_ahead_ms: i64,
    /// When the tracker was slow to answer last.
    pub tracker_slow_at: Option<Timestamp>,
    /// How long a write may take, in milliseconds.
    pub write_deadline_ms: i64,
    /// How long the tracker's reads may lag behind a write, in milliseconds.
    pub visibility_lag_ms: i64,
    /// Whether the twin shall be given back before its next write, so that others get their turn.
    pub pause: bool,
    /// How an unknown outcome of a step is settled on this tracker.
    pub settling: &'a (dyn Fn(&WriteStep) -> Settling + Send + Sync),
}

impl Context<'_> {
    /// When an issue was edited last, by our clock: what its tracker says, else the moment at which we see it.
    pub(crate) fn edited_at(&self, issue: &HubIssue) -> Timestamp {
        issue.updated.value().map_or(self.now, |at| at.plus_millis(-self.tracker_ahead_ms))
    }
}

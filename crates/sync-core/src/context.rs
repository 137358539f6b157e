//! The circumstances of one advance.

use entente_hub::Timestamp;
use entente_hub::changes::{Settling, WriteStep};

/// What the state machine must know besides its input. All of it comes from outside.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The time.
    pub now: Timestamp,
    /// A fresh random number; frozen with a script's inputs.
    pub seed: u64,
    /// The newest published version of the rules.
    pub rules_version: u64,
    /// Whether this side decides conflicts.
    pub lead: bool,
    /// How long a write may take, in milliseconds.
    pub write_deadline_ms: i64,
    /// How long the tracker's reads may lag behind a write, in milliseconds.
    pub visibility_lag_ms: i64,
    /// How an unknown outcome of a step is settled on this tracker.
    pub settling: &'a (dyn Fn(&WriteStep) -> Settling + Send + Sync),
}

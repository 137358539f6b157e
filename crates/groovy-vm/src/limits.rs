//! What one run may use up, and the meter that counts it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};

use crate::error::Fault;

/// Upper bounds of one run. Reaching one ends the run with its own error, which no `catch` in the script can stop.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Instructions, plus a charge of natives for the elements and bytes they touch.
    pub steps: u64,
    /// Bytes allocated by the run in all (nothing is freed before the end of the run).
    pub heap_bytes: u64,
    /// Nested calls of script methods and closures.
    pub call_depth: usize,
    /// Bytes of one string.
    pub string_bytes: usize,
    /// Elements of one list, set or map.
    pub collection_size: usize,
    /// Bytes printed in all.
    pub output_bytes: usize,
    /// Backtracking steps of one regular-expression match.
    pub regex_steps: usize,
    /// Set from any thread to end the run at its next check (every 256 steps).
    pub cancel: Arc<AtomicBool>,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            steps: 50_000_000,
            heap_bytes: 256 << 20,
            call_depth: 1_000,
            string_bytes: 16 << 20,
            collection_size: 1_000_000,
            output_bytes: 1 << 20,
            regex_steps: 1_000_000,
            cancel: Arc::new(AtomicBool::new(false)),
        }
    }
}

/// Which bound of [`Limits`] ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitKind {
    /// [`Limits::steps`].
    Steps,
    /// [`Limits::heap_bytes`].
    HeapBytes,
    /// [`Limits::call_depth`].
    CallDepth,
    /// [`Limits::string_bytes`].
    StringBytes,
    /// [`Limits::collection_size`].
    CollectionSize,
    /// [`Limits::output_bytes`].
    OutputBytes,
    /// [`Limits::regex_steps`].
    RegexSteps,
    /// [`Limits::cancel`] was set.
    Cancelled,
}

impl fmt::Display for LimitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LimitKind::Steps => "The script ran too many steps; look for a loop that never ends",
            LimitKind::HeapBytes => "The script used too much memory; work on smaller pieces of data",
            LimitKind::CallDepth => "The script nested too many calls; look for a method that calls itself without end",
            LimitKind::StringBytes => "The script built a text that is too long",
            LimitKind::CollectionSize => "The script built a collection that is too large",
            LimitKind::OutputBytes => "The script printed too much",
            LimitKind::RegexSteps => {
                "A regular expression needed too many steps; simplify nested repetitions such as (a+)+"
            }
            LimitKind::Cancelled => "The script was cancelled",
        })
    }
}

/// Steps between two looks at the cancellation flag.
const CANCEL_INTERVAL: u64 = 256;

/// Counts the steps of one run against its limits.
#[derive(Debug)]
pub struct Meter {
    steps: u64,
    limit: u64,
    next_check: u64,
    cancel: Arc<AtomicBool>,
}

impl Meter {
    pub(crate) fn new(limits: &Limits) -> Self {
        let next_check = CANCEL_INTERVAL.min(limits.steps);
        Meter { steps: 0, limit: limits.steps, next_check, cancel: Arc::clone(&limits.cancel) }
    }

    /// Steps counted so far: the same for the same script, inputs, clock and seed.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Counts `steps` more.
    ///
    /// # Errors
    /// A limit fault when the run used up its steps or was cancelled.
    #[inline]
    pub fn charge(&mut self, steps: u64) -> Result<(), Fault> {
        self.steps += steps;
        if self.steps < self.next_check { Ok(()) } else { self.check() }
    }

    #[cold]
    fn check(&mut self) -> Result<(), Fault> {
        if self.cancel.load(Ordering::Relaxed) {
            return Err(Fault::Limit(LimitKind::Cancelled));
        }
        if self.steps >= self.limit {
            return Err(Fault::Limit(LimitKind::Steps));
        }
        self.next_check = (self.steps + CANCEL_INTERVAL).min(self.limit);
        Ok(())
    }
}

//! Tools for the authors of rules: a trial run without a tracker, test cases in files, and a report on scripts that come from elsewhere.
//!
//! Nothing leaves the machine: what a script asks its tracker is answered by [`Stand`], from what the author wrote down and else by
//! assumptions, and every request that it would make is kept to be shown.

mod case;
mod changes;
mod expectation;
mod import;
mod notation;
mod report;
mod stand;
mod suite;
mod trial;

pub use case::{Case, CaseFile, Expect, Given};
pub use changes::changes;
pub use import::{ImportReport, ImportVerdict, examine, side_of};
pub use notation::{NotationError, issue_of, replica_of};
pub use report::{CaseOutcome, SuiteReport, junit};
pub use stand::{HttpStub, Reading, Request, Stand, TrackerLists};
pub use suite::{SuiteError, run_suite};
pub use trial::{Outcome, Trial, TrialResult};

//! Rules: Groovy scripts bound to the hub issue. A run suspends where a helper must ask the tracker; its embedding answers.
//!
//! * [`compile`] makes [`Rules`] of two texts, [`check`] says what is wrong with them.
//! * [`start_outgoing`] and [`start_incoming`] begin a run; its `advance` ends with [`Progress::Done`], an [`Progress::Ask`] that
//!   its `answer` takes on, or [`Progress::Failed`]. Same inputs, clock, seed and answers: same result.
//! * An incoming run gives the issue before and after; a field that the script did not touch is the same in both, bit by bit.

mod api;
mod bind;
mod check;
mod classes;
mod compile;
mod defaults;
mod deltas;
mod failure;
mod helpers;
mod library;
mod object;
mod run;

pub use api::{
    Answer, ConnectionFacts, IncomingFacts, IncomingResult, LogLevel, LogLine, OutgoingResult, Progress, Question,
    RuleDiagnostic, RuleFailure, RuleLimits, RuleTexts, Severity, Side, StackEntry, Surroundings, TrackerChecks,
    TrackerFacts, TwinFacts, TwinQuestion, Wishes,
};
pub use compile::{Rules, check, check_script, check_with, compile, compile_with};
pub use defaults::default_rules;
pub use entente_groovy_vm::Coverage;
pub use library::{LibraryFile, ScriptLibrary};
pub use run::{IncomingRun, OutgoingRun, start_incoming, start_outgoing};

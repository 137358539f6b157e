//! The Store port: coarse, transactional verbs. Each verb is one transaction; no transaction object leaves the store.
//!
//! Three traits share one database: [`SyncStore`] holds twins, events, mailboxes and attachments in flight; [`Registry`] holds what
//! administrators configure; [`Operations`] holds what they do with many twins at once. The port is written for several workers on one database: twins are claimed by row with a lease and a
//! growing fence number, and every commit says under which fence it was made.

#[cfg(feature = "conformance")]
pub mod conformance;
mod error;
mod operations;
mod rebuilt;
mod registry;
mod sync;
mod upkeep;
mod words;

pub use error::StoreError;
pub use operations::{CandidateRow, JobProgress, JobRow, JobStatus, Operations, Waiting};
pub use rebuilt::RebuiltTwin;
pub use registry::{
    ApiTokenRow, ConnectionChange, ConnectionRow, ConnectionStatus, NewRuleVersion, Registry, RuleVersionRow,
    SessionRow, SystemRow, UserRow,
};
pub use sync::{
    Backlog, BlobRow, BlobState, Claimed, Commit, CommitOutcome, EventKind, EventRow, Hint, HistoryEntry,
    HistoryFilter, HistoryRow, IncomingMessage, JournalRow, Lane, MailboxPosition, NewTwin, OutgoingMessage,
    PORTION_BYTES, StartOutcome, StateChange, SyncStore, TwinFilter, TwinRow, TwinStatus,
};
pub use upkeep::{Gauges, Trim, TwinCount, Upkeep};
pub use words::Word;

//! The Store port on SQLite, for a node that runs as one process.
//!
//! * All writes go through one thread that owns the writing connection (`writer`): it takes whatever waits, runs each job in a
//!   savepoint of its own inside one transaction, commits once with a full sync, and only then answers. So an answer means that it is
//!   on disk, and many callers share one sync.
//! * Reads use a few connections of their own (`readers`); in WAL mode they never wait for the writer.
//! * The schema grows by numbered scripts (`migrations`).
//!
//! SQL stands beside the verb that needs it: what administrators configure is in `registry/`, what the sync engine needs in `sync/`.
//! The database file can be opened with any SQLite tool.

mod backup;
mod columns;
mod database;
mod failure;
mod migrations;
mod operations;
mod readers;
mod registry;
mod store;
mod sync;
mod upkeep;
mod writer;

pub use backup::back_up;
pub use store::SqliteStore;
pub use writer::WriterStatistics;

//! The Store port on PostgreSQL, for several workers (processes) on one database.
//!
//! * Every verb that writes is one transaction, made again when the database says that it collided with another one (`transactions`).
//! * Whoever changes a twin's queue locks the twin's row first, so that what one claim shows is what there is; claims pass over locked rows.
//!   Locks are taken in one order: counters of arrival, twins (by id), counters of sending. So two workers don't wait for each other.
//! * The schema grows by numbered scripts (`migrations`); programs that start at the same time take turns on a row.
//! * Nothing here needs notifications, advisory locks or sequences of the database, so that databases which speak PostgreSQL's protocol fit
//!   too; a test of this crate refuses them.
//!
//! SQL stands beside the verb that needs it: what administrators configure is in `registry/`, what the sync engine needs in `sync/`.

mod columns;
mod failure;
mod migrations;
mod operations;
mod pool;
mod registry;
mod store;
mod sync;
mod tls;
mod transactions;
mod upkeep;

pub use pool::Database;
pub use store::PostgresStore;

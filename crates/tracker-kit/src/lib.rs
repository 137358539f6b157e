//! What connectors share, whatever their tracker: one call with its budget, deadline and errors; lists that are kept for a
//! while; tolerant JSON; names, dates, sweep cursors, and the way of a write.
//!
//! Nothing in here knows a tracker. What a tracker alone does (how it words refusals and limits, how it pages) comes in as
//! a [`Dialect`].

mod address;
mod cache;
mod call;
mod client;
mod content;
pub mod dates;
mod dialect;
pub mod fields;
pub mod json;
pub mod names;
mod purpose;
mod request;
mod settle;
mod sweep;
mod write;

pub use address::{basic_authorization, parse_address, wrong_credentials};
pub use cache::Cache;
pub use call::Call;
pub use client::{Api, ApiOptions, Clock, system_clock};
pub use dialect::{Dialect, Limit, Paging};
pub use purpose::{Effect, Purpose, Said, refused};
pub use settle::{CLOCKS_DIFFER, certain, item, sha256_of};
pub use sweep::Progress;
pub use write::{StepWriter, Writing, carried, carry_out, gone};

//! The relay: it holds sealed parcels for two nodes of which none can be reached.
//!
//! It knows pairs of mailboxes by a random name and two public keys, which the nodes derive from the invitation. It can read
//! no parcel, and what it drops, repeats or reorders is noticed by the nodes. Parcels are on disk before they are acknowledged.

mod server;
mod store;

pub use server::{RelayOptions, RunningRelay, start};
pub use store::{Quotas, StoreError};

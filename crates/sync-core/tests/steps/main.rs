//! The eight steps of a sync, one file of tests each.

#![allow(clippy::unwrap_used, reason = "a helper that has nothing to go on with fails its test")]

mod accept;
mod apply;
mod calibration;
mod conflicts;
mod connect;
mod deliver;
mod enqueue;
mod export;
mod import;
mod observe;
mod settle;
mod side;
mod stop;
mod storing;
mod wishes;

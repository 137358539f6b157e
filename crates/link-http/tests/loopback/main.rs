//! Both sides of the link in one process, over loopback.

#![allow(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod accept;
mod admission;
mod exchange;
mod node;

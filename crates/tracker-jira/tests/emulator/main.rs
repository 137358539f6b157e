//! The connector against the Jira emulator in this process.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by itself")]

mod described;
mod reading;
mod settling;
mod watching;
mod world;
mod writing;

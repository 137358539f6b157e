//! The Jira emulator over HTTP, each test's traffic held against the published API description.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that unwraps says what went wrong by itself"
)]

mod access;
mod attachments;
mod comments;
mod coverage;
mod faults;
mod issues;
mod people;
mod search;
mod support;
mod webhooks;
mod work_logs;
mod workflow;

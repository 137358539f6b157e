//! The console API and the webhooks, called in process on a real node with its store in a temporary folder.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod access;
mod connections;
mod console;
mod description;
mod metrics;
mod redmine;
mod support;
mod systems;
mod webhooks;

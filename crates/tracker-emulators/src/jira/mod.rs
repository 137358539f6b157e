//! A stateful Jira Cloud: REST v3 with Basic authentication, enhanced search, webhooks, and pages for people.

mod adf;
mod admin;
mod auth;
mod content;
mod counters;
mod emulator;
mod error;
mod faults;
mod gate;
mod index;
mod jql;
mod operations;
mod options;
mod pages;
mod params;
mod people;
mod record;
mod routes;
mod server;
mod site;
mod socket;
mod time;
mod timeline;
mod webhooks;

pub use counters::{Counters, WriteCounters};
pub use error::JiraError;
pub use faults::FaultSettings;
pub use operations::{Operation, operations};
pub use options::{JiraEmulatorOptions, ProjectOptions, WebhookTarget};
pub use server::{EmulatorHandle, RunningEmulator, StartError, serve};

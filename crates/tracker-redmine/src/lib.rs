//! The connector for Redmine 5 and later, over its REST API.
//!
//! * `read`, `map` and `custom`: a Redmine issue becomes a hub issue; journals with notes are its comments.
//! * `write` and `fields`: keyed steps become calls. Redmine answers 204 also where it ignored what it was told, so every
//!   write is read back and what was ignored is explained.
//! * `links`: watchers and relations, which take calls of their own.
//! * `markers` and `settle`: invisible markers in texts, and what a write of unknown outcome may have made.
//! * `watch`: the sweep by `updated_on`. Redmine up to version 6 has no webhooks.
//! * `dialect`: how Redmine words its refusals. What all connectors do alike is in `entente_tracker_kit`.

mod access;
mod auth;
mod custom;
mod dates;
mod dialect;
mod fields;
mod filters;
mod links;
mod lookup;
mod map;
mod markers;
mod names;
mod options;
mod profile;
mod query;
mod read;
mod settle;
mod time_entries;
mod tracker;
mod watch;
mod write;

pub use entente_tracker_kit::Clock;
pub use options::{Formatting, RedmineOptions};
pub use profile::PROFILE;
pub use tracker::RedmineTracker;

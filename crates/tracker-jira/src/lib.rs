//! The connector for Jira Cloud, over its REST API version 3.
//!
//! Facts about the API come from Atlassian's published description and documentation; where the two are silent the
//! connector is tolerant on reading and careful on writing.
//!
//! * `read` and `map`: a Jira issue becomes a hub issue. Texts are shown as wiki markup, as scripts know them.
//! * `write`, `fields` and `transition`: keyed steps become calls that carry a marker where Jira can hold one.
//! * `settle`: what a write of unknown outcome may have made, by direct reads.
//! * `watch` and `webhook`: hints about changes.
//! * `dialect` and `limits`: how Jira words its refusals, and its rate limits. What all connectors do alike is in
//!   `entente_tracker_kit`.

mod access;
mod auth;
mod dates;
mod dialect;
mod fields;
mod limits;
mod lookup;
mod map;
mod markup;
mod names;
mod options;
mod profile;
mod query;
mod read;
mod settle;
mod tracker;
mod transition;
mod watch;
mod webhook;
mod write;

pub use entente_tracker_kit::Clock;
pub use options::JiraOptions;
pub use profile::PROFILE;
pub use tracker::{JiraTracker, MARKER_PROPERTY};

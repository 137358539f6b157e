//! The Tracker port: what the rest of the program asks of a system that holds issues.
//!
//! Each connector is one crate that implements [`Tracker`]. It never sees the store, and the store never sees it.
//! What a tracker can do is data: [`Profile`] for a kind, declared once and read by rules, console and documents;
//! [`Capabilities`] for one system with its settings.

mod capabilities;
#[cfg(feature = "conformance")]
pub mod conformance;
mod content;
mod error;
mod port;
mod profile;
mod query;

pub use capabilities::{Capabilities, MAX_ATTACHMENT_BYTES, TrackerKind};
pub use content::{Content, ContentFrom, FileContent};
pub use error::{LimitScope, TrackerError};
pub use port::{
    AccessReport, CallCounts, Candidate, ChangeHint, Credentials, HintKind, LookUp, SweepCursor, SweepPage, Tracker,
    WebhookDelivery, WebhookError, WebhookTarget, WriteRequest,
};
pub use profile::{Feature, FeatureSupport, FieldSupport, Input, InputKind, Profile, QueryLanguage, Support};
pub use query::{QueryCount, QueryCursor, QueryMatch, QueryPage, QueryPosition, QueryProblem};

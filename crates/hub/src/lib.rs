//! The tracker-neutral shape of an issue and everything that travels or is compared: pure data, no I/O.
//!
//! * [`HubIssue`] is an issue as rules see it; each field tells *absent* from *null* ([`Field`]).
//! * [`Replica`] is the copy that travels: only what the outgoing rule assigned.
//! * [`changes`] says what shall be written to a tracker, step by step, each step with a stable key.
//! * [`request`] is what scripts ask a tracker directly.
//! * [`lookup`] is what helpers of scripts look up in a tracker beside issues.
//! * [`diff`] compares issues field by field and collections item by item.

pub mod changes;
pub mod diff;
pub mod field;
pub mod ids;
pub mod issue;
pub mod item;
pub mod lookup;
pub mod parts;
pub mod replica;
pub mod request;
pub mod time;
pub mod trace;

pub use field::Field;
pub use ids::{ConnectionId, EventId, IssueRef, SystemId, TraceId, TwinId};
pub use issue::HubIssue;
pub use item::{Editable, Item};
pub use lookup::{Found, Lookup, Place};
pub use parts::{
    Attachment, Comment, Component, CustomField, IssueType, Label, Named, Priority, Project, Resolution, Status, User,
    Version, WorkLog,
};
pub use replica::{Markup, Replica};
pub use request::{TrackerRequest, TrackerResponse};
pub use time::Timestamp;
pub use trace::{Origin, Trace, TraceKind, Traces};

//! What the node remembers of its systems and connections, in its own types.

mod book;
mod calibration;
mod connection;
mod connector;
mod identity;
mod policy;
mod scripts_folder;
mod system;
mod web;

pub use book::{Book, Entry};
pub use calibration::{Calibration, Drift};
pub use connection::{
    ConnectionSecrets, ConnectionSettings, DestinationRecord, InvitationRecord, PeerRecord, StopReason, Trigger,
    hub_id, link_id, secrets_row,
};
pub use connector::{Connector, RedmineSettings, kind_labelled, tracker_kind};
pub use identity::{Identity, IdentityError};
pub use policy::{ConflictPolicies, ConflictPolicy};
pub use scripts_folder::ScriptsFolder;
pub use system::{SystemSettings, open_tracker, system_row_name, with_settings};

//! What the node remembers of its systems and connections, in its own types.

mod book;
mod connection;
mod identity;
mod system;

pub use book::{Book, Entry};
pub use connection::{
    ConnectionSecrets, ConnectionSettings, InvitationRecord, PeerRecord, hub_id, link_id, secrets_row,
};
pub use identity::{Identity, IdentityError};
pub use system::{SystemSettings, connect, open_tracker, system_row_name};

//! What two nodes say to each other, and how they know that it is them: keys, invitation, handshake, envelope, messages,
//! mailboxes and the exchange call.
//!
//! Everything here is pure: no network, files, clock or environment. Random bytes and the time come in as arguments
//! ([`Random`], `now_epoch_ms`). The protocol is described in `docs/protocol/README.md`, with test vectors in
//! `tests/vectors`.

pub mod about;
pub mod body;
pub mod bytes;
pub mod envelope;
pub mod exchange;
pub mod handshake;
pub mod ids;
pub mod invitation;
pub mod keys;
pub mod limits;
pub mod mailbox;
pub mod message;
pub mod random;
pub mod relay;
pub mod request_auth;
mod seal;
pub mod terms;
pub mod tombstone;

pub use random::Random;

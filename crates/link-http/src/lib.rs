//! The HTTP side of the link between two nodes: accepting an invitation and the exchange call, as server and as client.
//!
//! Both ends work on one [`PeerBackend`], which stores what arrives and knows what has to leave. A reachable node serves
//! [`PeerServer::router`]; a node that reaches its peer runs a [`PeerLink`]: [`PeerLink::run_sender`] pushes, and
//! [`PeerLink::run_held`] keeps one held call open where the peer can't push. TLS is set up by whoever makes the listener
//! and the `reqwest::Client`.

mod address;
mod backend;
mod backoff;
mod client;
mod error;
mod link;
mod relay;
mod server;

pub use backend::{AcceptError, BackendError, Budget, CallRefusal, Incoming, Outgoing, PeerBackend, Receipt};
pub use backoff::Backoff;
pub use client::{PeerClient, RemotePeer};
pub use error::{ErrorBody, PeerError};
pub use link::{HeldEnd, LinkSettings, LinkState, PeerLink};
pub use relay::RelayClient;
pub use server::PeerServer;

//! Drives twins: claims them from the store, loads what waits, lets the state machine decide, commits, carries out effects.
//!
//! One [`Engine`] serves all connections of a node. It knows time, randomness, trackers and rules only through [`ports`].

mod blobs;
mod decisions;
mod drive;
mod effects;
mod engine;
mod failure;
pub mod jobs;
mod meters;
mod outside;
mod patrol;
pub mod ports;
mod scripts;
mod start;
mod stored;
mod triggers;
mod trouble;
mod watch;
pub mod wire;

pub use blobs::{AttachmentBounds, FreeSpace};
pub use decisions::RestoreError;
pub use engine::{Engine, EngineSettings};
pub use meters::{BOUNDS_MS, Distribution};
pub use start::StartError;
pub use stored::twin_of;
pub use trouble::Trouble;

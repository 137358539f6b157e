//! One node: store, engine, link, console API and web console put together.

pub mod api;
pub mod forge;
pub mod live;
pub mod peer;
pub mod serve;
pub mod service;
pub mod state;
mod stores;
pub mod system_time;
pub mod upkeep;
pub mod vault;

/// Random bytes of the operating system.
pub(crate) fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    vault::fill_random(&mut bytes);
    bytes
}

//! A real node against a peer that does not keep to the protocol: every attack is refused and counted, changes nothing, and what is
//! genuine goes on afterwards.

mod calls;
mod copies;
mod envelopes;
mod floods;
pub mod peer;
mod versions;

//! The protocol from outside: every bad code, every attack, and the recorded vectors.

#![allow(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod attacks;
mod conversations;
mod fixtures;
mod handshake;
mod invitation;
mod message;
mod properties;
mod recording;
mod relay;
mod request;
mod vectors;

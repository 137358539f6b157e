//! Where random bytes come from: the caller.
//!
//! This crate draws no randomness of its own, so that every value it makes can be made again in a test. The one
//! exception is the ephemeral key of each HPKE encapsulation, which the TLS library's provider draws inside itself.

/// A source of random bytes fit for keys and secrets.
///
/// Any `FnMut(&mut [u8])` is one. In production it must be the operating system's generator; a source that can fail
/// has to stop the caller before it hands out weak bytes, so the method returns nothing.
pub trait Random {
    /// Fills the whole slice with unpredictable bytes.
    fn fill(&mut self, bytes: &mut [u8]);
}

impl<F: FnMut(&mut [u8])> Random for F {
    fn fill(&mut self, bytes: &mut [u8]) {
        self(bytes);
    }
}

pub(crate) fn array<const N: usize>(random: &mut impl Random) -> [u8; N] {
    let mut bytes = [0; N];
    random.fill(&mut bytes);
    bytes
}

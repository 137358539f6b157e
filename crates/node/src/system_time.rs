//! Time and randomness of the real world, behind the engine's ports.

use crate::vault::fill_random;
use entente_hub::Timestamp;
use entente_sync_engine::ports::{Clock, Random};
use std::time::{SystemTime, UNIX_EPOCH};

/// The operating system's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// Now, in the unit of the link: milliseconds since 1970, not negative.
pub fn epoch_ms(clock: &dyn Clock) -> u64 {
    u64::try_from(clock.now().0).unwrap_or(0)
}

/// The operating system's generator.
pub struct SystemRandom;

impl Random for SystemRandom {
    fn bytes(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        fill_random(&mut bytes);
        bytes
    }
}

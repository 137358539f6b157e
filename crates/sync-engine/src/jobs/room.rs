//! How many twins all jobs together may keep unfinished, and each job's part of that.

use entente_hub::Timestamp;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// Twins that all jobs keep unfinished at a time: half of the usual number of workers stays free for what people edit.
const ALL: usize = 8;
/// A job that got no further for so long, in milliseconds, keeps no worker busy: it is paused, or the other side is away.
const STANDS_MS: i64 = 30_000;

/// Jobs that go on, with what each of them has begun.
#[derive(Default)]
pub(crate) struct Room(Mutex<HashMap<Uuid, Held>>);

struct Held {
    unfinished: usize,
    settled: u64,
    moved: Timestamp,
}

impl Room {
    /// How many unfinished twins this job may have now. Jobs share evenly, so a late one gets its part as soon as others finish what they
    /// began; what stands still takes nothing away from others.
    pub(crate) fn of(&self, job: Uuid, now: Timestamp) -> usize {
        let jobs = self.lock();
        let others = || jobs.iter().filter(|(id, held)| **id != job && now.millis_since(held.moved) < STANDS_MS);
        let begun: usize = others().map(|(_, held)| held.unfinished).sum();
        (ALL / (others().count() + 1)).max(1).min(ALL.saturating_sub(begun))
    }

    /// Notes how far a job is: twins that are begun and not finished, and those that are settled.
    pub(crate) fn note(&self, job: Uuid, unfinished: usize, settled: u64, now: Timestamp) {
        let mut jobs = self.lock();
        let held = jobs.entry(job).or_insert(Held { unfinished, settled, moved: now });
        if (held.unfinished, held.settled) != (unfinished, settled) {
            *held = Held { unfinished, settled, moved: now };
        }
    }

    /// A job ended.
    pub(crate) fn forget(&self, job: Uuid) {
        self.lock().remove(&job);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, Held>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn job(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    const NOW: Timestamp = Timestamp(1_000_000);

    #[test]
    fn one_job_has_all_of_it_and_two_share() {
        let room = Room::default();
        assert_eq!(room.of(job(1), NOW), ALL);
        room.note(job(1), ALL, 0, NOW);
        assert_eq!(room.of(job(2), NOW), 0, "the first one has begun as many as there may be");
        room.note(job(2), 0, 0, NOW);
        assert_eq!(room.of(job(1), NOW), 4, "it begins no more before it is down to its part");
        room.note(job(1), 5, 3, NOW);
        assert_eq!(room.of(job(2), NOW), 3, "what the first one still has is not given twice");
        room.forget(job(1));
        assert_eq!(room.of(job(2), NOW), ALL, "the first one ended");
    }

    #[test]
    fn many_jobs_never_have_more_than_all() {
        let room = Room::default();
        let mut begun = 0;
        for number in 0..40 {
            let may = room.of(job(number), NOW);
            room.note(job(number), may, 0, NOW);
            begun += may;
        }
        assert_eq!(begun, ALL);
    }

    #[test]
    fn a_job_that_stands_still_holds_up_nobody() {
        let room = Room::default();
        room.note(job(1), ALL, 0, NOW);
        let later = NOW.plus_millis(STANDS_MS);
        assert_eq!(room.of(job(2), NOW.plus_millis(STANDS_MS - 1)), 0);
        room.note(job(1), ALL, 0, later);
        assert_eq!(room.of(job(2), later), ALL, "looking at it again is no progress");
        room.note(job(1), ALL, 1, later);
        assert_eq!(room.of(job(2), later), 0, "it goes on");
    }
}

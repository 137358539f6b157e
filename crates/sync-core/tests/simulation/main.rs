//! Two sides of one twin under faults, in virtual time. `SEEDS=n` runs more seeds, `SEED=n` one, `SIMULATION_TRACE=1` shows its course.

#![allow(clippy::unwrap_used, reason = "a helper that has nothing to go on with fails its test")]

mod checks;
mod drive;
mod people;
mod random;
mod rules;
mod store;
mod tracker;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};
use world::World;

fn run(seed: u64) {
    let mut world = World::new(seed);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        world.live();
        world.settle();
        world.check();
    }));
    if let Err(panic) = outcome {
        for line in &world.trace {
            eprintln!("{line}");
        }
        eprintln!("seed {seed} failed; repeat it with SEED={seed} SIMULATION_TRACE=1");
        std::panic::resume_unwind(panic);
    }
}

fn fails(seed: u64) -> bool {
    catch_unwind(|| run(seed)).is_err()
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn both_sides_agree_once_people_and_faults_stop() {
    if let Some(seed) = number("SEED") {
        return run(seed);
    }
    let seeds = number("SEEDS").unwrap_or(2_000);
    let workers = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let share =
        |worker: u64| move || (worker..seeds).step_by(workers as usize).filter(|seed| fails(*seed)).collect::<Vec<_>>();
    let threads: Vec<_> = (0..workers).map(|worker| std::thread::spawn(share(worker))).collect();
    let failed: Vec<u64> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
    assert!(failed.is_empty(), "{} of {seeds} seeds failed: {:?}", failed.len(), &failed[..failed.len().min(20)]);
}

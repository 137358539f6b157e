//! Two sides of one twin under faults, in virtual time. `SEEDS=n` runs more seeds (from `FIRST_SEED` on), `SEED=n` one, `SIMULATION_TRACE=1` shows its course.

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

/// What happened in the worlds.
#[derive(Clone, Copy, Default)]
struct Tally {
    worlds: u64,
    hours: i64,
    edits: u64,
    messages: u64,
    writes: u64,
    conflicts: u64,
    faults: world::Happened,
}

impl Tally {
    fn of(world: &World) -> Self {
        let conflicts = |side: &world::Side| side.store.notes.iter().filter(|note| note.step == "conflict").count();
        Self {
            worlds: 1,
            hours: world.now / 3_600_000,
            edits: world.ledger.made(),
            messages: world.messages(),
            writes: world.sides.iter().map(|side| side.tracker.writes).sum(),
            conflicts: world.sides.iter().map(conflicts).sum::<usize>() as u64,
            faults: world.happened,
        }
    }

    fn with(self, other: Self) -> Self {
        Self {
            worlds: self.worlds + other.worlds,
            hours: self.hours + other.hours,
            edits: self.edits + other.edits,
            messages: self.messages + other.messages,
            writes: self.writes + other.writes,
            conflicts: self.conflicts + other.conflicts,
            faults: self.faults.with(other.faults),
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { worlds, hours, edits, messages, writes, conflicts, faults } = self;
        let world::Happened { crashes, lost_answers, refused_for_now, failed_scripts } = faults;
        writeln!(f, "worlds: {worlds}, virtual hours: {hours}")?;
        writeln!(f, "edits: {edits}, messages: {messages}, tracker writes: {writes}, conflicts recorded: {conflicts}")?;
        write!(f, "faults: {crashes} crashes, {lost_answers} lost answers, {refused_for_now} refusals for now, ")?;
        write!(f, "{failed_scripts} failed scripts and refused writes")
    }
}

fn run(seed: u64) -> Tally {
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
    Tally::of(&world)
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn both_sides_agree_once_people_and_faults_stop() {
    if let Some(seed) = number("SEED") {
        println!("{}", run(seed));
        return;
    }
    let seeds = number("SEEDS").unwrap_or(2_000);
    let workers = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let first = number("FIRST_SEED").unwrap_or(0);
    let share = |worker: u64| {
        move || {
            let (mut failed, mut tally) = (Vec::new(), Tally::default());
            for seed in (first + worker..first + seeds).step_by(workers as usize) {
                match catch_unwind(|| run(seed)) {
                    Ok(one) => tally = tally.with(one),
                    Err(_) => failed.push(seed),
                }
            }
            (failed, tally)
        }
    };
    let threads: Vec<_> = (0..workers).map(|worker| std::thread::spawn(share(worker))).collect();
    let (mut failed, mut tally) = (Vec::new(), Tally::default());
    for (seeds, part) in threads.into_iter().map(|thread| thread.join().unwrap()) {
        failed.extend(seeds);
        tally = tally.with(part);
    }
    println!("seeds: {first} to {}\n{tally}\nfindings: {} {failed:?}", first + seeds - 1, failed.len());
    assert!(failed.is_empty(), "{} of {seeds} seeds failed: {:?}", failed.len(), &failed[..failed.len().min(20)]);
}

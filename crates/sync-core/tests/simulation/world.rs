//! Two sides, their trackers, the link between them, people, and virtual time.

use crate::people::Ledger;
use crate::random::Random;
use crate::store::Store;
use crate::tracker::Tracker;
use entente_hub::{ConnectionId, EventId, IssueRef, TraceId, TwinId};
use entente_sync_core::{Decision, Policies, Policy, QueuedEvent, QueuedKind, Twin, Winner};

/// How long a claim holds, in milliseconds.
pub const LEASE_MS: i64 = 60_000;

pub struct Side {
    pub tracker: Tracker,
    pub store: Store,
    pub lead: bool,
    pub policies: Policies,
    /// True while an edit would be overwritten unseen: the issue was read and is not written yet.
    pub fenced: bool,
}

/// How often things go wrong, in percent.
#[derive(Clone, Copy)]
pub struct Faults {
    pub crash: usize,
    pub lost_answer: usize,
    pub unavailable: usize,
    pub script: usize,
}

/// How often things went wrong.
#[derive(Clone, Copy, Default)]
pub struct Happened {
    pub crashes: u64,
    pub lost_answers: u64,
    pub refused_for_now: u64,
    pub failed_scripts: u64,
}

impl Happened {
    pub fn with(self, other: Self) -> Self {
        Self {
            crashes: self.crashes + other.crashes,
            lost_answers: self.lost_answers + other.lost_answers,
            refused_for_now: self.refused_for_now + other.refused_for_now,
            failed_scripts: self.failed_scripts + other.failed_scripts,
        }
    }
}

pub struct World {
    pub seed: u64,
    pub now: i64,
    pub random: Random,
    pub sides: [Side; 2],
    pub faults: Faults,
    pub happened: Happened,
    /// Edits that people make between two effects, in percent.
    pub edits: usize,
    pub ledger: Ledger,
    /// The other side's rule creates no issue while ours is in its first status.
    pub choosy: bool,
    /// Whether incoming rules store the issue before their end.
    pub stops: bool,
    /// Whether people change single lines of descriptions.
    pub by_lines: bool,
    pub trace: Vec<String>,
    traced: bool,
    next_sweep: [i64; 2],
}

/// What decides conflicts on both sides: the same, as one side sees it and the other; now and then not, as while a change of it is on its way.
fn policies(random: &mut Random) -> [Policies; 2] {
    const ALL: [Policy; 5] = [Policy::Latest, Policy::Local, Policy::Remote, Policy::Merge, Policy::Ask];
    let mirrored = |policy| match policy {
        Policy::Local => Policy::Remote,
        Policy::Remote => Policy::Local,
        other => other,
    };
    let any = |random: &mut Random| ALL[random.below(ALL.len())];
    let mut here = Policies { default: any(random), ..Policies::default() };
    for field in ["summary", "description", "labels", "status", "comments"] {
        if random.percent(25) {
            here.fields.insert(field.into(), any(random));
        }
    }
    let mut there = Policies {
        default: mirrored(here.default),
        fields: here.fields.iter().map(|(name, policy)| (name.clone(), mirrored(*policy))).collect(),
    };
    if random.percent(10) {
        there.default = any(random);
    }
    [here, there]
}

pub fn other(side: usize) -> usize {
    1 - side
}

impl World {
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let level = |random: &mut Random, most: usize| if random.percent(40) { 0 } else { random.below(most + 1) };
        let faults = Faults {
            crash: level(&mut random, 12),
            lost_answer: level(&mut random, 30),
            unavailable: level(&mut random, 20),
            script: level(&mut random, 5),
        };
        let lead = random.below(2);
        let side = |n: usize, policies| Side {
            tracker: Tracker::new(n),
            store: Store::default(),
            lead: n == lead,
            policies,
            fenced: false,
        };
        let policies = policies(&mut random);
        let sides = [side(0, policies[0].clone()), side(1, policies[1].clone())];
        let edits = 1 + random.below(15);
        let choosy = random.percent(10);
        let stops = random.percent(20);
        let by_lines = random.percent(30);
        let mut world = Self {
            seed,
            now: 1_000_000,
            random,
            sides,
            faults,
            happened: Happened::default(),
            edits,
            ledger: Ledger::default(),
            choosy,
            stops,
            by_lines,
            trace: Vec::new(),
            traced: std::env::var_os("SIMULATION_TRACE").is_some(),
            next_sweep: [0, 0],
        };
        world.start();
        world
    }

    fn start(&mut self) {
        let now = self.now;
        let side = &mut self.sides[0];
        let issue = side.tracker.create(None, now);
        issue.summary = "s0".into();
        let id = issue.id.clone();
        let local = IssueRef { key: crate::tracker::key(&id), id };
        let twin = Twin::started(TwinId::from_bytes([1; 16]), ConnectionId::from_bytes([2; 16]), local);
        side.store.keep(&twin);
        let event = self.event(QueuedKind::Start);
        self.sides[0].store.add_event(event, now);
    }

    pub fn event(&mut self, kind: QueuedKind) -> QueuedEvent {
        QueuedEvent {
            id: EventId::from_bytes(self.bytes()),
            kind,
            trace: TraceId::from_bytes(self.bytes()),
            decision: None,
        }
    }

    fn bytes(&mut self) -> [u8; 16] {
        let (one, two) = (self.random.number(), self.random.number());
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&one.to_le_bytes());
        bytes[8..].copy_from_slice(&two.to_le_bytes());
        bytes
    }

    pub fn note(&mut self, line: impl FnOnce() -> String) {
        if self.traced {
            self.trace.push(format!("{:>9} {}", self.now, line()));
        }
    }

    /// Lets time pass and everything else in the world happen.
    pub fn pass(&mut self, millis: i64) {
        self.now += millis;
        for side in 0..2 {
            self.sides[side].tracker.catch_up(self.now, &mut self.random);
            self.sides[side].store.blobs_come(self.now);
            self.sweep(side);
            self.deliver(side);
            self.mend(side);
            if self.random.percent(self.edits) {
                self.edit(side);
            }
        }
    }

    /// What the tracker shows as changed becomes events: by the sweep once, by webhooks now and then once more.
    fn sweep(&mut self, side: usize) {
        if self.next_sweep[side] > self.now {
            return;
        }
        self.next_sweep[side] = self.now + self.random.millis(100, 4_000);
        let now = self.now;
        let reports = std::mem::take(&mut self.sides[side].tracker.reports);
        let (due, rest) = reports.into_iter().partition::<Vec<_>, _>(|report| report.visible_at <= now);
        self.sides[side].tracker.reports = rest;
        for mut report in due {
            self.hint(side, &report.issue);
            if self.faults.crash > 0 && self.random.percent(20) {
                report.visible_at = now + self.random.millis(0, 30_000);
                self.sides[side].tracker.reports.push(report);
            }
        }
    }

    pub fn hint(&mut self, side: usize, issue: &str) {
        let event = self.event(QueuedKind::Changed);
        let store = &mut self.sides[side].store;
        if store.twin().and_then(|twin| twin.local.as_ref()).is_some_and(|local| local.id == issue) {
            store.hint(event.id, event.trace, self.now);
        }
    }

    /// The mailbox from a side to the other: in order, at least once, acknowledged when stored.
    fn deliver(&mut self, from: usize) {
        if self.sides[from].store.outbox.is_empty() || !self.random.percent(30) {
            return;
        }
        let count = 1 + self.random.below(self.sides[from].store.outbox.len());
        let batch: Vec<_> = self.sides[from].store.outbox.iter().take(count).cloned().collect();
        let now = self.now;
        let opens = |message: &entente_sync_core::TwinMessage| {
            Twin::opened_by_peer(message.twin, ConnectionId::from_bytes([2; 16]))
        };
        self.sides[other(from)].store.receive(&batch, opens, now);
        if self.random.percent(70) {
            let stored = self.sides[other(from)].store.received;
            self.sides[from].store.outbox.retain(|(sequence, _)| *sequence > stored);
        }
    }

    /// A person looks at an error after a while and asks to try again.
    fn mend(&mut self, side: usize) {
        let Some(error) = self.sides[side].store.blocked.clone() else { return };
        let undecided = error.starts_with("ConflictUndecided");
        let expected = undecided || error.starts_with("ScriptFailed") || error.starts_with("TrackerRefused");
        assert!(expected, "seed {}: side {side} is blocked: {error}", self.seed);
        if !self.random.percent(10) {
            return;
        }
        if !undecided {
            let event = self.event(QueuedKind::Retry);
            return self.sides[side].store.add_event(event, self.now);
        }
        for field in self.sides[side].store.undecided() {
            let mut event = self.event(QueuedKind::Decide);
            let winner = if self.random.percent(50) { Winner::Local } else { Winner::Remote };
            event.decision = Some(Decision { field, winner, person: "ada".into() });
            self.sides[side].store.add_event(event, self.now);
        }
    }

    /// Runs for a while with people and faults, then heals.
    pub fn live(&mut self) {
        let steps = 20 + self.random.below(120);
        for _ in 0..steps {
            let wait = self.random.millis(10, 3_000);
            self.pass(wait);
            let first = self.random.below(2);
            self.drive(first);
            self.drive(other(first));
        }
        self.edits = 0;
        self.faults = Faults { crash: 0, lost_answer: 0, unavailable: 0, script: 0 };
    }

    /// Runs without people and faults until nothing moves any more.
    pub fn settle(&mut self) {
        for _ in 0..5_000 {
            self.pass(500);
            self.drive(0);
            self.drive(1);
            let still = |side: &Side| {
                let quiet = side.store.is_quiet() && side.store.outbox.is_empty();
                quiet && side.tracker.reports.is_empty() && side.tracker.late_writes.is_empty()
            };
            if self.sides.iter().all(still) {
                return;
            }
        }
        let waits = |side: &Side| {
            let store = &side.store;
            (store.wake_at, store.blocked.clone(), store.events.len(), store.inbox.len(), store.outbox.len())
        };
        panic!("seed {}: it never settles: {:?}", self.seed, self.sides.iter().map(waits).collect::<Vec<_>>());
    }

    /// Counts the messages, so that an endless exchange without writes shows too.
    pub fn messages(&self) -> u64 {
        self.sides.iter().map(|side| side.store.sent).sum()
    }
}

//! Drives one side's twin: claims, advances, commits, carries out effects; and dies in between.

use crate::rules::{Facts, STATUSES, incoming, outgoing};
use crate::store::{Blob, Unsaved};
use crate::tracker::LAG_MS;
use crate::world::{LEASE_MS, World, other};
use entente_hub::changes::{Settling, StepKey, WriteStep, Written};
use entente_hub::{Attachment, HubIssue, Markup, Replica, Timestamp, Traces};
use entente_sync_core::{
    BlobStatus, Context, Effect, Failure, ImportStage, IncomingInputs, IncomingRun, Input, Next, RuleWishes, RunEnd,
    ScriptPosition, Twin, Work, advance,
};

/// A rule that creates no issue.
fn nothing() -> IncomingRun {
    IncomingRun {
        before: HubIssue::default(),
        wanted: HubIssue::default(),
        shadow: None,
        traces: Traces::default(),
        wishes: RuleWishes::default(),
        end: RunEnd::Over,
    }
}

/// What a rule wants that stores summary, labels and status first.
fn without_items(before: &HubIssue, mut wanted: HubIssue) -> HubIssue {
    for name in ["description", "comments", "attachments", "workLogs"] {
        wanted.copy_field(before, name);
    }
    wanted
}

fn settling(step: &WriteStep) -> Settling {
    match step {
        WriteStep::CreateIssue { .. } | WriteStep::AddComment { .. } | WriteStep::AddWorkLog { .. } => Settling::Marked,
        WriteStep::AddAttachment { .. } => Settling::Fingerprint,
        _ => Settling::Repeatable,
    }
}

const DEADLINE_MS: i64 = 10_000;

impl World {
    pub fn drive(&mut self, side: usize) {
        let Some((mut twin, events, messages)) = self.sides[side].store.claim(self.now, LEASE_MS) else { return };
        let mut input = Input::Work { events, messages };
        let mut unsaved = Unsaved::default();
        let policies = self.sides[side].policies.clone();
        loop {
            let context = Context {
                now: Timestamp(self.now),
                seed: self.random.number(),
                rules_version: 1,
                lead: self.sides[side].lead,
                policies: &policies,
                tracker_ahead_ms: 0,
                write_deadline_ms: DEADLINE_MS,
                tracker_slow_at: None,
                visibility_lag_ms: LAG_MS,
                pause: self.random.percent(5),
                settling: &settling,
            };
            let transition = advance(twin, input, &context);
            let (durable, next) = (transition.durable, transition.next.clone());
            twin = unsaved.take(transition);
            self.sides[side].fenced = is_exposed(&twin);
            if self.crashes(side) {
                return;
            }
            if durable {
                let unsaved = std::mem::take(&mut unsaved);
                self.note(|| format!("side {side} commits {:?}", unsaved));
                self.sides[side].store.commit(&twin, unsaved, &next, self.now, LEASE_MS);
            }
            let Next::Do(effect) = next else {
                self.note(|| format!("side {side} rests: {next:?}"));
                break;
            };
            if self.crashes(side) {
                return;
            }
            self.note(|| format!("side {side} {effect:?}"));
            input = self.carry_out(side, &twin, effect);
            self.sides[side].fenced |= is_read(&twin, &input);
            self.note(|| format!("   -> {input:?}"));
            if self.crashes(side) {
                return;
            }
            let wait = self.random.millis(1, 200);
            self.pass(wait);
        }
        self.sides[side].fenced = false;
    }

    /// A process that dies leaves its lease behind.
    fn crashes(&mut self, side: usize) -> bool {
        let crash = self.random.percent(self.faults.crash);
        if crash {
            self.happened.crashes += 1;
            self.note(|| format!("side {side} dies"));
            self.sides[side].fenced = false;
            if self.random.percent(50) {
                self.sides[side].store.lease_until = self.now + 1;
            }
        }
        crash
    }

    fn carry_out(&mut self, side: usize, twin: &Twin, effect: Effect) -> Input {
        match effect {
            Effect::FindToConnect { .. } => panic!("nobody connects issues in these worlds"),
            Effect::ReadIssue { id } => {
                let read = self.heals_later().and_then(|()| self.sides[side].tracker.read(&id));
                Input::IssueRead(read.map(Box::new))
            }
            Effect::FindIssue { id_or_key } => {
                Input::IssueRead(Err(Failure::Gone { detail: format!("issue {id_or_key} does not exist") }))
            }
            Effect::RunOutgoing { issue, .. } => Input::OutgoingRan(
                self.script("outgoing").map(|()| Box::new(Replica::new(Markup::Plain, outgoing(&issue)))),
            ),
            Effect::RunIncoming(inputs) => {
                let run = self.script("incoming").and_then(|()| self.heals_later());
                Input::IncomingRan(run.map(|()| Box::new(self.run_incoming(side, &inputs))))
            }
            Effect::FetchBlobs { attachments } => Input::Blobs(Ok(self.fetch(side, &attachments))),
            Effect::Write { key, step, .. } => Input::Written(self.write(side, twin, &key, &step)),
            Effect::LookUp { key, step, since } => Input::Found(
                self.heals_later().map(|()| self.sides[side].tracker.look_up(&step, &key.0, since.0, self.now)),
            ),
        }
    }

    fn heals_later(&mut self) -> Result<(), Failure> {
        if !self.random.percent(self.faults.unavailable) {
            return Ok(());
        }
        self.happened.refused_for_now += 1;
        let after_ms = self.random.percent(50).then_some(5_000);
        Err(Failure::Later { detail: "not now".into(), after_ms })
    }

    fn script(&mut self, script: &str) -> Result<(), Failure> {
        if !self.random.percent(self.faults.script) {
            return Ok(());
        }
        self.happened.failed_scripts += 1;
        let position =
            ScriptPosition { script: script.into(), rules_version: 1, line: Some(1), column: None, source_line: None };
        Err(Failure::Script { message: "no such property: foo".into(), position })
    }

    fn run_incoming(&mut self, side: usize, inputs: &IncomingInputs) -> IncomingRun {
        let stored = inputs.stored.last();
        let facts = Facts {
            issue: stored.map_or(inputs.issue.as_ref(), |stored| Some(&*stored.issue)),
            replica: &inputs.replica,
            previous: inputs.previous.as_ref(),
            traces: stored.map_or(&inputs.traces, |stored| &stored.traces),
        };
        let first_status = inputs.replica.hub_issue.status.value().is_some_and(|s| s.name == STATUSES[0][other(side)]);
        if self.choosy && inputs.issue.is_none() && first_status {
            return nothing();
        }
        let stops = self.stops && stored.is_none();
        let run = |facts: &Facts<'_>| {
            let (before, wanted) = incoming(side, facts);
            let wanted = if stops { without_items(&before, wanted) } else { wanted };
            (before, wanted)
        };
        let (before, wanted) = run(&facts);
        let previous = inputs.previous.as_ref().filter(|_| inputs.shadow);
        let shadow = previous.map(|previous| run(&Facts { replica: previous, ..facts }).1);
        let end = if stops { RunEnd::Stopped { answers: Vec::new() } } else { RunEnd::Over };
        IncomingRun { before, wanted, shadow, traces: Traces::default(), wishes: RuleWishes::default(), end }
    }

    /// Contents come from the other tracker after a while, or not at all when they were deleted there.
    fn fetch(&mut self, side: usize, attachments: &[Attachment]) -> Vec<BlobStatus> {
        let mut stand = Vec::new();
        for file in attachments {
            let remote_id = file.remote_id.clone().unwrap();
            let there = |world: &Self| {
                let issues = world.sides[other(side)].tracker.issues.iter();
                issues.flat_map(|issue| &issue.attachments).find(|known| known.id == remote_id).cloned()
            };
            let wait = if self.random.percent(70) { 0 } else { self.random.millis(0, 150_000) };
            let blob = Blob { ready_at: self.now + wait, fails: there(self).is_none() };
            let blob = self.sides[side].store.blobs.entry(remote_id.clone()).or_insert(blob).clone();
            stand.push(match there(self) {
                _ if blob.ready_at > self.now => {
                    self.sides[side].store.wake_for_blob(blob.ready_at);
                    BlobStatus::Waiting { remote_id }
                }
                Some(file) if !blob.fails => {
                    BlobStatus::Complete { remote_id, sha256: file.hash, size: file.text.len() as u64 }
                }
                _ => BlobStatus::Failed { remote_id, detail: "it was deleted on the other side".into() },
            });
        }
        stand
    }

    fn write(&mut self, side: usize, twin: &Twin, key: &StepKey, step: &WriteStep) -> Result<Written, Failure> {
        assert!(!is_repeated(twin, key), "seed {}: {key} is written with an intent that is in doubt", self.seed);
        self.heals_later()?;
        if self.random.percent(self.faults.script) {
            self.happened.failed_scripts += 1;
            return Err(Failure::Refused { message: "the workflow says no".into(), advice: "Mend it.".into() });
        }
        if !self.random.percent(self.faults.lost_answer) {
            return self.sides[side].tracker.write(step, &key.0, self.now, &mut self.random);
        }
        self.happened.lost_answers += 1;
        match self.random.below(3) {
            0 => {
                let _answer_is_lost = self.sides[side].tracker.write(step, &key.0, self.now, &mut self.random);
            }
            1 => {
                let at = self.now + self.random.millis(1, DEADLINE_MS - 1);
                self.sides[side].tracker.late_writes.push((at, step.clone(), key.0.clone()));
            }
            _ => {}
        }
        Err(Failure::Unknown { detail: "the answer was lost".into() })
    }
}

fn is_repeated(twin: &Twin, key: &StepKey) -> bool {
    let Work::Import(work) = &twin.work else { return false };
    matches!(&work.stage, ImportStage::Applying { intent: Some(intent), .. } if intent.in_doubt && intent.key == *key)
}

/// Whether the rule is about to run on an issue that was read just now.
fn is_read(twin: &Twin, input: &Input) -> bool {
    let Work::Import(work) = &twin.work else { return false };
    let goes_on = work.stops.as_ref().is_some_and(|stops| stops.storing);
    let before_a_run = match work.stage {
        ImportStage::Reading | ImportStage::Running { .. } => true,
        ImportStage::ReadingBack { .. } => goes_on,
        _ => false,
    };
    matches!(input, Input::IssueRead(Ok(_))) && before_a_run
}

/// Whether an edit made now may be overwritten by a write that was decided before it. No tracker offers to compare and set, so that
/// this window can't be closed; people keep out of it.
fn is_exposed(twin: &Twin) -> bool {
    let Work::Import(work) = &twin.work else { return false };
    !matches!(work.stage, ImportStage::Reading | ImportStage::ReadingBack { .. } | ImportStage::Baselining { .. })
}

//! Step 7, apply: keyed steps, each of which happens once.
//!
//! In: a plan, answers of the tracker. Read: open intents. Written: an intent before each write whose repetition would hurt; its result after it.
//! Out: writes, look-ups of writes in doubt. Errors: tracker-refused, write-in-doubt.

use crate::context::Context;
use crate::error::{ErrorCode, Failure, TwinError};
use crate::items::{added, removed};
use crate::machine::{blocked, failed};
use crate::plan::{Plan, PlannedStep};
use crate::progress::{Ended, Progress};
use crate::steps::import;
use crate::transition::{Effect, Next, Transition};
use crate::twin::{Forgotten, Twin};
use crate::work::{ImportStage, ImportWork, Intent, Work};
use entente_hub::changes::{Settling, WriteStep, Written};
use entente_hub::{Field, HubIssue, Origin, Timestamp, Trace};

/// The slowest upload of a file that is waited for, in bytes per millisecond (half a MiB per second).
const SLOWEST_UPLOAD: u64 = 512;
/// How often the result of a write in doubt is looked for before it is written again.
const LOOKS: u32 = 2;
/// A tracker under load, or what stands before it, may carry out a request long after its client has gone: before that is over nothing is
/// written again. In milliseconds.
const LINGERS_MS: i64 = 30_000;
/// A tracker that stays slow is waited for this long at most, in milliseconds.
const LONGEST_WAIT_MS: i64 = 600_000;

/// Begins with the first step.
pub(crate) fn begin(twin: Twin, mut work: ImportWork, plan: Plan, ctx: &Context<'_>) -> Transition {
    work.stage = ImportStage::Applying { plan, next: 0, intent: None };
    next_step(twin, work, ctx)
}

/// Goes on after another worker, a pause, or a restart. An intent without an answer is in doubt; without one, people may have edited since
/// the plan was made, so that a new one is made from a fresh look.
pub(crate) fn go_on(twin: Twin, mut work: ImportWork, ctx: &Context<'_>) -> Transition {
    if let ImportStage::Applying { intent: Some(intent), .. } = &mut work.stage {
        intent.in_doubt = true;
        return settle_doubt(twin, work, ctx);
    }
    look_again(twin, work, ctx)
}

/// Plans anew, unless the issue is being created: the rule would not see a first sync again.
fn look_again(twin: Twin, mut work: ImportWork, ctx: &Context<'_>) -> Transition {
    if !matches!(&work.stage, ImportStage::Applying { plan, .. } if plan.creates()) {
        plan_anew(&mut work);
    }
    match work.stage {
        ImportStage::Applying { .. } => next_step(twin, work, ctx),
        _ => import::begin(twin, work, ctx),
    }
}

/// What is written stays, the rest is planned anew. Late attachments have no rule that could plan them.
pub(crate) fn plan_anew(work: &mut ImportWork) {
    if let ImportStage::Applying { plan, next, intent: None } = &work.stage
        && work.sequence.is_some()
    {
        work.written.steps.extend(plan.steps.iter().take(*next).cloned());
        work.stage = ImportStage::Reading;
    }
}

/// The new issue was read before anything else was written: what the tracker filled in by itself is nobody's edit.
pub(crate) fn created_issue_read(
    mut twin: Twin,
    work: ImportWork,
    mut issue: Box<HubIssue>,
    ctx: &Context<'_>,
) -> Transition {
    let ImportStage::Applying { plan, .. } = &work.stage else {
        return Transition::rest(twin);
    };
    if twin.known.is_none() {
        issue.comments = Field::Set(Vec::new());
        issue.attachments = Field::Set(Vec::new());
        // They stay absent where they can't be seen.
        issue.work_logs.value_mut().into_iter().for_each(Vec::clear);
        for name in &plan.empty {
            issue.clear_field(name);
        }
        twin.known = Some(issue);
    }
    next_step(twin, work, ctx)
}

fn next_step(mut twin: Twin, mut work: ImportWork, ctx: &Context<'_>) -> Transition {
    let ImportStage::Applying { plan, next, intent } = &mut work.stage else {
        return Transition::rest(twin);
    };
    let is_new = plan.creates() && *next > 0 && twin.known.is_none();
    let step = plan.steps.get(*next).cloned();
    let Some(step) = step.filter(|_| !is_new) else {
        let Some(local) = twin.local.clone() else {
            twin.work = Work::Import(Box::new(work));
            return Transition::rest(twin);
        };
        if !is_new {
            work.stage = ImportStage::ReadingBack { plan: std::mem::take(plan) };
        }
        twin.work = Work::Import(Box::new(work));
        return Transition::run(twin, Effect::ReadIssue { id: local.id });
    };
    if ctx.pause {
        // No intent is open: whoever goes on knows that nothing is in doubt.
        twin.work = Work::Import(Box::new(work));
        return Transition::to(twin, Next::Rest { wake_at: Some(ctx.now) });
    }
    let began = intent_of(&step, ctx);
    let deadline = began.deadline;
    let repeatable = (ctx.settling)(&step.write) == Settling::Repeatable;
    if let (false, Some(forgotten)) = (repeatable || work.looked_for.contains(&step.key), twin.forgotten) {
        let Forgotten { since, until } = forgotten;
        // Whatever was written is over by then, so one look is enough.
        *intent = Some(Intent { key: step.key.clone(), since, deadline: until, in_doubt: true, looks: LOOKS - 1 });
        work.looked_for.push(step.key);
        return settle_doubt(twin, work, ctx);
    }
    if !repeatable {
        *intent = Some(began);
    }
    twin.work = Work::Import(Box::new(work));
    let transition = Transition::run(twin, Effect::Write { key: step.key, step: Box::new(step.write), deadline });
    if repeatable { transition } else { transition.durably() }
}

fn intent_of(step: &PlannedStep, ctx: &Context<'_>) -> Intent {
    let file_ms = match &step.write {
        WriteStep::AddAttachment { attachment, .. } => attachment.filesize / SLOWEST_UPLOAD,
        _ => 0,
    };
    let most_ms = ctx.write_deadline_ms.saturating_add(i64::try_from(file_ms).unwrap_or(i64::MAX));
    let deadline = ctx.now.plus_millis(most_ms);
    Intent { key: step.key.clone(), since: ctx.now, deadline, in_doubt: false, looks: 0 }
}

/// Waits until the write has ended and can be seen, then looks for its result.
fn settle_doubt(mut twin: Twin, mut work: ImportWork, ctx: &Context<'_>) -> Transition {
    let ImportStage::Applying { plan, next, intent: open @ Some(_) } = &mut work.stage else {
        twin.work = Work::Import(Box::new(work));
        return Transition::rest(twin);
    };
    let repeatable = plan.steps.get(*next).is_some_and(|step| (ctx.settling)(&step.write) == Settling::Repeatable);
    if repeatable && open.as_ref().is_some_and(|intent| ctx.now >= intent.deadline) {
        *open = None;
        return look_again(twin, work, ctx);
    }
    let Some(intent) = open else { return Transition::rest(twin) };
    let visible_at = if repeatable { intent.deadline } else { next_look_at(intent, ctx) };
    let look_up = plan.steps.get(*next).map(|step| Effect::LookUp {
        key: step.key.clone(),
        step: Box::new(step.write.clone()),
        since: intent.since,
    });
    twin.work = Work::Import(Box::new(work));
    match look_up {
        Some(effect) if ctx.now >= visible_at => Transition::run(twin, effect),
        Some(_) => Transition::to(twin, Next::Rest { wake_at: Some(visible_at) }),
        None => Transition::rest(twin),
    }
}

/// When the result of a write in doubt is looked for next. What the last look does not find counts as not written, so it waits until the tracker
/// has been quick to answer for a while.
fn next_look_at(intent: &Intent, ctx: &Context<'_>) -> Timestamp {
    let lag = ctx.visibility_lag_ms * i64::from(intent.looks + 1);
    if intent.looks + 1 < LOOKS {
        return intent.deadline.plus_millis(lag);
    }
    let earliest = intent.deadline.plus_millis(lag.max(LINGERS_MS));
    let calm_at = ctx.tracker_slow_at.map_or(earliest, |slow| slow.plus_millis(LINGERS_MS));
    earliest.max(calm_at.min(intent.deadline.plus_millis(LONGEST_WAIT_MS)))
}

/// A write ended.
pub(crate) fn written(
    twin: Twin,
    mut work: ImportWork,
    result: Result<Written, Failure>,
    ctx: &Context<'_>,
) -> Transition {
    let ImportStage::Applying { plan, next, intent } = &mut work.stage else {
        return Transition::rest(twin);
    };
    match result {
        Ok(written) => {
            let step = plan.steps.get(*next).cloned();
            done(twin, work, step, &written, ctx)
        }
        Err(Failure::Unknown { .. }) => {
            let step = plan.steps.get(*next);
            // Also a write that may be repeated must have ended before, or it would undo what is written after it.
            let began = || step.map(|step| intent_of(step, ctx));
            *intent = intent.take().or_else(began).map(|intent| Intent { in_doubt: true, ..intent });
            settle_doubt(twin, work, ctx)
        }
        // A person deleted the item meanwhile: nothing is left to change.
        Err(Failure::Gone { .. }) if plan.steps.get(*next).is_some_and(|step| is_about_an_item(&step.write)) => {
            done(twin, work, None, &Written::default(), ctx)
        }
        Err(Failure::NotTaken { message }) => {
            let name = match plan.steps.get(*next).map(|step| &step.write) {
                Some(WriteStep::AddAttachment { attachment, .. }) => format!("The attachment {}", attachment.filename),
                Some(other) => format!("A step ({})", other.kind()),
                None => String::new(),
            };
            let trace = Some(work.trace);
            let summary = format!("{name} was left out, since the tracker does not take it: {message}");
            done(twin, work, None, &Written::default(), ctx).note("error", trace, summary)
        }
        Err(failure) => {
            // Every other failure says that nothing was written.
            *intent = None;
            keep_and_fail(twin, work, failure, ctx)
        }
    }
}

fn is_about_an_item(write: &WriteStep) -> bool {
    removed(write).is_some() || matches!(write, WriteStep::UpdateComment { .. } | WriteStep::UpdateWorkLog { .. })
}

fn keep_and_fail(mut twin: Twin, work: ImportWork, failure: Failure, ctx: &Context<'_>) -> Transition {
    twin.work = Work::Import(Box::new(work));
    failed(twin, failure, ctx)
}

/// A step is done: remember what it made, go on with the next.
fn done(
    mut twin: Twin,
    mut work: ImportWork,
    step: Option<PlannedStep>,
    written: &Written,
    ctx: &Context<'_>,
) -> Transition {
    tick_off(&mut twin, &mut work, step.as_ref(), written);
    let ended = step.map_or(Ended::LeftOut, |_| Ended::Written(written.clone()));
    next_step(twin, work, ctx).durably().after_step(ended)
}

/// Does to a stored state what a step of its import did after it was stored.
pub(crate) fn repeat(twin: &mut Twin, progress: Progress) {
    let mut work = match std::mem::replace(&mut twin.work, Work::Rest) {
        Work::Import(work) => work,
        other => {
            twin.work = other;
            return;
        }
    };
    if let ImportStage::Applying { plan, next, .. } = &work.stage {
        let step = plan.steps.get(*next).cloned();
        match progress.ended {
            Ended::Written(written) => tick_off(twin, &mut work, step.as_ref(), &written),
            Ended::LeftOut => tick_off(twin, &mut work, None, &Written::default()),
        }
    }
    if let ImportStage::Applying { intent, .. } = &mut work.stage {
        *intent = progress.intent;
    }
    twin.work = Work::Import(work);
}

fn tick_off(twin: &mut Twin, work: &mut ImportWork, step: Option<&PlannedStep>, written: &Written) {
    if let ImportStage::Applying { plan, next, intent } = &mut work.stage {
        *intent = None;
        *next += 1;
        if let Some(issue) = &written.issue {
            plan.bind_issue(issue);
        }
    }
    if let Some(step) = step {
        remember(twin, &step.write, written);
    }
    twin.retries = 0;
}

fn remember(twin: &mut Twin, step: &WriteStep, written: &Written) {
    if matches!(step, WriteStep::CreateIssue { .. }) {
        twin.local = written.issue.clone().or_else(|| twin.local.take());
    }
    if let (Some((kind, Some(remote_id))), Some(local_id)) = (added(step), written.item_id.clone()) {
        twin.traces.add(Trace::new(kind, local_id, remote_id).made(Origin::There));
    }
    if let Some((kind, local_id)) = removed(step) {
        twin.traces.remove_local(kind, local_id);
    }
}

/// A look-up ended: adopt the one result, write when there is none after two looks, ask a person when it is not clear.
pub(crate) fn found(
    twin: Twin,
    mut work: ImportWork,
    result: Result<Vec<(Written, bool)>, Failure>,
    ctx: &Context<'_>,
) -> Transition {
    let ImportStage::Applying { plan, next, intent: Some(intent) } = &mut work.stage else {
        return Transition::rest(twin);
    };
    let candidates = match result {
        Ok(candidates) => candidates,
        Err(failure) => return keep_and_fail(twin, work, failure, ctx),
    };
    let step = plan.steps.get(*next).cloned();
    let free: Vec<(Written, bool)> =
        candidates.into_iter().filter(|(written, _)| !is_taken(&twin, step.as_ref(), written)).collect();
    match free.as_slice() {
        [(written, true)] => {
            let written = written.clone();
            let trace = Some(work.trace);
            let mut twin = twin;
            tick_off(&mut twin, &mut work, step.as_ref(), &written);
            let summary = "A write whose answer was lost was found and kept.";
            look_again(twin, work, ctx).durably().note("apply", trace, summary)
        }
        // The look itself may have been what was slow.
        [] if intent.looks + 1 == LOOKS && ctx.now < next_look_at(intent, ctx) => settle_doubt(twin, work, ctx),
        [] => {
            intent.looks += 1;
            if intent.looks >= LOOKS {
                if let ImportStage::Applying { intent, .. } = &mut work.stage {
                    *intent = None;
                }
                return look_again(twin, work, ctx);
            }
            settle_doubt(twin, work, ctx)
        }
        several => {
            let error = in_doubt(&twin, step.as_ref(), several.len(), ctx);
            let mut twin = twin;
            twin.work = Work::Import(Box::new(work));
            blocked(twin, error)
        }
    }
}

/// Whether a candidate is the twin of something else already.
fn is_taken(twin: &Twin, step: Option<&PlannedStep>, written: &Written) -> bool {
    let Some((kind, _)) = step.and_then(|step| added(&step.write)) else { return false };
    written.item_id.as_ref().is_some_and(|id| twin.traces.by_local(kind, id).is_some())
}

fn in_doubt(twin: &Twin, step: Option<&PlannedStep>, candidates: usize, ctx: &Context<'_>) -> TwinError {
    let what = step.map_or("write", |step| step.write.kind());
    TwinError {
        code: ErrorCode::WriteInDoubt,
        message: format!(
            "The answer to a write ({what}) was lost, and {candidates} things in the tracker may be its result."
        ),
        advice: "Look at the newest items in the tracker, delete those that are there twice, and retry.".into(),
        position: None,
        issue_key: twin.issue_key(),
        since: ctx.now,
    }
}

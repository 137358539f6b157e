//! Step 1, observe: from what waits in the queue to a piece of work.
//!
//! In: events and messages that wait. Read: nothing. Written: the work that begins. Out: a read of our issue, or what the next step asks for.
//! Errors: none of its own.

use crate::attach;
use crate::conflicts;
use crate::context::Context;
use crate::message::{Body, TwinMessage};
use crate::steps::{accept, apply, export, import, settle, skip, stop};
use crate::transition::{Effect, Next, Transition};
use crate::twin::Twin;
use crate::work::{ExportStage, ExportWork, ImportStage, ImportWork, QueuedEvent, QueuedKind, Work};
use entente_hub::{EventId, TraceId};

/// Goes on with what was begun, else begins what waits: first messages, then events, then late attachments.
pub(crate) fn take_up(
    mut twin: Twin,
    events: &[QueuedEvent],
    messages: &[TwinMessage],
    ctx: &Context<'_>,
) -> Transition {
    if let Some(stop) = events.iter().find(|event| event.kind == QueuedKind::Stop) {
        return stop::by_person(twin, stop.trace);
    }
    let stopped = messages.iter().find_map(|message| match &message.body {
        Body::Stopped { reason } => Some(reason),
        _ => None,
    });
    if let Some(reason) = stopped {
        return stop::by_peer(twin, reason);
    }
    let asked = |kind| events.iter().filter(move |event| event.kind == kind).map(|event| event.id);
    if asked(QueuedKind::Skip).next().is_some() {
        return skip::leave_out(twin, events, messages);
    }
    let mut retries: Vec<EventId> = asked(QueuedKind::Retry).collect();
    if !retries.is_empty() {
        twin = begin_again(twin);
    }
    events.iter().filter_map(|event| event.decision.as_ref()).for_each(|decision| {
        conflicts::take_decision(&mut twin, decision);
    });
    retries.extend(asked(QueuedKind::Decide));
    let mut transition = match twin.work.clone() {
        Work::Rest => begin(twin, events, messages, ctx),
        Work::Export(work) => resume_export(twin, *work),
        Work::Import(work) => resume_import(twin, *work, ctx),
    };
    transition.finished_events.extend(retries);
    transition
}

/// A person mended something: what was read and what the rule wanted are stale. A write in doubt stays in doubt.
fn begin_again(mut twin: Twin) -> Twin {
    twin.retries = 0;
    match &mut twin.work {
        Work::Rest => {}
        Work::Export(work) => work.stage = ExportStage::Reading,
        Work::Import(work) => match &mut work.stage {
            ImportStage::Applying { intent: Some(intent), .. } => intent.looks = 0,
            ImportStage::Applying { .. } => apply::plan_anew(work),
            ImportStage::ReadingBack { .. } | ImportStage::Baselining { .. } => {}
            stage => *stage = ImportStage::Reading,
        },
    }
    twin
}

/// So many messages of the peer are taken in a row while changes of our own wait: a flood from there must not keep them for ever.
const MOST_IN_A_ROW: u32 = 8;

/// How often a restored twin with changes of its own looks whether the other side's update has come again, in milliseconds.
const RETOLD_MS: i64 = 5_000;

fn begin(mut twin: Twin, events: &[QueuedEvent], messages: &[TwinMessage], ctx: &Context<'_>) -> Transition {
    let message = messages.first();
    let work: Vec<&QueuedEvent> =
        events.iter().filter(|event| !matches!(event.kind, QueuedKind::Retry | QueuedKind::Decide)).collect();
    let own_turn =
        twin.must_compare_first() || !work.is_empty() && twin.local.is_some() && twin.taken_in_a_row >= MOST_IN_A_ROW;
    let next = message.filter(|message| events.is_empty() || accept::is_next(&twin, message));
    if let Some(message) = next.filter(|_| !own_turn) {
        twin.taken_in_a_row = if work.is_empty() { 0 } else { twin.taken_in_a_row.saturating_add(1) };
        return accept::message(twin, message.clone(), ctx);
    }
    twin.taken_in_a_row = 0;
    let nobody = || TraceId::from_bytes([0; 16]);
    let trace = work.first().map(|event| event.trace).or(twin.compare.then(nobody));
    if twin.awaits_update() && twin.local.is_some() {
        let wake_at = (!work.is_empty()).then(|| ctx.now.plus_millis(RETOLD_MS));
        return Transition::to(twin, Next::Rest { wake_at });
    }
    if let (Some(trace), Some(local)) = (trace, twin.local.clone()) {
        twin.compare = false;
        let export = ExportWork {
            events: work.iter().map(|event| event.id).collect(),
            trace,
            forced: work.iter().any(|event| event.kind == QueuedKind::Compare),
            stage: ExportStage::Reading,
        };
        twin.work = Work::Export(Box::new(export));
        return Transition::run(twin, Effect::ReadIssue { id: local.id });
    }
    if twin.reconsider && twin.local.is_some() {
        return import::reconsider(twin, ctx);
    }
    if !twin.late.is_empty() && twin.local.is_some() {
        return import::late_attachments(twin, ctx);
    }
    // Events of an issue that does not exist here yet can't say anything.
    let finished = work.iter().map(|event| event.id).collect();
    Transition { finished_events: finished, ..Transition::rest(twin) }
}

/// What is to be done without an event is done at once: a comparison that was asked for, contents that came while something else was done. Those
/// that come later wake the twin.
pub(crate) fn look_further(mut transition: Transition, ctx: &Context<'_>) -> Transition {
    let did_something = transition.consumed.is_some() || !transition.finished_events.is_empty();
    let more = !transition.twin.late.is_empty() || transition.twin.compare || transition.twin.reconsider;
    let wants = transition.twin.work == Work::Rest && more && did_something;
    if let Next::Rest { wake_at: wake_at @ None } = &mut transition.next
        && wants
    {
        *wake_at = Some(ctx.now);
    }
    transition
}

fn resume_export(mut twin: Twin, work: ExportWork) -> Transition {
    match (&work.stage, twin.local.clone()) {
        (ExportStage::Running { issue, frozen }, _) => export::run(twin, issue.clone(), *frozen),
        (ExportStage::Reading, Some(local)) => Transition::run(twin, Effect::ReadIssue { id: local.id }),
        (ExportStage::Reading, None) => {
            twin.work = Work::Rest;
            Transition { finished_events: work.events, ..Transition::rest(twin) }
        }
    }
}

fn resume_import(twin: Twin, work: ImportWork, ctx: &Context<'_>) -> Transition {
    match work.stage.clone() {
        ImportStage::Reading => import::begin(twin, work, ctx),
        ImportStage::Running { .. } => import::run_again(twin, work, ctx),
        ImportStage::Attaching { id_or_key, wanted } => attach::begin(twin, work, id_or_key, wanted),
        ImportStage::Fetching { .. } => import::fetch_again(twin, work),
        ImportStage::Applying { .. } => apply::go_on(twin, work, ctx),
        ImportStage::ReadingBack { .. } => settle::read_again(twin),
        ImportStage::Baselining { expected, frozen, .. } => settle::run_baseline(twin, expected, frozen),
    }
}

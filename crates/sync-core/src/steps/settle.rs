//! Step 8, settle: what both sides agree on now.
//!
//! In: our issue read back, the outgoing rule's view of it. Read: what the peer knew. Written: what the peer knows, what is agreed, the watermark.
//! Out: an acknowledgement. Errors: script-failed, tracker-refused, issue-gone; what is written stays and is acknowledged after a retry.

use crate::conflicts;
use crate::context::Context;
use crate::decide::Winner;
use crate::error::Failure;
use crate::items::Writable;
use crate::machine::failed;
use crate::merge::copy_value;
use crate::plan::Plan;
use crate::steps::accept::without_collections;
use crate::steps::{enqueue, export, stop};
use crate::transition::{Effect, Note, OutgoingPurpose, Transition};
use crate::twin::{Twin, Unsettled};
use crate::work::{Frozen, ImportStage, ImportWork, Work};
use entente_hub::changes::WriteStep;
use entente_hub::diff::{field_changes, same};
use entente_hub::issue::{COLLECTIONS, FIELD_NAMES};
use entente_hub::{Attachment, Comment, Field, HubIssue, Item, Replica, Status, Timestamp, Traces, WorkLog};
use std::collections::BTreeMap;

/// Fields that change by themselves with every write; they never count as somebody's edit.
const TRACKER_OWNED: &[&str] =
    &["id", "key", "created", "updated", "creator", "resolutionDate", "timeSpent", "project", "projectKey", "typeName"];

/// Names of fields in which somebody's edit shows.
pub(crate) fn differing_fields(one: &HubIssue, other: &HubIssue) -> Vec<&'static str> {
    field_changes(one, other).fields.into_iter().filter(|name| !TRACKER_OWNED.contains(name)).collect()
}

/// Reads our issue again.
pub(crate) fn read_again(twin: Twin) -> Transition {
    match twin.local.clone() {
        Some(local) => Transition::run(twin, Effect::ReadIssue { id: local.id }),
        None => Transition::rest(twin),
    }
}

/// Our issue was read back: find out what the peer may take as told.
pub(crate) fn read_back(
    mut twin: Twin,
    mut work: ImportWork,
    plan: Plan,
    readback: &HubIssue,
    ctx: &Context<'_>,
) -> Transition {
    let mut written = std::mem::take(&mut work.written);
    written.steps.extend(plan.steps);
    let known = work.known.take().or_else(|| twin.known.clone());
    let expected = Box::new(expected_issue(
        known.as_deref().unwrap_or(readback),
        (&written, &work.retell),
        readback,
        &twin.traces,
    ));
    let differs = is_taken_otherwise(&expected, &written, readback);
    let frozen = Frozen { now: ctx.now, seed: ctx.seed, rules_version: ctx.rules_version };
    work.stage = ImportStage::Baselining { expected: expected.clone(), differs, frozen, steps: written.steps.len() };
    twin.work = Work::Import(Box::new(work));
    run_baseline(twin, expected, frozen)
}

/// Runs the outgoing rule on what the peer may take as told.
pub(crate) fn run_baseline(twin: Twin, expected: Box<HubIssue>, frozen: Frozen) -> Transition {
    Transition::run(twin, Effect::RunOutgoing { issue: expected, frozen, purpose: OutgoingPurpose::Baseline })
}

/// Our issue as the peer knows it after this import: what it knows by the merge, with what was written. Whatever else the tracker holds
/// is an edit, and stays to be told; so is a value that was written and that the peer does not hold.
fn expected_issue(
    known: &HubIssue,
    (written, retell): (&Plan, &BTreeMap<String, Timestamp>),
    readback: &HubIssue,
    traces: &Traces,
) -> HubIssue {
    let mut expected = known.clone();
    for step in &written.steps {
        expect(&mut expected, &step.write, traces);
    }
    for name in retell.keys() {
        copy_value(&mut expected, known, name);
    }
    let fields = written.written_fields();
    let follows_status = !fields.status.is_absent() && fields.resolution.is_absent();
    for name in FIELD_NAMES.iter().filter(|name| !COLLECTIONS.contains(name)) {
        let owned = TRACKER_OWNED.contains(name) || (*name == "resolution" && follows_status);
        if owned || same(&expected, readback, name) {
            expected.copy_field(readback, name);
        }
    }
    for (name, field) in &mut expected.custom_fields {
        if let Some(read) = readback.custom_fields.get(name).filter(|read| read.value == field.value) {
            field.clone_from(read);
        }
    }
    expected.open.clone_from(&readback.open);
    refresh::<Comment>(&mut expected, readback);
    refresh::<Attachment>(&mut expected, readback);
    refresh::<WorkLog>(&mut expected, readback);
    expected
}

/// What a step leads to, as far as it was written as asked.
fn expect(expected: &mut HubIssue, write: &WriteStep, traces: &Traces) {
    match write {
        WriteStep::CreateIssue { fields } | WriteStep::UpdateFields { fields, .. } => {
            for name in fields.present_fields() {
                expected.copy_field(fields, name);
            }
            expected.custom_fields.extend(fields.custom_fields.clone());
        }
        WriteStep::Transition { status, .. } => expected.status = Field::Set(Status::by_name(status.clone())),
        // Where it leads is told by the read that follows.
        WriteStep::RunTransition { .. } => {}
        WriteStep::AddComment { comment, .. } => put(expected, comment, traces),
        WriteStep::UpdateComment { comment, .. } => replace(expected, comment),
        WriteStep::DeleteComment { comment_id, .. } => drop_item::<Comment>(expected, comment_id),
        WriteStep::AddAttachment { attachment, .. } => put(expected, attachment, traces),
        WriteStep::RemoveAttachment { attachment_id, .. } => drop_item::<Attachment>(expected, attachment_id),
        WriteStep::AddWorkLog { work_log, .. } => put(expected, work_log, traces),
        WriteStep::UpdateWorkLog { work_log, .. } => replace(expected, work_log),
        WriteStep::DeleteWorkLog { work_log_id, .. } => drop_item::<WorkLog>(expected, work_log_id),
    }
}

fn put<T: Item>(expected: &mut HubIssue, item: &T, traces: &Traces) {
    let trace = item.remote_id().and_then(|remote_id| traces.by_remote(T::KIND, remote_id));
    let Some(item) = trace.map(|trace| item.clone().with_id(trace.local_id.clone())) else { return };
    match T::collection_mut(expected) {
        Field::Set(items) if items.iter().any(|known| known.id() == item.id()) => {}
        Field::Set(items) => items.push(item),
        items => *items = Field::Set(vec![item]),
    }
}

fn replace<T: Writable>(expected: &mut HubIssue, item: &T) {
    let mut known = T::collection_mut(expected).value_mut().into_iter().flatten();
    if let Some(known) = known.find(|known| known.id() == item.id()) {
        known.take_content(item);
    }
}

fn drop_item<T: Item>(expected: &mut HubIssue, id: &str) {
    if let Some(items) = T::collection_mut(expected).value_mut() {
        items.retain(|item| item.id() != id);
    }
}

/// Items that say the same get the tracker's own form: author, times.
fn refresh<T: Item>(expected: &mut HubIssue, readback: &HubIssue) {
    for item in T::collection_mut(expected).value_mut().into_iter().flatten() {
        if let Some(read) = T::all(readback).iter().find(|read| read.id() == item.id() && read.same_content(item)) {
            item.clone_from(read);
        }
    }
}

/// Whether the tracker made something else of a value that was written. A person may have, too; then the next export is traced to the wrong
/// edit, which does no harm.
fn is_taken_otherwise(expected: &HubIssue, written: &Plan, readback: &HubIssue) -> bool {
    let fields = written.written_fields();
    let field = fields
        .present_fields()
        .into_iter()
        .any(|name| !TRACKER_OWNED.contains(&name) && !same(expected, readback, name));
    let item = |write| reads_otherwise::<Comment>(write, readback) || reads_otherwise::<WorkLog>(write, readback);
    field || written.steps.iter().any(|step| item(&step.write))
}

fn reads_otherwise<T: Writable>(write: &WriteStep, readback: &HubIssue) -> bool {
    T::updated_by(write)
        .is_some_and(|item| T::all(readback).iter().any(|read| read.id() == item.id() && !read.same_content(item)))
}

/// The outgoing rule ran on what the peer may take as told: acknowledge.
pub(crate) fn baseline_ran(
    mut twin: Twin,
    work: ImportWork,
    result: Result<Box<Replica>, Failure>,
    ctx: &Context<'_>,
) -> Transition {
    let ImportStage::Baselining { expected, differs, steps, .. } = work.stage.clone() else {
        return Transition::rest(twin);
    };
    // Without the rule's view the peer could not tell later what changed since: what is written stays, the acknowledgement waits for the rule.
    let mut replica = match result {
        Ok(replica) => replica,
        Err(failure) => return failed(twin, failure, ctx),
    };
    export::name_twins(&mut replica.hub_issue, &twin.traces);
    twin.sent = Some(replica.clone());
    agree(&mut twin, &work, Some(expected));
    twin.unsettled = differs.then_some(Unsettled { trace: work.trace, hops: work.hops });
    let key = twin.local.as_ref().map(|local| local.key.clone()).unwrap_or_default();
    let summary = match steps {
        0 => "Nothing to write.".to_owned(),
        1 => format!("Written into {key} in 1 step."),
        _ => format!("Written into {key} in {steps} steps."),
    };
    finish(twin, work, Some(replica), summary)
}

/// The rule wanted nothing that is not there already.
pub(crate) fn nothing_to_write(mut twin: Twin, work: ImportWork) -> Transition {
    agree(&mut twin, &work, None);
    let replica = twin.sent.clone();
    finish(twin, work, replica, "Nothing to write: the issue is as the incoming rule wants it.".into())
}

/// The rule chose not to create an issue.
pub(crate) fn not_created(twin: Twin, work: ImportWork) -> Transition {
    finish(twin, work, None, "The incoming rule assigned nothing, so no issue was created.".into())
}

/// Both sides agree on what was written; on everything, when the sender had seen all that we told.
fn agree(twin: &mut Twin, work: &ImportWork, expected: Option<Box<HubIssue>>) {
    let saw_all = work.seen >= twin.sequences.last_update;
    twin.told.forget(work.seen);
    if let Some(expected) = expected {
        if !saw_all && let Some(agreed) = &mut twin.agreed {
            for name in differing_fields(&expected, twin.known.as_deref().unwrap_or(&HubIssue::default())) {
                agreed.copy_field(&expected, name);
            }
        }
        twin.known = Some(expected);
    }
    if saw_all {
        twin.agreed = twin.known.clone().map(without_collections);
    }
}

fn finish(mut twin: Twin, work: ImportWork, replica: Option<Box<Replica>>, summary: String) -> Transition {
    let sequence = work.sequence.unwrap_or(twin.sequences.peer_update);
    if let Some(sequence) = work.sequence {
        // A message that is looked at again is not the newest.
        twin.sequences.applied = twin.sequences.applied.max(sequence);
        twin.sequences.peer_update = sequence;
        // What people did here since then is told now.
        twin.compare |= twin.forgotten.take().is_some();
    }
    let (contested, conflicts): (Vec<_>, Vec<_>) =
        work.conflicts.into_iter().partition(|conflict| conflict.winner == Winner::Lead);
    conflicts::keep(&mut twin, contested, work.seen);
    let decided = conflicts.iter().filter_map(conflicts::told).collect();
    let conflicts: Vec<Note> = conflicts.iter().map(|conflict| conflicts::note(conflict, work.trace)).collect();
    twin.compare |= !work.retell.is_empty();
    twin.retell.extend(work.retell);
    twin.compare |= work.connect.as_ref().is_some_and(|connect| connect.content.tells_back());
    twin.compare |= work.wishes.sync_back;
    let stops = work.wishes.stop_sync;
    twin.previous = Some(work.replica);
    twin.work = Work::Rest;
    twin.retries = 0;
    let message = enqueue::applied(&mut twin, sequence, replica, decided, (work.trace, work.hops));
    let mut transition = Transition::rest(twin).note("settle", Some(work.trace), summary);
    transition.notes.extend(conflicts);
    transition.consumed = work.sequence;
    transition.outgoing = vec![message];
    if stops { stop::by_rule(transition, work.trace) } else { transition }
}

//! Step 6, import: from a replica to a plan of changes.
//!
//! In: an update of the peer. Read: our issue, the previous replica, what is agreed. Written: the rule's frozen inputs, then the plan. Out: a read of our
//! issue, a run of the incoming rule, a request for contents of attachments.
//! Errors: script-failed, tracker-refused, issue-gone.

use crate::attach;
use crate::conflicts;
use crate::context::Context;
use crate::error::Failure;
use crate::machine::{BlobStatus, IncomingRun, RuleWishes, RunEnd, blocked, failed};
use crate::merge::{Merge, changed_there_deleted_here, merge};
use crate::plan::{Plan, plan, plan_late};
use crate::steps::{apply, settle, stop};
use crate::storing;
use crate::transition::{Effect, IncomingInputs, Next, Note, Transition};
use crate::twin::Twin;
use crate::work::{Frozen, ImportStage, ImportWork, Work};
use entente_hub::changes::WriteStep;
use entente_hub::diff::{delta, same_message};
use entente_hub::{Attachment, Comment, HubIssue, IssueRef, Replica, WorkLog};
use std::collections::BTreeMap;

/// Text does not wait longer than this for contents of attachments, in milliseconds.
const LONGEST_FETCH_MS: i64 = 60_000;

/// Begins, or begins again, with a fresh look at our issue.
pub(crate) fn begin(mut twin: Twin, mut work: ImportWork, ctx: &Context<'_>) -> Transition {
    work.stage = ImportStage::Reading;
    work.forget_open_stop();
    match twin.local.clone() {
        Some(local) => {
            twin.work = Work::Import(Box::new(work));
            Transition::run(twin, Effect::ReadIssue { id: local.id })
        }
        None => match work.connect.clone() {
            Some(connect) => {
                twin.work = Work::Import(Box::new(work));
                Transition::run(twin, Effect::FindToConnect { key: connect.issue_key })
            }
            None => issue_read(twin, work, None, ctx),
        },
    }
}

/// The issue that the peer wants to connect was looked for. From the moment that it is stored nobody else can take it.
pub(crate) fn issue_found(
    mut twin: Twin,
    work: ImportWork,
    found: Result<IssueRef, Failure>,
    ctx: &Context<'_>,
) -> Transition {
    match found {
        Ok(issue) => {
            twin.local = Some(issue.clone());
            twin.work = Work::Import(Box::new(work));
            Transition::run(twin, Effect::ReadIssue { id: issue.id }).durably()
        }
        Err(Failure::Refused { message, .. }) => stop::not_connected(twin, work.trace, message),
        Err(failure) => failed(twin, failure, ctx),
    }
}

/// Our issue was read, or must be created: run the rule on frozen inputs. Only our issue is read anew when the run is repeated, so that no
/// edit made since is overwritten unseen.
pub(crate) fn issue_read(
    twin: Twin,
    mut work: ImportWork,
    issue: Option<Box<HubIssue>>,
    ctx: &Context<'_>,
) -> Transition {
    if work.sequence.is_none() {
        // Late attachments need no rule.
        work.stage = ImportStage::Fetching { plan: late_plan(&twin), give_up_at: ctx.now, waited: false };
        return fetch(twin, work);
    }
    let content = work.connect.as_ref().map(|connect| connect.content);
    if let (Some(content), Some(mine)) = (content.filter(|content| content.writes_nothing()), issue.as_deref()) {
        work.known = Some(Box::new(content.known(mine)));
        return settle::read_back(twin, work, Plan::default(), mine, ctx);
    }
    let frozen = match (&work.stage, &work.stops) {
        (_, Some(stops)) => stops.frozen,
        (ImportStage::Running { frozen, .. }, None) => *frozen,
        _ => Frozen { now: ctx.now, seed: ctx.seed, rules_version: ctx.rules_version },
    };
    work.stage = ImportStage::Running { issue: issue.clone(), frozen };
    run(twin, &work, issue, frozen)
}

/// The run was interrupted: look at our issue again, then repeat it.
pub(crate) fn run_again(mut twin: Twin, mut work: ImportWork, ctx: &Context<'_>) -> Transition {
    work.forget_open_stop();
    match twin.local.clone() {
        Some(local) => {
            twin.work = Work::Import(Box::new(work));
            Transition::run(twin, Effect::ReadIssue { id: local.id })
        }
        None => issue_read(twin, work, None, ctx),
    }
}

fn run(mut twin: Twin, work: &ImportWork, issue: Option<Box<HubIssue>>, frozen: Frozen) -> Transition {
    // A rule that stopped runs again on what it saw first.
    let seen = issue.as_ref().is_some_and(|mine| seen_all(&twin, work, mine));
    let issue = work.stops.as_ref().map_or(issue, |stops| stops.before.clone());
    // On the first sync everything is new, also what came before the rule chose to create an issue.
    let first = issue.is_none() || work.written.creates();
    let previous = twin.previous.as_deref().filter(|_| !first).cloned();
    let (stored, answers) = match &work.stops {
        Some(stops) => (stops.stored.clone(), stops.answers.clone()),
        None => (Vec::new(), Vec::new()),
    };
    let shadow = previous.is_some() && issue.is_some() && !seen;
    let inputs = IncomingInputs {
        issue: issue.map(|issue| *issue),
        replica: (*work.replica).clone(),
        previous,
        traces: work.stops.as_ref().map_or(&twin.traces, |stops| &stops.traces).clone(),
        frozen,
        shadow,
        sequence: work.sequence.unwrap_or_default(),
        stored,
        answers,
    };
    twin.work = Work::Import(Box::new(work.clone()));
    Transition::run(twin, Effect::RunIncoming(Box::new(inputs))).durably()
}

/// Whether the sender had seen our latest state, the edits included that we have not told yet. Then the rule is taken to the letter.
fn seen_all(twin: &Twin, work: &ImportWork, mine: &HubIssue) -> bool {
    let Some(known) = twin.known.as_deref() else { return true };
    let edited = !delta(known.comments(), mine.comments()).changed.is_empty();
    work.seen >= twin.sequences.last_update && !edited && settle::differing_fields(known, mine).is_empty()
}

/// The rule ran: plan what to write.
pub(crate) fn rule_ran(mut twin: Twin, mut work: ImportWork, run: &IncomingRun, ctx: &Context<'_>) -> Transition {
    twin.retries = 0;
    if let RunEnd::Stopped { answers } = &run.end {
        storing::stop(&twin, &mut work, answers.clone());
    }
    // A message that is looked at again was obeyed already.
    if work.sequence.is_none_or(|sequence| sequence > twin.sequences.peer_update) {
        work.wishes.clone_from(&run.wishes);
    }
    for trace in run.traces.iter() {
        twin.traces.add(trace.clone());
    }
    if let RunEnd::Handled { id_or_key } = &run.end {
        return attach::begin(twin, work, id_or_key.clone(), None);
    }
    let tag = work.tag();
    let Some(local) = twin.local.clone() else {
        if let Some(named) = attach::named_issue(&run.wanted) {
            return attach::begin(twin, work, named, Some(Box::new(run.wanted.clone())));
        }
        if run.wanted.is_empty() {
            let nothing = work.is_storing();
            return if nothing {
                storing::stored(twin, work, Box::default(), ctx)
            } else {
                settle::not_created(twin, work)
            };
        }
        let plan = plan(None, &run.wanted, &twin.traces, &tag).with_transitions(None, &work.wishes.transitions, &tag);
        return fetch_or_apply(twin, work, plan, ctx);
    };
    let run = &storing::on_newest(&work, run);
    let known = storing::known(&twin, &work, &run.before);
    let both = Merge {
        mine: &run.before,
        wanted: &run.wanted,
        shadow: run.shadow.as_ref(),
        known: &known,
        agreed: twin.agreed.as_deref(),
        told: &twin.told,
        seen: work.seen,
        traces: &twin.traces,
        written: &work.written,
        lead: ctx.lead,
        first: twin.sent.is_none(),
        policies: ctx.policies,
        decided: &work.conflicts,
        mine_at: ctx.edited_at(&run.before),
        theirs_at: work.changed_at,
    };
    let merged = match &work.connect {
        Some(connect) => connect.content.unite(&run.before, &run.wanted),
        None => merge(&both),
    };
    let (before, previous) = (&run.before, twin.previous.as_deref());
    let comments = changed_there_deleted_here::<Comment>(before, &work.replica, previous, &twin.traces);
    let logs = changed_there_deleted_here::<WorkLog>(before, &work.replica, previous, &twin.traces);
    let asked = conflicts::record(&mut work, merged.conflicts.into_iter().chain(comments).chain(logs));
    if let Some(error) = conflicts::undecided(&twin, &work, ctx.now) {
        let notes: Vec<Note> = asked.iter().map(|conflict| conflicts::note(conflict, work.trace)).collect();
        twin.work = Work::Import(Box::new(work));
        let mut transition = blocked(twin, error);
        transition.notes.splice(0..0, notes);
        return transition;
    }
    work.retell.extend(merged.retell);
    forget_withdrawn(&mut twin.late, &work);
    let plan = plan(Some((&local, &run.before)), &merged.wanted, &twin.traces, &tag)
        .with_transitions(Some(&local), &work.wishes.transitions, &tag)
        .without(&work.written);
    let silent = twin.known.as_deref().is_some_and(|known| same_message(known, &merged.known));
    work.known = Some(Box::new(merged.known));
    if !plan.steps.is_empty() {
        let decided = !work.conflicts.is_empty();
        let transition = fetch_or_apply(twin, work, plan, ctx);
        // What lost is on record before it is overwritten.
        return if decided { transition.durably() } else { transition };
    }
    if work.is_storing() {
        return storing::stored(twin, work, Box::new(run.before.clone()), ctx);
    }
    if silent && work.written.steps.is_empty() {
        return settle::nothing_to_write(twin, work);
    }
    settle::read_back(twin, work, plan, &run.before, ctx)
}

/// An attachment that the peer removed again is not awaited any more.
fn forget_withdrawn(late: &mut Vec<Attachment>, work: &ImportWork) {
    let Some(offered) = work.replica.hub_issue.attachments.value() else { return };
    late.retain(|file| offered.iter().any(|offer| Some(&offer.id) == file.remote_id.as_ref()));
}

pub(crate) fn fetch_or_apply(twin: Twin, mut work: ImportWork, plan: Plan, ctx: &Context<'_>) -> Transition {
    if plan.attachments().is_empty() {
        return apply::begin(twin, work, plan, ctx);
    }
    let give_up_at = *work.fetch_until.get_or_insert(ctx.now.plus_millis(LONGEST_FETCH_MS));
    work.stage = ImportStage::Fetching { plan, give_up_at, waited: false };
    fetch(twin, work)
}

fn fetch(mut twin: Twin, work: ImportWork) -> Transition {
    let attachments = match &work.stage {
        ImportStage::Fetching { plan, .. } => plan.attachments(),
        _ => Vec::new(),
    };
    twin.work = Work::Import(Box::new(work));
    Transition::run(twin, Effect::FetchBlobs { attachments }).durably()
}

/// Goes on after a pause.
pub(crate) fn fetch_again(twin: Twin, mut work: ImportWork) -> Transition {
    if let ImportStage::Fetching { waited, .. } = &mut work.stage {
        *waited = true;
    }
    fetch(twin, work)
}

/// Attachments that did not come in time are written as soon as they are here.
pub(crate) fn late_attachments(mut twin: Twin, ctx: &Context<'_>) -> Transition {
    let Some(replica) = twin.previous.clone() else {
        twin.late.clear();
        return Transition::rest(twin);
    };
    let stage = ImportStage::Fetching { plan: late_plan(&twin), give_up_at: ctx.now, waited: false };
    fetch(twin, unheard(None, 0, replica, stage))
}

/// What the peer told last is looked at again, since it did not take a value that was kept here for it to decide.
pub(crate) fn reconsider(mut twin: Twin, ctx: &Context<'_>) -> Transition {
    twin.reconsider = false;
    let Some(replica) = twin.previous.clone() else { return Transition::rest(twin) };
    let work = unheard(Some(twin.sequences.peer_update), twin.sequences.update_applied, replica, ImportStage::Reading);
    begin(twin, work, ctx)
}

/// An import without a message.
fn unheard(sequence: Option<u64>, seen: u64, replica: Box<Replica>, stage: ImportStage) -> ImportWork {
    ImportWork {
        sequence,
        seen,
        trace: entente_hub::TraceId::from_bytes([0; 16]),
        hops: 0,
        replica,
        connect: None,
        changed_at: None,
        conflicts: Vec::new(),
        retell: BTreeMap::new(),
        written: Plan::default(),
        known: None,
        fetch_until: None,
        stops: None,
        wishes: RuleWishes::default(),
        looked_for: Vec::new(),
        stage,
    }
}

fn late_plan(twin: &Twin) -> Plan {
    twin.local.as_ref().map(|local| plan_late(local, &twin.late)).unwrap_or_default()
}

/// It is known which contents are here: write, wait, or go on without.
pub(crate) fn blobs_stand(mut twin: Twin, mut work: ImportWork, blobs: &[BlobStatus], ctx: &Context<'_>) -> Transition {
    let ImportStage::Fetching { mut plan, give_up_at, waited } = work.stage.clone() else {
        return Transition::rest(twin);
    };
    let waiting = blobs.iter().any(|blob| matches!(blob, BlobStatus::Waiting { .. }));
    if waiting && ctx.now < give_up_at {
        work.stage = ImportStage::Fetching { plan, give_up_at, waited: true };
        twin.work = Work::Import(Box::new(work));
        let next = Next::Rest { wake_at: Some(give_up_at) };
        return Transition::to(twin, next);
    }
    if waited && work.sequence.is_some() && twin.local.is_some() {
        // People may have edited meanwhile: plan anew from a fresh look. The time to give up stays.
        return begin(twin, work, ctx);
    }
    let asked = plan.attachments();
    let mut notes = Vec::new();
    let mut late = Vec::new();
    plan.steps.retain_mut(|step| match &mut step.write {
        WriteStep::AddAttachment { attachment, .. } => keep(attachment, blobs, &mut late, &mut notes),
        _ => true,
    });
    let was_late = work.sequence.is_none();
    twin.late.retain(|file| !asked.iter().any(|asked| asked.remote_id == file.remote_id));
    twin.late.extend(late);
    if was_late && plan.steps.is_empty() {
        twin.work = Work::Rest;
        return Transition { notes, ..Transition::rest(twin) };
    }
    let mut transition = apply::begin(twin, work, plan, ctx);
    transition.notes.extend(notes);
    transition
}

/// Whether an attachment's step stays in the plan; its hash and size become known on the way.
fn keep(file: &mut Attachment, blobs: &[BlobStatus], late: &mut Vec<Attachment>, notes: &mut Vec<Note>) -> bool {
    let wanted = file.remote_id.clone().unwrap_or_default();
    let of_this = blobs.iter().find(|blob| match blob {
        BlobStatus::Complete { remote_id, .. }
        | BlobStatus::Waiting { remote_id }
        | BlobStatus::Failed { remote_id, .. } => *remote_id == wanted,
    });
    match of_this {
        Some(BlobStatus::Complete { sha256, size, .. }) => {
            file.sha256 = Some(sha256.clone());
            file.filesize = *size;
            true
        }
        Some(BlobStatus::Failed { detail, .. }) => {
            notes.push(Note {
                step: "error",
                summary: format!("The attachment {} can't come: {detail}.", file.filename),
                detail: None,
                trace: None,
            });
            false
        }
        Some(BlobStatus::Waiting { .. }) | None => {
            late.push(file.clone());
            false
        }
    }
}

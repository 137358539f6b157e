//! Step 5, accept: a message in its place of the order.
//!
//! In: the oldest message that waits. Read: the sequences. Written: the watermark, what is agreed. Out: an import, or nothing.
//! Errors: none; doubled and late messages are dropped.

use crate::conflicts;
use crate::context::Context;
use crate::machine::RuleWishes;
use crate::message::{Body, TwinMessage};
use crate::plan::Plan;
use crate::steps::{import, stop};
use crate::transition::{Next, Note, Transition};
use crate::twin::{RemoteIssue, Twin};
use crate::work::{ImportStage, ImportWork};
use entente_hub::diff::same_message;
use entente_hub::{Replica, Trace, Traces};
use std::collections::BTreeMap;

/// Whether nothing is missing before a message.
pub(crate) fn is_next(twin: &Twin, message: &TwinMessage) -> bool {
    message.sequence <= twin.sequences.applied + 1
}

/// Takes a message in.
pub(crate) fn message(mut twin: Twin, message: TwinMessage, ctx: &Context<'_>) -> Transition {
    let expected = twin.sequences.applied + 1;
    if message.sequence < expected {
        return Transition { consumed: Some(message.sequence), ..Transition::rest(twin) };
    }
    if message.sequence > expected {
        // The mailbox restores order, so one is missing that the sender must send again: wait for it.
        return Transition::to(twin, Next::Rest { wake_at: Some(ctx.now.plus_millis(60_000)) });
    }
    match message.body {
        Body::Update { replica, connect, changed_at } => {
            // A message that says nothing new asks to compare: both sides do.
            let repeated =
                twin.previous.as_ref().is_some_and(|known| same_message(&known.hub_issue, &replica.hub_issue));
            twin.compare |= repeated;
            // The other side's key is known when its rule sends it, else from its acknowledgements.
            if let Some(key) = replica.hub_issue.key.value() {
                let id = replica.issue_id.clone().or_else(|| twin.remote.take()?.id);
                twin.remote = Some(RemoteIssue { key: key.clone(), url: replica.issue_url.clone(), id });
            }
            let work = ImportWork {
                sequence: Some(message.sequence),
                seen: message.seen,
                trace: message.trace,
                hops: message.hops,
                replica,
                connect: connect.filter(|_| twin.local.is_none()),
                changed_at,
                conflicts: Vec::new(),
                retell: BTreeMap::new(),
                written: Plan::default(),
                known: None,
                fetch_until: None,
                stops: None,
                wishes: RuleWishes::default(),
                looked_for: Vec::new(),
                stage: ImportStage::Reading,
            };
            import::begin(twin, work, ctx)
        }
        Body::Applied { sequence, issue_key, issue_url, traces, replica, decided } => {
            twin.told.forget(message.seen);
            let told = replica.as_ref().and_then(|replica| replica.issue_id.clone());
            let id = told.or_else(|| twin.remote.as_ref()?.id.clone());
            let known = issue_key.map(|key| RemoteIssue { key, url: issue_url, id });
            let summary = applied(&mut twin, sequence, known, &traces, replica);
            twin.sequences.applied = message.sequence;
            let conflicts = conflicts::hear(&mut twin, sequence, &decided);
            let notes = conflicts.iter().map(|conflict| conflicts::note(conflict, message.trace));
            let notes: Vec<Note> = notes.collect();
            let mut transition = Transition { consumed: Some(message.sequence), ..Transition::rest(twin) }.note(
                "settle",
                Some(message.trace),
                summary,
            );
            transition.notes.extend(notes);
            transition
        }
        // Found before any message is taken in its turn.
        Body::Stopped { reason } => stop::by_peer(twin, &reason),
    }
}

/// The peer has written an update of ours.
fn applied(
    twin: &mut Twin,
    sequence: u64,
    remote: Option<RemoteIssue>,
    traces: &Traces,
    replica: Option<Box<Replica>>,
) -> String {
    for trace in traces.iter().map(Trace::reversed) {
        twin.traces.add(trace);
    }
    let summary = match &remote {
        Some(issue) => format!("The other side has written it into {}.", issue.key),
        None => "The other side's rule chose to create no issue.".to_owned(),
    };
    if remote.is_some() {
        twin.remote = remote;
    }
    if replica.is_some() {
        twin.previous = replica;
    }
    twin.sequences.update_applied = twin.sequences.update_applied.max(sequence);
    if sequence == twin.sequences.last_update {
        twin.agreed = twin.known.clone().map(without_collections);
    }
    summary
}

/// The base of a merge needs no collections: their items have twins of their own.
pub(crate) fn without_collections(mut issue: Box<entente_hub::HubIssue>) -> Box<entente_hub::HubIssue> {
    issue.comments = entente_hub::Field::Absent;
    issue.attachments = entente_hub::Field::Absent;
    issue.work_logs = entente_hub::Field::Absent;
    issue
}

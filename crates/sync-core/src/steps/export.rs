//! Step 2, export: from our issue to a replica.
//!
//! In: our issue. Read: what we told the peer last. Written: the frozen inputs of the rule. Out: a run of the outgoing rule, then a message or nothing.
//! Errors: script-failed, tracker-refused, issue-gone.

use crate::calibration::known_of;
use crate::context::Context;
use crate::steps::{deliver, enqueue};
use crate::transition::{Effect, OutgoingPurpose, Transition};
use crate::twin::Twin;
use crate::work::{ExportStage, ExportWork, Frozen, Work};
use entente_hub::diff::{describe, same_message};
use entente_hub::{HubIssue, Replica, TraceKind, Traces};

/// Our issue was read: run the rule.
pub(crate) fn issue_read(mut twin: Twin, mut work: ExportWork, issue: Box<HubIssue>, ctx: &Context<'_>) -> Transition {
    let frozen = Frozen { now: ctx.now, seed: ctx.seed, rules_version: ctx.rules_version };
    work.stage = ExportStage::Running { issue: issue.clone(), frozen };
    twin.work = Work::Export(Box::new(work));
    run(twin, issue, frozen)
}

/// Runs the outgoing rule.
pub(crate) fn run(twin: Twin, issue: Box<HubIssue>, frozen: Frozen) -> Transition {
    Transition::run(twin, Effect::RunOutgoing { issue, frozen, purpose: OutgoingPurpose::Export })
}

/// The rule ran: tell the peer, if there is something new to tell.
pub(crate) fn rule_ran(
    mut twin: Twin,
    work: ExportWork,
    issue: &HubIssue,
    mut replica: Box<Replica>,
    ctx: &Context<'_>,
) -> Transition {
    name_twins(&mut replica.hub_issue, &twin.traces);
    let told = twin.sent.as_ref().map(|sent| &sent.hub_issue);
    if let (Some(told), None) = (told, &twin.known) {
        twin.known = Some(Box::new(known_of(issue, &replica.hub_issue, told)));
        if twin.awaits_update() {
            twin.work = Work::Rest;
            twin.retries = 0;
            return Transition::rest(twin);
        }
    }
    let same = told.is_some_and(|told| same_message(told, &replica.hub_issue));
    let news = twin.connect.is_some() || !replica.hub_issue.is_empty() && (work.forced || !same);
    let hops = twin.unsettled.map_or(0, |unsettled| unsettled.hops + 1);
    if news && deliver::too_many_hops(hops) {
        return deliver::stop_loop(twin, ctx);
    }
    let trace = twin.unsettled.map_or(work.trace, |unsettled| unsettled.trace);
    let changes = describe(told.unwrap_or(&HubIssue::default()), &replica.hub_issue);
    twin.work = Work::Rest;
    twin.retries = 0;
    twin.unsettled = None;
    let mut transition = if news {
        let what = match (&twin.connect, twin.sent.is_none(), same) {
            (Some(connect), _, _) => format!("The other side is asked to connect its issue {}.", connect.issue_key),
            (None, true, _) => "The issue is offered to the other side.".to_owned(),
            (None, false, true) => "The other side is asked to compare.".to_owned(),
            (None, false, false) => told_what(&changes),
        };
        let message = enqueue::update(&mut twin, issue, replica, trace, hops, ctx.edited_at(issue));
        Transition { outgoing: vec![message], ..Transition::rest(twin) }.note("export", Some(trace), what)
    } else {
        twin.retell.clear();
        Transition::rest(twin)
    };
    transition.finished_events = work.events;
    transition
}

fn told_what(changes: &[String]) -> String {
    let shown: Vec<&str> = changes.iter().take(5).map(String::as_str).collect();
    let more = changes.len().saturating_sub(shown.len());
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("The other side is told: {}{rest}.", shown.join("; "))
}

/// Says of each comment, attachment and work log which one on the other side is its twin.
pub(crate) fn name_twins(issue: &mut HubIssue, traces: &Traces) {
    let remote = |kind, id: &str| traces.by_local(kind, id).map(|trace| trace.remote_id.clone());
    for comment in issue.comments.value_mut().into_iter().flatten() {
        comment.remote_id = remote(TraceKind::Comment, &comment.id);
    }
    for file in issue.attachments.value_mut().into_iter().flatten() {
        file.remote_id = remote(TraceKind::Attachment, &file.id);
    }
    for log in issue.work_logs.value_mut().into_iter().flatten() {
        log.remote_id = remote(TraceKind::Worklog, &log.id);
    }
}

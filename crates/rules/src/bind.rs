//! Puts all variables of a script in place (catalogue 2.1).

use crate::api::{IncomingFacts, Side, Surroundings};
use crate::deltas::{Deltas, Twinned, deltas};
use crate::helpers::catalogue::HelperKind;
use crate::helpers::log::Log;
use crate::helpers::store::Store;
use crate::helpers::{Helper, Scene};
use crate::object::facts;
use crate::object::issue::{IssueObject, Role, item_kind};
use crate::object::record::Record;
use entente_groovy_vm::{Heap, Run, Value};
use entente_hub::{Attachment, Comment, HubIssue, IssueRef, TraceKind, Traces, WorkLog};
use serde::Serialize;
use std::sync::Arc;

/// Other names of the local issue on one connector or another.
const ISSUE_NAMES: &[&str] = &[
    "issue",
    "entity",
    "workItem",
    "ticket",
    "defect",
    "incident",
    "problem",
    "requestItem",
    "enhancement",
    "changeRequest",
];

/// The objects that the embedding looks at after the run.
pub(crate) struct Bound {
    pub issue: Value,
    pub replica: Value,
    pub log: Value,
    /// `traces`, in the incoming script.
    pub traces: Value,
    /// What helpers know, and what the script wished for.
    pub scene: Arc<Scene>,
}

/// Other variables that both scripts have.
const COMMON_NAMES: &[&str] =
    &["replica", "previous", "firstSync", "connection", "relation", "issueKey", "issueUrl", "entityType", "log"];
/// Variables that only the incoming script has.
const INCOMING_NAMES: &[&str] = &["issueBeforeScript", "traces", "syncRequest", "blobMetadataList", "store"];

/// All names that are bound in a script.
pub(crate) fn names(side: Side) -> Vec<&'static str> {
    let incoming = if side == Side::Incoming { INCOMING_NAMES } else { &[] };
    let helpers = HelperKind::ALL.iter().map(|kind| kind.name());
    ISSUE_NAMES.iter().chain(COMMON_NAMES).chain(incoming).copied().chain(helpers).collect()
}

/// Whether a variable is an issue: the local one, the replica, or an earlier state of one of them.
pub(crate) fn is_issue(name: &str) -> bool {
    ISSUE_NAMES.contains(&name) || matches!(name, "replica" | "previous" | "issueBeforeScript")
}

/// Binds the outgoing script's variables.
pub(crate) fn outgoing(run: &mut Run, issue: &HubIssue, around: &Surroundings) -> Bound {
    let heap = run.heap_mut();
    let source = add(heap, IssueObject::new(Role::Source, issue.clone(), Traces::default()));
    let replica = add(heap, IssueObject::new(Role::Outgoing, HubIssue::default(), Traces::default()));
    run.bind("previous", Value::Null);
    // The other side's address is known once there is a twin.
    run.bind("firstSync", Value::Bool(around.issue_url.is_none()));
    common(run, Side::Outgoing, around, source, replica, Value::Null)
}

/// Binds the incoming script's variables.
pub(crate) fn incoming(run: &mut Run, facts: &IncomingFacts, around: &Surroundings) -> Bound {
    let local = facts.issue.clone().unwrap_or_default();
    let heap = run.heap_mut();
    let replica = received(heap, facts, &local);
    let previous = facts.previous.as_ref().map(|previous| previous_issue(heap, &previous.hub_issue, &facts.traces));
    let before = add(heap, IssueObject::new(Role::Received, local.clone(), facts.traces.clone()));
    let mut issue = IssueObject::new(Role::Target, local, facts.traces.clone());
    issue.follow(replica);
    let issue = add(heap, issue);
    let traces = facts::traces(heap, &facts.traces);
    let request = facts::sync_request(heap, traces);
    let metadata = heap.list(Vec::new());
    run.bind("previous", previous.unwrap_or_default());
    run.bind("firstSync", Value::Bool(facts.first_sync));
    run.bind("issueBeforeScript", before);
    run.bind("traces", traces);
    run.bind("syncRequest", request);
    run.bind("blobMetadataList", metadata);
    let store = run.heap_mut().add_host(Box::new(Store { issue, called: 0 }));
    run.bind("store", store);
    common(run, Side::Incoming, around, issue, replica, traces)
}

fn common(run: &mut Run, side: Side, around: &Surroundings, issue: Value, replica: Value, traces: Value) -> Bound {
    let heap = run.heap_mut();
    let log = heap.add_host(Box::new(Log::default()));
    let connection = facts::connection(heap, &around.connection, &around.tracker);
    let key = around.local.as_ref().map(|local| facts::issue_key(heap, local));
    let url = match side {
        // On its own side an issue's address is the tracker's; what is known of the twin is the other one's.
        Side::Outgoing => around.local.as_ref().map(|local| format!("{}/browse/{}", around.tracker.address, local.key)),
        Side::Incoming => around.issue_url.clone(),
    };
    let url = url.map_or(Value::Null, |url| heap.string(url));
    let entity_type = heap.string("issue");
    let scene = Arc::new(Scene::new(around.clone(), issue));
    let helpers: Vec<(HelperKind, Value)> = HelperKind::ALL
        .iter()
        .map(|kind| (*kind, heap.add_host(Box::new(Helper { kind: *kind, scene: Arc::clone(&scene) }))))
        .collect();
    for (kind, helper) in helpers {
        run.bind(kind.name(), helper);
    }
    for name in ISSUE_NAMES {
        run.bind(name, issue);
    }
    run.bind("replica", replica);
    run.bind("connection", connection);
    run.bind("relation", connection);
    run.bind("issueKey", key.unwrap_or_default());
    run.bind("issueUrl", url);
    run.bind("entityType", entity_type);
    run.bind("log", log);
    Bound { issue, replica, log, traces, scene }
}

/// The issue was stored: what the script sees of it is as the tracker has it now.
pub(crate) fn refresh(run: &mut Run, bound: &mut Bound, issue: &HubIssue, pairs: &Traces) {
    let heap = run.heap_mut();
    let mut target = IssueObject::new(Role::Target, issue.clone(), pairs.clone());
    target.follow(bound.replica);
    if let Some(object) = heap.host_mut::<IssueObject>(bound.issue) {
        *object = target;
    }
    let before = add(heap, IssueObject::new(Role::Received, issue.clone(), pairs.clone()));
    let known = facts::read_traces(heap, bound.traces);
    for trace in pairs.iter().filter(|trace| !known.iter().any(|known| known == *trace)) {
        facts::add_trace(heap, bound.traces, trace);
    }
    let key = issue.id.value().zip(issue.key.value());
    let key = key.map(|(id, key)| facts::issue_key(heap, &IssueRef { id: id.clone(), key: key.clone() }));
    run.bind("issueBeforeScript", before);
    run.bind("issueKey", key.unwrap_or_default());
}

fn add(heap: &mut Heap, issue: IssueObject) -> Value {
    heap.add_host(Box::new(issue))
}

/// The replica with its collections as seen from here, and what is new, changed or gone in them.
fn received(heap: &mut Heap, facts: &IncomingFacts, local: &HubIssue) -> Value {
    let now = &facts.replica.hub_issue;
    let before = facts.previous.as_ref().map(|previous| &previous.hub_issue);
    let traces = &facts.traces;
    let mut issue = IssueObject::new(Role::Received, now.clone(), Traces::default());
    let comments: Deltas<Comment> =
        deltas(now.comments.value().map(Vec::as_slice), before.map(HubIssue::comments), local.comments(), traces);
    place(heap, &mut issue, &comments, ["comments", "addedComments", "changedComments", "removedComments"]);
    let files: Deltas<Attachment> = deltas(
        now.attachments.value().map(Vec::as_slice),
        before.map(HubIssue::attachments),
        local.attachments(),
        traces,
    );
    place(heap, &mut issue, &files, ["attachments", "addedAttachments", "", "removedAttachments"]);
    let logs: Deltas<WorkLog> =
        deltas(now.work_logs.value().map(Vec::as_slice), before.map(HubIssue::work_logs), local.work_logs(), traces);
    place(heap, &mut issue, &logs, ["workLogs", "addedWorkLogs", "changedWorkLogs", "removedWorkLogs"]);
    add(heap, issue)
}

fn place<T: Twinned + Serialize>(
    heap: &mut Heap,
    issue: &mut IssueObject,
    found: &Deltas<T>,
    [all, added, changed, removed]: [&'static str; 4],
) {
    let items: Vec<Value> = found.all.iter().map(|item| item_object(heap, item)).collect();
    let chosen = |positions: &[usize]| positions.iter().map(|at| items[*at]).collect::<Vec<Value>>();
    let (new, other) = (chosen(&found.added), chosen(&found.changed));
    let gone = found.removed.iter().map(|item| item_object(heap, item)).collect();
    let list = heap.list(new);
    issue.add_extra(added, list);
    if !changed.is_empty() {
        let list = heap.list(other);
        issue.add_extra(changed, list);
    }
    let list = heap.list(gone);
    issue.add_extra(removed, list);
    let list = heap.list(items);
    issue.preset(all, list);
}

fn item_object<T: Twinned + Serialize>(heap: &mut Heap, item: &T) -> Value {
    let kind: TraceKind = T::KIND;
    Record::of_json(heap, item_kind(kind), &serde_json::to_value(item).unwrap_or_default())
}

/// What the other side said before, with its items as seen from here.
fn previous_issue(heap: &mut Heap, before: &HubIssue, traces: &Traces) -> Value {
    fn seen<T: Twinned + Serialize>(heap: &mut Heap, items: &[T], traces: &Traces) -> Value {
        let items = items
            .iter()
            .map(|item| {
                let twin = traces.by_remote(T::KIND, item.id()).map(|trace| trace.local_id.as_str());
                item_object(heap, &item.seen_from_here(twin))
            })
            .collect();
        heap.list(items)
    }
    let mut issue = IssueObject::new(Role::Received, before.clone(), Traces::default());
    let comments = seen(heap, before.comments(), traces);
    issue.preset("comments", comments);
    let files = seen(heap, before.attachments(), traces);
    issue.preset("attachments", files);
    let logs = seen(heap, before.work_logs(), traces);
    issue.preset("workLogs", logs);
    add(heap, issue)
}

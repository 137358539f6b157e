//! Objects that tell a script where it is: connection, issue key, traces, sync request.

use super::any;
use super::kind::Kind;
use super::record::{Record, put, put_text};
use crate::api::{ConnectionFacts, TrackerFacts};
use entente_groovy_vm::{Heap, Value};
use entente_hub::{IssueRef, Trace, TraceKind, Traces};
use serde_json::json;

/// `connection` and `relation`.
pub(crate) fn connection(heap: &mut Heap, facts: &ConnectionFacts, tracker: &TrackerFacts) -> Value {
    let local = instance(heap, &facts.local_name, Some(tracker.address.as_str()));
    let remote = instance(heap, &facts.remote_name, facts.remote_url.as_deref());
    let values =
        any::show(heap, &json!({ "localInstanceName": facts.local_name, "remoteInstanceName": facts.remote_name }));
    let connection = Record::with_text(heap, Kind::Connection, "name", &facts.name);
    put_text(heap, connection, "description", Some(&facts.description));
    put_text(heap, connection, "status", Some("ACTIVE"));
    put(heap, connection, "localInstance", local);
    put(heap, connection, "remoteInstance", remote);
    put(heap, connection, "fieldValues", values);
    connection
}

fn instance(heap: &mut Heap, name: &str, url: Option<&str>) -> Value {
    let instance = Record::with_text(heap, Kind::Instance, "name", name);
    put_text(heap, instance, "url", url);
    instance
}

/// `issueKey`.
pub(crate) fn issue_key(heap: &mut Heap, issue: &IssueRef) -> Value {
    let key = Record::with_text(heap, Kind::IssueKey, "id", &issue.id);
    put_text(heap, key, "URN", Some(&issue.key));
    put_text(heap, key, "entityType", Some("issue"));
    key
}

/// `traces`.
pub(crate) fn traces(heap: &mut Heap, traces: &Traces) -> Value {
    let items = traces.iter().map(|trace| trace_object(heap, trace)).collect();
    heap.list(items)
}

fn trace_object(heap: &mut Heap, trace: &Trace) -> Value {
    let kind = KINDS.iter().find(|(kind, _)| *kind == trace.kind).map_or("", |(_, name)| *name);
    let item = Record::with_text(heap, Kind::Trace, "type", kind);
    put_text(heap, item, "localId", Some(&trace.local_id));
    put_text(heap, item, "remoteId", Some(&trace.remote_id));
    put_text(heap, item, "action", Some("NONE"));
    put(heap, item, "toSynchronize", Value::Bool(true));
    item
}

const KINDS: &[(TraceKind, &str)] =
    &[(TraceKind::Comment, "COMMENT"), (TraceKind::Attachment, "ATTACHMENT"), (TraceKind::Worklog, "WORKLOG")];

/// Adds a pair to the script's list.
pub(crate) fn add_trace(heap: &mut Heap, list: Value, trace: &Trace) {
    let item = trace_object(heap, trace);
    if let Some(items) = heap.list_mut(list) {
        items.push(item);
    }
}

/// The pairs in a script's list. What is no whole pair is passed over.
pub(crate) fn read_traces(heap: &mut Heap, list: Value) -> Vec<Trace> {
    let items = heap.elements(list).unwrap_or_default();
    let read = |item: Value| {
        let said = |name: &str| {
            let value = heap.host::<Record>(item).map(|record| record.get(name)).unwrap_or_default();
            (!value.is_null()).then(|| heap.to_text(value)).filter(|text| !text.is_empty())
        };
        let kind = said("type")?;
        let (kind, _) = KINDS.iter().find(|(_, name)| *name == kind)?;
        Some(Trace::new(*kind, said("localId")?, said("remoteId")?))
    };
    items.into_iter().filter_map(read).collect()
}

/// `syncRequest`.
pub(crate) fn sync_request(heap: &mut Heap, traces: Value) -> Value {
    let request = Record::empty(heap, Kind::SyncRequest);
    let metadata = heap.list(Vec::new());
    put(heap, request, "traces", traces);
    put(heap, request, "blobMetadataList", metadata);
    request
}

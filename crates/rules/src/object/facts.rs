//! Objects that tell a script where it is: connection, issue key, traces, sync request.

use super::any;
use super::kind::Kind;
use super::record::{Record, put, put_text};
use crate::api::{ConnectionFacts, TrackerFacts};
use entente_groovy_vm::{Heap, Value};
use entente_hub::{IssueRef, TraceKind, Traces};
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
    let items = traces
        .iter()
        .map(|trace| {
            let kind = match trace.kind {
                TraceKind::Comment => "COMMENT",
                TraceKind::Attachment => "ATTACHMENT",
                TraceKind::Worklog => "WORKLOG",
            };
            let item = Record::with_text(heap, Kind::Trace, "type", kind);
            put_text(heap, item, "localId", Some(&trace.local_id));
            put_text(heap, item, "remoteId", Some(&trace.remote_id));
            put_text(heap, item, "action", Some("NONE"));
            put(heap, item, "toSynchronize", Value::Bool(true));
            item
        })
        .collect();
    heap.list(items)
}

/// `syncRequest`.
pub(crate) fn sync_request(heap: &mut Heap, traces: Value) -> Value {
    let request = Record::empty(heap, Kind::SyncRequest);
    let metadata = heap.list(Vec::new());
    put(heap, request, "traces", traces);
    put(heap, request, "blobMetadataList", metadata);
    request
}

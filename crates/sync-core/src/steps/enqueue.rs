//! Step 3, enqueue: from a replica to a numbered message.
//!
//! In: a replica or an acknowledgement. Read: the sequences. Written: the sequences, what the peer knows now. Out: one message for the mailbox,
//! stored in the same transaction as the twin. Errors: none.

use crate::merge::{custom_name, item_name};
use crate::message::{Body, Decided, TwinMessage};
use crate::twin::Twin;
use entente_hub::diff::{delta, field_changes};
use entente_hub::{Comment, HubIssue, Item, Replica, Timestamp, TraceId, Traces, WorkLog};

/// The next message, with an update.
pub(crate) fn update(
    twin: &mut Twin,
    issue: &HubIssue,
    replica: Box<Replica>,
    trace: TraceId,
    hops: u32,
    edited_at: Timestamp,
) -> TwinMessage {
    twin.sent = Some(replica.clone());
    let before = twin.known.replace(Box::new(issue.clone()));
    let connect = twin.connect.take();
    let sequence = twin.sequences.sent + 1;
    let retold = std::mem::take(&mut twin.retell);
    let mut changed_at = None;
    for name in before.iter().flat_map(|before| changed(before, issue)) {
        // A value that won keeps the time of its edit, though it is told only now.
        let at = retold.get(&name).copied().unwrap_or(edited_at);
        changed_at = changed_at.max(Some(at));
        twin.told.note(name, sequence, at);
    }
    let body = Body::Update { replica, connect, changed_at: changed_at.or(Some(edited_at)) };
    let message = next(twin, trace, hops, body);
    twin.sequences.last_update = message.sequence;
    message
}

/// Names of the values in which two states of our issue differ.
fn changed(before: &HubIssue, after: &HubIssue) -> Vec<String> {
    let changes = field_changes(before, after);
    let custom = changes.custom_fields.iter().map(|name| custom_name(name));
    let items = changed_items::<Comment>(before, after).chain(changed_items::<WorkLog>(before, after));
    changes.fields.iter().map(|name| (*name).to_owned()).chain(custom).chain(items).collect()
}

fn changed_items<T: Item>(before: &HubIssue, after: &HubIssue) -> impl Iterator<Item = String> {
    delta(T::all(before), T::all(after)).changed.into_iter().map(|item| item_name::<T>(item.id()))
}

/// The next message, with an acknowledgement: the peer's update is written.
pub(crate) fn applied(
    twin: &mut Twin,
    sequence: u64,
    replica: Option<Box<Replica>>,
    decided: Vec<Decided>,
    (trace, hops): (TraceId, u32),
) -> TwinMessage {
    let issue_key = twin.local.as_ref().map(|local| local.key.clone());
    let issue_url = replica.as_ref().and_then(|replica| replica.issue_url.clone());
    let traces: Traces = twin.traces.iter().cloned().collect();
    next(twin, trace, hops, Body::Applied { sequence, issue_key, issue_url, traces, replica, decided })
}

/// The next message, which is the last: the sync has ended here.
pub(crate) fn stopped(twin: &mut Twin, trace: TraceId, reason: String) -> TwinMessage {
    next(twin, trace, 0, Body::Stopped { reason })
}

fn next(twin: &mut Twin, trace: TraceId, hops: u32, body: Body) -> TwinMessage {
    twin.sequences.sent += 1;
    TwinMessage { twin: twin.id, sequence: twin.sequences.sent, seen: twin.sequences.applied, trace, hops, body }
}

//! Between the state machine's messages and the link's.

use entente_hub::{Origin, Replica, Timestamp, Trace, TraceId, TraceKind, Traces, TwinId};
use entente_link::message::{self as link, Message, MessageError};
use entente_sync_core::{Body, Decided, TwinMessage};

/// A message that can't be used.
#[derive(Debug, thiserror::Error)]
pub enum WireError {
    /// The link's own error.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// A part of it does not have the agreed shape.
    #[error("the message's {part} is not understood")]
    Part {
        /// Which part.
        part: &'static str,
    },
    /// A kind of message that this version of the engine does not act on.
    #[error("a message of kind {kind} is not for a twin's order")]
    NotHandled {
        /// The kind.
        kind: &'static str,
    },
}

/// The body of an envelope.
///
/// # Errors
/// When the message is too large.
pub fn encode(message: &TwinMessage) -> Result<Vec<u8>, WireError> {
    let payload = match &message.body {
        Body::Update { replica, connect, changed_at } => {
            let connect = connect.as_ref().map(serde_json::to_value).transpose();
            let connect = connect.map_err(|_| WireError::Part { part: "connection of issues" })?;
            link::TwinPayload::Update(link::Update {
                replica: to_json(replica)?,
                connect,
                changed_at_ms: changed_at.map(|at| at.0),
            })
        }
        Body::Applied { sequence, issue_key, issue_url, traces, replica, decided } => {
            link::TwinPayload::Applied(link::Applied {
                applied: *sequence,
                remote_key: issue_key.clone(),
                remote_id: None,
                remote_url: issue_url.clone(),
                traces: traces.iter().map(trace_to_wire).collect(),
                replica: replica.as_ref().map(|replica| to_json(replica)).transpose()?.unwrap_or_default(),
                decided: decided.iter().map(decided_to_wire).collect(),
            })
        }
        Body::Stopped { reason } => link::TwinPayload::Stopped(link::Stopped { reason: reason.clone() }),
    };
    let wire = link::TwinMessage {
        twin: message.twin.to_string(),
        sequence: message.sequence,
        seen: message.seen,
        trace_id: message.trace.to_string(),
        cause_id: message.trace.to_string(),
        hops: u8::try_from(message.hops).unwrap_or(u8::MAX),
        payload,
    };
    Ok(Message::Twin(wire).encode()?)
}

/// The state machine's message.
///
/// # Errors
/// When a part is not what was agreed, or the kind is not known here.
pub fn decode(wire: link::TwinMessage) -> Result<TwinMessage, WireError> {
    let part = |part| move |_| WireError::Part { part };
    let twin: TwinId = wire.twin.parse().map_err(|_| WireError::Part { part: "twin id" })?;
    let trace: TraceId = wire.trace_id.parse().map_err(|_| WireError::Part { part: "trace id" })?;
    let body = match wire.payload {
        link::TwinPayload::Update(update) => {
            let replica: Replica = serde_json::from_value(update.replica).map_err(part("replica"))?;
            let connect =
                update.connect.map(serde_json::from_value).transpose().map_err(part("connection of issues"))?;
            Body::Update { replica: Box::new(replica), connect, changed_at: update.changed_at_ms.map(Timestamp) }
        }
        link::TwinPayload::Applied(applied) => Body::Applied {
            sequence: applied.applied,
            issue_key: applied.remote_key,
            issue_url: applied.remote_url,
            traces: applied.traces.iter().filter_map(trace_from_wire).collect::<Traces>(),
            replica: match applied.replica {
                serde_json::Value::Null => None,
                json => Some(Box::new(serde_json::from_value(json).map_err(part("replica"))?)),
            },
            decided: applied.decided.iter().filter_map(decided_from_wire).collect(),
        },
        link::TwinPayload::Deleted => return Err(WireError::NotHandled { kind: "deleted" }),
        link::TwinPayload::Stopped(stopped) => Body::Stopped { reason: stopped.reason },
        link::TwinPayload::Failed(_) => return Err(WireError::NotHandled { kind: "failed" }),
    };
    Ok(TwinMessage { twin, sequence: wire.sequence, seen: wire.seen, trace, hops: u32::from(wire.hops), body })
}

fn to_json(replica: &Replica) -> Result<serde_json::Value, WireError> {
    serde_json::to_value(replica).map_err(|_| WireError::Part { part: "replica" })
}

fn decided_to_wire(decided: &Decided) -> link::Decided {
    link::Decided { field: decided.field.clone(), winner: word(&decided.winner), reason: word(&decided.reason) }
}

/// Words of later versions are left out.
fn decided_from_wire(decided: &link::Decided) -> Option<Decided> {
    let of = |word: &String| serde_json::Value::String(word.clone());
    Some(Decided {
        field: decided.field.clone(),
        winner: serde_json::from_value(of(&decided.winner)).ok()?,
        reason: serde_json::from_value(of(&decided.reason)).ok()?,
    })
}

/// The word by which a unit variant is written.
fn word(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

fn trace_to_wire(trace: &Trace) -> link::Trace {
    let kind = match trace.kind {
        TraceKind::Comment => "comment",
        TraceKind::Attachment => "attachment",
        TraceKind::Worklog => "worklog",
    };
    let copy = trace.origin == Some(Origin::There);
    link::Trace { kind: kind.into(), local: trace.local_id.clone(), remote: trace.remote_id.clone(), copy }
}

/// Kinds of later versions are left out.
fn trace_from_wire(trace: &link::Trace) -> Option<Trace> {
    let kind = match trace.kind.as_str() {
        "comment" => TraceKind::Comment,
        "attachment" => TraceKind::Attachment,
        "worklog" => TraceKind::Worklog,
        _ => return None,
    };
    // As the sender sees it: its copy has its original here.
    let pair = Trace::new(kind, &trace.local, &trace.remote);
    Some(if trace.copy { pair.made(Origin::There) } else { pair })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_made_the_copy_is_told_and_nothing_where_nobody_did() {
        let told = |trace: Trace| trace_from_wire(&trace_to_wire(&trace)).map(|trace| trace.reversed().origin);
        let pair = || Trace::new(TraceKind::Comment, "1", "2");
        assert_eq!(told(pair().made(Origin::There)), Some(Some(Origin::Here)));
        assert_eq!(told(pair()), Some(None));
    }
}

//! Carries out effects. Each answers with the input that goes back to the state machine.

use crate::engine::Engine;
use crate::ports::ConnectionRuntime;
use crate::{blobs, failure, scripts};
use entente_hub::changes::{StepKey, WriteStep};
use entente_hub::{HubIssue, IssueRef, Timestamp, TwinId};
use entente_sync_core::{Effect, Failure, Input, Twin};
use entente_tracker_api::{LookUp, TrackerError, WriteRequest};

/// Carries out one effect.
pub(crate) async fn carry_out(engine: &Engine, runtime: &ConnectionRuntime, twin: &Twin, effect: Effect) -> Input {
    match effect {
        Effect::ReadIssue { id } => {
            let read = runtime.tracker.read_issue(&id).await;
            Input::IssueRead(read.map(Box::new).map_err(|error| failure::of_tracker(&error)))
        }
        Effect::FindIssue { id_or_key } => Input::IssueRead(find(engine, runtime, twin.id, &id_or_key).await),
        Effect::FindToConnect { key } => Input::IssueFound(find_to_connect(engine, runtime, &key).await),
        Effect::RunOutgoing { issue, frozen, .. } => {
            Input::OutgoingRan(scripts::outgoing(engine, runtime, twin, &issue, frozen).await)
        }
        Effect::RunIncoming(inputs) => Input::IncomingRan(scripts::incoming(engine, runtime, twin, *inputs).await),
        Effect::FetchBlobs { attachments } => Input::Blobs(blobs::fetch(engine, runtime, twin.id, &attachments).await),
        Effect::Write { key, step, deadline } => {
            Input::Written(write(engine, runtime, twin.id, &key, *step, deadline).await)
        }
        Effect::LookUp { key, step, since } => {
            Input::Found(look_up(engine, runtime, twin.id, &key, *step, since).await)
        }
    }
}

/// The issue that a rule named. One that has another twin in the connection is refused.
async fn find(
    engine: &Engine,
    runtime: &ConnectionRuntime,
    twin: TwinId,
    id_or_key: &str,
) -> Result<Box<HubIssue>, Failure> {
    let issue = runtime.tracker.find_issue(id_or_key).await.map_err(|error| failure::of_tracker(&error))?;
    let bound = engine.store.twin_of_issue(runtime.id, &issue.id).await;
    match bound.map_err(|error| Failure::Later { detail: error.to_string(), after_ms: None })? {
        Some(row) if row.id != twin => Err(Failure::Refused {
            message: format!(
                "The incoming script names {}, which is under sync in this connection already.",
                issue.key
            ),
            advice: "Let the script choose another issue, or stop the sync of that one, and retry.".into(),
        }),
        _ => {
            let read = runtime.tracker.read_issue(&issue.id).await;
            read.map(Box::new).map_err(|error| failure::of_tracker(&error))
        }
    }
}

/// The peer may connect issues of the connection's project that have no twin in it. It does not learn whether any other exists.
async fn find_to_connect(engine: &Engine, runtime: &ConnectionRuntime, key: &str) -> Result<IssueRef, Failure> {
    let refused = || Failure::Refused {
        message: format!(
            "There is no issue {key} here that this connection may be connected with. From the other side, only issues of the connection's project that are not under sync can be connected."
        ),
        advice: "Connect the two issues from the side whose issue is outside of the project.".into(),
    };
    let issue = match runtime.tracker.find_issue(key).await {
        Ok(issue) => issue,
        Err(error) if error.heals() => return Err(failure::of_tracker(&error)),
        Err(_) => return Err(refused()),
    };
    let read = runtime.tracker.read_issue(&issue.id).await.map_err(|error| failure::of_tracker(&error))?;
    let project = read.project.value().map(|project| &project.key).or(read.project_key.value());
    if !project.is_some_and(|project| project.eq_ignore_ascii_case(&runtime.project_key)) {
        return Err(refused());
    }
    match engine.store.twin_of_issue(runtime.id, &issue.id).await {
        Ok(None) => Ok(issue),
        Ok(Some(_)) => Err(refused()),
        Err(error) => Err(Failure::Later { detail: error.to_string(), after_ms: None }),
    }
}

async fn write(
    engine: &Engine,
    runtime: &ConnectionRuntime,
    twin: TwinId,
    key: &StepKey,
    step: WriteStep,
    deadline: Timestamp,
) -> Result<entente_hub::changes::Written, Failure> {
    let content = match &step {
        WriteStep::AddAttachment { attachment, .. } => {
            Some(blobs::content(engine, runtime.id, twin, attachment).await?)
        }
        _ => None,
    };
    let kind = step.kind();
    let is_file = content.is_some();
    let marker = runtime.markers.marker(twin, &key.0);
    let result = runtime.tracker.write(WriteRequest { step, marker, deadline, content }).await;
    result.map_err(|error| {
        tracing::warn!(%twin, step = kind, %error, "a write to the tracker failed");
        match error {
            // No edit of a rule makes the tracker take it.
            TrackerError::Refused { .. } if is_file => Failure::NotTaken { message: error.to_string() },
            _ => failure::of_tracker(&error),
        }
    })
}

async fn look_up(
    engine: &Engine,
    runtime: &ConnectionRuntime,
    twin: TwinId,
    key: &StepKey,
    step: WriteStep,
    since: Timestamp,
) -> Result<Vec<(entente_hub::changes::Written, bool)>, Failure> {
    let marker = runtime.markers.marker(twin, &key.0);
    let candidates = runtime.tracker.look_up(LookUp { step, marker, since }).await;
    let candidates = candidates.map_err(|error| failure::of_tracker(&error))?;
    tracing::info!(%twin, step = %key, candidates = candidates.len(), "looked for the result of a write in doubt");
    let mut free = Vec::new();
    for candidate in candidates {
        // A marker is believed only while no other issue is bound to it: clones may carry it.
        let bound = match &candidate.written.issue {
            Some(issue) => engine.store.twin_of_issue(runtime.id, &issue.id).await,
            None => Ok(None),
        };
        match bound {
            Ok(None) => free.push((candidate.written, candidate.certain)),
            Ok(Some(_)) => {}
            Err(error) => return Err(Failure::Later { detail: error.to_string(), after_ms: None }),
        }
    }
    Ok(free)
}
